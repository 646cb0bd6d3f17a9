"""Pace against a slow count made straight from the text of pacing.md and decided.md 19-23, week by week (COR-01)."""

from datetime import UTC, datetime, time, timedelta
from fractions import Fraction
from itertools import takewhile

from hypothesis import given, settings
from hypothesis import strategies as st

from modulvard.domain.clock import STOCKHOLM
from modulvard.domain.ids import AccountId, AgreementId, ModuleNumber, PauseId
from modulvard.domain.pacing import (
    Agreement,
    AgreementKind,
    ClosedWeek,
    ClosedWeeks,
    Pause,
    Timetable,
    figures_of,
    first_week_for,
    lay_plan,
    step_over_rest,
)
from modulvard.domain.programs import Pace
from modulvard.domain.weeks import Week

W49 = Week.iso(2026, 49)
MADE = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)


paces = st.builds(Pace, modules=st.integers(1, 7), every_weeks=st.integers(1, 8))
rests = st.frozensets(st.integers(W49.index - 3, W49.index + 40), max_size=25)


def agreed(
    first_week: Week,
    *,
    ident: int,
    pace: Pace,
    laid: tuple[ModuleNumber, ...],
    made_at: datetime,
    withdrawn_at: datetime | None,
) -> Agreement:
    return Agreement(
        id=AgreementId(ident),
        first_week=first_week,
        modules=pace.modules,
        every_weeks=pace.every_weeks,
        course=laid,
        made_at=made_at,
        made_by=AccountId(1),
        kind=AgreementKind.PACE,
        reason="",
        withdrawn_at=withdrawn_at,
    )


def a_pause(first: Week, last: Week, *, made_at: datetime) -> Pause:
    return Pause(id=PauseId(1), first_week=first, last_week=last, reason="", made_at=made_at, made_by=AccountId(1))


def slow_plan(pace: Pace, first: Week, count: int, rest: frozenset[int]) -> tuple[Week, ...]:
    """pacing.md word for word: walk the calendar week by week and ask how many modules are due when each is over."""
    planned: list[Week] = []
    week, weeks_done = first, 0
    while len(planned) < count:
        if week.index not in rest:
            weeks_done += 1
            due = int(Fraction(weeks_done * pace.modules, pace.every_weeks))
            planned.extend([week] * (min(due, count) - len(planned)))
        week += 1
    return tuple(planned)


@given(pace=paces, count=st.integers(0, 30), rest=rests)
def test_a_plan_agrees_with_a_count_week_by_week(pace: Pace, count: int, rest: frozenset[int]) -> None:
    assert lay_plan(pace, W49, count, rest) == slow_plan(pace, W49, count, rest)


@given(pace=paces, due=st.integers(1, 20), away=st.integers(-2, 60), rest=rests, later=st.booleans())
def test_a_plan_laid_for_a_week_puts_the_module_there(
    pace: Pace, due: int, away: int, rest: frozenset[int], later: bool
) -> None:
    """decided.md 20."""
    target = step_over_rest(W49 + away, rest, later=later)
    first = first_week_for(pace, due, target, rest)
    assert slow_plan(pace, first, due, rest)[-1] == target


@st.composite
def stories(draw: st.DrawFn) -> tuple[Timetable, Week, tuple[ModuleNumber, ...], set[ModuleNumber], set[ModuleNumber]]:
    count = draw(st.integers(1, 9))
    numbers = tuple(ModuleNumber(number) for number in range(1, count + 1))
    made = sorted(draw(st.lists(st.integers(0, 40), min_size=1, max_size=4)))
    agreements = tuple(
        agreed(
            W49 + draw(st.integers(-2, 12)),
            ident=place + 1,
            pace=draw(paces),
            laid=numbers if place == 0 else tuple(number for number in numbers if draw(st.booleans())),
            made_at=MADE + timedelta(days=days),
            withdrawn_at=MADE if place and draw(st.integers(0, 4)) == 0 else None,
        )
        for place, days in enumerate(made)
    )
    pauses = tuple(
        a_pause(W49 + first, W49 + (first + length), made_at=MADE + timedelta(days=days))
        for first, length, days in draw(
            st.lists(st.tuples(st.integers(-2, 20), st.integers(0, 5), st.integers(0, 60)), max_size=3)
        )
    )
    marks = ClosedWeeks(
        tuple(
            ClosedWeek(week=W49 + week, made_at=MADE + timedelta(days=days))
            for week, days in draw(st.lists(st.tuples(st.integers(-2, 25), st.integers(0, 60)), max_size=4))
        )
    )
    states = {number: draw(st.sampled_from(["handed in", "skipped", "open", "open"])) for number in numbers}
    return (
        Timetable(agreements, pauses, marks),
        W49 + draw(st.integers(-3, 30)),
        numbers,
        {number for number, state in states.items() if state == "handed in"},
        {number for number, state in states.items() if state == "skipped"},
    )


