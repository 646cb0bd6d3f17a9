"""Ratings as JSON documents. Keys are a contract: only ever added to."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from modulvard.cli.context import Context
from modulvard.domain.clock import STOCKHOLM
from modulvard.domain.instruments import Instrument, KeySubject
from modulvard.domain.programs import Source, Standing
from modulvard.domain.ratings import Rating, RatingChange
from modulvard.domain.scoring import Answers, Score, rounded

if TYPE_CHECKING:
    from modulvard.domain.ids import InstrumentVersionId
    from modulvard.domain.rating_plans import RatingPlan
    from modulvard.domain.safety import SafetyAnswer
    from modulvard.services.rating_views import RatingCounts
    from modulvard.services.ratings import RatingLine, RatingsView
    from modulvard.services.safety import SafetyView

INCOMPLETE = "incomplete"
"""Stands for a sum that is not whole (commandline.md)."""


def counts_shape(counts: "Iterable[RatingCounts]") -> dict[str, int]:
    """Return how many ratings there are, of a treatment or of several, and answers that wait to be read first."""
    held = list(counts)
    return {name: sum(getattr(one, name) for one in held) for name in ("read_first", "entered", "planned")}


def ratings_shape(context: Context, view: "RatingsView", safety: "Sequence[SafetyView]") -> dict[str, Any]:
    """Return a treatment's ratings with what is planned, and how its answers to be read first stand."""
    today = context.on or context.today
    return {
        "treatment": view.treatment.id,
        "ratings": [rating_shape(context, line, safety) for line in view.lines],
        "plans": [
            {
                **plan_shape(context, plan, view.instruments[plan.instrument], today),
                **({"state": "over"} if plan.is_over(view.treatment) else {}),
            }
            for plan in view.plans
        ],
        "withdrawn": [rating_shape(context, line, safety) for line in view.withdrawn],
        "moved_away": [change_shape(context, change) for change in view.moved_away],
    }


def rating_shape(context: Context, line: "RatingLine", safety: "Sequence[SafetyView]") -> dict[str, Any]:
    """Return a rating: answers, sum or ``incomplete``, each scale, and the source of the key.

    ``safety`` are the treatment's answers to be read first: those of the rating are told with what became of them.
    """
    rating, scored, main = line.rating, line.scored, line.scored.main
    return {
        "id": rating.id,
        "treatment": rating.treatment,
        "instrument": instrument_shape(context, rating.instrument, line.instrument),
        "answered_at": _answered(rating),
        "entered_at": rating.made_at,
        "entered_by": context.account_shape(rating.made_by),
        "way": rating.way,
        "answers": dict(rating.answers),
        "sum": None if main is None else _value(main),
        "lowest": None if main is None else _number(rounded(main.lowest)),
        "highest": None if main is None else _number(rounded(main.highest)),
        "direction": None if main is None else main.scale.direction,
        "complete": scored.is_complete,
        "unanswered": list(scored.missing),
        "scales": [_scale_shape(context, score) for score in scored.scores],
        "profile": None if scored.profile is None else scored.profile.text,
        "safety": list(scored.safety),
        "read_first": [_read_first_shape(context, each.answer) for each in safety if each.answer.rating == rating.id],
        "source": sources_shape(context, line.instrument),
        "fulfils": None if line.plan is None else line.plan.id,
        "late": rating.is_late,
        "corrected": line.is_corrected,
        "changes": [change_shape(context, change) for change in line.changes],
        "withdrawn": _withdrawn_shape(context, rating),
    }


def _read_first_shape(context: Context, answer: "SafetyAnswer") -> dict[str, Any]:
    closing = answer.closing
    return {
        "id": answer.id,
        "question": answer.item,
        "answer": answer.answer,
        "open": closing is None,
        "closed_at": None if closing is None else closing.made_at,
        "closed_by": None if closing is None else context.account_shape(closing.made_by),
    }


