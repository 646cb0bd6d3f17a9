"""Texts on paper from Meddelanden: finished now, handed over when the letter is made (C6, C15; ux.md 2, 3.3, 8)."""

from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from tests.clinics import PASSPHRASE
from tests.ui.messages.conftest import CTRL, Post

from modulvard.domain.ids import MessageId
from modulvard.domain.messages import Channel, MessageState
from modulvard.ui.messages.bubbles import Deed
from modulvard.ui.messages.words import View
from modulvard.ui.printing.window import PreviewWindow
from modulvard.ui.writing.channel_choice import Outlet

KEY = Qt.Key


@pytest.fixture
def printing(post: Post) -> "Printing":
    return Printing(post)


class Printing:
    """Hands for the previews that the window opens."""

    def __init__(self, post: Post) -> None:
        self.post = post

    @property
    def previews(self) -> list[PreviewWindow]:
        return [one for one in QApplication.topLevelWidgets() if isinstance(one, PreviewWindow) and one.isVisible()]

    @property
    def preview(self) -> PreviewWindow:
        (found,) = self.previews
        return found

    def save(self, target: Path) -> None:
        preview = self.preview
        preview._choose_target = lambda _window, _name, chosen: chosen(target)
        preview.save()
        self.post.settle()

    def go_to(self, view: View) -> None:
        """Show another list, and let its current row be read."""
        self.post.page.listing.choose(view)
        self.post.settle()
        self.post.rest()

    def close(self) -> None:
        self.preview.close()
        self.post.settle()

    def answer(self, number: int, words: str, outlet: Outlet = Outlet.LATER) -> None:
        """Answer one of the three, and finish."""
        self.post.received(number, f"Fråga före {words}")
        self.post.go_to_messages()
        self.go_to(View.WAITING)
        self.post.page.listing.go_to(self.post.treatments[number])
        self.post.page._on_reply()
        self.post.rest()
        self.post.type(words)
        self.post.composer.channel.choose_outlet(outlet)
        self.post.press(KEY.Key_Return, CTRL)
        self.post.rest()

    def states(self, number: int = 0) -> list[MessageState]:
        thread = self.post.services.messages.reload(self.post.treatments[number])
        return [message.state for message in thread.messages if message.finished_at is not None]

    def to_hand_over(self) -> list[Any]:
        return list(self.post.services.messages.to_hand_over())


def words_of(path: Path) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(path).pages)


def test_finish_and_print_opens_the_letter_and_hands_over_when_it_is_made(
    post: Post, printing: Printing, tmp_path: Path
) -> None:
    printing.answer(0, "Hej Linnea. Stanna kvar.", Outlet.PRINT)
    assert printing.states() == [MessageState.FINISHED]
    assert post.clipboard() == ""
    assert "Hej Linnea. Stanna kvar." in printing.preview.sheet.accessibleDescription()
    printing.save(tmp_path / "brev.pdf")
    assert "Hej Linnea. Stanna kvar." in words_of(tmp_path / "brev.pdf")
    assert printing.states() == [MessageState.HANDED_OVER]
    assert printing.to_hand_over() == []
    assert printing.previews == []


def test_a_preview_closed_without_printing_leaves_the_text_to_be_handed_over(post: Post, printing: Printing) -> None:
    """ux.md section 8, 6."""
    printing.answer(0, "Klart.", Outlet.PRINT)
    printing.close()
    assert printing.states() == [MessageState.FINISHED]
    assert [line.message.body for line in printing.to_hand_over()] == ["Klart."]
    assert "utskrivet" not in post.room.everything_said().split("tills")[0]


def test_the_button_says_what_it_does_and_the_channel_is_chosen_by_keys(post: Post) -> None:
    post.received(0)
    post.go_to_messages()
    post.press(KEY.Key_R)
    channel = post.composer.channel
    assert channel.accessibleName() == "Kanal"
    channel.setFocus()
    post.press(KEY.Key_Down)
    assert (channel.outlet, channel.usual) == (Outlet.PRINT, Outlet.PRINT)
    assert post.composer.finish_button.words == "Slutför och skriv ut"


def test_a_patient_who_got_the_last_text_on_paper_is_offered_paper_and_others_what_was_chosen_last(
    post: Post, printing: Printing, tmp_path: Path
) -> None:
    printing.answer(0, "Ett.", Outlet.PRINT)
    printing.save(tmp_path / "brev.pdf")
    post.composer.channel.choose_outlet(Outlet.LATER)
    post.received(0, "Tack!")
    post.received(1, "Hej!")
    post.go_to_messages()
    post.page.listing.go_to(post.treatments[0])
    post.press(KEY.Key_R)
    post.rest()
    assert post.composer.channel.outlet is Outlet.PRINT
    post.page.listing.go_to(post.treatments[1])
    post.page._on_reply()
    post.rest()
    assert post.composer.channel.outlet is Outlet.LATER


