"""The very PDF as pictures, by pypdfium2: for the preview and for the printer. Runs in the lane of files only.

PDFium serves one thread at a time, which that lane is.
"""

from importlib import import_module
from typing import Any

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QImage

POINTS = 72
"""PDF units to an inch."""
A4 = QSizeF(595.28, 841.89)
"""In points."""


def render_page(pdf: bytes, page: int, width: int) -> QImage:
    """Return a page, counted from 0, as a picture ``width`` px wide."""
    document = _open(pdf)
    try:
        return _image(document, page, width)
    finally:
        document.close()


def render_for_paper(pdf: bytes, page: int, dots: int) -> QImage:
    """Return a page as a picture of ``dots`` px to the inch."""
    return render_page(pdf, page, round(A4.width() / POINTS * dots))


def _open(pdf: bytes) -> Any:
    # imported here: the library costs a tenth of a second that opening the window should not wait for
    return import_module("pypdfium2").PdfDocument(pdf)


def _image(document: Any, number: int, width: int) -> QImage:
    """Return the picture. All of PDFium's is given back here: a collector in another thread must find nothing of it."""
    page = document[number]
    try:
        bitmap = page.render(scale=width / page.get_width(), prefer_bgrx=True, may_draw_forms=False)
        try:
            drawn = QImage(bitmap.buffer, bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGB32)
            return drawn.copy()
        finally:
            bitmap.close()
    finally:
        page.close()
