"""Filling a store: a transaction far larger than a user's, stopped at any moment."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import event, text
from tests.clinics import given_database

from modulvard.store import fill
from modulvard.store.database import Database


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    given = given_database(tmp_path)
    yield given
    given.close()


def _settings(database: Database) -> tuple[object, object]:
    with database.read() as session:
        names = ("cache_size", "cipher_memory_security")
        cache, security = (session.execute(text(f"PRAGMA {name}")).scalar() for name in names)
    return cache, security


def test_ctrl_c_in_a_statement_is_told_as_such_and_leaves_nothing(database: Database) -> None:
    """commandline.md: Ctrl+C stops long work cleanly, nothing half done."""

    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    def work() -> None:
        with database.work() as session, fill.much_at_once(session):
            session.execute(text("UPDATE account SET title = 'halv'"))
            event.listen(session.get_bind(), "do_execute", stop, once=True)
            session.execute(text("UPDATE account SET title = 'hel'"))

    usual = _settings(database)
    with pytest.raises(KeyboardInterrupt):
        work()
    assert _settings(database) == usual
    with database.read() as session:
        assert session.execute(text("SELECT title FROM account")).scalar() == "psykolog"


def test_the_settings_go_back_when_the_work_is_done(database: Database) -> None:
    """CNF-07: what is freed is wiped again."""
    usual = _settings(database)
    with database.work() as session, fill.much_at_once(session):
        within = session.execute(text("PRAGMA cache_size")).scalar()
    assert within != usual[0]
    assert _settings(database) == usual
