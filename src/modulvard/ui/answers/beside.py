"""The answer bank beside what is written: what fits it, what fills in, and what goes back to the bank."""

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from modulvard.domain.answer_fields import FillIn, filled
from modulvard.domain.answer_search import AnswerHit
from modulvard.domain.errors import ModulvardError
from modulvard.domain.ids import AnswerId, MessageId, ModuleNumber, TreatmentId
from modulvard.domain.languages import DEFAULT_LANGUAGE
from modulvard.domain.messages import Message, words_at_hand
from modulvard.domain.settings import Clinic
from modulvard.services.patient_page import PatientPicture
from modulvard.ui.answers.panel import AnswerPanel, Hand
from modulvard.ui.answers.saving import Reply, save_as_answer
from modulvard.ui.answers.words import LANGUAGE_NAMES
from modulvard.ui.messages.bubbles import Deed
from modulvard.ui.messages.composer import Composer
from modulvard.ui.messages.words import fill_values, module_value
from modulvard.ui.pages import PageContext
from modulvard.ui.writing.writer import Writer


@dataclass(frozen=True, slots=True, kw_only=True)
class Occasion:
    """What is written: to whom, on which words of theirs, and about which module."""

    picture: PatientPicture
    words: str
    module: ModuleNumber | None = None
    """The module the text is about; None for the one that the patient is in."""
    is_homework: bool = False
    """Whether it is about what was handed in, and not a message."""


class AnswersBeside(QObject):
    """Joins the panel with one text to a patient."""

    def __init__(self, context: PageContext, writer: Writer, panel: AnswerPanel) -> None:
        super().__init__(panel)
        self._context, self._writer, self._panel = context, writer, panel
        self._occasion: Occasion | None = None
        self._clinic = ""
        panel.inserted.connect(self._on_inserted)
        context.operations.run(self, context.services.clinic.show, self._on_clinic)

    def show(self, occasion: Occasion | None) -> None:
        """Look for what may be written, in the patient's language and for the module."""
        self._occasion = occasion
        if occasion is None:
            self._panel.show_for(Hand())
            return
        view, fields = occasion.picture.view, occasion.picture.card.patient.fields
        modules = view.standing.modules if view is not None else ()
        current = next((each.number for each in modules if not each.standing.is_handed_in), None)
        self._panel.show_for(
            Hand(
                message=occasion.words,
                program=view.program.key if view is not None else None,
                module=occasion.module if occasion.module is not None else current,
                language=fields.language if fields.language in LANGUAGE_NAMES else DEFAULT_LANGUAGE,
                is_homework=occasion.is_homework,
            )
        )

    def save(self, owner: QWidget, message: MessageId | None) -> None:
        """Ask what the text that is being written is to be called in the bank; ``message`` is what it belongs to."""
        text = self._writer.editor.text.strip()
        if text:
            self.suggest(owner, text, message)
        else:
            self._writer.may_finish()

    def suggest(self, owner: QWidget, text: str, message: MessageId | None) -> None:
        """Ask what a text is to be called in the bank; ``message`` is what it belongs to."""
        if self._occasion is None:
            return
        picture = self._occasion.picture
        reply = Reply(
            text=text,
            message=message,
            treatment=picture.shown_treatment,
            filled=self._values(self._occasion, DEFAULT_LANGUAGE),
            family_name=picture.card.patient.fields.family_name,
        )
        save_as_answer(self._context, owner, reply)

    def insert(self, hit: AnswerHit) -> None:
        """Put an answer in at the caret, with what is known filled in."""
        if self._occasion is None or self._writer.editor.isReadOnly():
            return
        values = {**self._values(self._occasion, hit.language), FillIn.CLINIC: self._clinic}
        parts = filled(hit.body, values)
        self._writer.insert_parts(parts, hit.language, answer=hit.id, version=hit.number)
        self._writer.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _values(self, occasion: Occasion, language: str) -> dict[FillIn, str]:
        """Return what fields fill in with: the module that the text is about, or else the patient's own."""
        person = self._context.services.person
        found = dict(fill_values(occasion.picture, person.display_name if person is not None else "", language))
        if occasion.module is not None:
            found[FillIn.MODULE] = module_value(occasion.module, language)
        return found

    def _on_clinic(self, clinic: Clinic) -> None:
        self._clinic = clinic.name

    def _on_inserted(self, hit: AnswerHit) -> None:
        self.insert(hit)


class BesideComposer(AnswersBeside):
    """Joins the panel with the reply of one thread."""

    def __init__(self, context: PageContext, composer: Composer, panel: AnswerPanel) -> None:
        super().__init__(context, composer.writer, panel)
        self._composer = composer
        self._wanted: tuple[TreatmentId, AnswerId] | None = None
        composer.conversation_shown.connect(self._on_shown)
        composer.answer_button.clicked.connect(self._on_save)
        composer.writer.editor.textChanged.connect(self._offer_to_save)
        composer.view.asked.connect(self._on_deed)
        self._offer_to_save()  # the panel may be made after the text

    def _offer_to_save(self) -> None:
        """Offer to save as an answer what there is a text of."""
        self._composer.answer_button.setVisible(bool(self._composer.writer.editor.text.strip()))

    def insert_into(self, treatment: TreatmentId, answer: AnswerId) -> None:
        """Begin the reply to a treatment's patient with an answer, as soon as the thread has been read."""
        self._wanted = (treatment, answer)
        self._insert_wanted()

    def _on_shown(self) -> None:
        conversation = self._composer.conversation
        if conversation is None:
            self.show(None)
            return
        self.show(Occasion(picture=conversation.picture, words=words_at_hand(conversation.thread.messages)))
        self._insert_wanted()

    def _insert_wanted(self) -> None:
        conversation = self._composer.conversation
        if self._wanted is None or conversation is None:
            return
        (treatment, answer), self._wanted = self._wanted, None
        if conversation.thread.treatment != treatment:
            return
        fields = conversation.picture.card.patient.fields
        language = fields.language if fields.language in LANGUAGE_NAMES else DEFAULT_LANGUAGE
        read = partial(self._context.services.answers.to_insert, answer, language)
        self._context.operations.run(self, read, partial(self._insert_found, treatment), self._on_gone)

    def _insert_found(self, treatment: TreatmentId, hit: AnswerHit) -> None:
        if self._composer.treatment == treatment:
            self.insert(hit)
            self._composer.focus_text()

    def _on_gone(self, _error: ModulvardError) -> None:
        """It has been retired meanwhile: one writes freely, or searches for another."""
        self._panel.search()

    def _on_deed(self, deed: str, message: Message) -> None:
        if Deed(deed) is Deed.SUGGEST:
            self.suggest(self._composer, message.body, message.id)

    def _on_save(self) -> None:
        conversation = self._composer.conversation
        message = None
        if conversation is not None:
            thread = conversation.thread
            if thread.draft is not None:
                message = thread.draft.message
            elif thread.messages:
                message = thread.messages[-1].id
        self.save(self._composer, message)
