"""Copying an open store page by page into a new encrypted file: one committed state, never a plain file (DUR-06)."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from modulvard.domain.store_errors import Cancelled
from modulvard.store import cipher
from modulvard.store.cipher import Connection, FileKey, Mode
from modulvard.store.files import sync_file

Progress = Callable[[int, int], bool]
"""Told pages done and pages in all; returns False to stop."""
_PAGES_AT_A_TIME = 2000


def go_on(_done: int, _total: int) -> bool:
    """Progress that no one looks at."""
    return True


def copy_store(source: Connection, target: Path, file_key: FileKey, progress: Progress = go_on) -> None:
    """Copy what the source sees into a new file under another key. The target is one closed, durable file afterwards.

    Raises Cancelled if ``progress`` says stop, or DriverError; no target is left then.
    """
    # A journal that a killed copy left would be taken for the new one's own.
    _clear_away(target)
    try:
        _copied(source, target, file_key, progress)
        sync_file(target)
    except BaseException:
        with suppress(OSError):
            _clear_away(target)
        raise


def _clear_away(target: Path) -> None:
    for suffix in ("-journal", "-wal", "-shm", ""):
        target.with_name(target.name + suffix).unlink(missing_ok=True)


def _copied(source: Connection, target: Path, file_key: FileKey, progress: Progress) -> None:
    # A transaction of our own holds the state: without it a copy in steps would begin again at each write beside it.
    is_own = not source.in_transaction
    if is_own:
        source.execute("BEGIN")
    copy = cipher.connect(target, file_key, Mode.CREATE)
    try:
        target.chmod(0o600)
        source.execute("SELECT count(*) FROM sqlite_master").fetchone()
        source.backup(copy, pages=_PAGES_AT_A_TIME, progress=_stopping(progress))
        # The copied header says write-ahead log; a copy that is carried about is to be one file.
        copy.execute("PRAGMA journal_mode = DELETE")
    finally:
        copy.close()
        if is_own:
            source.execute("ROLLBACK")


def _stopping(progress: Progress) -> Callable[[int, int, int], None]:
    def step(_status: int, remaining: int, total: int) -> None:
        if not progress(total - remaining, total):
            raise Cancelled

    return step
