"""The promise counted again, straight from pacing.md "Promise" and decided.md 27, and Sweden's days off with it.

Nothing of the program is used: a calendar is walked day by day, and Easter comes from the tables of the church.
"""

from collections.abc import Collection
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

SWEDEN = ZoneInfo("Europe/Stockholm")
CLOSING = time(16, 30)
ONE_DAY = timedelta(days=1)
MONDAY, FRIDAY, SATURDAY = 1, 5, 6


def easter_sunday(year: int) -> date:
    """Return Easter as it is defined: the Sunday after the church's full moon on or after 21 March.

    The full moon comes from the golden number and the century's two corrections (the calendar of 1582).
    """
    golden = year % 19 + 1
    century = year // 100 + 1
    leap_days_left_out = 3 * century // 4 - 12
    moon_correction = (8 * century + 5) // 25 - 5
    epact = (11 * golden + 20 + moon_correction - leap_days_left_out) % 30
    if epact == 24 or (epact == 25 and golden > 11):
        epact += 1
    full_moon = date(year, 3, 1) + timedelta(days=43 - epact if 44 - epact >= 21 else 73 - epact)
    return next_weekday(full_moon + ONE_DAY, 7)


def next_weekday(day: date, weekday: int) -> date:
    """Return the first day from a day on that is a given weekday, 1 for Monday."""
    while day.isoweekday() != weekday:
        day += ONE_DAY
    return day


def days_off(year: int) -> frozenset[date]:
    """Return the public holidays of the law (1989:253) and the three eves of pacing.md."""
    easter = easter_sunday(year)
    midsummer = next_weekday(date(year, 6, 20), SATURDAY)
    return frozenset(
        {
            date(year, 1, 1),
            date(year, 1, 6),
            easter - 2 * ONE_DAY,
            easter,
            easter + ONE_DAY,
            date(year, 5, 1),
            easter + 39 * ONE_DAY,
            easter + 49 * ONE_DAY,
            date(year, 6, 6),
            midsummer - ONE_DAY,
            midsummer,
            next_weekday(date(year, 10, 31), SATURDAY),
            date(year, 12, 24),
            date(year, 12, 25),
            date(year, 12, 26),
            date(year, 12, 31),
        }
    )


def works(day: date, closed: Collection[date] = ()) -> bool:
    """Tell whether the clinic works a day."""
    return day.isoweekday() <= FRIDAY and day not in days_off(day.year) and day not in closed


def working_days_after(day: date, count: int, closed: Collection[date] = ()) -> date:
    """Return the day on which ``count`` working days have passed after a day; none passes at once."""
    while count:
        day += ONE_DAY
        count -= works(day, closed)
    return day


def day_of_arrival(received: datetime | date, closed: Collection[date] = (), closing: time = CLOSING) -> date:
    """Return the working day on which something counts as having arrived."""
    if isinstance(received, datetime):
        here = received.astimezone(SWEDEN)
        day, late = here.date(), here.replace(tzinfo=None).time() > closing
    else:
        day, late = received, False
    while late or not works(day, closed):
        day, late = day + ONE_DAY, False
    return day


def promised(
    received: datetime | date, days: int, closed: Collection[date] = (), closing: time = CLOSING
) -> tuple[date, datetime]:
    """Return by which day an answer is promised, and the moment, in UTC, at which that day's closing time is."""
    due = working_days_after(day_of_arrival(received, closed, closing), days, closed)
    return due, datetime.combine(due, closing, SWEDEN).astimezone(UTC)
