"""Where a print is saved: the system's own dialog, with a name that says nothing about anyone."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

ChooseTarget = Callable[[QWidget, str, Callable[[Path], None]], None]
"""Asks where to save: a file of the suggested name or, without a name, a folder. Calls back with what was chosen."""


def ask_where(window: QWidget, suggested: str, chosen: Callable[[Path], None]) -> None:
    """Ask where to save. The dialog itself asks before a file is overwritten."""
    dialog = QFileDialog(window, QCoreApplication.translate("Prints", "Spara som PDF"))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    if suggested:
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setFileMode(QFileDialog.FileMode.AnyFile)
        dialog.setNameFilter("PDF (*.pdf)")
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile(suggested)
    else:
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    dialog.fileSelected.connect(lambda path: chosen(Path(path)))
    dialog.open()
