"""How pages bind their keys.

``QShortcut(key, parent, slot, context=…)`` takes no notice of the context: PySide connects the slot and drops the rest.
"""

from collections.abc import Callable, Iterable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget


def bind(key: str, page: QWidget, run: Callable[[], None]) -> None:
    """Bind a key that works wherever the focus is on the page."""
    _bound(key, page, run, Qt.ShortcutContext.WidgetWithChildrenShortcut)


def bind_in_window(key: str, window: QWidget, run: Callable[[], object], *, repeats: bool = False) -> None:
    """Bind a key that works wherever the focus is in a window of its own; ``repeats`` where it only goes on."""
    _bound(key, window, run, Qt.ShortcutContext.WindowShortcut, repeats=repeats)


def bind_letter(letter: str, rows: QWidget, run: Callable[[], None]) -> None:
    """Bind a letter, or another key, that works while a list or a field itself has the focus."""
    _bound(letter, rows, run, Qt.ShortcutContext.WidgetShortcut)


def bind_letters(lists: Iterable[QWidget], deeds: Mapping[str, Callable[[], None]]) -> None:
    """Bind letters in several lists alike."""
    for rows in lists:
        for letter, run in deeds.items():
            bind_letter(letter, rows, run)


def _bound(
    key: str, where: QWidget, run: Callable[[], object], context: Qt.ShortcutContext, *, repeats: bool = False
) -> None:
    shortcut = QShortcut(QKeySequence(key), where)
    shortcut.setContext(context)
    shortcut.setAutoRepeat(repeats)  # held, it would do the same with the row that comes up in place of the first
    shortcut.activated.connect(run)
