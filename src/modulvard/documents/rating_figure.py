"""Ratings on paper: curves over their own table, by the same places as in the window (C8, paper rules "Figures")."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from modulvard.documents.layout.blocks import Block, baseline, draw_lines
from modulvard.documents.layout.scales import HAIRLINE, INK, SECONDARY, WHITE, Fit, Scale
from modulvard.documents.layout.text import TypeStyle, line_width, set_lines
from modulvard.documents.phrases import Phrases
from modulvard.documents.rating_words import RatingWords
from modulvard.documents.symbols import (
    SYMBOL_HEIGHT,
    SYMBOL_WIDTH,
    Symbol,
    draw_hatching,
    draw_symbol,
    draw_ticked,
    draw_visit,
)
from modulvard.documents.tagging.canvas import PAGE_HEIGHT, Ink, TaggedCanvas
from modulvard.documents.tagging.nodes import Node
from modulvard.documents.values import Passage, words
from modulvard.domain.rating_curves import Panel, PlacedPoint, Plot
from modulvard.domain.weeks import Week

_LINE, _MARKER, _HALO = 1.8, 3.3, 1.5
_STRIP = 15.0
_TICK_GAP = 9.0
_STEEP = 0.45
_LEGEND_OVER, _LEGEND_GAP = 5.0, 18.0
_DASHED, _DASH = 0.8, "[4 3] 0 d"
_BESIDE, _APART = 4.0, 3.0
"""Between a curve and the numbers of its lines, and between two of them that stand on one level."""
_FIGURE_HEIGHT = 0.75
"""Of a number, in parts of its size."""


@dataclass(frozen=True, slots=True)
class Beside:
    """The number of a source's line: from the end of the curve to the right, and up from its foot."""

    number: str
    left: float
    right: float
    y: float


@dataclass(slots=True)
class RatingFigure(Block):
    """Panels over each other, never divided. The table that follows has its columns under the weeks."""

    node: Node
    plot: Plot
    panels: tuple[Panel, ...]
    scale: Scale
    says: RatingWords
    label_width: float
    ink: Ink
    has_axis: bool
    """Whether weeks are written under it, since the table's columns are not those of the axis."""
    heads: tuple[Passage, ...] = ()
    """What stands over each panel; nothing where what stands before the figure names the only one."""
    space_before: float = 0.0
    keep_with_next: bool = True
    keep_if_room: bool = False
    is_heading: bool = False

    def __post_init__(self) -> None:
        self.node.alt = self.says.figure(self.plot, self.panels)

    @property
    def strip(self) -> float:
        """The height of the symbols over the curves: modules in one line, meetings in another."""
        return _STRIP * (bool(self.plot.modules) + any(visit.held for visit in self.plot.chart.visits))

    @property
    def over(self) -> float:
        """The room over a curve: its name, and the number of a point at the top."""
        return (1.8 * self.scale.table.leading if self.heads else 0.0) + self.scale.table.leading + 4

    @property
    def curve(self) -> float:
        """The height of a curve."""
        return {1: 7.0, 2: 5.0}.get(len(self.panels), 4.0) * self.scale.table.leading

    def beside(self, panel: Panel) -> Iterator[Beside]:
        """Give the number of each line where it stands right of the curve, further out where another is in its way."""
        style, placed = self.scale.caption, list[Beside]()
        half = _FIGURE_HEIGHT * style.size / 2
        for at, part in sorted({(line.at, part) for line, part in panel.lines}):
            written, y, left = self.says.number(at), part * self.curve, _BESIDE
            for other in sorted(placed, key=lambda each: each.left):
                if abs(other.y - y) < 2 * half + 1 and left < other.right + _APART:
                    left = other.right + _APART
            placed.append(Beside(written, left, left + line_width(words(written), style), y))
        yield from placed

    def height(self, width: float, fit: Fit) -> float:
        axis = self.scale.caption.leading + 3 if self.has_axis else 0.0
        return self.strip + len(self.panels) * (self.over + self.curve) + axis + 1

    def draw(self, canvas: TaggedCanvas, x: float, top: float, width: float, fit: Fit) -> None:
        foot = PAGE_HEIGHT - top - self.height(width, fit)
        beside = max((number.right for panel in self.panels for number in self.beside(panel)), default=0.0)
        self.node.box = (x, foot, x + width + beside, PAGE_HEIGHT - top)
        with canvas.mark(self.node):
            _Drawing(canvas, self, x, top, width).draw()


