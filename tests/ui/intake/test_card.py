"""*Inför start* on the patient's page, from the keyboard, over a real store (C3, D1, D2, D12, D22)."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from tests.treatments_given import a_program, given_program
from tests.ui.intake.conftest import WayIn
from tests.ui.patient.hands import log_measures

from modulvard.domain.gates import Gate, GateState
from modulvard.domain.intakes import POINTS, IntakeOutcome, NewStep, StepForm, StepOutcome
from modulvard.domain.programs import Text
from modulvard.ui.components.dialog import Dialog
from modulvard.ui.intake.card import IntakeCard
from modulvard.ui.intake.dialogs import CloseDialog, HeadDialog, StepOfGateDialog
from modulvard.ui.rows_model import ROW_ROLE
from modulvard.ui.words import of_intakes


def state_of(card: IntakeCard, gate: Gate) -> GateState:
    return next(line.standing.state for line in card.rows.lines if line.standing.gate is gate)


def words_in(dialog: Dialog) -> str:
    return "\n".join(label.text() for label in dialog.findChildren(QLabel) if label.isVisible())


def written(card: IntakeCard) -> str:
    return "\n".join(label.text() for label in card.findChildren(QLabel) if label.isVisible())


def test_the_card_tells_the_referral_and_one_row_for_each_gate_in_the_order_of_the_flow(way_in: WayIn) -> None:
    patient, _ = way_in.waiting(way_in.ikbt)
    card = way_in.card(patient)
    said = written(card)
    for words in ("väntat 18 dagar", "tor 5 nov, remiss, Björkby vårdcentral", "Oro i vardagen", "Ångesthjälpen"):
        assert words in said
    assert [line.standing.gate for line in card.rows.lines] == [
        gate for gate in of_intakes.FLOW if gate is not Gate.PILOT_CAP
    ]
    spoken = card.rows.model().index(2, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Bedömningssamtal, Saknas, krävs, 3"
    lacking = next(line.told for line in card.rows.lines if line.standing.gate is Gate.COMPETENCE)
    assert lacking == ("saknar KBT steg 1, intern iKBT-utbildning · förs in av behörighetsadministratören"), (
        "who does what is missing"
    )
    assert QApplication.focusWidget() is card.rows


def test_a_digit_opens_the_gate_enter_keeps_it_and_it_is_undone(way_in: WayIn) -> None:
    """Two keys for what is in order: the day is today, and one did it oneself."""
    patient, _ = way_in.waiting(way_in.ikbt)
    card = way_in.card(patient)
    QTest.keyClick(card.rows, Qt.Key.Key_1)
    assert isinstance(way_in.dialog(), StepOfGateDialog)
    way_in.submit()
    assert state_of(card, Gate.TECHNOLOGY) is GateState.MET
    assert card.rows.lines[0].told == "Anna Björklöv, mån 23 nov"
    assert way_in.clinic.host.toasts.said == ["Klarar tekniken är ifyllt."]
    way_in.clinic.host.undo()
    way_in.settle()
    assert state_of(card, Gate.TECHNOLOGY) is GateState.MISSING


def test_an_interview_by_telephone_is_told_at_once_not_to_count(way_in: WayIn) -> None:
    """D22: physical or video."""
    patient, _ = way_in.waiting(way_in.ikbt)
    card = way_in.card(patient)
    QTest.keyClick(card.rows, Qt.Key.Key_3)
    dialog = way_in.dialog()
    assert isinstance(dialog, StepOfGateDialog)
    assert "Räknas inte" not in words_in(dialog)
    assert dialog._form is not None
    dialog._form.choose(StepForm.PHONE)
    assert "Räknas inte i det här programmet" in words_in(dialog)
    way_in.submit()
    assert state_of(card, Gate.ASSESSMENT) is GateState.MISSING
    assert "räknas bara vid besök eller video" in card.rows.lines[2].told


def test_what_speaks_against_the_program_stands_beside_the_step_where_it_is_considered(way_in: WayIn) -> None:
    """B19: in the program's own words, and only there."""
    program = replace(
        a_program(name="Sömnhjälpen"),
        includes=(Text(sv="Har en timme i veckan"), Text(sv="Läser obehindrat")),
        excludes=(Text(sv="Arbetar natt"),),
    )
    version = given_program(way_in.clinic.host.database, program)
    patient, _ = way_in.waiting(version)
    card = way_in.card(patient)
    line = next(line for line in card.rows.lines if line.standing.gate is Gate.EXCLUSIONS)
    card.rows.opened.emit(line)
    said = [label.text() for label in way_in.dialog().findChildren(QLabel)]
    assert said[said.index("Passar när") + 1] == "Har en timme i veckan\nLäser obehindrat"
    assert said[said.index("Talar emot") + 1] == "Arbetar natt"
    assert "Avbryts när" not in said
    QTest.keyClick(way_in.dialog(), Qt.Key.Key_Escape)
    line = next(line for line in card.rows.lines if line.standing.gate is Gate.RISK)
    card.rows.opened.emit(line)
    assert "Talar emot" not in [label.text() for label in way_in.dialog().findChildren(QLabel)]


