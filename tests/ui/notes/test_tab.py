"""The tab Dokument: two keys from contact to journal, and nothing lost on the way (C14, F2, ux.md 6)."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from tests.notes_given import journal_lines
from tests.services.answers_given import typed
from tests.ui.notes.notes_host import NotesHost
from tests.ui.slow import Slow

from modulvard.domain.answer_bank import AnswerKind
from modulvard.domain.ids import AnswerId
from modulvard.domain.notes import NoteKind, NoteState
from modulvard.services.answers import Answers


def clipboard() -> str:
    return QApplication.clipboard().text()


def words_of(host: NotesHost) -> list[str]:
    model = host.tab.list.rows.model()
    return [str(model.index(row, 0).data(Qt.ItemDataRole.DisplayRole)) for row in range(model.rowCount())]


def states(host: NotesHost) -> list[NoteState]:
    return [note.state for note in host.notes.reload(host.treatment).notes]


def test_a_note_is_finished_copied_and_marked_by_one_key(host: NotesHost, qtbot: QtBot) -> None:
    """ux.md 6: note draft after a contact, copied to the journal: Ctrl+J, Ctrl+Enter."""
    tab = host.open(note="weekly")
    text = tab.panel.writer.editor.text
    assert text.startswith("Kontakttyp\nAdministrativ kontakt")
    assert tab.panel.writer.editor.hasFocus()
    qtbot.keyClick(tab.panel.writer.editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    host.settle()
    assert clipboard() == text
    assert (states(host), journal_lines(host.clinic)) == ([NoteState.JOURNALLED], [])
    assert host.said[-1].startswith("Kopierad i en minut och märkt som journalförd.")
    host.take_back()
    assert (states(host), journal_lines(host.clinic)) == ([NoteState.DRAFT], [2])


def test_a_note_only_looked_at_leaves_no_draft(host: NotesHost) -> None:
    host.open(note="weekly")
    host.tab.leave()
    host.settle()
    assert states(host) == []


def test_what_is_typed_is_kept_and_comes_back(host: NotesHost) -> None:
    """DUR-03."""
    tab = host.open(note="weekly")
    tab.panel.writer.editor.setPlainText("Eget")
    tab.leave()
    host.settle()
    tab = host.open(note="weekly")
    assert tab.panel.writer.editor.text == "Eget"
    assert len(tab.panel.contacts.ticked) == 6


def test_a_contact_left_out_is_not_told_of_and_stays_to_be_journalled(host: NotesHost) -> None:
    tab = host.open(note="weekly")
    box = next(box for box, contact in tab.panel.contacts._boxes if contact.ref == 3 and contact.kind.is_out)
    box.setChecked(False)
    assert "Skriftligt svar" not in tab.panel.writer.editor.text
    tab.panel.finish()
    host.settle()
    assert journal_lines(host.clinic) == [1]


def test_ticking_never_overwrites_what_has_been_written(host: NotesHost) -> None:
    tab = host.open(note="weekly")
    tab.panel.writer.editor.setPlainText("Eget")
    tab.panel.contacts._boxes[0][0].setChecked(False)
    assert tab.panel.writer.editor.text == "Eget"


def test_words_of_the_patient_come_in_only_when_quoted(host: NotesHost) -> None:
    tab = host.open(note="weekly")
    assert "Rönnbär" not in tab.panel.writer.editor.text
    contact = next(contact for _, contact in tab.panel.contacts._boxes if "Rönnbär" in contact.text)
    tab.panel.contacts.quote_asked.emit(contact)
    assert "26 nov: ”Jag sover bättre, tack Rönnbär.”" in tab.panel.writer.editor.text


def test_a_free_note_is_written_beside_the_weekly_one(host: NotesHost) -> None:
    tab = host.open(note="weekly")
    tab.panel.kinds.choose(1)
    host.settle()
    assert (tab.panel.kind, tab.panel.contacts.ticked) == (NoteKind.FREE, ())
    assert tab.panel.writer.editor.text.startswith("Aktuellt\n")


def test_the_list_tells_what_is_to_be_journalled_and_k_marks_it(host: NotesHost, qtbot: QtBot) -> None:
    tab = host.open()
    assert words_of(host)[0] == "Att journalföra"
    assert len(words_of(host)) == 3
    tab.list.rows.setFocus()
    qtbot.keyClick(tab.list.rows, Qt.Key.Key_K)
    host.settle()
    assert journal_lines(host.clinic) == [1]
    tab.list.mark_button.click()
    host.settle()
    assert journal_lines(host.clinic) == []


def test_k_twice_marks_one_contact_and_is_not_refused(host: NotesHost, qtbot: QtBot) -> None:
    """The second is about the row that is being marked, and not about the one that comes up in its place."""
    tab = host.open()
    tab.list.rows.setFocus()
    press = partial(qtbot.keyClick, tab.list.rows, Qt.Key.Key_K)
    Slow(host.operations, host, host.settle).then(press, press)
    assert journal_lines(host.clinic) == [1]
    assert host.refused == []


def test_an_empty_note_is_not_finished(host: NotesHost) -> None:
    tab = host.open(note="weekly")
    tab.panel.writer.editor.setPlainText(" ")
    tab.panel.finish()
    host.settle()
    assert NoteState.JOURNALLED not in states(host)
    assert tab.panel.writer.problem.words


def test_what_is_finished_is_read_copied_and_corrected(host: NotesHost, qtbot: QtBot) -> None:
    """F5."""
    tab = host.open(note="weekly")
    tab.panel.finish()
    host.settle()
    qtbot.waitUntil(lambda: tab.reader.note is not None)
    assert tab.reader.text.toPlainText().startswith("Kontakttyp")
    QApplication.clipboard().clear()
    tab.reader.copy_button.click()
    assert clipboard().startswith("Kontakttyp")
    tab.reader.correct_button.click()
    host.settle()
    tab.panel.writer.editor.setPlainText("Rättad.")
    tab.panel.finish()
    host.settle()
    assert states(host) == [NoteState.JOURNALLED, NoteState.CORRECTED]


def test_a_draft_that_is_asked_for_is_gone_on_with(host: NotesHost) -> None:
    """A line of Idag about a note begun leads to that note."""
    note = host.notes.begin(host.treatment, NoteKind.FREE, body="Halv").ident
    tab = host.open(note=note)
    assert (tab.panel.is_writing, tab.panel.writer.editor.text) == (True, "Halv")


def test_the_tab_says_that_the_journal_is_elsewhere(host: NotesHost) -> None:
    """F2."""
    tab = host.open()
    said = [label.text() for label in tab.findChildren(QWidget) if hasattr(label, "text") and callable(label.text)]
    assert any("Modulvård är inte journalen" in str(words) for words in said)


def test_everything_that_takes_focus_has_a_name(host: NotesHost) -> None:
    tab = host.open(note="weekly")
    for widget in tab.findChildren(QWidget):
        if widget.focusPolicy() != Qt.FocusPolicy.NoFocus and widget.isVisible():
            name = widget.accessibleName() or getattr(widget, "text", lambda: "")()
            assert name, widget


def test_ctrl_b_finds_method_support_to_read_and_inserts_nothing(host: NotesHost, qtbot: QtBot) -> None:
    """ux.md 2: answers to patients go into texts to patients, and method support nowhere."""
    answers = Answers(host.clinic.database, host.clinic.clock)
    for kind, title in ((AnswerKind.SUPPORT, "Tyst patient"), (AnswerKind.REPLY, "Tyst en tid")):
        answers.approve(AnswerId(answers.add(kind, typed(title, body=f"{title}: så här.")).ident or 0))
    tab = host.open(note="weekly")
    editor = tab.panel.writer.editor
    before = editor.text
    qtbot.keyClick(editor, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    panel = tab.bank.panel
    assert panel is not None
    assert panel.field.hasFocus()
    qtbot.keyClicks(panel.field, "tyst")
    host.settle()
    assert [row.hit.title for row in panel.hits.hits.rows] == ["Tyst patient"]
    qtbot.keyClick(panel.field, Qt.Key.Key_Return)
    assert panel.preview.hasFocus()
    assert panel.preview.toPlainText() == "Tyst patient: så här."
    qtbot.keyClick(panel.preview, Qt.Key.Key_Escape)
    assert editor.hasFocus()
    assert editor.text == before
    qtbot.keyClicks(editor, "/")
    assert "/" in editor.text
    qtbot.keyClick(editor, "m", Qt.KeyboardModifier.AltModifier)
    assert panel.hits.hasFocus()
