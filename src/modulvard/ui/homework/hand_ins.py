"""A hand-in on the page: when and how it came, its answers, and the feedback it has had. Earlier ones are folded."""

from datetime import date
from functools import partial

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from modulvard.domain.homework import FeedbackState, HandIn, Homework
from modulvard.ui.components.buttons import Button, ButtonKind
from modulvard.ui.components.cards import Card
from modulvard.ui.components.labels import Message, Small, Strong
from modulvard.ui.homework.answers_view import AnswersView
from modulvard.ui.homework.words import feedback_words, hand_in_words, module_words
from modulvard.ui.override import override
from modulvard.ui.theme.tokens import Space


class HandInView(QWidget):
    """One hand-in. ``folded`` shows its head alone until it is opened."""

    mark_asked = Signal(int, str, bool)
    """The hand-in, a question's key, and whether its answer is to be marked."""
    take_back_asked = Signal(int)

    def __init__(self, hand_in: HandIn, language: str, parent: QWidget, *, folded: bool, may_change: bool) -> None:
        super().__init__(parent)
        self.hand_in = hand_in
        self._language, self._may_change = language, may_change
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.fold_button = Button("", self, kind=ButtonKind.QUIET, icon="chevron-right", small=True)
        self.fold_button.clicked.connect(self._on_fold)
        self._head = Strong("", self)
        self.take_back_button = Button(self.tr("Ta tillbaka …"), self, kind=ButtonKind.QUIET, small=True)
        self.take_back_button.clicked.connect(partial(self.take_back_asked.emit, hand_in.id))
        self._body = QWidget(self)
        self.answers = AnswersView(language, self._body)
        self.answers.mark_asked.connect(self._on_mark)
        self._gone = Small("", self._body, wrap=True)
        self._feedback = FeedbackCard(self._body)
        self._build()
        self._is_folded = folded
        self.fold_button.setVisible(folded)
        self._head.setVisible(not folded)
        self._body.setVisible(not folded)

    def show_hand_in(self, homework: Homework, hand_in: HandIn, on: date) -> None:
        """Show it as it stands."""
        self.hand_in = hand_in
        words = hand_in_words(hand_in, on)
        if not hand_in.stands:
            words = self.tr("{hand_in}, tillbakatagen").format(hand_in=words)
        self._head.setText(words)
        self.fold_button.setText(words)
        self._gone.setText(self.tr("Tillbakatagen: {reason}").format(reason=hand_in.withdrawn_reason or "–"))
        self._gone.setVisible(not hand_in.stands)
        self.take_back_button.setVisible(
            self._may_change and hand_in.stands and hand_in.feedback is None and not self._body.isHidden()
        )
        self.answers.show_hand_in(homework, hand_in, may_mark=self._may_change and hand_in.stands)
        self._feedback.show_feedback(hand_in, homework, on)

    @property
    def head(self) -> str:
        """When and how it came."""
        return self._head.text()

    @override
    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.heightForWidth(self.width()))

    def _build(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(Space.ROW)
        top.addWidget(self.fold_button)
        top.addWidget(self._head, 1)
        top.addStretch(0)
        top.addWidget(self.take_back_button)
        inside = QVBoxLayout(self._body)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(Space.ROW)
        inside.addWidget(self._gone)
        inside.addWidget(self.answers)
        inside.addWidget(self._feedback)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.INSIDE)
        column.addLayout(top)
        column.addWidget(self._body)

    def _on_mark(self, question: str, marked: bool) -> None:
        self.mark_asked.emit(self.hand_in.id, question, marked)

    def _on_fold(self) -> None:
        opens = self._body.isHidden()
        self._body.setVisible(opens)
        self.fold_button.set_icon_name("chevron-down" if opens else "chevron-right")
        can = self._may_change and self.hand_in.stands and self.hand_in.feedback is None
        self.take_back_button.setVisible(opens and can)


class FeedbackCard(Card):
    """What the therapist wrote back; absent while nothing is finished."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._head = Small("", self, wrap=True)
        self._text = Message("", self)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 11, 16, 13)
        column.setSpacing(6)
        column.addWidget(self._head)
        column.addWidget(self._text)
        self.hide()

    def show_feedback(self, hand_in: HandIn, homework: Homework, on: date) -> None:
        """Show the finished feedback, or how else the hand-in was answered."""
        feedback = hand_in.feedback
        elsewhere = hand_in.stands and hand_in.feedback_state is FeedbackState.ELSEWHERE
        self.setVisible(feedback is not None or elsewhere)
        if feedback is not None:
            self._head.setText(feedback_words(feedback, on))
            self._text.setText(feedback.body)
        elif elsewhere:
            words = self.tr("{module} är återkopplad utan text här.")
            self._head.setText(words.format(module=module_words(homework.module)))
            self._text.setText("")
        self._text.setVisible(feedback is not None)
