"""Collects Python's reference cycles on the GUI thread, and only there.

The collector otherwise runs in whatever thread happens to allocate. In a worker it would destroy widgets outside their
own thread, which Qt does not allow: the program could end without a word.
"""

import gc
import sys

from PySide6.QtCore import QObject, QTimer

_EVERY_MS = 500


class GarbageOnThisThread(QObject):
    """Takes over from the automatic collector until ``give_back``. Make it on the GUI thread.

    What modules bring along is there to stay: it is set aside, for walking through all of it would hold the event loop
    for as long as a page takes to show. What was set aside by mistake, since it was let go later, ``sweep`` finds.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._was_on = gc.isenabled()
        gc.disable()
        self._loaded = len(sys.modules)
        self._is_to_sweep = False
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(self.collect)
        self._timer.start()

    def collect(self) -> None:
        """Collect the oldest generation that has passed its threshold, as the automatic collector would."""
        loaded = len(sys.modules)
        if self._is_to_sweep:
            self._is_to_sweep = False
            gc.unfreeze()
            gc.collect()
            gc.freeze()
        elif loaded != self._loaded:
            gc.freeze()
        else:
            self._collect_oldest()
        self._loaded = loaded

    def sweep(self) -> None:
        """Walk through all there is the next time, set aside or not: for when nobody waits, as at lock."""
        self._is_to_sweep = True

    def give_back(self) -> None:
        """Let the automatic collector run again, on all there is."""
        self._timer.stop()
        gc.unfreeze()
        if self._was_on:
            gc.enable()

    def _collect_oldest(self) -> None:
        for generation in (2, 1, 0):
            if gc.get_count()[generation] > gc.get_threshold()[generation]:
                gc.collect(generation)
                return
