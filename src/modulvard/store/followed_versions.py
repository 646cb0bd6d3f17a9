"""Which version of its program a treatment followed when: what was given keeps the version it was given in (D17)."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime
from typing import TypeAlias

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from modulvard.domain.ids import ProgramVersionId, TreatmentId
from modulvard.domain.program_followed import as_followed
from modulvard.domain.programs import Program
from modulvard.domain.treatments import Treatment
from modulvard.store.programs import load_programs
from modulvard.store.rows import HomeworkRow, TreatmentRow, VersionChangeRow

_AT_ONCE = 500
_CHANGE = VersionChangeRow.metadata.tables["version_change"].c
_HOMEWORK = HomeworkRow.metadata.tables["homework"]

Earlier: TypeAlias = Sequence[tuple[datetime, ProgramVersionId]]
"""Versions a treatment followed before, each with when it left it."""


def given_with() -> ColumnElement[int]:
    """Return the program version that a ``homework`` was given with: of its treatment as it was then (D17)."""
    before = (
        select(_CHANGE.from_version)
        .where(
            _CHANGE.treatment_id == _HOMEWORK.c.treatment_id,
            _CHANGE.made_at >= _HOMEWORK.c.made_at,
            _CHANGE.withdrawn_at.is_(None),
        )
        .order_by(_CHANGE.id)
        .limit(1)
        .correlate(_HOMEWORK)
        .scalar_subquery()
    )
    return func.coalesce(before, TreatmentRow.__table__.c.program_version_id)


def earlier_versions(session: Session, treatments: Sequence[TreatmentId]) -> dict[int, Earlier]:
    """Return the versions treatments followed before, for those that have moved."""
    found: defaultdict[int, list[tuple[datetime, ProgramVersionId]]] = defaultdict(list)
    for place in range(0, len(treatments), _AT_ONCE):
        which = (_CHANGE.treatment_id.in_(treatments[place : place + _AT_ONCE]), _CHANGE.withdrawn_at.is_(None))
        columns = select(_CHANGE.treatment_id, _CHANGE.made_at, _CHANGE.from_version)
        for row in session.execute(columns.where(*which).order_by(_CHANGE.id)):
            found[row.treatment_id].append((row.made_at, ProgramVersionId(row.from_version)))
    return dict(found)


def programs_followed(session: Session, treatments: Sequence[Treatment]) -> dict[TreatmentId, Program]:
    """Return the program that each treatment follows; what was handed in before a move stands as it was then (D17)."""
    earlier = earlier_versions(session, [treatment.id for treatment in treatments])
    now = {treatment.program.version for treatment in treatments}
    programs = load_programs(session, now.union(*({version for _, version in each} for each in earlier.values())))
    return {
        treatment.id: as_followed(
            programs[treatment.program.version],
            treatment.events,
            [(left, programs[version]) for left, version in earlier.get(treatment.id, ())],
        )
        for treatment in treatments
    }


def version_at(treatment: Treatment, earlier: Earlier, at: datetime) -> ProgramVersionId:
    """Return the version a treatment followed at a moment."""
    return next((version for left, version in earlier if left >= at), treatment.program.version)
