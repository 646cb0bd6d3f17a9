"""Stores are told apart, and none is ever taken for an empty clinic or changed by looking (DUR-05, CON-01)."""

import shutil
import sqlite3
from datetime import datetime
from hashlib import sha256
from pathlib import Path

import pytest
from tests.clinics import ANNA, CLOCK, NOW, PASSPHRASE, given_store, new_store, opened, other_process, unlocked

from modulvard.domain.account_errors import AccountDisabled
from modulvard.domain.clock import STOCKHOLM
from modulvard.domain.store_errors import (
    ClockRefused,
    KeyFileMissing,
    LogAltered,
    LogHeadDamaged,
    LogHeadMissing,
    StoreDamaged,
    StoreEmpty,
    StoreExists,
    StoreForeign,
    StoreLocked,
    StoreMissing,
    StoreNewer,
    StorePlaintext,
)
from modulvard.store import cipher, unlocking
from modulvard.store.accounts import disable_account
from modulvard.store.cipher import FileKey, Mode
from modulvard.store.creation import create_store
from modulvard.store.key_file import key_file_path, read_key_file
from modulvard.store.keys import new_recovery_key, unlock
from modulvard.store.lock import StoreLock, holder
from modulvard.store.log_breaks import accept_break
from modulvard.store.opening import LogBreak, open_store


def _everything_in(folder: Path) -> dict[str, str]:
    return {
        str(file.relative_to(folder)): sha256(file.read_bytes()).hexdigest()
        for file in folder.rglob("*")
        if file.is_file() and file.suffix != ".turn"
    }


def _change(path: Path, *statements: str) -> None:
    """Change the store by other means, as someone with the key could."""
    key_file = read_key_file(key_file_path(path))
    connection = cipher.connect(path, FileKey(unlocked(path).keys[1], key_file.generations[0].salt), Mode.WRITE)
    for statement in statements:
        connection.execute(statement)
    connection.close()


def _missing(path: Path) -> None:
    path.unlink()


def _empty(path: Path) -> None:
    path.write_bytes(b"")


def _plaintext(path: Path) -> None:
    path.unlink()
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE patient (name)")
    connection.commit()
    connection.close()


def _other_program(path: Path) -> None:
    path.write_bytes(bytes(range(256)) * 64)


def _other_store(path: Path) -> None:
    folder = path.parent / "other"
    create_store(folder / "clinic.db", new_store(new_recovery_key()), CLOCK)
    (folder / "clinic.db").replace(path)
    shutil.rmtree(folder)


