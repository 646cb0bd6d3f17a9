"""What is typed is kept over a lock: hidden from everyone, given back to whoever wrote it (CNF-05, DUR-03)."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget
from tests.treatments_given import a_program, given_program
from tests.ui.window.conftest import Room

from modulvard.domain.ids import PatientId
from modulvard.domain.module_events import ModuleState
from modulvard.domain.treatments import ClosedAs
from modulvard.services.treatments import NewTreatment
from modulvard.ui.components.dialog import Dialog
from modulvard.ui.modules.tempo import TempoChoice
from modulvard.ui.pages import PatientTab, Place, Section

CTRL = Qt.KeyboardModifier.ControlModifier
SECRET = "Ängslig inför åskväder"


@pytest.fixture
def inside(room: Room) -> Room:
    room.begin()
    room.unlock()
    return room


def lock(room: Room) -> None:
    """Ctrl+L locks from a dialog too."""
    room.press(Qt.Key.Key_L, CTRL)
    room.settle()


def anywhere() -> str:
    """Every word that any widget of the program holds, shown or not."""
    words = []
    for widget in QApplication.allWidgets():
        words += [widget.windowTitle(), widget.accessibleName(), widget.accessibleDescription(), widget.toolTip()]
        for name in ("text", "toPlainText", "currentText"):
            read = getattr(widget, name, None)
            if callable(read):
                words.append(str(read()))
    return "\n".join(words)


def dialog() -> Dialog:
    found = [one for one in QApplication.topLevelWidgets() if isinstance(one, Dialog) and one.isVisible()]
    assert len(found) == 1
    return found[0]


def written(form: QWidget) -> list[str]:
    lines = [line.text() for line in form.findChildren(QLineEdit)]
    return lines + [area.toPlainText() for area in form.findChildren(QPlainTextEdit)]


def given_treatment(room: Room) -> PatientId:
    """Begin a treatment for Linnea, and open her page."""
    services, patient = room.window.session.services, room.patients[0]
    program = given_program(services.treatments._database, a_program())
    new = NewTreatment(patient=patient, program=program, started_on=date(2026, 11, 16), reason="överenskommet")
    room.operations.run(room.window, lambda: services.treatments.start(new), lambda _: None)
    room.settle()
    go(room, Place(Section.PATIENTS, patient, PatientTab.MODULES))
    return patient


def go(room: Room, place: Place) -> None:
    room.frame.travel.go(place)
    room.settle()


def test_a_new_patient_half_typed_comes_back_to_whoever_typed_it_and_to_nobody_else(inside: Room):
    go(inside, Place(Section.PATIENTS))
    inside.press(Qt.Key.Key_N, CTRL)
    inside.type(SECRET)
    lock(inside)
    assert SECRET not in anywhere()
    assert SECRET.encode() not in inside.store.read_bytes()
    inside.press(Qt.Key.Key_Down)
    inside.unlock()
    go(inside, Place(Section.PATIENTS))
    inside.press(Qt.Key.Key_N, CTRL)
    assert SECRET not in anywhere(), "Erik is not Anna"
    lock(inside)
    inside.press(Qt.Key.Key_Up)
    inside.unlock()
    form = inside.frame.travel.page.form
    assert form.isVisible()
    assert form.fields.given_name.text() == SECRET
    inside.press(Qt.Key.Key_Escape)
    lock(inside)
    inside.unlock()
    assert not inside.frame.travel.page.form.isVisible(), "left, it is not brought out by itself"
    inside.press(Qt.Key.Key_N, CTRL)
    assert inside.frame.travel.page.form.fields.given_name.text() == SECRET


def test_a_relative_half_typed_comes_back_in_the_form_of_the_patient(inside: Room):
    go(inside, Place(Section.PATIENTS, arguments={"edit": inside.patients[0]}))
    relatives = inside.frame.travel.page.form.relatives
    relatives.add_button.click()
    relatives.editor.texts["own_needs"].setPlainText(SECRET)
    lock(inside)
    assert SECRET not in anywhere()
    inside.unlock()
    form = inside.frame.travel.page.form
    assert form.patient == inside.patients[0]
    assert form.relatives.editor.isVisible()
    assert form.relatives.editor.draft().own_needs == SECRET


def test_a_reason_half_typed_for_a_colleagues_patient_comes_back(room: Room):
    room.begin()
    room.press(Qt.Key.Key_Down)
    room.unlock()
    room.frame.travel.open_patient(room.patients[0])
    room.settle()
    dialog().findChild(QLineEdit).insert(SECRET)
    lock(room)
    assert SECRET not in anywhere()
    room.unlock()
    assert SECRET in written(dialog())
    room.press(Qt.Key.Key_Return)
    assert room.frame.travel.present == Place(Section.PATIENTS, room.patients[0], PatientTab.OVERVIEW)


@pytest.mark.parametrize("step", ["skip", "state"])
def test_a_step_half_asked_comes_back_with_its_words(inside: Room, step: str):
    given_treatment(inside)
    page = inside.frame.travel.page
    module = page._modules.timeline.current_module()
    page._steps.begin(step, module)
    inside.settle()
    dialog().findChildren(QLineEdit)[-1].setText(SECRET)
    lock(inside)
    assert SECRET not in anywhere()
    inside.unlock()
    inside.settle()
    again = dialog()
    assert (again.step, again.module) == (step, module)
    assert SECRET in written(again)
    inside.press(Qt.Key.Key_Escape)
    assert inside.frame.isAncestorOf(inside.focused)


def test_the_dock_comes_back_with_its_choice_and_its_reason(inside: Room):
    given_treatment(inside)
    page = inside.frame.travel.page
    page.open_tempo(TempoChoice.PAUSE)
    inside.settle()
    page._modules.dock._fields.reason.setText(SECRET)
    lock(inside)
    assert SECRET not in anywhere()
    inside.unlock()
    inside.settle()
    dock = inside.frame.travel.page._modules.dock
    assert dock.isVisible()
    assert (dock.choice, dock._fields.reason.text()) == (TempoChoice.PAUSE, SECRET)


def test_the_end_of_a_treatment_comes_back_with_its_reason_and_its_days(inside: Room):
    given_treatment(inside)
    page = inside.frame.travel.page
    page._steps.begin("end", None)
    inside.settle()
    end = page.panels.end
    end._closed_as.choose(ClosedAs.STOPPED_BY_PATIENT)
    end._reason.setText(SECRET)
    end.days.lines[-1].setText("2027-02-01")
    end.days.lines[-1].setText("2027-08-02")
    lock(inside)
    assert SECRET not in anywhere()
    inside.unlock()
    inside.settle()
    end = inside.frame.travel.page.panels.end
    assert end.isVisible()
    assert (end._closed_as.currentData(), end._reason.text()) == (ClosedAs.STOPPED_BY_PATIENT, SECRET)
    assert [line.text() for line in end.days.lines][-3:] == ["2027-02-01", "2027-08-02", ""]


def test_a_check_half_entered_over_the_end_comes_back_and_so_does_the_end(inside: Room):
    given_treatment(inside)
    page = inside.frame.travel.page
    page._steps.begin("end", None)
    inside.settle()
    page.panels.end._reason.setText(SECRET)
    page.panels.end.gates.rows.opened.emit(page.panels.end.gates.rows.lines[0])
    inside.settle()
    dialog().findChild(QPlainTextEdit).setPlainText(SECRET)
    lock(inside)
    assert SECRET not in anywhere()
    inside.unlock()
    inside.settle()
    assert SECRET in written(dialog())
    assert inside.frame.travel.page.panels.end._reason.text() == SECRET
    inside.press(Qt.Key.Key_Escape)
    assert inside.frame.travel.page.panels.end.isVisible()


def test_the_start_of_a_treatment_comes_back(inside: Room):
    services = inside.window.session.services
    given_program(services.treatments._database, a_program())
    go(inside, Place(Section.PATIENTS, inside.patients[0], PatientTab.OVERVIEW))
    inside.press(Qt.Key.Key_N, CTRL)
    start = inside.frame.travel.page.panels.start
    assert start.isVisible()
    start._reason.setText(SECRET)
    lock(inside)
    assert SECRET not in anywhere()
    inside.unlock()
    inside.settle()
    start = inside.frame.travel.page.panels.start
    assert start.isVisible()
    assert start._reason.text() == SECRET


def test_what_was_typed_is_kept_while_one_types(inside: Room):
    """DUR-03: killed while typing, at most the last ten seconds are lost."""
    go(inside, Place(Section.PATIENTS))
    inside.press(Qt.Key.Key_N, CTRL)
    keeper = inside.window._typed
    assert keeper.timer.isActive()
    assert keeper.timer.interval() <= 10_000
    inside.type(SECRET)
    keeper.timer.timeout.emit()
    inside.settle()
    desk = inside.window.session.services.desk
    kept = desk.open().workspace["pages"]["patients"]["typed"]["forms"]
    assert [form["draft"]["given_name"] for form in kept] == [SECRET]
    inside.frame.travel.page.form._on_again()
    keeper.timer.timeout.emit()
    inside.settle()
    assert desk.open().workspace["pages"]["patients"]["typed"]["forms"] == []


def test_a_module_that_is_no_longer_to_be_skipped_is_asked_about_no_more(inside: Room):
    patient = given_treatment(inside)
    page = inside.frame.travel.page
    module = page._modules.timeline.current_module()
    page._steps.begin("skip", module)
    inside.settle()
    services = inside.window.session.services
    treatment = services.patient_pages.reload(patient).view.treatment.id
    services.treatments.set_module(treatment, module, ModuleState.HANDED_IN)
    lock(inside)
    inside.unlock()
    inside.settle()
    assert not [one for one in QApplication.topLevelWidgets() if isinstance(one, Dialog) and one.isVisible()]
