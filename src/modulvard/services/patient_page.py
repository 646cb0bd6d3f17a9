"""What the page of one patient reads: the whole picture at once, and what a start can be made with (C2, C4)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from modulvard.domain.access import Permission
from modulvard.domain.access_log import LogEntry, Measure
from modulvard.domain.accounts import Account
from modulvard.domain.gates import GateStanding
from modulvard.domain.homework import module_waits
from modulvard.domain.identity import Identity
from modulvard.domain.ids import AccountId, IntakeId, PatientId, ProgramVersionId, TreatmentId
from modulvard.domain.patients import Patient, PatientCard
from modulvard.domain.programs import Program, StoredProgram, Text
from modulvard.domain.rating_courses import curves_of
from modulvard.domain.rating_curves import CourseChart
from modulvard.domain.text import swedish_sort_key
from modulvard.domain.today import TodayLine
from modulvard.domain.transfers import Consent, Transfer
from modulvard.domain.treatment_steps import Stamp
from modulvard.domain.treatments import Ending, Treatment
from modulvard.domain.weeks import Week
from modulvard.services import treatment_starting as starting
from modulvard.services.base import needs
from modulvard.services.patient_steps import PatientService, noted
from modulvard.services.today_lines import ListOf, lines_of_list
from modulvard.services.treatments import NewTreatment, TreatmentView
from modulvard.store import access_log, patient_access
from modulvard.store import programs as programs_held
from modulvard.store import today as day_rows
from modulvard.store.accounts import accounts
from modulvard.store.closings import consents
from modulvard.store.follow_ups import follow_ups_to_do
from modulvard.store.followed_versions import programs_followed
from modulvard.store.homework import homework_of
from modulvard.store.messages import waiting_of
from modulvard.store.rating_glance import days_lacking, latest_answered
from modulvard.store.relatives import blocks_of, relatives_of
from modulvard.store.safety import open_in
from modulvard.store.session import Session
from modulvard.store.transfers import transfers_of
from modulvard.store.treatments import closed_weeks, require_opened, treatments_of


@dataclass(frozen=True, slots=True, kw_only=True)
class TreatmentHead:
    """One of a patient's treatments, as the choice between them names it."""

    id: TreatmentId
    version: ProgramVersionId
    program: Text
    started_on: date
    ending: Ending | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PatientPicture:
    """All that the page shows of a patient, read in one moment."""

    on: date
    card: PatientCard
    treatments: tuple[TreatmentHead, ...]
    """The one started last first."""
    view: TreatmentView | None
    """The treatment shown: the one asked for, else the latest that goes on, else the latest; None without any."""
    lines: tuple[TodayLine, ...]
    """The lines of Idag that stand for that treatment now."""
    homework_waits: int
    """How many homeworks and modules handed in wait for feedback."""
    messages_wait: int
    """How many messages of that treatment wait for an answer."""
    names: Mapping[AccountId, str]
    may_change: bool
    """Whether the account may change treatments; what it may not do is absent from the page."""
    may_print: bool
    transfers: tuple[Transfer, ...] = ()
    """Who had the treatment shown before, the first one first."""
    consent: Consent | None = None
    """What the patient has agreed to of a hand-over of the treatment shown to another unit."""
    read_first: int = 0
    """How many answers of the patient, in whichever treatment, are to be read first."""
    is_followed_up: bool = False
    """Whether the treatment shown has ended and has a follow-up left to do."""
    chart: CourseChart | None = None
    """The latest ratings by the form that was answered last, in the treatment shown; None without any."""

    @property
    def shown_treatment(self) -> TreatmentId | None:
        """The id of the treatment shown."""
        return self.view.treatment.id if self.view is not None else None


@dataclass(frozen=True, slots=True, kw_only=True)
class StartChoices:
    """What a treatment can be started with."""

    programs: tuple[StoredProgram, ...]
    """Those that can start first, by name; those that lack something last (decided.md 26)."""
    active: frozenset[str]
    """Keys of the programs the patient is already in treatment with, in whatever version."""
    therapists: tuple[Account, ...]
    own: AccountId


