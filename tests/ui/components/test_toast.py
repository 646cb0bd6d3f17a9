"""Toasts stay ten seconds, wait under the pointer and while they have focus, and undo (ux.md section 7.3)."""

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from modulvard.ui.components.toast import Toast, place_toast


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(900, 600)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


@pytest.fixture
def toast(window: QWidget) -> Toast:
    made = Toast("Tempo ändrat för Omar: en modul på två veckor.", window, undo=True)
    place_toast(made)
    return made


def enter(toast: Toast) -> None:
    QApplication.sendEvent(toast, QEnterEvent(QPointF(5, 5), QPointF(5, 5), QPointF(5, 5)))


def leave(toast: Toast) -> None:
    QApplication.sendEvent(toast, QEvent(QEvent.Type.Leave))


def test_a_toast_stands_at_the_middle_of_the_lower_edge_and_takes_no_focus(toast: Toast, window: QWidget) -> None:
    assert abs(toast.geometry().center().x() - window.rect().center().x()) <= 1
    assert window.rect().bottom() - toast.geometry().bottom() == 24
    assert not toast.hasFocus()
    assert toast.accessibleName() == toast.words


def test_its_time_runs_and_then_it_is_gone(toast: Toast, qtbot: QtBot) -> None:
    assert toast.waits
    assert toast.stays_ms == 10_000
    with qtbot.waitSignal(toast.closed):
        toast.run_for(1)
    assert not toast.isVisible()


def test_its_time_waits_under_the_pointer(toast: Toast) -> None:
    enter(toast)
    assert not toast.waits
    leave(toast)
    assert toast.waits


def test_its_time_waits_while_it_has_focus(toast: Toast, window: QWidget, qtbot: QtBot) -> None:
    assert toast.undo_button is not None
    toast.undo_button.setFocus()
    qtbot.waitUntil(toast.undo_button.hasFocus)
    assert not toast.waits
    leave(toast)
    assert not toast.waits
    toast.undo_button.clearFocus()
    qtbot.waitUntil(lambda: toast.waits)


def test_undo_is_told_once_and_takes_the_toast_away(toast: Toast, qtbot: QtBot) -> None:
    assert toast.undo_button is not None
    with qtbot.waitSignals([toast.undone, toast.closed]):
        qtbot.mouseClick(toast.undo_button, Qt.MouseButton.LeftButton)
    assert not toast.isVisible()


def test_saying_it_to_the_screen_reader_is_harmless_without_one(toast: Toast) -> None:
    toast.announce()
    assert toast.isVisible()


def test_a_single_line_stands_in_the_middle_of_its_toast(window: QWidget) -> None:
    made = Toast("Det finns inget att ångra.", window)
    place_toast(made)
    QApplication.processEvents()
    assert abs(made._words.geometry().center().y() - made.rect().center().y()) <= 1


def test_what_could_not_be_done_bears_no_check_mark(window: QWidget) -> None:
    drawn = []
    for kind in ({}, {"trouble": True}, {"done": False}):
        made = Toast("Inget har ändrats.", window, **kind)
        place_toast(made)
        drawn.append(made.grab().toImage())
    done, trouble, said = drawn
    assert done != trouble
    assert done != said
    assert said != trouble
