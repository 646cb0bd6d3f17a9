"""What letters are made from: finished texts not yet handed over, with what each answers, is about or corrects."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime

from sqlalchemy import ColumnElement, and_, select
from sqlalchemy.orm import Session

from modulvard.domain.accounts import Account
from modulvard.domain.clock import STOCKHOLM
from modulvard.domain.errors import NotFound
from modulvard.domain.ids import AccountId, HandInId, MessageId, TreatmentId
from modulvard.domain.letters import LetterText
from modulvard.domain.messages import Message
from modulvard.domain.programs import Text
from modulvard.store.homework import HAND_IN, HOMEWORK, load_homework
from modulvard.store.messages import TO_HAND_OVER, load_messages
from modulvard.store.rows import MessageRow

_MESSAGE = MessageRow.metadata.tables["message"]


def these_messages(session: Session, messages: Sequence[MessageId]) -> tuple[Message, ...]:
    """Return messages by their ids, in the order asked, in one statement. Raises NotFound."""
    found = {message.id: message for message in load_messages(session, _MESSAGE.c.id.in_(messages))}
    for ident in messages:
        if ident not in found:
            raise NotFound(kind="message", ident=ident)
    return tuple(found[ident] for ident in dict.fromkeys(messages))


def texts_of_messages(
    session: Session, messages: Collection[MessageId], people: Mapping[AccountId, Account]
) -> tuple[LetterText, ...]:
    """Return those of the messages that are to be handed over, oldest first, in a constant number of statements."""
    return _texts(session, _MESSAGE.c.id.in_(messages), people)


def texts_of_treatments(
    session: Session, treatments: Collection[TreatmentId], people: Mapping[AccountId, Account]
) -> tuple[LetterText, ...]:
    """Return what of the treatments is to be handed over, oldest first, in a constant number of statements."""
    return _texts(session, _MESSAGE.c.treatment_id.in_(treatments), people)


def _texts(session: Session, which: ColumnElement[bool], people: Mapping[AccountId, Account]) -> tuple[LetterText, ...]:
    found = load_messages(session, and_(TO_HAND_OVER, which))[::-1]
    answered = _days_answered(session, {message.id for message in found})
    homework = _homework(session, {message.hand_in for message in found if message.hand_in is not None})
    replaced = _days_handed_over(session, {message.corrects for message in found if message.corrects is not None})
    return tuple(_text(message, people, answered, homework, replaced) for message in found)


def _text(
    message: Message,
    people: Mapping[AccountId, Account],
    answered: Mapping[MessageId, list[date]],
    homework: Mapping[HandInId, Text],
    replaced: Mapping[MessageId, date],
) -> LetterText:
    writer = people.get(message.finished_by or message.made_by)
    return LetterText(
        message=message,
        writer=writer.display_name if writer is not None else "",
        writer_title=writer.title if writer is not None else "",
        homework=None if message.hand_in is None else homework.get(message.hand_in),
        answers=tuple(sorted(answered.get(message.id, ()))),
        replaces=None if message.corrects is None else replaced.get(message.corrects),
    )


def _days_answered(session: Session, replies: Collection[MessageId]) -> Mapping[MessageId, list[date]]:
    days: dict[MessageId, list[date]] = defaultdict(list)
    for row in session.execute(
        select(_MESSAGE.c.answered_id, _MESSAGE.c.at).where(
            _MESSAGE.c.answered_id.in_(replies), _MESSAGE.c.withdrawn_at.is_(None)
        )
    ):
        days[MessageId(row.answered_id)].append(_day(row.at))
    return days


def _homework(session: Session, hand_ins: Collection[HandInId]) -> Mapping[HandInId, Text]:
    about = select(HAND_IN.c.homework_id).where(HAND_IN.c.id.in_(hand_ins))
    found = load_homework(session, HOMEWORK.c.id.in_(about)) if hand_ins else ()
    return {hand_in.id: each.form.title for each in found for hand_in in each.hand_ins}


def _days_handed_over(session: Session, messages: Collection[MessageId]) -> Mapping[MessageId, date]:
    rows = session.execute(
        select(_MESSAGE.c.id, _MESSAGE.c.handed_over_at).where(
            _MESSAGE.c.id.in_(messages), _MESSAGE.c.handed_over_at.is_not(None)
        )
    )
    return {MessageId(row.id): _day(row.handed_over_at) for row in rows}


def _day(moment: datetime) -> date:
    return moment.astimezone(STOCKHOLM).date()
