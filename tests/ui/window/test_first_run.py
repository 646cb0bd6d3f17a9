"""The first run: three steps, by keys (ux.md "First run", OPS-03, CNF-03)."""

import shutil
import stat
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from tests.ui.window.conftest import Room

from modulvard.ui.first_run.keeping import FILE_NAME, save_key
from modulvard.ui.first_run.page import FirstRunPage
from modulvard.ui.first_run.steps import account_name

PASSPHRASE = "elva gula päron på ett fat"


@pytest.fixture
def empty(room: Room) -> Room:
    """A window where nothing of a clinic lies at the path."""
    for file in room.store.parent.glob("clinic.db*"):
        file.unlink()
    shutil.rmtree(room.store.parent / "backups", ignore_errors=True)
    return room.begin()


def to_step_three(room: Room) -> FirstRunPage:
    page = room.page
    page.begin.own.setChecked(True)
    room.press(Qt.Key.Key_Return)
    room.type("Vårdcentralen Eken")
    page.names.person.setFocus()
    room.type("Åsa Lind")
    room.press(Qt.Key.Key_Return)
    return page


def prove(room: Room, page: FirstRunPage) -> None:
    assert page.safety is not None
    groups = page.safety.recovery_key.split("-")
    for number, proof in zip(page.safety.asked_groups, page.safety._proofs, strict=True):
        proof.setText(groups[number - 1].lower())


def test_where_nothing_lies_the_first_run_begins(empty: Room):
    assert isinstance(empty.page, FirstRunPage)
    assert empty.window.windowTitle() == "Modulvård – välkommen"


def test_the_language_changes_the_page_at_once(empty: Room):
    """decided.md 29."""
    empty.page.begin.languages.choose(1)
    empty.settle()
    assert empty.page._heading.title.text() == "Welcome to Modulvård"
    empty.page.begin.languages.choose(0)
    empty.settle()
    assert empty.page._heading.title.text() == "Välkommen till Modulvård"


def test_one_and_two_choose_and_enter_continues(empty: Room):
    empty.type("2")
    assert not empty.page.begin.wants_sample
    empty.type("1")
    assert empty.page.begin.wants_sample
    empty.type("2")
    empty.press(Qt.Key.Key_Return)
    assert empty.page._step == 2
    empty.press(Qt.Key.Key_Escape)
    assert empty.page._step == 1


def test_three_steps_lead_into_ones_own_clinic(empty: Room):
    page = to_step_three(empty)
    assert page._step == 3
    empty.type(PASSPHRASE)
    prove(empty, page)
    empty.press(Qt.Key.Key_Return)
    assert empty.window.windowTitle() == "Modulvård – Idag"
    assert empty.window.session.services.person.display_name == "Åsa Lind"
    assert empty.store.exists()


def test_a_weak_passphrase_is_refused_beside_its_field(empty: Room):
    """CNF-03."""
    page = to_step_three(empty)
    empty.type("kort")
    empty.press(Qt.Key.Key_Return)
    assert page.safety.passphrase_field.error.words == "Lösenfrasen behöver minst 15 tecken."
    assert not empty.store.exists()


def test_nothing_is_made_until_the_recovery_key_is_proven(empty: Room):
    """OPS-03: made and tried at set-up."""
    page = to_step_three(empty)
    empty.type(PASSPHRASE)
    empty.press(Qt.Key.Key_Return)
    first = page.safety.asked_groups[0]
    assert page.safety.proof_fields[0].error.words == f"Det är inte grupp {first}."
    assert not empty.store.exists()


def test_the_recovery_key_sets_a_forgotten_passphrase_anew(empty: Room):
    page = to_step_three(empty)
    empty.type(PASSPHRASE)
    prove(empty, page)
    key = page.safety.recovery_key
    empty.press(Qt.Key.Key_Return)
    empty.window.lock()
    empty.settle()
    empty.page.recovery_button.click()
    recovery = empty.page
    recovery.key.setText(key)
    recovery.passphrase.setText("sju blå plommon i en korg")
    recovery.again.setText("sju blå plommon i en korg")
    recovery.submit_button.click()
    empty.settle()
    assert empty.window.frame is not None


def test_a_mistyped_recovery_key_names_the_group(room: Room):
    room.begin()
    room.page.recovery_button.click()
    recovery = room.page
    recovery.key.setText("AAAAA-" * 7 + "AAAAA")
    recovery.passphrase.setText(PASSPHRASE)
    recovery.again.setText(PASSPHRASE)
    recovery.submit_button.click()
    room.settle()
    assert recovery._key_field.error.words == "Grupp 1 är felskriven. Jämför den med papperet."


def test_a_synchronised_folder_is_warned_of_before_the_first_write(empty: Room, tmp_path: Path):
    """CON-03."""
    page = to_step_three(empty)
    page.folder_chosen.emit(tmp_path / "Dropbox" / "klinik")
    empty.settle()
    assert "synkroniseras av Dropbox" in page.safety.warning._words
    assert page.safety.folder == tmp_path / "Dropbox" / "klinik"


def test_the_key_is_written_to_a_new_file_of_the_owners_only(tmp_path: Path):
    path = tmp_path / FILE_NAME
    save_key(path, "Eken", "AAAAA-BBBBB")
    assert "AAAAA-BBBBB" in path.read_text(encoding="utf-8")
    if sys.platform != "win32":
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
    with pytest.raises(FileExistsError):
        save_key(path, "Eken", "CCCCC-DDDDD")
    assert "CCCCC" not in path.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("person", "name"), [("Åsa Lind", "asa"), ("Anna-Karin Ek", "annakarin"), ("محمد", ""), ("", "")]
)
def test_the_name_to_log_in_by_is_the_first_name_in_plain_letters(person: str, name: str):
    assert account_name(person) == name
