"""Searching the bank from the filter of its place: the bank's own search, while one types (decided.md 6, 30)."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from modulvard.domain.answer_search import AnswerHits
from modulvard.domain.ids import AnswerId
from modulvard.ui.components.fields import SearchField
from modulvard.ui.pages import PageContext
from modulvard.ui.resting import resting

_SEARCHED_MS = 1000
"""How long typing has rested when it counts as a search (decided.md 6)."""
_MOST_HITS = 200


class BankSearch(QObject):
    """Asks for what is typed in a field, and notes in the log that it was asked."""

    found = Signal()
    """``hits`` are others."""

    def __init__(
        self, context: PageContext, field: SearchField, shown: Callable[[], int], parent: QObject | None = None
    ) -> None:
        """``shown`` tells how many rows the search has come to, for the log."""
        super().__init__(parent)
        self._context, self._field, self._shown = context, field, shown
        self._answers = context.services.answers
        self._searched = ""
        self.hits: tuple[AnswerId, ...] = ()
        """What was found, best first; nothing where nothing is typed."""
        self._rest = resting(self, _SEARCHED_MS, self._note)
        field.textChanged.connect(self._on_typed)

    def _on_typed(self, typed: str) -> None:
        if not typed.strip():
            self.hits = ()
            self._rest.stop()
            self.found.emit()
            return
        self._rest.start()
        work = partial(self._answers.search, typed, language=self._context.language, limit=_MOST_HITS)
        self._context.operations.run(self, work, self._on_found, latest="search")

    def _on_found(self, found: AnswerHits) -> None:
        self.hits = tuple(hit.id for hit in found.hits)
        self.found.emit()

    def _note(self) -> None:
        typed = self._field.text().strip()
        if typed and typed != self._searched:
            self._searched = typed
            note = partial(self._answers.note_search, self._shown())
            self._context.operations.run(self, note, lambda _: None)
