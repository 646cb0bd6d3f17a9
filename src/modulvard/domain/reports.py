"""What the clinic's reports tell: figures over many treatments, never of one, and never with a name (C17)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from modulvard.domain.clock import month_end
from modulvard.domain.errors import InvalidInput
from modulvard.domain.rating_change import ChangeLine


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """The treatments that started in whole months; without a day it is open on that side.

    Two periods a day apart would tell of those who started that day (``small_groups`` sees one report at a time).
    """

    first: date | None = None
    last: date | None = None

    def __post_init__(self) -> None:
        """Refuse a period that ends before it begins. Whoever asks has made months of what was written."""
        if (self.first is not None and self.first.day != 1) or (
            self.last is not None and self.last != month_end(self.last)
        ):
            raise ValueError("a report's period is of whole months")
        if self.first is not None and self.last is not None and self.last < self.first:
            raise InvalidInput(field="to", problem="until_before_from")


ReportAsked: TypeAlias = tuple[str | None, Period, Mapping[str, str]]
"""What a report is asked for: a program or all, a period, and by an instrument's key which of its lines counts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportProgram:
    """A program that can be reported on: all its versions, by the name of the last."""

    key: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RatingReport:
    """Change in ratings. There are no sums over programs: a hidden program could be reckoned from them."""

    program: str | None
    """The key of the one that was asked for, or None for all."""
    period: Period
    on: date
    lines: tuple[ChangeLine, ...]
    """By program and instrument."""
    programs: tuple[ReportProgram, ...]
    """Those that any treatment follows, by name."""