@dataclass(frozen=True, slots=True)
class _Drawing:
    """Draws one figure whose upper left corner is at x, top."""

    canvas: TaggedCanvas
    figure: RatingFigure
    x: float
    top: float
    width: float

    def draw(self) -> None:
        self._strip()
        top = self.top + self.figure.strip
        for number, panel in enumerate(self.figure.panels):
            self._head(number, top)
            self._panel(panel, top)
            top += self.figure.over + self.figure.curve
        if self.figure.has_axis:
            self._axis(top + 3)

    def _place(self, part: float) -> float:
        left = self.x + self.figure.label_width
        return left + part * (self.x + self.width - left)

    def _word(self, x: float, top: float, passage: Passage, style: TypeStyle) -> None:
        draw_lines(self.canvas, set_lines(passage, style, PAGE_HEIGHT), x, top, style)

    def _strip(self) -> None:
        """Draw modules and meetings over their weeks, smaller where weeks are narrow."""
        plot = self.figure.plot
        y = PAGE_HEIGHT - self.top - _STRIP / 2
        week = self._place(plot.axis.week_width) - self._place(0)
        wide = min(SYMBOL_WIDTH, max(week * 0.8, 6.0))
        high = wide * SYMBOL_HEIGHT / SYMBOL_WIDTH
        for mark in plot.modules:
            draw_ticked(self.canvas, self._place(mark.x) - wide / 2, y - high / 2, wide, high, ink=self.figure.ink)
        y -= _STRIP if plot.modules else 0.0
        for visit in plot.chart.visits:
            if visit.held:
                draw_visit(self.canvas, self._place(plot.axis.middle(Week.of(visit.day))), y, held=True)

    def _head(self, number: int, top: float) -> None:
        figure = self.figure
        if figure.heads:
            style = figure.scale.caption
            ink = TypeStyle(style.size, style.leading, False, INK)
            self._word(self.x, top + 0.8 * figure.scale.table.leading, figure.heads[number], ink)

    def _panel(self, panel: Panel, top: float) -> None:
        figure = self.figure
        foot = PAGE_HEIGHT - top - figure.over - figure.curve
        self._rests(foot)
        self._ticks(panel, foot)
        if panel.lines:
            self._lines(panel, foot)
        for fold in figure.plot.axis.folds:
            middle = (figure.plot.axis.left(fold.first) + figure.plot.axis.right(fold.last)) / 2
            self._fold(self._place(middle), foot)
        self._curve(panel, foot)

    def _rests(self, foot: float) -> None:
        axis = self.figure.plot.axis
        for rest in self.figure.plot.chart.rests:
            if axis.holds(rest.week):
                left, right = self._place(axis.left(rest.week)), self._place(axis.right(rest.week))
                draw_hatching(self.canvas, left, foot, right - left, self.figure.curve)

    def _ticks(self, panel: Panel, foot: float) -> None:
        style = self.figure.scale.caption
        left, right = self._place(0), self.x + self.width
        for number, (value, part) in enumerate(panel.ticks):
            y = foot + part * self.figure.curve
            ink, width = (INK, 0.9) if number == 0 else (HAIRLINE, 0.6)
            self.canvas.rule(left, right, y, ink, width)
            written = words(self.figure.says.number(value))
            x = left - _TICK_GAP - line_width(written, style)
            self._word(x, PAGE_HEIGHT - y - style.leading / 2, written, style)

    def _lines(self, panel: Panel, foot: float) -> None:
        """Draw the lines the clinic has turned on, dashed and grey, each with its number beside the curve."""
        style, right = self.figure.scale.caption, self.x + self.width
        beside = list(self.figure.beside(panel))
        self.canvas.stroke(SECONDARY, _DASHED)
        self.canvas.draw(_DASH)
        for number in beside:
            self.canvas.rule(self._place(0), right, foot + number.y, SECONDARY, _DASHED)
        self.canvas.draw("[] 0 d")
        for number in beside:
            top = PAGE_HEIGHT - foot - number.y - style.leading / 2
            self._word(right + number.left, top, words(number.number), style)

    def _fold(self, x: float, foot: float) -> None:
        self.canvas.fill(WHITE)
        self.canvas.draw(f"{x - 2.5:.2f} {foot - 1.5:.2f} 5 3 re f")
        self.canvas.stroke(INK, 0.9)
        for start in (x - 4.5, x + 0.5):
            self.canvas.draw(f"{start:.2f} {foot - 4:.2f} m {start + 4:.2f} {foot + 4:.2f} l S")

    def _curve(self, panel: Panel, foot: float) -> None:
        self.canvas.stroke(self.figure.ink, _LINE)
        for run in panel.runs:
            places = [self._point(placed, foot) for placed in run]
            if len(places) > 1:
                path = " ".join(f"{x:.2f} {y:.2f} {'l' if n else 'm'}" for n, (x, y) in enumerate(places))
                self.canvas.draw("1 j", path, "S 0 j")
        week = self._place(self.figure.plot.axis.week_width) - self._place(0)
        radius = min(_MARKER, max(1.6, week * 0.3))
        for run in panel.runs:
            for placed in run:
                x, y = self._point(placed, foot)
                self.canvas.fill(WHITE)
                self.canvas.draw(_circle(x, y, radius + min(_HALO, radius * 0.4)), "f")
                self.canvas.fill(self.figure.ink)
                self.canvas.draw(_circle(x, y, radius), "f")
        ends = dict.fromkeys(placed.number for placed in (panel.first, panel.last) if placed is not None)
        for number in ends:
            self._value(panel, panel.points[number], foot)

    def _point(self, placed: PlacedPoint, foot: float) -> tuple[float, float]:
        return self._place(placed.x), foot + (placed.y or 0.0) * self.figure.curve

    def _value(self, panel: Panel, placed: PlacedPoint, foot: float) -> None:
        """Print a value over its point, or under it where the curve would run through the number."""
        if placed.point.value is None:
            return
        size = self.figure.scale.table
        style = TypeStyle(size.size, size.leading, True, INK)
        x, y = self._point(placed, foot)
        run = next(run for run in panel.runs if placed in run)
        beside = [self._point(other, foot) for other in run if abs(other.number - placed.number) == 1]
        rises = any(up - y > _STEEP * abs(away - x) for away, up in beside)
        below = rises and y - foot > style.leading + _MARKER + 2
        written = words(self.figure.says.number(placed.point.value))
        top = PAGE_HEIGHT - y + (_MARKER + 1 if below else -_MARKER - 1 - style.leading)
        wide = line_width(written, style)
        low = baseline(top, style) - 1  # a number is not to be read through a line of the grid
        self.canvas.fill(WHITE)
        self.canvas.draw(f"{x - wide / 2 - 1:.2f} {low:.2f} {wide + 2:.2f} {0.72 * style.size + 2:.2f} re f")
        self._word(x - wide / 2, top, written, style)

    def _axis(self, top: float) -> None:
        figure, style = self.figure, self.figure.scale.caption
        ink = TypeStyle(style.size, style.leading, False, SECONDARY)
        room = self.x + self.width - self._place(0)
        phrases, chart = figure.says.phrases, figure.plot.chart
        widest = line_width(words(phrases.short_week(Week.iso(2026, 53))), style)
        year = chart.today.isocalendar().year
        for label in figure.plot.axis.labels(int(room / (widest + 6))):
            same = label.week if label.week.year == year else None
            written = words(phrases.short_week(label.week, same))
            year = label.week.year
            x = self._place(figure.plot.axis.middle(label.week)) - line_width(written, ink) / 2
            self._word(min(x, self.x + self.width - line_width(written, ink)), top, written, ink)


