"""The table of ratings: weeks as columns, centred under a curve where they have room, else the weeks with answers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from modulvard.documents.layout.blocks import Block, baseline, draw_lines
from modulvard.documents.layout.scales import HAIRLINE, INK, Fit, Scale
from modulvard.documents.layout.text import Line, TypeStyle, line_width, set_lines
from modulvard.documents.rating_words import RatingWords
from modulvard.documents.tagging.canvas import PAGE_HEIGHT, TaggedCanvas
from modulvard.documents.tagging.nodes import Node
from modulvard.documents.values import Passage, made_bold, plain, words
from modulvard.domain.rating_curves import Cell, CellKind, Plot, TableColumn
from modulvard.domain.weeks import Week

_GAP = 8.0
_BETWEEN = 4.0
"""Between the numbers of two columns at least."""
_COLUMN_HEAD = "/O /Table /Scope /Column"
_ROW_HEAD = "/O /Table /Scope /Row"
_MARK = 5.0
"""The further room where a sign is to stand between two columns."""
MARKED = 2
"""Weeks left out in a row that have the sign; fewer are told under the table alone."""
INCOMPLETE = "*"


@dataclass(frozen=True, slots=True)
class RowPlan:
    """A row to come: what it is called, and which of the columns' cells it has."""

    label: Passage
    cell: int


@dataclass(frozen=True, slots=True)
class _Placed:
    """A text in the table, with its element."""

    node: Node
    passage: Passage


@dataclass(frozen=True, slots=True)
class _Row:
    label: _Placed
    cells: tuple[_Placed, ...]


@dataclass(slots=True)
class WeekTable(Block):
    """Rows under each other, the first of them the weeks. ``centres`` are parts of the room right of the labels."""

    rows: tuple[_Row, ...]
    centres: tuple[float, ...]
    label_width: float
    scale: Scale
    stands_alone: bool
    """Whether its head looks as in other tables; under a curve the weeks are those of the curve."""
    marks: tuple[float, ...] = ()
    """Where weeks are left out, as parts of the room: the sign of a folded axis stands there."""
    first: int = 1
    last: int | None = None
    space_before: float = 0.0
    keep_with_next: bool = False
    keep_if_room: bool = False
    is_heading: bool = False

    @property
    def _shown(self) -> tuple[_Row, ...]:
        return (self.rows[0], *self.rows[self.first : self.last])

    def _row_height(self, row: _Row, fit: Fit) -> float:
        lines = max(len(self._label_lines(row)), *(plain(cell.passage).count("\n") + 1 for cell in row.cells), 1)
        return lines * self.scale.table.leading + self.scale.row_padding * fit.rows

    def _label_lines(self, row: _Row) -> list[Line]:
        return set_lines(row.label.passage, self.scale.table, self.label_width - _GAP)

    def height(self, width: float, fit: Fit) -> float:
        return sum(self._row_height(row, fit) for row in self._shown)

    def split(self, width: float, room: float, fit: Fit) -> tuple[Block, Block] | None:
        used = self._row_height(self.rows[0], fit)
        cut = self.first
        for row in self._shown[1:]:
            used += self._row_height(row, fit)
            if used > room:
                break
            cut += 1
        end = len(self.rows) if self.last is None else self.last
        if cut in {self.first, end}:
            return None
        return replace(self, last=cut), replace(self, first=cut, stands_alone=True, space_before=0.0)

    def draw(self, canvas: TaggedCanvas, x: float, top: float, width: float, fit: Fit) -> None:
        for number, row in enumerate(self._shown):
            repeated = number == 0 and self.first > 1
            inner = top + self.scale.row_padding * fit.rows / 2
            self._draw_row(canvas, row, x, inner, width, repeated=repeated)
            if number == 0:
                self._draw_marks(canvas, x + self.label_width, inner, width - self.label_width)
            top += self._row_height(row, fit)
            strong = number == 0 and self.stands_alone
            canvas.rule(x, x + width, PAGE_HEIGHT - top, INK if strong else HAIRLINE, 0.9 if strong else 0.6)

    def _draw_row(self, canvas: TaggedCanvas, row: _Row, x: float, top: float, width: float, *, repeated: bool) -> None:
        style, room = self.scale.table, width - self.label_width
        with canvas.artifact() if repeated else canvas.mark(row.label.node):
            draw_lines(canvas, self._label_lines(row), x, top, style)
        for centre, cell in zip(self.centres, row.cells, strict=True):
            if not cell.passage:
                continue
            with canvas.artifact() if repeated else canvas.mark(cell.node):
                below = top
                for line in set_lines(cell.passage, style, PAGE_HEIGHT):
                    draw_lines(canvas, [line], x + self.label_width + centre * room - line.width / 2, below, style)
                    below += style.leading

    def _draw_marks(self, canvas: TaggedCanvas, left: float, top: float, room: float) -> None:
        """Draw the signs between the numbers of the weeks. What stands under the table says what they mean."""
        foot = baseline(top, self.scale.table)
        high = 0.72 * self.scale.table.size
        with canvas.artifact():
            canvas.stroke(INK, 0.7)
            for mark in self.marks:
                middle = left + mark * room
                for start in (middle - 2.6, middle - 0.2):
                    canvas.draw(f"{start:.2f} {foot:.2f} m {start + 2.4:.2f} {foot + high:.2f} l S")


