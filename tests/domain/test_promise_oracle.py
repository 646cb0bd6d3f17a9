"""The promise against a slow count made straight from the text of pacing.md "Promise" and decided.md 27 (COR-02)."""

from datetime import UTC, date, datetime, time, timedelta
from random import Random

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from tests.slow_promise import CLOSING, SWEDEN, day_of_arrival, days_off, easter_sunday, promised, works

from modulvard.services.working_days import SwedishHolidays, working_calendar

FIRST, LAST = date(2026, 1, 1), date(2028, 1, 31)
HARD_DAYS = {
    2026: "04-02 05-13 05-14 06-18 06-19 10-25 10-30 12-18 12-22 12-23 12-24 12-28 12-30 12-31",
    2027: "01-01 01-04 01-05 01-06 03-25 03-26 03-27 03-28 03-29 04-30 05-05 05-06 05-07 "
    "06-04 06-06 06-24 06-25 06-26 10-29 10-31 11-05",
}
"""Around Christmas and 2026-W53, Easter (and the clocks) 2027, Ascension, midsummer, All Saints."""
HOURS = ("00:00", "00:01", "01:59", "02:30", "03:00", "09:00", "16:29", "16:30", "16:31", "23:59")

moments = st.builds(
    lambda day, minute, fold: datetime.combine(day, time(minute // 60, minute % 60), SWEDEN).replace(fold=fold),
    st.dates(FIRST, LAST),
    st.integers(0, 24 * 60 - 1),
    st.integers(0, 1),
)
closings = st.sampled_from([CLOSING, time(0, 0), time(12), time(2, 30), time(15, 45), time(23, 59)])
closed_days = st.lists(st.tuples(st.dates(FIRST, LAST), st.sampled_from([1, 1, 5, 7])), max_size=6).map(
    lambda spans: frozenset(first + timedelta(days=n) for first, length in spans for n in range(length))
)


def told(received: datetime | date, days: int, closed: frozenset[date], closing: time) -> tuple[date, datetime]:
    """Return what the program promises, as the slow count says it."""
    due = working_calendar(closed, closing).due(received, days)
    return due.astimezone(SWEDEN).date(), due.astimezone(UTC)


@pytest.mark.parametrize(
    ("year", "easter"),
    [(2024, "03-31"), (2025, "04-20"), (2026, "04-05"), (2027, "03-28"), (2028, "04-16"), (2038, "04-25")],
)
def test_the_slow_count_knows_easter(year: int, easter: str) -> None:
    assert easter_sunday(year) == date.fromisoformat(f"{year}-{easter}")


def test_every_day_of_sixty_years_is_a_working_day_or_not_for_both() -> None:
    """pacing.md "Promise": holidays by law, and midsommarafton, julafton and nyårsafton."""
    off = SwedishHolidays()
    for year in range(2020, 2081):
        weekdays = {day for day in days_off(year) if day.isoweekday() <= 5}
        day, found = date(year, 1, 1), set()
        while day.year == year:
            if day.isoweekday() <= 5 and day in off:
                found.add(day)
            day += timedelta(days=1)
        assert found == weekdays, year


def test_every_hard_day_and_hour_has_the_promise_of_the_slow_count() -> None:
    """Holidays, year ends and the days on which the clocks change; for no days up to ten."""
    calendar = working_calendar()
    for day in (f"{year}-{day}" for year, days in HARD_DAYS.items() for day in days.split()):
        for received in (date.fromisoformat(day), *(datetime.fromisoformat(f"{day}T{hour}") for hour in HOURS)):
            when = received.replace(tzinfo=SWEDEN) if isinstance(received, datetime) else received
            for days in (0, 1, 2, 3, 5, 10):
                assert told(when, days, frozenset(), CLOSING) == promised(when, days), (when, days)
            assert calendar.arrival(when) == day_of_arrival(when)


@settings(max_examples=400)
@given(received=moments, days=st.integers(0, 10), closed=closed_days, closing=closings, utc=st.booleans())
@example(datetime(2026, 11, 20, 16, 30, tzinfo=SWEDEN), 2, frozenset(), CLOSING, False)
@example(datetime(2026, 10, 25, 2, 30, tzinfo=SWEDEN, fold=1), 1, frozenset(), time(2, 30), True)
def test_a_moment_is_promised_an_answer_as_the_slow_count_says(
    received: datetime, days: int, closed: frozenset[date], closing: time, utc: bool
) -> None:
    given_as = received.astimezone(UTC) if utc else received
    assert told(given_as, days, closed, closing) == promised(given_as, days, closed, closing)


@settings(max_examples=200)
@given(received=st.dates(FIRST, LAST), days=st.integers(0, 10), closed=closed_days, closing=closings)
def test_a_day_alone_is_promised_an_answer_as_the_slow_count_says(
    received: date, days: int, closed: frozenset[date], closing: time
) -> None:
    assert told(received, days, closed, closing) == promised(received, days, closed, closing)


def test_no_promise_falls_on_a_day_off_and_none_shrinks_with_time() -> None:
    """What comes later is never promised earlier, and every promise is a working day's closing time."""
    draw = Random(20261231)
    closed = frozenset(FIRST + timedelta(days=draw.randrange(760)) for _ in range(40))
    moment, last = datetime(2026, 6, 1, tzinfo=SWEDEN), date.min
    while moment.year < 2028:
        due, at = told(moment, 2, closed, CLOSING)
        assert works(due, closed)
        assert at.astimezone(SWEDEN).time() == CLOSING
        assert due >= last
        moment, last = moment + timedelta(minutes=draw.randrange(1, 700)), due
