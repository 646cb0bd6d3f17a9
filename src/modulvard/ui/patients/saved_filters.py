"""Filters kept under Patienter in the rail: saved, renamed and removed."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from modulvard.domain.caseload import SavedFilter
from modulvard.domain.errors import InvalidInput
from modulvard.domain.ids import SavedFilterId
from modulvard.ui.components.dialog import Dialog, DialogPanel
from modulvard.ui.components.fields import Field, TextField
from modulvard.ui.components.typed import fill_in, typed_in
from modulvard.ui.dialogs_again import Opened
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
        narrowing.save_asked.connect(self._ask_name)
        narrowing.rename_asked.connect(self._ask_other_name)
        narrowing.remove_asked.connect(self._on_remove)

    def typed(self) -> dict[str, Any] | None:
        """Return the name that is being written, as plain JSON values."""
        for dialog in self._page.findChildren(FilterNameDialog):
            if dialog.isVisible() and dialog.again is None:
                return typed_in(dialog)
        return None

    def write_again(self, typed: object) -> None:
        """Ask for the name of the list's filter again, with what was written."""
        if isinstance(typed, dict):
            fill_in(self._ask_name(), typed)

    def _ask_name(self) -> FilterNameDialog:
        def command(name: str) -> "Changed":
            return self._patients.save_filter(name, replace(self._narrowing.narrowed, text=""))

        return _ask(self._context, self._page, command)

    def _ask_other_name(self) -> None:
        if self.shown is not None:
            ask_other_name(self._context, self._page, self.shown.id, self.shown.name)

    def _on_remove(self) -> None:
        if self.shown is not None:
            self._context.run(self._page, partial(self._patients.remove_filter, self.shown.id))


def ask_other_name(context: PageContext, owner: QWidget, ident: SavedFilterId, name: str) -> FilterNameDialog:
    """Ask what a filter is to be called instead, and rename it."""
    dialog = _ask(context, owner, partial(context.services.patients.rename_filter, ident), name)
    dialog.again = {"kind": "filter_name", "filter": ident, "name": name}
    return dialog


def ask_other_name_again(context: PageContext, over: QWidget, kept: Mapping[str, Any], opened: Opened) -> None:
    """Ask what a filter is to be called instead, as before a lock."""
    opened(ask_other_name(context, over, SavedFilterId(kept["filter"]), kept["name"]))


def _ask(context: PageContext, owner: QWidget, command: "Callable[[str], Changed]", name: str = "") -> FilterNameDialog:
    dialog = FilterNameDialog(owner, name=name)

    def save(written: str) -> None:
        context.run(owner, partial(command, written), lambda _: dialog.accept(), partial(_show_refusal, dialog))

    dialog.submitted.connect(save)
    dialog.open()
    return dialog


def _show_refusal(dialog: FilterNameDialog, error: Exception) -> bool:
    if not isinstance(error, InvalidInput):
        return False
    dialog.show_problems({NAME: field_sentence(error)})
    return True