@dataclass(frozen=True, slots=True)
class TablePlan:
    """What a table of ratings has, measured before it is made: a figure over it needs its label column."""

    plot: Plot
    rows: tuple[RowPlan, ...]
    scale: Scale
    says: RatingWords
    width: float
    label_width: float

    @property
    def room(self) -> float:
        """The width right of the labels."""
        return self.width - self.label_width

    @property
    def needed(self) -> float:
        """The width of a column that holds every text."""
        texts = [self.text(column.cells[row.cell]) for column in self.plot.columns for row in self.rows]
        style = self.scale.table
        year = line_width(words("2027"), style) - 2 * _BETWEEN  # it stands alone on its line, and may reach out
        return max(year, *(line_width(words(text, bold=True), style) for text in {*texts, "53"})) + _BETWEEN

    @property
    def is_aligned(self) -> bool:
        """Whether every week of the axis has room as a column of its own."""
        return self.plot.axis.week_width * self.room >= self.needed

    def text(self, cell: Cell) -> str:
        """Return what stands in a cell."""
        if cell.kind is CellKind.VALUE:
            return ", ".join(value if isinstance(value, str) else self.says.number(value) for value in cell.values)
        if cell.kind is CellKind.NOTHING:
            return ""
        return INCOMPLETE if cell.kind is CellKind.INCOMPLETE else self.says.phrases.word("no_value")

    def kinds(self) -> set[CellKind]:
        """Return what kinds of cells its rows have."""
        return {column.cells[row.cell].kind for column in self._columns() for row in self.rows}

    def has_several(self) -> bool:
        """Tell whether a week has more than one value."""
        return any(len(column.cells[row.cell].values) > 1 for column in self._columns() for row in self.rows)

    def _columns(self) -> list[TableColumn]:
        columns = list(self.plot.columns)
        if self.is_aligned:
            return columns
        return [
            column
            for column in columns
            if any(column.cells[row.cell].kind is not CellKind.NOTHING for row in self.rows)
        ]

    def most_left_out(self) -> int:
        """Return how many weeks are left out between two columns at most."""
        weeks = [column.week for column in self._columns()]
        return max((_between(one, other) for one, other in pairwise(weeks)), default=0)

    def tables(self, parent: Node, *, under_curve: bool) -> list[WeekTable]:
        """Return the table, or several one under the other where the weeks do not fit side by side."""
        columns = self._columns()
        if self.is_aligned:
            centres = tuple(self.plot.axis.middle(column.week) for column in columns)
            return [self._table(parent, columns, centres, stands_alone=not under_curve, before=None)]
        parts = self._parts(columns)
        needed, most = self.needed, max(1, int(self.room / self.needed))
        full = max(most * needed, *(places[-1] + needed / 2 for _, places in parts))
        tables = []
        before: Week | None = None
        for part, places in parts:
            centres = tuple(place / full for place in places)
            tables.append(self._table(parent, part, centres, stands_alone=True, before=before))
            before = part[-1].week
        return tables

    def _parts(self, columns: Sequence[TableColumn]) -> list[tuple[list[TableColumn], list[float]]]:
        """Return the columns that stand side by side, with their middles, and more room where a sign stands."""
        needed, parts = self.needed, list[tuple[list[TableColumn], list[float]]]()
        for column in columns:
            if parts:
                part, places = parts[-1]
                mark = _MARK if _between(part[-1].week, column.week) >= MARKED else 0.0
                place = places[-1] + needed + mark
                if place + needed / 2 <= self.room:
                    part.append(column)
                    places.append(place)
                    continue
            parts.append(([column], [needed / 2]))
        return parts

    def _table(
        self,
        parent: Node,
        columns: Sequence[TableColumn],
        centres: tuple[float, ...],
        *,
        stands_alone: bool,
        before: Week | None,
    ) -> WeekTable:
        element = parent.add("Table")
        head = element.add("TR")
        week = words(self.says.phrases.word("rating.row.week"), bold=stands_alone)
        corner = _cell(head, "TH", week, _COLUMN_HEAD)
        texts = self._week_texts([column.week for column in columns], before)
        heads = tuple(_cell(head, "TH", words(text, bold=stands_alone), _COLUMN_HEAD) for text in texts)
        rows = [_Row(corner, heads)]
        for row in self.rows:
            line = element.add("TR")
            label = _cell(line, "TH", row.label, _ROW_HEAD)
            cells = tuple(_cell(line, "TD", self._passage(column.cells[row.cell]), "") for column in columns)
            rows.append(_Row(label, cells))
        return WeekTable(
            tuple(rows),
            centres,
            self.label_width,
            self.scale,
            stands_alone,
            _marks([column.week for column in columns], centres, before),
            space_before=self.scale.between if stands_alone else 0.0,
        )

    def _passage(self, cell: Cell) -> Passage:
        text = self.text(cell)
        return words(text) if text else ()

    def _week_texts(self, weeks: Sequence[Week], before: Week | None) -> list[str]:
        """Return the weeks' numbers, the year under the first one of a year other than the one before or today's."""
        year = self.plot.chart.today.isocalendar().year if before is None else before.year
        texts = []
        for week in weeks:
            texts.append(str(week.number) if week.year == year else f"{week.number}\n{week.year}")
            year = week.year
        return texts


