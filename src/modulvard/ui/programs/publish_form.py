"""Making a version of a draft: its name, who took part, what is new; beside it stands how it differs (D9, D17)."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from modulvard.domain.errors import InvalidInput, ModulvardError
from modulvard.domain.programs import Program, ProgramStatus
from modulvard.services.program_states import NewVersion
from modulvard.ui.components.buttons import Button, ButtonKind
from modulvard.ui.components.fields import Field, FieldError, TextArea, TextField
from modulvard.ui.components.flow import Flow
from modulvard.ui.components.labels import Body, Small, Subtitle
from modulvard.ui.errors import explained, field_sentence
from modulvard.ui.programs.writing_words import said
from modulvard.ui.theme.tokens import Space
from modulvard.ui.words.said import QT_TRANSLATE_NOOP

_FEW = "5"


class PublishForm(QWidget):
    """Asks what a draft is to become."""

    asked = Signal(object)
    """A ``NewVersion``."""
    left = Signal()
    """Back to writing."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._status = ProgramStatus.PUBLISHED
        self._revision: int | None = None
        self._head = Subtitle("", self, wrap=True)
        self._about = Body("", self, role="text_2", wrap=True)
        self.version, self.patients = TextField(self), TextField(self)
        self.took_part, self.comment = TextArea(self, lines=3), TextArea(self, lines=3)
        words = said(QT_TRANSLATE_NOOP("Writing program", "Den nya versionens beteckning, till exempel 1.0"))
        self.version_field = Field(words, self.version, self)
        words = said(QT_TRANSLATE_NOOP("Writing program", "Högsta antal patienter i piloten"))
        self.patients_field = Field(words, self.patients, self)
        words = said(QT_TRANSLATE_NOOP("Writing program", "Vilkas perspektiv som har format versionen"))
        self.took_part_field = Field(words, self.took_part, self)
        told = QT_TRANSLATE_NOOP("Writing program", "Krävs för att piloten ska kunna publiceras som den är.")
        self.later = Small(said(told), self, role="text_2", wrap=True)
        words = said(QT_TRANSLATE_NOOP("Writing program", "Vad som är nytt"))
        self.comment_field = Field(words, self.comment, self)
        self.problem = FieldError(self)
        self.cancel = Button(said(QT_TRANSLATE_NOOP("Writing program", "Tillbaka till texten")), self, key="Esc")
        self.submit = Button("", self, kind=ButtonKind.PRIMARY, key="Ctrl+Enter")
        self._lay_out()
        self.cancel.clicked.connect(self.left)
        self.submit.clicked.connect(self.ask)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.FIELDS, Space.ROW, Space.FIELDS, Space.BLOCKS)
        column.setSpacing(Space.FIELDS)
        for widget in (
            self._head,
            self._about,
            self.version_field,
            self.patients_field,
            self.took_part_field,
            self.later,
            self.comment_field,
            self.problem,
        ):
            column.addWidget(widget)
        row = Flow(between=Space.ROW, at_end=2)
        row.addWidget(self.cancel)
        row.addWidget(self.submit)
        column.addLayout(row)
        column.addStretch(1)

    def begin(self, program: Program, status: ProgramStatus) -> None:
        """Ask for a version of this program; what was typed before stands there still."""
        self._status = status
        is_pilot = status is ProgramStatus.PILOT
        pilot = said(QT_TRANSLATE_NOOP("Writing program", "Pröva som pilot"))
        words = pilot if is_pilot else said(QT_TRANSLATE_NOOP("Writing program", "Publicera"))
        self._head.setText(words)
        self.submit.setText(words)
        told = QT_TRANSLATE_NOOP(
            "Writing program", "Versionen ändras aldrig mer. Behandlingar som pågår behåller den version de har."
        )
        self._about.setText(said(told))
        self.patients_field.setVisible(is_pilot)
        self.later.setVisible(is_pilot)
        if is_pilot and not self.patients.text():
            self.patients.setText(_FEW)
        if not self.took_part.toPlainText() and program.took_part is not None:
            self.took_part.setPlainText(program.took_part.sv)
        self._show_problems({})
        self.version.setFocus(Qt.FocusReason.OtherFocusReason)

    def ask(self) -> None:
        """Ask for the version, or say what is missing beside its field."""
        cap = self.patients.text().strip()
        is_pilot = self._status is ProgramStatus.PILOT
        problems = {}
        if not self.version.text().strip():
            problems["version"] = said(QT_TRANSLATE_NOOP("Writing program", "Skriv versionens beteckning."))
        if is_pilot and not (cap.isascii() and cap.isdigit() and 1 <= int(cap) <= 1000):
            problems["pilot_cap"] = said(QT_TRANSLATE_NOOP("Writing program", "Skriv ett tal från 1 till 1000."))
        if not is_pilot and not self.took_part.toPlainText().strip():
            problems["took_part"] = said(
                QT_TRANSLATE_NOOP("Writing program", "Skriv vilka som deltagit: patienter, närstående, personal.")
            )
        self._show_problems(problems)
        if not problems:
            self.asked.emit(
                NewVersion(
                    version=self.version.text(),
                    status=self._status,
                    took_part=self.took_part.toPlainText(),
                    comment=self.comment.toPlainText(),
                    pilot_cap=int(cap) if is_pilot else None,
                )
            )

    def show_refusal(self, error: Exception) -> bool:
        """Say why it was refused, beside the field where there is one; tells whether it was said."""
        if isinstance(error, InvalidInput) and error.field in {"version", "pilot_cap", "comment"}:
            self._show_problems({error.field: field_sentence(error)})
            return True
        if isinstance(error, ModulvardError):
            self.problem.say(explained(error).whole)
            return True
        return False

    def clear(self) -> None:
        """Forget what was typed."""
        for line in (self.version, self.patients):
            line.setText("")
        for area in (self.took_part, self.comment):
            area.setPlainText("")

    def _show_problems(self, problems: dict[str, str]) -> None:
        self.problem.say("")
        fields = {
            "version": self.version_field,
            "pilot_cap": self.patients_field,
            "took_part": self.took_part_field,
            "comment": self.comment_field,
        }
        for key, field in reversed(fields.items()):
            field.show_problem(problems.get(key, ""))
            if key in problems:
                field.editor.setFocus(Qt.FocusReason.OtherFocusReason)
