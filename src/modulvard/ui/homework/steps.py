"""What can be done with homework: mark an answer, take a hand-in back, change the day, withdraw."""

from datetime import date
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtWidgets import QWidget

from modulvard.domain.errors import InvalidInput, ModulvardError
from modulvard.domain.homework import Homework
from modulvard.domain.ids import HandInId, HomeworkId
from modulvard.services.patient_page import PatientPicture
from modulvard.ui.components.dialog import Dialog, DialogPanel
from modulvard.ui.components.fields import Field, TextField
from modulvard.ui.errors import explained, field_sentence
from modulvard.ui.modules.dialogs import ReasonDialog
from modulvard.ui.override import override
from modulvard.ui.pages import PageContext


class HomeworkSteps(QObject):
    """The steps of a patient's homework, each a command with its undo, or a dialog before it."""

    def __init__(self, context: PageContext, owner: QWidget) -> None:
        super().__init__(owner)
        self._context, self._owner = context, owner
        self._picture: PatientPicture | None = None

    def show_picture(self, picture: PatientPicture) -> None:
        """Offer the steps of this picture from now on."""
        self._picture = picture

    def mark(self, hand_in: int, question: str, marked: bool) -> None:
        """Mark an answer for follow-up, or take the mark away."""
        homework = self._context.services.homework
        work = partial(homework.mark_answer, HandInId(hand_in), question, marked=marked)
        said = self.tr("Svaret följs upp.") if marked else self.tr("Svaret följs inte längre upp.")
        self._context.run(self._owner, work, said=said)

    def take_back(self, hand_in: int) -> None:
        """Take a hand-in back, with a reason."""
        dialog = ReasonDialog(
            self.tr("Ta tillbaka inlämningen"),
            self.tr("Den ligger kvar läsbar med sin orsak men räknas inte. Du kan ångra efteråt."),
            self.tr("Ta tillbaka"),
            self._owner,
        )
        homework = self._context.services.homework

        def submit(reason: str) -> None:
            work = partial(homework.take_back, HandInId(hand_in), reason)
            self._context.run(self._owner, work, lambda _: dialog.accept(), dialog.show_refusal)

        dialog.submitted.connect(submit)
        dialog.open()

    def set_due(self, homework: Homework, title: str) -> None:
        """Set the day a homework is due, or leave it to the module's week again."""
        dialog = DueDialog(title, homework.due_on, is_free=homework.is_free, parent=self._owner)
        service = self._context.services.homework

        def submit(day: date | None) -> None:
            work = partial(service.set_due, homework.id, day)
            self._context.run(self._owner, work, lambda _: dialog.accept(), dialog.show_refusal)

        dialog.submitted.connect(submit)
        dialog.open()

    def withdraw(self, homework: HomeworkId) -> None:
        """Withdraw a homework that has not been handed in."""
        self._context.run(self._owner, partial(self._context.services.homework.withdraw, homework))


class DueDialog(Dialog):
    """Asks for the day a homework is due. Left empty, a module's is due with its week."""

    def __init__(self, title: str, day: date | None, *, is_free: bool, parent: QWidget) -> None:
        translate = QCoreApplication.translate
        sentence = translate("DueDialog", "Utan dag gäller veckan då modulen är planerad.")
        if is_free:
            sentence = translate("DueDialog", "Utan dag kan hemuppgiften lämnas in när som helst.")
        panel = DialogPanel(title, sentence=sentence, submit=translate("DueDialog", "Ändra dagen"))
        super().__init__(panel, title, parent)
        self._on = TextField(self.panel)
        self._on.setText("" if day is None else day.isoformat())
        self.add_field("due", Field(self.tr("Senast den dagen"), self._on, self.panel))
        self._on.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def draft(self) -> date | None:
        written = self._on.text().strip()
        return date.fromisoformat(written) if written else None

    def show_refusal(self, error: Exception) -> bool:
        """Say beside the field why the day was refused."""
        if not isinstance(error, ModulvardError):
            return False
        words = field_sentence(error) if isinstance(error, InvalidInput) else explained(error).whole
        self.show_problems({"due": words})
        return True

    @override
    def _on_submit(self) -> None:
        try:
            day = self.draft()
        except ValueError:
            self.show_problems({"due": self.tr("Skriv dagen som 2026-11-23.")})
            return
        self.submitted.emit(day)
