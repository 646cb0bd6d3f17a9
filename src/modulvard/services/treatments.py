"""What a user does with treatments: start, read, agree on pace, move, pause, enter what happened, end (C4)."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from typing import TypeAlias

from modulvard.domain import module_steps, plan_steps
from modulvard.domain.access import Permission
from modulvard.domain.access_log import Measure
from modulvard.domain.errors import ChangedSince, NotFound
from modulvard.domain.ids import ModuleNumber, PatientId, PauseId, TreatmentId
from modulvard.domain.intakes import Intake
from modulvard.domain.module_events import ModuleState
from modulvard.domain.pacing import ClosedWeeks
from modulvard.domain.programs import Pace, Program
from modulvard.domain.treatment_steps import Preview, Stamp, Step, preview
from modulvard.domain.treatments import Standing, Treatment
from modulvard.domain.weeks import Week
from modulvard.services import treatment_starting as starting
from modulvard.services.base import Topic, needs
from modulvard.services.treatment_ending import Endings
from modulvard.services.treatment_keeping import TreatmentChanged, keep_treatment, put_treatment_back, treatment_entry
from modulvard.services.treatment_starting import NewTreatment
from modulvard.store import access_log
from modulvard.store import treatments as store
from modulvard.store.followed_versions import programs_followed
from modulvard.store.safety import is_rated

__all__ = ["NewTreatment", "TreatmentChanged", "TreatmentView", "Treatments"]

_OBJECT = "treatment"
_TOPICS = frozenset({Topic.TREATMENTS, Topic.TODAY})
_NOT_SAID_YET = "–"
"""Stands in for the reason while a step is only looked at; nothing of a preview is kept."""

_Make: TypeAlias = Callable[[Treatment, Stamp, ClosedWeeks], Step]


@dataclass(frozen=True, slots=True, kw_only=True)
class TreatmentView:
    """A treatment as it is read: all that was entered, its frozen program, and how it stands on a day."""

    treatment: Treatment
    program: Program
    standing: Standing


class Treatments(Endings):
    """Patients' runs of program versions, and their pace. How they end stands in ``Endings``."""

    # --- reading ----------------------------------------------------------------------------------

    @needs(Permission.READ_PATIENT)
    def show(self, treatment: TreatmentId, on: date | None = None) -> TreatmentView:
        """Return a treatment as of a day, today unless said: the view is logged first (decided.md 6 and 13).

        Raises NotFound, and ReasonNeeded for a patient who is not the account's own and was not opened with a reason.
        """
        with self._database.work() as session:
            found = store.treatment_opened_by(session, treatment, self._actor.account, self._today())
            access_log.append(session, treatment_entry(Measure.VIEW_TREATMENT, found))
            program = programs_followed(session, [found])[found.id]
            closed = store.closed_weeks(session)
        return _view(found, program, on or self._today(), closed)

    @needs(Permission.READ_PATIENT)
    def reload(self, treatment: TreatmentId, on: date | None = None) -> TreatmentView:
        """Return again a treatment whose page is open, after a change: no new view, and no row in the log."""
        with self._database.read() as session:
            found = store.treatment_opened_by(session, treatment, self._actor.account, self._today())
            program = programs_followed(session, [found])[found.id]
            closed = store.closed_weeks(session)
        return _view(found, program, on or self._today(), closed)

    @needs(Permission.READ_PATIENT)
    def patient_of(self, treatment: TreatmentId) -> PatientId:
        """Return whose treatment it is, so that the patient can be opened, or raise NotFound."""
        with self._database.read() as session:
            found = store.load_treatment(session, treatment)
        if found is None or found.withdrawn_at is not None:
            raise NotFound(kind=_OBJECT, ident=treatment)
        return found.patient

    @needs(Permission.READ_PATIENT)
    def of_patient(self, patient: PatientId) -> tuple[Treatment, ...]:
        """Return the treatments of a patient whose page is open, the one started last first."""
        with self._database.read() as session:
            store.require_opened(session, patient, self._actor.account, self._today())
            return store.treatments_of(session, patient)

    # --- starting and changing hands --------------------------------------------------------------

    @needs(Permission.EDIT_TREATMENT)
    def start(self, new: NewTreatment) -> TreatmentChanged:
        """Start a treatment: its first agreement is laid, its first module opened, and the way in to it is closed.

        Raises ModulesUnknown for a program that cannot be started yet (decided.md 26), SameProgramActive,
        PatientClosed, NotATherapist, ReasonNeeded, GatesUnmet where a gate blocks and no reason is given, IntakeClosed
        and IntakeOfAnother, and what ``plan_steps.start`` refuses.
        """
        stamp = self._stamp()
        with self._database.work() as session:
            begun = starting.start(session, new, stamp, self._actor.unit)
            access_log.append(session, treatment_entry(Measure.START_TREATMENT, begun.treatment, reason=begun.override))
        return self._started(begun, stamp)

    # --- the plan ---------------------------------------------------------------------------------

    @needs(Permission.EDIT_TREATMENT)
    def set_pace(self, treatment: TreatmentId, pace: Pace, first_week: Week, reason: str) -> TreatmentChanged:
        """Agree on a pace from a week on (D4)."""
        return self._take(treatment, _pace(pace, first_week, reason), Measure.CHANGE_PACE, "pace_changed")

    @needs(Permission.READ_PATIENT)
    def preview_pace(self, treatment: TreatmentId, pace: Pace, first_week: Week) -> Preview:
        """Return the calendar as it is and as it would be with a pace from a week on."""
        return self._preview(treatment, _pace(pace, first_week, _NOT_SAID_YET))

    @needs(Permission.EDIT_TREATMENT)
    def move(self, treatment: TreatmentId, module: ModuleNumber, to_week: Week, reason: str = "") -> TreatmentChanged:
        """Move a module, and with it every module not handed in (decided.md 20)."""
        return self._take(treatment, _move(module, to_week, reason), Measure.CHANGE_PACE, "module_moved")

    @needs(Permission.READ_PATIENT)
    def preview_move(self, treatment: TreatmentId, module: ModuleNumber, to_week: Week) -> Preview:
        """Return the calendar as it is and as it would be with a module moved."""
        return self._preview(treatment, _move(module, to_week, ""))

    @needs(Permission.EDIT_TREATMENT)
    def add_modules(
        self, treatment: TreatmentId, modules: Sequence[ModuleNumber], reason: str, first_week: Week | None = None
    ) -> TreatmentChanged:
        """Take optional modules into the course, from the current week unless said (decided.md 21)."""
        make = _add(modules, first_week, reason)
        return self._take(treatment, make, Measure.CHOOSE_MODULES, "modules_added")

    @needs(Permission.EDIT_TREATMENT)
    def remove_modules(
        self, treatment: TreatmentId, modules: Sequence[ModuleNumber], reason: str, first_week: Week | None = None
    ) -> TreatmentChanged:
        """Take optional modules out of the course, from the current week unless said (decided.md 21)."""
        make = _remove(modules, first_week, reason)
        return self._take(treatment, make, Measure.CHOOSE_MODULES, "modules_removed")

    @needs(Permission.READ_PATIENT)
    def preview_choice(
        self,
        treatment: TreatmentId,
        *,
        added: Sequence[ModuleNumber] = (),
        removed: Sequence[ModuleNumber] = (),
        first_week: Week | None = None,
    ) -> Preview:
        """Return the calendar as it is and as it would be with modules added or removed."""
        make = _add(added, first_week, _NOT_SAID_YET) if added else _remove(removed, first_week, _NOT_SAID_YET)
        return self._preview(treatment, make)

    @needs(Permission.EDIT_TREATMENT)
    def pause(self, treatment: TreatmentId, first_week: Week, last_week: Week, reason: str) -> TreatmentChanged:
        """Rest from one week to another, both included (decided.md 22)."""
        return self._take(treatment, _pause(first_week, last_week, reason), Measure.PAUSE, "treatment_paused")

    @needs(Permission.READ_PATIENT)
    def preview_pause(self, treatment: TreatmentId, first_week: Week, last_week: Week) -> Preview:
        """Return the calendar as it is and as it would be with a pause."""
        return self._preview(treatment, _pause(first_week, last_week, _NOT_SAID_YET))

    @needs(Permission.EDIT_TREATMENT)
    def resume(self, treatment: TreatmentId) -> TreatmentChanged:
        """End the pause that lies over this week."""
        return self._take(treatment, _resume, Measure.RESUME, "treatment_resumed")

    @needs(Permission.READ_PATIENT)
    def preview_resume(self, treatment: TreatmentId) -> Preview:
        """Return the calendar as it is and as it would be with the pause ended."""
        return self._preview(treatment, _resume)

    @needs(Permission.EDIT_TREATMENT)
    def cancel_pause(self, treatment: TreatmentId, pause: PauseId) -> TreatmentChanged:
        """Take away a pause that has not begun."""

        def make(found: Treatment, stamp: Stamp, _closed: ClosedWeeks) -> Step:
            return plan_steps.cancel_pause(found, pause, stamp)

        return self._take(treatment, make, Measure.PAUSE, "pause_cancelled")

    # --- the modules ------------------------------------------------------------------------------

    @needs(Permission.EDIT_TREATMENT)
    def set_module(
        self,
        treatment: TreatmentId,
        module: ModuleNumber,
        state: ModuleState,
        *,
        on: date | None = None,
        reason: str = "",
    ) -> TreatmentChanged:
        """Enter that a module reached a state, skip it, or correct what was entered (decided.md 25)."""

        def make(found: Treatment, stamp: Stamp, _closed: ClosedWeeks) -> Step:
            return module_steps.set_module(found, module, state, on=on, reason=reason, stamp=stamp)

        summary = "module_skipped" if state is ModuleState.SKIPPED else "module_state"
        return self._take(treatment, make, Measure.MODULE_STATE, summary)

    @needs(Permission.EDIT_TREATMENT)
    def open_next(self, treatment: TreatmentId) -> TreatmentChanged:
        """Open the module that waits for the therapist (decided.md "Idag", module), or raise NothingToOpen."""
        return self._take(treatment, _open_next, Measure.MODULE_STATE, "module_opened")

    # --- shared -----------------------------------------------------------------------------------

    def _take(self, treatment: TreatmentId, make: _Make, measure: Measure, summary: str) -> TreatmentChanged:
        stamp = self._stamp()
        with self._database.work() as session:
            before = store.treatment_opened_by(session, treatment, stamp.by, stamp.today)
            closed = store.closed_weeks(session)
            step = make(before, stamp, closed)
            after = keep_treatment(session, before, step.treatment, stamp, closed)
            access_log.append(session, treatment_entry(measure, before))
        return replace(self._changed(after, before, summary), notices=step.notices)

    def _preview(self, treatment: TreatmentId, make: _Make) -> Preview:
        stamp = self._stamp()
        with self._database.read() as session:
            before = store.treatment_opened_by(session, treatment, stamp.by, stamp.today)
            closed = store.closed_weeks(session)
        return preview(before, make(before, stamp, closed), stamp.today, closed)

    def _changed(self, after: Treatment, before: Treatment, summary: str) -> TreatmentChanged:
        return TreatmentChanged(
            topics=_TOPICS,
            patient=after.patient,
            undo=partial(self._restore, after, before, summary),
            summary=summary,
            ident=after.id,
        )

    def _started(self, begun: starting.Begun, stamp: Stamp) -> TreatmentChanged:
        gone = replace(begun.treatment, withdrawn_at=stamp.at)
        undo = partial(self._restore_start, begun.treatment, gone, begun.intakes)
        changed = self._changed(begun.treatment, gone, "treatment_started")
        topics = changed.topics | {Topic.INTAKES}
        unmet = tuple(standing for standing in begun.standings if standing.blocks or standing.warns)
        lacking = begun.lacking_instruments
        return replace(changed, topics=topics, undo=undo, gates=unmet, lacking_instruments=lacking)

    def _restore_start(
        self, seen: Treatment, wanted: Treatment, intake: tuple[Intake, Intake] | None
    ) -> TreatmentChanged:
        """Take a start back, and open the way in to it again; turned round, start again as it was."""
        self._require(Permission.EDIT_TREATMENT)
        stamp = self._stamp()
        with self._database.work() as session:
            if wanted.withdrawn_at is not None and is_rated(session, seen.id):
                raise ChangedSince(kind="treatment", ident=seen.id)
            current, back = put_treatment_back(session, seen, wanted, stamp)
            turned = None if intake is None else starting.put_intake_back(session, *intake, stamp)
            starting.mark(session, back, stamp)
        undo = partial(self._restore_start, back, current, turned)
        changed = self._changed(back, current, "treatment_started")
        return replace(changed, topics=changed.topics | {Topic.INTAKES}, undo=undo)

    def _restore(self, seen: Treatment, wanted: Treatment, summary: str) -> TreatmentChanged:
        """Put a treatment back as it was, or raise ChangedSince; the same, turned round, does the step again."""
        self._require(Permission.EDIT_TREATMENT)
        stamp = self._stamp()
        with self._database.work() as session:
            current, back = put_treatment_back(session, seen, wanted, stamp)
        return self._changed(back, current, summary)


