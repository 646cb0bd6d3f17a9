"""Restores: the present is kept, the log goes on, permissions stay as now (DUR-07, AUD-04)."""

from functools import partial
from pathlib import Path

import pytest
from sqlalchemy import text
from tests.clinics import ANNA, CLOCK, NOW, PASSPHRASE, given_database, new_store, opened, other_process
from tests.store.backups_given import backed_up, by, by_passphrase
from tests.store.migrations_given import with_next_migration

from modulvard.domain.access_log import LogEntry, LogFilter, Measure
from modulvard.domain.clock import FixedClock
from modulvard.domain.ids import AccountId
from modulvard.domain.store_errors import (
    BackupOfAnother,
    Cancelled,
    StoreBusy,
)
from modulvard.store import access_log, backup, cipher, migrate, restore
from modulvard.store.creation import create_store
from modulvard.store.facts import fact, remember
from modulvard.store.key_file import key_file_path, read_key_file
from modulvard.store.keys import new_recovery_key, unlock
from modulvard.store.opening import open_store
from modulvard.store.schema_version import CURRENT


def _setting(database, value: str) -> None:
    with database.work() as session:
        session.execute(text("INSERT OR REPLACE INTO setting VALUES ('word', :value)"), {"value": value})
        access_log.append(session, LogEntry(measure=Measure.EDIT_CLINIC))


def _word(database) -> str | None:
    with database.read() as session:
        return session.scalar(text("SELECT value FROM setting WHERE key = 'word'"))


def _measures(database) -> list[str]:
    with database.read() as session:
        return [record.measure for record in access_log.records(session, LogFilter())]


def test_a_restore_brings_back_then_and_keeps_the_present_aside(tmp_path: Path) -> None:
    """DUR-07."""
    database = given_database(tmp_path)
    _setting(database, "then")
    file = backed_up(database, tmp_path / "b")
    _setting(database, "now")
    with backup.unpacked(file, by(database)) as unpacked:
        shown = restore.difference(database, unpacked)
        aside = restore.restore_over(database, unpacked)
    assert shown.log_rows_since == 1
    assert _word(database) == "then"
    database.close()
    kept = opened(aside)
    assert _word(kept) == "now"
    kept.close()
    again = opened(database.path)
    assert _word(again) == "then"
    again.close()


def test_the_log_goes_on_over_a_restore(tmp_path: Path) -> None:
    """decided.md 5: the newer rows are carried over before the restore's own."""
    database = given_database(tmp_path)
    file = backed_up(database, tmp_path / "b")
    _setting(database, "now")
    before = _measures(database)
    for _ in range(2):
        with backup.unpacked(file, by(database)) as unpacked:
            restore.restore_over(database, unpacked)
    assert _measures(database) == [Measure.RESTORE, Measure.RESTORE, *before]
    assert database.verify_log().is_whole
    database.close()


def test_permissions_do_not_go_back_in_time(tmp_path: Path) -> None:
    """AUD-04: roles, accounts and what was withdrawn stay as now."""
    database = given_database(tmp_path)
    with database.work() as session:
        session.execute(
            text("INSERT INTO account SELECT 2, 1, 'erik', 'Erik', '', NULL, created_at, NULL, '{}', 1 FROM account")
        )
        session.execute(text("INSERT INTO account_role VALUES (2, 'manager')"))
    file = backed_up(database, tmp_path / "b")
    with database.work() as session:
        session.execute(text("UPDATE account SET disabled_at = created_at WHERE id = 2"))
        session.execute(text("DELETE FROM account_role WHERE account_id = 2"))
        session.execute(
            text(
                "INSERT INTO account SELECT 3, 1, 'sofia', 'Sofia', '', NULL, created_at, NULL, '{}', 1 "
                "FROM account WHERE id = 1"
            )
        )
        session.execute(text("INSERT INTO account_role VALUES (3, 'reader')"))
    with backup.unpacked(file, by(database)) as unpacked:
        restore.restore_over(database, unpacked)
    with database.read() as session:
        rows = session.execute(text("SELECT id, disabled_at IS NULL FROM account ORDER BY id")).all()
        roles = session.execute(text("SELECT account_id, role FROM account_role WHERE account_id > 1")).all()
    assert [tuple(row) for row in rows] == [(1, 1), (2, 0), (3, 1)]
    assert [tuple(row) for row in roles] == [(3, "reader")]
    database.close()


