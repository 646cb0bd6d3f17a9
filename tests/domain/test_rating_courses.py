"""Curves from answers: by each form's own key, with its own direction, and incomplete as incomplete (C8, COR-03)."""

from datetime import date, timedelta
from fractions import Fraction

from tests.domain.instruments_given import a_scale, an_instrument, an_item

from modulvard.domain.instruments import Direction, Instrument, LineKind, PublishedLines, Safety, Scale
from modulvard.domain.programs import Source, Standing, Text
from modulvard.domain.rating_courses import AnsweredForm, curves_of, profiles_of, safety_answers_of
from modulvard.domain.rating_curves import CourseChart, plot_of

MONDAY = date(2026, 11, 2)
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
    (first, *_) = plot_of(CourseChart(start=MONDAY, end=None, today=MONDAY, curves=(curve,), answers=(course,))).columns
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
        PublishedLines(scale="total", kind=LineKind.CUT_OFF, at=("7",), sources=("S64",), standing=Standing.UNVERIFIED),
        PublishedLines(scale="another", kind=LineKind.CUT_OFF, at=("1",), sources=("S64",)),
    )
    source = Source(key="S64", text=Text(sv="Påhittad källa 2001"))
    kind = an_instrument(*SEVEN.items, key="gad-7", lines=lines, sources=(source,), scales=(a_scale("1", "2"),))
    forms = [form(1, day(0), 4, kind)]
    assert curves_of(forms, lines_on={"phq-9"})[0].lines == ()
    (curve,) = curves_of(forms, lines_on={"gad-7"})
    assert [(line.at, line.standing) for line in curve.lines] == [
        (5, Standing.PUBLISHED),
        (7, Standing.UNVERIFIED),
        (Fraction(21, 2), Standing.PUBLISHED),
    ]
    assert all([text.sv for text in line.sources] == ["Påhittad källa 2001"] for line in curve.lines)


def test_what_is_missing_belongs_to_the_curves_of_its_instrument() -> None:
    curves = curves_of([form(1, day(0), 15)], missing={"gad-7": [day(2, 7), day(1, 7)], "isi": [day(0)]})
    assert [curve.missing for curve in curves] == [(day(1, 7), day(2, 7))]


def test_a_form_entered_later_for_an_earlier_day_comes_first_and_leaves_the_others_their_sign() -> None:
    other = an_instrument(*(an_item(str(number)) for number in range(1, 8)), key="isi", abbreviation="ISI")
    third = an_instrument(*(an_item(str(number)) for number in range(1, 8)), key="keds", abbreviation="KEDS")
    known = [form(1, day(1), 15), form(2, day(1), 9, other), form(3, day(2), 8)]
    assert [(curve.instrument, curve.sign) for curve in curves_of(known)] == [("gad-7", 0), ("isi", 1)]
    curves = curves_of([*known, form(4, day(0), 7, third)])
    assert [(curve.instrument, curve.sign) for curve in curves] == [("keds", 2), ("gad-7", 0), ("isi", 1)]


def test_a_form_seen_alone_has_the_sign_it_has_among_the_others() -> None:
    (curve,) = curves_of([form(2, day(1), 9)], before=3)
    assert curve.sign == 3


def test_each_scale_of_a_form_has_a_sign_of_its_own() -> None:
    scales = tuple(Scale(key=key, name=Text(sv=key), items=(key,), direction=Direction.NONE) for key in ("1", "2"))
    kind = an_instrument(an_item("1"), an_item("2"), key="två", scales=scales, main=None)
    two = AnsweredForm(rating=1, day=day(0), instrument=kind, answers={"1": 3, "2": 0})
    signs = [curve.sign for curve in curves_of([two, form(2, day(0), 9)])]
    assert len(set(signs)) == 3


def test_answers_to_safety_questions_stand_as_the_numbers_they_are() -> None:
    kind = an_instrument(an_item("1"), an_item("9", safety=Safety.ABOVE_LOWEST), key="phq-9")
    answers: list[dict[str, int]] = [{"1": 2, "9": 1}, {"1": 1}, {"1": 1, "9": 0}]
    forms = [
        AnsweredForm(rating=number, day=day(number), instrument=kind, answers=given)
        for number, given in enumerate(answers)
    ]
    (course,) = safety_answers_of(forms)
    assert (course.question, [(point.rating, point.text) for point in course.points]) == ("9", [(0, "1"), (2, "0")])
