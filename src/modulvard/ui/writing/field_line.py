"""A line to fill a field in with, below the field, for what no list can know."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from modulvard.ui.components.fields import TextField
from modulvard.ui.components.painting import rounded
from modulvard.ui.override import override
from modulvard.ui.theme.look import look
from modulvard.ui.theme.tokens import Radius, Space

_LONGEST = 200


class _Words(TextField):
    """The field; it tells when it is left."""

    left = Signal()

    @override
    def focusOutEvent(self, a0: QFocusEvent) -> None:
        super().focusOutEvent(a0)
        self.left.emit()


class FieldLine(QFrame):
    """One line. Enter takes what is typed, Esc and going elsewhere leave the field as it was."""

    taken = Signal(str)
    gone = Signal()

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.words = _Words(self, hint=name, name=name)
        self.words.setMaxLength(_LONGEST)
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.INSIDE, Space.INSIDE, Space.INSIDE, Space.INSIDE)
        row.addWidget(self.words)
        self.words.left.connect(self.gone)

    def open(self) -> None:
        """Show it and go to it."""
        self.resize(look().px(260), self.sizeHint().height())
        parent = self.parentWidget()
        if parent is not None:
            self.move(max(0, min(self.x(), parent.width() - self.width())), self.y())
            if self.y() + self.height() > parent.height():
                self.move(self.x(), max(0, self.y() - self.height() - look().px(36)))
        self.show()
        self.raise_()
        self.words.setFocus(Qt.FocusReason.PopupFocusReason)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers():
            words = self.words.text().strip()
            if words:
                self.taken.emit(words)
            return
        if event.key() == Qt.Key.Key_Escape:
            self.gone.emit()
            return
        super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        now = look()
        box = QRectF(self.rect())
        rounded(QPainter(self), box, Radius.CONTROL, fill=now.colour("surface"), line=now.colour("outline"))
