"""The latest ratings of a treatment by the form that was answered last: the small curve on a patient's page."""

import json
from datetime import date, datetime
from functools import cache

from sqlalchemy import Date, Integer, bindparam, select
from sqlalchemy.orm import Session, aliased

from modulvard.domain.clock import STOCKHOLM
from modulvard.domain.ids import TreatmentId
from modulvard.domain.rating_courses import AnsweredForm
from modulvard.store.instruments import instrument_of
from modulvard.store.prepared import Prepared
from modulvard.store.rows import InstrumentVersionRow, RatingPlanRow, RatingRow

GLANCED = 12
"""How many ratings stand in the small curve: the latest ones."""


def latest_answered(session: Session, treatment: TreatmentId) -> tuple[AnsweredForm, ...]:
    """Return them, by the time they were answered. One statement, however many ratings there are."""
    rows = _latest().rows(session, treatment=treatment)
    return tuple(
        AnsweredForm(
            rating=ident,
            day=datetime.fromisoformat(at).astimezone(STOCKHOLM).date(),
            instrument=instrument_of(session, content_hash),
            answers=json.loads(answers),
        )
        for ident, at, answers, content_hash in reversed(rows)
    )


def days_lacking(session: Session, treatment: TreatmentId, key: str, today: date) -> list[date]:
    """Return the days that have gone by without the rating planned for them, of one instrument. One statement."""
    return [date.fromisoformat(row[0]) for row in _lacking().rows(session, treatment=treatment, key=key, day=today)]


@cache
def _latest() -> Prepared:
    row, last = RatingRow, aliased(RatingRow)
    version, other = InstrumentVersionRow, aliased(InstrumentVersionRow)
    of = bindparam("treatment", type_=Integer)
    key = (
        select(other.key)
        .join(last, last.instrument_version_id == other.id)
        .where(last.treatment_id == of, last.withdrawn_at.is_(None), last.value.is_not(None))
        .order_by(last.at.desc(), last.id.desc())
        .limit(1)
        .scalar_subquery()
    )
    return Prepared(
        select(row.id, row.at, row.answers, version.content_hash)
        .join(version, version.id == row.instrument_version_id)
        .where(row.treatment_id == of, row.withdrawn_at.is_(None), version.key == key)
        .order_by(row.at.desc(), row.id.desc())
        .limit(GLANCED)
    )


@cache
def _lacking() -> Prepared:
    row, version = RatingPlanRow, InstrumentVersionRow
    return Prepared(
        select(row.due_on)
        .join(version, version.id == row.instrument_version_id)
        .where(
            row.treatment_id == bindparam("treatment", type_=Integer),
            version.key == bindparam("key"),
            row.rating_id.is_(None),
            row.withdrawn_at.is_(None),
            row.due_on < bindparam("day", type_=Date),
        )
    )
