"""Changes of responsible therapist in the store, and what follows the treatment then (``domain/transfers.py``)."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Table, insert, select, update
from sqlalchemy.orm import Session

from modulvard.domain.ids import AccountId, FlagId, MessageId, NoteId, TransferId, TreatmentId
from modulvard.domain.messages import MessageKind
from modulvard.domain.transfers import BegunText, FlagAlong, Luggage, NewTransfer, Transfer
from modulvard.domain.treatment_steps import Stamp
from modulvard.store.correspondence_rows import OUT
from modulvard.store.rows import DraftRow, FlagRow, MessageRow, NoteRow, TransferRow

_TRANSFER = TransferRow.metadata.tables["transfer"]
_FLAG = FlagRow.metadata.tables["flag"]
_MESSAGE = MessageRow.metadata.tables["message"]
_NOTE = NoteRow.metadata.tables["note"]
_DRAFT = DraftRow.metadata.tables["draft"]


def add_transfer(session: Session, new: NewTransfer, before: AccountId, stamp: Stamp) -> TransferId:
    """Keep a transfer and return its id."""
    values = {
        "treatment_id": new.treatment,
        "from_account": before,
        "to_account": new.to,
        "on": new.on or stamp.today,
        "reason": new.reason,
        "body": new.body,
        "made_at": stamp.at,
        "made_by": stamp.by,
    }
    return TransferId(session.scalars(insert(_TRANSFER).values(values).returning(_TRANSFER.c.id)).one())


def mark_transfer(session: Session, transfer: TransferId, withdrawn_at: datetime | None) -> None:
    """Withdraw a transfer, or let it count again."""
    session.execute(update(_TRANSFER).where(_TRANSFER.c.id == transfer).values(withdrawn_at=withdrawn_at))


def transfers_of(session: Session, treatments: Collection[TreatmentId]) -> Mapping[TreatmentId, tuple[Transfer, ...]]:
    """Return the transfers of treatments as they were made, the first one first; what was undone is not among them."""
    stands = (_TRANSFER.c.treatment_id.in_(tuple(treatments)), _TRANSFER.c.withdrawn_at.is_(None))
    found: defaultdict[TreatmentId, list[Transfer]] = defaultdict(list)
    for row in session.execute(select(_TRANSFER).where(*stands).order_by(_TRANSFER.c.id)):
        found[TreatmentId(row.treatment_id)].append(_value(row))
    return {treatment: tuple(transfers) for treatment, transfers in found.items()}


def _value(row: Any) -> Transfer:
    return Transfer(
        id=TransferId(row.id),
        treatment=TreatmentId(row.treatment_id),
        before=AccountId(row.from_account),
        to=AccountId(row.to_account),
        on=row.on,
        reason=row.reason,
        body=row.body,
        made_at=row.made_at,
        made_by=AccountId(row.made_by),
    )


# --- what follows the treatment -------------------------------------------------------------------


def luggage_of(session: Session, treatment: TreatmentId, account: AccountId) -> Luggage:
    """Return what an account has flagged and begun to write of a treatment."""
    texts = begun_texts(session, [treatment])
    return Luggage(
        flags=tuple(flag for flag in flags_of(session, [treatment]) if flag.by == account),
        texts=tuple(text for text in texts if text.by == account),
    )


def flags_of(session: Session, treatments: Collection[TreatmentId]) -> tuple[FlagAlong, ...]:
    """Return every flag of treatments that stands, those to come too, by day."""
    flags = select(_FLAG.c.id, _FLAG.c.treatment_id, _FLAG.c.account_id, _FLAG.c.on, _FLAG.c.words).where(
        _FLAG.c.treatment_id.in_(tuple(treatments)), _stands()
    )
    return tuple(
        FlagAlong(
            id=FlagId(row.id),
            treatment=TreatmentId(row.treatment_id),
            by=AccountId(row.account_id),
            on=row.on,
            words=row.words,
        )
        for row in session.execute(flags.order_by(_FLAG.c.on, _FLAG.c.id))
    )


def begun_texts(session: Session, treatments: Collection[TreatmentId]) -> tuple[BegunText, ...]:
    """Return every text of treatments that anyone has begun and not finished, the oldest first."""
    wanted = tuple(treatments)
    messages = select(_MESSAGE).where(
        _MESSAGE.c.treatment_id.in_(wanted), _is_begun(_MESSAGE), _MESSAGE.c.direction == OUT
    )
    notes = select(_NOTE).where(_NOTE.c.treatment_id.in_(wanted), _is_begun(_NOTE), _NOTE.c.withdrawn_at.is_(None))
    found = [_begun(row, kind=MessageKind(row.kind), message=MessageId(row.id)) for row in session.execute(messages)]
    found += [_begun(row, kind=None, note=NoteId(row.id)) for row in session.execute(notes)]
    return tuple(sorted(found, key=lambda text: text.begun_at))


def _begun(row: Any, **which: Any) -> BegunText:
    treatment = TreatmentId(row.treatment_id)
    return BegunText(treatment=treatment, by=AccountId(row.made_by), begun_at=row.made_at, **which)


def give_luggage(session: Session, luggage: Luggage, giver: AccountId, taker: AccountId) -> Luggage:
    """Let what still is the giver's, and not done with, be the taker's; return what was given.

    A text stays with its writer where the taker has begun one about the same thing: only one of them can be finished.
    """
    flags = [flag.id for flag in luggage.flags]
    given = session.scalars(
        update(_FLAG)
        .where(_FLAG.c.id.in_(flags), _FLAG.c.account_id == giver, _stands())
        .values(account_id=taker)
        .returning(_FLAG.c.id)
    )
    moved = set(given.all())
    return Luggage(
        flags=tuple(flag for flag in luggage.flags if flag.id in moved),
        texts=tuple(text for text in luggage.texts if _give_text(session, text, giver, taker)),
    )


def _give_text(session: Session, text: BegunText, giver: AccountId, taker: AccountId) -> bool:
    texts, ident, about = (
        (_MESSAGE, text.message, _DRAFT.c.message_id)
        if text.message is not None
        else (_NOTE, text.note, _DRAFT.c.note_id)
    )
    same = _SAME_MESSAGE if texts is _MESSAGE else _SAME_NOTE
    other = texts.alias()
    in_the_way = select(other.c.id).where(
        other.c.made_by == taker,
        _is_begun(other),
        *(other.c[name].is_not_distinct_from(texts.c[name]) for name in same),
    )
    moved = session.execute(
        update(texts)
        .where(texts.c.id == ident, texts.c.made_by == giver, _is_begun(texts), ~in_the_way.exists())
        .values(made_by=taker, version=texts.c.version + 1)
        .returning(texts.c.id)
    )
    if moved.first() is None:
        return False
    session.execute(update(_DRAFT).where(about == ident, _DRAFT.c.account_id == giver).values(account_id=taker))
    return True


_SAME_MESSAGE: Sequence[str] = ("treatment_id", "direction", "kind", "hand_in_id", "module", "corrects_id")
_SAME_NOTE: Sequence[str] = ("treatment_id", "kind", "corrects_id")
"""What two begun texts are about, when they are about the same (``own_draft``)."""


def _is_begun(texts: Table | Any) -> ColumnElement[bool]:
    begun: ColumnElement[bool] = texts.c.finished_at.is_(None) & texts.c.discarded_at.is_(None)
    return begun


def _stands() -> ColumnElement[bool]:
    return _FLAG.c.done_at.is_(None) & _FLAG.c.withdrawn_at.is_(None)
