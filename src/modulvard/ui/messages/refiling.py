"""The dialog that moves what was registered on the wrong patient: whose it is, and why (F5)."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from modulvard.domain.ids import MessageId, TreatmentId
from modulvard.domain.treatment_steps import LONGEST_REASON
from modulvard.services.message_reading import Whose
from modulvard.ui.components.dialog import Dialog, DialogPanel
from modulvard.ui.components.fields import Field, TextField
from modulvard.ui.dialogs_again import Opened
from modulvard.ui.messages.picker import PatientPicker, is_low
from modulvard.ui.override import override
from modulvard.ui.pages import PageContext
from modulvard.ui.refusals import say_beside


@dataclass(frozen=True, slots=True)
class Refiled:
    """Whose a message is, and why it was moved."""

    treatment: TreatmentId | None
    reason: str


class RefileDialog(Dialog):
    """Whose the message really is."""

    def __init__(self, context: PageContext, message: MessageId, treatment: TreatmentId, parent: QWidget) -> None:
        panel = DialogPanel(
            self.tr("Flytta meddelandet"),
            sentence=self.tr("Det tas tillbaka här med skälet och registreras hos den du väljer. Det går att ångra."),
            submit=self.tr("Flytta meddelandet"),
        )
        super().__init__(panel, self.tr("Flytta meddelandet"), parent)
        self._context, self._message, self._treatment = context, message, treatment
        self.again = {"kind": "refile", "message": message, "treatment": treatment}
        self._chosen: object = None
        self.picker = PatientPicker(panel, rows=1 if is_low(parent.window()) else 3)
        panel.add(self.picker)
        self._reason = TextField()
        self._reason.setMaxLength(LONGEST_REASON)
        self.add_field("reason", Field(self.tr("Skäl"), self._reason))
        self.picker.search.setFocus()
        self.submitted.connect(self._move)
        context.operations.run(self, context.services.messages.own_threads, self._offer)

    @override
    def typed(self) -> dict[str, Any]:
        chosen = self.picker.chosen
        return {**super().typed(), "chosen": chosen.treatment if chosen is not None else None}

    @override
    def write_again(self, values: Mapping[str, Any]) -> None:
        super().write_again(values)
        self._chosen = values.get("chosen")

    @override
    def draft(self) -> Refiled:
        chosen = self.picker.chosen
        return Refiled(chosen.treatment if chosen is not None else None, self._reason.text().strip())

    def _offer(self, whose: Whose) -> None:
        self.picker.offer(whose, proposes=False, but=self._treatment)
        if self._chosen is not None:
            self.picker.go_to(self._chosen)

    def _move(self, refiled: Refiled) -> None:
        if refiled.treatment is None:
            self.picker.complain(self.tr("Välj vems meddelandet är."))
            return
        work = partial(self._context.services.messages.refile, self._message, refiled.treatment, refiled.reason)
        said = self.tr("Meddelandet är flyttat till {name}.").format(name=self.picker.told)
        self._context.run(self, work, lambda _: self.accept(), self._refused, said=said)

    def _refused(self, error: Exception) -> bool:
        return say_beside(self, "reason", error)


def refile_again(context: PageContext, over: QWidget, kept: Mapping[str, Any], opened: Opened) -> None:
    """Ask whose a message is, as before a lock."""
    dialog = RefileDialog(context, MessageId(kept["message"]), TreatmentId(kept["treatment"]), over)
    dialog.open()
    opened(dialog)
