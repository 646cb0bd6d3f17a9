"""Who may be the same person, shown before a duplicate is made (COR-05), with the way to open that one."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from modulvard.domain.likeness import Known, Likeness, LikenessReason
from modulvard.domain.names import listed_name
from modulvard.ui.components.buttons import Button
from modulvard.ui.components.cards import Card
from modulvard.ui.components.emptying import empty
from modulvard.ui.components.labels import Small, Strong
from modulvard.ui.discretion import shown_name
from modulvard.ui.theme.tokens import Space


def reason_words(reason: LikenessReason) -> str:
    """Return why two records may be one person."""
    words = {
        LikenessReason.SAME_NUMBER: QCoreApplication.translate("Likeness", "samma nummer"),
        LikenessReason.SAME_NAME_AND_BIRTH_DATE: QCoreApplication.translate("Likeness", "samma namn och födelsedag"),
        LikenessReason.SIMILAR_NAME_AND_BIRTH_DATE: QCoreApplication.translate(
            "Likeness", "liknande namn, samma födelsedag"
        ),
        LikenessReason.SAME_NAME_BIRTH_DATE_UNKNOWN: QCoreApplication.translate(
            "Likeness", "samma namn, en födelsedag saknas"
        ),
        LikenessReason.SIMILAR_NAME_BIRTH_DATE_UNKNOWN: QCoreApplication.translate(
            "Likeness", "liknande namn, en födelsedag saknas"
        ),
        LikenessReason.SAME_NAME: QCoreApplication.translate("Likeness", "samma namn, annan födelsedag"),
    }
    return words[reason]


def known_words(known: Known) -> str:
    """Return ”Asplöv, Cecilia · f. 1979-01-30”. Whoever is told of may be seen: masked patients never are."""
    name = listed_name(known.given_name, known.family_name)
    if known.birth_date is None:
        return shown_name(name)
    words = QCoreApplication.translate("Likeness", "{name} · f. {day}")
    return words.format(name=shown_name(name), day=known.birth_date.isoformat())


class LikenessCard(Card):
    """Says who may be the same person. Absent while there is nobody."""

    open_asked = Signal(object)
    """The id of the patient to be opened instead."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, accent=True)
        self._title = Strong("", self, wrap=True)
        self._sentence = Small("", self, wrap=True)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(Space.INSIDE)
        self.open_buttons: list[Button] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 13, 16, 15)
        column.setSpacing(4)
        column.addWidget(self._title)
        column.addWidget(self._sentence)
        column.addSpacing(4)
        column.addLayout(self._rows)
        self.hide()

    def show_alike(self, alike: Sequence[Likeness]) -> None:
        """Show those who may be the same person; nobody takes the card away."""
        empty(self._rows)
        self.open_buttons = []
        for like in alike:
            self._rows.addWidget(self._row(like))
        self._title.setText(self.tr("%n patient(er) liknar den här", "", len(alike)))
        self._sentence.setText(self.tr("Är det samma person, så öppna den som finns. Det du skrivit finns kvar här."))
        self.setAccessibleName(self._title.text())
        self.setVisible(bool(alike))

    def _row(self, like: Likeness) -> QWidget:
        row = QWidget(self)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Strong(known_words(like.known), row))
        words.addWidget(Small(reason_words(like.reason), row))
        button = Button(self.tr("Öppna den som finns"), row)
        button.setAccessibleDescription(known_words(like.known))
        button.clicked.connect(partial(self.open_asked.emit, like.known.patient))
        self.open_buttons.append(button)
        across = QHBoxLayout(row)
        across.setContentsMargins(0, 0, 0, 0)
        across.addLayout(words, 1)
        across.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        return row
