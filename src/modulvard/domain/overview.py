"""What lists and Idag show of a treatment, worked out for one week (docs/architecture.md "What is true")."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from modulvard.domain.ids import ModuleNumber
from modulvard.domain.module_events import FROM_THE_PATIENT, ModuleEvent, ModuleStanding, ModuleState
from modulvard.domain.pacing import ClosedWeeks, PaceFigures
from modulvard.domain.programs import OpeningRule
from modulvard.domain.treatments import Treatment, pace_of, planned_end
from modulvard.domain.weeks import Week


@dataclass(frozen=True, slots=True, kw_only=True)
class Overview:
    """One treatment as of a day; within a week only what happens in the treatment changes it."""

    week: Week
    figures: PaceFigures
    planned_end: Week
    week_n: int
    week_m: int
    modules_done: int
    """Handed in or beyond."""
    modules_total: int
    """In the course and not skipped."""
    current_module: ModuleNumber | None
    """Where the patient is: the first that is open and not handed in, else the last that was open; None once all are
    handed in."""
    open_next: ModuleNumber | None
    """The module waiting for the therapist to open it (decided.md "Idag", module)."""
    open_since: date | None
    """The day on which it began to wait."""
    last_active: date | None
    """The latest day something came from the patient."""
    resumes: Week | None
    """The first week after the pause that the week lies in."""
    to_review: tuple[tuple[ModuleNumber, date], ...]
    """Modules handed in that have had no feedback, each with the day it was handed in."""


def overview_of(treatment: Treatment, on: date, closed: ClosedWeeks) -> Overview:
    """Return what lists show of a treatment as of a day; after the end, as of the last day (decided.md 15)."""
    day = treatment.last_day(on)
    week = Week.of(day)
    timetable = treatment.timetable(closed)
    modules = treatment.modules(day)
    stays = [standing for standing in modules.values() if not standing.is_skipped]
    waiting = waiting_to_open(treatment, list(modules.values()))
    return Overview(
        week=week,
        figures=pace_of(timetable, week, modules),
        planned_end=planned_end(timetable, week, modules),
        week_n=timetable.week_number(week),
        week_m=treatment.program.recommended_weeks or timetable.first_plan_weeks(),
        modules_done=sum(standing.is_handed_in for standing in stays),
        modules_total=len(stays),
        current_module=_current(stays),
        open_next=waiting[0] if waiting else None,
        open_since=waiting[1] if waiting else None,
        last_active=last_active(treatment.events, day),
        resumes=timetable.resumes(week),
        to_review=to_review(modules.values()),
    )


def _current(stays: list[ModuleStanding]) -> ModuleNumber | None:
    """Return the module a patient is at. One that is not open yet is nobody's."""
    if all(standing.is_handed_in for standing in stays):
        return None
    opened = [standing for standing in stays if standing.state is not ModuleState.UNAVAILABLE]
    under_way = [standing.module for standing in opened if not standing.is_handed_in]
    return under_way[0] if under_way else next((standing.module for standing in reversed(opened)), None)


def to_review(modules: Iterable[ModuleStanding]) -> tuple[tuple[ModuleNumber, date], ...]:
    """Return the modules handed in that have had no feedback, in order, each with the day it was handed in."""
    return tuple(
        (standing.module, standing.handed_in)
        for standing in modules
        if standing.state is ModuleState.HANDED_IN and standing.handed_in is not None
    )


def last_active(events: tuple[ModuleEvent, ...], on: date) -> date | None:
    """Return the latest day, up to a day, on which something came from the patient."""
    days = (
        event.on
        for event in events
        if event.withdrawn_at is None and event.on <= on and event.state in FROM_THE_PATIENT
    )
    return max(days, default=None)


def waiting_to_open(treatment: Treatment, modules: list[ModuleStanding]) -> tuple[ModuleNumber, date] | None:
    """Return the first unopened module whose way is free, and since when, where the therapist opens modules.

    The way is free when the one before has had its feedback, or was skipped and the one before that has.
    """
    if treatment.program.opening is not OpeningRule.THERAPIST or treatment.ending is not None:
        return None
    free_since: date | None = treatment.started_on
    for standing in modules:
        if standing.is_skipped:
            free_since = _later(free_since, standing.since)
        elif standing.state is ModuleState.UNAVAILABLE:
            waits = treatment.waits_for(standing.module, {other.module: other for other in modules})
            return (standing.module, free_since) if free_since is not None and not waits else None
        else:
            free_since = standing.reviewed
    return None


def _later(day: date | None, other: date | None) -> date | None:
    return day if day is None or other is None else max(day, other)
