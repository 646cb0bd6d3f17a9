"""The card *Inför start*: the referral, one row per gate, and what can be done (ux.md: Översikt before start)."""

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from modulvard.domain.errors import ModulvardError
from modulvard.domain.gates import WORKED_OUT, Gate, GateStanding, doer_of
from modulvard.domain.ids import IntakeId, PatientId
from modulvard.domain.intakes import Closing, Intake, IntakeOutcome, StepForm
from modulvard.services.patient_page import PatientPicture
from modulvard.ui.components.buttons import Button, ButtonKind
from modulvard.ui.components.cards import Card
from modulvard.ui.components.fields import ChoiceField
from modulvard.ui.components.flow import Flow
from modulvard.ui.components.labels import Small, Strong
from modulvard.ui.components.standing_rows import StandingRows
from modulvard.ui.i18n import short_day
from modulvard.ui.intake.asking import ask_close, ask_head, ask_step
from modulvard.ui.intake.dialogs import StepAbout
from modulvard.ui.intake.rows import GateLine
from modulvard.ui.pages import PageContext
from modulvard.ui.patient.facts import Fact, FactGrid
from modulvard.ui.programs.facts import suitability_of
from modulvard.ui.words.of_intakes import (
    FLOW,
    doer_words,
    end_words,
    source_words,
    step_form_words,
    waiting_words,
    why_words,
)

if TYPE_CHECKING:
    from modulvard.services.intakes import Intakes, IntakeView


@dataclass(frozen=True, slots=True, kw_only=True)
class WaysIn:
    """A patient's ways in, and the open one that is shown."""

    ways: tuple[Intake, ...]
    view: "IntakeView | None"

    @property
    def is_open(self) -> bool:
        """Whether one of them goes on."""
        return self.view is not None


def read_ways(intakes: "Intakes", patient: PatientId, wanted: IntakeId | None, seen: frozenset[IntakeId]) -> WaysIn:
    """Return a patient's ways in. The open one that is shown is logged as read, unless it was ``seen`` already."""
    ways = tuple(way for way in intakes.of_patient(patient) if way.withdrawn_at is None)
    going = [way.id for way in ways if way.is_open]
    if not going:
        return WaysIn(ways=ways, view=None)
    chosen = wanted if wanted in going else going[0]
    return WaysIn(ways=ways, view=intakes.reload(chosen) if chosen in seen else intakes.show(chosen))


