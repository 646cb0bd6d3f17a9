"""How the page of a patient binds its keys."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget


def bind(key: str, page: QWidget, run: Callable[[], None]) -> None:
    """Bind a key that works wherever the focus is on the page."""
    shortcut = QShortcut(QKeySequence(key), page)
    shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    shortcut.activated.connect(run)


def bind_letter(letter: str, rows: QWidget, run: Callable[[], None]) -> None:
    """Bind a letter that works while a list has the focus."""
    shortcut = QShortcut(QKeySequence(letter), rows)
    shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
    shortcut.activated.connect(run)
