"""The sheet as it will lie on the table: one page at a time, white in either theme, scrolled where it is larger."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget
from typing_extensions import override

from modulvard.ui.theme.look import look
from modulvard.ui.theme.style import RING
from modulvard.ui.theme.tokens import Radius, Space

_STEP = 48


class SheetView(QAbstractScrollArea):
    """Shows one page. Arrows scroll; what does not fit goes on to the next page by the page keys of the window."""

    resized = Signal()
    zoomed = Signal(int)
    """Ctrl and the wheel: 1 larger, -1 smaller."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image = QImage()
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty(RING, Radius.FOCUS)
        self.setAccessibleName(self.tr("Förhandsvisning"))
        self.viewport().setAutoFillBackground(False)
        self.verticalScrollBar().setSingleStep(_STEP)
        self.horizontalScrollBar().setSingleStep(_STEP)

    @property
    def has_page(self) -> bool:
        """Whether a page is shown."""
        return not self._image.isNull()

    @property
    def room(self) -> QSize:
        """How much room a page has, in px, with its margins taken off; the scroll bar's is kept free."""
        bar = self.verticalScrollBar().sizeHint().width()
        return QSize(self.width() - bar - 2 * Space.BLOCKS, self.height() - 2 * Space.BLOCKS)

    def show_page(self, image: QImage, spoken: str) -> None:
        """Show a page from its top. ``spoken`` is what a screen reader says of it: the text of the whole print."""
        is_new = image.size() != self._image.size()
        self._image = image
        self.setAccessibleDescription(spoken)
        self._fit()
        if is_new:
            self.horizontalScrollBar().setValue(self.horizontalScrollBar().maximum() // 2)
        self.viewport().update()

    def go_to_top(self) -> None:
        """Scroll to the page's first line."""
        self.verticalScrollBar().setValue(0)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
        self.resized.emit()

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if event.angleDelta().y():
                self.zoomed.emit(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
            return
        super().wheelEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._image.isNull():
            return
        painter = QPainter(self.viewport())
        place = self._place()
        painter.drawImage(place, self._image)
        painter.setPen(look().colour("divider"))
        painter.drawRect(place.adjusted(-1, -1, 0, 0))

    def _size(self) -> QSize:
        ratio = self._image.devicePixelRatio()
        return QSize(round(self._image.width() / ratio), round(self._image.height() / ratio))

    def _place(self) -> QRect:
        size, room = self._size(), self.viewport().size()
        left = max((room.width() - size.width()) // 2, Space.BLOCKS) - self.horizontalScrollBar().value()
        top = Space.BLOCKS - self.verticalScrollBar().value()
        return QRect(QPoint(left, top), size)

    def _fit(self) -> None:
        size, room = self._size(), self.viewport().size()
        whole = (size.width() + 2 * Space.BLOCKS, size.height() + 2 * Space.BLOCKS)
        for bar, needed, shown in (
            (self.horizontalScrollBar(), whole[0], room.width()),
            (self.verticalScrollBar(), whole[1], room.height()),
        ):
            bar.setPageStep(shown)
            bar.setRange(0, max(needed - shown, 0))
