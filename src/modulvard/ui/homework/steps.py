"""What can be done with homework: mark an answer, take a hand-in back, change the day, withdraw."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtWidgets import QWidget

from modulvard.domain.homework import Homework
from modulvard.domain.ids import HandInId, HomeworkId, TreatmentId
from modulvard.services.patient_page import PatientPicture
from modulvard.ui.components.dialog import Dialog, DialogPanel
from modulvard.ui.components.fields import Field, TextField
from modulvard.ui.dialogs_again import Opened
from modulvard.ui.modules.dialogs import ReasonDialog
from modulvard.ui.override import override
from modulvard.ui.pages import PageContext
from modulvard.ui.refusals import say_beside


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
        if self._picture is not None and self._picture.shown_treatment is not None:
            ask_to_take_back(self._context, self._owner, HandInId(hand_in), self._picture.shown_treatment)

    def set_due(self, homework: Homework, title: str) -> None:
        """Set the day a homework is due, or leave it to the module's week again."""
        about = DueOf(
            homework=homework.id,
            treatment=homework.treatment,
            title=title,
            day="" if homework.due_on is None else homework.due_on.isoformat(),
            is_free=homework.is_free,
        )
        ask_due(self._context, self._owner, about)

    def withdraw(self, homework: HomeworkId) -> None:
        """Withdraw a homework that has not been handed in."""
        self._context.run(self._owner, partial(self._context.services.homework.withdraw, homework))


def ask_to_take_back(context: PageContext, owner: QWidget, hand_in: HandInId, treatment: TreatmentId) -> ReasonDialog:
    """Ask why a hand-in is taken back, and take it back."""
    translate = QCoreApplication.translate
    dialog = ReasonDialog(
        translate("HomeworkSteps", "Ta tillbaka inlämningen"),
        translate("HomeworkSteps", "Den ligger kvar läsbar med sin orsak men räknas inte. Du kan ångra efteråt."),
        translate("HomeworkSteps", "Ta tillbaka"),
        owner,
    )
    dialog.again = {"kind": "take_back", "hand_in": hand_in, "treatment": treatment}

    def submit(reason: str) -> None:
        work = partial(context.services.homework.take_back, hand_in, reason)
        context.run(dialog, work, lambda _: dialog.accept(), dialog.show_refusal)

    dialog.submitted.connect(submit)
    dialog.open()
    return dialog


def take_back_again(context: PageContext, over: QWidget, kept: Mapping[str, Any], opened: Opened) -> None:
    """Ask why a hand-in is taken back, as before a lock."""
    opened(ask_to_take_back(context, over, HandInId(kept["hand_in"]), TreatmentId(kept["treatment"])))


@dataclass(frozen=True, slots=True, kw_only=True)
class DueOf:
    """A homework whose day is asked for."""

    homework: HomeworkId
    treatment: TreatmentId
    title: str
    day: str
    """As written; empty for none."""
    is_free: bool


def ask_due(context: PageContext, owner: QWidget, about: DueOf) -> "DueDialog":
    """Ask by which day a homework is due, and set it."""
    dialog = DueDialog(about, owner)
    dialog.again = {"kind": "due", **asdict(about)}

    def submit(day: date | None) -> None:
        work = partial(context.services.homework.set_due, about.homework, day)
        context.run(dialog, work, lambda _: dialog.accept(), dialog.show_refusal)

    dialog.submitted.connect(submit)
    dialog.open()
    return dialog


def set_due_again(context: PageContext, over: QWidget, kept: Mapping[str, Any], opened: Opened) -> None:
    """Ask by which day a homework is due, as before a lock."""
    about = DueOf(
        homework=HomeworkId(kept["homework"]),
        treatment=TreatmentId(kept["treatment"]),
        title=kept["title"],
        day=kept["day"],
        is_free=kept["is_free"],
    )
    opened(ask_due(context, over, about))


class DueDialog(Dialog):
    """Asks for the day a homework is due. Left empty, a module's is due with its week."""

    def __init__(self, about: DueOf, parent: QWidget) -> None:
        translate = QCoreApplication.translate
        sentence = translate("DueDialog", "Utan dag gäller veckan då modulen är planerad.")
        if about.is_free:
            sentence = translate("DueDialog", "Utan dag kan hemuppgiften lämnas in när som helst.")
        panel = DialogPanel(about.title, sentence=sentence, submit=translate("DueDialog", "Ändra dagen"))
        super().__init__(panel, about.title, parent)
        self._on = TextField(self.panel)
        self._on.setText(about.day)
        self.add_field("due", Field(self.tr("Senast den dagen"), self._on, self.panel))
        self._on.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def draft(self) -> date | None:
        written = self._on.text().strip()
        return date.fromisoformat(written) if written else None

    def show_refusal(self, error: Exception) -> bool:
        """Say beside the field why the day was refused."""
        return say_beside(self, "due", error)

    @override
    def _on_submit(self) -> None:
        try:
            day = self.draft()
        except ValueError:
            self.show_problems({"due": self.tr("Skriv dagen som 2026-11-23.")})
            return
        self.submitted.emit(day)
