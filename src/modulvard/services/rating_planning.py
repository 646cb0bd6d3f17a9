"""What a user does with what is to be rated and when: plan it, skip it with a reason, take it away (C8)."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from functools import partial

from modulvard.domain import rating_plans as planning
from modulvard.domain.access import Permission
from modulvard.domain.access_log import LogEntry, Measure
from modulvard.domain.errors import InvalidInput, NotFound
from modulvard.domain.ids import InstrumentVersionId, PatientId, RatingPlanId, TreatmentId
from modulvard.domain.instruments import Instrument
from modulvard.domain.programs import WeekRating
from modulvard.domain.rating_plans import NewPlan, RatingPlan
from modulvard.domain.treatment_steps import Stamp
from modulvard.domain.treatments import Treatment
from modulvard.services.base import Changed, Topic, needs
from modulvard.services.rating_views import OBJECT_PLAN, RatingReading
from modulvard.store import access_log, ratings
from modulvard.store import rating_plans as store
from modulvard.store.instruments import load_instrument, newest_of
from modulvard.store.session import Session
from modulvard.store.treatments import closed_weeks

TOPICS = frozenset({Topic.RATINGS, Topic.TODAY})


@dataclass(frozen=True, slots=True, kw_only=True)
class RatingsPlanned(Changed):
    """Ratings were planned. ``ident`` is the first one's."""

    count: int
    weeks: int
    """How many weeks the program has (decided.md 24)."""
    beyond: tuple[int, ...]
    """The weeks planned that come after those."""


def plan_by_program(
    session: Session, treatment: Treatment, asked: Sequence[WeekRating], stamp: Stamp
) -> tuple[str, ...]:
    """Plan what a treatment's program asks for, with the versions in use; return the keys that the clinic lacks."""
    lacking, closed = [], closed_weeks(session)
    for key, when in planning.of_program(asked).items():
        held = newest_of(session, key)
        if held is None:
            lacking.append(key)
            continue
        new = planning.planned(when, held.id, treatment, (), stamp, closed=closed, from_program=True)
        store.add_plans(session, new)
    return tuple(lacking)


