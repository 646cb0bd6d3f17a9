"""A forgotten passphrase: the recovery key opens the clinic for one thing, to set a new passphrase (OPS-03)."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from modulvard.domain.passphrases import MINIMUM
from modulvard.ui.components.buttons import Button, ButtonKind
from modulvard.ui.components.fields import Field, PassphraseField, TextField
from modulvard.ui.components.labels import Small
from modulvard.ui.lock.column import ColumnPage, Heading
from modulvard.ui.theme.tokens import Space

_WIDTH = 480


class RecoveryPage(ColumnPage):
    """Asks for the recovery key and for the new passphrase, twice."""

    submitted = Signal(str, str)
    """The key as typed, and the new passphrase."""
    left = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """``name`` is whose passphrase is set anew, as shown."""
        super().__init__(_WIDTH, parent)
        inside = self.column_widget
        heading = Heading(inside)
        heading.say(
            self.tr("Använd återställningsnyckeln"),
            self.tr("Ny lösenfras för {name}. Inget i kliniken ändras.").format(name=name),
        )
        self.key = TextField(inside, hint="4TQ2H-…")
        self._key_field = Field(self.tr("Återställningsnyckel"), self.key, inside)
        self.passphrase = PassphraseField(inside)
        self._new_field = Field(self.tr("Ny lösenfras"), self.passphrase, inside)
        self.again = PassphraseField(inside)
        self._again_field = Field(self.tr("Ny lösenfras igen"), self.again, inside)
        policy = self.tr("Minst %n tecken. Några ord som inte hör ihop är lätta att minnas.", "", MINIMUM)
        self.column.addWidget(heading)
        self.column.addSpacing(Space.BLOCKS)
        for field in (self._key_field, self._new_field, self._again_field):
            self.column.addWidget(field)
            self.column.addSpacing(Space.FIELDS)
        self.column.addWidget(Small(policy, inside, wrap=True))
        self.column.addSpacing(Space.BLOCKS)
        self.column.addLayout(self._buttons())
        for editor in (self.key, self.passphrase, self.again):
            editor.returnPressed.connect(self._on_submit)
        self.key.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_busy(self, busy: bool) -> None:
        """Show that the key is being tried."""
        self.submit_button.setEnabled(not busy)

    def show_problem(self, field: str, words: str) -> None:
        """Say what is wrong beside the field: ``recovery_key``, or else the passphrase."""
        fields = {"recovery_key": self._key_field}
        shown = fields.get(field, self._new_field)
        shown.show_problem(words)
        shown.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _buttons(self) -> QHBoxLayout:
        back = Button(self.tr("Tillbaka"), self.column_widget, key="Esc")
        back.clicked.connect(self.left)
        words = self.tr("Sätt ny lösenfras")
        self.submit_button = Button(words, self.column_widget, kind=ButtonKind.PRIMARY, key="Enter")
        self.submit_button.clicked.connect(self._on_submit)
        row = QHBoxLayout()
        row.setSpacing(Space.ROW)
        row.addWidget(back)
        row.addStretch()
        row.addWidget(self.submit_button)
        return row

    def _on_submit(self) -> None:
        if not self.submit_button.isEnabled():
            return
        for field in (self._key_field, self._new_field, self._again_field):
            field.show_problem("")
        if not self.key.text().strip():
            self.show_problem("recovery_key", self.tr("Skriv nyckeln, åtta grupper om fem tecken."))
        elif self.passphrase.text() != self.again.text():
            self._again_field.show_problem(self.tr("De två lösenfraserna är olika. Skriv den ena igen."))
            self.again.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.submitted.emit(self.key.text(), self.passphrase.text())
