"""Files beside the store: written whole or not at all, readable by their owner only."""

import errno
import os
import tempfile
from contextlib import suppress
from pathlib import Path

from modulvard.domain.errors import StoreError
from modulvard.domain.store_errors import DiskFull, StoreFailing, StoreReadOnly, StoreUnreadable

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_CLOSED = {errno.EACCES, errno.EPERM, errno.EROFS}


def beside(store: Path, suffix: str) -> Path:
    """Return the file that stands beside the store under its name and ``suffix`` (decided.md 2)."""
    return store.with_name(store.name + suffix)


def store_error(error: OSError, path: Path, *, writing: bool) -> StoreError:
    """Return the error that names the cause for the user (DUR-02)."""
    if error.errno in _FULL:
        return DiskFull(path=str(path))
    if error.errno in _CLOSED:
        return StoreReadOnly(path=str(path)) if writing else StoreUnreadable(path=str(path))
    return StoreFailing(path=str(path), detail=errno.errorcode.get(error.errno or 0, "EIO"))


def write_whole(path: Path, content: bytes) -> None:
    """Put ``content`` in the file's place so that a crash leaves the old file or the new one, never a part.

    Raises DiskFull, StoreReadOnly or StoreFailing; the old file is then untouched.
    """
    try:
        _write_whole(path, content)
    except OSError as error:
        raise store_error(error, path, writing=True) from error


def _write_whole(path: Path, content: bytes) -> None:
    descriptor, name = tempfile.mkstemp(prefix=path.name + ".", suffix=".part", dir=path.parent)
    part = Path(name)
    try:
        try:
            write_all(descriptor, content)
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
        move_into_place(part, path)
    except BaseException:
        with suppress(OSError):
            part.unlink()
        raise


def write_all(descriptor: int, content: bytes) -> None:
    """Write every byte, also where the system takes them piecemeal."""
    left = memoryview(content)
    while left:
        left = left[os.write(descriptor, left) :]


def move_into_place(part: Path, path: Path) -> None:
    """Give a finished file its name, replacing what had it, and make that durable."""
    part.replace(path)
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Make renames in the folder durable, on systems where that is a step of its own."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def sync_file(path: Path) -> None:
    """Make a file's contents durable."""
    descriptor = os.open(path, os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
