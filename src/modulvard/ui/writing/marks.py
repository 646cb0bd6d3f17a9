"""How fields look within the text: an empty one framed with a chevron, a filled one underlined (mockups: svara)."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import (
    QColor,
    QFont,
    QPainter,
    QSyntaxHighlighter,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextLine,
)

from modulvard.domain.messages import FieldSpan, field_spans
from modulvard.ui.components.painting import rounded
from modulvard.ui.override import override
from modulvard.ui.theme.icons import icon_pixmap
from modulvard.ui.theme.look import look
from modulvard.ui.theme.tokens import Radius, Size

_LINE = 1.5


def units(text: str, at: int) -> int:
    """Return a place in a text as Qt counts it: signs beyond the first plane count twice."""
    return at if text.isascii() else len(text[:at].encode("utf-16-le", "surrogatepass")) // 2


def letters(text: str, at: int) -> int:
    """Return a place as Qt counts it as Python counts it."""
    if text.isascii():
        return at
    return len(text.encode("utf-16-le", "surrogatepass")[: 2 * at].decode("utf-16-le", "replace"))


def spans_of(text: str) -> tuple[FieldSpan, ...]:
    """Return the empty fields of a text, at their places as Qt counts."""
    if "{" not in text:
        return ()
    found = field_spans(text)
    return tuple(FieldSpan(units(text, each.start), units(text, each.end), each.name) for each in found)


class FieldHighlighter(QSyntaxHighlighter):
    """Gives the braces of an empty field room and no ink, and its name weight; the frame is painted beneath."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)

    @override
    def highlightBlock(self, text: str) -> None:
        for span in spans_of(text):
            self.setFormat(span.start, 1, _unseen(3))
            name = QTextCharFormat()
            name.setFontWeight(QFont.Weight.DemiBold)
            name.setForeground(look().colour("accent"))
            self.setFormat(span.start + 1, span.end - span.start - 2, name)
            tail = 2 if text.find("?}", 0) >= 0 and text[: letters(text, span.end)].endswith("?}") else 1
            room = Size.ICON_INLINE if tail == 1 else Size.ICON_INLINE / 2
            self.setFormat(span.end - tail, tail, _unseen(room))


def _unseen(room: float) -> QTextCharFormat:
    shown = QTextCharFormat()
    shown.setForeground(QColor(0, 0, 0, 0))
    shown.setFontLetterSpacingType(QFont.SpacingType.AbsoluteSpacing)
    shown.setFontLetterSpacing(look().px(room) - look().px(4))
    return shown


def _boxes(block: QTextBlock, start: int, end: int) -> Iterator[QRectF]:
    """Return where a part of a block stands, a rectangle for each line, from the block's corner."""
    layout = block.layout()
    at = start
    while at < end:
        line = layout.lineForTextPosition(at)
        if not line.isValid():
            return
        stop = min(end, line.textStart() + line.textLength())
        if stop <= at:
            return
        left, right = _across(line, at), _across(line, stop)
        if right <= left:  # the end of a line can be told as the start of the next
            right = line.naturalTextRect().right()
        yield QRectF(left, line.y(), right - left, line.height())
        at = stop


def _across(line: QTextLine, at: int) -> float:
    found: Any = line.cursorToX(at)  # PySide gives the place as well, where Qt tells it by pointer
    return float(found[0])


def _paint_open(painter: QPainter, box: QRectF, *, is_last: bool, is_current: bool, ratio: float) -> None:
    """Paint the frame of an empty field, with its chevron at the end."""
    now = look()
    width = 2 * _LINE if is_current else _LINE
    rounded(painter, box, Radius.KEY, fill=now.colour("accent_soft"), line=now.colour("accent"), width=width)
    if is_last:
        side = now.px(Size.ICON_INLINE)
        pixmap = icon_pixmap("chevron-down", side, now.colour("accent"), ratio)
        painter.drawPixmap(QPointF(round(box.right() - side - 3), round(box.center().y() - side / 2)), pixmap)


def _paint_filled(painter: QPainter, box: QRectF) -> None:
    """Paint the line under a field that was filled in."""
    painter.fillRect(QRectF(round(box.left()), round(box.bottom()) - 2, round(box.width()), 1), look().colour("accent"))


@dataclass(frozen=True, slots=True)
class Fields:
    """The fields of a text: the empty ones, where filled ones stand, and the empty one that Tab has gone to."""

    open: tuple[FieldSpan, ...]
    filled: tuple[tuple[int, int], ...]
    current: FieldSpan | None


def paint_block(painter: QPainter, block: QTextBlock, corner: QPointF, fields: Fields, ratio: float) -> None:
    """Paint what stands beneath the text of a block whose corner is at a point."""
    begins, ends = block.position(), block.position() + block.length() - 1
    for span in fields.open:
        if begins <= span.start and span.end <= ends:
            found = list(_boxes(block, span.start - begins, span.end - begins))
            for number, box in enumerate(found, 1):
                is_last = number == len(found)
                _paint_open(
                    painter, box.translated(corner), is_last=is_last, is_current=span == fields.current, ratio=ratio
                )
    for start, end in fields.filled:
        low, high = max(start, begins), min(end, ends)
        if low < high:
            for box in _boxes(block, low - begins, high - begins):
                _paint_filled(painter, box.translated(corner))


def close_step(cursor: QTextCursor) -> None:
    """End a step of undo so that what is typed next is a step of its own: Qt joins what only follows on."""
    cursor.insertText(" ")
    cursor.deletePreviousChar()
