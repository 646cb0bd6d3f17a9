"""What the list of patients says comes next: the same rules as Idag, said in one phrase."""

from dataclasses import dataclass
from datetime import date, timedelta

from modulvard.domain.caseload import NOTHING_NEXT, CaseStatus, ListedFigures, NextKind, NextStep
from modulvard.domain.pacing import PaceState
from modulvard.domain.today import Group, LineKind, TodayLine, TodaySettings
from modulvard.domain.weeks import Week

_OWED = {
    LineKind.SAFETY: NextKind.READ_FIRST,
    LineKind.FLAG: NextKind.FLAG,
    LineKind.MESSAGE: NextKind.REPLY,
    LineKind.HOMEWORK: NextKind.FEEDBACK,
    LineKind.RATING: NextKind.RATING,
    LineKind.FOLLOW_UP: NextKind.FOLLOW_UP,
    LineKind.DRAFT: NextKind.FINISH_TEXT,
    LineKind.HANDOVER: NextKind.HAND_OVER,
    LineKind.JOURNAL: NextKind.JOURNAL,
}
_OF_PLAN = frozenset({NextKind.OPEN_MODULE, NextKind.REACH_OUT, NextKind.DECIDE_PACE, NextKind.CLOSE})
"""What Idag has a line for: it comes before ratings, follow-ups and what is to be finished."""
_AFTER_PLAN = frozenset({Group.VISITS, Group.TO_FINISH})


@dataclass(frozen=True, slots=True, kw_only=True)
class Ahead:
    """What the next step of a treatment depends on."""

    status: CaseStatus
    started_on: date | None = None
    """None where there is no treatment yet."""
    figures: ListedFigures | None = None


def next_step(ahead: Ahead, today: date, settings: TodaySettings) -> NextStep:
    """Return what comes next, in the order of Idag's groups (decided.md "Idag"): open, silence, pace, end."""
    if ahead.status is CaseStatus.BEFORE_START:
        if ahead.started_on is None:
            return NextStep(kind=NextKind.CHOOSE_PROGRAM)
        return NextStep(kind=NextKind.STARTS, day=ahead.started_on)
    seen = ahead.figures
    if ahead.status is CaseStatus.ENDED or seen is None:
        return NOTHING_NEXT
    if seen.open_next is not None:
        return NextStep(kind=NextKind.OPEN_MODULE, module=seen.open_next, day=seen.open_since)
    if ahead.status is CaseStatus.PAUSED:
        return NextStep(kind=NextKind.RESUMES, week=seen.resumes)
    known = [day for day in (seen.last_active, ahead.started_on) if day is not None]
    return _under_way(seen, max(known, default=None), today, settings)


def _under_way(seen: ListedFigures, heard: date | None, today: date, settings: TodaySettings) -> NextStep:
    silent_from = today - timedelta(days=settings.silence_days)
    if seen.pace is not PaceState.FINISHED and heard is not None and heard <= silent_from:
        return NextStep(kind=NextKind.REACH_OUT, day=heard)
    if seen.pace is PaceState.BEHIND and seen.weeks_behind >= settings.behind_weeks:
        return NextStep(kind=NextKind.DECIDE_PACE)
    finish = seen.projected_finish
    if seen.pace is PaceState.FINISHED or (finish is not None and finish - Week.of(today) <= settings.end_weeks):
        return NextStep(kind=NextKind.CLOSE, week=finish)
    return NOTHING_NEXT


def first_step(step: NextStep, first: TodayLine | None) -> NextStep:
    """Return the plan's step, or what is owed besides the plan where Idag has that first."""
    if first is None:
        return step
    if (first.group in _AFTER_PLAN or first.kind is LineKind.RATING) and step.kind in _OF_PLAN:
        return step
    return NextStep(kind=_OWED[first.kind], day=first.due)
