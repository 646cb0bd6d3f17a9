"""The answer bank and the composer beside it: what fits the message, what fills in, and what goes back to the bank."""

from PySide6.QtCore import QObject

from modulvard.domain.answer_fields import FillIn, filled
from modulvard.domain.answer_search import AnswerHit
from modulvard.domain.languages import DEFAULT_LANGUAGE
from modulvard.domain.messages import Direction
from modulvard.domain.settings import Clinic
from modulvard.ui.answers.panel import AnswerPanel, Hand
from modulvard.ui.answers.saving import Reply, save_as_answer
from modulvard.ui.answers.words import LANGUAGE_NAMES
from modulvard.ui.messages.composer import Composer
from modulvard.ui.pages import PageContext


class AnswersBeside(QObject):
    """Joins the panel with one composer."""

    def __init__(self, context: PageContext, composer: Composer, panel: AnswerPanel) -> None:
        super().__init__(panel)
        self._context, self._composer, self._panel = context, composer, panel
        self._clinic = ""
        composer.conversation_shown.connect(self._on_shown)
        composer.answer_button.clicked.connect(self._on_save)
        panel.inserted.connect(self._on_inserted)
        context.operations.run(self, context.services.clinic.show, self._on_clinic)

    def _on_clinic(self, clinic: Clinic) -> None:
        self._clinic = clinic.name

    def _on_shown(self) -> None:
        """Look for what may answer the patient's latest message, in the patient's language and module."""
        conversation = self._composer.conversation
        if conversation is None:
            self._panel.show_for(Hand())
            return
        written = [each for each in conversation.thread.messages if each.direction is Direction.IN]
        view, fields = conversation.picture.view, conversation.picture.card.patient.fields
        modules = view.standing.modules if view is not None else ()
        current = next((each.number for each in modules if not each.standing.is_handed_in), None)
        self._panel.show_for(
            Hand(
                message=written[-1].body if written else "",
                program=view.program.key if view is not None else None,
                module=current,
                language=fields.language if fields.language in LANGUAGE_NAMES else DEFAULT_LANGUAGE,
            )
        )

    def _on_inserted(self, hit: AnswerHit) -> None:
        values = {**self._composer.fill_values(), FillIn.CLINIC: self._clinic}
        parts = filled(hit.body, values)
        self._composer.insert_answer(parts, answer=hit.id, version=hit.number, language=hit.language)

    def _on_save(self) -> None:
        conversation = self._composer.conversation
        text = self._composer.writer.editor.text.strip()
        if conversation is None or not text:
            self._composer.writer.may_finish()
            return
        thread, fields = conversation.thread, conversation.picture.card.patient.fields
        message = thread.draft.message if thread.draft is not None else None
        if message is None and thread.messages:
            message = thread.messages[-1].id
        reply = Reply(
            text=text,
            message=message,
            treatment=thread.treatment,
            filled=self._composer.fill_values(),
            family_name=fields.family_name,
        )
        save_as_answer(self._context, self._composer, reply)
