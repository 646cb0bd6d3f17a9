"""What was left in a dialog without saving is kept over a lock for whoever wrote it, and for nobody else (CNF-05)."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from tests.ui.window.conftest import Room
from tests.ui.window.dialog_openers import OPENERS
from tests.ui.window.test_typed import SECRET, anywhere, dialog, given_treatment, lock


def opened(room: Room, treatment: int):
    _, open_it = OPENERS["read_first"]
    open_it(room.frame.travel._context, room.frame.travel.page, treatment)
    room.settle()
    return dialog()


def test_what_was_left_by_esc_stands_there_again_after_a_lock(room: Room):
    room.begin()
    room.unlock()
    patient = given_treatment(room)
    treatment = room.window.session.services.patient_pages.reload(patient).view.treatment.id
    QTest.keyClick(_written(opened(room, treatment)), Qt.Key.Key_Escape)
    room.settle()
    lock(room)
    assert SECRET not in anywhere()
    room.unlock()
    room.settle()
    assert opened(room, treatment).note.toPlainText() == SECRET


def _written(asked):
    asked.note.setPlainText(SECRET)
    return asked
