"""When what a text answers was sent, as SQL: a draft, and a text to hand over, keep its promise (decided.md "Idag").

A reply answers messages. Feedback answers a hand-in and the earlier ones of its homework (decision 29), or a module
that was handed in elsewhere. A correction answers nothing by itself.
"""

from datetime import date, datetime
from typing import Any

from sqlalchemy import Text, and_, exists, func, literal, or_, select, type_coerce
from sqlalchemy.orm import aliased

from modulvard.domain.clock import STOCKHOLM
from modulvard.domain.messages import Arrived, MessageKind
from modulvard.domain.module_events import ModuleState
from modulvard.store.correspondence_rows import IN
from modulvard.store.rows import HandInRow, HomeworkRow, MessageRow, ModuleEventRow

_DAY = len("2026-11-23")
_HANDED_IN = (ModuleState.HANDED_IN, ModuleState.REVIEWED, ModuleState.DONE)


def promise_answered(row: Any) -> Any:
    """Return when the oldest of what a finished text answers was sent (``sent_of`` reads it)."""
    message, hand_in = aliased(MessageRow), aliased(HandInRow)
    of_reply = (message.answered_id == row.id, message.withdrawn_at.is_(None))
    of_feedback = (
        hand_in.homework_id == _homework_of(row),
        hand_in.feedback_id == row.id,
        hand_in.withdrawn_at.is_(None),
    )
    return _first_of(row, (message, of_reply), (hand_in, of_feedback))


def promise_waiting(row: Any) -> Any:
    """Return when the oldest of what a draft would answer was sent (``sent_of`` reads it)."""
    message, hand_in = aliased(MessageRow), aliased(HandInRow)
    of_reply = (
        message.treatment_id == row.treatment_id,
        message.direction == IN,
        message.answered_id.is_(None),
        message.no_answer_at.is_(None),
        message.withdrawn_at.is_(None),
        row.kind == MessageKind.MESSAGE.value,
        row.corrects_id.is_(None),
    )
    of_feedback = (
        hand_in.homework_id == _homework_of(row),
        hand_in.id <= row.hand_in_id,
        hand_in.withdrawn_at.is_(None),
        or_(hand_in.id == row.hand_in_id, and_(hand_in.feedback_id.is_(None), ~_reviewed_since(hand_in))),
        row.corrects_id.is_(None),
    )
    return _first_of(row, (message, of_reply), (hand_in, of_feedback))


def _homework_of(row: Any) -> Any:
    about = aliased(HandInRow)
    return select(about.homework_id).where(about.id == row.hand_in_id).correlate(row).scalar_subquery()


def _reviewed_since(hand_in: Any) -> Any:
    event, homework = aliased(ModuleEventRow), aliased(HomeworkRow)
    return exists().where(
        homework.id == hand_in.homework_id,
        event.treatment_id == hand_in.treatment_id,
        event.module == homework.module,
        event.id > hand_in.after_event,
        event.state == ModuleState.REVIEWED.value,
        event.withdrawn_at.is_(None),
    )


def _first_of(row: Any, *sources: tuple[Any, tuple[Any, ...]]) -> Any:
    """Return the first of what a text is about; feedback on a module as such is about the day it was handed in."""
    event = aliased(ModuleEventRow)
    of_module = (
        select(func.min(event.on))
        .where(
            event.treatment_id == row.treatment_id,
            event.module == row.module,
            event.state.in_([literal(state.value) for state in _HANDED_IN]),
            event.withdrawn_at.is_(None),
            row.hand_in_id.is_(None),
            row.corrects_id.is_(None),
        )
        .correlate(row)
        .scalar_subquery()
    )
    sent = [select(func.min(_sent(source))).where(*which).correlate(row).scalar_subquery() for source, which in sources]
    return func.coalesce(*sent, of_module)


def _sent(source: Any) -> Any:
    return type_coerce(source.at, Text).op("||")(source.time_known)


def sent_of(stored: str | None) -> Arrived | None:
    """Return when what is promised an answer was sent, from what the statements here give.

    The moment and whether its time is known lie in one text, so that one search finds both:
    ``2026-11-23T08:00:00.000000Z1``. A day stands alone.
    """
    if stored is None:
        return None
    return arrived(stored, time_known=False) if len(stored) == _DAY else arrived(stored[:-1], stored[-1] == "1")


def arrived(stored: str, time_known: object) -> Arrived:
    """Return a stored day, or a stored moment; the day in Stockholm that it lies in where its time is not known."""
    if len(stored) == _DAY:
        return date.fromisoformat(stored)
    moment = datetime.fromisoformat(stored).astimezone(STOCKHOLM)
    return moment if time_known else moment.date()
