"""How patients reach the clinic, as prints tell it: telephone, hours, and whom to call (G18)."""

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from modulvard.domain.access import Permission
from modulvard.domain.errors import ModulvardError
from modulvard.ui.components.fields import Field, TextField
from modulvard.ui.components.labels import Small
from modulvard.ui.errors import explained
from modulvard.ui.pages import PageContext
from modulvard.ui.theme.tokens import Space

if TYPE_CHECKING:
    from modulvard.domain.settings import Clinic
    from modulvard.services.base import Changed


class Reaching(QWidget):
    """What stands on prints for patients. A field is kept when one leaves it; who may not change it reads it."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._kept: Mapping[str, str] = {}
        self.fields = {
            "phone": self._field(self.tr("Telefon")),
            "phone_hours": self._field(self.tr("Telefontid")),
            "call_text": self._field(self.tr("Vem patienten ska ringa")),
        }
        about = self.tr(
            "Telefon och tid står på alla utskrifter till patienter. Vem patienten ska ringa står där skattningar "
            "skrivs ut, före 1177 och 112, som alltid står där."
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.ROW)
        for field in self.fields.values():
            column.addWidget(field)
        column.addWidget(Small(about, self, wrap=True))
        self.reload()

    def reload(self) -> None:
        """Read again what holds."""
        self._context.operations.run(self, self._context.services.clinic.show, self._show)

    def _field(self, words: str) -> Field:
        editor = TextField(self, name=words)
        editor.setReadOnly(Permission.EDIT_CLINIC not in self._context.permissions)
        return Field(words, editor, self)

    def _show(self, clinic: "Clinic") -> None:
        first = not self._kept
        for key, field in self.fields.items():
            editor = self.editor(key)
            if first:
                editor.editingFinished.connect(partial(self._keep, key))
            if first or editor.text() == self._kept[key]:  # what is being typed stays
                editor.setText(clinic.values[key])
                field.show_problem("")
        self._kept = {key: clinic.values[key] for key in self.fields}

    def editor(self, key: str) -> TextField:
        """Return the line of a setting."""
        editor = self.fields[key].editor
        assert isinstance(editor, TextField)
        return editor

    def _keep(self, key: str) -> None:
        written = self.editor(key).text()
        if written.strip() == self._kept[key] or self.editor(key).isReadOnly():
            return
        command = partial(self._context.services.clinic.set, key, written)
        self._context.run(self, command, partial(self._on_kept, key, written), partial(self._on_refused, key))

    def _on_kept(self, key: str, written: str, _changed: "Changed") -> None:
        self._kept = {**self._kept, key: written}
        self.reload()

    def _on_refused(self, key: str, error: Exception) -> bool:
        """Say beside the field what is wrong; what is no matter of the user's is told by the window."""
        if not isinstance(error, ModulvardError):
            return False
        self.fields[key].show_problem(explained(error).whole)
        return True
