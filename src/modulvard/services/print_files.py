"""Prints as files: each is whole or absent, readable by its owner only, and never in another file's place unasked."""

import errno
import os
import tempfile
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path

from modulvard.domain.errors import Refused
from modulvard.domain.prints import FileInTheWay, FileNotWritten, NoRoomForFile

_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})


def write_print(path: Path, content: bytes, *, before: Callable[[], object], overwrite: bool = False) -> None:
    """Write a print. ``before`` is called when all of it is on the disk under another name: it writes the log's row.

    Raises FileInTheWay unless ``overwrite``, NoRoomForFile and FileNotWritten; no part of a file is ever left.
    """
    if not overwrite and os.path.lexists(path):
        raise FileInTheWay(path=str(path))
    try:
        part = _written_aside(path, content)
    except OSError as error:
        raise _refused(error, path) from error
    try:
        before()
        _put_in_place(part, path, overwrite=overwrite)
    except OSError as error:
        raise _refused(error, path) from error
    finally:
        with suppress(OSError):
            part.unlink()


def write_folder(path: Path, files: Mapping[str, bytes], *, before: Callable[[], object]) -> None:
    """Write a folder of files, by their places in it, whole or not at all. What is there already is never touched.

    ``before`` is called when all of it is on the disk under another name: it writes the log's row. Raises FileInTheWay,
    NoRoomForFile and FileNotWritten.
    """
    if os.path.lexists(path):
        raise FileInTheWay(path=str(path))
    try:
        with tempfile.TemporaryDirectory(prefix=".", suffix=".part", dir=path.parent) as aside:
            part = Path(aside) / "folder"
            for name, content in files.items():
                file = part / name
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_bytes(content)
            before()
            if os.path.lexists(path):  # come there meanwhile
                raise FileInTheWay(path=str(path))
            part.rename(path)
    except OSError as error:
        raise _refused(error, path) from error


def _written_aside(path: Path, content: bytes) -> Path:
    descriptor, name = tempfile.mkstemp(prefix=".", suffix=".part", dir=path.parent)
    try:
        with os.fdopen(descriptor, "wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(descriptor)
    except BaseException:
        with suppress(OSError):
            Path(name).unlink()
        raise
    return Path(name)


def _put_in_place(part: Path, path: Path, *, overwrite: bool) -> None:
    if overwrite:
        part.replace(path)
        return
    try:
        path.hardlink_to(part)  # fails if another file has come there meanwhile
    except FileExistsError:
        raise FileInTheWay(path=str(path)) from None
    except OSError:  # a file system without links, such as that of a memory stick
        if os.path.lexists(path):
            raise FileInTheWay(path=str(path)) from None
        part.replace(path)


def _refused(error: OSError, path: Path) -> Refused:
    kind = NoRoomForFile if error.errno in _FULL else FileNotWritten
    return kind(path=str(path))
