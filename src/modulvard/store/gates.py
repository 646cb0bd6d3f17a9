"""Gates in the store: the clinic's own rules, how full pilots are, how each gate stood at a start and at an end."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, insert, select, update
from sqlalchemy.orm import Session

from modulvard.domain.gates import (
    START_GATES,
    Gate,
    GateRule,
    GateStanding,
    GateState,
    KeptGate,
    Origin,
    PilotRoom,
    Strength,
)
from modulvard.domain.ids import AccountId, IntakeId, PatientId, ProgramVersionId, TreatmentId
from modulvard.domain.programs import ProgramStatus, StoredProgram
from modulvard.domain.treatment_steps import Stamp
from modulvard.store.care_rows import TreatmentGateRow, TreatmentStartRow
from modulvard.store.program_rows import GateRuleRow
from modulvard.store.rows import TreatmentRow


@dataclass(frozen=True, slots=True, kw_only=True)
class Pilot:
    """A version that is a pilot: the most patients, and those who take part or took part."""

    cap: int | None
    patients: frozenset[PatientId]

    def room_for(self, patient: PatientId) -> PilotRoom | None:
        """Return the room there is, or None for a patient who takes part already."""
        return None if patient in self.patients else PilotRoom(cap=self.cap, taking_part=len(self.patients))


# --- rules ----------------------------------------------------------------------------------------


def own_rules(session: Session, program_keys: Iterable[str]) -> Mapping[str, tuple[GateRule, ...]]:
    """Return the clinic's own rules of programs, each gate once, by the key of the program: one statement."""
    statement = (
        select(GateRuleRow)
        .where(GateRuleRow.program_key.in_(tuple(program_keys)), GateRuleRow.withdrawn_at.is_(None))
        .order_by(GateRuleRow.id)
    )
    last: defaultdict[str, dict[Gate, GateRule]] = defaultdict(dict)
    for row in session.scalars(statement):
        last[row.program_key][Gate(row.gate)] = _rule(row)
    return {key: tuple(rules.values()) for key, rules in last.items()}


def standing_rules(session: Session, program_key: str, gate: Gate) -> tuple[int, ...]:
    """Return the ids of the clinic's rules of a gate that were not withdrawn, in order; the last one counts."""
    statement = select(GateRuleRow.id).where(
        GateRuleRow.program_key == program_key, GateRuleRow.gate == gate.value, GateRuleRow.withdrawn_at.is_(None)
    )
    return tuple(session.scalars(statement.order_by(GateRuleRow.id)))


def add_rule(session: Session, program_key: str, rule: GateRule, stamp: Stamp) -> int:
    """Keep a rule of the clinic's own and return its id."""
    statement = insert(GateRuleRow).values(
        program_key=program_key,
        gate=rule.gate.value,
        strength=rule.strength.value,
        reason=rule.reason,
        made_at=stamp.at,
        made_by=stamp.by,
    )
    return session.execute(statement.returning(GateRuleRow.id)).scalar_one()


def mark_rules(session: Session, rules: Sequence[int], withdrawn_at: datetime | None) -> None:
    """Withdraw rules, or let them stand again."""
    session.execute(update(GateRuleRow).where(GateRuleRow.id.in_(rules)).values(withdrawn_at=withdrawn_at))


def _rule(row: GateRuleRow) -> GateRule:
    return GateRule(gate=Gate(row.gate), strength=Strength(row.strength), origin=Origin.CLINIC, reason=row.reason)


# --- pilots ---------------------------------------------------------------------------------------


def pilots(session: Session, programs: Iterable[StoredProgram]) -> Mapping[ProgramVersionId, Pilot]:
    """Return those of the versions that are pilots, and who takes part in each (D8): one statement."""
    caps = {stored.id: stored.pilot_cap for stored in programs if stored.status is ProgramStatus.PILOT}
    if not caps:
        return {}
    columns = select(TreatmentRow.program_version_id, TreatmentRow.patient_id).distinct()
    which = TreatmentRow.program_version_id.in_(tuple(caps)), TreatmentRow.withdrawn_at.is_(None)
    patients: dict[int, set[PatientId]] = {version: set() for version in caps}
    for version, patient in session.execute(columns.where(*which)):
        patients[version].add(PatientId(patient))
    return {version: Pilot(cap=cap, patients=frozenset(patients[version])) for version, cap in caps.items()}


