"""Reading a file that someone points at: at most so much of it, and only if it is a file."""

import errno
import os
import stat
from pathlib import Path


class NoPlainFile(OSError):
    """What lies there is a folder, a pipe or a device, and may never end."""

    def __init__(self) -> None:
        """Say so to whoever knows of nothing but files that cannot be read."""
        super().__init__(errno.EINVAL, "not a file")


def read_file(path: Path, most: int, *, follow: bool = True) -> bytes:
    """Return at most so many bytes of a file; raise NoPlainFile for what is none, without waiting for it."""
    flags = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0)
    descriptor = os.open(path, flags | (0 if follow else getattr(os, "O_NOFOLLOW", 0)))
    with os.fdopen(descriptor, "rb") as file:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            raise NoPlainFile
        return file.read(most)


def is_pipe_or_device(path: Path) -> bool:
    """Tell whether something lies there that is neither file nor folder. Nothing is opened."""
    try:
        mode = path.stat().st_mode
    except (OSError, ValueError):
        return False
    return not (stat.S_ISREG(mode) or stat.S_ISDIR(mode))
