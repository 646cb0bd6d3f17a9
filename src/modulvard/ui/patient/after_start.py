"""After a start: the agreement to print and the welcome to begin, offered once; the palette always has them."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from modulvard.domain.ids import TreatmentId
from modulvard.services.base import Changed
from modulvard.services.patient_page import PatientPicture
from modulvard.ui.components.buttons import Button, IconButton
from modulvard.ui.components.cards import Card
from modulvard.ui.components.flow import Flow
from modulvard.ui.components.labels import Body
from modulvard.ui.pages import PageContext, PatientTab, Place, Section
from modulvard.ui.theme.tokens import Space


class AfterStart(QWidget):
    """A line above the tab, absent but for the treatment that was just started. It asks nothing and stops nothing."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._picture: PatientPicture | None = None
        self._started: TreatmentId | None = None
        self._taken: set[Button] = set()
        """What was offered and taken."""
        self._build()
        self.print_button.clicked.connect(self.print_agreement)
        self.welcome_button.clicked.connect(self.begin_welcome)
        self.close_button.clicked.connect(self._close)
        self.hide()

    def offer(self, treatment: TreatmentId) -> None:
        """Offer both for a treatment, once it is shown."""
        self._started = treatment
        self._taken.clear()

    def show_picture(self, picture: PatientPicture) -> None:
        """Show the offer beside the treatment that it is for, and no longer once another is shown."""
        self._picture = picture
        shown = None if picture.view is None else picture.view.treatment.id
        if shown is None or shown != self._started:
            self._started = self._started if self.isHidden() else None
            self.hide()
            return
        self._show_what_is_left()

    @property
    def may_welcome(self) -> bool:
        """Whether a welcome can be begun: the treatment goes on, and its program has messages."""
        picture = self._picture
        if picture is None or picture.view is None or not picture.may_change:
            return False
        return picture.view.program.allows_messages and picture.view.treatment.ending is None

    def print_agreement(self) -> None:
        """Show the agreement of the treatment that is shown, to be printed."""
        picture = self._picture
        if picture is not None and picture.view is not None and picture.may_print:
            self._context.print_agreement(picture.card.patient.id, picture.view.treatment.id)
            self._take(self.print_button)

    def begin_welcome(self) -> None:
        """Begin the welcome as a draft, and go to the thread where it is looked through and finished."""
        picture = self._picture
        if picture is None or picture.view is None or not self.may_welcome:
            return
        begin = partial(self._context.services.welcomes.begin, picture.view.treatment.id)
        place = Place(Section.PATIENTS, picture.card.patient.id, PatientTab.CONVERSATION)

        def done(_changed: Changed) -> None:
            self._take(self.welcome_button)
            self._context.navigate(place)

        self._context.run(self, begin, done, said=self.tr("Välkomsttexten är påbörjad. Läs igenom den."))

    def _take(self, button: Button) -> None:
        self._taken.add(button)
        if not self.isHidden():
            self._show_what_is_left()

    def _show_what_is_left(self) -> None:
        picture = self._picture
        may_print = picture is not None and picture.may_print and self.print_button not in self._taken
        may_welcome = self.may_welcome and self.welcome_button not in self._taken
        self.print_button.setVisible(may_print)
        self.welcome_button.setVisible(may_welcome)
        self._words.setText(self._sentence(may_print=may_print, may_welcome=may_welcome))
        if may_print or may_welcome:
            self.show()
        elif not self.isHidden():
            self._close()

    def _sentence(self, *, may_print: bool, may_welcome: bool) -> str:
        if may_print and may_welcome:
            return self.tr("Behandlingen är startad. Ge patienten överenskommelsen och välkomsttexten.")
        if may_print:
            return self.tr("Behandlingen är startad. Ge patienten överenskommelsen.")
        return self.tr("Behandlingen är startad. Ge patienten välkomsttexten.")

    def _close(self) -> None:
        self._started = None
        self.hide()
        following = self.nextInFocusChain()
        if following is not None:
            following.setFocus(Qt.FocusReason.OtherFocusReason)

    def _build(self) -> None:
        card = Card(self)
        self._words = Body("", card, wrap=True)
        self.print_button = Button(self.tr("Skriv ut överenskommelsen"), card, icon="printer")
        self.welcome_button = Button(self.tr("Börja välkomsttexten"), card, icon="pencil")
        self.close_button = IconButton("x", self.tr("Stäng"), card)
        buttons = QWidget(card)
        flow = Flow(buttons, between=Space.ROW)
        for button in (self.print_button, self.welcome_button):
            flow.addWidget(button)
        column = QVBoxLayout()
        column.setSpacing(Space.ROW)
        column.addWidget(self._words)
        column.addWidget(buttons)
        row = QHBoxLayout(card)
        row.setContentsMargins(19, 11, 11, 11)
        row.addLayout(column, 1)
        row.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        around = QVBoxLayout(self)
        around.setContentsMargins(Space.BLOCKS, 16, Space.BLOCKS, 0)
        around.addWidget(card)
