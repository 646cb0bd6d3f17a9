"""What is typed: literal, kept, given back; fields of inserted answers (ux.md 2 "Composer", 8.1, INP-01)."""

import gc
from datetime import UTC
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tests.ui.writing.conftest import NOW, Desk

from modulvard.domain.answer_fields import FillIn, filled
from modulvard.domain.store_errors import DiskFull
from modulvard.ui.theme.theme import ThemeChoice
from modulvard.ui.writing.keeping import LONGEST_MS, REST_MS

ANSWER = "Hej {förnamn}!\nStanna i {modul} till {datum?}, klockan {tid?}."
VALUES = {FillIn.FIRST_NAME: "Omar", FillIn.MODULE: "modul 3"}
CTRL = Qt.KeyboardModifier.ControlModifier
ODD = '<b>fet</b> & ”citat”\u00a0hårt\u2028rad 😀 שלום {inget} ({) "x"\n\n\tslut '


def test_any_text_stands_as_it_was_given(desk: Desk) -> None:
    """INP-01: markup, emoji, right-to-left, hard spaces and line separators are literal."""
    desk.begin(ODD)
    assert desk.writer.editor.text == ODD
    desk.type("!")
    assert desk.writer.editor.text == f"{ODD}!"
    assert desk.writer.editor.caret == len(ODD) + 1


def test_the_text_stands_when_python_collects_its_garbage(desk: Desk) -> None:
    """Qt keeps no hold of the document and its layout: what Python forgot, Qt drew all the same, and fell."""
    desk.begin("Hej\nOmar")
    gc.collect()
    desk.type("!")
    assert not desk.writer.grab().isNull()
    assert desk.writer.editor.text == "Hej\nOmar!"


def test_what_is_pasted_loses_its_looks_only(desk: Desk) -> None:
    desk.begin()
    data = QMimeData()
    data.setHtml("<h1>Hej</h1>")
    data.setText("<h1>Hej</h1>")
    desk.writer.editor.insertFromMimeData(data)
    assert desk.writer.editor.text == "<h1>Hej</h1>"


@pytest.mark.parametrize("text", ["a" * 400_000, "ord och inga visor\n" * 21_000])
def test_a_book_that_is_pasted_is_kept_whole(desk: Desk, text: str) -> None:
    desk.begin()
    data = QMimeData()
    data.setText(text)
    desk.writer.editor.insertFromMimeData(data)
    desk.writer.keeper.keep_now()
    desk.settle()
    assert desk.kept[-1][0] == text


def test_what_is_typed_is_kept_by_itself_and_said_only_then(desk: Desk, qtbot: QtBot) -> None:
    """ux.md 8.1 and 8.6: half a second after the last key, and each half second meanwhile."""
    assert (REST_MS, LONGEST_MS) == (500, 500)
    desk.begin()
    desk.type("Hej Omar")
    assert desk.writer._saved.text() == ""
    qtbot.waitUntil(lambda: desk.writer._saved.text() == "Utkast sparat 08:15")
    assert desk.kept == [("Hej Omar", 8, {"filled": []})]
    desk.type(".")
    assert desk.writer._saved.text() == ""


def test_a_draft_from_the_store_tells_its_time_as_the_clock_on_the_wall_does(desk: Desk) -> None:
    """The store keeps UTC."""
    desk.begin("Hej", caret=3, state={}, saved_at=NOW.astimezone(UTC))
    assert desk.writer._saved.text() == "Utkast sparat 08:15"


@pytest.mark.parametrize("text", ["", "Hej Omar, ring {vem?}."])
def test_another_theme_or_size_is_nothing_that_anyone_has_written(desk: Desk, text: str) -> None:
    """A reply begins with its first key: else an empty draft stood in Idag, with nobody's words."""
    desk.begin(text)
    written: list[None] = []
    desk.writer.written.connect(lambda: written.append(None))
    desk.theme.set_choice(ThemeChoice.DARK)
    desk.theme.set_zoom(150)
    desk.settle()
    assert (written, desk.kept) == ([], [])
    desk.type("!")
    assert len(written) == 1


def test_leaving_the_text_keeps_it_at_once(desk: Desk) -> None:
    desk.begin()
    desk.type("Hej")
    desk.writer.fields_button.show()
    desk.writer.fields_button.setFocus()
    desk.settle()
    assert [body for body, _, _ in desk.kept] == ["Hej"]
    desk.writer.editor.setFocus()
    desk.type(" du")
    desk.writer.hide()
    desk.settle()
    assert desk.kept[-1][0] == "Hej du"


