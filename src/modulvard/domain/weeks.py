"""ISO 8601 weeks, Monday to Sunday, written ``2026-W53`` (pacing.md, COR-01)."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

_WRITTEN = re.compile(r"(\d{4})-W(\d{2})")


@dataclass(frozen=True, slots=True, order=True)
class Week:
    """One ISO week. ``index`` counts whole weeks from Monday 0001-01-01, so weeks subtract to a number of weeks."""

    index: int

    @classmethod
    def of(cls, day: date) -> "Week":
        """Return the week in which the day lies."""
        return Week((day.toordinal() - 1) // 7)

    @classmethod
    def iso(cls, year: int, number: int) -> "Week":
        """Return the week of an ISO year and number, or raise ValueError if that year has no such week."""
        return Week.of(date.fromisocalendar(year, number, 1))

    @classmethod
    def parse(cls, written: str) -> "Week":
        """Return the week written ``2026-W53``, or raise ValueError."""
        match = _WRITTEN.fullmatch(written.strip().upper())
        if match is None:
            raise ValueError(written)
        return Week.iso(int(match[1]), int(match[2]))

    @classmethod
    def counted_from(cls, start: date) -> "Week":
        """Return the first week of a start: Monday-Wednesday that week, Thursday-Sunday the next (pacing.md)."""
        return Week.of(start) if start.isoweekday() <= 3 else Week.of(start) + 1

    @property
    def monday(self) -> date:
        """The first day."""
        return date.fromordinal(self.index * 7 + 1)

    @property
    def friday(self) -> date:
        """The last day of work."""
        return date.fromordinal(self.index * 7 + 5)

    @property
    def sunday(self) -> date:
        """The last day."""
        return self.monday + timedelta(days=6)

    @property
    def year(self) -> int:
        """The ISO year, which is the year of the week's Thursday."""
        return (self.monday + timedelta(days=3)).year

    @property
    def number(self) -> int:
        """The week's number, 1 to 53."""
        return self.monday.isocalendar().week

    def __add__(self, weeks: int) -> "Week":
        return Week(self.index + weeks)

    def __sub__(self, other: "Week") -> int:
        return self.index - other.index

    def __str__(self) -> str:
        return f"{self.year:04d}-W{self.number:02d}"
