"""”Spara som svar”: a reply goes to the bank as a suggestion, the patient's name and module as fields (C7, CNF-08)."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QWidget

from modulvard.domain.answer_fields import FillIn, with_fields
from modulvard.domain.field_problems import InvalidFields
from modulvard.domain.ids import MessageId, TreatmentId
from modulvard.domain.text import clean_line
from modulvard.ui.answers.body_field import BodyField
from modulvard.ui.answers.words import said
from modulvard.ui.components.dialog import Dialog, DialogPanel
from modulvard.ui.components.fields import Field, TextArea, TextField
from modulvard.ui.components.labels import Small
from modulvard.ui.dialogs_again import Opened
from modulvard.ui.errors import problem_sentence
from modulvard.ui.pages import PageContext
from modulvard.ui.words.said import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from modulvard.services.base import Changed

_WIDTH = 620
_LINES, _FEW_LINES = 6, 2


@dataclass(frozen=True, slots=True)
class Suggestion:
    """What is proposed to the bank: a title and the text as the patient was to read it."""

    title: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """A reply that is finished or being written, and what in it is the patient's own."""

    text: str
    message: MessageId | None = None
    treatment: TreatmentId | None = None
    filled: Mapping[FillIn, str]
    family_name: str = ""


class SaveAsAnswerDialog(Dialog):
    """Asks what the suggestion is to be called, and shows what of it becomes fields before it is handed in."""

    def __init__(self, reply: Reply, parent: QWidget) -> None:
        title = said(QT_TRANSLATE_NOOP("Answers", "Spara som svar"))
        panel = DialogPanel(
            title,
            submit=said(QT_TRANSLATE_NOOP("Answers", "Föreslå till svarsbanken")),
            sentence=said(
                QT_TRANSLATE_NOOP(
                    "Answers",
                    "Den som sköter svarsbanken läser förslaget och godkänner det. "
                    "Ta bort det som bara gäller en patient.",
                )
            ),
        )
        super().__init__(panel, title, parent, width=_WIDTH)
        self._reply = reply
        self.title = TextField(self)
        self.text = TextArea(self, lines=_LINES, least=_FEW_LINES)
        self.text.setPlainText(reply.text)
        self.preview = BodyField(self, least=_FEW_LINES)
        self.preview.setReadOnly(True)
        self.note = Small(
            said(QT_TRANSLATE_NOOP("Answers", "Namn och modul blir fält, så att banken inte håller någon patient.")),
            self,
            wrap=True,
        )
        self.add_field("title", Field(said(QT_TRANSLATE_NOOP("Answers", "Titel")), self.title, self))
        self.add_field("body", Field(said(QT_TRANSLATE_NOOP("Answers", "Text")), self.text, self))
        self.panel.add(Field(said(QT_TRANSLATE_NOOP("Answers", "Så står det i banken")), self.preview, self))
        self.panel.add(self.note)
        self.text.textChanged.connect(self._show_preview)
        self._show_preview()

    def draft(self) -> Suggestion:
        """Return what is proposed."""
        return Suggestion(clean_line(self.title.text()), self.text.toPlainText())

    def refuse(self, error: Exception) -> bool:
        """Say beside its field what is wrong; tell whether it was anything about a field."""
        if isinstance(error, InvalidFields):
            self.show_problems({problem.field: problem_sentence(problem) for problem in error.problems})
            return True
        return False

    def _show_preview(self) -> None:
        self.preview.setPlainText(with_fields(self.text.toPlainText(), self._reply.filled, self._reply.family_name))


def save_as_answer(context: PageContext, parent: QWidget, reply: Reply) -> SaveAsAnswerDialog:
    """Open the dialog; what is submitted is suggested to the bank, and the dialog closes when that is done."""
    dialog = SaveAsAnswerDialog(reply, parent)
    dialog.again = {"kind": "answer", **asdict(reply), "filled": dict(reply.filled)}

    def on_submitted(proposed: Suggestion) -> None:
        def command() -> "Changed":
            return context.services.answers.suggest(proposed.text, proposed.title, reply.message, reply.filled)

        context.run(dialog, command, lambda _: dialog.accept(), dialog.refuse)

    dialog.submitted.connect(on_submitted)
    dialog.open()
    dialog.title.setFocus()
    return dialog


def save_again(context: PageContext, over: QWidget, kept: Mapping[str, Any], opened: Opened) -> None:
    """Ask what the suggestion is to be called, as before a lock."""
    message = kept.get("message")
    reply = Reply(
        text=kept["text"],
        message=None if message is None else MessageId(message),
        treatment=None if kept.get("treatment") is None else TreatmentId(kept["treatment"]),
        filled={FillIn(name): words for name, words in kept["filled"].items()},
        family_name=kept["family_name"],
    )
    opened(save_as_answer(context, over, reply))
