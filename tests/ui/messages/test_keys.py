"""The therapist's messages with the keyboard alone, and how many keys each takes (ux.md 2, 3.3, 6 and 8)."""

import random

from PySide6.QtCore import Qt
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QApplication, QWidget
from tests.clinics import ANNA, PASSPHRASE
from tests.ui.messages.conftest import CTRL, FIRST, Post, at

from modulvard import bootstrap
from modulvard.domain.messages import MessageState
from modulvard.ui.pages import PatientTab, Section
from modulvard.ui.writing.channel_choice import Outlet

KEY = Qt.Key
NONE = Qt.KeyboardModifier.NoModifier


def test_a_message_is_answered_in_own_words_with_two_keys(post: Post) -> None:
    """ux.md 6: R, Ctrl+Enter; the text is copied as secret, and the next that waits stands there to be answered."""
    post.received(0, at=at("2026-11-19T12:05"))
    post.received(1, "Kan jag göra två moduler?", at=at("2026-11-20T09:00"))
    post.go_to_messages()
    assert post.page.listing.count == 2
    post.press(KEY.Key_R)
    assert post.composer.banner.name.text() == "Till Linnea Granbarr"
    assert "f. 1985-03-12" in post.composer.banner.about.text()
    post.type("Hej Linnea. Stanna kvar i modul 3.")
    post.press(KEY.Key_Return, CTRL)
    post.rest()
    assert post.clipboard() == "Hej Linnea. Stanna kvar i modul 3."
    thread = post.services.messages.reload(post.treatments[0])
    assert [message.state for message in thread.messages] == [MessageState.HANDED_OVER, MessageState.HANDED_OVER]
    assert post.composer.treatment == post.treatments[1]
    assert post.composer.writer.editor.hasFocus()
    assert post.text == ""


def test_the_last_answer_leads_back_to_an_empty_list(post: Post) -> None:
    post.received(0)
    post.go_to_messages()
    post.press(KEY.Key_R)
    post.type("Tack.")
    post.press(KEY.Key_Return, CTRL)
    post.rest()
    assert post.page.listing.count == 0
    assert post.composer.treatment is None
    assert post.page.isAncestorOf(post.room.focused)


def test_what_is_typed_right_after_r_is_not_lost(post: Post) -> None:
    """The thread has not been read yet, and the keys are already the patient's."""
    post.received(0)
    post.press(KEY.Key_4, CTRL)
    page = post.page
    page.listing.go_to(post.treatments[0])
    page._on_reply()
    for letter in "Hej":
        page.composer.writer.editor.insertPlainText(letter)
    post.settle()
    assert post.text == "Hej"
    page.composer.keep_now()
    post.settle()
    assert post.draft_of(0).body == "Hej"


def test_k_closes_what_needs_no_answer_and_undo_brings_it_back(post: Post) -> None:
    post.received(0)
    post.received(0, "En sak till.")
    post.go_to_messages()
    post.press(KEY.Key_K)
    post.rest()
    assert post.page.listing.count == 0
    post.press(KEY.Key_Z, CTRL)
    post.rest()
    assert post.page.listing.count == 1
    assert len(post.services.messages.reload(post.treatments[0]).waiting) == 2


def test_esc_goes_back_to_the_list_and_keeps_the_draft(post: Post) -> None:
    post.received(0)
    post.go_to_messages()
    post.press(KEY.Key_R)
    post.type("Halvfärdigt")
    post.press(KEY.Key_Escape)
    assert post.room.focused is post.page.listing.rows
    assert post.draft_of(0).body == "Halvfärdigt"
    post.press(KEY.Key_R)
    assert post.text == "Halvfärdigt"


def test_lock_hides_the_text_and_gives_it_back_with_its_caret(post: Post) -> None:
    """ux.md 8.1 and CNF-05."""
    post.received(0)
    post.go_to_messages()
    post.press(KEY.Key_R)
    post.type("Hemligt svar")
    for _ in range(4):
        post.press(KEY.Key_Left)
    post.press(KEY.Key_L, CTRL)
    assert "Hemligt" not in post.room.everything_said()
    post.room.unlock()
    post.settle()
    assert post.text == "Hemligt svar"
    assert post.composer.writer.editor.caret == len("Hemligt ")
    assert post.composer.writer.editor.hasFocus()