def _cut(path: Path) -> None:
    content = path.read_bytes()
    path.write_bytes(content[: len(content) // 2 + 100])


def _first_page(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[100:200] = bytes(100)
    path.write_bytes(content)


def _header(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[:16] = bytes(16)
    path.write_bytes(content)


def _newer(path: Path) -> None:
    _change(path, "UPDATE alembic_version SET version_num = 'f00d'")


def _no_keys(path: Path) -> None:
    key_file_path(path).unlink()


def _no_head(path: Path) -> None:
    path.with_name("clinic.db.head").unlink()


def _spoilt_head(path: Path) -> None:
    path.with_name("clinic.db.head").write_bytes(b"0 0 00 00\n")


def _cut_log(path: Path) -> None:
    _change(
        path,
        "DROP TRIGGER access_log_undeletable",
        "DELETE FROM access_log WHERE seq = (SELECT max(seq) FROM access_log)",
    )


@pytest.mark.parametrize(
    ("what", "error"),
    [
        (_missing, StoreMissing),
        (_empty, StoreEmpty),
        (_plaintext, StorePlaintext),
        (_other_program, StoreForeign),
        (_other_store, StoreForeign),
        (_cut, StoreDamaged),
        (_first_page, StoreDamaged),
        (_header, StoreDamaged),
        (_newer, StoreNewer),
        (_no_keys, KeyFileMissing),
        (_no_head, LogHeadMissing),
        (_spoilt_head, LogHeadDamaged),
        (_cut_log, LogAltered),
    ],
)
def test_what_lies_in_the_stores_place_is_named_and_left_as_it_is(tmp_path: Path, what, error) -> None:
    """DUR-04 (newer), DUR-05, AUD-03."""
    path = given_store(tmp_path).path
    key_file, keys = read_key_file(key_file_path(path)), unlocked(path)
    what(path)
    before = _everything_in(tmp_path)

    def log_in() -> None:
        unlocking.who_may_log_in(path)
        open_store(path, key_file, keys, CLOCK)

    with pytest.raises(error) as caught:
        log_in()
    assert type(caught.value) is error
    assert _everything_in(tmp_path) == before


@pytest.mark.parametrize("what", [_empty, _plaintext, _other_program, _cut, _no_head, _newer])
def test_creating_never_replaces_what_is_there(tmp_path: Path, what) -> None:
    """DUR-05: locating, restoring and creating are separate choices."""
    path = given_store(tmp_path).path
    what(path)
    before = _everything_in(tmp_path)
    with pytest.raises(StoreExists):
        create_store(path, new_store(new_recovery_key()), CLOCK)
    assert _everything_in(tmp_path) == before


def test_creating_where_only_the_key_file_is_left_is_refused(tmp_path: Path) -> None:
    path = given_store(tmp_path).path
    path.unlink()
    with pytest.raises(StoreExists):
        create_store(path, new_store(new_recovery_key()), CLOCK)
    with pytest.raises(StoreMissing) as caught:
        unlocking.who_may_log_in(path)
    assert caught.value.traces


def test_a_head_that_is_gone_can_be_accepted_as_a_choice_of_its_own(tmp_path: Path) -> None:
    path = given_store(tmp_path).path
    _no_head(path)
    key_file = read_key_file(key_file_path(path))
    accepted = open_store(path, key_file, unlocked(path), CLOCK, log_break=LogBreak.INSPECT).database
    accept_break(accepted, "hela mappen flyttades")
    assert accepted.verify_log().is_whole
    accepted.close()
    opened(path).close()


def test_an_altered_log_can_be_looked_at_without_changing_anything(tmp_path: Path) -> None:
    path = given_store(tmp_path).path
    _cut_log(path)
    before = _everything_in(tmp_path)
    key_file = read_key_file(key_file_path(path))
    inspected = open_store(path, key_file, unlocked(path), CLOCK, log_break=LogBreak.INSPECT).database
    assert not inspected.verify_log().is_whole
    inspected.close()
    assert _everything_in(tmp_path) == before


def test_a_disabled_account_does_not_get_in(tmp_path: Path) -> None:
    """AUD-04."""
    path = given_store(tmp_path).path
    database = opened(path)
    with database.work() as session:
        disable_account(session, 1, NOW)
    database.close()
    with pytest.raises(AccountDisabled):
        opened(path)


def test_a_set_clock_opens_only_a_store_made_with_one(tmp_path: Path) -> None:
    """decided.md 12."""
    path = given_store(tmp_path).path
    with pytest.raises(ClockRefused):
        open_store(path, read_key_file(key_file_path(path)), unlocked(path), CLOCK, clock_is_set=True)
    other = tmp_path / "set" / "clinic.db"
    create_store(other, new_store(new_recovery_key(), has_set_clock=True), CLOCK)
    key_file = read_key_file(key_file_path(other))
    store = open_store(other, key_file, unlock(key_file, ANNA, PASSPHRASE), CLOCK, clock_is_set=True)
    assert store.has_set_clock
    store.database.close()


def test_closing_leaves_one_file_and_its_companions(tmp_path: Path) -> None:
    path = given_store(tmp_path).path
    opened(path).close()
    left = {file.name for file in tmp_path.iterdir()} - {"clinic.db.turn"}
    assert left == {"clinic.db", "clinic.db.keys", "clinic.db.head"}


def test_no_file_of_a_store_can_be_read_by_others(tmp_path: Path) -> None:
    """CNF-09."""
    create_store(tmp_path / "clinic.db", new_store(new_recovery_key()), CLOCK)
    opened_one = tmp_path / "clinic.db"
    key_file = read_key_file(key_file_path(opened_one))
    database = open_store(opened_one, key_file, unlock(key_file, ANNA, PASSPHRASE), CLOCK).database
    with database.work():
        pass
    assert {
        file.name: oct(file.stat().st_mode & 0o077) for file in tmp_path.iterdir() if file.stat().st_mode & 0o077
    } == {}
    database.close()


# --- one window at a time -------------------------------------------------------------------------

_HOLD = """
import sys
from datetime import datetime, UTC
from pathlib import Path
from modulvard.store.lock import StoreLock
lock = StoreLock(Path(sys.argv[1])).acquire(datetime(2026, 11, 23, 7, tzinfo=UTC), "erik")
print("held", flush=True)
sys.stdin.read()
"""


def test_a_second_window_is_told_who_holds_the_store_and_gets_it_after_a_kill(tmp_path: Path) -> None:
    """CON-01."""
    path = given_store(tmp_path).path
    with other_process(_HOLD, path) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        with pytest.raises(StoreLocked) as caught:
            StoreLock(path).acquire(NOW)
        told = holder(path)
        assert caught.value.facts["account"] == "erik"
        assert caught.value.facts["pid"] == other.pid
        assert told is not None
        assert datetime.fromisoformat(told.since) == datetime(2026, 11, 23, 8, tzinfo=STOCKHOLM)
        assert told.host
        other.kill()
        other.wait()
    assert holder(path) is None
    lock = StoreLock(path).acquire(NOW, ANNA)
    lock.release()


def test_the_lock_tells_the_account_once_someone_has_logged_in(tmp_path: Path) -> None:
    path = given_store(tmp_path).path
    lock = StoreLock(path).acquire(NOW)
    assert holder(path).account is None
    lock.tell(ANNA)
    assert holder(path).account == ANNA
    lock.release()
    assert not lock.is_held
