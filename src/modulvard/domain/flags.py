"""Flags of one's own on a patient: look again that day (ux.md 2 "Läs först").

A flag is closed only with a short written note of what was done. It is moved, never hidden.
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from modulvard.domain.errors import InvalidInput, Refused
from modulvard.domain.ids import AccountId, FlagId, PatientId, TreatmentId
from modulvard.domain.text import LINE_LIMIT, clean_line

FURTHEST_DAYS = 366
"""Days ahead that a flag's day can lie. Further away it is a slip of the keys."""


class FlagClosed(Refused):
    """The flag is done with, or taken back, already. Facts: ``flag``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Flag:
    """A flag as it is kept."""

    id: FlagId
    treatment: TreatmentId
    patient: PatientId
    account: AccountId
    on: date
    words: str
    made_at: datetime
    done_at: datetime | None = None
    done_note: str = ""
    withdrawn_at: datetime | None = None

    @property
    def stands(self) -> bool:
        """Whether it is neither done with nor taken back."""
        return self.done_at is None and self.withdrawn_at is None


@dataclass(frozen=True, slots=True, kw_only=True)
class FlagLine:
    """A flag that stands, as it is listed: with whose it is. Names are empty where the patient is masked."""

    flag: Flag
    given_name: str
    family_name: str
    masked: bool


def checked_words(written: str, field: str) -> str:
    """Return a flag's words or the note that closes it as they are kept. Raises InvalidInput."""
    words = clean_line(written)
    if not words:
        raise InvalidInput(field=field, problem="empty")
    if len(words) > LINE_LIMIT:
        raise InvalidInput(field=field, problem="too_long", longest=LINE_LIMIT)
    return words


def checked_day(on: date, today: date) -> date:
    """Return a flag's day, today or later. Raises InvalidInput."""
    if not timedelta() <= on - today <= timedelta(days=FURTHEST_DAYS):
        raise InvalidInput(field="on", problem="not_a_flag_day", longest=FURTHEST_DAYS)
    return on
