"""The clock that services are given. Nothing in ``domain/`` reads it."""

from dataclasses import dataclass
from datetime import UTC, date, datetime
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


def parse_moment(written: str) -> datetime:
    """Return the moment written ``YYYY-MM-DD`` (the end of that day) or ``YYYY-MM-DDTHH:MM``, Stockholm time.

    Raises ValueError for anything else (decided.md 12 and 13).
    """
    if len(written) == 10:
        day = date.fromisoformat(written)
        return datetime(day.year, day.month, day.day, 23, 59, 59, 999999, tzinfo=STOCKHOLM)
    return datetime.strptime(written, "%Y-%m-%dT%H:%M").replace(tzinfo=STOCKHOLM)
