"""A text that cannot be kept in the store is saved as a file of the user's choice (ux.md section 5, full disk)."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

AskWhere = Callable[[QWidget, Callable[[Path], None]], None]
"""Asks for a file and calls back with it. Tests stand in for it."""


def ask_where(window: QWidget, chosen: Callable[[Path], None]) -> None:
    """Ask where to save. The name suggested says nothing about anyone (ux.md 8.5)."""
    dialog = QFileDialog(window, QCoreApplication.translate("Writing", "Spara texten som fil"))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    dialog.setNameFilter(QCoreApplication.translate("Writing", "Text (*.txt)"))
    dialog.setDefaultSuffix("txt")
    dialog.selectFile(QCoreApplication.translate("Writing", "text"))
    dialog.fileSelected.connect(lambda path: chosen(Path(path)))
    dialog.open()