def test_what_was_chosen_last_survives_the_lock(post: Post) -> None:
    post.received(0)
    post.go_to_messages()
    post.composer.channel.choose_outlet(Outlet.PRINT)
    post.press(KEY.Key_L, CTRL)
    post.room.unlock(PASSPHRASE)
    post.rest()
    assert post.composer.channel.usual is Outlet.PRINT


def test_several_are_ticked_and_printed_one_sheet_each(post: Post, printing: Printing, tmp_path: Path) -> None:
    """ux.md section 8, 7: Space, Shift+Down, Ctrl+P."""
    for number, words in enumerate(("Till den första.", "Till den andra.", "Till den tredje.")):
        printing.answer(number, words)
    listing = post.page.listing
    printing.go_to(View.TO_HAND_OVER)
    listing.focus_list()
    listing.go_to_first()
    assert listing.print_button.words == "Skriv ut brev"
    post.press(KEY.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert listing.print_button.words == "Skriv ut 2 valda"
    post.press(KEY.Key_P, CTRL)
    assert "1 av 2" in printing.preview.choices._batch_words.text()
    folder = tmp_path / "brev"
    folder.mkdir()
    printing.save(folder)
    texts = [words_of(path) for path in sorted(folder.iterdir())]
    assert len(texts) == 2
    assert all(sum(f"Till den {which}." in text for which in ("första", "andra", "tredje")) == 1 for text in texts)
    assert len(printing.to_hand_over()) == 1
    assert listing.count == 1


def test_ctrl_p_prints_the_current_line_where_none_is_ticked(post: Post, printing: Printing) -> None:
    printing.answer(0, "Ett.")
    printing.answer(1, "Två.")
    printing.go_to(View.TO_HAND_OVER)
    post.page.listing.focus_list()
    post.press(KEY.Key_P, CTRL)
    assert not printing.preview.choices._batch.isVisible()
    printing.close()


def test_two_texts_of_one_patient_make_one_letter(post: Post, printing: Printing, tmp_path: Path) -> None:
    printing.answer(0, "Ett.")
    printing.answer(0, "Två.")
    printing.go_to(View.TO_HAND_OVER)
    post.page.listing.focus_list()
    post.press(KEY.Key_A, CTRL)
    post.press(KEY.Key_P, CTRL)
    printing.save(tmp_path / "brev.pdf")
    assert printing.states() == [MessageState.HANDED_OVER, MessageState.HANDED_OVER]
    assert {"Ett.", "Två."} <= set(words_of(tmp_path / "brev.pdf").splitlines())


def test_the_other_lists_have_no_boxes_and_no_button(post: Post, printing: Printing) -> None:
    printing.answer(0, "Ett.")
    listing = post.page.listing
    printing.go_to(View.TO_HAND_OVER)
    listing.focus_list()
    post.press(KEY.Key_Space)
    printing.go_to(View.LATEST)
    assert listing.print_button.isHidden()
    assert listing.to_print == ()
    listing.focus_list()
    post.press(KEY.Key_Space)
    assert listing._model.picks == ()


def test_ctrl_p_in_an_open_thread_prints_what_is_finished_there_or_says_that_nothing_is(
    post: Post, printing: Printing
) -> None:
    printing.answer(0, "Ett.")
    printing.go_to(View.LATEST)
    post.page.listing.focus_list()
    post.press(KEY.Key_P, CTRL)
    printing.close()
    post.services.messages.hand_over(MessageId(printing.to_hand_over()[0].message.id), Channel.COPY)
    post.page.reload()
    post.settle()
    post.page._on_print()  # what Ctrl+P calls; the window that closed has taken the focus with it here
    post.settle()
    assert printing.previews == []
    assert post.room.window.session.events[0].words.startswith("Inget är klart att lämna här.")


def test_a_finished_text_is_printed_from_its_bubble_and_by_the_palette(post: Post, printing: Printing) -> None:
    printing.answer(0, "Ett.")
    printing.go_to(View.TO_HAND_OVER)
    (bubble,) = [one for one in post.composer.view.bubbles if Deed.PRINT in one.deeds()]
    bubble.asked.emit(Deed.PRINT, bubble.message)
    post.settle()
    printing.close()
    (command,) = [one for one in post.page.commands() if one.id == "messages.print"]
    command.run()
    post.settle()
    printing.close()


def test_the_lock_closes_the_preview_and_hands_nothing_over(post: Post, printing: Printing) -> None:
    """CNF-05."""
    printing.answer(0, "Klart.", Outlet.PRINT)
    assert printing.previews
    post.room.window.activateWindow()
    post.page.listing.focus_list()
    post.press(KEY.Key_L, CTRL)
    assert printing.previews == []
    post.room.unlock(PASSPHRASE)
    post.settle()
    assert printing.states() == [MessageState.FINISHED]
