"""The report's figure: for each form two bars on its whole range, the first median outlined and the last one filled."""

from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from modulvard.ui.components.painting import draw_text, rounded, widest
from modulvard.ui.theme.look import look
from modulvard.ui.theme.tokens import Space, Type

if TYPE_CHECKING:
    from modulvard.documents.report_words import ToldBars, ToldReport

_BAR, _BETWEEN, _SIGN = 16, 3, 14
_LEAST = 120
"""Room, at 100 % text, that the bars need; below it the range is not written out."""
_RIGHT = Qt.AlignmentFlag.AlignRight


class ReportBars(QWidget):
    """The medians of a program's forms. A screen reader hears them all in a sentence."""

    def __init__(self, told: "ToldReport", bars: "tuple[ToldBars, ...]", spoken: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._told, self._bars = told, bars
        self.setAccessibleName(f"{told.figure}. {spoken}")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        now = look()
        legend = now.line(Type.CAPTION) + Space.ROW
        return QSize(now.px(420), legend + len(self._bars) * self._row())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(look().px(_LEAST), self.sizeHint().height())

    def _row(self) -> int:
        return 2 * self._high() + _BETWEEN + Space.FIELDS

    def _high(self) -> int:
        return max(look().px(_BAR), look().line(Type.CAPTION))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, now = QPainter(self), look()
        label = min(widest(Type.STRONG, [each.form for each in self._bars]) + Space.BLOCKS, self.width() // 3)
        ends = [f"{each.lowest_words}–{each.highest_words}" for each in self._bars]
        range_width = widest(Type.CAPTION, ends) + Space.INSIDE
        room = self.width() - label - range_width
        number_width = widest(Type.CAPTION_STRONG, [each.highest_words for each in self._bars]) + Space.INSIDE
        top = self._paint_legend(painter, label)
        for each, end in zip(self._bars, ends, strict=True):
            high = self._high()
            both = QRectF(0, top, label - Space.INSIDE, 2 * high + _BETWEEN)
            draw_text(painter, both, each.form, Type.STRONG, now.colour("text"))
            for place, (value, words) in enumerate(((each.first, each.first_words), (each.last, each.last_words))):
                line = QRectF(label, top + place * (high + _BETWEEN), room, high)
                width = self._share(each, value) * (room - number_width)
                self._paint_bar(painter, line, width, words, is_last=place > 0)
            edge = QLineF(label, top - 2, label, top + 2 * high + _BETWEEN + 2)
            painter.setPen(QPen(now.colour("outline"), 1))
            painter.drawLine(edge)
            place_of_range = QRectF(self.width() - range_width, top, range_width, 2 * high + _BETWEEN)
            draw_text(painter, place_of_range, end, Type.CAPTION, now.colour("text_2"), align=_RIGHT)
            top += self._row()

    def _paint_bar(self, painter: QPainter, line: QRectF, width: float, words: str, *, is_last: bool) -> None:
        now = look()
        bar = QRectF(line.left(), line.top(), max(width, 1.5), line.height())
        if is_last:
            rounded(painter, bar, 0, fill=now.colour("accent"))
        else:
            rounded(painter, bar, 0, line=now.colour("text"))
        beside = QRectF(bar.right() + 6, line.top(), line.right() - bar.right(), line.height())
        draw_text(painter, beside, words, Type.CAPTION_STRONG, now.colour("text"))

    def _paint_legend(self, painter: QPainter, left: float) -> float:
        now = look()
        line, side = now.line(Type.CAPTION), now.px(_SIGN)
        for words, is_last in ((self._told.first, False), (self._told.last, True)):
            box = QRectF(left, round((line - side) / 2), side, side)
            if is_last:
                rounded(painter, box, 0, fill=now.colour("accent"))
            else:
                rounded(painter, box, 0, line=now.colour("text"))
            place = QRectF(left + side + 6, 0, self.width() - left, line)
            left += side + 6 + draw_text(painter, place, words, Type.CAPTION, now.colour("text_2")) + Space.BLOCKS
        return line + Space.ROW

    def _share(self, each: "ToldBars", value: Decimal) -> float:
        span = each.highest - each.lowest
        return float((value - each.lowest) / span) if span else 0.0
