"""What is written on, and what stands beside it, while answers come late (ux.md 8.1, 8.2)."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot
from tests.ui.homework.homework_host import HomeworkClinic
from tests.ui.homework.test_feedback import only_the_diary, opened, typed, writing
from tests.ui.homework.test_hand_in import begun
from tests.ui.homework.test_hand_in import opened as opened_at
from tests.ui.patient.hands import focused
from tests.ui.slow import Slow

from modulvard.ui.pages import PatientTab, Place, Section

CTRL = Qt.KeyboardModifier.ControlModifier
KEY = Qt.Key


def slow_worker(clinic: HomeworkClinic, qtbot: QtBot) -> Slow:
    host = clinic.host

    def settle() -> None:
        for _ in range(4):
            host.operations.finish()

    return Slow(host.operations, host, settle)


def pressed(key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> partial[None]:
    return partial(lambda: QTest.keyClick(focused(), key, modifiers))


def test_feedback_begun_by_key_stands_beside_its_own_answers(clinic: HomeworkClinic, qtbot: QtBot) -> None:
    """H on one line and an arrow to the next, faster than the text can be opened."""
    omar, treatment = clinic.started()
    clinic.handed_in(treatment, "utgangspunkt", onskan="Mer tid", stund="kvall")
    clinic.handed_in(treatment)
    tab = opened_at(clinic, qtbot, omar)
    first = tab.list.current
    step = KEY.Key_Down if tab.list.shown[0] == first else KEY.Key_Up
    slow_worker(clinic, qtbot).then(pressed(KEY.Key_H), pressed(step))
    assert tab.feedback.draft is not None
    assert tab.list.current.key == first.key
    assert tab.feedback.draft.target.hand_in == tab.list.current.waits.id


def test_feedback_asked_for_earlier_does_not_come_over_a_form_begun_since(clinic: HomeworkClinic, qtbot: QtBot) -> None:
    omar, treatment = clinic.started()
    clinic.handed_in(treatment)
    tab = opened_at(clinic, qtbot, omar, "dagbok")
    slow_worker(clinic, qtbot).then(pressed(KEY.Key_H), pressed(KEY.Key_I))
    assert tab.forms.hand_in.isVisible()
    assert tab.feedback.isHidden()


def test_the_next_to_read_does_not_come_over_a_patient_gone_to_since(clinic: HomeworkClinic, qtbot: QtBot) -> None:
    omar, first = clinic.started()
    _maja, second = clinic.started(name=("Maja", "Lönnlöv"))
    elin, third = clinic.started(name=("Elin", "Tallkotte"))
    for treatment in (first, second, third):
        only_the_diary(clinic, treatment)
    tab = opened(clinic, qtbot, omar)
    tab.write()
    writing(tab, qtbot, "Omar")
    typed("Fint!")
    there = partial(clinic.host.page.show_place, Place(Section.PATIENTS, elin, PatientTab.OVERVIEW, {}))
    slow_worker(clinic, qtbot).then(pressed(KEY.Key_Return, CTRL), there)
    assert clinic.host.page._patient == elin
    assert clinic.host.places == []


def test_what_is_typed_on_another_homework_stays_when_the_first_is_registered_late(
    clinic: HomeworkClinic, qtbot: QtBot
) -> None:
    patient, treatment = clinic.started()
    form = begun(clinic, qtbot, patient)
    form.fields[0].fill("Mer tid")
    diary = clinic.line(treatment, "dagbok").homework.id
    row = next(each for each in clinic.tab.list.shown if each.homework == diary)

    def other() -> None:
        form.leave()
        clinic.tab.list.go_to(row)
        clinic.tab.begin_hand_in()
        form.whole.setPlainText("Måndag sov jag gott.")
        form.whole.document().setModified(True)

    slow_worker(clinic, qtbot).then(pressed(KEY.Key_Return, CTRL), other)
    assert form.isVisible()
    assert form.whole.toPlainText() == "Måndag sov jag gott."
    form.leave()
    assert len(form.left) == 1


def test_the_menu_of_a_homework_is_about_that_one_though_the_list_goes_on_under_it(
    clinic: HomeworkClinic, qtbot: QtBot
) -> None:
    patient, treatment = clinic.started()
    tab = opened_at(clinic, qtbot, patient)
    first = tab.list.current
    other = next(row for row in tab.list.shown if row.key != first.key)
    tab.detail.more_button.click()
    menu = next(each for each in tab.detail.findChildren(QMenu) if each.isVisible())
    tab.list.go_to(other)
    next(action for action in menu.actions() if action.text() == "Ta bort hemuppgiften").trigger()
    menu.close()
    clinic.host.operations.finish()
    left = [line.homework.id for line in clinic.homework.reload_treatment(treatment)]
    assert first.homework not in left
    assert other.homework in left
