"""Reading YAML 1.2 written by hand or by strangers: text, whole numbers, yes or no, nothing, lists and keys.

Lines are kept. Only what program files need is taken. Anchors, aliases and tags are refused, so that no file can unfold
into more than it shows; ``no`` and ``12:30`` are text (YAML 1.2), a key written twice is told with both lines (INP-05,
INP-06).
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, TypeAlias

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    NodeEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from modulvard.domain.program_report import FileProblem, ProblemKind

MOST_BYTES = 2_000_000
MOST_VALUES = 60_000
MOST_DEPTH = 12

Value: TypeAlias = "str | int | bool | list[Value] | dict[str, Value] | None"
Path: TypeAlias = tuple[str | int, ...]

_NO_LIMITS: Mapping[Path, int] = MappingProxyType({})

_WHOLE_NUMBER = re.compile(r"[-+]?[0-9]{1,18}")
_NOTHING = frozenset({"", "~", "null", "Null", "NULL"})
_YES = frozenset({"true", "True", "TRUE"})
_NO = frozenset({"false", "False", "FALSE"})
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufeff\ufffe\uffff\ud800-\udfff]")
_PAIR = re.compile(r"[\ud800-\udbff][\udc00-\udfff]")
"""How JSON escapes a sign beyond the first plane, such as an emoji."""


@dataclass(frozen=True, slots=True)
class YamlFile:
    """What a file says, and the line (from 1) on which each value begins, by the way to it."""

    value: Value
    lines: dict[Path, int] = field(default_factory=dict)

    def line_of(self, path: Path) -> int | None:
        """Return the line of a value, or of the nearest value that holds it."""
        for length in range(len(path), -1, -1):
            if (line := self.lines.get(path[:length])) is not None:
                return line
        return None


class YamlRefused(Exception):
    """The file cannot be read as YAML of the kind taken here; ``problem`` says why."""

    def __init__(self, problem: FileProblem) -> None:
        super().__init__(problem.kind)
        self.problem = problem


def read_yaml(data: bytes, most: Mapping[Path, int] = _NO_LIMITS) -> YamlFile:
    """Return what the file says, or raise YamlRefused with the first thing that is wrong.

    ``most`` says how many items a list may have, by the way to it: a longer one is not read to its end.
    """
    if len(data) > MOST_BYTES:
        raise _refused(ProblemKind.TOO_LARGE, None, most=MOST_BYTES, found=len(data))
    text = _decoded(data)
    reader = _Reader(_events(text), most)
    return reader.document()


def _refused(kind: ProblemKind, line: int | None, where: str = "", **facts: object) -> YamlRefused:
    return YamlRefused(
        FileProblem(kind=kind, line=line, where=where, facts=tuple((k, str(v)) for k, v in facts.items()))
    )


def _decoded(data: bytes) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\x00" in data[:200]:
        wide = b"\x00\x00" in data[:8]  # half a sign of UTF-32, and no sign of any text in UTF-16
        raise _refused(ProblemKind.NOT_UTF8, 1, encoding="utf-32" if wide else "utf-16")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise _refused(ProblemKind.NOT_UTF8, line, encoding="latin-1") from error
    if (match := _CONTROL.search(text)) is not None:
        line = text.count("\n", 0, match.start()) + 1
        raise _refused(ProblemKind.CONTROL_CHARACTER, line, code=f"U+{ord(match[0]):04X}")
    return unicodedata.normalize("NFC", text)


def _events(text: str) -> Iterator[Event]:
    yaml = YAML(typ="safe", pure=True)
    try:
        yield from yaml.parse(text)
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = None if mark is None else mark.line + 1
        kind = ProblemKind.TAB if "'\\t'" in (error.problem or "") else ProblemKind.NOT_YAML
        raise _refused(kind, line) from error
    except (YAMLError, ValueError, RecursionError) as error:
        raise _refused(ProblemKind.NOT_YAML, None) from error


class _Reader:
    """Builds the value from the parser's events, counting as it goes."""

    def __init__(self, events: Iterator[Event], most: Mapping[Path, int]) -> None:
        self._events, self._most = events, most
        self._lines: dict[Path, int] = {}
        self._values = 0

    def document(self) -> YamlFile:
        value: Value = None
        documents = 0
        for event in self._events:
            if isinstance(event, DocumentStartEvent):
                documents += 1
                if documents > 1:
                    raise _refused(ProblemKind.SEVERAL_DOCUMENTS, _line(event))
            elif isinstance(event, NodeEvent):
                value = self._node(event, ())
        return YamlFile(value, self._lines)

    def _node(self, event: Event, path: Path) -> Value:
        self._count(event, path)
        self._lines[path] = _line(event)
        if isinstance(event, ScalarEvent):
            return _scalar(event)
        if isinstance(event, SequenceStartEvent):
            return self._sequence(path)
        return self._mapping(path)

    def _count(self, event: Event, path: Path) -> None:
        line = _line(event)
        self._values += 1
        if self._values > MOST_VALUES:
            raise _refused(ProblemKind.TOO_MANY_VALUES, line, most=MOST_VALUES)
        if len(path) > MOST_DEPTH:
            raise _refused(ProblemKind.TOO_DEEP, line, most=MOST_DEPTH)
        if isinstance(event, AliasEvent) or getattr(event, "anchor", None) is not None:
            raise _refused(ProblemKind.REFERENCE, line)
        tag: Any = getattr(event, "ctag", None)
        if tag is not None and str(tag) not in {"", "None", "!"}:
            raise _refused(ProblemKind.TAG, line, tag=tag)

    def _sequence(self, path: Path) -> Value:
        items: list[Value] = []
        for event in self._events:
            if isinstance(event, SequenceEndEvent):
                break
            if len(items) == self._most.get(path):
                raise _refused(ProblemKind.TOO_LONG, _line(event), ".".join(map(str, path)), most=len(items))
            items.append(self._node(event, (*path, len(items))))
        return items

    def _mapping(self, path: Path) -> Value:
        values: dict[str, Value] = {}
        starts: dict[str, int] = {}
        for event in self._events:
            if isinstance(event, MappingEndEvent):
                break
            self._count(event, path)
            line = _line(event)
            if not isinstance(event, ScalarEvent):
                raise _refused(ProblemKind.NOT_YAML, line)
            key = _written(event)
            if key in values:
                raise _refused(ProblemKind.DUPLICATE_KEY, line, key=key, first_line=starts[key])
            starts[key] = line
            values[key] = self._node(next(self._events), (*path, key))
            self._lines[(*path, key)] = line
        return values


def _line(event: Event) -> int:
    return int(event.start_mark.line) + 1


def _written(event: ScalarEvent) -> str:
    """Return the text of a value or key. A sign written as an escape is held to the same as one that stands there."""
    written = str(event.value)
    if event.style != '"':
        return written
    joined = _PAIR.sub(lambda pair: pair[0].encode("utf-16-le", "surrogatepass").decode("utf-16-le"), written)
    if (match := _CONTROL.search(joined)) is not None:
        raise _refused(ProblemKind.CONTROL_CHARACTER, _line(event), code=f"U+{ord(match[0]):04X}")
    return unicodedata.normalize("NFC", joined)


def _scalar(event: ScalarEvent) -> Value:
    written = _written(event)
    if event.style is not None:
        return written
    if written in _NOTHING:
        return None
    if written in _YES or written in _NO:
        return written in _YES
    return int(written) if _WHOLE_NUMBER.fullmatch(written) else written
