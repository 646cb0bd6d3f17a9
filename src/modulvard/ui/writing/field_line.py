"""A line to fill a field in with, below the field, for what no list can know."""

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QWidget

from modulvard.ui.components.fields import TextField
from modulvard.ui.components.painting import rounded
from modulvard.ui.override import override
from modulvard.ui.theme.look import look
from modulvard.ui.theme.tokens import Radius, Space

_LONGEST = 200


_STAYS = frozenset({Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason})
"""The focus comes back: another window was looked at, or a menu opened over the line."""


class _Words(TextField):
    """The field; it tells when it is left, and before Tab goes on from it."""

    left = Signal()

    @override
    def focusOutEvent(self, a0: QFocusEvent) -> None:
        super().focusOutEvent(a0)
        if a0.reason() not in _STAYS:
            self.left.emit()

    @override
    def focusNextPrevChild(self, forward: bool) -> bool:
        self.left.emit()
        super().focusNextPrevChild(forward)
        return True  # else the text that the line lies over would take the key


def take_open_line() -> None:
    """Give what is being typed in a line to its text, before the text is kept for good."""
    focused = QApplication.focusWidget()
    line = focused.parentWidget() if focused is not None else None
    if isinstance(line, FieldLine):
        line.take()


class FieldLine(QFrame):
    """One line. Enter, Tab and going elsewhere take what is typed; Esc leaves the field as it was."""

    taken = Signal(str)
    gone = Signal()

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.words = _Words(self, hint=name, name=name)
        self.words.setMaxLength(_LONGEST)
        self._ended = False
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.INSIDE, Space.INSIDE, Space.INSIDE, Space.INSIDE)
        row.addWidget(self.words)
        self.words.left.connect(self.take)

    def open(self, room: QRect) -> None:
        """Show it inside the room there is, and go to it."""
        self.resize(look().px(260), self.sizeHint().height())
        self.move(max(room.left(), min(self.x(), room.right() + 1 - self.width())), self.y())
        if self.y() + self.height() > room.bottom() + 1:
            self.move(self.x(), max(room.top(), self.y() - self.height() - look().px(36)))
        self.show()
        self.raise_()
        self.words.setFocus(Qt.FocusReason.PopupFocusReason)

    def take(self) -> None:
        """Give what is typed to the field, or leave it as it was where nothing is."""
        self._end(self.words.text().strip())

    def _end(self, words: str) -> None:
        if self._ended:
            return  # closing it takes the focus from it
        self._ended = True
        if words:
            self.taken.emit(words)
        else:
            self.gone.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers():
            if self.words.text().strip():
                self.take()
            return
        if event.key() == Qt.Key.Key_Escape:
            self._end("")
            return
        super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        now = look()
        box = QRectF(self.rect())
        rounded(QPainter(self), box, Radius.CONTROL, fill=now.colour("surface"), line=now.colour("outline"))
