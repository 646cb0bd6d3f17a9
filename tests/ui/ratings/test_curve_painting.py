"""Curves as they are painted: told apart without colour, graded by nothing, and painted once (C8, ux.md 4)."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from tests.ui.ratings.curves_given import PHQ, a_chart, a_curve

from modulvard.ui.ratings.curve import CurvesView
from modulvard.ui.theme.look import look
from modulvard.ui.theme.theme import Theme, ThemeChoice

pytestmark = pytest.mark.usefixtures("theme")


@pytest.mark.parametrize("choice", [ThemeChoice.LIGHT, ThemeChoice.DARK])
def test_curves_are_told_apart_in_greyscale_by_their_shapes(
    theme: Theme, view: CurvesView, choice: ThemeChoice
) -> None:
    """The markers differ in form, and the ink differs from the ground, with every colour taken away."""
    theme.set_choice(choice)
    view.clearFocus()
    image = view.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    shapes = []
    for row in (0, 4):
        centre = view.visualRect(view.model().index(row, 0)).center()
        ground = image.pixelColor(2, image.height() - 2).lightness()
        around = range(-6, 7)
        shapes.append(
            [
                abs(image.pixelColor(centre.x() + x, centre.y() + y).lightness() - ground) > 90
                for y in around
                for x in around
            ]
        )
    assert all(any(shape) for shape in shapes)
    assert shapes[0] != shapes[1]


def test_a_curve_keeps_its_marker_and_ink_when_another_comes_before_it(view: CurvesView) -> None:
    view.clearFocus()

    def marked(rating: int) -> QImage:
        view.select(rating)
        return view.grab(view.visualRect(view.currentIndex())).toImage()

    view.show_chart(a_chart(a_curve(11, (0, 15), name="GAD-7", highest=21, sign=1)))
    alone = marked(11)
    view.show_chart(a_chart(PHQ, a_curve(11, (0, 15), name="GAD-7", highest=21, sign=1)))
    assert marked(11) == alone
    view.show_chart(a_chart(PHQ, a_curve(11, (0, 15), name="GAD-7", highest=21, sign=0)))
    assert marked(11) != alone


def test_no_colour_comes_of_a_value(theme: Theme, qtbot: QtBot) -> None:
    """The same curve at the top of its range and at the foot has the same inks."""

    def inks(value: int) -> set[str]:
        view = CurvesView("sv")
        qtbot.addWidget(view)
        view.resize(600, 100)
        view.show_chart(a_chart(a_curve(1, (1, value), (2, value))))
        image = view.grab().toImage()
        rows = range(0, image.height(), 1)
        return {image.pixelColor(x, y).name() for y in rows for x in range(140, 200)} & set(look().colours[:12])

    assert inks(27) == inks(0)


def test_a_curve_is_painted_once_it_comes_into_sight(qtbot: QtBot) -> None:
    """A tab with many curves shows what is in sight before the rest is painted."""
    area = QScrollArea()
    qtbot.addWidget(area)
    area.setWidgetResizable(True)
    view = CurvesView("sv")
    inside = QWidget()
    QVBoxLayout(inside).addWidget(view)
    view.show_chart(a_chart(*(a_curve(20 * form, (0, 5), (2, 9), name=f"F-{form}") for form in range(8))))
    area.setWidget(inside)
    area.resize(600, 200)
    area.show()
    qtbot.waitExposed(area)
    qtbot.waitUntil(lambda: bool(view._pictures))
    assert set(view._pictures) <= {0, 1}
    area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())
    qtbot.waitUntil(lambda: 7 in view._pictures)


def test_a_step_along_a_curve_paints_only_the_focus_and_another_theme_paints_all_anew(
    theme: Theme, view: CurvesView, qtbot: QtBot
) -> None:
    view.select(1)
    view.grab()
    before = dict(view._pictures)
    assert len(before) == 2
    qtbot.keyClick(view, Qt.Key.Key_Right)
    view.grab()
    assert view._pictures == before
    theme.set_choice(ThemeChoice.DARK)
    QApplication.processEvents()
    view.grab()
    assert not any(view._pictures[number] is before[number] for number in before)
