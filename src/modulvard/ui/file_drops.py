"""A widget on which one file can be dropped: it says which, and reads nothing itself."""

from pathlib import Path

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from modulvard.ui.override import override


class FileDropArea(QWidget):
    """Takes one file at a time where ``setAcceptDrops`` has been said. What lies inside and takes it comes first."""

    file_dropped = Signal(object)
    """The ``Path`` of the file."""

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if file_in(event.mimeData()) is not None:
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        path = file_in(event.mimeData())
        if path is not None:
            event.acceptProposedAction()
            self.file_dropped.emit(path)


class FilesPassBy(QPlainTextEdit):
    """A text on which no file is dropped: it goes to what lies around the text."""

    @override
    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return file_in(source) is None and super().canInsertFromMimeData(source)


def file_in(data: QMimeData) -> Path | None:
    """Return the one file that is dragged, or None."""
    urls = data.urls()
    return Path(urls[0].toLocalFile()) if len(urls) == 1 and urls[0].isLocalFile() else None
