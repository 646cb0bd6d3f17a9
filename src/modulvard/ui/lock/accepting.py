"""Going on with a clinic whose log was altered: a choice of its own, with a reason that stays in the log (AUD-03)."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from modulvard.ui.components.buttons import Button, ButtonKind
from modulvard.ui.components.fields import Field, TextField
from modulvard.ui.components.labels import Body
from modulvard.ui.lock.column import ColumnPage, Heading
from modulvard.ui.theme.tokens import Space

_WIDTH = 560


class AcceptPage(ColumnPage):
    """Asks why; what was found and the reason stand in the log for ever, and the altered clinic is kept aside."""

    submitted = Signal(str)
    """The reason."""
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_WIDTH, parent)
        inside = self.column_widget
        heading = Heading(inside)
        heading.say(
            self.tr("Gå vidare trots att loggen är ändrad"),
            self.tr("Inget lagas i det tysta. Klinikens uppgifter är som de var."),
        )
        self.reason = TextField(inside)
        self._reason_field = Field(self.tr("Skäl"), self.reason, inside)
        told = self.tr(
            "Det som är fel i loggen, vem som gick vidare och skälet står kvar i den. "
            "Kliniken som den är nu läggs åt sidan som bevis."
        )
        self.column.addWidget(heading)
        self.column.addSpacing(Space.BLOCKS)
        self.column.addWidget(self._reason_field)
        self.column.addSpacing(Space.FIELDS)
        self.column.addWidget(Body(told, inside, role="text_2", wrap=True))
        self.column.addSpacing(Space.BLOCKS)
        self.column.addLayout(self._buttons())
        self.reason.returnPressed.connect(self._on_submit)

    def focus_first(self) -> None:
        """Put the focus where the reason is written."""
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def refuse(self, words: str) -> None:
        """Say why it was not accepted."""
        self.submit_button.setEnabled(True)
        self._reason_field.show_problem(words)
        self.focus_first()

    def _buttons(self) -> QHBoxLayout:
        back = Button(self.tr("Tillbaka"), self.column_widget, key="Esc")
        back.clicked.connect(self.left)
        self.submit_button = Button(self.tr("Godta och öppna"), self.column_widget, kind=ButtonKind.PRIMARY)
        self.submit_button.clicked.connect(self._on_submit)
        row = QHBoxLayout()
        row.setSpacing(Space.ROW)
        row.addWidget(back)
        row.addStretch()
        row.addWidget(self.submit_button)
        return row

    def _on_submit(self) -> None:
        self._reason_field.show_problem("")
        if not self.reason.text().strip():
            self._reason_field.show_problem(self.tr("Skriv varför kliniken går vidare."))
            return
        self.submit_button.setEnabled(False)
        self.submitted.emit(self.reason.text())
