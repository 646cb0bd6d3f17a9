"""What a user does with ratings: enter, correct, move and take back what was answered (C8, COR-04)."""

from dataclasses import dataclass, replace
from functools import partial
from typing import TypeAlias

from modulvard.domain import rating_plans as planning
from modulvard.domain import ratings as rating
from modulvard.domain.access import Permission
from modulvard.domain.access_log import Measure
from modulvard.domain.errors import InvalidInput
from modulvard.domain.ids import PatientId, RatingId, RatingPlanId, TreatmentId
from modulvard.domain.instruments import Instrument
from modulvard.domain.rating_plans import PlanTaken, RatingPlan
from modulvard.domain.ratings import Correction, NewRating, Rating, SameRatingThere
from modulvard.domain.scoring import check_answers, score
from modulvard.domain.treatment_steps import Stamp
from modulvard.services.base import Changed, needs
from modulvard.services.rating_planning import TOPICS, RatingPlanning
from modulvard.services.rating_views import RatingLine, RatingsView
from modulvard.store import rating_plans as plans_held
from modulvard.store import ratings as store
from modulvard.store.session import Session

__all__ = ["RatingChanged", "RatingLine", "Ratings", "RatingsView"]


@dataclass(frozen=True, slots=True, kw_only=True)
class RatingChanged(Changed):
    """What a command did to a rating, and what there is to look at."""

    complete: bool = True
    """False where a question that is to be answered is not: the sum is incomplete."""
    safety: int = 0
    """How many answers became work for a named user by it (G18)."""
    fulfils: RatingPlanId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """A rating as a step left it and as it was, with what it fulfils. Turned round, it is what undoes it."""

    seen: Rating
    wanted: Rating
    plan: RatingPlanId | None
    """What it is to fulfil when it is as wanted."""
    was: RatingPlanId | None
    """What it fulfils as seen."""
    patients: tuple[PatientId, ...]
    ahead: str
    """The summary of the step from what is seen to what is wanted."""
    back: str
    change: int | None = None
    """The kept change that the step made or takes back."""
    change_stands: bool = False
    """Whether the change is to stand when it is as wanted."""

    def turned(self, now: Rating, was: Rating) -> "Turn":
        """Return what does the opposite, of the rating as it is now and was."""
        return replace(
            self,
            seen=now,
            wanted=was,
            plan=self.was,
            was=self.plan,
            ahead=self.back,
            back=self.ahead,
            change_stands=not self.change_stands,
        )


Step: TypeAlias = tuple[Turn, Instrument, int, RatingPlanId | None]
"""A step with a rating, with its form, how many answers became work by it, and what it fulfils."""


