"""The weeks ahead as rows: modules by planned week, rests in a row together, follow-ups by day."""

from dataclasses import dataclass
from datetime import date
from itertools import groupby

from modulvard.documents.facts import ModuleFacts, SummaryFacts
from modulvard.domain.pacing import RestKind, RestWeek
from modulvard.domain.weeks import Week


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanRow:
    """A stretch of weeks, both ends included, with its modules or the reason for rest; or a day of follow-up."""

    first: Week | None = None
    last: Week | None = None
    modules: tuple[ModuleFacts, ...] = ()
    why: RestKind | None = None
    day: date | None = None


def plan_rows(facts: SummaryFacts) -> list[PlanRow]:
    """Return what lies ahead in the order of time. Late modules come first, modules without a week last."""
    days = [PlanRow(day=day) for day in sorted(facts.follow_ups) if day >= facts.today]
    rows = [*_rest_rows(facts), *_module_rows(facts), *days]
    rows.sort(key=_order)
    return rows


def _order(row: PlanRow) -> tuple[bool, int]:
    week = Week.of(row.day) if row.day is not None else row.first
    return (week is None, 0 if week is None else week.index)


def _module_rows(facts: SummaryFacts) -> list[PlanRow]:
    left = sorted(facts.left, key=lambda module: (module.planned is None, module.planned or facts.week))
    rows = []
    for week, group in groupby(left, lambda module: module.planned):
        rows.append(PlanRow(first=week, last=week, modules=tuple(group)))
    return rows


def _rest_rows(facts: SummaryFacts) -> list[PlanRow]:
    """Weeks at rest from now until the last module, those of one kind in a row together."""
    planned = [module.planned for module in facts.left if module.planned is not None]
    if not planned:
        return []
    ahead = [rest for rest in facts.rest if facts.week <= rest.week <= max(planned)]
    rows = []
    for _, group in groupby(enumerate(ahead), lambda item: (item[1].why, item[1].week.index - item[0])):
        run: list[RestWeek] = [rest for _, rest in group]
        rows.append(PlanRow(first=run[0].week, last=run[-1].week, why=run[0].why))
    return rows
