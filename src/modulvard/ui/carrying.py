"""What is taken in from files and given out by a place: which file, what it would bring, and then all of it."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from modulvard.domain.access import Permission
from modulvard.ui.choosing_files import AskFile, AskTarget
from modulvard.ui.components.dialog import Dialog
from modulvard.ui.operations import Lane
from modulvard.ui.pages import PageContext


class Carried(NamedTuple):
    """How one kind of file is carried."""

    exchange: Callable[[], Any]
    """Returns the service: its ``preview``, ``take_in`` and ``export``."""
    dialog: Callable[[Any], Dialog]
    """Returns the dialog that shows a preview; its module is loaded when it is needed."""
    taken: Callable[[Any], str]
    """Returns what is said when the file of a preview has been taken in."""
    given: Callable[[Any], str]
    """Returns what is said when a file has been written."""


class FileCarrying(QObject):
    """Asks for a file, shows what it would bring in a dialog, and takes it in when that is wanted."""

    def __init__(
        self, context: PageContext, page: QWidget, carried: Carried, *, ask_file: AskFile, ask_target: AskTarget
    ) -> None:
        super().__init__(page)
        self._context, self._page, self._carried = context, page, carried
        self.ask_file, self.ask_target = ask_file, ask_target
        self.dialog: Any = None
        """The dialog that is shown, or None."""
        self.may_carry = Permission.PUBLISH_PROGRAMS in context.permissions

    # --- taking in --------------------------------------------------------------------------------

    def ask_for_file(self) -> None:
        """Ask which file to take in, and show it."""
        self.ask_file(self._page, self.read)

    def read(self, path: Path) -> None:
        """Read what was chosen and show what it would bring. Nothing is taken in."""
        # a hostile file takes seconds to refuse: nobody else waits for it
        work = partial(self._carried.exchange().preview, path)
        self._context.operations.run(self._page, work, self._show, lane=Lane.FILES, latest="import")

    def _show(self, preview: Any) -> None:
        self.dialog = self._carried.dialog(preview)
        self.dialog.submitted.connect(self._take)
        self.dialog.finished.connect(self._forget)
        self.dialog.open()

    def _take(self) -> None:
        if self.dialog is None or not self.dialog.preview.is_taken:
            return
        preview = self.dialog.preview
        command = partial(self._carried.exchange().take_in, preview)
        self._context.run(self._page, command, lambda _: self._close(), said=self._carried.taken(preview))

    def _close(self) -> None:
        if self.dialog is not None:
            self.dialog.accept()

    def _forget(self) -> None:
        self.dialog = None

    # --- giving out -------------------------------------------------------------------------------

    def _save(self, ident: int, suggested: str) -> None:
        """Ask where to save a version, and save it there."""
        self.ask_target(self._page, suggested, partial(self._export, ident))

    def _export(self, ident: int, path: Path) -> None:
        # the system's dialog has asked whether a file there may be overwritten
        work = partial(self._carried.exchange().export, ident, path, overwrite=True)
        self._context.operations.run(self._page, work, self._on_given, lane=Lane.FILES)

    def _on_given(self, given: Any) -> None:
        self._context.announce(self._carried.given(given))
