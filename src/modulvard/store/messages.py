"""Messages in the store: threads read from their end, marks set in place, texts never overwritten (C6, F5)."""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Row, and_, func, insert, literal, literal_column, select, text, tuple_, update
from sqlalchemy.orm import Session

from modulvard.domain.errors import NotFound
from modulvard.domain.ids import AccountId, HandInId, MessageId, ModuleNumber, PatientId, TreatmentId
from modulvard.domain.messages import Channel, Direction, Draft, Message, MessageKind, MessageState, Way
from modulvard.domain.text import fold
from modulvard.store.columns import Moment
from modulvard.store.correspondence_rows import IN, OUT
from modulvard.store.drafts import DRAFTS_OF_MESSAGES, set_marks_of, typed_of
from modulvard.store.rows import MessageRow, TreatmentRow
from modulvard.store.text_index import indexed_text

_MESSAGE = MessageRow.metadata.tables["message"]
_REPLY = _MESSAGE.alias("reply")
_OPEN_DRAFT = _MESSAGE.alias("open_draft")

WAITING = and_(
    _MESSAGE.c.direction == IN,
    _MESSAGE.c.answered_id.is_(None),
    _MESSAGE.c.no_answer_at.is_(None),
    _MESSAGE.c.withdrawn_at.is_(None),
)
"""What the index ``ix_message_waiting`` holds."""
UNFINISHED = and_(_MESSAGE.c.direction == OUT, _MESSAGE.c.finished_at.is_(None), _MESSAGE.c.discarded_at.is_(None))
TO_HAND_OVER = and_(
    _MESSAGE.c.direction == OUT,
    _MESSAGE.c.finished_at.is_not(None),
    _MESSAGE.c.handed_over_at.is_(None),
    _MESSAGE.c.withdrawn_at.is_(None),
)


def looked_through(column: ColumnElement[int]) -> ColumnElement[int]:
    """Return a column that no index is used for: the few rows of a partial index are looked through instead of all
    that a treatment has.
    """
    return column + literal_column("0")


def text_key(body: str) -> int:
    """Return a 63-bit digest of a text as search compares it: the same text registered twice has the same."""
    return key_of_folded(fold(body))


def key_of_folded(folded: str) -> int:
    """Return the digest of a text that is folded already."""
    return int.from_bytes(hashlib.blake2b(folded.encode(), digest_size=8).digest()) >> 1


# --- reading --------------------------------------------------------------------------------------


def load_message(session: Session, message: MessageId) -> Message:
    """Return one message, or raise NotFound. A draft thrown away is found too, by its ``discarded_at``."""
    found = load_messages(session, _MESSAGE.c.id == message)
    if not found:
        raise NotFound(kind="message", ident=message)
    return found[0]


def load_messages(session: Session, which: ColumnElement[bool], *, limit: int | None = None) -> tuple[Message, ...]:
    """Return the messages that fit a condition on ``message``, the latest first, in one statement."""
    statement = _statement().where(which)
    if limit is not None:
        statement = statement.order_by(_MESSAGE.c.at.desc(), _MESSAGE.c.id.desc()).limit(limit)
    found = tuple(map(_value, session.execute(statement)))
    # Asked for an order, SQLite reads whole threads by the index that has it, and not the few messages that are owed.
    return found if limit is not None else tuple(sorted(found, key=_by_time, reverse=True))


def _by_time(message: Message) -> tuple[datetime, MessageId]:
    return message.at, message.id


def load_thread(
    session: Session, treatment: TreatmentId, limit: int | None, before: Message | None = None
) -> tuple[Message, ...]:
    """Return the last messages of a thread, or the last before one, oldest first: the first ones are not read.

    What has been thrown away is left out, and so are others' drafts' texts, which a message never holds.
    """
    which = and_(_MESSAGE.c.treatment_id == treatment, _MESSAGE.c.discarded_at.is_(None))
    if before is not None:
        which = and_(which, _place() < _place_of(before))
    return load_messages(session, which, limit=limit)[::-1]


def _place() -> Any:
    return tuple_(_MESSAGE.c.at, _MESSAGE.c.id)


def _place_of(message: Message) -> Any:
    return tuple_(literal(message.at, Moment()), message.id)


def waiting_of(session: Session, treatment: TreatmentId) -> tuple[Message, ...]:
    """Return the messages of a thread that wait for an answer, oldest first."""
    return load_messages(session, and_(_MESSAGE.c.treatment_id == treatment, WAITING))[::-1]


