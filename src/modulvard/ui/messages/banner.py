"""Whom one writes to: it stands inside the composer and never scrolls away (ux.md 8.2)."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from modulvard.domain.patient_search import PatientHit
from modulvard.services.patient_page import PatientPicture
from modulvard.ui.components.buttons import IconButton
from modulvard.ui.components.cards import Surface
from modulvard.ui.components.chips import ChipLabel
from modulvard.ui.components.labels import Small, Strong, Subtitle
from modulvard.ui.messages.namesakes import others_words
from modulvard.ui.messages.words import about_words
from modulvard.ui.override import override
from modulvard.ui.theme.tokens import Space
from modulvard.ui.words.of_names import told_name
from modulvard.ui.words.of_treatments import ended_chip, standing_chip


class RecipientBanner(Surface):
    """”Till Omar Granbarr”, how it goes, and by when an answer is promised."""

    back_asked = Signal()

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._chip: ChipLabel | None = None
        self._is_low = False
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.back_button = IconButton("arrow-left", self.tr("Tillbaka till listan"), self, key="Esc")
        self.back_button.clicked.connect(self.back_asked)
        self.name = Subtitle("", self)
        self.about = Small("", self, wrap=True)
        self.due = Strong("", self)
        self._place = Small("", self)
        self._place.hide()
        self._first = QHBoxLayout()
        self._first.setSpacing(Space.INSIDE + Space.INSIDE)
        self._first.addWidget(self.name)
        self._first.addStretch(1)
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._head.setSpacing(2)
        self._head.addLayout(self._first, 1)
        self._head.addWidget(self.due)
        second = QHBoxLayout()
        second.setSpacing(Space.INSIDE)
        second.addWidget(self.about, 1)
        second.addWidget(self._place)
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addLayout(self._head)
        texts.addLayout(second)
        self._row = QHBoxLayout(self)
        self._row.setSpacing(Space.INSIDE)
        self._row.addWidget(self.back_button)
        self._row.addLayout(texts, 1)
        self.back_button.hide()
        self.set_low(low=False)

    def set_low(self, *, low: bool) -> None:
        """Say on one line whom it is to, where who that is stands right above and there is little room."""
        self._is_low = low
        air = Space.INSIDE if low else Space.ROW
        self._row.setContentsMargins(Space.BLOCKS, air, Space.BLOCKS, air)
        self.about.setVisible(not low)
        if self._chip is not None:
            self._chip.setVisible(not low)
        self._fit()

    def show_name(self, name: str, about: str) -> None:
        """Show whom it is to before more has been read."""
        self.name.setText(self.tr("Till {name}").format(name=name) if name else "")
        self.about.setText(about)
        self.due.setText("")
        self._show_chip(None)

    def show_picture(self, picture: PatientPicture, due: str, namesakes: Sequence[PatientHit] = ()) -> None:
        """Show whom it is to, how it goes for them, and by when an answer is promised; and who has the same name."""
        fields = picture.card.patient.fields
        name = told_name(fields.name, fields.birth_date, is_shared=bool(namesakes))
        self.name.setText(self.tr("Till {name}").format(name=name))
        alike = others_words(fields.name, namesakes)
        self.about.setText(" ".join(filter(None, (alike, about_words(picture, self._language)))))
        self.due.setText(self.tr("Svar senast {day}").format(day=due) if due else "")
        self._show_chip(picture)

    def show_place(self, words: str) -> None:
        """Show ”1 av 3 att svara på”."""
        self._place.setText(words)
        self._place.setVisible(bool(words))

    def _show_chip(self, picture: PatientPicture | None) -> None:
        if self._chip is not None:
            self._first.removeWidget(self._chip)
            self._chip.hide()
            self._chip.deleteLater()
            self._chip = None
        view = picture.view if picture is not None else None
        if view is None or picture is None:
            return
        ending = view.treatment.ending
        if ending is not None:
            chip = ended_chip(ending.closed_as)
        elif view.treatment.started_on <= picture.on:
            chip = standing_chip(view.standing.figures)
        else:
            return
        self._chip = ChipLabel(chip, self)
        self._first.insertWidget(1, self._chip)
        self._chip.setVisible(not self._is_low)
        self._fit()

    def _fit(self) -> None:
        """Say by when an answer is promised beside the name or, where both would be cut, below it."""
        beside = [self.name, self.due, *filter(None, (self._chip,))]
        wanted = sum(each.sizeHint().width() + self._first.spacing() for each in beside)
        margins = self._row.contentsMargins()
        room = self.width() - margins.left() - margins.right() - self.back_button.width() - self._row.spacing()
        way = QBoxLayout.Direction.LeftToRight
        if wanted > room and not self._is_low:
            way = QBoxLayout.Direction.TopToBottom
        if self._head.direction() != way:
            self._head.setDirection(way)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
