"""The panel of Översikt with the latest ratings: line, marker, number, no colour by score (mockup patient-oversikt)."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from modulvard.services.patient_page import PatientPicture
from modulvard.ui.components.buttons import Button, ButtonKind
from modulvard.ui.components.cards import Card
from modulvard.ui.components.labels import Strong
from modulvard.ui.ratings.curve import CurvesView

_LEAST = 220


class RatingsCard(Card):
    """The curve of the form answered last. Enter or a click on a point shows its answers; the button, all ratings."""

    rating_chosen = Signal(int)
    """The rating; 0 asks for all of them."""

    def __init__(self, language: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.curve = CurvesView(language, self, least=_LEAST)
        self.all_button = Button(self.tr("Visa alla"), self, kind=ButtonKind.QUIET, small=True)
        self.all_button.setAccessibleName(self.tr("Visa alla skattningar"))
        head = QHBoxLayout()
        head.addWidget(Strong(self.tr("Skattningar"), self), 1)
        head.addWidget(self.all_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(19, 15, 19, 15)
        column.setSpacing(12)
        column.addLayout(head)
        column.addWidget(self.curve)
        column.addStretch(1)
        self.curve.rating_chosen.connect(self.rating_chosen)
        self.all_button.clicked.connect(lambda: self.rating_chosen.emit(0))
        self.hide()

    def show_picture(self, picture: PatientPicture) -> None:
        """Show the latest ratings; nothing where there is no curve to draw."""
        if picture.chart is not None:
            self.curve.show_chart(picture.chart)
        self.setVisible(picture.chart is not None)
