"""The timeline as a figure: one row a module, one column a week, drawn from the rows its words come from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from math import ceil

from modulvard.documents.layout.blocks import Block, baseline, draw_lines
from modulvard.documents.layout.scales import HAIRLINE, INK, TODAY, WHITE, Fit, Scale
from modulvard.documents.layout.text import Line, TypeStyle, line_width, set_lines
from modulvard.documents.phrases import Phrases
from modulvard.documents.symbols import (
    SYMBOL_WIDTH,
    Symbol,
    draw_handed_in,
    draw_hatching,
    draw_moved,
    draw_planned,
    draw_symbol,
    draw_visit,
)
from modulvard.documents.tagging.canvas import PAGE_HEIGHT, TaggedCanvas
from modulvard.documents.tagging.nodes import Node
from modulvard.documents.timeline import TimelineFacts, TimelineRow, timeline_in_words
from modulvard.documents.values import made_bold, words
from modulvard.domain.pacing import RestWeek
from modulvard.domain.weeks import Week

_NARROWEST, _WIDEST = 13.0, 36.0
"""Points a week may take; a longer course is divided into figures one under the other."""
_LABEL_SHARE = 0.33
_TALLEST = 520.0
"""Height of the rows of one figure; more rows make another figure."""
_ROW_OVER = 7.0
_LEGEND_OVER, _LEGEND_GAP = 6.0, 18.0
_LEGEND = (Symbol.PLANNED, Symbol.HANDED_IN, Symbol.HELD, Symbol.BOOKED, Symbol.REST)


def timeline(parent: Node, facts: TimelineFacts, scale: Scale, phrases: Phrases, width: float) -> list[Timeline]:
    """Return the figure, or several where the course is long, with their elements under ``parent``."""
    room = width * (1 - _LABEL_SHARE)
    weeks = len(facts.weeks)
    parts = ceil(weeks / int(room / (_NARROWEST * scale.table.size / 10.5)))
    figures: list[Timeline] = []
    for number in range(parts):
        first = facts.first + number * weeks // parts
        last = facts.first + ((number + 1) * weeks // parts - 1) if number < parts - 1 else facts.last
        piece = _between(facts, first, last)
        for rows in _row_groups(piece.rows, scale, width):
            part = TimelineFacts(rows=rows, rest=piece.rest, first=first, last=last, today=facts.today)
            figures.append(Timeline(parent.add("Figure"), part, scale, phrases, space_before=scale.between + 4))
    figures[-1].legend = _legend_of(facts)
    return figures


def _legend_of(facts: TimelineFacts) -> tuple[Symbol, ...]:
    shown = {symbol for row in facts.rows for symbol in row.symbols}
    if facts.rest:
        shown.add(Symbol.REST)
    return tuple(symbol for symbol in _LEGEND if symbol in shown)


def _between(facts: TimelineFacts, first: Week, last: Week) -> TimelineFacts:
    rows = tuple(row for row in facts.rows if row.weeks and min(row.weeks) <= last and max(row.weeks) >= first) + tuple(
        row for row in facts.rows if not row.weeks and last == facts.last
    )
    rest = tuple(week for week in facts.rest if first <= week.week <= last)
    return TimelineFacts(rows=rows, rest=rest, first=first, last=last, today=facts.today)


def _row_groups(rows: tuple[TimelineRow, ...], scale: Scale, width: float) -> list[tuple[TimelineRow, ...]]:
    """Divide the rows so that each group's figure stands on one page."""
    groups: list[list[TimelineRow]] = [[]]
    used = 0.0
    for row in rows:
        height = len(set_lines(row.label, scale.table, width * _LABEL_SHARE - 8)) * scale.table.leading + _ROW_OVER
        if groups[-1] and used + height > _TALLEST:
            groups.append([])
            used = 0.0
        groups[-1].append(row)
        used += height
    return [tuple(group) for group in groups]


@dataclass(frozen=True, slots=True)
class _Grid:
    """The figure's measures at one width: columns from the left of the figure, rows from the foot of its head."""

    width: float
    week: float
    label: float
    labels: tuple[list[Line], ...]
    heights: tuple[float, ...]
    months: tuple[tuple[int, str], ...]
    today: int | None
    head: float
    """Height of the head: months, weeks, and a line for "i dag" where it would stand on a month's name."""
    today_above: bool

    @property
    def foot(self) -> float:
        """The distance from the top of the figure to the foot of its last row."""
        return self.head + sum(self.heights)

    def left(self, column: float) -> float:
        """Return where a column begins."""
        return self.label + column * self.week


