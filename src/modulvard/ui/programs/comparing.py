"""What is done with the programs that are ticked: compared side by side, or a sheet printed of each (D29, D30)."""

from collections.abc import Hashable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from modulvard.domain.ids import ProgramVersionId
from modulvard.domain.program_comparison import FEWEST_COMPARED, MOST_COMPARED
from modulvard.services.base import Topic
from modulvard.services.program_comparison import told
from modulvard.ui.components.bars import ActionBar, BarAction
from modulvard.ui.pages import PageCommand, PageContext
from modulvard.ui.programs.comparison import ComparisonView

if TYPE_CHECKING:
    from modulvard.documents.program_comparison import ToldComparison
    from modulvard.services.base import Changed

_COMPARE, _PRINT = "compare", "print"


class Comparing(QObject):
    """The action bar for what is ticked, and the comparison that takes the page's place."""

    moved = Signal()
    """The comparison was opened or closed."""
    cleared = Signal()
    """Nothing is to be ticked any more."""

    def __init__(self, context: PageContext, page: QWidget) -> None:
        super().__init__(page)
        self._context, self._page = context, page
        self._picked: tuple[ProgramVersionId, ...] = ()
        self.shown: tuple[ProgramVersionId, ...] = ()
        """What is compared now, in the order of the columns."""
        actions = (
            BarAction(ident=_COMPARE, words=self.tr("Jämför"), icon="list-checks"),
            BarAction(ident=_PRINT, words=self.tr("Skriv ut programblad"), icon="printer", key="Ctrl+P"),
        )
        self.bar = ActionBar(self.tr("Valda program"), actions, page)
        self.bar.triggered.connect(self._do)
        self.bar.cleared.connect(self.cleared)
        self.view = ComparisonView(page)
        self.view.hide()
        self.view.closed.connect(self.close)
        self.view.print_asked.connect(self.print_shown)
        context.operations.changed.connect(self._on_changed)

    @property
    def is_open(self) -> bool:
        """Whether programs are compared now."""
        return bool(self.shown)

    def show_picked(self, picked: Sequence[Hashable]) -> None:
        """Offer what can be done with the rows of these keys: two to four can be compared."""
        self._picked = tuple(ProgramVersionId(key) for key in picked if isinstance(key, int))
        count = len(self._picked)
        can_compare = FEWEST_COMPARED <= count <= MOST_COMPARED
        self.bar.offer((_COMPARE, _PRINT) if can_compare else (_PRINT,))
        hint = "" if can_compare else self.tr("två till fyra kan jämföras")
        self.bar.show_count(self.tr("%n vald(a)", "", count) if count else "", hint)

    def compare(self, versions: Sequence[ProgramVersionId]) -> None:
        """Read programs together and show them side by side."""
        read = partial(self._read, tuple(versions))
        show = partial(self._show, tuple(versions))
        self._context.operations.run(self._page, read, show, latest="compare")

    def print_shown(self) -> bool:
        """Preview the comparison that is shown, or a sheet of each that is ticked; tells whether there was any."""
        if self.shown:
            self._context.print_comparison(self.shown)
        elif self._picked:
            self._context.print_programs(self._picked)
        return bool(self.shown or self._picked)

    def close(self) -> None:
        """Go back to the list."""
        if self.shown:
            self.shown = ()
            self.view.hide()
            self.moved.emit()

    def go_back(self) -> bool:
        """Close the comparison, or else take the ticks away; tells whether there was anything to leave."""
        if self.shown:
            self.close()
        elif self._picked:
            self.cleared.emit()
        else:
            return False
        return True

    def covers(self, *parts: QWidget) -> bool:
        """Hide the page's own parts while programs are compared; tells whether they are."""
        if self.shown:
            self.view.leave_top(self._context.top_height())
            for part in parts:
                part.hide()
        return bool(self.shown)

    def restore(self, shown: object) -> None:
        """Compare again what was compared, if anything was."""
        versions = [version for version in shown if isinstance(version, int)] if isinstance(shown, list | tuple) else []
        if versions:
            self.compare([ProgramVersionId(version) for version in versions])

    def commands(self) -> tuple[PageCommand, ...]:
        """Return what can be done with what is ticked, for the palette."""
        if not FEWEST_COMPARED <= len(self._picked) <= MOST_COMPARED:
            return ()
        words, about = self.tr("Jämför program"), self.tr("gäller %n vald(a)", "", len(self._picked))
        run = partial(self.compare, self._picked)
        return (PageCommand(id="programs.compare", words=words, about=about, icon="list-checks", run=run),)

    def _on_changed(self, changed: "Changed") -> None:
        if Topic.GATES in changed.topics:  # what stops a start is compared
            self.restore(self.shown)

    def _do(self, ident: str) -> None:
        if ident == _COMPARE:
            self.compare(self._picked)
        else:
            self.print_shown()

    def _read(self, versions: tuple[ProgramVersionId, ...]) -> "ToldComparison":
        return told(self._context.services.program_comparisons.compare(versions), self._context.language)

    def _show(self, versions: tuple[ProgramVersionId, ...], comparison: "ToldComparison") -> None:
        self.shown = versions
        self.moved.emit()
        self.view.show()
        self.view.show_told(comparison)
        self.view.take_focus()
