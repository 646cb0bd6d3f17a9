"""The clinic's settings: their keys, defaults and limits (decided.md 14, the figures in brackets of "Idag")."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import time

from modulvard.domain.errors import InvalidInput, Refused
from modulvard.domain.today import DEFAULT_MINUTES, LineKind, TodaySettings

ADMINISTRATIVE = "Administrativ kontakt"
"""What written contacts of a treatment over the internet are registered as, unless the clinic says otherwise (D25)."""


class AlreadyClosed(Refused):
    """The week or the day is closed already. Facts: ``closed``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClosedDay:
    """A week (``2026-W53``) or a date on which the clinic is closed, as it is listed and taken away."""

    id: int
    written: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Clinic:
    """The care unit and what it has decided. ``values`` hold every setting, set or default, as written."""

    name: str
    hsa_id: str | None
    values: Mapping[str, str]
    closed: tuple[ClosedDay, ...]
    sample: bool
    """The sample clinic carries its stripe wherever it is shown."""

    @property
    def answer_days(self) -> int:
        """Working days within which the clinic promises an answer (pacing.md "Promise")."""
        return int(self.values["answer_days"])

    @property
    def closing_time(self) -> time:
        """What arrives after it counts as arriving the next working day."""
        return time.fromisoformat(self.values["closing_time"])

    @property
    def today_settings(self) -> TodaySettings:
        """The settings that decide when a line of Idag stands."""
        return today_settings(self.values)


def today_settings(values: Mapping[str, str]) -> TodaySettings:
    """Return the settings that decide when a line of Idag stands, from every setting as written."""
    return TodaySettings(
        behind_weeks=int(values["behind_weeks"]),
        silence_days=int(values["silence_days"]),
        silence_due_days=int(values["silence_due_days"]),
        end_weeks=int(values["end_weeks"]),
        rating_days=int(values["rating_days"]),
        journal_days=int(values["journal_days"]),
        answer_days=int(values["answer_days"]),
        minutes={kind: int(values[f"minutes_{kind}"]) for kind in LineKind},
    )


def _whole(low: int, high: int) -> Callable[[str, str], str]:
    def check(key: str, written: str) -> str:
        if not written.strip().isascii() or not written.strip().isdigit() or not low <= int(written) <= high:
            raise InvalidInput(field=key, problem="whole_number", low=low, high=high)
        return str(int(written))

    return check


def _clock_time(key: str, written: str) -> str:
    try:
        return time.fromisoformat(written.strip()).strftime("%H:%M")
    except ValueError:
        raise InvalidInput(field=key, problem="clock_time") from None


def _line(longest: int, *, required: bool) -> Callable[[str, str], str]:
    def check(key: str, written: str) -> str:
        text = " ".join(written.split())
        if required and not text:
            raise InvalidInput(field=key, problem="empty")
        if len(text) > longest:
            raise InvalidInput(field=key, problem="too_long", longest=longest)
        if any(not character.isprintable() for character in text):
            raise InvalidInput(field=key, problem="unprintable")
        return text

    return check


@dataclass(frozen=True, slots=True)
class _Setting:
    default: str
    check: Callable[[str, str], str]


_SETTINGS: Mapping[str, _Setting] = {
    "answer_days": _Setting("2", _whole(1, 10)),
    "closing_time": _Setting("16:30", _clock_time),
    "behind_weeks": _Setting("2", _whole(1, 20)),
    "silence_days": _Setting("10", _whole(1, 90)),
    "silence_due_days": _Setting("2", _whole(1, 10)),
    "end_weeks": _Setting("3", _whole(0, 20)),
    "rating_days": _Setting("2", _whole(0, 20)),
    "journal_days": _Setting("2", _whole(0, 20)),
    "lock_minutes": _Setting("5", _whole(1, 10)),
    "contact_type": _Setting(ADMINISTRATIVE, _line(60, required=True)),
    "phone": _Setting("", _line(40, required=False)),
    "phone_hours": _Setting("", _line(60, required=False)),
    "call_text": _Setting("", _line(300, required=False)),
    **{f"minutes_{kind}": _Setting(str(DEFAULT_MINUTES[kind]), _whole(0, 120)) for kind in LineKind},
}

_UNIT_FIELDS: Mapping[str, Callable[[str, str], str]] = {
    "name": _line(120, required=True),
    "hsa_id": _line(40, required=False),
}
"""Kept with the unit itself, but set in the same way."""


def setting_keys() -> tuple[str, ...]:
    """Return every key that ``clinic set`` takes."""
    return (*_UNIT_FIELDS, *_SETTINGS)


def is_unit_field(key: str) -> bool:
    """Tell whether the key belongs to the unit's own row."""
    return key in _UNIT_FIELDS


def checked_setting(key: str, written: str) -> str:
    """Return the value in stored form, or raise InvalidInput naming the key and what is wrong with it."""
    if key in _UNIT_FIELDS:
        return _UNIT_FIELDS[key](key, written)
    if key not in _SETTINGS:
        raise InvalidInput(field="key", problem="unknown_setting", known=", ".join(setting_keys()))
    return _SETTINGS[key].check(key, written)


def with_defaults(stored: Mapping[str, str]) -> Mapping[str, str]:
    """Return every setting: what is stored, and the default where nothing is."""
    return {key: stored.get(key, setting.default) for key, setting in _SETTINGS.items()}
