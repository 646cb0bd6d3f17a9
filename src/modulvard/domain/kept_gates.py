"""How gates stood at a start or an end, by what was kept of them then."""

from dataclasses import replace

from modulvard.domain.gates import GateStanding, GateState, KeptGate, Why


def as_kept(kept: KeptGate, judged: GateStanding | None) -> GateStanding:
    """Return how a gate stood, by what was kept; ``judged`` tells more of it as long as it comes to the same."""
    if judged is not None and judged.state is kept.state:
        return replace(judged, strength=kept.strength)
    step = None if judged is None else judged.step
    return GateStanding(gate=kept.gate, strength=kept.strength, state=kept.state, why=_WHY_KEPT[kept.state], step=step)


_WHY_KEPT = {
    GateState.MET: Why.DONE,
    GateState.NOT_MET: Why.FOUND_OTHERWISE,
    GateState.MISSING: Why.NOT_DONE,
    GateState.NOT_NEEDED: Why.SAID_NOT_NEEDED,
}
"""What can be said where no more than the state is known."""
