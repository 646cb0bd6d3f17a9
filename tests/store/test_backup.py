"""Backups: one committed state, verified before it has its name (DUR-06, DUR-08)."""

import json
import os
import subprocess
import sys
import zipfile
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import text
from tests.clinics import ANNA, NOW, PASSPHRASE, ROOT, given_database, other_process
from tests.store.backups_given import backed_up, by, by_passphrase

from modulvard.domain.access_log import LogEntry, Measure
from modulvard.domain.store_errors import (
    BackupDamaged,
    Cancelled,
    NotABackup,
    StoreDamaged,
    StoreMissing,
    StoreNewer,
    WrongPassphrase,
)
from modulvard.store import access_log, backup, backup_file, cipher


def test_a_backup_holds_one_committed_state_and_is_verified_before_it_has_its_name(tmp_path: Path) -> None:
    """DUR-06."""
    database = given_database(tmp_path)
    file = backed_up(database, tmp_path / "b")
    assert [it.name for it in file.parent.iterdir()] == ["modulvard-20261123T070000Z.zip"]
    with zipfile.ZipFile(file) as archive:
        assert sorted(archive.namelist()) == ["clinic.db", "clinic.db.head", "clinic.db.keys", "manifest.json"]
        assert {info.compress_type for info in archive.infolist()} == {zipfile.ZIP_STORED}
    verified = backup.verify_backup(file, by_passphrase)
    assert verified.report.is_whole
    assert verified.manifest.counts["account"] == 1
    assert verified.manifest.log_seq == verified.report.log_rows
    database.close()


def test_backups_made_while_others_write_are_whole(tmp_path: Path) -> None:
    """DUR-06: during use."""
    database = given_database(tmp_path)
    writing = other_process(_WRITES, database.path)
    assert writing.stdout is not None
    writing.stdout.readline()
    for _ in range(5):
        file = backed_up(database, tmp_path / "b")
        assert backup.verify_backup(file, by(database)).report.is_whole
    writing.kill()
    writing.communicate()
    assert len(list((tmp_path / "b").iterdir())) == 5
    database.close()


_WRITES = """
import sys
from pathlib import Path
from modulvard.domain.access_log import LogEntry, Measure
from modulvard.store import access_log
from modulvard.store.key_file import key_file_path, read_key_file
from modulvard.store.keys import unlock
from modulvard.store.opening import open_store
from tests.clinics import ANNA, CLOCK, PASSPHRASE
path = Path(sys.argv[1])
key_file = read_key_file(key_file_path(path))
database = open_store(path, key_file, unlock(key_file, ANNA, PASSPHRASE), CLOCK).database
print("writing", flush=True)
while True:
    with database.work() as session:
        access_log.append(session, LogEntry(measure=Measure.LIST_PATIENTS, reason="x" * 500))
"""


