"""Programs beside each other: which may be, and what follows from the clinic's rules (D22, D28, D30)."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from tests.treatments_given import a_program

from modulvard.domain.gate_rules import rules_of
from modulvard.domain.gates import Gate, GateRule, Origin, Strength
from modulvard.domain.ids import ProgramVersionId
from modulvard.domain.program_comparison import NotComparable, check_comparable, compared
from modulvard.domain.programs import ProgramKind, StoredProgram

STORED = StoredProgram(
    id=ProgramVersionId(1),
    program=replace(a_program(), kind=ProgramKind.TREATMENT_PROGRAM),
    content_hash="",
    origin="test",
    loaded_at=datetime(2026, 11, 23, tzinfo=UTC),
)


@pytest.mark.parametrize("versions", [[], [1], [1, 1], [1, 2, 2], [1, 2, 3, 4, 5]])
def test_other_than_two_to_four_different_versions_are_refused_with_their_number(versions: Sequence[int]) -> None:
    with pytest.raises(NotComparable) as refused:
        check_comparable(versions)
    assert refused.value.facts == {"count": len(set(versions)), "fewest": 2, "most": 4}


@pytest.mark.parametrize("versions", [[1, 2], [4, 3, 2], [1, 2, 3, 4]])
def test_two_to_four_different_versions_are_compared(versions: Sequence[int]) -> None:
    check_comparable(versions)


def test_what_stops_a_start_is_by_the_clinics_own_rules() -> None:
    """C3: the clinic's rule goes before its kind's."""
    own = GateRule(gate=Gate.READING, strength=Strength.WARN, origin=Origin.CLINIC, reason="Prövas vid besöket")
    program = compared(STORED, rules_of(STORED.program, (own,)))
    assert Gate.ASSESSMENT in program.blocks
    assert Gate.READING in program.warns
    assert Gate.READING not in program.blocks
    assert Gate.CLOSING_CONVERSATION not in (*program.blocks, *program.warns)
    assert program.needs == (("cbt_step1",), ("ikbt_internal",))


def test_nothing_is_asked_of_the_therapist_where_competence_is_off() -> None:
    """D21 holds until the program or the clinic turns it off."""
    own = GateRule(gate=Gate.COMPETENCE, strength=Strength.OFF, origin=Origin.CLINIC)
    assert compared(STORED, rules_of(STORED.program, (own,))).needs == ()
