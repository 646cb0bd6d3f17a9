"""Figures that sources give of an instrument, as the clinic's statistics count by them (G15): numbers without names."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from math import ceil, isqrt
from typing import TypeVar

from modulvard.domain.instruments import Instrument, LineKind, PublishedChange, PublishedLines
from modulvard.domain.programs import Standing
from modulvard.domain.scoring import Value

_Z = Fraction("1.96")
"""What a change is held against in units of its standard error (Jacobson and Truax, G15)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeRule:
    """From how large a difference the source counts a change on a scale, either way (G15)."""

    published: PublishedChange
    squared: Fraction
    """The difference multiplied by itself: exact, also where it comes of a square root."""

    @property
    def is_calculated(self) -> bool:
        """Whether it comes of a spread and a reliability: 1.96·sd·√2·√(1−r), else the source gives it in points."""
        return self.published.points is None

    @property
    def points(self) -> Decimal:
        """The difference, with at most two decimals; a calculated one is rounded up, as no smaller one counts."""
        if self.published.points is not None:
            return Decimal(self.published.points)
        wanted = ceil(self.squared * 10_000)
        hundredths = isqrt(wanted)
        return Decimal(hundredths + (hundredths**2 < wanted)) / 100

    def is_reached(self, change: Value) -> bool:
        """Tell whether a difference is that large."""
        return change * change >= self.squared


def change_rule(instrument: Instrument) -> ChangeRule | None:
    """Return the rule for the scale that stands for the whole: a published one before those of other standing."""
    published = _best([change for change in instrument.changes if change.scale == instrument.main])
    if published is None:
        return None
    if published.points is not None:
        return ChangeRule(published=published, squared=Fraction(published.points) ** 2)
    sd, reliability = Fraction(published.sd or 0), Fraction(published.reliability or 0)
    return ChangeRule(published=published, squared=_Z**2 * sd**2 * 2 * (1 - reliability))


def cut_offs(instrument: Instrument) -> tuple[PublishedLines, ...]:
    """Return the published lines of which the clinic can choose one, in the order of the file."""
    ours = (lines for lines in instrument.lines if lines.scale == instrument.main)
    return tuple(lines for lines in ours if lines.kind is LineKind.CUT_OFF)


def cut_off(instrument: Instrument, chosen: str | None = None) -> PublishedLines | None:
    """Return the line that was chosen by its figure, else a published one before those of other standing."""
    every = cut_offs(instrument)
    return next((lines for lines in every if chosen in lines.at), None) if chosen is not None else _best(every)


_Figure = TypeVar("_Figure", PublishedChange, PublishedLines)


def _best(figures: Sequence[_Figure]) -> _Figure | None:
    published = (figure for figure in figures if figure.standing is Standing.PUBLISHED)
    return next(published, next(iter(figures), None))
