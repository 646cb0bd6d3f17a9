"""No dialog forgets what is typed in it: kept over lock and crash, for whoever wrote it (DUR-03, CNF-05)."""

import importlib
import pkgutil
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit
from tests.ui.window.conftest import Room
from tests.ui.window.dialog_openers import NAME, OPENERS
from tests.ui.window.test_typed import CTRL, SECRET, anywhere, dialog, given_treatment, go, lock, written

from modulvard import ui
from modulvard.domain.transfers import NewTransfer
from modulvard.ui import flagging
from modulvard.ui.answers import approving, keeping
from modulvard.ui.components.dialog import Dialog, Veil
from modulvard.ui.components.file_shown import FileShown
from modulvard.ui.dialogs_again import MAKERS
from modulvard.ui.instruments.importing import InstrumentImportDialog
from modulvard.ui.intake import dialogs as intake_dialogs
from modulvard.ui.intake.roomy import RoomyDialog
from modulvard.ui.modules.dialogs import StepDialog
from modulvard.ui.moving_to import MoveToDialog
from modulvard.ui.pages import PatientTab, Place, Section
from modulvard.ui.patients.merge import MergeDialog
from modulvard.ui.programs import importing
from modulvard.ui.ratings.table_dialog import TableDialog
from modulvard.ui.reason import ReasonDialog
from modulvard.ui.settings import competence_asking

ELSEWHERE = {
    ReasonDialog: "test_typed: a reason half typed for a colleague's patient",
    StepDialog: "test_typed: a step half asked",
}
NOTHING_WRITTEN = {
    MergeDialog,
    keeping.OwnerDialog,
    approving.ApprovalDialog,
    importing.ImportDialog,
    InstrumentImportDialog,
    TableDialog,
}


def every_dialog() -> set[type[Dialog]]:
    """Every class of dialog there is in the window, however deep."""
    for module in pkgutil.walk_packages(ui.__path__, "modulvard.ui."):
        importlib.import_module(module.name)
    found, left = set(), [Dialog]
    while left:
        subclasses = left.pop().__subclasses__()
        found.update(subclasses)
        left.extend(subclasses)
    return {one for one in found if one.__module__.startswith("modulvard.")}


def test_every_dialog_is_kept_in_one_of_the_ways():
    tested = (*{of for of, _ in OPENERS.values()}, *ELSEWHERE, *NOTHING_WRITTEN)
    days = {intake_dialogs.DayDialog, competence_asking.DaysDialog}
    base = {flagging.FieldDialog, RoomyDialog, FileShown, MoveToDialog, *days}
    forgotten = {one for one in every_dialog() - base if not issubclass(one, tested)}
    assert forgotten == set()
    assert set(OPENERS) == set(MAKERS)


@pytest.mark.parametrize("kind", list(OPENERS))
def test_what_is_typed_in_a_dialog_comes_back_after_a_lock(room: Room, kind: str):
    room.begin()
    room.unlock()
    patient = given_treatment(room)
    treatment = room.window.session.services.patient_pages.reload(patient).view.treatment.id
    page, context = room.frame.travel.page, room.frame.travel._context
    of, open_it = OPENERS[kind]
    open_it(context, page, treatment)
    room.settle()
    editors = dialog().findChildren(QLineEdit) + dialog().findChildren(QPlainTextEdit)
    editor = [each for each in editors if not each.isReadOnly() and each.isVisible()][-1]
    editor.setFocus()
    if isinstance(editor, QLineEdit):
        editor.insert(SECRET)
        editor.setCursorPosition(4)
    else:
        editor.insertPlainText(SECRET)
    lock(room)
    assert SECRET not in anywhere()
    assert not room.window.findChildren(Veil)
    room.unlock()
    room.settle()
    again = dialog()
    assert isinstance(again, of)
    assert any(SECRET in words for words in written(again))
    assert len(room.window.findChildren(Veil)) == 1
    focused = again.focusWidget()
    assert isinstance(focused, QLineEdit | QPlainTextEdit)
    if isinstance(focused, QLineEdit):
        assert focused.cursorPosition() == 4
    room.press(Qt.Key.Key_Escape)
    lock(room)
    room.unlock()
    room.settle()
    shown = [one for one in QApplication.topLevelWidgets() if isinstance(one, Dialog) and one.isVisible()]
    assert shown == [], "left, it is not brought out by itself"


def test_a_dialog_about_a_patient_handed_to_another_stays_away(room: Room):
    """decided.md 7: opening another's patient is nothing the program does unasked."""
    room.begin()
    room.unlock()
    patient = given_treatment(room)
    services = room.window.session.services
    treatment = services.patient_pages.reload(patient).view.treatment.id
    flagging.ask_flag(room.frame.travel._context, room.frame.travel.page, treatment, NAME, date(2026, 11, 24))
    dialog().findChild(QLineEdit).insert(SECRET)
    erik = next(one.ident for one in services.patient_pages.therapists() if one.name == "erik")
    services.transfers.transfer(NewTransfer(treatment=treatment, to=erik, reason="byter tjänst"))
    lock(room)
    room.unlock()
    room.settle()
    assert not [one for one in QApplication.topLevelWidgets() if isinstance(one, Dialog) and one.isVisible()]


def test_what_is_typed_is_kept_half_a_second_after_the_last_key(room: Room):
    """ux.md 8.1: killed while typing, all but the last half second is there."""
    room.begin()
    room.unlock()
    room.press(Qt.Key.Key_I, CTRL)
    keeper = room.window._typed
    assert keeper.rest.interval() == 500
    keeper.rest.setInterval(60_000)  # on a loaded machine typing these few letters may take half a second
    area = dialog().findChild(QPlainTextEdit)
    area.setFocus()
    room.type(SECRET)
    assert keeper.rest.isActive()
    keeper.rest.timeout.emit()
    room.settle()
    kept = room.window.session.services.desk.open().workspace["dialog"]
    assert (kept["kind"], kept["body"]) == ("receive", SECRET)


def test_a_homework_left_half_written_is_there_again_after_a_lock_and_for_its_patient_only(room: Room):
    """ux.md 8.1, 8.2: left with Esc, passed by for another patient and locked: still there, and with nobody else."""
    room.begin()
    room.unlock()
    patient = given_treatment(room)
    new = Place(Section.PATIENTS, patient, PatientTab.HOMEWORK, {"do": "new"})
    go(room, new)
    room.type(SECRET)
    room.press(Qt.Key.Key_Escape)
    go(room, Place(Section.PATIENTS, room.patients[1], PatientTab.OVERVIEW))
    lock(room)
    assert SECRET not in anywhere()
    room.unlock()
    room.settle()
    go(room, new)
    assert room.frame.travel.page.homework.forms.new.title.text() == SECRET


def test_a_homework_with_questions_comes_back_with_just_those(room: Room):
    room.begin()
    room.unlock()
    patient = given_treatment(room)
    go(room, Place(Section.PATIENTS, patient, PatientTab.HOMEWORK, {"do": "new"}))
    form = room.frame.travel.page.homework.forms.new
    for words in ("Hur sov du?", SECRET):
        form.add_question()
        form.rows[-1].words.insert(words)
    lock(room)
    room.unlock()
    room.settle()
    rows = room.frame.travel.page.homework.forms.new.rows
    assert [row.words.text() for row in rows] == ["Hur sov du?", SECRET]
