"""The holidays that the promise steps over, and every example of pacing.md with the real calendar."""

import subprocess
import sys
from datetime import date, datetime

import pytest

from modulvard.domain.clock import STOCKHOLM
from modulvard.resources import resource
from modulvard.services.working_days import (
    TABLE,
    SwedishHolidays,
    _days_off,
    library_days_off,
    warm_up,
    working_calendar,
)


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
    _days_off.cache_clear()
    warm_up(2026)
    assert _days_off.cache_info().currsize == 2


def test_the_shipped_table_says_what_the_library_says():
    """If this fails the library knows better: python packaging/days_off.py."""
    lines = resource(TABLE).read_text(encoding="ascii").splitlines()
    years = [int(line[:4]) for line in lines]
    assert years == list(range(2000, 2101))
    assert {year: _days_off(year) for year in years} == {year: library_days_off(year) for year in years}


def test_a_year_before_the_table_is_asked_of_the_library():
    """The library's own last year, 2100, is the table's."""
    assert date(1999, 12, 24) in SwedishHolidays()
    assert date(1999, 12, 23) not in SwedishHolidays()


def test_the_usual_years_are_known_without_the_library():
    """Speed: the library takes longer to load than all else that a day's list waits for."""
    told = "import sys; from datetime import date; from modulvard.services.working_days import SwedishHolidays; "
    told += "print(date(2026, 12, 24) in SwedishHolidays(), 'holidays' in sys.modules)"
    answer = subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, check=True)
    assert answer.stdout.split() == ["True", "False"]
