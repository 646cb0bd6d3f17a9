"""Pace: every example of pacing.md by name, the rules of decided.md 19-24."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from modulvard.domain.clock import STOCKHOLM
from modulvard.domain.ids import AccountId, AgreementId, ModuleNumber, PauseId
from modulvard.domain.pacing import (
    NO_CLOSED_WEEKS,
    Agreement,
    AgreementKind,
    ClosedWeek,
    ClosedWeeks,
    PaceFigures,
    PaceState,
    Pause,
    RestKind,
    Timetable,
    figures_of,
    lay_plan,
)
from modulvard.domain.programs import Pace
from modulvard.domain.weeks import Week

W49 = Week.iso(2026, 49)
MADE = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
ONE_A_WEEK = Pace(modules=1, every_weeks=1)


def modules(*numbers: int) -> tuple[ModuleNumber, ...]:
    return tuple(ModuleNumber(number) for number in numbers)


def course(count: int) -> tuple[ModuleNumber, ...]:
    return modules(*range(1, count + 1))


def an_agreement(
    first_week: Week = W49,
    *,
    ident: int = 1,
    pace: Pace = ONE_A_WEEK,
    laid: tuple[ModuleNumber, ...] = course(4),
    made_at: datetime = MADE,
    withdrawn_at: datetime | None = None,
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


def a_pause(first: Week, last: Week, *, made_at: datetime = MADE) -> Pause:
    return Pause(id=PauseId(1), first_week=first, last_week=last, reason="", made_at=made_at, made_by=AccountId(1))


def closed(*weeks: Week) -> ClosedWeeks:
    return ClosedWeeks(tuple(ClosedWeek(week=week, made_at=MADE) for week in weeks))


def written(weeks: tuple[Week, ...]) -> str:
    return " ".join(str(week) for week in weeks)


def figures(
    timetable: Timetable, on: date, count: int, handed_in: tuple[int, ...] = (), skipped: tuple[int, ...] = ()
) -> PaceFigures:
    return figures_of(timetable, Week.of(on), course(count), set(modules(*handed_in)), set(modules(*skipped)))


# --- the examples of pacing.md --------------------------------------------------------------------

CHRISTMAS = (Week.iso(2026, 52), Week.iso(2026, 53))
EXAMPLE_1 = Timetable((an_agreement(Week.counted_from(date(2026, 12, 7))),), (), closed(*CHRISTMAS))


def test_example_1_lays_four_modules_over_two_weeks_of_rest() -> None:
    plan = EXAMPLE_1.plan(EXAMPLE_1.agreements[0])
    assert written(tuple(plan.values())) == "2026-W50 2026-W51 2027-W01 2027-W02"


@pytest.mark.parametrize(
    ("on", "handed_in", "state", "shown", "finish"),
    [
        (date(2026, 12, 14), (1,), PaceState.ON_TRACK, (0, 0, 0, 0), "2027-W02"),
        (date(2026, 12, 14), (), PaceState.BEHIND, (1, 1, 0, 0), "2027-W03"),
        (date(2027, 1, 5), (1,), PaceState.BEHIND, (1, 1, 0, 0), "2027-W03"),
        (date(2026, 12, 16), (1, 2, 3), PaceState.AHEAD, (0, 0, 1, 1), "2027-W02"),
    ],
)
def test_example_1_tells_how_the_patient_stands(
    on: date, handed_in: tuple[int, ...], state: PaceState, shown: tuple[int, ...], finish: str
) -> None:
    told = figures(EXAMPLE_1, on, 4, handed_in)
    assert told.state is state
    assert (told.modules_behind, told.weeks_behind, told.modules_ahead, told.weeks_ahead) == shown
    assert str(told.projected_finish) == finish


def test_example_2_counts_a_start_on_a_thursday_from_the_next_week() -> None:
    plan = lay_plan(Pace(modules=1, every_weeks=2), Week.counted_from(date(2026, 11, 26)), 5, frozenset())
    assert written(plan) == "2026-W50 2026-W52 2027-W01 2027-W03 2027-W05"


def test_example_3_lays_three_modules_every_second_week() -> None:
    plan = lay_plan(Pace(modules=3, every_weeks=2), W49, 7, frozenset())
    assert written(plan) == "2026-W49 2026-W50 2026-W50 2026-W51 2026-W52 2026-W52 2026-W53"


# --- the rules of decided.md ----------------------------------------------------------------------


def test_of_the_agreements_begun_the_one_made_last_is_in_force() -> None:
    """decided.md 19."""
    slower = an_agreement(W49 + 2, ident=2, made_at=MADE + timedelta(days=1))
    back = an_agreement(W49 + 1, ident=3, made_at=MADE + timedelta(days=2))
    timetable = Timetable((an_agreement(), slower, back))
    assert [timetable.in_force(W49 + weeks).id for weeks in range(-1, 4)] == [1, 1, 3, 3, 3]


def test_before_any_has_begun_the_one_that_begins_first_is_in_force() -> None:
    """decided.md 19: of several that begin together, the one made last."""
    same_week = an_agreement(W49, ident=2, made_at=MADE + timedelta(days=1))
    timetable = Timetable((an_agreement(), same_week, an_agreement(W49 + 3, ident=3, made_at=MADE + timedelta(days=2))))
    assert timetable.in_force(W49 + -5).id == 2


def test_of_two_made_at_the_same_moment_the_later_recorded_is_in_force() -> None:
    assert Timetable((an_agreement(ident=7), an_agreement(ident=9))).in_force(W49).id == 9


def test_a_plan_is_kept_as_it_stood_when_the_next_came_into_force() -> None:
    """decided.md 19: a pause entered afterwards no longer moves it."""
    second = an_agreement(W49 + 1, ident=2, laid=modules(2, 3, 4), made_at=MADE + timedelta(days=1))
    monday = datetime.combine((W49 + 1).monday, datetime.min.time(), STOCKHOLM)
    before = a_pause(W49, W49, made_at=monday)
    after = replace(before, made_at=monday + timedelta(minutes=1))
    kept = Timetable((an_agreement(), second), (after,))
    moved = Timetable((an_agreement(), second), (before,))
    assert kept.plan(kept.agreements[0])[ModuleNumber(1)] == W49
    assert moved.plan(moved.agreements[0])[ModuleNumber(1)] == W49 + 1


def test_a_plan_replaced_by_a_late_entry_is_kept_from_the_moment_of_recording() -> None:
    """decided.md 19: the later of that Monday and the moment the next was made."""
    recorded = datetime.combine((W49 + 3).monday, datetime.min.time(), STOCKHOLM) + timedelta(hours=10)
    second = an_agreement(W49 + 1, ident=2, made_at=recorded)
    timetable = Timetable((an_agreement(), second), (a_pause(W49, W49, made_at=recorded - timedelta(minutes=1)),))
    assert timetable.kept_at(timetable.agreements[0]) == recorded
    assert timetable.plan(timetable.agreements[0])[ModuleNumber(1)] == W49 + 1


def test_a_pause_ended_later_still_stands_in_the_plan_that_was_kept() -> None:
    """decided.md 10 and 19: resuming is no undoing."""
    second = an_agreement(W49 + 1, ident=2, made_at=MADE + timedelta(days=1))
    long = replace(
        a_pause(W49, W49 + 5),
        resumed_from=W49 + 2,
        resumed_at=datetime.combine((W49 + 2).monday, datetime.min.time(), STOCKHOLM),
    )
    timetable = Timetable((an_agreement(), second), (long,))
    assert timetable.plan(timetable.agreements[0])[ModuleNumber(1)] == W49 + 6
    assert timetable.plan(timetable.agreements[1])[ModuleNumber(1)] == W49 + 2


def test_a_closed_week_taken_back_later_still_stands_in_the_plan_that_was_kept() -> None:
    monday = datetime.combine((W49 + 1).monday, datetime.min.time(), STOCKHOLM)
    mark = ClosedWeek(week=W49, made_at=MADE, withdrawn_at=monday + timedelta(days=1))
    second = an_agreement(W49 + 1, ident=2, made_at=MADE + timedelta(days=1))
    timetable = Timetable((an_agreement(), second), (), ClosedWeeks((mark,)))
    assert timetable.plan(timetable.agreements[0])[ModuleNumber(1)] == W49 + 1
    assert Timetable((an_agreement(),), (), ClosedWeeks((mark,))).plan(an_agreement())[ModuleNumber(1)] == W49


def test_an_agreement_withdrawn_counts_nowhere() -> None:
    """decided.md 10: what was in force before is in force again, exactly as it was."""
    undone = an_agreement(W49 + 1, ident=2, made_at=MADE + timedelta(days=1), withdrawn_at=MADE + timedelta(days=2))
    timetable = Timetable((an_agreement(), undone), (a_pause(W49 + 2, W49 + 2, made_at=MADE + timedelta(days=9)),))
    assert timetable.in_force(W49 + 4).id == 1
    assert timetable.plan(timetable.in_force(W49 + 4))[ModuleNumber(4)] == W49 + 4


def test_a_module_outside_the_plan_in_force_shows_the_week_of_the_last_plan_that_held_it() -> None:
    """decided.md 19."""
    slower = an_agreement(
        W49 + 1,
        ident=2,
        pace=Pace(modules=1, every_weeks=2),
        laid=modules(2, 3, 4),
        made_at=MADE + timedelta(days=1),
    )
    timetable = Timetable((an_agreement(), slower))
    assert timetable.planned(course(4), W49 + 1) == {1: W49, 2: W49 + 2, 3: W49 + 4, 4: W49 + 6}
    assert timetable.planned(course(4), W49) == {1: W49, 2: W49 + 1, 3: W49 + 2, 4: W49 + 3}


def test_a_module_added_from_next_week_shows_its_coming_week() -> None:
    later = an_agreement(W49 + 1, ident=2, laid=modules(2, 3, 4, 5), made_at=MADE + timedelta(days=1))
    timetable = Timetable((an_agreement(), later))
    assert timetable.planned(course(5), W49)[ModuleNumber(5)] == W49 + 4


def test_a_skipped_module_leaves_the_plan_and_the_others_keep_their_weeks() -> None:
    timetable = Timetable((an_agreement(),))
    told = figures(timetable, (W49 + 2).monday, 4, handed_in=(1,), skipped=(2,))
    assert told.state is PaceState.ON_TRACK
    assert told.projected_finish == W49 + 3


def test_figures_are_given_while_paused() -> None:
    """pacing.md: paused, the figures below are still given."""
    told = figures(Timetable((an_agreement(),), (a_pause(W49 + 2, W49 + 3),)), (W49 + 3).monday, 4)
    assert told.state is PaceState.PAUSED
    assert (told.modules_behind, told.weeks_behind) == (2, 1)


def test_finished_wins_over_paused_and_has_no_figures() -> None:
    """decided.md 23."""
    told = figures(Timetable((an_agreement(),), (a_pause(W49, W49 + 9),)), W49.monday, 4, (1, 2, 3), (4,))
    assert told == PaceFigures(state=PaceState.FINISHED)


def test_while_a_module_is_late_the_figures_ahead_are_nought() -> None:
    """decided.md 23."""
    told = figures(Timetable((an_agreement(),)), (W49 + 1).monday, 4, (2, 3, 4))
    assert (told.state, told.modules_ahead, told.weeks_ahead) == (PaceState.BEHIND, 0, 0)


def test_the_unbroken_run_begins_with_the_plans_first_module() -> None:
    """decided.md 23: with a gap in the first week a later hand-in is ahead in modules, by no weeks."""
    told = figures(Timetable((an_agreement(),)), W49.monday, 4, (3,))
    assert (told.state, told.modules_ahead, told.weeks_ahead) == (PaceState.AHEAD, 1, 0)
    assert not told.shown_in_weeks


def test_a_module_late_while_only_rest_has_passed_is_told_in_modules() -> None:
    """decided.md 23: "1 modul efter"."""
    told = figures(Timetable((an_agreement(),), (), closed(W49 + 1)), (W49 + 1).monday, 4)
    assert (told.state, told.modules_behind, told.weeks_behind) == (PaceState.BEHIND, 1, 0)
    assert not told.shown_in_weeks


def test_before_the_first_week_nothing_is_late() -> None:
    """decided.md 23."""
    assert figures(Timetable((an_agreement(),)), date(2026, 11, 1), 4).state is PaceState.ON_TRACK


def test_a_pause_over_the_first_week_only_delays_week_nought() -> None:
    """decided.md 22."""
    timetable = Timetable((an_agreement(),), (a_pause(W49 + -1, W49 + 1),))
    assert written(tuple(timetable.plan(timetable.agreements[0]).values())) == "2026-W51 2026-W52 2026-W53 2027-W01"


def test_week_n_counts_the_active_weeks_from_the_first_agreement() -> None:
    """decided.md 24."""
    timetable = Timetable((an_agreement(pace=Pace(modules=1, every_weeks=2)),), (), closed(W49 + 1))
    assert [timetable.week_number(W49 + weeks) for weeks in range(-1, 4)] == [0, 1, 1, 2, 3]
    assert timetable.first_plan_weeks() == 8


def test_a_week_both_paused_and_closed_is_told_once_as_paused() -> None:
    timetable = Timetable((an_agreement(),), (a_pause(W49 + 1, W49 + 2),), closed(W49 + 2, W49 + 3))
    told = [(str(rest.week), rest.why) for rest in timetable.rest_weeks(W49, W49 + 9)]
    assert told == [
        ("2026-W50", RestKind.PAUSE),
        ("2026-W51", RestKind.PAUSE),
        ("2026-W52", RestKind.CLOSED),
    ]


def test_touching_pauses_are_over_after_the_last_of_them() -> None:
    """decided.md 22: pauses may touch or overlap."""
    both = (a_pause(W49, W49 + 1), a_pause(W49 + 2, W49 + 3))
    timetable = Timetable((an_agreement(),), both)
    assert timetable.resumes(W49) == W49 + 4
    assert timetable.resumes(W49 + 4) is None


def test_an_agreement_replaced_before_it_began_keeps_the_plan_it_had_then() -> None:
    """decided.md 19: it never comes into force, but stays readable."""
    planned = an_agreement(W49 + 3, ident=2, laid=modules(2, 3), made_at=MADE + timedelta(days=1))
    instead = an_agreement(W49 + 1, ident=3, laid=modules(2, 3), made_at=MADE + timedelta(days=2))
    monday = datetime.combine((W49 + 1).monday, datetime.min.time(), STOCKHOLM)
    timetable = Timetable((an_agreement(), planned, instead), (a_pause(W49 + 3, W49 + 3, made_at=monday),))
    assert timetable.kept_at(planned) == monday
    assert timetable.plan(planned)[ModuleNumber(2)] == W49 + 4
    assert timetable.planned(course(4), W49 + 9)[ModuleNumber(2)] == W49 + 1


def test_a_plan_every_eighth_week_reaches_across_the_long_year() -> None:
    plan = lay_plan(Pace(modules=1, every_weeks=8), W49, 3, NO_CLOSED_WEEKS.now)
    assert written(plan) == "2027-W03 2027-W11 2027-W19"
