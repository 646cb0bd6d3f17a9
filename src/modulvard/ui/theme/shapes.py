"""The status shapes, painted and not taken from a font, so that they look and measure the same everywhere."""

from collections.abc import Callable
from enum import StrEnum

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen, QPolygonF

BOX = 14
"""The square in px at 100 % that a shape is drawn in. Two checks need three more in width."""


class Shape(StrEnum):
    """A shape with a meaning of its own, so that colour is never the only sign."""

    DOWN = "down"
    DOT = "dot"
    UP = "up"
    EXCLAMATION = "exclamation"
    PAUSE = "pause"
    ENVELOPE = "envelope"
    CHECK = "check"
    CHECKS = "checks"
    PENCIL = "pencil"
    SQUARE = "square"
    OPEN_SQUARE = "open_square"
    DIAMOND = "diamond"
    ARROW = "arrow"
    DASH = "dash"
    CLOCK = "clock"


def shape_width(shape: Shape) -> int:
    """Return how wide a shape's box is, in px at 100 %."""
    return BOX + 3 if shape is Shape.CHECKS else BOX


def paint_shape(painter: QPainter, shape: Shape, box: QRectF, colour: QColor) -> None:
    """Paint a shape in one colour, scaled to the height of its box."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(box.topLeft())
    painter.scale(box.height() / BOX, box.height() / BOX)
    if shape in _FILLED:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QBrush(colour))
    else:
        width, cap = (1.25, Qt.PenCapStyle.RoundCap) if shape in _THIN else (1.6, Qt.PenCapStyle.RoundCap)
        painter.setPen(QPen(colour, width, Qt.PenStyle.SolidLine, cap, Qt.PenJoinStyle.RoundJoin))
        painter.setBrush(Qt.BrushStyle.NoBrush)
    _PAINTED[shape](painter)
    painter.restore()


def _line(painter: QPainter, *points: tuple[float, float]) -> None:
    painter.drawPolyline(QPolygonF([QPointF(x, y) for x, y in points]))


def _area(painter: QPainter, *points: tuple[float, float]) -> None:
    painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in points]))


def _exclamation(painter: QPainter) -> None:
    _area(painter, (5.9, 2.6), (8.1, 2.6), (7.7, 8.2), (6.3, 8.2))
    painter.drawEllipse(QPointF(7, 10.4), 1.1, 1.1)


def _pause(painter: QPainter) -> None:
    painter.drawRoundedRect(QRectF(3.5, 3, 2.4, 8), 0.6, 0.6)
    painter.drawRoundedRect(QRectF(8.1, 3, 2.4, 8), 0.6, 0.6)


def _envelope(painter: QPainter) -> None:
    painter.drawRoundedRect(QRectF(1.7, 2.7, 10.6, 8.6), 1.6, 1.6)
    _line(painter, (3.2, 5), (7, 7.4), (10.8, 5))


def _clock(painter: QPainter) -> None:
    painter.drawEllipse(QPointF(7, 7), 5.2, 5.2)
    _line(painter, (7, 4.2), (7, 7.2), (9, 8.4))


def _pencil(painter: QPainter) -> None:
    path = QPainterPath(QPointF(1.6, 12.4))
    path.lineTo(2.3, 9.4)
    path.lineTo(9.7, 2)
    path.quadTo(10.9, 1.1, 12, 2)
    path.quadTo(12.9, 3.1, 12, 4.3)
    path.lineTo(4.6, 11.7)
    path.closeSubpath()
    painter.drawPath(path)
    _line(painter, (8.4, 3.3), (10.7, 5.6))


def _checks(painter: QPainter) -> None:
    _line(painter, (1.6, 7.4), (4.4, 10.2), (9.8, 4))
    _line(painter, (8.2, 9.8), (8.6, 10.2), (14.6, 4))


_PAINTED: dict[Shape, Callable[[QPainter], None]] = {
    Shape.DOWN: lambda painter: _area(painter, (3, 3.5), (11, 3.5), (7, 10.8)),
    Shape.UP: lambda painter: _area(painter, (3, 10.5), (11, 10.5), (7, 3.2)),
    Shape.DOT: lambda painter: painter.drawEllipse(QPointF(7, 7), 3.5, 3.5),
    Shape.EXCLAMATION: _exclamation,
    Shape.PAUSE: _pause,
    Shape.ENVELOPE: _envelope,
    Shape.CHECK: lambda painter: _line(painter, (2.8, 7.4), (5.6, 10.2), (11, 4)),
    Shape.CHECKS: _checks,
    Shape.PENCIL: _pencil,
    Shape.SQUARE: lambda painter: painter.drawRoundedRect(QRectF(2, 2, 10, 10), 2, 2),
    Shape.OPEN_SQUARE: lambda painter: painter.drawRoundedRect(QRectF(3, 3, 8, 8), 1.6, 1.6),
    Shape.DIAMOND: lambda painter: _area(painter, (7, 1.4), (12.6, 7), (7, 12.6), (1.4, 7)),
    Shape.ARROW: lambda painter: _area(painter, (3.5, 2.5), (11.5, 7), (3.5, 11.5)),
    Shape.DASH: lambda painter: _line(painter, (3, 7), (11, 7)),
    Shape.CLOCK: _clock,
}
_FILLED = frozenset(
    {Shape.DOWN, Shape.UP, Shape.DOT, Shape.EXCLAMATION, Shape.PAUSE, Shape.SQUARE, Shape.DIAMOND, Shape.ARROW}
)
_THIN = frozenset({Shape.ENVELOPE, Shape.PENCIL, Shape.CLOCK})
