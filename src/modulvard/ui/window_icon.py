"""The window's icon. Loaded once the first picture stands: Python's class of Qt's icons takes a while to make."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap

from modulvard.ui.components.sign import paint_sign

_SIDES = (16, 32, 64, 128)


def window_icon() -> QIcon:
    """Return Modulvård's sign in the sizes that desktops ask for."""
    icon = QIcon()
    for side in _SIDES:
        pixmap = QPixmap(side, side)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        paint_sign(painter, pixmap.rect().toRectF())
        painter.end()
        icon.addPixmap(pixmap)
    return icon