def _view(treatment: Treatment, program: Program, on: date, closed: ClosedWeeks) -> TreatmentView:
    return TreatmentView(treatment=treatment, program=program, standing=treatment.standing(on, closed))


def _pace(pace: Pace, first_week: Week, reason: str) -> _Make:
    return lambda found, stamp, _: plan_steps.change_pace(found, pace, first_week, reason, stamp)


def _move(module: ModuleNumber, to_week: Week, reason: str) -> _Make:
    return lambda found, stamp, closed: plan_steps.move_module(
        found, module, to_week, reason=reason, stamp=stamp, closed=closed
    )


def _add(modules: Sequence[ModuleNumber], first_week: Week | None, reason: str) -> _Make:
    return lambda found, stamp, _: plan_steps.add_modules(found, modules, first_week, reason, stamp)


def _remove(modules: Sequence[ModuleNumber], first_week: Week | None, reason: str) -> _Make:
    return lambda found, stamp, _: plan_steps.remove_modules(found, modules, first_week, reason, stamp)


def _pause(first_week: Week, last_week: Week, reason: str) -> _Make:
    return lambda found, stamp, _: plan_steps.pause(found, first_week, last_week, reason, stamp)


def _resume(found: Treatment, stamp: Stamp, _closed: ClosedWeeks) -> Step:
    return plan_steps.resume(found, stamp)


def _open_next(found: Treatment, stamp: Stamp, _closed: ClosedWeeks) -> Step:
    return module_steps.open_next(found, stamp)
