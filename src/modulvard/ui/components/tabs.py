"""Tabs with an underline and counts (mockups: patient-oversikt)."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QTabBar, QWidget

from modulvard.ui.components.buttons import plain
from modulvard.ui.components.painting import draw_text, rounded
from modulvard.ui.override import override
from modulvard.ui.theme.look import look
from modulvard.ui.theme.style import paint_ring
from modulvard.ui.theme.tokens import Height, Radius, Size, Type

_BETWEEN = 28
_LEAST_BETWEEN = 8
_UNDERLINE = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Tab:
    """A tab: its words, how many things wait there, and the key that goes to it."""

    words: str
    count: int | None = None
    key: str = ""


class Tabs(QTabBar):
    """A row of tabs; ``currentChanged`` tells which one is shown."""

    def __init__(
        self, name: str, tabs: Sequence[Tab], parent: QWidget | None = None, *, height: Height = Size.TABS
    ) -> None:
        """``name`` is what the screen reader calls the whole; ``height`` is that of the row."""
        super().__init__(parent)
        self._tabs = list(tabs)
        self._height, self._between, self._is_tight = height, _BETWEEN, False
        self.setAccessibleName(name)
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(False)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        for tab in tabs:
            number = self.addTab(plain(tab.words))
            self._name(number)
            self.setTabToolTip(number, tab.key)

    def set_count(self, number: int, count: int | None) -> None:
        """Show how many things wait in a tab."""
        old = self._tabs[number]
        self._tabs[number] = Tab(words=old.words, count=count, key=old.key)
        self._name(number)
        self._fit()
        self._measure()

    @override
    def tabSizeHint(self, index: int) -> QSize:
        # As wide as when it is chosen, and its words are bold: choosing one moves none of the others.
        width = self._width(index, chosen=True) + (self._between if index < self.count() - 1 else 0)
        return QSize(width, look().high(self._height))

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._whole(tight=False) + _BETWEEN * (self.count() - 1), look().high(self._height))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def minimumTabSizeHint(self, index: int) -> QSize:
        return self.tabSizeHint(index)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(look().px(96), look().high(self._height))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        for number, tab in enumerate(self._tabs):
            rect = QRectF(self.tabRect(number))
            chosen = number == self.currentIndex()
            rect.setWidth(self._width(number, chosen=chosen))
            self._paint_tab(painter, rect, tab, chosen=chosen)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self.count():
            self._fit()
            self._measure()

    def _fit(self) -> None:
        """Stand closer, and then in smaller letters, where all do not fit: none is cut off (decided.md 28)."""
        gaps = max(self.count() - 1, 1)
        tight = self._whole(tight=False) + _LEAST_BETWEEN * gaps > self.width()
        room = (self.width() - self._whole(tight=tight)) // gaps
        between = min(max(room, _LEAST_BETWEEN), _BETWEEN)
        if (between, tight) != (self._between, self._is_tight):
            self._between, self._is_tight = between, tight
            self._measure()

    def _whole(self, *, tight: bool) -> int:
        return sum(self._width(number, chosen=True, tight=tight) for number in range(self.count()))

    def _kind(self, *, chosen: bool, tight: bool) -> Type:
        if tight:
            return Type.SMALL_STRONG if chosen else Type.SMALL
        return Type.STRONG if chosen else Type.BODY

    def _measure(self) -> None:
        self.setTabText(0, self.tabText(0))  # the only way to have QTabBar measure its tabs again
        self.updateGeometry()
        self.update()

    def _paint_tab(self, painter: QPainter, rect: QRectF, tab: Tab, *, chosen: bool) -> None:
        now = look()
        ink = now.colour("text" if chosen else "text_2") if self.isEnabled() else now.muted
        taken = draw_text(painter, rect, tab.words, self._kind(chosen=chosen, tight=self._is_tight), ink)
        if tab.count:
            rest = rect.adjusted(taken + 7, 0, 0, 0)
            draw_text(painter, rest, str(tab.count), Type.CAPTION, now.colour("text_2"))
        if chosen:
            bar = QRectF(rect.left(), rect.bottom() - _UNDERLINE, rect.width(), _UNDERLINE)
            rounded(painter, bar, _UNDERLINE / 2, fill=now.colour("accent"))
            if self.hasFocus():
                paint_ring(painter, rect.adjusted(-4, 4, 4, -4).intersected(QRectF(self.rect())), Radius.FOCUS_ROW)

    def _width(self, number: int, *, chosen: bool, tight: bool | None = None) -> int:
        now = look()
        tab = self._tabs[number]
        width = now.width(self._kind(chosen=chosen, tight=self._is_tight if tight is None else tight), tab.words)
        return width + (7 + now.width(Type.CAPTION, str(tab.count)) if tab.count else 0)

    def _name(self, number: int) -> None:
        tab = self._tabs[number]
        self.setAccessibleTabName(number, f"{tab.words} {tab.count}" if tab.count else tab.words)
