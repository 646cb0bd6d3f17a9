"""The clock that services are given. Nothing in ``domain/`` reads it."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from typing import Protocol
from zoneinfo import ZoneInfo

STOCKHOLM = ZoneInfo("Europe/Stockholm")
"""Wall-clock times, days and weeks are Stockholm's (trust.md COR-02)."""


class Clock(Protocol):
    """Tells the moment."""

    def now(self) -> datetime:
        """Return the moment, in Stockholm time with its offset."""
        ...


class SystemClock:
    """The computer's clock."""

    def now(self) -> datetime:
        """Return the moment, in Stockholm time with its offset."""
        return datetime.now(UTC).astimezone(STOCKHOLM)


@dataclass(frozen=True, slots=True)
class FixedClock:
    """A clock that stands still, for tests and pictures (decided.md 12)."""

    moment: datetime

    def now(self) -> datetime:
        """Return the moment it was set to, in Stockholm time with its offset."""
        return self.moment.astimezone(STOCKHOLM)


def today(clock: Clock) -> date:
    """Return the day it is in Stockholm."""
    return clock.now().date()


class NoSuchTime(ValueError):
    """The clocks leap over the time that was written: it is no time of that day."""


def moment_of(day: date, at: time) -> datetime:
    """Return the moment when the clocks of Stockholm show a time, or raise NoSuchTime.

    Of a time that they show twice the first, unless ``at`` says the other (``fold``).
    """
    moment = datetime.combine(day, at, STOCKHOLM)
    if moment.astimezone(UTC).astimezone(STOCKHOLM).replace(tzinfo=None) != moment.replace(tzinfo=None):
        raise NoSuchTime
    return moment


def comes_twice(moment: datetime) -> bool:
    """Tell whether the clocks of Stockholm show a moment's time twice that night."""
    here = moment.astimezone(STOCKHOLM)
    return here.replace(fold=0).utcoffset() != here.replace(fold=1).utcoffset()


def parse_moment(written: str) -> datetime:
    """Return the moment written ``YYYY-MM-DD`` (the end of that day) or ``YYYY-MM-DDTHH:MM``, Stockholm time.

    Raises NoSuchTime, and ValueError for anything else (decided.md 12 and 13).
    """
    if len(written) == 10:
        day = date.fromisoformat(written)
        return datetime(day.year, day.month, day.day, 23, 59, 59, 999999, tzinfo=STOCKHOLM)
    read = datetime.strptime(written, "%Y-%m-%dT%H:%M").replace(tzinfo=STOCKHOLM)
    return moment_of(read.date(), read.time())


def month_end(day: date) -> date:
    """Return the last day of a day's month."""
    return day.replace(day=monthrange(day.year, day.month)[1])
