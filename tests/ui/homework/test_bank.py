"""The answer bank beside feedback, by key (C7; ux.md 1, 2 and 6)."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot
from tests.services.answers_given import typed
from tests.ui.homework.homework_host import HomeworkClinic
from tests.ui.homework.test_feedback import only_the_diary, opened, writing
from tests.ui.patient.hands import focused, press

from modulvard.domain.answer_bank import AnswerKind
from modulvard.domain.answer_lists import AnswerFilter, AnswersShown
from modulvard.domain.ids import AnswerId
from modulvard.ui.answers.saving import SaveAsAnswerDialog
from modulvard.ui.homework.tab import HomeworkTab

CTRL = Qt.KeyboardModifier.ControlModifier
KEY = Qt.Key


@pytest.fixture
def tab(clinic: HomeworkClinic, qtbot: QtBot) -> HomeworkTab:
    """Feedback to Omar is written, in a clinic with one answer of its own."""
    answers = clinic.host.services.answers
    body = "Hej {förnamn}! Tack för dagboken. Skriv gärna en rad om festen i {modul} till {datum?}."
    answers.approve(AnswerId(answers.add(AnswerKind.REPLY, typed("Efter festen", body=body)).ident))
    answers.approve(AnswerId(answers.add(AnswerKind.SUPPORT, typed("Läsa dagboken", body="Titta på festen.")).ident))
    patient, treatment = clinic.started()
    hand_in = only_the_diary(clinic, treatment)
    found = opened(clinic, qtbot, patient, hand_in=hand_in)
    writing(found, qtbot, "Omar")
    clinic.host.operations.finish()
    return found


def uses(clinic: HomeworkClinic) -> dict[str, int]:
    return {line.title: line.uses for line in clinic.host.services.answers.list().lines}


def test_feedback_is_finished_with_a_bank_answer_and_counted(clinic: HomeworkClinic, tab: HomeworkTab) -> None:
    """Ctrl+B, Enter; a field that is empty stops it, and Enter opens its list. The words handed in found it."""
    editor = tab.feedback.writer.editor
    press(editor, KEY.Key_B, CTRL)
    assert tab.bank.panel is not None
    assert tab.bank.panel.field.hasFocus()
    assert tab.bank.panel.hits.current is not None
    press(focused(), KEY.Key_Return)
    clinic.host.operations.finish()
    assert editor.hasFocus()
    assert editor.text.startswith("Hej Omar! Tack för dagboken. Skriv gärna en rad om festen i modul 1 till {datum?}.")
    press(editor, KEY.Key_Return, CTRL)
    assert tab.feedback.writer.problem.words.startswith("Välj ett datum")
    press(editor, KEY.Key_Return)
    (menu,) = editor.findChildren(QMenu)
    press(menu, KEY.Key_Return)
    assert "{" not in editor.text
    press(editor, KEY.Key_Return, CTRL)
    clinic.host.operations.finish()
    assert uses(clinic)["Efter festen"] == 1


def test_one_undo_takes_the_answer_away_and_then_it_is_no_use_of_it(
    clinic: HomeworkClinic, tab: HomeworkTab, qtbot: QtBot
) -> None:
    editor = tab.feedback.writer.editor
    QTest.keyClicks(editor, "Bra. ")
    press(editor, KEY.Key_B, CTRL)
    press(focused(), KEY.Key_Return)
    clinic.host.operations.finish()
    assert "Tack för dagboken" in editor.text
    press(editor, KEY.Key_Z, CTRL)
    assert editor.text == "Bra. "
    press(editor, KEY.Key_Return, CTRL)
    qtbot.waitUntil(lambda: not clinic.homework.waiting())
    assert uses(clinic)["Efter festen"] == 0


def test_a_slash_at_the_start_of_a_word_asks_and_esc_leads_back(tab: HomeworkTab) -> None:
    editor = tab.feedback.writer.editor
    QTest.keyClicks(editor, "/")
    assert tab.bank.panel is not None
    assert tab.bank.panel.field.hasFocus()
    press(focused(), KEY.Key_Escape)
    assert editor.hasFocus()
    assert editor.text == ""
    assert tab.feedback.isVisible()


def test_the_answers_give_their_room_to_the_bank_only_while_it_is_asked_for(
    clinic: HomeworkClinic, tab: HomeworkTab
) -> None:
    """ux.md 1: what was handed in is read beside the text."""
    assert tab.bank.panel is not None
    for width, answers, text in (
        (1700.0, True, True),
        (1440.0, True, True),
        (1366.0, False, True),
        (900.0, False, False),
    ):
        clinic.host.width_in_view = width
        tab.bank.go_back()
        assert tab.detail.isVisible()
        assert tab.feedback.isVisible()
        assert tab.bank.panel.isVisible() is (width == 1700.0)
        press(tab.feedback.writer.editor, KEY.Key_B, CTRL)
        assert tab.bank.panel.isVisible()
        assert (tab.detail.isVisible(), tab.feedback.isVisible()) == (answers, text)
    press(focused(), KEY.Key_Escape)
    assert tab.feedback.isVisible()


def test_the_bank_is_reached_by_mouse_too(tab: HomeworkTab) -> None:
    button = tab.feedback.writer._bank_button
    assert button.words == "Svarsbank"
    button.click()
    assert tab.bank.panel is not None
    assert tab.bank.panel.isVisible()
    assert not button.isVisible()


def test_what_was_written_is_suggested_to_the_bank_without_the_patient(
    clinic: HomeworkClinic, tab: HomeworkTab, qtbot: QtBot
) -> None:
    QTest.keyClicks(tab.feedback.writer.editor, "Hej Omar! Fin dagbok.")
    clinic.host.operations.finish()
    tab.feedback.answer_button.click()
    (dialog,) = clinic.host.findChildren(SaveAsAnswerDialog)
    dialog.title.setText("Fin dagbok")
    dialog.panel.submit_button.click()
    answers = clinic.host.services.answers
    suggested = AnswerFilter(shown=AnswersShown.SUGGESTED)
    qtbot.waitUntil(lambda: bool(answers.list(suggested).lines))
    (line,) = answers.list(suggested).lines
    assert answers.show(line.id).answer.latest.content.sv.body == "Hej {förnamn}! Fin dagbok."


def test_alt_m_goes_from_feedback_to_the_method_support(clinic: HomeworkClinic, tab: HomeworkTab) -> None:
    """ux.md 2, 6: also while one writes, and nothing is typed."""
    editor = tab.feedback.writer.editor
    before = editor.text
    QTest.keyClick(editor, "m", Qt.KeyboardModifier.AltModifier)
    assert tab.bank.panel is not None
    assert focused() in {tab.bank.panel.support, tab.bank.panel.field}
    assert editor.text == before
    clinic.host.operations.finish()
