"""A scroll bar that lies over the edge of its view: rows keep their width, and line up with the title, either way."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QApplication,
    QPlainTextEdit,
    QScrollArea,
    QScrollBar,
    QStyle,
    QStyleOptionSlider,
)

from modulvard.ui.components.painting import rounded
from modulvard.ui.override import override
from modulvard.ui.theme.look import look
from modulvard.ui.theme.tokens import mixed

_WIDTH = 8
_HANDLE = 6


class EdgeBar(QScrollBar):
    """Shows and moves where a view has scrolled to, and is gone while everything is in sight."""

    def __init__(self, view: QAbstractScrollArea) -> None:
        super().__init__(Qt.Orientation.Vertical, view)
        self._view = view
        view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        own = view.verticalScrollBar()
        own.rangeChanged.connect(self._on_range)
        own.valueChanged.connect(self.setValue)
        self.valueChanged.connect(own.setValue)
        view.viewport().installEventFilter(self)  # not the view itself: it hears of its size before it lays out
        self._on_range(own.minimum(), own.maximum())

    @property
    def room(self) -> int:
        """How much of the view's right edge it takes: what is selected is filled up to there."""
        return 0 if self.isHidden() else _WIDTH + 1

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.Resize, QEvent.Type.Move}:
            self._place()
        return False

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        now = look()
        option = QStyleOptionSlider()
        self.initStyleOption(option)
        part = QStyle.SubControl.SC_ScrollBarSlider
        handle = self.style().subControlRect(QStyle.ComplexControl.CC_ScrollBar, option, part, self)
        box = QRectF(handle)
        box.setLeft(self.width() - _HANDLE)
        share = 0.0 if self.underMouse() or self.isSliderDown() else 0.25
        fill = QColor(mixed(now.colours.outline, now.colours.canvas, share))
        rounded(QPainter(self), box, _HANDLE / 2, fill=fill)

    def _on_range(self, least: int, most: int) -> None:
        own = self._view.verticalScrollBar()
        self.setRange(least, most)
        self.setPageStep(own.pageStep())
        self.setSingleStep(own.singleStep())
        self.setValue(own.value())
        self.setVisible(most > least)
        self._place()

    def _place(self) -> None:
        ground = self._view.viewport().geometry()
        self.setGeometry(ground.right() + 1 - _WIDTH, ground.top() + 2, _WIDTH, ground.height() - 4)
        self.raise_()


class CaretInSight(QObject):
    """Scrolls an area after the caret of a text in it, which Qt does on Tab only, and when the area gets lower."""

    def __init__(self, area: QScrollArea, text: QPlainTextEdit) -> None:
        super().__init__(area)
        self._area, self._text = area, text
        text.cursorPositionChanged.connect(self._follow)
        area.verticalScrollBar().rangeChanged.connect(self._follow)
        QApplication.instance().focusChanged.connect(self._follow)  # type: ignore[union-attr]  # there is one

    def _follow(self, *_: object) -> None:
        inside = self._area.widget()
        if inside is None or not self._text.hasFocus():
            return
        caret = self._text.cursorRect()
        at = self._text.viewport().mapTo(inside, QPoint(0, caret.center().y()))
        self._area.ensureVisible(at.x(), at.y(), 0, caret.height())
