"""After a start: the agreement and the welcome are offered, and what was not met is named (C3, C15, B22, D12)."""

from dataclasses import replace

from PySide6.QtCore import Qt
from tests.treatments_given import a_program, given_program
from tests.ui.patient.hands import focused, press
from tests.ui.patient_host import Clinic

from modulvard.domain.errors import ModulvardError
from modulvard.domain.gates import Gate, GateSetting, Strength
from modulvard.domain.ids import PatientId, TreatmentId
from modulvard.domain.messages import DraftStands
from modulvard.domain.programs import ProgramKind, WeekRating
from modulvard.ui.pages import PatientTab
from modulvard.ui.patient.page import PatientPage


def start(clinic: Clinic) -> tuple[PatientPage, PatientId, TreatmentId]:
    """Start a treatment as a user does: Ctrl+N, Enter."""
    patient = clinic.patient()
    page = clinic.host.open(patient)
    press(page, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    clinic.host.operations.finish()
    press(focused(), Qt.Key.Key_Return)
    clinic.host.operations.finish()
    (treatment,) = clinic.treatments.of_patient(patient)
    return page, patient, treatment.id


def test_the_agreement_of_what_was_started_is_offered(clinic: Clinic) -> None:
    page, patient, treatment = start(clinic)
    after = page._after_start
    assert after.isVisible()
    after.print_button.click()
    assert clinic.host.toasts.agreements == [(patient, treatment)]


def test_the_welcome_is_begun_as_a_draft_in_the_thread(clinic: Clinic) -> None:
    page, _, treatment = start(clinic)
    page._after_start.welcome_button.click()
    clinic.host.operations.finish()
    assert page._tab is PatientTab.CONVERSATION
    draft = clinic.host.services.messages.reload(treatment).draft
    assert draft is not None
    assert "Välkommen till Dagar och nätter." in draft.body
    assert clinic.host.toasts.said[-1] == "Välkomsttexten är påbörjad. Läs igenom den."


def test_a_text_begun_already_is_not_written_over(clinic: Clinic) -> None:
    """DUR-03."""
    page, _, treatment = start(clinic)
    messages = clinic.host.services.messages
    messages.write(treatment, "Vi ses på onsdag.")
    refused: list[ModulvardError] = []
    clinic.host.operations.refused.connect(refused.append)
    page._after_start.welcome_button.click()
    clinic.host.operations.finish()
    assert [type(error) for error in refused] == [DraftStands]
    assert messages.reload(treatment).draft.body == "Vi ses på onsdag."


def test_the_offer_goes_when_it_is_closed_or_another_patient_is_opened(clinic: Clinic) -> None:
    page, patient, _ = start(clinic)
    other, _ = clinic.two_weeks_behind()
    clinic.host.open(other)
    assert not page._after_start.isVisible()
    clinic.host.open(patient)
    assert not page._after_start.isVisible()
    page, _, _ = start(clinic)
    assert page._after_start.isVisible()
    page._after_start.close_button.click()
    assert not page._after_start.isVisible()


def test_nothing_is_offered_for_a_patient_without_a_treatment(clinic: Clinic) -> None:
    """C3: who waits for a start has no agreement to be given."""
    page = clinic.host.open(clinic.patient())
    assert not page._after_start.isVisible()


def test_what_was_taken_is_offered_no_more(clinic: Clinic) -> None:
    page, _, _ = start(clinic)
    after = page._after_start
    after.print_button.click()
    assert after.isVisible()
    assert not after.print_button.isVisible()
    after.welcome_button.click()
    clinic.host.operations.finish()
    assert not after.isVisible()


def test_undoing_the_start_takes_the_offer_away(clinic: Clinic) -> None:
    page, _, _ = start(clinic)
    clinic.host.undo()
    assert not page._after_start.isVisible()


def test_the_palette_has_both_as_long_as_the_treatment_goes_on(clinic: Clinic) -> None:
    patient, treatment = clinic.two_weeks_behind()
    page = clinic.host.open(patient)
    commands = {command.id: command for command in page.commands()}
    assert commands["patient.agreement"].words == "Skriv ut överenskommelsen"
    assert commands["patient.welcome"].words == "Börja välkomsttexten"
    commands["patient.agreement"].run()
    assert clinic.host.toasts.agreements == [(patient, treatment)]


def test_a_program_without_messages_has_no_welcome_to_begin(clinic: Clinic) -> None:
    """D5: messages are optional."""
    program = replace(a_program(name="Arbetshäfte"), allows_messages=False)
    clinic.version = given_program(clinic.host.database, program)
    patient = clinic.patient()
    clinic.started(patient, chosen=())
    page = clinic.host.open(patient)
    ids = {command.id for command in page.commands()}
    assert "patient.agreement" in ids
    assert "patient.welcome" not in ids


def test_the_toast_names_what_was_not_met_and_counts_what_is_left(clinic: Clinic) -> None:
    """C3: at most three by name; all of it stands with the treatment."""
    gates = (Gate.TECHNOLOGY, Gate.READING, Gate.INFORMATION, Gate.CHOICE, Gate.RISK)
    rules = tuple(GateSetting(gate=gate, strength=Strength.WARN) for gate in gates)
    program = replace(a_program(name="Arbetshäfte", kind=ProgramKind.SUPPORT_PROGRAM), gates=rules)
    version = given_program(clinic.host.database, program)
    page = clinic.host.open(clinic.patient())
    press(page, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    clinic.host.operations.finish()
    page.panels.start._program.choose(version)
    clinic.host.operations.finish()
    unmet = len(page.panels.start.gates._gates)
    assert unmet > 3
    page.panels.start.start_button.click()
    clinic.host.operations.finish()
    said = clinic.host.toasts.said[-1]
    assert said.startswith("Arbetshäfte startad för Linnea. Inte klart vid starten: ")
    assert said.endswith(f" och {unmet - 3} till.")
    assert said.count(" · ") == 2


def test_the_toast_says_which_ratings_could_not_be_planned(clinic: Clinic) -> None:
    """C8: a program asks for an instrument that the clinic does not have."""
    asked = (WeekRating(instrument="okänd", weeks=(1,)),)
    version = given_program(clinic.host.database, a_program(name="Arbetshäfte", week_ratings=asked))
    page = clinic.host.open(clinic.patient())
    press(page, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    clinic.host.operations.finish()
    page.panels.start._program.choose(version)
    clinic.host.operations.finish()
    page.panels.start.start_button.click()
    clinic.host.operations.finish()
    assert clinic.host.toasts.said[-1].endswith("Inte planerat, formuläret saknas hos kliniken: okänd.")
