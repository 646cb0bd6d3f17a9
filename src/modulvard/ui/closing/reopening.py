"""The dialog that takes back an end entered by mistake; also again after a lock (H6)."""

from collections.abc import Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from modulvard.domain.ids import TreatmentId
from modulvard.ui.components.dialog import DialogPanel
from modulvard.ui.dialogs_again import Opened
from modulvard.ui.flagging import FieldDialog
from modulvard.ui.override import override
from modulvard.ui.pages import PageContext


class ReopenDialog(FieldDialog):
    """Asks why the end was a mistake."""

    def __init__(self, parent: QWidget) -> None:
        translate = QCoreApplication.translate
        title = translate("ReopenDialog", "Öppna behandlingen igen")
        panel = DialogPanel(
            title,
            sentence=translate(
                "ReopenDialog",
                "För ett avslut som blev fel. Behandlingen fortsätter som förut, och uppföljningar som lades vid "
                "avslutet tas bort om de inte är gjorda.",
            ),
            submit=translate("ReopenDialog", "Öppna igen"),
        )
        super().__init__(panel, title, parent)
        self._reason = self._line("reason", self.tr("Orsak"))
        self._reason.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def draft(self) -> str:
        return self._reason.text()


def ask_reopen(context: PageContext, owner: QWidget, treatment: TreatmentId, name: str) -> ReopenDialog:
    """Ask why, and let the treatment go on."""
    dialog = ReopenDialog(owner)
    dialog.again = {"kind": "reopen", "treatment": treatment, "name": name}

    def submit(reason: str) -> None:
        said = QCoreApplication.translate("ReopenDialog", "Behandlingen fortsätter för {name}.").format(name=name)
        work = partial(context.services.treatments.reopen, treatment, reason)
        context.run(dialog, work, lambda _: dialog.accept(), dialog.refuse, said=said)

    dialog.submitted.connect(submit)
    dialog.open()
    return dialog


def reopen_again(context: PageContext, over: QWidget, kept: Mapping[str, Any], opened: Opened) -> None:
    """Ask why the end was a mistake, as before a lock."""
    opened(ask_reopen(context, over, TreatmentId(kept["treatment"]), kept["name"]))
