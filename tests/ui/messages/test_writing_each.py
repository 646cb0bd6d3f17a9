"""”Skriv till var och en”: one draft each, and nobody sees another (ux.md "Bulk", 8.7)."""

from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from tests.ui.messages.conftest import CTRL, Post, Room
from tests.ui.window.conftest import given_patient

from modulvard.ui.messages.words import View
from modulvard.ui.messages.writing_each import WriteEachDialog
from modulvard.ui.pages import PatientTab, Place, Section
from modulvard.ui.patients.writing import ask_text

KEY = Qt.Key


def opened(post: Post) -> WriteEachDialog:
    """Tick all patients in the list, and ask for a text to each."""
    post.room.frame.travel.go(Place(Section.PATIENTS))
    post.settle()
    post.press(KEY.Key_A, CTRL)
    post.page.many.do("write")
    dialog = next(each for each in post.room.window.findChildren(WriteEachDialog) if each.isVisible())
    post.settle()
    return dialog


def test_each_of_those_ticked_gets_a_draft_of_their_own(post: Post) -> None:
    dialog = opened(post)
    assert "Granbarr, Linnea · f. " in dialog.names._label.text()  # ux.md 8.2: who is written to stands beside it
    assert dialog.names._label.text().count("\n") == 2
    assert "Linnea" in dialog.names.accessibleDescription()
    dialog.panel.submit_button.click()
    assert dialog._fields["body"].error.words
    dialog.text.setPlainText("Hej {förnamn}! Vi har stängt {dag?}.")
    dialog.activateWindow()
    dialog.text.setFocus()
    post.room.qtbot.waitUntil(dialog.isActiveWindow)
    QTest.keyClick(dialog.text, KEY.Key_Return, CTRL)  # Enter alone breaks the line
    post.settle()
    assert [post.draft_of(number).body for number in range(3)] == [
        f"Hej {name}! Vi har stängt {{dag?}}." for name in ("Linnea", "Omar", "Omar")
    ]
    assert post.page.listing.view is View.DRAFTS
    assert post.page.listing.count == 3
    assert post.services.messages.to_hand_over() == ()
    assert QApplication.focusWidget() is post.page.listing.rows  # ux.md 7.1: R works at once
    post.press(KEY.Key_Z, CTRL)
    assert post.page.composer.treatment is None
    assert [post.draft_of(number) for number in range(3)] == [None] * 3


def test_who_has_another_draft_already_keeps_it_and_that_is_told(post: Post) -> None:
    """ux.md 8.1, 8.6: the text that did not reach one of them is not said to have."""
    post.services.messages.begin(post.treatments[1], body="Hej Omar! Vi hörs i morgon.")
    dialog = opened(post)
    dialog.text.setPlainText("Vi har stängt på fredag.")
    dialog._on_submit()
    post.settle()
    bodies = [post.draft_of(number).body for number in range(3)]
    assert bodies == ["Vi har stängt på fredag.", "Hej Omar! Vi hörs i morgon.", "Vi har stängt på fredag."]
    said = " ".join(event.words for event in post.room.window.session.events)
    assert "1 patient ändrades inte: Omar Tallkotte. Det finns redan ett påbörjat utkast med annan text." in said


def test_who_was_left_out_is_told_apart_from_a_namesake(post: Post) -> None:
    """ux.md 8.2."""
    given_patient(post.services, "Omar", "Tallkotte", "1990-05-06")
    post.services.messages.begin(post.treatments[1], body="Hej Omar! Vi hörs i morgon.")
    dialog = ask_text(post.room.frame.travel._context, post.page, post.room.patients)
    dialog.text.setPlainText("Vi har stängt på fredag.")
    dialog._on_submit()
    post.settle()
    said = " ".join(event.words for event in post.room.window.session.events)
    assert "1 patient ändrades inte: Omar Tallkotte, f. 1981-08-30. " in said


def test_undo_takes_the_text_out_of_a_reply_that_was_begun_and_empty(post: Post) -> None:
    """decided.md 10: also out of the text that stands open."""
    post.services.messages.begin(post.treatments[0])
    dialog = opened(post)
    dialog.text.setPlainText("Vi har stängt på fredag.")
    dialog._on_submit()
    post.settle()
    assert post.draft_of(0).body == "Vi har stängt på fredag."
    post.room.frame.travel.go(Place(Section.PATIENTS, post.room.patients[0], PatientTab.CONVERSATION))
    post.settle()
    editor = post.page._later.conversation.composer.writer.editor
    assert editor.text == "Vi har stängt på fredag."
    post.room.clock.moment += timedelta(minutes=1)
    post.press(KEY.Key_Z, CTRL)
    assert post.draft_of(0).body == ""
    assert editor.text == ""
    assert [post.draft_of(number) for number in (1, 2)] == [None] * 2


def test_as_many_drafts_are_promised_as_there_are_patients_in_treatment(post: Post) -> None:
    tora = given_patient(post.services, "Tora", "Tuvstarr", "1990-05-06")
    dialog = ask_text(post.room.frame.travel._context, post.page, [*post.room.patients, tora])
    post.settle()
    assert "ingen behandling, får inget utkast" in dialog.names._label.text()
    assert dialog.panel.submit_button.text() == "Gör 3 utkast"
    dialog.reject()


def test_nothing_is_said_to_be_begun_where_nobody_is_in_treatment(room: Room) -> None:
    room.begin()
    room.unlock()
    dialog = ask_text(room.frame.travel._context, room.frame.travel.page, room.patients)
    room.settle()
    assert "Ingen av dem har en behandling" in dialog.to.error.words
    assert not dialog.panel.submit_button.isEnabled()
    dialog.text.setPlainText("Vi har stängt på fredag.")
    QTest.keyClick(dialog.text, KEY.Key_Return, CTRL)
    room.settle()
    assert dialog.isVisible()
    assert "påbörjade" not in room.everything_said()
    dialog.reject()