@dataclass(frozen=True, slots=True, kw_only=True)
class StartPreview(TreatmentView):
    """A treatment as it would be on its first day, and what is in order for it."""

    gates: tuple[GateStanding, ...]
    intake: IntakeId | None
    """The way in that the start would close."""

    @property
    def blocked(self) -> bool:
        """Whether a reason is needed to start all the same."""
        return any(standing.blocks for standing in self.gates)


class PatientPages(PatientService):
    """The page of one patient, in a constant number of statements."""

    @needs(Permission.READ_PATIENT)
    def open(self, patient: PatientId, because: str = "", treatment: TreatmentId | None = None) -> PatientPicture:
        """Return the picture of a patient: the view is logged first, and who was opened last is kept (decided.md 6).

        Raises NotFound, AlreadyMerged, and ReasonNeeded for another's patient without a reason given today.
        """
        allowed = self._permissions()
        with self._database.work() as session:
            found = self._let_in(session, patient, because)
            access_log.append(session, noted(Measure.VIEW_PATIENT, patient))
            patient_access.note_opened(session, self._actor.account, patient, self._clock.now())
            return self._picture(session, found, treatment, allowed)

    @needs(Permission.READ_PATIENT)
    def reload(self, patient: PatientId, treatment: TreatmentId | None = None) -> PatientPicture:
        """Return the picture of a patient whose page is open, after a change: no new view, and no row in the log."""
        allowed = self._permissions()
        with self._database.read() as session:
            return self._picture(session, self._opened(session, patient), treatment, allowed)

    @needs(Permission.READ_PATIENT)
    def number(self, patient: PatientId) -> Identity:
        """Return the number of a patient whose page is open. It is shown on demand, and that is logged."""
        with self._database.work() as session:
            found = self._opened(session, patient)
            access_log.append(session, noted(Measure.VIEW_PATIENT, patient, "number"))
        return found.fields.identity

    @needs(Permission.EDIT_TREATMENT)
    def start_choices(self, patient: PatientId) -> StartChoices:
        """Return the programs, therapists and what goes on already, for a start."""
        with self._database.work() as session:
            require_opened(session, patient, self._actor.account, self._today())
            known = programs_held.all_programs(session)
            programs = [stored for stored in known if stored.is_for_start]
            access_log.append(session, LogEntry(measure=Measure.LIST_PROGRAMS, count=len(programs)))
            followed = {one.program.version for one in treatments_of(session, patient) if one.ending is None}
            people = accounts(session)
        return StartChoices(
            programs=tuple(sorted(programs, key=_place)),
            active=frozenset(stored.program.key for stored in known if stored.id in followed),
            therapists=_therapists(people),
            own=self._actor.account,
        )

    @needs(Permission.READ_PATIENT)
    def therapists(self) -> tuple[Account, ...]:
        """Return who can be responsible for a treatment (D20)."""
        with self._database.read() as session:
            return _therapists(accounts(session))

    @needs(Permission.EDIT_TREATMENT)
    def preview_start(self, new: NewTreatment) -> StartPreview:
        """Return a treatment as it would be on its first day, and how its gates stand.

        Raises what ``Treatments.start`` refuses of the plan; gates that block are told, not raised.
        """
        stamp = Stamp(at=self._clock.now(), by=self._actor.account)
        with self._database.read() as session:
            require_opened(session, new.patient, stamp.by, stamp.today)
            program = starting.program_of(session, new).for_start()
            made = starting.planned(new, program, stamp)
            intake = starting.intake_for(session, new)
            gates = starting.judged(session, new, intake, stamp).standings
            closed = closed_weeks(session)
        standing = made.standing(max(new.started_on, stamp.today), closed)
        return StartPreview(
            treatment=made,
            program=program,
            standing=standing,
            gates=gates,
            intake=None if intake is None else intake.id,
        )

    def _picture(
        self, session: Session, found: Patient, wanted: TreatmentId | None, allowed: frozenset[Permission]
    ) -> PatientPicture:
        treatments = treatments_of(session, found.id)
        programs = programs_followed(session, treatments)
        shown = _shown(treatments, wanted)
        closed = closed_weeks(session)
        names = {account.ident: account.display_name for account in accounts(session)}
        day = self._today()
        view = None
        if shown is not None:
            program = programs[shown.id]
            view = TreatmentView(treatment=shown, program=program, standing=shown.standing(day, closed))
        return PatientPicture(
            on=day,
            card=PatientCard(
                patient=found,
                relatives=relatives_of(session, found.id),
                blocks=blocks_of(session, found.id),
                registered_by_name=names[found.registered_by],
                is_own=patient_access.owns(session, found.id, self._viewer()),
            ),
            treatments=tuple(_head(one, programs) for one in treatments),
            view=view,
            lines=self._lines(session, shown, day),
            homework_waits=_homework_waits(session, shown, day),
            messages_wait=len(waiting_of(session, shown.id)) if shown is not None else 0,
            names=names,
            may_change=Permission.EDIT_TREATMENT in allowed,
            may_print=Permission.PRINT in allowed,
            consent=None if shown is None else consents(session, [shown.id]).get(shown.id),
            transfers=() if shown is None else transfers_of(session, [shown.id]).get(shown.id, ()),
            read_first=len(open_in(session, found.id)),
            is_followed_up=shown is not None and _has_follow_up(session, shown),
            chart=None if view is None else _chart(session, view, day),
        )

    def _lines(self, session: Session, shown: Treatment | None, day: date) -> tuple[TodayLine, ...]:
        if shown is None:
            return ()
        account = self._actor.account
        clinic = day_rows.load_day(session, day)
        listed = ListOf(viewer=account, whose=account, therapists=None, treatment=shown.id)
        return lines_of_list(session, clinic, day, listed)


