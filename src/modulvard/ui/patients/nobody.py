"""What stands in the list's place while nobody is listed: one sentence, one button (ux.md section 2)."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from modulvard.ui.components.buttons import Button
from modulvard.ui.components.cards import EmptyState
from modulvard.ui.theme.tokens import Space


class Nobody(QWidget):
    """Tells an empty clinic from a filter that nobody fits."""

    add_asked = Signal()
    clear_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.clear_button = Button(self.tr("Rensa filter"), self)
        self.filtered = EmptyState(
            self.tr("Ingen patient stämmer med filtret"),
            self.tr("Ta bort en del av filtret för att se fler."),
            self,
            button=self.clear_button,
        )
        self.add_button = Button(self.tr("Ny patient"), self, icon="plus", key="Ctrl+N")
        self.empty = EmptyState(
            self.tr("Här står klinikens patienter"),
            self.tr("Lägg till den första, så börjar listan."),
            self,
            button=self.add_button,
        )
        self.clear_button.clicked.connect(self.clear_asked)
        self.add_button.clicked.connect(self.add_asked)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.BLOCKS, 0, Space.BLOCKS, 0)
        column.addWidget(self.empty)
        column.addWidget(self.filtered)
        column.addStretch(1)
        self.hide()

    def tell(self, *, is_empty: bool) -> None:
        """Say that the clinic has nobody yet, or that nobody fits the filter."""
        self.empty.setVisible(is_empty)
        self.filtered.setVisible(not is_empty)
