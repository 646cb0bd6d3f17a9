"""Messages between patient and therapist: one thread per treatment, in and out, and what state each is in (C6).

The program has no line to the patient: what is finished is *handed over* by a person, and nothing is ever ”sent”
(decided.md 35). Feedback on homework, and asking for more, are messages out of the same thread.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Any, TypeAlias

from modulvard.domain.clock import STOCKHOLM
from modulvard.domain.errors import InvalidInput, Refused
from modulvard.domain.ids import AccountId, AnswerId, HandInId, MessageId, ModuleNumber, PatientId, TreatmentId
from modulvard.domain.promise import WorkingCalendar
from modulvard.domain.text import clean_text, is_blank

MESSAGE_LIMIT = 1_000_000
"""Characters in a message. A whole book fits; more is a file dropped in the wrong place."""
DISCARDED_DAYS = 30
"""How long a draft thrown away can be brought back (ux.md 8.1)."""


class Direction(StrEnum):
    """Which way a message goes."""

    IN = "in"
    OUT = "out"


class MessageKind(StrEnum):
    """What a message out is. What comes in is always ``message``."""

    MESSAGE = "message"
    FEEDBACK = "feedback"
    """Feedback on a homework or a module handed in."""
    MORE = "more"
    """Asking for more on a homework; the hand-in stays (decided.md 25)."""


class MessageState(StrEnum):
    """How far a message has come (decided.md 15). One coming in shows how far its answer has come."""

    NEW = "new"
    DRAFT = "draft"
    FINISHED = "finished"
    HANDED_OVER = "handed_over"
    CORRECTED = "corrected"
    WITHDRAWN = "withdrawn"
    NO_ANSWER_NEEDED = "no_answer_needed"


class Channel(StrEnum):
    """How a finished text leaves the program."""

    COPY = "copy"
    PRINT = "print"
    BOOKLET = "booklet"


class Way(StrEnum):
    """How something came from the patient."""

    TYPED = "typed"
    PASTED = "pasted"
    FILE = "file"
    PAPER = "paper"
    BOOKLET = "booklet"


Arrived: TypeAlias = datetime | date
"""When the patient sent something: a moment, or only the day where that is all that is known."""


class NotADraft(Refused):
    """Only a draft can be written in, finished or discarded. Facts: ``message``, ``state``."""


class FinishedAlready(NotADraft):
    """The text has been finished, so it is no draft any more. Facts: ``message``, ``state``."""


class DraftStands(Refused):
    """A text has been begun to the patient already, and would be lost. Facts: ``message`` (the draft's id)."""


class NotFinished(Refused):
    """Only what is finished and not yet handed over can be handed over or reopened. Facts: ``message``, ``state``."""


class NothingToCorrect(Refused):
    """Only what has been handed over and stands is corrected; before that it is reopened. Facts: ``message``."""


class NotWaiting(Refused):
    """The message is answered or closed already. Facts: ``message``, ``state``."""


class AlreadyWithdrawn(Refused):
    """The message has been withdrawn or corrected already. Facts: ``message``."""


class FieldsLeft(Refused):
    """Fields of an inserted answer are still empty (ux.md 2). Facts: ``fields`` (their names), never the text."""


class RegisteredBefore(Refused):
    """The same text is registered for the same treatment already. Facts: ``message``, ``at`` (when it was written)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """One message as it is kept. ``answer`` is the state of what answers one that came in: a draft or a reply."""

    id: MessageId
    treatment: TreatmentId
    direction: Direction
    kind: MessageKind = MessageKind.MESSAGE
    hand_in: HandInId | None = None
    module: ModuleNumber | None = None
    body: str
    """Empty for a draft: its text is its writer's own (decided.md 9)."""
    at: datetime
    """In: when the patient wrote it, as far as known. Out: when it was finished, before that begun."""
    time_known: bool = True
    way: Way | None = None
    made_at: datetime
    made_by: AccountId
    finished_at: datetime | None = None
    finished_by: AccountId | None = None
    channel: Channel | None = None
    handed_over_at: datetime | None = None
    handed_over_by: AccountId | None = None
    answered_by: MessageId | None = None
    answer: MessageState | None = None
    no_answer_at: datetime | None = None
    no_answer_by: AccountId | None = None
    corrects: MessageId | None = None
    corrected_at: datetime | None = None
    journalled_at: datetime | None = None
    discarded_at: datetime | None = None
    withdrawn_at: datetime | None = None
    withdrawn_by: AccountId | None = None
    withdrawn_reason: str = ""
    version: int = 1

    @property
    def state(self) -> MessageState:
        """Return how far it has come."""
        if self.withdrawn_at is not None:
            return MessageState.WITHDRAWN
        if self.direction is Direction.IN:
            return MessageState.NO_ANSWER_NEEDED if self.no_answer_at is not None else self.answer or MessageState.NEW
        if self.corrected_at is not None:
            return MessageState.CORRECTED
        if self.handed_over_at is not None:
            return MessageState.HANDED_OVER
        return MessageState.FINISHED if self.finished_at is not None else MessageState.DRAFT

    @property
    def is_finished(self) -> bool:
        """Whether it goes out, and has been finished or more."""
        over = {MessageState.FINISHED, MessageState.HANDED_OVER, MessageState.CORRECTED}
        return self.direction is Direction.OUT and self.state in over

    @property
    def waits(self) -> bool:
        """Whether it came in and nothing finished answers it (decided.md 27)."""
        unanswered = self.answered_by is None and self.no_answer_at is None and self.withdrawn_at is None
        return self.direction is Direction.IN and unanswered

    @property
    def arrived(self) -> Arrived:
        """When it was written: the moment, or the day alone where no more is known."""
        return self.at if self.time_known else self.at.astimezone(STOCKHOLM).date()

    def due(self, calendar: WorkingCalendar, answer_days: int) -> datetime:
        """Return by when an answer is promised (pacing.md "Promise")."""
        return calendar.due(self.arrived, answer_days)


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """What an account is writing, as it was last kept, with the caret (DUR-03)."""

    message: MessageId
    body: str
    caret: int
    state: dict[str, Any] = field(default_factory=dict)
    begun_at: datetime
    saved_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class NewMessage:
    """What is registered as come from a patient. Without ``sent`` it is as of now."""

    treatment: TreatmentId
    body: str
    sent: Arrived | None = None
    way: Way = Way.TYPED


class MessageNoticeKind(StrEnum):
    """What there is to look at after a step that was taken all the same (exit code 1)."""

    SAME_TEXT = "same_text"
    """The same text is registered elsewhere: at another time, or for another treatment."""
    BEFORE_START = "before_start"
    """It was written long before the treatment began: perhaps another one's, or a slip."""
    DRAFT_DISCARDED = "draft_discarded"
    """The draft that stood before; it can be brought back."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageNotice:
    """Something to look at after a step, and the message it is about."""

    kind: MessageNoticeKind
    message: MessageId


@dataclass(frozen=True, slots=True, kw_only=True)
class Thread:
    """The latest messages of a treatment, oldest first, and whether there are earlier ones."""

    treatment: TreatmentId
    patient: PatientId
    messages: tuple[Message, ...]
    has_earlier: bool
    draft: Draft | None
    """The account's own begun reply, if there is one."""
    waiting: tuple[MessageId, ...] = ()
    """Those that wait for an answer, oldest first."""
    due: datetime | None = None
    """By when the oldest of them is promised an answer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ThreadLine:
    """One line of the lists of Meddelanden: a thread that waits, or a text that is to be handed over."""

    treatment: TreatmentId
    patient: PatientId
    given_name: str
    family_name: str
    birth_date: date | None
    protected: bool
    masked: bool
    program: str
    therapist: AccountId
    message: Message
    """The oldest that waits, what is to be handed over, or the latest of the thread."""
    count: int
    """How many wait in the thread."""
    due: datetime | None
    """By when an answer is promised, to the oldest that waits in the thread; None where nothing is."""


def outgoing(treatment: TreatmentId, at: datetime, by: AccountId, kind: MessageKind = MessageKind.MESSAGE) -> Message:
    """Return a text about to be begun; its id is provisional."""
    return Message(
        id=MessageId(0),
        treatment=treatment,
        direction=Direction.OUT,
        kind=kind,
        body="",
        at=at,
        made_at=at,
        made_by=by,
    )


def checked_body(written: str) -> str:
    """Return a message's text as it is kept, or raise InvalidInput if it is empty or too long."""
    body = clean_text(written)
    if is_blank(body):
        raise InvalidInput(field="body", problem="empty")
    if len(body) > MESSAGE_LIMIT:
        raise InvalidInput(field="body", problem="too_long", longest=MESSAGE_LIMIT)
    return body


def answers_used(state: Mapping[str, Any]) -> dict[AnswerId, int]:
    """Return the entries of the bank that a draft was written with, by the version of each that was inserted."""
    kept = state.get("answers", ())
    return {AnswerId(int(used["answer"])): int(used["version"]) for used in kept}


def with_answers(used: Mapping[AnswerId, int]) -> dict[str, Any]:
    """Return the state of a draft that was written with entries of the bank; ``answers_used`` reads it back."""
    return {"answers": [{"answer": answer, "version": version} for answer, version in used.items()]} if used else {}


_FILLED_IN = frozenset({"förnamn", "modul", "behandlare", "mottagning"})
"""Fields of the answer bank that fill themselves in."""
_FIELD = re.compile(r"\{([^\W\d][\w -]{0,39})(\??)\}")


@dataclass(frozen=True, slots=True)
class FieldSpan:
    """Where an empty field of an inserted answer stands in a text, and its name."""

    start: int
    end: int
    name: str


def field_spans(body: str) -> tuple[FieldSpan, ...]:
    """Return the fields of an inserted answer that are still empty, in order: ``{datum?}``, ``{modul}``."""
    return tuple(
        FieldSpan(match.start(), match.end(), match[1])
        for match in _FIELD.finditer(body)
        if match[2] or match[1].casefold() in _FILLED_IN
    )


def field_after(spans: Sequence[FieldSpan], start: int, end: int, caret: int) -> FieldSpan | None:
    """Return the field that comes after what is selected or, with none selected, after the caret; then the first."""
    for number, span in enumerate(spans):
        if (start, end) == (span.start, span.end):
            return spans[number + 1] if number + 1 < len(spans) else None
    return next((span for span in spans if span.start >= caret), spans[0] if spans else None)


def fields_left(body: str) -> tuple[str, ...]:
    """Return the names of fields of an inserted answer that are still empty, each once."""
    return tuple(dict.fromkeys(span.name for span in field_spans(body)))


def words_at_hand(messages: Iterable[Message]) -> str:
    """Return what the patient has written that waits for an answer; where nothing waits, what they wrote last."""
    written = [message for message in messages if message.direction is Direction.IN]
    waiting = [message.body for message in written if message.waits]
    return "\n".join(waiting or [message.body for message in written[-1:]])


def is_to_hand_over(message: Message) -> bool:
    """Tell whether a text to the patient is finished and has not left the program."""
    return message.direction is Direction.OUT and message.state is MessageState.FINISHED


def last_channel(messages: Iterable[Message]) -> Channel | None:
    """Return how the text that was handed over last left the program, or None where none was."""
    over = [message for message in messages if message.handed_over_at is not None and message.withdrawn_at is None]
    return max(over, key=lambda each: (each.at, each.id)).channel if over else None


def oldest_waiting(messages: Iterable[Message]) -> Message | None:
    """Return the waiting message that was written first: the one a thread's promise counts from."""
    return min((message for message in messages if message.waits), key=lambda each: (each.at, each.id), default=None)
