"""What a user does on a treatment's way out: see what is in order, enter what was done before the end (D23, H4, H6)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial

from modulvard.domain.access import Permission
from modulvard.domain.access_log import LogEntry, Measure
from modulvard.domain.closing import ClosingCheck, NewCheck, check_of, check_unchanged, is_end_near
from modulvard.domain.errors import ChangedSince, InvalidInput
from modulvard.domain.follow_ups import FollowUp, NewFollowUp
from modulvard.domain.gates import CLOSING_GATES, Gate, GateStanding, KeptGate
from modulvard.domain.ids import AccountId, ClosingCheckId, PatientId, TreatmentId
from modulvard.domain.programs import Program
from modulvard.domain.settings import today_settings
from modulvard.domain.today import LineKind, TodayLine
from modulvard.domain.treatment_steps import Stamp
from modulvard.domain.treatments import ClosedAs, Treatment
from modulvard.services.base import Changed, Service, Topic, needs
from modulvard.services.closing_judging import check_end, is_off, judge_end, proposed_days
from modulvard.services.today_lines import lines_owed
from modulvard.store import access_log, accounts, gates
from modulvard.store import closings as store
from modulvard.store.ownership import Viewer
from modulvard.store.session import Session
from modulvard.store.today import load_day
from modulvard.store.treatments import closed_weeks, treatment_as_stored, treatment_opened_by

_TOPICS = frozenset({Topic.TREATMENTS})
_OBJECT = "closing_check"
WAITING = frozenset(
    {LineKind.SAFETY, LineKind.MESSAGE, LineKind.HOMEWORK, LineKind.DRAFT, LineKind.HANDOVER, LineKind.JOURNAL}
)
"""What is owed to the patient or the journal, and is better done before the end. The end takes none of it away."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClosingView:
    """How a treatment's end stands, before it and after it."""

    treatment: Treatment
    program: Program
    on: date
    """The last day: the end's, or the one that is considered."""
    closed_as: ClosedAs | None
    """How it ended, or is to end; None while that is not said: then all is asked for."""
    standings: tuple[GateStanding, ...]
    checks: tuple[ClosingCheck, ...]
    """What was entered and not taken back, in that order."""
    follow_ups: tuple[FollowUp, ...]
    """Those that stand, by day."""
    proposed: tuple[NewFollowUp, ...]
    """Days that the program's months give after the last day and that are not laid, each a working day."""
    waiting: tuple[TodayLine, ...]
    """What waits in the treatment: messages, homework, texts not finished or handed over, what is not journalled."""
    kept: tuple[KeptGate, ...]
    """How each gate stood at the end; empty before it."""
    names: Mapping[AccountId, str]
    is_near: bool
    """Whether the end is near or past: the whole course is done, or is to be within the clinic's weeks for that."""

    @property
    def is_in_order(self) -> bool:
        """Whether nothing would stop or be said."""
        return not any(standing.blocks or standing.warns for standing in self.standings)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Step:
    """What was entered or taken back, of whom."""

    check: ClosingCheck
    patient: PatientId
    summary: str


