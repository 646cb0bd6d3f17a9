"""A program's file before it is taken in: what is wrong with it, or what is new and differs (C1, INP-08)."""

from collections.abc import Iterator

from PySide6.QtWidgets import QWidget

from modulvard.domain.program_exchange import ImportStanding, ProgramPreview
from modulvard.domain.programs import Program
from modulvard.ui.components.chips import Chip
from modulvard.ui.components.file_shown import FileShown
from modulvard.ui.components.labels import Small
from modulvard.ui.programs.difference import ProgramDifferenceView
from modulvard.ui.programs.file_words import file_problem_words
from modulvard.ui.programs.words import kind_words, restricted_chip, version_words


class ImportDialog(FileShown):
    """Shows a file and offers to take it in, where there is anything to take."""

    def __init__(self, preview: ProgramPreview, language: str, parent: QWidget) -> None:
        super().__init__(self.tr("Ta in program"), preview, parent)
        self.preview, self._language = preview, language
        program = preview.report.program
        if program is None:
            self._add_refused(preview.report.file_name)
        else:
            self._add_head(program.name.in_language(language), [*self._about(program)], self._standing())
        problems = [*map(file_problem_words, preview.report.problems)]
        room = self._room if preview.difference is None else self._room // 3
        self.problems = self._add_lines(self.tr("Det som är fel"), problems, room)
        self.difference: ProgramDifferenceView | None = None
        if preview.difference is not None:
            self.panel.add(Small(self._differs(), self.panel, wrap=True))
            self.difference = ProgramDifferenceView(self.panel)
            self.difference.setFixedHeight(self._room)
            self.difference.show_difference(preview.difference, language)
            self.panel.add(self.difference)
        self._focus(self.difference, self.problems)

    # --- parts ------------------------------------------------------------------------------------

    def _about(self, program: Program) -> Iterator[str | Chip]:
        modules = self.tr("%n modul(er)", "", len(program.modules))
        supplier = program.supplier or self.tr("okänd leverantör")
        yield f"{kind_words(program.kind)} · {version_words(program)} · {supplier} · {modules}"
        yield from self._origin(program)
        if program.is_restricted:
            yield restricted_chip()
            yield self._kept_here(program)

    def _origin(self, program: Program) -> list[str]:
        told = []
        if program.origin is not None:
            told.append(self.tr("Ursprung: {origin}").format(origin=program.origin))
        if program.licence is not None:
            told.append(self.tr("Licens: {licence}").format(licence=program.licence))
        if program.images:
            told.append(self.tr("%n bild(er)", "", len(program.images)))
        return told

    def _kept_here(self, program: Program) -> str:
        """Return what of the program is never given out again (D41)."""
        if program.restricted_material:
            return self.tr("Programmet lämnas inte ut igen, och varje öppning loggas.")
        return self.tr("Vissa sidor får inte spridas: de följer inte med när programmet lämnas ut.")

    def _standing(self) -> str:
        standing = self.preview.standing
        return {
            ImportStanding.NEW: self.tr("Kliniken har inget sådant program än."),
            ImportStanding.NEW_VERSION: self.tr("Det är en ny version av ett program som kliniken har."),
            ImportStanding.ALREADY_HELD: self.tr("Kliniken har redan just den här versionen. Inget tas in."),
            ImportStanding.HELD_WHOLE: self.tr(
                "Kliniken har redan den versionen hel, med de sidor som inte får spridas. Inget tas in."
            ),
            ImportStanding.OTHER_CONTENT: self.tr(
                "Kliniken har redan den versionen, med annat innehåll. Den skrivs inte över: ge filen en ny version."
            ),
            ImportStanding.DRAFT: self.tr("Filen är ett utkast och blir ett av klinikens utkast."),
            None: "",
        }[standing]

    def _differs(self) -> str:
        held = self.preview.held
        version = "" if held is None else version_words(held.program)
        return self.tr("Skillnad mot {version}. Struket är borta, understruket är nytt.").format(version=version)
