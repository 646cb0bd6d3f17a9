"""The start of a treatment with its gates: what blocks, what warns, the reason that is kept (C3, D21-D22, D28)."""

from dataclasses import replace
from datetime import date, datetime

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from tests.treatments_given import a_program, given_program
from tests.ui.intake.conftest import WayIn

from modulvard.domain.clock import STOCKHOLM
from modulvard.domain.gates import Gate
from modulvard.domain.ids import PatientId, ProgramVersionId
from modulvard.domain.intakes import IntakeOutcome
from modulvard.domain.programs import ProgramKind, Text
from modulvard.services.gates import Gates
from modulvard.ui.patient.start import StartPanel


def panel_of(way_in: WayIn, patient: PatientId) -> StartPanel:
    page = way_in.page(patient)
    page.begin_start()
    way_in.settle()
    return page.panels.start


def choose(way_in: WayIn, panel: StartPanel, program: ProgramVersionId) -> None:
    panel._program.choose(program)
    way_in.settle()


def written(panel: StartPanel) -> str:
    return "\n".join(label.text() for label in panel.gates.findChildren(QLabel) if label.isVisible())


def test_a_gate_that_blocks_is_named_and_starta_waits_for_a_reason_that_is_kept(way_in: WayIn) -> None:
    """decided.md 14."""
    patient, intake = way_in.waiting(way_in.ikbt)
    panel = panel_of(way_in, patient)
    assert panel._program.currentData() == way_in.ikbt, "what is considered is proposed"
    assert "Bedömningssamtal · krävs" in written(panel)
    assert "Uppstartsmöte · varnar" in written(panel)
    assert not panel.start_button.isEnabled()
    panel.gates.override.setText("Börjar under handledning")
    assert panel.start_button.isEnabled()
    QTest.keyClick(panel, Qt.Key.Key_Return)
    way_in.settle()
    (treatment,) = way_in.clinic.treatments.of_patient(patient)
    beginning = Gates(way_in.clinic.host.database, way_in.clinic.host.clock).beginning_of(treatment.id)
    kept = {gate.gate: gate.reason for gate in beginning.gates}
    assert kept[Gate.ASSESSMENT] == "Börjar under handledning"
    assert beginning.intake == intake
    (closed,) = way_in.intakes.of_patient(patient)
    assert closed.closing is not None
    assert closed.closing.outcome is IntakeOutcome.STARTED
    assert not way_in.clinic.host.page._overview.intake.isVisibleTo(way_in.clinic.host.page._overview)


def test_a_program_that_only_warns_lists_it_and_asks_for_nothing(way_in: WayIn) -> None:
    """D28: no reason, no stop."""
    panel = panel_of(way_in, way_in.clinic.patient())
    choose(way_in, panel, way_in.clinic.version)
    assert "Klarar tekniken · varnar" in written(panel)
    assert "krävs" not in written(panel)
    assert not panel.gates.override.isVisible()
    assert panel.start_button.isEnabled()


def test_another_therapist_is_judged_by_what_that_one_holds(way_in: WayIn) -> None:
    """D21: the list follows the choice, and leaves with the program that asked for it."""
    panel = panel_of(way_in, way_in.clinic.patient())
    choose(way_in, panel, way_in.ikbt)
    assert "Behandlarens kompetens · krävs · saknar KBT steg 1" in written(panel)
    choose(way_in, panel, way_in.clinic.version)
    assert "kompetens" not in written(panel)


def test_what_a_program_needs_is_told_once_and_reads_as_one_sentence(way_in: WayIn) -> None:
    """D21: beside the program, unless the list of what is missing tells it."""
    needs = (Text(sv="Minst KBT-utbildning steg 1."), Text(sv="I Region Jönköpings län intern utbildning."))
    database = way_in.clinic.host.database
    free = given_program(database, replace(a_program(name="Stegvis"), competence=needs))
    program = a_program(name="Ångest", kind=ProgramKind.TREATMENT_PROGRAM)
    gated = given_program(database, replace(program, competence=needs))
    panel = panel_of(way_in, way_in.clinic.patient())
    choose(way_in, panel, free)
    told = "Kräver: Minst KBT-utbildning steg 1. I Region Jönköpings län intern utbildning."
    assert told in panel._warnings.text()
    choose(way_in, panel, gated)
    assert "Behandlarens kompetens" in written(panel)
    assert "Kräver: " not in panel._warnings.text()
    choose(way_in, panel, free)
    assert told in panel._warnings.text()


def test_the_first_work_session_is_kept_or_told_beside_its_field(way_in: WayIn) -> None:
    """H4: agreed at the start meeting."""
    patient = way_in.clinic.patient()
    panel = panel_of(way_in, patient)
    choose(way_in, panel, way_in.clinic.version)
    panel._session.setText("på onsdag")
    assert panel._session_field.error.words == "Skriv dag och tid som 2026-11-25 17:30."
    assert not panel.start_button.isEnabled()
    panel._session.setText("2027-03-28 02:30")
    assert panel._session_field.error.words == "Den tiden finns inte: då ställs klockan fram till sommartid."
    panel._session.setText("2026-11-01 17:30")
    way_in.settle()
    panel.start_button.click()
    way_in.settle()
    assert "Välj den dagen eller en senare" in panel._session_field.error.words
    panel._session.setText("2029-11-25 17:30")
    way_in.settle()
    panel.start_button.click()
    way_in.settle()
    assert panel._session_field.error.words == "Planen slutar sön 10 jan. Välj den dagen eller en tidigare."
    panel._session.setText("2026-11-25 17:30")
    way_in.settle()
    panel.start_button.click()
    way_in.settle()
    (treatment,) = way_in.clinic.treatments.of_patient(patient)
    beginning = Gates(way_in.clinic.host.database, way_in.clinic.host.clock).beginning_of(treatment.id)
    assert beginning.first_session == datetime(2026, 11, 25, 17, 30, tzinfo=STOCKHOLM)
    assert treatment.started_on == date(2026, 11, 23)
