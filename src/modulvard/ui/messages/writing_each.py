"""”Skriv till var och en”: one text becomes one draft for each, never a shared recipient line (ux.md "Bulk", 8.7)."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from modulvard.domain.ids import PatientId
from modulvard.services.together import Together, together
from modulvard.ui.components.dialog import Dialog, DialogPanel
from modulvard.ui.components.fields import Field, TextArea
from modulvard.ui.override import override

if TYPE_CHECKING:
    from modulvard.services.messages import Messages
    from modulvard.services.patients import Patients

_WIDTH = 620
_LINES = 8


class WriteEachDialog(Dialog):
    """The text that each is to have. ``submitted`` carries it; each is then finished by itself."""

    def __init__(self, count: int, parent: QWidget) -> None:
        panel = DialogPanel(
            self.tr("Skriv till var och en"),
            sentence=self.tr("Var och en får ett eget utkast att gå igenom. Inget lämnas förrän du slutför det."),
            submit=self.tr("Gör %n utkast", "", count),
        )
        super().__init__(panel, self.tr("Skriv till var och en"), parent, width=_WIDTH)
        self.text = TextArea(panel, lines=_LINES)
        self.add_field("body", Field(self.tr("Text"), self.text, panel))
        self.text.setFocus()

    @override
    def draft(self) -> str:
        return self.text.toPlainText()

    def complain(self) -> None:
        """Say that there is nothing to make drafts of."""
        self.show_problems({"body": self.tr("Det finns ingen text än. Skriv något först.")})


def begin_each(messages: "Messages", patients: "Patients", picked: Sequence[PatientId], body: str) -> Together:
    """Begin a draft for each, on the worker. Who has no treatment, or a draft already, keeps what there is."""
    steps = [
        (row.patient, partial(messages.begin, row.treatment, body=body))
        for row in patients.rows(tuple(picked))
        if row.treatment is not None
    ]
    return together(steps, "drafts_begun")