def test_a_draft_comes_back_with_caret_and_fields(desk: Desk) -> None:
    desk.begin()
    desk.writer.insert_parts(filled(ANSWER, VALUES), answer=7, version=2)
    desk.writer.keeper.keep_now()
    desk.settle()
    body, _, state = desk.kept[-1]
    assert body == "Hej Omar!\nStanna i modul 3 till {datum?}, klockan {tid?}."
    assert state == {"answers": [{"answer": 7, "version": 2}], "filled": [[4, 8], [19, 26]]}
    desk.writer.stop()
    desk.begin(body, caret=5, state=state)
    editor = desk.writer.editor
    assert (editor.text, editor.caret, editor.filled) == (body, 5, ((4, 8), (19, 26)))
    assert desk.writer.extra == {"answers": [{"answer": 7, "version": 2}]}
    desk.settle()
    assert len(desk.kept) == 1, "what was only shown is not kept anew"


def test_one_undo_takes_the_whole_answer_away_and_none_of_what_was_typed(desk: Desk) -> None:
    desk.begin()
    desk.type("Hej. ")
    desk.writer.insert_parts(filled(ANSWER, VALUES))
    desk.type(" x")
    desk.press(Qt.Key.Key_Z, CTRL)
    assert desk.writer.editor.text.endswith("klockan {tid?}.")
    desk.press(Qt.Key.Key_Z, CTRL)
    assert desk.writer.editor.text == "Hej. "


def test_tab_walks_the_empty_fields_and_then_leaves(desk: Desk) -> None:
    desk.begin()
    desk.writer.insert_parts(filled(ANSWER, VALUES))
    desk.press(Qt.Key.Key_Tab)
    menu = QApplication.activePopupWidget()
    assert [entry.text() for entry in menu.actions()][:3] == [
        "fre 27 nov\tom 4 dagar",
        "sön 29 nov\tveckans slut",
        "sön 6 dec\ttvå veckor",
    ]
    desk.press(Qt.Key.Key_Down)
    desk.press(Qt.Key.Key_Return)
    assert desk.writer.editor.text == "Hej Omar!\nStanna i modul 3 till söndag 29 november, klockan {tid?}."
    desk.press(Qt.Key.Key_Tab)
    desk.press(Qt.Key.Key_Escape)
    assert desk.writer.editor.textCursor().selectedText() == "{tid?}"
    desk.press(Qt.Key.Key_Tab)
    assert QApplication.activePopupWidget() is None
    assert not desk.writer.editor.hasFocus()


def test_a_field_that_no_list_knows_has_a_line_to_type(desk: Desk) -> None:
    desk.begin()
    desk.writer.insert_parts(filled("Ring {vem?} i dag.", {}))
    desk.press(Qt.Key.Key_Tab)
    line = QApplication.focusWidget()
    assert line.accessibleName() == "vem"
    line.setText("mottagningen")
    desk.press(Qt.Key.Key_Return)
    assert desk.writer.editor.text == "Ring mottagningen i dag."
    assert desk.writer.editor.hasFocus()
    assert desk.writer.editor.filled == ((5, 17),)


def test_tab_takes_what_is_typed_for_a_field_and_goes_on_to_the_next(desk: Desk) -> None:
    """ux.md 2 and 8.1: Tab walks the fields, and nothing typed is lost on the way."""
    desk.begin()
    desk.writer.insert_parts(filled("Ring {vem?} om {vad?} i dag.", {}))
    desk.press(Qt.Key.Key_Tab)
    QApplication.focusWidget().setText("mottagningen")
    desk.press(Qt.Key.Key_Tab)
    assert desk.writer.editor.text == "Ring mottagningen om {vad?} i dag."
    assert QApplication.focusWidget().accessibleName() == "vad"
    QApplication.focusWidget().setText("recept")
    desk.press(Qt.Key.Key_Tab)
    assert desk.writer.editor.text == "Ring mottagningen om recept i dag."
    assert desk.writer.editor.filled == ((5, 17), (21, 27))


def test_what_is_typed_for_a_field_is_kept_when_the_text_is_left(desk: Desk) -> None:
    """ux.md 8.1: saved on lock and change of focus."""
    desk.begin()
    desk.writer.insert_parts(filled("Ring {vem?} i dag.", {}))
    desk.press(Qt.Key.Key_Tab)
    QApplication.focusWidget().setText("mottagningen")
    desk.writer.hide()
    desk.settle()
    assert desk.kept[-1][0] == "Ring mottagningen i dag."


def test_esc_leaves_a_field_as_it_was(desk: Desk) -> None:
    desk.begin()
    desk.writer.insert_parts(filled("Ring {vem?} i dag.", {}))
    desk.press(Qt.Key.Key_Tab)
    QApplication.focusWidget().setText("mottagningen")
    desk.press(Qt.Key.Key_Escape)
    assert desk.writer.editor.text == "Ring {vem?} i dag."
    assert desk.writer.editor.hasFocus()