def test_a_support_program_never_asks_for_the_form_of_the_interview(way_in: WayIn) -> None:
    """D28, B7."""
    patient, _ = way_in.waiting(way_in.clinic.version)
    card = way_in.card(patient)
    QTest.keyClick(card.rows, Qt.Key.Key_3)
    dialog = way_in.dialog()
    assert isinstance(dialog, StepOfGateDialog)
    assert dialog._form is not None
    dialog._form.choose(StepForm.PHONE)
    assert "Räknas inte" not in words_in(dialog)
    way_in.submit()
    assert state_of(card, Gate.ASSESSMENT) is GateState.MET


def test_the_start_meeting_is_done_when_every_point_is_ticked(way_in: WayIn) -> None:
    """D12."""
    patient, _ = way_in.waiting(way_in.ikbt)
    card = way_in.card(patient)
    QTest.keyClick(card.rows, Qt.Key.Key_9)
    dialog = way_in.dialog()
    assert isinstance(dialog, StepOfGateDialog)
    assert "9 punkter kvar" in words_in(dialog)
    for box in dialog._boxes.values():
        box.setChecked(True)
    assert "kvar innan mötet" not in words_in(dialog)
    way_in.submit()
    assert state_of(card, Gate.START_MEETING) is GateState.MET


def test_a_correction_begins_with_what_was_entered_and_can_take_it_back(way_in: WayIn) -> None:
    found = NewStep(gate=Gate.READING, outcome=StepOutcome.NOT_MET, note="Läser inte längre texter.")
    patient, _ = way_in.waiting(way_in.ikbt, found)
    card = way_in.card(patient)
    assert state_of(card, Gate.READING) is GateState.NOT_MET
    QTest.keyClick(card.rows, Qt.Key.Key_2)
    dialog = way_in.dialog()
    draft = dialog.draft()
    assert (draft.outcome, draft.note) == (StepOutcome.NOT_MET, "Läser inte längre texter.")
    assert dialog.panel.link_button is not None
    dialog.panel.link_button.click()
    way_in.settle()
    assert state_of(card, Gate.READING) is GateState.MISSING


def test_a_day_to_come_is_refused_beside_its_field(way_in: WayIn) -> None:
    patient, _ = way_in.waiting(way_in.ikbt)
    card = way_in.card(patient)
    QTest.keyClick(card.rows, Qt.Key.Key_1)
    dialog = way_in.dialog()
    assert isinstance(dialog, StepOfGateDialog)
    dialog._on.setText("igår")
    way_in.submit()
    assert dialog._fields["on"].error.words == "Skriv dagen som 2026-11-23."
    dialog._on.setText("2026-12-24")
    way_in.submit()
    assert dialog._fields["on"].error.words == "Det som har hänt kan inte ligga efter idag."
    assert state_of(card, Gate.TECHNOLOGY) is GateState.MISSING


def test_what_follows_from_the_clinic_is_told_and_not_entered(way_in: WayIn) -> None:
    patient, _ = way_in.waiting(way_in.ikbt)
    card = way_in.card(patient)
    row = [line.standing.gate for line in card.rows.lines].index(Gate.COMPETENCE)
    card.rows.setCurrentIndex(card.rows.model().index(row, 0))
    QTest.keyClick(card.rows, Qt.Key.Key_Return)
    way_in.settle()
    assert not [one for one in way_in.clinic.host.findChildren(Dialog) if one.isVisible()]
    assert "förs in av behörighetsadministratören" in way_in.clinic.host.toasts.announced[-1]


