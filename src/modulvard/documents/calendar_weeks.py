"""The weeks of a module calendar, one by one: which modules, which rest, which day of follow-up."""

from dataclasses import dataclass
from datetime import date

from modulvard.documents.facts import CalendarFacts, ModuleFacts
from modulvard.domain.pacing import RestKind
from modulvard.domain.rating_plans import AskedForm
from modulvard.domain.weeks import Week


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarWeek:
    """One row. ``goes_on`` is a module that is worked on this week and handed in a later one."""

    week: Week
    modules: tuple[ModuleFacts, ...] = ()
    goes_on: ModuleFacts | None = None
    why: RestKind | None = None
    follow_ups: tuple[date, ...] = ()
    asked: tuple[AskedForm, ...] = ()
    """What is to be filled in."""


def calendar_weeks(facts: CalendarFacts) -> list[CalendarWeek]:
    """Return every week from now, or from the first week ahead, to the last module; then those of follow-ups and forms.

    Late modules stand in the first week that is not at rest; modules without a week stand in the last.
    """
    days = sorted(day for day in facts.follow_ups if day >= facts.made_on)
    placed = _placed(facts)
    weeks = [_week(facts, week, placed, days) for week in _span(facts, placed)]
    shown = {row.week for row in weeks}
    known = [*days, *(each.due_on for each in facts.asked if each.due_on is not None and each.due_on >= facts.made_on)]
    later = sorted({Week.of(day) for day in known} - shown)
    rest = [CalendarWeek(week=week, follow_ups=_in_week(days, week), asked=_asked(facts, week)) for week in later]
    return sorted([*weeks, *rest], key=lambda row: row.week)


def _asked(facts: CalendarFacts, week: Week) -> tuple[AskedForm, ...]:
    return tuple(
        each
        for each in facts.asked
        if each.due_on is not None and each.due_on >= facts.made_on and Week.of(each.due_on) == week
    )


def _in_week(days: list[date], week: Week) -> tuple[date, ...]:
    return tuple(day for day in days if Week.of(day) == week)


def _start(facts: CalendarFacts) -> Week:
    return max(Week.of(facts.made_on), facts.first_week)


def _placed(facts: CalendarFacts) -> dict[Week, list[ModuleFacts]]:
    """Return the modules by the week they stand in."""
    start = _start(facts)
    resting = {rest.week for rest in facts.rest}
    first = start
    while first in resting:
        first = first + 1
    planned = [module.planned for module in facts.left if module.planned is not None]
    last = max([first, *planned])
    placed: dict[Week, list[ModuleFacts]] = {}
    for module in facts.modules:
        if module.is_left:
            week = last if module.planned is None else max(module.planned, first)
            placed.setdefault(week, []).append(module)
        elif not module.is_skipped and module.planned is not None and start <= module.planned <= last:
            placed.setdefault(module.planned, []).append(module)
    return placed


def _span(facts: CalendarFacts, placed: dict[Week, list[ModuleFacts]]) -> list[Week]:
    if not facts.left:
        return []
    start = _start(facts)
    return [start + number for number in range(max(placed) - start + 1)]


def _week(facts: CalendarFacts, week: Week, placed: dict[Week, list[ModuleFacts]], days: list[date]) -> CalendarWeek:
    why = next((rest.why for rest in facts.rest if rest.week == week), None)
    modules = tuple(placed.get(week, ()))
    goes_on = None
    if why is None and not modules:
        later = sorted(other for other in placed if other > week)
        goes_on = next((module for other in later for module in placed[other] if module.is_left), None)
    follow_ups = _in_week(days, week)
    asked = _asked(facts, week)
    return CalendarWeek(week=week, modules=modules, goes_on=goes_on, why=why, follow_ups=follow_ups, asked=asked)
