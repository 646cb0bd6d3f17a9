"""The dialog of one check of an end: what was done, when and how, or that it is not needed; also again after a lock."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from modulvard.domain.closing import CONVERSATION_FORMS, ENTERED_AT_END, NewCheck
from modulvard.domain.gates import Gate, GateStanding, Strength
from modulvard.domain.ids import ClosingCheckId, TreatmentId
from modulvard.domain.intakes import StepForm, StepOutcome
from modulvard.ui.components.dialog import DialogPanel
from modulvard.ui.components.fields import ChoiceField, Field, TextArea, TextField
from modulvard.ui.components.labels import Small
from modulvard.ui.dialogs_again import Opened
from modulvard.ui.i18n import capital
from modulvard.ui.intake.dialogs import DayDialog, day_written
from modulvard.ui.override import override
from modulvard.ui.pages import PageContext
from modulvard.ui.theme.tokens import Tone
from modulvard.ui.words.of_closing import about_check, check_outcome_words
from modulvard.ui.words.of_intakes import gate_words, step_form_words

if TYPE_CHECKING:
    from modulvard.services.base import Changed


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckAbout:
    """The check of an end that something is entered of, as plain values: it is kept over a lock as it stands."""

    treatment: TreatmentId
    gate: str
    strength: str
    day: str
    check: ClosingCheckId | None = None
    """What was entered of it last, and how."""
    outcome: str = StepOutcome.MET.value
    form: str = StepForm.PHYSICAL.value
    note: str = ""


def about_of(treatment: TreatmentId, standing: GateStanding, today: date) -> CheckAbout:
    """Return what a check's dialog is about, with what was entered last."""
    check = standing.check
    about = CheckAbout(
        treatment=treatment, gate=standing.gate.value, strength=standing.strength.value, day=today.isoformat()
    )
    if check is None:
        return about
    return CheckAbout(
        treatment=treatment,
        gate=about.gate,
        strength=about.strength,
        day=check.on.isoformat(),
        check=check.id,
        outcome=check.outcome.value,
        form=(check.form or StepForm.PHYSICAL).value,
        note=check.note,
    )


class CheckDialog(DayDialog):
    """What was done before the end, or why it is not needed. ``panel.link_button`` takes back what was entered."""

    def __init__(self, about: CheckAbout, parent: QWidget) -> None:
        translate = QCoreApplication.translate
        self._gate, self._strength = Gate(about.gate), Strength(about.strength)
        is_entered = self._gate in ENTERED_AT_END
        submit = translate("CheckDialog", "Spara") if is_entered else translate("CheckDialog", "Behövs inte")
        link = translate("CheckDialog", "Ta tillbaka det ifyllda") if about.check is not None else ""
        title = gate_words(self._gate)
        sentence = about_check(self._gate, self._strength)
        super().__init__(DialogPanel(title, sentence=sentence, submit=submit, link=link), title, parent)
        self._outcome: ChoiceField | None = None
        self._form: ChoiceField | None = None
        self._on: TextField | None = None
        self._told = Small("", self._inside, role=Tone.BEHIND, wrap=True)
        if is_entered:
            self._ask_outcome(about)
        self._note = TextArea(self._inside, lines=2)
        self._note.setPlainText(about.note)
        words = self.tr("Anteckning") if is_entered else self.tr("Varför behövs det inte?")
        self.add_field("note", Field(words, self._note, self._inside))
        if self._outcome is None:
            self.add(self._told)
        self._tell()
        (self._outcome or self._note).setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def draft(self) -> NewCheck | None:
        if self._outcome is None or self._on is None:
            return NewCheck(gate=self._gate, outcome=StepOutcome.NOT_NEEDED, note=self._note.toPlainText())
        day, outcome = day_written(self._on.text()), StepOutcome(self._outcome.currentData())
        if day is None:
            return None
        has_form = self._form is not None and outcome is StepOutcome.MET
        return NewCheck(
            gate=self._gate,
            outcome=outcome,
            on=day,
            form=StepForm(self._form.currentData()) if self._form is not None and has_form else None,
            note=self._note.toPlainText(),
        )

    def _ask_outcome(self, about: CheckAbout) -> None:
        self._outcome = self._choice("outcome", self.tr("Hur är det?"))
        self._outcome.offer([(check_outcome_words(self._gate, one), one) for one in StepOutcome])
        self._outcome.choose(StepOutcome(about.outcome))
        self._outcome.currentIndexChanged.connect(self._tell)
        if self._gate is Gate.CLOSING_CONVERSATION:
            self._form = self._choice("form", self.tr("Form"))
            self._form.offer([(capital(step_form_words(form)), form) for form in CONVERSATION_FORMS])
            self._form.choose(StepForm(about.form))
            self._form.currentIndexChanged.connect(self._tell)
        self.add(self._told)
        self._on = self._day_line(self.tr("Dag"), date.fromisoformat(about.day))

    def _tell(self) -> None:
        """Say at once what does not count, or is done otherwise than recommended."""
        outcome = StepOutcome.NOT_NEEDED if self._outcome is None else StepOutcome(self._outcome.currentData())
        words = ""
        if outcome is StepOutcome.NOT_NEEDED and self._strength is Strength.BLOCK:
            words = self.tr("Programmet kräver det här: det saknas även om du väljer att det inte behövs.")
        elif outcome is StepOutcome.MET and self._form is not None and self._form.currentData() != StepForm.PHYSICAL:
            words = self.tr("Det räknas som hållet. Ett besök rekommenderas.")
        if self._form is not None:
            self._fields["form"].setVisible(outcome is StepOutcome.MET)
        self._told.setText(words)
        self._told.setVisible(bool(words))


def ask_check(context: PageContext, owner: QWidget, about: CheckAbout) -> CheckDialog:
    """Ask what was done before an end, and enter it; or take back what was entered last."""
    dialog = CheckDialog(about, owner)
    dialog.again = {"kind": "closing_check", **asdict(about)}
    translate, closings = QCoreApplication.translate, context.services.closings
    gate = dialog.windowTitle()

    def keep(draft: NewCheck) -> None:
        said = translate("CheckDialog", "{gate} är ifyllt.").format(gate=gate)
        _run(context, dialog, partial(closings.record, about.treatment, draft), said)

    def take_back() -> None:
        said = translate("CheckDialog", "{gate}: det ifyllda är tillbakataget.").format(gate=gate)
        _run(context, dialog, partial(closings.take_back, ClosingCheckId(about.check or 0)), said)

    dialog.submitted.connect(keep)
    if dialog.panel.link_button is not None:
        dialog.panel.link_button.clicked.connect(take_back)
    dialog.open()
    return dialog


def check_again(context: PageContext, over: QWidget, kept: Mapping[str, Any], opened: Opened) -> None:
    """Ask what was done before an end, as before a lock."""
    about = CheckAbout(
        treatment=TreatmentId(kept["treatment"]),
        gate=kept["gate"],
        strength=kept["strength"],
        day=kept["day"],
        check=None if kept["check"] is None else ClosingCheckId(kept["check"]),
    )
    opened(ask_check(context, over, about))


def _run(context: PageContext, dialog: CheckDialog, work: "partial[Changed]", said: str) -> None:
    context.run(dialog, work, lambda _: dialog.accept(), dialog.refuse, said=said)
