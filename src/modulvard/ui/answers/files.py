"""Which file answers are read from or written to: the system's own dialog."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from modulvard.ui.answers.words import said
from modulvard.ui.words.said import QT_TRANSLATE_NOOP

AskFile = Callable[[QWidget, Callable[[Path], None]], None]
"""Asks for a file, and calls back with what was chosen."""
_SUGGESTED = "svarsbank.yaml"


def ask_file(window: QWidget, chosen: Callable[[Path], None]) -> None:
    """Ask which file to read."""
    dialog = _dialog(window, said(QT_TRANSLATE_NOOP("Answers", "Läs in svar")))
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.fileSelected.connect(lambda path: chosen(Path(path)))
    dialog.open()


def ask_target(window: QWidget, chosen: Callable[[Path], None]) -> None:
    """Ask where to write. The dialog itself asks before a file is overwritten."""
    dialog = _dialog(window, said(QT_TRANSLATE_NOOP("Answers", "Exportera svar")))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    dialog.setDefaultSuffix("yaml")
    dialog.selectFile(_SUGGESTED)
    dialog.fileSelected.connect(lambda path: chosen(Path(path)))
    dialog.open()


def _dialog(window: QWidget, title: str) -> QFileDialog:
    dialog = QFileDialog(window, title)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setNameFilter("YAML (*.yaml *.yml)")
    return dialog
