"""The open store: what is acknowledged is kept, errors name their cause."""

import threading
from pathlib import Path

import pytest
from sqlalchemy import text
from tests.clinics import given_database, given_store, opened

from modulvard.domain.access_log import LogEntry, Measure
from modulvard.domain.errors import ChangedSince
from modulvard.domain.store_errors import StoreMissing, StoreReplaced
from modulvard.store import access_log
from modulvard.store.rows import AccountRow


def _title(database):
    with database.read() as session:
        return session.get(AccountRow, 1).title


def test_what_a_transaction_wrote_is_there_after_closing(tmp_path: Path) -> None:
    database = given_database(tmp_path)
    with database.work() as session:
        session.get(AccountRow, 1).title = "fysioterapeut"
    database.close()
    again = opened(database.path)
    assert _title(again) == "fysioterapeut"
    again.close()


def test_nothing_is_kept_of_a_transaction_that_fails(tmp_path: Path) -> None:
    database = given_database(tmp_path)

    def fail() -> None:
        with database.work() as session:
            session.get(AccountRow, 1).title = "fysioterapeut"
            access_log.append(session, LogEntry(measure=Measure.EDIT_CLINIC))
            session.flush()
            raise LookupError

    with pytest.raises(LookupError):
        fail()
    assert _title(database) == "psykolog"
    assert database.verify_log().is_whole
    database.close()


def test_a_table_made_in_a_failed_transaction_is_gone(tmp_path: Path) -> None:
    """Without our own BEGIN, DDL is not rolled back (dependencies.md trap 2)."""
    database = given_database(tmp_path)

    def fail() -> None:
        with database.work() as session:
            session.execute(text("CREATE TABLE half (x)"))
            raise LookupError

    with pytest.raises(LookupError):
        fail()
    with database.read() as session:
        assert session.scalar(text("SELECT count(*) FROM sqlite_master WHERE name = 'half'")) == 0
    database.close()


def test_reading_keeps_nothing(tmp_path: Path) -> None:
    database = given_database(tmp_path)
    with database.read() as session:
        session.get(AccountRow, 1).title = "fysioterapeut"
        session.flush()
    assert _title(database) == "psykolog"
    database.close()


def test_a_reader_sees_one_committed_state_while_another_writes(tmp_path: Path) -> None:
    database = given_database(tmp_path)
    with database.read() as reader:
        before = reader.scalar(text("SELECT title FROM account"))
        with database.work() as session:
            session.get(AccountRow, 1).title = "fysioterapeut"
        assert reader.scalar(text("SELECT title FROM account")) == before
    assert _title(database) == "fysioterapeut"
    database.close()


def test_the_pragmas_that_guard_the_data_are_on(tmp_path: Path) -> None:
    database = given_database(tmp_path)
    wanted = {"foreign_keys": 1, "trusted_schema": 0, "secure_delete": 1, "synchronous": 2, "journal_mode": "wal"}
    with database.read() as session:
        assert {name: session.scalar(text(f"PRAGMA {name}")) for name in wanted} == wanted
    database.close()


def test_a_conflict_of_versions_is_told_as_such(tmp_path: Path) -> None:
    """CON-02: no silent overwrite."""
    database = given_database(tmp_path)
    with database.read() as session:
        seen = session.get(AccountRow, 1)
    with database.work() as session:
        session.get(AccountRow, 1).title = "fysioterapeut"

    def overwrite() -> None:
        with database.work() as session:
            session.add(seen)
            seen.title = "kurator"

    with pytest.raises(ChangedSince):
        overwrite()
    assert _title(database) == "fysioterapeut"
    database.close()


def test_work_inside_work_is_refused_at_once(tmp_path: Path) -> None:
    database = given_database(tmp_path)
    with database.work(), pytest.raises(RuntimeError, match="one user action"), database.work():
        pass
    database.close()


def test_threads_that_write_take_turns(tmp_path: Path) -> None:
    database = given_database(tmp_path)

    def look() -> None:
        for _ in range(5):
            with database.work() as session:
                access_log.append(session, LogEntry(measure=Measure.VIEW_TODAY))

    threads = [threading.Thread(target=look) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    verdict = database.verify_log()
    assert verdict.is_whole
    assert verdict.rows == 22
    database.close()


def test_two_openings_that_write_keep_one_chain(tmp_path: Path) -> None:
    """decided.md 3: a reading command beside a window writes its own log rows."""
    window = given_database(tmp_path)
    beside = opened(window.path)
    for database in (window, beside, beside, window, beside):
        with database.work() as session:
            access_log.append(session, LogEntry(measure=Measure.VIEW_TODAY))
    with window.read() as session:
        assert access_log.records(session, access_log.LogFilter())[0].measure != Measure.LOG_ADOPTED
    assert window.verify_log().is_whole
    beside.close()
    window.close()


def test_a_store_that_vanishes_while_open_is_noticed_before_the_next_write(tmp_path: Path) -> None:
    """DUR-05."""
    database = given_database(tmp_path)
    database.path.rename(tmp_path / "elsewhere.db")
    with pytest.raises(StoreMissing), database.work():
        pass
    assert not database.path.exists()
    database.close()


def test_a_store_that_is_exchanged_while_open_is_noticed_before_the_next_write(tmp_path: Path) -> None:
    """DUR-05."""
    database = given_database(tmp_path)
    other = tmp_path / "other"
    other.mkdir()
    given_store(other).path.replace(database.path)
    with pytest.raises(StoreReplaced), database.work():
        pass
    with pytest.raises(StoreReplaced), database.read():
        pass
    database.close()


def test_errors_show_no_values(tmp_path: Path) -> None:
    """Values are patients' data: they never reach a message or a traceback (trust.md section 5)."""
    database = given_database(tmp_path)
    with pytest.raises(Exception, match="SQL parameters hidden") as caught, database.work() as session:
        session.execute(text("INSERT INTO account (name) VALUES (:name)"), {"name": "Hortensia"})
    assert "Hortensia" not in str(caught.value)
    database.close()
