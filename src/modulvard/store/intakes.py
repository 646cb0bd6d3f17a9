"""Ways in, from referral to start, in the store (``domain/intakes.py``). Rows are added or marked, never taken away."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, func, insert, select, update
from sqlalchemy.orm import Session

from modulvard.domain.errors import NotFound
from modulvard.domain.gates import Gate
from modulvard.domain.ids import (
    AccountId,
    IntakeId,
    IntakeStepId,
    PatientId,
    ProgramVersionId,
    TreatmentId,
    UnitId,
)
from modulvard.domain.intakes import (
    Closing,
    Intake,
    IntakeOpen,
    IntakeOutcome,
    IntakeStep,
    Source,
    StepForm,
    StepOutcome,
)
from modulvard.store.care_rows import IntakeRow, IntakeStepRow
from modulvard.store.ownership import Viewer, is_kept, is_masked
from modulvard.store.rows import PatientRow
from modulvard.store.treatments import require_opened


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedIntake:
    """A way in with whose it is. Names are empty where the patient is masked."""

    intake: Intake
    given_name: str
    family_name: str
    masked: bool


def load_intake(session: Session, intake: IntakeId) -> Intake:
    """Return a way in, also one that was taken back, or raise NotFound."""
    found = _load(session, IntakeRow.id == intake)
    if not found:
        raise NotFound(kind="intake", ident=intake)
    return found[0]


def standing_intake(session: Session, intake: IntakeId) -> Intake:
    """Return a way in that was not taken back, or raise NotFound."""
    found = load_intake(session, intake)
    if found.withdrawn_at is not None:
        raise NotFound(kind="intake", ident=intake)
    return found


def intake_opened_by(session: Session, intake: IntakeId, account: AccountId, on: date) -> Intake:
    """Return a way in that the account may open on the day. Raises NotFound and ReasonNeeded (decided.md 7)."""
    found = standing_intake(session, intake)
    require_opened(session, found.patient, account, on)
    return found


def intake_with(session: Session, step: IntakeStepId) -> IntakeId:
    """Return which way in a step was entered for, or raise NotFound."""
    found = session.scalar(select(IntakeStepRow.intake_id).where(IntakeStepRow.id == step))
    if found is None:
        raise NotFound(kind="intake_step", ident=step)
    return IntakeId(found)


def intakes_of(session: Session, patient: PatientId) -> tuple[Intake, ...]:
    """Return a patient's ways in, the one that came last first; none that was taken back."""
    found = _load(session, (IntakeRow.patient_id == patient) & IntakeRow.withdrawn_at.is_(None))
    return tuple(sorted(found, key=lambda intake: (intake.received_on, intake.id), reverse=True))


def require_only_open(session: Session, intake: Intake) -> None:
    """Raise IntakeOpen if another way in of the patient goes on to the same program."""
    for other in intakes_of(session, intake.patient):
        if other.is_open and other.id != intake.id and other.program == intake.program:
            raise IntakeOpen(intake=other.id)


_WAITS = IntakeRow.closed_on.is_(None), PatientRow.archived_at.is_(None), PatientRow.deceased_on.is_(None)


def count_waiting(session: Session) -> int:
    """Return how many ways in go on: as many as ``listed_intakes`` tells of those who wait."""
    joined = select(func.count(IntakeRow.id)).join(PatientRow, PatientRow.id == IntakeRow.patient_id)
    return session.scalar(joined.where(IntakeRow.withdrawn_at.is_(None), is_kept(), *_WAITS)) or 0


def listed_intakes(session: Session, viewer: Viewer, *, waiting: bool) -> tuple[ListedIntake, ...]:
    """Return ways in, the longest waiting first: those that go on, or every one. Two statements.

    A patient who is archived or deceased waits for nothing.
    """
    masked = is_masked(viewer.account, viewer.on).label("masked")
    statement = (
        select(IntakeRow, PatientRow.given_name, PatientRow.family_name, masked)
        .join(PatientRow, PatientRow.id == IntakeRow.patient_id)
        .where(IntakeRow.withdrawn_at.is_(None), is_kept())
        .order_by(IntakeRow.received_on, IntakeRow.id)
    )
    if waiting:
        statement = statement.where(*_WAITS)
    rows = session.execute(statement).all()
    steps = _steps(session, [row[0].id for row in rows])
    return tuple(
        ListedIntake(
            intake=_intake(row[0], steps[row[0].id]),
            given_name="" if row.masked else row.given_name,
            family_name="" if row.masked else row.family_name,
            masked=bool(row.masked),
        )
        for row in rows
    )


def where_to_used(session: Session) -> tuple[str, ...]:
    """Return where patients were told to go instead, each once, in order of letter."""
    used = select(IntakeRow.where_to).where(IntakeRow.where_to != "", IntakeRow.withdrawn_at.is_(None)).distinct()
    return tuple(session.scalars(used.order_by(IntakeRow.where_to)))


