"""Waiting until the hands rest: what is read, searched or kept only when a row or a text has stood for a while."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer


def resting(owner: QObject, milliseconds: int, done: Callable[[], object]) -> QTimer:
    """Return a timer that calls ``done`` once, this long after its last ``start``. It goes with its owner."""
    rest = QTimer(owner)
    rest.setSingleShot(True)
    rest.setInterval(milliseconds)
    rest.timeout.connect(done)
    return rest
