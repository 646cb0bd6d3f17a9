"""What is told of a version by rows beside it: its states, what was learnt, and which treatments moved (D8, D17)."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Row, func, insert, select, update
from sqlalchemy.orm import Session

from modulvard.domain.errors import ChangedSince, NotFound
from modulvard.domain.ids import AccountId, LearningId, ModuleNumber, ProgramVersionId, TreatmentId
from modulvard.domain.program_states import Learning, StatusStep, Voice
from modulvard.domain.programs import ProgramStatus
from modulvard.store.rows import AccountRow, LearningRow, ProgramStatusRow, TreatmentRow, VersionChangeRow

_STATUS = ProgramStatusRow.metadata.tables["program_status"]
_LEARNING = LearningRow.metadata.tables["program_learning"]
_CHANGE = VersionChangeRow.metadata.tables["version_change"]

NOT_MET: Mapping[str, object] = {"met_at": None, "met_words": "", "withdrawn_at": None}
"""The marks of something that was just entered as learnt."""


# --- states ---------------------------------------------------------------------------------------


def add_status(
    session: Session,
    version: ProgramVersionId,
    status: ProgramStatus,
    *,
    by: AccountId,
    at: datetime,
    pilot_cap: int | None = None,
    comment: str = "",
) -> int:
    """Keep what a version becomes, and return the row's id."""
    values = {
        "program_version_id": version,
        "status": status.value,
        "pilot_cap": pilot_cap,
        "comment": comment,
        "made_at": at,
        "made_by": by,
    }
    return int(session.scalars(insert(_STATUS).values(values).returning(_STATUS.c.id)).one())


def mark_status(session: Session, row: int, withdrawn_at: datetime | None) -> None:
    """Withdraw what a version became, or let it count again; refused unless it is the last that was decided."""
    version = session.execute(select(_STATUS.c.program_version_id).where(_STATUS.c.id == row)).scalar_one()
    if (last_status(session, ProgramVersionId(version)) or row) > row:
        raise ChangedSince(kind="program", ident=version)
    session.execute(update(_STATUS).where(_STATUS.c.id == row).values(withdrawn_at=withdrawn_at))


def last_status(session: Session, version: ProgramVersionId) -> int | None:
    """Return the row of what was decided last about a version and stands, or None."""
    which = (_STATUS.c.program_version_id == version, _STATUS.c.withdrawn_at.is_(None))
    last: int | None = session.scalar(select(func.max(_STATUS.c.id)).where(*which))
    return last


def history_of(session: Session, version: ProgramVersionId) -> tuple[StatusStep, ...]:
    """Return what was decided about a version and stands, in order."""
    rows = session.execute(
        select(_STATUS, AccountRow.display_name)
        .join(AccountRow, AccountRow.id == _STATUS.c.made_by)
        .where(_STATUS.c.program_version_id == version, _STATUS.c.withdrawn_at.is_(None))
        .order_by(_STATUS.c.id)
    )
    return tuple(
        StatusStep(
            status=ProgramStatus(row.status),
            pilot_cap=row.pilot_cap,
            comment=row.comment,
            at=row.made_at,
            by=row.display_name,
        )
        for row in rows
    )


def treatments_with(session: Session, version: ProgramVersionId) -> int:
    """Return how many treatments have been started with a version, or moved to it: what a pilot's number counts."""
    which = (TreatmentRow.program_version_id == version, TreatmentRow.withdrawn_at.is_(None))
    return session.scalar(select(func.count()).select_from(TreatmentRow).where(*which)) or 0


# --- what was learnt ------------------------------------------------------------------------------


def add_learning(
    session: Session,
    version: ProgramVersionId,
    *,
    module: ModuleNumber | None,
    source: Voice,
    body: str,
    by: AccountId,
    at: datetime,
) -> LearningId:
    """Keep something that was learnt, and return its id."""
    values = {
        "program_version_id": version,
        "module": module,
        "source": source.value,
        "body": body,
        "made_at": at,
        "made_by": by,
        "met_words": "",
    }
    return LearningId(session.scalars(insert(_LEARNING).values(values).returning(_LEARNING.c.id)).one())


