"""The theme follows the system, the user's choice and the text size (ux.md section 4)."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QObject, QSettings
from PySide6.QtGui import QColor, QFontInfo, QPalette
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from modulvard.ui.components.buttons import Button
from modulvard.ui.theme.look import effective_width, look
from modulvard.ui.theme.theme import Theme, ThemeChoice, colours_of_the_system, larger, smaller
from modulvard.ui.theme.tokens import DARK, LIGHT, Size, Type


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    made = Theme(qapp, choice=ThemeChoice.LIGHT, packaged_font=True, system_size=False)
    yield made
    made.set_choice(ThemeChoice.LIGHT)
    made.set_zoom(100)
    made.deleteLater()


def test_choosing_dark_changes_palette_and_look_at_once(theme: Theme, qapp: QApplication) -> None:
    theme.set_choice(ThemeChoice.DARK)
    assert look().colours is DARK
    assert qapp.palette().color(QPalette.ColorRole.Window) == QColor(DARK.canvas)
    theme.set_choice(ThemeChoice.LIGHT)
    assert look().colours is LIGHT


def test_text_size_stays_within_80_and_200_per_cent(theme: Theme) -> None:
    theme.set_zoom(1000)
    assert theme.zoom == larger(theme.zoom) == 200
    theme.set_zoom(1)
    assert theme.zoom == smaller(theme.zoom) == 80
    assert larger(theme.zoom) == 90


def test_type_doubles_at_200_per_cent_and_margins_do_not(theme: Theme, qtbot: QtBot) -> None:
    button = Button("Svara")
    qtbot.addWidget(button)
    small = button.sizeHint()
    theme.set_zoom(200)
    assert look().font(Type.BODY).pixelSize() == 28
    assert button.sizeHint().height() == 56, "mockup patienter-200"
    assert [look().high(height) for height in (Size.CHIP, Size.KEY, Size.CHECK, Size.ROW_AIRY)] == [40, 40, 36, 100]
    assert small.width() < button.sizeHint().width() < 2 * small.width(), "the sides of a button do not grow"


def test_open_widgets_are_measured_again_when_the_text_grows(theme: Theme, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    button = Button("Svara")
    column.addWidget(button)
    window.show()
    assert button.height() == 36
    theme.set_zoom(200)
    qtbot.waitUntil(lambda: button.height() >= 56)


def test_width_counts_against_the_text_size(theme: Theme) -> None:
    theme.set_zoom(200)
    assert effective_width(1366) == pytest.approx(683)


def test_the_packaged_font_has_its_own_semibold(theme: Theme) -> None:
    info = QFontInfo(look().font(Type.TITLE))
    assert info.family() == "Noto Sans"
    assert info.weight() == 600


def test_theme_and_text_size_are_remembered_before_log_in(theme: Theme, tmp_path: Path) -> None:
    settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    theme.set_choice(ThemeChoice.DARK)
    theme.set_zoom(150)
    theme.remember(settings)
    theme.set_choice(ThemeChoice.LIGHT)
    theme.set_zoom(100)
    theme.recall(settings)
    assert (theme.choice, theme.zoom) == (ThemeChoice.DARK, 150)


def test_settings_that_mean_nothing_are_passed_over(theme: Theme, tmp_path: Path) -> None:
    settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    settings.setValue("theme", "rosa")
    settings.setValue("zoom", "mycket")
    theme.recall(settings)
    assert (theme.choice, theme.zoom) == (ThemeChoice.LIGHT, 100)


def test_high_contrast_takes_the_systems_colours_and_drops_our_fills(qapp: QApplication) -> None:
    palette = QPalette(QColor("#000000"), QColor("#000000"))
    palette.setColor(QPalette.ColorRole.WindowText, QColor("#FFFF00"))
    colours = colours_of_the_system(palette)
    assert colours.high_contrast
    assert (colours.canvas, colours.text) == ("#000000", "#FFFF00")
    assert colours.behind.fill == colours.canvas
    assert colours.behind.ink == colours.text


def test_the_style_sheet_stays_small(theme: Theme, qapp: QApplication) -> None:
    assert len(qapp.styleSheet()) < 2500


def test_a_choice_that_is_made_already_restyles_nothing(theme: Theme) -> None:
    told: list[int] = []
    theme.changed.connect(lambda: told.append(theme.zoom))
    theme.set_zoom(100)
    theme.set_zoom(110)
    theme.set_zoom(200)
    theme.set_zoom(1000)
    theme.set_choice(ThemeChoice.LIGHT)
    theme.set_dense(False)
    theme.set_key_hints(True)
    assert told == [110, 200]


def test_a_widget_is_told_once_or_twice_of_a_new_look_however_deep_it_lies(theme: Theme, qtbot: QtBot) -> None:
    """Each level once more took a second of the processor on a page of the window (Ctrl++)."""
    window = QWidget()
    qtbot.addWidget(window)
    deepest = window
    for _ in range(12):
        deepest = QWidget(deepest)
    told: list[QEvent.Type] = []

    def hear(_listener: QObject, _of: QObject, event: QEvent) -> bool:
        told.append(event.type())
        return False

    listener: Any = type("Listener", (QObject,), {"eventFilter": hear})
    deepest.installEventFilter(listener(deepest))
    window.show()
    told.clear()
    theme.set_zoom(150)
    assert 1 <= told.count(QEvent.Type.StyleChange) <= 2
    theme.set_choice(ThemeChoice.DARK)
    assert 2 <= told.count(QEvent.Type.StyleChange) <= 4
