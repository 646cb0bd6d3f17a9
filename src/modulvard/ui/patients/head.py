"""The head of the list of patients: its title and count, and what leads to a new patient and to those who wait."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from modulvard.ui.components.buttons import Button
from modulvard.ui.components.labels import Body, Title
from modulvard.ui.override import override
from modulvard.ui.pages import PageContext
from modulvard.ui.patients.waiting import WAITING
from modulvard.ui.theme.tokens import Space

if TYPE_CHECKING:
    from modulvard.services.base import Changed


class ListHead(QWidget):
    """One row above the list. How many wait for a start stands on the button that leads to them."""

    def __init__(self, context: PageContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self.title = Title(self.tr("Patienter"), self)
        self.count = Body("", self, role="text_2")
        self.waiting_button = Button(self.tr("Väntar på start"), self, icon="clock")
        self.new_button = Button(self.tr("Ny patient"), self, icon="plus", key="Ctrl+N")
        self.filter_button = Button(self.tr("Filter"), self, icon="list-filter")
        self.filter_button.setCheckable(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.BLOCKS, context.top_height(), Space.BLOCKS, 0)
        row.setSpacing(Space.FIELDS)
        row.addWidget(self.title)
        row.addWidget(self.count, 1)
        for button in (self.waiting_button, self.new_button, self.filter_button):
            row.addWidget(button)
        self.waiting_button.clicked.connect(partial(context.navigate, WAITING))
        context.operations.changed.connect(self._follow)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous():
            self._count_waiting()

    def _follow(self, changed: "Changed") -> None:
        """Count again if somebody may have begun to wait, or waits no longer."""
        if self.isVisible() and changed.patient is not None:
            self._count_waiting()

    def _count_waiting(self) -> None:
        counted = self._context.services.intakes.count_waiting
        self._context.operations.run(self, counted, self._show_waiting, latest="waiting_count")

    def _show_waiting(self, count: int) -> None:
        words = self.tr("Väntar på start")
        self.waiting_button.setText(self.tr("Väntar på start · {count}").format(count=count) if count else words)
