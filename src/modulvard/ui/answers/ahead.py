"""Has the answer bank ready before it is searched: beside the user, a little at a time, and only while nothing else is
asked for.
"""

from functools import partial

from PySide6.QtCore import QObject

from modulvard.domain.errors import ModulvardError
from modulvard.ui.pages import PageContext
from modulvard.ui.resting import resting

_PAUSE_MS = 100
"""Between two parts, so that whatever the user asks for comes first."""


class BankAhead(QObject):
    """Reads part after part on the worker. What cannot be read now is read, or told, when one searches."""

    def __init__(self, context: PageContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._after = 0
        self._pause = resting(self, _PAUSE_MS, self._go_on)

    def begin(self) -> None:
        """Begin, as soon as nothing else is under way."""
        self._go_on()

    def _go_on(self) -> None:
        if self._context.operations.busy:
            self._pause.start()
            return
        work = partial(self._context.services.answers.prepare, self._after, self._context.language)
        self._context.operations.run(self, work, self._on_read, self._on_refused)

    def _on_read(self, reached: int | None) -> None:
        if reached is None:
            self.deleteLater()
            return
        self._after = reached
        self._pause.start()

    def _on_refused(self, _error: ModulvardError) -> None:
        self.deleteLater()
