"""Instruments taken in from files and given out: which file, and what becomes of it."""

from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from modulvard.domain.instrument_exchange import InstrumentGivenOut, InstrumentPreview
from modulvard.services.instruments import InstrumentView
from modulvard.ui.carrying import Carried, FileCarrying
from modulvard.ui.choosing_files import ChosenPath, choose_file, choose_target
from modulvard.ui.pages import PageCommand, PageContext

if TYPE_CHECKING:
    from modulvard.ui.instruments.importing import InstrumentImportDialog


class InstrumentCarrying(FileCarrying):
    """What can be done with instruments as files. Asks for the file, shows the difference, takes in."""

    def __init__(self, context: PageContext, page: QWidget) -> None:
        carried = Carried(
            exchange=lambda: context.services.instruments,
            dialog=self._dialog_for,
            taken=self._taken_words,
            given=self._given_words,
        )
        super().__init__(context, page, carried, ask_file=self._ask_file, ask_target=self._ask_target)

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

    def ask_to_save(self, shown: InstrumentView) -> None:
        """Ask where to save a version, and save it there."""
        self._save(shown.id, f"{shown.instrument.key}.yaml")

    # --- what instruments say ---------------------------------------------------------------------

    def _dialog_for(self, preview: InstrumentPreview) -> "InstrumentImportDialog":
        module = import_module("modulvard.ui.instruments.importing")
        made: type[InstrumentImportDialog] = module.InstrumentImportDialog
        return made(preview, self._context.language, self._page)

    def _taken_words(self, preview: InstrumentPreview) -> str:
        instrument = preview.report.instrument
        name = "" if instrument is None else instrument.name.in_language(self._context.language)
        return self.tr("{instrument} är intaget.").format(instrument=name)

    def _given_words(self, given: InstrumentGivenOut) -> str:
        said = self.tr("Instrumentet är sparat i {file}.").format(file=Path(given.file).name)
        if given.without_words:
            said = f"{said} {self.tr('Klinikens licensierade ord är inte med: de stannar i kliniken.')}"
        return said

    # --- which file -------------------------------------------------------------------------------

    def _ask_file(self, window: QWidget, chosen: ChosenPath) -> None:
        names = self.tr("Instrument ({endings})").format(endings="*.yaml *.yml")
        choose_file(window, chosen, title=self.tr("Ta in instrument"), names=names)

    def _ask_target(self, window: QWidget, name: str, chosen: ChosenPath) -> None:
        names = self.tr("Instrument ({endings})").format(endings="*.yaml")
        choose_target(window, name, chosen, title=self.tr("Spara instrumentet som fil"), names=names, ending="yaml")
