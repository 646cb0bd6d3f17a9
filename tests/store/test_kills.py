"""Kills around saving: every acknowledged record is there, none is half, nothing needs repair (DUR-01).

``TESTS_KILLS=200`` runs the demand's full number; by default fewer, so that the suite stays quick.
"""

import os
import random
from pathlib import Path

from sqlalchemy import text
from tests.clinics import given_database, opened, other_process

from modulvard.store import backup
from modulvard.store.key_changes import same_holder

KILLS = int(os.environ.get("TESTS_KILLS", "8"))

_SAVES = """
import sys
from pathlib import Path
from sqlalchemy import text
from modulvard.domain.access_log import LogEntry, Measure
from modulvard.store import access_log, keys
from modulvard.store.key_file import key_file_path, read_key_file
from modulvard.store.opening import open_store
from tests.clinics import CLOCK
path, private, first = Path(sys.argv[1]), bytes.fromhex(sys.argv[2]), int(sys.argv[3])
key_file = read_key_file(key_file_path(path))
unlocked = keys.unlocked_by(key_file, key_file.entries[0], private)
database = open_store(path, key_file, unlocked, CLOCK).database
number = first
while True:
    with database.work() as session:
        for half in "ab":
            values = {"key": f"{number}{half}", "value": "x" * 3000}
            session.execute(text("INSERT INTO setting VALUES (:key, :value)"), values)
        access_log.append(session, LogEntry(measure=Measure.EDIT_CLINIC, object_id=number))
    print(number, flush=True)
    number += 1
"""


def test_every_acknowledged_record_survives_a_kill_and_no_half_one_is_there(tmp_path: Path) -> None:
    database = given_database(tmp_path)
    path, private = database.path, bytes(database.unlocked.private).hex()
    database.close()
    chance = random.Random(7)
    acknowledged: set[int] = set()
    for run in range(KILLS):
        process = other_process(_SAVES, path, private, run * 100_000)
        assert process.stdout is not None
        for _ in range(chance.randrange(1, 12)):
            acknowledged.add(int(process.stdout.readline()))
        process.kill()
        acknowledged |= {int(line) for line in process.stdout.read().splitlines(keepends=True) if line.endswith("\n")}
        process.communicate()
        again = opened(path)
        with again.read() as session:
            kept = set(session.scalars(text("SELECT key FROM setting")))
            logged = set(session.scalars(text("SELECT object_id FROM access_log WHERE object_id IS NOT NULL")))
        halves = {number: {f"{number}a", f"{number}b"} for number in logged}
        assert acknowledged <= logged
        assert kept == set().union(*halves.values())
        assert again.verify_log().is_whole
        again.close()
    assert len(acknowledged) >= KILLS


def test_a_killed_backup_leaves_nothing_under_a_backups_name(tmp_path: Path) -> None:
    """DUR-02, DUR-06."""
    database = given_database(tmp_path)
    folder = tmp_path / "b"
    folder.mkdir()
    chance = random.Random(7)
    for _ in range(max(3, KILLS // 4)):
        process = other_process(_BACKS_UP, database.path, bytes(database.unlocked.private).hex(), folder)
        assert process.stdout is not None
        for _ in range(chance.randrange(1, 6)):
            process.stdout.readline()
        process.kill()
        process.communicate()
        for file in folder.glob("modulvard-*.zip"):
            assert backup.verify_backup(file, lambda it: same_holder(it, database.unlocked)).report.is_whole
    database.close()


_BACKS_UP = """
import sys
from pathlib import Path
from modulvard.store import backup, keys
from modulvard.store.key_file import key_file_path, read_key_file
from modulvard.store.opening import open_store
from tests.clinics import CLOCK, NOW
path, private, folder = Path(sys.argv[1]), bytes.fromhex(sys.argv[2]), Path(sys.argv[3])
key_file = read_key_file(key_file_path(path))
database = open_store(path, key_file, keys.unlocked_by(key_file, key_file.entries[0], private), CLOCK).database
print("open", flush=True)
while True:
    backup.make_backup(database, folder, NOW, "1.0", lambda done, total: print(done, flush=True) or True)
"""
