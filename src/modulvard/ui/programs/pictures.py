"""A program's pictures as the screen shows them: unpacked on a worker, on white ground, no larger than shown."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize
from PySide6.QtGui import QColor, QImage, QImageReader, QPainter

from modulvard.domain.programs import Module
from modulvard.services.programs import OpenedModule

_WIDEST = 1600
"""Px that a picture is kept with: the widest column there is, at the sharpest screens."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadModule:
    """A module to be shown, with its pictures by their names."""

    module: Module
    pictures: dict[str, QImage]


def read_pictures(open_module: Callable[[], OpenedModule]) -> ReadModule:
    """Return an opened module with its pictures unpacked. Called on a worker."""
    opened = open_module()
    return ReadModule(module=opened.module, pictures={name: unpacked(data) for name, data in opened.pictures.items()})


def unpacked(data: bytes) -> QImage:
    """Return a picture as it is shown. Called on a worker."""
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    size = reader.size()
    if size.width() > _WIDEST:
        reader.setScaledSize(QSize(_WIDEST, max(1, size.height() * _WIDEST // size.width())))
    image = reader.read()
    if not image.hasAlphaChannel():
        return image
    ground = QImage(image.size(), QImage.Format.Format_RGB32)  # drawn for white paper, whatever the theme
    ground.fill(QColor("white"))
    painter = QPainter(ground)
    painter.drawImage(0, 0, image)
    painter.end()
    return ground
