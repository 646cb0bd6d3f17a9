"""What a user does on a patient's way from referral to start, *Inför start* (C3, H4)."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import partial
from typing import TypeAlias

from modulvard.domain.access import Permission
from modulvard.domain.access_log import LogEntry, Measure
from modulvard.domain.errors import NotFound
from modulvard.domain.gates import GateStanding, ProgramRules
from modulvard.domain.ids import AccountId, IntakeId, IntakeStepId, PatientId
from modulvard.domain.intake_steps import begun, closed, edited, put_back, recorded, step_withdrawn
from modulvard.domain.intakes import (
    Closing,
    Intake,
    IntakeLine,
    IntakeOutcome,
    IntakeStage,
    NewIntake,
    NewStep,
)
from modulvard.domain.names import full_name
from modulvard.domain.programs import Program
from modulvard.domain.treatment_steps import Stamp
from modulvard.services.base import Changed, Topic, needs
from modulvard.services.gate_judging import Case, Judged, judge, judge_all, stood_at_start
from modulvard.services.patient_steps import PatientService, noted
from modulvard.store import access_log, accounts, intakes
from modulvard.store.as_of import as_of
from modulvard.store.intakes import ListedIntake
from modulvard.store.ownership import Viewer
from modulvard.store.programs import load_program
from modulvard.store.session import Session
from modulvard.store.treatments import require_can_start, require_opened, require_therapist, treatment_as_stored

_TOPICS = frozenset({Topic.INTAKES, Topic.PATIENTS})
_OBJECT = "intake"
_Make: TypeAlias = Callable[[Session, Intake, Stamp], Intake]


@dataclass(frozen=True, slots=True, kw_only=True)
class IntakeView:
    """*Inför start*: what is done, what is missing, and who does it."""

    intake: Intake
    patient_name: str
    program: Program | None
    """The program that is considered, if one was chosen."""
    rules: ProgramRules
    gates: tuple[GateStanding, ...]
    """How the gates would stand at a start on the day, with the therapist of the way in; how they stood, if started."""
    on: date
    """Today; the first day of the treatment where it started, else the day the way in ended."""
    waiting_days: int
    names: Mapping[AccountId, str]


class Intakes(PatientService):
    """Patients' ways in. One goes on at a time to each program."""

    # --- reading ----------------------------------------------------------------------------------

    @needs(Permission.LIST_PATIENTS)
    def list(self, *, waiting: bool = True, at: datetime | None = None) -> tuple[IntakeLine, ...]:
        """Return those who wait, the longest waiting first, or everyone; as of a moment, now unless said.

        One row in the log with how many. Nothing clinical is told, and protected identities are masked (decided.md 7).
        """
        day = self._today() if at is None else at.astimezone(self._clock.now().tzinfo).date()
        viewer = Viewer(account=self._actor.account, on=self._today())
        with self._database.work() as session:
            with as_of(session, at):
                found = intakes.listed_intakes(session, viewer, waiting=waiting)
                judged = judge_all(session, (_case(one.intake, day) for one in found))
            access_log.append(session, LogEntry(measure=Measure.LIST_INTAKES, count=len(found)))
        return tuple(_line(one, how, day) for one, how in zip(found, judged, strict=True))

    @needs(Permission.LIST_PATIENTS)
    def count_waiting(self) -> int:
        """Return how many wait, a figure beside the list's name: nobody is shown, so the log has no row."""
        with self._database.read() as session:
            return intakes.count_waiting(session)

    @needs(Permission.READ_PATIENT)
    def show(self, intake: IntakeId) -> IntakeView:
        """Return a way in whole: the view is logged first. Raises NotFound, ReasonNeeded."""
        with self._database.work() as session:
            found = self._opened_intake(session, intake)
            access_log.append(session, noted(Measure.VIEW_INTAKE, found.patient, _OBJECT, intake))
            return self._view(session, found)

    @needs(Permission.READ_PATIENT)
    def reload(self, intake: IntakeId) -> IntakeView:
        """Return again a way in whose page is open, after a change: no new view, and no row in the log."""
        with self._database.read() as session:
            return self._view(session, self._opened_intake(session, intake))

    @needs(Permission.READ_PATIENT)
    def of_patient(self, patient: PatientId) -> tuple[Intake, ...]:
        """Return the ways in of a patient whose page is open, the one that came last first."""
        with self._database.read() as session:
            require_opened(session, patient, self._actor.account, self._today())
            return intakes.intakes_of(session, patient)

    @needs(Permission.READ_PATIENT)
    def patient_of(self, intake: IntakeId) -> PatientId:
        """Return whose way in it is, so that the patient can be opened, or raise NotFound."""
        with self._database.read() as session:
            return intakes.standing_intake(session, intake).patient

    @needs(Permission.READ_PATIENT)
    def patient_of_step(self, step: IntakeStepId) -> PatientId:
        """Return whose way in a step was entered for, or raise NotFound."""
        with self._database.read() as session:
            return intakes.standing_intake(session, intakes.intake_with(session, step)).patient

    @needs(Permission.READ_PATIENT)
    def where_to_used(self) -> tuple[str, ...]:
        """Return where patients were told to go instead, to choose among."""
        with self._database.read() as session:
            return intakes.where_to_used(session)

    # --- changing ---------------------------------------------------------------------------------

    @needs(Permission.EDIT_TREATMENT)
    def begin(self, new: NewIntake) -> Changed:
        """Enter a referral or request. Raises InvalidInput, InTheFuture, IntakeOpen, PatientClosed, ReasonNeeded."""
        stamp = self._stamp()
        made = begun(new, stamp)
        with self._database.work() as session:
            require_can_start(session, new.patient)
            require_opened(session, new.patient, stamp.by, stamp.today)
            self._check_head(session, made)
            ident = intakes.add_intake(session, made, self._actor.unit)
            after = intakes.load_intake(session, ident)
            access_log.append(session, noted(Measure.EDIT_INTAKE, new.patient, _OBJECT, ident))
        return self._changed(after, replace(after, withdrawn_at=stamp.at), "intake_begun")

    @needs(Permission.EDIT_TREATMENT)
    def edit(self, intake: IntakeId, new: NewIntake) -> Changed:
        """Write anew what is asked for, which program is considered and who does what is left; not the patient."""

        def make(session: Session, found: Intake, stamp: Stamp) -> Intake:
            after = edited(found, new, stamp)
            self._check_head(session, after)
            return after

        return self._take(intake, make, "intake_edited")

    @needs(Permission.EDIT_TREATMENT)
    def record(self, intake: IntakeId, *steps: NewStep) -> Changed:
        """Enter what was found at one or several gates. Raises IntakeClosed, InvalidInput, InTheFuture, NotFound."""

        def make(session: Session, found: Intake, stamp: Stamp) -> Intake:
            after = recorded(found, steps, stamp)
            known = {account.ident for account in accounts.accounts(session)}
            for step in steps:
                if step.by is not None and step.by not in known:
                    raise NotFound(kind="account", ident=step.by)
            return after

        return self._take(intake, make, "intake_step_added")

    @needs(Permission.EDIT_TREATMENT)
    def withdraw_step(self, step: IntakeStepId) -> Changed:
        """Take back what was entered at a gate: what was entered before it counts again."""
        with self._database.read() as session:
            intake = intakes.intake_with(session, step)
        return self._take(intake, lambda _, found, stamp: step_withdrawn(found, step, stamp), "intake_step_withdrawn")

    @needs(Permission.EDIT_TREATMENT)
    def close(
        self, intake: IntakeId, outcome: IntakeOutcome, *, reason: str, where_to: str = "", on: date | None = None
    ) -> Changed:
        """End a way in without a start: not suitable and where to instead, declined, or other (D2).

        Undo opens it again. Raises IntakeClosed, InvalidInput, InTheFuture.
        """

        def make(_session: Session, found: Intake, stamp: Stamp) -> Intake:
            day = on if on is not None else stamp.today
            return closed(found, Closing(on=day, outcome=outcome, where_to=where_to, reason=reason), stamp)

        return self._take(intake, make, "intake_closed")

    # --- shared -----------------------------------------------------------------------------------

    def _stamp(self) -> Stamp:
        return Stamp(at=self._clock.now(), by=self._actor.account)

    def _opened_intake(self, session: Session, intake: IntakeId) -> Intake:
        return intakes.intake_opened_by(session, intake, self._actor.account, self._today())

    def _check_head(self, session: Session, intake: Intake) -> None:
        """Raise NotFound, NotATherapist or IntakeOpen if the head cannot stand."""
        if intake.program is not None and load_program(session, intake.program) is None:
            raise NotFound(kind="program", ident=intake.program)
        if intake.therapist is not None:
            require_therapist(session, intake.therapist)
        intakes.require_only_open(session, intake)

    def _take(self, intake: IntakeId, make: _Make, summary: str) -> Changed:
        stamp = self._stamp()
        with self._database.work() as session:
            before = self._opened_intake(session, intake)
            intakes.save_intake(session, before, make(session, before, stamp))
            after = intakes.load_intake(session, intake)
            access_log.append(session, noted(Measure.EDIT_INTAKE, before.patient, _OBJECT, intake))
        return self._changed(after, before, summary)

    def _changed(self, after: Intake, before: Intake, summary: str) -> Changed:
        undo = partial(self._restore, after, before, summary)
        return Changed(topics=_TOPICS, patient=after.patient, undo=undo, summary=summary, ident=after.id)

    def _restore(self, seen: Intake, wanted: Intake, summary: str) -> Changed:
        """Put a way in back as it was, or raise ChangedSince; the same, turned round, does the step again."""
        self._require(Permission.EDIT_TREATMENT)
        stamp = self._stamp()
        with self._database.work() as session:
            current = intakes.load_intake(session, seen.id)
            back = put_back(current, seen, wanted, stamp)
            if back.is_open and not current.is_open:
                intakes.require_only_open(session, back)
            intakes.save_intake(session, current, back)
            stored = intakes.load_intake(session, seen.id)
            access_log.append(session, noted(Measure.UNDO, stored.patient, _OBJECT, seen.id))
        return self._changed(stored, current, summary)

    def _view(self, session: Session, found: Intake) -> IntakeView:
        day = found.closing.on if found.closing is not None else self._today()
        judged = judge(session, _case(found, day))
        gates = judged.standings
        if found.closing is not None and found.closing.treatment is not None:
            treatment = treatment_as_stored(session, found.closing.treatment)
            stood = stood_at_start(session, found, treatment, judged.rules)
            day, gates = stood.on, stood.standings
        fields = self._opened(session, found.patient).fields
        return IntakeView(
            intake=found,
            patient_name=full_name(fields.given_name, fields.family_name),
            program=judged.program,
            rules=judged.rules,
            gates=gates,
            on=day,
            waiting_days=found.waiting_days(self._today()),
            names={account.ident: account.display_name for account in accounts.accounts(session)},
        )


