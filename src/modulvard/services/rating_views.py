"""Reading ratings: a treatment's, one with all that was done to it, and what is planned (C8)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from modulvard.domain.access import Permission
from modulvard.domain.access_log import LogEntry, Measure
from modulvard.domain.clock import STOCKHOLM
from modulvard.domain.errors import NotFound
from modulvard.domain.ids import AccountId, InstrumentVersionId, PatientId, RatingId, RatingPlanId, TreatmentId
from modulvard.domain.instruments import Instrument, StoredInstrument, proposed
from modulvard.domain.rating_courses import AnsweredForm, course_chart, missing_days
from modulvard.domain.rating_curves import CourseChart
from modulvard.domain.rating_plans import RatingPlan, on_their_days
from modulvard.domain.ratings import ChangeKind, Rating, RatingChange
from modulvard.domain.scoring import Scored, score
from modulvard.domain.treatment_steps import Stamp
from modulvard.domain.treatments import Standing, Treatment
from modulvard.services.base import Service, needs
from modulvard.store import access_log, accounts, rating_plans
from modulvard.store import ratings as store
from modulvard.store.as_of import as_of
from modulvard.store.instruments import (
    all_instruments,
    find_instrument,
    lines_on,
    load_instrument,
    load_instruments,
    names_a_version,
)
from modulvard.store.safety import unread_in
from modulvard.store.session import Session
from modulvard.store.treatments import closed_weeks, treatment_as_stored, treatment_opened_by

OBJECT = "rating"
OBJECT_PLAN = "rating_plan"


@dataclass(frozen=True, slots=True, kw_only=True)
class RatingLine:
    """A rating as it is read: what was answered, what the form's own key says of it, and what was done to it."""

    rating: Rating
    instrument: Instrument
    scored: Scored
    plan: RatingPlan | None
    """What it fulfils."""
    changes: tuple[RatingChange, ...]
    """Corrections and moves, in that order: each tells how it was before."""

    @property
    def is_corrected(self) -> bool:
        """Whether it was corrected after it was entered."""
        return any(change.kind is ChangeKind.CORRECTED for change in self.changes)


@dataclass(frozen=True, slots=True, kw_only=True)
class RatingsView:
    """All ratings of a treatment, and what is planned, as they stand now or stood at a moment."""

    treatment: Treatment
    standing: Standing
    lines: tuple[RatingLine, ...]
    """By the time they were answered, without those taken back."""
    withdrawn: tuple[RatingLine, ...]
    """Those taken back, which stay readable."""
    plans: tuple[RatingPlan, ...]
    """By day, those without one last: fulfilled, skipped and open ones."""
    moved_away: tuple[RatingChange, ...]
    """The trace of ratings that were here and are in another treatment now."""
    instruments: Mapping[InstrumentVersionId, Instrument]
    """Every version there is: what a rating, a plan or a form half entered names is among them."""
    choices: tuple[StoredInstrument, ...]
    """What can be rated with, by name: of each instrument the version that is followed here, else the newest in use."""
    lines_on: frozenset[str]
    """The keys of the instruments whose published lines the clinic has turned on."""
    names: Mapping[AccountId, str]

    def due(self, today: datetime) -> tuple[RatingPlan, ...]:
        """Return what is due by a moment's day and has not come in."""
        day = today.date()
        return tuple(plan for plan in self.plans if plan.is_open and plan.due_on is not None and plan.due_on <= day)

    def chart(self, today: date) -> CourseChart:
        """Return the ratings as curves over the weeks of the treatment, those to come too."""
        forms = [
            AnsweredForm(
                rating=line.rating.id, day=line.rating.on, instrument=line.instrument, answers=line.rating.answers
            )
            for line in self.lines
        ]
        missing = missing_days(self.plans, self.instruments, today)
        return course_chart(self.treatment, self.standing, forms, today=today, missing=missing, lines_on=self.lines_on)


