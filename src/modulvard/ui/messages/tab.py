"""The tab Konversation of the patient page: the same composer, for the treatment that is shown (ux.md 2)."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from modulvard.services.patient_page import PatientPicture
from modulvard.ui.answers.beside import BesideComposer
from modulvard.ui.answers.panel import AnswerPanel
from modulvard.ui.answers.room import BankRoom, Least
from modulvard.ui.discretion import shown_name
from modulvard.ui.messages.composer import Composer
from modulvard.ui.override import override
from modulvard.ui.pages import PageContext
from modulvard.ui.parts import Part
from modulvard.ui.theme.look import look
from modulvard.ui.theme.tokens import LOW, Size

_LEAST = Least(whole=Size.LIST_LEAST, bare=Size.LIST_LEAST, roomy=Size.LIST_LEAST)


class ConversationTab(QWidget):
    """One patient's thread. It is opened, and the view logged, only when one comes to the tab."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.composer = Composer(context, self)
        self.bank = BankRoom(
            context, self.composer, self.composer.writer, _LEAST, self._made, name=self.tr("Svarsbank")
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.bank)

    def come(self, picture: PatientPicture) -> None:
        """Open the thread of the treatment that is shown, ready to write in, unless it is open already."""
        treatment = picture.shown_treatment
        if treatment is not None and treatment != self.composer.treatment:
            self.bank.set_writing(on=picture.may_change)
            self.composer.open_thread(treatment, shown_name(picture.card.patient.fields.name), focus=True)

    def leave(self) -> None:
        """Leave the text with whom it was written to, kept. Coming back is a new look, and logged as one."""
        self.composer.close_thread()

    def keep_now(self) -> None:
        """Keep what is written at once."""
        self.composer.keep_now()

    def parts(self) -> tuple[Part, ...]:
        """Return the thread with its text, and the answer bank."""
        return (Part(self.composer, self.composer.writer.editor), *self.bank.parts())

    def focus_first(self) -> None:
        """Put the focus in the text."""
        self.composer.focus_text()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "bank"):
            self._fold()

    def _fold(self) -> None:
        """Say who it is once only, in the patient's own banner, where there is little room for messages."""
        self.composer.banner.set_low(low=self.height() < look().px(LOW))

    def _made(self, parent: QWidget) -> AnswerPanel:
        panel = AnswerPanel(self._context, parent)
        BesideComposer(self._context, self.composer, panel)  # a child of the panel, which keeps it
        return panel
