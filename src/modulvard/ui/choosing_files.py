"""Which file is read or written, and which folder: the system's own dialog, asked for in one way."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

ChosenPath = Callable[[Path], None]
"""Is given what was chosen; it is not called where the user chose nothing."""
AskFile = Callable[[QWidget, ChosenPath], None]
"""Asks for a file or folder over a window. Tests stand in for it."""
AskTarget = Callable[[QWidget, str, ChosenPath], None]
"""Asks where to save, with the name that is suggested. Tests stand in for it."""


def choose_file(window: QWidget, chosen: ChosenPath, *, title: str = "", names: str = "") -> None:
    """Ask which file to read. ``names`` filters them, as Qt writes it: ``"Text (*.txt)"``."""
    dialog = _dialog(window, title, chosen)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    if names:
        dialog.setNameFilter(names)
    dialog.open()


def choose_folder(window: QWidget, chosen: ChosenPath, *, title: str) -> None:
    """Ask for a folder."""
    dialog = _dialog(window, title, chosen)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    dialog.open()


def choose_target(window: QWidget, suggested: str, chosen: ChosenPath, *, title: str, names: str, ending: str) -> None:
    """Ask where to write. The dialog itself asks before a file is overwritten; the name says nothing about anyone."""
    dialog = _dialog(window, title, chosen)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    dialog.setNameFilter(names)
    dialog.setDefaultSuffix(ending)
    dialog.selectFile(suggested)
    dialog.open()


def _dialog(window: QWidget, title: str, chosen: ChosenPath) -> QFileDialog:
    dialog = QFileDialog(window, title) if title else QFileDialog(window)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.fileSelected.connect(lambda path: chosen(Path(path)))
    return dialog
