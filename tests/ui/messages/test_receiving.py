"""Ctrl+I: what the clipboard holds is registered, with whom it is from shown first (ux.md 6, 8.2)."""

from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from tests.ui.messages.conftest import CTRL, FIRST, Post

from modulvard.domain.messages import Way
from modulvard.domain.patient_draft import PatientDraft
from modulvard.ui.components.labels import Small
from modulvard.ui.messages.receiving import ReceiveDialog
from modulvard.ui.pages import Place, Section

KEY = Qt.Key


def opened(post: Post, clipboard: str) -> ReceiveDialog:
    QApplication.clipboard().setText(clipboard)
    post.press(KEY.Key_I, CTRL)
    return dialog_of(post)


def dialog_of(post: Post) -> Any:
    return next(each for each in post.room.window.findChildren(ReceiveDialog) if each.isVisible())


def bodies(post: Post, number: int) -> list[str]:
    return [message.body for message in post.services.messages.reload(post.treatments[number]).messages]


def test_a_message_is_registered_with_two_keys(post: Post) -> None:
    """ux.md 6: Ctrl+I, Enter; the patient is guessed, and shown with birth date."""
    dialog = opened(post, "Hej! Hinner inte.\n/Linnea Granbarr")
    assert dialog.picker.chosen.treatment == post.treatments[0]
    assert "f. 1985-03-12" in dialog.picker.rows.currentIndex().data()
    post.press(KEY.Key_Return)
    (message,) = post.services.messages.reload(post.treatments[0]).messages
    assert (message.body, message.way) == ("Hej! Hinner inte.\n/Linnea Granbarr", Way.PASTED)
    assert post.room.frame.travel.page.isAncestorOf(post.room.focused)


def test_two_who_are_as_likely_are_told_apart_before_anything_is_registered(post: Post) -> None:
    """ux.md 8.2: two Omar, and nobody is chosen by the program."""
    dialog = opened(post, "Tack!\nOmar")
    assert dialog.picker.chosen is None
    post.press(KEY.Key_Return)
    assert dialog.picker.problem.words == "Välj vems meddelandet är."
    post.type("ekollon")
    post.press(KEY.Key_Return)
    assert bodies(post, 2) == ["Tack!\nOmar"]
    assert bodies(post, 1) == []


NAMELESS = "Hej, jag undrar en sak."


def test_the_row_that_is_current_in_a_list_is_no_choice_of_whose_message_it_is(post: Post) -> None:
    """ux.md 8.2: a text that names nobody or somebody else chooses nobody, on Idag as in Meddelanden."""
    post.received(0)
    for place in (KEY.Key_1, KEY.Key_4):
        post.press(place, CTRL)
        assert post.page.treatment_now() == post.treatments[0] or place is KEY.Key_4
        for text in (NAMELESS, "Jag kommer inte.\nmvh Sven Svensson"):
            dialog = opened(post, text)
            assert dialog.picker.chosen is None
            assert "Välj vem" in dialog.picker._note.text()
            post.press(KEY.Key_Return)
            assert dialog.picker.problem.words == "Välj vems meddelandet är."
            post.press(KEY.Key_Escape)
    assert bodies(post, 0) == [FIRST]


def test_on_a_patients_page_that_patient_is_proposed_and_shown_as_no_more_than_a_proposal(post: Post) -> None:
    post.room.frame.travel.go(Place(Section.PATIENTS, post.room.patients[0]))
    post.settle()
    dialog = opened(post, NAMELESS)
    assert dialog.picker.chosen.treatment == post.treatments[0]
    assert "förslag" in dialog.picker.rows.currentIndex().data()
    assert dialog.picker._note.text() == "Texten säger inte vem. Förslaget är den vars sida är öppen."
    post.press(KEY.Key_Escape)
    for text in ("Hej!\nmvh Sven Svensson", "Tack\n/Omar Ekollon"):
        dialog = opened(post, text)
        assert dialog.picker.chosen is None
        post.press(KEY.Key_Escape)


