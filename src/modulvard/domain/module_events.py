"""What has happened with each module of a treatment, and what state it is in on a day (decided.md 13 and 25)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from modulvard.domain.ids import AccountId, ModuleEventId, ModuleNumber


class ModuleState(StrEnum):
    """How far a patient has come with a module (C4). The command line's words (commandline.md)."""

    UNAVAILABLE = "unavailable"
    AVAILABLE = "available"
    STARTED = "started"
    HANDED_IN = "handed_in"
    REVIEWED = "reviewed"
    DONE = "done"
    SKIPPED = "skipped"


PROGRESS = (
    ModuleState.UNAVAILABLE,
    ModuleState.AVAILABLE,
    ModuleState.STARTED,
    ModuleState.HANDED_IN,
    ModuleState.REVIEWED,
    ModuleState.DONE,
)
"""The states in the order they are reached; a skipped module stands beside them."""

RANK: Mapping[ModuleState, int] = {state: rank for rank, state in enumerate(PROGRESS)}
HANDED_IN_RANK = RANK[ModuleState.HANDED_IN]
FROM_THE_PATIENT = frozenset({ModuleState.STARTED, ModuleState.HANDED_IN})
"""What a patient does; opening, feedback and skipping are the therapist's."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ModuleEvent:
    """A module reached a state on a day, recorded at a moment by an account. What is withdrawn stays readable."""

    id: ModuleEventId
    module: ModuleNumber
    state: ModuleState
    on: date
    reason: str
    made_at: datetime
    made_by: AccountId
    withdrawn_at: datetime | None = None
    withdrawn_by: AccountId | None = None
    withdrawn_reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ModuleStanding:
    """One module as of a day: its state, since when, and the day it was handed in."""

    module: ModuleNumber
    state: ModuleState = ModuleState.UNAVAILABLE
    since: date | None = None
    """The day the state was reached; None while unavailable."""
    handed_in: date | None = None
    opened: date | None = None
    started: date | None = None
    reviewed: date | None = None
    reason: str = ""
    """Why it was skipped."""

    @property
    def is_handed_in(self) -> bool:
        """Whether the patient's part is done: handed in or beyond (pacing.md)."""
        return self.handed_in is not None

    @property
    def is_skipped(self) -> bool:
        """Whether it has left the plan."""
        return self.state is ModuleState.SKIPPED

    @property
    def is_open(self) -> bool:
        """Whether the patient can work with it now: available or started."""
        return self.state in {ModuleState.AVAILABLE, ModuleState.STARTED}

    @property
    def rank(self) -> int:
        """How far it has come, a skipped one as far as it had come before."""
        if self.state is not ModuleState.SKIPPED:
            return RANK[self.state]
        return RANK[ModuleState.STARTED] if self.started else RANK[ModuleState.AVAILABLE] if self.opened else 0


def standings(events: Iterable[ModuleEvent], on: date) -> dict[ModuleNumber, ModuleStanding]:
    """Return each module with a standing as of the end of a day; one without events is absent and unavailable.

    What is dated later is left out, however early it was recorded; what is dated earlier counts, however late it was
    recorded (decided.md 13). A module handed in is so even if it was also skipped.
    """
    by_module: dict[ModuleNumber, list[ModuleEvent]] = {}
    for event in events:
        if event.withdrawn_at is None and event.on <= on:
            by_module.setdefault(event.module, []).append(event)
    return {module: _standing(module, own) for module, own in by_module.items()}


def _standing(module: ModuleNumber, events: list[ModuleEvent]) -> ModuleStanding:
    reached: list[date | None] = [None] * len(PROGRESS)
    skip: ModuleEvent | None = None
    for event in events:
        if event.state is ModuleState.SKIPPED:
            skip = event if skip is None or event.on < skip.on else skip
            continue
        for rank in range(1, RANK[event.state] + 1):
            earlier = reached[rank]
            if earlier is None or event.on < earlier:
                reached[rank] = event.on
    rank = max((rank for rank, day in enumerate(reached) if day is not None), default=0)
    is_skipped = skip is not None and rank < HANDED_IN_RANK
    return ModuleStanding(
        module=module,
        state=ModuleState.SKIPPED if is_skipped else PROGRESS[rank],
        since=skip.on if skip is not None and is_skipped else reached[rank],
        handed_in=reached[HANDED_IN_RANK],
        opened=reached[RANK[ModuleState.AVAILABLE]],
        started=reached[RANK[ModuleState.STARTED]],
        reviewed=reached[RANK[ModuleState.REVIEWED]],
        reason=skip.reason if skip is not None and is_skipped else "",
    )