class IntakeCard(Card):
    """All that is done and missing before a start, and who does it. It is hidden while a treatment goes on."""

    row_moved = Signal(int, int)
    """Top and bottom of the current row, in the card."""
    filled = Signal()
    """It shows what was read."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._picture: PatientPicture | None = None
        self._ways: WaysIn | None = None
        self._wanted: IntakeId | None = None
        self._seen: set[IntakeId] = set()
        self._build()
        self._connect()

    @property
    def intake(self) -> Intake | None:
        """The way in that is shown, which a start would lead from."""
        view = self._ways.view if self._ways is not None else None
        return view.intake if view is not None else None

    def show_picture(self, picture: PatientPicture) -> None:
        """Show a patient's way in. While it is read the card stands as it was, or empty for another patient."""
        patient = picture.card.patient.id
        if self._picture is None or self._picture.card.patient.id != patient:
            self._ways, self._wanted, self._seen = None, None, set()
        self._picture = picture
        self._draw()
        work = partial(read_ways, self._context.services.intakes, patient, self._wanted, frozenset(self._seen))
        self._context.operations.run(self, work, self._on_read, self._on_refused, latest="ways_in")

    def focus_first(self) -> None:
        """Put the focus on the gates, or on what begins a way in."""
        target = self.rows if self.rows.isVisibleTo(self) else self.start_button
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def fold(self, *, folded: bool) -> None:
        """Give each gate two lines where room is short."""
        self.rows.fold(folded=folded)

    # --- building ---------------------------------------------------------------------------------

    def _build(self) -> None:
        self._waited = Small("", self)
        self.which = ChoiceField(self, caption=self.tr("Gäller"))
        self.edit_button = Button(self.tr("Ändra remissen"), self, kind=ButtonKind.QUIET, small=True)
        self._facts = FactGrid(self)
        self.rows: StandingRows[GateLine] = StandingRows(self, self.tr("Inför start"), digits=self._context.letter_keys)
        self._told = Small("", self, wrap=True)
        self.start_button = Button(self.tr("Starta behandling"), self, kind=ButtonKind.PRIMARY, key="Ctrl+N")
        self.begin_button = Button(self.tr("Ny remiss eller anmälan"), self)
        self.unsuitable_button = Button(self.tr("Inte lämplig…"), self)
        self.declined_button = Button(self.tr("Patienten avstår…"), self)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(Strong(self.tr("Inför start"), self))
        head.addWidget(self._waited, 1)
        head.addWidget(self.which)
        head.addWidget(self.edit_button)
        self._buttons = QWidget(self)
        flow = Flow(self._buttons)
        for button in (self.start_button, self.unsuitable_button, self.declined_button, self.begin_button):
            flow.addWidget(button)
        self._above = QVBoxLayout()
        self._above.setContentsMargins(19, 15, 19, 0)
        self._above.setSpacing(10)
        self._above.addLayout(head)
        self._above.addWidget(self._facts)
        self._above.addWidget(self._told)
        below = QVBoxLayout()
        below.setContentsMargins(19, 4, 19, 15)
        below.addWidget(self._buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 1, 0)
        column.setSpacing(8)
        column.addLayout(self._above)
        column.addWidget(self.rows)
        column.addLayout(below)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def _connect(self) -> None:
        self.rows.opened.connect(self._on_row)
        self.rows.moved.connect(lambda top, bottom: self.row_moved.emit(self.rows.y() + top, self.rows.y() + bottom))
        self.which.currentIndexChanged.connect(self._on_which)
        self.begin_button.clicked.connect(lambda: self._ask_head(None))
        self.edit_button.clicked.connect(lambda: self._ask_head(self.intake))
        self.unsuitable_button.clicked.connect(lambda: self._ask_close(IntakeOutcome.NOT_SUITABLE))
        self.declined_button.clicked.connect(lambda: self._ask_close(IntakeOutcome.DECLINED))

    # --- showing ----------------------------------------------------------------------------------

    def _on_read(self, ways: WaysIn) -> None:
        is_first, self._ways = self._ways is None, ways
        if ways.view is not None:
            self._wanted = ways.view.intake.id
            self._seen.add(ways.view.intake.id)
        self._draw()
        if is_first and self.start_button.hasFocus():
            self.focus_first()
        self.filled.emit()

    def _on_refused(self, _error: ModulvardError) -> None:
        """Leave it to the page, which reads the same patient."""

    def _draw(self) -> None:
        picture = self._picture
        if picture is None:
            return
        view = self._ways.view if self._ways is not None else None
        self.setVisible(view is not None or not _goes_on(picture))
        for widget in (self.edit_button, self.unsuitable_button, self.declined_button):
            widget.setVisible(view is not None and picture.may_change)
        for widget in (self.start_button, self.begin_button):
            widget.setVisible(picture.may_change)
        self._buttons.setVisible(picture.may_change)
        self._waited.setText(self._waited_words(view))
        self._offer_ways()
        self._facts.show_facts([*self._facts_of(view, picture), *self._earlier(picture)])
        self.rows.setVisible(view is not None)
        nothing = self._ways is not None and view is None
        self._told.setText(self.tr("Ingen remiss eller anmälan väntar.") if nothing else "")
        self._told.setVisible(nothing)
        if view is not None:
            self.rows.show_lines(_lines_of(view))

    def _waited_words(self, view: "IntakeView | None") -> str:
        if view is None:
            return ""
        return self.tr("väntat {days}").format(days=waiting_words(view.waiting_days))

    def _offer_ways(self) -> None:
        going = [way for way in self._ways.ways if way.is_open] if self._ways is not None else []
        self.which.setVisible(len(going) > 1)
        self.which.blockSignals(True)
        today = self._picture.on if self._picture is not None else None
        self.which.offer([(short_day(way.received_on, today), way.id) for way in going])
        self.which.choose(self._wanted)
        self.which.blockSignals(False)

    def _facts_of(self, view: "IntakeView | None", picture: PatientPicture) -> list[Fact]:
        if view is None:
            return []
        intake = view.intake
        came = ", ".join(
            filter(None, (short_day(intake.received_on, picture.on), source_words(intake.source), intake.referrer))
        )
        nothing = self.tr("inte valt än")
        program = view.program.name.in_language(self._context.language) if view.program is not None else nothing
        doer = view.names.get(intake.therapist or intake.made_by, "")
        return [
            Fact(self.tr("Kom in"), came),
            Fact(self.tr("Frågeställning"), intake.question),
            Fact(self.tr("Program"), program),
            Fact(self.tr("Gör det som är kvar"), doer),
        ]

    def _earlier(self, picture: PatientPicture) -> list[Fact]:
        ways = self._ways.ways if self._ways is not None else ()
        closings = [way.closing for way in ways if way.closing is not None]
        words = "\n".join(_closing_words(closing, picture) for closing in closings)
        return [Fact(self.tr("Tidigare"), words)] if words else []

    # --- what the user does -----------------------------------------------------------------------

    def _on_which(self) -> None:
        self._wanted = self.which.currentData()
        if self._picture is not None:
            self.show_picture(self._picture)

    def _on_row(self, line: GateLine) -> None:
        view, picture = self._ways.view if self._ways is not None else None, self._picture
        if view is None or picture is None or not picture.may_change:
            return
        if line.standing.gate in WORKED_OUT:
            self._context.announce(f"{line.told}.")
            return
        ask_step(self._context, self, _about(view, line.standing, self._context))

    def _ask_head(self, intake: Intake | None) -> None:
        if self._picture is not None:
            patient = self._picture.card.patient.id
            ask_head(self._context, self, patient, None if intake is None else intake.id)

    def _ask_close(self, outcome: IntakeOutcome) -> None:
        intake = self.intake
        if intake is not None:
            ask_close(self._context, self, (intake.patient, intake.id), outcome)