class Ratings(RatingPlanning):
    """Ratings of patients, and when they are to be made. Answers that are work are closed in ``SafetyAnswers``."""

    # --- what was answered ------------------------------------------------------------------------

    @needs(Permission.EDIT_TREATMENT)
    def add(self, new: NewRating, *, again: bool = False) -> RatingChanged:
        """Enter what a patient answered, also before the start or after the end; an unanswered question stays so.

        Raises InvalidFields for answers that the form does not have, NotFound for a question it does not have,
        SameRatingThere where the same is entered already unless ``again``, PlanTaken, InTheFuture, InvalidInput,
        ReasonNeeded.
        """
        stamp = self._stamp()
        with self._database.work() as session:
            step = self._enter(session, new, stamp, again=again)
        return self._done(*step)

    @needs(Permission.EDIT_TREATMENT)
    def correct(self, ident: RatingId, to: Correction) -> RatingChanged:
        """Correct the answers or the day, with a reason: what was before stays readable, safety answers stay open.

        Raises what ``add`` does, and InvalidInput where nothing differs, RatingWithdrawn, ChangedSince.
        """
        stamp = self._stamp()
        with self._database.work() as session:
            before = store.load_rating(session, ident)
            treatment = self._opened(session, before.treatment)
            form = self._instrument(session, before.instrument)
            if to.answers is not None:
                to = replace(to, answers=check_answers(form, to.answers).for_keeping())
            wanted, change = rating.corrected(before, to, treatment, stamp)
            after, raised = self._keep(session, wanted, form, stamp)
            was = plans_held.plan_fulfilled_by(session, ident)
            turn = Turn(
                seen=after,
                wanted=before,
                plan=None if was is None else was.id,
                was=self._fulfil_anew(session, after, form, was),
                patients=(treatment.patient,),
                ahead="rating_uncorrected",
                back="rating_corrected",
                change=store.add_change(session, change),
            )
            self._log(session, Measure.EDIT_RATING, treatment.patient, ident)
        return self._done(turn, form, raised, turn.was)

    @needs(Permission.EDIT_TREATMENT)
    def move(self, ident: RatingId, treatment: TreatmentId, reason: str) -> RatingChanged:
        """Move a rating to the treatment it is of, with a reason: its trace stays, its safety answers go with it.

        Both patients must be opened. Raises SameTreatment, RatingWithdrawn, InvalidInput, NotFound, ReasonNeeded.
        """
        stamp = self._stamp()
        with self._database.work() as session:
            before = store.load_rating(session, ident)
            source, target = self._opened(session, before.treatment), self._opened(session, treatment)
            form = self._instrument(session, before.instrument)
            wanted, change = rating.moved(before, target, reason, stamp)
            freed = self._release(session, ident)
            after, _ = self._keep(session, wanted, form, stamp)
            plan = self._fulfil(session, after, form, None)
            turn = Turn(
                seen=after,
                wanted=before,
                plan=freed,
                was=plan,
                patients=(source.patient, target.patient),
                ahead="rating_moved_back",
                back="rating_moved",
                change=store.add_change(session, change),
            )
            for patient in turn.patients:
                self._log(session, Measure.MOVE_RATING, patient, ident)
        return self._done(turn, form, 0, plan)

    @needs(Permission.EDIT_TREATMENT)
    def withdraw(self, ident: RatingId, reason: str) -> RatingChanged:
        """Take a rating back with a reason: readable, counted nowhere. A safety answer in it stays until it is closed.

        Raises RatingWithdrawn, InvalidInput, NotFound, ReasonNeeded.
        """
        stamp = self._stamp()
        with self._database.work() as session:
            before = store.load_rating(session, ident)
            treatment = self._opened(session, before.treatment)
            form = self._instrument(session, before.instrument)
            wanted = rating.withdrawn(before, reason, stamp)
            freed = self._release(session, ident)
            after, _ = self._keep(session, wanted, form, stamp)
            self._log(session, Measure.WITHDRAW_RATING, treatment.patient, ident)
        turn = Turn(
            seen=after,
            wanted=before,
            plan=freed,
            was=None,
            patients=(treatment.patient,),
            ahead="rating_added",
            back="rating_withdrawn",
        )
        return self._done(turn, form, 0, None)

    # --- shared -----------------------------------------------------------------------------------

    def _enter(self, session: Session, new: NewRating, stamp: Stamp, *, again: bool) -> Step:
        """Keep a new rating within a step, with its row in the log."""
        treatment = self._opened(session, new.treatment)
        form = self._instrument(session, new.instrument)
        answers = check_answers(form, new.answers).for_keeping()
        made = rating.entered(replace(new, answers=answers), treatment, stamp)
        same = rating.same_as(made, store.ratings_of(session, treatment.id))
        if same is not None and not again:
            raise SameRatingThere(rating=same.id)
        kept, raised = self._keep(session, made, form, stamp)
        plan = self._fulfil(session, kept, form, new.plan)
        self._log(session, Measure.ADD_RATING, treatment.patient, kept.id)
        gone = replace(kept, withdrawn_at=stamp.at, withdrawn_by=stamp.by)
        turn = Turn(
            seen=kept,
            wanted=gone,
            plan=None,
            was=plan,
            patients=(treatment.patient,),
            ahead="rating_withdrawn",
            back="rating_added",
        )
        return turn, form, raised, plan

    def _keep(self, session: Session, kept: Rating, form: Instrument, stamp: Stamp) -> tuple[Rating, int]:
        """Write a rating as it is to stand, with its safety answers; return it and how many of these are new."""
        scored = score(form, kept.answers)
        write = store.save_rating if kept.id else store.add_rating
        stored = write(session, kept, scored.main, complete=scored.is_complete)
        work = {} if stored.withdrawn_at is not None else rating.work_in(form, stored.answers)
        return stored, store.raise_safety_answers(session, stored, work, stamp)

    def _fulfil(
        self, session: Session, kept: Rating, form: Instrument, chosen: RatingPlanId | None
    ) -> RatingPlanId | None:
        """Let a rating fulfil the plan that was chosen, or the one that fits its day."""
        plans = self._plans_of_key(session, kept.treatment, form.key)
        if chosen is None:
            found = planning.fulfilled_by(kept.on, plans)
        else:
            found = next((plan for plan in plans if plan.id == chosen), None)
            if found is None:
                raise InvalidInput(field="plan", problem="other_instrument")
            if not found.is_open:
                raise PlanTaken(plan=chosen)
        if found is None:
            return None
        return plans_held.save_plan(session, replace(found, rating=kept.id)).id

    def _fulfil_anew(
        self, session: Session, kept: Rating, form: Instrument, was: RatingPlan | None
    ) -> RatingPlanId | None:
        """Let a rating of another day fulfil what fits that day; what it fulfilled it keeps while within reach."""
        if was is not None and planning.distance(kept.on, was) is not None:
            return was.id
        self._release(session, kept.id)
        return self._fulfil(session, kept, form, None)

    def _release(self, session: Session, ident: RatingId) -> RatingPlanId | None:
        """Let what a rating fulfils stand open again, and return it."""
        found = plans_held.plan_fulfilled_by(session, ident)
        if found is None:
            return None
        return plans_held.save_plan(session, replace(found, rating=None)).id

    def _done(self, turn: Turn, form: Instrument, raised: int, plan: RatingPlanId | None) -> RatingChanged:
        """Return what a step made of a rating, with what undoes it."""
        different = len(set(turn.patients)) > 1
        return RatingChanged(
            topics=TOPICS,
            patient=None if different else turn.patients[0],
            undo=partial(self._put_back, turn),
            summary=turn.back,
            ident=turn.seen.id,
            complete=score(form, turn.seen.answers).is_complete,
            safety=raised,
            fulfils=plan,
        )

    def _put_back(self, turn: Turn) -> RatingChanged:
        """Give a rating back what it was, or raise ChangedSince; the same, turned round, does the step again."""
        self._require(Permission.EDIT_TREATMENT)
        stamp = self._stamp()
        with self._database.work() as session:
            step = self._turn_round(session, turn, stamp)
        return self._done(*step)

    def _turn_round(self, session: Session, turn: Turn, stamp: Stamp) -> Step:
        """Do what undoes a step within another: give a rating back what it was, with a row in the log."""
        now = store.load_rating(session, turn.seen.id)
        self._opened(session, turn.wanted.treatment)
        form = self._instrument(session, now.instrument)
        wanted = rating.put_back(now, turn.seen, turn.wanted)
        if wanted.withdrawn_at is not None:
            wanted = replace(wanted, withdrawn_at=stamp.at, withdrawn_by=stamp.by)
        self._release(session, now.id)
        after, raised = self._keep(session, wanted, form, stamp)
        plan = self._fulfil_again(session, after, turn.plan)
        if turn.change is not None:
            store.mark_change(session, turn.change, stamp, stands=turn.change_stands)
        for patient in turn.patients:
            self._log(session, Measure.UNDO, patient, now.id)
        return replace(turn, plan=plan).turned(after, turn.seen), form, raised, plan

    def _fulfil_again(self, session: Session, after: Rating, plan: RatingPlanId | None) -> RatingPlanId | None:
        """Let a rating fulfil again what it fulfilled, where that is still open."""
        if plan is None or after.withdrawn_at is not None:
            return None
        found = plans_held.load_plan(session, plan)
        if not found.is_open:
            return None
        return plans_held.save_plan(session, replace(found, rating=after.id)).id
