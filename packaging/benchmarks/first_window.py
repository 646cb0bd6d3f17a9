"""Run as a process of its own: opens a window, reports the moment it is first painted, and ends.

``first_window.py bare`` opens an empty PySide6 main window, the floor; ``first_window.py modulvard ARGUMENT …`` runs
the program with those arguments. Either prints one line of JSON: ``shown`` is the monotonic clock in nanoseconds at the
end of the first paint, ``resident`` the process's resident memory in bytes once the event loop is idle.
"""

import json
import sys
import time
from importlib import import_module

from bare_python import resident_bytes
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
from typing_extensions import override

SETTLING_MS = 300


class FirstPaint(QObject):
    """Waits for the first paint of a window, then reports and asks the application to end.

    It listens to the windows that are there, not to the application: a filter over every event of every object would
    cost a program with many of them up to half a bare start, and be counted as the program's own.
    """

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._application = application
        self._shown = 0
        self._windows = application.topLevelWidgets()
        for window in self._windows:
            window.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            for window in self._windows:
                window.removeEventFilter(self)
            QTimer.singleShot(0, self._note)
        return False

    def _note(self) -> None:
        self._shown = time.monotonic_ns()
        QTimer.singleShot(SETTLING_MS, self._report)

    def _report(self) -> None:
        print(json.dumps({"shown": self._shown, "resident": resident_bytes()}), flush=True)
        self._application.quit()


def bare() -> int:
    """Open an empty main window of the size the program has."""
    application = QApplication([])
    window = QMainWindow()
    window.resize(1440, 900)
    FirstPaint(application)
    window.show()
    return application.exec()


def program(arguments: list[str]) -> int:
    """Run the program as its users do, watched from the moment its event loop starts."""
    run_loop = QApplication.exec

    def watched_exec(*_: object) -> int:
        application = QApplication.instance()
        if isinstance(application, QApplication):
            FirstPaint(application)
        return run_loop()

    QApplication.exec = watched_exec
    sys.argv = ["modulvard", *arguments]
    return int(import_module("modulvard.__main__").main())


if __name__ == "__main__":
    sys.exit(bare() if sys.argv[1] == "bare" else program(sys.argv[2:]))
