"""Filling a store: a transaction far larger than a user's, stopped at any moment."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import event, text
from tests.clinics import given_database

from modulvard.store import fill
from modulvard.store.database import Database

_ASKS = """
from pathlib import Path
from modulvard.store import cipher, fill
{before}
connection = cipher.connect(Path({path!r}), cipher.FileKey(bytearray(32), bytes(16)), cipher.Mode.CREATE)
connection.execute("CREATE TABLE some (thing)")
print(connection.execute("PRAGMA cipher_memory_security").fetchone()[0])
"""


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    given = given_database(tmp_path)
    yield given
    given.close()


def _cache_size(database: Database) -> object:
    with database.read() as session:
        return session.execute(text("PRAGMA cache_size")).scalar()


def test_ctrl_c_in_a_statement_is_told_as_such_and_leaves_nothing(database: Database) -> None:
    """commandline.md: Ctrl+C stops long work cleanly, nothing half done."""

    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    def work() -> None:
        with database.work() as session, fill.much_at_once(session):
            session.execute(text("UPDATE account SET title = 'halv'"))
            event.listen(session.get_bind(), "do_execute", stop, once=True)
            session.execute(text("UPDATE account SET title = 'hel'"))

    usual = _cache_size(database)
    with pytest.raises(KeyboardInterrupt):
        work()
    assert _cache_size(database) == usual
    with database.read() as session:
        assert session.execute(text("SELECT title FROM account")).scalar() == "psykolog"


def test_the_settings_go_back_when_the_work_is_done(database: Database) -> None:
    usual = _cache_size(database)
    with database.work() as session, fill.much_at_once(session):
        within = session.execute(text("PRAGMA cache_size")).scalar()
    assert within != usual
    assert _cache_size(database) == usual


@pytest.mark.parametrize(("before", "wipes"), [("", 1), ("fill.spare_wiping()", 0)])
def test_only_a_process_that_fills_leaves_what_it_frees_unwiped(tmp_path: Path, before: str, wipes: int) -> None:
    """CNF-07. SQLCipher wipes for the rest of a process once it is asked to, hence processes of their own."""
    script = _ASKS.format(path=str(tmp_path / "clinic.db"), before=before)
    told = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True, encoding="utf-8")
    assert int(told.stdout) == wipes
