"""The text of an entry as it is written: fields stand in it as chips (mockups: svarsbank). Always plain text."""

from collections.abc import Iterator
from typing import Any

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import (
    QColor,
    QFont,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QSyntaxHighlighter,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QWidget

from modulvard.domain.answer_fields import FieldPart, field_spans
from modulvard.ui.components.fields import TextArea
from modulvard.ui.components.painting import rounded
from modulvard.ui.override import override
from modulvard.ui.theme.look import look
from modulvard.ui.theme.tokens import Radius, Space, Tone, Type

_LEAST_LINES, _MOST_LINES = 8, 24


def _units(text: str, at: int) -> int:
    """Return a place in a text as Qt counts it: signs beyond the first plane count twice."""
    return at if text.isascii() else len(text[:at].encode("utf-16-le", "surrogatepass")) // 2


def _spans(text: str) -> Iterator[tuple[int, int, FieldPart]]:
    if "{" in text:
        for start, end, field in field_spans(text):
            yield _units(text, start), _units(text, end), field


class _Highlighter(QSyntaxHighlighter):
    """Takes the ink from a field's braces, which then are its margins, and gives its name the accent."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)

    @override
    def highlightBlock(self, text: str) -> None:
        for start, end, field in _spans(text):
            name = QTextCharFormat()
            name.setForeground(look().ink(Tone.READ_FIRST) if field.is_unknown else look().colour("accent"))
            name.setFontWeight(QFont.Weight.Medium)
            unseen = QTextCharFormat()
            unseen.setForeground(QColor(0, 0, 0, 0))
            self.setFormat(start, end - start, name)
            self.setFormat(start, 1, unseen)
            self.setFormat(end - 1, 1, unseen)


class BodyField(TextArea):
    """Several lines of plain text whose fields are seen."""

    def __init__(self, parent: QWidget | None = None, *, least: int = 0) -> None:
        super().__init__(parent, lines=_LEAST_LINES, least=least)
        self._highlighter = _Highlighter(self.document())
        self.setFont(look().font(Type.MESSAGE))
        self.textChanged.connect(self._grow)

    @override
    def resizeEvent(self, e: QResizeEvent) -> None:
        super().resizeEvent(e)
        self._grow()

    @override
    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._lines * look().line(Type.MESSAGE) + 2 * Space.INSIDE)

    def insert_field(self, name: str, *, choose: bool = False) -> None:
        """Write a field where the caret is; with ``choose`` its name is selected, to be replaced by typing."""
        cursor = self.textCursor()
        cursor.insertText(f"{{{name}}}")
        if choose:
            end = cursor.position() - (2 if name.endswith("?") else 1)
            cursor.setPosition(end - len(name.rstrip("?")))
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self.setFocus()

    @override
    def paintEvent(self, e: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        block = self.firstVisibleBlock()
        while block.isValid():
            box = self.blockBoundingGeometry(block).translated(self.contentOffset())
            if box.top() > e.rect().bottom():
                break
            for start, end, field in _spans(block.text()):
                for chip in _boxes(block, start, end):
                    fill = look().fill(Tone.READ_FIRST) if field.is_unknown else look().colour("accent_soft")
                    rounded(painter, chip.translated(box.topLeft()), Radius.KEY, fill=fill)
            block = block.next()
        painter.end()
        super().paintEvent(e)

    def _grow(self) -> None:
        """Be as high as the text, within reason, so that it is read without scrolling within scrolling."""
        lines = min(max(round(self.document().size().height()) + 1, _LEAST_LINES), _MOST_LINES)
        if lines != self._lines:
            self._lines = lines
            self.updateGeometry()

    def refresh_look(self) -> None:
        """Measure and colour the text anew: theme or text size has changed."""
        self.setFont(look().font(Type.MESSAGE))
        self._highlighter.rehighlight()
        self.updateGeometry()


def _boxes(block: QTextBlock, start: int, end: int) -> Iterator[QRectF]:
    """Give where a part of a block stands, a rectangle for each line, from the block's corner."""
    layout = block.layout()
    at = start
    while at < end:
        line = layout.lineForTextPosition(at)
        if not line.isValid():
            return
        stop = min(end, line.textStart() + line.textLength())
        if stop <= at:
            return
        first: Any = line.cursorToX(at)  # PySide gives the place as well, where Qt tells it by pointer
        last: Any = line.cursorToX(stop)
        left, right = first[0], last[0]
        if right <= left:  # the end of a line can be told as the start of the next
            right = line.naturalTextRect().right()
        yield QRectF(left, line.y(), right - left, line.height())
        at = stop
