"""The card *Överlämningar*: who has had the treatment, what the next one was told, and another unit (C3, D20)."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from modulvard.domain.transfers import Transfer
from modulvard.domain.treatments import ClosedAs, Ending
from modulvard.services.patient_page import PatientPicture
from modulvard.ui.components.buttons import Button
from modulvard.ui.components.cards import Card
from modulvard.ui.components.labels import Body, Small, Strong
from modulvard.ui.i18n import short_day


class TransferCard(Card):
    """The changes of therapist of the treatment that is shown, the latest first; before them its hand-over to another
    unit, where it ended so, with the patient's consent. Absent where there is neither.
    """

    print_asked = Signal()
    consent_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.consent_button = Button(self.tr("Anteckna samtycke…"), self, small=True)
        self.consent_button.clicked.connect(self.consent_asked)
        self.print_button = Button(self.tr("Skriv ut"), self, icon="printer", small=True)
        self.print_button.setAccessibleName(self.tr("Skriv ut överlämningen"))
        self.print_button.clicked.connect(self.print_asked)
        head = QHBoxLayout()
        head.addWidget(Strong(self.tr("Överlämningar"), self), 1)
        head.addWidget(self.consent_button)
        head.addWidget(self.print_button)
        self._inside = QWidget(self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(19, 15, 19, 15)
        self._column.setSpacing(12)
        self._column.addLayout(head)
        self._column.addWidget(self._inside)
        self.hide()

    def show_picture(self, picture: PatientPicture) -> None:
        """Show who has had the treatment, and where it went."""
        referred = _referred(picture)
        self.setVisible(bool(picture.transfers) or referred is not None)
        self.print_button.setVisible(picture.may_print)
        self.consent_button.setVisible(referred is not None and picture.may_change)
        old, self._inside = self._inside, QWidget(self)
        self._column.replaceWidget(old, self._inside)
        old.hide()
        old.deleteLater()
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        if referred is not None:
            column.addLayout(self._lines(self._referral(referred, picture), self._consent(picture)))
        for transfer in reversed(picture.transfers):
            column.addLayout(self._lines(self._transfer(transfer, picture), transfer.body))
        self._inside.show()  # at once: a layout would show it one turn of the event loop later

    def _referral(self, ending: Ending, picture: PatientPicture) -> str:
        words = self.tr("{day}: till en annan enhet. {reason}")
        return words.format(day=short_day(ending.on, picture.on), reason=ending.reason)

    def _consent(self, picture: PatientPicture) -> str:
        consent = picture.consent
        if consent is None:
            return self.tr("Patientens samtycke är inte antecknat.")
        words = self.tr("Patienten samtycker sedan {day}: {note}")
        return words.format(day=short_day(consent.on, picture.on), note=consent.note)

    def _transfer(self, transfer: Transfer, picture: PatientPicture) -> str:
        return self.tr("{day}: {before} lämnade över till {to}. {reason}").format(
            day=short_day(transfer.on, picture.on),
            before=picture.names.get(transfer.before, ""),
            to=picture.names.get(transfer.to, ""),
            reason=transfer.reason,
        )

    def _lines(self, head: str, body: str) -> QVBoxLayout:
        entry = QVBoxLayout()
        entry.setSpacing(4)
        lines: list[QLabel] = [Small(head, self._inside, wrap=True)]
        if body:
            lines.append(Body(body, self._inside, wrap=True))
        for line in lines:
            line.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            entry.addWidget(line)
        return entry


def _referred(picture: PatientPicture) -> Ending | None:
    ending = None if picture.view is None else picture.view.treatment.ending
    return ending if ending is not None and ending.closed_as is ClosedAs.REFERRED else None
