"""A hand-in on the page: when and how it came, its answers, and the feedback it has had. Earlier ones are folded."""

from datetime import date
from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from modulvard.domain.homework import FeedbackState, HandIn, Homework
from modulvard.ui.components.buttons import Button, ButtonKind
from modulvard.ui.components.cards import Card
from modulvard.ui.components.labels import Message, Small, Strong
from modulvard.ui.components.painting import rounded
from modulvard.ui.homework.answers_view import AnswersView
from modulvard.ui.homework.words import feedback_words, hand_in_words, module_words
from modulvard.ui.override import override
from modulvard.ui.theme.look import look
from modulvard.ui.theme.tokens import Radius, Space


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
        self._is_marked = False
        self._build()
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

    def set_marked(self, *, on: bool) -> None:
        """Mark it as what was looked for, unfolded; then it can take the focus, and is read out."""
        if on and self._body.isHidden():
            self._on_fold()
        self._is_marked = on
        air = Space.INSIDE if on else 0
        self._column.setContentsMargins(air, air, air, air)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if on else Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("Träffen: {hand_in}").format(hand_in=self._head.text()) if on else "")
        self.update()

    @property
    def is_marked(self) -> bool:
        """Whether it is what was looked for."""
        return self._is_marked

    @property
    def is_folded(self) -> bool:
        """Whether its head alone is shown."""
        return self._body.isHidden()

    @property
    def head(self) -> str:
        """When and how it came."""
        return self._head.text()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._is_marked:
            line = look().colour("accent")
            rounded(QPainter(self), QRectF(self.rect()), Radius.CONTROL, line=line, width=2)

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
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Space.INSIDE)
        self._column.addLayout(top)
        self._column.addWidget(self._body)

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
