"""Collects Python's reference cycles on the GUI thread, and only there.

The collector otherwise runs in whatever thread happens to allocate. In a worker it would destroy widgets outside their
own thread, which Qt does not allow: the program could end without a word.
"""

import gc

from PySide6.QtCore import QObject, QTimer

_EVERY_MS = 500


class GarbageOnThisThread(QObject):
    """Takes over from the automatic collector until ``give_back``. Make it on the GUI thread."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._was_on = gc.isenabled()
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(self.collect)
        self._timer.start()

    def collect(self) -> None:
        """Collect the oldest generation that has passed its threshold, as the automatic collector would."""
        for generation in (2, 1, 0):
            if gc.get_count()[generation] > gc.get_threshold()[generation]:
                gc.collect(generation)
                return

    def give_back(self) -> None:
        """Let the automatic collector run again."""
        self._timer.stop()
        if self._was_on:
            gc.enable()
