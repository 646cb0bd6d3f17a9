"""A text file that is dropped on a patient (ux.md 2): a message that came in, or on Hemuppgifter a hand-in."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget
from tests.ui.messages.conftest import Post

from modulvard.domain.homework import NewHomework
from modulvard.domain.messages import Way
from modulvard.ui.messages.receiving import ReceiveDialog
from modulvard.ui.pages import PatientTab, Place, Section

COPY, LEFT, NONE = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def drop(post: Post, target: QWidget, *files: Path) -> bool:
    """Drop files on a widget, as the window system would: on it, or on what takes them around it."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    entered = QDragEnterEvent(QPoint(4, 4), COPY, data, LEFT, NONE)
    taker: QWidget | None = target
    while taker is not None:
        entered.setAccepted(False)
        if taker.acceptDrops():
            QApplication.sendEvent(taker, entered)
        if entered.isAccepted():
            QApplication.sendEvent(taker, QDropEvent(QPointF(4, 4), COPY, data, LEFT, NONE))
            break
        taker = taker.parentWidget()
    post.settle()
    return taker is not None


def go(post: Post, number: int, tab: PatientTab) -> None:
    post.room.frame.travel.go(Place(Section.PATIENTS, post.room.patients[number], tab))
    post.settle()


def test_a_file_dropped_on_a_conversation_is_registered_as_a_message(post: Post, tmp_path: Path) -> None:
    file = tmp_path / "brev.txt"
    file.write_bytes("Hej! Jag har gått varje dag i veckan. Åäö.".encode("latin-1"))
    go(post, 1, PatientTab.CONVERSATION)
    editor = post.page._later.conversation.composer.writer.editor
    assert drop(post, editor.viewport(), file)
    assert editor.text == ""
    (dialog,) = (each for each in post.room.frame.findChildren(ReceiveDialog) if each.isVisible())
    assert dialog.text.toPlainText() == "Hej! Jag har gått varje dag i veckan. Åäö."
    assert dialog.picker.chosen.treatment == post.treatments[1]
    dialog._register()
    post.settle()
    (message,) = post.services.messages.reload(post.treatments[1]).messages
    assert (message.body, message.way) == ("Hej! Jag har gått varje dag i veckan. Åäö.", Way.FILE)


def test_a_file_dropped_on_the_patients_overview_too(post: Post, tmp_path: Path) -> None:
    file = tmp_path / "brev.txt"
    file.write_text("Hej igen.", encoding="utf-8")
    go(post, 0, PatientTab.OVERVIEW)
    assert not drop(post, post.page, file, file), "two files at once are not taken"
    assert drop(post, post.page._overview.timeline.rows.viewport(), file)
    assert any(each.isVisible() for each in post.room.frame.findChildren(ReceiveDialog))


def test_a_file_dropped_on_the_homework_is_a_hand_in(post: Post, tmp_path: Path) -> None:
    post.services.homework.assign(NewHomework(treatment=post.treatments[2], title="Dagbok", intro=""))
    file = tmp_path / "svar.txt"
    file.write_text("Jag sov bättre.", encoding="utf-8")
    go(post, 2, PatientTab.HOMEWORK)
    assert drop(post, post.page.homework.list, file)
    form = post.page.homework.forms.hand_in
    assert form.isVisible()
    assert form.whole.toPlainText() == "Jag sov bättre."


def test_a_file_that_is_no_text_is_refused_in_words(post: Post, tmp_path: Path) -> None:
    file = tmp_path / "bild.png"
    file.write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR")
    go(post, 0, PatientTab.OVERVIEW)
    drop(post, post.page, file)
    (dialog,) = (each for each in post.room.frame.findChildren(ReceiveDialog) if each.isVisible())
    assert dialog.text.toPlainText() == ""
    assert dialog._fields["body"].error.words