# --- what is kept of a start and of an end --------------------------------------------------------


def keep_gates(
    session: Session, treatment: TreatmentId, standings: Iterable[GateStanding], reason: str, stamp: Stamp
) -> None:
    """Keep how each gate stood, with the reason for going on where one that blocks or warns was not met (C3)."""
    rows = [
        {
            "treatment_id": treatment,
            "gate": standing.gate.value,
            "strength": standing.strength.value,
            "state": standing.state.value,
            "reason": reason if not standing.passed and (standing.blocks or standing.warns) else "",
            "made_at": stamp.at,
            "made_by": stamp.by,
        }
        for standing in standings
    ]
    if rows:
        session.execute(insert(TreatmentGateRow), rows)


def standing_gates(session: Session, treatment: TreatmentId, of: Collection[Gate]) -> tuple[int, ...]:
    """Return the ids of what is kept of some gates of a treatment and was not taken back."""
    statement = select(TreatmentGateRow.id).where(*_kept(treatment, of))
    return tuple(session.scalars(statement.order_by(TreatmentGateRow.id)))


def mark_kept(session: Session, kept: Sequence[int], withdrawn_at: datetime | None) -> None:
    """Withdraw what was kept of gates, or let it stand again."""
    if kept:
        which = TreatmentGateRow.id.in_(kept)
        session.execute(update(TreatmentGateRow).where(which).values(withdrawn_at=withdrawn_at))


def mark_start_gates(session: Session, treatment: TreatmentId, withdrawn_at: datetime | None) -> None:
    """Withdraw what was kept of a treatment's start, or let it stand again."""
    of_start = TreatmentGateRow.gate.in_([gate.value for gate in START_GATES])
    which = (TreatmentGateRow.treatment_id == treatment, of_start)
    session.execute(update(TreatmentGateRow).where(*which).values(withdrawn_at=withdrawn_at))


def kept_gates(session: Session, treatment: TreatmentId, of: Collection[Gate] = START_GATES) -> tuple[KeptGate, ...]:
    """Return how each of some gates stood when a treatment started or ended, in the order of ``Gate``."""
    statement = select(TreatmentGateRow).where(*_kept(treatment, of))
    return tuple(
        KeptGate(
            gate=Gate(row.gate),
            strength=Strength(row.strength),
            state=GateState(row.state),
            reason=row.reason,
            made_at=row.made_at,
            made_by=AccountId(row.made_by),
        )
        for row in session.scalars(statement.order_by(TreatmentGateRow.id))
    )


def _kept(treatment: TreatmentId, of: Collection[Gate]) -> tuple[ColumnElement[bool], ...]:
    return (
        TreatmentGateRow.treatment_id == treatment,
        TreatmentGateRow.gate.in_([gate.value for gate in of]),
        TreatmentGateRow.withdrawn_at.is_(None),
    )


def keep_start(
    session: Session, treatment: TreatmentId, intake: IntakeId | None, first_session: datetime | None
) -> None:
    """Keep what was agreed at the start beside the plan."""
    session.execute(
        insert(TreatmentStartRow).values(treatment_id=treatment, intake_id=intake, first_session=first_session)
    )


def kept_start(session: Session, treatment: TreatmentId) -> tuple[IntakeId | None, datetime | None]:
    """Return the way in a treatment came from, and the first work session that was agreed on."""
    row = session.scalar(select(TreatmentStartRow).where(TreatmentStartRow.treatment_id == treatment))
    if row is None:
        return None, None
    return (None if row.intake_id is None else IntakeId(row.intake_id)), row.first_session


def first_sessions(session: Session, treatments: Sequence[TreatmentId]) -> Mapping[TreatmentId, datetime]:
    """Return the first work session of those treatments that have one agreed on: one statement."""
    columns = select(TreatmentStartRow.treatment_id, TreatmentStartRow.first_session)
    statement = columns.where(
        TreatmentStartRow.treatment_id.in_(treatments), TreatmentStartRow.first_session.is_not(None)
    )
    return {TreatmentId(row.treatment_id): row.first_session for row in session.execute(statement)}
