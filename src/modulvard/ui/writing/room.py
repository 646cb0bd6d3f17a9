"""The room of a text that is written: it scrolls with all that stands round it, the caret kept in sight (ux.md 7.4)."""

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QVBoxLayout, QWidget

from modulvard.ui.override import override
from modulvard.ui.theme.look import look
from modulvard.ui.theme.tokens import Space, Type
from modulvard.ui.writing.editor import LEAST_LINES, LINES
from modulvard.ui.writing.writer import Writer


def least_room() -> int:
    """Return the height, in px, that some lines of a text need."""
    return LEAST_LINES * look().line(Type.MESSAGE) + 2 * Space.ROW


class WritingScroll(QScrollArea):
    """Scrolls the text with what it answers, and stays at the text until one scrolls elsewhere."""

    def __init__(self, inside: QWidget, writer: Writer, parent: QWidget) -> None:
        """``inside`` is what scrolls; the writer stands somewhere in it."""
        super().__init__(parent)
        self._inside, self._writer = inside, writer
        self._stays, self._placing = True, False
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)
        self.setWidget(inside)
        inside.setAutoFillBackground(False)  # which setWidget turned on
        bar = self.verticalScrollBar()
        bar.rangeChanged.connect(self._on_range)
        bar.valueChanged.connect(self._on_value)
        writer.editor.cursorPositionChanged.connect(self._on_caret)
        QApplication.instance().focusChanged.connect(self._on_focus)  # type: ignore[union-attr]  # there is one

    def stay_at_text(self) -> None:
        """Show the text, and keep it in sight while what stands round it grows, until one scrolls elsewhere."""
        self._stays = True
        self._show_text()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        line = look().line(Type.MESSAGE)
        fits = (self.viewport().height() - 2 * Space.ROW - self._head()) // line
        self._writer.editor.lines = max(LEAST_LINES, min(LINES, fits))
        self._writer.editor.updateGeometry()
        super().resizeEvent(event)
        self._on_range()

    def _on_range(self) -> None:
        if self._stays:
            self._show_text()

    def _on_value(self) -> None:
        if not self._placing:
            self._stays = False

    def _on_caret(self) -> None:
        if self._writer.editor.hasFocus():
            self.stay_at_text()

    def _on_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is self._writer.editor:
            self.stay_at_text()
        elif new is not None and self._inside.isAncestorOf(new):
            self._stays = False
            self.ensureWidgetVisible(new, 0, Space.ROW)

    def _show_text(self) -> None:
        """Bring the whole text into sight; where it is higher than the room, the line of the caret."""
        editor, room, bar = self._writer.editor, self.viewport().height(), self.verticalScrollBar()
        top = editor.mapTo(self._inside, QPoint(0, 0)).y()
        bottom = top + editor.height()
        if editor.height() > room:
            caret = editor.cursorRect()
            top += editor.viewport().y() + caret.top()
            bottom = top + caret.height()
        elif bottom - top + self._head() <= room:
            top -= self._head()
        self._placing = True
        if bottom > bar.value() + room:
            bar.setValue(bottom + Space.INSIDE - room)
        if top < bar.value():
            bar.setValue(top)
        self._placing = False

    def _head(self) -> int:
        """How high what names the text is, with the air below it."""
        return self._writer.editor.y()


class WritingRoom(QWidget):
    """The text with its head above, and below it how it is finished: always in sight, where both have room."""

    def __init__(self, inside: QWidget, foot: QWidget, writer: Writer, parent: QWidget) -> None:
        super().__init__(parent)
        self._foot = foot
        scrolled = QWidget(self)
        self._column = QVBoxLayout(scrolled)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(inside, 1)
        self.area = WritingScroll(scrolled, writer, self)
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.setSpacing(0)
        self._whole.addWidget(self.area, 1)
        self._whole.addWidget(foot)
        foot.installEventFilter(self)

    def put_above(self, widget: QWidget) -> None:
        """Let something scroll above the text: what it answers, where there is no room beside it."""
        self._column.insertWidget(0, widget)

    def fold(self) -> None:
        """Let the foot scroll with the text where less than some lines of it would be in sight above."""
        taken = self._foot.heightForWidth(self.width()) if self._foot.hasHeightForWidth() else 0
        wanted = (
            self._whole if self.height() - max(taken, self._foot.sizeHint().height()) >= least_room() else self._column
        )
        if wanted.indexOf(self._foot) < 0:
            other = self._column if wanted is self._whole else self._whole
            other.removeWidget(self._foot)
            wanted.addWidget(self._foot)
            self._foot.show()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fold()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest and watched is self._foot:
            self.fold()  # a button has come or gone
        return False
