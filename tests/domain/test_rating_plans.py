"""Planned ratings: which day each is to be in, and what a rating that comes in fulfils (C8, decided.md 22, 24)."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.domain.test_plan_steps import MONDAY, a_treatment, at, handed_in

from modulvard.domain import plan_steps
from modulvard.domain.errors import ChangedSince, InvalidInput
from modulvard.domain.ids import InstrumentVersionId, RatingId, RatingPlanId
from modulvard.domain.pacing import NO_CLOSED_WEEKS, ClosedWeek, ClosedWeeks
from modulvard.domain.programs import WeekRating
from modulvard.domain.rating_plans import (
    MOST_PLANS,
    NewPlan,
    PlanKind,
    PlannedAlready,
    PlanTaken,
    RatingPlan,
    ahead,
    due_day,
    fulfilled_by,
    of_program,
    planned,
    put_back,
    skipped,
    unplanned,
)
from modulvard.domain.treatments import ClosedAs, Ending, Treatment
from modulvard.domain.weeks import Week

PHQ = InstrumentVersionId(1)
W48 = Week.of(MONDAY)


def week(number: int) -> NewPlan:
    return NewPlan(kind=PlanKind.WEEK, figure=number)


def ended(treatment: Treatment, on: date) -> Treatment:
    return replace(treatment, ending=Ending(on=on, closed_as=ClosedAs.COMPLETED, reason=""))


def due(when: NewPlan, treatment: Treatment, today: date = MONDAY, closed: ClosedWeeks = NO_CLOSED_WEEKS) -> str:
    return str(due_day(when, treatment, today, closed))


def a_plan(when: NewPlan, due_on: date | None, ident: int = 1) -> RatingPlan:
    return RatingPlan(
        id=RatingPlanId(ident),
        treatment=a_treatment().id,
        instrument=PHQ,
        kind=when.kind,
        figure=when.figure,
        on=when.on,
        due_on=due_on,
        from_program=False,
        made_at=at(MONDAY).at,
        made_by=at(MONDAY).by,
    )


def test_a_week_of_the_program_is_due_when_it_is_over() -> None:
    assert [due(week(number), a_treatment()) for number in (1, 2, 6)] == ["2026-11-29", "2026-12-06", "2027-01-03"]


def test_a_week_moves_with_pauses_and_closed_weeks_as_the_week_itself_does() -> None:
    """decided.md 22 and 24: n counts active weeks, and week 53 is a week like any other (COR-01)."""
    paused = plan_steps.pause(a_treatment(), W48 + 1, W48 + 2, "Resa", at(MONDAY)).treatment
    assert [due(week(number), paused) for number in (1, 2, 3)] == ["2026-11-29", "2026-12-20", "2026-12-27"]
    closed = ClosedWeeks((ClosedWeek(week=W48 + 4, made_at=at(MONDAY).at),))
    assert due(week(3), paused, closed=closed) == "2027-01-03"
    for number in (1, 2, 3):
        day = due_day(week(number), paused, MONDAY, closed)
        assert day is not None
        assert paused.timetable(closed).week_number(Week.of(day)) == number


@given(st.integers(1, 20), st.sets(st.integers(0, 25), max_size=8))
def test_the_week_is_the_one_that_the_timetable_numbers_so(number: int, rest: set[int]) -> None:
    marks = tuple(ClosedWeek(week=W48 + offset, made_at=at(MONDAY).at) for offset in sorted(rest))
    closed, treatment = ClosedWeeks(marks), a_treatment()
    day = due_day(week(number), treatment, MONDAY, closed)
    assert day is not None
    assert Week.of(day).index not in closed.now
    assert treatment.timetable(closed).week_number(Week.of(day)) == number


def test_before_is_the_start_and_after_follows_the_plan_until_the_end() -> None:
    treatment = a_treatment(mandatory=4)
    before, after = NewPlan(kind=PlanKind.BEFORE), NewPlan(kind=PlanKind.AFTER)
    assert due(before, treatment) == str(MONDAY)
    assert due(after, treatment) == "2026-12-20"
    assert due(after, treatment, MONDAY + timedelta(weeks=2)) == "2027-01-03"
    done = handed_in(treatment, 1, 2, 3, 4, on=MONDAY + timedelta(days=9))
    assert due(after, done, MONDAY + timedelta(weeks=30)) == "2026-12-06"
    assert due(after, ended(treatment, date(2026, 12, 16))) == "2026-12-16"


def test_months_after_the_end_have_no_day_before_it() -> None:
    six = NewPlan(kind=PlanKind.MONTHS, figure=6)
    assert due(six, a_treatment()) == "None"
    assert due(six, ended(a_treatment(), date(2027, 8, 31))) == "2028-02-29"


def test_a_week_that_is_not_over_by_the_end_is_asked_for_no_more() -> None:
    treatment = ended(a_treatment(), date(2026, 12, 3))
    assert [due(week(number), treatment) for number in (1, 2, 3)] == ["2026-11-29", "None", "None"]
    on_its_sunday = ended(a_treatment(), date(2026, 12, 6))
    assert due(week(2), on_its_sunday) == "2026-12-06"
    assert a_plan(week(2), None).is_over(treatment)
    assert not a_plan(week(2), None).is_over(a_treatment())
    assert not a_plan(NewPlan(kind=PlanKind.MONTHS, figure=6), date(2027, 6, 3)).is_over(treatment)


def test_a_programs_weeks_become_plans_and_its_week_0_is_before() -> None:
    asked = [WeekRating(instrument="phq-9", weeks=(0, 4, 2)), WeekRating(instrument="phq-9", weeks=(4, 8))]
    assert of_program(asked) == {"phq-9": (NewPlan(kind=PlanKind.BEFORE), week(2), week(4), week(8))}


def test_a_program_may_ask_at_the_end_and_months_after_it_too() -> None:
    asked = [WeekRating(instrument="isi", weeks=(3,), after=True, months_after=(12, 6))]
    six, twelve = (NewPlan(kind=PlanKind.MONTHS, figure=months) for months in (6, 12))
    assert of_program(asked) == {"isi": (week(3), NewPlan(kind=PlanKind.AFTER), six, twelve)}


@pytest.mark.parametrize(
    "when",
    [
        week(0),
        week(105),
        NewPlan(kind=PlanKind.WEEK),
        NewPlan(kind=PlanKind.WEEK, figure=1, on=MONDAY),
        NewPlan(kind=PlanKind.MONTHS, figure=0),
        NewPlan(kind=PlanKind.MONTHS, figure=61),
        NewPlan(kind=PlanKind.DATE),
        NewPlan(kind=PlanKind.DATE, on=date(2046, 1, 1)),
        NewPlan(kind=PlanKind.BEFORE, figure=2),
        NewPlan(kind=PlanKind.AFTER, on=MONDAY),
    ],
)
def test_a_time_that_cannot_be_is_refused(when: NewPlan) -> None:
    with pytest.raises(InvalidInput):
        planned([when], PHQ, a_treatment(), (), at(MONDAY), closed=NO_CLOSED_WEEKS)


def test_the_same_time_is_planned_once_also_by_another_version() -> None:
    standing = (a_plan(week(2), date(2026, 12, 6)),)
    with pytest.raises(PlannedAlready):
        planned([week(2)], InstrumentVersionId(2), a_treatment(), standing, at(MONDAY), closed=NO_CLOSED_WEEKS)
    twice = planned([week(3), week(3)], PHQ, a_treatment(), standing, at(MONDAY), closed=NO_CLOSED_WEEKS)
    assert [plan.figure for plan in twice] == [3]
    gone = (unplanned(standing[0], at(MONDAY)),)
    (made,) = planned([week(2)], PHQ, a_treatment(), gone, at(MONDAY), closed=NO_CLOSED_WEEKS)
    assert made.due_on == date(2026, 12, 6)


def test_no_more_is_planned_than_can_be_looked_through() -> None:
    days = [NewPlan(kind=PlanKind.DATE, on=MONDAY + timedelta(days=day)) for day in range(MOST_PLANS + 1)]
    with pytest.raises(InvalidInput):
        planned(days, PHQ, a_treatment(), (), at(MONDAY), closed=NO_CLOSED_WEEKS)


def test_a_rating_fulfils_the_week_it_was_answered_in() -> None:
    plans = [a_plan(week(number), MONDAY + timedelta(days=7 * number - 1), number) for number in (1, 2, 3)]
    for day in range(21):
        found = fulfilled_by(MONDAY + timedelta(days=day), plans)
        assert found is not None
        assert found.figure == day // 7 + 1


def test_a_rating_that_comes_late_fulfils_the_nearest_that_lacks_one() -> None:
    second, eighth = a_plan(week(2), date(2026, 12, 6), 2), a_plan(week(8), date(2027, 1, 17), 8)
    assert fulfilled_by(date(2026, 12, 8), [second, eighth]) == second
    assert fulfilled_by(date(2026, 12, 25), [second, eighth]) is None
    assert fulfilled_by(date(2027, 1, 11), [second, eighth]) == eighth
    taken = replace(second, rating=RatingId(4))
    assert fulfilled_by(date(2026, 12, 8), [taken, eighth]) is None


def test_the_before_is_fulfilled_from_the_assessment_on_and_the_first_week_by_its_own_days() -> None:
    before, first = a_plan(NewPlan(kind=PlanKind.BEFORE), MONDAY, 1), a_plan(week(1), date(2026, 11, 29), 2)
    assert fulfilled_by(date(2026, 10, 1), [before, first]) == before
    assert fulfilled_by(date(2026, 8, 24), [before]) is None
    assert fulfilled_by(MONDAY, [before, first]) == before
    assert fulfilled_by(date(2026, 11, 25), [before, first]) == first
    assert fulfilled_by(date(2026, 11, 25), [before]) == before
    assert fulfilled_by(date(2026, 11, 30), [before]) is None


def test_what_has_no_day_yet_is_fulfilled_by_nothing() -> None:
    assert fulfilled_by(MONDAY, [a_plan(NewPlan(kind=PlanKind.MONTHS, figure=6), None)]) is None


def test_a_plan_is_skipped_with_a_reason_once() -> None:
    plan = a_plan(week(2), date(2026, 12, 6))
    with pytest.raises(InvalidInput):
        skipped(plan, " ", at(MONDAY))
    done = skipped(plan, "Patienten avstår", at(MONDAY))
    assert not done.is_open
    with pytest.raises(PlanTaken):
        skipped(done, "Igen", at(MONDAY))
    with pytest.raises(PlanTaken):
        unplanned(replace(plan, rating=RatingId(1)), at(MONDAY))


def test_a_step_is_undone_with_the_day_as_it_is_now_and_never_over_anothers_change() -> None:
    plan = a_plan(week(2), date(2026, 12, 6))
    done = skipped(plan, "Patienten avstår", at(MONDAY))
    later = replace(done, due_on=date(2026, 12, 13))
    assert put_back(later, done, plan) == replace(plan, due_on=date(2026, 12, 13))
    with pytest.raises(ChangedSince):
        put_back(replace(plan, rating=RatingId(1)), done, plan)


def test_a_day_so_long_before_the_start_that_no_rating_of_it_is_taken_is_not_planned() -> None:
    start = a_treatment().started_on
    late, early = (NewPlan(kind=PlanKind.DATE, on=start - timedelta(days=days)) for days in (730, 731))
    assert planned([late], PHQ, a_treatment(), (), at(MONDAY), closed=NO_CLOSED_WEEKS)
    with pytest.raises(InvalidInput) as refused:
        planned([early], PHQ, a_treatment(), (), at(MONDAY), closed=NO_CLOSED_WEEKS)
    assert refused.value.facts["problem"] == "long_before_start"


def test_what_is_asked_for_ahead_is_what_has_not_come_in_and_what_follows_the_end() -> None:
    """H4: the plan tells which rating comes when."""
    after, months = NewPlan(kind=PlanKind.AFTER), NewPlan(kind=PlanKind.MONTHS, figure=3)
    plans = [a_plan(when, None, ident) for ident, when in enumerate([months, after, week(1), week(2), week(3)], 1)]
    plans[4] = replace(plans[4], rating=RatingId(7))
    today = MONDAY + timedelta(days=7)
    assert [plan.when for plan in ahead(plans, a_treatment(), today, NO_CLOSED_WEEKS)] == [week(2), after, months]
    over = ended(a_treatment(), today)
    told = ahead(plans, over, today + timedelta(days=1), NO_CLOSED_WEEKS)
    assert [(plan.when, plan.due_on is None) for plan in told] == [(months, False)]
    before = ahead(plans, ended(a_treatment(), today + timedelta(days=1)), today, NO_CLOSED_WEEKS)
    assert [plan.when for plan in before] == [week(2), after, months]
