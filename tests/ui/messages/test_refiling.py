"""A message on the wrong patient is moved to the right one: namesakes told apart, and undone (F5, ux.md 8.2)."""

from PySide6.QtCore import Qt
from tests.ui.messages.conftest import CTRL, FIRST, Post
from tests.ui.window.conftest import given_patient

from modulvard.domain.ids import MessageId
from modulvard.ui.messages.refiling import RefileDialog

KEY = Qt.Key


def standing(post: Post, number: int) -> list[str]:
    thread = post.services.messages.reload(post.treatments[number])
    return [message.body for message in thread.messages if message.withdrawn_at is None]


def opened(post: Post, message: int) -> RefileDialog:
    dialog = RefileDialog(post.room.frame.travel._context, MessageId(message), post.treatments[0], post.page)
    dialog.open()
    post.settle()
    dialog.activateWindow()
    post.room.qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def test_it_is_moved_to_a_namesake_chosen_by_birth_date_who_is_named_when_it_is_done(post: Post) -> None:
    post.treatments.append(post._started(given_patient(post.services, "Linnea", "Granbarr", "1994-05-05")))
    message = post.received(0)
    dialog = opened(post, message)
    dialog.picker.search.setFocus()
    post.type("linnea")
    assert dialog.picker.chosen is None, "two have the name: nobody is chosen by the program"
    dialog.picker.search.clear()
    post.type("1994")
    post.press(KEY.Key_Down)
    assert "f. 1994-05-05" in dialog.picker.rows.currentIndex().data()
    post.press(KEY.Key_Return)
    assert dialog._fields["reason"].error.words, "why is asked for"
    dialog._reason.setFocus()
    post.type("Fel Linnea")
    post.press(KEY.Key_Return)
    assert (standing(post, 0), standing(post, 3)) == ([], [FIRST])
    assert post.room.window.session.events[0].words == "Meddelandet är flyttat till Linnea Granbarr, f. 1994-05-05."
    post.press(KEY.Key_Z, CTRL)
    assert (standing(post, 0), standing(post, 3)) == ([FIRST], [])


def test_one_whose_name_nobody_shares_is_named_by_it_alone(post: Post) -> None:
    dialog = opened(post, post.received(0))
    dialog.picker.search.setFocus()
    post.type("ekollon")
    dialog._reason.setText("Fel patient")
    post.press(KEY.Key_Return)
    assert standing(post, 2) == [FIRST]
    assert post.room.window.session.events[0].words == "Meddelandet är flyttat till Omar Ekollon."
