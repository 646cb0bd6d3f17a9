"""Text that comes from elsewhere: pasted, dragged here as a file, or a file that is asked for."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QDragEnterEvent
from PySide6.QtWidgets import QFileDialog, QWidget

from modulvard.ui.components.fields import TextArea
from modulvard.ui.file_drops import file_in
from modulvard.ui.override import override

AskFile = Callable[[QWidget, Callable[[Path], None]], None]
"""Asks for a file and calls back with it. Tests stand in for it."""


class PasteArea(TextArea):
    """Several lines of text; it tells when something was pasted."""

    pasted = Signal()

    @override
    def insertFromMimeData(self, source: QMimeData) -> None:
        super().insertFromMimeData(source)
        self.pasted.emit()

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        event.ignore() if file_in(event.mimeData()) is not None else super().dragEnterEvent(event)


def ask_file(window: QWidget, chosen: Callable[[Path], None]) -> None:
    """Ask for a file to read."""
    dialog = QFileDialog(window)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.fileSelected.connect(lambda path: chosen(Path(path)))
    dialog.open()
