"""The text size by key: a key that is held is taken up once, and not once a press (ux.md section 4)."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from modulvard.ui.appearance import Appearance
from modulvard.ui.theme.theme import Theme, ThemeChoice


@pytest.fixture
def settings(tmp_path: Path) -> QSettings:
    return QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)


@pytest.fixture
def appearance(qapp: QApplication, settings: QSettings) -> Iterator[Appearance]:
    theme = Theme(qapp, choice=ThemeChoice.LIGHT, packaged_font=True, system_size=False)
    made = Appearance(theme, settings)
    yield made
    theme.set_zoom(100)
    theme.deleteLater()


@pytest.fixture
def taken_up(appearance: Appearance) -> list[int]:
    """The text sizes that every widget was styled with."""
    sizes: list[int] = []
    appearance.theme.changed.connect(lambda: sizes.append(appearance.theme.zoom))
    return sizes


def test_steps_that_wait_become_one(appearance: Appearance, taken_up: list[int], qtbot: QtBot) -> None:
    for by in (1, 1, -1, 1, 1):
        appearance.zoom(by)
    qtbot.waitUntil(lambda: bool(taken_up))
    QApplication.processEvents()
    assert taken_up == [150]


def test_steps_that_lead_back_take_up_nothing(appearance: Appearance, taken_up: list[int]) -> None:
    for by in (1, 1, 0):
        appearance.zoom(by)
    QApplication.processEvents()
    assert taken_up == []


def test_a_held_key_stops_at_the_largest_text(appearance: Appearance, taken_up: list[int], qtbot: QtBot) -> None:
    for _ in range(40):
        appearance.zoom(1)
    qtbot.waitUntil(lambda: bool(taken_up))
    for _ in range(40):
        appearance.zoom(1)
    QApplication.processEvents()
    assert taken_up == [200]


def test_a_size_that_is_chosen_wins_over_steps_that_wait(appearance: Appearance, taken_up: list[int]) -> None:
    appearance.zoom(1)
    appearance.set_zoom(200)
    QApplication.processEvents()
    assert taken_up == [200]


def test_a_size_by_key_is_remembered(
    appearance: Appearance, settings: QSettings, taken_up: list[int], qtbot: QtBot
) -> None:
    appearance.zoom(1)
    qtbot.waitUntil(lambda: bool(taken_up))
    appearance.theme.set_zoom(100)
    appearance.theme.recall(settings)
    assert appearance.theme.zoom == 110
