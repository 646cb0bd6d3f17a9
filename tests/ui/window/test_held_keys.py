"""A key held a moment too long does once what it was pressed for, and nothing to what comes up under it."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from tests.ui.window.conftest import Room

from modulvard.ui.components.menus import Menu
from modulvard.ui.shortcuts import BOUND, FrameKey

KEY = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
GOES_ON = {FrameKey.BACK, FrameKey.FORTH, FrameKey.LARGER, FrameKey.SMALLER}
"""The keys of the window that go on while they are held: they do nothing to anybody."""


def unlocked(room: Room) -> Room:
    room.begin()
    room.unlock()
    room.settle()
    return room


def test_no_key_of_a_page_does_again_what_it_did_while_it_is_held(room: Room) -> None:
    """Else K held half a second too long in Idag would do with row after row what was meant for the first."""
    unlocked(room)
    for digit in (KEY.Key_1, KEY.Key_2, KEY.Key_4, KEY.Key_5, KEY.Key_6, KEY.Key_7):
        room.press(digit, CTRL)
    room.frame.travel.open_patient(room.patients[0])
    room.settle()
    allowed = {written for key in GOES_ON for written in BOUND[key]}
    bound = room.window.findChildren(QShortcut)
    assert len(bound) > 40
    assert {key.key().toString() for key in bound if key.autoRepeat()} <= allowed


def test_enter_held_on_a_patient_opens_the_page_and_begins_nothing_there(room: Room) -> None:
    """The page has the start of a treatment as its first step, and Enter does the step."""
    unlocked(room)
    room.press(KEY.Key_K, CTRL)
    room.type("Linnea")
    room.hold(KEY.Key_Return, "\r")
    page = room.frame.travel.page
    assert page._patient == room.patients[0]
    assert page.panels.shown is None
    room.press(KEY.Key_Return)
    assert page.panels.shown is not None


def test_enter_held_in_the_text_goes_on_making_lines(room: Room) -> None:
    unlocked(room)
    room.press(KEY.Key_5, CTRL)
    room.press(KEY.Key_N, CTRL)
    body = room.frame.travel.page.detail.form.body
    body.setFocus()
    room.press(KEY.Key_Return)
    room.repeat(KEY.Key_Return, "\r", times=3)
    assert body.toPlainText() == "\n" * 4


def test_a_menu_opened_by_enter_chooses_nothing_while_enter_is_held(room: Room, qtbot: Any) -> None:
    unlocked(room)
    chosen: list[str] = []
    menu = Menu(room.window)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.addAction("Öppna modul 2", lambda: chosen.append("2"))
    menu.setActiveAction(menu.actions()[0])
    menu.popup(room.window.mapToGlobal(room.window.rect().center()))
    qtbot.waitUntil(menu.isVisible)
    room.repeat(KEY.Key_Return, "\r")
    assert chosen == []
    assert [each.isVisible() for each in room.window.findChildren(QMenu)] == [True]
    QTest.keyClick(menu, KEY.Key_Return)
    assert chosen == ["2"]
