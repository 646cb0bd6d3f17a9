"""A disk that refuses: old data whole, nothing incomplete under a final name, a retry succeeds (DUR-02).

Each fault is looped: the n-th write, sync or rename fails, n = 1, 2, 3 … until a run goes through.
"""

import errno
import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest
from sqlalchemy import text
from tests.clinics import ANNA, CLOCK, NOW, PASSPHRASE, given_database, given_store, new_store, opened, unlocked

from modulvard.domain.access_log import LogEntry, Measure
from modulvard.domain.ids import AccountId
from modulvard.domain.store_errors import DiskFull, StoreFailing
from modulvard.store import access_log, backup, cipher, key_changes
from modulvard.store.creation import create_store
from modulvard.store.key_changes import same_holder
from modulvard.store.key_file import key_file_path, read_key_file, write_key_file
from modulvard.store.keys import new_recovery_key, unlock
from modulvard.store.opening import open_store
from modulvard.store.rekeying import finish_interrupted, shut_out

NEW = "femton röda små kantareller"
CALLS = ("write", "fsync")


class _Fault:
    """Makes the n-th of the system's calls that change files fail."""

    def __init__(self, number: int, code: int) -> None:
        self.left, self.code = number, code

    def wrap(self, call: Callable[..., object]) -> Callable[..., object]:
        def wrapped(*arguments: object, **options: object) -> object:
            self.left -= 1
            if self.left == 0:
                raise OSError(self.code, os.strerror(self.code))
            return call(*arguments, **options)

        return wrapped


@contextmanager
def _failing(number: int, code: int = errno.ENOSPC) -> Iterator[_Fault]:
    fault = _Fault(number, code)
    with pytest.MonkeyPatch.context() as patch:
        for name in CALLS:
            patch.setattr(os, name, fault.wrap(getattr(os, name)))
        for name in ("replace", "rename"):
            patch.setattr(Path, name, fault.wrap(getattr(Path, name)))
        yield fault


def _looped(step: Callable[[], object], check: Callable[[], None], code: int = errno.ENOSPC) -> int:
    """Run the step with the n-th call failing until none fails; return how many failures there were."""
    for number in range(1, 200):
        with _failing(number, code) as fault, suppress(DiskFull if code == errno.ENOSPC else StoreFailing):
            step()
        if fault.left > 0:
            check()
            return number - 1
        check()
    raise AssertionError("never went through")


def test_a_changed_passphrase_on_a_failing_disk_leaves_the_old_or_the_new(tmp_path: Path) -> None:
    made = given_store(tmp_path)
    path = key_file_path(made.path)
    before = read_key_file(path)
    changed = key_changes.with_own_passphrase(before, unlocked(made.path), NEW)

    def check() -> None:
        assert read_key_file(path) in (before, changed)
        assert {file.name for file in tmp_path.iterdir()} == {"clinic.db", "clinic.db.keys", "clinic.db.head"}

    assert _looped(lambda: write_key_file(path, changed), check) >= 3
    assert unlock(read_key_file(path), ANNA, NEW)


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EIO])
def test_a_backup_on_a_failing_disk_leaves_no_incomplete_file(tmp_path: Path, code: int) -> None:
    database = given_database(tmp_path)
    folder = tmp_path / "b"
    folder.mkdir()

    def check() -> None:
        for file in folder.iterdir():
            assert backup.verify_backup(file, lambda it: same_holder(it, database.unlocked)).report.is_whole

    failures = _looped(lambda: backup.make_backup(database, folder, NOW, "1.0"), check, code)
    assert failures >= 4
    assert list(folder.glob("modulvard-*.zip"))
    database.close()


def test_a_creation_on_a_failing_disk_leaves_nothing_in_the_way_of_the_next(tmp_path: Path) -> None:
    recovery_key = new_recovery_key()
    path = tmp_path / "clinic.db"

    def create() -> None:
        create_store(path, new_store(recovery_key), CLOCK)

    def check() -> None:
        left = {file.name for file in tmp_path.iterdir()}
        assert left in (set(), {"clinic.db", "clinic.db.keys", "clinic.db.head"})
        for file in tmp_path.iterdir():
            file.unlink()

    assert _looped(create, check) >= 8


