"""The axes of curves: real weeks, a year at its first week, long empty stretches folded, whole ranges (C8, COR-01)."""

from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from modulvard.domain.rating_axis import EMPTY_IN_A_ROW, FOLDED, LONG, axis_over, height_of, ticks_over
from modulvard.domain.weeks import Week

AUTUMN = Week.iso(2026, 45)
"""Week 53 of 2026 lies eight weeks on, and the first week of 2027 nine."""


def test_weeks_lie_side_by_side_with_week_53_as_one_of_them() -> None:
    axis = axis_over(AUTUMN, Week.iso(2027, 2), ())
    assert [week.number for week in axis.weeks] == [45, 46, 47, 48, 49, 50, 51, 52, 53, 1, 2]
    assert axis.left(AUTUMN) == 0
    assert axis.right(Week.iso(2027, 2)) == 1
    assert axis.middle(Week.iso(2026, 50)) == pytest.approx(0.5)


def test_the_year_is_written_at_its_first_week() -> None:
    axis = axis_over(AUTUMN, Week.iso(2027, 2), ())
    written = [(label.week.number, label.new_year) for label in axis.labels(99)]
    assert written[0] == (45, True)
    assert [number for number, new_year in written[1:] if new_year] == [1]
    assert len(written) == 11


def test_where_few_have_room_the_first_week_of_a_year_is_written_before_others() -> None:
    axis = axis_over(AUTUMN, Week.iso(2027, 4), ())
    assert [(label.week.number, label.new_year) for label in axis.labels(4)] == [(45, True), (49, False), (1, True)]


@given(first=st.integers(90_000, 110_000), weeks=st.integers(1, 160), most=st.integers(1, 60), data=st.data())
def test_written_weeks_leave_each_other_room(first: int, weeks: int, most: int, data: st.DataObject) -> None:
    last = first + weeks - 1
    used = data.draw(st.sets(st.integers(first, last), max_size=20))
    axis = axis_over(Week(first), Week(last), [Week(index) for index in used])
    places = [axis.left(label.week) for label in axis.labels(most)]
    assert places
    assert places == sorted(places)
    assert all(b - a >= 1 / most - 1e-9 for a, b in pairwise(places))


def test_an_axis_of_half_a_year_is_never_folded() -> None:
    axis = axis_over(AUTUMN, AUTUMN + (LONG - 1), (AUTUMN, AUTUMN + (LONG - 1)))
    assert axis.folds == ()
    assert len(axis.weeks) == LONG


def test_a_follow_up_a_year_after_leaves_the_treatment_its_room() -> None:
    """Twelve weeks of treatment and a rating a year later: the weeks between are one narrow fold, told as such."""
    used = [AUTUMN + number for number in range(12)] + [AUTUMN + 64]
    axis = axis_over(AUTUMN, AUTUMN + 64, used)
    (fold,) = axis.folds
    assert (fold.first, fold.last, fold.weeks) == (AUTUMN + 12, AUTUMN + 63, 52)
    assert axis.room == 12 + FOLDED + 1
    assert axis.weeks == tuple(used)
    assert axis.folds_between(AUTUMN + 12, AUTUMN + 30)
    assert not axis.folds_between(AUTUMN, AUTUMN + 11)


def test_a_year_of_weekly_ratings_is_drawn_week_by_week() -> None:
    weeks = [AUTUMN + number for number in range(60)]
    assert axis_over(weeks[0], weeks[-1], weeks).weeks == tuple(weeks)


@given(first=st.integers(90_000, 110_000), weeks=st.integers(1, 200), data=st.data())
def test_every_week_has_its_place_in_order_and_all_that_happened_is_drawn(
    first: int, weeks: int, data: st.DataObject
) -> None:
    last = first + weeks - 1
    used = data.draw(st.sets(st.integers(first, last), max_size=30))
    axis = axis_over(Week(first), Week(last), [Week(index) for index in used])
    places = [axis.middle(Week(index)) for index in range(first, last + 1)]
    assert all(a < b for a, b in pairwise(places))
    assert places[0] > 0
    assert places[-1] < 1
    assert {Week(index) for index in used} <= set(axis.weeks)
    assert {Week(first), Week(last)} <= set(axis.weeks)
    assert sum(part.weeks for part in axis.stretches) == weeks
    assert all(fold.weeks >= EMPTY_IN_A_ROW for fold in axis.folds)


@pytest.mark.parametrize(
    ("lowest", "highest", "ticks"),
    [
        (0, 21, (0, 7, 14, 21)),
        (0, 27, (0, 9, 18, 27)),
        (0, 28, (0, 7, 14, 21, 28)),
        (16, 80, (16, 32, 48, 64, 80)),
        (0, 3, (0, 1, 2, 3)),
        (0, 1, (0, 1)),
        (Fraction(0), Fraction(4), (0, 1, 2, 3, 4)),
        (Fraction(0), Fraction(100), (0, 25, 50, 75, 100)),
        (0, 23, (0, 10, 23)),
        (1, 8, (1, 3, 5, 8)),
    ],
)
def test_the_whole_range_of_the_form_is_written_in_even_steps(
    lowest: int, highest: int, ticks: tuple[int, ...]
) -> None:
    assert ticks_over(lowest, highest) == ticks


@given(lowest=st.integers(0, 50), whole=st.integers(1, 1000))
def test_both_ends_are_always_written_and_few_between(lowest: int, whole: int) -> None:
    ticks = ticks_over(lowest, lowest + whole)
    assert (ticks[0], ticks[-1]) == (lowest, lowest + whole)
    assert list(ticks) == sorted(set(ticks))
    assert len(ticks) <= 6


def test_a_value_lies_in_proportion_between_the_ends() -> None:
    assert height_of(15, 0, 21) == pytest.approx(15 / 21)
    assert height_of(16, 16, 80) == 0
    assert height_of(Fraction(125, 3), 0, 100) == pytest.approx(0.41666, abs=1e-4)
