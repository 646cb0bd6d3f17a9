"""What a step made of messages, kept to undo it and to do it again exactly: nothing in it reaches the store (C6)."""

from dataclasses import dataclass, replace
from typing import Any

from modulvard.domain.access_log import Measure
from modulvard.domain.errors import ChangedSince
from modulvard.domain.ids import AnswerId, MessageId, PatientId
from modulvard.domain.messages import Draft, Message
from modulvard.domain.treatment_steps import Stamp
from modulvard.services.homework_pictures import Turn


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A row of the log that a step with messages writes."""

    measure: Measure
    patient: PatientId
    message: MessageId
    count: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """What a step is called, one way or the other, and what the log is told of it."""

    summary: str
    told: tuple[Told, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Marking:
    """Messages as a step left them and as they were, where it set marks alone. Turned round, it is what undoes it."""

    seen: tuple[Message, ...]
    wanted: tuple[Message, ...]
    ahead: Way
    """The way that a step from what is seen to what is wanted goes."""
    back: Way
    turn: Turn | None = None
    """What that step makes of homework."""

    def turned(self, turn: Turn | None) -> "Marking":
        """Return what does the opposite."""
        return Marking(seen=self.wanted, wanted=self.seen, ahead=self.back, back=self.ahead, turn=turn)


@dataclass(frozen=True, slots=True, kw_only=True)
class Finishing:
    """A text as a draft and as finished, with all that finishing it made."""

    open: Message
    draft: Draft
    """What its writer has typed while it is open."""
    done: Message
    answered: tuple[MessageId, ...] = ()
    uses: tuple[tuple[AnswerId, int], ...] = ()
    """The bank's entries that it was written with, by the version of each."""
    turn: Turn | None = None
    """What the next way makes of homework."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Filling:
    """A whole text in a draft that was empty, and what stood there. Turned round, it is what undoes it."""

    message: Message
    seen: Draft
    wanted: Draft
    ahead: Way
    """The way that a step from what is seen to what is wanted goes."""
    back: Way

    def turned(self) -> "Filling":
        """Return what does the opposite."""
        return replace(self, seen=self.wanted, wanted=self.seen, ahead=self.back, back=self.ahead)


def is_as(now: Message, seen: Message) -> bool:
    """Tell whether a message stands as it was seen. What is told in the journal, or begun as an answer, is no part."""
    return _compared(now) == _compared(seen)


def require_as(now: Message, seen: Message) -> None:
    """Raise ChangedSince unless a message stands as it was seen."""
    if not is_as(now, seen):
        raise ChangedSince


def marks_of(message: Message) -> dict[str, Any]:
    """Return the marks that steps set and take away, by column."""
    return {
        "answered_id": message.answered_by,
        "no_answer_at": message.no_answer_at,
        "no_answer_by": message.no_answer_by,
        "discarded_at": message.discarded_at,
        "withdrawn_at": message.withdrawn_at,
        "withdrawn_by": message.withdrawn_by,
        "withdrawn_reason": message.withdrawn_reason,
    }


def withdrawn(message: Message, stamp: Stamp, reason: str) -> Message:
    """Return a message as withdrawn."""
    return replace(message, withdrawn_at=stamp.at, withdrawn_by=stamp.by, withdrawn_reason=reason)


def way(summary: str, *told: Told) -> Way:
    """Return one way of a step."""
    return Way(summary=summary, told=told)


def told(measure: Measure, patient: PatientId, message: MessageId, count: int | None = None) -> Told:
    """Return a row for the log."""
    return Told(measure=measure, patient=patient, message=message, count=count)


def _compared(message: Message) -> Message:
    return replace(message, version=0, answer=None, journalled_at=None)
