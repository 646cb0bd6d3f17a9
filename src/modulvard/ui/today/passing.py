"""Passing a waiting message or homework on to a named colleague (ux.md 2, decided.md 35)."""

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from modulvard.domain.accounts import Account
from modulvard.domain.ids import AccountId
from modulvard.domain.today import TodayLine
from modulvard.ui.components.dialog import DialogPanel
from modulvard.ui.components.fields import ChoiceField, Field
from modulvard.ui.flagging import FieldDialog
from modulvard.ui.override import override
from modulvard.ui.pages import PageContext
from modulvard.ui.today.words import first_name_of


@dataclass(frozen=True, slots=True, kw_only=True)
class PassDraft:
    """To whom, and with what words."""

    to: AccountId
    note: str


class PassDialog(FieldDialog):
    """Asks who takes the line over, and what to say to that one."""

    def __init__(self, name: str, colleagues: tuple[Account, ...], parent: QWidget) -> None:
        translate = QCoreApplication.translate
        title = translate("PassDialog", "Lämna vidare {name}").format(name=name)
        panel = DialogPanel(
            title,
            sentence=translate(
                "PassDialog", "Raden står sedan på kollegans lista. Löftet om svar gäller som förut. Du kan ångra."
            ),
            submit=translate("PassDialog", "Lämna vidare"),
        )
        super().__init__(panel, translate("PassDialog", "Lämna vidare"), parent)
        self._to = ChoiceField(self.panel)
        self._to.offer([(colleague.display_name, colleague.ident) for colleague in colleagues])
        self.add_field("to", Field(self.tr("Kollega"), self._to, self.panel))
        self._note = self._line("note", self.tr("Hälsning, om du vill"))
        self._to.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def colleague(self) -> str:
        """Who is chosen."""
        return self._to.currentText()

    @override
    def draft(self) -> PassDraft:
        return PassDraft(to=AccountId(self._to.currentData()), note=self._note.text())


def ask_whom(context: PageContext, owner: QWidget, line: TodayLine) -> None:
    """Ask who takes a line over, once it is known who can, and pass it on."""
    holder = line.passed_to or line.glance.therapist

    def show(therapists: tuple[Account, ...]) -> None:
        colleagues = tuple(one for one in therapists if one.ident != holder)
        if colleagues:
            open_dialog(context, owner, line, colleagues)
        else:
            context.announce(QCoreApplication.translate("PassDialog", "Kliniken har ingen annan behandlare."))

    context.operations.run(owner, context.services.patient_pages.therapists, show)


def open_dialog(context: PageContext, owner: QWidget, line: TodayLine, colleagues: tuple[Account, ...]) -> PassDialog:
    """Open the dialog over a line's page."""
    name = first_name_of(line.glance)
    dialog = PassDialog(name, colleagues, owner)

    def on_submitted(draft: PassDraft) -> None:
        words = QCoreApplication.translate("PassDialog", "{name} är lämnad vidare till {colleague}.")
        said = words.format(name=name, colleague=dialog.colleague)
        today = context.services.today
        work = partial(today.pass_on, line.glance.treatment, line.kind, line.ref, draft.to, draft.note)
        context.run(dialog, work, lambda _: dialog.accept(), dialog.refuse, said=said)

    dialog.submitted.connect(on_submitted)
    dialog.open()
    return dialog
