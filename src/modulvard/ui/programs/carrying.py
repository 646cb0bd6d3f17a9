"""Programs taken in from files and given out, from the place Program: which file, and what becomes of it."""

from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from modulvard.domain.program_exchange import GivenOut, ProgramPreview
from modulvard.domain.programs import StoredProgram
from modulvard.ui.carrying import Carried, FileCarrying
from modulvard.ui.choosing_files import AskFile, ChosenPath, choose_file, choose_folder, choose_target
from modulvard.ui.pages import PageCommand, PageContext

if TYPE_CHECKING:
    from modulvard.ui.programs.importing import ImportDialog


class Carrying(FileCarrying):
    """What can be done with programs as files. Asks for the file, shows the difference, takes in."""

    def __init__(self, context: PageContext, page: QWidget) -> None:
        carried = Carried(
            exchange=lambda: context.services.program_exchange,
            dialog=self._dialog_for,
            taken=self._taken_words,
            given=self._given_words,
        )
        super().__init__(context, page, carried, ask_file=self._ask_file, ask_target=self._ask_target)
        self.ask_folder: AskFile = self._ask_folder

    def commands(self, shown: StoredProgram | None) -> tuple[PageCommand, ...]:
        """Return what there is for the palette: taking in, and giving out the program that is shown."""
        if not self.may_carry:
            return ()
        taken = (
            PageCommand(
                id="programs.import",
                words=self.tr("Ta in program från fil"),
                synonyms=(self.tr("importera arkiv modulprogram yaml"),),
                icon="upload",
                run=self.ask_for_file,
            ),
            PageCommand(
                id="programs.import_folder",
                words=self.tr("Ta in program från mapp"),
                synonyms=(self.tr("importera katalog"),),
                icon="upload",
                run=partial(self.ask_folder, self._page, self.read),
            ),
        )
        return taken if shown is None or shown.program.restricted_material else (*taken, self._export_command(shown))

    def _export_command(self, shown: StoredProgram) -> PageCommand:
        return PageCommand(
            id="programs.export",
            words=self.tr("Spara programmet som fil"),
            about=shown.program.name.in_language(self._context.language),
            synonyms=(self.tr("exportera dela arkiv modulprogram"),),
            icon="download",
            run=partial(self.ask_to_save, shown),
        )

    def ask_to_save(self, shown: StoredProgram) -> None:
        """Ask where to save a program, and save it there."""
        version = shown.program.version or ""
        name = f"{shown.program.key}-{version}" if version.replace(".", "").isalnum() else shown.program.key
        self._save(shown.id, f"{name}.modulprogram")

    # --- what programs say ------------------------------------------------------------------------

    def _dialog_for(self, preview: ProgramPreview) -> "ImportDialog":
        made: type[ImportDialog] = import_module("modulvard.ui.programs.importing").ImportDialog
        return made(preview, self._context.language, self._page)

    def _taken_words(self, preview: ProgramPreview) -> str:
        program = preview.report.program
        name = "" if program is None else program.name.in_language(self._context.language)
        return self.tr("{program} är intaget.").format(program=name)

    def _given_words(self, given: GivenOut) -> str:
        said = self.tr("Programmet är sparat i {file}.").format(file=Path(given.file).name)
        if given.left_out:
            left = self.tr("%n sida/sidor som inte får spridas är inte med.", "", len(given.left_out))
            said = f"{said} {left}"
        return said

    # --- which file -------------------------------------------------------------------------------

    def _ask_file(self, window: QWidget, chosen: ChosenPath) -> None:
        names = self.tr("Program ({endings})").format(endings="*.modulprogram *.zip *.yaml *.yml")
        choose_file(window, chosen, title=self.tr("Ta in program"), names=names)

    def _ask_folder(self, window: QWidget, chosen: ChosenPath) -> None:
        choose_folder(window, chosen, title=self.tr("Ta in program från mapp"))

    def _ask_target(self, window: QWidget, name: str, chosen: ChosenPath) -> None:
        names = self.tr("Programarkiv ({endings})").format(endings="*.modulprogram *.zip")
        title = self.tr("Spara programmet som fil")
        choose_target(window, name, chosen, title=title, names=names, ending="modulprogram")
