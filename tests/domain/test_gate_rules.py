"""Which rule each gate has: every gate of every shipped program, and whose rule goes before whose (C3, D21-D23, B7)."""

from pathlib import Path

import pytest
from tests.domain.test_gates import a_program, own_rule

from modulvard.domain.errors import InvalidInput
from modulvard.domain.gate_rules import checked_strength, rules_of
from modulvard.domain.gates import (
    CLOSING_GATES,
    STRENGTHS,
    Gate,
    GateSetting,
    Origin,
    Strength,
)
from modulvard.domain.programs import Program, ProgramKind
from modulvard.exchange import program_files

SHIPPED = Path(__file__).parents[2] / "resources" / "programs"
B, W, N, OFF = Strength.BLOCK, Strength.WARN, Strength.NOTE, Strength.OFF

GATES = (
    Gate.COMPETENCE,
    Gate.TECHNOLOGY,
    Gate.READING,
    Gate.ASSESSMENT,
    Gate.EXCLUSIONS,
    Gate.RISK,
    Gate.INFORMATION,
    Gate.CHOICE,
    Gate.CONSENT,
    Gate.PILOT_CAP,
    Gate.START_MEETING,
    Gate.CLOSING_CONVERSATION,
    Gate.LAST_RATING,
    Gate.FOLLOW_UP,
    Gate.JOURNALLED,
)
IKBT = (B, B, B, B, B, B, B, B, N, OFF, W, W, W, W, W)
SUPPORT = (W, W, W, N, W, W, W, W, N, OFF, N, OFF, N, W, W)
EDUCATION = (W, W, W, N, N, N, N, N, N, OFF, N, OFF, N, N, N)
OF_EACH = {
    "angesthjalpen": IKBT,
    "angesthjalpen-ung": IKBT,
    "depressionshjalpen": IKBT,
    "oroshjalpen": IKBT,
    "somnhjalpen": IKBT,
    "stresshjalpen": IKBT,
    "tobakshjalpen": SUPPORT,
    "dagar-och-natter": (OFF, N, N, N, N, N, N, N, N, OFF, N, OFF, N, N, N),
    "digital-artrosskola": EDUCATION,
    "vardagsbalans": EDUCATION,
    "redo": EDUCATION,
    "kol-skola": (OFF, *EDUCATION[1:]),
    "ism-stresskola": (B, *EDUCATION[1:13], W, N),
}


def shipped() -> dict[str, Program]:
    found = {}
    for file in sorted(SHIPPED.glob("*.yaml")):
        program = program_files.check(file).program
        assert program is not None
        found[program.key] = program
    return found


PROGRAMS = shipped()


def test_every_shipped_program_has_a_line_in_the_table_and_every_gate_a_column() -> None:
    assert PROGRAMS.keys() == OF_EACH.keys()
    assert len(PROGRAMS) == 13
    assert tuple(Gate) == GATES


@pytest.mark.parametrize("key", sorted(OF_EACH))
def test_each_gate_of_each_shipped_program_has_the_strength_that_its_sources_say(key: str) -> None:
    """D21-D23, D28, D40, B7, B8, B10, B11, decided.md 14."""
    rules = rules_of(PROGRAMS[key])
    assert tuple(rule.strength for rule in rules.gates) == OF_EACH[key]
    assert tuple(rule.gate for rule in rules.gates) == GATES


@pytest.mark.parametrize("key", sorted(OF_EACH))
def test_no_shipped_program_but_ikbt_is_asked_for_what_is_stated_for_ikbt_only(key: str) -> None:
    """D28: D21-D23 are stated for iKBT only, and B7 says so of Tobakshjälpen by name."""
    rules = rules_of(PROGRAMS[key])
    is_ikbt = PROGRAMS[key].kind is ProgramKind.TREATMENT_PROGRAM
    asked = {name for group in rules.needs for name in group}
    assert (not asked.isdisjoint({"cbt_step1", "ikbt_internal"})) == is_ikbt
    assert rules.interview_demands == is_ikbt
    assert (rules.of(Gate.ASSESSMENT).strength is B) == is_ikbt
    assert (rules.of(Gate.CLOSING_CONVERSATION).strength is W) == is_ikbt


def test_our_own_program_has_no_gate_stronger_than_a_note() -> None:
    """decided.md 14: starting it is never stopped, and answers 0."""
    rules = rules_of(PROGRAMS["dagar-och-natter"])
    assert max(STRENGTHS[rule.strength] for rule in rules.gates) == STRENGTHS[N]


@pytest.mark.parametrize("kind", ProgramKind)
def test_a_pilot_of_any_kind_blocks_when_full_and_no_other_version_is_asked(kind: ProgramKind) -> None:
    """D8."""
    assert rules_of(a_program(kind), is_pilot=True).of(Gate.PILOT_CAP).strength is B
    assert rules_of(a_program(kind)).of(Gate.PILOT_CAP).strength is OFF


@pytest.mark.parametrize("kind", ProgramKind)
def test_a_closing_visit_never_blocks_whatever_a_file_or_a_clinic_says(kind: ProgramKind) -> None:
    """D23: recommended, not mandatory."""
    program = a_program(kind, gates=(GateSetting(gate=Gate.CLOSING_CONVERSATION, strength=B),))
    assert rules_of(program).of(Gate.CLOSING_CONVERSATION).strength is W
    with pytest.raises(InvalidInput) as refused:
        checked_strength(Gate.CLOSING_CONVERSATION, B)
    assert (refused.value.field, refused.value.problem) == ("strength", "warn_only")


@pytest.mark.parametrize("gate", Gate)
@pytest.mark.parametrize("strength", Strength)
def test_the_clinics_rule_goes_before_the_programs_and_that_before_its_kinds(gate: Gate, strength: Strength) -> None:
    program = a_program(gates=(GateSetting(gate=gate, strength=strength),))
    from_file = rules_of(program).of(gate)
    assert from_file.origin is Origin.PROGRAM
    rule = rules_of(program, own_rule(gate, OFF)).of(gate)
    assert (rule.strength, rule.origin, rule.reason) == (OFF, Origin.CLINIC, "Så gör vi")
    assert rules_of(a_program()).of(gate).origin is Origin.KIND


def test_a_program_that_says_what_it_needs_is_asked_for_that_and_nothing_else() -> None:
    rules = rules_of(a_program(needs=(("cbt_step1",), ("program_training",))))
    assert rules.needs == (("cbt_step1",), ("program_training:lugna-dagar",))
    assert rules.of(Gate.COMPETENCE).strength is B


def test_a_support_program_that_names_what_it_needs_warns() -> None:
    """B7."""
    rules = rules_of(a_program(ProgramKind.SUPPORT_PROGRAM, needs=(("own:handledare",),)))
    assert rules.of(Gate.COMPETENCE).strength is W
    assert rules_of(a_program(ProgramKind.SUPPORT_PROGRAM)).of(Gate.COMPETENCE).strength is OFF


def test_gates_of_the_end_are_told_apart_from_those_of_the_start() -> None:
    assert tuple(Gate)[-4:] == CLOSING_GATES