class Closings(Service):
    """The way out of treatments. How one ends stands in ``Treatments.end``."""

    @needs(Permission.READ_PATIENT)
    def look(
        self,
        treatment: TreatmentId,
        closed_as: ClosedAs | None = None,
        on: date | None = None,
        *,
        laid_with_it: int = 0,
    ) -> ClosingView:
        """Return how the end of a treatment of an opened patient stands, or would with a closing state and last day.

        ``laid_with_it`` is how many days of follow-up are to be laid in the same step.
        Raises NotFound, ReasonNeeded, and what ``end`` does for a last day that cannot be.
        """
        viewer = Viewer(account=self._actor.account, on=self._today())
        with self._database.read() as session:
            found = treatment_opened_by(session, treatment, viewer.account, viewer.on)
            state = found.ending.closed_as if found.ending is not None else closed_as
            last_day = found.ending.on if found.ending is not None else on or viewer.on
            if found.ending is None:
                check_end(session, found, last_day, self._stamp())
            judged = judge_end(session, found, state, last_day, laid_with_it=laid_with_it)
            clinic = load_day(session, viewer.on)
            lines = lines_owed(session, clinic, viewer, (treatment,), drafts_of_today=True)
            standing = found.standing(viewer.on, closed_weeks(session))
            near_weeks = today_settings(clinic.values).end_weeks
            return ClosingView(
                treatment=found,
                program=judged.stored.program,
                on=last_day,
                closed_as=state,
                standings=judged.standings,
                checks=judged.checks,
                follow_ups=judged.follow_ups,
                proposed=proposed_days(session, judged, last_day, viewer.on),
                waiting=tuple(line for line in lines if line.kind in WAITING),
                kept=gates.kept_gates(session, treatment, CLOSING_GATES),
                names={account.ident: account.display_name for account in accounts.accounts(session)},
                is_near=found.ending is not None or is_end_near(standing.figures, standing.week, near_weeks),
            )

    @needs(Permission.READ_PATIENT)
    def patient_of(self, check: ClosingCheckId) -> PatientId:
        """Return whose end something was entered of, so that the patient can be opened, or raise NotFound."""
        with self._database.read() as session:
            return treatment_as_stored(session, store.load_check(session, check).treatment).patient

    @needs(Permission.EDIT_TREATMENT)
    def record(self, treatment: TreatmentId, new: NewCheck) -> Changed:
        """Enter what was done before the end, or that it is not needed; after the end too.
        What the program's rules have switched off is not taken: it would be told nowhere.

        ``ident`` is the entry's. Raises what ``check_of`` does, NotFound, ReasonNeeded.
        """
        stamp = self._stamp()
        with self._database.work() as session:
            found = treatment_opened_by(session, treatment, stamp.by, stamp.today)
            check, patient = check_of(new, found, stamp), found.patient
            if is_off(session, found, new.gate):
                raise InvalidInput(field="gate", problem="gate_off")
            before = _standing(session, treatment, new.gate)
            ident = store.add_check(session, check)
            self._log(session, Measure.CLOSING_CHECK, patient, ident)
        step = _Step(check=replace(check, id=ident), patient=patient, summary="closing_check_added")
        return self._changed(step, (*before, ident), before)

    @needs(Permission.EDIT_TREATMENT)
    def take_back(self, check: ClosingCheckId) -> Changed:
        """Take back what was entered: what was entered before it counts again. Raises NotFound, ChangedSince."""
        stamp = self._stamp()
        with self._database.work() as session:
            found = store.load_check(session, check)
            patient = treatment_opened_by(session, found.treatment, stamp.by, stamp.today).patient
            before = _standing(session, found.treatment, found.gate)
            if check not in before:
                raise ChangedSince(kind=_OBJECT, ident=check)
            store.mark_checks(session, (check,), stamp.at)
            self._log(session, Measure.CLOSING_CHECK, patient, check)
        after = tuple(ident for ident in before if ident != check)
        return self._changed(_Step(check=found, patient=patient, summary="closing_check_withdrawn"), after, before)

    # --- shared -----------------------------------------------------------------------------------

    def _stamp(self) -> Stamp:
        return Stamp(at=self._clock.now(), by=self._actor.account)

    def _changed(self, step: "_Step", seen: Sequence[ClosingCheckId], wanted: Sequence[ClosingCheckId]) -> Changed:
        undo = partial(self._put_back, step, seen, wanted)
        return Changed(topics=_TOPICS, patient=step.patient, undo=undo, summary=step.summary, ident=step.check.id)

    def _put_back(self, step: "_Step", seen: Sequence[ClosingCheckId], wanted: Sequence[ClosingCheckId]) -> Changed:
        """Undo a step, if nothing else was entered of the gate since; turned round it does the step again."""
        self._require(Permission.EDIT_TREATMENT)
        check = step.check
        with self._database.work() as session:
            standing = [one for one in store.checks_of(session, check.treatment) if one.gate is check.gate]
            check_unchanged(standing, seen)
            store.mark_checks(session, [one for one in seen if one not in wanted], self._clock.now())
            store.mark_checks(session, [one for one in wanted if one not in seen], None)
            self._log(session, Measure.UNDO, step.patient, check.id)
        return self._changed(step, wanted, seen)

    def _log(self, session: Session, measure: Measure, patient: PatientId, check: ClosingCheckId) -> None:
        access_log.append(session, LogEntry(measure=measure, patient=patient, object_kind=_OBJECT, object_id=check))


def _standing(session: Session, treatment: TreatmentId, gate: Gate) -> tuple[ClosingCheckId, ...]:
    return tuple(check.id for check in store.checks_of(session, treatment) if check.gate is gate)
