"""The latest ratings of a treatment by the form that was answered last: the small curve on a patient's page."""

import json
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache

from sqlalchemy import Date, Integer, bindparam, func, select
from sqlalchemy.orm import Session, aliased

from modulvard.domain.clock import STOCKHOLM
from modulvard.domain.ids import TreatmentId
from modulvard.domain.rating_courses import AnsweredForm
from modulvard.store.instruments import instrument_of
from modulvard.store.prepared import Prepared
from modulvard.store.rows import InstrumentVersionRow, RatingPlanRow, RatingRow

GLANCED = 12
"""How many ratings stand in the small curve: the latest ones."""


@dataclass(frozen=True, slots=True)
class Glanced:
    """The latest ratings by one form."""

    forms: tuple[AnsweredForm, ...]
    """By the time they were answered."""
    before: int
    """How many other forms were entered in the treatment before this one was."""


def latest_answered(session: Session, treatment: TreatmentId) -> Glanced:
    """Return them. One statement, however many ratings there are."""
    rows = _latest().rows(session, treatment=treatment)
    forms = tuple(
        AnsweredForm(
            rating=ident,
            day=datetime.fromisoformat(at).astimezone(STOCKHOLM).date(),
            instrument=instrument_of(session, content_hash),
            answers=json.loads(answers),
        )
        for ident, at, answers, content_hash, _ in reversed(rows)
    )
    return Glanced(forms, rows[0][4] if rows else 0)


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
    own, kind = aliased(RatingRow), aliased(InstrumentVersionRow)
    first = (
        select(func.min(own.id))
        .join(kind, kind.id == own.instrument_version_id)
        .where(own.treatment_id == of, own.withdrawn_at.is_(None), kind.key == key)
        .scalar_subquery()
    )
    earlier, its = aliased(RatingRow), aliased(InstrumentVersionRow)
    before = (
        select(func.count(its.key.distinct()))
        .join(earlier, earlier.instrument_version_id == its.id)
        .where(earlier.treatment_id == of, earlier.withdrawn_at.is_(None), earlier.id < first)
        .scalar_subquery()
    )
    return Prepared(
        select(row.id, row.at, row.answers, version.content_hash, before)
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
