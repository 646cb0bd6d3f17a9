"""The line height of the editor: Qt's plain text knows no line height but the font's own (ux.md section 4, 15/23)."""

import re

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QTextBlock
from PySide6.QtWidgets import QPlainTextDocumentLayout

from modulvard.ui.override import override
from modulvard.ui.theme.look import look
from modulvard.ui.theme.tokens import Type

_NEAR = 0.01
_ENDLESS = re.compile(r"\S{500}")


def is_endless(text: str) -> bool:
    """Tell whether there is a word without end: Qt looks through all of it for each line, unless it may break."""
    return _ENDLESS.search(text) is not None


class SpacedLayout(QPlainTextDocumentLayout):
    """Lays lines out as Qt does and then sets them apart by the line height of messages.

    For a document without a margin of its own.
    """

    @override
    def blockBoundingRect(self, block: QTextBlock) -> QRectF:
        rect = super().blockBoundingRect(block)
        layout = block.layout() if block.isValid() else None
        lines = layout.lineCount() if layout is not None else 0
        if layout is None or not lines or not rect.height():
            return rect
        step = look().line(Type.MESSAGE)
        lead = round((step - layout.lineAt(0).height()) / 2, 2)
        if abs(layout.lineAt(lines - 1).y() - (lead + (lines - 1) * step)) > _NEAR:
            for number in range(lines):
                line = layout.lineAt(number)
                line.setPosition(QPointF(line.x(), lead + number * step))
        return QRectF(rect.left(), rect.top(), rect.width(), lines * step)
