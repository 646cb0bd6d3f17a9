"""Files of answers taken in and given out in the window (INP-08): shown first, all or nothing, undone by one step."""

from pathlib import Path

from PySide6.QtCore import Qt
from tests.patients_given import ANNA, Clinic
from tests.services.answers_given import bank, given_answer, typed
from tests.ui.answers.conftest import OpenBank, Room

CTRL = Qt.KeyboardModifier.ControlModifier


def exported(room: Room, file: Path) -> str:
    """Let the window write what is in force, and return it."""
    room.page.ask_target = lambda _window, chosen: chosen(file)
    room.page._on_export()
    room.settle()
    return file.read_text(encoding="utf-8")


def opened(room: Room, file: Path) -> None:
    room.page.ask_file = lambda _window, chosen: chosen(file)
    room.page._on_import()
    room.settle()


def chips(room: Room) -> dict[str, str]:
    """Return what is said of each row of the file."""
    rows = room.page.importing._model
    heard = (rows.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(rows.rowCount()))
    return {words.split(", ")[0]: words.rpartition(", ")[2] for words in heard if ", " in words}


def test_a_file_is_shown_before_anything_is_done(clinic: Clinic, open_bank: OpenBank, tmp_path: Path):
    given_answer(clinic, "Stanna kvar", body="Hej! Välj en dag.")
    room = open_bank()
    file = tmp_path / "bank.yaml"
    text = exported(room, file)
    file.write_text(text.replace("Välj en dag", "Välj en vecka"), encoding="utf-8")
    opened(room, file)
    assert chips(room) == {"Stanna kvar": "Er text behålls"}
    assert "[borttaget: dag][tillagt: vecka]" in room.page.importing.difference.accessibleDescription()
    assert not room.page.importing.take_button.isEnabled()
    room.press(Qt.Key.Key_Escape)
    assert room.page._stack.currentWidget().isAncestorOf(room.page.browser)


def test_the_files_text_is_taken_where_it_is_chosen_and_one_undo_brings_ours_back(
    clinic: Clinic, open_bank: OpenBank, tmp_path: Path
):
    answer = given_answer(clinic, "Stanna kvar", body="Hej! Välj en dag.")
    room = open_bank()
    file = tmp_path / "bank.yaml"
    text = exported(room, file)
    file.write_text(text.replace("Välj en dag", "Välj en vecka"), encoding="utf-8")
    opened(room, file)
    room.page.importing.overwrite.click()
    assert chips(room) == {"Stanna kvar": "Ny version"}
    room.page.importing.rows.setFocus()
    room.press(Qt.Key.Key_Return, CTRL)
    shown = bank(clinic, ANNA).show(answer).answer
    assert [version.content.sv.body for version in shown.versions] == ["Hej! Välj en vecka.", "Hej! Välj en dag."]
    assert shown.approved == 2
    assert room.page._stack.currentWidget().isAncestorOf(room.page.browser)
    room.undo_last()
    assert bank(clinic, ANNA).show(answer).answer.approved == 1


def test_a_new_entry_is_shown_whole(clinic: Clinic, open_bank: OpenBank, tmp_path: Path):
    given_answer(clinic, "Stanna kvar", body="Hej!")
    room = open_bank()
    file = tmp_path / "bank.yaml"
    text = exported(room, file)
    file.write_text(text.replace("stanna-kvar", "byta-ordning").replace("Stanna kvar", "Byta ordning"))
    opened(room, file)
    assert chips(room) == {"Byta ordning": "Läggs till"}
    assert "Byta ordning" in room.page.importing.difference.toPlainText()
    room.press(Qt.Key.Key_Return, CTRL)
    assert room.titles() == ["Byta ordning", "Stanna kvar"]


def test_a_file_that_is_not_whole_says_where_and_takes_nothing(clinic: Clinic, open_bank: OpenBank, tmp_path: Path):
    room = open_bank()
    file = tmp_path / "bank.yaml"
    file.write_text("answers:\n  - key: a\n    kind: reply\n    category: practical\n    title: {sv: A}\n")
    opened(room, file)
    heard = [room.page.importing._model.index(row, 0).data() for row in range(room.page.importing._model.rowCount())]
    assert any("body saknas" in words for words in heard)
    assert not room.page.importing.take_button.isVisibleTo(room.page)
    assert bank(clinic, ANNA).list().lines == ()


def test_an_entry_changed_since_it_was_shown_stops_the_whole_file(clinic: Clinic, open_bank: OpenBank, tmp_path: Path):
    answer = given_answer(clinic, "Stanna kvar", body="Hej!")
    room = open_bank()
    file = tmp_path / "bank.yaml"
    file.write_text(exported(room, file).replace("Hej!", "Hallå!"), encoding="utf-8")
    opened(room, file)
    room.page.importing.overwrite.click()
    bank(clinic, ANNA).save(answer, typed("Stanna kvar", body="Tjena!"))
    room.page.importing.take()
    room.settle()
    assert len(room.refused) == 1
    assert room.page._stack.currentWidget() is room.page.importing


def test_the_palette_knows_files_by_the_words_one_would_type(clinic: Clinic, open_bank: OpenBank):
    """ux.md 2 "Palette": with synonyms."""
    commands = {command.id: command.synonyms for command in open_bank().page.commands()}
    assert "importera" in " ".join(commands["answers.import"]).split()
    assert "spara" in " ".join(commands["answers.export"]).split()
