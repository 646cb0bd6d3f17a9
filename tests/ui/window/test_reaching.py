"""How patients reach the clinic, set in the window and told on their prints (G18)."""

from tests.ui.window.conftest import Room
from tests.ui.window.test_backups import settings


def test_whom_the_patient_is_to_call_is_kept_when_one_leaves_the_field(room: Room):
    room.begin()
    room.unlock()
    reaching = settings(room).reaching
    editor = reaching.editor("call_text")
    assert editor.accessibleName() == "Vem patienten ska ringa"
    editor.setText("  Ring  jouren 08-465 004 50. ")
    editor.editingFinished.emit()
    room.settle()
    assert editor.text() == "Ring jouren 08-465 004 50."
    assert room.window.session.services.clinic.show().values["call_text"] == "Ring jouren 08-465 004 50."


def test_a_text_that_is_too_long_is_told_beside_its_field_and_stays_there(room: Room):
    room.begin()
    room.unlock()
    reaching = settings(room).reaching
    editor = reaching.editor("call_text")
    editor.setText("x" * 301)
    editor.editingFinished.emit()
    room.settle()
    assert reaching.fields["call_text"].error.words == "Texten är för lång. Korta den. Inget har ändrats."
    reaching.reload()
    room.settle()
    assert editor.text() == "x" * 301
    editor.setText("")
    editor.editingFinished.emit()
    room.settle()
    assert room.window.session.services.clinic.show().values["call_text"] == ""


def test_what_is_being_typed_stays_when_the_page_is_read_again(room: Room):
    room.begin()
    room.unlock()
    reaching = settings(room).reaching
    reaching.editor("phone").setText("08-465 004 1")
    reaching.reload()
    room.settle()
    assert reaching.editor("phone").text() == "08-465 004 1"
