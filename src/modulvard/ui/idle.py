"""When the window locks by itself: idle for the clinic's minutes, asleep, or locked by the system (CNF-05)."""

import sys
import time
from collections.abc import Callable
from importlib import import_module
from typing import Any

from PySide6.QtCore import SLOT, QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from modulvard.ui.override import override

_ACTS = {
    QEvent.Type.KeyPress,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseMove,
    QEvent.Type.Wheel,
    QEvent.Type.TouchBegin,
    QEvent.Type.InputMethod,
}
TICK_MS = 5_000
LISTEN_AFTER_MS = 1_500
"""Finding the buses holds the event loop for a moment: not while the first list is being drawn."""
JUMP_SECONDS = 60.0
"""The wall clock has moved this much more than the ticks: the computer has slept, or its clock was set."""

_SCREEN_SAVERS = ("org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver")
_LOGIN = "org.freedesktop.login1"


class IdleWatch(QObject):
    """Counts only by ticks of its own: idle timers alone do not count sleep (trust.md section 5).

    It listens where acts come in, at the windows and, for input methods, at what has the focus. Listening to the
    application would hand every event of every object to Python, and make Python classes of all that Qt has.
    """

    due = Signal()
    """Lock now."""
    asked = Signal()
    """Ctrl+L in a window that keeps the frame's own keys out: a dialog, the print preview."""

    def __init__(
        self,
        app: QApplication,
        *,
        wall: Callable[[], float] = time.time,
        running: Callable[[], float] = time.monotonic,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._app, self._wall, self._running = app, wall, running
        self._limit = 0.0
        self._acted = self._ticked = running()
        self._told = wall()
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self.tick)
        self._system = _SystemLock(self)
        self._system.locked.connect(self._on_system)

    def start(self, minutes: int) -> None:
        """Watch from now on, with this many idle minutes allowed."""
        self._limit = minutes * 60.0
        self._acted = self._ticked = self._running()
        self._told = self._wall()
        if not self.is_watching:
            self._app.focusWindowChanged.connect(self._listen)
            self._app.focusChanged.connect(self._on_focus)
        self._listen()
        self._on_focus(None, self._app.focusWidget())
        self._timer.start()
        QTimer.singleShot(LISTEN_AFTER_MS, self._system, self._system.listen)

    def stop(self) -> None:
        """Watch no longer: the window is locked."""
        if not self.is_watching:
            return
        self._app.focusWindowChanged.disconnect(self._listen)
        self._app.focusChanged.disconnect(self._on_focus)
        for window in self._app.allWindows():
            window.removeEventFilter(self)
        self._on_focus(self._app.focusWidget(), None)
        self._timer.stop()

    @property
    def is_watching(self) -> bool:
        """Whether the watch is on."""
        return self._timer.isActive()

    def tick(self) -> None:
        """Look at both clocks, and say if it is time."""
        self._listen()  # to windows that never get the focus too: menus
        running, wall = self._running(), self._wall()
        slept = abs((wall - self._told) - (running - self._ticked)) > JUMP_SECONDS
        late = running - self._ticked > TICK_MS / 1000 + JUMP_SECONDS
        self._ticked, self._told = running, wall
        if slept or late or running - self._acted >= self._limit:
            self.due.emit()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _ACTS:
            self._acted = self._running()
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and _asks_to_lock(event):
            self.asked.emit()
            return True
        return False

    def _listen(self) -> None:
        """Listen to every window there is; to listen twice is to listen once."""
        for window in self._app.allWindows():
            window.installEventFilter(self)

    def _on_focus(self, old: QWidget | None, new: QWidget | None) -> None:
        if old is not None and isValid(old):
            old.removeEventFilter(self)
        if new is not None:
            new.installEventFilter(self)

    def _on_system(self) -> None:
        if self.is_watching:
            self.due.emit()


def _asks_to_lock(event: QKeyEvent) -> bool:
    return event.key() == Qt.Key.Key_L and event.modifiers() == Qt.KeyboardModifier.ControlModifier


class _SystemLock(QObject):
    """Hears on D-Bus when a Linux desktop locks its screen or goes to sleep. Elsewhere the clocks tell of sleep."""

    locked = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._buses: list[Any] = []

    def listen(self) -> None:
        """Begin to hear. Without a bus there is nothing to hear, and nothing goes wrong."""
        if self._buses or not sys.platform.startswith("linux"):
            return
        connection: Any = import_module("PySide6.QtDBus").QDBusConnection
        session, system = connection.sessionBus(), connection.systemBus()
        self._buses = [session, system]
        if session.isConnected():
            for name in _SCREEN_SAVERS:
                session.connect("", "", name, "ActiveChanged", self, SLOT("on_screen(bool)"))
        if system.isConnected():
            system.connect(_LOGIN, "", f"{_LOGIN}.Manager", "PrepareForSleep", self, SLOT("on_screen(bool)"))
            system.connect(_LOGIN, "", f"{_LOGIN}.Session", "Lock", self, SLOT("on_session()"))

    @Slot(bool)
    def on_screen(self, active: bool) -> None:
        """The screen is locked, or sleep is near."""
        if active:
            self.locked.emit()

    @Slot()
    def on_session(self) -> None:
        """The session was locked."""
        self.locked.emit()
