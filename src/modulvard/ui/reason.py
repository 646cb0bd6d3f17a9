"""Why another's patient is opened: asked once a day, kept in the log (decided.md 7)."""

from PySide6.QtWidgets import QWidget

from modulvard.domain.errors import ModulvardError
from modulvard.ui.components.dialog import Dialog, DialogPanel
from modulvard.ui.components.fields import Field, TextField
from modulvard.ui.errors import explained
from modulvard.ui.override import override

_LONGEST = 200


class ReasonDialog(Dialog):
    """The one dialog, with one field. ``submitted`` carries the reason."""

    def __init__(self, parent: QWidget) -> None:
        panel = DialogPanel(
            self.tr("Patienten är inte din egen"),
            sentence=self.tr("Skriv varför du behöver öppna. Skälet sparas i loggen och gäller idag."),
            submit=self.tr("Öppna patienten"),
        )
        super().__init__(panel, self.tr("Ange skäl"), parent)
        self._reason = TextField()
        self._reason.setMaxLength(_LONGEST)
        self.add_field("because", Field(self.tr("Skäl"), self._reason))
        self._reason.setFocus()

    @override
    def draft(self) -> str:
        return self._reason.text().strip()

    def refuse(self, error: ModulvardError) -> None:
        """Say beside the field what is wrong."""
        self.show_problems({"because": explained(error).whole})
