"""What was handed in, by question: each answer as it was given, and the mark that it is to be followed up (C5)."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from modulvard.domain.homework import HandIn, Homework
from modulvard.domain.homework_answers import WHOLE, Answer, answer_text
from modulvard.domain.programs import Question
from modulvard.ui.components.cards import Card
from modulvard.ui.components.checks import CheckBox
from modulvard.ui.components.emptying import empty
from modulvard.ui.components.labels import Message, Small
from modulvard.ui.homework.answer_table import AnswerTable
from modulvard.ui.theme.tokens import Space


class AnswersView(QWidget):
    """The answers of one hand-in, those to be followed up first. Space on ”Följ upp” marks an answer."""

    mark_asked = Signal(str, bool)
    """A question's key, and whether its answer is to be marked."""

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._shown: object = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Space.ROW)

    def show_hand_in(self, homework: Homework, hand_in: HandIn, *, may_mark: bool) -> None:
        """Show the answers. The same again touches nothing, so that the focus stays."""
        shown = (homework.form, hand_in.id, hand_in.answers, may_mark)
        if shown == self._shown:
            return
        focused = self._focused_question()
        self._shown = shown
        empty(self._column)
        answers = sorted(hand_in.answers, key=lambda answer: not answer.marked)
        for answer in answers:
            card = AnswerCard(homework.question(answer.question), answer, self._language, self, may_mark=may_mark)
            card.mark.toggled.connect(partial(self.mark_asked.emit, answer.question))
            self._column.addWidget(card)
            if answer.question == focused:
                card.mark.setFocus(Qt.FocusReason.OtherFocusReason)
        left_out = _left_out(homework.form.questions, hand_in.answers, self._language)
        if left_out:
            self._column.addWidget(Small(left_out, self, wrap=True))

    @property
    def questions(self) -> tuple[str, ...]:
        """The questions answered, in the order shown."""
        items = (self._column.itemAt(place) for place in range(self._column.count()))
        widgets = (None if item is None else item.widget() for item in items)
        return tuple(widget.question for widget in widgets if isinstance(widget, AnswerCard))

    def clear(self) -> None:
        """Show nothing."""
        self._shown = None
        empty(self._column)

    def _focused_question(self) -> str | None:
        cards = (card for card in self.findChildren(AnswerCard) if card.mark.hasFocus())
        return next((card.question for card in cards), None)


class AnswerCard(Card):
    """One question with its answer."""

    def __init__(
        self, question: Question | None, answer: Answer, language: str, parent: QWidget, *, may_mark: bool
    ) -> None:
        super().__init__(parent)
        self.question = answer.question
        self.table: AnswerTable | None = None
        head = QCoreApplication.translate("Homework", "Hela svaret") if answer.question == WHOLE else answer.question
        words = head if question is None else question.label.in_language(language)
        self.mark = CheckBox(self.tr("Följ upp"), self)
        self.mark.setAccessibleName(self.tr("Följ upp: {question}").format(question=words))
        self.mark.setChecked(answer.marked)
        self.mark.setEnabled(may_mark)
        top = QHBoxLayout()
        top.setSpacing(Space.ROW)
        top.addWidget(Small(words, self, wrap=True), 1)
        top.addWidget(self.mark, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 11, 16, 13)
        column.setSpacing(6)
        column.addLayout(top)
        if isinstance(answer.value, tuple) and question is not None:
            self.table = AnswerTable(question, answer.value, language, self)
            column.addWidget(self.table)
        else:
            text = Message(answer_text(question, answer.value, language), self)
            column.addWidget(text)


def _left_out(questions: Sequence[Question], answers: Sequence[Answer], language: str) -> str:
    given = {answer.question for answer in answers}
    missing = [question.label.in_language(language) for question in questions if question.key not in given]
    if not missing or WHOLE in given:
        return ""
    words = QCoreApplication.translate("Homework", "Utan svar: {questions}")
    return words.format(questions=" · ".join(missing))
