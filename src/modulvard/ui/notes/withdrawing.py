"""Asks why a note is withdrawn: it stays readable with the reason (F5)."""

from PySide6.QtWidgets import QWidget

from modulvard.domain.errors import InvalidInput
from modulvard.ui.components.dialog import Dialog, DialogPanel
from modulvard.ui.components.fields import Field, TextField
from modulvard.ui.errors import field_sentence
from modulvard.ui.override import override


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
        """Say beside the field why it was refused; False for what is not the field's."""
        if not isinstance(error, InvalidInput):
            return False
        self.show_problems({"reason": field_sentence(error)})
        return True
