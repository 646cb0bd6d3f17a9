"""Taking in a table of answers from the window: which file, what it would store, and then all of it or nothing (C8)."""

from collections.abc import Callable
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from modulvard.domain.access import Permission
from modulvard.domain.clock import today
from modulvard.domain.ids import TreatmentId
from modulvard.domain.rating_tables import TablePreview
from modulvard.services.instruments import InstrumentView
from modulvard.ui.operations import Lane
from modulvard.ui.pages import PageCommand, PageContext

if TYPE_CHECKING:
    from modulvard.ui.ratings.table_dialog import TableDialog

ChosenPath = Callable[[Path], None]


class TableImport(QObject):
    """Asks for a file, shows what each row would store, and takes it in."""

    def __init__(
        self, context: PageContext, page: QWidget, here: Callable[[], TreatmentId | None] = lambda: None
    ) -> None:
        """``here`` gives the one treatment that tables are taken in for; without it the rows say whose they are."""
        super().__init__(page)
        self._context, self._page, self._here = context, page, here
        self.ask_file: Callable[[QWidget, ChosenPath], None] = self._ask_file
        self.dialog: TableDialog | None = None
        self.instrument: str | None = None
        self.may_take = Permission.EDIT_TREATMENT in context.permissions

    def commands(self) -> tuple[PageCommand, ...]:
        """Return the command that asks for a table, for who may enter answers."""
        if not self.may_take:
            return ()
        words, synonyms = self.tr("Ta in svar från tabell"), (self.tr("importera csv skattningar formulär"),)
        ask = self.ask_for_file
        return (PageCommand(id="ratings.import", words=words, synonyms=synonyms, icon="upload", run=ask),)

    def ask_for_file(self) -> None:
        """Ask which table to take in, and show it."""
        self.ask_file(self._page, partial(self._read, self._here()))

    def _read(self, here: TreatmentId | None, path: Path) -> None:
        """Read a table and show what it would store. Nothing is stored."""
        self.instrument = None
        services = self._context.services

        def read() -> tuple[TablePreview, tuple[InstrumentView, ...]]:
            return services.rating_imports.preview(path, here=here), services.instruments.list()

        self._context.operations.run(self._page, read, self._show, lane=Lane.FILES, latest="table")

    def _show(self, found: tuple[TablePreview, tuple[InstrumentView, ...]]) -> None:
        preview, views = found
        made: type[TableDialog] = import_module("modulvard.ui.ratings.table_dialog").TableDialog  # when it is needed
        offered = [view.stored for view in views if view.is_proposed]
        self.dialog = made(preview, offered, today(self._context.clock), self._page)
        self.dialog.instrument_chosen.connect(self._read_again)
        self.dialog.submitted.connect(self._take)
        self.dialog.finished.connect(self._forget)
        self.dialog.open()

    def _read_again(self, key: str) -> None:
        if self.dialog is not None:
            self.instrument = key or None
            shown = self.dialog.preview
            preview_of = self._context.services.rating_imports.preview_of
            again = partial(preview_of, shown.table, self.instrument, shown.here)
            self._context.operations.run(self.dialog, again, self.dialog.show_preview, latest="table")

    def _take(self) -> None:
        if self.dialog is None or not self.dialog.preview.is_taken:
            return
        preview = self.dialog.preview
        command = partial(self._context.services.rating_imports.take_in, preview, self.instrument)
        said = self.tr("Svaren i {file} är inlagda.").format(file=preview.table.file_name)
        self._context.run(self._page, command, lambda _: self._close(), said=said)

    def _close(self) -> None:
        if self.dialog is not None:
            self.dialog.accept()

    def _forget(self) -> None:
        self.dialog = None

    def _ask_file(self, window: QWidget, chosen: ChosenPath) -> None:
        dialog = QFileDialog(window, self.tr("Ta in svar från tabell"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(self.tr("Tabell ({endings})").format(endings="*.csv *.txt *.tsv"))
        dialog.fileSelected.connect(lambda path: chosen(Path(path)))
        dialog.open()
