"""A disk that is full at lock: what was being written is neither lost nor left in the open (DUR-02, CNF-05)."""

import shutil
import subprocess
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot
from tests.ui.window.conftest import Room, room_in
from tests.ui.window.test_typed import SECRET, anywhere, dialog, given_treatment, go, lock
from tests.ui.window.test_typed_dialogs import OPENERS

from modulvard.domain.ids import TreatmentId
from modulvard.ui.pages import PatientTab, Place, Section
from modulvard.ui.writing.not_kept import NotKept, written_in

MEGABYTE = 1024 * 1024


class SmallDisk:
    """A disk of a few megabytes, which can be filled and emptied again."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._filler, self._taken = folder / "filler", folder / "clinic.db.left-1"

    def fill(self) -> None:
        """Fill it to the last byte; what the closing store gives free is no room either."""
        self._taken.mkdir()
        with self._filler.open("ab", buffering=0) as file, suppress(OSError):
            for size in (64 * 1024, 4096, 512, 1):
                with suppress(OSError):
                    while True:
                        file.write(bytes(size))

    def empty(self) -> None:
        self._filler.unlink()
        self._taken.rmdir()

    def holds(self, words: str) -> bool:
        files = [file for file in self.folder.iterdir() if file.is_file() and file != self._filler]
        return any(words.encode() in file.read_bytes() for file in files)


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[SmallDisk]:
    folder = tmp_path / "small"
    folder.mkdir()
    mount = shutil.which("mount")
    command = ["mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", folder]
    if mount is None or subprocess.run(command, check=False, capture_output=True).returncode:
        pytest.skip("a small disk can be made by root only")
    yield SmallDisk(folder)
    subprocess.run(["umount", "-l", folder], check=True)


@pytest.fixture
def writing(disk: SmallDisk, qapp: QApplication, qtbot: QtBot) -> Iterator[Room]:
    """A reply being written to Linnea."""
    with room_in(disk.folder, qapp, qtbot) as room:
        room.begin()
        room.unlock()
        go(room, Place(Section.MESSAGES, arguments={"treatment": begun(room)}))
        yield room


def begun(room: Room) -> TreatmentId:
    patient = given_treatment(room)
    found: TreatmentId = room.window.session.services.patient_pages.reload(patient).view.treatment.id
    return found


def editor_text(room: Room) -> str:
    text: str = room.frame.travel.page.composer.writer.editor.text
    return text


def test_text_that_finds_no_room_at_lock_is_held_sealed_and_told_of(writing: Room, disk: SmallDisk):
    disk.fill()
    writing.type(SECRET)
    lock(writing)
    assert "kunde inte sparas på disken" in writing.page.unsaved_words
    assert "allt är sparat" not in writing.page._heading.line.text()
    assert SECRET not in anywhere()
    assert not disk.holds(SECRET)
    disk.empty()
    writing.unlock()
    writing.settle()
    assert editor_text(writing) == SECRET
    assert writing.window._unsaved.held == ()
    lock(writing)
    assert "allt är sparat" in writing.page._heading.line.text()


def test_what_the_closing_store_gives_free_is_room_enough(writing: Room, disk: SmallDisk):
    disk.fill()
    disk._taken.rmdir()
    writing.type(SECRET)
    lock(writing)
    assert "allt är sparat" in writing.page._heading.line.text()
    assert list(disk.folder.glob("clinic.db.left-*"))
    disk._filler.unlink()
    writing.unlock()
    writing.settle()
    assert editor_text(writing) == SECRET


def test_it_is_put_beside_the_store_as_soon_as_there_is_room(writing: Room, disk: SmallDisk):
    disk.fill()
    writing.type(SECRET)
    lock(writing)
    writing.window._unsaved.timer.timeout.emit()
    writing.settle()
    assert writing.window._unsaved.held, "there is still no room"
    disk.empty()
    writing.window._unsaved.timer.timeout.emit()
    writing.settle()
    assert "allt är sparat" in writing.page._heading.line.text()
    assert writing.page.unsaved_words == ""
    assert list(disk.folder.glob("clinic.db.left-*"))
    assert not disk.holds(SECRET)
    writing.unlock()
    writing.settle()
    assert editor_text(writing) == SECRET
    assert not list(disk.folder.glob("clinic.db.left-*"))


def test_what_is_typed_in_a_dialog_is_held_as_well(writing: Room, disk: SmallDisk):
    writing.frame.travel.receive()
    writing.settle()
    disk.fill()
    dialog().findChildren(QLineEdit)[-1].insert(SECRET)
    lock(writing)
    assert "kunde inte sparas" in writing.page.unsaved_words
    assert SECRET not in anywhere()
    disk.empty()
    writing.unlock()
    writing.settle()
    assert SECRET in [line.text() for line in dialog().findChildren(QLineEdit)]


def test_a_colleague_who_unlocks_is_given_nothing_of_it(writing: Room, disk: SmallDisk):
    disk.fill()
    writing.type(SECRET)
    lock(writing)
    disk.empty()
    writing.page._people.choose("erik")
    writing.unlock()
    writing.settle()
    assert SECRET not in anywhere()
    assert writing.window._unsaved.held or list(disk.folder.glob("clinic.db.left-*")), "it is Anna's"
    lock(writing)
    writing.page._people.choose("anna")
    writing.unlock()
    writing.settle()
    assert editor_text(writing) == SECRET


def test_quitting_warns_once_while_something_is_not_saved(writing: Room, disk: SmallDisk):
    disk.fill()
    writing.type(SECRET)
    writing.window.close()
    assert writing.window.isVisible()
    assert "avsluta en gång till" in writing.page.unsaved_words
    assert SECRET not in anywhere()
    disk.empty()
    writing.window.close()
    assert not writing.window.isVisible()
    assert list(disk.folder.glob("clinic.db.left-*")), "there was room after all"
    assert next(disk.folder.glob("clinic.db.left-*")).stat().st_mode & 0o077 == 0


def test_a_form_tells_of_a_full_disk_beside_what_is_typed_in_it(writing: Room, disk: SmallDisk):
    """ux.md 5: what happened, that the text is still here, and a way to save it, while one still types."""
    patient = writing.patients[0]
    go(writing, Place(Section.PATIENTS, patient, PatientTab.HOMEWORK))
    tab = writing.frame.travel.page.homework
    tab.begin_new()
    form = tab.forms.new
    disk.fill()
    form.intro.setPlainText(SECRET)
    form.intro.document().setModified(True)
    writing.window._typed.keep()
    writing.settle()
    assert form.not_kept.isVisible()
    assert form.not_kept.words.startswith("Det som är skrivet kunde inte sparas på disken. Texten finns kvar här.")
    assert SECRET in written_in(form.card)
    disk.empty()
    writing.window._typed.keep()
    writing.settle()
    assert form.not_kept.isHidden()


def test_the_banks_editor_tells_of_a_full_disk_beside_what_is_typed_in_it(writing: Room, disk: SmallDisk):
    """DUR-02: as a reply does."""
    go(writing, Place(Section.ANSWERS))
    page = writing.frame.travel.page
    page.begin_new()
    detail = page.detail
    disk.fill()
    detail.form.body.setPlainText(SECRET)
    detail.keep_now()
    writing.settle()
    assert detail.not_kept.isVisible()
    assert "Frigör plats eller välj ”Spara som fil”." in detail.not_kept.words
    assert SECRET in written_in(detail.form)
    disk.empty()
    detail.keep_now()
    writing.settle()
    assert detail.not_kept.isHidden()


@pytest.mark.parametrize("kind", ["receive", "each", "answer", "refile", "pass_on"])
def test_a_dialog_tells_of_a_full_disk_below_what_is_typed_in_it(writing: Room, disk: SmallDisk, kind: str):
    """ux.md 5, DUR-02: what is typed in a dialog is told of as in a form, and both get away from it."""
    treatment = writing.window.session.services.patient_pages.reload(writing.patients[0]).view.treatment.id
    OPENERS[kind][1](writing.frame.travel._context, writing.frame.travel.page, treatment)
    writing.settle()
    opened = dialog()
    editor = [*opened.findChildren(QLineEdit), *opened.findChildren(QPlainTextEdit)][-1]
    assert opened.findChild(NotKept) is None
    disk.fill()
    (editor.insert if isinstance(editor, QLineEdit) else editor.insertPlainText)(SECRET)
    writing.window._typed.keep()
    writing.settle()
    told = opened.findChild(NotKept)
    assert told is not None
    assert told.isVisible()
    assert "Frigör plats eller välj ”Spara som fil”." in told.words
    assert SECRET in told._read()
    disk.empty()
    writing.window._typed.keep()
    writing.settle()
    assert told.isHidden()
    opened.reject()
