"""Keeps where one is and what is typed in forms: soon after the focus moves or one types, else each 5 s (DUR-03).

A program that is killed then comes back where one was, and loses little. What is written to patients is kept by
``ui/writing`` in the same way.
"""

from collections.abc import Mapping
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from modulvard.domain.errors import ModulvardError
from modulvard.ui.components.typed import BY_HAND, FOLLOWED
from modulvard.ui.resting import resting

if TYPE_CHECKING:
    from modulvard.ui.frame import Frame
    from modulvard.ui.operations import Operations
    from modulvard.ui.session import Session

KEEP_MS = 5_000
REST_MS = 500
_FORMS = "forms"
_NOT_KEPT = "modulvard.ui.writing.not_kept"


class TypedKeeper(QObject):
    """Writes the account's place anew when it is another, or something has been typed since or no longer is."""

    def __init__(self, operations: "Operations", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._operations = operations
        self._frame: Frame | None = None
        self._session: Session | None = None
        self._kept: Mapping[str, Any] = {}
        self._under_way = False
        self.timer = QTimer(self)
        self.timer.setInterval(KEEP_MS)
        self.timer.timeout.connect(self.keep)
        self.rest = resting(self, REST_MS, self.keep)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus)

    def start(self, frame: "Frame", session: "Session") -> None:
        """Keep what is typed in a frame from now on."""
        self._frame, self._session, self._kept = frame, session, {}
        self.timer.start()

    def stop(self) -> None:
        """Keep no longer: the place is kept as a whole when one leaves."""
        self.timer.stop()
        self.rest.stop()
        self._frame = self._session = None

    def _on_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        """Follow what is written in by its own signal: a filter over all events is dear (decision 41)."""
        if self._frame is None:
            return
        self._on_text()
        if not isinstance(new, QLineEdit | QPlainTextEdit):
            return
        if not new.property(FOLLOWED):
            new.setProperty(FOLLOWED, True)
            new.textChanged.connect(self._on_text)

    def _on_text(self) -> None:
        if self._frame is not None and not self.rest.isActive():
            self.rest.start()

    def keep(self) -> None:
        """Keep place and what is typed, if they are others than were kept last."""
        if self._frame is None or self._session is None:
            return
        workspace = self._frame.travel.workspace()
        if self._under_way:
            self.rest.start()  # a slow disk is not asked ever more often
        elif workspace != self._kept:
            self._kept, self._under_way = workspace, True
            leave = partial(self._session.services.desk.leave, workspace)

            def work() -> None:
                try:
                    leave()
                finally:
                    self._under_way = False

            # What could not be kept is tried again in five seconds, and at lock and quit.
            self._operations.run(self._operations, work, self._on_kept, self._on_full)

    def _on_kept(self, _: None) -> None:
        self._operations.typed_kept.emit(None)

    def _on_full(self, error: ModulvardError) -> None:
        self._kept = {}
        dialog = self._frame.travel.dialog if self._frame is not None else None
        if dialog is not None:
            import_module(_NOT_KEPT).follow_in(dialog, self._operations)
        self._operations.typed_kept.emit(error)


def has_text(workspace: Mapping[str, Any]) -> bool:
    """Tell whether a place holds something typed that is kept nowhere else."""
    pages = workspace.get("pages")
    answers = pages.get("answers") if isinstance(pages, Mapping) else None
    return bool(_typed(workspace)) or (isinstance(answers, Mapping) and bool(answers.get("typed")))


def _typed(values: object) -> list[Any]:
    """Return all that was typed by hand within plain JSON values."""
    if isinstance(values, list):
        return [found for one in values for found in _typed(one)]
    if not isinstance(values, Mapping):
        return []
    if values.get(BY_HAND):
        return [values]
    forms = values.get(_FORMS) or []
    return [*forms, *(found for name, one in values.items() if name != _FORMS for found in _typed(one))]
