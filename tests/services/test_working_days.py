"""The holidays that the promise steps over, and every example of pacing.md with the real calendar."""

from datetime import date, datetime

import pytest

from modulvard.domain.clock import STOCKHOLM
from modulvard.services.working_days import SwedishHolidays, _holidays_of, warm_up, working_calendar


@pytest.mark.parametrize(
    "day",
    [
        date(2026, 1, 1),
        date(2026, 1, 6),
        date(2026, 4, 3),
        date(2026, 4, 6),
        date(2026, 5, 1),
        date(2026, 5, 14),
        date(2026, 6, 6),
        date(2026, 6, 19),
        date(2026, 12, 24),
        date(2026, 12, 25),
        date(2026, 12, 31),
        date(2027, 6, 25),
    ],
)
def test_public_holidays_and_the_three_eves_are_days_off(day: date) -> None:
    assert day in SwedishHolidays()


@pytest.mark.parametrize("day", [date(2026, 1, 5), date(2026, 4, 2), date(2026, 12, 23), date(2026, 12, 28)])
def test_other_days_between_holidays_are_worked(day: date) -> None:
    """Trettondagsafton and skärtorsdagen are no days off (pacing.md names three eves)."""
    assert day not in SwedishHolidays()


@pytest.mark.parametrize(
    ("received", "days", "due"),
    [
        ("2026-11-20T15:00", 2, "2026-11-24"),
        ("2026-11-20T17:00", 2, "2026-11-25"),
        ("2026-12-22T10:00", 2, "2026-12-28"),
        ("2026-12-30T09:00", 1, "2027-01-04"),
        ("2027-01-05T09:00", 1, "2027-01-07"),
        ("2026-06-18T09:00", 1, "2026-06-22"),
    ],
)
def test_every_example_of_the_promise_holds_in_the_real_calendar(received: str, days: int, due: str) -> None:
    """pacing.md "Promise", examples."""
    moment = datetime.fromisoformat(received).replace(tzinfo=STOCKHOLM)
    told = working_calendar().due(moment, days)
    assert told == datetime.fromisoformat(f"{due}T16:30").replace(tzinfo=STOCKHOLM)


def test_the_holidays_are_at_hand_before_the_first_list_asks_for_them():
    """Also when the program starts on a Sunday, whose own answer needs no holidays."""
    _holidays_of.cache_clear()
    warm_up(2026)
    assert _holidays_of.cache_info().currsize == 2
