"""The answer bank beside what is written, in the window and by keys alone (C7; ux.md 2, 3.3 and 6)."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from tests.services.answers_given import typed
from tests.ui.messages.conftest import CTRL, Post

from modulvard.domain.answer_bank import AnswerKind
from modulvard.domain.answer_lists import AnswerFilter, AnswersShown
from modulvard.domain.ids import AnswerId
from modulvard.domain.messages import MessageState
from modulvard.ui.answers.saving import SaveAsAnswerDialog
from modulvard.ui.messages.bubbles import Deed
from modulvard.ui.writing.channel_choice import Outlet

KEY = Qt.Key
MESSAGE = "Hej! Jag hinner inte med hemuppgiften. Ska jag hoppa över den?"


@pytest.fixture
def bank_post(post: Post) -> Post:
    """The window with one answer of the clinic's own that fits the message, and a message that waits."""
    answers = post.services.answers
    for line in answers.list().lines:
        answers.retire(line.id)
    body = "Hej {förnamn}! Stanna kvar i {modul}. Hälsningar {behandlare}, {mottagning}"
    added = answers.add(AnswerKind.REPLY, typed("Hinner inte hemuppgiften", body=body))
    answers.approve(AnswerId(added.ident))
    post.received(0, MESSAGE)
    post.go_to_messages()
    return post


def test_a_bank_answer_takes_four_keys_and_its_fields_fill_in(bank_post: Post) -> None:
    """ux.md 6: R, Ctrl+B, Enter, Ctrl+Enter; at most six with a field that asks."""
    bank_post.press(KEY.Key_R)
    bank_post.press(KEY.Key_B, CTRL)
    bank_post.press(KEY.Key_Return)
    written = "Hej Linnea! Stanna kvar i modul 1. Hälsningar Anna Björklöv, Vårdcentralen Björken"
    assert bank_post.text == written
    assert bank_post.composer.writer.editor.hasFocus()
    bank_post.press(KEY.Key_Return, CTRL)
    bank_post.rest()
    thread = bank_post.services.messages.reload(bank_post.treatments[0])
    assert thread.messages[-1].body == written
    assert thread.messages[-1].state is MessageState.HANDED_OVER
    assert [line.uses for line in bank_post.services.answers.list().lines] == [1]


def test_one_undo_takes_an_inserted_answer_away_whole(bank_post: Post) -> None:
    """ux.md 2."""
    bank_post.press(KEY.Key_R)
    bank_post.type("Tack. ")
    bank_post.press(KEY.Key_B, CTRL)
    bank_post.press(KEY.Key_Return)
    assert bank_post.text.startswith("Tack. Hej Linnea!")
    bank_post.press(KEY.Key_Z, CTRL)
    assert bank_post.text == "Tack. "


def test_a_slash_at_the_start_of_a_word_asks_the_bank_and_esc_leads_back(bank_post: Post) -> None:
    bank_post.press(KEY.Key_R)
    bank_post.type("/")
    assert bank_post.page.bank.field.hasFocus()
    bank_post.press(KEY.Key_Escape)
    assert bank_post.composer.writer.editor.hasFocus()
    assert bank_post.text == ""


def test_the_bank_takes_the_lists_room_while_one_writes(bank_post: Post) -> None:
    page = bank_post.page
    assert page.listing.isVisible()
    bank_post.press(KEY.Key_R)
    assert page.bank.isVisible()
    assert page.composer.isVisible()
    assert not page.listing.isVisible()
    bank_post.press(KEY.Key_Escape)
    assert page.listing.isVisible()
    assert not page.bank.isVisible()


def test_where_there_is_no_room_the_bank_stands_in_the_texts_place_until_it_is_left(bank_post: Post) -> None:
    """ux.md 7.4: nothing is out of reach at 200 %."""
    bank_post.room.window.resize(800, 768)
    bank_post.settle()
    page = bank_post.page
    bank_post.press(KEY.Key_R)
    assert not page.bank.isVisible()
    bank_post.press(KEY.Key_B, CTRL)
    assert page.bank.field.hasFocus()
    assert not page.composer.isVisible()
    bank_post.press(KEY.Key_Return)
    assert page.composer.isVisible()
    assert bank_post.text.startswith("Hej Linnea!")


