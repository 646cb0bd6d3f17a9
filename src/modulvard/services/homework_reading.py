"""Reading homework: a treatment's, one with all its answers, and the queue of what waits for feedback (C5)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from modulvard.domain.access import Permission
from modulvard.domain.access_log import LogEntry, Measure
from modulvard.domain.clock import STOCKHOLM
from modulvard.domain.homework import Homework, HomeworkLine, Waiting, WaitingLine, planned_due, status_of
from modulvard.domain.ids import AccountId, HandInId, HomeworkId, PatientId, TreatmentId
from modulvard.domain.names import name_order
from modulvard.domain.pacing import ClosedWeeks
from modulvard.domain.promise import days_promised
from modulvard.domain.standing_in import lists_of
from modulvard.domain.treatment_steps import Stamp
from modulvard.domain.treatments import Treatment
from modulvard.services.base import Service, needs
from modulvard.services.working_days import promise_of
from modulvard.store import access_log, homework_lists
from modulvard.store import homework as store
from modulvard.store.as_of import as_of
from modulvard.store.ownership import Viewer
from modulvard.store.session import Session
from modulvard.store.today import ClinicDay, load_day
from modulvard.store.treatments import closed_weeks, treatment_opened_by

OBJECT = "homework"


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeworkView:
    """A homework as it is read, with every hand-in and its answers, and whose it is."""

    line: HomeworkLine
    treatment: Treatment
    others: tuple[HomeworkLine, ...]
    """The other homework of its module, without answers."""

    @property
    def homework(self) -> Homework:
        """The homework itself."""
        return self.line.homework

    @property
    def patient(self) -> PatientId:
        """Whose it is."""
        return self.treatment.patient


class HomeworkReading(Service):
    """What is read of homework."""

    @needs(Permission.READ_PATIENT)
    def of_treatment(self, treatment: TreatmentId, at: datetime | None = None) -> tuple[HomeworkLine, ...]:
        """Return a treatment's homework in the order of its modules, free ones last: a view, logged first.

        Withdrawn ones are left out, and those of modules closed again that have not been handed in. With a moment, as
        of that moment (decided.md 13). Hand-ins have no answers here. Raises NotFound, ReasonNeeded.
        """
        with self._database.work() as session:
            with as_of(session, at):
                found = self._opened(session, treatment)
                lines = self._lines(session, found, store.homework_of(session, treatment), at)
            access_log.append(session, _entry(Measure.VIEW_HOMEWORK, found.patient, "treatment", treatment))
        return lines

    @needs(Permission.READ_PATIENT)
    def reload_treatment(self, treatment: TreatmentId) -> tuple[HomeworkLine, ...]:
        """Return a treatment's homework again after a change: no new view, and no row in the log."""
        with self._database.read() as session:
            found = self._opened(session, treatment)
            return self._lines(session, found, store.homework_of(session, treatment), None)

    @needs(Permission.READ_PATIENT)
    def show(self, homework: HomeworkId, at: datetime | None = None) -> HomeworkView:
        """Return a homework with every hand-in and its answers: a view, logged first. Raises NotFound, ReasonNeeded."""
        with self._database.work() as session:
            with as_of(session, at):
                found = store.load_one(session, homework)
                treatment = self._opened(session, found.treatment)
                view = self._view(session, treatment, found, at)
            access_log.append(session, _entry(Measure.VIEW_HOMEWORK, treatment.patient, OBJECT, homework))
        return view

    @needs(Permission.READ_PATIENT)
    def reload(self, homework: HomeworkId) -> HomeworkView:
        """Return again a homework that is open, after a change: no new view, and no row in the log."""
        with self._database.read() as session:
            found = store.load_one(session, homework)
            return self._view(session, self._opened(session, found.treatment), found, None)

    @needs(Permission.READ_PATIENT)
    def treatment_of(self, homework: HomeworkId) -> TreatmentId:
        """Return whose homework it is, so that the patient can be opened, or raise NotFound."""
        with self._database.read() as session:
            return store.load_one(session, homework).treatment

    @needs(Permission.READ_PATIENT)
    def homework_of(self, hand_in: HandInId) -> HomeworkId:
        """Return which homework was handed in, or raise NotFound."""
        with self._database.read() as session:
            return store.homework_of_hand_in(session, hand_in)

    @needs(Permission.READ_TODAY)
    def waiting(
        self, therapist: AccountId | None = None, *, unit: bool = False, at: datetime | None = None
    ) -> tuple[WaitingLine, ...]:
        """Return what waits for feedback on a list, the oldest promise first; one row in the log, no patients.

        One's own list, another therapist's or the whole unit's, with those of therapists it stands in for.
        """
        with self._database.work() as session:
            lines = self._queue(session, therapist, unit=unit, at=at)
            access_log.append(session, LogEntry(measure=Measure.LIST_HOMEWORK, object_kind="waiting", count=len(lines)))
        return lines

    @needs(Permission.READ_TODAY)
    def count_waiting(self) -> int:
        """Return how many wait on one's own list; a figure alone is no look at anyone, so it is not logged."""
        with self._database.read() as session:
            return len(self._queue(session, None, unit=False, at=None))

    # --- shared -----------------------------------------------------------------------------------

    def _stamp(self) -> Stamp:
        return Stamp(at=self._clock.now(), by=self._actor.account)

    def _opened(self, session: Session, treatment: TreatmentId) -> Treatment:
        return treatment_opened_by(session, treatment, self._actor.account, self._today())

    def _log(self, session: Session, measure: Measure, patient: PatientId, kind: str, ident: int) -> None:
        access_log.append(session, _entry(measure, patient, kind, ident))

    def _queue(
        self, session: Session, therapist: AccountId | None, *, unit: bool, at: datetime | None
    ) -> tuple[WaitingLine, ...]:
        account = self._actor.account
        day = self._today() if at is None else at.astimezone(STOCKHOLM).date()
        clinic = load_day(session, day)
        therapists = None if unit else lists_of(therapist or account, clinic.away)
        viewer = Viewer(account=account, on=self._today())
        with as_of(session, at):
            found = homework_lists.load_waiting(session, viewer, therapists, at=at)
        return queue_of(found, clinic)

    def _view(self, session: Session, treatment: Treatment, found: Homework, at: datetime | None) -> HomeworkView:
        siblings = [found, *(each for each in store.siblings_of(session, found.id) if each.id != found.id)]
        lines = self._all_lines(session, treatment, siblings, at)
        others = tuple(line for line in lines[1:] if line.homework.withdrawn_at is None)
        return HomeworkView(line=lines[0], treatment=treatment, others=others)

    def _lines(
        self, session: Session, treatment: Treatment, homework: tuple[Homework, ...], at: datetime | None
    ) -> tuple[HomeworkLine, ...]:
        day = self._today() if at is None else at.astimezone(STOCKHOLM).date()
        return tuple(self._all_lines(session, treatment, open_homework(treatment, homework, day), at))

    def _all_lines(
        self, session: Session, treatment: Treatment, homework: list[Homework], at: datetime | None
    ) -> list[HomeworkLine]:
        day = self._today() if at is None else at.astimezone(STOCKHOLM).date()
        clinic = load_day(session, day)
        return lines_of(treatment, homework, day, closed_weeks(session), clinic)


