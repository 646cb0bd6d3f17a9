"""What stays in sight where there is little room: what is answered, what can be pressed, what the day's head says."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QPlainTextEdit, QWidget
from tests.ui.messages.conftest import CTRL, Post

from modulvard.ui.components.dialog import SHADOW
from modulvard.ui.messages.bubbles import Deed
from modulvard.ui.pages import PatientTab
from modulvard.ui.theme.look import look
from modulvard.ui.theme.tokens import Type

KEY = Qt.Key


def at_double_size(post: Post, width: int = 1366, height: int = 768) -> None:
    post.room.window.resize(width, height)
    post.room.appearance.set_zoom(200)
    post.settle()


def in_sight(widget: QWidget) -> bool:
    return widget.isVisible() and not widget.visibleRegion().isEmpty()


def test_the_message_that_is_answered_is_in_sight_at_two_hundred_per_cent(post: Post) -> None:
    """ux.md 7.4."""
    post.received(0)
    at_double_size(post)
    post.go_to_messages()
    post.press(KEY.Key_R)
    post.settle()
    (bubble,) = post.composer.view.bubbles
    assert in_sight(bubble._text)
    assert in_sight(post.composer.writer.editor.viewport())
    assert in_sight(post.composer.finish_button)


def test_a_toast_lies_over_no_button_and_not_over_what_has_the_focus(post: Post) -> None:
    """ux.md 7.1."""
    at_double_size(post)
    frame = post.room.frame
    frame.travel.open_patient(post.room.patients[0], PatientTab.OVERVIEW)
    post.settle()
    post.room.window.session.announce("Patienten är registrerad.")
    frame.travel.page.begin_start()
    post.settle()
    toast = frame._toast
    assert toast.isVisible()
    assert toast.parentWidget().rect().contains(toast.geometry())
    for button in frame.pages.findChildren(QAbstractButton):
        place = button.visibleRegion().boundingRect().translated(button.mapTo(toast.parentWidget(), QPoint(0, 0)))
        assert not (in_sight(button) and place.intersects(toast.geometry())), button.text()
    focused = post.room.focused
    there = QRect(focused.mapTo(toast.parentWidget(), QPoint(0, 0)), focused.size())
    assert not there.intersects(toast.geometry())


def test_klar_for_dagen_is_whole_beside_the_help_in_a_small_window(post: Post) -> None:
    post.received(0)
    at_double_size(post, 1024, 640)
    post.press(KEY.Key_1, CTRL)
    post.press(KEY.Key_F1)
    head = post.page.head
    assert head.width() < 560
    for shown in (head._title, head._line, head.end_button, head.whose):
        assert shown.width() >= min(shown.sizeHint().width(), head.width() - 60), shown
        assert head.rect().contains(QRect(shown.mapTo(head, QPoint(0, 0)), shown.size()))
    assert head.end_button.width() >= head.end_button.sizeHint().width()


def test_no_tab_of_a_patient_is_cut_off_in_a_small_window(post: Post) -> None:
    at_double_size(post, 1366, 768)
    post.room.frame.travel.open_patient(post.room.patients[0], PatientTab.OVERVIEW)
    post.settle()
    row = post.page._tab_row
    assert row.tabs.width() >= row.tabs.sizeHint().width()
    post.room.window.resize(1024, 640)
    post.settle()
    assert not row._keys.isVisible()


def test_a_message_can_be_moved_in_a_low_window(post: Post) -> None:
    post.received(0)
    at_double_size(post, 1024, 640)
    post.go_to_messages()
    post.press(KEY.Key_R)
    post.composer.view.asked.emit(Deed.REFILE, post.composer.view.bubbles[0].message)
    post.settle()
    dialog = post.room.focused.window()
    assert dialog is not post.room.window
    assert dialog.height() <= post.room.window.height() + 2 * SHADOW
    dialog.reject()


def test_everything_in_the_conversation_that_takes_the_focus_has_a_name(post: Post) -> None:
    """ux.md 7.2."""
    post.received(0)
    post.room.window.resize(1700, 900)
    post.go_to_messages()
    nameless = [
        type(widget).__name__
        for widget in post.page.findChildren(QWidget)
        if widget.isVisible() and widget.focusPolicy().value & Qt.FocusPolicy.TabFocus.value and not said_of(widget)
    ]
    assert nameless == []


def said_of(widget: QWidget) -> str:
    found = QAccessible.queryAccessibleInterface(widget)
    return str(found.text(QAccessible.Text.Name)) if found is not None else ""


def test_the_line_beside_the_list_begins_below_the_search_field(post: Post) -> None:
    post.received(0)
    post.room.window.resize(1366, 768)
    post.go_to_messages()
    page, search = post.page, post.room.frame.top.search
    rule = QRect(page._rule.mapTo(post.room.window, QPoint(0, 0)), page._rule.size())
    assert page._rule.isVisible()
    assert not rule.intersects(QRect(search.mapTo(post.room.window, QPoint(0, 0)), search.size()))


def lines_in_sight(editor: QPlainTextEdit) -> int:
    return editor.viewport().visibleRegion().boundingRect().height() // look().line(Type.MESSAGE)


@pytest.mark.parametrize(("width", "height"), [(1366, 768), (1024, 640)])
def test_some_lines_of_a_note_are_in_sight_at_two_hundred_per_cent(post: Post, width: int, height: int) -> None:
    """ux.md 7.4."""
    at_double_size(post, width, height)
    post.room.frame.travel.open_patient(post.room.patients[0], PatientTab.OVERVIEW)
    post.settle()
    post.press(KEY.Key_J, CTRL)
    post.settle()
    panel = post.page._later.documents.panel
    assert panel.is_writing
    assert lines_in_sight(panel.writer.editor) >= 4


@pytest.mark.parametrize(("width", "height"), [(1366, 768), (1024, 640)])
def test_some_lines_of_a_reply_are_in_sight_beside_the_patient(post: Post, width: int, height: int) -> None:
    """ux.md 7.4."""
    post.received(0)
    at_double_size(post, width, height)
    post.room.frame.travel.open_patient(post.room.patients[0], PatientTab.CONVERSATION)
    post.settle()
    composer = post.page._later.conversation.composer
    assert not composer.banner.about.isVisible()
    assert in_sight(composer.banner.name)
    assert in_sight(composer.banner.due)
    assert lines_in_sight(composer.writer.editor) >= 4
    composer.writer.editor.clearFocus()
    composer.finish_button.setFocus()
    post.settle()
    assert in_sight(composer.finish_button)


def test_whom_it_is_to_and_by_when_stand_whole_beside_the_answer_bank(post: Post) -> None:
    """ux.md 2 and 8.2: usable at 1024x640; the composer always shows the recipient."""
    post.received(0)
    post.room.window.resize(1024, 640)
    post.go_to_messages()
    post.press(KEY.Key_R)
    post.settle()
    banner = post.composer.banner
    assert post.page.bank.isVisible()
    for label in (banner.name, banner.due):
        assert label.width() >= label.sizeHint().width()
    assert banner.about.height() >= banner.about.heightForWidth(banner.about.width())


def test_how_a_text_reads_takes_no_room_from_it_beside_the_answer_bank(post: Post) -> None:
    post.received(0)
    post.room.window.resize(1024, 640)
    post.go_to_messages()
    post.press(KEY.Key_R)
    reading = post.composer.writer._reading
    asked = "Ring {vem?} om {vad?} och {telefon?} före {klockslag?}. "
    post.composer.writer.editor.insertPlainText(asked + "Ett ord. " * 30)
    post.room.qtbot.waitUntil(reading.isVisible)
    post.settle()
    assert reading.height() <= 2 * look().line(Type.SMALL)


def test_nothing_of_idag_lies_under_the_help_in_a_small_window(post: Post) -> None:
    post.received(0)
    post.room.window.resize(1024, 640)
    post.press(KEY.Key_1, CTRL)
    post.press(KEY.Key_F1)
    post.settle()
    page = post.page
    assert page.width() >= page.minimumSizeHint().width()
    assert page.head.end_button.width() >= page.head.end_button.sizeHint().width()
    post.press(KEY.Key_F1)
    post.settle()
    assert page.beside.isVisible()
