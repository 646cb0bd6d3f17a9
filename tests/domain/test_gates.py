"""How the gates of a start stand: every gate for every kind of program (C3, D1, D2, D21, D22, B7, B19, B20)."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

import pytest

from modulvard.domain.clock import STOCKHOLM
from modulvard.domain.competence import Competence, CompetenceName
from modulvard.domain.gate_rules import rules_of
from modulvard.domain.gates import (
    CLOSING_GATES,
    LONG_BEFORE,
    START_GATES,
    Gate,
    GateRule,
    GateStanding,
    GateState,
    GatesUnmet,
    Origin,
    PilotRoom,
    StartFacts,
    Strength,
    Why,
    standings_at_start,
)
from modulvard.domain.ids import AccountId, CompetenceId, IntakeStepId
from modulvard.domain.intakes import POINTS, RECORDED, IntakeStep, StepForm, StepOutcome
from modulvard.domain.programs import Program, ProgramKind, Text

ANNA, ERIK = AccountId(1), AccountId(2)
MONDAY = date(2026, 11, 23)
NOW = datetime(2026, 11, 23, 8, 0, tzinfo=STOCKHOLM)
IKBT = ("cbt_step1", "ikbt_internal")


def a_program(kind: ProgramKind = ProgramKind.TREATMENT_PROGRAM, key: str = "lugna-dagar", **more: object) -> Program:
    text = Text(sv="Lugna dagar")
    return Program(
        key=key,
        name=text,
        kind=kind,
        version="1",
        supplier="Björken",
        description=text,
        target_group=text,
        intended_use=text,
        **more,  # type: ignore[arg-type]  # keywords of a test
    )


def held(*names: str, since: date = MONDAY, until: date | None = None) -> tuple[Competence, ...]:
    return tuple(
        Competence(
            id=CompetenceId(place),
            account=ANNA,
            name=CompetenceName.read(name),
            from_day=since,
            until_day=until,
            evidence="Intyg",
            made_at=NOW,
            made_by=ERIK,
        )
        for place, name in enumerate(names, 1)
    )


def a_step(gate: Gate, outcome: StepOutcome = StepOutcome.MET, **more: object) -> IntakeStep:
    given: dict[str, object] = {
        "on": MONDAY,
        "by": ANNA,
        "form": StepForm.VIDEO if gate is Gate.ASSESSMENT else None,
        "points": POINTS[gate] if gate is Gate.START_MEETING else (),
    }
    return IntakeStep(
        id=IntakeStepId(1),
        gate=gate,
        outcome=outcome,
        note="",
        made_at=NOW,
        made_by=ANNA,
        **{**given, **more},  # type: ignore[arg-type]  # keywords of a test
    )


def every_step() -> tuple[IntakeStep, ...]:
    return tuple(a_step(gate) for gate in RECORDED)


def standing(gate: Gate, program: Program, own: Iterable[GateRule] = (), **facts: object) -> GateStanding:
    rules = rules_of(program, own, is_pilot="pilot" in facts)
    given: dict[str, Any] = {"on": MONDAY, "therapist": ANNA, **facts}
    found = standings_at_start(rules, StartFacts(**given))
    return next(one for one in found if one.gate is gate)


def own_rule(gate: Gate, strength: Strength) -> tuple[GateRule, ...]:
    return (GateRule(gate=gate, strength=strength, origin=Origin.CLINIC, reason="Så gör vi"),)


# --- each gate ------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", ProgramKind)
@pytest.mark.parametrize("gate", RECORDED)
@pytest.mark.parametrize("strength", [Strength.BLOCK, Strength.WARN, Strength.NOTE])
def test_a_gate_that_is_entered_as_met_is_passed_in_every_kind_of_program(
    kind: ProgramKind, gate: Gate, strength: Strength
) -> None:
    found = standing(gate, a_program(kind), own_rule(gate, strength), steps=every_step())
    assert (found.state, found.why, found.strength) == (GateState.MET, Why.DONE, strength)
    assert found.passed
    assert not found.blocks
    assert not found.warns


@pytest.mark.parametrize("kind", ProgramKind)
@pytest.mark.parametrize("gate", RECORDED)
def test_a_gate_nobody_entered_blocks_or_warns_by_its_rule_alone(kind: ProgramKind, gate: Gate) -> None:
    for strength in (Strength.BLOCK, Strength.WARN, Strength.NOTE):
        found = standing(gate, a_program(kind), own_rule(gate, strength))
        assert (found.state, found.why) == (GateState.MISSING, Why.NOT_DONE)
        assert (found.blocks, found.warns) == (strength is Strength.BLOCK, strength is Strength.WARN)


@pytest.mark.parametrize("gate", RECORDED)
def test_a_gate_found_not_to_be_met_is_not_passed(gate: Gate) -> None:
    found = standing(gate, a_program(), steps=(a_step(gate, StepOutcome.NOT_MET),))
    assert (found.state, found.why, found.passed) == (GateState.NOT_MET, Why.FOUND_OTHERWISE, False)


@pytest.mark.parametrize("gate", RECORDED)
def test_a_gate_said_not_to_be_needed_is_passed_only_where_its_rule_does_not_block(gate: Gate) -> None:
    steps = (a_step(gate, StepOutcome.NOT_NEEDED),)
    always = standing(gate, a_program(), own_rule(gate, Strength.BLOCK), steps=steps)
    assert (always.state, always.why, always.blocks) == (GateState.MISSING, Why.ALWAYS_NEEDED, True)
    spared = standing(gate, a_program(), own_rule(gate, Strength.WARN), steps=steps)
    assert (spared.state, spared.why, spared.warns) == (GateState.NOT_NEEDED, Why.SAID_NOT_NEEDED, False)


@pytest.mark.parametrize("gate", RECORDED)
def test_the_last_that_was_entered_counts_and_what_was_taken_back_does_not(gate: Gate) -> None:
    first, last = a_step(gate, StepOutcome.NOT_MET), a_step(gate)
    assert standing(gate, a_program(), steps=(first, last)).state is GateState.MET
    withdrawn = replace(last, withdrawn_at=NOW)
    assert standing(gate, a_program(), steps=(first, withdrawn)).state is GateState.NOT_MET


@pytest.mark.parametrize("gate", RECORDED)
def test_what_is_dated_after_the_start_does_not_count_for_it(gate: Gate) -> None:
    found = standing(gate, a_program(), steps=(a_step(gate, on=MONDAY + timedelta(days=1)),))
    assert (found.state, found.why) == (GateState.MISSING, Why.AFTER_START)


def test_technology_and_reading_are_two_separate_gates() -> None:
    """D1."""
    steps = (a_step(Gate.TECHNOLOGY),)
    assert standing(Gate.TECHNOLOGY, a_program(), steps=steps).passed
    assert standing(Gate.READING, a_program(), steps=steps).blocks


# --- the interview --------------------------------------------------------------------------------


@pytest.mark.parametrize("form", StepForm)
def test_only_a_physical_or_video_interview_counts_in_ikbt(form: StepForm) -> None:
    """D22: telephone or text is not listed."""
    found = standing(Gate.ASSESSMENT, a_program(), steps=(a_step(Gate.ASSESSMENT, form=form),))
    assert found.passed == (form in {StepForm.PHYSICAL, StepForm.VIDEO})
    assert found.blocks != found.passed
    assert found.why is (Why.DONE if found.passed else Why.WRONG_FORM)


@pytest.mark.parametrize("kind", [kind for kind in ProgramKind if kind is not ProgramKind.TREATMENT_PROGRAM])
@pytest.mark.parametrize("form", StepForm)
def test_the_demands_on_the_interview_are_not_forced_on_other_kinds(kind: ProgramKind, form: StepForm) -> None:
    """D28: D22 is stated for iKBT only."""
    step = a_step(Gate.ASSESSMENT, form=form, by=ERIK)
    own = own_rule(Gate.ASSESSMENT, Strength.BLOCK)
    assert standing(Gate.ASSESSMENT, a_program(kind), own, steps=(step,)).passed


def test_the_interview_in_ikbt_is_held_by_the_therapist_of_the_treatment() -> None:
    """D22: the therapist always holds it."""
    found = standing(Gate.ASSESSMENT, a_program(), steps=(a_step(Gate.ASSESSMENT, by=ERIK),))
    assert (found.why, found.blocks) == (Why.ANOTHER_THERAPIST, True)


def test_a_later_contact_does_not_take_an_interview_that_counts_away() -> None:
    """D22: the visit was held, whatever telephone call came after it."""
    visit = a_step(Gate.ASSESSMENT, form=StepForm.PHYSICAL)
    for later in (
        a_step(Gate.ASSESSMENT, form=StepForm.PHONE),
        a_step(Gate.ASSESSMENT, by=ERIK),
        a_step(Gate.ASSESSMENT, StepOutcome.NOT_NEEDED),
        a_step(Gate.ASSESSMENT, on=MONDAY + timedelta(days=1)),
    ):
        found = standing(Gate.ASSESSMENT, a_program(), steps=(visit, later))
        assert (found.state, found.why, found.step) == (GateState.MET, Why.DONE, visit)


def test_what_was_found_not_to_be_met_takes_away_all_that_was_entered_before_it() -> None:
    """D22."""
    visit = a_step(Gate.ASSESSMENT, form=StepForm.PHYSICAL)
    refusal = a_step(Gate.ASSESSMENT, StepOutcome.NOT_MET)
    call = a_step(Gate.ASSESSMENT, form=StepForm.PHONE)
    assert standing(Gate.ASSESSMENT, a_program(), steps=(visit, refusal)).why is Why.FOUND_OTHERWISE
    assert standing(Gate.ASSESSMENT, a_program(), steps=(visit, refusal, call)).why is Why.WRONG_FORM
    later = replace(refusal, on=MONDAY + timedelta(days=1))
    assert standing(Gate.ASSESSMENT, a_program(), steps=(visit, later)).why is Why.AFTER_START


@pytest.mark.parametrize("strength", [Strength.BLOCK, Strength.WARN, Strength.NOTE])
def test_an_interview_from_long_before_the_referral_counts_and_is_told_of(strength: Strength) -> None:
    """D22: it opens the gate, but whoever starts is to know that it is old."""
    own = own_rule(Gate.ASSESSMENT, strength)
    for days, why in ((LONG_BEFORE.days, Why.DONE), (LONG_BEFORE.days + 1, Why.LONG_BEFORE)):
        old = a_step(Gate.ASSESSMENT, on=MONDAY - timedelta(days=days))
        found = standing(Gate.ASSESSMENT, a_program(), own, steps=(old,), received_on=MONDAY)
        assert (found.state, found.why, found.blocks) == (GateState.MET, why, False)
        assert found.warns == (why is Why.LONG_BEFORE and strength is not Strength.NOTE)


def test_a_fresh_interview_goes_before_an_old_one_that_is_entered_after_it() -> None:
    """D22."""
    fresh, old = a_step(Gate.ASSESSMENT), a_step(Gate.ASSESSMENT, on=MONDAY - timedelta(days=400))
    found = standing(Gate.ASSESSMENT, a_program(), steps=(fresh, old), received_on=MONDAY)
    assert (found.why, found.step) == (Why.DONE, fresh)


# --- the start meeting ----------------------------------------------------------------------------


def test_the_start_meeting_has_nine_points_and_each_one_that_is_left_is_named() -> None:
    """D12, H4, H5."""
    assert len(POINTS[Gate.START_MEETING]) == 9
    for point in POINTS[Gate.START_MEETING]:
        rest = tuple(other for other in POINTS[Gate.START_MEETING] if other != point)
        found = standing(Gate.START_MEETING, a_program(), steps=(a_step(Gate.START_MEETING, points=rest),))
        assert (found.why, found.points_left, found.warns) == (Why.POINTS_LEFT, (point,), True)


def test_the_points_of_what_speaks_against_are_a_help_and_no_demand() -> None:
    """B19."""
    assert standing(Gate.EXCLUSIONS, a_program(), steps=(a_step(Gate.EXCLUSIONS, points=()),)).passed


# --- competence -----------------------------------------------------------------------------------


@pytest.mark.parametrize("names", [(), IKBT[:1], IKBT[1:]])
def test_an_ikbt_therapist_needs_both_cbt_and_internal_training(names: tuple[str, ...]) -> None:
    """D21."""
    found = standing(Gate.COMPETENCE, a_program(), competences=held(*names))
    assert found.lacking == tuple((need,) for need in IKBT if need not in names)
    assert (found.why, found.blocks) == (Why.COMPETENCE_LACKING, True)


def test_an_ikbt_therapist_with_both_is_let_through() -> None:
    """D21."""
    found = standing(Gate.COMPETENCE, a_program(), competences=held(*IKBT))
    assert (found.state, found.why) == (GateState.MET, Why.HELD)


@pytest.mark.parametrize(
    ("since", "until", "counts"),
    [
        (MONDAY, None, True),
        (MONDAY, MONDAY, True),
        (MONDAY + timedelta(days=1), None, False),
        (MONDAY - timedelta(days=9), MONDAY - timedelta(days=1), False),
    ],
)
def test_a_competence_counts_on_its_days_only(since: date, until: date | None, counts: bool) -> None:
    """D21: with a date."""
    found = standing(Gate.COMPETENCE, a_program(), competences=held(*IKBT, since=since, until=until))
    assert found.passed == counts


def test_a_competence_that_was_withdrawn_counts_no_more() -> None:
    competences = tuple(replace(one, withdrawn_at=NOW) for one in held(*IKBT))
    assert standing(Gate.COMPETENCE, a_program(), competences=competences).blocks


def test_tobakshjalpen_needs_the_diploma_and_its_own_training_and_never_cbt() -> None:
    """B7, D28."""
    program = a_program(ProgramKind.SUPPORT_PROGRAM, "tobakshjalpen")
    assert standing(Gate.COMPETENCE, program, competences=held(*IKBT)).lacking == (
        ("tobacco_diploma",),
        ("program_training:tobakshjalpen",),
    )
    others = held("tobacco_diploma", "program_training:angesthjalpen")
    assert standing(Gate.COMPETENCE, program, competences=others).lacking == (("program_training:tobakshjalpen",),)
    right = held("tobacco_diploma", "program_training:tobakshjalpen")
    assert standing(Gate.COMPETENCE, program, competences=right).passed


@pytest.mark.parametrize("name", ["licensed_physiotherapist", "licensed_occupational_therapist"])
def test_either_licence_is_enough_for_the_artrosskola(name: str) -> None:
    """B8."""
    program = a_program(ProgramKind.PATIENT_EDUCATION, "digital-artrosskola")
    assert standing(Gate.COMPETENCE, program, competences=held(name)).passed
    assert standing(Gate.COMPETENCE, program).warns


def test_a_program_can_ask_for_a_competence_of_the_clinics_own() -> None:
    program = a_program(ProgramKind.SUPPORT_PROGRAM, needs=(("own:somnskolan",),))
    assert standing(Gate.COMPETENCE, program).warns
    assert standing(Gate.COMPETENCE, program, competences=held("own:Sömnskolan")).passed


# --- the pilot ------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", ProgramKind)
@pytest.mark.parametrize(("taking_part", "has_room"), [(0, True), (4, True), (5, False), (6, False)])
def test_a_pilot_blocks_when_it_is_full_whatever_kind_it_is(
    kind: ProgramKind, taking_part: int, has_room: bool
) -> None:
    """D8."""
    found = standing(Gate.PILOT_CAP, a_program(kind), pilot=PilotRoom(cap=5, taking_part=taking_part))
    assert (found.passed, found.blocks) == (has_room, not has_room)
    assert found.why is (Why.HAS_ROOM if has_room else Why.PILOT_FULL)


def test_a_pilot_without_a_cap_has_room_for_all_and_one_who_takes_part_already_needs_none() -> None:
    assert standing(Gate.PILOT_CAP, a_program(), pilot=PilotRoom(cap=None, taking_part=99)).passed
    assert standing(Gate.PILOT_CAP, a_program(), pilot=None).state is GateState.NOT_NEEDED


# --- all together ---------------------------------------------------------------------------------


def test_gates_that_are_off_and_gates_of_the_end_are_no_part_of_a_start() -> None:
    rules = rules_of(a_program(), own_rule(Gate.RISK, Strength.OFF))
    gates = [one.gate for one in standings_at_start(rules, StartFacts(on=MONDAY, therapist=ANNA))]
    assert Gate.RISK not in gates
    assert Gate.PILOT_CAP not in gates
    assert not set(gates) & set(CLOSING_GATES)
    assert gates == [gate for gate in START_GATES if gate in gates]


def test_the_refusal_names_every_gate_that_blocks_and_how_it_stands() -> None:
    found = standings_at_start(rules_of(a_program()), StartFacts(on=MONDAY, therapist=ANNA))
    error = GatesUnmet(one for one in found if one.blocks)
    assert error.gate == (
        Gate.COMPETENCE,
        Gate.TECHNOLOGY,
        Gate.READING,
        Gate.ASSESSMENT,
        Gate.EXCLUSIONS,
        Gate.RISK,
        Gate.INFORMATION,
        Gate.CHOICE,
    )
    assert {one.why for one in error.standings} == {Why.COMPETENCE_LACKING, Why.NOT_DONE}
