"""What the rail says beside its places: the account's saved filters, and how much waits in each place."""

from collections.abc import Callable
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from modulvard.domain.access import Permission
from modulvard.domain.errors import ModulvardError
from modulvard.ui.components.rail import Rail
from modulvard.ui.navigation import may_go, rail_places
from modulvard.ui.pages import Section

if TYPE_CHECKING:
    from modulvard.domain.caseload import SavedFilter
    from modulvard.ui.session import Session


_READ = "modulvard.ui.figures_read"


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
        if lists and Permission.LIST_PATIENTS in self._permissions:
            self._read("saved_filters", self._on_filters, self._on_no_filters)
            return
        if Permission.READ_TODAY in self._permissions:
            self._count(Section.TODAY, "lines_of_today")
        if may_go(Section.MESSAGES, self._permissions):
            self._count(Section.MESSAGES, "waiting_messages")
        if Permission.LIST_PATIENTS in self._permissions:
            self._count(Section.PATIENTS, "listed_patients")
        if Permission.EDIT_ANSWERS in self._permissions:
            self._count(Section.ANSWERS, "waiting_answers")
        for saved in self.filters:
            self._count(f"filter:{saved.id}", "fitting_patients", saved)

    def _count(self, ident: str, figure: str, *asked: object) -> None:
        self._read(figure, partial(self._rail.show_count, ident), self._on_no_figure, *asked, latest=ident)

    def _read(
        self,
        figure: str,
        show: Callable[[Any], None],
        failed: Callable[[ModulvardError], None],
        *asked: object,
        latest: str = "filters",
    ) -> None:
        """Read a figure of ``figures_read`` on the worker, which imports there what the figure is read with."""
        services = self._session.services

        def read() -> Any:
            return getattr(import_module(_READ), figure)(services, *asked)

        self._session.operations.run(self, read, show, failed, latest=latest)

    def _on_filters(self, filters: "tuple[SavedFilter, ...]") -> None:
        self.filters = filters
        self.show_places()
        self.filters_read.emit()
        self.read(lists=False)

    def _on_no_filters(self, _error: ModulvardError) -> None:
        self.read(lists=False)

    def _on_no_figure(self, _error: ModulvardError) -> None:
        """A place without its figure is a place still; what is wrong is said where something is asked for."""
