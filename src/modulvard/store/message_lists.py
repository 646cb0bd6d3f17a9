"""The lists of Meddelanden: what waits, what is begun, what is to be handed over; one statement each."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from functools import cache
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Date,
    Integer,
    and_,
    bindparam,
    case,
    func,
    literal,
    literal_column,
    or_,
    select,
    union,
)
from sqlalchemy.orm import Session

from modulvard.domain.clock import STOCKHOLM
from modulvard.domain.ids import AccountId, PatientId, TreatmentId
from modulvard.domain.message_guess import Candidate
from modulvard.domain.messages import Arrived, Message, ThreadLine
from modulvard.store.messages import TO_HAND_OVER, UNFINISHED, WAITING, load_messages
from modulvard.store.owed_promises import promise_answered, sent_of
from modulvard.store.ownership import Viewer, is_masked, is_own
from modulvard.store.programs import own_answer_days, shown_names
from modulvard.store.rows import (
    DraftRow,
    MessageRow,
    PassedOnRow,
    PatientRow,
    ProgramVersionRow,
    TreatmentRow,
)

_MESSAGE = MessageRow.metadata.tables["message"]
_ACCOUNT = bindparam("account", type_=Integer)
_DAY = bindparam("day", type_=Date)
_THERAPISTS = bindparam("therapists", type_=Integer, expanding=True)
_MOST = bindparam("most", type_=Integer)
_SPARE = literal_column("50", Integer)
_TOUCHED = case((literal_column("0") > _MOST, _MOST), else_=_MOST + _SPARE)
"""Threads looked at for those last written in: some were only begun in, and that was thrown away."""


class Listed(StrEnum):
    """Which list. The log's words for it."""

    WAITING = "waiting"
    TO_HAND_OVER = "to_hand_over"
    LATEST = "latest"
    DRAFTS = "drafts"
    DISCARDED = "discarded"


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedThread:
    """A line before its promise is counted in working days."""

    row: Any
    message: Message
    """Without its text where the patient is another's: a list shows who and when, never words (decided.md 7)."""
    promise_from: Arrived | None
    """When what is promised an answer was written."""
    answer_days: int | None
    """The program's own promise, where it has one."""
    program: str
    """Its name in the user's language (decisions.md 26)."""

    def line(self, due: datetime | None) -> ThreadLine:
        """Return the line with its promise."""
        row = self.row
        return ThreadLine(
            treatment=TreatmentId(row.treatment_id),
            patient=PatientId(row.patient_id),
            given_name="" if row.masked else row.given_name,
            family_name="" if row.masked else row.family_name,
            birth_date=None if row.masked else row.birth_date,
            protected=row.protected,
            masked=row.masked,
            program=self.program,
            therapist=AccountId(row.therapist_id),
            message=self.message,
            count=row.count,
            due=due,
        )


def load(
    session: Session,
    which: Listed,
    viewer: Viewer,
    therapists: Collection[AccountId] | None,
    *,
    limit: int | None = None,
) -> tuple[ListedThread, ...]:
    """Return a list of the therapists' treatments, or with None of the unit's, in a few statements.

    A waiting thread passed on to a colleague stands on that colleague's list alone. Drafts are the account's own.
    """
    values = {
        "account": viewer.account,
        "day": viewer.on,
        "therapists": sorted(therapists or ()),
        "most": -1 if limit is None else limit,
    }
    statement = _statement(which, of_therapists=therapists is not None)
    rows = session.execute(statement, values).all()
    if not rows:
        return ()
    messages = {each.id: each for each in load_messages(session, _MESSAGE.c.id.in_([row.message_id for row in rows]))}
    names = shown_names(session, {row.program_version_id for row in rows})
    promised = _promised(session, which, [row.message_id for row in rows])
    waiting = _oldest_in(session, which, [row.treatment_id for row in rows])
    days = own_answer_days(session, {row.program_version_id for row in rows})
    found = []
    for row in rows:
        message = messages[row.message_id]
        since = waiting.get(row.treatment_id) or (message.arrived if message.waits else promised.get(row.message_id))
        message = message if row.own else replace(message, body="")
        own = days[row.program_version_id]
        program = names.get(row.program_version_id, row.program)
        found.append(ListedThread(row=row, message=message, promise_from=since, answer_days=own, program=program))
    return tuple(found)


