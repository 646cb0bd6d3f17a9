"""Answers that come late: what the hands do meanwhile is what has to stand."""

from collections.abc import Callable
from functools import partial
from threading import Event
from typing import Any

from PySide6.QtWidgets import QApplication, QWidget

from modulvard.ui.operations import Operations


class Slow:
    """Holds the worker, so that whatever is asked of it waits."""

    def __init__(self, operations: Operations, owner: QWidget, settle: Callable[[], None]) -> None:
        self._settle, self._go = settle, Event()
        operations.run(owner, partial(self._go.wait, 60), lambda _: None)

    def then(self, *hands: Callable[[], Any]) -> None:
        """Do something with the window, one thing after another, and only then let the answers come."""
        for hand in hands:
            hand()
            QApplication.processEvents()
        self._go.set()
        self._settle()
