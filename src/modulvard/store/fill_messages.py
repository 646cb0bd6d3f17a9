"""What filling a store asks of threads and homework, and writes at once (decided.md 17)."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime, time
from functools import cache, lru_cache
from typing import Any, Protocol

from sqlalchemy import Integer, Text, column, exists, func, insert, select, table, update
from sqlalchemy.orm import Session

from modulvard.domain.clock import STOCKHOLM
from modulvard.domain.homework_answers import Answer, write_value
from modulvard.domain.ids import AccountId, ModuleNumber, ProgramVersionId, TreatmentId
from modulvard.domain.messages import Channel, Direction, MessageKind, Way
from modulvard.domain.module_events import ModuleState
from modulvard.domain.programs import HomeworkForm, Program
from modulvard.store.homework import forms_of
from modulvard.store.messages import key_of_folded
from modulvard.store.prepared import Prepared
from modulvard.store.programs import load_programs
from modulvard.store.rows import (
    HandInAnswerRow,
    HandInRow,
    HomeworkRow,
    MessageRow,
    ModuleEventRow,
    PatientRow,
    TreatmentRow,
)
from modulvard.store.text_index import treatment_trigram

_MESSAGE = MessageRow.metadata.tables["message"]
_INDEXES = ("message_search", "hand_in_search")
_USUAL_HASH, _LARGE_HASH = 1 << 20, 64 << 20
"""Bytes of new trigrams that FTS5 holds in memory before it writes them."""


class Written(Protocol):
    """A text with itself folded."""

    @property
    def body(self) -> str: ...
    @property
    def folded(self) -> str: ...


@dataclass(frozen=True, slots=True)
class FillTreatment:
    """A treatment that is written in."""

    ident: TreatmentId
    therapist: AccountId
    given_name: str
    started_on: date
    ended_on: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class FilledMessage:
    """One message to add."""

    ident: int
    treatment: TreatmentId
    therapist: AccountId
    outgoing: bool
    body: str
    folded: str
    at: datetime
    reply: int | None
    """Number of the message that answers it: one that is added with it or before it."""
    handed_over: bool
    journalled: bool


@dataclass(frozen=True, slots=True)
class ToHandIn:
    """A homework whose module has been handed in."""

    homework: int
    treatment: TreatmentId
    therapist: AccountId
    version: ProgramVersionId
    module: ModuleNumber
    form: HomeworkForm
    on: date
    made_at: datetime
    event: int
    reviewed_at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class FilledHandIn:
    """One hand-in to add, and the feedback it has had."""

    wanted: ToHandIn
    answers: tuple[Answer, ...]
    folded: str
    feedback: Written | None


def treatments(session: Session) -> list[FillTreatment]:
    """Return the treatments of invented patients."""
    row = TreatmentRow
    rows = session.execute(
        select(row.id, row.therapist_id, PatientRow.given_name, row.started_on, row.ended_on)
        .join(PatientRow, PatientRow.id == row.patient_id)
        .where(row.withdrawn_at.is_(None), PatientRow.generated, ~exists().where(MessageRow.treatment_id == row.id))
        .order_by(row.id)
    )
    return [
        FillTreatment(TreatmentId(ident), AccountId(therapist), name, started_on, ended_on)
        for ident, therapist, name, started_on, ended_on in rows
    ]


def next_id(session: Session) -> int:
    """Return the number of the next message."""
    return (session.scalar(select(func.max(_MESSAGE.c.id))) or 0) + 1


@contextmanager
def in_bulk(session: Session) -> Iterator[None]:
    """Let the search indexes take in much at a time."""
    _set_hash(session, _LARGE_HASH)
    yield
    _set_hash(session, _USUAL_HASH)


def _set_hash(session: Session, size: int) -> None:
    for name in _INDEXES:
        index = table(name, column(name), column("rank"))
        session.execute(insert(index).values({name: "hashsize", "rank": size}))


def add(session: Session, messages: Sequence[FilledMessage]) -> None:
    """Add messages, each with its number: replies before what they answer.

    To note the reply afterwards would double the time: an update of a row that refers to its own table copies every
    page it touches.
    """
    _messages().each(session, map(_values, messages))


def index(session: Session, messages: Sequence[FilledMessage]) -> None:
    """Put messages into the search index, in the order of their numbers: in another it writes after each."""
    _index(session, "message_search", ((each.ident, each.treatment, each.folded) for each in messages))


def _index(session: Session, name: str, texts: Iterable[tuple[int, TreatmentId, str]]) -> None:
    words = ({"rowid": ident, "words": f"{_trigram(treatment)} {folded}"} for ident, treatment, folded in texts)
    _indexed(name).each(session, words)


@cache
def _messages() -> Prepared:
    return Prepared(insert(_MESSAGE))


@cache
def _indexed(name: str) -> Prepared:
    return Prepared(insert(table(name, column("rowid", Integer), column("words", Text))))


_trigram = lru_cache(maxsize=100_000)(treatment_trigram)


def _values(message: FilledMessage) -> dict[str, object]:
    at, by = message.at, message.therapist
    finished = (at, by) if message.outgoing else (None, None)
    handed_over = finished if message.handed_over else (None, None)
    journalled = finished if message.journalled else (None, None)
    return {
        "id": message.ident,
        "treatment_id": message.treatment,
        "direction": Direction.OUT.value if message.outgoing else Direction.IN.value,
        "kind": MessageKind.MESSAGE.value,
        "hand_in_id": None,
        "module": None,
        "body": message.body,
        "text_key": key_of_folded(message.folded),
        "at": at,
        "time_known": True,
        "way": "" if message.outgoing else Way.PASTED.value,
        "made_at": at,
        "made_by": by,
        "finished_at": finished[0],
        "finished_by": finished[1],
        "channel": Channel.COPY.value if handed_over[0] is not None else None,
        "handed_over_at": handed_over[0],
        "handed_over_by": handed_over[1],
        "answered_id": message.reply,
        "journalled_at": journalled[0],
        "journalled_by": journalled[1],
        "withdrawn_reason": "",
        "version": 1,
    }


# --- homework -------------------------------------------------------------------------------------


def to_hand_in(session: Session, most: int) -> Iterator[ToHandIn]:
    """Give the homework of modules that were handed in, without answers yet, at most so many."""
    event, review = ModuleEventRow, ModuleEventRow.__table__.alias("review")
    reviewed = (
        select(func.min(review.c.made_at))
        .where(
            review.c.treatment_id == event.treatment_id,
            review.c.module == event.module,
            review.c.state == ModuleState.REVIEWED.value,
        )
        .scalar_subquery()
    )
    rows = session.execute(
        select(
            HomeworkRow.id, HomeworkRow.treatment_id, TreatmentRow.therapist_id, TreatmentRow.program_version_id,
            HomeworkRow.module, HomeworkRow.form, event.on, event.made_at, event.id, reviewed,
        )
        .join(TreatmentRow, TreatmentRow.id == HomeworkRow.treatment_id)
        .join(PatientRow, PatientRow.id == TreatmentRow.patient_id)
        .join(event, (event.treatment_id == HomeworkRow.treatment_id) & (event.module == HomeworkRow.module))
        .where(
            event.state == ModuleState.HANDED_IN.value,
            PatientRow.generated,
            ~exists().where(HandInRow.homework_id == HomeworkRow.id),
        )
        .order_by(event.made_at, HomeworkRow.id)
        .limit(most)
    ).all()  # fmt: skip
    programs: Mapping[ProgramVersionId, Program] = load_programs(session, {ProgramVersionId(row[3]) for row in rows})
    for homework, treatment, therapist, version, module, key, on, made_at, ident, reviewed_at in rows:
        form = next(form for form in forms_of(programs[version], ModuleNumber(module)) if form.key == key)
        yield ToHandIn(homework, treatment, therapist, version, module, form, on, made_at, ident, reviewed_at)


def add_hand_ins(session: Session, hand_ins: Sequence[FilledHandIn]) -> None:
    """Add hand-ins with their answers and feedback, in a constant number of statements."""
    if not hand_ins:
        return
    first = (session.scalar(select(func.max(HandInRow.id))) or 0) + 1
    given = list(enumerate(hand_ins, first))
    session.execute(insert(HandInRow), [_hand_in(ident, each) for ident, each in given])
    answers = [
        {"hand_in_id": ident, "question": answer.question, "value": write_value(answer.value), "marked": False}
        for ident, each in given
        for answer in each.answers
    ]
    session.execute(insert(HandInAnswerRow), answers)
    _index(session, "hand_in_search", ((ident, each.wanted.treatment, each.folded) for ident, each in given))
    _add_feedback(session, given)


def _add_feedback(session: Session, given: Sequence[tuple[int, FilledHandIn]]) -> None:
    told = [(ident, each, each.feedback) for ident, each in given if each.feedback is not None]
    first = next_id(session)
    messages = []
    for place, (ident, each, feedback) in enumerate(told):
        wanted = each.wanted
        values = _values(
            FilledMessage(
                ident=first + place,
                treatment=wanted.treatment,
                therapist=wanted.therapist,
                outgoing=True,
                body=feedback.body,
                folded=feedback.folded,
                at=wanted.reviewed_at or wanted.made_at,
                reply=None,
                handed_over=True,
                journalled=True,
            )
        )
        messages.append(values | {"kind": MessageKind.FEEDBACK.value, "hand_in_id": ident, "module": wanted.module})
    if not messages:
        return
    _messages().each(session, messages)
    texts = ((each.wanted.treatment, feedback.folded) for _, each, feedback in told)
    _index(session, "message_search", ((ident, *whose) for ident, whose in enumerate(texts, first)))
    about = select(_MESSAGE.c.id).where(_MESSAGE.c.hand_in_id == HandInRow.id).scalar_subquery()
    session.execute(
        update(HandInRow)
        .where(HandInRow.id >= given[0][0], exists().where(_MESSAGE.c.hand_in_id == HandInRow.id))
        .values(feedback_id=about)
    )


def _hand_in(ident: int, hand_in: FilledHandIn) -> dict[str, Any]:
    wanted = hand_in.wanted
    return {
        "id": ident,
        "homework_id": wanted.homework,
        "treatment_id": wanted.treatment,
        "number": 1,
        "at": datetime.combine(wanted.on, time(), STOCKHOLM),
        "time_known": False,
        "way": Way.PASTED.value,
        "made_at": wanted.made_at,
        "made_by": wanted.therapist,
        "after_event": wanted.event,
        "feedback_id": None,
        "journalled_at": wanted.made_at,
        "journalled_by": wanted.therapist,
        "withdrawn_reason": "",
    }
