"""Whom a key acts on, and where one is, stay when answers come late (ux.md 8.2, trust.md)."""

from collections.abc import Callable
from functools import partial
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from tests.ui.messages.conftest import Post
from tests.ui.slow import Slow
from tests.ui.window.conftest import Room

from modulvard.domain.today import LineKind
from modulvard.ui.pages import Section
from modulvard.ui.patient.page import PatientPage
from modulvard.ui.today.words import key_of

KEY = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def post(room: Room) -> Post:
    """The window over three patients in treatment."""
    return Post(room).begin()


def slow_worker(room: Room) -> Slow:
    return Slow(room.operations, room.window, room.settle)


def pressed(room: Room, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> Any:
    """Return what presses a key without waiting for anything."""
    return lambda: QTest.keyClick(room.focused, key, modifiers)


def written(room: Room, words: str) -> Callable[[], None]:
    return lambda: room.focused.setText(words)


def opened(room: Room, number: int) -> Callable[[], None]:
    return partial(room.frame.travel.open_patient, room.patients[number])


def test_a_page_asked_for_earlier_does_not_come_over_the_one_gone_to_since(post: Post) -> None:
    room = post.room
    slow_worker(room).then(opened(room, 0), pressed(room, KEY.Key_6, CTRL))
    assert room.frame.travel.present.section is Section.PROGRAMS


def test_a_page_asked_for_earlier_does_not_come_under_a_dialog_opened_since(post: Post) -> None:
    """What the dialog is about is the page it was opened on."""
    room = post.room
    room.press(KEY.Key_1, CTRL)
    before = room.frame.travel.present
    slow_worker(room).then(opened(room, 0), pressed(room, KEY.Key_I, CTRL))
    assert QApplication.activeModalWidget() is not None
    assert room.frame.travel.present == before
    room.press(KEY.Key_Escape)


def test_enter_twice_in_a_dialog_does_it_once(post: Post) -> None:
    room = post.room
    opened(room, 0)()
    room.settle()
    room.press(KEY.Key_F)
    room.type("Ring på torsdag")
    slow_worker(room).then(pressed(room, KEY.Key_Return), pressed(room, KEY.Key_Return))
    assert QApplication.activeModalWidget() is None
    assert len(post.services.flags.standing()) == 1


def test_of_two_patients_opened_in_a_hurry_the_last_is_shown(post: Post) -> None:
    room = post.room
    slow_worker(room).then(opened(room, 0), opened(room, 1))
    assert room.frame.travel.page._patient == room.patients[1]
    room.frame.travel.back()
    room.settle()
    assert not isinstance(room.frame.travel.page, PatientPage)


def test_a_note_asked_for_does_not_come_over_the_thread_gone_to_since(post: Post) -> None:
    room = post.room
    opened(room, 0)()
    room.settle()
    slow_worker(room).then(pressed(room, KEY.Key_J, CTRL), pressed(room, KEY.Key_M, CTRL))
    assert room.frame.travel.present.section is Section.MESSAGES


def test_enter_in_the_palette_waits_for_those_of_the_words_that_stand_there(post: Post) -> None:
    """Else the first of the words before would be opened: another patient."""
    room = post.room
    room.press(KEY.Key_K, CTRL)
    room.type("linnea")
    slow_worker(room).then(written(room, "ekollon"), pressed(room, KEY.Key_Return))
    assert room.frame.travel.page._patient == room.patients[2]


def test_enter_that_waits_in_the_palette_is_forgotten_when_one_types_on(post: Post) -> None:
    room = post.room
    room.press(KEY.Key_K, CTRL)
    hands = written(room, "linnea"), pressed(room, KEY.Key_Return), written(room, "ekollon")
    slow_worker(room).then(*hands)
    assert room.frame.palette_panel.isVisible()
    room.press(KEY.Key_Escape)


def test_what_has_been_chosen_by_arrow_in_the_palette_is_opened_at_once(post: Post) -> None:
    room = post.room
    room.press(KEY.Key_K, CTRL)
    room.type("linnea")
    panel = room.frame.palette_panel
    slow_worker(room).then(pressed(room, KEY.Key_Down), pressed(room, KEY.Key_Return))
    assert not panel.isVisible()


@pytest.mark.parametrize("section", [KEY.Key_1, KEY.Key_4])
def test_a_command_of_the_palette_does_it_with_the_row_it_names(post: Post, section: Qt.Key) -> None:
    """The list below may have been read again since the palette was opened."""
    room = post.room
    for number in (0, 1):
        post.received(number)
    room.press(section, CTRL)
    post.rest()
    if section == KEY.Key_1:  # the row that was current when the day was first read stays so, whichever it was
        lines = post.services.today.day().lines
        row = next(line for line in lines if line.kind is LineKind.MESSAGE)
        assert post.page.rows.go_to_key(key_of(row))
    first = post.page.treatment_now()
    room.press(KEY.Key_K, CTRL)
    room.type(">behöver inget svar")
    waiting = post.services.messages.waiting()
    message = next(line.message.id for line in waiting if line.treatment == first)
    room.operations.changed.emit(post.services.messages.no_answer_needed((message,)))
    room.settle()
    room.press(KEY.Key_Return)
    assert [line.treatment for line in post.services.messages.waiting()] == [
        each for each in post.treatments[:2] if each != first
    ]
