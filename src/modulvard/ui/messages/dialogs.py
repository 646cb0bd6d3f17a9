"""The dialog that asks why a message is taken back."""

from collections.abc import Mapping
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from modulvard.domain.ids import MessageId, TreatmentId
from modulvard.domain.treatment_steps import LONGEST_REASON
from modulvard.ui.components.dialog import Dialog, DialogPanel
from modulvard.ui.components.fields import Field, TextField
from modulvard.ui.dialogs_again import Opened
from modulvard.ui.override import override
from modulvard.ui.pages import PageContext
from modulvard.ui.refusals import say_beside


class WithdrawDialog(Dialog):
    """Why a message is taken back. ``submitted`` carries the reason."""

    def __init__(self, parent: QWidget) -> None:
        panel = DialogPanel(
            self.tr("Ta tillbaka meddelandet"),
            sentence=self.tr("Det finns kvar att läsa med skälet, men räknas inte längre. Det går att ångra."),
            submit=self.tr("Ta tillbaka"),
        )
        super().__init__(panel, self.tr("Ta tillbaka meddelandet"), parent)
        self._reason = TextField()
        self._reason.setMaxLength(LONGEST_REASON)
        self.add_field("reason", Field(self.tr("Skäl"), self._reason))
        self._reason.setFocus()

    @override
    def draft(self) -> str:
        return self._reason.text().strip()

    def show_refusal(self, error: Exception) -> bool:
        """Say beside the field why it was refused. False for what is nothing the user can mend here."""
        return say_beside(self, "reason", error)


def ask_to_withdraw(context: PageContext, owner: QWidget, message: MessageId, treatment: TreatmentId) -> WithdrawDialog:
    """Ask why a message is taken back, and take it back."""
    dialog = WithdrawDialog(owner)
    dialog.again = {"kind": "withdraw_message", "message": message, "treatment": treatment}

    def submit(reason: str) -> None:
        work = partial(context.services.messages.withdraw, message, reason)
        context.run(dialog, work, lambda _: dialog.accept(), dialog.show_refusal)

    dialog.submitted.connect(submit)
    dialog.open()
    return dialog


def withdraw_again(context: PageContext, over: QWidget, kept: Mapping[str, Any], opened: Opened) -> None:
    """Ask why a message is taken back, as before a lock."""
    opened(ask_to_withdraw(context, over, MessageId(kept["message"]), TreatmentId(kept["treatment"])))
