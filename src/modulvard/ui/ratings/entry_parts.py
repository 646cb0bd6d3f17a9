"""What stands round the answers of a form that is entered: its head, its keys, and the foot with the buttons."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from modulvard.domain.instruments import Instrument, KeySubject
from modulvard.domain.treatment_steps import LONGEST_REASON
from modulvard.ui.components.buttons import Button, ButtonKind, KeyLine
from modulvard.ui.components.fields import Field, TextField
from modulvard.ui.components.flow import Flow
from modulvard.ui.components.labels import Small, Strong, Subtitle
from modulvard.ui.ratings.answering import Answering, takes_one_key
from modulvard.ui.ratings.score_words import instrument_name, scored_words
from modulvard.ui.theme.tokens import Space


class EntryHead(QWidget):
    """Which form it is, the time it is about, and what its key says of its questions."""

    def __init__(self, instrument: Instrument, language: str, parent: QWidget) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
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
    """How far one has come and the sums by the form's key; why it is corrected; and the buttons."""

    reason_entered = Signal()

    def __init__(self, language: str, parent: QWidget, *, corrects: bool) -> None:
        super().__init__(parent)
        self._language = language
        self.counted, self.sums = Strong("", self), Small("", self, wrap=True)
        self.reason = TextField(self)
        self.reason.setMaxLength(LONGEST_REASON)
        self.reason_field = Field(self.tr("Skäl till rättelsen"), self.reason, self)
        self.reason_field.setVisible(corrects)
        self.rest_button = Button(self.tr("Lämna resten tomma"), self)
        self.again_button = Button(self.tr("Spara ändå"), self)
        self.throw_button = Button(self.tr("Kasta svaren"), self, kind=ButtonKind.QUIET, small=True)
        self.back_button = Button(self.tr("Ta tillbaka det du kastade"), self, kind=ButtonKind.QUIET, small=True)
        self.cancel_button = Button(self.tr("Avbryt"), self, key="Esc")
        words = self.tr("Spara rättelsen") if corrects else self.tr("Spara skattningen")
        self.save_button = Button(words, self, kind=ButtonKind.PRIMARY, key="Enter")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.ROW)
        for widget in (self.counted, self.sums, self.reason_field):
            column.addWidget(widget)
        column.addWidget(self._ways_on())
        row = QHBoxLayout()
        row.setSpacing(Space.ROW)
        row.addStretch(1)
        row.addWidget(self.cancel_button)
        row.addWidget(self.save_button)
        column.addLayout(row)
        self.reason.returnPressed.connect(self.reason_entered)

    def _ways_on(self) -> QWidget:
        """Where a form is not to be saved as it is: what can be done about it, else nothing."""
        self._offers = QWidget(self)
        flow = Flow(self._offers, between=Space.ROW)
        for button in (self.rest_button, self.again_button, self.throw_button, self.back_button):
            flow.addWidget(button)
            button.hide()
        self._offers.hide()
        return self._offers

    def offer(self, *, rest: bool = False, again: bool = False) -> None:
        """Offer to leave the rest blank, or to save the same once more."""
        self.rest_button.setVisible(rest)
        self.again_button.setVisible(again)
        self._show_offers()

    def offer_throwing(self, *, throw: bool, back: bool) -> None:
        """Offer to throw away what is entered, or to bring back what was thrown away."""
        self.throw_button.setVisible(throw)
        self.back_button.setVisible(back)
        self._show_offers()

    def _show_offers(self) -> None:
        buttons = (self.rest_button, self.again_button, self.throw_button, self.back_button)
        self._offers.setVisible(any(not button.isHidden() for button in buttons))

    def show_answers(self, answering: Answering) -> None:
        """Show how far one has come."""
        answered, asked = answering.counted
        self.counted.setText(self.tr("{answered} av {asked} besvarade").format(answered=answered, asked=asked))
        self.sums.setText("\n".join(scored_words(answering.scored, self._language)))
