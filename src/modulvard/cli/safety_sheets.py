"""Answers that are to be read first, as documents and as text."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from modulvard.cli.context import Context
from modulvard.cli.moments import moment_words
from modulvard.cli.rating_lines import facts_shape, safety_words
from modulvard.domain.ratings import ChangeKind
from modulvard.domain.safety import SafetyClosing

if TYPE_CHECKING:
    from modulvard.services.safety import SafetyView


def safety_shape(context: Context, view: "SafetyView") -> dict[str, Any]:
    """Return an answer with its rating and what was done, as documents have it."""
    answer = view.answer
    return {
        "id": answer.id,
        "treatment": answer.treatment,
        "patient": view.patient,
        "rating": answer.rating,
        "about": facts_shape(view.facts(context.words.language)),
        "answers": dict(view.rating.answers),
        "before": [
            {"at": change.made_at, "kind": change.kind, "answers": dict(change.answers), "reason": change.reason}
            for change in view.changes
        ],
        "open": answer.closing is None,
        "closings": [_closing_shape(context, closing) for closing in answer.closings],
    }


def _closing_shape(context: Context, closing: SafetyClosing) -> dict[str, Any]:
    return {
        "done": list(closing.done),
        "note": closing.note,
        "at": closing.made_at,
        "by": context.account_shape(closing.made_by),
        "taken_back": closing.withdrawn_at,
    }


def write_safety(context: Context, view: "SafetyView", *, whole: bool = False) -> None:
    """Write an answer and what was done, with ``whole`` also the rating's other answers, before and after."""
    words, answer = context.words, view.answer
    context.out.line(words("safety.head", id=answer.id, treatment=answer.treatment))
    context.out.line(safety_words(words, view.facts(words.language)))
    for closing in answer.closings:
        context.out.line(_closing_words(context, closing))
        context.out.line(words("safety.note", note=closing.note))
    if answer.closing is None:
        context.out.line(words("safety.open"))
    if whole:
        context.out.line(words("safety.others", answers=_answers(view.rating.answers)))
        for change in view.changes:
            if change.kind is ChangeKind.CORRECTED:
                at = moment_words(change.made_at)
                context.out.line(words("safety.before", at=at, answers=_answers(change.answers)))


def _closing_words(context: Context, closing: SafetyClosing) -> str:
    words = context.words
    facts = {
        "at": moment_words(closing.made_at),
        "by": context.account_shape(closing.made_by)["name"],
        "done": ", ".join(words(f"safety.done_{each}") for each in closing.done),
    }
    if closing.withdrawn_at is None:
        return words("safety.closed_by", **facts)
    return words("safety.was_closed_by", withdrawn=moment_words(closing.withdrawn_at), **facts)


def _answers(answers: Mapping[str, int]) -> str:
    return ", ".join(f"{number}: {answer}" for number, answer in answers.items())
