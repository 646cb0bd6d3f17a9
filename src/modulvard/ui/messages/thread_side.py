"""What stands beside the lists of Meddelanden: one thread with its composer, or that none is open."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from modulvard.ui.components.cards import EmptyState
from modulvard.ui.messages.composer import Composer
from modulvard.ui.theme.tokens import Space


class ThreadSide(QWidget):
    """The composer, or what is said where nobody's thread is open."""

    def __init__(self, composer: Composer, nobody: EmptyState, parent: QWidget) -> None:
        super().__init__(parent)
        self._composer, self._nobody = composer, nobody
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        empty = QHBoxLayout()
        empty.setContentsMargins(Space.BLOCKS, 0, Space.BLOCKS, 0)
        empty.addWidget(nobody)
        self._column.addLayout(empty)
        self._column.addWidget(composer, 1)
        self._column.addStretch(0)
        self.leave_top(0)

    def leave_top(self, height: int) -> None:
        """Leave so many px free at the top, where the search field lies across."""
        self._column.setContentsMargins(0, height, 0, 0)

    def show_open(self) -> None:
        """Show the thread that is open, or that none is."""
        is_open = self._composer.treatment is not None
        self._nobody.setVisible(not is_open)
        self._composer.setVisible(is_open)
