"""A ready store for tests: made once in a run, copied for each test."""

import os
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from pathlib import Path

from modulvard.domain.clock import STOCKHOLM, Clock, FixedClock
from modulvard.store import keys
from modulvard.store.creation import NewStore, create_store
from modulvard.store.database import Database
from modulvard.store.key_file import key_file_path, read_key_file
from modulvard.store.keys import Unlocked
from modulvard.store.opening import open_store

NOW = datetime(2026, 11, 23, 8, 0, tzinfo=STOCKHOLM)
"""A Monday morning in week 48."""
CLOCK = FixedClock(NOW)
ANNA = "anna"
PASSPHRASE = "elva gula päron på ett fat"


@dataclass(frozen=True)
class Made:
    """A store that was made, and its recovery key."""

    path: Path
    recovery_key: str


def new_store(recovery_key: str, **changes: object) -> NewStore:
    """Return what a clinic of one therapist begins with."""
    given = {
        "clinic": "Vårdcentralen Björken",
        "account_name": ANNA,
        "display_name": "Anna Björklöv",
        "title": "psykolog",
        "passphrase": PASSPHRASE,
        "recovery_key": recovery_key,
        "program_version": "0",
    }
    return NewStore(**{**given, **changes})  # type: ignore[arg-type]  # keywords of a test


@cache
def _template() -> Made:
    recovery_key = keys.new_recovery_key()
    path = Path(tempfile.mkdtemp(prefix="modulvard-tests-")) / "clinic.db"
    create_store(path, new_store(recovery_key), CLOCK)
    return Made(path, recovery_key)


def given_store(folder: Path) -> Made:
    """Return a store of one account, Anna, in the folder."""
    template = _template()
    for file in template.path.parent.iterdir():
        shutil.copy2(file, folder / file.name)
    return Made(folder / template.path.name, template.recovery_key)


@cache
def _unlocked() -> Unlocked:
    template = _template()
    return keys.unlock(read_key_file(key_file_path(template.path)), ANNA, PASSPHRASE)


def unlocked(path: Path) -> Unlocked:
    """Return the keys of a store made by ``given_store``, without stretching the passphrase again."""
    key_file = read_key_file(key_file_path(path))
    held = _unlocked()
    return keys.unlocked_by(key_file, held.entry, bytes(held.private))


def given_database(folder: Path, clock: Clock = CLOCK) -> Database:
    """Return an open store of one account, Anna. The test closes it."""
    return opened(given_store(folder).path, clock)


def opened(path: Path, clock: Clock = CLOCK) -> Database:
    """Open a store made by ``given_store`` as Anna."""
    return open_store(path, read_key_file(key_file_path(path)), unlocked(path), clock).database


ROOT = Path(__file__).parents[1]


def other_process(code: str, *arguments: object) -> "subprocess.Popen[str]":
    """Start Python code that can import the program and the tests."""
    return subprocess.Popen(
        [sys.executable, "-c", code, *map(str, arguments)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join((str(ROOT / "src"), str(ROOT)))},
    )
