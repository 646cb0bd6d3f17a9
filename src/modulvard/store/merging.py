"""Two records of one person made into one, with a trace that tells what was moved (C2)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import insert, select, update
from sqlalchemy.orm import Session

from modulvard.domain.errors import ChangedSince
from modulvard.domain.ids import PatientId
from modulvard.domain.likeness import merged_fields
from modulvard.domain.patients import Patient
from modulvard.store.care_rows import IntakeRow
from modulvard.store.patients import load_patient, reindex, restore_fields, save_fields
from modulvard.store.rows import BlockRow, PatientIdentityRow, PatientRow, RelativeRow, TreatmentRow

_MOVED = (TreatmentRow, IntakeRow, RelativeRow, BlockRow)
"""What belongs to a patient and goes with it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MergeTrace:
    """What a merge did, so that it can be taken back exactly."""

    kept_before: Patient
    gone_before: Patient
    kept_after: Patient
    gone_after: Patient
    moved: tuple[tuple[str, tuple[int, ...]], ...]
    """Table by table, the rows that changed hands."""
    numbers: tuple[int, ...]
    """Rows of earlier numbers that the kept record was given."""


def merge(session: Session, kept: Patient, gone: Patient, at: datetime) -> MergeTrace:
    """Merge ``gone`` into ``kept``: everything of the one becomes the other's, and every number is kept.

    The merged record stays as it was, pointing at the one that was kept. Raises ChangedSince if either has changed.
    """
    fields = merged_fields(kept.fields, gone.fields)
    moved = tuple((row.__tablename__, _move(session, row, gone.id, kept.id)) for row in _MOVED)
    save_fields(session, kept, fields, at)
    numbers = _give_numbers(session, gone.id, kept.id, at)
    row = session.get_one(PatientRow, gone.id)
    if row.version != gone.version:
        raise ChangedSince(kind="patient", ident=gone.id)
    row.merged_into = kept.id
    session.flush()
    reindex(session, gone.id)
    reindex(session, kept.id)
    return MergeTrace(
        kept_before=kept,
        gone_before=gone,
        kept_after=load_patient(session, kept.id),
        gone_after=load_patient(session, gone.id),
        moved=moved,
        numbers=numbers,
    )


def unmerge(session: Session, trace: MergeTrace, at: datetime) -> None:
    """Take a merge back: two records again, each with what it had. Raises ChangedSince if either has changed since.

    What was added to the kept record after the merge stays with it.
    """
    kept, gone = trace.kept_before.id, trace.gone_before.id
    numbers = PatientIdentityRow.metadata.tables["patient_identity"]
    session.execute(numbers.delete().where(numbers.c.id.in_(trace.numbers)))
    after = load_patient(session, kept)
    if after.version != trace.kept_after.version:
        raise ChangedSince(kind="patient", ident=kept)
    restore_fields(session, after, trace.kept_before, at)
    row = session.get_one(PatientRow, gone)
    if row.version != trace.gone_after.version:
        raise ChangedSince(kind="patient", ident=gone)
    row.merged_into = None
    for table_name, idents in trace.moved:
        table = PatientRow.metadata.tables[table_name]
        session.execute(table.update().where(table.c.id.in_(idents)).values(patient_id=gone))
    session.flush()
    reindex(session, gone)
    reindex(session, kept)


def _move(session: Session, row: Any, source: PatientId, target: PatientId) -> tuple[int, ...]:
    idents = tuple(session.scalars(select(row.id).where(row.patient_id == source).order_by(row.id)))
    session.execute(update(row).where(row.id.in_(idents)).values(patient_id=target))
    return idents


def _give_numbers(session: Session, source: PatientId, target: PatientId, at: datetime) -> tuple[int, ...]:
    """Add the numbers of one record to another as earlier ones, but those it has already."""
    columns = (PatientIdentityRow.kind, PatientIdentityRow.value)
    had = set(session.execute(select(*columns).where(PatientIdentityRow.patient_id == target)))
    theirs: Sequence[tuple[str, str]] = [
        (kind, value)
        for kind, value in session.execute(
            select(*columns).where(PatientIdentityRow.patient_id == source).order_by(PatientIdentityRow.id)
        )
        if (kind, value) not in had
    ]
    if not theirs:
        return ()
    rows = [
        {"patient_id": target, "kind": kind, "value": value, "added_at": at, "withdrawn_at": at}
        for kind, value in theirs
    ]
    return tuple(session.scalars(insert(PatientIdentityRow).returning(PatientIdentityRow.id), rows))
