"""Ends and their gates: warned, refused, overridden with a reason that is kept, undone and taken back (C3, H4, H6)."""

from datetime import date

import pytest
from tests.closings_given import (
    EVERYTHING,
    a_check,
    closings,
    end,
    ended_states,
    follow_ups,
    given_rule,
    look,
    reopened,
)
from tests.gates_given import TODAY, an_ikbt_program, start, treatments
from tests.patients_given import ERIK, Clinic, undone

from modulvard.domain.closing import ClosingGatesUnmet
from modulvard.domain.errors import ChangedSince, InvalidInput, ReasonNeeded
from modulvard.domain.follow_ups import NewFollowUp
from modulvard.domain.gates import Gate, GateState, Strength
from modulvard.domain.ids import PatientId, TreatmentId
from modulvard.domain.intakes import StepOutcome
from modulvard.domain.treatment_errors import NotEnded, PatientClosed, SameProgramActive, TreatmentEnded
from modulvard.domain.treatments import ClosedAs
from modulvard.services.base import Topic

MARCH = NewFollowUp(due_on=date(2027, 3, 23), months=4)


def in_ikbt(clinic: Clinic) -> tuple[PatientId, TreatmentId]:
    patient, program = clinic.add(), an_ikbt_program(clinic)
    return patient, TreatmentId(start(clinic, patient, program, override="Bedömd hos oss").ident or 0)


def test_ikbt_ends_with_a_word_where_something_is_missing_and_says_what(clinic: Clinic) -> None:
    """D23 is recommended and never stops an end."""
    patient, treatment = in_ikbt(clinic)
    before = len(clinic.log())
    changed = end(clinic, treatment)
    assert [standing.gate for standing in changed.gates] == [
        Gate.CLOSING_CONVERSATION,
        Gate.LAST_RATING,
        Gate.FOLLOW_UP,
    ]
    assert clinic.log()[before:] == [("end_treatment", patient)]
    assert ended_states(clinic, treatment)[Gate.JOURNALLED] is GateState.MET
    assert ended_states(clinic, treatment)[Gate.LAST_RATING] is GateState.MISSING


def test_ikbt_ends_without_a_word_where_all_is_in_order(clinic: Clinic) -> None:
    _, treatment = in_ikbt(clinic)
    for check in EVERYTHING:
        closings(clinic).record(treatment, check)
    changed = end(clinic, treatment, follow_ups=(MARCH,))
    assert changed.gates == ()
    assert set(ended_states(clinic, treatment).values()) == {GateState.MET}
    (laid,) = follow_ups(clinic).of_treatment(treatment)
    assert (laid.due_on, laid.months) == (MARCH.due_on, 4)


def test_a_rule_of_the_clinics_own_blocks_and_is_passed_with_a_reason_that_is_kept(clinic: Clinic) -> None:
    _, treatment = in_ikbt(clinic)
    given_rule(clinic, treatment, Gate.FOLLOW_UP, Strength.BLOCK)
    log = clinic.log()
    with pytest.raises(ClosingGatesUnmet) as refused:
        end(clinic, treatment, override="  ")
    assert refused.value.gate == (Gate.FOLLOW_UP,)
    assert (clinic.log(), look(clinic, treatment).kept) == (log, ())
    changed = end(clinic, treatment, override="Flyttar utomlands")
    assert Gate.FOLLOW_UP in {standing.gate for standing in changed.gates}
    (kept,) = [gate for gate in look(clinic, treatment).kept if gate.gate is Gate.FOLLOW_UP]
    assert (kept.strength, kept.reason) == (Strength.BLOCK, "Flyttar utomlands")


def test_undoing_an_end_takes_back_its_gates_and_its_follow_up_and_doing_it_again_brings_them(clinic: Clinic) -> None:
    _, treatment = in_ikbt(clinic)
    back = undone(end(clinic, treatment, follow_ups=(MARCH,)))
    assert (look(clinic, treatment).kept, follow_ups(clinic).of_treatment(treatment)) == ((), ())
    assert look(clinic, treatment).treatment.ending is None
    again = undone(back)
    assert [one.due_on for one in follow_ups(clinic).of_treatment(treatment)] == [MARCH.due_on]
    assert len(look(clinic, treatment).kept) == 4
    assert Topic.TODAY in again.topics
    undone(again)
    assert end(clinic, treatment).gates
    assert len(look(clinic, treatment).kept) == 4


