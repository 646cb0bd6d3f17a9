"""Tells when the clinic has had no verified backup for a day (DUR-08)."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from modulvard.ui.operations import Operations

if TYPE_CHECKING:
    from modulvard.bootstrap import Services
    from modulvard.domain.clock import Clock
    from modulvard.domain.errors import ModulvardError
    from modulvard.domain.store_keeping import StoreInfo

_BEGINS_AFTER_MS = 6000
"""What was asked for at unlocking comes first."""
_EVERY_MS = 3_600_000


class BackupWatch(QObject):
    """Looks once after unlocking, and then each hour, whether a backup is due. It ends with its owner."""

    due = Signal(bool)

    def __init__(self, services: "Services", operations: Operations, clock: "Clock", parent: QObject) -> None:
        super().__init__(parent)
        self._services, self._operations, self._clock = services, operations, clock
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)

    def start(self) -> None:
        """Begin in a while."""
        self._timer.start(_BEGINS_AFTER_MS)

    def look(self) -> None:
        """Ask on the database's worker."""
        self._timer.setInterval(_EVERY_MS)
        self._operations.run(self, self._services.keeping.info, self._on_known, self._on_failed)

    def _on_known(self, info: "StoreInfo") -> None:
        self.due.emit(info.wants_backup(self._clock.now()))

    def _on_failed(self, _error: "ModulvardError") -> None:
        """Say nothing: what hinders this look meets the user's own next step, which tells of it."""
