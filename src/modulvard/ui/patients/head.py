"""The head of the list of patients: its title and count, and what leads to a new patient and to those who wait."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from modulvard.ui.components.buttons import Button
from modulvard.ui.components.labels import Body, Title
from modulvard.ui.theme.tokens import Space


class ListHead(QWidget):
    """One row above the list."""

    def __init__(self, top: int, parent: QWidget) -> None:
        """``top`` is how much of the page's top the frame covers."""
        super().__init__(parent)
        self.title = Title(self.tr("Patienter"), self)
        self.count = Body("", self, role="text_2")
        self.waiting_button = Button(self.tr("Väntar på start"), self, icon="clock")
        self.new_button = Button(self.tr("Ny patient"), self, icon="plus", key="Ctrl+N")
        self.filter_button = Button(self.tr("Filter"), self, icon="list-filter")
        self.filter_button.setCheckable(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.BLOCKS, top, Space.BLOCKS, 0)
        row.setSpacing(Space.FIELDS)
        row.addWidget(self.title)
        row.addWidget(self.count, 1)
        for button in (self.waiting_button, self.new_button, self.filter_button):
            row.addWidget(button)