@dataclass(frozen=True, slots=True, kw_only=True)
class RatingCounts:
    """How many ratings a treatment has, and how many answers of them wait to be read first."""

    entered: int
    planned: int
    """Those that are still to come in."""
    read_first: int


class RatingReading(Service):
    """What is read of ratings."""

    @needs(Permission.READ_PATIENT)
    def counted(self, treatment: TreatmentId, at: datetime | None = None) -> RatingCounts:
        """Return how many ratings a treatment whose patient is open has, now or as of a moment; no row in the log.

        Raises NotFound, ReasonNeeded.
        """
        with self._database.read() as session:
            found = self._opened(session, treatment)
            day, closed = self._day(at), closed_weeks(session)
            with as_of(session, at):
                plans = on_their_days(rating_plans.plans_of(session, treatment), found, day, closed)
                return RatingCounts(
                    entered=len(store.ratings_of(session, treatment)),
                    planned=sum(plan.is_open and not plan.is_over(found) for plan in plans),
                    read_first=unread_in(session, found),
                )

    @needs(Permission.READ_PATIENT)
    def look(self, treatment: TreatmentId, at: datetime | None = None) -> RatingsView:
        """Return a treatment's ratings: a view, logged first. With a moment, as of that moment (decided.md 13).

        Raises NotFound, ReasonNeeded.
        """
        with self._database.work() as session:
            with as_of(session, at):
                view = self._view(session, treatment, at)
            entry = LogEntry(
                measure=Measure.VIEW_RATINGS,
                patient=view.treatment.patient,
                object_kind="treatment",
                object_id=treatment,
                count=len(view.lines),
            )
            access_log.append(session, entry)
        return view

    @needs(Permission.READ_PATIENT)
    def reload(self, treatment: TreatmentId) -> RatingsView:
        """Return again the ratings of a treatment that is open, after a change: no new view, no row in the log."""
        with self._database.read() as session:
            return self._view(session, treatment, None)

    @needs(Permission.READ_PATIENT)
    def show(self, rating: RatingId, at: datetime | None = None) -> RatingLine:
        """Return one rating, also one that was taken back, now or as of a moment: a view, logged first.

        Raises NotFound, also for one that was not answered yet, and ReasonNeeded.
        """
        with self._database.work() as session:
            with as_of(session, at):
                found = store.load_rating(session, rating)
                treatment = self._opened(session, found.treatment)
                (line,) = self._lines(session, (found,), rating_plans.plans_of(session, treatment.id))
            self._log(session, Measure.VIEW_RATINGS, treatment.patient, rating)
        return line

    @needs(Permission.READ_PATIENT)
    def patient_of(self, rating: RatingId) -> PatientId:
        """Return whose rating it is, so that the patient can be opened, or raise NotFound."""
        with self._database.read() as session:
            return treatment_as_stored(session, store.load_rating(session, rating).treatment).patient

    @needs(Permission.READ_PATIENT)
    def patient_of_plan(self, plan: RatingPlanId) -> PatientId:
        """Return whose planned rating it is, so that the patient can be opened, or raise NotFound."""
        with self._database.read() as session:
            return treatment_as_stored(session, rating_plans.load_plan(session, plan).treatment).patient

    @needs(Permission.READ_PATIENT)
    def instrument_for(self, treatment: TreatmentId, written: str) -> StoredInstrument:
        """Return the version that a treatment of an opened patient is rated with, by a key, name or id.

        The one it has used or planned, so that its ratings can be held against each other, else the newest in use;
        another where the version or the id is written (``phq-9 2``). Raises NotFound, ReasonNeeded.
        """
        with self._database.read() as session:
            self._opened(session, treatment)
            found = find_instrument(session, written)
            if found is None:
                raise NotFound(kind="instrument", ident=written)
            if names_a_version(found, written):
                return found
            followed = _followed(all_instruments(session), self._used(session, treatment))
            return followed.get(found.instrument.key, found)

    # --- shared -----------------------------------------------------------------------------------

    def _used(self, session: Session, treatment: TreatmentId) -> tuple[InstrumentVersionId, ...]:
        """Return the versions a treatment's ratings and plans name, the latest entered last."""
        plans = sorted(rating_plans.plans_of(session, treatment), key=lambda plan: plan.id)
        ratings = sorted(store.ratings_of(session, treatment), key=lambda rating: rating.id)
        return (*(plan.instrument for plan in plans), *(rating.instrument for rating in ratings))

    def _view(self, session: Session, treatment: TreatmentId, at: datetime | None) -> RatingsView:
        found = self._opened(session, treatment)
        day, closed = self._day(at), closed_weeks(session)
        plans = on_their_days(rating_plans.plans_of(session, treatment), found, day, closed)
        lines = self._lines(session, store.ratings_of(session, treatment, withdrawn=True), plans)
        held = all_instruments(session)
        return RatingsView(
            treatment=found,
            standing=found.standing(day, closed),
            lines=tuple(line for line in lines if line.rating.withdrawn_at is None),
            withdrawn=tuple(line for line in lines if line.rating.withdrawn_at is not None),
            plans=plans,
            moved_away=store.moved_from(session, treatment),
            instruments={one.id: one.instrument for one in held},
            choices=_choices(held, self._used(session, treatment)),
            lines_on=lines_on(session),
            names={account.ident: account.display_name for account in accounts.accounts(session)},
        )

    def _lines(
        self, session: Session, ratings: Sequence[Rating], plans: Sequence[RatingPlan]
    ) -> tuple[RatingLine, ...]:
        instruments = load_instruments(session, {rating.instrument for rating in ratings})
        changes = store.changes_of(session, [rating.id for rating in ratings])
        fulfils = {plan.rating: plan for plan in plans if plan.rating is not None}
        return tuple(
            RatingLine(
                rating=rating,
                instrument=instruments[rating.instrument].instrument,
                scored=score(instruments[rating.instrument].instrument, rating.answers),
                plan=fulfils.get(rating.id),
                changes=changes.get(rating.id, ()),
            )
            for rating in ratings
        )

    def _day(self, at: datetime | None) -> date:
        return self._today() if at is None else at.astimezone(STOCKHOLM).date()

    def _opened(self, session: Session, treatment: TreatmentId) -> Treatment:
        return treatment_opened_by(session, treatment, self._actor.account, self._today())

    def _instrument(self, session: Session, version: InstrumentVersionId) -> Instrument:
        found = load_instrument(session, version)
        if found is None:
            raise NotFound(kind="instrument", ident=version)
        return found.instrument

    def _stamp(self) -> Stamp:
        return Stamp(at=self._clock.now(), by=self._actor.account)

    def _log(
        self, session: Session, measure: Measure, patient: PatientId, ident: int, *, object_kind: str = OBJECT
    ) -> None:
        entry = LogEntry(measure=measure, patient=patient, object_kind=object_kind, object_id=ident)
        access_log.append(session, entry)


def _choices(held: Sequence[StoredInstrument], used: Sequence[InstrumentVersionId]) -> tuple[StoredInstrument, ...]:
    keys = {one.instrument.key for one in held}
    newest = {key: proposed([one for one in held if one.instrument.key == key]) for key in keys}
    chosen = {key: one for key, one in newest.items() if one is not None} | {**_followed(held, used)}
    by_id = {one.id: one.instrument.key for one in held}
    latest = {by_id[ident]: place for place, ident in enumerate(used, 1)}

    def order(one: StoredInstrument) -> tuple[int, str, int]:
        # what the treatment used last is what comes again
        return -latest.get(one.instrument.key, 0), one.instrument.abbreviation.casefold(), one.id

    return tuple(sorted(chosen.values(), key=order))


def _followed(held: Sequence[StoredInstrument], used: Sequence[InstrumentVersionId]) -> Mapping[str, StoredInstrument]:
    """Return the version of each instrument that was used last, by its key: also one that is out of use since."""
    by_id = {one.id: one for one in held}
    return {by_id[ident].instrument.key: by_id[ident] for ident in used}
