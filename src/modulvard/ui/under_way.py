"""Steps on rows of a list, each once: a key pressed twice does not do twice what it was pressed for."""

from collections.abc import Callable, Hashable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from modulvard.ui.pages import PageContext

if TYPE_CHECKING:
    from modulvard.services.base import Changed


class UnderWay:
    """Runs a step on a row, and no other on the same row until the list has been read after it.

    A row stands until then as it was, and a second K would act on what is no longer so.
    """

    def __init__(self, context: PageContext) -> None:
        self._context = context
        self._begun: set[Hashable] = set()
        self._done: set[Hashable] = set()

    def run(
        self, owner: QWidget, row: Hashable, command: "Callable[[], Changed]", *, said: str | Callable[[], str]
    ) -> None:
        """Do it with the row of this key, unless something is being done with it."""
        if row in self._begun:
            return
        self._begun.add(row)

        def failed(_error: Exception) -> bool:
            self._begun.discard(row)
            return False

        self._context.run(owner, command, lambda _: self._done.add(row), failed, said=said)

    def list_read(self) -> None:
        """Let rows be acted on again: the list shows what came of the steps that are done."""
        self._begun -= self._done
        self._done.clear()
