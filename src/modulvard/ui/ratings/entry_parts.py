"""What stands round the answers of a form that is entered: its head, its keys, and the foot with the buttons."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from modulvard.domain.instruments import Instrument, KeySubject
from modulvard.ui.components.buttons import Button, ButtonKind, KeyLine
from modulvard.ui.components.flow import Flow
from modulvard.ui.components.labels import Small, Strong, Subtitle
from modulvard.ui.ratings.answering import Answering, takes_one_key
from modulvard.ui.ratings.score_words import instrument_name, scored_words
from modulvard.ui.theme.tokens import Space


class EntryHead(QWidget):
    """Whose and which form it is, the time it is about, and what its key says of its questions."""

    def __init__(self, instrument: Instrument, language: str, about: Sequence[str], parent: QWidget) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for at, words in enumerate(filter(None, about)):
            column.addWidget(Small(words, self, wrap=True) if at else Small(words, self, role="text", wrap=True))
        column.addWidget(Subtitle(instrument_name(instrument, language), self, wrap=True))
        facts = [fact.text.in_language(language) for fact in instrument.known(KeySubject.ITEMS)]
        period = [] if instrument.period is None else [f"{instrument.period.in_language(language)}."]
        if period or facts:
            column.addWidget(Small(" ".join([*period, *facts]), self, wrap=True))


class EntryKeys(KeyLine):
    """The keys that answer and move."""

    def __init__(self, instrument: Instrument, parent: QWidget) -> None:
        translate = QCoreApplication.translate
        one_key = all(map(takes_one_key, instrument.items))
        lowest = min(item.lowest for item in instrument.items)
        highest = max(item.highest for item in instrument.items)
        answer = translate("EntryKeys", "svara") if one_key else translate("EntryKeys", "svara, tal avslutas med Enter")
        keys = (
            (f"{lowest}–{highest}", answer),
            ("-", translate("EntryKeys", "lämna tom")),
            (translate("EntryKeys", "Backsteg"), translate("EntryKeys", "tillbaka")),
            ("↑ ↓", translate("EntryKeys", "flytta")),
        )
        super().__init__(keys, parent)


class EntryFoot(QWidget):
    """How far one has come and the sums by the form's key; and the buttons."""

    def __init__(self, language: str, parent: QWidget, *, corrects: bool) -> None:
        super().__init__(parent)
        self._language = language
        self.counted, self.sums = Strong("", self), Small("", self, wrap=True)
        self.rest_button = Button(self.tr("Lämna resten tomma"), self)
        self.again_button = Button(self.tr("Spara ändå"), self)
        self.throw_button = Button(self.tr("Kasta svaren"), self, kind=ButtonKind.QUIET, small=True)
        self.back_button = Button(self.tr("Ta tillbaka det du kastade"), self, kind=ButtonKind.QUIET, small=True)
        self.cancel_button = Button(self.tr("Avbryt"), self, key="Esc")
        words = self.tr("Spara rättelsen") if corrects else self.tr("Spara skattningen")
        self.save_button = Button(words, self, kind=ButtonKind.PRIMARY, key="Enter")
        self._lay_out()

    def _lay_out(self) -> None:
        """Sums and buttons have a line each where there is room for it, so that the paper has the rest."""
        told = QHBoxLayout()
        told.setSpacing(Space.ROW)
        told.addWidget(self.counted, 0, Qt.AlignmentFlag.AlignTop)
        told.addWidget(self.sums, 1)
        buttons = Flow(between=Space.ROW, at_end=2)
        offers = (self.rest_button, self.again_button, self.throw_button, self.back_button)
        for button in (*offers, self.cancel_button, self.save_button):
            buttons.addWidget(button)
        for button in offers:
            button.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.ROW)
        column.addLayout(told)
        column.addLayout(buttons)

    def offer(self, *, rest: bool = False, again: bool = False) -> None:
        """Offer to leave the rest blank, or to save the same once more."""
        self.rest_button.setVisible(rest)
        self.again_button.setVisible(again)

    def offer_throwing(self, *, throw: bool, back: bool) -> None:
        """Offer to throw away what is entered, or to bring back what was thrown away."""
        self.throw_button.setVisible(throw)
        self.back_button.setVisible(back)

    def show_answers(self, answering: Answering) -> None:
        """Show how far one has come."""
        answered, asked = answering.counted
        self.counted.setText(self.tr("{answered} av {asked} besvarade").format(answered=answered, asked=asked))
        self.sums.setText(" · ".join(scored_words(answering.scored, self._language)))
