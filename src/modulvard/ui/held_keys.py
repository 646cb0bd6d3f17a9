"""A key that is held down does once what it was pressed for: what comes up under it gets nothing of the repeats."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QTextEdit, QWidget
from shiboken6 import isValid

from modulvard.ui.override import override

_Key = Qt.Key
ENTER = frozenset({_Key.Key_Return, _Key.Key_Enter})
_ON_THE_WAY = frozenset(
    {
        *(_Key.Key_Up, _Key.Key_Down, _Key.Key_Left, _Key.Key_Right),
        *(_Key.Key_Home, _Key.Key_End, _Key.Key_PageUp, _Key.Key_PageDown),
        *(_Key.Key_Tab, _Key.Key_Backtab),
    }
)
"""Keys that only go somewhere: held, they go on there."""


def is_held(event: QKeyEvent) -> bool:
    """Tell whether a key comes only because it is still down, and is no key that goes somewhere."""
    return event.isAutoRepeat() and event.key() not in _ON_THE_WAY


class HeldKeys(QObject):
    """Lets a repeat through only where its key was pressed, and a repeated Enter only in text of several lines.

    Else Enter held a moment too long on a row would open the patient, and then do the first step there.
    """

    def __init__(self, app: QApplication, parent: QObject) -> None:
        super().__init__(parent)
        self._pressed_in: QObject | None = None
        app.focusChanged.connect(self._on_focus)
        self._on_focus(None, app.focusWidget())

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() not in {QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride} or not isinstance(event, QKeyEvent):
            return False
        if not event.isAutoRepeat():
            self._pressed_in = watched
            return False
        is_text = isinstance(watched, QPlainTextEdit | QTextEdit)
        is_repeated_enter = event.key() in ENTER and not is_text
        if is_held(event) and (is_repeated_enter or watched is not self._pressed_in):
            event.accept()  # a shortcut is asked next, unless the key has been taken
            return True
        return False

    def _on_focus(self, old: QWidget | None, new: QWidget | None) -> None:
        if old is not None and isValid(old):
            old.removeEventFilter(self)
        if new is not None:
            new.installEventFilter(self)