@dataclass(slots=True)
class Timeline(Block):
    """One figure, never divided."""

    node: Node
    facts: TimelineFacts
    scale: Scale
    phrases: Phrases
    legend: tuple[Symbol, ...] = ()
    """The symbols explained under the figure; of several figures only the last has a legend, for all of them."""
    space_before: float = 0.0
    keep_with_next: bool = False
    is_heading: bool = False
    _measured: _Grid | None = None

    def __post_init__(self) -> None:
        self.node.alt = timeline_in_words(self.facts, self.phrases)

    def height(self, width: float, fit: Fit) -> float:
        legend = _LEGEND_OVER + self.scale.caption.leading if self.legend else 0.0
        return self._grid(width).foot + legend

    def draw(self, canvas: TaggedCanvas, x: float, top: float, width: float, fit: Fit) -> None:
        foot = PAGE_HEIGHT - top - self.height(width, fit)
        self.node.box = (x, foot, x + width, PAGE_HEIGHT - top)
        with canvas.mark(self.node):
            drawing = _Drawing(canvas, self.facts, self.scale, self.phrases, self._grid(width), x, top)
            drawing.draw(self.legend)

    def _grid(self, width: float) -> _Grid:
        if self._measured is None or self._measured.width != width:
            self._measured = self._measure(width)
        return self._measured

    def _measure(self, width: float) -> _Grid:
        scale, facts = self.scale, self.facts
        week = min(_WIDEST, width * (1 - _LABEL_SHARE) / len(facts.weeks))
        label = width - week * len(facts.weeks)
        labels = tuple(
            set_lines(made_bold(row.label) if row.is_now else row.label, scale.table, label - 8) for row in facts.rows
        )
        heights = tuple(len(lines) * scale.table.leading + _ROW_OVER for lines in labels)
        months = tuple(self._placed_months(week))
        today = facts.today - facts.first if facts.first <= facts.today <= facts.last else None
        above = today is not None and self._today_on_a_month(today, months, week)
        head = (2 if above else 1) * scale.caption.leading + scale.table.leading + 5
        return _Grid(width, week, label, labels, heights, months, today, head, above)

    def _months(self) -> Iterator[tuple[int, str, str]]:
        """Yield the column where each month begins, its name and short name. A week's month is its Thursday's."""
        seen = None
        for column, week in enumerate(self.facts.weeks):
            thursday = week.monday + timedelta(days=3)
            if (thursday.year, thursday.month) == seen:
                continue
            new_year = thursday.year != (self.facts.today.year if seen is None else seen[0])
            seen = (thursday.year, thursday.month)
            year = f" {thursday.year}" if new_year else ""
            yield column, self.phrases.month(thursday.month) + year, self.phrases.short_month(thursday.month) + year

    def _placed_months(self, week: float) -> Iterator[tuple[int, str]]:
        """Yield the months in the longest form that leaves the next one its room, or nameless if none does."""
        starts = list(self._months())
        for number, (column, name, short) in enumerate(starts):
            end = starts[number + 1][0] if number + 1 < len(starts) else len(self.facts.weeks)
            room = (end - column) * week - 5
            fitting = [form for form in (name, short) if line_width(words(form), self.scale.caption) <= room]
            yield column, fitting[0] if fitting else ""

    def _today_on_a_month(self, today: int, months: tuple[tuple[int, str], ...], week: float) -> bool:
        """Tell whether "i dag" would stand on a month's name."""
        word = words(self.phrases.word("timeline.today"), bold=True)
        half = line_width(word, self.scale.caption) / 2 + 3
        middle = (today + 0.5) * week
        return any(
            start * week < middle + half
            and start * week + 4 + line_width(words(name), self.scale.caption) > middle - half
            for start, name in months
            if name
        )


