"""Notes in the store: written like messages, found by their words, and the marks of what is journalled (C14, F5)."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Row, Table, and_, func, insert, or_, select, text, true, update
from sqlalchemy.orm import Session

from modulvard.domain.errors import NotFound
from modulvard.domain.ids import AccountId, HandInId, MessageId, NoteId, TreatmentId
from modulvard.domain.notes import Covered, Note, NoteDraft, NoteKind
from modulvard.store.correspondence_rows import IN, OUT
from modulvard.store.drafts import DRAFTS_OF_NOTES, set_marks_of, typed_of
from modulvard.store.rows import HandInRow, MessageRow, NoteRow
from modulvard.store.text_index import indexed_text

_NOTE = NoteRow.metadata.tables["note"]
_MESSAGE = MessageRow.metadata.tables["message"]
_HAND_IN = HandInRow.metadata.tables["hand_in"]
_LATER = _NOTE.alias("later")
UNFINISHED = and_(_NOTE.c.finished_at.is_(None), _NOTE.c.discarded_at.is_(None), _NOTE.c.withdrawn_at.is_(None))


@dataclass(frozen=True, slots=True)
class ContactMark:
    """How a contact is marked: as journalled, by whom, and the note that covers it."""

    ref: int
    is_hand_in: bool
    journalled_at: datetime | None
    journalled_by: AccountId | None
    note: NoteId | None

    @property
    def is_free(self) -> bool:
        """Whether neither a mark nor a note stands on it."""
        return self.journalled_at is None and self.note is None

    def is_among(self, contacts: Covered) -> bool:
        """Tell whether it is one of some contacts."""
        return self.ref in (contacts.hand_ins if self.is_hand_in else contacts.messages)


# --- reading --------------------------------------------------------------------------------------


def load_note(session: Session, note: NoteId) -> Note:
    """Return one note, or raise NotFound. A draft thrown away is found too, by its ``discarded_at``."""
    found = load_notes(session, _NOTE.c.id == note)
    if not found:
        raise NotFound(kind="note", ident=note)
    return found[0]


def load_notes(session: Session, which: ColumnElement[bool]) -> tuple[Note, ...]:
    """Return the notes that fit a condition on ``note``, the latest first, in one statement."""
    corrected = (
        select(func.max(_LATER.c.id))
        .where(_LATER.c.corrects_id == _NOTE.c.id, _LATER.c.finished_at.is_not(None), _LATER.c.withdrawn_at.is_(None))
        .correlate(_NOTE)
        .scalar_subquery()
    )
    moment = func.coalesce(_NOTE.c.finished_at, _NOTE.c.made_at)
    statement = select(_NOTE, corrected.label("corrected_by")).where(which).order_by(moment.desc(), _NOTE.c.id.desc())
    return tuple(map(_value, session.execute(statement).all()))


def notes_of(session: Session, treatment: TreatmentId) -> tuple[Note, ...]:
    """Return a treatment's notes without drafts thrown away, the latest first."""
    return load_notes(session, and_(_NOTE.c.treatment_id == treatment, _NOTE.c.discarded_at.is_(None)))


def unmarked(session: Session, treatments: Collection[TreatmentId] | None) -> tuple[Note, ...]:
    """Return the finished notes not marked as journalled, of some treatments or of all; without their texts."""
    stands = (_NOTE.c.finished_at.is_not(None), _NOTE.c.journalled_at.is_(None), _NOTE.c.withdrawn_at.is_(None))
    own = true() if treatments is None else _NOTE.c.treatment_id.in_(treatments)
    return load_notes(session, and_(*stands, own))


def last_weekly_at(session: Session, treatment: TreatmentId) -> datetime | None:
    """Return when the last note of the weekly contact was finished, of those that stand."""
    stands = (_NOTE.c.treatment_id == treatment, _NOTE.c.kind == NoteKind.WEEKLY.value, _NOTE.c.corrects_id.is_(None))
    statement = select(_NOTE.c.finished_at).where(
        *stands, _NOTE.c.finished_at.is_not(None), _NOTE.c.withdrawn_at.is_(None)
    )
    return session.scalar(statement.order_by(_NOTE.c.finished_at.desc()).limit(1))


def own_draft(
    session: Session, account: AccountId, treatment: TreatmentId, kind: NoteKind, corrects: NoteId | None
) -> Note | None:
    """Return the account's begun note of the same treatment and kind, correcting the same, if any."""
    same = _NOTE.c.corrects_id.is_(None) if corrects is None else _NOTE.c.corrects_id == corrects
    own = (_NOTE.c.made_by == account, _NOTE.c.treatment_id == treatment, _NOTE.c.kind == kind.value)
    found = load_notes(session, and_(UNFINISHED, *own, same))
    return found[0] if found else None


# --- writing --------------------------------------------------------------------------------------


def add_note(session: Session, note: Note) -> NoteId:
    """Keep a note just begun and return its id; its own is provisional."""
    made = session.execute(
        insert(_NOTE)
        .values(
            treatment_id=note.treatment,
            kind=note.kind.value,
            body=note.body,
            covers_from=note.covers_from,
            covers_to=note.covers_to,
            made_at=note.made_at,
            made_by=note.made_by,
            corrects_id=note.corrects,
            withdrawn_reason="",
            version=1,
        )
        .returning(_NOTE.c.id)
    )
    return NoteId(made.scalar_one())


def set_marks(session: Session, note: Note, marks: Mapping[str, Any]) -> None:
    """Set columns of a note as it was read, or raise ChangedSince if someone has changed it since."""
    set_marks_of(session, _NOTE, note.id, note.version, marks)