def same_text(session: Session, body: str) -> tuple[Message, ...]:
    """Return the messages that came in with the same text, whoever's they are, and stand; the latest first."""
    fits = and_(
        _MESSAGE.c.text_key == text_key(body),
        _MESSAGE.c.direction == IN,
        _MESSAGE.c.withdrawn_at.is_(None),
    )
    return tuple(found for found in load_messages(session, fits, limit=20) if fold(found.body) == fold(body))


def own_draft(session: Session, account: AccountId, like: Message) -> Message | None:
    """Return the account's begun message of the same thread, kind and matter as one about to be begun, if any."""
    columns = {
        looked_through(_MESSAGE.c.treatment_id): like.treatment,
        _MESSAGE.c.kind: like.kind.value,
        _MESSAGE.c.hand_in_id: like.hand_in,
        _MESSAGE.c.module: like.module,
        _MESSAGE.c.corrects_id: like.corrects,
    }
    same = (column.is_(None) if value is None else column == value for column, value in columns.items())
    found = load_messages(session, and_(UNFINISHED, _MESSAGE.c.made_by == account, *same))
    return found[0] if found else None


def count_from(session: Session, treatment: TreatmentId, message: Message) -> int:
    """Return how many messages of a thread stand from one on, itself among them."""
    later = _place() >= _place_of(message)
    kept = and_(_MESSAGE.c.treatment_id == treatment, _MESSAGE.c.discarded_at.is_(None))
    return session.scalar(select(func.count()).select_from(_MESSAGE).where(kept, later)) or 0


def patient_of(session: Session, treatment: TreatmentId) -> PatientId:
    """Return whose thread it is, or raise NotFound."""
    row = session.execute(
        select(TreatmentRow.patient_id, TreatmentRow.withdrawn_at).where(TreatmentRow.id == treatment)
    ).one_or_none()
    if row is None or row.withdrawn_at is not None:
        raise NotFound(kind="treatment", ident=treatment)
    return PatientId(row.patient_id)


# --- writing --------------------------------------------------------------------------------------


def add_message(session: Session, message: Message) -> MessageId:
    """Keep a new message and return its id; its own is provisional."""
    return add_messages(session, (message,))[0]


def add_messages(session: Session, messages: Sequence[Message]) -> list[MessageId]:
    """Keep many new messages, in a constant number of statements, and return their ids in order."""
    # This transaction is the only one that writes, so the next ids are known before.
    last = session.scalar(select(func.max(_MESSAGE.c.id))) or 0
    idents = [MessageId(last + place) for place in range(1, len(messages) + 1)]
    if messages:
        session.execute(insert(_MESSAGE), [_values(ident, new) for ident, new in zip(idents, messages, strict=True)])
        made = zip(idents, messages, strict=True)
        _index(session, [(ident, new.treatment, new.body) for ident, new in made if new.body])
    return idents


def set_marks(session: Session, message: Message, marks: Mapping[str, Any]) -> None:
    """Set columns of a message as it was read, or raise ChangedSince if someone has changed it since."""
    set_marks_of(session, _MESSAGE, message.id, message.version, marks)


def put_body(session: Session, message: Message, body: str, marks: Mapping[str, Any]) -> None:
    """Give a draft the text it is finished with, or take it away again when it is reopened with an empty one."""
    set_marks(session, message, {**marks, "body": body, "text_key": text_key(body) if body else 0})
    session.execute(text("DELETE FROM message_search WHERE rowid = :id"), {"id": message.id})
    if body:
        _index(session, [(message.id, message.treatment, body)])


def mark_answered(session: Session, messages: Iterable[MessageId], reply: MessageId | None) -> None:
    """Note the reply that answers messages, or with None that nothing does again."""
    idents = list(messages)
    if idents:
        session.execute(
            update(_MESSAGE).where(_MESSAGE.c.id.in_(idents)).values(answered_id=reply, version=_MESSAGE.c.version + 1)
        )


def answered_by(session: Session, reply: MessageId) -> tuple[Message, ...]:
    """Return the messages that a reply answers, oldest first."""
    return load_messages(session, _MESSAGE.c.answered_id == reply)[::-1]


def _index(session: Session, bodies: Iterable[tuple[int, TreatmentId, str]]) -> None:
    rows = [{"id": ident, "words": indexed_text(treatment, body)} for ident, treatment, body in bodies]
    if rows:
        session.execute(text("INSERT INTO message_search (rowid, words) VALUES (:id, :words)"), rows)


# --- drafts ---------------------------------------------------------------------------------------


