"""A module's states: late entries, corrections, skips, and what they refuse (decided.md 13, 21, 25)."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from modulvard.domain import module_steps, plan_steps
from modulvard.domain.clock import STOCKHOLM
from modulvard.domain.errors import InvalidInput
from modulvard.domain.ids import AccountId, ModuleNumber, PatientId, ProgramVersionId
from modulvard.domain.module_events import ModuleStanding, ModuleState
from modulvard.domain.overview import last_active, waiting_to_open
from modulvard.domain.pacing import NO_CLOSED_WEEKS
from modulvard.domain.programs import OpeningRule, Pace
from modulvard.domain.treatment_errors import (
    AlreadyHandedIn,
    AlreadyInState,
    BeforeHandIn,
    BeforeTreatment,
    ComesAfter,
    InTheFuture,
    NotInCourse,
    TreatmentEnded,
)
from modulvard.domain.treatment_steps import NoticeKind, Stamp, Step
from modulvard.domain.treatments import ClosedAs, DeliveryForm, ProgramFrame, Treatment

NOVEMBER = {day: date(2026, 11, day) for day in range(1, 31)}
START = NOVEMBER[9]
S = ModuleState


def at(day: date) -> Stamp:
    return Stamp(at=datetime(day.year, day.month, day.day, 9, 0, tzinfo=STOCKHOLM), by=AccountId(1))


TODAY = at(NOVEMBER[23])


def a_treatment(opening: OpeningRule = OpeningRule.THERAPIST) -> Treatment:
    order = tuple(ModuleNumber(number) for number in (1, 2, 3))
    frame = ProgramFrame(
        version=ProgramVersionId(1),
        order=order,
        mandatory=frozenset(order),
        recommended_weeks=10,
        opening=opening,
    )
    return plan_steps.start(
        patient=PatientId(1),
        program=frame,
        therapist=AccountId(1),
        form=DeliveryForm.DIGITAL,
        started_on=START,
        chosen=(),
        pace=Pace(modules=1, every_weeks=1),
        reason="",
        stamp=at(START),
    )


def entered(
    treatment: Treatment, number: int, state: ModuleState, on: date | None = None, reason: str = ""
) -> Treatment:
    return step(treatment, number, state, on, reason).treatment


def step(treatment: Treatment, number: int, state: ModuleState, on: date | None = None, reason: str = "") -> Step:
    return module_steps.set_module(treatment, ModuleNumber(number), state, on=on, reason=reason, stamp=TODAY)


def module(treatment: Treatment, number: int, on: date = NOVEMBER[23]) -> ModuleStanding:
    return treatment.modules(on)[ModuleNumber(number)]


def test_states_passed_over_get_the_same_date() -> None:
    """decided.md 25."""
    treatment = entered(a_treatment(), 2, S.REVIEWED, NOVEMBER[18])
    standing = module(treatment, 2)
    dates = {standing.opened, standing.started, standing.handed_in, standing.reviewed}
    assert (standing.state, dates) == (S.REVIEWED, {NOVEMBER[18]})
    assert module(treatment, 2, NOVEMBER[17]).state is S.UNAVAILABLE


def test_a_late_entry_before_what_is_known_corrects_the_first_date() -> None:
    """decided.md 13: what is dated earlier counts, however late entered."""
    treatment = entered(entered(a_treatment(), 1, S.HANDED_IN, NOVEMBER[20]), 1, S.STARTED, NOVEMBER[12])
    standing = module(treatment, 1)
    assert (standing.state, standing.started, standing.handed_in) == (S.HANDED_IN, NOVEMBER[12], NOVEMBER[20])
    assert module(treatment, 1, NOVEMBER[15]).state is S.STARTED
    earlier = entered(treatment, 1, S.HANDED_IN, NOVEMBER[16])
    assert module(earlier, 1).handed_in == NOVEMBER[16]


def test_the_date_of_a_state_can_be_corrected_with_a_reason() -> None:
    treatment = entered(a_treatment(), 1, S.HANDED_IN, NOVEMBER[16])
    with pytest.raises(AlreadyInState):
        step(treatment, 1, S.HANDED_IN, NOVEMBER[20])
    later = entered(treatment, 1, S.HANDED_IN, NOVEMBER[20], "fel dag")
    assert module(later, 1).handed_in == NOVEMBER[20]
    assert module(later, 1, NOVEMBER[18]).state is S.STARTED


def test_feedback_cannot_lie_before_the_hand_in() -> None:
    treatment = entered(a_treatment(), 1, S.HANDED_IN, NOVEMBER[20])
    with pytest.raises(BeforeHandIn):
        step(treatment, 1, S.REVIEWED, NOVEMBER[18])


def test_going_back_withdraws_all_that_lies_beyond_and_only_that() -> None:
    """decided.md 25: a correction with a reason."""
    treatment = entered(entered(a_treatment(), 1, S.HANDED_IN, NOVEMBER[12]), 1, S.DONE, NOVEMBER[16])
    with pytest.raises(InvalidInput):
        step(treatment, 1, S.HANDED_IN)
    back = entered(treatment, 1, S.HANDED_IN, reason="återkoppling saknas")
    standing = module(back, 1)
    assert (standing.state, standing.handed_in) == (S.HANDED_IN, NOVEMBER[12])
    withdrawn = [event for event in back.events if event.withdrawn_at is not None]
    assert [event.state for event in withdrawn] == [S.REVIEWED, S.DONE]
    assert {(event.withdrawn_by, event.withdrawn_reason) for event in withdrawn} == {(1, "återkoppling saknas")}
    gone = entered(back, 1, S.UNAVAILABLE, reason="fel patient")
    assert module(gone, 1).state is S.UNAVAILABLE


def test_opening_the_next_makes_only_a_module_with_feedback_done() -> None:
    """decided.md 25: klar when the next module is opened."""
    waiting = entered(entered(a_treatment(), 1, S.HANDED_IN), 2, S.AVAILABLE)
    assert module(waiting, 1).state is S.HANDED_IN
    reviewed = entered(entered(a_treatment(), 1, S.REVIEWED), 2, S.AVAILABLE)
    assert module(reviewed, 1).state is S.DONE


def test_a_skipped_module_between_does_not_stop_the_one_before_from_being_done() -> None:
    treatment = entered(entered(a_treatment(), 1, S.REVIEWED), 2, S.SKIPPED, reason="kan redan")
    assert module(entered(treatment, 3, S.AVAILABLE), 1).state is S.DONE


def test_a_hand_in_of_a_skipped_module_counts_and_is_told() -> None:
    treatment = entered(a_treatment(), 2, S.SKIPPED, NOVEMBER[16], "kan redan")
    taken = step(treatment, 2, S.HANDED_IN, NOVEMBER[20])
    assert NoticeKind.HAND_IN_SKIPPED in {notice.kind for notice in taken.notices}
    assert module(taken.treatment, 2).state is S.HANDED_IN
    assert module(taken.treatment, 2, NOVEMBER[18]).state is S.SKIPPED


def test_a_skip_needs_a_reason_and_a_module_not_handed_in() -> None:
    with pytest.raises(InvalidInput):
        step(a_treatment(), 2, S.SKIPPED)
    with pytest.raises(AlreadyHandedIn):
        step(entered(a_treatment(), 1, S.HANDED_IN), 1, S.SKIPPED, reason="för sent")
    skipped = entered(a_treatment(), 2, S.SKIPPED, reason="kan redan")
    with pytest.raises(AlreadyInState):
        step(skipped, 2, S.SKIPPED, reason="igen")
    with pytest.raises(InvalidInput):
        step(skipped, 2, S.AVAILABLE)


def test_taking_back_a_skip_can_open_the_module_in_the_same_step() -> None:
    skipped = entered(a_treatment(), 2, S.SKIPPED, reason="kan redan")
    assert module(entered(skipped, 2, S.STARTED, reason="vill ändå"), 2).state is S.STARTED
    assert module(entered(skipped, 2, S.UNAVAILABLE, reason="vill ändå"), 2).state is S.UNAVAILABLE


def test_skipping_the_open_module_opens_the_next_where_the_program_opens_by_itself() -> None:
    treatment = entered(a_treatment(OpeningRule.AUTOMATIC), 1, S.SKIPPED, reason="kan redan")
    assert module(treatment, 2).state is S.AVAILABLE
    assert module(entered(a_treatment(), 1, S.SKIPPED, reason="kan redan"), 2).state is S.UNAVAILABLE


def test_a_hand_in_taken_back_leaves_the_next_module_open() -> None:
    """Undo takes back the whole step, a correction one module: what the patient sees is not taken away unsaid."""
    treatment = entered(a_treatment(OpeningRule.AUTOMATIC), 1, S.HANDED_IN)
    back = entered(treatment, 1, S.STARTED, reason="inte färdig")
    assert (module(back, 1).state, module(back, 2).state) == (S.STARTED, S.AVAILABLE)


@pytest.mark.parametrize("state", [S.STARTED, S.HANDED_IN, S.REVIEWED])
def test_nothing_of_the_patients_lies_before_the_start(state: ModuleState) -> None:
    """decided.md 25."""
    with pytest.raises(BeforeTreatment):
        step(a_treatment(), 1, state, NOVEMBER[8])


def test_nothing_lies_after_now_and_nothing_in_another_course() -> None:
    """decided.md 12."""
    with pytest.raises(InTheFuture):
        step(a_treatment(), 1, S.STARTED, NOVEMBER[24])
    with pytest.raises(NotInCourse):
        step(a_treatment(), 7, S.STARTED)


def test_after_the_end_only_what_happened_before_it_is_entered() -> None:
    ended = plan_steps.end(a_treatment(), ClosedAs.PARTLY_COMPLETED, "flyttar", NOVEMBER[20], TODAY).treatment
    with pytest.raises(TreatmentEnded):
        step(ended, 1, S.HANDED_IN)
    late = entered(ended, 1, S.HANDED_IN, NOVEMBER[18])
    standing = late.standing(NOVEMBER[30], NO_CLOSED_WEEKS)
    assert standing.on == NOVEMBER[20]
    assert standing.modules[0].state is S.HANDED_IN


def test_the_latest_day_from_the_patient_leaves_out_what_the_therapist_did() -> None:
    treatment = entered(entered(a_treatment(), 1, S.HANDED_IN, NOVEMBER[12]), 1, S.REVIEWED, NOVEMBER[16])
    assert last_active(treatment.events, NOVEMBER[23]) == NOVEMBER[12]
    assert last_active(treatment.events, NOVEMBER[11]) is None


# --- modules that come after others ---------------------------------------------------------------


def with_after(treatment: Treatment, number: int, *needed: int) -> Treatment:
    after = ((ModuleNumber(number), tuple(map(ModuleNumber, needed))),)
    return replace(treatment, program=replace(treatment.program, after=after))


def test_a_module_does_not_open_before_what_it_comes_after() -> None:
    treatment = with_after(a_treatment(), 3, 1)
    with pytest.raises(ComesAfter) as refused:
        entered(treatment, 3, S.AVAILABLE)
    assert refused.value.after == (1,)
    assert module(entered(entered(treatment, 1, S.HANDED_IN), 3, S.AVAILABLE), 3).state is S.AVAILABLE
    assert module(entered(entered(treatment, 1, S.SKIPPED, reason="Känd"), 3, S.AVAILABLE), 3).state is S.AVAILABLE


def test_what_has_happened_is_entered_whatever_a_module_comes_after() -> None:
    assert module(entered(with_after(a_treatment(), 3, 1), 3, S.HANDED_IN), 3).state is S.HANDED_IN


def test_a_module_that_is_not_in_the_course_is_no_hindrance() -> None:
    assert module(entered(with_after(a_treatment(), 3, 9), 3, S.AVAILABLE), 3).state is S.AVAILABLE


def test_no_module_waits_for_the_therapist_before_what_it_comes_after() -> None:
    treatment = entered(with_after(a_treatment(), 3, 1), 2, S.REVIEWED)
    assert waiting_to_open(treatment, list(treatment.modules(NOVEMBER[23]).values())) is None
    handed_in = entered(treatment, 1, S.HANDED_IN)
    waiting = waiting_to_open(handed_in, list(handed_in.modules(NOVEMBER[23]).values()))
    assert waiting is not None
    assert waiting[0] == 3


def test_a_program_that_opens_by_itself_opens_what_waited_once_it_is_free() -> None:
    treatment = with_after(a_treatment(OpeningRule.AUTOMATIC), 3, 1)
    second = entered(treatment, 2, S.HANDED_IN)
    assert module(second, 3).state is S.UNAVAILABLE
    assert module(entered(second, 1, S.HANDED_IN), 3).state is S.AVAILABLE
