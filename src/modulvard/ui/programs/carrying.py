"""Programs taken in from files and given out, from the place Program: which file, and what becomes of it."""

from collections.abc import Callable
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from modulvard.domain.access import Permission
from modulvard.domain.program_exchange import GivenOut, ProgramPreview
from modulvard.domain.programs import StoredProgram
from modulvard.ui.operations import Lane
from modulvard.ui.pages import PageCommand, PageContext

if TYPE_CHECKING:
    from modulvard.ui.programs.importing import ImportDialog

ChosenPath = Callable[[Path], None]
AskFile = Callable[[QWidget, ChosenPath], None]
AskTarget = Callable[[QWidget, str, ChosenPath], None]


class Carrying(QObject):
    """What can be done with programs as files. Asks for the file, shows the difference, takes in."""

    def __init__(self, context: PageContext, page: QWidget) -> None:
        super().__init__(page)
        self._context, self._page = context, page
        self.ask_file: AskFile = self._ask_file
        self.ask_folder: AskFile = self._ask_folder
        self.ask_target: AskTarget = self._ask_target
        self.dialog: ImportDialog | None = None
        self.may_carry = Permission.PUBLISH_PROGRAMS in context.permissions

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

    def ask_for_file(self) -> None:
        """Ask which file to take in, and show it."""
        self.ask_file(self._page, self.read)

    def _export_command(self, shown: StoredProgram) -> PageCommand:
        return PageCommand(
            id="programs.export",
            words=self.tr("Spara programmet som fil"),
            about=shown.program.name.in_language(self._context.language),
            synonyms=(self.tr("exportera dela arkiv modulprogram"),),
            icon="download",
            run=partial(self.ask_to_save, shown),
        )

    # --- taking in --------------------------------------------------------------------------------

    def read(self, path: Path) -> None:
        """Read a file, folder or archive and show what it would bring. Nothing is taken in."""
        work = partial(self._context.services.program_exchange.preview, path)
        # a hostile file takes seconds to refuse: nobody else waits for it
        self._context.operations.run(self._page, work, self._show, lane=Lane.FILES, latest="import")

    def _show(self, preview: ProgramPreview) -> None:
        made: type[ImportDialog] = import_module("modulvard.ui.programs.importing").ImportDialog  # when it is needed
        self.dialog = made(preview, self._context.language, self._page)
        self.dialog.submitted.connect(self._take)
        self.dialog.finished.connect(self._forget)
        self.dialog.open()

    def _take(self) -> None:
        if self.dialog is None or not self.dialog.preview.is_taken:
            return
        preview = self.dialog.preview
        program = preview.report.program
        name = "" if program is None else program.name.in_language(self._context.language)
        said = self.tr("{program} är intaget.").format(program=name)
        command = partial(self._context.services.program_exchange.take_in, preview)
        self._context.run(self._page, command, lambda _: self._close(), said=said)

    def _close(self) -> None:
        if self.dialog is not None:
            self.dialog.accept()

    def _forget(self) -> None:
        self.dialog = None

    # --- giving out -------------------------------------------------------------------------------

    def ask_to_save(self, shown: StoredProgram) -> None:
        """Ask where to save a program, and save it there."""
        version = shown.program.version or ""
        name = f"{shown.program.key}-{version}" if version.replace(".", "").isalnum() else shown.program.key
        self.ask_target(self._page, f"{name}.modulprogram", partial(self._export, shown))

    def _export(self, shown: StoredProgram, path: Path) -> None:
        # the system's dialog has asked whether a file there may be overwritten
        work = partial(self._context.services.program_exchange.export, shown.id, path, overwrite=True)
        self._context.operations.run(self._page, work, self._exported, lane=Lane.FILES)

    def _exported(self, given: GivenOut) -> None:
        said = self.tr("Programmet är sparat i {file}.").format(file=Path(given.file).name)
        if given.left_out:
            left = self.tr("%n sida/sidor som inte får spridas är inte med.", "", len(given.left_out))
            said = f"{said} {left}"
        self._context.announce(said)

    # --- which file -------------------------------------------------------------------------------

    def _ask_file(self, window: QWidget, chosen: ChosenPath) -> None:
        dialog = self._dialog(window, self.tr("Ta in program"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(self.tr("Program ({endings})").format(endings="*.modulprogram *.zip *.yaml *.yml"))
        dialog.fileSelected.connect(lambda path: chosen(Path(path)))
        dialog.open()

    def _ask_folder(self, window: QWidget, chosen: ChosenPath) -> None:
        dialog = self._dialog(window, self.tr("Ta in program från mapp"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(lambda path: chosen(Path(path)))
        dialog.open()

    def _ask_target(self, window: QWidget, name: str, chosen: ChosenPath) -> None:
        dialog = self._dialog(window, self.tr("Spara programmet som fil"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setFileMode(QFileDialog.FileMode.AnyFile)
        dialog.setNameFilter(self.tr("Programarkiv ({endings})").format(endings="*.modulprogram *.zip"))
        dialog.setDefaultSuffix("modulprogram")
        dialog.selectFile(name)
        dialog.fileSelected.connect(lambda path: chosen(Path(path)))
        dialog.open()

    def _dialog(self, window: QWidget, title: str) -> QFileDialog:
        dialog = QFileDialog(window, title)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return dialog
