"""Flagging a patient for a day, and closing a flag with what was done: the dialogs, wherever they are opened."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from modulvard.domain.errors import InvalidInput, ModulvardError
from modulvard.domain.ids import FlagId, TreatmentId
from modulvard.domain.text import LINE_LIMIT
from modulvard.ui.components.dialog import Dialog, DialogPanel
from modulvard.ui.components.fields import Field, TextField
from modulvard.ui.errors import explained, field_sentence
from modulvard.ui.override import override
from modulvard.ui.pages import PageContext

if TYPE_CHECKING:
    from modulvard.services.base import Changed


@dataclass(frozen=True, slots=True, kw_only=True)
class FlagDraft:
    """What to look at, and from which day."""

    words: str
    on: date


class FieldDialog(Dialog):
    """A dialog whose command may be refused: the sentence stands beside the field it is about."""

    def _line(self, key: str, words: str, text: str = "") -> TextField:
        field = TextField(self.panel)
        field.setMaxLength(LINE_LIMIT)
        field.setText(text)
        self.add_field(key, Field(words, field, self.panel))
        return field

    def refuse(self, error: Exception) -> bool:
        """Say beside the field why it was refused. False for what the window has to say."""
        if not isinstance(error, ModulvardError):
            return False
        first = next(iter(self._fields))
        if isinstance(error, InvalidInput):
            field = str(error.facts.get("field", first))
            self.show_problems({field if field in self._fields else first: field_sentence(error)})
        else:
            self.show_problems({first: explained(error).whole})
        return True


class FlagDialog(FieldDialog):
    """Asks what to look at again, and when."""

    def __init__(self, name: str, day: date, parent: QWidget) -> None:
        translate = QCoreApplication.translate
        title = translate("FlagDialog", "Flagga {name}").format(name=name)
        panel = DialogPanel(
            title,
            sentence=translate("FlagDialog", "Flaggan står under Läs först från dagen du väljer. Bara du ser den."),
            submit=translate("FlagDialog", "Sätt flaggan"),
        )
        super().__init__(panel, translate("FlagDialog", "Flagga"), parent)
        self._words = self._line("words", self.tr("Vad du vill titta på"))
        self._on = self._line("on", self.tr("Dag"), day.isoformat())
        self._words.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def draft(self) -> FlagDraft | None:
        try:
            return FlagDraft(words=self._words.text(), on=date.fromisoformat(self._on.text().strip()))
        except ValueError:
            return None

    @override
    def _on_submit(self) -> None:
        if self.draft() is None:
            self.show_problems({"on": self.tr("Skriv dagen som 2026-11-23.")})
        else:
            super()._on_submit()


class FlagDoneDialog(FieldDialog):
    """Asks what was done, which closes the flag."""

    def __init__(self, words: str, parent: QWidget) -> None:
        translate = QCoreApplication.translate
        panel = DialogPanel(
            translate("FlagDoneDialog", "Vad gjorde du?"),
            sentence=words,
            submit=translate("FlagDoneDialog", "Stäng flaggan"),
        )
        super().__init__(panel, translate("FlagDoneDialog", "Stäng flaggan"), parent)
        self._note = self._line("done_note", self.tr("Kort notering"))
        self._note.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def draft(self) -> str:
        return self._note.text()


def ask_flag(context: PageContext, owner: QWidget, treatment: TreatmentId, name: str, day: date) -> FlagDialog:
    """Ask what to flag a patient for, and do it."""
    dialog = FlagDialog(name, day, owner)

    def on_submitted(draft: FlagDraft) -> None:
        said = QCoreApplication.translate("FlagDialog", "{name} är flaggad.").format(name=name)
        _run(context, dialog, partial(context.services.flags.add, treatment, draft.on, draft.words), said)

    dialog.submitted.connect(on_submitted)
    dialog.open()
    return dialog


def ask_flag_done(context: PageContext, owner: QWidget, flag: FlagId, words: str, name: str) -> FlagDoneDialog:
    """Ask what was done, and close the flag."""
    dialog = FlagDoneDialog(words, owner)

    def on_submitted(note: str) -> None:
        said = QCoreApplication.translate("FlagDoneDialog", "Flaggan för {name} är klar.").format(name=name)
        _run(context, dialog, partial(context.services.flags.done, flag, note), said)

    dialog.submitted.connect(on_submitted)
    dialog.open()
    return dialog


def _run(context: PageContext, dialog: FieldDialog, work: "Callable[[], Changed]", said: str) -> None:
    context.run(dialog, work, lambda _: dialog.accept(), dialog.refuse, said=said)
