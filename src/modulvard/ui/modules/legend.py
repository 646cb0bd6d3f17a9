"""The legend of the timeline: every bar and sign with its word."""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from modulvard.ui.components.painting import draw_text, rounded
from modulvard.ui.theme.look import look
from modulvard.ui.theme.shapes import Shape, paint_shape
from modulvard.ui.theme.tokens import Radius, Type, mixed

_BETWEEN = 18
_AFTER_SIGN = 8
_BAR_WIDE = 22
_BAR_HIGH = 12
_DONE_HIGH = 8
_SHAPE = 12


class Sign(StrEnum):
    """What the timeline draws."""

    PLAN = "plan"
    OLD_PLAN = "old_plan"
    NEW_PLAN = "new_plan"
    DONE = "done"
    MANDATORY = "mandatory"
    OPTIONAL = "optional"
    PAUSE = "pause"


_SHAPES = {Sign.MANDATORY: Shape.SQUARE, Sign.OPTIONAL: Shape.OPEN_SQUARE, Sign.PAUSE: Shape.PAUSE}


@dataclass(frozen=True, slots=True)
class _Item:
    sign: Sign
    words: str


class Legend(QWidget):
    """Signs and words in a row, at the right end of the room there is; those that do not fit are left out."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: tuple[_Item, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_signs(preview=False)

    def show_signs(self, *, preview: bool) -> None:
        """Tell the signs of a plan, or of a plan with another drawn over it."""
        plan = (
            (_Item(Sign.OLD_PLAN, self.tr("nuvarande plan")), _Item(Sign.NEW_PLAN, self.tr("ny plan, förhandsvisning")))
            if preview
            else (_Item(Sign.PLAN, self.tr("plan")),)
        )
        self._items = (
            *plan,
            _Item(Sign.DONE, self.tr("gjort")),
            _Item(Sign.MANDATORY, self.tr("obligatorisk")),
            _Item(Sign.OPTIONAL, self.tr("valbar")),
            _Item(Sign.PAUSE, self.tr("paus")),
        )
        self.setAccessibleName(
            self.tr("Teckenförklaring: {signs}").format(signs=", ".join(i.words for i in self._items))
        )
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        width = sum(self._width(item) + _BETWEEN for item in self._items) - _BETWEEN
        return QSize(width, look().line(Type.SMALL))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, look().line(Type.SMALL))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        shown = list(self._items)
        while shown and sum(self._width(item) + _BETWEEN for item in shown) - _BETWEEN > self.width() + 1:
            shown.pop()
        left = float(self.width() - sum(self._width(item) + _BETWEEN for item in shown) + _BETWEEN)
        for item in shown:
            self._paint(painter, item, left)
            left += self._width(item) + _BETWEEN

    def _sign_width(self, sign: Sign) -> int:
        return look().px(_SHAPE if sign in _SHAPES else _BAR_WIDE)

    def _width(self, item: _Item) -> int:
        return self._sign_width(item.sign) + _AFTER_SIGN + look().width(Type.CAPTION, item.words)

    def _paint(self, painter: QPainter, item: _Item, left: float) -> None:
        now = look()
        width = self._sign_width(item.sign)
        if item.sign in _SHAPES:
            box = QRectF(left, (self.height() - width) / 2, width, width)
            paint_shape(painter, _SHAPES[item.sign], box, now.colour("text_2"))
        else:
            _paint_bar(painter, item.sign, left, self.height() / 2, width)
        words = QRectF(left + width + _AFTER_SIGN, 0, self.width(), self.height())
        draw_text(painter, words, item.words, Type.CAPTION, now.colour("text_2"))


def _paint_bar(painter: QPainter, sign: Sign, left: float, middle: float, width: int) -> None:
    now = look()
    colours = now.colours
    high = now.px(_DONE_HIGH if sign is Sign.DONE else _BAR_HIGH)
    box = QRectF(left, round(middle - high / 2), width, high)
    if sign is Sign.DONE:
        rounded(painter, box, high / 2, fill=now.colour("accent"))
    elif sign is Sign.OLD_PLAN:
        rounded(painter, box, Radius.KEY, fill=now.colour("canvas"), line=now.colour("outline"), dashed=True)
    else:
        line = colours.accent if sign is Sign.NEW_PLAN else mixed(colours.accent, colours.accent_soft, 0.35)
        rounded(painter, box, Radius.KEY, fill=now.colour("accent_soft"), line=QColor(line))