def test_what_is_written_is_suggested_to_the_bank_without_the_patient(bank_post: Post) -> None:
    bank_post.press(KEY.Key_R)
    bank_post.type("Hej Linnea! Ta en dag i taget, Linnea Granbarr.")
    bank_post.page.composer.keep_now()
    bank_post.settle()
    bank_post.composer.answer_button.click()
    bank_post.settle()
    dialog = bank_post.room.focused.window()
    dialog.title.setText("En dag i taget")
    dialog.panel.submit_button.click()
    bank_post.settle()
    answers = bank_post.services.answers
    waiting = answers.list(AnswerFilter(shown=AnswersShown.SUGGESTED)).lines
    assert [line.title for line in waiting] == ["En dag i taget"]
    body = answers.show(waiting[0].id).answer.latest.content.sv.body
    assert body == "Hej {förnamn}! Ta en dag i taget, {förnamn}."


def test_it_is_offered_to_save_as_an_answer_only_while_there_is_a_text(bank_post: Post) -> None:
    bank_post.press(KEY.Key_R)
    button = bank_post.composer.answer_button
    assert not button.isVisible()
    bank_post.type("Hej")
    assert button.isVisible()
    bank_post.composer.channel.choose_outlet(Outlet.LATER)
    bank_post.press(KEY.Key_Return, CTRL)
    bank_post.rest()
    assert not button.isVisible()


def test_a_finished_text_is_suggested_from_the_thread(bank_post: Post) -> None:
    """C7: ”spara som svar” from a finished reply, feedback among them."""
    bank_post.press(KEY.Key_R)
    bank_post.type("Hej Linnea! Ta en dag i taget.")
    bank_post.composer.channel.choose_outlet(Outlet.LATER)
    bank_post.press(KEY.Key_Return, CTRL)
    bank_post.rest()
    bank_post.page.composer.open_thread(bank_post.treatments[0])
    bank_post.settle()
    message = bank_post.composer.view.messages[-1]
    bank_post.composer.view.asked.emit(Deed.SUGGEST, message)
    (dialog,) = bank_post.composer.findChildren(SaveAsAnswerDialog)
    dialog.title.setText("En dag i taget")
    dialog.panel.submit_button.click()
    bank_post.settle()
    answers = bank_post.services.answers
    (line,) = answers.list(AnswerFilter(shown=AnswersShown.SUGGESTED)).lines
    held = answers.show(line.id).answer.latest
    assert (held.suggested_from, held.content.sv.body) == (message.id, "Hej {förnamn}! Ta en dag i taget.")


def test_a_letter_outside_the_list_does_nothing_with_the_message(bank_post: Post) -> None:
    """ux.md 2: single letters work only while the list has focus."""
    bank_post.composer.finish_button.setFocus()
    bank_post.press(KEY.Key_K)
    thread = bank_post.services.messages.reload(bank_post.treatments[0])
    assert thread.waiting


def test_alt_m_goes_from_the_text_to_the_method_support(bank_post: Post) -> None:
    """ux.md 2, 6: also while one writes; nothing is typed, and Esc goes back to the text."""
    answers = bank_post.services.answers
    answers.approve(AnswerId(answers.add(AnswerKind.SUPPORT, typed("Hoppa över modul", body="Fråga först.")).ident))
    bank_post.press(KEY.Key_R)
    bank_post.type("Hej")
    bank_post.page.bank.search()
    bank_post.settle()
    alt_m(bank_post)
    assert bank_post.page.bank.support.hasFocus()
    bank_post.press(KEY.Key_Escape)
    assert bank_post.composer.writer.editor.hasFocus()
    assert bank_post.text == "Hej"


def test_alt_m_where_no_method_support_fits_goes_to_where_it_is_searched_for(bank_post: Post) -> None:
    bank_post.press(KEY.Key_R)
    alt_m(bank_post)
    assert bank_post.page.bank.field.hasFocus()
    assert bank_post.text == ""


def test_ctrl_z_in_the_next_empty_text_undoes_what_was_finished_last(bank_post: Post) -> None:
    """ux.md 2 "Resume": as the toast says; a text that has something of its own to undo keeps the key."""
    bank_post.received(1, "Hej, en fråga till.")
    bank_post.press(KEY.Key_R)
    bank_post.type("Det ordnar sig.")
    bank_post.composer.channel.choose_outlet(Outlet.LATER)
    bank_post.press(KEY.Key_Return, CTRL)
    bank_post.rest()
    assert bank_post.composer.writer.editor.hasFocus()
    assert bank_post.composer.treatment == bank_post.treatments[1]
    bank_post.press(KEY.Key_Z, CTRL)
    assert bank_post.draft_of(0) is not None
    bank_post.type("Nej")
    bank_post.press(KEY.Key_Z, CTRL)
    assert bank_post.draft_of(0) is not None


def alt_m(post: Post) -> None:
    """Press Alt+M as a keyboard gives it, with its letter."""
    QTest.keyClick(post.room.focused, "m", Qt.KeyboardModifier.AltModifier)
    post.settle()
