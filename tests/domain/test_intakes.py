"""The way from referral to start: begun, found at each gate, taken back, ended and put back (C3, D1, D2, D22, H4)."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from modulvard.domain.clock import STOCKHOLM
from modulvard.domain.errors import ChangedSince, InvalidInput
from modulvard.domain.gates import CLOSING_GATES, WORKED_OUT, Gate
from modulvard.domain.ids import AccountId, IntakeStepId, PatientId
from modulvard.domain.intake_steps import begun, closed, edited, put_back, recorded, step_withdrawn
from modulvard.domain.intakes import (
    POINTS,
    RECORDED,
    Closing,
    Intake,
    IntakeClosed,
    IntakeOutcome,
    NewIntake,
    NewStep,
    Source,
    StepForm,
    StepOutcome,
)
from modulvard.domain.treatment_errors import InTheFuture
from modulvard.domain.treatment_steps import Stamp

TODAY = date(2026, 11, 23)
STAMP = Stamp(at=datetime(2026, 11, 23, 8, 0, tzinfo=STOCKHOLM), by=AccountId(1))
RECEIVED = date(2026, 11, 9)
TECHNOLOGY = NewStep(gate=Gate.TECHNOLOGY, outcome=StepOutcome.MET)


def a_new(**changes: object) -> NewIntake:
    given = {"patient": PatientId(7), "received_on": RECEIVED, "source": Source.REFERRAL, "referrer": "Björkby VC"}
    return NewIntake(**{**given, **changes})  # type: ignore[arg-type]  # keywords of a test


def an_intake(**changes: object) -> Intake:
    return begun(a_new(**changes), STAMP)


def not_suitable(**changes: object) -> Closing:
    given = {"on": TODAY, "outcome": IntakeOutcome.NOT_SUITABLE, "where_to": "visits", "reason": "Vill träffas"}
    return Closing(**{**given, **changes})  # type: ignore[arg-type]  # keywords of a test


def test_whoever_enters_a_referral_does_what_is_left_unless_another_is_named() -> None:
    assert an_intake().therapist == AccountId(1)
    assert an_intake(therapist=AccountId(2)).therapist == AccountId(2)


def test_a_patient_waits_from_the_day_it_came_to_the_day_it_ended() -> None:
    assert an_intake().waiting_days(TODAY) == 14
    ended = closed(an_intake(), not_suitable(on=RECEIVED + timedelta(days=3)), STAMP)
    assert ended.waiting_days(TODAY) == 3
    assert an_intake().waiting_days(RECEIVED - timedelta(days=1)) == 0


def test_what_has_happened_cannot_lie_after_today() -> None:
    """decided.md 12."""
    tomorrow = TODAY + timedelta(days=1)
    with pytest.raises(InTheFuture):
        an_intake(received_on=tomorrow)
    with pytest.raises(InTheFuture):
        recorded(an_intake(), (replace(TECHNOLOGY, on=tomorrow),), STAMP)
    with pytest.raises(InTheFuture):
        closed(an_intake(), not_suitable(on=tomorrow), STAMP)
    with pytest.raises(InvalidInput):
        an_intake(received_on=date(1926, 1, 1))


@pytest.mark.parametrize("gate", RECORDED)
def test_every_gate_that_somebody_looks_at_can_be_entered(gate: Gate) -> None:
    new = NewStep(gate=gate, outcome=StepOutcome.MET, form=StepForm.VIDEO, points=POINTS.get(gate, ()), note="Ja")
    step = recorded(an_intake(), (new,), STAMP).steps[0]
    assert (step.gate, step.on, step.by, step.note) == (gate, TODAY, AccountId(1), "Ja")
    assert step.points == POINTS.get(gate, ())


@pytest.mark.parametrize("gate", [*sorted(WORKED_OUT), *CLOSING_GATES])
def test_a_gate_that_is_worked_out_or_belongs_to_the_end_is_not_entered(gate: Gate) -> None:
    with pytest.raises(InvalidInput) as refused:
        recorded(an_intake(), (NewStep(gate=gate, outcome=StepOutcome.MET),), STAMP)
    assert refused.value.problem == "gate_not_entered"


def test_several_gates_are_entered_in_one_step_and_each_has_its_number() -> None:
    steps = recorded(an_intake(), (TECHNOLOGY, replace(TECHNOLOGY, gate=Gate.READING)), STAMP).steps
    assert [step.id for step in steps] == [IntakeStepId(1), IntakeStepId(2)]
    with pytest.raises(InvalidInput):
        recorded(an_intake(), (), STAMP)


def test_an_interview_that_was_held_says_how() -> None:
    """D22."""
    with pytest.raises(InvalidInput) as refused:
        recorded(an_intake(), (NewStep(gate=Gate.ASSESSMENT, outcome=StepOutcome.MET),), STAMP)
    assert (refused.value.field, refused.value.problem) == ("form", "form_missing")


def test_points_that_the_gate_does_not_have_are_refused_and_the_others_come_in_their_order() -> None:
    with pytest.raises(InvalidInput):
        recorded(an_intake(), (replace(TECHNOLOGY, points=("pace",)),), STAMP)
    meeting = NewStep(gate=Gate.START_MEETING, outcome=StepOutcome.MET, points=("pace", "layout"))
    assert recorded(an_intake(), (meeting,), STAMP).steps[0].points == ("layout", "pace")


def test_a_step_is_taken_back_once() -> None:
    intake = recorded(an_intake(), (TECHNOLOGY,), STAMP)
    gone = step_withdrawn(intake, IntakeStepId(1), STAMP)
    assert gone.standing_steps == ()
    assert len(gone.steps) == 1
    with pytest.raises(ChangedSince):
        step_withdrawn(gone, IntakeStepId(1), STAMP)


def test_one_who_is_not_suitable_is_told_where_to_instead() -> None:
    """D2: kept for statistics."""
    with pytest.raises(InvalidInput) as refused:
        closed(an_intake(), not_suitable(where_to=" "), STAMP)
    assert refused.value.field == "where_to"
    assert closed(an_intake(), not_suitable(), STAMP).closing == not_suitable()


@pytest.mark.parametrize("outcome", [IntakeOutcome.NOT_SUITABLE, IntakeOutcome.DECLINED, IntakeOutcome.OTHER])
def test_an_end_without_a_start_has_a_reason(outcome: IntakeOutcome) -> None:
    with pytest.raises(InvalidInput) as refused:
        closed(an_intake(), not_suitable(outcome=outcome, reason=""), STAMP)
    assert refused.value.field == "reason"


def test_it_cannot_end_before_it_began() -> None:
    with pytest.raises(InvalidInput) as refused:
        closed(an_intake(), not_suitable(on=RECEIVED - timedelta(days=1)), STAMP)
    assert refused.value.problem == "before_received"


def test_nothing_is_entered_after_the_end() -> None:
    ended = closed(an_intake(), not_suitable(), STAMP)
    for step in (
        lambda: recorded(ended, (TECHNOLOGY,), STAMP),
        lambda: closed(ended, not_suitable(), STAMP),
        lambda: edited(ended, a_new(), STAMP),
        lambda: step_withdrawn(ended, IntakeStepId(1), STAMP),
    ):
        with pytest.raises(IntakeClosed):
            step()


def test_putting_back_gives_exactly_what_stood_and_marks_what_came_after() -> None:
    """decided.md 10."""
    before = an_intake()
    after = recorded(before, (TECHNOLOGY,), STAMP)
    back = put_back(after, after, before, STAMP)
    assert back.standing_steps == ()
    assert back.steps[0].withdrawn_at == STAMP.at
    again = put_back(back, back, after, STAMP)
    assert again == after
    ended = closed(after, not_suitable(), STAMP)
    assert put_back(ended, ended, after, STAMP) == after


def test_putting_back_is_refused_when_something_was_entered_since() -> None:
    before = an_intake()
    after = recorded(before, (TECHNOLOGY,), STAMP)
    later = recorded(after, (replace(TECHNOLOGY, gate=Gate.READING),), STAMP)
    with pytest.raises(ChangedSince):
        put_back(later, after, before, STAMP)


def test_putting_back_leaves_the_patient_that_a_merge_gave_it() -> None:
    after = recorded(an_intake(), (TECHNOLOGY,), STAMP)
    moved = replace(after, patient=PatientId(8))
    assert put_back(moved, after, an_intake(), STAMP).patient == PatientId(8)
