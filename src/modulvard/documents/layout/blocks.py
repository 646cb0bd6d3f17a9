"""What a sheet is stacked from: each block knows its height, how it may be divided between pages, and how it is drawn.

Measuring leaves no trace, so the same blocks can be tried tighter; drawing is done once.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from modulvard.documents.layout.scales import Fit
from modulvard.documents.layout.text import Line, TypeStyle, line_width, set_lines
from modulvard.documents.tagging.canvas import PAGE_HEIGHT, TaggedCanvas
from modulvard.documents.tagging.nodes import Node
from modulvard.documents.values import Passage, plain

FEWEST_LINES = 2
"""Lines of a paragraph that may stand alone on a page (paper rules, "Breaks")."""


class Block:
    """A part of a sheet. Distances are in points; ``top`` is measured from the top of the sheet."""

    space_before: float = 0.0
    keep_with_next: bool = False
    keep_if_room: bool = False
    """Stands with the next one where all that is kept together has room on a page; else a page may end here."""
    is_heading: bool = False
    """A heading's space before may be tightened."""

    def height(self, width: float, fit: Fit) -> float:
        """Return the height at a width."""
        raise LookupError(type(self).__name__)

    def least(self, width: float, fit: Fit) -> float:
        """Return the height of the least part that may stand at the foot of a page."""
        return self.height(width, fit)

    def split(self, width: float, room: float, fit: Fit) -> tuple[Block, Block] | None:
        """Return the part that fits in the room and the rest, or None if it may not be divided there."""
        return None

    def draw(self, canvas: TaggedCanvas, x: float, top: float, width: float, fit: Fit) -> None:
        """Draw the block."""
        raise LookupError(type(self).__name__)

    def gap(self, fit: Fit) -> float:
        """Return the space before the block, except at the top of a page."""
        return self.space_before * (fit.headings if self.is_heading else 1.0)


def baseline(top: float, style: TypeStyle) -> float:
    """Return the baseline, from the foot of the sheet, of a line whose box begins at ``top``."""
    return PAGE_HEIGHT - (top + style.leading / 2 + 0.357 * style.size)


def draw_lines(canvas: TaggedCanvas, lines: Sequence[Line], x: float, top: float, style: TypeStyle) -> None:
    """Draw lines one under the other inside the mark that is open."""
    y = baseline(top, style)
    for line in lines:
        canvas.text(x, y, line.pieces, style.size, style.ink)
        y -= style.leading


@dataclass(slots=True)
class Paragraph(Block):
    """A paragraph or heading, ragged right. ``narrow`` limits the width of its lines."""

    node: Node
    passage: Passage
    style: TypeStyle
    space_before: float = 0.0
    keep_with_next: bool = False
    is_heading: bool = False
    narrow: float = 0.0
    tie_last: bool = True
    lines: tuple[Line, ...] = ()
    set_width: float = 0.0

    def __post_init__(self) -> None:
        self.node.text = self.node.text or plain(self.passage)

    def _lines(self, width: float) -> tuple[Line, ...]:
        limit = min(width, self.narrow) if self.narrow else width
        if self.set_width != limit and not (self.lines and self.set_width < 0):
            self.lines = tuple(set_lines(self.passage, self.style, limit, tie_last=self.tie_last))
            self.set_width = limit
        return self.lines

    def height(self, width: float, fit: Fit) -> float:
        return len(self._lines(width)) * self.style.leading

    def least(self, width: float, fit: Fit) -> float:
        count = len(self._lines(width))
        return (count if count < 2 * FEWEST_LINES else FEWEST_LINES) * self.style.leading

    def split(self, width: float, room: float, fit: Fit) -> tuple[Block, Block] | None:
        lines = self._lines(width)
        count = min(int(room / self.style.leading + 0.001), len(lines) - FEWEST_LINES)
        if count < FEWEST_LINES:
            return None
        return self._part(lines[:count], self.space_before), self._part(lines[count:], 0.0)

    def _part(self, lines: tuple[Line, ...], space_before: float) -> Paragraph:
        """Return a part with lines already set: its width is no longer asked for."""
        return replace(self, lines=lines, set_width=-1.0, space_before=space_before)

    def draw(self, canvas: TaggedCanvas, x: float, top: float, width: float, fit: Fit) -> None:
        with canvas.mark(self.node):
            draw_lines(canvas, self._lines(width), x, top, self.style)


@dataclass(slots=True)
class Pair(Block):
    """Two texts on one line, left and right; one above the other where they do not fit."""

    left: Paragraph
    right: Paragraph
    space_before: float = 0.0
    keep_with_next: bool = True
    is_heading: bool = False

    def _fits(self, width: float) -> bool:
        left, right = (line_width(part.passage, part.style) for part in (self.left, self.right))
        return "\n" not in self.left.node.text + self.right.node.text and left + right + 12 <= width

    def height(self, width: float, fit: Fit) -> float:
        left, right = self.left.height(width, fit), self.right.height(width, fit)
        return max(left, right) if self._fits(width) else left + right

    def split(self, width: float, room: float, fit: Fit) -> tuple[Block, Block] | None:
        if self._fits(width):
            return None
        if self.left.height(width, fit) <= room:
            return self.left, self.right
        parts = self.left.split(width, room, fit)
        if parts is None:
            return None
        first, rest = parts
        assert isinstance(rest, Paragraph)
        return first, replace(self, left=rest, space_before=0.0)

    def draw(self, canvas: TaggedCanvas, x: float, top: float, width: float, fit: Fit) -> None:
        self.left.draw(canvas, x, top, width, fit)
        if self._fits(width):
            x += width - line_width(self.right.passage, self.right.style)
        else:
            top += self.left.height(width, fit)
        self.right.draw(canvas, x, top, width, fit)


@dataclass(slots=True)
class ListItem(Block):
    """One item of a list: a dash and a paragraph beside it."""

    label: Paragraph
    body: Paragraph
    indent: float
    space_before: float = 0.0
    keep_with_next: bool = False
    is_heading: bool = False

    def height(self, width: float, fit: Fit) -> float:
        return self.body.height(width - self.indent, fit)

    def least(self, width: float, fit: Fit) -> float:
        return self.body.least(width - self.indent, fit)

    def split(self, width: float, room: float, fit: Fit) -> tuple[Block, Block] | None:
        parts = self.body.split(width - self.indent, room, fit)
        if parts is None:
            return None
        first, rest = parts
        assert isinstance(first, Paragraph)
        return replace(self, body=first), Indented(rest, self.indent)

    def draw(self, canvas: TaggedCanvas, x: float, top: float, width: float, fit: Fit) -> None:
        self.label.draw(canvas, x, top, width, fit)
        self.body.draw(canvas, x + self.indent, top, width - self.indent, fit)


@dataclass(slots=True)
class Indented(Block):
    """A block moved to the right."""

    inner: Block
    indent: float
    space_before: float = 0.0
    keep_with_next: bool = False
    is_heading: bool = False

    def height(self, width: float, fit: Fit) -> float:
        return self.inner.height(width - self.indent, fit)

    def least(self, width: float, fit: Fit) -> float:
        return self.inner.least(width - self.indent, fit)

    def split(self, width: float, room: float, fit: Fit) -> tuple[Block, Block] | None:
        parts = self.inner.split(width - self.indent, room, fit)
        if parts is None:
            return None
        first, rest = parts
        return replace(self, inner=first), replace(self, inner=rest, space_before=0.0)

    def draw(self, canvas: TaggedCanvas, x: float, top: float, width: float, fit: Fit) -> None:
        self.inner.draw(canvas, x + self.indent, top, width - self.indent, fit)
