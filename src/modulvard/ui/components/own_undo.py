"""When Ctrl+Z is a text's own, and when it is the window's (ux.md 2 "Resume")."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent, QKeySequence


def has_nothing_to_undo(event: QEvent, can_undo: bool, can_redo: bool) -> bool:
    """Tell whether a text is asked to undo or redo and has nothing to: Qt's texts take the key all the same."""
    if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    asks_undo = event.matches(QKeySequence.StandardKey.Undo)
    asks_redo = event.matches(QKeySequence.StandardKey.Redo)
    return (asks_undo and not can_undo) or (asks_redo and not can_redo)