def candidates(session: Session, therapists: Collection[AccountId]) -> tuple[Candidate, ...]:
    """Return the active treatments of the therapists, as those a pasted text may come from, in one statement."""
    rows = session.execute(_candidates(), {"therapists": sorted(therapists)}).all()
    names = shown_names(session, {row.program_version_id for row in rows})
    return tuple(
        Candidate(
            treatment=TreatmentId(row.id),
            patient=PatientId(row.patient_id),
            given_name=row.given_name,
            family_name=row.family_name,
            birth_date=row.birth_date,
            program=names.get(row.program_version_id, row.name),
            number=row.identity_value or "",
        )
        for row in rows
    )


# --- the statements, built once in a process ------------------------------------------------------


@cache
def _statement(which: Listed, *, of_therapists: bool) -> Any:
    threads = _threads(which, of_therapists=of_therapists).subquery("threads")
    statement = (
        select(
            threads.c.message_id,
            threads.c.treatment_id,
            threads.c.count,
            TreatmentRow.patient_id,
            TreatmentRow.therapist_id,
            PatientRow.given_name,
            PatientRow.family_name,
            PatientRow.birth_date,
            PatientRow.protected,
            is_masked(_ACCOUNT, _DAY).label("masked"),
            is_own(_ACCOUNT, _DAY).label("own"),
            ProgramVersionRow.name.label("program"),
            TreatmentRow.program_version_id,
        )
        .join(TreatmentRow, TreatmentRow.id == threads.c.treatment_id)
        .join(PatientRow, PatientRow.id == TreatmentRow.patient_id)
        .join(ProgramVersionRow, ProgramVersionRow.id == TreatmentRow.program_version_id)
        .where(TreatmentRow.withdrawn_at.is_(None))
        .order_by(threads.c.at.desc(), threads.c.message_id.desc())
    )
    if which in {Listed.DRAFTS, Listed.DISCARDED}:
        return statement
    if of_therapists:
        own: ColumnElement[bool] = TreatmentRow.therapist_id.in_(_THERAPISTS)
        if which is Listed.WAITING:
            passed_to = _passed_to(threads)
            own = or_(and_(own, passed_to.is_(None)), passed_to.in_(_THERAPISTS))
        statement = statement.where(own)
    return statement.limit(_MOST)


def _threads(which: Listed, *, of_therapists: bool) -> Any:
    """Rows of message, treatment, count and the moment to order by: never by way of all that was ever written."""
    each = select(_MESSAGE.c.id.label("message_id"), _MESSAGE.c.treatment_id, literal(1).label("count"), _MESSAGE.c.at)
    mine = _mine().subquery("mine") if of_therapists else None
    match which:
        case Listed.WAITING:
            return _oldest(_of(mine, each).where(WAITING))
        case Listed.TO_HAND_OVER:
            return _of(mine, each).where(TO_HAND_OVER)
        case Listed.DRAFTS:
            return each.where(UNFINISHED, _MESSAGE.c.made_by == _ACCOUNT)
        case Listed.DISCARDED:
            kept = each.select_from(DraftRow).join(_MESSAGE, _MESSAGE.c.id == DraftRow.message_id)
            return kept.where(DraftRow.account_id == _ACCOUNT, _MESSAGE.c.discarded_at.is_not(None))
        case Listed.LATEST:
            return _latest(mine, each)


def _mine() -> Any:
    """The treatments of the therapists, and those of which something is passed on to one of them."""
    row = PassedOnRow
    passed = select(row.treatment_id).where(row.to_account.in_(_THERAPISTS), row.withdrawn_at.is_(None))
    return union(
        select(TreatmentRow.id).where(TreatmentRow.therapist_id.in_(_THERAPISTS)),
        select(TreatmentRow.id).where(TreatmentRow.id.in_(passed)),
    )


def _of(mine: Any, each: Any) -> Any:
    """Keep to some treatments. As a list they come first: they are few beside all that is owed in the clinic."""
    return each if mine is None else each.where(_MESSAGE.c.treatment_id.in_(select(mine.c.id)))


def _oldest(waiting: Any) -> Any:
    """The oldest of each thread, and how many wait in it. What waits is found first, and then put in order: at once,
    SQLite would read every thread there is by the index that has the order.
    """
    found = waiting.cte("waiting").prefix_with("MATERIALIZED")
    thread = {"partition_by": found.c.treatment_id}
    ranked = select(
        found.c.message_id,
        found.c.treatment_id,
        func.count().over(**thread).label("count"),
        found.c.at,
        func.row_number().over(**thread, order_by=(found.c.at, found.c.message_id)).label("place"),
    ).subquery("ranked")
    columns = (ranked.c.message_id, ranked.c.treatment_id, ranked.c.count, ranked.c.at)
    return select(*columns).where(ranked.c.place == 1)


