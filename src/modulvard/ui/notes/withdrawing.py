"""Asks why a note is withdrawn: it stays readable with the reason (F5)."""

from collections.abc import Mapping
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from modulvard.domain.ids import NoteId, TreatmentId
from modulvard.ui.components.dialog import Dialog, DialogPanel
from modulvard.ui.components.fields import Field, TextField
from modulvard.ui.dialogs_again import Opened
from modulvard.ui.override import override
from modulvard.ui.pages import PageContext
from modulvard.ui.refusals import say_beside


class WithdrawDialog(Dialog):
    """One field: the reason."""

    def __init__(self, parent: QWidget) -> None:
        title = self.tr("Återta anteckningen")
        sentence = self.tr("Texten går fortfarande att läsa, och kontakterna blir att journalföra igen.")
        super().__init__(DialogPanel(title, sentence=sentence, submit=self.tr("Återta")), title, parent)
        self._reason = TextField(self)
        self.add_field("reason", Field(self.tr("Skäl"), self._reason, self))

    @override
    def draft(self) -> str:
        """Return the reason as written."""
        return self._reason.text()

    def show_refusal(self, error: Exception) -> bool:
        """Say beside the field why it was refused. False for what is nothing the user can mend here."""
        return say_beside(self, "reason", error)


def ask_to_withdraw(context: PageContext, owner: QWidget, note: NoteId, treatment: TreatmentId) -> WithdrawDialog:
    """Ask why a note is withdrawn, and withdraw it."""
    dialog = WithdrawDialog(owner)
    dialog.again = {"kind": "withdraw_note", "note": note, "treatment": treatment}

    def submit(reason: str) -> None:
        work = partial(context.services.notes.withdraw, note, reason)
        context.run(dialog, work, lambda _changed: dialog.accept(), dialog.show_refusal)

    dialog.submitted.connect(submit)
    dialog.open()
    return dialog


def withdraw_again(context: PageContext, over: QWidget, kept: Mapping[str, Any], opened: Opened) -> None:
    """Ask why a note is withdrawn, as before a lock."""
    opened(ask_to_withdraw(context, over, NoteId(kept["note"]), TreatmentId(kept["treatment"])))
