"""How what stands round the curves is painted: weeks, modules, visits, rests, the legend, and the focus (ux.md 4)."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import ceil

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from modulvard.domain.rating_curves import PlacedPoint
from modulvard.domain.weeks import Week
from modulvard.ui.components.painting import draw_block, draw_text, rounded
from modulvard.ui.i18n import week_words
from modulvard.ui.ratings.curve_layout import (
    AFTER_SIGN,
    MARK,
    MARKER,
    SIGN,
    CurveLayout,
    LegendItem,
    PanelBox,
    Sign,
    year_words,
)
from modulvard.ui.ratings.curve_points import paint_curve, paint_incomplete, paint_markers, paint_missing
from modulvard.ui.ratings.curve_words import rest_words, short_words
from modulvard.ui.ratings.score_words import number_words
from modulvard.ui.theme.look import look
from modulvard.ui.theme.shapes import BOX, Shape, paint_shape
from modulvard.ui.theme.tokens import FOCUS_GAP, FOCUS_WIDTH, Radius, Tone, Type, mixed

_HATCH = 6.0
_LEFT, _RIGHT = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
_MIDDLE = Qt.AlignmentFlag.AlignHCenter


def parts_of(layout: CurveLayout) -> tuple[QRectF, ...]:
    """Return what can be painted by itself: each panel, the first with what stands over it, the last with the rest."""
    wide = layout.axis.right() + layout.axis.left()
    tops = [0.0, *(box.head.top() for box in layout.panels[1:]), float(layout.height)]
    return tuple(QRectF(0, top, wide, foot - top) for top, foot in pairwise(tops))


def paint_part(painter: QPainter, layout: CurveLayout, number: int) -> None:
    """Paint all of one of the parts but the point that has the focus."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    boxes = layout.panels[number : number + 1]
    _paint_rests(painter, layout, [*([layout.strip] if number == 0 else []), *(box.plot for box in boxes)])
    if number == 0:
        _paint_strip(painter, layout)
    for box in boxes:
        _paint_head(painter, box)
        _paint_grid(painter, layout, box)
        paint_curve(painter, box)
    if number >= len(layout.panels) - 1:
        _paint_axis(painter, layout)
        for item in layout.legend:
            _paint_legend(painter, item)


def paint_focus(painter: QPainter, layout: CurveLayout, placed: PlacedPoint, hint: str) -> None:
    """Paint the ring round a point and, beside it, what it tells. ``hint`` says what Enter does."""
    now = look()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    box = layout.box_of(placed)
    centre = box.place(placed)
    radius = box.half + FOCUS_GAP + FOCUS_WIDTH
    painter.setPen(QPen(now.colour("accent"), FOCUS_WIDTH))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(centre, radius, radius)
    words = short_words(placed, box.panel.curve, layout.plot.chart.today)
    rect = _bubble(box, centre, max(now.width(Type.CAPTION_STRONG, words), now.width(Type.CAPTION, hint)))
    rounded(painter, rect, Radius.KEY, fill=now.colour("text"))
    line = now.line(Type.CAPTION)
    inside = rect.adjusted(8, 4, -8, -4)
    first = QRectF(inside.left(), inside.top(), inside.width(), line)
    draw_text(painter, first, words, Type.CAPTION_STRONG, now.colour("surface"))
    draw_text(painter, first.translated(0, line), hint, Type.CAPTION, now.colour("surface"))


def _bubble(box: PanelBox, centre: QPointF, words: int) -> QRectF:
    """Return a place over the curve of a point, clear of the panel's name where there is room for both."""
    now = look()
    width, height = words + 16, 2 * now.line(Type.CAPTION) + 8
    name = now.px(SIGN) + 2 * AFTER_SIGN + now.width(Type.STRONG, box.name)
    most = box.head.right() - width
    left = min(max(centre.x() - width / 2, name), most)
    return QRectF(round(max(left, 0.0)), round(box.plot.top() - now.px(4) - height), width, height)


# --- round the curves -----------------------------------------------------------------------------


def _paint_rests(painter: QPainter, layout: CurveLayout, bands: Sequence[QRectF]) -> None:
    """Hatch the weeks at rest through strip and panels, with the word in the strip where it has room."""
    for first, last, words in _rests_in_a_row(layout):
        left, right = layout.x(layout.plot.axis.left(first)), layout.x(layout.plot.axis.right(last))
        for band in bands:
            _hatch(painter, QRectF(left, band.top(), right - left, band.height()))
        room = QRectF(left + 2, layout.modules.top(), right - left - 4, layout.modules.height())
        is_free = layout.strip in bands and not any(first <= mark.week <= last for mark in layout.plot.modules)
        if is_free and look().width(Type.CAPTION_STRONG, words) + 4 <= room.width():
            painter.fillRect(_round_words(room, words), look().fill(Tone.PAUSED))
            draw_text(painter, room, words, Type.CAPTION_STRONG, look().ink(Tone.PAUSED), align=_MIDDLE)


