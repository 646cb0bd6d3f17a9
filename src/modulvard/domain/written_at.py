"""When a pasted text says that it was written: a proposal that is shown and can be corrected, never decided by it."""

import re
from datetime import date, datetime, time, timedelta
from typing import Final

from modulvard.domain.clock import STOCKHOLM, NoSuchTime, moment_of
from modulvard.domain.messages import Arrived

_HEAD_LINES: Final = 12
"""A copied message says when it was written above its text, among its sender and subject."""
_OLDEST: Final = timedelta(days=366)
"""What lies longer back is not when this text was written."""

_LABEL = re.compile(
    r"^[\W_]*(?:datum|skickat|skickad|mottaget|inkom|inkommet|skrivet|tid|date|sent|received)\s*:?[\s*_]+(?P<rest>.+)$",
    re.IGNORECASE,
)
_MONTHS: Final = {
    name: number
    for number, names in enumerate(
        (
            ("jan", "januari", "january"),
            ("feb", "februari", "february"),
            ("mar", "mars", "march"),
            ("apr", "april"),
            ("maj", "may"),
            ("jun", "juni", "june"),
            ("jul", "juli", "july"),
            ("aug", "augusti", "august"),
            ("sep", "sept", "september"),
            ("okt", "oktober", "oct", "october"),
            ("nov", "november"),
            ("dec", "december"),
        ),
        1,
    )
    for name in names
}
_ISO = re.compile(r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})")
_DAY_FIRST = re.compile(r"(?P<day>\d{1,2})(?::e)?\s+(?P<name>[^\W\d_]{3,9})\.?,?\s+(?P<year>\d{4})")
_MONTH_FIRST = re.compile(r"(?P<name>[^\W\d_]{3,9})\s+(?P<day>\d{1,2}),\s+(?P<year>\d{4})")
_TIME = re.compile(
    r"^\W*(?:(?:kl|at|klockan)\b\W*)?T?(?P<hour>\d{1,2})[:.](?P<minute>\d{2})(?:[:.]\d{2})?"
    r"(?:\s*(?P<half>[ap])\.?m\b\.?)?(?:\s*(?P<zone>[+-]\d{2}:?\d{2}|Z\b|GMT\b|UTC\b))?",
    re.IGNORECASE,
)


def written_at(text: str, now: datetime) -> Arrived | None:
    """Return the moment or day that a heading such as ”Skickat: 22 november 2026 14:05” gives, or None.

    Only the first lines are read. A time without a zone is Stockholm's. None for a moment that is still to come or more
    than a year back, and where two headings disagree about the day.
    """
    found = [moment for line in text.splitlines()[:_HEAD_LINES] if (moment := _told(line)) is not None]
    days = {moment.date() if isinstance(moment, datetime) else moment for moment in found}
    if len(days) != 1:
        return None
    best = next((moment for moment in found if isinstance(moment, datetime)), found[0])
    return best if _is_likely(best, now) else None


def _told(line: str) -> Arrived | None:
    label = _LABEL.match(line)
    if label is None:
        return None
    rest = label["rest"]
    for pattern in (_ISO, _DAY_FIRST, _MONTH_FIRST):
        found = pattern.search(rest)
        if found is None:
            continue
        parts = found.groupdict()
        month = int(parts["month"]) if "month" in parts else _MONTHS.get(parts["name"].casefold())
        if month is None:
            continue
        try:
            day = date(int(parts["year"]), month, int(parts["day"]))
            return _with_time(day, rest[found.end() :])
        except NoSuchTime:
            return day
        except ValueError:
            return None
    return None


def _with_time(day: date, rest: str) -> Arrived:
    found = _TIME.match(rest)
    if found is None:
        return day
    hour = int(found["hour"])
    if found["half"]:
        hour = hour % 12 + (12 if found["half"].casefold() == "p" else 0)
    at, zone = time(hour, int(found["minute"])), found["zone"]
    if zone is None:
        return moment_of(day, at)
    offset = "+00:00" if zone.upper() in {"Z", "GMT", "UTC"} else zone
    return datetime.fromisoformat(f"{day}T{at:%H:%M:00}{offset}").astimezone(STOCKHOLM)


def _is_likely(moment: Arrived, now: datetime) -> bool:
    here = now.astimezone(STOCKHOLM)
    if isinstance(moment, datetime):
        return here - _OLDEST <= moment <= here
    return here.date() - _OLDEST <= moment <= here.date()
