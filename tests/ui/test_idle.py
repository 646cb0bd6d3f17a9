"""When the window locks by itself (CNF-05)."""

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from modulvard.ui.idle import TICK_MS, IdleWatch

TICK = TICK_MS / 1000


@dataclass
class Clocks:
    """The wall's clock and the one that only runs while the computer does."""

    wall: float = 1_000_000.0
    running: float = 50.0

    def pass_by(self, seconds: float) -> None:
        self.wall += seconds
        self.running += seconds


@pytest.fixture
def clocks() -> Clocks:
    return Clocks()


@pytest.fixture
def watch(qapp: QApplication, clocks: Clocks) -> Iterator[IdleWatch]:
    made = IdleWatch(qapp, wall=lambda: clocks.wall, running=lambda: clocks.running)
    made.start(5)
    yield made
    made.stop()
    made.deleteLater()


def ticks(watch: IdleWatch, clocks: Clocks, seconds: float) -> int:
    """Let the time pass tick by tick, and count how often the lock was due."""
    due: list[None] = []
    watch.due.connect(lambda: due.append(None))
    for _ in range(round(seconds / TICK)):
        clocks.pass_by(TICK)
        watch.tick()
    return len(due)


def test_nothing_locks_before_the_minutes_are_over(watch: IdleWatch, clocks: Clocks):
    assert ticks(watch, clocks, 5 * 60 - TICK) == 0


def test_idle_for_the_clinics_minutes_it_locks(watch: IdleWatch, clocks: Clocks):
    assert ticks(watch, clocks, 5 * 60) == 1


def test_a_key_begins_the_count_anew(watch: IdleWatch, clocks: Clocks, qapp: QApplication):
    assert ticks(watch, clocks, 4 * 60) == 0
    watch.eventFilter(QObject(), QEvent(QEvent.Type.KeyPress))
    assert ticks(watch, clocks, 4 * 60) == 0


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """A window with a field that has the focus, opened while the watch is on."""
    made = QWidget()
    made.resize(200, 200)
    field = QLineEdit(made)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    field.setFocus()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is field)
    return made


def test_keys_and_mouse_in_a_window_opened_later_are_acts(watch: IdleWatch, clocks: Clocks, window: QWidget):
    """What comes in from the system, wherever in the window it goes."""
    assert ticks(watch, clocks, 4 * 60) == 0
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_A)
    assert ticks(watch, clocks, 4 * 60) == 0
    QTest.mouseMove(window.windowHandle(), window.rect().center())
    assert ticks(watch, clocks, 4 * 60) == 0


def test_an_input_method_is_an_act(watch: IdleWatch, clocks: Clocks, window: QWidget, qapp: QApplication):
    """On screen keyboards send no keys: what they write comes to what has the focus."""
    assert ticks(watch, clocks, 4 * 60) == 0
    focused = qapp.focusObject()
    assert focused is not None
    qapp.sendEvent(focused, QInputMethodEvent())
    assert ticks(watch, clocks, 4 * 60) == 0


def test_stopped_it_counts_no_act(watch: IdleWatch, clocks: Clocks, window: QWidget):
    watch.stop()
    acted = watch._acted
    clocks.pass_by(1)
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_A)
    assert watch._acted == acted


def test_paintings_and_timers_are_no_activity(watch: IdleWatch, clocks: Clocks):
    for kind in (QEvent.Type.Paint, QEvent.Type.Timer, QEvent.Type.Enter):
        watch.eventFilter(QObject(), QEvent(kind))
    assert ticks(watch, clocks, 5 * 60) == 1


@pytest.mark.parametrize("jump", [3_600.0, -3_600.0, 90.0])
def test_after_sleep_or_a_set_clock_it_locks_at_once(watch: IdleWatch, clocks: Clocks, jump: float, qtbot: QtBot):
    """Idle timers do not count sleep: the wall's clock tells of it."""
    clocks.wall += jump
    with qtbot.waitSignal(watch.due):
        watch.tick()


def test_a_tick_that_comes_far_too_late_locks(watch: IdleWatch, clocks: Clocks, qtbot: QtBot):
    """Where both clocks count sleep, the missing ticks tell of it."""
    clocks.pass_by(4 * 60)
    with qtbot.waitSignal(watch.due):
        watch.tick()


def test_a_lock_of_the_desktop_locks(watch: IdleWatch, qtbot: QtBot):
    with qtbot.waitSignal(watch.due):
        watch._system.on_screen(True)
    with qtbot.waitSignal(watch.due):
        watch._system.on_session()


def test_a_screen_that_is_unlocked_locks_nothing(watch: IdleWatch, qtbot: QtBot):
    with qtbot.assertNotEmitted(watch.due):
        watch._system.on_screen(False)


def test_stopped_it_hears_nothing_more(watch: IdleWatch, qtbot: QtBot):
    watch.stop()
    assert not watch.is_watching
    with qtbot.assertNotEmitted(watch.due):
        watch._system.on_session()
