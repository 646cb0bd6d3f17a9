"""Days of follow-up: so many months after the end, on a working day (decided.md 26, H4)."""

from datetime import date

import pytest

from modulvard.domain.follow_ups import NewFollowUp, months_after, proposed
from modulvard.services.working_days import working_calendar


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        (date(2026, 8, 31), 6, date(2027, 2, 28)),
        (date(2027, 8, 31), 6, date(2028, 2, 29)),
        (date(2026, 11, 30), 3, date(2027, 2, 28)),
        (date(2026, 12, 15), 12, date(2027, 12, 15)),
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2028, 2, 29), 12, date(2029, 2, 28)),
        (date(2026, 12, 1), 60, date(2031, 12, 1)),
    ],
)
def test_a_month_that_is_shorter_ends_earlier(day: date, months: int, expected: date) -> None:
    assert months_after(day, months) == expected


def test_a_day_that_is_proposed_is_a_working_day_after_weekends_and_holidays() -> None:
    calendar = working_calendar(closed=frozenset({date(2027, 3, 1)}))
    # 28 February 2027 is a Sunday and the clinic is closed on the Monday; 24 December is an eve, then Christmas.
    assert proposed(date(2026, 8, 31), (6,), (), calendar) == (NewFollowUp(due_on=date(2027, 3, 2), months=6),)
    assert [one.due_on for one in proposed(date(2026, 6, 24), (6, 3, 3), (), calendar)] == [
        date(2026, 9, 24),
        date(2026, 12, 28),
    ]
