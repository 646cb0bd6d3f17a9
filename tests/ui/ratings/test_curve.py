"""Curves in the window: every point by keys and pointer, told in words, room at every size (C8, ux.md 4, 7)."""

from fractions import Fraction

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QHelpEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QScrollArea, QToolTip, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from tests.ui.ratings.curves_given import GAD, PHQ, a_chart, a_curve, day

from modulvard.domain.ids import ModuleNumber
from modulvard.domain.instruments import Direction, Method
from modulvard.domain.pacing import RestKind, RestWeek
from modulvard.domain.programs import Standing, Text
from modulvard.domain.rating_curves import (
    CourseVisit,
    ReferenceLine,
    plot_of,
)
from modulvard.domain.weeks import Week
from modulvard.ui.ratings.curve import CurvesView
from modulvard.ui.ratings.curve_layout import Sign, layout_of
from modulvard.ui.ratings.curve_words import direction_words
from modulvard.ui.ratings.score_words import number_words
from modulvard.ui.theme.theme import Theme

pytestmark = pytest.mark.usefixtures("theme")


def press(qtbot: QtBot, view: CurvesView, *keys: Qt.Key) -> int | None:
    for key in keys:
        qtbot.keyClick(view, key)
    return view.current_rating


# --- keys and pointer -----------------------------------------------------------------------------


def test_left_and_right_go_along_a_curve_and_stop_at_its_ends(view: CurvesView, qtbot: QtBot) -> None:
    view.select(1)
    assert press(qtbot, view, Qt.Key.Key_Left) == 1
    assert press(qtbot, view, Qt.Key.Key_Right) == 2
    assert press(qtbot, view, *[Qt.Key.Key_Right] * 5) == 4


def test_up_and_down_go_to_the_nearest_point_in_time_on_the_next_curve(view: CurvesView, qtbot: QtBot) -> None:
    view.select(3)
    assert press(qtbot, view, Qt.Key.Key_Down) == 12
    assert press(qtbot, view, Qt.Key.Key_Down) == 12
    assert press(qtbot, view, Qt.Key.Key_Up) == 4
    assert press(qtbot, view, Qt.Key.Key_Up) == 4


def test_home_and_end_go_to_the_ends_of_the_curve(view: CurvesView, qtbot: QtBot) -> None:
    view.select(3)
    assert press(qtbot, view, Qt.Key.Key_End) == 4
    assert press(qtbot, view, Qt.Key.Key_Home) == 1


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_enter_shows_the_rating_of_the_point(view: CurvesView, qtbot: QtBot, key: Qt.Key) -> None:
    view.select(12)
    with qtbot.waitSignal(view.rating_chosen) as chosen:
        qtbot.keyClick(view, key)
    assert chosen.args == [12]


def test_a_click_on_a_point_shows_its_rating_and_beside_it_nothing(view: CurvesView, qtbot: QtBot) -> None:
    place = view.visualRect(view.model().index(2, 0))
    assert min(place.width(), place.height()) >= 24
    with qtbot.waitSignal(view.rating_chosen) as chosen:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place.center() + QPoint(6, 6))
    assert chosen.args == [3]
    with qtbot.assertNotEmitted(view.rating_chosen):
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place.center() + QPoint(0, -40))


def test_an_incomplete_rating_can_be_reached_and_opened(view: CurvesView, qtbot: QtBot) -> None:
    view.select(1)
    press(qtbot, view, Qt.Key.Key_Right)
    with qtbot.waitSignal(view.rating_chosen) as chosen:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert chosen.args == [2]


def test_with_the_focus_comes_a_current_point_and_the_newest_of_the_first_curve(view: CurvesView, qtbot: QtBot) -> None:
    assert press(qtbot, view, Qt.Key.Key_Right) == 4


def test_the_current_point_stays_current_when_the_chart_is_read_again(view: CurvesView) -> None:
    view.select(3)
    view.show_chart(a_chart(GAD, a_curve(1, (0, 18), (1, None), (2, 16), (3, 13), (4, 12))))
    assert view.current_rating == 3


def test_the_focus_is_seen_on_the_point(view: CurvesView, qtbot: QtBot) -> None:
    view.select(3)
    qtbot.waitUntil(view.hasFocus)
    with_focus = view.grab().toImage()
    view.clearFocus()
    assert view.grab().toImage() != with_focus


