"""When the sample clinic was made, and whether its log tells of changes since."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import and_, func, or_, select, update
from sqlalchemy.orm import Session

from modulvard.domain.access_log import Measure
from modulvard.domain.ids import TreatmentId
from modulvard.store.facts import fact, remember
from modulvard.store.rows import AccessLogRow, HandInRow, MessageRow

_MADE = "sample_made"


@dataclass(frozen=True, slots=True)
class Made:
    """The day the clinic was made, and the last log row of its making."""

    on: date
    seq: int


def note_made(session: Session, on: date) -> None:
    """Note that the clinic is whole."""
    last = session.scalar(select(func.max(AccessLogRow.seq))) or 0
    remember(session, _MADE, f"{on.isoformat()} {last}")


def journal(session: Session, before: datetime, *, left_since: datetime, left_of: Collection[TreatmentId]) -> None:
    """Note what was finished or handed in before a moment as journalled when it was, but the latest of some.

    What a note covers is journalled with it, or waits with it.
    """
    for row, at, by in (
        (MessageRow, MessageRow.finished_at, MessageRow.finished_by),
        (HandInRow, HandInRow.made_at, HandInRow.made_by),
    ):
        by_itself = row.note_id.is_(None)
        told = and_(at < before, by_itself, or_(at < left_since, row.treatment_id.not_in(left_of)))
        session.execute(update(row).where(told).values(journalled_at=at, journalled_by=by))


def made(session: Session) -> Made | None:
    """Return when the clinic was made, or None if its making was broken off."""
    written = fact(session, _MADE)
    if written is None:
        return None
    on, seq = written.split()
    return Made(date.fromisoformat(on), int(seq))


def changed_since(session: Session, seq: int, harmless: Collection[Measure]) -> bool:
    """Tell whether the log has a row after ``seq`` with any other measure than the harmless ones."""
    names = [measure.value for measure in harmless]
    later = select(AccessLogRow.seq).where(AccessLogRow.seq > seq, AccessLogRow.measure.not_in(names)).limit(1)
    return session.scalar(later) is not None
