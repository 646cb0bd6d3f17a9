"""What the command line writes: text in aligned columns, or one JSON document (commandline.md)."""

import json
import re
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


_NEVER_RAW = frozenset("\u202a\u202b\u202c\u202d\u202e\u2028\u2029") | {chr(code) for code in range(0x206A, 0x2070)}
"""What turns the text after it around, breaks its line or is long since abandoned."""
_ISOLATES, _ISOLATE_END = "\u2066\u2067\u2068", "\u2069"
_RIGHT_TO_LEFT = frozenset({"R", "AL", "AN"})
_RAW_IN_JSON = re.compile("[\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")


def plain(value: object) -> str:
    """Return the value for a terminal: control characters are shown, never obeyed (INP-01).

    A direction set off by itself stays where it is also ended; one that is left open would turn what follows around.
    """
    text = str(value)
    ended = _ended(text)
    return "".join(character if at in ended else _shown(character) for at, character in enumerate(text))


def set_apart(value: object) -> str:
    """Return a value that stands beside others: one written from the right keeps them in their order."""
    text = plain(value)
    if any(unicodedata.bidirectional(character) in _RIGHT_TO_LEFT for character in text):
        return f"\u2068{text}{_ISOLATE_END}"
    return text


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
        written = json.dumps(as_json(value), ensure_ascii=False, indent=2)
        _write(_RAW_IN_JSON.sub(lambda found: f"\\u{ord(found.group()):04x}", written) + "\n")

    def line(self, text: str = "") -> None:
        """Write one line of text, or a text of several."""
        _write("\n".join(plain(part.expandtabs(4)) for part in text.split("\n")) + "\n")

    def paragraph(self, text: str) -> None:
        """Write running text in lines that can be read."""
        _write("\n".join(textwrap.wrap(plain(text), _LINE, break_long_words=False)) + "\n")

    def table(self, rows: Iterable[Sequence[object]], heads: Sequence[str] = ()) -> None:
        """Write rows in columns as wide as their widest cell. A very long one moves its own row only."""
        cells = [[set_apart(cell) for cell in row] for row in rows]
        if heads and cells:
            cells.insert(0, list(heads))
        widths = [min(_WIDEST, max(_width(row[at]) for row in cells)) for at in range(len(cells[0]))] if cells else []
        for row in cells:
            padded = [cell + " " * (widths[at] - _width(cell)) for at, cell in enumerate(row)]
            _write(_GAP.join(padded).rstrip() + "\n")

    def pairs(self, facts: Iterable[tuple[str, object]]) -> None:
        """Write facts, one a line, what each is to the left; a long one goes on under itself."""
        shown = [(set_apart(name), plain(value)) for name, value in facts]
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
    is_raw = unicodedata.category(character) not in {"Cc", "Cs"} and character not in _NEVER_RAW
    if is_raw and character not in _ISOLATES + _ISOLATE_END:
        return character
    return f"\\x{ord(character):02x}" if ord(character) < 256 else f"\\u{ord(character):04x}"


def _ended(text: str) -> frozenset[int]:
    """Return where directions are set off that are also ended, and where they end."""
    begun: list[int] = []
    ended: set[int] = set()
    for at, character in enumerate(text):
        if character in _ISOLATES:
            begun.append(at)
        elif character == _ISOLATE_END and begun:
            ended |= {begun.pop(), at}
    return frozenset(ended)


def _width(text: str) -> int:
    return sum(
        0 if _is_unseen(character) else 2 if unicodedata.east_asian_width(character) in "WF" else 1
        for character in text
    )


def _is_unseen(character: str) -> bool:
    return bool(unicodedata.combining(character)) or (character != "\u00ad" and unicodedata.category(character) == "Cf")
