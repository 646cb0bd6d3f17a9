"""Withdrawing an account for good: a new store key, and the store encrypted anew with it (decided.md 1).

At every moment the key file opens the file that has the store's name: it holds both generations until the new file,
read through, has taken the old one's place.
"""

import logging
from pathlib import Path

from modulvard.domain.access_log import LogEntry, Measure
from modulvard.domain.ids import AccountId
from modulvard.domain.store_errors import StoreBusy, StoreDamaged
from modulvard.store import access_log, cipher, integrity
from modulvard.store.accounts import accounts
from modulvard.store.cipher import FileKey
from modulvard.store.copying import Progress, copy_store, go_on
from modulvard.store.database import Database
from modulvard.store.key_changes import with_only_generation, without_account
from modulvard.store.key_file import KeyFile, key_file_path, read_key_file, write_key_file
from modulvard.store.keys import Unlocked

_log = logging.getLogger(__name__)


def shut_out(database: Database, account: AccountId, progress: Progress = go_on) -> None:
    """Give the store a new key that the account does not have. The caller has disabled the account's row.

    Interrupted, it is gone on with by ``finish_interrupted`` at the next opening that may change data.
    """
    path = key_file_path(database.path)
    changed, keys = without_account(read_key_file(path), database.unlocked, account)
    write_key_file(path, changed)
    take_over(database, keys)
    _encrypt_anew(database, changed, progress)


def finish_interrupted(database: Database) -> None:
    """Go on with a withdrawal that was interrupted: an account disabled but still in the key file, or two generations.

    For whoever may change data, at opening. If a command beside has the store open it is left to the next opening.
    """
    key_file = read_key_file(key_file_path(database.path))
    with database.read() as session:
        disabled = {account.ident for account in accounts(session) if account.is_disabled}
    try:
        for entry in key_file.accounts:
            if entry.account in disabled:
                shut_out(database, entry.account)
        current = read_key_file(key_file_path(database.path))
        if len(current.generations) > 1:
            _encrypt_anew(database, current, go_on)
    except StoreBusy:
        _log.info("the store is in use beside: its new key waits for the next opening")


def take_over(database: Database, keys: Unlocked) -> None:
    """Let the database hold these keys; the one its file is encrypted with stays the same object, to be wiped once."""
    for number, key in keys.keys.items():
        database.unlocked.keys.setdefault(number, key)


def _encrypt_anew(database: Database, key_file: KeyFile, progress: Progress) -> None:
    newest = key_file.generations[-1]
    if database.file_key.salt != newest.salt:
        successor = FileKey(database.unlocked.keys[newest.number], newest.salt)

        def build(source: cipher.Connection, part: Path) -> FileKey:
            copy_store(source, part, successor, progress)
            _require_same(source, part, successor)
            return successor

        database.replace_file(build)
        with database.work() as session:
            access_log.append(session, LogEntry(measure=Measure.CHANGE_STORE_KEY, object_id=newest.number))
    path = key_file_path(database.path)
    write_key_file(path, with_only_generation(read_key_file(path), database.unlocked, newest.number))
    for number in [number for number in database.unlocked.keys if number != newest.number]:
        old = database.unlocked.keys.pop(number)
        old[:] = bytes(len(old))


def _require_same(source: cipher.Connection, copy: Path, file_key: FileKey) -> None:
    """Raise StoreDamaged unless the copy can be read through and has what the source has."""
    report = integrity.read_file_through(copy, file_key, integrity.log_head(source))
    if not report.is_whole or report.counts != integrity.table_counts(source):
        raise StoreDamaged(path=str(copy), detail=report.findings[0].detail if report.findings else "counts")
