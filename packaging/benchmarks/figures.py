"""What a figure is, and how it is measured: ours and its floor in turn, so that a busy moment strikes both."""

import statistics
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum

Measure = Callable[[], float]


class Unit(StrEnum):
    """What a measure counts."""

    MILLISECONDS = "ms"
    MEGABYTES = "MB"
    STATEMENTS = "statements"


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One line of the table: what is measured, and the floor it is held against."""

    name: str
    unit: Unit
    ours: Measure
    floor_name: str
    floor: Measure
    wanted: float | None = None
    """The highest ratio asked for, or None where the figure is there for comparison only."""
    rounds: int = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """A figure's medians. The ratio is that of the medians."""

    figure: Figure
    ours: float
    floor: float

    @property
    def ratio(self) -> float:
        """Return how many times its floor the figure is."""
        return self.ours / self.floor if self.floor else float("inf")

    @property
    def is_over(self) -> bool:
        """Whether the ratio is above what was asked for."""
        return self.figure.wanted is not None and self.ratio > self.figure.wanted


def measured(figure: Figure, *, rounds: int | None = None) -> Outcome:
    """Measure a figure and its floor in turn, after one run of each that is not counted."""
    figure.floor(), figure.ours()
    floors, ours = [], []
    for _ in range(rounds or figure.rounds):
        floors.append(figure.floor())
        ours.append(figure.ours())
    return Outcome(figure=figure, ours=statistics.median(ours), floor=statistics.median(floors))


def chosen(figures: Iterable[Figure], part_of_name: str) -> list[Figure]:
    """Return the figures whose name holds the words, whatever the case."""
    return [figure for figure in figures if part_of_name.casefold() in figure.name.casefold()]