def test_finishing_takes_what_is_typed_for_the_last_field(desk: Desk) -> None:
    desk.begin()
    desk.writer.insert_parts(filled("Ring {vem?} i dag.", {}))
    desk.press(Qt.Key.Key_Tab)
    QApplication.focusWidget().setText("mottagningen")
    assert desk.writer.may_finish()
    assert desk.writer.editor.text == "Ring mottagningen i dag."


def test_another_text_takes_nothing_that_was_typed_for_a_field_of_the_one_before(desk: Desk) -> None:
    """ux.md 8.2: changing patient never moves text."""
    desk.begin()
    desk.writer.insert_parts(filled("Ring {vem?} i dag.", {}))
    desk.press(Qt.Key.Key_Tab)
    QApplication.focusWidget().setText("mottagningen")
    desk.begin("Ring {vem?} i dag.")
    assert desk.writer.editor.text == "Ring {vem?} i dag."


def test_a_line_for_a_field_lies_beside_the_scroll_bar(desk: Desk) -> None:
    desk.begin("Kort. " * 11 + "Ring {vem?}.\n" * 40, caret=0)
    desk.press(Qt.Key.Key_Tab)
    line, editor = QApplication.focusWidget().parentWidget(), desk.writer.editor
    assert editor.verticalScrollBar().isVisible()
    assert editor.viewport().geometry().contains(line.geometry())


def test_a_text_with_several_fields_left_is_not_said_to_be_finished_but_for_one(desk: Desk) -> None:
    """ux.md, in one breath: say only what is true."""
    desk.begin()
    desk.writer.insert_parts(filled("Ring {vem?} om {vad?} i dag.", {}))
    assert not desk.writer.may_finish()
    assert desk.writer.problem.words == "Fyll i ”vem”. 2 fält är kvar."


def test_a_text_with_a_field_left_is_not_finished_but_gone_to(desk: Desk) -> None:
    """ux.md section 5."""
    desk.begin()
    desk.writer.insert_parts(filled("Stanna till {datum?}.", {}))
    assert not desk.writer.may_finish()
    assert desk.writer.problem.words == "Välj ett datum för ”datum”. Resten av svaret är klart."
    assert desk.writer.editor.textCursor().selectedText() == "{datum?}"
    assert desk.writer.fields_button.words == "Ett fält kvar: datum"


def test_a_full_disk_keeps_the_text_says_so_and_saves_when_there_is_room(desk: Desk, tmp_path: Path) -> None:
    desk.begin()
    desk.refusal = DiskFull(path="x")
    desk.type("Viktigt")
    desk.writer.keeper.keep_now()
    desk.settle()
    assert desk.writer.not_kept.words.startswith("Svaret kunde inte sparas på disken. Texten finns kvar här.")
    assert desk.writer.editor.text == "Viktigt"
    desk.writer.not_kept.save_button.click()
    desk.settle()
    assert (tmp_path / "text.txt").read_text(encoding="utf-8") == "Viktigt"
    desk.refusal = None
    desk.writer.keeper.keep_now()
    desk.settle()
    assert desk.kept[-1][0] == "Viktigt"
    assert desk.writer.not_kept.isHidden()


def test_a_text_left_before_it_could_be_kept_comes_back(desk: Desk) -> None:
    """ux.md 8.1: not even a full disk at the moment of going to another patient loses it."""
    desk.begin()
    desk.refusal = DiskFull(path="x")
    desk.type("Viktigt")
    desk.writer.stop()
    desk.writer.begin("Till en annan", desk.keep, 2)
    desk.settle()
    assert desk.writer.editor.text == "Till en annan"
    desk.writer.stop()
    desk.begin("det som fanns i lagret")
    assert desk.writer.editor.text == "Viktigt"
    desk.refusal = None
    desk.writer.keeper.keep_now()
    desk.settle()
    assert desk.kept[-1][0] == "Viktigt"


def test_a_slash_at_the_start_of_a_word_asks_for_the_answer_bank_where_there_is_one(desk: Desk, qtbot: QtBot) -> None:
    desk.begin()
    desk.type("/Anna ")
    assert desk.writer.editor.text == "/Anna "
    desk.writer.offer_bank("Svarsbank")
    with qtbot.waitSignal(desk.writer.editor.answers_asked):
        desk.type("/")
    with qtbot.waitSignal(desk.writer.editor.answers_asked):
        desk.press(Qt.Key.Key_B, CTRL)
    desk.type("och/eller")
    assert desk.writer.editor.text == "/Anna och/eller"


def test_how_the_text_reads_is_told_from_forty_words(desk: Desk) -> None:
    desk.begin("Kort text.")
    assert desk.writer._reading.text() == ""
    desk.writer.stop()
    desk.begin("Det här är en mening med sju ord. " * 6)
    assert desk.writer._reading.text() == "48 ord · LIX 8, mycket lättläst · längsta meningen 8 ord"
