"""Curves: one scale over its whole range, a gap where there is no answer, the same data as a table (C8, G11, G17)."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from tests.domain.instruments_given import an_instrument, an_item

from modulvard.domain.ids import ModuleNumber
from modulvard.domain.instruments import Direction, Method
from modulvard.domain.pacing import RestKind, RestWeek
from modulvard.domain.programs import Text
from modulvard.domain.rating_curves import (
    Cell,
    CellKind,
    CourseChart,
    Curve,
    CurvePoint,
    Plot,
    plot_of,
)
from modulvard.domain.weeks import Week

MONDAY = date(2026, 11, 2)
"""Of week 45."""
SEVEN = an_instrument(*(an_item(str(number)) for number in range(1, 8)), key="gad-7", abbreviation="GAD-7")


def day(week: int, weekday: int = 1) -> date:
    """Return a day of a week counted from week 45 as 0."""
    return MONDAY + timedelta(weeks=week, days=weekday - 1)


def a_curve(*points: tuple[int, int | None], missing: tuple[int, ...] = (), key: str = "gad-7") -> Curve:
    """Return a curve from weeks and values."""
    return Curve(
        instrument=key,
        abbreviation=key.upper(),
        name=Text(sv="Provet"),
        scale=Text(sv="Summa"),
        is_main=True,
        method=Method.SUM,
        direction=Direction.WORSE,
        lowest=0,
        highest=21,
        points=tuple(
            CurvePoint(rating=number, day=day(week), value=value) for number, (week, value) in enumerate(points, 1)
        ),
        missing=tuple(day(week, 7) for week in missing),
    )


def a_chart(*curves: Curve, weeks: int = 11, **other: object) -> CourseChart:
    given = {"start": MONDAY, "end": day(weeks, 7), "today": day(6, 3), "curves": curves}
    return CourseChart(**{**given, **other})  # type: ignore[arg-type]  # a test's own choice of fields


def runs(plot: Plot) -> list[list[int]]:
    return [[placed.point.rating for placed in run] for run in plot.panels[0].runs]


# --- what is joined -------------------------------------------------------------------------------


def test_points_that_follow_each_other_are_joined() -> None:
    assert runs(plot_of(a_chart(a_curve((0, 15), (1, 14), (2, 14))))) == [[1, 2, 3]]


def test_ratings_every_other_week_are_joined_where_none_was_to_be_there_between() -> None:
    assert runs(plot_of(a_chart(a_curve((0, 15), (2, 14), (4, 9))))) == [[1, 2, 3]]


def test_the_line_has_a_gap_in_just_those_weeks_that_the_table_says_have_no_answer() -> None:
    """mockups/paper: a gap where there is no answer; a week between two that were asked for has nothing."""
    rests = (RestWeek(week=Week.of(day(5)), why=RestKind.PAUSE), RestWeek(week=Week.of(day(9)), why=RestKind.PAUSE))
    plot = plot_of(a_chart(a_curve((0, 15), (2, 14), (4, 9), (6, 8), (8, 7), missing=(7,)), rests=rests))
    kinds = [column.cells[0].kind for column in plot.columns]
    lacking = [place for place, kind in enumerate(kinds) if kind is CellKind.MISSING]
    assert runs(plot) == [[1, 2, 3], [4], [5]]
    assert lacking == [5, 7]
    assert [place for place, kind in enumerate(kinds[:9]) if kind is CellKind.NOTHING] == [1, 3]


def test_an_incomplete_answer_is_a_gap_and_never_a_value() -> None:
    plot = plot_of(a_chart(a_curve((0, 15), (1, None), (2, 14))))
    assert runs(plot) == [[1], [3]]
    assert [placed.y for placed in plot.panels[0].points] == [15 / 21, None, 14 / 21]


def test_a_planned_one_that_is_missing_is_a_gap() -> None:
    plot = plot_of(a_chart(a_curve((0, 15), (2, 14), (3, 13), missing=(1,))))
    assert runs(plot) == [[1], [2, 3]]
    assert [on for on, _ in plot.panels[0].missing] == [day(1, 7)]


@pytest.mark.parametrize("why", list(RestKind))
def test_no_line_goes_across_weeks_of_rest(why: RestKind) -> None:
    """The paper's own example: paused in week 49, with 12 before and 11 after."""
    rest = RestWeek(week=Week.of(day(4)), why=why)
    plot = plot_of(a_chart(a_curve((3, 12), (5, 11), (6, 9)), rests=(rest,)))
    assert runs(plot) == [[1], [2, 3]]


