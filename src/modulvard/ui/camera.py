"""Takes pictures of the window: goes to a place, presses keys, waits, and saves what is seen."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from modulvard.ui.main_window import MainWindow
from modulvard.ui.operations import Operations
from modulvard.ui.pages import Place

_REST_MS = 320
"""Longer than any page waits before it reads what lies beside the current row."""
WAIT_SECONDS = 60.0


class Camera:
    """Takes pictures of one window."""

    def __init__(self, window: MainWindow, operations: Operations, folder: Path) -> None:
        self._window, self._operations, self._folder = window, operations, folder
        self._files: list[Path] = []

    @property
    def _frame(self) -> Any:
        return self._window.frame

    def _go(self, place: Place) -> None:
        self._frame.travel.go(place)
        self._settle()

    def _press(
        self, key: Qt.Key, text: str = "", modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        target = QApplication.focusWidget() or self._window
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(target, QKeyEvent(kind, key, modifiers, text))
        self._settle()

    def _settle(self) -> None:
        """Wait until everything asked for has come and been painted."""
        self._operations.finish(WAIT_SECONDS)
        _wait(_REST_MS)
        self._operations.finish(WAIT_SECONDS)
        deliver()

    def _draw(self, name: str) -> None:
        self._settle()
        self._save(self._window, name)

    def _save(self, widget: QWidget, name: str) -> None:
        path = self._folder / f"{name}.png"
        widget.grab().save(str(path))
        self._files.append(path)

    def _draw_window(self, name: str, opens: Callable[[], object]) -> None:
        before = set(QApplication.topLevelWidgets())
        opens()
        self._settle()
        for window in QApplication.topLevelWidgets():
            if window not in before and window.isVisible() and window.isWindow():
                self._save(window, name)
                window.close()
        self._window.activateWindow()
        self._settle()


def _wait(milliseconds: int) -> None:
    loop = QEventLoop()
    quit_loop: Callable[[], None] = loop.quit
    QTimer.singleShot(milliseconds, quit_loop)
    loop.exec()


def deliver() -> None:
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QApplication.processEvents()