def test_a_view_in_a_scroll_area_brings_the_point_with_the_focus_into_sight(qtbot: QtBot) -> None:
    area = QScrollArea()
    qtbot.addWidget(area)
    inside = QWidget()
    column = QVBoxLayout(inside)
    field, view = QLineEdit(), CurvesView("sv")
    column.addWidget(field)
    column.addWidget(view)
    view.show_chart(a_chart(*(a_curve(20 * number, (0, 9), name=f"F{number}") for number in range(6))))
    area.setWidget(inside)
    area.setWidgetResizable(True)
    area.resize(600, 240)
    area.show()
    QApplication.processEvents()
    area.activateWindow()
    field.setFocus()
    at = area.verticalScrollBar().value()
    view.select(100)
    assert area.verticalScrollBar().value() == at, "a point that is only marked takes nobody there"
    view.setFocus()
    qtbot.waitUntil(view.hasFocus)
    place = view.viewport().mapTo(area.viewport(), view.visualRect(view.currentIndex()).center())
    assert area.viewport().rect().contains(place)
    press(qtbot, view, *[Qt.Key.Key_Up] * 5)
    place = view.viewport().mapTo(area.viewport(), view.visualRect(view.currentIndex()).center())
    assert area.viewport().rect().contains(place)


def test_a_chart_without_ratings_takes_no_focus(qtbot: QtBot) -> None:
    view = CurvesView("sv")
    qtbot.addWidget(view)
    view.show_chart(a_chart())
    assert view.focusPolicy() is Qt.FocusPolicy.NoFocus
    view.grab()


# --- in words -------------------------------------------------------------------------------------


def test_every_point_is_told_to_the_screen_reader_with_form_day_value_and_place(view: CurvesView) -> None:
    listed = QAccessible.queryAccessibleInterface(view)
    assert listed.role() == QAccessible.Role.List
    told = [listed.child(number).text(QAccessible.Text.Name) for number in range(listed.childCount())]
    assert told == [
        "PHQ-9, måndag 2 november 2026, 18 av 27, skattning 1 av 4",
        "PHQ-9, måndag 9 november 2026, ofullständig, skattning 2 av 4",
        "PHQ-9, måndag 16 november 2026, 16 av 27, skattning 3 av 4",
        "PHQ-9, måndag 23 november 2026, 13 av 27, skattning 4 av 4",
        "GAD-7, måndag 2 november 2026, 15 av 21, skattning 1 av 2",
        "GAD-7, måndag 23 november 2026, 9 av 21, skattning 2 av 2",
    ]
    assert listed.child(2).rect().isValid()


def test_what_stands_round_the_points_is_told_too(view: CurvesView) -> None:
    missing = a_curve(1, (0, 18), (2, 16), missing=(day(1, 7),))
    rests = (RestWeek(week=Week.of(day(4)), why=RestKind.PAUSE), RestWeek(week=Week.of(day(8)), why=RestKind.CLOSED))
    modules = ((ModuleNumber(1), day(0, 5)), (ModuleNumber(2), day(2, 5)))
    view.show_chart(a_chart(missing, rests=rests, modules=modules))
    told = view.accessibleDescription()
    for words in (
        "Från v. 45 till v. 1 2027.",
        "Inlämnade moduler: 1 v. 45, 2 v. 47.",
        "Paus: v. 49.",
        "Stängt: v. 53.",
        "PHQ-9 saknas: v. 46.",
    ):
        assert words in told


def test_a_point_has_a_tooltip_under_the_pointer(view: CurvesView) -> None:
    place = view.visualRect(view.model().index(2, 0)).center()
    event = QHelpEvent(QHelpEvent.Type.ToolTip, place, view.viewport().mapToGlobal(place))
    QApplication.sendEvent(view.viewport(), event)
    assert QToolTip.text() == "PHQ-9, mån 16 nov: 16 av 27"
    QToolTip.hideText()


def test_the_words_say_which_way_is_which_and_grade_nothing() -> None:
    assert direction_words(PHQ) == "Högre summa betyder mer besvär"
    percent = a_curve(1, (0, 18), method=Method.PERCENT)
    assert direction_words(percent) == "Högre värde betyder mer besvär"
    assert direction_words(a_curve(1, direction=Direction.BETTER)) == "Högre värde är bättre"
    assert direction_words(a_curve(1, direction=Direction.NONE)) == "Källan säger inte vilket håll som är vilket"


