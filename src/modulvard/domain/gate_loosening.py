"""What a program loosens: rules of its own that are weaker than those of its kind are told (D21, D22)."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from modulvard.domain.gate_rules import rules_of
from modulvard.domain.gates import STRENGTHS, Gate, Needs, Strength
from modulvard.domain.programs import Program


@dataclass(frozen=True, slots=True, kw_only=True)
class LooserGate:
    """A gate that a program makes weaker than it would be without the program's own rule."""

    gate: Gate
    written: Strength
    usual: Strength


def looser_gates(program: Program) -> tuple[LooserGate, ...]:
    """Return the gates that a program's own rules make weaker, in their order."""
    usual = rules_of(replace(program, gates=()))
    return tuple(
        LooserGate(gate=setting.gate, written=setting.strength, usual=usual.of(setting.gate).strength)
        for setting in program.gates
        if STRENGTHS[setting.strength] < STRENGTHS[usual.of(setting.gate).strength]
    )


def needs_less(program: Program) -> tuple[tuple[str, ...], ...]:
    """Return what a program of its kind asks the therapist for, and this one does not."""
    usual = rules_of(replace(program, gates=(), needs=())).needs
    return tuple(group for group in usual if not _is_asked_for(group, rules_of(program).needs))


def _is_asked_for(group: Iterable[str], needs: Needs) -> bool:
    return any(set(asked) <= set(group) for asked in needs)