class RatingPlanning(RatingReading):
    """When ratings are to be made."""

    @needs(Permission.EDIT_TREATMENT)
    def plan(self, treatment: TreatmentId, instrument: InstrumentVersionId, when: Sequence[NewPlan]) -> RatingsPlanned:
        """Plan ratings with a version of an instrument; ``ident`` is the first one's.

        One that came in already is fulfilled at once by the rating that fits it. Raises InvalidInput for a time that
        cannot be or an instrument out of use, PlannedAlready, NotFound, ReasonNeeded.
        """
        stamp = self._stamp()
        with self._database.work() as session:
            found = self._opened(session, treatment)
            form = self._usable(session, instrument, self._used(session, treatment))
            same = self._plans_of_key(session, treatment, form.key)
            closed = closed_weeks(session)
            new = planning.planned(when, instrument, found, same, stamp, closed=closed)
            made = store.add_plans(session, new)
            made = tuple(self._fulfilled_already(session, plan, form) for plan in made)
            self._log(session, Measure.PLAN_RATING, found.patient, made[0].id, object_kind=OBJECT_PLAN)
        gone = tuple(replace(plan, rating=None, withdrawn_at=stamp.at) for plan in made)
        names = ("rating_planned", "rating_unplanned") if len(made) == 1 else ("ratings_planned", "ratings_unplanned")
        done, weeks = self._planned(made, gone, found.patient, *names), found.program_weeks(closed)
        return RatingsPlanned(
            topics=done.topics,
            patient=done.patient,
            undo=done.undo,
            summary=done.summary,
            ident=done.ident,
            count=len(made),
            weeks=weeks,
            beyond=planning.beyond_program(when, weeks),
        )

    @needs(Permission.EDIT_TREATMENT)
    def skip(self, ident: RatingPlanId, reason: str) -> Changed:
        """Note that a planned rating will not come in, with a reason: it stands no more and counts as missing.

        Raises PlanTaken, InvalidInput, NotFound, ReasonNeeded.
        """
        return self.skip_each((ident,), reason)

    @needs(Permission.EDIT_TREATMENT)
    def skip_each(self, idents: Sequence[RatingPlanId], reason: str) -> Changed:
        """Note that planned ratings of a treatment will not come in, for one reason: all of them or none.

        ``ident`` is the first one's. Raises PlanTaken, InvalidInput also for plans of several treatments, NotFound,
        ReasonNeeded.
        """
        stamp = self._stamp()
        with self._database.work() as session:
            before = [store.load_plan(session, ident) for ident in dict.fromkeys(idents)]
            if not before:
                raise InvalidInput(field="plan", problem="missing")
            found = self._opened(session, before[0].treatment)
            if any(plan.treatment != found.id for plan in before):
                raise InvalidInput(field="plan", problem="other_treatment")
            after = [store.save_plan(session, planning.skipped(plan, reason, stamp)) for plan in before]
            self._log_plans(session, Measure.SKIP_RATING, found.patient, after)
        summary = "rating_skipped" if len(after) == 1 else "ratings_skipped"
        return self._planned(after, before, found.patient, summary, summary.replace("skipped", "planned"))

    @needs(Permission.EDIT_TREATMENT)
    def unplan(self, ident: RatingPlanId) -> Changed:
        """Take a planned rating away. Raises PlanTaken where something fulfils it, NotFound, ReasonNeeded."""
        stamp = self._stamp()
        with self._database.work() as session:
            before = store.load_plan(session, ident)
            found = self._opened(session, before.treatment)
            after = store.save_plan(session, planning.unplanned(before, stamp))
            self._log(session, Measure.UNPLAN_RATING, found.patient, ident, object_kind=OBJECT_PLAN)
        return self._planned((after,), (before,), found.patient, "rating_unplanned", "rating_planned")

    # --- shared -----------------------------------------------------------------------------------

    def _planned(
        self, seen: Sequence[RatingPlan], wanted: Sequence[RatingPlan], patient: PatientId, back: str, ahead: str
    ) -> Changed:
        """Return what a step made of plans. ``ahead`` is the summary of the step that undoes it."""
        undo = partial(self._plans_back, tuple(seen), tuple(wanted), patient, ahead, back)
        return Changed(topics=TOPICS, patient=patient, undo=undo, summary=back, ident=seen[0].id)

    def _plans_back(
        self,
        seen: tuple[RatingPlan, ...],
        wanted: tuple[RatingPlan, ...],
        patient: PatientId,
        back: str,
        ahead: str,
    ) -> Changed:
        """Give plans back what they were, or raise ChangedSince; the same, turned round, does the step again."""
        self._require(Permission.EDIT_TREATMENT)
        with self._database.work() as session:
            self._opened(session, seen[0].treatment)
            after = tuple(
                store.save_plan(session, planning.put_back(store.load_plan(session, then.id), then, was))
                for then, was in zip(seen, wanted, strict=True)
            )
            self._log_plans(session, Measure.UNDO, patient, seen)
        return self._planned(after, seen, patient, back, ahead)

    def _log_plans(self, session: Session, measure: Measure, patient: PatientId, plans: Sequence[RatingPlan]) -> None:
        """Write one row of a step: the first plan, and how many there were where it was several."""
        many = len(plans) if len(plans) > 1 else None
        entry = LogEntry(measure=measure, patient=patient, object_kind=OBJECT_PLAN, object_id=plans[0].id, count=many)
        access_log.append(session, entry)

    def _fulfilled_already(self, session: Session, plan: RatingPlan, form: Instrument) -> RatingPlan:
        """Return a new plan with the rating nearest to its day that fulfils nothing yet, where one is within reach."""
        taken = {each.rating for each in store.plans_of(session, plan.treatment) if each.rating is not None}
        near = [
            (apart, each.id)
            for each in ratings.ratings_of(session, plan.treatment)
            if each.id not in taken and (apart := planning.distance(each.on, plan)) is not None
            if self._key(session, each.instrument) == form.key
        ]
        return store.save_plan(session, replace(plan, rating=min(near)[1])) if near else plan

    def _plans_of_key(self, session: Session, treatment: TreatmentId, key: str) -> tuple[RatingPlan, ...]:
        plans = store.plans_of(session, treatment)
        of_key = {version for version in {plan.instrument for plan in plans} if self._key(session, version) == key}
        return tuple(plan for plan in plans if plan.instrument in of_key)

    def _key(self, session: Session, version: InstrumentVersionId) -> str:
        return self._instrument(session, version).key

    def _usable(
        self, session: Session, version: InstrumentVersionId, followed: Collection[InstrumentVersionId]
    ) -> Instrument:
        """Return a version that is in use, or that the treatment follows. Raises NotFound, InvalidInput."""
        found = load_instrument(session, version)
        if found is None:
            raise NotFound(kind="instrument", ident=version)
        if found.withdrawn_at is not None and version not in followed:
            raise InvalidInput(field="instrument", problem="out_of_use")
        return found.instrument
