"""What the command line writes: text in aligned columns, or one JSON document (commandline.md)."""

import json
import sys
import textwrap
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date, datetime
from enum import Enum
from io import TextIOWrapper
from typing import Any, Protocol

from modulvard.domain.clock import STOCKHOLM
from modulvard.domain.weeks import Week

_GAP = "  "
_LINE = 100
"""Characters in a line of running text."""
_WIDEST = 60
"""Characters that a column is at most made wide for: one long name must not push every other line apart."""


def use_utf8() -> None:
    """Write UTF-8 whatever the locale says: a name must not be lost because the locale is C."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def plain(value: object) -> str:
    """Return the value for a terminal: control characters are shown, never obeyed (INP-01)."""
    return "".join(_shown(character) for character in str(value))


def as_json(value: Any) -> Any:
    """Return the value as JSON has it: dates ISO 8601, weeks ``2026-W53``, times with offset."""
    if isinstance(value, Mapping):
        return {str(key): as_json(inner) for key, inner in value.items()}
    if isinstance(value, datetime):
        return value.astimezone(STOCKHOLM).isoformat(timespec="seconds")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Week):
        return str(value)
    if isinstance(value, Enum):
        return as_json(value.value)
    if isinstance(value, (list, tuple, set, frozenset)):
        return [as_json(inner) for inner in (sorted(value) if isinstance(value, (set, frozenset)) else value)]
    return value


class AnswerLost(Exception):
    """Standard output cannot be written, as on a full disk. What the command did is done all the same."""


class Output:
    """Standard output as text or as JSON, and standard error for people."""

    def __init__(self, *, as_document: bool) -> None:
        self.as_document = as_document

    def document(self, value: Mapping[str, Any]) -> None:
        """Write the one JSON document of a command."""
        _write(json.dumps(as_json(value), ensure_ascii=False, indent=2) + "\n")

    def line(self, text: str = "") -> None:
        """Write one line of text."""
        _write("\n".join(plain(part) for part in text.split("\n")) + "\n")

    def paragraph(self, text: str) -> None:
        """Write running text in lines that can be read."""
        _write("\n".join(textwrap.wrap(plain(text), _LINE, break_long_words=False)) + "\n")

    def table(self, rows: Iterable[Sequence[object]], heads: Sequence[str] = ()) -> None:
        """Write rows in columns as wide as their widest cell. A very long one moves its own row only."""
        cells = [[plain(cell) for cell in row] for row in rows]
        if heads and cells:
            cells.insert(0, list(heads))
        widths = [min(_WIDEST, max(_width(row[at]) for row in cells)) for at in range(len(cells[0]))] if cells else []
        for row in cells:
            padded = [cell + " " * (widths[at] - _width(cell)) for at, cell in enumerate(row)]
            _write(_GAP.join(padded).rstrip() + "\n")

    def pairs(self, facts: Iterable[tuple[str, object]]) -> None:
        """Write facts, one a line, what each is to the left; a long one goes on under itself."""
        shown = [(plain(name), plain(value)) for name, value in facts]
        indent = max((_width(name) for name, _ in shown), default=0) + len(_GAP)
        for name, value in shown:
            lead = name + " " * (indent - _width(name))
            lines = textwrap.wrap(value, max(_LINE - indent, 20), break_long_words=False) or [""]
            _write(f"{lead}{lines[0]}".rstrip() + "\n")
            _write("".join(" " * indent + line + "\n" for line in lines[1:]))

    def notice(self, text: str) -> None:
        """Write a line for people on standard error."""
        sys.stderr.write("\n".join(plain(part) for part in text.split("\n")) + "\n")

    @contextmanager
    def progress(self, label: str) -> Iterator["Progress"]:
        """Show how far long work has come, on a terminal only."""
        if not sys.stderr.isatty():
            yield _Silent()
            return
        try:
            yield _Meter(label)
        finally:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()


class Progress(Protocol):
    """Told how far long work has come."""

    def __call__(self, done: int, total: int, /) -> bool:
        """Tell that ``done`` of ``total`` steps are done; True to go on. Ctrl+C stops the work by itself."""
        ...


class _Silent:
    def __call__(self, done: int, total: int, /) -> bool:
        """Show nothing: standard error is no terminal."""
        return True


class _Meter:
    def __init__(self, label: str) -> None:
        self._label, self._shown = label, -1

    def __call__(self, done: int, total: int, /) -> bool:
        share = 100 * done // total if total else 100
        if share != self._shown:
            self._shown = share
            sys.stderr.write(f"\r\x1b[K{self._label} {share} %")
            sys.stderr.flush()
        return True


def finish() -> None:
    """See that all that was written has gone out."""
    _write("")


def _write(text: str) -> None:
    try:
        sys.stdout.write(text)
        if not text:
            sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        raise AnswerLost from error


def _shown(character: str) -> str:
    if unicodedata.category(character) not in {"Cc", "Cs"} and character not in "\u202a\u202b\u202d\u202e\u2028\u2029":
        return character
    return f"\\x{ord(character):02x}" if ord(character) < 256 else f"\\u{ord(character):04x}"


def _width(text: str) -> int:
    return sum(
        0 if unicodedata.combining(character) else 2 if unicodedata.east_asian_width(character) in "WF" else 1
        for character in text
    )
