"""Pace, moves, choice, pauses and module states through the service, on a real encrypted file (decided.md 10-25)."""

from datetime import date

import pytest
from sqlalchemy import insert
from tests.treatments_given import EVERY_SECOND_WEEK, W48, Desk, states, weeks

from modulvard.domain.errors import ChangedSince, InvalidInput
from modulvard.domain.ids import ModuleNumber
from modulvard.domain.module_events import ModuleState
from modulvard.domain.pacing import AgreementKind, PaceState
from modulvard.domain.programs import OpeningRule, Pace
from modulvard.domain.treatment_errors import (
    AlreadyHandedIn,
    BeforeTreatment,
    InTheFuture,
    MandatoryModule,
    NothingToOpen,
)
from modulvard.domain.treatment_steps import NoticeKind
from modulvard.store.rows import (
    ClosedRow,
)

# --- pace -----------------------------------------------------------------------------------------


def test_a_new_pace_is_seen_before_it_is_saved_and_never_rewrites_what_was(desk: Desk) -> None:
    """product.md idea 3; C4: earlier agreements readable."""
    treatment = desk.started()
    desk.hand_in(treatment, 1)
    desk.clock.move_to("2026-11-30T09:00")
    seen = desk.treatments.preview_pace(treatment, EVERY_SECOND_WEEK, W48 + 1)
    assert weeks(seen.before) == "2026-W48 2026-W49 2026-W50 2026-W51"
    assert weeks(seen.after) == "2026-W48 2026-W50 2026-W52 2027-W01"
    assert seen.moved == (2, 3, 4)
    assert str(seen.after.figures.projected_finish) == "2027-W01"
    assert weeks(desk.standing(treatment)) == weeks(seen.before)
    desk.treatments.set_pace(treatment, EVERY_SECOND_WEEK, W48 + 1, "mycket på arbetet")
    standing = desk.standing(treatment)
    assert weeks(standing) == weeks(seen.after)
    assert [str(week) for _, week in standing.earlier[0].weeks] == ["2026-W48", "2026-W49", "2026-W50", "2026-W51"]
    assert standing.agreement.reason == "mycket på arbetet"


def test_a_pace_without_reason_is_refused_and_nothing_changes(desk: Desk) -> None:
    treatment = desk.started()
    with pytest.raises(InvalidInput):
        desk.treatments.set_pace(treatment, EVERY_SECOND_WEEK, W48, "  ")
    assert len(desk.treatments.show(treatment).treatment.agreements) == 1


def test_undoing_a_pace_brings_back_what_was_in_force_exactly_as_it_was(desk: Desk) -> None:
    """decided.md 10."""
    treatment = desk.started()
    before = desk.standing(treatment)
    changed = desk.treatments.set_pace(treatment, EVERY_SECOND_WEEK, W48, "saktare")
    slower = desk.standing(treatment)
    assert changed.undo is not None
    undone = changed.undo()
    assert desk.standing(treatment) == before
    assert len(desk.treatments.show(treatment).treatment.agreements) == 2
    assert undone.undo is not None
    undone.undo()
    assert weeks(desk.standing(treatment)) == weeks(slower)
    assert [measure for measure, _ in desk.log_rows()].count("undo") == 2


def test_an_undo_is_refused_if_the_treatment_was_changed_since(desk: Desk) -> None:
    """product.md "Undo"."""
    treatment = desk.started()
    changed = desk.treatments.set_pace(treatment, EVERY_SECOND_WEEK, W48, "saktare")
    desk.hand_in(treatment, 1)
    assert changed.undo is not None
    with pytest.raises(ChangedSince):
        changed.undo()


def test_moving_a_module_moves_all_that_wait(desk: Desk) -> None:
    """decided.md 20."""
    treatment = desk.started()
    desk.hand_in(treatment, 1)
    seen = desk.treatments.preview_move(treatment, ModuleNumber(3), W48 + 3)
    assert weeks(seen.after) == "2026-W48 2026-W50 2026-W51 2026-W52"
    desk.treatments.move(treatment, ModuleNumber(3), W48 + 3)
    desk.clock.move_to("2026-12-07T09:00")
    assert weeks(desk.standing(treatment)) == "2026-W48 2026-W50 2026-W51 2026-W52"


def test_what_is_asked_of_a_day_knows_nothing_of_an_agreement_made_and_begun_later(desk: Desk) -> None:
    """decided.md 13: what is dated later is left out. What had been agreed by then is coming."""
    treatment = desk.started(mandatory=3)
    desk.clock.move_to("2026-12-01T09:00")
    desk.treatments.set_pace(treatment, EVERY_SECOND_WEEK, W48 + 4, "saktare")
    before, then = desk.standing(treatment, date(2026, 11, 30)), desk.standing(treatment, date(2026, 12, 1))
    assert (before.coming, [module.coming for module in before.modules]) == ((), [None] * 3)
    assert [plan.agreement.first_week for plan in then.coming] == [W48 + 4]
    assert [module.coming for module in then.modules] == [W48 + 5, W48 + 7, W48 + 9]


