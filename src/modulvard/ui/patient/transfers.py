"""The card *Överlämningar*: who has had the treatment, and what the next one was told (C3, D20)."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from modulvard.domain.transfers import Transfer
from modulvard.services.patient_page import PatientPicture
from modulvard.ui.components.buttons import Button
from modulvard.ui.components.cards import Card
from modulvard.ui.components.labels import Body, Small, Strong
from modulvard.ui.i18n import short_day


class TransferCard(Card):
    """The changes of therapist of the treatment that is shown, the latest first. Absent where there is none."""

    print_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.print_button = Button(self.tr("Skriv ut"), self, icon="printer", small=True)
        self.print_button.setAccessibleName(self.tr("Skriv ut överlämningen"))
        self.print_button.clicked.connect(self.print_asked)
        head = QHBoxLayout()
        head.addWidget(Strong(self.tr("Överlämningar"), self), 1)
        head.addWidget(self.print_button)
        self._inside = QWidget(self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(19, 15, 19, 15)
        self._column.setSpacing(12)
        self._column.addLayout(head)
        self._column.addWidget(self._inside)
        self.hide()

    def show_picture(self, picture: PatientPicture) -> None:
        """Show who has had the treatment."""
        self.setVisible(bool(picture.transfers))
        self.print_button.setVisible(picture.may_print)
        old, self._inside = self._inside, QWidget(self)
        self._column.replaceWidget(old, self._inside)
        old.hide()
        old.deleteLater()
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        for transfer in reversed(picture.transfers):
            column.addLayout(self._entry(transfer, picture))
        self._inside.show()  # at once: a layout would show it one turn of the event loop later

    def _entry(self, transfer: Transfer, picture: PatientPicture) -> QVBoxLayout:
        words = self.tr("{day}: {before} lämnade över till {to}. {reason}").format(
            day=short_day(transfer.on, picture.on),
            before=picture.names.get(transfer.before, ""),
            to=picture.names.get(transfer.to, ""),
            reason=transfer.reason,
        )
        entry = QVBoxLayout()
        entry.setSpacing(4)
        lines: list[QLabel] = [Small(words, self._inside, wrap=True)]
        if transfer.body:
            lines.append(Body(transfer.body, self._inside, wrap=True))
        for line in lines:
            line.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            entry.addWidget(line)
        return entry
