"""Backups for tests, and who opens them."""

from collections.abc import Callable
from pathlib import Path

from tests.clinics import ANNA, NOW, PASSPHRASE

from modulvard.store import backup
from modulvard.store.database import Database
from modulvard.store.key_changes import same_holder
from modulvard.store.key_file import KeyFile
from modulvard.store.keys import Unlocked, unlock


def backed_up(database: Database, folder: Path) -> Path:
    """Back the store up into the folder and return the file."""
    folder.mkdir(exist_ok=True)
    return Path(backup.make_backup(database, folder, NOW, "1.0").path)


def by(database: Database) -> Callable[[KeyFile], Unlocked]:
    """Open a backup with the key that whoever is logged in holds."""
    return lambda key_file: same_holder(key_file, database.unlocked)


def by_passphrase(key_file: KeyFile) -> Unlocked:
    """Open a backup as Anna."""
    return unlock(key_file, ANNA, PASSPHRASE)