def test_every_changed_byte_of_a_backup_is_found(tmp_path: Path) -> None:
    """DUR-06: bytes spread over the whole file."""
    database = given_database(tmp_path)
    file = backed_up(database, tmp_path / "b")
    whole = file.read_bytes()
    for at in range(40, len(whole), len(whole) // 25):
        content = bytearray(whole)
        content[at] ^= 1
        file.write_bytes(bytes(content))
        assert _is_found_damaged(file, by(database)), at
    file.write_bytes(whole)
    assert not _is_found_damaged(file, by(database))
    database.close()


def _is_found_damaged(file: Path, opens) -> bool:
    try:
        return not backup.verify_backup(file, opens).report.is_whole
    except (BackupDamaged, NotABackup, WrongPassphrase, StoreNewer):
        return True


@pytest.mark.parametrize(
    ("content", "error"),
    [(b"", NotABackup), (b"something else" * 100, NotABackup), (b"PK\x03\x04" + bytes(100), BackupDamaged)],
)
def test_what_is_no_backup_is_told_apart(tmp_path: Path, content: bytes, error) -> None:
    file = tmp_path / "modulvard-20261123T070000Z.zip"
    file.write_bytes(content)
    with pytest.raises(error):
        backup.verify_backup(file, by_passphrase)


def test_an_archive_of_something_else_is_no_backup(tmp_path: Path) -> None:
    file = tmp_path / "holiday.zip"
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("../../evil", "x")
    with pytest.raises(NotABackup):
        backup.verify_backup(file, by_passphrase)
    with pytest.raises(StoreMissing):
        backup.verify_backup(tmp_path / "none.zip", by_passphrase)


def test_a_backup_of_a_damaged_store_is_refused_and_nothing_is_left(tmp_path: Path) -> None:
    """DUR-06: a backup that cannot be read is none."""
    database = given_database(tmp_path)
    connection = cipher.connect(database.path, database.file_key, cipher.Mode.WRITE)
    connection.execute("PRAGMA foreign_keys = OFF")
    connection.execute("UPDATE account_role SET account_id = 99")
    connection.close()
    folder = tmp_path / "b"
    with pytest.raises(StoreDamaged) as refused:
        backed_up(database, folder)
    assert refused.value.path == str(database.path)
    assert list(folder.iterdir()) == []
    database.close()


@pytest.mark.parametrize("head", ["true", "damaged", "missing"])
def test_an_altered_log_is_backed_up_as_it_was_found_and_told(tmp_path: Path, head: str) -> None:
    """AUD-03, DUR-06: evidence is kept like everything else, with the very head that lies beside the store."""
    database = given_database(tmp_path)
    with database.engine.connect() as connection:
        connection.execute(text("DROP TRIGGER access_log_unchangeable"))
        connection.execute(text("UPDATE access_log SET count = 99 WHERE seq = 1"))
        connection.commit()
    if head == "damaged":
        tmp_path.joinpath("clinic.db.head").write_bytes(b"x" * 512)
    elif head == "missing":
        tmp_path.joinpath("clinic.db.head").unlink()
    file = backed_up(database, tmp_path / "b")
    made = backup.verify_backup(file, by(database))
    expected = ["changed 1", *([] if head == "true" else [f"head_{head}"]), "trigger access_log_unchangeable missing"]
    assert [finding.detail for finding in made.report.findings] == expected
    assert (made.report.is_whole, made.is_reliable, made.manifest.log_whole) == (False, True, False)
    with zipfile.ZipFile(file) as archive:
        beside = tmp_path / "clinic.db.head"
        assert archive.read("clinic.db.head") == (beside.read_bytes() if beside.exists() else b"")
    database.close()


def test_a_backup_altered_after_it_was_made_is_no_evidence(tmp_path: Path) -> None:
    """DUR-06: only a log that was altered before the backup may be so in it."""
    database = given_database(tmp_path)
    file = backed_up(database, tmp_path / "b")
    folder = tmp_path / "laid out"
    folder.mkdir()
    backup_file.unpack(file, folder)
    copy = cipher.connect(folder / "clinic.db", database.file_key, cipher.Mode.WRITE)
    copy.execute("DROP TRIGGER access_log_unchangeable")
    copy.execute("UPDATE access_log SET count = 99 WHERE seq = 1")
    copy.close()
    manifest = json.loads((folder / "manifest.json").read_bytes())
    manifest["hashes"]["clinic.db"] = backup_file.sha256_of(folder / "clinic.db")
    (folder / "manifest.json").write_text(json.dumps(manifest), encoding="utf-8")
    backup_file.pack(folder, file)
    assert not backup.verify_backup(file, by(database)).is_reliable
    database.close()


def test_one_transaction_beyond_the_head_is_no_alteration_to_a_backup(tmp_path: Path) -> None:
    """decided.md 5: a kill between a commit and the head, in another process, while this one has the store open."""
    database = given_database(tmp_path)
    before = tmp_path.joinpath("clinic.db.head").read_bytes()
    with database.work() as session:
        access_log.append(session, LogEntry(measure=Measure.EDIT_CLINIC))
    tmp_path.joinpath("clinic.db.head").write_bytes(before)
    assert backup.verify_backup(backed_up(database, tmp_path / "b"), by(database)).report.is_whole
    database.close()


def test_a_cancelled_backup_leaves_nothing(tmp_path: Path) -> None:
    database = given_database(tmp_path)
    folder = tmp_path / "b"
    folder.mkdir()
    with pytest.raises(Cancelled):
        backup.make_backup(database, folder, NOW, "1.0", lambda _done, _total: False)
    assert list(folder.iterdir()) == []
    database.close()


def test_what_a_killed_backup_left_is_cleared_away_a_day_later(tmp_path: Path) -> None:
    database = given_database(tmp_path)
    folder = tmp_path / "b"
    left, young = folder / ".modulvard-work-a", folder / ".modulvard-work-b"
    for it in (left, young):
        it.mkdir(parents=True)
    os.utime(left, (0, 0))
    backed_up(database, folder)
    assert not left.exists()
    assert young.exists()
    database.close()


def test_old_backups_go_by_the_rule_and_nothing_else_in_the_folder(tmp_path: Path) -> None:
    """DUR-08."""
    for day in range(60):
        (tmp_path / backup_file.name_at(NOW - timedelta(days=day))).write_bytes(b"")
    (tmp_path / "my own.zip").write_bytes(b"")
    oldest = backup_file.name_at(NOW - timedelta(days=59))
    gone = backup.clear_old(tmp_path, oldest)
    left = {file.name for file in tmp_path.iterdir()}
    assert len(gone) > 30
    assert {"my own.zip", oldest, backup_file.name_at(NOW)} <= left


def test_a_backup_opens_by_the_documented_steps_without_this_program(tmp_path: Path) -> None:
    """DUR-06: the code that the documentation shows, run as it stands, with nothing of ours to import."""
    database = given_database(tmp_path)
    file = backed_up(database, tmp_path / "b")
    database.close()
    with zipfile.ZipFile(file) as archive:
        archive.extractall(tmp_path / "unpacked")
    documented = (ROOT / "docs" / "backup-format.md").read_text(encoding="utf-8")
    code = documented.split("```python\n")[1].split("```")[0]
    assert "modulvard." not in code
    ran = subprocess.run(
        [sys.executable, "-I", "-c", code, tmp_path / "unpacked", ANNA, PASSPHRASE],
        capture_output=True,
        text=True,
        check=True,
    )
    counted = dict(line.rsplit(" ", 1) for line in ran.stdout.splitlines())
    assert counted["account_role"] == "3"
    assert {name: int(count) for name, count in counted.items() if not name.startswith("sqlite_")} == dict(
        backup_file.read_manifest(file).counts
    )
