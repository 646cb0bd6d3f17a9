"""How a curve is painted: one line 1.8 px and a shape of its own for each, told apart without colour (ux.md 4)."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from modulvard.domain.rating_curves import PlacedPoint
from modulvard.ui.components.painting import draw_text
from modulvard.ui.ratings.curve_layout import PanelBox
from modulvard.ui.ratings.score_words import number_words
from modulvard.ui.theme.look import look
from modulvard.ui.theme.tokens import Type

_LINE = 1.8
_HALO = 2.0
_MIDDLE = Qt.AlignmentFlag.AlignHCenter
_CORNERS = (
    ((-0.9, -0.9), (0.9, -0.9), (0.9, 0.9), (-0.9, 0.9)),
    ((0, -1.3), (1.3, 0), (0, 1.3), (-1.3, 0)),
    ((0, -1.2), (1.15, 0.9), (-1.15, 0.9)),
    ((0, 1.2), (1.15, -0.9), (-1.15, -0.9)),
)
"""The markers but the first, which is round."""


def paint_curve(painter: QPainter, box: PanelBox) -> None:
    """Paint a panel's curve, its points, what is missing, and the values that have room."""
    now, sign = look(), box.panel.curve.sign
    placed = [(point, box.place(point)) for point in box.panel.points]
    places = {point.number: place for point, place in placed}
    painter.setPen(QPen(_ink(sign), _LINE * max(now.factor, 1.0)))
    for run in box.panel.runs:  # line by line: where two meet lies a marker, and to join them takes most of the time
        corners = [places[point.number] for point in run]
        painter.drawLines([QLineF(one, other) for one, other in pairwise(corners)])
    for _, part in box.panel.missing:
        paint_missing(painter, QPointF(box.x(part), box.foot))
    for point, place in placed:
        if point.y is None:
            paint_incomplete(painter, place)
    paint_markers(painter, sign, [place for point, place in placed if point.y is not None], box.half, halo=True)
    for point, room in _value_places(box, places):
        ends = point is box.panel.first or point is box.panel.last
        kind, ink = (Type.CAPTION_STRONG, "text") if ends else (Type.CAPTION, "text_2")
        if box.panel.lines:  # a number is not to be read through a line
            painter.fillRect(room.adjusted(1, 2, -1, -2), now.colour("surface"))
        draw_text(painter, room, _value(point), kind, now.colour(ink), align=_MIDDLE)


def paint_incomplete(painter: QPainter, centre: QPointF) -> None:
    """Paint a rating without a value."""
    now = look()
    painter.setPen(QPen(now.colour("text_2"), 1.4))
    painter.setBrush(now.colour("surface"))
    painter.drawEllipse(centre, now.px(4), now.px(4))


def paint_missing(painter: QPainter, centre: QPointF) -> None:
    """Paint that a rating was to be there and is not."""
    now = look()
    painter.setPen(QPen(now.colour("text_2"), _LINE))
    half = now.px(4)
    painter.drawLine(QLineF(centre - QPointF(half, 0), centre + QPointF(half, 0)))


def paint_markers(painter: QPainter, sign: int, centres: Sequence[QPointF], half: float, *, halo: bool = False) -> None:
    """Paint markers of the curve with this sign, with a little air between each and the line it cuts."""
    painter.setBrush(_ink(sign))
    air, none = QPen(look().colour("surface"), 2 * min(_HALO, half * 0.3)), QPen(Qt.PenStyle.NoPen)
    kind = sign % (len(_CORNERS) + 1)
    shape = QPolygonF([QPointF(x * half, y * half) for x, y in _CORNERS[kind - 1]]) if kind else None
    for centre in centres:
        for pen in (air, none) if halo else (none,):
            painter.setPen(pen)
            if shape is None:
                painter.drawEllipse(centre, half, half)
            else:
                painter.drawPolygon(shape.translated(centre))


def _ink(sign: int) -> QColor:
    """Return a curve's colour: accent and grey by turns, never anything about its values."""
    return look().colour("accent" if sign % 2 == 0 else "text_2")


# --- values ---------------------------------------------------------------------------------------


def _value(placed: PlacedPoint) -> str:
    return "" if placed.point.value is None else number_words(placed.point.value)


def _value_places(box: PanelBox, places: dict[int, QPointF]) -> Iterator[tuple[PlacedPoint, QRectF]]:
    """Yield where values are written: the first and the last, then others as far as they leave each other room."""
    taken: list[QRectF] = []
    beside = _joined_to(box, places)
    ends = [placed for placed in (box.panel.first, box.panel.last) if placed is not None]
    known = {placed.number for placed in ends}
    others = [placed for run in box.panel.runs for placed in run if placed.number not in known]
    for placed in [*ends[: len(known)], *others]:
        centre, joined = places[placed.number], beside[placed.number]
        place = _value_place(box, placed, centre, joined)
        near = (*taken[: len(known)], *taken[len(known) :][-3:])  # others come from left to right
        is_free = placed.number in known or not any(place.intersects(other) for other in near)
        if placed.number in known or (is_free and not _is_crossed(centre, joined, place)):
            taken.append(place)
            yield placed, place


def _joined_to(box: PanelBox, places: dict[int, QPointF]) -> dict[int, list[QPointF]]:
    """Return the places of the points that each point is joined to, by its number."""
    found: dict[int, list[QPointF]] = {}
    for run in box.panel.runs:
        along = [places[placed.number] for placed in run]
        for at, placed in enumerate(run):
            found[placed.number] = along[max(at - 1, 0) : at] + along[at + 1 : at + 2]
    return found


def _value_place(box: PanelBox, placed: PlacedPoint, centre: QPointF, beside: Sequence[QPointF]) -> QRectF:
    """Return the place over a point, or under it where the curve turns upwards on both sides."""
    now = look()
    width, high = now.width(Type.CAPTION_STRONG, _value(placed)) + 6, now.line(Type.CAPTION)
    away = box.half + 3
    is_low = len(beside) == 2 and all(other.y() < centre.y() - 2 for other in beside)
    has_room = centre.y() + away + high < box.plot.bottom()
    top = centre.y() + away if is_low and has_room else centre.y() - away - high
    return QRectF(centre.x() - width / 2, top, width, high)


def _is_crossed(centre: QPointF, beside: Sequence[QPointF], place: QRectF) -> bool:
    """Tell whether the curve runs through where a value would stand."""
    left, right, top, foot = place.left() + 2, place.right() - 2, place.top() + 2, place.bottom() - 2
    x, y = centre.x(), centre.y()
    side = (top + foot) / 2 - y
    for other in beside:
        along, steep = other.x() - x, other.y() - y
        if steep * side > 0:  # to where the value stands
            for part in range(1, 8):
                at, high = x + along * part / 8, y + steep * part / 8
                if left <= at <= right and top <= high <= foot:
                    return True
    return False
