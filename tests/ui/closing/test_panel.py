"""The end of a treatment, filled in from the keyboard over a real store (C3, D23, H4, H6)."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from tests.ui.closing.conftest import WayOut, written
from tests.ui.patient.hands import log_measures

from modulvard.domain.closing import NewCheck
from modulvard.domain.gates import Gate, GateState, Strength
from modulvard.domain.ids import ModuleNumber
from modulvard.domain.intakes import StepForm, StepOutcome
from modulvard.domain.module_events import ModuleState
from modulvard.domain.treatments import ClosedAs
from modulvard.ui.closing.checks import CheckDialog
from modulvard.ui.closing.days import OWN
from modulvard.ui.closing.panel import EndPanel


def state_of(panel: EndPanel, gate: Gate) -> GateState:
    return next(line.standing.state for line in panel.gates.rows.lines if line.standing.gate is gate)


def strengths(panel: EndPanel) -> dict[Gate, Strength]:
    return {line.standing.gate: line.standing.strength for line in panel.gates.rows.lines}


def test_the_end_tells_each_check_and_proposes_the_days_of_the_program(way_out: WayOut) -> None:
    """H4: a follow-up at six and twelve months, each a working day."""
    patient, _ = way_out.in_treatment()
    panel = way_out.panel(patient)
    assert QApplication.focusWidget() is panel._closed_as
    assert [line.standing.gate for line in panel.gates.rows.lines] == [
        Gate.CLOSING_CONVERSATION,
        Gate.LAST_RATING,
        Gate.FOLLOW_UP,
        Gate.JOURNALLED,
    ]
    assert [line.text() for line in panel.days.lines] == ["2027-05-24", "2027-11-23", ""]
    assert state_of(panel, Gate.FOLLOW_UP) is GateState.MET, "what stands in the form counts"
    assert panel.gates.rows.lines[2].told == "2 dagar lagda"
    panel._on.setText("2026-11-20")
    way_out.settle()
    assert panel.days.lines[0].text() == "2027-05-20", "what is proposed follows the last day"
    for line in panel.days.lines:
        line.clear()
    way_out.settle()
    assert state_of(panel, Gate.FOLLOW_UP) is GateState.MISSING


def test_a_check_is_entered_from_the_end_by_its_digit_and_undone(way_out: WayOut) -> None:
    """D23: held by video it counts, and a visit is recommended."""
    patient, _ = way_out.in_treatment()
    panel = way_out.panel(patient)
    panel._reason.setText("färdig")
    way_out.press(panel.gates.rows, Qt.Key.Key_1)
    dialog = way_out.dialog()
    assert isinstance(dialog, CheckDialog)
    assert dialog._form is not None
    dialog._form.choose(StepForm.VIDEO)
    assert "Ett besök rekommenderas" in written(dialog)
    way_out.submit()
    assert state_of(panel, Gate.CLOSING_CONVERSATION) is GateState.MET
    assert panel.gates.rows.lines[0].told == "Anna Björklöv, mån 23 nov, video · hållet, men ett besök rekommenderas"
    assert panel._reason.text() == "färdig", "the form stands as it was"
    way_out.clinic.host.undo()
    way_out.settle()
    assert state_of(panel, Gate.CLOSING_CONVERSATION) is GateState.MISSING


def test_the_end_is_made_with_its_days_told_what_was_not_met_and_undone(way_out: WayOut) -> None:
    patient, ident = way_out.in_treatment()
    panel = way_out.panel(patient)
    panel._reason.setText("färdig")
    panel.days.lines[1].clear()
    panel.days.lines[2].insert("2027-02-01")
    way_out.press(panel, Qt.Key.Key_Return)
    page = way_out.clinic.host.page
    assert page._overview.isVisibleTo(page)
    (said,) = way_out.clinic.host.toasts.said
    assert said == ("Behandlingen avslutad för Linnea: delvis genomförd. Kvar: avslutningssamtal, sista skattning.")
    laid = way_out.clinic.host.services.follow_ups.of_treatment(ident)
    assert [(one.due_on, one.months) for one in laid] == [(date(2027, 2, 1), None), (date(2027, 5, 24), 6)]
    assert log_measures(way_out.clinic, patient)[-1] == "end_treatment"
    way_out.clinic.host.undo()
    assert way_out.clinic.treatments.reload(ident).treatment.ending is None
    assert way_out.clinic.host.services.follow_ups.of_treatment(ident) == ()


def test_as_many_days_as_one_needs_are_laid_with_the_end(way_out: WayOut) -> None:
    """H4: often 3, 6 and 12 months, also where the program names none."""
    patient, ident = way_out.in_treatment()
    panel = way_out.panel(patient)
    panel._reason.setText("färdig")
    for line in panel.days.lines[:2]:
        line.clear()
    for day in ("2027-02-23", "2027-05-24", "2027-11-23"):
        panel.days.lines[-1].insert(day)
    assert [line.text() for line in panel.days.lines][2:] == ["2027-02-23", "2027-05-24", "2027-11-23", ""]
    panel.days.lines[-1].insert("i maj")
    way_out.press(panel, Qt.Key.Key_Return)
    assert way_out.clinic.treatments.reload(ident).treatment.ending is None, "what is no day is told beside it"
    panel.days.lines[-1].clear()
    way_out.press(panel, Qt.Key.Key_Return)
    laid = way_out.clinic.host.services.follow_ups.of_treatment(ident)
    assert [one.due_on.isoformat() for one in laid] == ["2027-02-23", "2027-05-24", "2027-11-23"]


def test_a_conversation_that_was_held_by_video_is_not_told_as_left(way_out: WayOut) -> None:
    """D23: it is held, and a visit is recommended."""
    patient, ident = way_out.in_treatment()
    held = NewCheck(gate=Gate.CLOSING_CONVERSATION, outcome=StepOutcome.MET, form=StepForm.VIDEO)
    way_out.closings.record(ident, held)
    way_out.closings.record(ident, NewCheck(gate=Gate.LAST_RATING, outcome=StepOutcome.NOT_MET))
    panel = way_out.panel(patient)
    panel._reason.setText("färdig")
    way_out.press(panel, Qt.Key.Key_Return)
    (said,) = way_out.clinic.host.toasts.said
    assert said.endswith("Avslutningssamtal hållet, men ett besök rekommenderas. Kvar: sista skattning.")


def test_what_a_closing_state_does_not_ask_for_is_only_noted(way_out: WayOut) -> None:
    """H6."""
    patient, _ = way_out.in_treatment()
    panel = way_out.panel(patient)
    assert strengths(panel)[Gate.CLOSING_CONVERSATION] is Strength.WARN
    panel._closed_as.choose(ClosedAs.CHANGED_PROGRAM)
    way_out.settle()
    assert strengths(panel)[Gate.CLOSING_CONVERSATION] is Strength.NOTE
    assert [line.text() for line in panel.days.lines] == ["", "", ""], "the next program follows up"
    panel._closed_as.choose(ClosedAs.COMPLETED)
    way_out.settle()
    assert panel.days.lines[0].text() == "2027-05-24"


def test_what_blocks_waits_for_a_reason_that_is_kept(way_out: WayOut) -> None:
    """decided.md 14."""
    patient, ident = way_out.in_treatment()
    way_out.rule(Gate.LAST_RATING, Strength.BLOCK)
    panel = way_out.panel(patient)
    panel._reason.setText("flyttar")
    assert "skriv ett skäl att avsluta ändå" in written(panel.gates)
    assert not panel.end_button.isEnabled()
    panel.gates.override.setText("Svarar inte på kallelser")
    assert panel.end_button.isEnabled()
    way_out.press(panel, Qt.Key.Key_Return)
    kept = {gate.gate: gate.reason for gate in way_out.closings.look(ident).kept}
    assert kept[Gate.LAST_RATING] == "Svarar inte på kallelser"


def test_what_is_refused_is_said_beside_its_field(way_out: WayOut) -> None:
    patient, ident = way_out.in_treatment()
    panel = way_out.panel(patient)
    way_out.press(panel, Qt.Key.Key_Return)
    assert panel._fields["reason"].error.words
    panel._reason.setText("färdig")
    panel.days.lines[2].setText("i maj")
    way_out.press(panel, Qt.Key.Key_Return)
    assert panel.days._fields[OWN[0]].error.words == "Skriv dagen som 2026-11-23, eller töm fältet."
    panel.days.lines[2].setText("2026-10-01")
    way_out.press(panel, Qt.Key.Key_Return)
    assert panel.days._fields[OWN[0]].error.words, "before the last day"
    panel._on.setText("2026-12-24")
    way_out.settle()
    panel.days.lines[2].clear()
    way_out.press(panel, Qt.Key.Key_Return)
    assert panel._fields["on"].error.words
    assert way_out.clinic.treatments.reload(ident).treatment.ending is None


def test_a_last_day_before_what_was_handed_in_is_said_beside_the_day(way_out: WayOut) -> None:
    patient, ident = way_out.in_treatment()
    way_out.clinic.treatments.set_module(ident, ModuleNumber(1), ModuleState.HANDED_IN, on=date(2026, 11, 20))
    panel = way_out.panel(patient)
    panel._on.setText("2026-11-19")
    way_out.settle()
    said = panel._fields["on"].error.words
    assert said == "Det finns inlämnat fre 20 nov. Sista dagen kan inte vara tidigare."
    panel._reason.setText("färdig")
    way_out.press(panel, Qt.Key.Key_Return)
    assert panel._fields["on"].error.words == said
    assert way_out.clinic.treatments.reload(ident).treatment.ending is None
    panel._on.setText("2026-11-20")
    way_out.settle()
    assert not panel._fields["on"].error.words


def test_esc_leaves_the_end_as_it_was(way_out: WayOut) -> None:
    patient, ident = way_out.in_treatment()
    panel = way_out.panel(patient)
    way_out.press(panel, Qt.Key.Key_Escape)
    page = way_out.clinic.host.page
    assert page._overview.isVisibleTo(page)
    assert way_out.clinic.treatments.reload(ident).treatment.ending is None
