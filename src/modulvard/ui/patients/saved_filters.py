"""Filters kept under Patienter in the rail: saved, renamed and removed."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from modulvard.domain.caseload import SavedFilter
from modulvard.domain.errors import InvalidInput
from modulvard.ui.components.dialog import Dialog, DialogPanel
from modulvard.ui.components.fields import Field, TextField
from modulvard.ui.components.typed import fill_in, typed_in
from modulvard.ui.errors import field_sentence
from modulvard.ui.override import override
from modulvard.ui.pages import PageContext
from modulvard.ui.patients.narrowing import Narrowing

if TYPE_CHECKING:
    from modulvard.services.base import Changed

NAME = "name"


class FilterNameDialog(Dialog):
    """One field. ``submitted`` carries the name as a str."""

    def __init__(self, parent: QWidget, *, name: str = "") -> None:
        title = self.tr("Byt namn på filtret") if name else self.tr("Spara filter")
        sentence = "" if name else self.tr("Filtret får en egen rad under Patienter. Du kan ha sju.")
        panel = DialogPanel(title, parent, sentence=sentence, submit=self.tr("Spara"))
        super().__init__(panel, title, parent)
        self.renames = bool(name)
        self.name = TextField(self)
        self.name.setText(name)
        self.add_field(NAME, Field(self.tr("Namn"), self.name, self))
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def draft(self) -> str:
        return self.name.text()


class SavedFilters(QObject):
    """Keeps the list's filter under a name. ``shown`` is the saved filter that the list shows, if it is one."""

    def __init__(self, context: PageContext, narrowing: Narrowing, page: QWidget) -> None:
        super().__init__(page)
        self._context, self._narrowing, self._page = context, narrowing, page
        self._patients = context.services.patients
        self.shown: SavedFilter | None = None
        narrowing.save_asked.connect(partial(self._ask_name, rename=False))
        narrowing.rename_asked.connect(partial(self._ask_name, rename=True))
        narrowing.remove_asked.connect(self._on_remove)

    def typed(self) -> dict[str, Any] | None:
        """Return the name that is being written, as plain JSON values."""
        for dialog in self._page.findChildren(FilterNameDialog):
            if dialog.isVisible():
                return {"rename": dialog.renames, **typed_in(dialog)}
        return None

    def write_again(self, typed: object) -> None:
        """Ask for the name again with what was written. One that was to be changed is asked for from the list."""
        if isinstance(typed, dict) and not typed.get("rename"):
            fill_in(self._ask_name(rename=False), typed)

    def _ask_name(self, *, rename: bool) -> FilterNameDialog:
        saved = self.shown if rename else None
        dialog = FilterNameDialog(self._page, name="" if saved is None else saved.name)
        dialog.submitted.connect(partial(self._save, dialog, saved))
        dialog.open()
        return dialog

    def _save(self, dialog: FilterNameDialog, saved: SavedFilter | None, name: str) -> None:
        command: Callable[[], Changed]
        if saved is None:
            command = partial(self._patients.save_filter, name, replace(self._narrowing.narrowed, text=""))
        else:
            command = partial(self._patients.rename_filter, saved.id, name)
        self._context.run(self._page, command, lambda _: dialog.accept(), partial(_show_refusal, dialog))

    def _on_remove(self) -> None:
        if self.shown is not None:
            self._context.run(self._page, partial(self._patients.remove_filter, self.shown.id))


def _show_refusal(dialog: FilterNameDialog, error: Exception) -> bool:
    if not isinstance(error, InvalidInput):
        return False
    dialog.show_problems({NAME: field_sentence(error)})
    return True