def test_a_program_that_is_killed_gives_the_draft_back(post: Post) -> None:
    """DUR-03: what was kept half a second after the last key is in the store, whatever becomes of the window."""
    post.received(0)
    post.go_to_messages()
    post.press(KEY.Key_R)
    post.type("Kvar")
    post.room.qtbot.waitUntil(lambda: post.composer.writer._saved.text() == "Utkast sparat 08:12")
    assert (post.draft_of(0).body, post.draft_of(0).caret) == ("Kvar", 4)


def test_fifty_switches_while_typing_never_move_a_text(post: Post) -> None:
    """ux.md 8.2: each patient's draft holds what was typed to that patient and nothing else."""
    for number in range(3):
        post.received(number, f"Meddelande {number}")
    post.go_to_messages()
    choose = random.Random(23)
    typed = ["", "", ""]
    for turn in range(50):
        number = choose.randrange(3)
        post.page.listing.go_to(post.treatments[number])
        post.page.listing.focus_list()
        QApplication.processEvents()
        post.page._on_reply()
        letter = "abc"[number] + str(turn % 10)
        if choose.random() < 0.5:
            post.settle()
        post.composer.writer.editor.insertPlainText(letter)
        typed[number] += letter
        if choose.random() < 0.3:
            post.composer.keep_now()
        if choose.random() < 0.5:
            post.settle()
    post.composer.keep_now()
    post.settle()
    assert [post.draft_of(number).body for number in range(3)] == typed


def test_a_field_left_empty_stops_the_finishing_and_says_which(post: Post) -> None:
    post.received(0)
    post.go_to_messages()
    post.press(KEY.Key_R)
    post.type("Stanna till {datum?}.")
    post.press(KEY.Key_Return, CTRL)
    assert post.composer.writer.problem.words == "Välj ett datum för ”datum”. Resten av svaret är klart."
    assert post.services.messages.reload(post.treatments[0]).waiting
    post.press(KEY.Key_Tab)
    post.press(KEY.Key_Escape)


def test_a_text_can_be_finished_now_and_handed_over_later(post: Post) -> None:
    post.received(0)
    post.go_to_messages()
    post.press(KEY.Key_R)
    post.type("Klart.")
    post.composer.channel.choose_outlet(Outlet.LATER)
    assert post.composer.finish_button.words == "Slutför"
    post.press(KEY.Key_Return, CTRL)
    post.rest()
    assert post.clipboard() == ""
    assert [line.message.body for line in post.services.messages.to_hand_over()] == ["Klart."]
    assert "skicka" not in post.room.everything_said().lower()


def test_what_is_finished_is_undone_by_one_key_and_stands_as_a_draft(post: Post) -> None:
    post.received(0)
    post.go_to_messages()
    post.press(KEY.Key_R)
    post.type("Klart.")
    post.composer.channel.choose_outlet(Outlet.LATER)
    post.press(KEY.Key_Return, CTRL)
    post.rest()
    post.page.listing.focus_list()
    post.press(KEY.Key_Z, CTRL)
    post.rest()
    post.press(KEY.Key_R)
    assert post.text == "Klart."


def test_a_draft_thrown_away_is_brought_back(post: Post) -> None:
    post.received(0)
    post.go_to_messages()
    post.press(KEY.Key_R)
    post.type("Ångrar mig")
    post.composer.discard_button.click()
    post.settle()
    assert post.text == ""
    assert post.draft_of(0) is None
    post.page.listing.focus_list()
    post.press(KEY.Key_Z, CTRL)
    assert post.draft_of(0).body == "Ångrar mig"
    assert post.text == "Ångrar mig"


def test_an_emptied_draft_leaves_no_trace_in_the_lists(post: Post) -> None:
    post.received(0)
    post.received(1)
    post.go_to_messages()
    post.press(KEY.Key_R)
    post.type("x")
    post.press(KEY.Key_Backspace)
    post.press(KEY.Key_Escape)
    post.press(KEY.Key_Down)
    post.rest()
    assert post.services.messages.own_drafts() == ()


def test_the_place_of_a_treatment_opens_its_text_with_nothing_in_it(post: Post) -> None:
    """Idag's R and Ctrl+M lead here."""
    from modulvard.ui.pages import Place, Section

    post.received(1)
    post.room.frame.travel.go(Place(Section.MESSAGES, arguments={"treatment": post.treatments[2]}))
    post.settle()
    assert post.composer.treatment == post.treatments[2]
    assert post.composer.writer.editor.hasFocus()
    assert post.text == ""
    assert post.composer.banner.name.text() == "Till Omar Ekollon"


