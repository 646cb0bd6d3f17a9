"""How much of a patient's time a program asks for, where the program says so: no time is guessed."""

from collections.abc import Sequence
from dataclasses import dataclass

from modulvard.domain.programs import Module, Program


@dataclass(frozen=True, slots=True, kw_only=True)
class Minutes:
    """From ``low`` to ``high`` minutes; the same number twice where it does not vary."""

    low: int
    high: int


def minutes_each(program: Program) -> Minutes | None:
    """Return how long its modules take, or None unless the program says so of every one."""
    return minutes_of(program.modules)


def minutes_of(modules: Sequence[Module]) -> Minutes | None:
    """Return how long some modules take, or None unless that is said of every one."""
    told = [module.minutes for module in modules if module.minutes is not None]
    if not told or len(told) < len(modules):
        return None
    return Minutes(low=min(told), high=max(told))


def minutes_a_week(program: Program) -> Minutes | None:
    """Return how long a week's modules take at the pace the program proposes, or None where it is not known."""
    each, pace = minutes_each(program), program.pace
    if each is None or pace is None:
        return None
    low, high = (round(minutes * pace.modules / pace.every_weeks) for minutes in (each.low, each.high))
    return Minutes(low=low, high=high)
