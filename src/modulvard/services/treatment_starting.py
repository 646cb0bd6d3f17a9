"""How a treatment starts: its plan is laid, its gates are judged and kept, and the way in to it is closed (C3, C4)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from modulvard.domain import intake_steps, plan_steps
from modulvard.domain.clock import STOCKHOLM
from modulvard.domain.errors import InvalidInput, NotFound
from modulvard.domain.gates import GateStanding, GatesUnmet
from modulvard.domain.ids import AccountId, IntakeId, ModuleNumber, PatientId, ProgramVersionId, UnitId
from modulvard.domain.intakes import Intake, IntakeOfAnother
from modulvard.domain.programs import Pace, Program, StoredProgram
from modulvard.domain.text import is_blank
from modulvard.domain.treatment_steps import Stamp, checked_reason
from modulvard.domain.treatments import DeliveryForm, ProgramFrame, Treatment
from modulvard.services.gate_judging import Case, Judged, judge
from modulvard.services.rating_planning import plan_by_program
from modulvard.services.treatment_keeping import follow
from modulvard.store import gates as gates_held
from modulvard.store import intakes as intakes_held
from modulvard.store import treatments as store
from modulvard.store.programs import load_program, load_programs
from modulvard.store.session import Session


@dataclass(frozen=True, slots=True, kw_only=True)
class NewTreatment:
    """What a start is asked with. Without a therapist it is the account's own, without a pace the program's."""

    patient: PatientId
    program: ProgramVersionId
    started_on: date
    therapist: AccountId | None = None
    form: DeliveryForm = DeliveryForm.DIGITAL
    chosen: Sequence[ModuleNumber] = ()
    pace: Pace | None = None
    reason: str = ""
    override: str | None = None
    """Why gates that are not met are passed; kept with the treatment."""
    intake: IntakeId | None = None
    """The way in it comes from; unless said, the patient's only open one that can lead to the program."""
    first_session: datetime | None = None
    """When the patient works with the program the first time, as agreed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Begun:
    """A treatment that was started."""

    treatment: Treatment
    standings: tuple[GateStanding, ...]
    override: str | None
    intakes: tuple[Intake, Intake] | None
    """The way in as it was closed by the start, and as it was before."""
    lacking_instruments: tuple[str, ...] = ()
    """Keys of instruments that the program asks for and the clinic does not have: nothing is planned with them."""


def start(session: Session, new: NewTreatment, stamp: Stamp, unit: UnitId) -> Begun:
    """Start a treatment, or raise what ``Treatments.start`` says."""
    store.require_can_start(session, new.patient)
    store.require_opened(session, new.patient, stamp.by, stamp.today)
    program = program_of(session, new).for_start()
    store.require_none_active(session, new.patient, new.program)
    store.require_therapist(session, _therapist(new, stamp))
    made = planned(new, program, stamp)
    first_session = _checked_session(session, new, made, stamp)
    before = intake_for(session, new)
    standings = judged(session, new, before, stamp).standings
    override = None if new.override is None or is_blank(new.override) else checked_reason(new.override)
    blocking = [standing for standing in standings if standing.blocks]
    if blocking and override is None:
        raise GatesUnmet(blocking)
    ident = store.add_treatment(session, made, unit, override)
    gates_held.keep_gates(session, ident, standings, override or "", stamp)
    after = store.treatment_as_stored(session, ident)
    turned = None
    if before is not None:
        intakes_held.save_intake(
            session, before, intake_steps.started(before, new.program, ident, new.started_on, stamp)
        )
        turned = intakes_held.load_intake(session, before.id), before
    if before is not None or first_session is not None:
        gates_held.keep_start(session, ident, None if before is None else before.id, first_session)
    lacking = plan_by_program(session, after, program.week_ratings, stamp)
    follow(session, after, stamp)
    return Begun(treatment=after, standings=standings, override=override, intakes=turned, lacking_instruments=lacking)


def program_of(session: Session, new: NewTreatment) -> StoredProgram:
    """Return the program of a start, or raise NotFound."""
    stored = load_program(session, new.program)
    if stored is None:
        raise NotFound(kind="program", ident=new.program)
    return stored


def planned(new: NewTreatment, program: Program, stamp: Stamp) -> Treatment:
    """Return the treatment with its first agreement, not yet kept."""
    return plan_steps.start(
        patient=new.patient,
        program=ProgramFrame.of(new.program, program),
        therapist=_therapist(new, stamp),
        form=new.form,
        started_on=new.started_on,
        chosen=new.chosen,
        pace=new.pace or program.pace or Pace(modules=1, every_weeks=1),
        reason=new.reason,
        stamp=stamp,
    )


def judged(session: Session, new: NewTreatment, intake: Intake | None, stamp: Stamp) -> Judged:
    """Return how the gates of a start stand, by what was found on the way in."""
    steps = () if intake is None else intake.standing_steps
    case = Case(
        patient=new.patient,
        program=new.program,
        therapist=_therapist(new, stamp),
        on=new.started_on,
        steps=steps,
        received_on=None if intake is None else intake.received_on,
    )
    return judge(session, case)


def intake_for(session: Session, new: NewTreatment) -> Intake | None:
    """Return the way in that a start comes from.

    The one that is named, which must be the patient's, open, and lead to the program or to none yet. Else the
    patient's open one to the program or, where there is none, the only one that leads to no program yet.
    """
    if new.intake is not None:
        named = intakes_held.standing_intake(session, new.intake)
        if named.patient != new.patient or not _leads_to(session, named, new.program):
            raise IntakeOfAnother(intake=named.id)
        intake_steps.check_open(named)
        return named
    waiting = [intake for intake in intakes_held.intakes_of(session, new.patient) if intake.is_open]
    to_program = [intake for intake in waiting if intake.program is not None]
    fitting = [intake for intake in to_program if _leads_to(session, intake, new.program)]
    unchosen = [intake for intake in waiting if intake.program is None]
    found = fitting or unchosen
    return found[0] if len(found) == 1 else None


def mark(session: Session, treatment: Treatment, stamp: Stamp) -> None:
    """Let what was kept of a start go with a treatment that was taken back, or come again with it."""
    gates_held.mark_start_gates(session, treatment.id, None if treatment.withdrawn_at is None else stamp.at)


def put_intake_back(session: Session, seen: Intake, wanted: Intake, stamp: Stamp) -> tuple[Intake, Intake]:
    """Put the way in back as it was before the start, or as it was closed by it; return it as it is and was."""
    current = intakes_held.load_intake(session, seen.id)
    back = intake_steps.put_back(current, seen, wanted, stamp)
    if back.is_open:
        intakes_held.require_only_open(session, back)
    intakes_held.save_intake(session, current, back)
    return intakes_held.load_intake(session, seen.id), current


def _therapist(new: NewTreatment, stamp: Stamp) -> AccountId:
    return new.therapist if new.therapist is not None else stamp.by


def _leads_to(session: Session, intake: Intake, program: ProgramVersionId) -> bool:
    """Tell whether a way in leads to a program, in whatever version, or to none yet."""
    if intake.program is None or intake.program == program:
        return True
    programs = load_programs(session, {intake.program, program})
    return programs[intake.program].key == programs[program].key


def _checked_session(session: Session, new: NewTreatment, made: Treatment, stamp: Stamp) -> datetime | None:
    """Return when the patient is to work the first time: not before the start, nor after the plan's last week."""
    if new.first_session is None:
        return None
    day = new.first_session.astimezone(STOCKHOLM).date()
    if day < new.started_on:
        raise InvalidInput(field="first_session", problem="before_start", started_on=new.started_on)
    standing = made.standing(max(new.started_on, stamp.today), store.closed_weeks(session))
    latest = standing.planned_end.sunday
    if day > latest:
        raise InvalidInput(field="first_session", problem="after_plan", latest=latest)
    return new.first_session