def test_an_added_module_begins_with_the_current_week_and_from_thursday_with_the_next(desk: Desk) -> None:
    """decided.md 21."""
    early = desk.started(mandatory=2, optional=1)
    late = desk.started(mandatory=2, optional=1, name="Lugna kvällar")
    desk.treatments.add_modules(early, [ModuleNumber(3)], "vill ha med sömn")
    desk.clock.move_to("2026-11-26T09:00")
    desk.treatments.add_modules(late, [ModuleNumber(3)], "vill ha med sömn")
    assert desk.standing(early).agreement.first_week == W48
    assert desk.standing(late).coming[0].agreement.first_week == W48 + 1
    assert weeks(desk.standing(late)) == "2026-W48 2026-W49 2026-W51"
    with pytest.raises(MandatoryModule):
        desk.treatments.remove_modules(early, [ModuleNumber(1)], "vill inte")
    desk.treatments.remove_modules(early, [ModuleNumber(3)], "hinner inte")
    assert [module.number for module in desk.standing(early).modules] == [1, 2]


def test_a_module_added_is_not_in_the_course_of_the_day_before(desk: Desk) -> None:
    """decided.md 13: what is dated later is left out."""
    treatment = desk.started(mandatory=1, optional=1)
    desk.hand_in(treatment, 1)
    desk.clock.move_to("2026-12-09T09:00")
    desk.treatments.add_modules(treatment, [ModuleNumber(2)], "en till")
    assert desk.standing(treatment).figures.state is PaceState.ON_TRACK
    assert desk.standing(treatment, date(2026, 12, 4)).figures.state is PaceState.FINISHED


# --- pauses ---------------------------------------------------------------------------------------


def test_a_pause_moves_what_is_planned_from_it_on_and_resuming_ends_it(desk: Desk) -> None:
    """decided.md 22."""
    treatment = desk.started()
    desk.hand_in(treatment, 1)
    desk.treatments.pause(treatment, W48 + 1, W48 + 3, "utomlands")
    assert weeks(desk.standing(treatment)) == "2026-W48 2026-W52 2026-W53 2027-W01"
    desk.clock.move_to("2026-12-10T09:00")
    standing = desk.standing(treatment)
    assert (standing.figures.state, standing.resumes) == (PaceState.PAUSED, W48 + 4)
    assert [str(rest.week) for rest in standing.rest] == ["2026-W49", "2026-W50", "2026-W51"]
    changed = desk.treatments.resume(treatment)
    assert weeks(desk.standing(treatment)) == "2026-W48 2026-W51 2026-W52 2026-W53"
    assert changed.undo is not None
    changed.undo()
    assert weeks(desk.standing(treatment)) == "2026-W48 2026-W52 2026-W53 2027-W01"


def test_closed_weeks_of_the_clinic_are_rest(desk: Desk) -> None:
    with desk.database.work() as session:
        for week in (W48 + 4, W48 + 5):
            session.execute(insert(ClosedRow).values(week=week.index, made_at=desk.clock.now(), made_by=1))
    treatment = desk.started(on=date(2026, 12, 7))
    standing = desk.standing(treatment)
    assert weeks(standing) == "2026-W50 2026-W51 2027-W01 2027-W02"
    assert [rest.why.value for rest in standing.rest] == ["closed", "closed"]


# --- modules --------------------------------------------------------------------------------------


def test_a_hand_in_recorded_late_counts_from_its_date_and_moves_nothing(desk: Desk) -> None:
    """decided.md 13 and 19."""
    treatment = desk.started()
    desk.clock.move_to("2026-12-09T09:00")
    assert desk.standing(treatment).figures.state is PaceState.BEHIND
    desk.hand_in(treatment, 1, on=date(2026, 11, 25))
    assert desk.standing(treatment, date(2026, 11, 24)).modules[0].state is ModuleState.AVAILABLE
    assert desk.standing(treatment, date(2026, 11, 30)).figures.state is PaceState.ON_TRACK
    assert desk.standing(treatment).modules[0].standing.started == date(2026, 11, 25)


def test_a_hand_in_of_an_unopened_module_is_taken_with_a_notice(desk: Desk) -> None:
    """decided.md 25."""
    treatment = desk.started()
    changed = desk.treatments.set_module(treatment, ModuleNumber(2), ModuleState.HANDED_IN)
    assert [notice.kind for notice in changed.notices] == [NoticeKind.HAND_IN_UNOPENED]
    assert states(desk.standing(treatment))[1] == "handed_in"


def test_nothing_lies_after_now_or_is_handed_in_before_the_start(desk: Desk) -> None:
    """decided.md 12 and 25."""
    treatment = desk.started()
    with pytest.raises(InTheFuture):
        desk.hand_in(treatment, 1, on=date(2026, 11, 24))
    with pytest.raises(BeforeTreatment):
        desk.hand_in(treatment, 1, on=date(2026, 11, 22))


