"""Noting that the patient agrees to a hand-over to another unit: the dialog, also again after a lock (C3)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from modulvard.domain.clock import today
from modulvard.domain.ids import TreatmentId
from modulvard.ui.components.dialog import DialogPanel
from modulvard.ui.dialogs_again import Opened
from modulvard.ui.intake.dialogs import DayDialog, day_written
from modulvard.ui.override import override
from modulvard.ui.pages import PageContext


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsentDraft:
    """Since when, and to what."""

    on: date
    note: str


class ConsentDialog(DayDialog):
    """Asks since when and to what the patient agrees."""

    def __init__(self, day: date, parent: QWidget) -> None:
        translate = QCoreApplication.translate
        title = translate("ConsentDialog", "Anteckna samtycke")
        sentence = translate("ConsentDialog", "Samtycket står på överlämningen till den andra enheten.")
        panel = DialogPanel(title, sentence=sentence, submit=translate("ConsentDialog", "Anteckna"))
        super().__init__(panel, title, parent)
        self._on = self._day_line(self.tr("Dag"), day)
        self._note = self._line("consent_note", self.tr("Vad patienten samtycker till"))
        self._note.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def draft(self) -> ConsentDraft | None:
        day = day_written(self._on.text())
        return None if day is None else ConsentDraft(on=day, note=self._note.text())


def ask_consent(context: PageContext, owner: QWidget, treatment: TreatmentId) -> ConsentDialog:
    """Ask what the patient agrees to, and note it."""
    dialog = ConsentDialog(today(context.clock), owner)
    dialog.again = {"kind": "consent", "treatment": treatment}

    def keep(draft: ConsentDraft) -> None:
        work = partial(context.services.transfers.consent, treatment, draft.note, draft.on)
        context.run(dialog, work, lambda _: dialog.accept(), dialog.refuse)

    dialog.submitted.connect(keep)
    dialog.open()
    return dialog


def consent_again(context: PageContext, over: QWidget, kept: Mapping[str, Any], opened: Opened) -> None:
    """Ask what the patient agrees to, as before a lock."""
    opened(ask_consent(context, over, TreatmentId(kept["treatment"])))