def test_a_search_that_finds_nobody_says_so(post: Post) -> None:
    """ux.md 8.10: an empty list says what to do next."""
    dialog = opened(post, "Hej!")
    dialog.picker.search.setText("imorgon")
    words = "Ingen av dina patienter passar. Sök på namn, födelsedatum eller program."
    assert dialog.picker._note.text() == words
    dialog.picker.search.setText("omar")
    assert dialog.picker._note.text() != words


def test_a_text_that_is_pasted_into_the_dialog_is_read_anew(post: Post) -> None:
    post.room.frame.travel.go(Place(Section.PATIENTS, post.room.patients[0]))
    post.settle()
    dialog = opened(post, "")
    dialog.text.setPlainText("Hej!\nmvh Sven Svensson")
    post.settle()
    assert dialog.picker.chosen is None
    dialog.text.setPlainText("Hej!\nmvh Omar Ekollon")
    post.settle()
    assert dialog.picker.chosen is None
    dialog.picker.go_to(post.treatments[2])
    dialog.text.setPlainText("Hej!\nmvh Linnea")
    post.settle()
    assert dialog.picker.chosen.treatment == post.treatments[2]  # chosen by hand


def given_namesake(post: Post) -> None:
    """A second Linnea Granbarr, without treatment: nobody to register on."""
    post.services.patients.add(PatientDraft(given_name="Linnea", family_name="Granbarr", birth_date="1994-05-05"))
    post.settle()


def test_of_two_with_the_same_name_nobody_is_chosen_and_both_are_told(post: Post) -> None:
    """ux.md 8.2, COR-05: also where the other is not one's own to register on."""
    given_namesake(post)
    dialog = opened(post, "Jag kommer.\nmvh Linnea Granbarr")
    assert dialog.picker.chosen is None
    assert dialog.picker._note.text() == "Det finns två Linnea Granbarr: f. 1985-03-12 och f. 1994-05-05. Välj vem."
    post.press(KEY.Key_Return)
    assert bodies(post, 0) == []
    post.type("granbarr")
    post.press(KEY.Key_Return)
    assert bodies(post, 0) == []
    post.press(KEY.Key_Down)
    assert dialog.picker.chosen.treatment == post.treatments[0]
    post.press(KEY.Key_Return)
    assert len(bodies(post, 0)) == 1
    said = "Meddelandet från Linnea Granbarr, f. 1985-03-12 är registrerat."
    assert said in post.room.everything_said()


def test_the_same_text_twice_is_told_and_can_be_registered_anyway(post: Post) -> None:
    opened(post, "Hej från Linnea Granbarr")
    post.press(KEY.Key_Return)
    dialog = opened(post, "Hej från Linnea Granbarr")
    post.press(KEY.Key_Return)
    assert dialog.panel.submit_button.words == "Registrera ändå"
    assert dialog._fields["body"].error.words.startswith("Samma text är redan registrerad för patienten")
    post.press(KEY.Key_Return, CTRL)
    assert bodies(post, 0) == ["Hej från Linnea Granbarr"] * 2


def test_when_it_was_written_can_be_a_moment_or_a_day(post: Post) -> None:
    dialog = opened(post, "Hej från Linnea Granbarr")
    dialog._when.setText("förra fredagen")
    post.press(KEY.Key_Return)
    assert dialog._fields["at"].error.words == "Skriv tiden som 2026-11-20 15:05, eller bara dagen."
    dialog._when.setText("2026-03-29 02:30")
    post.press(KEY.Key_Return)
    assert dialog._fields["at"].error.words == "Den tiden finns inte: då ställs klockan fram till sommartid."
    dialog._when.setText("2026-12-24")
    post.press(KEY.Key_Return)
    assert dialog._fields["at"].error.words
    dialog._when.setText("2026-11-20")
    post.press(KEY.Key_Return)
    (message,) = post.services.messages.reload(post.treatments[0]).messages
    assert message.arrived == date(2026, 11, 20)