def open_homework(treatment: Treatment, homework: Iterable[Homework], day: date) -> list[Homework]:
    """Return the homework that is given by a day: free ones, those of open modules, and what is handed in."""
    modules = treatment.modules(day)
    open_ones = {number for number, standing in modules.items() if standing.opened is not None}
    order = {number: place for place, number in enumerate(treatment.program.order)}
    stands = [
        each
        for each in homework
        if each.withdrawn_at is None and (each.module is None or each.module in open_ones or each.standing)
    ]
    return sorted(stands, key=lambda each: (len(order) if each.module is None else order[each.module], each.id))


def lines_of(
    treatment: Treatment, homework: list[Homework], day: date, closed: ClosedWeeks, clinic: ClinicDay
) -> list[HomeworkLine]:
    """Return homework as it is listed on a day; after the treatment's end, nothing more becomes overdue."""
    standing = treatment.standing(day, closed)
    calendar, days = promise_of(clinic, treatment.program.answer_days)
    lines = []
    for each in homework:
        module = None if each.module is None else standing.module(each.module)
        due_on = each.due_on or planned_due(standing, each.module)
        oldest = min(each.waiting, key=lambda hand_in: (hand_in.at, hand_in.number), default=None)
        rank = 0 if module is None else module.standing.rank
        skipped = module is not None and module.standing.is_skipped
        lines.append(
            HomeworkLine(
                homework=each,
                due_on=due_on,
                status=status_of(each, due_on, standing.on, rank, skipped=skipped),
                promised=None if oldest is None else oldest.due(calendar, days),
            )
        )
    return lines


def queue_of(waiting: tuple[Waiting, ...], clinic: ClinicDay) -> tuple[WaitingLine, ...]:
    """Return what waits with its promises, the oldest first, then by name."""
    calendar, days = promise_of(clinic)
    lines = [
        WaitingLine(waiting=each, due=calendar.due(each.arrived, days_promised(each.answer_days, days)))
        for each in waiting
    ]
    lines.sort(key=lambda line: (line.due, *_order(line.waiting)))
    return tuple(lines)


def _order(waiting: Waiting) -> tuple[str, int, int, int]:
    name = name_order(waiting.given_name, waiting.family_name)
    return name, waiting.treatment, waiting.module or 0, waiting.homework or 0


def _entry(measure: Measure, patient: PatientId, kind: str, ident: int) -> LogEntry:
    return LogEntry(measure=measure, patient=patient, object_kind=kind, object_id=ident)
