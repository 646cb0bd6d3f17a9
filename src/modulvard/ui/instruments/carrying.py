"""Instruments taken in from files and given out: which file, and what becomes of it."""

from collections.abc import Callable
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from modulvard.domain.access import Permission
from modulvard.domain.instrument_exchange import InstrumentGivenOut, InstrumentPreview
from modulvard.services.instruments import InstrumentView
from modulvard.ui.operations import Lane
from modulvard.ui.pages import PageCommand, PageContext

if TYPE_CHECKING:
    from modulvard.ui.instruments.importing import InstrumentImportDialog

ChosenPath = Callable[[Path], None]


class InstrumentCarrying(QObject):
    """What can be done with instruments as files. Asks for the file, shows the difference, takes in."""

    def __init__(self, context: PageContext, page: QWidget) -> None:
        super().__init__(page)
        self._context, self._page = context, page
        self.ask_file: Callable[[QWidget, ChosenPath], None] = self._ask_file
        self.ask_target: Callable[[QWidget, str, ChosenPath], None] = self._ask_target
        self.dialog: InstrumentImportDialog | None = None
        self.may_carry = Permission.PUBLISH_PROGRAMS in context.permissions

    def commands(self, shown: InstrumentView | None) -> tuple[PageCommand, ...]:
        """Return what there is for the palette: taking in, and giving out the version that is shown."""
        if not self.may_carry:
            return ()
        taken = PageCommand(
            id="instruments.import",
            words=self.tr("Ta in instrument från fil"),
            synonyms=(self.tr("importera formulär yaml"),),
            icon="upload",
            run=self.ask_for_file,
        )
        if shown is None:
            return (taken,)
        given = PageCommand(
            id="instruments.export",
            words=self.tr("Spara instrumentet som fil"),
            about=shown.instrument.abbreviation,
            synonyms=(self.tr("exportera dela yaml"),),
            icon="download",
            run=partial(self.ask_to_save, shown),
        )
        return taken, given

    # --- taking in --------------------------------------------------------------------------------

    def ask_for_file(self) -> None:
        """Ask which file to take in, and show it."""
        self.ask_file(self._page, self.read)

    def read(self, path: Path) -> None:
        """Read a file and show what it would bring. Nothing is taken in."""
        work = partial(self._context.services.instruments.preview, path)
        # a hostile file takes seconds to refuse: nobody else waits for it
        self._context.operations.run(self._page, work, self._show, lane=Lane.FILES, latest="import")

    def _show(self, preview: InstrumentPreview) -> None:
        module = import_module("modulvard.ui.instruments.importing")  # when it is needed
        made: type[InstrumentImportDialog] = module.InstrumentImportDialog
        self.dialog = made(preview, self._context.language, self._page)
        self.dialog.submitted.connect(self._take)
        self.dialog.finished.connect(self._forget)
        self.dialog.open()

    def _take(self) -> None:
        if self.dialog is None or not self.dialog.preview.is_taken:
            return
        preview = self.dialog.preview
        instrument = preview.report.instrument
        name = "" if instrument is None else instrument.name.in_language(self._context.language)
        said = self.tr("{instrument} är intaget.").format(instrument=name)
        command = partial(self._context.services.instruments.take_in, preview)
        self._context.run(self._page, command, lambda _: self._close(), said=said)

    def _close(self) -> None:
        if self.dialog is not None:
            self.dialog.accept()

    def _forget(self) -> None:
        self.dialog = None

    # --- giving out -------------------------------------------------------------------------------

    def ask_to_save(self, shown: InstrumentView) -> None:
        """Ask where to save a version, and save it there."""
        self.ask_target(self._page, f"{shown.instrument.key}.yaml", partial(self._export, shown))

    def _export(self, shown: InstrumentView, path: Path) -> None:
        # the system's dialog has asked whether a file there may be overwritten
        work = partial(self._context.services.instruments.export, shown.id, path, overwrite=True)
        self._context.operations.run(self._page, work, self._exported, lane=Lane.FILES)

    def _exported(self, given: InstrumentGivenOut) -> None:
        said = self.tr("Instrumentet är sparat i {file}.").format(file=Path(given.file).name)
        if given.without_words:
            said = f"{said} {self.tr('Klinikens licensierade ord är inte med: de stannar i kliniken.')}"
        self._context.announce(said)

    # --- which file -------------------------------------------------------------------------------

    def _ask_file(self, window: QWidget, chosen: ChosenPath) -> None:
        dialog = self._dialog(window, self.tr("Ta in instrument"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(self.tr("Instrument ({endings})").format(endings="*.yaml *.yml"))
        dialog.fileSelected.connect(lambda path: chosen(Path(path)))
        dialog.open()

    def _ask_target(self, window: QWidget, name: str, chosen: ChosenPath) -> None:
        dialog = self._dialog(window, self.tr("Spara instrumentet som fil"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setFileMode(QFileDialog.FileMode.AnyFile)
        dialog.setNameFilter(self.tr("Instrument ({endings})").format(endings="*.yaml"))
        dialog.setDefaultSuffix("yaml")
        dialog.selectFile(name)
        dialog.fileSelected.connect(lambda path: chosen(Path(path)))
        dialog.open()

    def _dialog(self, window: QWidget, title: str) -> QFileDialog:
        dialog = QFileDialog(window, title)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return dialog
