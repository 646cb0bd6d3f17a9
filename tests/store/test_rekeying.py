"""Withdrawing an account for good: a new store key (decided.md 1)."""

from pathlib import Path

import pytest
from tests.clinics import NOW, PASSPHRASE, given_database, opened

from modulvard.domain.access_log import LogFilter, Measure
from modulvard.domain.ids import AccountId
from modulvard.domain.store_errors import StoreForeign, WrongPassphrase
from modulvard.store import access_log, accounts, cipher, key_changes, rekeying
from modulvard.store.cipher import FileKey, Mode
from modulvard.store.key_file import key_file_path, read_key_file, write_key_file
from modulvard.store.keys import account_entry, unlock

ERIK = AccountId(2)
ERIKS = "femton röda små kantareller"


def _with_erik(folder: Path):
    database = given_database(folder)
    path = key_file_path(database.path)
    entry = account_entry(ERIK, "erik", "Erik Alkotte", "fysioterapeut", ERIKS)
    write_key_file(path, key_changes.with_account(read_key_file(path), database.unlocked, entry))
    return database


def test_whoever_was_shut_out_opens_nothing_written_after(tmp_path: Path) -> None:
    database = _with_erik(tmp_path)
    eriks = unlock(read_key_file(key_file_path(database.path)), "erik", ERIKS)
    salt = database.file_key.salt
    rekeying.shut_out(database, ERIK)
    database.close()
    with pytest.raises(cipher.DriverError):
        cipher.connect(database.path, FileKey(eriks.keys[1], salt), Mode.READ)
    with pytest.raises(WrongPassphrase):
        unlock(read_key_file(key_file_path(database.path)), "erik", ERIKS)


def test_those_who_remain_open_as_before_and_the_log_goes_on(tmp_path: Path) -> None:
    database = _with_erik(tmp_path)
    rekeying.shut_out(database, ERIK)
    database.close()
    key_file = read_key_file(key_file_path(database.path))
    assert [generation.number for generation in key_file.generations] == [2]
    assert list(unlock(key_file, "anna", PASSPHRASE).keys) == [2]
    again = opened(database.path)
    assert again.verify_log().is_whole
    with again.read() as session:
        assert access_log.records(session, LogFilter())[1].measure == Measure.CHANGE_STORE_KEY
    again.close()


@pytest.mark.parametrize("step", range(1, 4))
def test_an_interrupted_withdrawal_is_gone_on_with(tmp_path: Path, monkeypatch, step: int) -> None:
    """Stopped before the first, the second or the third of: key file, exchange, key file again."""
    database = _with_erik(tmp_path)
    with database.work() as session:
        session.connection().exec_driver_sql(
            "INSERT INTO account SELECT 2, 1, 'erik', 'Erik', '', NULL, created_at, NULL, '{}', 1 FROM account"
        )
        accounts.disable_account(session, ERIK, NOW)
    calls = 0
    replace = Path.replace

    def stop(self: Path, target: Path) -> Path:
        nonlocal calls
        calls += 1
        if calls >= step:
            raise KeyboardInterrupt
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", stop)
    with pytest.raises(KeyboardInterrupt):
        rekeying.shut_out(database, ERIK)
    monkeypatch.setattr(Path, "replace", replace)
    database.close()
    again = opened(database.path)
    rekeying.finish_interrupted(again)
    again.close()
    key_file = read_key_file(key_file_path(database.path))
    assert [entry.name for entry in key_file.accounts] == ["anna"]
    assert [generation.number for generation in key_file.generations] == [2]
    assert key_file.generations[0].salt == database.path.read_bytes()[:16]
    last = opened(database.path)
    assert last.verify_log().is_whole
    last.close()


def test_an_older_copy_of_the_file_does_not_open_with_the_new_key_file(tmp_path: Path) -> None:
    """DUR-05: an exchange is noticed."""
    database = _with_erik(tmp_path)
    database.close()
    older = database.path.read_bytes()
    again = opened(database.path)
    rekeying.shut_out(again, ERIK)
    again.close()
    database.path.write_bytes(older)
    with pytest.raises(StoreForeign):
        opened(database.path)


def test_what_a_killed_copy_left_does_not_get_into_the_next(tmp_path: Path) -> None:
    database = _with_erik(tmp_path)
    for suffix in ("", "-journal", "-wal"):
        database.path.with_name(f"clinic.db.new{suffix}").write_bytes(b"left over" * 1000)
    rekeying.shut_out(database, ERIK)
    database.close()
    again = opened(database.path)
    assert again.verify_log().is_whole
    again.close()
    assert not list(tmp_path.glob("*.new*"))