def test_the_rail_counts_the_threads_that_wait(post: Post) -> None:
    post.received(0)
    post.received(0, "Igen")
    post.received(1, FIRST + " ")
    assert post.services.messages.count_waiting() == 2
    assert post.room.frame.rail._items["messages"].accessibleName() == "Meddelanden 2"


def test_no_letter_does_anything_anywhere_where_letters_are_switched_off(post: Post) -> None:
    """ux.md "Key rules", 7.4: R, H, K, U, T, F, P, I and V, and in Idag the digits of its suggestions."""
    post.received(0)
    post.press(Qt.Key.Key_Comma, CTRL)
    post.room.frame.travel.page.letters.setChecked(False)
    post.settle()
    for section in (Section.PATIENTS, Section.MESSAGES, Section.ANSWERS, Section.PROGRAMS, Section.TODAY):
        post.room.frame.travel.go_to_section(section)
        post.settle()
    assert "1" not in _bound(post.page)
    for tab in PatientTab:
        post.room.frame.travel.open_patient(post.room.patients[0], tab)
        post.settle()
    assert [key for key in _bound(post.room.window) if len(key) == 1 and key.isalpha()] == []


def _bound(widget: QWidget) -> list[str]:
    return [each.key().toString() for each in widget.findChildren(QShortcut) if each.isEnabled()]


def test_the_place_is_kept_while_one_writes_so_that_a_killed_program_comes_back_to_it(post: Post) -> None:
    """ux.md 8: page, thread and the focus in the text, not only at lock."""
    writing_to_the_first(post)
    keeper = post.room.window._typed
    post.room.qtbot.waitUntil(lambda: not keeper.rest.isActive())
    post.settle()
    kept = post.services.desk.open().workspace
    assert kept["place"]["section"] == "messages"
    assert kept["pages"]["messages"]["treatment"] == post.treatments[0]
    assert kept["pages"]["messages"]["writing"] is True


def test_after_closing_the_window_one_comes_back_into_the_text(post: Post) -> None:
    """The lock page says: precisely where you were."""
    writing_to_the_first(post)
    room = post.room
    room.window.close()
    room.settle()
    with bootstrap.open_door(room.store, room.clock).unlock(ANNA, PASSPHRASE, use=bootstrap.Use.READ) as services:
        assert services.desk.open().workspace["pages"]["messages"]["writing"] is True


def test_after_a_lock_the_focus_is_in_the_text_again(post: Post) -> None:
    writing_to_the_first(post)
    post.press(Qt.Key.Key_L, CTRL)
    post.room.unlock()
    post.settle()
    assert post.composer.writer.editor.hasFocus()
    assert post.text == "Hej"


def test_after_a_lock_the_text_stands_as_it_did_with_its_caret_in_sight(post: Post) -> None:
    """ux.md 2: unlock returns to the exact place, where list, text and answer bank do not all fit."""
    post.room.window.resize(1366, 768)
    post.received(0)
    post.go_to_messages()
    post.press(KEY.Key_R)
    post.composer.writer.editor.insertPlainText("En rad.\n" * 40)
    post.settle()
    assert (post.page.listing.isHidden(), post.page.bank.isVisible()) == (True, True)
    post.press(KEY.Key_L, CTRL)
    post.room.unlock()
    post.settle()
    assert (post.page.listing.isHidden(), post.page.bank.isVisible()) == (True, True)
    editor = post.composer.writer.editor
    assert editor.viewport().rect().contains(editor.cursorRect().center())


def test_after_a_lock_the_row_of_the_thread_that_was_read_is_current(post: Post) -> None:
    post.received(0)
    post.received(1)
    post.go_to_messages()
    post.press(KEY.Key_Down)
    post.rest()
    read = post.composer.treatment
    post.press(KEY.Key_L, CTRL)
    post.room.unlock()
    post.settle()
    assert (post.composer.treatment, post.page.listing.current.treatment) == (read, read)


def test_what_is_typed_for_a_field_is_kept_over_a_lock(post: Post) -> None:
    """ux.md 8.1."""
    post.received(0)
    post.go_to_messages()
    post.press(KEY.Key_R)
    post.type("Ring {vem?} i dag. ")
    post.press(KEY.Key_Tab)
    post.type("Sofia")
    post.press(KEY.Key_L, CTRL)
    post.room.unlock()
    post.settle()
    assert post.text == "Ring Sofia i dag. "
    assert post.composer.writer.editor.hasFocus()


def writing_to_the_first(post: Post) -> None:
    post.received(0)
    post.go_to_messages()
    post.press(Qt.Key.Key_R)
    post.type("Hej")
