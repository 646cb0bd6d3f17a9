"""Why a thread cannot be shown: another's patient needs a reason first (decided.md 7), or it is there no longer."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from modulvard.domain.errors import ModulvardError, ReasonNeeded
from modulvard.ui.components.buttons import Button
from modulvard.ui.components.labels import Body
from modulvard.ui.errors import explained
from modulvard.ui.theme.tokens import Space


class Refusal(QWidget):
    """The sentence, and the way on where there is one."""

    patient_asked = Signal(object)
    """The ``PatientId`` that is to be opened with a reason."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._patient: object = None
        self._words = Body("", self, wrap=True)
        self._button = Button(self.tr("Ange skäl"), self)
        self._button.clicked.connect(lambda: self.patient_asked.emit(self._patient))
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.BLOCKS, Space.BLOCKS, Space.BLOCKS, Space.BLOCKS)
        column.setSpacing(Space.FIELDS)
        column.addWidget(self._words)
        column.addWidget(self._button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch()

    def say(self, error: ModulvardError) -> None:
        """Say why."""
        self._words.setText(explained(error).whole)
        self._patient = error.facts.get("patient") if isinstance(error, ReasonNeeded) else None
        self._button.setVisible(self._patient is not None)
