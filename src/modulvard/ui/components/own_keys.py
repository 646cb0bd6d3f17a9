"""Which keys are a text's own, and which it leaves to the window (ux.md 2 "Resume", "Key rules")."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence


def is_left_to_window(event: QEvent, can_undo: bool, can_redo: bool) -> bool:
    """Tell whether a key in a text is none of the text's own: Qt's texts take them all the same.

    So are undo and redo of a text that has nothing to undo, and Alt with a digit, which would write the digit where no
    such place is. Option on a Mac writes other signs, which stay the text's.
    """
    if not isinstance(event, QKeyEvent):
        return False
    if event.type() == QEvent.Type.ShortcutOverride:
        asks_undo = event.matches(QKeySequence.StandardKey.Undo)
        asks_redo = event.matches(QKeySequence.StandardKey.Redo)
        return (asks_undo and not can_undo) or (asks_redo and not can_redo)
    is_a_place = event.modifiers() == Qt.KeyboardModifier.AltModifier and event.text().isdecimal()
    return event.type() == QEvent.Type.KeyPress and is_a_place
