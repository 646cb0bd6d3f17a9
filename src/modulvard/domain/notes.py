"""Journal text: notes of the weekly contact and free ones, what they cover, and how far each has come (C14, H3).

The journal is elsewhere: a note is text to copy there (F2). *Journalförd* is set on the note and on each contact it
covers, and can be taken back. A note that has been journalled is corrected by one of its own, never changed (F5).
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Any, Self

from modulvard.domain.errors import InvalidInput, Refused
from modulvard.domain.ids import AccountId, HandInId, MessageId, NoteId, PatientId, TreatmentId
from modulvard.domain.text import clean_text, is_blank

NOTE_LIMIT = 100_000
"""Characters in a note."""


class NoteKind(StrEnum):
    """What a note is (H3)."""

    WEEKLY = "weekly"
    """Veckouppföljning: the contacts of the period, an administrative contact by D25."""
    FREE = "free"


class NoteState(StrEnum):
    """How far a note has come."""

    DRAFT = "draft"
    FINISHED = "finished"
    JOURNALLED = "journalled"
    CORRECTED = "corrected"
    WITHDRAWN = "withdrawn"


class NoteNotADraft(Refused):
    """Only an own draft can be written in, finished or thrown away. Facts: ``note``, ``state``."""


class NoteDraftStands(Refused):
    """A note has been begun with another text, which would be lost. Facts: ``note`` (the draft's id)."""


class NoteNotFinished(Refused):
    """Only what is finished, and not journalled yet, is marked or opened again. Facts: ``note``, ``state``."""


class NoteNotJournalled(Refused):
    """Only what has been journalled is corrected; before that it is opened again. Facts: ``note``, ``state``."""


class NoteWithdrawn(Refused):
    """The note has been withdrawn or corrected already, or is a draft. Facts: ``note``, ``state``."""


class NothingToJournal(Refused):
    """A contact is journalled already, not finished or not of this treatment. Facts: ``contact`` (its number)."""


@dataclass(frozen=True, slots=True)
class Covered:
    """Contacts by their numbers: those that a note tells of, or that are marked as journalled together."""

    messages: tuple[MessageId, ...] = ()
    hand_ins: tuple[HandInId, ...] = ()

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self.messages) + len(self.hand_ins)

    def as_state(self) -> dict[str, Any]:
        """Return them as a draft keeps them."""
        return {"messages": list(self.messages), "hand_ins": list(self.hand_ins)}

    @classmethod
    def of_state(cls, state: dict[str, Any]) -> Self:
        """Return what a draft kept."""
        return cls(tuple(map(MessageId, state.get("messages", ()))), tuple(map(HandInId, state.get("hand_ins", ()))))


NOTHING = Covered()


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """One note as it is kept."""

    id: NoteId
    treatment: TreatmentId
    kind: NoteKind
    body: str
    """Empty for a draft: its text is its writer's own (decided.md 9)."""
    covers_from: date | None = None
    covers_to: date | None = None
    made_at: datetime
    made_by: AccountId
    finished_at: datetime | None = None
    finished_by: AccountId | None = None
    journalled_at: datetime | None = None
    journalled_by: AccountId | None = None
    corrects: NoteId | None = None
    corrected_by: NoteId | None = None
    """The finished correction that has taken its place."""
    discarded_at: datetime | None = None
    withdrawn_at: datetime | None = None
    withdrawn_reason: str = ""
    version: int = 1

    @property
    def state(self) -> NoteState:
        """Return how far it has come."""
        if self.withdrawn_at is not None:
            return NoteState.WITHDRAWN
        if self.corrected_by is not None:
            return NoteState.CORRECTED
        if self.journalled_at is not None:
            return NoteState.JOURNALLED
        return NoteState.DRAFT if self.finished_at is None else NoteState.FINISHED


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteDraft:
    """What an account is writing of a note, as it was last kept, with the caret and the contacts ticked (DUR-03)."""

    note: NoteId
    body: str
    caret: int
    state: dict[str, Any] = field(default_factory=dict)
    begun_at: datetime
    saved_at: datetime

    @property
    def covered(self) -> Covered:
        """The contacts that finishing it covers."""
        return Covered.of_state(self.state)


class ContactKind(StrEnum):
    """What passed between patient and therapist."""

    WRITTEN = "written"
    """The patient wrote."""
    HANDED_IN = "handed_in"
    REPLY = "reply"
    FEEDBACK = "feedback"
    MORE = "more"

    @property
    def is_out(self) -> bool:
        """Whether it went to the patient: what is owed to the journal (decided.md "Idag", *journal*)."""
        return self in {ContactKind.REPLY, ContactKind.FEEDBACK, ContactKind.MORE}


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """One thing that passed between patient and therapist, and whether it has been journalled."""

    kind: ContactKind
    ref: int
    """The message's number, a hand-in's own."""
    on: date
    recorded_at: datetime
    """When it came to be known here: registered, or finished."""
    module: int | None = None
    title: str = ""
    """The homework's, or the module's."""
    text: str = ""
    """What was written. Told in a note only where the therapist chooses to."""
    journalled_at: datetime | None = None
    note: NoteId | None = None
    """The note that covers it."""

    @property
    def is_free(self) -> bool:
        """Whether it waits for a note: neither journalled nor told of in one."""
        return self.journalled_at is None and self.note is None

    @property
    def key(self) -> tuple[bool, int]:
        """What tells it from the treatment's other contacts."""
        return self.kind is ContactKind.HANDED_IN, self.ref


def covered(contacts: Iterable[Contact]) -> Covered:
    """Return the numbers of contacts."""
    found = list(contacts)
    return Covered(
        tuple(MessageId(each.ref) for each in found if each.kind is not ContactKind.HANDED_IN),
        tuple(HandInId(each.ref) for each in found if each.kind is ContactKind.HANDED_IN),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class NotJournalled:
    """What of one treatment is not journalled: contacts, the oldest first, and finished notes."""

    treatment: TreatmentId
    patient: PatientId
    given_name: str
    family_name: str
    birth_date: date | None
    masked: bool
    program: str
    therapist: AccountId
    contacts: tuple[Contact, ...]
    """What is owed to the journal: finished replies and feedback. Empty of texts."""
    notes: tuple[Note, ...]
    """Finished and not marked."""
    due: date
    """The day by which the oldest is to be journalled."""


def checked_note(written: str) -> str:
    """Return a note's text as it is kept, or raise InvalidInput if it is empty or too long."""
    body = clean_text(written)
    if is_blank(body):
        raise InvalidInput(field="note", problem="empty")
    if len(body) > NOTE_LIMIT:
        raise InvalidInput(field="note", problem="too_long", longest=NOTE_LIMIT)
    return body
