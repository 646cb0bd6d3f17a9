"""How pages bind their keys.

``QShortcut(key, parent, slot, context=…)`` takes no notice of the context: PySide connects the slot and drops the rest.
"""

from collections.abc import Callable, Iterable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget


def bind(key: str, page: QWidget, run: Callable[[], None]) -> None:
    """Bind a key that works wherever the focus is on the page."""
    shortcut = QShortcut(QKeySequence(key), page)
    shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    shortcut.activated.connect(run)


def bind_letter(letter: str, rows: QWidget, run: Callable[[], None]) -> None:
    """Bind a letter, or another key, that works while a list or a field itself has the focus."""
    shortcut = QShortcut(QKeySequence(letter), rows)
    shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
    shortcut.activated.connect(run)


def bind_letters(lists: Iterable[QWidget], deeds: Mapping[str, Callable[[], None]]) -> None:
    """Bind letters in several lists alike."""
    for rows in lists:
        for letter, run in deeds.items():
            bind_letter(letter, rows, run)