def test_a_way_in_is_begun_and_changed_where_the_patient_is(way_in: WayIn) -> None:
    """C3: the considered program brings its rules with it."""
    patient = way_in.clinic.patient()
    card = way_in.card(patient)
    assert "Ingen remiss eller anmälan väntar." in written(card)
    assert QApplication.focusWidget() is card.start_button
    card.begin_button.click()
    dialog = way_in.dialog()
    assert isinstance(dialog, HeadDialog)
    dialog._on.setText("2026-11-20")
    dialog._question.setPlainText("Sömn")
    way_in.submit()
    assert "Sömn" in written(card)
    assert card.rows.isVisible()
    card.edit_button.click()
    dialog = way_in.dialog()
    assert isinstance(dialog, HeadDialog)
    dialog._program.choose(way_in.ikbt)
    way_in.submit()
    assert "Ångesthjälpen" in written(card)
    assert Gate.COMPETENCE in [line.standing.gate for line in card.rows.lines]


def test_not_suitable_asks_where_to_instead_and_keeps_it(way_in: WayIn) -> None:
    """D2."""
    patient, _ = way_in.waiting(way_in.ikbt)
    card = way_in.card(patient)
    card.unsuitable_button.click()
    dialog = way_in.dialog()
    assert isinstance(dialog, CloseDialog)
    dialog._reason.setText("Läser inte svenska")
    way_in.submit()
    assert dialog._fields["where_to"].error.words == "Fyll i fältet."
    dialog._where.setText("Besök på mottagningen")
    way_in.submit()
    assert "Inte lämplig" not in written(card)
    assert "mån 23 nov: inte lämplig. I stället: Besök på mottagningen. Läser inte svenska" in written(card)
    assert way_in.intakes.where_to_used() == ("Besök på mottagningen",)
    assert [button.isVisible() for button in (card.start_button, card.begin_button, card.declined_button)] == [
        True,
        True,
        False,
    ]


def test_where_to_is_chosen_among_what_was_written_before(way_in: WayIn) -> None:
    _, other = way_in.waiting(way_in.ikbt)
    way_in.intakes.close(other, IntakeOutcome.NOT_SUITABLE, where_to="Psykiatrin", reason="Svår nedstämdhet")
    patient, _ = way_in.waiting(way_in.ikbt)
    card = way_in.card(patient)
    card.declined_button.click()
    dialog = way_in.dialog()
    assert isinstance(dialog, CloseDialog)
    dialog._used.choose("Psykiatrin")
    draft = dialog.draft()
    assert draft is not None
    assert (draft.outcome, draft.where_to) == (IntakeOutcome.DECLINED, "Psykiatrin")


def test_while_a_treatment_goes_on_the_card_is_there_only_for_a_new_way_in(way_in: WayIn) -> None:
    patient, _ = way_in.clinic.two_weeks_behind()
    card = way_in.card(patient)
    assert not card.isVisible()
    other, _ = way_in.waiting(way_in.ikbt)
    assert way_in.card(other).isVisible()


def test_reading_the_way_in_is_logged_once_and_a_reload_is_not(way_in: WayIn) -> None:
    """AUD-01, decided.md 6."""
    patient, _ = way_in.waiting(way_in.ikbt)
    page = way_in.page(patient)
    page.reload()
    way_in.settle()
    assert log_measures(way_in.clinic, patient).count("view_intake") == 1


def test_every_row_says_its_state_in_words_and_no_row_lacks_a_name(way_in: WayIn) -> None:
    patient, _ = way_in.waiting(None)
    card = way_in.card(patient)
    for row in range(card.rows.model().rowCount()):
        index = card.rows.model().index(row, 0)
        line = index.data(ROW_ROLE)
        said = index.data(Qt.ItemDataRole.AccessibleTextRole)
        assert of_intakes.gate_words(line.standing.gate) in said
        assert of_intakes.gate_chip(line.standing).words in said


def test_every_point_has_words() -> None:
    for points in POINTS.values():
        assert all(of_intakes.point_words(point) for point in points)
