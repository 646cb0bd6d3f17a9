"""The answer bank beside what is written: found, read and inserted by keys (C7; ux.md 2 and 6; decided.md 6, 30)."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit
from tests.patients_given import ANNA, ERIK, SOFIA, Clinic
from tests.services.answers_given import bank, given_answer, typed
from tests.ui.answers.conftest import OpenBank, Room

from modulvard.domain.answer_bank import AnswerKind
from modulvard.domain.answer_fields import FillIn
from modulvard.domain.answer_lists import AnswerFilter, AnswersShown
from modulvard.domain.answer_search import AnswerHit
from modulvard.ui.answers.panel import AnswerPanel, Hand
from modulvard.ui.answers.saving import Reply, save_as_answer

MESSAGE = "Hej! Hinner inte med hemuppgiften i modul 3. Ska jag hoppa över den?"


class Beside:
    """The panel beside a text, as a composer would hold it."""

    def __init__(self, room: Room) -> None:
        self.room = room
        self.text = QPlainTextEdit(room.page)
        self.text.show()
        self.panel = AnswerPanel(room.context(), room.page)
        self.panel.resize(386, 900)
        self.panel.show()
        self.inserted: list[AnswerHit] = []
        self.panel.inserted.connect(self.inserted.append)
        self.panel.left.connect(self.text.setFocus)

    def show_for(self, message: str, **about: object) -> None:
        self.panel.show_for(Hand(message=message, **about))  # type: ignore[arg-type]  # keywords of a test
        self.room.settle()

    def type(self, words: str) -> None:
        self.panel.ask()
        self.panel.field.insert(words)  # in place of what is selected; QTest knows ASCII only
        self.room.settle()

    def titles(self) -> list[str]:
        return [row.hit.title for row in self.panel.hits.hits.rows]


@pytest.fixture
def beside(clinic: Clinic, open_bank: OpenBank) -> Iterator[Beside]:
    given_answer(clinic, "Hinner inte hemuppgiften: stanna kvar", body="Hej {förnamn}! Stanna kvar till {datum?}.")
    given_answer(clinic, "Avboka ett besök", body="Hej! Ring oss.")
    given_answer(clinic, "Hemuppgift som uteblir", kind=AnswerKind.SUPPORT, body="Fråga vad som hindrar.")
    room = open_bank()
    yield Beside(room)
    room.settle()


def test_what_may_answer_the_message_stands_there_before_anything_is_typed(beside: Beside):
    beside.show_for(MESSAGE)
    assert beside.titles()[0] == "Hinner inte hemuppgiften: stanna kvar"
    assert "Stanna kvar till" in beside.panel.preview.toPlainText()


def test_enter_in_the_field_inserts_the_first_hit(beside: Beside):
    """ux.md 6: Ctrl+B, Enter, and nothing more to insert what is suggested."""
    beside.show_for(MESSAGE)
    beside.panel.ask()
    beside.room.press(Qt.Key.Key_Return)
    assert [hit.title for hit in beside.inserted] == ["Hinner inte hemuppgiften: stanna kvar"]


def test_enter_before_the_hits_have_come_inserts_what_was_typed_for(beside: Beside):
    beside.show_for(MESSAGE)
    beside.panel.ask()
    QTest.keyClicks(beside.panel.field, "avboka")
    QTest.keyClick(beside.panel.field, Qt.Key.Key_Return)
    beside.room.settle()
    assert [hit.title for hit in beside.inserted] == ["Avboka ett besök"]


def test_a_digit_inserts_while_the_list_has_the_focus_and_is_typed_in_the_field(beside: Beside):
    beside.show_for(MESSAGE)
    beside.type("2")
    assert beside.inserted == []
    beside.type("hemuppgift")
    beside.panel.hits.setFocus()
    beside.room.press(Qt.Key.Key_1)
    assert [hit.title for hit in beside.inserted] == ["Hinner inte hemuppgiften: stanna kvar"]


def test_arrows_choose_while_one_types(beside: Beside, clinic: Clinic):
    given_answer(clinic, "Hemuppgiften är klar", body="Bra.")
    beside.type("hemuppgiften")
    second = beside.titles()[1]
    beside.room.press(Qt.Key.Key_Down)
    beside.room.press(Qt.Key.Key_Return)
    assert [hit.title for hit in beside.inserted] == [second]


def test_method_support_is_read_and_never_inserted(beside: Beside):
    """ux.md 2: two kinds never mix."""
    beside.type("hemuppgift")
    assert "Hemuppgift som uteblir" not in beside.titles()
    beside.room.press(Qt.Key.Key_M, Qt.KeyboardModifier.AltModifier)
    assert beside.panel.support.hasFocus()
    assert beside.panel.preview.toPlainText() == "Fråga vad som hindrar."
    beside.room.press(Qt.Key.Key_1)
    beside.room.press(Qt.Key.Key_Return)
    assert beside.inserted == []
    assert beside.panel.preview.hasFocus()


def test_esc_goes_back_to_the_text_from_every_part(beside: Beside):
    beside.type("hemuppgift")
    for part in (beside.panel.field, beside.panel.hits, beside.panel.support, beside.panel.preview):
        part.setFocus()
        beside.room.press(Qt.Key.Key_Escape)
        assert beside.text.hasFocus()


def test_only_what_is_approved_and_ones_own_drafts_are_offered(beside: Beside, clinic: Clinic):
    """decided.md 30."""
    bank(clinic, ERIK).add(AnswerKind.REPLY, typed("Kvällsrutin", body="Lägg undan telefonen."))
    beside.type("kvällsrutin")
    assert beside.titles() == []
    bank(clinic, ANNA).add(AnswerKind.REPLY, typed("Kvällsrutin för mig", body="Lägg undan telefonen."))
    beside.type("kvällsrutin")
    assert beside.titles() == ["Kvällsrutin för mig"]


def test_a_search_is_noted_once_by_its_kind_when_a_hit_is_used(beside: Beside, clinic: Clinic):
    """decided.md 6: kind and number, never the words."""
    beside.type("hemuppgift")
    beside.room.press(Qt.Key.Key_Return)
    beside.panel._note_search()
    beside.room.settle()
    assert [measure for measure, _ in clinic.log()].count("search") == 1
    assert "hemuppgift" not in clinic.log_text()


def test_every_row_is_heard_with_its_digit(beside: Beside):
    beside.type("hemuppgift")
    index = beside.panel.hits.hits.index(0, 0)
    heard = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert heard.startswith("1 Hinner inte hemuppgiften: stanna kvar, Godkänt nov")


def test_a_reply_is_suggested_with_name_and_module_as_fields(beside: Beside, clinic: Clinic):
    """The bank holds no patient."""
    filled = {FillIn.FIRST_NAME: "Omar", FillIn.MODULE: "modul 3"}
    reply = Reply(text="Hej Omar! Stanna i modul 3, Omar Granbarr.", filled=filled, family_name="Granbarr")
    dialog = save_as_answer(beside.room.context(), beside.room.page, reply)
    assert dialog.preview.toPlainText() == "Hej {förnamn}! Stanna i {modul}, {förnamn}."
    dialog.panel.submit_button.click()
    beside.room.settle()
    assert dialog._fields["title"].error.words
    dialog.title.setText("Stanna kvar")
    dialog.text.setPlainText("Hej Omar! Stanna i modul 3.")
    dialog.panel.submit_button.click()
    beside.room.settle()
    waiting = bank(clinic, SOFIA).list(AnswerFilter(shown=AnswersShown.SUGGESTED)).lines
    assert [line.title for line in waiting] == ["Stanna kvar"]
    assert bank(clinic, SOFIA).show(waiting[0].id).answer.latest.content.sv.body == "Hej {förnamn}! Stanna i {modul}."
