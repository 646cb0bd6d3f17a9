"""Tab goes the way one reads: the messages of a thread, the text under them, and what stands beside (ux.md 7.1)."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from tests.ui.messages.conftest import Post

from modulvard.domain.ids import MessageId
from modulvard.ui.pages import PatientTab, Place, Section
from modulvard.ui.theme.style import RING

KEY, SHIFT = Qt.Key, Qt.KeyboardModifier.ShiftModifier


def back(post: Post) -> QWidget:
    """Press Shift+Tab, and return what has the focus."""
    post.press(KEY.Key_Backtab, SHIFT)
    return post.room.focused


def written_to(post: Post) -> Any:
    post.received(0)
    post.received(0, "En sak till.")
    post.room.frame.travel.go(Place(Section.PATIENTS, post.room.patients[0], PatientTab.CONVERSATION))
    post.settle()
    return post.page._later.conversation.composer


def test_shift_tab_from_the_text_reaches_the_latest_message_and_then_those_before(post: Post) -> None:
    composer = written_to(post)
    first, latest = composer.view.bubbles
    assert composer.writer.editor.hasFocus()
    assert back(post) is latest.more
    assert back(post) is first.more
    post.press(KEY.Key_Tab)
    assert post.room.focused is latest.more
    post.press(KEY.Key_Tab)
    assert composer.writer.editor.hasFocus()


def test_a_message_that_comes_in_takes_its_place_in_the_order(post: Post) -> None:
    composer = written_to(post)
    post.received(0, "Och en till.")
    composer.focus_text()
    assert back(post) is composer.view.bubbles[-1].more
    assert back(post) is composer.view.bubbles[-2].more


def test_in_meddelanden_the_messages_stand_between_the_list_and_the_text(post: Post) -> None:
    post.received(0)
    post.go_to_messages()
    post.press(KEY.Key_R)
    assert back(post) is post.composer.view.bubbles[-1].more
    assert back(post) is post.composer.view
    assert post.composer.view.property(RING), "what takes the focus shows it"
    assert post.composer.banner.isAncestorOf(back(post))


def test_the_message_that_was_looked_for_is_followed_by_what_can_be_done_with_it(post: Post) -> None:
    found = post.received(0)
    post.received(0, "En sak till.")
    arguments = {"treatment": post.treatments[0], "message": MessageId(found)}
    post.room.frame.travel.go(Place(Section.MESSAGES, arguments=arguments))
    post.settle()
    first = post.composer.view.bubbles[0]
    assert QApplication.focusWidget() is first
    post.press(KEY.Key_Tab)
    assert post.room.focused is first.more


def test_a_click_in_the_thread_leaves_the_focus_where_it_is(post: Post) -> None:
    post.received(0)
    post.go_to_messages()
    post.press(KEY.Key_R)
    assert not post.composer.view.focusPolicy() & Qt.FocusPolicy.ClickFocus
