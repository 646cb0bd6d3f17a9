"""What is entered of a rating outlives a lock, and stands there for its own patient only (DUR-03, CNF-05, ux.md 8)."""

from PySide6.QtCore import Qt
from tests.ui.window.conftest import Room
from tests.ui.window.test_typed import given_treatment, go, lock

from modulvard.ui.pages import PatientTab, Place, Section
from modulvard.ui.ratings.entry_form import EntryForm


def begun(room: Room, typed: str) -> Place:
    """Come to the tab of a patient, choose the first form, and type answers."""
    room.begin()
    room.unlock()
    new = Place(Section.PATIENTS, given_treatment(room), PatientTab.RATINGS, {"do": "new"})
    go(room, new)
    room.press(Qt.Key.Key_Return)
    room.type(typed)
    return new


def form(room: Room) -> EntryForm | None:
    return room.frame.travel.page._later.ratings.entry.form


def marks(room: Room) -> list[str]:
    found = form(room)
    return [] if found is None else [cell.mark for cell in found.strip.cells]


def test_a_rating_half_entered_is_there_again_after_a_lock_on_the_same_question(room: Room):
    begun(room, "012-")
    assert marks(room)[:5] == ["0", "1", "2", "–", ""]
    lock(room)
    room.unlock()
    room.settle()
    assert marks(room)[:5] == ["0", "1", "2", "–", ""]
    assert form(room).question.text() == "Fråga 5"
    room.type("3")
    assert marks(room)[4] == "3"


def test_a_rating_left_half_entered_is_there_again_for_its_patient_only(room: Room):
    new = begun(room, "012")
    room.press(Qt.Key.Key_Escape)
    go(room, Place(Section.PATIENTS, room.patients[1], PatientTab.OVERVIEW))
    lock(room)
    room.unlock()
    room.settle()
    go(room, new)
    room.press(Qt.Key.Key_Return)
    assert marks(room)[:4] == ["0", "1", "2", ""]
