"""What is asked for at an end: each closing state of each shipped program, and how each gate stands (D23, D28, H6)."""

from datetime import date, datetime
from itertools import product

import pytest
from tests.domain.test_gate_rules import OF_EACH, PROGRAMS
from tests.domain.test_gates import own_rule

from modulvard.domain.clock import STOCKHOLM
from modulvard.domain.closing import ClosingCheck, ClosingFacts, rules_at_end, standings_at_end
from modulvard.domain.gate_rules import rules_of
from modulvard.domain.gates import CLOSING_GATES, Gate, GateStanding, GateState, Strength, Why
from modulvard.domain.ids import AccountId, ClosingCheckId, TreatmentId
from modulvard.domain.intakes import StepForm, StepOutcome
from modulvard.domain.programs import Program
from modulvard.domain.treatments import ClosedAs

NOW = datetime(2026, 11, 23, 8, 0, tzinfo=STOCKHOLM)
CONVERSATION, RATING, FOLLOW_UP, JOURNAL = CLOSING_GATES
IKBT = {
    ClosedAs.COMPLETED: {CONVERSATION, RATING, FOLLOW_UP, JOURNAL},
    ClosedAs.PARTLY_COMPLETED: {CONVERSATION, RATING, FOLLOW_UP, JOURNAL},
    ClosedAs.STOPPED_BY_PATIENT: {FOLLOW_UP, JOURNAL},
    ClosedAs.STOPPED_BY_THERAPIST: {CONVERSATION, RATING, FOLLOW_UP, JOURNAL},
    ClosedAs.REFERRED: {CONVERSATION, RATING, JOURNAL},
    ClosedAs.CHANGED_PROGRAM: {JOURNAL},
}
"""What warns in iKBT, by closing state."""
WARNED_OF_EACH = {
    **dict.fromkeys(OF_EACH, frozenset()),
    **{key: frozenset(CLOSING_GATES) for key in OF_EACH if OF_EACH[key][0] is Strength.BLOCK and "hjalpen" in key},
    "tobakshjalpen": frozenset({FOLLOW_UP, JOURNAL}),
    "ism-stresskola": frozenset({FOLLOW_UP}),
}
"""What warns of each shipped program when it is completed: of a stödprogram nothing of D23, of our own nothing."""


def a_check(gate: Gate, outcome: StepOutcome = StepOutcome.MET, **more: object) -> ClosingCheck:
    given = {
        "id": ClosingCheckId(1),
        "treatment": TreatmentId(1),
        "gate": gate,
        "outcome": outcome,
        "on": date(2026, 11, 20),
        "form": StepForm.PHYSICAL if gate is CONVERSATION else None,
        "note": "",
        "made_at": NOW,
        "made_by": AccountId(1),
        **more,
    }
    return ClosingCheck(**given)  # type: ignore[arg-type]  # keywords of a test


def stand(program: Program, *own: object, **facts: object) -> dict[Gate, GateStanding]:
    rules = rules_of(program, own)  # type: ignore[arg-type]  # rules of a test
    return {one.gate: one for one in standings_at_end(rules, ClosingFacts(**facts))}  # type: ignore[arg-type]  # keywords of a test


@pytest.mark.parametrize(("key", "closed_as"), list(product(OF_EACH, ClosedAs)))
def test_each_closing_state_asks_of_each_program_what_it_is_for(key: str, closed_as: ClosedAs) -> None:
    """D23, D28, decided.md 14, H6: with nothing done, this is what is said, and nothing ever stops."""
    found = stand(PROGRAMS[key], closed_as=closed_as, journal_owed=1).values()
    assert {one.gate for one in found if one.warns} == WARNED_OF_EACH[key] & IKBT[closed_as]
    assert not any(one.blocks for one in found)


@pytest.mark.parametrize(
    ("key", "closed_as"), list(product(["angesthjalpen", "tobakshjalpen", "dagar-och-natter"], ClosedAs))
)
def test_a_rule_of_the_clinics_own_blocks_only_where_the_state_asks_for_it(key: str, closed_as: ClosedAs) -> None:
    own = [rule for gate in (RATING, FOLLOW_UP, JOURNAL) for rule in own_rule(gate, Strength.BLOCK)]
    found = stand(PROGRAMS[key], *own, closed_as=closed_as, journal_owed=1).values()
    assert {one.gate for one in found if one.blocks} == {RATING, FOLLOW_UP, JOURNAL} & IKBT[closed_as]