def _case(intake: Intake, on: date) -> Case:
    return Case(
        patient=intake.patient,
        program=intake.program,
        therapist=intake.therapist if intake.therapist is not None else intake.made_by,
        on=on,
        steps=intake.standing_steps,
        received_on=intake.received_on,
    )


def _line(listed: ListedIntake, judged: Judged, on: date) -> IntakeLine:
    intake = listed.intake
    missing = tuple(standing.gate for standing in judged.standings if standing.is_missing)
    return IntakeLine(
        id=intake.id,
        patient=intake.patient,
        given_name=listed.given_name,
        family_name=listed.family_name,
        masked=listed.masked,
        program=intake.program,
        program_name=None if judged.program is None else judged.program.name,
        therapist=intake.therapist,
        received_on=intake.received_on,
        source=intake.source,
        waiting_days=intake.waiting_days(on),
        stage=_stage(intake, judged),
        missing=() if intake.closing is not None else missing,
        closing=intake.closing,
    )


def _stage(intake: Intake, judged: Judged) -> IntakeStage:
    if intake.closing is not None:
        return IntakeStage.CLOSED
    if not intake.standing_steps:
        return IntakeStage.NEW
    is_ready = intake.program is not None and not any(one.is_missing for one in judged.standings)
    return IntakeStage.READY if is_ready else IntakeStage.UNDER_WAY
