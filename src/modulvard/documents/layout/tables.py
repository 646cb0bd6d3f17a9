"""Tables: horizontal lines only, the head repeated on the next page, empty cells kept (tagged-pdf.md, technique 5)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from modulvard.documents.layout.blocks import Block, draw_lines
from modulvard.documents.layout.scales import HAIRLINE, INK, Fit, Scale
from modulvard.documents.layout.text import Line, TypeStyle, least_width, line_width, set_lines
from modulvard.documents.tagging.canvas import PAGE_HEIGHT, TaggedCanvas
from modulvard.documents.tagging.nodes import Node
from modulvard.documents.values import Passage, made_bold, plain

_UNDER_HEAD, _BETWEEN_ROWS = 0.9, 0.5
_KEPT_WHOLE = 10
"""A table with fewer rows is not divided if a page holds it (paper rules, "Breaks")."""
_COLUMN_GAP = 8.0


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: what it says, its place in the tree, and its lines once the widths are known."""

    node: Node
    passage: Passage
    style: TypeStyle


@dataclass(frozen=True, slots=True)
class _Rows:
    """Lines ``first`` up to ``last`` of the rows' cells: a row taller than a page is divided between lines."""

    row: int
    first: int = 0
    last: int | None = None


@dataclass(slots=True)
class Table(Block):
    """A table of the whole width. ``shares`` are the columns' parts of it."""

    head: Sequence[Cell]
    rows: Sequence[Sequence[Cell]]
    shares: Sequence[float]
    scale: Scale
    last_line: bool
    parts: tuple[_Rows, ...]
    repeats_head: bool = False
    figures: bool = False
    """Whether what stands in all columns but the first are figures, which stand to the right."""
    space_before: float = 0.0
    keep_with_next: bool = False
    is_heading: bool = False
    _set: dict[tuple[int, int, float], tuple[Line, ...]] = field(default_factory=dict)

    def _widths(self, width: float) -> list[float]:
        total = sum(self.shares)
        return [width * share / total for share in self.shares]

    def _lines(self, row: int, column: int, width: float) -> tuple[Line, ...]:
        """Return the set lines of a cell; row -1 is the head."""
        key = (row, column, width)
        if key not in self._set:
            cell = self.head[column] if row < 0 else self.rows[row][column]
            gap = _COLUMN_GAP if column < len(self.shares) - 1 else 0.0
            self._set[key] = tuple(set_lines(cell.passage, cell.style, width - gap))
        return self._set[key]

    def _row_lines(self, row: int, width: float) -> int:
        return max(len(self._lines(row, column, own)) for column, own in enumerate(self._widths(width)))

    def _part_height(self, part: _Rows, width: float, fit: Fit) -> float:
        last = self._row_lines(part.row, width) if part.last is None else part.last
        return (last - part.first) * self.scale.table.leading + self.scale.row_padding * fit.rows

    def _head_height(self, width: float, fit: Fit) -> float:
        return self._row_lines(-1, width) * self.scale.table_head.leading + self.scale.row_padding * fit.rows

    def height(self, width: float, fit: Fit) -> float:
        return self._head_height(width, fit) + sum(self._part_height(part, width, fit) for part in self.parts)

    def least(self, width: float, fit: Fit) -> float:
        if len(self.parts) < _KEPT_WHOLE and not self.repeats_head:
            return self.height(width, fit)
        few = self.parts[:2]
        return self._head_height(width, fit) + sum(self._part_height(part, width, fit) for part in few)

    def split(self, width: float, room: float, fit: Fit) -> tuple[Block, Block] | None:
        used = self._head_height(width, fit)
        count = 0
        for part in self.parts:
            used += self._part_height(part, width, fit)
            if used > room:
                break
            count += 1
        if count == 0:
            return self._split_row(width, room, fit)
        if count == len(self.parts):
            return None
        return self._with(self.parts[:count]), self._rest(self.parts[count:])

    def _split_row(self, width: float, room: float, fit: Fit) -> tuple[Block, Block] | None:
        """Divide the first row between lines: it alone is taller than the room."""
        part = self.parts[0]
        room -= self._head_height(width, fit) + self.scale.row_padding * fit.rows
        cut = part.first + int(room / self.scale.table.leading)
        if cut <= part.first or cut >= self._row_lines(part.row, width):
            return None
        rest = (replace(part, first=cut), *self.parts[1:])
        return self._with((replace(part, last=cut),)), self._rest(rest)

    def _with(self, parts: tuple[_Rows, ...]) -> Table:
        return replace(self, parts=parts)

    def _rest(self, parts: tuple[_Rows, ...]) -> Table:
        return replace(self, parts=parts, repeats_head=True, space_before=0.0)

    def draw(self, canvas: TaggedCanvas, x: float, top: float, width: float, fit: Fit) -> None:
        top = self._draw_head(canvas, x, top, width, fit)
        canvas.rule(x, x + width, PAGE_HEIGHT - top, INK, _UNDER_HEAD)
        for number, part in enumerate(self.parts, start=1):
            self._draw_part(canvas, part, x, top + self.scale.row_padding * fit.rows / 2, width)
            top += self._part_height(part, width, fit)
            if self.last_line or number < len(self.parts):
                canvas.rule(x, x + width, PAGE_HEIGHT - top, HAIRLINE, _BETWEEN_ROWS)

    def _draw_head(self, canvas: TaggedCanvas, x: float, top: float, width: float, fit: Fit) -> float:
        inner = top + self.scale.row_padding * fit.rows / 2
        for column, own in enumerate(self._widths(width)):
            lines = self._lines(-1, column, own)
            mark = canvas.artifact() if self.repeats_head else canvas.mark(self.head[column].node)
            with mark:
                draw_lines(canvas, self._aligned(lines, column, own), x, inner, self.head[column].style)
            x += own
        return top + self._head_height(width, fit)

    def _draw_part(self, canvas: TaggedCanvas, part: _Rows, x: float, top: float, width: float) -> None:
        for column, own in enumerate(self._widths(width)):
            lines = self._lines(part.row, column, own)[part.first : part.last]
            cell = self.rows[part.row][column]
            if lines and cell.passage:
                with canvas.mark(cell.node):
                    draw_lines(canvas, self._aligned(lines, column, own), x, top, cell.style)
            x += own

    def _aligned(self, lines: Sequence[Line], column: int, width: float) -> Sequence[Line]:
        """Return the lines as they stand in a column: figures at its right side."""
        if not (self.figures and column):
            return lines
        room = width - (_COLUMN_GAP if column < len(self.shares) - 1 else 0.0)
        moved = ((room - line.width, line) for line in lines)
        return [Line(tuple((place + by, glyphs) for place, glyphs in line.pieces), room) for by, line in moved]


