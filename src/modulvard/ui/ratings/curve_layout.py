"""Where curves lie in the window: panels over each other, one axis under them, and a legend that wraps."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QPointF, QRectF

from modulvard.domain.pacing import RestKind
from modulvard.domain.rating_axis import AxisLabel
from modulvard.domain.rating_curves import Panel, PlacedPoint, Plot, ReferenceLine
from modulvard.ui.components.painting import laid_out, widest
from modulvard.ui.i18n import week_words
from modulvard.ui.ratings.curve_words import (
    change_words,
    direction_words,
    lines_words,
    name_words,
    rest_words,
)
from modulvard.ui.ratings.score_words import number_words
from modulvard.ui.theme.look import look
from modulvard.ui.theme.tokens import Type

SIGN = 12
"""The square of a sign in the legend and before a panel's name, at 100 %."""
AFTER_SIGN = 8
MARKER = 4.5
"""From the middle of a marker to its side, at 100 %."""
MARK = 16
"""A module handed in, as in the timeline."""
_PANEL_HIGH = 116
_BETWEEN_PANELS = 14
_STRIP_LINE = 22
_SIDE = 8
_LEGEND_BETWEEN = 18
_LABEL_APART = 12


class Sign(StrEnum):
    """What the legend explains."""

    MODULE = "module"
    VISIT = "visit"
    BOOKED = "booked"
    REST = "rest"
    INCOMPLETE = "incomplete"
    MISSING = "missing"
    FOLD = "fold"
    LINE = "line"


@dataclass(frozen=True, slots=True)
class LegendItem:
    """A sign with its words, where they stand. ``words`` may take several lines."""

    sign: Sign
    words: str
    box: QRectF


@dataclass(frozen=True, slots=True)
class PanelBox:
    """One panel: its head, with the direction beside or below, and the room of its curve."""

    panel: Panel
    name: str
    change: str
    direction: str
    head: QRectF
    below: QRectF
    """Where what does not fit in the head stands; empty where all does."""
    plot: QRectF
    half: float
    """From the middle of a marker to its side: less where weeks are narrow."""

    def place(self, placed: PlacedPoint) -> QPointF:
        """Return where a point lies. One without a value lies at the foot."""
        if placed.y is None:
            return QPointF(self.x(placed.x), self.foot)
        return QPointF(self.x(placed.x), self.y(placed.y))

    def x(self, part: float) -> float:
        """Return where a part of the axis lies."""
        return self.plot.left() + part * self.plot.width()

    def y(self, part: float) -> float:
        """Return where a part of the range lies."""
        return self.plot.bottom() - part * self.plot.height()

    @property
    def foot(self) -> float:
        """Where what has no value stands: just above the lowest."""
        return self.plot.bottom() - look().px(8)


@dataclass(frozen=True, slots=True)
class CurveLayout:
    """Everything's place at one width."""

    plot: Plot
    strip: QRectF
    """Where modules and visits stand, each in a line of its own; without height where there are none."""
    modules: QRectF
    visits: QRectF
    panels: tuple[PanelBox, ...]
    axis: QRectF
    labels: tuple[AxisLabel, ...]
    legend: tuple[LegendItem, ...]
    height: int

    def x(self, part: float) -> float:
        """Return where a part of the axis lies."""
        return self.axis.left() + part * self.axis.width()

    @property
    def week(self) -> float:
        """The width of a week."""
        return self.axis.width() * self.plot.axis.week_width

    def box_of(self, placed: PlacedPoint) -> PanelBox:
        """Return the panel a point belongs to."""
        return self.panels[placed.curve]


def layout_of(plot: Plot, width: int, language: str) -> CurveLayout:
    """Return where everything lies."""
    now = look()
    ticks = [number_words(value) for panel in plot.panels for value, _ in panel.ticks]
    left = max(widest(Type.CAPTION, ticks), now.px(16)) + _SIDE
    lines = [number_words(line.at) for panel in plot.panels for line, _ in panel.lines]
    right = max(2 * widest(Type.CAPTION, lines) + _SIDE, now.px(14))  # two beside each other where they lie close
    room = max(width - left - right, 1)
    line = now.px(_STRIP_LINE)
    modules = QRectF(left, 0, room, line if plot.modules or plot.chart.rests else 0)
    visits = QRectF(left, modules.bottom(), room, line if plot.chart.visits else 0)
    strip = modules.united(visits)
    boxes = tuple(_panels(plot, strip, width, language))
    foot = boxes[-1].plot.bottom() if boxes else strip.bottom()
    labels = plot.axis.labels(int(room / _label_width(plot)))
    has_year = any(_has_year(plot, number, label) for number, label in enumerate(labels))
    axis = QRectF(left, foot, room, now.px(6) + now.line(Type.CAPTION) * (2 if has_year else 1))
    legend, height = _legend(plot, axis.bottom() + now.px(8), width, language)
    return CurveLayout(plot, strip, modules, visits, boxes, axis, labels, legend, height)


