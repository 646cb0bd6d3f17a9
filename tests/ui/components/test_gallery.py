"""Every component once: names for the screen reader, nothing cut at any text size, nothing read as markup."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from modulvard.ui.components.gallery import Gallery
from modulvard.ui.components.labels import Label
from modulvard.ui.i18n import Language
from modulvard.ui.theme.look import look
from modulvard.ui.theme.theme import Theme, ThemeChoice

SPOKEN = (
    QAccessible.Role.Button,
    QAccessible.Role.CheckBox,
    QAccessible.Role.RadioButton,
    QAccessible.Role.EditableText,
    QAccessible.Role.ComboBox,
    QAccessible.Role.List,
    QAccessible.Role.PageTabList,
    QAccessible.Role.ProgressBar,
)


@pytest.fixture(params=["sv", "en"])
def language(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[str]:
    spoken = Language(qapp, request.param)
    yield request.param
    spoken.use("sv")


def drawn(qtbot: QtBot) -> Gallery:
    gallery = Gallery()
    qtbot.addWidget(gallery)
    gallery.resize(1440, 900)
    gallery.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    gallery.show()
    return gallery


def inside(root: QWidget) -> list[QWidget]:
    return [widget for widget in root.findChildren(QWidget) if widget.isVisible()]


def cut(widget: QWidget) -> bool:
    """Whether some of a widget's own words do not fit."""
    if isinstance(widget, Label) and widget.hasHeightForWidth():
        return widget.height() < widget.heightForWidth(widget.width())
    if isinstance(widget, QLabel | QAbstractButton):
        wanted = widget.sizeHint()
        return widget.width() < wanted.width() or widget.height() < wanted.height()
    return False


@pytest.mark.parametrize("zoom", [80, 100, 150, 200])
def test_no_words_are_cut_at_any_text_size(zoom: int, theme: Theme, language: str, qtbot: QtBot) -> None:
    theme.set_zoom(zoom)
    gallery = drawn(qtbot)
    assert [widget.accessibleName() or type(widget).__name__ for widget in inside(gallery) if cut(widget)] == []


@pytest.mark.parametrize("zoom", [100, 200])
def test_nothing_reaches_outside_its_parent(zoom: int, theme: Theme, language: str, qtbot: QtBot) -> None:
    theme.set_zoom(zoom)
    gallery = drawn(qtbot)
    outside = [
        type(widget).__name__
        for widget in inside(gallery)
        if isinstance(widget, QLabel | QAbstractButton | QAbstractItemView)
        and not gallery.rect().contains(widget.mapTo(gallery, widget.rect().bottomRight()))
    ]
    assert outside == []


def test_everything_that_can_be_used_has_a_name_and_a_role(language: str, qtbot: QtBot) -> None:
    gallery = drawn(qtbot)
    nameless = []
    seen = 0
    for widget in inside(gallery):
        interface = QAccessible.queryAccessibleInterface(widget)
        if interface is not None and interface.role() in SPOKEN:
            seen += 1
            if not interface.text(QAccessible.Text.Name).strip():
                nameless.append(type(widget).__name__)
    assert nameless == []
    assert seen > 25


@pytest.mark.parametrize("choice", [ThemeChoice.LIGHT, ThemeChoice.DARK])
def test_the_gallery_is_drawn_in_the_colours_of_the_theme(choice: ThemeChoice, theme: Theme, qtbot: QtBot) -> None:
    theme.set_choice(choice)
    picture = drawn(qtbot).grab().toImage()
    assert picture.pixelColor(5, 60) == look().colour("canvas")
    assert picture.pixelColor(5, 5) == look().colour("accent_soft")
    inks = {picture.pixelColor(x, y).name().upper() for x in range(40, 110) for y in range(132, 166)}
    assert look().colours.accent in inks, "the primary button"
