"""Moments as the command line's text tells them: Stockholm time, whatever zone the store keeps them in."""

from datetime import date, datetime

from modulvard.domain.clock import STOCKHOLM


def moment_words(moment: datetime) -> str:
    """Return day and time: ”2026-11-26 17:30”."""
    return moment.astimezone(STOCKHOLM).strftime("%Y-%m-%d %H:%M")


def day_of(moment: datetime) -> date:
    """Return the day it was in Stockholm."""
    return moment.astimezone(STOCKHOLM).date()


def arrived_words(arrived: datetime | date) -> str:
    """Return day and time, or the day alone where no time is known."""
    return moment_words(arrived) if isinstance(arrived, datetime) else arrived.isoformat()