def learnings_of(session: Session, versions: Iterable[ProgramVersionId]) -> tuple[Learning, ...]:
    """Return what was learnt about versions, by module, the oldest first."""
    which = _LEARNING.c.program_version_id.in_(sorted(versions)) & _LEARNING.c.withdrawn_at.is_(None)
    return tuple(sorted(_learnings(session, which), key=lambda one: (one.module or 0, one.id)))


def open_learnings(session: Session) -> dict[ProgramVersionId, int]:
    """Return of how many things learnt nobody has said how they were met, by version."""
    waiting = (_LEARNING.c.met_at.is_(None), _LEARNING.c.withdrawn_at.is_(None))
    counted = select(_LEARNING.c.program_version_id, func.count()).where(*waiting)
    rows = session.execute(counted.group_by(_LEARNING.c.program_version_id))
    return {ProgramVersionId(version): count for version, count in rows}


def load_learning(session: Session, learning: LearningId) -> Learning:
    """Return something that was learnt and stands, or raise NotFound."""
    found = _learnings(session, (_LEARNING.c.id == learning) & _LEARNING.c.withdrawn_at.is_(None))
    if not found:
        raise NotFound(kind="learning", ident=learning)
    return found[0]


def mark_learning(session: Session, learning: LearningId, **marks: Any) -> None:
    """Set when it was met, and how, or that it was withdrawn."""
    session.execute(update(_LEARNING).where(_LEARNING.c.id == learning).values(marks))


def marks_of(session: Session, learning: LearningId) -> dict[str, Any]:
    """Return when it was met, and how, and when it was withdrawn, or raise NotFound."""
    columns = select(_LEARNING.c.met_at, _LEARNING.c.met_words, _LEARNING.c.withdrawn_at)
    row = session.execute(columns.where(_LEARNING.c.id == learning)).one_or_none()
    if row is None:
        raise NotFound(kind="learning", ident=learning)
    return {"met_at": row.met_at, "met_words": row.met_words, "withdrawn_at": row.withdrawn_at}


def _learnings(session: Session, which: ColumnElement[bool]) -> list[Learning]:
    rows = session.execute(
        select(_LEARNING, AccountRow.display_name)
        .join(AccountRow, AccountRow.id == _LEARNING.c.made_by)
        .where(which)
        .order_by(_LEARNING.c.id)
    )
    return [_learning(row) for row in rows]


def _learning(row: Row[Any]) -> Learning:
    return Learning(
        id=LearningId(row.id),
        version=ProgramVersionId(row.program_version_id),
        module=None if row.module is None else ModuleNumber(row.module),
        source=Voice(row.source),
        body=row.body,
        at=row.made_at,
        by=row.display_name,
        met_at=row.met_at,
        met_words=row.met_words,
    )


# --- treatments that moved ------------------------------------------------------------------------


def add_change(
    session: Session,
    treatment: TreatmentId,
    before: ProgramVersionId,
    after: ProgramVersionId,
    *,
    reason: str,
    by: AccountId,
    at: datetime,
) -> int:
    """Keep that a treatment moved to another version, and return the row's id."""
    values = {
        "treatment_id": treatment,
        "from_version": before,
        "to_version": after,
        "reason": reason,
        "made_at": at,
        "made_by": by,
    }
    return int(session.scalars(insert(_CHANGE).values(values).returning(_CHANGE.c.id)).one())


def mark_change(session: Session, row: int, withdrawn_at: datetime | None) -> None:
    """Withdraw a move, or let it count again."""
    session.execute(update(_CHANGE).where(_CHANGE.c.id == row).values(withdrawn_at=withdrawn_at))