def test_an_end_is_not_undone_once_its_follow_up_has_an_outcome(clinic: Clinic) -> None:
    _, treatment = in_ikbt(clinic)
    changed = end(clinic, treatment, follow_ups=(MARCH,))
    (laid,) = follow_ups(clinic).of_treatment(treatment)
    follow_ups(clinic).finish(laid.id, "Mår bra.")
    with pytest.raises(ChangedSince):
        undone(changed)
    assert look(clinic, treatment).treatment.ending is not None


def test_an_end_that_was_a_mistake_is_taken_back_later_with_a_reason_in_the_log(clinic: Clinic) -> None:
    patient, treatment = in_ikbt(clinic)
    end(clinic, treatment, follow_ups=(MARCH,))
    clinic.clock.move_to("2026-11-23T10:00")
    follow_ups(clinic).add(treatment, date(2027, 6, 1))
    clinic.clock.move_to("2026-11-26T09:00")
    changed = reopened(clinic, treatment)
    assert clinic.log()[-1] == ("reopen_treatment", patient)
    assert "Fel patient" in clinic.log_text()
    assert look(clinic, treatment).treatment.ending is None
    assert look(clinic, treatment).kept == ()
    assert [one.due_on for one in follow_ups(clinic).of_treatment(treatment)] == [date(2027, 6, 1)]
    undone(changed)
    assert look(clinic, treatment).treatment.ending is not None
    assert len(follow_ups(clinic).of_treatment(treatment)) == 2


def test_an_end_is_not_taken_back_where_there_is_none_or_the_program_is_under_way_again(clinic: Clinic) -> None:
    patient, treatment = in_ikbt(clinic)
    with pytest.raises(NotEnded):
        reopened(clinic, treatment)
    end(clinic, treatment)
    with pytest.raises(InvalidInput):
        treatments(clinic).reopen(treatment, " ")
    program = look(clinic, treatment).treatment.program.version
    start(clinic, patient, program, override="Igen")
    with pytest.raises(SameProgramActive):
        reopened(clinic, treatment)


def test_an_end_is_not_taken_back_for_an_archived_patient(clinic: Clinic) -> None:
    patient, treatment = in_ikbt(clinic)
    end(clinic, treatment)
    clinic.patients().archive(patient)
    with pytest.raises(PatientClosed):
        reopened(clinic, treatment)


def test_days_of_follow_up_of_an_end_are_checked_and_nothing_is_kept_of_one_that_is_refused(clinic: Clinic) -> None:
    _, treatment = in_ikbt(clinic)
    for days in ((date(2026, 11, 22),), (date(2027, 3, 1), date(2027, 3, 1)), (date(2099, 1, 1),)):
        with pytest.raises(InvalidInput):
            end(clinic, treatment, follow_ups=tuple(NewFollowUp(due_on=day) for day in days))
    assert look(clinic, treatment).treatment.ending is None
    end(clinic, treatment, on=TODAY)
    with pytest.raises(TreatmentEnded):
        end(clinic, treatment)


def test_another_therapists_treatment_is_ended_and_opened_again_with_a_reason_only(clinic: Clinic) -> None:
    _, treatment = in_ikbt(clinic)
    with pytest.raises(ReasonNeeded):
        treatments(clinic, ERIK).end(treatment, ClosedAs.COMPLETED, "klar")
    with pytest.raises(ReasonNeeded):
        closings(clinic, ERIK).look(treatment)
    with pytest.raises(ReasonNeeded):
        closings(clinic, ERIK).record(treatment, a_check(Gate.LAST_RATING))
    with pytest.raises(ReasonNeeded):
        follow_ups(clinic, ERIK).add(treatment, MARCH.due_on)


def test_what_was_said_not_to_be_needed_passes_where_nothing_blocks(clinic: Clinic) -> None:
    """docs/decisions.md 88."""
    _, treatment = in_ikbt(clinic)
    for gate in (Gate.CLOSING_CONVERSATION, Gate.LAST_RATING, Gate.FOLLOW_UP):
        closings(clinic).record(treatment, a_check(gate, StepOutcome.NOT_NEEDED))
    assert look(clinic, treatment).is_in_order
    given_rule(clinic, treatment, Gate.FOLLOW_UP, Strength.BLOCK)
    assert not look(clinic, treatment).is_in_order
