"""The clinic's working days, with Sweden's public holidays and the three eves (pacing.md "Promise")."""

from collections.abc import Container, Mapping
from datetime import date, time
from functools import cache
from importlib import import_module
from typing import Any

from modulvard.domain.promise import DEFAULT_CLOSING_TIME, WorkingCalendar, days_promised
from modulvard.resources import resource
from modulvard.store.today import ClinicDay

TABLE = "days_off/sweden.txt"
"""What ``library_days_off`` says of a century, a line a year: asking the library takes 0.3 s and 20 MB."""


class SwedishHolidays(Container[date]):
    """Public holidays, midsommarafton, julafton and nyårsafton of every year, read or worked out a year at a time."""

    def __contains__(self, day: object) -> bool:
        return isinstance(day, date) and day in _days_off(day.year)


def working_calendar(closed: Container[date] = (), closing_time: time = DEFAULT_CLOSING_TIME) -> WorkingCalendar:
    """Return the working days of a clinic that is closed on the days given."""
    return WorkingCalendar(holidays=SwedishHolidays(), closed=closed, closing_time=closing_time)


def promise_of(clinic: ClinicDay, of_program: int | None = None) -> tuple[WorkingCalendar, int]:
    """Return the clinic's working days and how many of them an answer is promised within (pacing.md "Promise")."""
    calendar = working_calendar(clinic.closed, time.fromisoformat(clinic.values["closing_time"]))
    return calendar, days_promised(of_program, int(clinic.values["answer_days"]))


def warm_up(year: int) -> None:
    """Have the holidays of a year and the next at hand, whatever day it is: a list may ask for any of them."""
    for each in (year, year + 1):
        _days_off(each)


def library_days_off(year: int) -> frozenset[date]:
    """Work out a year's days off with the library, imported here. The eves are in its category ``de_facto``."""
    library: Any = import_module("holidays.countries.sweden")
    found = library.Sweden(years=year, categories=("public", "de_facto"), include_sundays=False)
    return frozenset(date.fromordinal(day.toordinal()) for day in found)


@cache
def _days_off(year: int) -> frozenset[date]:
    written = _table().get(str(year))
    if written is None:
        return library_days_off(year)
    return frozenset(date.fromisoformat(f"{year}-{day}") for day in written.split())


@cache
def _table() -> Mapping[str, str]:
    """Return the shipped table: each year's days as ``01-01 01-06 …``."""
    lines = resource(TABLE).read_text(encoding="ascii").splitlines()
    return dict(line.split(": ") for line in lines)