def add_intake(session: Session, intake: Intake, unit: UnitId) -> IntakeId:
    """Keep a way in that is new and return its id."""
    statement = insert(IntakeRow).values(
        unit_id=unit,
        patient_id=intake.patient,
        made_at=intake.made_at,
        made_by=intake.made_by,
        revision=1,
        **_head(intake),
    )
    return IntakeId(session.execute(statement.returning(IntakeRow.id)).scalar_one())


def save_intake(session: Session, before: Intake, after: Intake) -> None:
    """Write what a step changed. What is new in it has provisional ids until it is stored."""
    known = {step.id: step for step in before.steps}
    new = [step for step in after.steps if step.id not in known]
    if new:
        session.execute(insert(IntakeStepRow), [_step_values(before.id, step) for step in new])
    for step in after.steps:
        if step.id in known and step != known[step.id]:
            marked = update(IntakeStepRow).where(IntakeStepRow.id == step.id).values(withdrawn_at=step.withdrawn_at)
            session.execute(marked)
    changed = {**_head(after), "revision": IntakeRow.revision + 1}
    session.execute(update(IntakeRow).where(IntakeRow.id == before.id).values(changed))


# --- rows and values ------------------------------------------------------------------------------


def _load(session: Session, which: ColumnElement[bool]) -> tuple[Intake, ...]:
    rows = session.scalars(select(IntakeRow).where(which).order_by(IntakeRow.id)).all()
    steps = _steps(session, [row.id for row in rows])
    return tuple(_intake(row, steps[row.id]) for row in rows)


def _steps(session: Session, intakes: Iterable[int]) -> defaultdict[int, list[IntakeStep]]:
    found: defaultdict[int, list[IntakeStep]] = defaultdict(list)
    wanted = tuple(intakes)
    if wanted:
        statement = select(IntakeStepRow).where(IntakeStepRow.intake_id.in_(wanted)).order_by(IntakeStepRow.id)
        for row in session.scalars(statement):
            found[row.intake_id].append(_step(row))
    return found


def _intake(row: IntakeRow, steps: Sequence[IntakeStep]) -> Intake:
    return Intake(
        id=IntakeId(row.id),
        patient=PatientId(row.patient_id),
        program=None if row.program_version_id is None else ProgramVersionId(row.program_version_id),
        therapist=None if row.therapist_id is None else AccountId(row.therapist_id),
        received_on=row.received_on,
        source=Source(row.source),
        referrer=row.referrer,
        question=row.question,
        made_at=row.made_at,
        made_by=AccountId(row.made_by),
        closing=_closing(row),
        steps=tuple(steps),
        withdrawn_at=row.withdrawn_at,
    )


def _closing(row: IntakeRow) -> Closing | None:
    if row.closed_on is None or row.outcome is None:
        return None
    return Closing(
        on=row.closed_on,
        outcome=IntakeOutcome(row.outcome),
        where_to=row.where_to,
        reason=row.reason,
        treatment=None if row.treatment_id is None else TreatmentId(row.treatment_id),
    )


def _step(row: IntakeStepRow) -> IntakeStep:
    return IntakeStep(
        id=IntakeStepId(row.id),
        gate=Gate(row.gate),
        outcome=StepOutcome(row.outcome),
        on=row.on,
        by=AccountId(row.by_account),
        form=StepForm(row.form) if row.form else None,
        points=tuple(row.points),
        note=row.body,
        made_at=row.made_at,
        made_by=AccountId(row.made_by),
        withdrawn_at=row.withdrawn_at,
    )


def _head(intake: Intake) -> dict[str, object]:
    closing = intake.closing
    return {
        "program_version_id": intake.program,
        "therapist_id": intake.therapist,
        "received_on": intake.received_on,
        "source": intake.source.value,
        "referrer": intake.referrer,
        "question": intake.question,
        "closed_on": None if closing is None else closing.on,
        "outcome": None if closing is None else closing.outcome.value,
        "where_to": "" if closing is None else closing.where_to,
        "reason": "" if closing is None else closing.reason,
        "treatment_id": None if closing is None else closing.treatment,
        "withdrawn_at": intake.withdrawn_at,
    }


def _step_values(intake: IntakeId, step: IntakeStep) -> dict[str, object]:
    return {
        "intake_id": intake,
        "gate": step.gate.value,
        "outcome": step.outcome.value,
        "on": step.on,
        "by_account": step.by,
        "form": "" if step.form is None else step.form.value,
        "points": list(step.points),
        "body": step.note,
        "made_at": step.made_at,
        "made_by": step.made_by,
        "withdrawn_at": step.withdrawn_at,
    }
