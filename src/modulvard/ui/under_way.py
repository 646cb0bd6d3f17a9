"""Steps on rows of a list, each once: a key pressed twice does not do twice what it was pressed for."""

from collections.abc import Callable, Hashable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from modulvard.ui.components.rows import RowList
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


def with_row(context: PageContext, rows: RowList, row: Hashable, run: Callable[[], None]) -> Callable[[], None]:
    """Return what does something with the row of this key, wherever the keys have come to since, or says it is gone.

    A command of the palette names a patient when it is opened, and the list below may be read again under it.
    """
    return partial(_do_with, context, rows, row, run)


def _do_with(context: PageContext, rows: RowList, row: Hashable, run: Callable[[], None]) -> None:
    if rows.go_to_key(row):
        run()
    else:
        context.announce(
            QCoreApplication.translate("UnderWay", "Raden finns inte längre i listan, och inget är gjort.")
        )
