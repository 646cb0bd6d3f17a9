"""What stands in a form's place while the ratings are read: what is typed meanwhile is held for the form (ux.md 8)."""

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from modulvard.ui.components.labels import Small
from modulvard.ui.override import override
from modulvard.ui.theme.tokens import Space

_ENTERS = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class WaitingForForm(QWidget):
    """Has the focus until the list of forms stands there.

    Enter is held once, to take a form; what it would save after that has not been seen.
    """

    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._held: list[tuple[int, str]] = []
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        told = self.tr("Läser skattningarna …")
        self.setAccessibleName(told)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.BLOCKS, Space.FIELDS, Space.BLOCKS, Space.BLOCKS)
        column.addWidget(Small(told, self))
        column.addStretch(1)

    def begin(self) -> None:
        """Take the focus, and hold what is typed from now on."""
        self._held = []
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def give_to(self, field: QWidget) -> None:
        """Type what was held into the field of the form that stands there now."""
        held, self._held = self._held, []
        for key, text in held:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text)
                QCoreApplication.sendEvent(QApplication.focusWidget() or field, event)

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._is_held(event):
            event.accept()
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif self._is_held(event):
            self._held.append((event.key(), event.text()))
        else:
            super().keyPressEvent(event)

    def _is_held(self, event: QKeyEvent) -> bool:
        """Tell whether a key writes a form's name, takes it, answers a question, or goes back to the one before."""
        if event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier):
            return False
        if event.key() in _ENTERS:
            return not any(key in _ENTERS for key, _ in self._held)
        return event.key() == Qt.Key.Key_Backspace or (len(event.text()) == 1 and event.text().isprintable())