def test_the_time_that_the_text_gives_is_proposed_and_one_written_by_hand_stays(post: Post) -> None:
    """Issue 3, item 2: registered with the time the patient wrote it, shown and correctable."""
    dialog = opened(post, "Skickat: 20 november 2026 15:05\n\nHej!\n/Linnea Granbarr")
    assert dialog._when.text() == "2026-11-20 15:05"
    dialog.text.setPlainText("Skickat: 2026-11-19\n\nHej!\n/Linnea Granbarr")
    assert dialog._when.text() == "2026-11-19"
    dialog.text.setPlainText("Hej!\n/Linnea Granbarr")
    assert not dialog._when.text()
    dialog._when.setText("2026-11-18")
    dialog.text.setPlainText("Skickat: 2026-11-19 08:00\n\nHej!\n/Linnea Granbarr")
    assert dialog._when.text() == "2026-11-18"
    post.room.settle()
    post.press(KEY.Key_Return)
    (message,) = post.services.messages.reload(post.treatments[0]).messages
    assert message.arrived == date(2026, 11, 18)


def test_a_file_is_read_whatever_it_was_written_with_or_refused_in_words(post: Post, tmp_path: Path) -> None:
    dialog = opened(post, "")
    latin = tmp_path / "brev.txt"
    latin.write_bytes("Hälsningar från Linnea Granbarr".encode("cp1252"))
    picture = tmp_path / "bild.txt"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00")
    dialog.take_file(picture)
    post.settle()
    assert dialog._fields["body"].error.words
    dialog.take_file(latin)
    post.settle()
    assert dialog.picker.chosen.treatment == post.treatments[0]
    dialog._register()
    post.settle()
    (message,) = post.services.messages.reload(post.treatments[0]).messages
    assert (message.body, message.way) == ("Hälsningar från Linnea Granbarr", Way.FILE)


def test_a_message_from_before_the_treatment_is_taken_and_told(post: Post) -> None:
    """What may be a slip is told and never lost."""
    dialog = opened(post, "Hej från Linnea Granbarr")
    dialog._when.setText("2025-01-07")
    post.press(KEY.Key_Return)
    assert bodies(post, 0) == ["Hej från Linnea Granbarr"]
    assert "Meddelandet är skrivet långt före behandlingens start. Kontrollera tiden." in post.room.everything_said()


def test_what_stands_in_the_dialog_comes_back_after_a_lock(post: Post) -> None:
    dialog = opened(post, "Kopierat\nLinnea Granbarr")
    dialog.text.setPlainText("Omskrivet\nLinnea Granbarr")
    post.press(KEY.Key_L, CTRL)
    assert "Omskrivet" not in post.room.everything_said()
    post.room.unlock()
    post.settle()
    assert dialog_of(post).text.toPlainText() == "Omskrivet\nLinnea Granbarr"


def test_what_is_wrong_never_pushes_the_buttons_below_the_window(post: Post) -> None:
    """ux.md 2: designed at 1366×768; with a file refused, nobody chosen and a time amiss the text gives way."""
    post.room.window.resize(1366, 768)
    dialog = opened(post, "Tack!\nOmar")
    dialog.picker.complain("Välj vems meddelandet är.")
    dialog.show_problems({"body": "Filen kan inte läsas som text. " * 5, "at": "Skriv tiden så. " * 8})
    post.settle()
    window = post.room.window
    for button in (dialog.panel.submit_button, dialog.panel.keep_button):
        assert button.mapToGlobal(button.rect().bottomLeft()).y() < window.mapToGlobal(window.rect().bottomLeft()).y()
    top = dialog.panel.mapToGlobal(dialog.panel.rect().topLeft()).y()
    assert top > window.mapToGlobal(window.rect().topLeft()).y()
    for label in dialog.panel.findChildren(Small):
        assert label.isHidden() or label.height() >= label.heightForWidth(label.width()), "nothing is cut off"
    dialog.show_problems({})
    dialog.picker.complain("")
    post.settle()
    assert dialog.text.height() == dialog.text.sizeHint().height()