def _round_words(room: QRectF, words: str) -> QRectF:
    width, high = look().width(Type.CAPTION_STRONG, words) + 6, look().line(Type.CAPTION)
    return QRectF(room.center().x() - width / 2, room.center().y() - high / 2, width, high)


def _rests_in_a_row(layout: CurveLayout) -> Iterator[tuple[Week, Week, str]]:
    axis = layout.plot.axis
    rests = sorted((rest for rest in layout.plot.chart.rests if axis.holds(rest.week)), key=lambda rest: rest.week)
    start = 0
    for place, rest in enumerate(rests):
        after = rests[place + 1] if place + 1 < len(rests) else None
        if after is None or after.why is not rest.why or after.week - rest.week != 1:
            yield rests[start].week, rest.week, rest_words(rest.why)
            start = place + 1


def _hatch(painter: QPainter, area: QRectF) -> None:
    now = look()
    painter.save()
    painter.setClipRect(area, Qt.ClipOperation.IntersectClip)
    painter.fillRect(area, now.fill(Tone.PAUSED))
    painter.setPen(QPen(QColor(mixed(now.colours.divider, now.colours.outline, 0.25)), 1))
    x = (area.left() - area.height()) // _HATCH * _HATCH
    lines = []
    while x < area.right():
        lines.append(QLineF(x, area.bottom(), x + area.height(), area.top()))
        x += _HATCH
    painter.drawLines(lines)
    painter.restore()


def _paint_strip(painter: QPainter, layout: CurveLayout) -> None:
    """Paint modules handed in and visits over their weeks, smaller where weeks are narrow."""
    now = look()
    across = min(now.px(MARK), max(layout.week - 2, 5.0))
    for mark in layout.plot.modules:
        centre = QPointF(layout.x(mark.x), layout.modules.center().y())
        _paint_module(painter, centre, across)
        words = ", ".join(str(number) for number in mark.numbers)
        left = centre.x() + across / 2 + 3
        if left + now.width(Type.CAPTION, words) <= layout.x(layout.plot.axis.right(mark.week)):
            place = QRectF(left, layout.modules.top(), layout.week, layout.modules.height())
            draw_text(painter, place, words, Type.CAPTION, now.colour("text_2"))
    for visit in layout.plot.chart.visits:
        middle = layout.x(layout.plot.axis.middle(Week.of(visit.day)))
        _paint_visit(painter, QPointF(middle, layout.visits.center().y()), across * 0.85, held=visit.held)


def _paint_module(painter: QPainter, centre: QPointF, across: float) -> None:
    now = look()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(now.ink(Tone.ON_TRACK))
    painter.drawEllipse(centre, across / 2, across / 2)
    box = across * BOX / MARK * 0.78
    if box >= 7:
        place = QRectF(centre.x() - box / 2, centre.y() - box / 2, box, box)
        paint_shape(painter, Shape.CHECK, place, now.colour("surface"))


def _paint_visit(painter: QPainter, centre: QPointF, across: float, *, held: bool) -> None:
    half = across / 2
    corners = [(0, -half), (half, 0), (0, half), (-half, 0)]
    painter.setPen(QPen(look().colour("text_2"), 1.4))
    painter.setBrush(look().colour("text_2" if held else "surface"))
    painter.drawPolygon(QPolygonF([centre + QPointF(x, y) for x, y in corners]))


def _paint_head(painter: QPainter, box: PanelBox) -> None:
    now = look()
    side = now.px(SIGN)
    paint_markers(painter, box.panel.curve.sign, [QPointF(side / 2, box.head.center().y())], now.px(MARKER))
    left = side + AFTER_SIGN
    rest = box.head.adjusted(left, 0, 0, 0)
    taken = draw_text(painter, rest, box.name, Type.STRONG, now.colour("text"))
    rest = rest.adjusted(taken + AFTER_SIGN, 0, 0, 0)
    draw_text(painter, rest, box.change, Type.SMALL, now.colour("text_2"))
    if box.below.height():
        draw_block(painter, box.below, box.direction, Type.CAPTION, now.colour("text_2"))
    else:
        draw_text(painter, box.head, box.direction, Type.CAPTION, now.colour("text_2"), align=_RIGHT)


def _paint_grid(painter: QPainter, layout: CurveLayout, box: PanelBox) -> None:
    now = look()
    high = now.line(Type.CAPTION)
    for place, (value, part) in enumerate(box.panel.ticks):
        y = round(box.y(part)) + 0.5
        colour = now.colour("outline") if place == 0 else QColor(now.colours.divider)
        painter.setPen(QPen(colour, 1))
        painter.drawLine(QLineF(box.plot.left(), y, box.plot.right(), y))
        words = QRectF(0, y - high / 2, box.plot.left() - 8, high)
        draw_text(painter, words, number_words(value), Type.CAPTION, now.colour("text_2"), align=_RIGHT)
    for fold in layout.plot.axis.folds:
        middle = (layout.plot.axis.left(fold.first) + layout.plot.axis.right(fold.last)) / 2
        _paint_fold(painter, QPointF(box.x(middle), box.plot.bottom()))
    _paint_lines(painter, box)


