"""A row that is rested on is read; a text that is being written keeps its receiver (trust.md: nothing is swapped)."""

from functools import partial

from PySide6.QtCore import Qt
from tests.ui.messages.conftest import CTRL, Post

from modulvard.ui.messages.reading import close_waiting

KEY = Qt.Key


def rested(post: Post) -> None:
    """Let the row that is current have been rested on, as if the hands had been still."""
    post.page._rest.timeout.emit()
    post.settle()


def writing_to_the_third(post: Post) -> None:
    """Begin a text to the third patient, who has not written and does not stand in the list."""
    post.room.frame.travel.open_patient(post.room.patients[2])
    post.settle()
    post.press(KEY.Key_M, CTRL)
    assert post.composer.treatment == post.treatments[2]


def test_a_row_passed_just_before_does_not_take_the_place_of_whom_one_writes_to(post: Post) -> None:
    post.received(1)
    post.go_to_messages()
    assert post.composer.treatment == post.treatments[1]
    writing_to_the_third(post)
    rested(post)
    assert post.composer.treatment == post.treatments[2]
    assert post.composer.banner.name.text() == "Till Omar Ekollon"


def test_a_list_that_moves_by_itself_does_not_change_whom_one_writes_to(post: Post) -> None:
    post.received(0)
    post.received(1)
    post.go_to_messages()
    writing_to_the_third(post)
    post.type("Hej ")
    line = post.page.listing.current
    work = partial(close_waiting, post.services.messages, line.treatment)
    post.page._context.run(post.page, work, said="Noterat.")
    post.settle()
    assert post.page.listing.current.treatment != line.treatment
    rested(post)
    post.type("Omar")
    assert post.composer.treatment == post.treatments[2]
    assert post.text == "Hej Omar"


def test_a_row_rested_on_is_read_when_one_is_back_in_the_list(post: Post) -> None:
    post.received(0)
    post.received(1)
    post.go_to_messages()
    writing_to_the_third(post)
    post.press(KEY.Key_Escape)
    post.press(KEY.Key_Down)
    rested(post)
    assert post.composer.treatment == post.page.listing.current.treatment
