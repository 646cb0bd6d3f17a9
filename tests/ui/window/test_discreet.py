"""Discreet mode: initials everywhere at once, and no previews (ux.md section 2)."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QAbstractItemView
from tests.ui.window.conftest import Room
from tests.ui.window.test_frame import CTRL, SHIFT, inside, palette_words

from modulvard.ui.discretion import is_discreet, set_discreet

__all__ = ["inside"]


def test_discreet_mode_shows_initials(inside: Room):
    try:
        inside.press(Qt.Key.Key_L, CTRL | SHIFT)
        assert is_discreet()
        inside.press(Qt.Key.Key_K, CTRL)
        inside.type("lin")
        assert "L. G." in palette_words(inside)
    finally:
        set_discreet(False)


def test_discreet_mode_says_every_row_anew_though_the_rows_are_as_before(inside: Room):
    """ux.md 2: names in a list would else stand there until something else reads it again."""
    inside.press(Qt.Key.Key_2, CTRL)
    inside.settle()
    views = [view for view in inside.window.findChildren(QAbstractItemView) if view.model() and view.model().rowCount()]
    assert views
    spies = [QSignalSpy(view.model().dataChanged) for view in views]
    try:
        inside.press(Qt.Key.Key_L, CTRL | SHIFT)
        inside.settle()
        assert [spy.count() > 0 for spy in spies] == [True] * len(spies)
    finally:
        set_discreet(False)
