"""The field that answers are typed in: a digit answers and goes on, and the keys beside it move between questions."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from modulvard.ui.components.fields import TextField
from modulvard.ui.override import override
from modulvard.ui.theme.look import look

_BLANK = frozenset({"-", "\u2212", " "})
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class AnswerLine(TextField):
    """Keeps the focus while a form is entered, so that hand and eye need not leave the paper."""

    back_asked = Signal()
    blank_asked = Signal()
    move_asked = Signal(int)
    """So many questions on, or back."""
    entered = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setMaxLength(4)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly)

    @override
    def sizeHint(self) -> QSize:
        return QSize(look().px(96), super().sizeHint().height())

    def show_answer(self, answer: int | None) -> None:
        """Show what is answered, ready to be written over."""
        self.setText("" if answer is None else str(answer))
        self.selectAll()

    @property
    def has_typed(self) -> bool:
        """Whether something stands in it that is not wholly marked, as an answer one comes back to is."""
        return bool(self.text()) and self.selectedText() != self.text()

    @override
    def event(self, e: QEvent) -> bool:
        if e.type() == QEvent.Type.ShortcutOverride and isinstance(e, QKeyEvent) and self._is_own(e):
            e.accept()  # the page's own Enter and Space give way
            return True
        return super().event(e)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._is_own(event):
            super().keyPressEvent(event)
            return
        key = event.key()
        if key in _ENTER:
            self.entered.emit()
        elif key == Qt.Key.Key_Backspace:
            self.back_asked.emit()
        elif event.text() in _BLANK:
            self.blank_asked.emit()
        else:
            self.move_asked.emit(-1 if key == Qt.Key.Key_Up else 1)

    def _is_own(self, event: QKeyEvent) -> bool:
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        key = event.key()
        if key == Qt.Key.Key_Backspace:
            return not self.has_typed
        return key in _ENTER or key in {Qt.Key.Key_Up, Qt.Key.Key_Down} or event.text() in _BLANK