def _goes_on(picture: PatientPicture) -> bool:
    return any(treatment.ending is None for treatment in picture.treatments)


def _told_by_program(view: "IntakeView", gate: Gate, language: str) -> list[tuple[str, str]]:
    """Return what the program says speaks for and against it, beside the step where that is considered (B19)."""
    if gate is not Gate.EXCLUSIONS or view.program is None:
        return []
    return [(told.about, told.words) for told in suitability_of(view.program, language)]


def _about(view: "IntakeView", standing: GateStanding, context: PageContext) -> StepAbout:
    step = standing.step
    person = context.services.person
    me = person.account if person is not None else view.intake.made_by
    people = sorted(view.names.items(), key=lambda each: each[1])
    form = step.form if step is not None and step.form is not None else StepForm.PHYSICAL
    about = StepAbout(
        patient=view.intake.patient,
        intake=view.intake.id,
        gate=standing.gate.value,
        strength=standing.strength.value,
        is_visit_demanded=view.rules.interview_demands,
        day=(step.on if step is not None else view.on).isoformat(),
        by=step.by if step is not None else me,
        people=[(name, account) for account, name in people],
        form=form.value,
        told=_told_by_program(view, standing.gate, context.language),
    )
    if step is None:
        return about
    return replace(about, step=step.id, outcome=step.outcome.value, points=list(step.points), note=step.note)


def _lines_of(view: "IntakeView") -> tuple[GateLine, ...]:
    lines: list[GateLine] = []
    by_gate = {standing.gate: standing for standing in view.gates}
    digits = iter("123456789")
    for gate in FLOW:
        standing = by_gate.get(gate)
        if standing is not None:
            key = "" if gate in WORKED_OUT else next(digits, "")
            lines.append(GateLine(standing=standing, key=key, told=_told(view, standing)))
    return tuple(lines)


def _told(view: "IntakeView", standing: GateStanding) -> str:
    """Return ”Anna Björklöv, fre 13 nov, video · räknas bara …”, or who else sees to it."""
    step, said = standing.step, ""
    if step is not None:
        how = step_form_words(step.form) if step.form is not None else ""
        day = short_day(step.on, view.on)
        said = ", ".join(filter(None, (view.names.get(step.by, ""), day, how)))
    note = " ".join(step.note.split()) if step is not None else ""
    doer = "" if standing.passed else doer_words(doer_of(standing.gate))
    return " · ".join(filter(None, (said, why_words(standing), doer, note)))


def _closing_words(closing: Closing, picture: PatientPicture) -> str:
    translate = QCoreApplication.translate
    said = translate("IntakeCard", "{day}: {how}.").format(
        day=short_day(closing.on, picture.on), how=end_words(closing.outcome)
    )
    instead = translate("IntakeCard", "I stället: {where}.").format(where=closing.where_to) if closing.where_to else ""
    return " ".join(filter(None, (said, instead, closing.reason)))
