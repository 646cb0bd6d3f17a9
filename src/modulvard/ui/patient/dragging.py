"""A module dragged on Översikt's timeline: where it was last over when it was let go."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from modulvard.domain.weeks import Week
from modulvard.ui.modules.timeline import TimelineView


class Dragging(QObject):
    """Remembers the week under a dragged module, and says where it was dropped."""

    def __init__(self, timeline: TimelineView, dropped: Callable[[int, Week], None], parent: QObject) -> None:
        super().__init__(parent)
        self._last: tuple[int, Week] | None = None
        self._dropped = dropped
        timeline.drag_moved.connect(self._on_moved)
        timeline.drag_ended.connect(self._on_ended)

    def _on_moved(self, module: int, week: Week) -> None:
        self._last = (module, week)

    def _on_ended(self) -> None:
        last, self._last = self._last, None
        if last is not None:
            self._dropped(*last)