def test_a_rest_before_or_after_breaks_nothing() -> None:
    rests = tuple(RestWeek(week=Week.of(day(week)), why=RestKind.PAUSE) for week in (2, 5))
    assert runs(plot_of(a_chart(a_curve((3, 12), (4, 11)), rests=rests))) == [[1, 2]]


@pytest.mark.parametrize(("week", "joined"), [(9, True), (12, False)])
def test_the_line_does_not_go_on_over_the_end_to_a_follow_up(week: int, joined: bool) -> None:
    """What lies between was measured by nobody; the last rating may come some weeks after the last day."""
    chart = a_chart(a_curve((0, 18), (5, 12), (week, 10)), today=day(14), ended=day(6))
    assert runs(plot_of(chart)) == ([[1, 2, 3]] if joined else [[1, 2], [3]])
    assert runs(plot_of(replace(chart, ended=None))) == [[1, 2, 3]]


def test_a_follow_up_a_year_later_stands_for_itself_beyond_the_fold() -> None:
    plot = plot_of(a_chart(a_curve((0, 15), (1, 14), (60, 9)), weeks=8))
    assert runs(plot) == [[1, 2], [3]]
    assert len(plot.axis.folds) == 1


# --- where it stands ------------------------------------------------------------------------------


def test_points_stand_in_the_middle_of_their_weeks_and_several_share_it_in_order() -> None:
    curve = a_curve((0, 15), (1, 14), (1, 10), (2, 9))
    plot = plot_of(a_chart(curve, weeks=3))
    assert [placed.x for placed in plot.panels[0].points] == pytest.approx(
        [1 / 8, 1 / 4 + 1 / 12, 1 / 4 + 2 / 12, 5 / 8]
    )


def test_ratings_before_the_start_and_after_the_end_are_on_the_axis() -> None:
    plot = plot_of(a_chart(a_curve((-2, 15), (14, 9)), weeks=11))
    assert (plot.axis.first, plot.axis.last) == (Week.of(day(-2)), Week.of(day(14)))


def test_instruments_stand_over_each_other_on_one_axis() -> None:
    plot = plot_of(a_chart(a_curve((0, 15), (1, 14)), a_curve((1, 20), (9, 8), key="phq-9")))
    assert plot.panels[0].points[1].x == plot.panels[1].points[0].x
    assert [placed.curve for panel in plot.panels for placed in panel.points] == [0, 0, 1, 1]


def test_the_first_and_last_value_pass_over_what_is_incomplete() -> None:
    panel = plot_of(a_chart(a_curve((0, None), (1, 14), (2, 9), (3, None)))).panels[0]
    assert panel.first is not None
    assert panel.last is not None
    assert (panel.first.point.value, panel.last.point.value) == (14, 9)
    nothing = plot_of(a_chart(a_curve((0, None)))).panels[0]
    assert (nothing.first, nothing.last, nothing.runs) == (None, None, ())


def test_a_chart_without_a_rating_is_the_treatments_weeks() -> None:
    plot = plot_of(a_chart())
    assert plot.panels == ()
    assert len(plot.axis.weeks) == 12


def test_modules_handed_in_stand_in_their_weeks() -> None:
    modules = ((ModuleNumber(2), day(1, 5)), (ModuleNumber(1), day(0, 4)), (ModuleNumber(3), day(1, 5)))
    placed = plot_of(a_chart(modules=modules)).modules
    assert [(mark.week.number, mark.numbers) for mark in placed] == [(45, (1,)), (46, (2, 3))]


# --- the table ------------------------------------------------------------------------------------


def test_the_table_has_the_weeks_of_the_axis_and_tells_incomplete_from_missing_from_nothing() -> None:
    curve = a_curve((0, 15), (1, None), (3, 12), (3, 10), missing=(2,))
    columns = plot_of(a_chart(curve, weeks=4)).columns
    assert [column.week.number for column in columns] == [45, 46, 47, 48, 49]
    assert [column.cells[0] for column in columns] == [
        Cell(kind=CellKind.VALUE, values=(15,)),
        Cell(kind=CellKind.INCOMPLETE),
        Cell(kind=CellKind.MISSING),
        Cell(kind=CellKind.VALUE, values=(12, 10)),
        Cell(kind=CellKind.NOTHING),
    ]
    assert [column.is_empty for column in columns] == [False, False, False, False, True]
