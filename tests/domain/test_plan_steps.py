"""Steps that change a plan: what they give and what they refuse (decided.md 20-22, H6)."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from modulvard.domain import module_steps, plan_steps
from modulvard.domain.clock import STOCKHOLM
from modulvard.domain.errors import InvalidInput
from modulvard.domain.ids import AccountId, ModuleNumber, PatientId, PauseId, ProgramVersionId
from modulvard.domain.module_events import ModuleState
from modulvard.domain.overview import overview_of
from modulvard.domain.pacing import NO_CLOSED_WEEKS, AgreementKind, ClosedWeek, ClosedWeeks, PaceState
from modulvard.domain.programs import OpeningRule, Pace
from modulvard.domain.treatment_errors import (
    AlreadyHandedIn,
    AlreadyInCourse,
    BeforeTreatment,
    HandedInLater,
    InTheFuture,
    NothingMoved,
    NothingToPlan,
    NotInCourse,
    NotInProgram,
    NotPaused,
    NotPlanned,
    PaceOutOfRange,
    PauseBackwards,
    PauseBegun,
    PauseEndsAnyway,
    RecordedLater,
    WeekOutOfReach,
)
from modulvard.domain.treatment_steps import Stamp, Step, preview
from modulvard.domain.treatments import ClosedAs, DeliveryForm, ProgramFrame, Treatment
from modulvard.domain.weeks import Week

W48 = Week.iso(2026, 48)
MONDAY = date(2026, 11, 23)
ONE_A_WEEK = Pace(modules=1, every_weeks=1)
EVERY_SECOND_WEEK = Pace(modules=1, every_weeks=2)


def at(day: date) -> Stamp:
    return Stamp(at=datetime(day.year, day.month, day.day, 9, 0, tzinfo=STOCKHOLM), by=AccountId(1))


def module(number: int) -> ModuleNumber:
    return ModuleNumber(number)


def a_treatment(
    *, mandatory: int = 4, optional: int = 0, start: date = MONDAY, pace: Pace = ONE_A_WEEK, made_on: date = MONDAY
) -> Treatment:
    order = tuple(module(number) for number in range(1, mandatory + optional + 1))
    frame = ProgramFrame(
        version=ProgramVersionId(1),
        order=order,
        mandatory=frozenset(order[:mandatory]),
        recommended_weeks=None,
        opening=OpeningRule.THERAPIST,
    )
    return plan_steps.start(
        patient=PatientId(1),
        program=frame,
        therapist=AccountId(1),
        form=DeliveryForm.DIGITAL,
        started_on=start,
        chosen=(),
        pace=pace,
        reason="",
        stamp=at(made_on),
    )


def handed_in(treatment: Treatment, *numbers: int, on: date = MONDAY) -> Treatment:
    for number in numbers:
        treatment = module_steps.set_module(
            treatment, module(number), ModuleState.HANDED_IN, on=on, reason="", stamp=at(on)
        ).treatment
    return treatment


def weeks(step: Step, on: date, closed: ClosedWeeks = NO_CLOSED_WEEKS) -> str:
    return " ".join(str(planned.week) for planned in step.treatment.standing(on, closed).modules)


# --- pace -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(("modules", "every"), [(0, 1), (8, 1), (1, 0), (1, 9)])
def test_a_pace_outside_one_to_seven_modules_every_one_to_eight_weeks_is_refused(modules: int, every: int) -> None:
    """pacing.md "Agreement"."""
    with pytest.raises(PaceOutOfRange):
        plan_steps.change_pace(a_treatment(), Pace(modules=modules, every_weeks=every), W48, "tempo", at(MONDAY))


def test_the_same_pace_again_lays_the_modules_anew_on_request() -> None:
    treatment = handed_in(a_treatment(), 1)
    step = plan_steps.change_pace(treatment, ONE_A_WEEK, W48 + 2, "börjar om", at(MONDAY))
    assert step.treatment.agreements[-1].kind is AgreementKind.REQUEST
    assert weeks(step, (W48 + 2).monday) == "2026-W48 2026-W50 2026-W51 2026-W52"


def test_a_pace_from_before_the_treatment_or_out_of_all_reach_is_refused() -> None:
    for week in (W48 + -1, W48 + 521):
        with pytest.raises(WeekOutOfReach):
            plan_steps.change_pace(a_treatment(), ONE_A_WEEK, week, "tempo", at(MONDAY))


def test_a_finished_course_has_no_plan_to_change() -> None:
    treatment = handed_in(a_treatment(mandatory=2), 1, 2)
    with pytest.raises(NothingToPlan):
        plan_steps.change_pace(treatment, ONE_A_WEEK, W48, "tempo", at(MONDAY))


def test_a_preview_names_the_coming_agreements_that_would_be_replaced() -> None:
    coming = plan_steps.change_pace(a_treatment(), EVERY_SECOND_WEEK, W48 + 2, "saktare", at(MONDAY)).treatment
    step = plan_steps.change_pace(coming, ONE_A_WEEK, W48 + 1, "som förut", at(MONDAY))
    seen = preview(coming, step, MONDAY, NO_CLOSED_WEEKS)
    assert [agreement.first_week for agreement in seen.replaced] == [W48 + 2]
    assert seen.after.week == W48 + 1


# --- moving ---------------------------------------------------------------------------------------


def test_a_move_steps_over_rest_in_its_own_direction() -> None:
    """decided.md 20."""
    closed = ClosedWeeks((ClosedWeek(week=W48 + 2, made_at=at(MONDAY).at),))
    later = plan_steps.move_module(a_treatment(), module(2), W48 + 2, reason="", stamp=at(MONDAY), closed=closed)
    assert weeks(later, (W48 + 9).monday, closed) == "2026-W49 2026-W51 2026-W52 2026-W53"
    one_done = handed_in(a_treatment(), 1)
    earlier = plan_steps.move_module(one_done, module(3), W48 + 2, reason="", stamp=at(MONDAY), closed=closed)
    assert weeks(earlier, (W48 + 9).monday, closed) == "2026-W48 2026-W48 2026-W49 2026-W51"


def test_a_move_that_would_put_a_module_before_the_start_is_refused() -> None:
    with pytest.raises(WeekOutOfReach):
        plan_steps.move_module(a_treatment(), module(3), W48 + 1, reason="", stamp=at(MONDAY), closed=NO_CLOSED_WEEKS)


def test_a_module_handed_in_or_skipped_or_already_there_is_not_moved() -> None:
    treatment = handed_in(a_treatment(optional=1), 1)
    treatment = module_steps.set_module(
        treatment, module(2), ModuleState.SKIPPED, on=None, reason="kan redan", stamp=at(MONDAY)
    ).treatment
    refusals = ((1, W48 + 3, AlreadyHandedIn), (2, W48 + 3, NotPlanned), (3, W48 + 2, NothingMoved))
    for number, week, error in (*refusals, (5, W48 + 3, NotInCourse)):
        with pytest.raises(error):
            plan_steps.move_module(treatment, module(number), week, reason="", stamp=at(MONDAY), closed=NO_CLOSED_WEEKS)


@given(
    pace=st.builds(Pace, modules=st.integers(1, 7), every_weeks=st.integers(1, 8)),
    number=st.integers(2, 6),
    weeks_on=st.integers(0, 40),
    rest=st.frozensets(st.integers(0, 30), max_size=12),
)
def test_a_module_lands_where_it_was_dropped_or_beside_the_rest_there(
    pace: Pace, number: int, weeks_on: int, rest: frozenset[int]
) -> None:
    """decided.md 20: the same pace, and the nearest active week in the direction of the move."""
    closed = ClosedWeeks(tuple(ClosedWeek(week=W48 + week, made_at=at(MONDAY).at) for week in rest))
    treatment = handed_in(a_treatment(mandatory=6, pace=pace), 1)
    dropped = W48 + weeks_on
    before = treatment.standing(MONDAY, closed).module(module(number))
    assert before is not None
    assert before.week is not None
    try:
        step = plan_steps.move_module(treatment, module(number), dropped, reason="", stamp=at(MONDAY), closed=closed)
    except (NothingMoved, WeekOutOfReach):
        return
    expected = dropped
    while expected in [mark.week for mark in closed.marks]:
        expected = expected + (1 if dropped >= before.week else -1)
    agreement = step.treatment.agreements[-1]
    assert step.treatment.timetable(closed).plan(agreement)[module(number)] == expected
    assert agreement.pace == pace


# --- choice of modules ----------------------------------------------------------------------------


def test_a_choice_before_the_plan_has_begun_begins_with_the_plan() -> None:
    treatment = a_treatment(mandatory=2, optional=2, start=date(2026, 12, 14))
    step = plan_steps.add_modules(treatment, [module(4), module(3)], None, "vill ha med", at(MONDAY))
    assert step.treatment.agreements[-1].first_week == Week.iso(2026, 51)
    assert step.treatment.agreements[-1].course == (1, 2, 3, 4)
    with pytest.raises(AlreadyInCourse):
        plan_steps.add_modules(step.treatment, [module(3)], None, "igen", at(MONDAY))
    with pytest.raises(NotInProgram):
        plan_steps.add_modules(step.treatment, [module(9)], None, "finns inte", at(MONDAY))


def test_a_choice_keeps_the_pace_that_holds_in_its_week() -> None:
    treatment = a_treatment(mandatory=2, optional=1)
    slower = plan_steps.change_pace(treatment, EVERY_SECOND_WEEK, W48 + 2, "saktare", at(MONDAY)).treatment
    now = plan_steps.add_modules(slower, [module(3)], None, "vill ha med", at(MONDAY)).treatment
    then = plan_steps.add_modules(slower, [module(3)], W48 + 3, "vill ha med", at(MONDAY)).treatment
    assert [now.agreements[-1].every_weeks, then.agreements[-1].every_weeks] == [1, 2]


def test_a_module_that_only_a_coming_agreement_lacks_is_put_into_that_too() -> None:
    """decided.md 21, for an agreement that has not begun."""
    skipped = module_steps.set_module(
        a_treatment(), module(2), ModuleState.SKIPPED, on=None, reason="kan redan", stamp=at(MONDAY)
    ).treatment
    slower = plan_steps.change_pace(skipped, EVERY_SECOND_WEEK, W48 + 2, "saktare", at(MONDAY)).treatment
    back = module_steps.set_module(
        slower, module(2), ModuleState.UNAVAILABLE, on=None, reason="vill ändå", stamp=at(MONDAY)
    ).treatment
    standing = back.standing(MONDAY, NO_CLOSED_WEEKS)
    assert standing.agreement.id == 1
    assert [(other.agreement.first_week, other.agreement.course) for other in standing.coming] == [
        (W48 + 2, (1, 2, 3, 4))
    ]
    assert [planned.coming for planned in standing.modules] == [W48 + 3, W48 + 5, W48 + 7, W48 + 9]


# --- pauses and the end ---------------------------------------------------------------------------


def test_a_pause_that_ends_before_it_begins_or_lies_out_of_reach_is_refused() -> None:
    with pytest.raises(PauseBackwards):
        plan_steps.pause(a_treatment(), W48 + 2, W48 + 1, "ledig", at(MONDAY))
    with pytest.raises(WeekOutOfReach):
        plan_steps.pause(a_treatment(), W48, W48 + 4000, "ledig", at(MONDAY))
    with pytest.raises(InvalidInput):
        plan_steps.pause(a_treatment(), W48, W48, " \n", at(MONDAY))


def test_resuming_counts_from_this_week_until_wednesday_and_then_from_the_next() -> None:
    """decided.md 22."""
    paused = plan_steps.pause(a_treatment(), W48, W48 + 3, "ledig", at(MONDAY)).treatment
    for days, active_from in ((9, W48 + 1), (10, W48 + 2)):
        resumed = plan_steps.resume(paused, at(MONDAY + timedelta(days=days))).treatment
        assert resumed.pauses[0].resumed_from == active_from
    with pytest.raises(PauseEndsAnyway):
        plan_steps.resume(paused, at((W48 + 3).monday + timedelta(days=3)))
    with pytest.raises(NotPaused):
        plan_steps.resume(paused, at((W48 + 4).monday))


def test_a_pause_that_reaches_outside_the_plan_is_told_whole() -> None:
    """decided.md 15: rest stands at the top."""
    paused = plan_steps.pause(a_treatment(mandatory=1), W48 + -1, W48, "ledig", at(MONDAY)).treatment
    paused = plan_steps.pause(paused, W48 + 4, W48 + 5, "resa", at(MONDAY)).treatment
    told = [rest.week - W48 for rest in paused.standing(MONDAY, NO_CLOSED_WEEKS).rest]
    assert told == [-1, 0, 4, 5]


def test_overlapping_pauses_are_all_ended_by_resuming() -> None:
    """decided.md 22: pauses may touch or overlap."""
    paused = plan_steps.pause(a_treatment(), W48, W48 + 3, "ledig", at(MONDAY)).treatment
    paused = plan_steps.pause(paused, W48 + 1, W48 + 5, "sjuk", at(MONDAY)).treatment
    resumed = plan_steps.resume(paused, at((W48 + 2).monday)).treatment
    assert resumed.figures((W48 + 2).monday, NO_CLOSED_WEEKS).state is not PaceState.PAUSED


def test_a_pause_is_taken_away_only_before_it_has_begun() -> None:
    paused = plan_steps.pause(a_treatment(), W48 + 1, W48 + 3, "ledig", at(MONDAY)).treatment
    gone = plan_steps.cancel_pause(paused, paused.pauses[0].id, at(MONDAY)).treatment
    assert gone.standing(MONDAY, NO_CLOSED_WEEKS).rest == ()
    assert gone.pauses[0].reason == "ledig"
    with pytest.raises(PauseBegun):
        plan_steps.cancel_pause(paused, paused.pauses[0].id, at((W48 + 1).monday))
    with pytest.raises(NotPaused):
        plan_steps.cancel_pause(gone, PauseId(1), at(MONDAY))


def test_an_end_lies_neither_after_today_nor_before_the_start() -> None:
    treatment = a_treatment()
    friday = at(date(2026, 11, 27))
    with pytest.raises(InTheFuture):
        plan_steps.end(treatment, ClosedAs.COMPLETED, "klar", date(2026, 11, 28), friday)
    for day in (date(2026, 11, 20), treatment.started_on - timedelta(days=1)):
        with pytest.raises(BeforeTreatment):
            plan_steps.end(treatment, ClosedAs.COMPLETED, "klar", day, friday)
    ended = plan_steps.end(treatment, ClosedAs.REFERRED, "remiss", date(2026, 11, 26), friday).treatment
    assert ended.ending is not None
    assert ended.ending.closed_as is ClosedAs.REFERRED


def test_a_treatment_that_has_not_begun_ends_today() -> None:
    treatment = a_treatment(start=date(2026, 12, 1))
    ended = plan_steps.end(treatment, ClosedAs.STOPPED_BY_PATIENT, "ångrade sig", MONDAY, at(MONDAY)).treatment
    assert ended.ending is not None
    with pytest.raises(BeforeTreatment):
        plan_steps.end(treatment, ClosedAs.COMPLETED, "klar", MONDAY - timedelta(days=1), at(MONDAY))


def test_an_end_does_not_lie_before_what_was_handed_in_or_answered() -> None:
    """What is dated after the last day would be told nowhere; a module that was only opened later is no hindrance."""
    friday = at(date(2026, 11, 27))
    treatment = handed_in(a_treatment(), 1)
    with pytest.raises(HandedInLater) as refused:
        plan_steps.end(
            handed_in(a_treatment(), 1, on=date(2026, 11, 26)), ClosedAs.COMPLETED, "klar", date(2026, 11, 25), friday
        )
    assert refused.value.facts["last"] == date(2026, 11, 26)
    reviewed = module_steps.set_module(
        treatment, module(1), ModuleState.REVIEWED, on=date(2026, 11, 26), reason="", stamp=friday
    ).treatment
    with pytest.raises(RecordedLater):
        plan_steps.end(reviewed, ClosedAs.COMPLETED, "klar", date(2026, 11, 25), friday)
    opened = module_steps.set_module(
        treatment, module(2), ModuleState.AVAILABLE, on=date(2026, 11, 26), reason="", stamp=friday
    ).treatment
    assert plan_steps.end(opened, ClosedAs.COMPLETED, "klar", date(2026, 11, 25), friday).treatment.ending


def test_a_start_in_the_coming_week_waits_with_its_first_module() -> None:
    treatment = a_treatment(start=date(2026, 12, 1))
    assert treatment.modules(MONDAY)[module(1)].state is ModuleState.UNAVAILABLE
    assert treatment.modules(date(2026, 12, 1))[module(1)].state is ModuleState.AVAILABLE


# --- what lists show ------------------------------------------------------------------------------


def test_lists_show_the_module_that_waits_for_the_therapist_and_since_when() -> None:
    """decided.md "Idag", module: the one before has had its feedback or is skipped, and the next is not open."""
    tuesday = date(2026, 11, 24)
    treatment = handed_in(a_treatment(), 1)
    assert overview_of(treatment, tuesday, NO_CLOSED_WEEKS).open_next is None
    reviewed = module_steps.set_module(
        treatment, module(1), ModuleState.REVIEWED, on=None, reason="", stamp=at(MONDAY)
    ).treatment
    seen = overview_of(reviewed, tuesday, NO_CLOSED_WEEKS)
    assert (seen.open_next, seen.open_since) == (2, MONDAY)
    skipped = module_steps.set_module(
        reviewed, module(2), ModuleState.SKIPPED, on=None, reason="kan redan", stamp=at(tuesday)
    ).treatment
    seen = overview_of(skipped, tuesday, NO_CLOSED_WEEKS)
    assert (seen.open_next, seen.open_since) == (3, tuesday)
    automatic = replace(skipped, program=replace(skipped.program, opening=OpeningRule.AUTOMATIC))
    assert overview_of(automatic, tuesday, NO_CLOSED_WEEKS).open_next is None
