"""The preview of letters: handed over when printed or saved, and not before (C6, C15; ux.md 2, 3.3 and 8)."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from shiboken6 import isValid
from tests.messages_given import messages, replied, started, state
from tests.patients_given import a_patient
from tests.ui.printing.conftest import Previewer

from modulvard.domain.ids import MessageId, TreatmentId
from modulvard.domain.messages import MessageState
from modulvard.services.base import Changed


@pytest.fixture
def changes(previewer: Previewer) -> Iterator[list[Changed]]:
    """Return what open pages were told of."""
    told: list[Changed] = []
    previewer.operations.changed.connect(told.append)
    yield told
    previewer.operations.changed.disconnect(told.append)


def finished(previewer: Previewer, name: str = "Linnea", text: str = "Hej Linnea, stanna kvar.") -> MessageId:
    return replied(previewer.clinic, started(previewer.clinic, given_name=name), text)


def words_of(pdf: bytes) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages)


def test_enter_prints_the_letter_and_hands_its_text_over(previewer: Previewer, changes: list[Changed]) -> None:
    reply = finished(previewer)
    window = previewer.open_letters(reply)
    assert state(previewer.clinic, reply) is MessageState.FINISHED
    before = len(previewer.clinic.log())
    QTest.keyClick(window, Qt.Key.Key_Return)
    previewer.settle()
    assert [measure for measure, _ in previewer.clinic.log()[before:]] == ["print", "hand_over"]
    assert state(previewer.clinic, reply) is MessageState.HANDED_OVER
    assert "Hej Linnea, stanna kvar." in words_of(previewer.printer.printed[0][1])
    assert previewer.said == ["1 utskrift ligger hos skrivaren Kontoret. 1 text är noterad som lämnad."]
    assert [(each.summary, each.undo) for each in changes] == [("message_handed_over", None)]
    assert not isValid(window) or not window.isVisible()


def test_what_is_final_is_said_before(previewer: Previewer) -> None:
    """ux.md section 8, 10."""
    window = previewer.open_letters(finished(previewer))
    said = [label.text() for label in window.choices.findChildren(type(window.choices._final)) if label.isVisible()]
    assert any("noteras texten som lämnad" in words and "rättas" in words for words in said)
    assert previewer.open(previewer.patient("Rut")).choices._final.isHidden()


def test_a_preview_that_is_closed_hands_nothing_over(previewer: Previewer) -> None:
    reply = finished(previewer)
    window = previewer.open_letters(reply)
    QTest.keyClick(window, Qt.Key.Key_Escape)
    previewer.settle()
    assert state(previewer.clinic, reply) is MessageState.FINISHED
    assert [line.message.id for line in messages(previewer.clinic).to_hand_over()] == [reply]


def test_a_printer_that_does_not_answer_hands_nothing_over(previewer: Previewer) -> None:
    """ux.md section 8, 6: no status the program cannot know."""
    reply = finished(previewer)
    previewer.printer.silent_after = 0
    window = previewer.open_letters(reply)
    window.print_out()
    previewer.settle()
    assert "Inget har skrivits ut" in window.over.notice.words
    assert state(previewer.clinic, reply) is MessageState.FINISHED


def test_a_saved_pdf_hands_the_text_over_under_a_name_without_personal_data(previewer: Previewer) -> None:
    """CNF-09, ux.md section 8, 5."""
    reply = finished(previewer)
    window = previewer.open_letters(reply)
    window.save()
    previewer.settle()
    assert previewer.suggested == ["brev-2026-11-23.pdf"]
    assert "Hej Linnea, stanna kvar." in words_of(previewer.target.read_bytes())
    assert state(previewer.clinic, reply) is MessageState.HANDED_OVER


def test_a_file_that_cannot_be_written_hands_nothing_over(previewer: Previewer, tmp_path: Path) -> None:
    """DUR-02."""
    reply = finished(previewer)
    previewer.target = tmp_path / "saknas" / "ut.pdf"
    window = previewer.open_letters(reply)
    window.save()
    previewer.settle()
    assert "Inget halvt ligger kvar" in window.over.notice.words
    assert state(previewer.clinic, reply) is MessageState.FINISHED


def test_copying_from_the_preview_hands_nothing_over(previewer: Previewer) -> None:
    reply = finished(previewer)
    window = previewer.open_letters(reply)
    window.copy_text()
    previewer.settle()
    assert state(previewer.clinic, reply) is MessageState.FINISHED


def test_several_patients_get_a_letter_each_and_a_broken_batch_hands_over_what_was_printed(
    previewer: Previewer,
) -> None:
    """ux.md section 8, 7."""
    replies = [finished(previewer, name, f"Till {name}.") for name in ("Linnea", "Rut", "Siv")]
    previewer.printer.silent_after = 2
    window = previewer.open_letters(*replies)
    window.print_out()
    previewer.settle()
    assert "2 blev klara före felet." in window.over.notice.words
    states = [state(previewer.clinic, reply) for reply in replies]
    assert states == [MessageState.HANDED_OVER, MessageState.HANDED_OVER, MessageState.FINISHED]
    first, second = (words_of(pdf) for _, pdf, _ in previewer.printer.printed)
    assert "Till Linnea." in first
    assert "Rut" not in first
    assert "Till Rut." in second


def test_each_letter_speaks_its_own_patients_language_until_another_is_chosen(previewer: Previewer) -> None:
    english = previewer.clinic.add(a_patient(given_name="Rut", language="en"))
    treatment = TreatmentId(previewer.clinic.start(english, name="Calm days"))
    window = previewer.open_letters(finished(previewer), replied(previewer.clinic, treatment, "Stay there."))
    assert window.choices.languages.current == 0
    window.step_patient(1)
    previewer.settle()
    assert window.choices.languages.current == 1
    assert "How to reach us" in window.sheet.accessibleDescription()
    window.print_out()
    previewer.settle()
    first, second = (words_of(pdf) for _, pdf, _ in previewer.printer.printed)
    assert "Så når du oss" in first
    assert "How to reach us" in second


def test_another_language_is_chosen_for_the_letter_that_is_shown_alone(previewer: Previewer) -> None:
    window = previewer.open_letters(finished(previewer), finished(previewer, "Rut"))
    window.choices.languages.choose(1)
    previewer.settle()
    assert "How to reach us" in window.sheet.accessibleDescription()
    window.step_patient(1)
    previewer.settle()
    assert "Så når du oss" in window.sheet.accessibleDescription()


def test_neither_kind_nor_reader_is_chosen_but_the_size_is(previewer: Previewer) -> None:
    window = previewer.open_letters(finished(previewer))
    assert window.choices.kinds.isHidden()
    assert window.choices.readers.isHidden()
    assert not window.choices.sizes.isHidden()
    assert window.windowTitle() == "Modulvård – Utskrift"


def test_a_text_reopened_while_its_letter_is_shown_is_not_printed(previewer: Previewer) -> None:
    reply = finished(previewer)
    window = previewer.open_letters(reply)
    messages(previewer.clinic).reopen(reply)
    window.print_out()
    previewer.settle()
    assert previewer.printer.printed == []
    assert "redan lämnad" in window.over.notice.words