def put_body(session: Session, note: Note, body: str, marks: Mapping[str, Any]) -> None:
    """Give a draft the text it is finished with, or take it away when it is opened again with an empty one."""
    set_marks(session, note, {**marks, "body": body})
    session.execute(text("DELETE FROM note_search WHERE rowid = :id"), {"id": note.id})
    if body:
        words = {"id": note.id, "words": indexed_text(note.treatment, body)}
        session.execute(text("INSERT INTO note_search (rowid, words) VALUES (:id, :words)"), words)


# --- drafts ---------------------------------------------------------------------------------------


def load_draft(session: Session, account: AccountId, note: NoteId) -> NoteDraft | None:
    """Return what the account has written of a note, or None if it is not its own or has no text."""
    typed = DRAFTS_OF_NOTES.load(session, account, note)
    return None if typed is None else NoteDraft(note=note, **typed)


def keep_draft(session: Session, account: AccountId, draft: NoteDraft) -> None:
    """Keep what is being written, in place of what was kept before."""
    DRAFTS_OF_NOTES.keep(session, account, draft.note, typed_of(draft))


# --- contacts -------------------------------------------------------------------------------------


def contact_marks(session: Session, treatment: TreatmentId, which: Covered) -> tuple[ContactMark, ...]:
    """Return how contacts of a treatment are marked; one that is not there, or does not stand, is left out."""
    is_contact = or_(_MESSAGE.c.direction == IN, _MESSAGE.c.finished_at.is_not(None))
    messages = and_(_MESSAGE.c.id.in_(which.messages), is_contact, _MESSAGE.c.withdrawn_at.is_(None))
    hand_ins = and_(_HAND_IN.c.id.in_(which.hand_ins), _HAND_IN.c.withdrawn_at.is_(None))
    return (
        *_marks(session, _MESSAGE, and_(messages, _MESSAGE.c.treatment_id == treatment)),
        *_marks(session, _HAND_IN, and_(hand_ins, _HAND_IN.c.treatment_id == treatment)),
    )


def owed_contacts(session: Session, treatment: TreatmentId) -> Covered:
    """Return the contacts of a treatment that are owed to the journal: finished, standing and not marked."""
    owed = (_MESSAGE.c.direction == OUT, _MESSAGE.c.finished_at.is_not(None))
    stands = (_MESSAGE.c.journalled_at.is_(None), _MESSAGE.c.withdrawn_at.is_(None))
    which = and_(_MESSAGE.c.treatment_id == treatment, *owed, *stands)
    return refs(_marks(session, _MESSAGE, which))


def marks_of_note(session: Session, note: NoteId) -> tuple[ContactMark, ...]:
    """Return the contacts that a note covers, as they are marked."""
    return (
        *_marks(session, _MESSAGE, _MESSAGE.c.note_id == note),
        *_marks(session, _HAND_IN, _HAND_IN.c.note_id == note),
    )


def notes_of_contacts(session: Session, treatment: TreatmentId) -> tuple[dict[int, NoteId], dict[int, NoteId]]:
    """Return the note that covers each message and each hand-in of a treatment that one covers."""
    found = (
        _marks(session, table, and_(table.c.treatment_id == treatment, table.c.note_id.is_not(None)))
        for table in (_MESSAGE, _HAND_IN)
    )
    messages, hand_ins = ({mark.ref: mark.note for mark in marks if mark.note is not None} for marks in found)
    return messages, hand_ins


def set_contact_marks(session: Session, marks: Iterable[ContactMark]) -> None:
    """Mark contacts as given."""
    for mark in marks:
        values = {"journalled_at": mark.journalled_at, "journalled_by": mark.journalled_by, "note_id": mark.note}
        if mark.is_hand_in:
            session.execute(update(_HAND_IN).where(_HAND_IN.c.id == mark.ref).values(values))
        else:
            newer = {**values, "version": _MESSAGE.c.version + 1}
            session.execute(update(_MESSAGE).where(_MESSAGE.c.id == mark.ref).values(newer))


def refs(marks: Sequence[ContactMark]) -> Covered:
    """Return the numbers of contacts."""
    return Covered(
        tuple(MessageId(mark.ref) for mark in marks if not mark.is_hand_in),
        tuple(HandInId(mark.ref) for mark in marks if mark.is_hand_in),
    )


def _marks(session: Session, table: Table, which: ColumnElement[bool]) -> tuple[ContactMark, ...]:
    columns = (table.c.id, table.c.journalled_at, table.c.journalled_by, table.c.note_id)
    return tuple(
        ContactMark(
            ref=row.id,
            is_hand_in=table is _HAND_IN,
            journalled_at=row.journalled_at,
            journalled_by=_account(row.journalled_by),
            note=None if row.note_id is None else NoteId(row.note_id),
        )
        for row in session.execute(select(*columns).where(which).order_by(table.c.id))
    )


# --- rows into values -----------------------------------------------------------------------------


def _value(row: Row[Any]) -> Note:
    return Note(
        id=NoteId(row.id),
        treatment=TreatmentId(row.treatment_id),
        kind=NoteKind(row.kind),
        body=row.body,
        covers_from=row.covers_from,
        covers_to=row.covers_to,
        made_at=row.made_at,
        made_by=AccountId(row.made_by),
        finished_at=row.finished_at,
        finished_by=_account(row.finished_by),
        journalled_at=row.journalled_at,
        journalled_by=_account(row.journalled_by),
        corrects=None if row.corrects_id is None else NoteId(row.corrects_id),
        corrected_by=None if row.corrected_by is None else NoteId(row.corrected_by),
        discarded_at=row.discarded_at,
        withdrawn_at=row.withdrawn_at,
        withdrawn_reason=row.withdrawn_reason,
        version=row.version,
    )


def _account(ident: int | None) -> AccountId | None:
    return None if ident is None else AccountId(ident)
