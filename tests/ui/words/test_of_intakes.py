"""What is found at a gate is told so that it cannot be read the other way round (B19, B20)."""

import pytest

from modulvard.domain.gates import Gate, GateStanding, GateState, Strength, Why
from modulvard.domain.intakes import RECORDED, StepOutcome
from modulvard.ui.words.of_intakes import gate_chip, gate_sentence, outcome_words


def found_otherwise(gate: Gate) -> GateStanding:
    return GateStanding(gate=gate, strength=Strength.BLOCK, state=GateState.NOT_MET, why=Why.FOUND_OTHERWISE)


@pytest.mark.parametrize("gate", [Gate.EXCLUSIONS, Gate.RISK])
def test_what_speaks_against_a_start_is_not_told_as_something_unmet(gate: Gate) -> None:
    """B19-B20: ”det som kan tala emot: inte uppfyllt” reads as if nothing did."""
    assert outcome_words(StepOutcome.MET, gate) == "Övervägt, inget hindrar"
    assert outcome_words(StepOutcome.NOT_MET, gate) == "Något talar emot"
    assert gate_chip(found_otherwise(gate)).words == "Något talar emot"
    assert gate_sentence(found_otherwise(gate)).endswith(": något talar emot")


@pytest.mark.parametrize("gate", sorted(set(RECORDED) - {Gate.EXCLUSIONS, Gate.RISK}))
def test_other_gates_are_met_or_not(gate: Gate) -> None:
    assert outcome_words(StepOutcome.MET, gate) == "Uppfyllt"
    assert outcome_words(StepOutcome.NOT_MET, gate) == "Inte uppfyllt"
    assert gate_chip(found_otherwise(gate)).words == "Inte uppfyllt"
