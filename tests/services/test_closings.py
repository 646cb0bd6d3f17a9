"""What is seen and entered before an end: in order or not, what waits, days proposed (D23, H4, H6)."""

from datetime import date, timedelta

import pytest
from tests.closings_given import a_check, closings, end, follow_ups, look
from tests.gates_given import TODAY
from tests.patients_given import Clinic, undone

from modulvard.domain.closing import is_end_near
from modulvard.domain.errors import ChangedSince, InvalidInput, NotFound
from modulvard.domain.follow_ups import FollowUpDone
from modulvard.domain.gates import Gate, GateState, Why
from modulvard.domain.ids import ClosingCheckId, FollowUpId, TreatmentId
from modulvard.domain.intakes import StepForm, StepOutcome
from modulvard.domain.pacing import PaceFigures, PaceState
from modulvard.domain.programs import ProgramKind
from modulvard.domain.treatment_errors import BeforeTreatment, CheckedLater, InTheFuture, TreatmentEnded
from modulvard.domain.weeks import Week

TREATMENT_PROGRAM = ProgramKind.TREATMENT_PROGRAM


def given_treatment(clinic: Clinic) -> TreatmentId:
    return TreatmentId(clinic.start(clinic.add()))


def whys(clinic: Clinic, treatment: TreatmentId) -> dict[Gate, tuple[GateState, Why]]:
    return {one.gate: (one.state, one.why) for one in look(clinic, treatment).standings}


def test_what_was_entered_last_counts_and_is_taken_back_step_by_step(clinic: Clinic) -> None:
    treatment = given_treatment(clinic)
    before = len(clinic.log())
    closings(clinic).record(treatment, a_check(Gate.LAST_RATING, StepOutcome.NOT_MET))
    changed = closings(clinic).record(treatment, a_check(Gate.LAST_RATING, on=TODAY, note="PHQ-9 i pappersform"))
    assert whys(clinic, treatment)[Gate.LAST_RATING] == (GateState.MET, Why.DONE)
    back = undone(changed)
    assert whys(clinic, treatment)[Gate.LAST_RATING] == (GateState.NOT_MET, Why.FOUND_OTHERWISE)
    again = undone(back)
    assert whys(clinic, treatment)[Gate.LAST_RATING] == (GateState.MET, Why.DONE)
    taken = closings(clinic).take_back(ClosingCheckId(again.ident or 0))
    assert whys(clinic, treatment)[Gate.LAST_RATING] == (GateState.NOT_MET, Why.FOUND_OTHERWISE)
    with pytest.raises(ChangedSince):
        closings(clinic).take_back(ClosingCheckId(again.ident or 0))
    closings(clinic).record(treatment, a_check(Gate.LAST_RATING))
    with pytest.raises(ChangedSince):
        undone(taken)
    rows = [measure for measure, _ in clinic.log()[before:]]
    assert rows == ["closing_check", "closing_check", "undo", "undo", "closing_check", "closing_check"]
    assert "PHQ" not in clinic.log_text()


def test_a_conversation_by_video_is_held_and_said_to_be_better_as_a_visit(clinic: Clinic) -> None:
    """D23."""
    treatment = TreatmentId(clinic.start(clinic.add(), kind=ProgramKind.SUPPORT_PROGRAM))
    with pytest.raises(InvalidInput):
        closings(clinic).record(treatment, a_check(Gate.CLOSING_CONVERSATION, form=StepForm.TEXT))
    with pytest.raises(InvalidInput):
        closings(clinic).record(treatment, a_check(Gate.CLOSING_CONVERSATION, form=None))
    with pytest.raises(InvalidInput) as refused:
        closings(clinic).record(treatment, a_check(Gate.CLOSING_CONVERSATION, form=StepForm.PHONE))
    assert refused.value.facts["problem"] == "gate_off"
    assert Gate.CLOSING_CONVERSATION not in whys(clinic, treatment)  # D28: not asked of a stödprogram


def test_what_follows_from_what_is_held_is_not_entered_by_hand(clinic: Clinic) -> None:
    treatment = given_treatment(clinic)
    for gate in (Gate.FOLLOW_UP, Gate.JOURNALLED):
        with pytest.raises(InvalidInput):
            closings(clinic).record(treatment, a_check(gate))
    with pytest.raises(InvalidInput):
        closings(clinic).record(treatment, a_check(Gate.ASSESSMENT))
    with pytest.raises(InTheFuture):
        closings(clinic).record(treatment, a_check(Gate.LAST_RATING, on=date(2026, 11, 24)))
    with pytest.raises(NotFound):
        closings(clinic).record(TreatmentId(99), a_check(Gate.LAST_RATING))


def test_what_was_done_for_the_end_lies_in_the_treatment_and_an_end_not_before_it(clinic: Clinic) -> None:
    """C3: a conversation before the start or after the last day is none of this treatment's."""
    treatment = given_treatment(clinic)
    started = look(clinic, treatment).treatment.started_on
    with pytest.raises(BeforeTreatment):
        closings(clinic).record(treatment, a_check(Gate.LAST_RATING, on=started - timedelta(days=1)))
    clinic.clock.move_to("2026-11-30T08:00")
    closings(clinic).record(treatment, a_check(Gate.FOLLOW_UP, StepOutcome.NOT_NEEDED))
    held = closings(clinic).record(treatment, a_check(Gate.LAST_RATING, on=date(2026, 11, 27)))
    with pytest.raises(CheckedLater):
        end(clinic, treatment, on=date(2026, 11, 26))
    with pytest.raises(CheckedLater):
        look(clinic, treatment, on=date(2026, 11, 26))
    undone(held)
    end(clinic, treatment, on=date(2026, 11, 26))
    with pytest.raises(TreatmentEnded):
        closings(clinic).record(treatment, a_check(Gate.LAST_RATING, on=date(2026, 11, 27)))
    closings(clinic).record(treatment, a_check(Gate.LAST_RATING, on=date(2026, 11, 26)))
    closings(clinic).record(treatment, a_check(Gate.FOLLOW_UP, StepOutcome.NOT_NEEDED))


