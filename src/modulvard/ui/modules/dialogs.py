"""The dialogs of modules and treatments: another state or day, a reason, optional modules."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from modulvard.domain.errors import InvalidInput, ModulvardError
from modulvard.domain.ids import ModuleNumber
from modulvard.domain.module_events import PROGRESS, ModuleState
from modulvard.domain.treatment_errors import (
    AlreadyInState,
    BeforeHandIn,
    BeforeTreatment,
    InTheFuture,
    TreatmentEnded,
    WeekOutOfReach,
)
from modulvard.domain.treatment_steps import LONGEST_REASON
from modulvard.ui.components.checks import CheckBox
from modulvard.ui.components.dialog import Dialog, DialogPanel
from modulvard.ui.components.fields import ChoiceField, Field, TextField
from modulvard.ui.components.labels import Small
from modulvard.ui.errors import explained, field_sentence
from modulvard.ui.i18n import capital
from modulvard.ui.words.of_treatments import state_words

_OF_THE_DAY = (InTheFuture, BeforeTreatment, BeforeHandIn, TreatmentEnded, WeekOutOfReach)


@dataclass(frozen=True, slots=True, kw_only=True)
class StateDraft:
    """A state, the day it was reached, and why."""

    state: ModuleState
    on: date
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ChosenModules:
    """Optional modules ticked, and why."""

    modules: tuple[ModuleNumber, ...]
    reason: str


class StepDialog(Dialog):
    """A dialog whose command may be refused: the sentence stands beside the field it is about."""

    refused_field = "reason"
    step = ""
    """Which step it asks about, and of which module: what was typed is put back into it after a lock."""
    module: ModuleNumber | None = None

    def show_refusal(self, error: Exception) -> bool:
        """Say beside a field why it was refused. False for what is not the user's to mend here."""
        if not isinstance(error, ModulvardError):
            return False
        field = self.refused_field
        words = explained(error).whole
        if isinstance(error, InvalidInput):
            field = str(error.facts.get("field", field))
            words = field_sentence(error)
        elif isinstance(error, _OF_THE_DAY):
            field = "on"
        elif isinstance(error, AlreadyInState):
            field = "state"
        if field not in self._fields:
            field = next(iter(self._fields))
        self.show_problems({field: words})
        return True

    def _add_reason(self, words: str, preset: str = "") -> TextField:
        reason = TextField(self.panel)
        reason.setMaxLength(LONGEST_REASON)
        reason.setText(preset)
        self.add_field("reason", Field(words, reason, self.panel))
        return reason

    def _add_day(self, words: str, day: date) -> TextField:
        field = TextField(self.panel)
        field.setText(day.isoformat())
        self.add_field("on", Field(words, field, self.panel))
        return field

    def _day_of(self, field: TextField) -> date | None:
        try:
            return date.fromisoformat(field.text().strip())
        except ValueError:
            return None

    @override
    def _on_submit(self) -> None:
        if self.draft() is None:
            self.show_problems({"on": self.tr("Skriv dagen som 2026-11-23.")})
        else:
            super()._on_submit()


class ReasonDialog(StepDialog):
    """Asks for a reason, and gives it."""

    def __init__(self, title: str, sentence: str, submit: str, parent: QWidget) -> None:
        super().__init__(DialogPanel(title, sentence=sentence, submit=submit), title, parent)
        self._reason = self._add_reason(self.tr("Orsak"))
        self._reason.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def draft(self) -> str:
        return self._reason.text()


class StateDialog(StepDialog):
    """A module's state entered late, or corrected, with its day (decided.md 25)."""

    def __init__(self, title: str, state: ModuleState, day: date, parent: QWidget) -> None:
        translate = QCoreApplication.translate
        panel = DialogPanel(
            title,
            sentence=translate(
                "StateDialog",
                "Lägen som passeras får samma dag. Att gå tillbaka är en rättelse och behöver en orsak.",
            ),
            submit=translate("StateDialog", "Spara läget"),
        )
        super().__init__(panel, title, parent)
        self._state = ChoiceField(self.panel)
        self._state.offer([(capital(state_words(one)), one) for one in PROGRESS])
        self._state.choose(state)
        self.add_field("state", Field(self.tr("Läge"), self._state, self.panel))
        self._on = self._add_day(self.tr("Dag"), day)
        self._reason = self._add_reason(self.tr("Orsak, när något rättas"))
        self._state.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def draft(self) -> StateDraft | None:
        day = self._day_of(self._on)
        if day is None:
            return None
        return StateDraft(state=ModuleState(self._state.currentData()), on=day, reason=self._reason.text())


class OptionalModulesDialog(StepDialog):
    """Adds optional modules, or takes them away, and tells what that moves before it is done (decided.md 21)."""

    picked = Signal(object)
    """The numbers ticked now: whoever opened it asks for a preview and tells it by ``tell``."""

    def __init__(self, title: str, submit: str, offered: Sequence[tuple[ModuleNumber, str]], parent: QWidget) -> None:
        super().__init__(DialogPanel(title, submit=submit), title, parent)
        self._boxes: dict[ModuleNumber, CheckBox] = {}
        for number, name in offered:
            box = CheckBox(name, self.panel)
            box.setChecked(len(offered) == 1)
            box.toggled.connect(self._on_toggled)
            self._boxes[number] = box
            self.panel.add(box)
        self._told = Small("", self.panel, wrap=True)
        self.panel.add(self._told)
        self._reason = self._add_reason(self.tr("Orsak"))
        first = next(iter(self._boxes.values())) if len(offered) > 1 else self._reason
        first.setFocus(Qt.FocusReason.OtherFocusReason)
        self._on_toggled()

    def tell(self, words: str) -> None:
        """Say what it would move."""
        self._told.setText(words)

    @property
    def modules(self) -> tuple[ModuleNumber, ...]:
        """What is ticked."""
        return tuple(number for number, box in self._boxes.items() if box.isChecked())

    @override
    def draft(self) -> ChosenModules:
        return ChosenModules(modules=self.modules, reason=self._reason.text())

    def _on_toggled(self) -> None:
        self.panel.submit_button.setEnabled(bool(self.modules))
        self.picked.emit(self.modules)