def _label_width(plot: Plot) -> int:
    numbers = [week_words(week) for week in plot.axis.weeks]
    return widest(Type.CAPTION, numbers) + _LABEL_APART


def year_words(plot: Plot, number: int, label: AxisLabel) -> str:
    """Return the year under a label where it is to be written."""
    return str(label.week.year) if _has_year(plot, number, label) else ""


def _has_year(plot: Plot, number: int, label: AxisLabel) -> bool:
    this_year = plot.chart.today.isocalendar().year
    return label.new_year and (number > 0 or label.week.year != this_year)


def _panels(plot: Plot, strip: QRectF, width: int, language: str) -> Iterator[PanelBox]:
    now = look()
    top = strip.bottom()
    for panel in plot.panels:
        name, change = name_words(panel.curve, language), change_words(panel)
        direction = direction_words(panel.curve)
        head = QRectF(0, top, width, now.line(Type.STRONG))
        taken = now.px(SIGN) + AFTER_SIGN + now.width(Type.STRONG, name) + AFTER_SIGN
        taken += now.width(Type.SMALL, change) + AFTER_SIGN
        fits = taken + now.width(Type.CAPTION, direction) <= width
        indent = 0 if fits else now.px(SIGN) + AFTER_SIGN
        over = [] if taken <= width else [change]
        under = "" if fits else "\n".join([*over, direction])
        high = laid_out(under, Type.CAPTION, width - indent)[1] if under else 0
        below = QRectF(indent, head.bottom(), width - indent, high)
        above = now.line(Type.CAPTION) + now.px(8)  # room for the value of a point at the top
        curve = QRectF(strip.left(), below.bottom() + above, strip.width(), now.px(_PANEL_HIGH) - above)
        shown_change = "" if over else change
        half = min(now.px(MARKER), max(2.5, curve.width() * plot.axis.week_width * 0.36))
        yield PanelBox(panel, name, shown_change, direction if fits else under, head, below, curve, half)
        top = curve.bottom() + _BETWEEN_PANELS


def _legend(plot: Plot, top: float, width: int, language: str) -> tuple[tuple[LegendItem, ...], int]:
    now = look()
    items: list[LegendItem] = []
    left, line = 0.0, top
    sign = now.px(SIGN) + AFTER_SIGN
    lowest = top
    for kind, words in _explained(plot, language):
        wanted = sign + now.width(Type.CAPTION, words)
        if left and left + wanted > width:
            left, line = 0.0, lowest + now.px(2)
        high = laid_out(words, Type.CAPTION, width - sign)[1]
        items.append(LegendItem(kind, words, QRectF(left, line, min(wanted, width), high)))
        lowest = max(lowest, line + high)
        left += wanted + _LEGEND_BETWEEN
    return tuple(items), round(lowest if items else top)


def _explained(plot: Plot, language: str) -> Iterator[tuple[Sign, str]]:
    """Yield the signs that are drawn, with their words."""
    chart = plot.chart
    if plot.modules:
        yield Sign.MODULE, QCoreApplication.translate("Curves", "inlämnad modul")
    if any(visit.held for visit in chart.visits):
        yield Sign.VISIT, QCoreApplication.translate("Curves", "besök")
    if any(not visit.held for visit in chart.visits):
        yield Sign.BOOKED, QCoreApplication.translate("Curves", "besök, bokat")
    rests = {rest.why for rest in chart.rests if plot.axis.holds(rest.week)}
    if rests:
        yield Sign.REST, " / ".join(rest_words(why).lower() for why in RestKind if why in rests)
    if any(placed.y is None for panel in plot.panels for placed in panel.points):
        yield Sign.INCOMPLETE, QCoreApplication.translate("Curves", "ofullständig")
    if any(panel.missing for panel in plot.panels):
        yield Sign.MISSING, QCoreApplication.translate("Curves", "saknas")
    if plot.axis.folds:
        yield Sign.FOLD, QCoreApplication.translate("Curves", "hopdragna veckor utan skattningar")
    yield from ((Sign.LINE, words) for words in _line_words(plot.panels, language))


def _line_words(panels: Sequence[Panel], language: str) -> Iterator[str]:
    several = len(panels) > 1
    for panel in panels:
        by_source: dict[tuple[object, ...], list[ReferenceLine]] = {}
        for line, _ in panel.lines:
            by_source.setdefault((line.sources, line.standing), []).append(line)
        for lines in by_source.values():
            words = lines_words(lines, language)
            yield f"{name_words(panel.curve, language)}: {words}" if several else words