def table(
    parent: Node,
    scale: Scale,
    head: Sequence[Passage],
    rows: Sequence[Sequence[Passage]],
    shares: Sequence[float],
    *,
    row_heads: bool = False,
    figures: bool = False,
    last_line: bool = True,
    space_before: float = 0.0,
) -> Table:
    """Return a table with its elements under ``parent``. ``row_heads`` makes the first column a head, in bold.

    ``figures`` makes it a head too, not in bold, and sets the other columns to the right.
    """
    element = parent.add("Table")
    top = element.add("TR")
    heads = [_cell(top, "TH", passage, scale.table_head, _COLUMN_HEAD) for passage in head]
    body = []
    for row in rows:
        line = element.add("TR")
        named = made_bold(row[0]) if row_heads else row[0]
        first = [_cell(line, "TH", named, scale.table, _ROW_HEAD)] if row_heads or figures else []
        rest = row[1:] if first else row
        body.append(first + [_cell(line, "TD", passage, scale.table, "") for passage in rest])
    parts = tuple(_Rows(number) for number in range(len(body)))
    return Table(heads, body, shares, scale, last_line, parts, figures=figures, space_before=space_before)


_COLUMN_HEAD = "/O /Table /Scope /Column"
_ROW_HEAD = "/O /Table /Scope /Row"


def _cell(row: Node, tag: str, passage: Passage, style: TypeStyle, attributes: str) -> Cell:
    node = row.add(tag, attributes=attributes)
    node.text = plain(passage)
    return Cell(node, passage, style)


def shares_for(rows: Sequence[Sequence[Passage]], scale: Scale, width: float) -> list[float]:
    """Return the widths of columns: each as wide as its longest text, the first as wide as is then left.

    The first row is the head. If the first column would get less than a third, each gets the room of its longest word
    and a part of the rest by what it needs: a date or a heading is not divided while a longer text can be set on more
    lines.
    """
    needed = _column_widths(rows, scale, line_width)
    first = width - sum(needed[1:])
    if first >= width / 3:
        return [first, *needed[1:]]
    least = _column_widths(rows, scale, least_width)
    least[0] = min(least[0], max(width - sum(least[1:]), width / 3))
    room = width - sum(least)
    wanted = sum(needed) - sum(least)
    if room <= 0 or wanted <= 0:
        return least
    return [own + room * (whole - own) / wanted for own, whole in zip(least, needed, strict=True)]


def _column_widths(
    rows: Sequence[Sequence[Passage]], scale: Scale, measure: Callable[[Passage, TypeStyle], float]
) -> list[float]:
    return [
        max(measure(row[column], scale.table if number else scale.table_head) for number, row in enumerate(rows))
        + _COLUMN_GAP
        + 1
        for column in range(len(rows[0]))
    ]
