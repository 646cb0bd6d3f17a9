"""Failed log-ins while no one is logged in: the ``.attempts`` file (decided.md 4, CNF-03).

Each line tells openly when and for which of the listed accounts, which the growing delay needs, and holds the typed
name sealed to the store. At the next opening they are moved into the access log. Nothing is erased for wrong guesses.
"""

import json
import os
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from math import ceil
from pathlib import Path

from modulvard.domain.store_errors import TooSoon
from modulvard.store import sealing
from modulvard.store.files import beside, store_error, write_all, write_whole
from modulvard.store.key_file import KeyFile

SUFFIX = ".attempts"
FREE_TRIES = 3
"""Wrong passphrases before the delay begins (decided.md 4)."""
LONGEST_DELAY = 60
"""Seconds."""
_KEPT_AT_MOST = 10_000
"""Lines; more than one who types could make in days."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FailedLogIn:
    """One failed log-in. ``name`` is what was typed, known once the store is open."""

    at: str
    name: str


def seconds_to_wait(store: Path, key_file: KeyFile, name: str, now: Callable[[], float] = time.time) -> float:
    """Return how long a log-in for the name has to wait: 0 for three tries, then 1, 2, 4 … 60 s after each.

    The computer's own clock counts here, also where MODULVARD_CLOCK is set. A clock put back never makes the wait
    longer than the delay itself.
    """
    tries = [line.when for line in _lines(_path(store)) if line.entry == _entry(key_file, name)]
    beyond = len(tries) - FREE_TRIES
    if beyond < 0:
        return 0.0
    delay = float(min(2**beyond, LONGEST_DELAY)) if beyond < LONGEST_DELAY else float(LONGEST_DELAY)
    return min(delay, max(0.0, tries[-1] + delay - now()))


def require_patience(store: Path, key_file: KeyFile, name: str, now: Callable[[], float] = time.time) -> None:
    """Raise TooSoon if a log-in for the name has to wait."""
    seconds = seconds_to_wait(store, key_file, name, now)
    if seconds > 0:
        raise TooSoon(seconds=ceil(seconds))


def note_failure(store: Path, key_file: KeyFile, name: str, at: str, now: Callable[[], float] = time.time) -> None:
    """Keep a failed log-in, durably, before the answer is given."""
    sealed = {}
    for generation in key_file.generations:
        told = json.dumps({"at": at, "name": name[:200]}, ensure_ascii=False).encode("utf-8", "replace")
        sealed[str(generation.number)] = sealing.seal(told, generation.notices, _about(key_file)).hex()
    line = _Line(when=now(), entry=_entry(key_file, name), sealed=sealed)
    path = _path(store)
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
        try:
            write_all(descriptor, line.packed())
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
    except OSError as error:
        raise store_error(error, path, writing=True) from error


def failures_to_log(store: Path, key_file: KeyFile, keys: dict[int, bytes]) -> tuple[FailedLogIn, ...]:
    """Return the failed log-ins not yet in the log. ``keys`` open the sealed names, by generation."""
    found = []
    for line in _lines(_path(store)):
        if line.sealed:
            told = _opened(line.sealed, key_file, keys)
            found.append(told or FailedLogIn(at="", name=""))
    return tuple(found)


def mark_logged(store: Path, entry: int | None) -> None:
    """Forget the names, which are in the log now, and the tries of the account that has just logged in.

    Other accounts' tries go on counting for their delay.
    """
    path = _path(store)
    kept = [replace(line, sealed={}) for line in _lines(path) if line.entry != entry]
    if kept:
        write_whole(path, b"".join(line.packed() for line in kept[-_KEPT_AT_MOST:]))
        return
    with suppress(FileNotFoundError):
        path.unlink()


def _opened(sealed: dict[str, str], key_file: KeyFile, keys: dict[int, bytes]) -> FailedLogIn | None:
    for number, key in keys.items():
        with suppress(sealing.DoesNotOpen, ValueError, KeyError):
            told = json.loads(sealing.unseal(bytes.fromhex(sealed[str(number)]), key, _about(key_file)))
            return FailedLogIn(at=str(told["at"]), name=str(told["name"]))
    return None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Line:
    when: float
    entry: int | None
    """The account's entry in the key file; None for a name that is not listed."""
    sealed: dict[str, str]
    """By generation; empty when the failure is in the log."""

    def packed(self) -> bytes:
        return (json.dumps({"when": self.when, "entry": self.entry, "sealed": self.sealed}) + "\n").encode()


def _lines(path: Path) -> list[_Line]:
    """Return the lines that can be read: one cut by a crash or altered must not keep anyone out."""
    try:
        content = path.read_bytes()
    except FileNotFoundError:
        return []
    except OSError as error:
        raise store_error(error, path, writing=False) from error
    lines = []
    for text in content.splitlines():
        with suppress(ValueError, KeyError, TypeError, AttributeError):
            told = json.loads(text)
            entry = told["entry"]
            lines.append(
                _Line(
                    when=float(told["when"]),
                    entry=None if entry is None else int(entry),
                    sealed={str(number): str(sealed) for number, sealed in told["sealed"].items()},
                )
            )
    return lines


def _path(store: Path) -> Path:
    return beside(store, SUFFIX)


def _entry(key_file: KeyFile, name: str) -> int | None:
    entry = key_file.entry_named(name)
    return None if entry is None else entry.ident


def _about(key_file: KeyFile) -> bytes:
    return f"modulvard|failed log-in|{key_file.store}".encode()
