"""Answers that are to be read first, over a patient's ratings: each leads to where is written what was done (G18)."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from modulvard.services.safety import SafetyView
from modulvard.ui.components.buttons import Button
from modulvard.ui.components.cards import Card
from modulvard.ui.components.emptying import empty
from modulvard.ui.components.labels import Body, Head, Label, Small
from modulvard.ui.theme.tokens import Space, Tone
from modulvard.ui.today.rating_words import answer_words, answered_when, since_words


class ReadFirstLines(QWidget):
    """One card for each, and nothing where there is none."""

    asked = Signal(object)
    """The ``SafetyView`` that something was done about."""

    def __init__(self, language: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._language = language
        self.buttons: list[Button] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, Space.FIELDS)
        self._column.setSpacing(Space.INSIDE)
        self.hide()

    def show_answers(self, answers: Sequence[SafetyView], on: date, *, may_change: bool) -> None:
        """Show these."""
        empty(self._column)
        self.buttons = []
        for answer in answers:
            card = self._card(answer, on, may_change=may_change)
            self._column.addWidget(card)
            card.show()  # at once: a layout would do it one turn of the event loop later
        self.setVisible(bool(answers))

    @property
    def told(self) -> str:
        """What they say, line by line."""
        return "\n".join(label.text() for label in self.findChildren(Label) if not label.isHidden())

    def _card(self, answer: SafetyView, on: date, *, may_change: bool) -> Card:
        facts = answer.facts(self._language)
        card = Card(self)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(Head(self.tr("Läs först"), card, role=Tone.READ_FIRST))
        words.addWidget(Body(answer_words(facts), card, wrap=True))
        since = [since_words(facts, each) for each in facts.since]
        words.addWidget(Small(" · ".join([answered_when(facts.at, on), *since]), card, wrap=True))
        row = QBoxLayout(QBoxLayout.Direction.LeftToRight, card)
        row.setContentsMargins(16, 12, 16, 12)
        row.setSpacing(Space.FIELDS)
        row.addLayout(words, 1)
        if may_change:
            button = Button(self.tr("Skriv vad som gjordes"), card)
            button.setAccessibleDescription(answer_words(facts))
            button.clicked.connect(lambda: self.asked.emit(answer))
            self.buttons.append(button)
            row.addWidget(button)
        return card
