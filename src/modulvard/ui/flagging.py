"""Flagging a patient for a day, and closing a flag with what was done: the dialogs, wherever they are opened."""

from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from modulvard.domain.errors import InvalidInput, ModulvardError
from modulvard.domain.ids import FlagId, TreatmentId
from modulvard.domain.text import LINE_LIMIT
from modulvard.ui.components.dialog import Dialog, DialogPanel
from modulvard.ui.components.fields import Field, TextField
from modulvard.ui.dialogs_again import Opened
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
    dialog.again = {"kind": "flag", "treatment": treatment, "name": name, "day": day.isoformat()}

    def on_submitted(draft: FlagDraft) -> None:
        said = QCoreApplication.translate("FlagDialog", "{name} är flaggad.").format(name=name)
        _run(context, dialog, partial(context.services.flags.add, treatment, draft.on, draft.words), said)

    dialog.submitted.connect(on_submitted)
    dialog.open()
    return dialog


def flag_again(context: PageContext, over: QWidget, kept: Mapping[str, Any], opened: Opened) -> None:
    """Ask what to flag a patient for, as before a lock."""
    day = date.fromisoformat(kept["day"])
    opened(ask_flag(context, over, TreatmentId(kept["treatment"]), kept["name"], day))


@dataclass(frozen=True, slots=True, kw_only=True)
class FlagUp:
    """A flag whose day has come, and whose it is."""

    flag: FlagId
    treatment: TreatmentId
    words: str
    name: str


def ask_flag_done(context: PageContext, owner: QWidget, up: FlagUp) -> FlagDoneDialog:
    """Ask what was done, and close the flag."""
    dialog = FlagDoneDialog(up.words, owner)
    dialog.again = {"kind": "flag_done", **asdict(up)}

    def on_submitted(note: str) -> None:
        said = QCoreApplication.translate("FlagDoneDialog", "Flaggan för {name} är klar.").format(name=up.name)
        _run(context, dialog, partial(context.services.flags.done, up.flag, note), said)

    dialog.submitted.connect(on_submitted)
    dialog.open()
    return dialog


def flag_done_again(context: PageContext, over: QWidget, kept: Mapping[str, Any], opened: Opened) -> None:
    """Ask what was done about a flag, as before a lock."""
    flag, treatment = FlagId(kept["flag"]), TreatmentId(kept["treatment"])
    up = FlagUp(flag=flag, treatment=treatment, words=kept["words"], name=kept["name"])
    opened(ask_flag_done(context, over, up))


def _run(context: PageContext, dialog: FieldDialog, work: "Callable[[], Changed]", said: str) -> None:
    context.run(dialog, work, lambda _: dialog.accept(), dialog.refuse, said=said)
