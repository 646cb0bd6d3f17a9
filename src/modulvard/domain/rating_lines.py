"""What a line of Idag says of ratings: an answer that a named user is to read, a rating that is planned and not in, or
one that is half entered.

Facts only, in the words of the clinic's own form where it has any. Nothing here grades an answer.
"""

from datetime import date, datetime
from enum import StrEnum
from typing import NamedTuple, TypeAlias


class Since(StrEnum):
    """What has happened to the rating since the answer was given. The answer itself stands as it was given."""

    CORRECTED = "corrected"
    MOVED = "moved"
    TAKEN_BACK = "taken_back"


class SafetyFacts(NamedTuple):
    """An answer to a safety question as the patient gave it (G18, decided.md 34)."""

    instrument: str
    """The form, in short: PHQ-9."""
    item: str
    """The question's number on the form."""
    answer: int
    at: datetime | date
    """When the patient answered: the day alone where the time is not known."""
    wording: str = ""
    """The question word for word, where the clinic's form has it."""
    label: str = ""
    """The words that stand at the answer, where the form has them."""
    since: tuple[Since, ...] = ()
    now: int | None = None
    """What the rating says now where it was corrected; None where the question is now unanswered."""


class PlannedFacts(NamedTuple):
    """A rating that is planned: which form, and when it was to be made and why; with those of the form before it that
    are not in either."""

    instrument: str
    plan: str
    """``week``, ``date``, ``before``, ``after`` or ``months``; ``figure`` is the week, or the months after the end."""
    figure: int = 0
    on: date | None = None
    """The day it was to be in."""
    missing: int = 1
    """How many of the form are not in: this is the latest of them."""


class BegunFacts(NamedTuple):
    """A rating whose answers are half entered: the paper may be filed already, and nothing of it counts yet."""

    instrument: str
    corrects: bool = False
    """Whether it is a correction of one that is in."""


LineFacts: TypeAlias = SafetyFacts | PlannedFacts | BegunFacts
