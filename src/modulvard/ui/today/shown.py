"""A text that the panel beside Idag shows whole."""

from dataclasses import dataclass

from modulvard.domain.messages import Arrived
from modulvard.domain.today import LineKind


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownText:
    """A text the line is about: what it is, when it was written, and the words."""

    kind: LineKind
    title: str = ""
    """The homework's own, or what is told of an answer; else empty: the kind then says what it is."""
    at: Arrived | None = None
    """None where the head says when."""
    body: str
