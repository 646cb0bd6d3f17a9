"""Walks the whole access log beside an open clinic, a little at a time, and tells where it was altered (AUD-03)."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from modulvard.ui.operations import Operations

if TYPE_CHECKING:
    from modulvard.bootstrap import Services
    from modulvard.domain.access_log import LogFinding
    from modulvard.domain.errors import ModulvardError

_BEGINS_AFTER_MS = 5000
"""What was asked for at unlocking comes first."""
_PAUSE_MS = 20


class LogWatch(QObject):
    """One walk through the log. It ends with its owner, at the log's end, or where something is found."""

    found = Signal(object)
    """The ``LogFinding``s: some rows' worth, not all there may be."""

    def __init__(self, services: "Services", operations: Operations, parent: QObject) -> None:
        super().__init__(parent)
        self._services, self._operations = services, operations
        self._after = 0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.step)

    def start(self) -> None:
        """Begin in a while."""
        self._timer.start(_BEGINS_AFTER_MS)

    def step(self) -> None:
        """Walk some rows on the database's worker: what the user asks for waits some milliseconds at most."""
        self._operations.run(self, lambda: self._services.log.walk_on(self._after), self._on_walked, self._on_failed)

    def _on_walked(self, answer: "tuple[Sequence[LogFinding], int | None]") -> None:
        findings, after = answer
        if findings:
            self.found.emit(findings)
        elif after is not None:
            self._after = after
            self._timer.start(_PAUSE_MS)

    def _on_failed(self, _error: "ModulvardError") -> None:
        """Say nothing: what hinders this walk meets the user's own next step, which tells of it."""
