"""The simple markup of program pages and answers: headings, paragraphs, lists, emphasis, boxes, pictures. Never HTML.

A line ``## …`` is a heading, ``- …`` and ``1. …`` are list items, ``> …`` stands in a box, ``*…*`` is emphasis and
``**…**`` strong. ``![description](bilder/name.png)`` on a line of its own is a picture of the program's. A blank line
ends a paragraph; a backslash takes the meaning from the sign after it. All else is itself: no text can fail to be read,
and nothing in it is ever run or fetched (INP-01).
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias


class Style(StrEnum):
    """How a run of text is set."""

    PLAIN = "plain"
    EMPHASIS = "emphasis"
    STRONG = "strong"


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text in one style."""

    text: str
    style: Style = Style.PLAIN


Runs: TypeAlias = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading within a page, one level under the page's title."""

    runs: Runs


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph: its lines are joined by spaces."""

    runs: Runs


@dataclass(frozen=True, slots=True)
class Items:
    """A list, numbered from 1 or with bullets."""

    items: tuple[Runs, ...]
    numbered: bool = False


@dataclass(frozen=True, slots=True)
class Image:
    """A picture among the program's, with the words that say what it shows to whoever does not see it."""

    description: str
    name: str
    """The picture's name in the program, such as ``andning.png``."""


Flow: TypeAlias = Heading | Paragraph | Items | Image


@dataclass(frozen=True, slots=True)
class Box:
    """A part set apart: an example, a reminder, or whom to call."""

    blocks: tuple[Flow, ...]


Block: TypeAlias = Flow | Box

_HEADING = re.compile(r"##\s+(\S.*)")
_BULLET = re.compile(r"-\s+(\S.*)")
_NUMBER = re.compile(r"\d{1,3}\.\s+(\S.*)")
_IMAGE = re.compile(r"!\[([^\]]*)\]\(bilder/([^()\s/\\]+)\)")
_BOXED = re.compile(r">\s?(.*)")
_STYLED = re.compile(
    r"\\(?P<literal>[\\*#>!-])"
    r"|(?<!\w)\*\*(?P<strong>(?=\S)[^*\\]+(?<=\S))\*\*(?!\w)"
    r"|(?<!\w)\*(?P<emphasis>(?=\S)[^*\\]+(?<=\S))\*(?!\w)"
)


def read_markup(text: str) -> tuple[Block, ...]:
    """Return the blocks of a text, whatever the text is."""
    lines = _split(text)
    blocks: list[Block] = []
    start = 0
    while start < len(lines):
        end = start
        while end < len(lines) and _BOXED.fullmatch(lines[end].strip()):
            end += 1
        if end > start:
            inner = [match[1] for line in lines[start:end] if (match := _BOXED.fullmatch(line.strip()))]
            blocks.append(Box(tuple(_flow(inner))))
        else:
            while end < len(lines) and not _BOXED.fullmatch(lines[end].strip()):
                end += 1
            blocks.extend(_flow(lines[start:end]))
        start = end
    return tuple(block for block in blocks if not isinstance(block, Box) or block.blocks)


def plain_text(blocks: Iterable[Block]) -> str:
    """Return the words as they are read aloud, one line per heading, paragraph and item."""
    return "\n".join(_lines(blocks))


def images_in(text: str) -> tuple[Image, ...]:
    """Return the pictures that a text shows, in order."""
    blocks = read_markup(text)
    within = (inner for block in blocks for inner in (block.blocks if isinstance(block, Box) else (block,)))
    return tuple(block for block in within if isinstance(block, Image))


def image_line(line: str) -> Image | None:
    """Return the picture that a line shows, in a box or not; None where it is no picture's."""
    match = _IMAGE.fullmatch(_unboxed(line.strip()))
    return None if match is None else Image(match[1].strip(), match[2])


def odd_images(text: str) -> tuple[str, ...]:
    """Return the lines that begin as a picture does and are none: they would be shown as they stand."""
    lines = (_unboxed(line.strip()) for line in _split(text))
    return tuple(line for line in lines if line.startswith("![") and not _IMAGE.fullmatch(line))


def _split(text: str) -> list[str]:
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")


def _unboxed(line: str) -> str:
    match = _BOXED.fullmatch(line)
    return line if match is None else match[1].strip()


def _lines(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Box):
            yield from _lines(block.blocks)
        elif isinstance(block, Items):
            yield from (_joined(item) for item in block.items)
        elif isinstance(block, Image):
            yield block.description
        else:
            yield _joined(block.runs)


def _joined(runs: Runs) -> str:
    return "".join(run.text for run in runs)


class _Pending:
    """Lines gathered for the paragraph or list that is being read."""

    def __init__(self) -> None:
        self.items: list[list[str]] = []
        self.kind = "paragraph"

    def add(self, kind: str, line: str) -> None:
        if kind == "paragraph" and self.items:
            self.items[-1].append(line)
        else:
            self.kind = kind
            self.items.append([line])

    def take(self) -> Iterator[Flow]:
        texts = [_runs(" ".join(lines)) for lines in self.items]
        if not texts:
            return
        yield Paragraph(texts[0]) if self.kind == "paragraph" else Items(tuple(texts), self.kind == "number")
        self.items = []


def _flow(lines: Iterable[str]) -> Iterator[Flow]:
    pending = _Pending()
    for line in (line.strip() for line in lines):
        if match := _IMAGE.fullmatch(line):
            yield from pending.take()
            yield Image(match[1].strip(), match[2])
            continue
        kind, words = _kind_of(line)
        if kind in {"blank", "heading"} or kind not in {"paragraph", pending.kind}:
            yield from pending.take()
        if kind == "heading":
            yield Heading(_runs(words))
        elif kind != "blank":
            pending.add(kind, words)
    yield from pending.take()


def _kind_of(line: str) -> tuple[str, str]:
    if not line:
        return "blank", ""
    for kind, pattern in (("heading", _HEADING), ("bullet", _BULLET), ("number", _NUMBER)):
        if match := pattern.fullmatch(line):
            return kind, match[1]
    return "paragraph", line


def _runs(text: str) -> Runs:
    runs: list[Run] = []
    at = 0
    for match in _STYLED.finditer(text):
        _push(runs, text[at : match.start()], Style.PLAIN)
        at = match.end()
        if match["literal"] is not None:
            _push(runs, match["literal"], Style.PLAIN)
        elif match["strong"] is not None:
            _push(runs, match["strong"], Style.STRONG)
        else:
            _push(runs, match["emphasis"], Style.EMPHASIS)
    _push(runs, text[at:], Style.PLAIN)
    return tuple(runs)


def _push(runs: list[Run], text: str, style: Style) -> None:
    if not text:
        return
    if runs and runs[-1].style is style:
        runs[-1] = Run(runs[-1].text + text, style)
    else:
        runs.append(Run(text, style))