def slow_rest(timetable: Timetable, until: datetime | None) -> frozenset[int]:
    weeks = set()
    for index in range(W49.index - 20, W49.index + 150):
        for pause in timetable.pauses:
            known = until is None or pause.made_at <= until
            if known and pause.first_week.index <= index <= pause.last_week.index:
                weeks.add(index)
        for mark in timetable.closed.marks:
            if mark.week.index == index and (until is None or mark.made_at <= until):
                weeks.add(index)
    return frozenset(weeks)


def slow_in_force(timetable: Timetable, week: Week) -> Agreement:
    alive = [agreement for agreement in timetable.agreements if agreement.withdrawn_at is None]
    begun = [agreement for agreement in alive if agreement.first_week <= week]
    if not begun:
        first = min(agreement.first_week for agreement in alive)
        begun = [agreement for agreement in alive if agreement.first_week == first]
    return max(begun, key=lambda agreement: (agreement.made_at, agreement.id))


def slow_plan_of(timetable: Timetable, agreement: Agreement) -> dict[ModuleNumber, Week]:
    """Walk on from the agreement's first week until another is in force, and lay the plan with what was known then."""
    week, until = agreement.first_week, None
    for _ in range(60):
        week += 1
        other = slow_in_force(timetable, week)
        if other is not agreement:
            begins = datetime.combine(week.monday, time(), STOCKHOLM)
            until = max(begins, other.made_at)
            break
    laid = slow_plan(agreement.pace, agreement.first_week, len(agreement.course), slow_rest(timetable, until))
    return dict(zip(agreement.course, laid, strict=True))


def slow_figures(
    timetable: Timetable,
    week: Week,
    numbers: tuple[ModuleNumber, ...],
    handed_in: set[ModuleNumber],
    skipped: set[ModuleNumber],
) -> tuple[str, int, int, int, int]:
    rest = slow_rest(timetable, None)
    agreement = slow_in_force(timetable, week)
    plan = {number: on for number, on in slow_plan_of(timetable, agreement).items() if number not in skipped}
    if all(number in handed_in or number in skipped for number in numbers):
        return ("finished", 0, 0, 0, 0)
    late = sorted(on for number, on in plan.items() if on < week and number not in handed_in)
    early = [on for number, on in plan.items() if on > week and number in handed_in]
    shown = [0, 0, 0, 0]
    if late:
        shown[0] = len(late)
        shown[1] = len([index for index in range(late[0].index + 1, week.index + 1) if index not in rest])
    elif early:
        shown[2] = len(early)
        run = list(takewhile(lambda number: number in handed_in, plan))
        last = plan[run[-1]] if run else week
        shown[3] = len([index for index in range(week.index + 1, last.index + 1) if index not in rest])
    paused = any(pause.first_week <= week <= pause.last_week for pause in timetable.pauses)
    word = "paused" if paused else "behind" if late else "ahead" if early else "on_track"
    return (word, shown[0], shown[1], shown[2], shown[3])


@settings(max_examples=400)
@given(story=stories())
def test_figures_agree_with_a_count_week_by_week(
    story: tuple[Timetable, Week, tuple[ModuleNumber, ...], set[ModuleNumber], set[ModuleNumber]],
) -> None:
    """COR-01: agreements, pauses and closed weeks in any order, week 53 among them."""
    timetable, week, numbers, handed_in, skipped = story
    told = figures_of(timetable, week, numbers, handed_in, skipped)
    shown = (told.modules_behind, told.weeks_behind, told.modules_ahead, told.weeks_ahead)
    assert (told.state.value, *shown) == slow_figures(timetable, week, numbers, handed_in, skipped)
    assert timetable.in_force(week) is slow_in_force(timetable, week)
    assert timetable.plan(timetable.in_force(week)) == slow_plan_of(timetable, timetable.in_force(week))


@given(story=stories())
def test_the_projected_finish_is_never_before_what_is_planned_or_possible(
    story: tuple[Timetable, Week, tuple[ModuleNumber, ...], set[ModuleNumber], set[ModuleNumber]],
) -> None:
    """pacing.md "Projected finish"."""
    timetable, week, numbers, handed_in, skipped = story
    told = figures_of(timetable, week, numbers, handed_in, skipped)
    waiting = [number for number in numbers if number not in handed_in and number not in skipped]
    if not waiting:
        assert told.projected_finish is None
        return
    planned = max(timetable.planned(waiting, week).values())
    if told.modules_behind == 0:
        assert told.projected_finish == planned
        return
    pace = slow_in_force(timetable, week).pace
    anew = slow_plan(pace, week, len(waiting), slow_rest(timetable, None))[-1]
    assert told.projected_finish == max(planned, anew)
