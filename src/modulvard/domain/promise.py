"""The promise: by when the clinic has said it will answer, counted in its working days (pacing.md "Promise")."""

from collections.abc import Container
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from modulvard.domain.clock import STOCKHOLM

DEFAULT_CLOSING_TIME = time(16, 30)
_SATURDAY = 6


def days_promised(of_program: int | None, of_clinic: int) -> int:
    """Return within how many working days an answer is promised: the program's own number, or else the clinic's."""
    return of_clinic if of_program is None else of_program


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkingCalendar:
    """The clinic's working days: Monday to Friday without public holidays, the three eves and closed days.

    ``holidays`` are the Swedish public holidays with midsommarafton, julafton and nyårsafton; ``closed`` are the days
    on which the clinic is closed, each day of a closed week among them.
    """

    holidays: Container[date] = frozenset()
    closed: Container[date] = frozenset()
    closing_time: time = DEFAULT_CLOSING_TIME

    def is_working(self, day: date) -> bool:
        """Tell whether the clinic works that day."""
        return day.isoweekday() < _SATURDAY and day not in self.holidays and day not in self.closed

    def on_or_after(self, day: date) -> date:
        """Return the day itself if the clinic works, else the next working day."""
        while not self.is_working(day):
            day += timedelta(days=1)
        return day

    def next(self, day: date) -> date:
        """Return the first working day after a day."""
        return self.on_or_after(day + timedelta(days=1))

    def after(self, day: date, count: int) -> date:
        """Return the day ``count`` working days after ``day``; with 0, the day itself or the next working day."""
        if count == 0:
            return self.on_or_after(day)
        for _ in range(count):
            day = self.next(day)
        return day

    def arrival(self, received: datetime | date) -> date:
        """Return the working day on which something counts as having arrived.

        A moment is read in Stockholm time. The closing time itself is in time, and so is a date alone (decided.md 27).
        """
        if not isinstance(received, datetime):
            return self.on_or_after(received)
        local = received if received.tzinfo is None else received.astimezone(STOCKHOLM)
        day = local.date()
        if self.is_working(day) and local.time() > self.closing_time:
            return self.next(day)
        return self.on_or_after(day)

    def due(self, received: datetime | date, answer_days: int) -> datetime:
        """Return by when an answer is promised: closing time, ``answer_days`` working days after the day of arrival."""
        return datetime.combine(self.after(self.arrival(received), answer_days), self.closing_time, STOCKHOLM)
