"""The table of a module calendar: large weeks, boxes for each day and one for the module (mock-up 3)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from modulvard.documents.layout.blocks import Block, draw_lines
from modulvard.documents.layout.scales import INK, RULE, SECONDARY, Fit
from modulvard.documents.layout.text import Line, TypeStyle, line_width, set_lines
from modulvard.documents.symbols import draw_box, draw_hatching, draw_ticked
from modulvard.documents.tagging.canvas import PAGE_HEIGHT, TaggedCanvas
from modulvard.documents.tagging.nodes import Node
from modulvard.documents.values import Passage, plain, words

HEAD = TypeStyle(9.5, 13, True, INK)
DAY = TypeStyle(8.5, 13, False, SECONDARY)
NUMBER = TypeStyle(24, 28, True, INK)
DATES = TypeStyle(9.5, 13, False, SECONDARY)
WHAT = TypeStyle(14, 18, True, INK)
TITLE = TypeStyle(11, 15, False, INK)

_WHAT_AT, _DAYS_AT, _BOX_AT = 82.0, 233.5, 412.5
"""Where the columns begin, from the left margin."""
_WHAT_WIDTH = _DAYS_AT - _WHAT_AT - 10
_DAY_BOX, _DAY_STEP, _MODULE_BOX = 18.6, 22.6, 29.0
_DAYS_WIDTH = 6 * _DAY_STEP + _DAY_BOX
_ROW_HEIGHT = 71.0
_BETWEEN_ENTRIES = 8.0
_BETWEEN_BOXES = 4.0
_HEAD_HEIGHT = 19.0


@dataclass(frozen=True, slots=True)
class Entry:
    """What stands in a week: a line and what it is about. ``ticked`` is None where there is nothing to hand in."""

    what: Passage
    title: Passage = ()
    ticked: bool | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """One week: its number and days, what is in it, and whether the days are to be ticked or are at rest."""

    number: str
    dates: str
    entries: tuple[Entry, ...]
    has_days: bool
    is_rest: bool
    week_node: Node
    what_nodes: tuple[Node, ...]
    box_nodes: tuple[Node | None, ...]
    """The figure of each entry's tick, where there is one."""

    def lines(self) -> list[tuple[list[Line], list[Line]]]:
        """Return the set lines of each entry: what, and what it is about."""
        width = _WHAT_WIDTH if self.has_days or self.is_rest else _BOX_AT - _WHAT_AT - 10
        return [
            (set_lines(entry.what, WHAT, width), set_lines(entry.title, TITLE, width) if entry.title else [])
            for entry in self.entries
        ]

    def content_height(self) -> float:
        """Return the height of the entries."""
        heights = self.heights()
        return sum(heights) + _BETWEEN_ENTRIES * (len(heights) - 1)

    def heights(self) -> list[float]:
        """Return the height of each entry: of several in a week each has room for its box."""
        least = _MODULE_BOX + _BETWEEN_BOXES - _BETWEEN_ENTRIES if len(self.entries) > 1 else 0.0
        return [
            max(len(what) * WHAT.leading + len(title) * TITLE.leading, least if entry.ticked is not None else 0.0)
            for entry, (what, title) in zip(self.entries, self.lines(), strict=True)
        ]

    def height(self, fit: Fit) -> float:
        """Return the height of the row."""
        return max(_ROW_HEIGHT * fit.rows, self.content_height() + 24)