def test_a_conversation_never_blocks_whatever_a_rule_says() -> None:
    """D23."""
    found = stand(PROGRAMS["tobakshjalpen"], *own_rule(CONVERSATION, Strength.WARN))
    assert (found[CONVERSATION].blocks, found[CONVERSATION].warns) == (False, True)


@pytest.mark.parametrize(
    ("form", "why", "warns"),
    [
        (StepForm.PHYSICAL, Why.DONE, False),
        (StepForm.VIDEO, Why.NOT_PHYSICAL, True),
        (StepForm.PHONE, Why.NOT_PHYSICAL, True),
    ],
)
def test_a_conversation_that_was_no_visit_counts_and_is_said(form: StepForm, why: Why, warns: bool) -> None:
    """D23."""
    standing = stand(PROGRAMS["angesthjalpen"], checks=[a_check(CONVERSATION, form=form)])[CONVERSATION]
    assert (standing.state, standing.why, standing.warns, standing.passed) == (GateState.MET, why, warns, True)
    noted = stand(
        PROGRAMS["angesthjalpen"], closed_as=ClosedAs.STOPPED_BY_PATIENT, checks=[a_check(CONVERSATION, form=form)]
    )
    assert not noted[CONVERSATION].warns


def test_what_was_entered_last_and_not_taken_back_counts() -> None:
    checks = [a_check(RATING), a_check(RATING, StepOutcome.NOT_MET), a_check(RATING, withdrawn_at=NOW)]
    standing = stand(PROGRAMS["angesthjalpen"], checks=checks)[RATING]
    assert (standing.state, standing.why, standing.warns) == (GateState.NOT_MET, Why.FOUND_OTHERWISE, True)
    assert standing.check == checks[1]


def test_follow_up_and_journal_follow_from_what_is_held() -> None:
    """H4."""
    program = PROGRAMS["angesthjalpen"]
    in_order = stand(program, days_laid=2)
    assert (in_order[FOLLOW_UP].why, in_order[FOLLOW_UP].count) == (Why.DAYS_LAID, 2)
    assert in_order[JOURNAL].why is Why.ALL_JOURNALLED
    lacking = stand(program, journal_owed=3)
    assert (lacking[FOLLOW_UP].why, lacking[FOLLOW_UP].state) == (Why.NO_DAY_LAID, GateState.MISSING)
    assert (lacking[JOURNAL].why, lacking[JOURNAL].count) == (Why.JOURNAL_OWED, 3)
    waived = [a_check(gate, StepOutcome.NOT_NEEDED) for gate in (FOLLOW_UP, JOURNAL)]
    said = stand(program, checks=waived, journal_owed=3)
    assert {said[gate].why for gate in (FOLLOW_UP, JOURNAL)} == {Why.SAID_NOT_NEEDED}
    held = stand(program, checks=waived, days_laid=1)
    assert {held[gate].state for gate in (FOLLOW_UP, JOURNAL)} == {GateState.MET}
    blocked = stand(program, *own_rule(FOLLOW_UP, Strength.BLOCK), checks=waived)
    assert (blocked[FOLLOW_UP].why, blocked[FOLLOW_UP].blocks) == (Why.ALWAYS_NEEDED, True)


def test_of_the_deceased_only_the_journal_is_asked_for() -> None:
    own = [rule for gate in (RATING, FOLLOW_UP, JOURNAL) for rule in own_rule(gate, Strength.BLOCK)]
    found = stand(PROGRAMS["angesthjalpen"], *own, is_deceased=True, closed_as=ClosedAs.COMPLETED, journal_owed=1)
    assert {gate for gate, one in found.items() if one.blocks or one.warns} == {JOURNAL}


def test_a_gate_that_is_off_is_not_made_stronger() -> None:
    rules = rules_of(PROGRAMS["tobakshjalpen"])
    for closed_as in ClosedAs:
        strengths = {rule.gate: rule.strength for rule in rules_at_end(rules, closed_as)}
        assert strengths[CONVERSATION] is Strength.OFF
        assert strengths[RATING] is Strength.NOTE
