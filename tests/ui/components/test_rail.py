"""The rail goes to places, keeps its filters under the place they belong to, and folds to a button."""

from dataclasses import replace

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from modulvard.ui.components.cards import initials_of
from modulvard.ui.components.rail import Rail, RailButton, RailPlace
from modulvard.ui.theme.look import look
from modulvard.ui.theme.theme import Theme
from modulvard.ui.theme.tokens import Size, Type

PLACES = (
    RailPlace(ident="today", words="Idag", icon="sun", count=9, key="Ctrl+1"),
    RailPlace(
        ident="patients",
        words="Patienter",
        icon="users",
        count=43,
        key="Ctrl+2",
        under=(RailPlace(ident="late", words="Efter plan", count=9),),
    ),
)


@pytest.fixture
def rail(qtbot: QtBot) -> Rail:
    made = Rail("Platser")
    qtbot.addWidget(made)
    made.show_places(PLACES, (RailPlace(ident="admin", words="Administration", icon="settings"),))
    made.show_user("Anna Björklöv", "behandlare")
    made.go_to("today")
    made.resize(Size.RAIL, 700)
    made.show()
    return made


def item(rail: QWidget, words: str) -> QPushButton:
    return next(button for button in rail.findChildren(QPushButton) if button.text() == words)


def name(widget: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def test_pressing_a_place_asks_for_it_and_only_the_window_moves_the_mark(rail: Rail, qtbot: QtBot) -> None:
    with qtbot.waitSignal(rail.chosen) as blocker:
        item(rail, "Patienter").click()
    assert blocker.args == ["patients"]
    assert item(rail, "Idag").isChecked()
    rail.go_to("patients")
    assert item(rail, "Patienter").isChecked()
    assert not item(rail, "Idag").isChecked()


def test_saved_filters_are_seen_only_while_their_place_is_shown(rail: Rail) -> None:
    assert not item(rail, "Efter plan").isVisible()
    rail.go_to("patients")
    assert item(rail, "Efter plan").isVisible()
    rail.go_to("late")
    assert item(rail, "Efter plan").isChecked()
    assert item(rail, "Efter plan").isVisible()


def test_places_and_user_are_spoken_with_their_counts_and_titles(rail: Rail) -> None:
    assert name(item(rail, "Idag")) == "Idag 9"
    rail.show_count("today", 8)
    assert name(item(rail, "Idag")) == "Idag 8"
    assert name(item(rail, "Anna Björklöv")) == "Anna Björklöv, behandlare"
    rail.show_count("absent", 3)


def test_the_measures_are_those_of_the_pictures(rail: Rail) -> None:
    first, second = item(rail, "Idag"), item(rail, "Patienter")
    assert first.height() == Size.RAIL_ITEM.at_100
    assert second.y() - first.y() == 40
    assert first.x() == 8
    assert rail.width() == Size.RAIL


@pytest.mark.parametrize("zoom", [100, 125, 150, 200])
def test_no_place_is_cut_at_any_text_size(theme: Theme, qtbot: QtBot, zoom: int) -> None:
    """At 150 % "Answer bank" stood as "Answer b…" beside its count (ACC-04)."""
    answers = RailPlace(ident="answers", words="Answer bank", icon="library", count=1234)
    admin = RailPlace(ident="admin", words="Administration", icon="settings")
    theme.set_zoom(zoom)
    rail = Rail("Platser")
    qtbot.addWidget(rail)
    rail.show_places((*PLACES, answers), (admin,))
    rail.show()
    for place in (*PLACES, answers, admin):
        button = item(rail, place.words)
        count = "" if place.count is None else f"{place.count:n}"
        words = look().width(Type.STRONG, place.words) + look().width(Type.CAPTION_STRONG, count)
        assert words < button.width() - look().px(Size.ICON)


def test_a_filter_with_a_long_name_makes_the_rail_no_wider(rail: Rail) -> None:
    late = RailPlace(ident="long", words="Alla som är mer än två veckor efter sin plan")
    rail.show_places((replace(PLACES[1], under=(late,)),))
    rail.go_to("patients")
    assert rail.sizeHint().width() == Size.RAIL


def test_lock_and_user_are_told(rail: Rail, qtbot: QtBot) -> None:
    with qtbot.waitSignal(rail.lock_asked):
        item(rail, "Lås").click()
    with qtbot.waitSignal(rail.user_asked):
        item(rail, "Anna Björklöv").click()


def test_the_folded_rail_is_a_button_with_every_place_in_its_menu(rail: Rail, qtbot: QtBot) -> None:
    button = RailButton(rail)
    qtbot.addWidget(button)
    rail.go_to("patients")
    button.follow()
    assert button.words == "Patienter"
    button.click()
    menu = button.findChild(QMenu)
    assert isinstance(menu, QMenu)
    words = [action.text().split("\t")[0].strip() for action in menu.actions() if action.text()]
    assert words == ["Idag   9", "Patienter   43", "Efter plan   9", "Administration", "Anna Björklöv", "Lås"]
    with qtbot.waitSignal(rail.chosen) as blocker:
        menu.actions()[2].trigger()
    assert blocker.args == ["late"]
    menu.close()


@pytest.mark.parametrize(
    ("full_name", "initials"),
    [("Anna Björklöv", "AB"), ("Örjan af Ek", "ÖE"), ("Rut", "R"), ("", ""), ("  anna  ", "A")],
)
def test_initials_are_of_the_first_and_last_name(full_name: str, initials: str) -> None:
    assert initials_of(full_name) == initials
