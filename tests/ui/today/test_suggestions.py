"""Answers of the bank beside Idag: begun with by one digit, by mouse, or searched for (ux.md 3.1, 6; mockups: idag)."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from tests.services.answers_given import typed
from tests.ui.messages import conftest as messages
from tests.ui.messages.conftest import CTRL, Post

from modulvard.domain.answer_bank import AnswerKind
from modulvard.domain.ids import AnswerId
from modulvard.domain.messages import MessageState

KEY = Qt.Key
MESSAGE = "Hej! Jag hinner inte med hemuppgiften. Ska jag hoppa över den?"
room, post = messages.room, messages.post
"""The fixtures, found here by their names."""


class Keys:
    """Counts the keys pressed besides typing."""

    def __init__(self, post: Post) -> None:
        self.post, self.count = post, 0

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.count += 1
        popup = QApplication.activePopupWidget()
        if popup is not None:
            QTest.keyClick(popup, key, modifiers)
            self.post.settle()
        else:
            self.post.press(key, modifiers)


@pytest.fixture
def morning(post: Post) -> Iterator[Post]:
    """Idag with one message that waits, in a clinic with two answers of its own that fit it and a draft that does."""
    answers = post.services.answers
    for line in answers.list().lines:
        answers.retire(line.id)
    body = "Hej {förnamn}! Stanna kvar i {modul} till {datum?}. Skriv om hemuppgiften när du hinner."
    for title, text in (("Hinner inte hemuppgiften", body), ("Hoppa över hemuppgiften", "Hej {förnamn}! Hoppa över.")):
        answers.approve(AnswerId(answers.add(AnswerKind.REPLY, typed(title, body=text)).ident))
    answers.add(AnswerKind.REPLY, typed("Hinner inte hemuppgiften, utkast", body="Hoppa över hemuppgiften."))
    post.received(0, MESSAGE)
    post.press(KEY.Key_1, CTRL)
    page = post.page
    while not page.rows.hasFocus():
        page.focus_first()
    for row in page._model.rows:
        if getattr(row, "kind", None) == "message":
            page.rows.go_to_key(page._model._key(row))
    post.rest()
    post.settle()
    return post


def titles(post: Post) -> list[str]:
    return [button.text() for button in post.page.beside.suggestions.buttons]


def test_the_message_at_hand_is_answered_by_one_digit_its_field_and_ctrl_enter(morning: Post) -> None:
    """ux.md 6: at most six keys; here 1, Tab, Enter in the field's list, Ctrl+Enter."""
    assert titles(morning) == ["Hinner inte hemuppgiften", "Hoppa över hemuppgiften"]
    keys = Keys(morning)
    keys.press(KEY.Key_1)
    assert morning.composer.writer.editor.hasFocus()
    assert morning.text.startswith("Hej Linnea! Stanna kvar i modul 1 till {datum?}.")
    editor = morning.composer.writer.editor
    keys.press(KEY.Key_Tab)
    menu = editor.findChild(QMenu)
    assert menu is not None
    keys.press(KEY.Key_Return)
    assert "{" not in morning.text
    keys.press(KEY.Key_Return, CTRL)
    morning.settle()
    thread = morning.services.messages.reload(morning.treatments[0])
    assert thread.messages[-1].state is MessageState.HANDED_OVER
    assert keys.count == 4
    assert {line.title: line.uses for line in morning.services.answers.list().lines}["Hinner inte hemuppgiften"] == 1


def test_a_row_of_idag_is_answered_with_the_bank_in_six_keys(morning: Post) -> None:
    """ux.md 6: R, Ctrl+B, Enter, Tab per field, Ctrl+Enter."""
    keys = Keys(morning)
    keys.press(KEY.Key_R)
    keys.press(KEY.Key_B, CTRL)
    keys.press(KEY.Key_Return)
    keys.press(KEY.Key_Tab)
    keys.press(KEY.Key_Return)
    keys.press(KEY.Key_Return, CTRL)
    morning.settle()
    thread = morning.services.messages.reload(morning.treatments[0])
    assert thread.messages[-1].state is MessageState.HANDED_OVER
    assert keys.count == 6


def test_the_bank_is_searched_from_idag_with_ctrl_b(morning: Post) -> None:
    morning.press(KEY.Key_B, CTRL)
    assert morning.page.bank.field.hasFocus()
    assert morning.composer.treatment == morning.treatments[0]


def test_a_suggestion_is_picked_by_mouse_and_told_to_a_screen_reader(morning: Post) -> None:
    """ux.md 7.2."""
    second = morning.page.beside.suggestions.buttons[1]
    interface = QAccessible.queryAccessibleInterface(second)
    assert interface.text(QAccessible.Text.Name).startswith("Hoppa över hemuppgiften, Godkänt")
    assert interface.text(QAccessible.Text.Description) == "Börja svaret med det här, tangent 2"
    second.click()
    morning.settle()
    assert morning.text == "Hej Linnea! Hoppa över."


def test_going_back_to_the_thread_inserts_nothing_again(morning: Post) -> None:
    morning.press(KEY.Key_2)
    morning.press(KEY.Key_1, CTRL)
    morning.press(KEY.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert morning.text == "Hej Linnea! Hoppa över."


def test_a_digit_does_nothing_while_neither_list_nor_panel_has_the_focus(morning: Post) -> None:
    """ux.md 2 "Key rules"."""
    morning.page.head.whose.setFocus()
    morning.press(KEY.Key_1)
    assert hasattr(morning.page, "beside")


def test_what_was_inserted_and_taken_away_again_is_not_counted_as_used(morning: Post) -> None:
    morning.press(KEY.Key_2)
    morning.press(KEY.Key_Z, CTRL)
    assert morning.text == ""
    morning.type("Det går bra.")
    morning.press(KEY.Key_Return, CTRL)
    morning.settle()
    assert [line.uses for line in morning.services.answers.list().lines] == [0, 0, 0]


def test_u_and_a_digit_put_the_line_off_though_the_bank_suggests_by_digits(morning: Post) -> None:
    """ux.md 2, 6: two keys; while a menu is open its digits win over those of the list below."""
    keys, suggestions = Keys(morning), titles(morning)
    assert suggestions
    keys.press(KEY.Key_U)
    keys.press(KEY.Key_1)
    assert QApplication.activePopupWidget() is None
    assert not hasattr(morning.page, "composer")
    assert all(getattr(row, "kind", None) != "message" for row in morning.page._model.rows)


def test_after_u_on_what_cannot_be_put_off_a_digit_begins_no_reply(morning: Post) -> None:
    """ux.md 2: what the hand does next must not do something else."""
    page, keys = morning.page, Keys(morning)
    page.doing.now = page.doing.now + timedelta(days=30)
    keys.press(KEY.Key_U)
    assert QApplication.activePopupWidget() is not None
    for digit in (KEY.Key_1, KEY.Key_2):
        keys.press(digit)
    assert morning.page is page
    keys.press(KEY.Key_Escape)
    assert QApplication.activePopupWidget() is None
    assert page.rows.hasFocus()


def test_ctrl_enter_in_a_fields_menu_fills_nothing_in(morning: Post) -> None:
    """ux.md 2: nothing is chosen that one has not asked for."""
    keys = Keys(morning)
    for key in (KEY.Key_1, KEY.Key_Tab):
        keys.press(key)
    before = morning.text
    assert "{datum?}" in before
    keys.press(KEY.Key_Return, CTRL)
    assert morning.text == before
    assert QApplication.activePopupWidget() is None
