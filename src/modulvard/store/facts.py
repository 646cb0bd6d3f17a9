"""What the store knows about itself: its name, the log's key, whether it was made with a set clock."""

from sqlalchemy import select
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.orm import Mapped, Session, mapped_column

from modulvard.store.columns import Base

STORE = "store"
"""The store's random name, as in its key file."""
LOG_KEY = "log_key"
"""Hex. It stays when the store's key is changed, so that old rows can still be proved."""
SET_CLOCK = "set_clock"
"""``1`` if the store was made while MODULVARD_CLOCK was set (decided.md 12)."""
SAMPLE = "sample"
"""``1`` for the sample clinic."""
MADE_BY_VERSION = "made_by_version"
CREATED_AT = "created_at"
LAST_BACKUP = "last_backup"
"""When the last backup was verified, ISO 8601."""
LAST_BACKUP_NAME = "last_backup_name"
LAST_DRILL = "last_drill"
LOG_WALKED = "log_walked"
"""The row of the log up to which openings have walked it on this round."""


class StoreFactRow(Base):
    """One fact by its key."""

    __tablename__ = "store_fact"

    key: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[str]


def fact(session: Session, key: str) -> str | None:
    """Return one fact, or None if it is not known."""
    return session.scalar(select(StoreFactRow.value).where(StoreFactRow.key == key))


def all_facts(session: Session) -> dict[str, str]:
    """Return every fact by its key."""
    rows = session.execute(select(StoreFactRow.key, StoreFactRow.value))
    return {row.key: row.value for row in rows}


def remember(session: Session, key: str, value: str) -> None:
    """Keep one fact in place of its former value."""
    statement = insert(StoreFactRow).values(key=key, value=value)
    session.execute(statement.on_conflict_do_update(index_elements=["key"], set_={"value": value}))
