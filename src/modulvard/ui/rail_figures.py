"""What the rail says beside its places: the account's saved filters, and how much waits in each place."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from modulvard.domain.access import Permission
from modulvard.domain.caseload import CaseloadFilter, SavedFilter
from modulvard.domain.errors import ModulvardError
from modulvard.ui.components.rail import Rail
from modulvard.ui.navigation import may_go, rail_places
from modulvard.ui.pages import Section

if TYPE_CHECKING:
    from modulvard.ui.session import Session


class RailFigures(QObject):
    """Reads them on the worker and writes them in the rail."""

    filters_read = Signal()

    def __init__(self, session: "Session", permissions: frozenset[Permission], rail: Rail, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._permissions, self._rail = session, permissions, rail
        self.filters: tuple[SavedFilter, ...] = ()
        """The account's saved filters."""

    def show_places(self) -> None:
        """Show the places that the account may go to, with its filters."""
        self._rail.show_places(rail_places(self._permissions, self.filters))

    def read(self, *, lists: bool) -> None:
        """Read the figures; with ``lists`` the saved filters first."""
        services, operations = self._session.services, self._session.operations
        if lists and Permission.LIST_PATIENTS in self._permissions:
            operations.run(self, services.patients.filters, self._on_filters, self._on_no_figure, latest="filters")
        if Permission.READ_TODAY in self._permissions:
            count = partial(self._rail.show_count, Section.TODAY.value)
            operations.run(self, services.today.count, count, self._on_no_figure, latest="today")
        if may_go(Section.MESSAGES, self._permissions):
            show = partial(self._rail.show_count, Section.MESSAGES.value)
            operations.run(self, services.messages.count_waiting, show, self._on_no_figure, latest="messages")
        if Permission.LIST_PATIENTS in self._permissions:
            own = partial(services.patients.count, CaseloadFilter(own=True))
            show = partial(self._rail.show_count, Section.PATIENTS.value)
            operations.run(self, own, lambda found: show(found.shown), self._on_no_figure, latest="patients")
        if Permission.EDIT_ANSWERS in self._permissions:
            count = partial(self._rail.show_count, Section.ANSWERS.value)
            operations.run(self, services.answers.count_waiting, count, self._on_no_figure, latest="answers")
        for saved in self.filters:
            self._read_filter(saved)

    def _read_filter(self, saved: SavedFilter) -> None:
        services, operations = self._session.services, self._session.operations
        show = partial(self._rail.show_count, f"filter:{saved.id}")
        count = partial(services.patients.count, saved.filter)
        operations.run(self, count, lambda found: show(found.shown), self._on_no_figure, latest=f"filter{saved.id}")

    def _on_filters(self, filters: tuple[SavedFilter, ...]) -> None:
        self.filters = filters
        self.show_places()
        self.filters_read.emit()
        self.read(lists=False)

    def _on_no_figure(self, _error: ModulvardError) -> None:
        """A place without its figure is a place still; what is wrong is said where something is asked for."""
