"""The answer bank beside feedback: what fits what was handed in, and the answers give their room where it is small."""

from functools import partial

from PySide6.QtWidgets import QWidget

from modulvard.domain.homework import answers_text
from modulvard.domain.ids import HandInId
from modulvard.services.patient_page import PatientPicture
from modulvard.ui.answers.beside import AnswersBeside, Occasion
from modulvard.ui.answers.panel import AnswerPanel
from modulvard.ui.answers.room import BankRoom, Least
from modulvard.ui.homework.feedback import FeedbackPanel
from modulvard.ui.homework.targets import Target
from modulvard.ui.pages import PageContext
from modulvard.ui.theme.tokens import Size

_LEAST = Least(whole=2 * Size.LIST_LEAST, bare=Size.LIST_LEAST, roomy=2 * 520)


class FeedbackBank(BankRoom):
    """The answers left, the text right, and the bank beyond."""

    def __init__(
        self, context: PageContext, content: QWidget, feedback: FeedbackPanel, answers: tuple[QWidget, QWidget]
    ) -> None:
        """``answers`` are what was handed in and the line between it and the text."""
        super().__init__(context, content, feedback.writer, _LEAST, self._made, name=self.tr("Svarsbank"))
        self._feedback, self._answers = feedback, answers
        self._beside: AnswersBeside | None = None
        self._target: Target | None = None
        feedback.answer_button.clicked.connect(self._on_save)
        self.folded.connect(self._give_room)

    def begin(self, picture: PatientPicture, target: Target) -> None:
        """Stand beside the feedback on a target: fields fill in for this patient and nobody else."""
        self._target = target
        self._show(picture, target, "")
        if target.hand_in is not None:
            read = partial(self._words_of, target.hand_in)
            self._context.operations.run(self, read, partial(self._show, picture, target), latest="bank")

    def _give_room(self) -> None:
        """Give the bank the room of the answers while it is asked for and there is not enough for all three."""
        shown, edge = self._answers
        shown.setVisible(not self.takes_spare)
        edge.setVisible(self._is_writing and not self.takes_spare)

    def _made(self, parent: QWidget) -> AnswerPanel:
        panel = AnswerPanel(self._context, parent)
        self._beside = AnswersBeside(self._context, self._feedback.writer, panel)
        return panel

    def _words_of(self, hand_in: HandInId) -> str:
        """Return what was handed in, in words. It is beside the text already, so it is no new look."""
        homework = self._context.services.homework.reload(self._context.services.homework.homework_of(hand_in)).homework
        answers = (each.answers for each in homework.hand_ins if each.id == hand_in)
        return "\n".join(answers_text(homework.form.questions, each) for each in answers)

    def _show(self, picture: PatientPicture, target: Target, words: str) -> None:
        if self._beside is not None and target == self._target:
            occasion = Occasion(picture=picture, words=words, module=target.module, is_homework=True)
            self._beside.show(occasion)

    def _on_save(self) -> None:
        draft = self._feedback.draft
        if self._beside is not None and draft is not None:
            self._beside.save(self._feedback, draft.message)