@dataclass(slots=True)
class CalendarTable(Block):
    """All weeks; divided between weeks, its head repeated."""

    head: Sequence[tuple[Node, Passage]]
    weekdays: Sequence[str]
    rows: Sequence[Row]
    repeats_head: bool = False
    space_before: float = 12.0
    keep_with_next: bool = False
    is_heading: bool = False

    def height(self, width: float, fit: Fit) -> float:
        return _HEAD_HEIGHT + sum(row.height(fit) for row in self.rows)

    def least(self, width: float, fit: Fit) -> float:
        return _HEAD_HEIGHT + self.rows[0].height(fit)

    def split(self, width: float, room: float, fit: Fit) -> tuple[Block, Block] | None:
        used, count = _HEAD_HEIGHT, 0
        for row in self.rows:
            used += row.height(fit)
            if used > room:
                break
            count += 1
        if count in {0, len(self.rows)}:
            return None
        rest = replace(self, rows=self.rows[count:], repeats_head=True)
        return replace(self, rows=self.rows[:count]), rest

    def draw(self, canvas: TaggedCanvas, x: float, top: float, width: float, fit: Fit) -> None:
        self._draw_head(canvas, x, top, width)
        top += _HEAD_HEIGHT
        canvas.rule(x, x + width, PAGE_HEIGHT - top, INK, 1.2)
        for row in self.rows:
            height = row.height(fit)
            _draw_row(canvas, row, x, top, height)
            top += height
            canvas.rule(x, x + width, PAGE_HEIGHT - top, RULE, 0.6)

    def _draw_head(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        for column, (node, passage) in enumerate(self.head):
            with canvas.artifact() if self.repeats_head else canvas.mark(node):
                if column == 2:
                    self._draw_weekdays(canvas, x + _DAYS_AT, top)
                    continue
                left = x + (0.0, _WHAT_AT, _DAYS_AT, width)[column]
                if column == 3:
                    left -= line_width(passage, HEAD) + 3
                draw_lines(canvas, set_lines(passage, HEAD, PAGE_HEIGHT), left, top, HEAD)

    def _draw_weekdays(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        for number, name in enumerate(self.weekdays):
            line = set_lines(words(name + (" " if number < 6 else "")), DAY, PAGE_HEIGHT)
            middle = x + number * _DAY_STEP + _DAY_BOX / 2
            draw_lines(canvas, line, middle - line[0].width / 2, top, DAY)


def _draw_row(canvas: TaggedCanvas, row: Row, x: float, top: float, height: float) -> None:
    middle = top + height / 2
    with canvas.mark(row.week_node):
        number_top = middle - (NUMBER.leading + DATES.leading) / 2
        draw_lines(canvas, set_lines(words(row.number + " "), NUMBER, _WHAT_AT), x, number_top, NUMBER)
        draw_lines(canvas, set_lines(words(row.dates), DATES, _WHAT_AT), x, number_top + NUMBER.leading, DATES)
    y = PAGE_HEIGHT - middle
    if row.is_rest:
        draw_hatching(canvas, x + _DAYS_AT, y - 15, _DAYS_WIDTH, 30, step=6.5)
    elif row.has_days:
        for day in range(7):
            draw_box(canvas, x + _DAYS_AT + day * _DAY_STEP, y - _DAY_BOX / 2, _DAY_BOX, _DAY_BOX)
    _draw_entries(canvas, row, x, middle - row.content_height() / 2)


def _draw_entries(canvas: TaggedCanvas, row: Row, x: float, top: float) -> None:
    for number, ((what, title), height) in enumerate(zip(row.lines(), row.heights(), strict=True)):
        inside = top + (height - len(what) * WHAT.leading - len(title) * TITLE.leading) / 2
        with canvas.mark(row.what_nodes[number]):
            draw_lines(canvas, what, x + _WHAT_AT, inside, WHAT)
            draw_lines(canvas, title, x + _WHAT_AT, inside + len(what) * WHAT.leading, TITLE)
        _draw_tick_box(canvas, row, number, x + _BOX_AT, PAGE_HEIGHT - top - height / 2)
        top += height + _BETWEEN_ENTRIES


def _draw_tick_box(canvas: TaggedCanvas, row: Row, number: int, x: float, y: float) -> None:
    entry, node = row.entries[number], row.box_nodes[number]
    if entry.ticked is None:
        return
    low = y - _MODULE_BOX / 2
    if not entry.ticked or node is None:
        draw_box(canvas, x, low, _MODULE_BOX, _MODULE_BOX, line=1.5)
        return
    node.box = (x, low, x + _MODULE_BOX, low + _MODULE_BOX)
    with canvas.mark(node):
        draw_ticked(canvas, x, low, _MODULE_BOX, _MODULE_BOX)


def calendar_row(
    parent: Node, *, number: str, dates: str, entries: tuple[Entry, ...], has_days: bool, is_rest: bool, ticked: str
) -> Row:
    """Return a week with its elements. ``ticked`` says in words what a tick means."""
    line = parent.add("TR")
    week_node = line.add("TH", attributes="/O /Table /Scope /Row")
    week_node.text = f"{number} {dates}".replace("\xa0", " ")
    cell = line.add("TD")
    what_nodes = [cell.add("P") for _ in entries]
    for node, entry in zip(what_nodes, entries, strict=True):
        node.text = plain((*entry.what, *words(", "), *entry.title) if entry.title else entry.what)
    cell.text = "; ".join(node.text for node in what_nodes)
    line.add("TD")
    box_cell = line.add("TD")
    box_nodes = tuple(_tick_node(box_cell, ticked) if entry.ticked else None for entry in entries)
    return Row(number, dates, entries, has_days, is_rest, week_node, tuple(what_nodes), box_nodes)


def _tick_node(cell: Node, ticked: str) -> Node:
    node = cell.add("Figure")
    node.alt = cell.text = ticked
    return node