@dataclass(slots=True)
class SymbolLegend(Block):
    """The symbols of a figure, each with its word. It belongs to the figure's element."""

    node: Node
    symbols: tuple[Symbol, ...]
    scale: Scale
    phrases: Phrases
    ink: Ink
    space_before: float = _LEGEND_OVER
    keep_with_next: bool = False
    keep_if_room: bool = False
    is_heading: bool = False

    def height(self, width: float, fit: Fit) -> float:
        return self.scale.caption.leading

    def draw(self, canvas: TaggedCanvas, x: float, top: float, width: float, fit: Fit) -> None:
        style = self.scale.caption
        y = baseline(top, style) + 0.357 * style.size
        with canvas.mark(self.node):
            for symbol in self.symbols:
                wide = 11.0 if symbol is Symbol.HELD else SYMBOL_WIDTH
                draw_symbol(canvas, symbol, x + wide / 2, y, ink=self.ink)
                word = words(self.phrases.word(f"timeline.legend.{symbol}"))
                draw_lines(canvas, set_lines(word, style, PAGE_HEIGHT), x + wide + 5, top, style)
                x += wide + 5 + line_width(word, style) + _LEGEND_GAP


def _circle(x: float, y: float, radius: float) -> str:
    k = 0.5523 * radius
    return (
        f"{x + radius:.2f} {y:.2f} m"
        f" {x + radius:.2f} {y + k:.2f} {x + k:.2f} {y + radius:.2f} {x:.2f} {y + radius:.2f} c"
        f" {x - k:.2f} {y + radius:.2f} {x - radius:.2f} {y + k:.2f} {x - radius:.2f} {y:.2f} c"
        f" {x - radius:.2f} {y - k:.2f} {x - k:.2f} {y - radius:.2f} {x:.2f} {y - radius:.2f} c"
        f" {x + k:.2f} {y - radius:.2f} {x + radius:.2f} {y - k:.2f} {x + radius:.2f} {y:.2f} c h"
    )
