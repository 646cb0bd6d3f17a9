"""One window at a time on a local store (CON-01, decided.md 3): the ``.lock`` file and who holds it.

The lock belongs to the process: the system frees it when the process ends, also after a kill. The file itself stays,
since removing it would let two processes lock two different files of one name.
"""

import json
import os
import socket
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Self

from filelock import FileLock, Timeout

from modulvard.domain.store_errors import StoreLocked
from modulvard.store.files import beside, store_error, write_all

SUFFIX = ".lock"
_LOCKED_BYTES = 1
"""On Windows the first byte cannot be read while it is locked, so what is told begins after it."""
_TOLD_AT_MOST = 4096


@dataclass(frozen=True, slots=True, kw_only=True)
class Holder:
    """Who has the store open. ``account`` is None before anyone has logged in."""

    account: str | None
    host: str
    since: str
    pid: int


class StoreLock:
    """Held by the one window or command that may change the store, from its start to its end."""

    def __init__(self, store: Path) -> None:
        self._path = beside(store, SUFFIX)
        self._lock = FileLock(self._path, timeout=0, mode=0o600, thread_local=False)
        self._since = ""

    @property
    def is_held(self) -> bool:
        """True while this object holds the lock."""
        return bool(self._lock.is_locked)

    def acquire(self, now: datetime, account: str | None = None) -> Self:
        """Take the lock or raise StoreLocked with who holds it. Taking it twice is a mistake of the caller."""
        try:
            self._lock.acquire()
        except Timeout as error:
            raise _locked(self._path) from error
        except OSError as error:
            raise store_error(error, self._path, writing=True) from error
        self._since = now.isoformat(timespec="seconds")
        self.tell(account)
        return self

    def tell(self, account: str | None) -> None:
        """Let others see which account holds the store now."""
        told = json.dumps({"account": account, "host": socket.gethostname(), "since": self._since, "pid": os.getpid()})
        try:
            descriptor = os.open(self._path, os.O_RDWR)
            try:
                os.ftruncate(descriptor, _LOCKED_BYTES)
                os.lseek(descriptor, _LOCKED_BYTES, os.SEEK_SET)
                write_all(descriptor, told.encode())
            finally:
                os.close(descriptor)
        except OSError as error:
            self.release()
            raise store_error(error, self._path, writing=True) from error

    def release(self) -> None:
        """Let others in."""
        self._lock.release(force=True)


def holder(store: Path) -> Holder | None:
    """Return who holds the store, or None if nobody does. Takes nothing over."""
    path = beside(store, SUFFIX)
    if not path.exists():
        return None
    probe = FileLock(path, timeout=0, mode=0o600, thread_local=False)
    try:
        probe.acquire()
    except Timeout:
        return _told(path) or Holder(account=None, host="", since="", pid=0)
    except OSError as error:
        raise store_error(error, path, writing=False) from error
    probe.release()
    return None


def _locked(path: Path) -> StoreLocked:
    told = _told(path)
    if told is None:
        return StoreLocked(account=None, host=None, since=None, pid=None)
    return StoreLocked(account=told.account, host=told.host, since=told.since, pid=told.pid)


def _told(path: Path) -> Holder | None:
    """Return what the holder has told, or None: the lock is what counts, this is only for people."""
    try:
        with path.open("rb") as file:
            file.seek(_LOCKED_BYTES)
            told = json.loads(file.read(_TOLD_AT_MOST))
        account = told["account"]
        return Holder(
            account=None if account is None else str(account),
            host=str(told["host"]),
            since=str(told["since"]),
            pid=int(told["pid"]),
        )
    except (OSError, ValueError, KeyError, TypeError):
        return None
