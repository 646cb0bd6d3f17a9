"""How messages stand in documents and lists of the command line."""

from typing import Any

from modulvard.cli.context import Context
from modulvard.domain.message_guess import Guess
from modulvard.domain.messages import Message, ThreadLine
from modulvard.domain.names import full_name


def message_shape(context: Context, message: Message) -> dict[str, Any]:
    """Return a message as documents have it."""
    return {
        "id": message.id,
        "treatment": message.treatment,
        "direction": message.direction,
        "kind": message.kind,
        "state": message.state,
        "text": message.body,
        "at": message.arrived,
        "registered_at": message.made_at,
        "finished_at": message.finished_at,
        "channel": message.channel,
        "handed_over_at": message.handed_over_at,
        "answered_by": message.answered_by,
        "corrects": message.corrects,
        "withdrawn_reason": message.withdrawn_reason or None,
        "by": context.account_shape(message.finished_by or message.made_by),
    }


def line_shape(context: Context, line: ThreadLine) -> dict[str, Any]:
    """Return a line of a list: the message with whose it is and by when an answer is promised."""
    return {
        **message_shape(context, line.message),
        "patient": {"id": line.patient, "name": line_name(context, line)},
        "program": line.program,
        "therapist": context.account_shape(line.therapist),
        "waiting": line.count,
        "due": line.due,
        "overdue": line.due is not None and line.due < (context.at or context.clock.now()),
        **({"text": ""} if line.masked else {}),
    }


def guess_shape(guess: Guess) -> dict[str, Any]:
    """Return whose a text may be; a greater weight is likelier."""
    candidate = guess.candidate
    return {
        "treatment": candidate.treatment,
        "patient": {"id": candidate.patient, "name": full_name(candidate.given_name, candidate.family_name)},
        "birth_date": candidate.birth_date,
        "program": candidate.program,
        "weight": guess.weight,
    }


def line_name(context: Context, line: ThreadLine) -> str:
    """Return the patient's name, or the words that stand for a masked one."""
    return context.words("masked") if line.masked else full_name(line.given_name, line.family_name)
