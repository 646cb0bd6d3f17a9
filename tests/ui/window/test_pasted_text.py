"""400 kB pasted at once: nothing is cut and nothing is changed, wherever one writes (issue 3, INP-02)."""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit
from tests.ui.window.conftest import Room
from tests.ui.window.test_hostile_text import Hostile, hostile, inside
from tests.ui.window.test_typed import dialog, go
from tests.ui.window.test_typed_dialogs import OPENERS

from modulvard.ui.components.fields import TextArea
from modulvard.ui.pages import PatientTab, Place, Section

__all__ = ["hostile", "inside"]

PASTED = "\n".join(f"{number:04} <b>å</b>\N{NO-BREAK SPACE}10 mg {'ord ' * 14}.." for number in range(5000))
"""5,000 lines of 79 letters and their ends."""


def composer(room: Room, hostile: Hostile) -> QPlainTextEdit:
    go(room, Place(Section.MESSAGES, arguments={"treatment": hostile.treatment}))
    editor: QPlainTextEdit = room.frame.travel.page.composer.writer.editor
    return editor


def feedback(room: Room, hostile: Hostile) -> QPlainTextEdit:
    go(room, Place(Section.PATIENTS, hostile.patient, PatientTab.HOMEWORK))
    tab = room.frame.travel.page.homework
    tab.write()
    room.settle()
    editor: QPlainTextEdit = tab.feedback.writer.editor
    return editor


def note(room: Room, hostile: Hostile) -> QPlainTextEdit:
    go(room, Place(Section.PATIENTS, hostile.patient, PatientTab.DOCUMENTS, {"note": "free"}))
    editor: QPlainTextEdit = room.frame.travel.page._later.documents.panel.writer.editor
    return editor


def bank(room: Room, hostile: Hostile) -> QPlainTextEdit:
    go(room, Place(Section.ANSWERS))
    room.frame.travel.page.begin_new()
    editor: QPlainTextEdit = room.frame.travel.page.detail.form.body
    return editor


def hand_in(room: Room, hostile: Hostile) -> QPlainTextEdit:
    go(room, Place(Section.PATIENTS, hostile.patient, PatientTab.HOMEWORK))
    tab = room.frame.travel.page.homework
    tab.begin_hand_in()
    room.settle()
    tab.forms.hand_in._ways.choose(1)
    editor: QPlainTextEdit = tab.forms.hand_in.whole
    return editor


def received(room: Room, hostile: Hostile) -> QPlainTextEdit:
    go(room, Place(Section.PATIENTS, hostile.patient, PatientTab.OVERVIEW))
    OPENERS["receive"][1](room.frame.travel._context, room.frame.travel.page, hostile.treatment)
    room.settle()
    editor: QPlainTextEdit = dialog().text  # type: ignore[attr-defined]  # it is that of Ctrl+I
    return editor


def pasted_into(editor: QPlainTextEdit) -> str:
    """Paste, and return what then stands there: Qt's own plain text gives other spaces."""
    assert editor.isVisible()
    editor.clear()
    QGuiApplication.clipboard().setText(PASTED)
    editor.paste()
    QGuiApplication.clipboard().clear()
    return editor.document().toRawText().replace("\N{PARAGRAPH SEPARATOR}", "\n")


def test_a_long_text_is_pasted_whole(inside: Room, hostile: Hostile):
    for place in (composer, feedback, note, bank, hand_in, received):
        editor = place(inside, hostile)
        assert pasted_into(editor) == PASTED, place.__name__
        inside.settle()
        if isinstance(editor, TextArea):
            assert editor.toPlainText() == PASTED, "what is registered"