def test_feedback_lets_the_therapist_open_the_next_and_the_former_is_then_done(desk: Desk) -> None:
    """decided.md 25 and "Idag", module."""
    treatment = desk.started()
    desk.hand_in(treatment, 1)
    with pytest.raises(NothingToOpen):
        desk.treatments.open_next(treatment)
    desk.treatments.set_module(treatment, ModuleNumber(1), ModuleState.REVIEWED)
    assert desk.overview(treatment).open_next == 2
    changed = desk.treatments.open_next(treatment)
    assert states(desk.standing(treatment))[:2] == ["done", "available"]
    assert desk.overview(treatment).open_next is None
    assert changed.undo is not None
    changed.undo()
    assert states(desk.standing(treatment))[:2] == ["reviewed", "unavailable"]


def test_a_program_that_opens_by_itself_opens_the_next_with_the_hand_in(desk: Desk) -> None:
    """decided.md 25: in the same step."""
    treatment = desk.started(opening=OpeningRule.AUTOMATIC)
    desk.treatments.set_module(treatment, ModuleNumber(2), ModuleState.SKIPPED, reason="kan redan")
    changed = desk.treatments.set_module(treatment, ModuleNumber(1), ModuleState.HANDED_IN)
    assert states(desk.standing(treatment)) == ["handed_in", "skipped", "available", "unavailable"]
    assert changed.undo is not None
    changed.undo()
    assert states(desk.standing(treatment)) == ["available", "skipped", "unavailable", "unavailable"]


def test_going_back_needs_a_reason_and_keeps_what_was_entered_readable(desk: Desk) -> None:
    """decided.md 25."""
    treatment = desk.started()
    desk.hand_in(treatment, 1)
    with pytest.raises(InvalidInput):
        desk.treatments.set_module(treatment, ModuleNumber(1), ModuleState.STARTED)
    desk.treatments.set_module(treatment, ModuleNumber(1), ModuleState.STARTED, reason="fel patient")
    seen = desk.treatments.show(treatment)
    assert states(seen.standing)[0] == "started"
    taken_back = [event for event in seen.treatment.events if event.withdrawn_at is not None]
    assert [(event.state.value, event.withdrawn_reason) for event in taken_back] == [("handed_in", "fel patient")]


def test_a_finished_course_becomes_behind_again_when_a_hand_in_is_taken_back(desk: Desk) -> None:
    """decided.md 21: a module the plan in force lacks is an added one."""
    treatment = desk.started(mandatory=2)
    desk.hand_in(treatment, 1)
    desk.treatments.set_pace(treatment, EVERY_SECOND_WEEK, W48, "saktare")
    desk.hand_in(treatment, 2)
    assert desk.standing(treatment).figures.state is PaceState.FINISHED
    desk.treatments.set_module(treatment, ModuleNumber(1), ModuleState.AVAILABLE, reason="fel modul")
    standing = desk.standing(treatment)
    assert standing.agreement.kind is AgreementKind.ADDED
    assert standing.agreement.course == (1,)
    desk.clock.move_to("2026-12-14T09:00")
    assert desk.standing(treatment).figures.state is PaceState.BEHIND


def test_a_skip_leaves_the_plan_and_taken_back_stands_in_its_week_again(desk: Desk) -> None:
    """decided.md 21."""
    treatment = desk.started()
    desk.treatments.set_module(treatment, ModuleNumber(2), ModuleState.SKIPPED, reason="kan redan")
    desk.clock.move_to("2026-12-09T09:00")
    desk.hand_in(treatment, 1)
    assert desk.standing(treatment).figures.state is PaceState.ON_TRACK
    desk.treatments.set_module(treatment, ModuleNumber(2), ModuleState.UNAVAILABLE, reason="vill ändå")
    standing = desk.standing(treatment)
    assert (standing.figures.state, weeks(standing)) == (
        PaceState.BEHIND,
        "2026-W48 2026-W49 2026-W50 2026-W51",
    )
    with pytest.raises(AlreadyHandedIn):
        desk.treatments.set_module(treatment, ModuleNumber(1), ModuleState.SKIPPED, reason="nej")


def test_a_preview_moves_nothing_that_is_handed_in(desk: Desk) -> None:
    """A module that is done has no week to get: only what is left is said to move (product.md idea 3)."""
    treatment = desk.started(mandatory=4)
    desk.clock.move_to("2026-11-26T08:00")
    desk.treatments.set_pace(treatment, Pace(modules=2, every_weeks=1), W48 + 1, "snabbare")
    desk.hand_in(treatment, 1)
    desk.hand_in(treatment, 2)
    desk.clock.move_to("2026-11-30T08:00")
    seen = desk.treatments.preview_pace(treatment, EVERY_SECOND_WEEK, W48 + 1)
    assert weeks(seen.before) != weeks(seen.after)
    assert seen.moved == (4,)