@dataclass(frozen=True, slots=True)
class _Drawing:
    """Draws one figure whose upper left corner is at x, top."""

    canvas: TaggedCanvas
    facts: TimelineFacts
    scale: Scale
    phrases: Phrases
    grid: _Grid
    x: float
    top: float

    def draw(self, legend: tuple[Symbol, ...]) -> None:
        self._columns()
        self._head()
        self._rows()
        self._rest_words()
        if legend:
            self._legend(legend)

    def _y(self, down: float) -> float:
        """Return the distance from the foot of the sheet of what lies ``down`` from the top of the figure."""
        return PAGE_HEIGHT - self.top - down

    def _left(self, column: float) -> float:
        return self.x + self.grid.left(column)

    def _middle(self, week: Week) -> float:
        return self._left(week - self.facts.first + 0.5)

    def _word(self, x: float, top: float, word: str, style: TypeStyle) -> None:
        draw_lines(self.canvas, set_lines(words(word), style, PAGE_HEIGHT), x, top, style)

    def _columns(self) -> None:
        grid, foot = self.grid, self._y(self.grid.foot)
        if grid.today is not None:
            over = grid.head - self.scale.table.leading - 5
            self.canvas.fill(TODAY)
            self.canvas.draw(f"{self._left(grid.today):.2f} {foot:.2f} {grid.week:.2f} {grid.foot - over:.2f} re f")
        for rest in self.facts.rest:
            left = self._left(rest.week - self.facts.first)
            draw_hatching(self.canvas, left, foot, grid.week, grid.foot - grid.head)
        self.canvas.stroke(HAIRLINE, 0.6)
        over = self._y(grid.head - self.scale.table.leading - self.scale.caption.leading - 5)
        for start, _ in grid.months:
            if start:
                self.canvas.draw(f"{self._left(start):.2f} {over:.2f} m {self._left(start):.2f} {foot:.2f} l S")

    def _head(self) -> None:
        scale, grid = self.scale, self.grid
        weeks_top = self.top + grid.head - scale.table.leading - 3
        months_top = weeks_top - scale.caption.leading - 1
        for column, name in grid.months:
            if name:
                self._word(self._left(column) + 4, months_top, name, scale.caption)
        if grid.today is not None:
            word = self.phrases.word("timeline.today")
            style = TypeStyle(scale.caption.size, scale.caption.leading, True, INK)
            room = line_width(words(word), style)
            left = min(self._left(grid.today + 0.5) - room / 2, self.x + grid.width - room)
            self._word(left, self.top if grid.today_above else months_top, word, style)
        self._word(self.x, weeks_top, self.phrases.word("timeline.week"), scale.caption)
        size = min(scale.table.size, grid.week * 0.66)
        for column, week in enumerate(self.facts.weeks):
            style = TypeStyle(size, scale.table.leading, column == grid.today, INK)
            number = str(week.number)
            self._word(self._left(column + 0.5) - line_width(words(number), style) / 2, weeks_top, number, style)
        self.canvas.rule(self.x, self.x + grid.width, self._y(grid.head), INK, 0.9)

    def _rows(self) -> None:
        down = self.grid.head
        for row, lines, height in zip(self.facts.rows, self.grid.labels, self.grid.heights, strict=True):
            draw_lines(self.canvas, lines, self.x, self.top + down + _ROW_OVER / 2, self.scale.table)
            self.canvas.rule(self.x, self.x + self.grid.width, self._y(down + height), HAIRLINE, 0.6)
            self._marks(row, self._y(down + height / 2))
            down += height

    def _marks(self, row: TimelineRow, y: float) -> None:
        width = min(SYMBOL_WIDTH, self.grid.week * 0.78)
        if row.planned is not None and row.handed_in is not None and row.planned != row.handed_in:
            left, right = sorted((self._middle(row.planned), self._middle(row.handed_in)))
            start, end = max(self._left(0), left + width / 2), min(self.x + self.grid.width, right - width / 2)
            draw_moved(self.canvas, start, end, y)
        if row.planned is not None and row.planned != row.handed_in and self._shows(row.planned):
            draw_planned(self.canvas, self._middle(row.planned), y, width)
        if row.handed_in is not None and self._shows(row.handed_in):
            draw_handed_in(self.canvas, self._middle(row.handed_in), y, width)
        if row.visit is not None and self._shows(row.visit):
            draw_visit(self.canvas, self._middle(row.visit), y, held=row.visit_held)

    def _shows(self, week: Week) -> bool:
        return self.facts.first <= week <= self.facts.last

    def _rest_words(self) -> None:
        """Write why a week is at rest in the longest empty run of its column, once for weeks on end."""
        before = None
        for rest in self.facts.rest:
            follows = before is not None and before.why is rest.why and rest.week - before.week == 1
            before = rest
            if not follows:
                self._rest_word(rest)

    def _rest_word(self, rest: RestWeek) -> None:
        word = words(self.phrases.word(f"timeline.rest.{rest.why}"))
        style = TypeStyle(min(self.scale.caption.size, self.grid.week * 0.7), self.scale.caption.leading, False, INK)
        room = line_width(word, style) + 8
        start, end = self._longest_empty_run(rest.week)
        if end - start < room:
            return
        low = self._y((start + end) / 2) - room / 2
        centre = self._middle(rest.week)
        self.canvas.fill(WHITE)
        self.canvas.draw(f"{centre - style.size * 0.62:.2f} {low:.2f} {style.size * 1.24:.2f} {room:.2f} re f")
        for _, piece in set_lines(word, style, PAGE_HEIGHT)[0].pieces:
            self.canvas.turned_text(centre + style.size * 0.32, low + 4, piece, style.size, INK)

    def _longest_empty_run(self, week: Week) -> tuple[float, float]:
        down = start = self.grid.head
        best = (down, down)
        for row, height in zip(self.facts.rows, self.grid.heights, strict=True):
            if row.weeks and min(row.weeks) <= week <= max(row.weeks):
                start = down + height
            down += height
            if down - start > best[1] - best[0]:
                best = (start, down)
        return best

    def _legend(self, symbols: tuple[Symbol, ...]) -> None:
        style, x, top = self.scale.caption, self.x, self.top + self.grid.foot + _LEGEND_OVER
        y = baseline(top, style) + 0.357 * style.size
        for symbol in symbols:
            wide = 11.0 if symbol in {Symbol.HELD, Symbol.BOOKED} else SYMBOL_WIDTH
            draw_symbol(self.canvas, symbol, x + wide / 2, y)
            word = self.phrases.word(f"timeline.legend.{symbol}")
            self._word(x + wide + 5, top, word, style)
            x += wide + 5 + line_width(words(word), style) + _LEGEND_GAP
