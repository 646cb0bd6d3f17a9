"""The axes of rating curves: weeks from side to side, a form's whole range upwards, both as parts of one (C8).

The window and paper draw by the same places. Long stretches where nothing happened are folded on a long axis, so that
a follow-up a year later leaves the weeks of the treatment their room; a fold is told as one, never drawn as time.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from fractions import Fraction
from math import ceil, floor, log10

from modulvard.domain.scoring import Value
from modulvard.domain.weeks import Week

LONG = 26
"""Weeks an axis has at most without any being folded."""
EMPTY_IN_A_ROW = 8
"""Weeks without anything, one after the other, that are worth folding."""
FOLDED = 3
"""Weeks whose room a folded stretch is given."""
_STEPS = (3, 4, 2, 5)
"""Into how many equal steps of whole numbers a range is divided, the best first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """Weeks in a row, drawn one by one or folded. ``before`` is the room of those before it, in weeks."""

    first: Week
    last: Week
    folded: bool
    before: int

    @property
    def weeks(self) -> int:
        """How many weeks it holds."""
        return self.last - self.first + 1

    @property
    def room(self) -> int:
        """Its room, in weeks."""
        return FOLDED if self.folded else self.weeks


@dataclass(frozen=True, slots=True)
class AxisLabel:
    """A week whose number is written. ``new_year`` tells that the year is written with it."""

    week: Week
    new_year: bool


@dataclass(frozen=True, slots=True)
class Axis:
    """The weeks from the first to the last, in order."""

    stretches: tuple[Stretch, ...]

    @property
    def first(self) -> Week:
        """The first week."""
        return self.stretches[0].first

    @property
    def last(self) -> Week:
        """The last week."""
        return self.stretches[-1].last

    @property
    def room(self) -> int:
        """The room of the whole, in weeks."""
        return self.stretches[-1].before + self.stretches[-1].room

    @property
    def weeks(self) -> tuple[Week, ...]:
        """Every week that is drawn for itself."""
        return tuple(part.first + number for part in self.stretches if not part.folded for number in range(part.weeks))

    @property
    def folds(self) -> tuple[Stretch, ...]:
        """The stretches that are folded."""
        return tuple(part for part in self.stretches if part.folded)

    @property
    def week_width(self) -> float:
        """The width of one week, as part of the whole."""
        return 1 / self.room

    def holds(self, week: Week) -> bool:
        """Tell whether the week lies on the axis, folded or not."""
        return self.first <= week <= self.last

    def left(self, week: Week) -> float:
        """Return where a week begins, 0 to 1. A week outside lies at the end it is nearest to."""
        return self._place(min(max(week, self.first), self.last + 1)) / self.room

    def right(self, week: Week) -> float:
        """Return where a week ends, 0 to 1."""
        return self.left(week + 1)

    def middle(self, week: Week) -> float:
        """Return the middle of a week, 0 to 1."""
        return (self.left(week) + self.right(week)) / 2

    def folds_between(self, first: Week, last: Week) -> bool:
        """Tell whether something is folded between two weeks."""
        return any(part.first <= last and first <= part.last for part in self.folds)

    def _place(self, week: Week) -> float:
        for part in self.stretches:
            if week <= part.last:
                return part.before + (week - part.first) * part.room / part.weeks
        return float(self.room)

    def labels(self, most: int) -> tuple[AxisLabel, ...]:
        """Return the weeks to write when ``most`` have room across the axis: the first of a year before others."""
        step = max(1, ceil(self.room / max(1, most)))
        chosen = sorted(self._fixed(step))
        written: list[Week] = []
        for week in self.weeks:
            near = [other for other in (*written[-1:], *chosen) if other != week]
            if week in chosen or all(self._apart(week, other) >= step for other in near):
                written.append(week)
        years = [None, *(week.year for week in written)]
        return tuple(AxisLabel(week, week.year != before) for week, before in zip(written, years, strict=False))

    def _fixed(self, step: int) -> list[Week]:
        """Return the weeks that are written first of all, as far as they leave each other room."""
        wanted = [week for week in self.weeks if week.number == 1]
        wanted += [part.first for part in self.stretches if not part.folded]
        fixed: list[Week] = []
        for week in wanted:
            if all(self._apart(week, other) >= step for other in fixed):
                fixed.append(week)
        return fixed

    def _apart(self, one: Week, other: Week) -> float:
        return abs(self._place(one) - self._place(other))


def axis_over(first: Week, last: Week, used: Collection[Week]) -> Axis:
    """Return the axis from one week to another, where something happened in the weeks ``used``."""
    if last - first + 1 <= LONG:
        return Axis((Stretch(first=first, last=last, folded=False, before=0),))
    parts: list[Stretch] = []
    for begin, end, folded in _parts(first, last, frozenset(used)):
        before = parts[-1].before + parts[-1].room if parts else 0
        parts.append(Stretch(first=begin, last=end, folded=folded, before=before))
    return Axis(tuple(parts))


def _parts(first: Week, last: Week, used: frozenset[Week]) -> Iterator[tuple[Week, Week, bool]]:
    """Yield the stretches to draw and to fold. Both ends of the axis are drawn."""
    begin, before = first, first
    for week in sorted({*(week for week in used if first <= week <= last), last}):
        if week - before - 1 >= EMPTY_IN_A_ROW:
            yield begin, before, False
            yield before + 1, week + -1, True
            begin = week
        before = week
    yield begin, last, False


def ticks_over(lowest: Value, highest: Value) -> tuple[Value, ...]:
    """Return the values written at the side: both ends of the range, and even steps between them."""
    whole = highest - lowest
    for steps in _STEPS:
        step = Fraction(whole) / steps
        if step >= 1 and step.denominator == 1:
            return tuple(lowest + int(step) * number for number in range(steps + 1))
    if whole <= 1:
        return (lowest, highest)
    even = _even_step(Fraction(whole) / 4)
    count = ceil(Fraction(whole) / even - Fraction(1, 2))
    return (*(lowest + even * number for number in range(count)), highest)


def _even_step(least: Fraction) -> Fraction:
    """Return the first of 1, 2, 5, 10 … (or a tenth of them) that is not less."""
    ten = Fraction(10) ** floor(log10(least))
    return next(ten * part for part in (1, 2, 5, 10) if ten * part >= least)


def height_of(value: Value, lowest: Value, highest: Value) -> float:
    """Return how far up a value lies: 0 at the lowest, 1 at the highest."""
    return float(Fraction(value - lowest) / Fraction(highest - lowest)) if highest != lowest else 0.0
