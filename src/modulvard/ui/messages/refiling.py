"""The dialog that moves a message registered on the wrong patient (F5)."""

from collections.abc import Mapping
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from modulvard.domain.ids import MessageId, TreatmentId
from modulvard.ui.dialogs_again import Opened
from modulvard.ui.moving_to import MoveToDialog, MoveWords
from modulvard.ui.pages import PageContext


class RefileDialog(MoveToDialog):
    """Whose the message really is."""

    def __init__(self, context: PageContext, message: MessageId, treatment: TreatmentId, parent: QWidget) -> None:
        words = MoveWords(
            title=self.tr("Flytta meddelandet"),
            sentence=self.tr("Det tas tillbaka här med skälet och registreras hos den du väljer. Det går att ångra."),
            submit=self.tr("Flytta meddelandet"),
            nobody=self.tr("Välj vems meddelandet är."),
            done=self.tr("Meddelandet är flyttat till {name}."),
        )
        super().__init__(context, words, treatment, partial(context.services.messages.refile, message), parent)
        self.again = {"kind": "refile", "message": message, "treatment": treatment}


def refile_again(context: PageContext, over: QWidget, kept: Mapping[str, Any], opened: Opened) -> None:
    """Ask whose a message is, as before a lock."""
    dialog = RefileDialog(context, MessageId(kept["message"]), TreatmentId(kept["treatment"]), over)
    dialog.open()
    opened(dialog)
