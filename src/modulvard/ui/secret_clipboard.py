"""Copies that must not stay: marked secret, and gone after a minute, at lock and at quit, if unchanged (CNF-06)."""

import atexit

from PySide6.QtCore import QMimeData, QObject, QTimer
from PySide6.QtGui import QClipboard, QGuiApplication

STAYS_MS = 60_000
_OURS = "application/x-modulvard-copy"
_MARKS = {
    _OURS: b"",
    "x-kde-passwordManagerHint": b"secret",
    "application/x-nspasteboard-concealed-type": b"",
    "ExcludeClipboardContentFromMonitorProcessing": b"1",
    "CanIncludeInClipboardHistory": b"\0\0\0\0",
    "CanUploadToCloudClipboard": b"\0\0\0\0",
}
"""Our own mark, and what clipboard managers on Linux, macOS and Windows take as a mark of secrecy."""


class SecretClipboard(QObject):
    """Puts text on the clipboard and takes it away again, unless something else has been copied since."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._text: str | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(STAYS_MS)
        self._timer.timeout.connect(self.clear)

    def copy(self, text: str) -> None:
        """Put the text on the clipboard for a minute."""
        data = QMimeData()
        data.setText(text)
        for kind, mark in _MARKS.items():
            data.setData(kind, mark)
        _clipboard().setMimeData(data)
        self._text = text
        self._timer.start()
        atexit.unregister(_leave_nothing)  # at most once, and before Qt goes
        atexit.register(_leave_nothing)

    def clear(self) -> None:
        """Take our text away, if it is still there."""
        self._timer.stop()
        if self._text is not None and _clipboard().text() == self._text:
            _clipboard().clear()
        self._text = None


class OwnCopies(QObject):
    """Knows whether what lies on the clipboard was copied in this program, and takes it away at lock and at quit."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ours = False
        _clipboard().dataChanged.connect(self._on_copied)

    def take_away(self) -> None:
        """Empty the clipboard of what was copied here; what another program has put there stays."""
        clipboard = _clipboard()
        if self._ours or clipboard.ownsClipboard():
            clipboard.clear()
        if clipboard.supportsSelection() and clipboard.ownsSelection():
            clipboard.clear(QClipboard.Mode.Selection)
        self._ours = False

    def _on_copied(self) -> None:
        # Not every platform tells who owns the clipboard: what is copied while a window of ours has the focus is ours.
        self._ours = QGuiApplication.focusWindow() is not None


def _leave_nothing() -> None:
    """Take a copy of ours away however the program ends.

    Where the clipboard lies in the program itself, Qt destroys it after Python has gone, and data made in Python
    would then end the program with a fault.
    """
    if QGuiApplication.instance() is None:
        return
    there: QMimeData | None = _clipboard().mimeData()  # none any longer where the platform has taken its own away
    if there is not None and there.hasFormat(_OURS):
        _clipboard().clear()


def _clipboard() -> QClipboard:
    return QGuiApplication.clipboard()
