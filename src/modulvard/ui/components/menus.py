"""The menu of the program: while it is open, every key belongs to it."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu

from modulvard.ui.held_keys import ENTER, is_held
from modulvard.ui.override import override

_COMMANDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


class Menu(QMenu):
    """A menu whose digits and letters win over those of what it lies over.

    The focus stays with what is below a popup, and Qt asks the shortcuts of that first.
    """

    @override
    def event(self, e: QEvent) -> bool:
        if e.type() == QEvent.Type.ShortcutOverride and isinstance(e, QKeyEvent):
            e.accept()
            return True
        return super().event(e)

    @override
    def keyPressEvent(self, a0: QKeyEvent) -> None:
        """Choose nothing by Ctrl+Enter, which finishes a text and was meant for that: the menu closes, no more.

        Nor by the key that opened it and is still down.
        """
        if is_held(a0):
            return
        if a0.key() in ENTER and a0.modifiers() & _COMMANDS:
            self.close()
            return
        super().keyPressEvent(a0)
