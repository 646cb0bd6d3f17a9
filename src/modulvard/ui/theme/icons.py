"""The line icons (Lucide, ISC licence beside them), drawn in a colour when first asked for and kept."""

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from modulvard.resources import resource

_STROKE = "1.75"


def icon_pixmap(name: str, px: int, colour: QColor, ratio: float = 1.0) -> QPixmap:
    """Return an icon ``px`` wide and high in one colour, sharp at the screen's pixel ratio.

    Raises FileNotFoundError if no such icon is shipped.
    """
    return _pixmap(name, px, colour.name(QColor.NameFormat.HexArgb), ratio)


@cache
def _drawing(name: str) -> str:
    return resource(f"icons/{name}.svg").read_text(encoding="utf-8")


@cache
def _pixmap(name: str, px: int, argb: str, ratio: float) -> QPixmap:
    colour = QColor(argb)
    drawing = (
        _drawing(name).replace("currentColor", colour.name()).replace('stroke-width="2"', f'stroke-width="{_STROKE}"')
    )
    pixmap = QPixmap(round(px * ratio), round(px * ratio))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setOpacity(colour.alphaF())
    QSvgRenderer(QByteArray(drawing.encode())).render(painter, QRectF(0, 0, pixmap.width(), pixmap.height()))
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap
