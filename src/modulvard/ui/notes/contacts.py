"""The contacts that a note covers: ticked or not, and quoted where the therapist asks for it."""

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from modulvard.domain.notes import Contact, ContactKind, Covered, covered
from modulvard.ui.components.buttons import Button, ButtonKind
from modulvard.ui.components.checks import CheckBox
from modulvard.ui.components.labels import Small, Strong
from modulvard.ui.i18n import short_day
from modulvard.ui.notes.words import contact_words
from modulvard.ui.theme.tokens import Space


class ContactChoices(QWidget):
    """A check box for each contact that no other note tells of."""

    changed = Signal()
    """The user has ticked another set of contacts."""
    quote_asked = Signal(object)
    """The ``Contact`` whose words are to stand in the note."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._boxes: list[tuple[CheckBox, Contact]] = []
        self._head = Strong(self.tr("Kontakter som anteckningen gäller"), self)
        self._why = Small(self.tr("De ikryssade märks som journalförda tillsammans med den."), self, wrap=True)
        self._rows = QWidget(self)
        self._column = QVBoxLayout(self._rows)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.INSIDE)
        column.addWidget(self._head)
        column.addWidget(self._why)
        column.addWidget(self._rows)

    def show_contacts(self, contacts: Sequence[Contact], ticked: Covered, today: date) -> None:
        """Offer these contacts, some of them ticked."""
        self._rows.deleteLater()
        self._rows = QWidget(self)
        self._column = QVBoxLayout(self._rows)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self._boxes = []
        for contact in contacts:
            self._column.addLayout(self._row(contact, ticked, today))
        layout = self.layout()
        assert layout is not None
        layout.addWidget(self._rows)
        self.setVisible(bool(contacts))

    @property
    def ticked(self) -> tuple[Contact, ...]:
        """The contacts ticked."""
        return tuple(contact for box, contact in self._boxes if box.isChecked())

    @property
    def covered(self) -> Covered:
        """Their numbers."""
        return covered(self.ticked)

    def _row(self, contact: Contact, ticked: Covered, today: date) -> QHBoxLayout:
        day = short_day(contact.on, today)
        words = self.tr("{contact}, {day}").format(contact=contact_words(contact), day=day)
        box = CheckBox(words, self._rows)
        numbers = ticked.hand_ins if contact.kind is ContactKind.HANDED_IN else ticked.messages
        box.setChecked(contact.ref in numbers)
        box.toggled.connect(self.changed)
        self._boxes.append((box, contact))
        row = QHBoxLayout()
        row.setSpacing(Space.INSIDE)
        row.addWidget(box, 1)
        if contact.text:
            quote = Button(self.tr("Citera"), self._rows, kind=ButtonKind.QUIET, small=True)
            quote.setAccessibleName(self.tr("Citera: {contact}").format(contact=words))
            quote.clicked.connect(partial(self.quote_asked.emit, contact))
            row.addWidget(quote)
        return row
