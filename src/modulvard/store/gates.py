"""Gates in the store: the clinic's own rules, how full pilots are, and how each gate stood when a treatment started."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from sqlalchemy import func, insert, select, update
from sqlalchemy.orm import Session

from modulvard.domain.gates import Gate, GateRule, GateStanding, GateState, KeptGate, Origin, PilotRoom, Strength
from modulvard.domain.ids import AccountId, IntakeId, PatientId, ProgramVersionId, TreatmentId
from modulvard.domain.programs import ProgramStatus, StoredProgram
from modulvard.domain.treatment_steps import Stamp
from modulvard.store.care_rows import TreatmentGateRow, TreatmentStartRow
from modulvard.store.program_rows import GateRuleRow
from modulvard.store.rows import TreatmentRow

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


def pilot_rooms(session: Session, programs: Iterable[StoredProgram]) -> Mapping[ProgramVersionId, PilotRoom]:
    """Return how much room there is in those of the versions that are pilots (D8): one statement."""
    caps = {stored.id: stored.pilot_cap for stored in programs if stored.status is ProgramStatus.PILOT}
    if not caps:
        return {}
    counted = select(TreatmentRow.program_version_id, func.count(func.distinct(TreatmentRow.patient_id))).where(
        TreatmentRow.program_version_id.in_(tuple(caps)), TreatmentRow.withdrawn_at.is_(None)
    )
    rows = session.execute(counted.group_by(TreatmentRow.program_version_id)).all()
    taking_part = {row[0]: row[1] for row in rows}
    return {version: PilotRoom(cap=cap, taking_part=taking_part.get(version, 0)) for version, cap in caps.items()}


def takes_part(session: Session, patient: PatientId, version: ProgramVersionId) -> bool:
    """Tell whether a patient takes part in a pilot already."""
    statement = select(TreatmentRow.id).where(
        TreatmentRow.patient_id == patient,
        TreatmentRow.program_version_id == version,
        TreatmentRow.withdrawn_at.is_(None),
    )
    return session.scalar(statement.limit(1)) is not None


# --- what is kept of a start ----------------------------------------------------------------------


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
            "reason": reason if standing.blocks or standing.warns else "",
            "made_at": stamp.at,
            "made_by": stamp.by,
        }
        for standing in standings
    ]
    if rows:
        session.execute(insert(TreatmentGateRow), rows)


def mark_gates(session: Session, treatment: TreatmentId, withdrawn_at: datetime | None) -> None:
    """Withdraw what was kept of a start, or let it stand again."""
    session.execute(
        update(TreatmentGateRow).where(TreatmentGateRow.treatment_id == treatment).values(withdrawn_at=withdrawn_at)
    )


def kept_gates(session: Session, treatment: TreatmentId) -> tuple[KeptGate, ...]:
    """Return how each gate stood when a treatment started, in the order of ``Gate``."""
    statement = select(TreatmentGateRow).where(
        TreatmentGateRow.treatment_id == treatment, TreatmentGateRow.withdrawn_at.is_(None)
    )
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
