"""When what a text answers was sent, as SQL: a draft, and a text to hand over, keep its promise (decided.md "Idag").

A reply answers messages. Feedback answers a hand-in and the earlier ones of its homework (decision 29), or a module
that was handed in elsewhere. A correction answers nothing by itself.
"""

from typing import Any

from sqlalchemy import and_, exists, func, literal, or_, select
from sqlalchemy.orm import aliased

from modulvard.domain.messages import MessageKind
from modulvard.domain.module_events import ModuleState
from modulvard.store.correspondence_rows import IN
from modulvard.store.rows import HandInRow, HomeworkRow, MessageRow, ModuleEventRow

_HANDED_IN = (ModuleState.HANDED_IN, ModuleState.REVIEWED, ModuleState.DONE)


def promise_answered(row: Any) -> tuple[Any, Any]:
    """Return when the oldest of what a finished text answers was sent, and whether its time is known."""
    message, hand_in = aliased(MessageRow), aliased(HandInRow)
    of_reply = (message.answered_id == row.id, message.withdrawn_at.is_(None))
    of_feedback = (
        hand_in.homework_id == _homework_of(row),
        hand_in.feedback_id == row.id,
        hand_in.withdrawn_at.is_(None),
    )
    return _first_of(row, (message, of_reply), (hand_in, of_feedback))


def promise_waiting(row: Any) -> tuple[Any, Any]:
    """Return when the oldest of what a draft would answer was sent, and whether its time is known."""
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


def _first_of(row: Any, *sources: tuple[Any, tuple[Any, ...]]) -> tuple[Any, Any]:
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
    at, known = (
        [
            select(getattr(source, column))
            .where(*which)
            .order_by(source.at, source.id)
            .limit(1)
            .correlate(row)
            .scalar_subquery()
            for source, which in sources
        ]
        for column in ("at", "time_known")
    )
    return func.coalesce(*at, of_module), func.coalesce(*known, literal(0))
