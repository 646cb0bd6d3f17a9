"""Many entries approved at once in the place Svarsbank (C7, INP-08; ux.md "Bulk", decision 33)."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from tests.patients_given import ERIK, SOFIA, Clinic
from tests.services.answers_given import bank, given_answer, typed
from tests.services.test_answer_approval import release
from tests.ui.answers.conftest import OpenBank, Room, words_of

from modulvard.ui.answers.approving import ApprovalDialog

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def released(clinic: Clinic, tmp_path: Path) -> Clinic:
    """A clinic where a release has changed the keywords of two entries and the text of a third."""
    folder = tmp_path / "answers"
    release(clinic, folder, *((key, "damm", f"Hej {key}.") for key in ("ett", "tva", "tre")))
    release(clinic, folder, ("ett", "golv", "Hej ett."), ("tva", "tak", "Hej tva."), ("tre", "damm", "God dag!"))
    return clinic


def at_waiting(open_bank: OpenBank, account: int = SOFIA) -> Room:
    room = open_bank(account)
    room.shelf("suggested")
    room.page.focus_first()
    return room


def waiting(clinic: Clinic) -> int:
    return bank(clinic, SOFIA).list().counts.suggested


def chips(room: Room) -> dict[str, str]:
    listing = room.page.listing
    return {line.title: chip.words for line in listing.model.rows if (chip := listing._chip(line)) is not None}


def dialog(room: Room) -> ApprovalDialog:
    assert room.page.many.dialog is not None
    return room.page.many.dialog


def test_all_that_wait_are_approved_by_two_keys_and_brought_back_by_one(released: Clinic, open_bank: OpenBank):
    room = at_waiting(open_bank)
    assert chips(room) == {"Titel ett": "Bara sökord", "Titel tva": "Bara sökord", "Titel tre": "Ändrad text"}
    room.press(Qt.Key.Key_A, CTRL)
    assert "3 svar valda" in words_of(room.page.many.bar)
    assert "approve" not in room.deeds()  # one key, one meaning
    room.press(Qt.Key.Key_Return, CTRL)
    assert waiting(released) == 0
    assert not room.page.many.bar.isVisible()
    room.undo_last()
    assert waiting(released) == 3


def test_space_and_shift_with_arrows_tick_and_esc_takes_the_ticks_away(released: Clinic, open_bank: OpenBank):
    room = at_waiting(open_bank)
    room.press(Qt.Key.Key_Space)
    room.press(Qt.Key.Key_Down, SHIFT)
    assert len(room.page.listing.picked) == 2
    room.press(Qt.Key.Key_Escape)
    assert room.page.listing.picked == ()
    assert not room.page.many.bar.isVisible()


def test_those_with_new_keywords_only_are_ticked_together(released: Clinic, open_bank: OpenBank):
    room = at_waiting(open_bank)
    room.page.browser.keywords_asked.emit()
    assert [line.title for line in room.page.listing.picked] == ["Titel ett", "Titel tva"]
    room.page.many.do("approve")
    room.settle()
    assert waiting(released) == 1


def test_the_difference_of_each_is_read_before_anything_is_approved(released: Clinic, open_bank: OpenBank):
    room = at_waiting(open_bank)
    room.press(Qt.Key.Key_A, CTRL)
    room.page.many.do("compare")
    room.settle()
    shown = dialog(room).difference.toPlainText()
    assert "Titel ett · bara sökord" in shown
    assert "God dag!" in shown
    assert "[tillagt: golv]" in dialog(room).difference.accessibleDescription()
    assert waiting(released) == 3
    room.press(Qt.Key.Key_Return)
    assert room.page.many.dialog is None
    assert waiting(released) == 0


def test_a_text_of_the_clinics_own_is_shown_before_it_gives_way(clinic: Clinic, open_bank: OpenBank):
    """INP-08: what was written here is never overwritten unseen."""
    answer = given_answer(clinic, "Stanna kvar", body="Vår text.")
    bank(clinic).save(answer, typed("Stanna kvar", "Annas text."))
    bank(clinic).submit(answer)
    room = at_waiting(open_bank)
    assert chips(room) == {"Stanna kvar": "Er text ändras"}
    room.press(Qt.Key.Key_Space)
    room.press(Qt.Key.Key_Return, CTRL)
    assert waiting(clinic) == 1
    assert "1 av dem ersätter text som ni har skrivit." in words_of(dialog(room))
    room.press(Qt.Key.Key_Return)
    assert waiting(clinic) == 0


def test_who_does_not_keep_the_bank_reads_the_differences_and_approves_nothing(released: Clinic, open_bank: OpenBank):
    room = at_waiting(open_bank, ERIK)
    room.press(Qt.Key.Key_A, CTRL)
    assert [command.id for command in room.page.many.commands()] == ["answers.compare_picked"]
    room.press(Qt.Key.Key_Return, CTRL)
    assert waiting(released) == 3
    room.page.many.do("compare")
    room.settle()
    assert not dialog(room).panel.submit_button.isVisible()
    room.press(Qt.Key.Key_Return)
    assert waiting(released) == 3
    dialog(room).reject()


def test_ticks_are_there_only_where_entries_wait(released: Clinic, open_bank: OpenBank):
    room = at_waiting(open_bank)
    room.press(Qt.Key.Key_A, CTRL)
    room.shelf("in_use")
    assert not room.page.listing.model.checkable
    assert room.page.listing.picked == ()
    assert not room.page.many.bar.isVisible()
