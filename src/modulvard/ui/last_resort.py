"""The last-resort handler: a number, a report without values, and the window goes on (OPS-01)."""

import logging
import sys
import threading
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from types import TracebackType
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal

_log = logging.getLogger(__name__)


class LastResort(QObject):
    """Takes every exception that is nobody's to answer, from any thread, and tells the user on the GUI thread."""

    happened = Signal(str, object)
    """The fault's number, and where its report lies (None where it could not be written)."""
    _arrived = Signal(object)

    def __init__(self, reports: Path | None = None, parent: QObject | None = None) -> None:
        """``reports`` is where reports are written; None for the user's own log folder."""
        super().__init__(parent)
        self._reports = reports
        self._arrived.connect(self._report, Qt.ConnectionType.QueuedConnection)

    def take_over(self) -> Callable[[], None]:
        """Become the handler of this process, and return what gives the place back."""
        main, threads = sys.excepthook, threading.excepthook
        sys.excepthook = self._on_error
        threading.excepthook = self._on_thread

        def give_back() -> None:
            sys.excepthook, threading.excepthook = main, threads

        return give_back

    def take(self, error: BaseException) -> None:
        """Take one exception."""
        self._arrived.emit(error)

    def _on_error(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        self.take(error.with_traceback(trace))

    def _on_thread(self, failed: Any) -> None:
        if failed.exc_value is not None:
            self.take(failed.exc_value)

    def _report(self, error: BaseException) -> None:
        write: Any = import_module("modulvard.services.error_report").write_error_report
        path: Path | None = write(error, self._reports)
        number = path.stem.rsplit("-", 1)[-1][:4].upper() if path is not None else "0000"
        _log.error("unexpected %s, report %s", type(error).__name__, number)
        self.happened.emit(number, path)
