"""Curves: one scale over its whole range, a gap where there is no answer, the same data as a table (C8, G11, G17)."""

from datetime import date, timedelta
from fractions import Fraction

import pytest
from tests.domain.instruments_given import a_scale, an_instrument, an_item

from modulvard.domain.ids import ModuleNumber
from modulvard.domain.instruments import Direction, Instrument, LineKind, Method, PublishedLines, Scale
from modulvard.domain.pacing import RestKind, RestWeek
from modulvard.domain.programs import Source, Standing, Text
from modulvard.domain.rating_curves import (
    AnsweredForm,
    Cell,
    CellKind,
    CourseChart,
    Curve,
    CurvePoint,
    Plot,
    curves_of,
    plot_of,
    profiles_of,
)
from modulvard.domain.weeks import Week

MONDAY = date(2026, 11, 2)
"""Of week 45."""
SEVEN = an_instrument(*(an_item(str(number)) for number in range(1, 8)), key="gad-7", abbreviation="GAD-7")


def day(week: int, weekday: int = 1) -> date:
    """Return a day of a week counted from week 45 as 0."""
    return MONDAY + timedelta(weeks=week, days=weekday - 1)


def form(rating: int, on: date, total: int | None, instrument: Instrument = SEVEN) -> AnsweredForm:
    """Return a form whose answers make a total, or one with its last question unanswered."""
    numbers = [item.number for item in instrument.items]
    if total is None:
        return AnsweredForm(rating=rating, day=on, instrument=instrument, answers=dict.fromkeys(numbers[:-1], 1))
    answers = {}
    for number in numbers:
        answers[number] = min(3, total)
        total -= answers[number]
    return AnsweredForm(rating=rating, day=on, instrument=instrument, answers=answers)


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


# --- from answers ---------------------------------------------------------------------------------


def test_a_form_has_the_curve_of_its_main_scale() -> None:
    (curve,) = curves_of([form(2, day(1), 14), form(1, day(0), 15), form(3, day(2), None)])
    assert [(point.rating, point.value) for point in curve.points] == [(1, 15), (2, 14), (3, None)]
    assert (curve.lowest, curve.highest, curve.direction, curve.is_main) == (0, 21, Direction.WORSE, True)


def test_a_form_without_a_main_scale_has_each_scale_with_its_own_direction() -> None:
    """As the registration in a program: anxiety, steps in a valued direction, homework (G14, G17)."""
    scales = tuple(
        Scale(key=f"s{number}", name=Text(sv=f"Skala {number}"), items=(str(number),), direction=direction)
        for number, direction in enumerate((Direction.WORSE, Direction.BETTER, Direction.NONE), 1)
    )
    kind = an_instrument(*(an_item(str(number)) for number in (1, 2, 3)), scales=scales, main=None)
    curves = curves_of([AnsweredForm(rating=1, day=day(0), instrument=kind, answers={"1": 3, "2": 0, "3": 1})])
    assert [(curve.scale.sv, curve.direction, curve.points[0].value) for curve in curves] == [
        ("Skala 1", Direction.WORSE, 3),
        ("Skala 2", Direction.BETTER, 0),
        ("Skala 3", Direction.NONE, 1),
    ]
    assert not any(curve.is_main for curve in curves)


def test_a_profile_is_no_curve_but_its_own_scale_is() -> None:
    """As EQ-5D: five answers side by side and a scale of 0 to 100 (G11)."""
    items = [an_item(str(number), lowest=1, summed=False) for number in range(1, 6)]
    vas = an_item("VAS", lowest=0, highest=100)
    scale = Scale(key="vas", name=Text(sv="Hälsa i dag"), items=("VAS",), direction=Direction.BETTER)
    kind = an_instrument(
        *items, vas, scales=(scale,), main=None, profile=tuple(str(number) for number in range(1, 6)), key="profil"
    )
    answers = {"1": 2, "2": 1, "3": 3, "4": 2, "VAS": 60}
    forms = [AnsweredForm(rating=4, day=day(0), instrument=kind, answers=answers)]
    (curve,) = curves_of(forms)
    (course,) = profiles_of(forms)
    assert (curve.points[0].value, curve.highest) == (60, 100)
    assert course.points[0].text == "2132-"
    (first, *_) = plot_of(a_chart(curve, profiles=(course,))).columns
    assert [cell.values for cell in first.cells] == [(60,), ("2132-",)]


def test_another_version_with_the_same_range_goes_on_along_the_same_curve() -> None:
    newer = an_instrument(*SEVEN.items, key="gad-7", version="2", abbreviation="GAD-7")
    longer = an_instrument(*SEVEN.items, an_item("8"), key="gad-7", version="3", abbreviation="GAD-7")
    curves = curves_of([form(1, day(0), 15), form(2, day(1), 14, newer), form(3, day(2), 14, longer)])
    assert [[point.rating for point in curve.points] for curve in curves] == [[1, 2], [3]]


def test_published_lines_are_there_only_where_the_clinic_has_turned_them_on() -> None:
    lines = (
        PublishedLines(scale="total", kind=LineKind.BANDS, at=("5", "10.5"), sources=("S64",)),
        PublishedLines(scale="total", kind=LineKind.CUT_OFF, at=("8",), standing=Standing.UNVERIFIED),
        PublishedLines(scale="another", kind=LineKind.CUT_OFF, at=("1",)),
    )
    source = Source(key="S64", text=Text(sv="Påhittad källa 2001"))
    kind = an_instrument(*SEVEN.items, key="gad-7", lines=lines, sources=(source,), scales=(a_scale("1", "2"),))
    forms = [form(1, day(0), 4, kind)]
    assert curves_of(forms, lines_on={"phq-9"})[0].lines == ()
    (curve,) = curves_of(forms, lines_on={"gad-7"})
    assert [(line.at, line.standing) for line in curve.lines] == [
        (5, Standing.PUBLISHED),
        (8, Standing.UNVERIFIED),
        (Fraction(21, 2), Standing.PUBLISHED),
    ]
    assert [text.sv for text in curve.lines[0].sources] == ["Påhittad källa 2001"]


def test_what_is_missing_belongs_to_the_curves_of_its_instrument() -> None:
    curves = curves_of([form(1, day(0), 15)], missing={"gad-7": [day(2, 7), day(1, 7)], "isi": [day(0)]})
    assert [curve.missing for curve in curves] == [(day(1, 7), day(2, 7))]
