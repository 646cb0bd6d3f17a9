"""The focus ring is seen around what has the focus, follows it, and is never in the way (ux.md section 7.1)."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from modulvard.ui.components.buttons import Button
from modulvard.ui.components.labels import Body
from modulvard.ui.theme.look import look
from modulvard.ui.theme.style import FocusRing
from modulvard.ui.theme.theme import Theme, ThemeChoice


@pytest.fixture(autouse=True)
def theme(qapp: QApplication) -> Iterator[Theme]:
    made = Theme(qapp, choice=ThemeChoice.LIGHT, packaged_font=True, system_size=False)
    yield made
    made.deleteLater()


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    column = QVBoxLayout(made)
    for words in ("Svara", "Klar"):
        column.addWidget(Button(words, made))
    column.addWidget(Body("Hej", made))
    made.resize(300, 200)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def rings(window: QWidget) -> list[FocusRing]:
    return [ring for ring in window.findChildren(FocusRing) if ring.isVisible()]


def buttons(window: QWidget) -> list[Button]:
    return window.findChildren(Button)


def around(widget: QWidget, ground: QWidget) -> QRect:
    return QRect(widget.mapTo(ground, QPoint(0, 0)), widget.size()).adjusted(-4, -4, 4, 4)


def test_the_ring_lies_two_pixels_outside_what_has_the_focus(window: QWidget, qtbot: QtBot) -> None:
    button = buttons(window)[0]
    button.setFocus()
    qtbot.waitUntil(lambda: len(rings(window)) == 1)
    assert rings(window)[0].geometry() == around(button, window)
    picture = window.grab().toImage()
    middle = button.geometry().center().y()
    left = button.geometry().left()
    assert picture.pixelColor(left - 3, middle) == QColor(look().colours.accent)
    assert picture.pixelColor(left - 1, middle) == QColor(look().colours.canvas), "the gap"


def test_the_ring_goes_along_to_the_next_control(window: QWidget, qtbot: QtBot) -> None:
    first, second = buttons(window)
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is second
    qtbot.waitUntil(lambda: [ring.geometry() for ring in rings(window)] == [around(second, window)])


def test_the_ring_follows_a_control_that_moves_and_goes_with_one_that_hides(window: QWidget, qtbot: QtBot) -> None:
    button = buttons(window)[0]
    button.setFocus()
    button.move(button.x() + 20, button.y() + 7)
    qtbot.waitUntil(lambda: [ring.geometry() for ring in rings(window)] == [around(button, window)])
    button.hide()
    qtbot.waitUntil(lambda: button.geometry() not in [ring.geometry() for ring in rings(window)])


def test_the_ring_scrolls_along_and_is_cut_where_its_control_is(qtbot: QtBot) -> None:
    area = QScrollArea()
    qtbot.addWidget(area)
    inside = QWidget()
    column = QVBoxLayout(inside)
    for number in range(20):
        column.addWidget(Button(f"Rad {number}", inside))
    area.setWidget(inside)
    area.resize(200, 150)
    area.show()
    area.activateWindow()
    qtbot.waitUntil(area.isActiveWindow)
    button = buttons(inside)[0]
    button.setFocus()
    qtbot.waitUntil(lambda: len(rings(area)) == 1)
    area.verticalScrollBar().setValue(30)
    ring = rings(area)[0]
    assert ring.parentWidget() is area.viewport()
    assert ring.geometry() == around(button, area.viewport())


def test_the_pointer_goes_through_the_ring(window: QWidget, qtbot: QtBot) -> None:
    button = buttons(window)[0]
    button.setFocus()
    qtbot.waitUntil(lambda: len(rings(window)) == 1)
    assert window.childAt(button.geometry().center()) is button


def test_a_new_theme_takes_over_from_the_one_before(window: QWidget, qapp: QApplication, qtbot: QtBot) -> None:
    """Two that follow the focus would draw two rings."""
    later = Theme(qapp, choice=ThemeChoice.LIGHT, packaged_font=True, system_size=False)
    buttons(window)[1].setFocus()
    qtbot.waitUntil(lambda: bool(rings(window)))
    assert len(rings(window)) == 1
    later.deleteLater()