def test_a_new_store_key_on_a_failing_disk_leaves_a_store_that_opens(tmp_path: Path, logged_warnings) -> None:
    made = given_store(tmp_path)
    runs = 0

    def shut() -> None:
        nonlocal runs
        runs += 1
        database = opened(made.path)
        try:
            shut_out(database, AccountId(90 + runs))
        finally:
            database.close()

    def check() -> None:
        key_file = read_key_file(key_file_path(made.path))
        database = open_store(made.path, key_file, unlocked(made.path), CLOCK).database
        finish_interrupted(database)
        assert database.verify_log().is_whole
        database.close()
        assert len(read_key_file(key_file_path(made.path)).generations) == 1
        assert not made.path.with_name("clinic.db.new").exists()

    assert _looped(shut, check) >= 6
    assert {record.getMessage() for record in logged_warnings} <= {"the log head could not be moved (errno 28)"}
    logged_warnings.clear()


def test_a_full_disk_at_a_save_names_the_cause_and_the_retry_succeeds(tmp_path: Path) -> None:
    """DUR-02 at save: a real limit on the file's size, as a quota would set it."""
    database = given_database(tmp_path)
    with database.read() as session:
        (pages,) = session.connection().exec_driver_sql("PRAGMA page_count").one()

    def save() -> None:
        with database.work() as session:
            session.connection().exec_driver_sql(f"PRAGMA max_page_count = {pages}")
            session.connection().exec_driver_sql("INSERT INTO setting VALUES ('long', hex(zeroblob(100000)))")

    with pytest.raises(DiskFull):
        save()
    with database.work() as session:
        session.connection().exec_driver_sql("PRAGMA max_page_count = 1000000")
        session.connection().exec_driver_sql("INSERT INTO setting VALUES ('long', hex(zeroblob(100000)))")
    with database.read() as session:
        assert session.connection().exec_driver_sql("SELECT count(*) FROM setting").scalar_one() == 1
    assert database.verify_log().is_whole
    database.close()


def test_wrong_passphrases_on_a_full_disk_are_told_as_a_full_disk(tmp_path: Path) -> None:
    from modulvard.store import unlocking

    path = given_store(tmp_path).path
    with _failing(1), pytest.raises(DiskFull):
        unlocking.log_in(path, ANNA, "fel fras helt och hållet", CLOCK)
    assert unlocking.log_in(path, ANNA, PASSPHRASE, CLOCK)


def test_a_copy_that_finds_no_room_is_told_as_a_full_disk(tmp_path: Path) -> None:
    """Copying raises errors without a code: SQLite's own words are all there is."""
    database = given_database(tmp_path)
    source = cipher.connect(database.path, database.file_key, cipher.Mode.WRITE)
    target = cipher.connect(tmp_path / "copy.db", database.file_key, cipher.Mode.CREATE)
    target.execute("PRAGMA max_page_count = 3")
    with pytest.raises(cipher.DriverError) as caught:
        source.backup(target)
    assert isinstance(cipher.driver_error(caught.value, tmp_path), DiskFull)
    target.close()
    source.close()
    database.close()


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of two megabytes, where the system lets one be made."""
    folder = tmp_path / "small"
    folder.mkdir()
    mount = shutil.which("mount")
    command = ["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", folder]
    if mount is None or subprocess.run(command, check=False, capture_output=True).returncode:
        pytest.skip("a small disk can be made by root only")
    yield folder
    subprocess.run(["umount", folder], check=True)


def test_a_disk_that_really_is_full_keeps_all_that_was_acknowledged(small_disk: Path) -> None:
    """DUR-02: cause named, old data whole, nothing incomplete under a final name, the retry succeeds."""
    database = given_database(small_disk)
    saved = 0

    def save(number: int) -> None:
        with database.work() as session:
            values = {"key": str(number), "value": "x" * 3000}
            session.execute(text("INSERT INTO setting VALUES (:key, :value)"), values)
            access_log.append(session, LogEntry(measure=Measure.EDIT_CLINIC, object_id=number))

    def fill() -> None:
        nonlocal saved
        while True:
            save(saved)
            saved += 1

    with pytest.raises(DiskFull):
        fill()
    with pytest.raises(DiskFull):
        backup.make_backup(database, small_disk, NOW, "1.0")
    assert not list(small_disk.glob("modulvard-*"))
    assert not list(small_disk.glob(".modulvard-*"))
    subprocess.run(["mount", "-o", "remount,size=16m", small_disk], check=True)
    save(saved)
    with database.read() as session:
        assert session.scalar(text("SELECT count(*) FROM setting")) == saved + 1
    assert database.verify_log().is_whole
    assert backup.make_backup(database, small_disk, NOW, "1.0").report.is_whole
    database.close()
