"""Ratings that are half entered: kept with the account's place, and never out of sight (ux.md 1, DUR-03)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from modulvard.domain.clock import STOCKHOLM
from modulvard.domain.instruments import Instrument
from modulvard.ui.components.buttons import Button
from modulvard.ui.components.cards import Card
from modulvard.ui.components.chips import Chip, ChipLabel
from modulvard.ui.components.emptying import empty
from modulvard.ui.components.labels import Label, Small, Strong
from modulvard.ui.i18n import near_day
from modulvard.ui.theme.tokens import Space

THROWN_DAYS = 30
"""How long what was thrown away can be brought back (ux.md 8.1)."""


def stamp(moment: datetime) -> str:
    """Return a moment as the store writes it: text order is time order."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Begun:
    """A form with answers in it that is not saved."""

    key: str
    about: Mapping[str, int]
    """The treatment and the instrument's version, perhaps the plan; or the rating it corrects."""
    since: str
    answered: frozenset[str]
    """The questions with an answer."""

    @property
    def on(self) -> date:
        """The day it was begun, in Stockholm."""
        return datetime.fromisoformat(self.since).astimezone(STOCKHOLM).date()

    def words(self, instrument: Instrument, on: date) -> str:
        """Return ”påbörjad igår · 5 av 9 besvarade”, or since when it is being corrected."""
        if "rating" in self.about:
            return QCoreApplication.translate("Begun", "rättelse påbörjad {day}").format(day=near_day(self.on, on))
        asked = [item.number for item in instrument.items if not item.optional]
        words = QCoreApplication.translate("Begun", "påbörjad {day} · {answered} av {asked} besvarade")
        answered = sum(number in self.answered for number in asked)
        return words.format(day=near_day(self.on, on), answered=answered, asked=len(asked))


def begun_in(left: Mapping[str, Mapping[str, Any]], treatment: int | None) -> tuple[Begun, ...]:
    """Return what is begun in a treatment, what was begun first before the others."""
    found = [
        Begun(key=key, about=kept["about"], since=kept["begun"], answered=frozenset(kept["answers"]))
        for key, kept in left.items()
        if not kept.get("thrown") and kept["about"].get("treatment") == treatment
    ]
    return tuple(sorted(found, key=lambda begun: (begun.since, begun.key)))


def still_kept(left: Mapping[str, Any], now: datetime) -> dict[str, dict[str, Any]]:
    """Return what was kept as far as it says what it is about, without what was thrown away long ago."""
    until = stamp(now - timedelta(days=THROWN_DAYS))
    return {
        key: dict(kept)
        for key, kept in left.items()
        if isinstance(kept, Mapping)
        and {"about", "begun", "answers"} <= kept.keys()
        and (kept.get("thrown") or until) >= until
    }


def begun_chip() -> Chip:
    """Return the mark of a form that is begun."""
    return Chip.draft(QCoreApplication.translate("Begun", "Påbörjad"))


class BegunLines(QWidget):
    """One card for each form that is begun and stands nowhere else, and nothing where there is none."""

    asked = Signal(object)
    """The ``Begun`` that is to be gone on with."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.buttons: list[Button] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, Space.FIELDS)
        self._column.setSpacing(Space.INSIDE)
        self.hide()

    def show_begun(self, begun: Sequence[tuple[Begun, Instrument]], on: date) -> None:
        """Show these."""
        empty(self._column)
        self.buttons = []
        for each, instrument in begun:
            card = self._card(each, instrument, on)
            self._column.addWidget(card)
            card.show()  # at once: a layout would do it one turn of the event loop later
        self.setVisible(bool(begun))

    @property
    def told(self) -> str:
        """What they say, line by line."""
        return "\n".join(label.text() for label in self.findChildren(Label) if not label.isHidden())

    def _card(self, begun: Begun, instrument: Instrument, on: date) -> Card:
        card, said = Card(self), begun.words(instrument, on)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(Strong(instrument.abbreviation, card, wrap=True))
        words.addWidget(Small(said, card, wrap=True))
        button = Button(self.tr("Skriv klart"), card)
        button.setAccessibleDescription(f"{instrument.abbreviation}, {said}")
        button.clicked.connect(lambda: self.asked.emit(begun))
        self.buttons.append(button)
        row = QBoxLayout(QBoxLayout.Direction.LeftToRight, card)
        row.setContentsMargins(16, 12, 16, 12)
        row.setSpacing(Space.FIELDS)
        row.addLayout(words, 1)
        row.addWidget(ChipLabel(begun_chip(), card))
        row.addWidget(button)
        return card
