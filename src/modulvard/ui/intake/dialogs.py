"""The dialogs of the way in: the referral, what was found at a gate, and the end without a start."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from modulvard.domain.gates import Gate, Strength
from modulvard.domain.ids import AccountId, IntakeId, IntakeStepId, PatientId
from modulvard.domain.intakes import (
    BY_HAND,
    FACE_TO_FACE,
    POINTS,
    Intake,
    IntakeOutcome,
    NewIntake,
    NewStep,
    Source,
    StepForm,
    StepOutcome,
)
from modulvard.services.patient_page import StartChoices
from modulvard.ui.components.checks import CheckBox
from modulvard.ui.components.dialog import DialogPanel
from modulvard.ui.components.fields import ChoiceField, Field, TextArea, TextField
from modulvard.ui.components.labels import Body, FieldLabel, Small
from modulvard.ui.i18n import capital
from modulvard.ui.intake.roomy import RoomyDialog
from modulvard.ui.override import override
from modulvard.ui.theme.tokens import Tone
from modulvard.ui.words.of_intakes import (
    about_gate,
    end_words,
    gate_words,
    outcome_words,
    point_words,
    source_words,
    step_form_words,
)

_BETWEEN_POINTS = 4


def day_written(written: str) -> date | None:
    """Return the day that is written, or None."""
    try:
        return date.fromisoformat(written.strip())
    except ValueError:
        return None


class DayDialog(RoomyDialog):
    """One of the dialogs that ask for a day: it is understood before anything is sent."""

    day_field = "on"

    def _day_line(self, words: str, day: date) -> TextField:
        return self._line(self.day_field, words, day.isoformat())

    @override
    def _on_submit(self) -> None:
        if self.draft() is None:
            self.show_problems({self.day_field: self.tr("Skriv dagen som 2026-11-23.")})
        else:
            super()._on_submit()


# --- the referral ---------------------------------------------------------------------------------


class HeadDialog(DayDialog):
    """What came, from whom, what is asked for, which program is considered and who does what is left."""

    day_field = "received_on"

    def __init__(
        self,
        patient: PatientId,
        choices: StartChoices,
        offer: Sequence[tuple[str, int]],
        head: Intake | date,
        parent: QWidget,
    ) -> None:
        """``offer`` is the programs; ``head`` is what is known, or else the day that is proposed."""
        translate = QCoreApplication.translate
        known = head if isinstance(head, Intake) else None
        title = translate("HeadDialog", "Ny remiss eller anmälan")
        submit = translate("HeadDialog", "Börja")
        if known is not None:
            title, submit = translate("HeadDialog", "Ändra remissen"), translate("HeadDialog", "Spara")
        super().__init__(DialogPanel(title, submit=submit), title, parent)
        self._patient = patient
        day = head.received_on if isinstance(head, Intake) else head
        self._on = self._day_line(self.tr("Kom in"), day)
        self._source = self._choice("source", self.tr("Varifrån"))
        self._source.offer([(capital(source_words(source)), source) for source in Source])
        self._referrer = self._line("referrer", self.tr("Remittent"), known.referrer if known else "")
        self._program = self._choice("program", self.tr("Program som övervägs"))
        self._program.offer([(self.tr("Inte valt än"), None), *offer])
        self._therapist = self._choice("therapist", self.tr("Vem gör det som är kvar?"))
        self._therapist.offer([(one.display_name, one.ident) for one in choices.therapists])
        self._question = TextArea(self._inside, lines=3)
        self.add_field("question", Field(self.tr("Frågeställning"), self._question, self._inside))
        self._therapist.choose((known.therapist or known.made_by) if known else choices.own)
        if known is not None:
            self._source.choose(known.source)
            self._program.choose(known.program)
            self._question.setPlainText(known.question)
        self._on.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def draft(self) -> NewIntake | None:
        day = day_written(self._on.text())
        if day is None:
            return None
        return NewIntake(
            patient=self._patient,
            received_on=day,
            source=Source(self._source.currentData()),
            program=self._program.currentData(),
            therapist=self._therapist.currentData(),
            referrer=self._referrer.text(),
            question=self._question.toPlainText(),
        )


# --- a gate ---------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class StepAbout:
    """The gate of a way in that something is entered of, as plain values: it is kept over a lock as it stands."""

    patient: PatientId
    intake: IntakeId
    gate: str
    strength: str
    is_visit_demanded: bool
    """Whether an interview counts only as a visit or by video (D22)."""
    day: str
    by: AccountId
    people: Sequence[tuple[str, AccountId]]
    step: IntakeStepId | None = None
    """What was entered of it last, and how."""
    outcome: str = StepOutcome.MET.value
    form: str = StepForm.PHYSICAL.value
    points: Sequence[str] = ()
    note: str = ""
    told: Sequence[tuple[str, str]] = ()
    """What the program says of it: about what, and the words."""


class StepOfGateDialog(DayDialog):
    """What was found at a gate, when, by whom and how. ``panel.link_button`` takes back what was entered last."""

    def __init__(self, about: StepAbout, parent: QWidget) -> None:
        translate = QCoreApplication.translate
        self._about, self._gate = about, Gate(about.gate)
        sentence = f"{about_gate(self._gate)} {_rule_sentence(Strength(about.strength))}"
        link = translate("StepOfGateDialog", "Ta tillbaka det ifyllda") if about.step is not None else ""
        submit = translate("StepOfGateDialog", "Spara")
        title = gate_words(self._gate)
        super().__init__(DialogPanel(title, sentence=sentence, submit=submit, link=link), title, parent)
        self._boxes: dict[str, CheckBox] = {}
        self._form: ChoiceField | None = None
        self._outcome = self._choice("outcome", self.tr("Hur är det?"))
        self._outcome.offer([(outcome_words(one, self._gate), one) for one in StepOutcome])
        self._outcome.choose(StepOutcome(about.outcome))
        if self._gate in {Gate.ASSESSMENT, Gate.START_MEETING}:
            self._form = self._choice("form", self.tr("Form"))
            self._form.offer([(capital(step_form_words(form)), form) for form in StepForm])
            self._form.choose(StepForm(about.form))
            self._form.currentIndexChanged.connect(self._tell)
        self._add_told()
        self._told = Small("", self._inside, role=Tone.BEHIND, wrap=True)
        self.add(self._told)
        self._add_points()
        self._on = self._day_line(self.tr("Dag"), date.fromisoformat(about.day))
        self._by = self._choice("by", self.tr("Vem gjorde det?"))
        self._by.offer([(name, account) for name, account in about.people])
        self._by.choose(about.by)
        self._note = TextArea(self._inside, lines=2)
        self._note.setPlainText(about.note)
        self.add_field("note", Field(self.tr("Anteckning"), self._note, self._inside))
        self._outcome.currentIndexChanged.connect(self._tell)
        self._tell()
        self._outcome.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def draft(self) -> NewStep | None:
        day = day_written(self._on.text())
        if day is None:
            return None
        return NewStep(
            gate=self._gate,
            outcome=StepOutcome(self._outcome.currentData()),
            on=day,
            by=AccountId(self._by.currentData()),
            form=StepForm(self._form.currentData()) if self._form is not None else None,
            points=tuple(point for point, box in self._boxes.items() if box.isChecked()),
            note=self._note.toPlainText(),
        )

    def _add_told(self) -> None:
        """Show what the program says of it, to be read while the points are gone through (B19)."""
        for head, words in self._about.told:
            group = QWidget(self._inside)
            column = QVBoxLayout(group)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(_BETWEEN_POINTS)
            column.addWidget(FieldLabel(head, group))
            column.addWidget(Body(words, group, wrap=True))
            self.add(group)

    def _add_points(self) -> None:
        points = POINTS.get(self._gate, ())
        if not points:
            return
        head = self.tr("Genomgånget") if self._gate is Gate.START_MEETING else self.tr("Övervägt")
        group = QWidget(self._inside)
        column = QVBoxLayout(group)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(_BETWEEN_POINTS)
        column.addWidget(FieldLabel(head, group))
        for point in points:
            box = CheckBox(capital(point_words(point)), group)
            box.setChecked(point in self._about.points)
            box.toggled.connect(self._tell)
            column.addWidget(box)
            self._boxes[point] = box
        self.add(group)

    def _tell(self) -> None:
        """Say at once where what is chosen does not count."""
        outcome, words = StepOutcome(self._outcome.currentData()), ""
        demanded = self._about.is_visit_demanded and self._gate is Gate.ASSESSMENT
        if outcome is StepOutcome.NOT_NEEDED and self._about.strength == Strength.BLOCK:
            words = self.tr("Programmet kräver det här: det saknas även om du väljer att det inte behövs.")
        elif outcome is StepOutcome.MET and demanded and self._form is not None:
            if StepForm(self._form.currentData()) not in FACE_TO_FACE:
                words = self.tr("Räknas inte i det här programmet: samtalet ska hållas vid besök eller video.")
        elif outcome is StepOutcome.MET and self._gate is Gate.START_MEETING:
            left = sum(not box.isChecked() for box in self._boxes.values())
            words = self.tr("%n punkt(er) kvar innan mötet är klart.", "", left) if left else ""
        self._told.setText(words)
        self._told.setVisible(bool(words))


def _rule_sentence(strength: Strength) -> str:
    translate = QCoreApplication.translate
    match strength:
        case Strength.BLOCK:
            return translate("StepOfGateDialog", "Programmet kräver det före start.")
        case Strength.WARN:
            return translate("StepOfGateDialog", "Programmet varnar vid start om det saknas, men hindrar inte.")
        case _:
            return translate("StepOfGateDialog", "Frivilligt: ingen fråga ställs vid start.")


# --- the end without a start ----------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class CloseDraft:
    """How the way in ends."""

    outcome: IntakeOutcome
    where_to: str
    reason: str
    on: date


class CloseDialog(DayDialog):
    """Ends the way in without a start: how, where to instead, and why (D2)."""

    def __init__(self, outcome: IntakeOutcome, day: date, used: Sequence[str], parent: QWidget) -> None:
        """``used`` is where patients were told to go before: one of them can be chosen instead of written."""
        translate = QCoreApplication.translate
        title = translate("CloseDialog", "Avsluta utan start")
        panel = DialogPanel(
            title,
            sentence=translate("CloseDialog", "Det som är ifyllt ligger kvar. Du kan ångra efteråt."),
            submit=translate("CloseDialog", "Avsluta"),
        )
        super().__init__(panel, title, parent)
        self._outcome = self._choice("outcome", self.tr("Hur det slutar"))
        self._outcome.offer([(capital(end_words(one)), one) for one in BY_HAND])
        self._outcome.choose(outcome)
        if used:
            self._used = self._choice("used", self.tr("Vart i stället, som förut"))
            self._used.offer([("–", ""), *((where, where) for where in used)])
            self._used.currentIndexChanged.connect(self._on_used)
        self._where = self._line("where_to", self.tr("Vart i stället"))
        self._on = self._day_line(self.tr("Dag"), day)
        self._reason = self._line("reason", self.tr("Skäl"))
        (self._where if outcome is IntakeOutcome.NOT_SUITABLE else self._reason).setFocus(
            Qt.FocusReason.OtherFocusReason
        )

    @override
    def draft(self) -> CloseDraft | None:
        day = day_written(self._on.text())
        if day is None:
            return None
        outcome = IntakeOutcome(self._outcome.currentData())
        return CloseDraft(outcome=outcome, where_to=self._where.text(), reason=self._reason.text(), on=day)

    def _on_used(self) -> None:
        where = str(self._used.currentData() or "")
        if where:
            self._where.setText(where)
