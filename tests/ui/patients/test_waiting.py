"""Those who wait for a start, the longest waiting first (C3)."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from tests.gates_given import an_ikbt_program, every_step, given_competence, intakes
from tests.patients_given import Clinic, a_patient

from modulvard.domain.ids import IntakeId, PatientId, ProgramVersionId
from modulvard.domain.intakes import NewIntake, Source
from modulvard.ui.pages import PatientTab, Place, Section
from modulvard.ui.patients.waiting import WAITING, WaitingList


def came(clinic: Clinic, patient: PatientId, day: int, program: ProgramVersionId | None = None) -> IntakeId:
    new = NewIntake(patient=patient, received_on=date(2026, 11, day), source=Source.SELF, program=program)
    return IntakeId(intakes(clinic).begin(new).ident or 0)


def shown(waiting: WaitingList) -> list[str]:
    model = waiting.rows.model()
    return [model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(model.rowCount())]


def test_the_longest_waiting_stands_first_and_enter_opens_the_patient(host):
    clinic = host.clinic
    given_competence(clinic, "cbt_step1", "ikbt_internal")
    program = an_ikbt_program(clinic, name="Ångesthjälpen")
    late, early = clinic.add(a_patient(family_name="Ek")), clinic.add(a_patient(family_name="Alm"))
    came(clinic, late, 20)
    ready = came(clinic, early, 9, program)
    intakes(clinic).record(ready, *every_step())
    page = host.show()
    page.head.waiting_button.click()
    host.settle()
    waiting = page.waiting
    assert waiting.isVisible()
    assert [words.split(",")[:2] for words in shown(waiting)] == [
        ["Linnea Alm", " väntat 14 dagar"],
        ["Linnea Ek", " väntat 3 dagar"],
    ]
    assert "Klar att starta, Ångesthjälpen" in shown(waiting)[0]
    assert "inget program valt än" in shown(waiting)[1]
    assert QApplication.focusWidget() is waiting.rows
    QTest.keyClick(waiting.rows, Qt.Key.Key_Return)
    assert host.opened == [early]


def test_a_new_way_in_is_listed_at_once_and_escape_leads_back(host):
    clinic = host.clinic
    page = host.show()
    host.go(WAITING)
    host.settle()
    assert page.waiting.nobody.isVisible()
    assert QApplication.focusWidget() is page.waiting.back_button
    patient = clinic.add()
    service = intakes(clinic)
    new = NewIntake(patient=patient, received_on=date(2026, 11, 20), source=Source.SELF)
    host.operations.run_command(page, lambda: service.begin(new), lambda _: None)
    host.settle()
    assert len(shown(page.waiting)) == 1
    QTest.keyClick(page.waiting.rows, Qt.Key.Key_Escape)
    host.settle()
    assert not page.waiting.isVisible()
    assert "patients.waiting" in {command.id for command in page.commands()}


def test_how_many_wait_stands_on_the_button_that_leads_to_them(host):
    """C3: the one who opens Patienter sees that somebody waits; a figure is no view, and gives no row in the log."""
    clinic = host.clinic
    page = host.show()
    host.settle()
    assert page.head.waiting_button.words == "Väntar på start"
    patient, service = clinic.add(), intakes(clinic)
    new = NewIntake(patient=patient, received_on=date(2026, 11, 20), source=Source.SELF)
    host.operations.run_command(page, lambda: service.begin(new), lambda _: None)
    host.settle()
    assert page.head.waiting_button.words == "Väntar på start · 1"
    assert "list_intakes" not in {measure for measure, _ in clinic.log()}
    clinic.patients().archive(patient)
    page.hide()
    page.show()
    host.settle()
    assert page.head.waiting_button.words == "Väntar på start"


def test_a_place_that_is_come_back_to_is_still_the_waiting_list():
    """Esc from a patient leads to the list one came from."""
    assert WAITING.lasting == Place(Section.PATIENTS, None, PatientTab.OVERVIEW, {"waiting": True})