def test_a_backup_from_before_a_new_store_key_is_restored_under_the_new_one(tmp_path: Path) -> None:
    database = given_database(tmp_path)
    _setting(database, "then")
    file = backed_up(database, tmp_path / "b")
    from modulvard.store.rekeying import shut_out

    shut_out(database, AccountId(99))
    salt = database.file_key.salt
    with backup.unpacked(file, by(database)) as unpacked:
        restore.restore_over(database, unpacked)
    assert database.path.read_bytes()[:16] == salt
    assert _word(database) == "then"
    database.close()
    opened(database.path).close()


def test_a_cancelled_restore_changes_nothing(tmp_path: Path) -> None:
    """DUR-07: can be cancelled."""
    database = given_database(tmp_path)
    file = backed_up(database, tmp_path / "b")
    _setting(database, "now")
    with backup.unpacked(file, by(database)) as unpacked, pytest.raises(Cancelled):
        restore.restore_over(database, unpacked, lambda _done, _total: False)
    assert _word(database) == "now"
    assert not list(tmp_path.glob("*aside*"))
    assert not list(tmp_path.glob("*.new*"))
    database.close()


def test_another_stores_backup_is_refused(tmp_path: Path) -> None:
    other = tmp_path / "other"
    create_store(other / "clinic.db", new_store(new_recovery_key()), CLOCK)
    key_file = read_key_file(key_file_path(other / "clinic.db"))
    stranger = open_store(other / "clinic.db", key_file, unlock(key_file, ANNA, PASSPHRASE), CLOCK).database
    file = backed_up(stranger, tmp_path / "b")
    stranger.close()
    database = given_database(tmp_path)
    with backup.unpacked(file, by_passphrase) as unpacked, pytest.raises(BackupOfAnother):
        restore.restore_over(database, unpacked)
    database.close()


def test_a_restore_waits_for_no_one_who_reads_beside(tmp_path: Path, monkeypatch) -> None:
    """CON-01: a command beside is not cut off; the restore is refused and the present stands."""
    monkeypatch.setattr("modulvard.store.cipher.WAIT_SECONDS", 0.2)
    database = given_database(tmp_path)
    file = backed_up(database, tmp_path / "b")
    reading = other_process(_READS, database.path)
    assert reading.stdout is not None
    reading.stdout.readline()
    with backup.unpacked(file, by(database)) as unpacked, pytest.raises(StoreBusy):
        restore.restore_over(database, unpacked)
    reading.kill()
    reading.communicate()
    _setting(database, "still here")
    assert _word(database) == "still here"
    database.close()


_READS = """
import sys
from pathlib import Path
from sqlalchemy import text
from modulvard.store.key_file import key_file_path, read_key_file
from modulvard.store.keys import unlock
from modulvard.store.opening import open_store
from modulvard.store.schema_version import CURRENT
from tests.clinics import ANNA, CLOCK, PASSPHRASE
path = Path(sys.argv[1])
key_file = read_key_file(key_file_path(path))
database = open_store(path, key_file, unlock(key_file, ANNA, PASSPHRASE), CLOCK).database
with database.read() as session:
    session.execute(text("SELECT * FROM account")).all()
    print("reading", flush=True)
    sys.stdin.read()
"""