def test_what_came_of_a_follow_up_is_dated_after_the_end(clinic: Clinic) -> None:
    """H4."""
    treatment = given_treatment(clinic)
    end(clinic, treatment)
    ident = FollowUpId(follow_ups(clinic).add(treatment, date(2026, 11, 24)).ident or 0)
    clinic.clock.move_to("2026-11-25T08:00")
    with pytest.raises(InvalidInput) as refused:
        follow_ups(clinic).finish(ident, "Mår bra", TODAY - timedelta(days=1))
    assert refused.value.facts["problem"] == "before_end"
    follow_ups(clinic).finish(ident, "Mår bra", TODAY)


def test_a_day_that_another_follow_up_has_taken_since_is_not_taken_back(clinic: Clinic) -> None:
    treatment = given_treatment(clinic)
    first = FollowUpId(follow_ups(clinic).add(treatment, date(2027, 2, 1)).ident or 0)
    moved = follow_ups(clinic).move(first, date(2027, 3, 1))
    follow_ups(clinic).add(treatment, date(2027, 2, 1))
    with pytest.raises(ChangedSince):
        undone(moved)
    taken = follow_ups(clinic).withdraw(first)
    follow_ups(clinic).add(treatment, date(2027, 3, 1))
    with pytest.raises(ChangedSince):
        undone(taken)
    with pytest.raises(InvalidInput):
        follow_ups(clinic).add(treatment, date(2027, 3, 1))
    assert [one.due_on for one in follow_ups(clinic).of_treatment(treatment)] == [date(2027, 2, 1), date(2027, 3, 1)]


def test_a_day_before_the_last_one_is_no_follow_up_of_the_end(clinic: Clinic) -> None:
    """H4: dates after the end."""
    treatment = given_treatment(clinic)
    follow_ups(clinic).add(treatment, date(2026, 11, 25))
    assert whys(clinic, treatment)[Gate.FOLLOW_UP] == (GateState.MET, Why.DAYS_LAID)
    clinic.clock.move_to("2026-12-01T08:00")
    assert whys(clinic, treatment)[Gate.FOLLOW_UP] == (GateState.MISSING, Why.NO_DAY_LAID)
    early = closings(clinic).look(treatment, on=date(2026, 11, 24)).standings
    assert [one.why for one in early if one.gate is Gate.FOLLOW_UP] == [Why.DAYS_LAID]
    assert Gate.FOLLOW_UP in {one.gate for one in end(clinic, treatment).gates}


def test_a_follow_up_is_laid_moved_written_of_and_taken_back_and_each_step_is_undone(clinic: Clinic) -> None:
    treatment = given_treatment(clinic)
    end(clinic, treatment)
    before = len(clinic.log())
    added = follow_ups(clinic).add(treatment, date(2027, 2, 23), months=3)
    ident = FollowUpId(added.ident or 0)
    moved = follow_ups(clinic).move(ident, date(2027, 2, 26))
    clinic.clock.move_to("2027-02-26T10:00")
    done = follow_ups(clinic).finish(ident, "Håller i det hen lärt sig.")
    (one,) = follow_ups(clinic).of_treatment(treatment)
    assert (one.due_on, one.done_on, one.done_by) == (date(2027, 2, 26), date(2027, 2, 26), 1)
    with pytest.raises(FollowUpDone):
        follow_ups(clinic).move(ident, date(2027, 3, 1))
    with pytest.raises(FollowUpDone):
        follow_ups(clinic).finish(ident, "En gång till")
    with pytest.raises(ChangedSince):
        undone(moved)
    undone(done)
    undone(moved)
    (one,) = follow_ups(clinic).of_treatment(treatment)
    assert (one.due_on, one.done_on, one.outcome) == (date(2027, 2, 23), None, "")
    taken = follow_ups(clinic).withdraw(ident)
    assert follow_ups(clinic).of_treatment(treatment) == ()
    undone(taken)
    undone(added)
    assert follow_ups(clinic).of_treatment(treatment) == ()
    assert {measure for measure, _ in clinic.log()[before:]} == {"edit_follow_up", "undo"}
    assert "lärt" not in clinic.log_text()


def test_days_that_are_laid_with_the_end_count_before_they_are_laid(clinic: Clinic) -> None:
    """H4: what stands in the form of the end is told as it will be."""
    treatment = given_treatment(clinic)
    (standing,) = (one for one in look(clinic, treatment).standings if one.gate is Gate.FOLLOW_UP)
    assert (standing.state, standing.count) == (GateState.MISSING, 0)
    (standing,) = (one for one in look(clinic, treatment, laid_with_it=2).standings if one.gate is Gate.FOLLOW_UP)
    assert (standing.state, standing.count) == (GateState.MET, 2)


def test_the_end_is_near_by_the_course_and_past_once_it_has_ended(clinic: Clinic) -> None:
    """decided.md "Idag": three weeks."""
    near, week = 3, Week.of(TODAY)
    for finish, is_near in ((week + 4, False), (week + 3, True), (week + -1, True), (None, False)):
        figures = PaceFigures(state=PaceState.ON_TRACK, projected_finish=finish)
        assert is_end_near(figures, week, near) is is_near
    assert is_end_near(PaceFigures(state=PaceState.FINISHED), week, near)
    treatment = given_treatment(clinic)
    end(clinic, treatment)
    assert look(clinic, treatment).is_near
