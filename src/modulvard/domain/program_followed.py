"""The program of a treatment that has moved to a newer version: what was handed in before stands as it was (D17)."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import TypeAlias

from modulvard.domain.clock import STOCKHOLM
from modulvard.domain.ids import ModuleNumber
from modulvard.domain.module_events import HANDED_IN_RANK, RANK, ModuleEvent, ModuleState
from modulvard.domain.programs import Module, Program

Earlier: TypeAlias = Sequence[tuple[datetime, Program]]
"""The versions followed before, each with when it was left, the first one first."""


def as_followed(program: Program, events: Iterable[ModuleEvent], earlier: Earlier) -> Program:
    """Return the program with each module that was handed in before a move as the patient had it: title and pages.

    Whether a module is mandatory, what it comes after and what homework it can give is as in ``program``, which the
    treatment follows now.
    """
    if not earlier:
        return program
    done = _handed_in(events)
    return replace(program, modules=tuple(_as_known(module, done, earlier) for module in program.modules))


def _as_known(module: Module, done: Mapping[ModuleNumber, Sequence[ModuleEvent]], earlier: Earlier) -> Module:
    for left, program in earlier:
        known = program.module(module.number)
        if known is not None and any(_is_before(event, left) for event in done.get(module.number, ())):
            return replace(module, title=known.title, summary=known.summary, minutes=known.minutes, pages=known.pages)
    return module


def _is_before(event: ModuleEvent, left: datetime) -> bool:
    """Tell whether something was so when a version was left: recorded by then, or dated to an earlier day."""
    return event.made_at <= left or event.on < left.astimezone(STOCKHOLM).date()


def _handed_in(events: Iterable[ModuleEvent]) -> Mapping[ModuleNumber, Sequence[ModuleEvent]]:
    found: dict[ModuleNumber, list[ModuleEvent]] = {}
    for event in events:
        is_done = event.state is not ModuleState.SKIPPED and RANK[event.state] >= HANDED_IN_RANK
        if event.withdrawn_at is None and is_done:
            found.setdefault(event.module, []).append(event)
    return found
