"""Överlämning: a treatment gets another responsible therapist, and that one what there is to know (C3, D20, B21)."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from modulvard.domain.errors import InvalidInput
from modulvard.domain.gates import GateStanding
from modulvard.domain.ids import AccountId, FlagId, MessageId, NoteId, TransferId, TreatmentId
from modulvard.domain.messages import MessageKind
from modulvard.domain.text import LINE_LIMIT, TEXT_LIMIT, clean_line, clean_text
from modulvard.domain.treatment_errors import AlreadyResponsible, BeforeTransfer, BeforeTreatment, InTheFuture
from modulvard.domain.treatment_steps import Stamp, check_active, check_begun, checked_reason
from modulvard.domain.treatments import Treatment


@dataclass(frozen=True, slots=True, kw_only=True)
class NewTransfer:
    """What a transfer is asked with."""

    treatment: TreatmentId
    to: AccountId
    reason: str
    body: str = ""
    """What the next therapist needs to know."""
    on: date | None = None
    """The day from which the next one is responsible, today unless said."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Transfer:
    """A change of responsible therapist as it is kept."""

    id: TransferId
    treatment: TreatmentId
    before: AccountId
    """Who was responsible."""
    to: AccountId
    on: date
    reason: str
    body: str
    made_at: datetime
    made_by: AccountId


@dataclass(frozen=True, slots=True, kw_only=True)
class FlagAlong:
    """A flag that stands; the therapist's follow the patient."""

    id: FlagId
    treatment: TreatmentId
    by: AccountId
    on: date
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BegunText:
    """A text to the patient, or for the journal, that is begun and not finished."""

    treatment: TreatmentId
    by: AccountId
    begun_at: datetime
    kind: MessageKind | None
    """None for journal text."""
    message: MessageId | None = None
    note: NoteId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Luggage:
    """What follows a treatment to its next therapist: what the former one has flagged and begun to write."""

    flags: tuple[FlagAlong, ...] = ()
    texts: tuple[BegunText, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Receiver:
    """Someone a treatment can be handed over to, and what there is to look at first."""

    account: AccountId
    name: str
    competence: GateStanding | None = None
    """What the program needs and the account does not hold (D21, B7); None where nothing is lacking."""
    away_until: date | None = None
    """The last day of an absence that lies over the day."""
    substitute: AccountId | None = None
    """On whose list the lines stand meanwhile."""
    substitute_name: str = ""


def check_changes_hands(treatment: Treatment, *, followed_up: bool) -> None:
    """Raise TreatmentEnded where nothing is left to be responsible for: an ended one is followed up, or it is over."""
    if not followed_up:
        check_active(treatment)


def transferred(
    treatment: Treatment, new: NewTransfer, stamp: Stamp, *, former: Sequence[Transfer] = (), followed_up: bool = False
) -> tuple[Treatment, NewTransfer]:
    """Return the treatment with its next therapist, and the transfer as it is kept.

    ``former`` are its transfers until now, and ``followed_up`` whether a follow-up is still to be done.

    Raises TreatmentEnded, AlreadyResponsible, InTheFuture, BeforeTreatment, BeforeTransfer, InvalidInput.
    """
    check_changes_hands(treatment, followed_up=followed_up)
    if new.to == treatment.therapist:
        raise AlreadyResponsible(account=new.to)
    on = new.on or stamp.today
    if on > stamp.today:
        raise InTheFuture(on=on, today=stamp.today)
    if on < min(treatment.started_on, stamp.today):
        raise BeforeTreatment(on=on, started_on=treatment.started_on)
    last = max((one.on for one in former), default=on)
    if on < last:
        raise BeforeTransfer(on=on, last=last)
    kept = replace(new, on=on, reason=checked_reason(new.reason), body=checked_body(new.body))
    return replace(treatment, therapist=new.to), kept


def checked_body(written: str) -> str:
    """Return what the next therapist needs to know as it is kept, or raise InvalidInput."""
    body = clean_text(written)
    if len(body) > TEXT_LIMIT:
        raise InvalidInput(field="transfer_body", problem="too_long", longest=TEXT_LIMIT)
    return body


@dataclass(frozen=True, slots=True, kw_only=True)
class Consent:
    """That the patient agrees to what is handed to another unit: since when, and to what (C3)."""

    on: date
    note: str


def checked_consent(treatment: Treatment, note: str, on: date | None, stamp: Stamp) -> Consent:
    """Return a consent as it is kept, also one of after the end. Raises InvalidInput, InTheFuture, BeforeTreatment."""
    said = clean_line(note)
    if not said:
        raise InvalidInput(field="consent_note", problem="empty")
    if len(said) > LINE_LIMIT:
        raise InvalidInput(field="consent_note", problem="too_long", longest=LINE_LIMIT)
    day = on or stamp.today
    check_begun(treatment, day, stamp)
    return Consent(on=day, note=said)