def _latest(mine: Any, each: Any) -> Any:
    """The latest message of each thread, of as many threads as are asked for.

    The index tells when something was last written in each, also if it was thrown away. Only of the first of these is
    the text itself read; one that was not thrown away is then later than what is left out, or is left out as well.
    """
    newest_first = (_MESSAGE.c.at.desc(), _MESSAGE.c.id.desc())
    of_thread = _MESSAGE.c.treatment_id == TreatmentRow.id
    last = select(_MESSAGE.c.at).where(of_thread).order_by(*newest_first).limit(1).correlate(TreatmentRow)
    begins = select(TreatmentRow.id.label("treatment_id"), last.scalar_subquery().label("at"))
    begins = begins.where(TreatmentRow.withdrawn_at.is_(None))
    if mine is not None:
        begins = begins.where(TreatmentRow.therapist_id.in_(_THERAPISTS))
    touched = begins.order_by(literal_column("at").desc()).limit(_TOUCHED).cte("touched").prefix_with("MATERIALIZED")
    kept = select(_MESSAGE.c.id).where(
        _MESSAGE.c.treatment_id == touched.c.treatment_id, _MESSAGE.c.discarded_at.is_(None)
    )
    latest = kept.order_by(*newest_first).limit(1).correlate(touched).scalar_subquery()
    is_whole = select(func.count() < _TOUCHED).select_from(touched).scalar_subquery()
    boundary = select(func.min(touched.c.at)).scalar_subquery()
    return (
        each.select_from(touched)
        .join(_MESSAGE, _MESSAGE.c.id == latest)
        .where(or_(literal_column("0") > _MOST, is_whole, _MESSAGE.c.at >= boundary))
    )


def _passed_to(threads: Any) -> Any:
    """Return to whom a thread was passed on last while something waited in it that still waits; null if to nobody."""
    row, waiting = PassedOnRow, _MESSAGE.alias("waiting")
    return (
        select(row.to_account)
        .join(waiting, waiting.c.id == row.ref)
        .where(
            row.treatment_id == threads.c.treatment_id,
            row.kind == "message",
            row.withdrawn_at.is_(None),
            waiting.c.answered_id.is_(None),
            waiting.c.no_answer_at.is_(None),
            waiting.c.withdrawn_at.is_(None),
        )
        .order_by(row.id.desc())
        .limit(1)
        .correlate(threads)
        .scalar_subquery()
    )


def _promised(session: Session, which: Listed, messages: Collection[int]) -> Mapping[int, Arrived]:
    """Return, for texts to be handed over, when the oldest of what each answers was written."""
    if which is not Listed.TO_HAND_OVER:
        return {}
    rows = session.execute(_promises_answered(), {"messages": list(messages)})
    return {row.id: sent for row in rows if (sent := sent_of(row.sent)) is not None}


def _oldest_in(session: Session, which: Listed, treatments: Collection[int]) -> Mapping[int, Arrived]:
    """Return, for threads listed by their latest text, when the oldest that waits in each was written."""
    if which is not Listed.LATEST:
        return {}
    rows = session.execute(_waiting_in(), {"treatments": list(treatments)})
    return {row.treatment_id: row.at if row.time_known else row.at.astimezone(STOCKHOLM).date() for row in rows}


@cache
def _waiting_in() -> Any:
    threads = bindparam("treatments", type_=Integer, expanding=True)
    newest_first = (_MESSAGE.c.treatment_id, _MESSAGE.c.at.desc(), _MESSAGE.c.id.desc())
    columns = (_MESSAGE.c.treatment_id, _MESSAGE.c.at, _MESSAGE.c.time_known)
    return select(*columns).where(WAITING, _MESSAGE.c.treatment_id.in_(threads)).order_by(*newest_first)


@cache
def _promises_answered() -> Any:
    texts = bindparam("messages", type_=Integer, expanding=True)
    return select(MessageRow.id, promise_answered(MessageRow).label("sent")).where(MessageRow.id.in_(texts))


@cache
def _candidates() -> Any:
    hidden = case((PatientRow.merged_into.is_not(None), True), else_=False)
    return (
        select(
            TreatmentRow.id,
            TreatmentRow.patient_id,
            PatientRow.given_name,
            PatientRow.family_name,
            PatientRow.birth_date,
            PatientRow.identity_value,
            ProgramVersionRow.name,
            TreatmentRow.program_version_id,
        )
        .join(PatientRow, PatientRow.id == TreatmentRow.patient_id)
        .join(ProgramVersionRow, ProgramVersionRow.id == TreatmentRow.program_version_id)
        .where(
            TreatmentRow.therapist_id.in_(_THERAPISTS),
            TreatmentRow.withdrawn_at.is_(None),
            TreatmentRow.ended_on.is_(None),
            ~hidden,
        )
    )
