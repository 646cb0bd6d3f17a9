"""Modulvård's sign, which the lock page shows before anything else of the frame is loaded."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from modulvard.ui.components.painting import rounded
from modulvard.ui.theme.look import look


def paint_sign(painter: QPainter, box: QRectF) -> None:
    """Paint Modulvård's sign: three modules, one after the other."""
    now = look()
    rounded(painter, box, box.width() * 6 / 24, fill=now.colour("accent"))
    unit = box.width() / 24
    for left, top, width in ((5, 6, 7), (5, 10.5, 10), (9, 15, 10)):
        bar = QRectF(box.left() + left * unit, box.top() + top * unit, width * unit, 3 * unit)
        rounded(painter, bar, 1.5 * unit, fill=now.colour("on_accent"))