def _homework_waits(session: Session, shown: Treatment | None, day: date) -> int:
    if shown is None:
        return 0
    homework = [each for each in homework_of(session, shown.id) if each.withdrawn_at is None]
    modules = {} if shown.ending is not None else shown.modules(day)
    as_such = sum(
        module_waits((each for each in homework if each.module == number), standing.state)
        for number, standing in modules.items()
    )
    return sum(bool(each.waiting) for each in homework) + as_such


def _chart(session: Session, view: TreatmentView, day: date) -> CourseChart | None:
    found = latest_answered(session, view.treatment.id)
    forms = found.forms
    if not forms:
        return None
    key = forms[-1].instrument.key
    began = forms[0].day
    lacking = [each for each in days_lacking(session, view.treatment.id, key, day) if each > began]
    weeks = (Week.of(began), Week.of(day))
    return CourseChart(
        start=began,
        end=None,
        today=day,
        curves=curves_of(forms, missing={key: lacking}, before=found.before)[-1:],
        rests=tuple(rest for rest in view.standing.rest if weeks[0] <= rest.week <= weeks[1]),
        ended=None if view.treatment.ending is None else view.treatment.ending.on,
    )


def _has_follow_up(session: Session, shown: Treatment) -> bool:
    return shown.ending is not None and bool(follow_ups_to_do(session, [shown.id]))


def _therapists(people: Iterable[Account]) -> tuple[Account, ...]:
    return tuple(one for one in people if one.gives_treatment)


def _shown(treatments: tuple[Treatment, ...], wanted: TreatmentId | None) -> Treatment | None:
    asked = (treatment for treatment in treatments if treatment.id == wanted)
    going_on = (treatment for treatment in treatments if treatment.ending is None)
    return next(asked, None) or next(going_on, None) or next(iter(treatments), None)


def _head(treatment: Treatment, programs: Mapping[TreatmentId, Program]) -> TreatmentHead:
    return TreatmentHead(
        id=treatment.id,
        version=treatment.program.version,
        program=programs[treatment.id].name,
        started_on=treatment.started_on,
        ending=treatment.ending,
    )


def _place(stored: StoredProgram) -> tuple[bool, str, int]:
    # of several versions the last taken in comes first
    return not stored.program.modules_known, swedish_sort_key(stored.program.name.sv), -stored.id