@pytest.mark.parametrize("left", ["nothing", "keys", "damaged", "no keys"])
def test_a_lost_store_is_restored_from_a_backup_alone(tmp_path: Path, left: str) -> None:
    """DUR-05, DUR-06: by the clinic itself, whatever is left of the store."""
    database = given_database(tmp_path)
    _setting(database, "then")
    file = backed_up(database, tmp_path / "b")
    database.close()
    path = database.path
    for name, gone in (("", left in {"nothing", "keys"}), (".keys", left in {"nothing", "no keys"}), (".head", True)):
        if gone:
            path.with_name(path.name + name).unlink()
    if left == "damaged":
        path.write_bytes(path.read_bytes()[:20_000])
    present = None
    if left in {"keys", "damaged"}:
        key_file = read_key_file(key_file_path(path))
        present = restore.Present(key_file=key_file, unlocked=unlock(key_file, ANNA, PASSPHRASE))
    with backup.unpacked(file, by_passphrase) as unpacked:
        aside = restore.restore_lost(path, unpacked, present, NOW)
    assert (aside is None) == (left in {"nothing", "keys"})
    again = opened(path)
    assert _word(again) == "then"
    assert again.verify_log().is_whole
    again.close()


def test_who_was_withdrawn_since_stays_out_when_a_lost_store_is_restored(tmp_path: Path) -> None:
    database = given_database(tmp_path)
    with database.work() as session:
        session.execute(
            text("INSERT INTO account SELECT 2, 1, 'erik', 'Erik', '', NULL, created_at, NULL, '{}', 1 FROM account")
        )
    file = backed_up(database, tmp_path / "b")
    database.close()
    key_file = read_key_file(key_file_path(database.path))
    database.path.unlink()
    present = restore.Present(key_file=key_file, unlocked=unlock(key_file, ANNA, PASSPHRASE))
    with backup.unpacked(file, by_passphrase) as unpacked:
        restore.restore_lost(database.path, unpacked, present, NOW)
    again = opened(database.path)
    with again.read() as session:
        assert session.scalar(text("SELECT disabled_at IS NOT NULL FROM account WHERE id = 2"))
    again.close()


def test_facts_about_backups_do_not_go_back_in_time(tmp_path: Path) -> None:
    database = given_database(tmp_path, FixedClock(NOW))
    file = backed_up(database, tmp_path / "b")
    with database.work() as session:
        remember(session, "last_drill", "2026-11-23T08:00:00+01:00")
    with backup.unpacked(file, by(database)) as unpacked:
        restore.restore_over(database, unpacked)
    with database.read() as session:
        assert fact(session, "last_drill") == "2026-11-23T08:00:00+01:00"
    database.close()


def test_a_backup_of_an_older_version_is_brought_to_this_one(tmp_path: Path, monkeypatch) -> None:
    """DUR-04: today's backup, as a version to come will meet it."""
    database = given_database(tmp_path)
    _setting(database, "then")
    file = backed_up(database, tmp_path / "b")
    scripts = with_next_migration(tmp_path)
    monkeypatch.setattr(restore, "CURRENT", "9999")
    monkeypatch.setattr(restore, "OLDER", frozenset({CURRENT}))
    monkeypatch.setattr(migrate, "upgrade_file", partial(migrate.upgrade_file, scripts=scripts, revision="9999"))
    with backup.unpacked(file, by(database)) as unpacked:
        restore.restore_lost(tmp_path / "new" / "clinic.db", unpacked, None, NOW)
    connection = cipher.connect(tmp_path / "new" / "clinic.db", database.file_key, cipher.Mode.READ)
    assert connection.execute("SELECT version_num FROM alembic_version").fetchone() == ("9999",)
    assert connection.execute("SELECT value FROM setting WHERE key = 'word'").fetchone() == ("then",)
    connection.close()
    database.close()


def test_a_store_comes_back_from_a_backup_whose_log_was_altered(tmp_path: Path) -> None:
    """AUD-03: what is evidence hinders nobody from getting everything else back, and stays in the log."""
    database = given_database(tmp_path)
    _setting(database, "then")
    with database.engine.connect() as connection:
        connection.execute(text("DROP TRIGGER access_log_unchangeable"))
        connection.execute(text("UPDATE access_log SET count = 99 WHERE seq = 1"))
        connection.commit()
    file = backed_up(database, tmp_path / "b")
    _setting(database, "now")
    with backup.unpacked(file, by(database)) as unpacked:
        restore.restore_over(database, unpacked)
    assert _word(database) == "then"
    assert [(finding.fault, finding.seq) for finding in database.verify_log().findings] == [("changed", 1)]
    database.close()
