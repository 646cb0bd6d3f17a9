"""What is written, and to whom, stays when answers come late and lists move by themselves (ux.md 8.2)."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from tests.ui.messages.conftest import CTRL, Post
from tests.ui.slow import Slow

from modulvard.ui.messages.words import View
from modulvard.ui.pages import Place, Section

KEY = Qt.Key


def slow_worker(post: Post) -> Slow:
    return Slow(post.room.operations, post.room.window, post.settle)


def press_now(post: Post, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key without waiting for anything."""
    QTest.keyClick(post.room.focused, key, modifiers)


def test_r_held_in_idag_opens_the_thread_and_types_nothing_to_the_patient(post: Post) -> None:
    post.received(0)
    post.press(KEY.Key_1, CTRL)
    post.room.hold(KEY.Key_R, "r")
    assert post.composer.treatment == post.treatments[0]
    assert post.composer.writer.editor.hasFocus()
    assert post.text == ""
    post.type("r")
    assert post.text == "r"


def test_the_next_that_waits_does_not_come_over_another_opened_since(post: Post) -> None:
    """Ctrl+Enter goes on to the next by itself, but only from the text that was finished."""
    for number in (0, 1):
        post.received(number)
    post.go_to_messages()
    finished = post.composer.treatment
    post.press(KEY.Key_R)
    post.type("Det låter klokt.")
    post.composer.channel.take_up("later")
    slow = slow_worker(post)
    third = partial(post.room.frame.travel.go, Place(Section.MESSAGES, arguments={"treatment": post.treatments[2]}))
    slow.then(partial(press_now, post, KEY.Key_Return, CTRL), third)
    assert post.services.messages.reload(finished).draft is None
    assert post.composer.treatment == post.treatments[2]
    post.type("Hej Omar")
    assert post.text == "Hej Omar"


def test_the_next_that_waits_does_not_come_when_one_has_gone_back_to_the_list(post: Post) -> None:
    for number in (0, 1, 2):
        post.received(number)
    post.go_to_messages()
    post.press(KEY.Key_R)
    post.type("Det låter klokt.")
    slow = slow_worker(post)
    slow.then(
        partial(press_now, post, KEY.Key_Return, CTRL),
        partial(press_now, post, KEY.Key_Escape),
        partial(press_now, post, KEY.Key_Down),
        partial(press_now, post, KEY.Key_Down),
    )
    assert post.page.listing.rows.hasFocus()


def test_a_draft_brought_back_late_does_not_come_over_what_is_written(post: Post) -> None:
    post.received(0)
    post.go_to_messages()
    post.press(KEY.Key_R)
    post.type("Bort med det")
    post.composer._on_discard()
    post.settle()
    post.page.listing.choose(View.DRAFTS)
    post.settle()
    post.page.listing.focus_list()
    post.page.listing.go_to_first()
    slow = slow_worker(post)
    second = partial(post.room.frame.travel.go, Place(Section.MESSAGES, arguments={"treatment": post.treatments[1]}))
    slow.then(partial(press_now, post, KEY.Key_Return), second)
    assert post.composer.treatment == post.treatments[1]
    assert post.draft_of(0) is not None
    post.type("Hej")
    assert post.draft_of(1).body == "Hej" or post.text == "Hej"


def test_k_twice_closes_one_thread(post: Post) -> None:
    for number in (0, 1):
        post.received(number)
    post.go_to_messages()
    post.press(KEY.Key_Escape)
    first = post.page.listing.current.treatment
    slow = slow_worker(post)
    slow.then(partial(press_now, post, KEY.Key_K), partial(press_now, post, KEY.Key_K))
    waiting = [line.treatment for line in post.services.messages.waiting()]
    assert waiting == [each for each in post.treatments[:2] if each != first]
    assert sum(event.trouble for event in post.room.window.session.events) == 0


def test_a_double_click_opens_what_the_first_click_chose(post: Post) -> None:
    """Between the clicks the list may be read again, and have another row in that place."""
    for number in (0, 1):
        post.received(number)
    post.go_to_messages()
    rows, opened = post.page.listing.rows, []
    rows.opened.connect(opened.append)
    first = post.page.listing.current
    at = rows.visualRect(rows.currentIndex()).center()
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=at)
    rows._model.replace([row for row in rows._model.rows if row.treatment != first.treatment])
    QTest.mouseDClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert [line.treatment for line in opened] == []
