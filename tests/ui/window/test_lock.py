"""Unlocking, locking and changing user in the window (CNF-03, CNF-05, CNF-07, ux.md "Resume")."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog
from tests.clinics import PASSPHRASE
from tests.ui.window.conftest import Room

from modulvard import bootstrap
from modulvard.domain.store_errors import StoreLocked
from modulvard.ui.lock.page import LockPage
from modulvard.ui.lock.trouble import TroublePage, Way
from modulvard.ui.pages import Place, Section
from modulvard.ui.theme.look import look

CTRL = Qt.KeyboardModifier.ControlModifier


def test_a_passphrase_and_enter_lead_to_idag(room: Room):
    room.begin()
    assert room.window.windowTitle() == "Modulvård – låst"
    room.unlock()
    assert room.window.windowTitle() == "Modulvård – Idag"
    assert room.frame.travel.present == Place(Section.TODAY)


def test_arrows_change_the_user_while_typing_goes_to_the_passphrase(room: Room):
    room.begin()
    room.press(Qt.Key.Key_Down)
    assert room.page.chosen_name == "erik"
    room.press(Qt.Key.Key_Up)
    assert room.page.chosen_name == "anna"
    room.type("abc")
    assert room.page.passphrase.text() == "abc"


def test_the_text_grows_by_key_at_the_door_too(room: Room):
    """ux.md: Ctrl++, − and 0; whoever needs large text needs it before the passphrase."""
    room.begin()
    room.press(Qt.Key.Key_Plus, CTRL)
    assert look().factor == pytest.approx(1.1)
    room.press(Qt.Key.Key_0, CTRL)
    assert look().factor == pytest.approx(1)
    assert room.page.passphrase.text() == ""


def test_a_wrong_passphrase_is_said_under_the_field_and_kept_selected(room: Room):
    room.begin()
    room.unlock("fel fras men lång nog")
    page = room.page
    assert (
        page._field.error.words
        == "Lösenfrasen öppnar inte kliniken. Skriv den igen, eller använd återställningsnyckeln."
    )
    assert page.passphrase.selectedText() == "fel fras men lång nog"
    assert room.window.frame is None


def test_after_several_wrong_tries_the_next_has_to_wait(room: Room):
    """CNF-03, decided.md 4: none for three tries, then a growing delay; nothing is ever erased."""
    room.begin()
    for _ in range(4):
        room.unlock("fel fras men lång nog")
    assert room.page.is_waiting
    assert not room.page.unlock_button.isEnabled()
    assert "Inget raderas" in room.page._field.error.words


def test_enter_before_the_door_is_found_is_not_lost(room: Room):
    """The store is examined while the user types: whoever is quicker still comes in."""
    room.window.show()
    room.window.begin()
    page = room.page
    page.passphrase.setText(PASSPHRASE)
    page.passphrase.returnPressed.emit()
    room.settle()
    assert room.window.frame is not None


def test_locked_nothing_of_a_patient_is_in_the_window_or_its_title(room: Room):
    """CNF-05: no patient data in pixels, titles or accessible text while locked."""
    room.begin()
    room.unlock()
    room.frame.travel.go(Place(Section.PATIENTS))
    room.settle()
    room.press(Qt.Key.Key_L, CTRL)
    assert isinstance(room.page, LockPage)
    assert room.window.frame is None
    assert room.window.session is None
    said = room.everything_said()
    assert not [name for name in ("Granbarr", "Tallkotte", "Linnea") if name in said]
    assert "låst" in room.window.windowTitle()


def test_a_lock_closes_the_store_and_empties_the_clipboard(room: Room):
    """CNF-06, CNF-07: the store is closed and its keys overwritten; what was copied here is gone."""
    room.begin()
    room.unlock()
    services = room.window.session.services
    QApplication.clipboard().setText("Granbarr, Linnea")
    room.press(Qt.Key.Key_L, CTRL)
    assert QApplication.clipboard().text() == ""
    assert not any(any(key) for key in services._unlocked.keys.values())


def test_a_lock_closes_every_other_window_of_the_program(room: Room):
    room.begin()
    room.unlock()
    dialog = QDialog(room.window)
    dialog.show()
    room.window.lock()
    assert not dialog.isVisible()
    room.settle()


def test_a_lock_says_that_nothing_of_the_clinic_is_shown_any_more(room: Room):
    """What was held of it can be swept up then, while nobody waits."""
    room.begin()
    room.unlock()
    frames = []
    room.window.locked.connect(lambda: frames.append(room.window.frame))
    room.press(Qt.Key.Key_L, CTRL)
    room.window.lock()
    assert frames == [None]


def test_unlocking_again_returns_to_the_same_place(room: Room):
    """ux.md "Resume": section and selection return."""
    room.begin()
    room.unlock()
    room.press(Qt.Key.Key_2, CTRL)
    room.press(Qt.Key.Key_L, CTRL)
    assert "allt är sparat" in room.page._heading.line.text()
    room.unlock()
    assert room.window.windowTitle() == "Modulvård – Patienter"


def test_each_user_has_a_workspace_of_their_own(room: Room):
    room.begin()
    room.unlock()
    room.press(Qt.Key.Key_2, CTRL)
    room.press(Qt.Key.Key_L, CTRL)
    assert room.page.chosen_name == "anna"
    room.press(Qt.Key.Key_Down)
    room.unlock()
    assert room.window.windowTitle() == "Modulvård – Idag"
    room.press(Qt.Key.Key_L, CTRL)
    room.press(Qt.Key.Key_Up)
    room.unlock()
    assert room.window.windowTitle() == "Modulvård – Patienter"


def test_the_lock_tells_when_each_user_locked(room: Room):
    room.begin()
    room.unlock()
    room.clock.moment += timedelta(hours=3)
    room.press(Qt.Key.Key_L, CTRL)
    assert "psykolog · låste 11:12" in [row.person.about for row in room.page._people._rows]


def test_the_undo_list_survives_the_lock(room: Room):
    """decided.md 10."""
    room.begin()
    room.unlock()
    session = room.window.session
    session.run(room.frame, lambda: session.services.patients.archive(room.patients[0]))
    room.settle()
    room.press(Qt.Key.Key_L, CTRL)
    room.unlock()
    assert room.window.session.steps.undo_words == "arkiveringen av patienten"
    room.press(Qt.Key.Key_Z, CTRL)
    assert room.window.session.events[0].words == "Ångrat: arkiveringen av patienten"
    assert room.window.session.steps.redo_words == "arkiveringen av patienten"


def test_a_second_window_is_refused_and_told_who_holds_the_clinic(room: Room):
    """CON-01: the window holds the writer's lock from its door on, locked or not."""
    room.begin()
    with pytest.raises(StoreLocked):
        bootstrap.open_door(room.store, room.clock).hold()
    room.unlock()
    room.press(Qt.Key.Key_L, CTRL)
    with pytest.raises(StoreLocked):
        bootstrap.open_door(room.store, room.clock).hold()


def remove(store: Path) -> None:
    store.unlink()


def empty(store: Path) -> None:
    store.write_bytes(b"")


def remove_keys(store: Path) -> None:
    store.with_name(f"{store.name}.keys").unlink()


@pytest.mark.parametrize("spoil", [remove, empty, remove_keys])
def test_a_lost_clinic_gives_separate_ways_on_and_never_an_empty_one(room: Room, spoil: Callable[[Path], None]):
    """DUR-05: restore, locate and create are separate choices."""
    spoil(room.store)
    room.begin()
    assert isinstance(room.page, TroublePage)
    assert set(room.page.buttons) == {Way.RESTORE, Way.LOCATE, Way.CREATE, Way.AGAIN}
    assert room.window.frame is None


def test_what_hindered_can_be_tried_again(room: Room, tmp_path: Path):
    kept = room.store.with_name("kept")
    room.store.rename(kept)
    room.begin()
    assert isinstance(room.page, TroublePage)
    kept.rename(room.store)
    room.page.buttons[Way.AGAIN].click()
    room.settle()
    assert isinstance(room.page, LockPage)
    room.unlock()
    assert room.window.frame is not None
