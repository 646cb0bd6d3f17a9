"""A program's file before it is taken in: what is wrong with it, or what is new and differs (C1, INP-08)."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTextEdit, QVBoxLayout, QWidget

from modulvard.domain.program_exchange import ImportStanding, ProgramPreview
from modulvard.domain.programs import Program
from modulvard.ui.components.chips import ChipLabel
from modulvard.ui.components.dialog import Dialog, DialogPanel
from modulvard.ui.components.labels import Body, Small, Strong
from modulvard.ui.programs.difference import ProgramDifferenceView
from modulvard.ui.programs.file_words import file_problem_words
from modulvard.ui.programs.words import kind_words, restricted_chip, version_words
from modulvard.ui.theme.look import look
from modulvard.ui.theme.style import RING
from modulvard.ui.theme.tokens import Radius, Space, Tone, Type

_WIDTH, _HEIGHT = 720, 320


class ImportDialog(Dialog):
    """Shows a file and offers to take it in, where there is anything to take."""

    def __init__(self, preview: ProgramPreview, language: str, parent: QWidget) -> None:
        title = self.tr("Ta in program")
        panel = DialogPanel(title, submit=self.tr("Ta in"), keep="" if preview.is_taken else self.tr("Stäng"))
        super().__init__(panel, title, parent, width=_WIDTH)
        self.preview = preview
        self.panel.submit_button.setVisible(preview.is_taken)
        self.panel.submit_button.setEnabled(preview.is_taken)
        self._language = language
        program = preview.report.program
        self.panel.add(self._head(program) if program is not None else self._refused())
        room = min(look().px(_HEIGHT), max(parent.window().height() - look().px(380), 120))
        self.problems: QTextEdit | None = None
        if preview.report.problems:
            self.problems = self._problems(room if preview.difference is None else room // 3)
            self.panel.add(self.problems)
        self.difference: ProgramDifferenceView | None = None
        if preview.difference is not None:
            self.panel.add(Small(self._differs(), self.panel, wrap=True))
            self.difference = ProgramDifferenceView(self.panel)
            self.difference.setFixedHeight(room)
            self.difference.show_difference(preview.difference, language)
            self.panel.add(self.difference)
        first = self.difference or self.problems or self.panel.submit_button
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- parts ------------------------------------------------------------------------------------

    def _head(self, program: Program) -> QWidget:
        head = QWidget(self.panel)
        column = QVBoxLayout(head)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.INSIDE)
        column.addWidget(Strong(program.name.in_language(self._language), head, wrap=True))
        modules = self.tr("%n modul(er)", "", len(program.modules))
        supplier = program.supplier or self.tr("okänd leverantör")
        about = f"{kind_words(program.kind)} · {version_words(program)} · {supplier} · {modules}"
        column.addWidget(Small(about, head, wrap=True))
        for words in self._origin(program):
            column.addWidget(Small(words, head, wrap=True))
        if program.is_restricted:
            column.addWidget(ChipLabel(restricted_chip(), head), 0, Qt.AlignmentFlag.AlignLeft)
            column.addWidget(Small(self._kept_here(program), head, wrap=True))
        role = "text" if self.preview.is_taken else Tone.BEHIND
        self.standing = Body(self._standing(), head, role=role, wrap=True)
        column.addWidget(self.standing)
        return head

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

    def _refused(self) -> QWidget:
        words = self.tr("{file} kan inte tas in. Inget har ändrats.").format(file=self.preview.report.file_name)
        self.standing = Body(words, self.panel, role=Tone.BEHIND, wrap=True)
        return self.standing

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

    def _problems(self, height: int) -> QTextEdit:
        shown = QTextEdit(self.panel)
        shown.setReadOnly(True)
        shown.setAcceptRichText(False)
        shown.setTabChangesFocus(True)
        shown.setFrameShape(QTextEdit.Shape.NoFrame)
        shown.setProperty(RING, Radius.FOCUS)
        interaction = Qt.TextInteractionFlag
        shown.setTextInteractionFlags(interaction.TextSelectableByMouse | interaction.TextSelectableByKeyboard)
        shown.setAccessibleName(self.tr("Det som är fel"))
        words = "\n".join(map(file_problem_words, self.preview.report.problems))
        shown.setPlainText(words)
        shown.setAccessibleDescription(words)
        wanted = 2 * look().line(Type.BODY) * len(self.preview.report.problems) + 2 * Space.FIELDS
        shown.setFixedHeight(min(wanted, height))
        return shown

    def _differs(self) -> str:
        held = self.preview.held
        version = "" if held is None else version_words(held.program)
        return self.tr("Skillnad mot {version}. Struket är borta, understruket är nytt.").format(version=version)
