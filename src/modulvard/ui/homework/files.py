"""Text that comes from elsewhere: pasted, dragged here as a file, or a file that is asked for."""

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtGui import QDragEnterEvent

from modulvard.ui.components.fields import TextArea
from modulvard.ui.file_drops import file_in
from modulvard.ui.override import override


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
