"""From a name and a passphrase to the store's keys, with the growing delay for wrong ones (CNF-03, decided.md 4).

Loaded before SQLAlchemy: while the user types, the unlock window needs no more than this.
"""

from collections.abc import Callable
from pathlib import Path

from modulvard.domain.clock import Clock
from modulvard.domain.store_errors import KeyFileDamaged, WrongPassphrase, WrongRecoveryKey
from modulvard.store import attempts
from modulvard.store.examining import require_store
from modulvard.store.key_file import KeyFile, key_file_path, read_key_file
from modulvard.store.keys import Unlocked, unlock, unlock_by_recovery_key

RECOVERY_NAME = ""
"""What a failed log-in with the recovery key is noted under."""


def who_may_log_in(store: Path) -> KeyFile:
    """Return the accounts and the clinic's name for the unlock window, or raise what is amiss as a ``StoreError``."""
    require_store(store)
    return read_key_file(key_file_path(store))


def log_in(store: Path, name: str, passphrase: str, clock: Clock) -> tuple[KeyFile, Unlocked]:
    """Open the store's keys by an account's passphrase.

    Raises TooSoon while a delay runs, WrongPassphrase otherwise; a wrong one is noted durably before the answer.
    """
    key_file = who_may_log_in(store)
    attempts.require_patience(store, key_file, name)
    try:
        return key_file, _named(store, lambda: unlock(key_file, name, passphrase))
    except WrongPassphrase:
        attempts.note_failure(store, key_file, name, clock.now().isoformat(timespec="seconds"))
        raise


def log_in_by_recovery_key(store: Path, typed: str, clock: Clock) -> tuple[KeyFile, Unlocked]:
    """Open the store's keys by the recovery key. A mistyped group is no failed log-in; a key that does not open is."""
    key_file = who_may_log_in(store)
    attempts.require_patience(store, key_file, RECOVERY_NAME)
    try:
        return key_file, _named(store, lambda: unlock_by_recovery_key(key_file, typed))
    except WrongRecoveryKey:
        attempts.note_failure(store, key_file, RECOVERY_NAME, clock.now().isoformat(timespec="seconds"))
        raise


def _named(store: Path, unlocking: Callable[[], Unlocked]) -> Unlocked:
    """Let an error about the key file say which file it is about."""
    try:
        return unlocking()
    except KeyFileDamaged as error:
        raise KeyFileDamaged(path=str(key_file_path(store))) from error
