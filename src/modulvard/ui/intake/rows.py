"""The gates of a start or an end as rows: what each is called, how it stands, by whom and when, and the rule."""

from dataclasses import dataclass

from modulvard.domain.gates import GateStanding
from modulvard.ui.components.chips import Chip
from modulvard.ui.words.of_intakes import gate_chip, gate_words, strength_words


@dataclass(frozen=True, slots=True, kw_only=True)
class GateLine:
    """A gate as its row shows it. ``key`` is the digit that opens it; empty where nobody enters how it stands."""

    standing: GateStanding
    key: str
    told: str
    """By whom, when and how, or why it does not count."""

    @property
    def ident(self) -> str:
        """The gate."""
        return self.standing.gate.value

    @property
    def name(self) -> str:
        """What the gate is called."""
        return gate_words(self.standing.gate)

    @property
    def chip(self) -> Chip:
        """How it stands."""
        return gate_chip(self.standing)

    @property
    def aside(self) -> str:
        """What the rule is."""
        return strength_words(self.standing.strength)