def _between(one: Week, other: Week) -> int:
    return other - one - 1


def _marks(weeks: Sequence[Week], centres: Sequence[float], before: Week | None) -> tuple[float, ...]:
    """Return where signs stand: half way between two columns, and before the first one of a table that goes on."""
    marks = [
        (centres[at] + centres[at + 1]) / 2
        for at, (one, other) in enumerate(pairwise(weeks))
        if _between(one, other) >= MARKED
    ]
    if before is not None and _between(before, weeks[0]) >= MARKED:
        marks.insert(0, 0.0)
    return tuple(marks)


def _cell(row: Node, tag: str, passage: Passage, attributes: str) -> _Placed:
    node = row.add(tag, attributes=attributes)
    node.text = plain(passage)
    return _Placed(node, passage)


def table_plan(
    plot: Plot, rows: Sequence[RowPlan], scale: Scale, says: RatingWords, width: float, *, least: float = 0.0
) -> TablePlan:
    """Return a table's measures. Labels have the room of the longest, at most two fifths of the width."""
    corner = words(says.phrases.word("rating.row.week"))
    style: TypeStyle = scale.table
    widest = max(line_width(label, style) for label in (corner, *(row.label for row in rows)))
    label_width = min(max(widest + _GAP + 1, least), width * 0.4)
    return TablePlan(plot, tuple(rows), scale, says, width, label_width)


def bold_row(label: Passage, cell: int) -> RowPlan:
    """Return a row whose label is bold, as in records."""
    return RowPlan(made_bold(label), cell)
