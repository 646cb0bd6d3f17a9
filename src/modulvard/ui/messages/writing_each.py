"""”Skriv till var och en”: one text becomes one draft for each, never a shared recipient line (ux.md "Bulk", 8.7)."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from modulvard.domain.answer_fields import FillIn, as_text, filled
from modulvard.domain.ids import PatientId, TreatmentId
from modulvard.domain.languages import DEFAULT_LANGUAGE
from modulvard.services.together import Together, together
from modulvard.ui.answers.words import LANGUAGE_NAMES
from modulvard.ui.components.dialog import Dialog, DialogPanel
from modulvard.ui.components.fields import Field, TextArea
from modulvard.ui.components.labels import Small
from modulvard.ui.messages.words import fill_values
from modulvard.ui.override import override
from modulvard.ui.theme.look import look

if TYPE_CHECKING:
    from modulvard.services.base import Changed
    from modulvard.services.bundle import Services

_WIDTH = 620
_LINES, _FEW_LINES = 8, 3
_NAMES = 4
"""How many of those written to are in sight at once."""


class WriteEachDialog(Dialog):
    """The text that each is to have. ``submitted`` carries it; each is then finished by itself."""

    def __init__(self, count: int, parent: QWidget) -> None:
        panel = DialogPanel(
            self.tr("Skriv till var och en"),
            sentence=self.tr("Var och en får ett eget utkast att gå igenom. Inget lämnas förrän du slutför det."),
            submit=self.tr("Gör %n utkast", "", count),
            submit_key="Ctrl+Enter",
        )
        super().__init__(panel, self.tr("Skriv till var och en"), parent, width=_WIDTH)
        self.names = _Names(panel)
        self.to = Field(self.tr("Till"), self.names, panel)
        panel.add(self.to)
        self.text = TextArea(panel, lines=_LINES, least=_FEW_LINES)
        self.add_field("body", Field(self.tr("Text"), self.text, panel))
        self.text.setFocus()

    @override
    def draft(self) -> str:
        return self.text.toPlainText()

    def name(self, recipients: Sequence[str], drafts: int) -> None:
        """Name those that are written to (ux.md 8.2), a line for each, and say how many drafts there will be."""
        self.names.show_names(recipients)
        self.panel.submit_button.setText(self.tr("Gör %n utkast", "", drafts))
        self.panel.submit_button.setEnabled(drafts > 0)
        if not drafts:
            self.to.error.say(self.tr("Ingen av dem har en behandling, så det finns inget utkast att göra."))

    def complain(self) -> None:
        """Say that there is nothing to make drafts of."""
        self.show_problems({"body": self.tr("Det finns ingen text än. Skriv något först.")})


class _Names(QScrollArea):
    """Who is written to, a few lines high; the rest is scrolled to, by the arrows too."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._label = Small("", self, role="text", wrap=True)
        self._label.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.setWidget(self._label)
        for ground in (self.viewport(), self._label):
            ground.setAutoFillBackground(False)
        self.setFixedHeight(look().px(18))

    def show_names(self, names: Sequence[str]) -> None:
        self._label.setText("\n".join(names))
        self.setAccessibleDescription(", ".join(names))
        self.setFixedHeight(self._label.fontMetrics().lineSpacing() * min(max(len(names), 1), _NAMES) + 4)


def begin_each(services: "Services", picked: Sequence[PatientId], body: str) -> Together:
    """Begin a draft for each, on the worker, with what fills in by itself filled in for each (ux.md 2).

    Who has another draft already keeps it, and is told of. A field that asks stays to be filled in.
    """
    clinic = services.clinic.show().name
    steps = [
        (row.patient, partial(_begin, services, row.patient, row.treatment, body, clinic))
        for row in services.patients.rows(tuple(picked))
        if row.treatment is not None
    ]
    return together(steps, "drafts_begun")


def _begin(services: "Services", patient: PatientId, treatment: TreatmentId, body: str, clinic: str) -> "Changed":
    picture = services.patient_pages.reload(patient, treatment)
    written = picture.card.patient.fields.language
    language = written if written in LANGUAGE_NAMES else DEFAULT_LANGUAGE
    therapist = services.person.display_name if services.person is not None else ""
    values = {**fill_values(picture, therapist, language), FillIn.CLINIC: clinic}
    return services.messages.write(treatment, as_text(filled(body, values)))