def test_values_have_the_comma_of_the_language_and_at_most_one_decimal() -> None:
    assert [number_words(value) for value in (16, Fraction(125, 3), Fraction(50))] == ["16", "41,7", "50"]


def test_the_head_tells_the_first_and_the_last_value_and_both_ends_where_the_lowest_is_not_zero() -> None:
    worry = a_curve(1, (0, 56), (1, 40), name="PSWQ", lowest=16, highest=80)
    empty = a_curve(5, (0, None), name="ISI")
    one = a_curve(7, (0, 9), name="KEDS")
    boxes = layout_of(plot_of(a_chart(PHQ, worry, empty, one)), 900, "sv").panels
    assert [box.change for box in boxes] == [
        "18 → 13 av 27",
        "56 → 40 på skalan 16–80",
        "inget värde än",
        "9 av 27",
    ]


def test_a_scale_of_a_form_without_a_main_one_is_named_with_it() -> None:
    scale = a_curve(1, (0, 2), name="Registrering", is_main=False, scale=Text(sv="Ångest", others=(("en", "Anxiety"),)))
    plot = plot_of(a_chart(scale))
    assert layout_of(plot, 900, "sv").panels[0].name == "Registrering · Ångest"
    assert layout_of(plot, 900, "en").panels[0].name == "Registrering · Anxiety"


def test_lines_are_told_with_number_and_source_and_what_is_not_checked() -> None:
    source = (Text(sv="Påhittad källa 2001"),)
    lines = (
        ReferenceLine(at=Fraction(5), sources=source, standing=Standing.PUBLISHED),
        ReferenceLine(at=Fraction(10), sources=source, standing=Standing.PUBLISHED),
        ReferenceLine(at=Fraction(8), sources=(), standing=Standing.UNVERIFIED),
    )
    layout = layout_of(plot_of(a_chart(a_curve(1, (0, 18), lines=lines))), 900, "sv")
    assert [item.words for item in layout.legend if item.sign is Sign.LINE] == [
        "gränser i källan: 5, 10 (Påhittad källa 2001)",
        "gräns i källan: 8 (ej kontrollerad)",
    ]


def test_the_legend_explains_what_is_drawn_and_nothing_else() -> None:
    assert layout_of(plot_of(a_chart(GAD)), 900, "sv").legend == ()
    visits = (CourseVisit(day=day(0), held=True), CourseVisit(day=day(9), held=False))
    rests = (RestWeek(week=Week.of(day(4)), why=RestKind.PAUSE),)
    far = a_curve(1, (0, 18), (1, None), (60, 4), missing=(day(2, 7),))
    chart = a_chart(far, visits=visits, rests=rests, modules=((ModuleNumber(1), day(0)),))
    signs = [item.sign for item in layout_of(plot_of(chart), 900, "sv").legend]
    assert signs == [sign for sign in Sign if sign is not Sign.LINE]


# --- room -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("zoom", [100, 200])
@pytest.mark.parametrize("width", [500, 900])
def test_everything_has_its_room_at_every_width_and_text_size(theme: Theme, width: int, zoom: int) -> None:
    theme.set_zoom(zoom)
    source = (Text(sv="En påhittad källa med ett långt namn som går över flera rader i smala fönster"),)
    lines = (ReferenceLine(at=Fraction(10), sources=source, standing=Standing.PUBLISHED),)
    curve = a_curve(1, (0, 18), (1, 16), (2, None), lines=lines, missing=(day(3, 7),))
    layout = layout_of(plot_of(a_chart(curve, GAD, modules=((ModuleNumber(1), day(0)),))), width, "sv")
    boxes = layout.panels
    assert all(box.plot.right() <= width and box.plot.width() > width / 2 for box in boxes)
    assert boxes[0].plot.bottom() < boxes[1].head.top()
    assert boxes[-1].plot.bottom() <= layout.axis.top()
    assert all(item.box.right() <= width + 1 for item in layout.legend)
    tops = [item.box for item in layout.legend]
    assert not any(one.intersects(other) for place, one in enumerate(tops) for other in tops[place + 1 :])
    assert layout.height >= max(box.bottom() for box in tops) - 1


def test_the_view_is_as_high_as_its_curves_and_follows_width_and_text_size(view: CurvesView, theme: Theme) -> None:
    before = view.height()
    theme.set_zoom(200)
    QApplication.processEvents()
    assert view.height() > before
    theme.set_zoom(100)
    QApplication.processEvents()
    assert view.height() == before
