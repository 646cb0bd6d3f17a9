"""The care unit, its settings and its closed weeks and days."""

from datetime import date, datetime

from sqlalchemy import ColumnElement, select, update
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.orm import Session

from modulvard.domain.ids import AccountId, UnitId
from modulvard.domain.settings import Clinic, ClosedDay, is_unit_field, with_defaults
from modulvard.domain.weeks import Week
from modulvard.store import facts
from modulvard.store.rows import ClosedRow, SettingRow, UnitRow

Closed = Week | date
"""What can be closed: a whole week or one date."""


def load_clinic(session: Session, unit: UnitId) -> Clinic:
    """Return the unit with every setting and all that is closed, in order of time."""
    row = session.execute(select(UnitRow.name, UnitRow.hsa_id).where(UnitRow.id == unit)).one()
    values = dict(session.execute(select(SettingRow.key, SettingRow.value)).all())
    closed = session.execute(select(ClosedRow.id, ClosedRow.week, ClosedRow.on).where(ClosedRow.withdrawn_at.is_(None)))
    days = sorted((_first_day(week, on), ident, _written(week, on)) for ident, week, on in closed)
    return Clinic(
        name=row.name,
        hsa_id=row.hsa_id,
        values=with_defaults(values),
        closed=tuple(ClosedDay(id=ident, written=written) for _, ident, written in days),
        sample=facts.fact(session, facts.SAMPLE) == "1",
    )


def value_of(session: Session, unit: UnitId, key: str) -> str:
    """Return one setting, or one of the unit's own fields, as it is now."""
    if is_unit_field(key):
        found = session.scalar(select(UnitRow.__table__.c[key]).where(UnitRow.id == unit))
        return found or ""
    stored = session.scalar(select(SettingRow.value).where(SettingRow.key == key))
    return stored if stored is not None else with_defaults({})[key]


def save_setting(session: Session, key: str, value: str) -> None:
    """Keep a setting in place of its former value."""
    statement = insert(SettingRow).values(key=key, value=value)
    session.execute(statement.on_conflict_do_update(index_elements=["key"], set_={"value": value}))


def save_unit_field(session: Session, unit: UnitId, key: str, value: str) -> None:
    """Change the unit's name or HSA-id."""
    session.execute(update(UnitRow).where(UnitRow.id == unit).values({key: value or None}))


def closed_mark(session: Session, closed: Closed) -> int | None:
    """Return the id of the mark that closes the week or date, or None if it is open."""
    return session.scalar(select(ClosedRow.id).where(_is(closed), ClosedRow.withdrawn_at.is_(None)))


def close(session: Session, closed: Closed, at: datetime, by: AccountId) -> int:
    """Mark a week or a date as closed and return the mark's id."""
    is_week = isinstance(closed, Week)
    row = ClosedRow(
        week=closed.index if isinstance(closed, Week) else None,
        on=None if is_week else closed,
        made_at=at,
        made_by=by,
        withdrawn_at=None,
    )
    session.add(row)
    session.flush()
    return row.id


def withdraw_mark(session: Session, mark: int, at: datetime) -> bool:
    """Take a mark back; it stays readable. Returns whether it still stood."""
    found = session.execute(
        update(ClosedRow)
        .where(ClosedRow.id == mark, ClosedRow.withdrawn_at.is_(None))
        .values(withdrawn_at=at)
        .returning(ClosedRow.id)
    )
    return found.first() is not None


def _is(closed: Closed) -> ColumnElement[bool]:
    return ClosedRow.week == closed.index if isinstance(closed, Week) else ClosedRow.on == closed


def _first_day(week: int | None, on: date | None) -> date:
    return on if on is not None else Week(week or 0).monday


def _written(week: int | None, on: date | None) -> str:
    return on.isoformat() if on is not None else str(Week(week or 0))
