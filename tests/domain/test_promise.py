"""The promise: every example of pacing.md, and the rules against a count made day by day."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from modulvard.domain.clock import STOCKHOLM
from modulvard.domain.promise import WorkingCalendar

HOLIDAYS = frozenset(
    {
        date(2026, 6, 6),
        date(2026, 6, 19),
        date(2026, 6, 20),
        date(2026, 10, 31),
        date(2026, 12, 24),
        date(2026, 12, 25),
        date(2026, 12, 26),
        date(2026, 12, 31),
        date(2027, 1, 1),
        date(2027, 1, 6),
    }
)
CALENDAR = WorkingCalendar(holidays=HOLIDAYS)


def at(written: str) -> datetime:
    return datetime.fromisoformat(written).replace(tzinfo=STOCKHOLM)


@pytest.mark.parametrize(
    ("received", "days", "due"),
    [
        ("2026-11-20T15:00", 2, "2026-11-24T16:30"),
        ("2026-11-20T17:00", 2, "2026-11-25T16:30"),
        ("2026-12-22T10:00", 2, "2026-12-28T16:30"),
        ("2026-12-30T09:00", 1, "2027-01-04T16:30"),
        ("2027-01-05T09:00", 1, "2027-01-07T16:30"),
        ("2026-06-18T09:00", 1, "2026-06-22T16:30"),
    ],
)
def test_every_example_of_the_promise_holds(received: str, days: int, due: str) -> None:
    """pacing.md "Promise", examples."""
    assert CALENDAR.due(at(received), days) == at(due)


def test_the_closing_time_itself_is_in_time() -> None:
    """decided.md 27."""
    assert CALENDAR.arrival(at("2026-11-20T16:30")) == date(2026, 11, 20)
    assert CALENDAR.arrival(at("2026-11-20T16:31")) == date(2026, 11, 23)


def test_a_date_without_time_counts_as_in_time() -> None:
    """decided.md 27."""
    assert CALENDAR.arrival(date(2026, 11, 20)) == date(2026, 11, 20)
    assert CALENDAR.arrival(date(2026, 11, 21)) == date(2026, 11, 23)


def test_what_arrives_late_on_a_day_off_counts_for_the_next_working_day_only() -> None:
    assert CALENDAR.arrival(at("2026-11-21T23:00")) == date(2026, 11, 23)


def test_a_moment_stored_in_utc_is_read_in_stockholm_time() -> None:
    """COR-02: 15:00 UTC is 16:00 in winter and 17:00 in summer."""
    assert CALENDAR.arrival(datetime(2026, 11, 20, 15, 0, tzinfo=UTC)) == date(2026, 11, 20)
    assert CALENDAR.arrival(datetime(2026, 8, 21, 15, 0, tzinfo=UTC)) == date(2026, 8, 24)


def test_all_days_of_a_closed_week_are_no_working_days() -> None:
    """decided.md 22."""
    closed = frozenset(date(2026, 11, 23) + timedelta(days=day) for day in range(7))
    calendar = WorkingCalendar(closed=closed, closing_time=time(15, 0))
    assert calendar.due(at("2026-11-20T14:00"), 1) == at("2026-11-30T15:00")


@given(
    arrived_on=st.dates(date(2026, 5, 1), date(2027, 2, 1)),
    arrived_at=st.times(),
    days=st.integers(0, 10),
    closed=st.frozensets(st.dates(date(2026, 5, 1), date(2027, 3, 1)), max_size=20),
)
def test_the_promise_agrees_with_a_count_made_day_by_day(
    arrived_on: date, arrived_at: time, days: int, closed: frozenset[date]
) -> None:
    """Walk the days one by one: the first working day reached in time is the arrival, each later one counts down."""
    left, day = days, arrived_on
    in_time = arrived_at <= time(16, 30)
    while True:
        works = day.strftime("%a") not in ("Sat", "Sun") and day not in HOLIDAYS and day not in closed
        if works and in_time:
            if left == 0:
                break
            left -= 1
        else:
            in_time = True
        day += timedelta(days=1)
    calendar = WorkingCalendar(holidays=HOLIDAYS, closed=closed)
    received = datetime.combine(arrived_on, arrived_at, STOCKHOLM)
    assert calendar.due(received, days) == datetime.combine(day, time(16, 30), STOCKHOLM)