def plan_shape(context: Context, plan: "RatingPlan", instrument: Instrument, today: date) -> dict[str, Any]:
    """Return a planned rating and how it stands on a day."""
    return {
        "id": plan.id,
        "instrument": instrument_shape(context, plan.instrument, instrument),
        "kind": plan.kind,
        "figure": plan.figure,
        "on": plan.on,
        "due_on": plan.due_on,
        "state": _state(plan, today),
        "rating": plan.rating,
        "skip_reason": plan.skip_reason or None,
        "from_program": plan.from_program,
    }


def change_shape(context: Context, change: RatingChange) -> dict[str, Any]:
    """Return a correction or a move: how it was before, who and why."""
    return {
        "rating": change.rating,
        "kind": change.kind,
        "treatment": change.treatment,
        "answered_at": change.at if change.time_known else change.on,
        "answers": dict(change.answers),
        "reason": change.reason,
        "made_at": change.made_at,
        "made_by": context.account_shape(change.made_by),
    }


def instrument_shape(context: Context, version: "InstrumentVersionId", instrument: Instrument) -> dict[str, Any]:
    """Return which instrument it is, in short."""
    return {
        "id": version,
        "key": instrument.key,
        "version": instrument.version,
        "name": instrument.name.in_language(context.words.language),
        "abbreviation": instrument.abbreviation,
    }


def sources_shape(context: Context, instrument: Instrument) -> list[dict[str, Any]]:
    """Return what is known of how the form is summed, each with its sources and whether they are checked."""
    return [
        {
            "text": fact.text.in_language(context.words.language),
            "sources": [_said(context, source) for source in instrument.sources_of(fact.sources)],
            "facts": list(fact.fact_ids),
            "standing": fact.standing,
        }
        for fact in instrument.known(KeySubject.SCORING)
    ]


def source_words(context: Context, instrument: Instrument) -> str:
    """Return where the form's key comes from, in one line."""
    named = []
    for fact in instrument.known(KeySubject.SCORING):
        sources = [_said(context, source) for source in instrument.sources_of(fact.sources)] or list(fact.fact_ids)
        said = "; ".join(sources) or "–"
        is_checked = fact.standing is Standing.PUBLISHED
        named.append(said if is_checked else context.words("rating.key_unverified", source=said))
    return "; ".join(dict.fromkeys(named))


def _said(context: Context, source: Source) -> str:
    return source.text.in_language(context.words.language)


def answers_words(answers: Answers, numbers: Iterable[str]) -> str:
    """Return answers in the form's order, blank where unanswered, as they are entered."""
    return ",".join(str(answers.get(number, "")) for number in numbers)


def _scale_shape(context: Context, score: Score) -> dict[str, Any]:
    return {
        "key": score.scale.key,
        "name": score.scale.name.in_language(context.words.language),
        "value": _value(score),
        "lowest": _number(rounded(score.lowest)),
        "highest": _number(rounded(score.highest)),
        "direction": score.scale.direction,
        "answered": score.answered,
        "questions": score.questions,
    }


def _withdrawn_shape(context: Context, rating: Rating) -> dict[str, Any] | None:
    if rating.withdrawn_at is None or rating.withdrawn_by is None:
        return None
    by = context.account_shape(rating.withdrawn_by)
    return {"at": rating.withdrawn_at, "by": by, "reason": rating.withdrawn_reason}


def _answered(rating: Rating) -> datetime | date:
    return rating.at.astimezone(STOCKHOLM) if rating.time_known else rating.on


def _value(score: Score) -> int | float | str:
    return INCOMPLETE if score.shown is None else _number(score.shown)


def _number(value: Decimal) -> int | float:
    return int(value) if value == value.to_integral_value() else float(value)


def _state(plan: "RatingPlan", today: date) -> str:
    if plan.rating is not None:
        return "fulfilled"
    if plan.skipped_at is not None:
        return "skipped"
    return "due" if plan.due_on is not None and plan.due_on <= today else "coming"