def load_draft(session: Session, account: AccountId, message: MessageId) -> Draft | None:
    """Return what the account has written of a message, or None if it is not its own or has no text."""
    typed = DRAFTS_OF_MESSAGES.load(session, account, message)
    return None if typed is None else Draft(message=message, **typed)


def keep_draft(session: Session, account: AccountId, draft: Draft) -> None:
    """Keep what is being written, in place of what was kept before."""
    DRAFTS_OF_MESSAGES.keep(session, account, draft.message, typed_of(draft))


# --- rows into values and back --------------------------------------------------------------------


def _statement() -> Any:
    """Each message with the state of its answer: the reply's marks, or whether a reply is begun."""
    begun = (
        select(_OPEN_DRAFT.c.id)
        .where(
            looked_through(_OPEN_DRAFT.c.treatment_id) == _MESSAGE.c.treatment_id,
            _OPEN_DRAFT.c.direction == OUT,
            _OPEN_DRAFT.c.kind == MessageKind.MESSAGE.value,
            _OPEN_DRAFT.c.finished_at.is_(None),
            _OPEN_DRAFT.c.discarded_at.is_(None),
            _OPEN_DRAFT.c.corrects_id.is_(None),
        )
        .exists()
    )
    return select(
        _MESSAGE,
        _REPLY.c.handed_over_at.label("reply_handed_over_at"),
        and_(WAITING, begun).label("reply_begun"),
    ).outerjoin(_REPLY, _REPLY.c.id == _MESSAGE.c.answered_id)


def _value(row: Row[Any]) -> Message:
    return Message(
        id=MessageId(row.id),
        treatment=TreatmentId(row.treatment_id),
        direction=Direction(row.direction),
        kind=MessageKind(row.kind),
        hand_in=None if row.hand_in_id is None else HandInId(row.hand_in_id),
        module=None if row.module is None else ModuleNumber(row.module),
        body=row.body,
        at=row.at,
        time_known=row.time_known,
        way=Way(row.way) if row.way else None,
        made_at=row.made_at,
        made_by=AccountId(row.made_by),
        finished_at=row.finished_at,
        finished_by=_account(row.finished_by),
        channel=None if row.channel is None else Channel(row.channel),
        handed_over_at=row.handed_over_at,
        handed_over_by=_account(row.handed_over_by),
        answered_by=None if row.answered_id is None else MessageId(row.answered_id),
        answer=_answer_state(row),
        no_answer_at=row.no_answer_at,
        no_answer_by=_account(row.no_answer_by),
        corrects=None if row.corrects_id is None else MessageId(row.corrects_id),
        corrected_at=row.corrected_at,
        journalled_at=row.journalled_at,
        discarded_at=row.discarded_at,
        withdrawn_at=row.withdrawn_at,
        withdrawn_by=_account(row.withdrawn_by),
        withdrawn_reason=row.withdrawn_reason,
        version=row.version,
    )


def _answer_state(row: Row[Any]) -> MessageState | None:
    if row.answered_id is not None:
        return MessageState.FINISHED if row.reply_handed_over_at is None else MessageState.HANDED_OVER
    return MessageState.DRAFT if row.reply_begun else None


def _account(ident: int | None) -> AccountId | None:
    return None if ident is None else AccountId(ident)


def _values(ident: MessageId, message: Message) -> dict[str, object]:
    return {
        "id": ident,
        "treatment_id": message.treatment,
        "direction": message.direction.value,
        "kind": message.kind.value,
        "hand_in_id": message.hand_in,
        "module": message.module,
        "body": message.body,
        "text_key": text_key(message.body) if message.body else 0,
        "at": message.at,
        "time_known": message.time_known,
        "way": message.way.value if message.way is not None else "",
        "made_at": message.made_at,
        "made_by": message.made_by,
        "finished_at": message.finished_at,
        "finished_by": message.finished_by,
        "channel": None if message.channel is None else message.channel.value,
        "handed_over_at": message.handed_over_at,
        "handed_over_by": message.handed_over_by,
        "answered_id": message.answered_by,
        "no_answer_at": message.no_answer_at,
        "no_answer_by": message.no_answer_by,
        "corrects_id": message.corrects,
        "corrected_at": message.corrected_at,
        "journalled_at": message.journalled_at,
        "journalled_by": message.finished_by if message.journalled_at is not None else None,
        "note_id": None,
        "discarded_at": message.discarded_at,
        "withdrawn_at": message.withdrawn_at,
        "withdrawn_by": message.withdrawn_by,
        "withdrawn_reason": message.withdrawn_reason,
        "version": 1,
    }
