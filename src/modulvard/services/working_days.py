"""The clinic's working days, with Sweden's public holidays and the three eves (pacing.md "Promise")."""

from collections.abc import Container
from datetime import date, time
from functools import cache
from importlib import import_module
from typing import Any

from modulvard.domain.promise import DEFAULT_CLOSING_TIME, WorkingCalendar


class SwedishHolidays(Container[date]):
    """Public holidays, midsommarafton, julafton and nyårsafton of every year, worked out a year at a time."""

    def __contains__(self, day: object) -> bool:
        return isinstance(day, date) and day in _holidays_of(day.year)


def working_calendar(closed: Container[date] = (), closing_time: time = DEFAULT_CLOSING_TIME) -> WorkingCalendar:
    """Return the working days of a clinic that is closed on the days given."""
    return WorkingCalendar(holidays=SwedishHolidays(), closed=closed, closing_time=closing_time)


def warm_up(year: int) -> None:
    """Work out the holidays of a year and the next, whatever day it is: a list may ask for any of them."""
    for each in (year, year + 1):
        _holidays_of(each)


@cache
def _holidays_of(year: int) -> frozenset[date]:
    """The eves are in the category ``de_facto``. The library is imported when first needed: it costs 0.1 s."""
    library: Any = import_module("holidays.countries.sweden")
    found = library.Sweden(years=year, categories=("public", "de_facto"), include_sundays=False)
    return frozenset(date.fromordinal(day.toordinal()) for day in found)
