"""A form for a patient that is left while what it asked for is still on its way (ux.md 8.1, 8.2)."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from tests.patients_given import a_patient, patient_of
from tests.treatments_given import MONDAY, a_program, given_program
from tests.ui.slow import Slow

from modulvard.domain.caseload import CaseloadFilter, Shown
from modulvard.domain.weeks import Week
from modulvard.services.treatments import NewTreatment
from modulvard.ui.pages import Place, Section

KEY = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


def slow_worker(host) -> Slow:
    return Slow(host.operations, host.page, host.settle)


def save(form):
    return partial(QTest.keyClick, form.fields.given_name, KEY.Key_Return, CTRL)


def editing(host):
    """A known patient's form, with another first name typed."""
    patient = patient_of(host.clinic.patients().add(a_patient()))
    host.show()
    host.page.edit(patient)
    host.settle()
    host.page.form.fields.given_name.setText("Linda")
    return patient, host.page.form


def everybody(host):
    return host.clinic.patients().window(CaseloadFilter(shown=Shown.ALL)).rows


def test_saving_and_leaving_at_once_changes_the_patient_and_adds_nobody(host):
    patient, form = editing(host)
    slow_worker(host).then(save(form), form.leave)
    assert [row.patient for row in everybody(host)] == [patient]


def test_what_is_typed_of_a_new_patient_stays_when_the_one_before_is_saved_late(host):
    patient, form = editing(host)

    def new():
        host.page.show_place(Place(Section.PATIENTS, arguments={"new": True}))
        form.fields.given_name.setText("Maja")

    slow_worker(host).then(save(form), new)
    assert form.fields.given_name.text() == "Maja"
    assert form.isVisible()
    assert [row.patient for row in everybody(host)] == [patient]


def test_the_pace_of_many_is_changed_once_and_closes_no_form_begun_since(host, given):
    patient = given("Alm")
    page = host.show()
    host.pick("Alm, Linnea")
    page.many.do("pace")
    host.settle()
    page.pace.choice.choose(1)
    page.pace.first_week.choose(Week.iso(2026, 49).index)
    page.pace.last_week.choose(Week.iso(2026, 50).index)
    page.pace._look()
    page.pace.reason.setText("Enligt överenskommelse")
    host.settle()

    def new():
        host.page.show_place(Place(Section.PATIENTS, arguments={"new": True}))

    slow_worker(host).then(page.pace._keep_button.click, page.pace._keep_button.click, new)
    assert len(host.treatments().reload(host.row("Alm, Linnea").treatment).treatment.pauses) == 1
    assert page.form.isVisible()
    assert host.row("Alm, Linnea").patient == patient


def test_a_form_asked_for_earlier_does_not_come_over_the_one_begun_since(host):
    patient, form = editing(host)
    form.leave()
    host.settle()

    def new():
        host.page.show_place(Place(Section.PATIENTS, arguments={"new": True}))
        form.fields.given_name.setText("Maja")

    slow_worker(host).then(partial(host.page.edit, patient), new)
    assert form.patient is None
    assert form.fields.given_name.text() == "Maja"


def test_a_row_once_left_is_not_gone_to_when_it_comes_back_much_later(host, given):
    """One has come to another row since, and T or U there is for that one."""
    here, gone = given("Alm"), given("Björk", started=False)
    page = host.show()
    page.restore_workspace({"current": gone})
    page.reload()
    host.settle()
    page.list.view.go_to_key(here)
    program = given_program(host.clinic.database, a_program(name="Stilla kvällar"))
    host.treatments().start(NewTreatment(patient=gone, program=program, started_on=MONDAY))
    page.reload()
    host.settle()
    assert page.list.model.rowCount() == 2
    assert page.list.current_patient == here