def _paint_lines(painter: QPainter, box: PanelBox) -> None:
    """Paint the lines the clinic has turned on, dashed and grey, each with its number."""
    now = look()
    high = now.line(Type.CAPTION)
    pen = QPen(now.colour("text_2"), 1)
    pen.setDashPattern([5, 4])
    before = QRectF()
    for at, part in sorted({(line.at, part) for line, part in box.panel.lines}):
        y = round(box.y(part)) + 0.5
        painter.setPen(pen)
        painter.drawLine(QLineF(box.plot.left(), y, box.plot.right(), y))
        words = number_words(at)
        place = QRectF(box.plot.right() + 4, y - high / 2, now.width(Type.CAPTION, words) + 4, high)
        if place.adjusted(0, 2, 0, -2).intersects(before):
            place.moveLeft(before.right())
        draw_text(painter, place, words, Type.CAPTION, now.colour("text_2"))
        before = place if place.left() < box.plot.right() + 5 else QRectF()


def _paint_fold(painter: QPainter, centre: QPointF) -> None:
    """Paint the break of the axis: two strokes over a gap in the line."""
    now = look()
    high, half = now.px(5), now.px(3)
    gap = QRectF(centre.x() - half, centre.y() - high, 2 * half, 2 * high)
    painter.fillRect(gap, now.colour("surface"))
    painter.setPen(QPen(now.colour("text_2"), 1.2))
    for x in (-half, half):
        middle = centre + QPointF(x, 0.5)
        painter.drawLine(QLineF(middle + QPointF(-2, high), middle + QPointF(2, -high)))


# --- below ----------------------------------------------------------------------------------------


def _paint_axis(painter: QPainter, layout: CurveLayout) -> None:
    now = look()
    today = Week.of(layout.plot.chart.today)
    top, high = layout.axis.top() + now.px(6), now.line(Type.CAPTION)
    pill = QRectF()
    if layout.panels and today in layout.plot.axis.weeks:
        words = week_words(today)
        width = now.width(Type.CAPTION_STRONG, words) + now.px(14)
        left = layout.x(layout.plot.axis.middle(today)) - width / 2
        pill = QRectF(left, top - 1, width, high + 2)
        rounded(painter, pill, pill.height() / 2, fill=now.colour("accent"))
        draw_text(painter, pill, words, Type.CAPTION_STRONG, now.colour("on_accent"), align=_MIDDLE)
    for number, label in enumerate(layout.labels):
        middle = layout.x(layout.plot.axis.middle(label.week))
        place = _centred(middle, top, week_words(label.week))
        if not place.adjusted(-3, 0, 3, 0).intersects(pill):
            draw_text(painter, place, week_words(label.week), Type.CAPTION, now.colour("text_2"), align=_MIDDLE)
        year = year_words(layout.plot, number, label)
        if year:
            place = _centred(middle, top + high, year)
            draw_text(painter, place, year, Type.CAPTION_STRONG, now.colour("text_2"), align=_MIDDLE)


def _centred(middle: float, top: float, words: str) -> QRectF:
    width = look().width(Type.CAPTION_STRONG, words) + 2
    return QRectF(middle - width / 2, top, width, look().line(Type.CAPTION))


def _paint_legend(painter: QPainter, item: LegendItem) -> None:
    now = look()
    side, line = now.px(SIGN), now.line(Type.CAPTION)
    centre = QPointF(item.box.left() + side / 2, item.box.top() + line / 2)
    area = QRectF(item.box.left(), centre.y() - side / 2, side, side)
    if item.sign is Sign.MODULE:
        _paint_module(painter, centre, side)
    elif item.sign in {Sign.VISIT, Sign.BOOKED}:
        _paint_visit(painter, centre, side - 2, held=item.sign is Sign.VISIT)
    elif item.sign is Sign.REST:
        _hatch(painter, area)
    elif item.sign is Sign.INCOMPLETE:
        paint_incomplete(painter, centre)
    elif item.sign is Sign.MISSING:
        paint_missing(painter, centre)
    elif item.sign is Sign.FOLD:
        _paint_fold(painter, centre)
    else:
        pen = QPen(now.colour("text_2"), 1)
        pen.setDashPattern([3, 2])
        painter.setPen(pen)
        painter.drawLine(QLineF(area.left(), ceil(centre.y()) + 0.5, area.right(), ceil(centre.y()) + 0.5))
    words = item.box.adjusted(side + AFTER_SIGN, 0, 1, 0)
    draw_block(painter, words, item.words, Type.CAPTION, now.colour("text_2"))
