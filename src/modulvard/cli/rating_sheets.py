"""Ratings as text, from the same documents as JSON."""

from collections.abc import Mapping
from typing import Any

from modulvard.cli.context import Context
from modulvard.cli.moments import arrived_words, day_of, moment_words
from modulvard.cli.rating_shapes import INCOMPLETE, answers_words
from modulvard.cli.texts import Words
from modulvard.domain.rating_plans import PlanKind
from modulvard.domain.weeks import Week


def counts_facts(words: Words, counts: Mapping[str, int]) -> list[tuple[str, object]]:
    """Return what is said of ratings where somebody looks at all of a treatment or patient: nothing of none."""
    read_first, entered, planned = counts["read_first"], counts["entered"], counts["planned"]
    facts: list[tuple[str, object]] = [(words("field.read_first"), read_first)] if read_first else []
    if entered or planned:
        facts.append((words("field.ratings"), words("rating.counts", entered=entered, planned=planned)))
    return facts


def write_ratings(context: Context, document: dict[str, Any], sources: dict[str, str]) -> None:
    """Write a treatment's ratings, what is planned, and by which key each instrument is summed."""
    words, out = context.words, context.out
    heads = [words(f"head.{name}") for name in ("id", "answered", "instrument", "sum", "now")]
    if document["ratings"]:
        out.table([_row(context, rating) for rating in document["ratings"]], heads)
    else:
        out.line(words("rating.none"))
    if document["plans"]:
        out.line()
        out.line(words("rating.planned"))
        heads = [words(f"head.{name}") for name in ("id", "instrument", "when", "due", "state")]
        out.table([_plan_row(context, plan) for plan in document["plans"]], heads)
    if document["withdrawn"]:
        out.line()
        out.line(words("rating.withdrawn"))
        for rating in document["withdrawn"]:
            out.line(f"{rating['id']}: {_withdrawn(context, rating)}")
    for change in document["moved_away"]:
        out.line(words("rating.moved_away", rating=change["rating"], **_said(change)))
    if sources:
        out.line()
        for name, source in sources.items():
            out.line(words("rating.key_source", name=name, source=source))


def write_rating(context: Context, rating: dict[str, Any], numbers: list[str], asked: dict[str, str], key: str) -> None:
    """Write a rating with every answer, what is said at it, and what was done with the rating."""
    words, out = context.words, context.out
    out.line(f"{rating['instrument']['name']}, {arrived_words(rating['answered_at'])}")
    out.line(sum_words(context, rating))
    if rating["direction"] is not None:
        out.line(words(f"rating.direction.{rating['direction']}"))
    out.line()
    out.pairs((asked[number], _answered(context, rating, number)) for number in numbers if _is_told(rating, number))
    out.line()
    for change in rating["changes"]:
        before = answers_words(change["answers"], numbers)
        facts = {**_said(change), "answers": before, "on": arrived_words(change["answered_at"])}
        out.line(words(f"rating.change.{change['kind']}", **facts, treatment=change["treatment"]))
    if rating["withdrawn"] is not None:
        out.line(_withdrawn(context, rating))
    out.line(words("rating.key_source", name=rating["instrument"]["abbreviation"], source=key))


def sum_words(context: Context, rating: dict[str, Any]) -> str:
    """Return the sum by the form's own key, or what stands for it: each scale, the profile, incomplete."""
    words = context.words
    told = [rating["profile"]] if rating["profile"] else []
    said = [words("rating.profile", text=text) for text in told]
    scales = rating["scales"]
    for scale in scales:
        name = rating["instrument"]["abbreviation"] if len(scales) == 1 else scale["name"]
        if scale["value"] == INCOMPLETE:
            facts = {"name": name, "answered": scale["answered"], "questions": scale["questions"]}
            said.append(words("rating.incomplete", **facts))
        else:
            value, highest = _decimal(context, scale["value"]), _decimal(context, scale["highest"])
            said.append(words("rating.sum", name=name, value=value, highest=highest))
    return "; ".join(said)


def _row(context: Context, rating: dict[str, Any]) -> tuple[object, ...]:
    words = context.words
    marks = []
    if rating["late"]:
        marks.append(words("rating.late", day=day_of(rating["entered_at"])))
    if rating["corrected"]:
        marks.append(words("rating.corrected"))
    if any(change["kind"] == "moved" for change in rating["changes"]):
        marks.append(words("rating.moved"))
    marks += [
        words("rating.question_read", number=each["question"], answer=each["answer"], state=_state(context, each))
        for each in rating["read_first"]
    ]
    abbreviation = rating["instrument"]["abbreviation"]
    return (
        rating["id"],
        arrived_words(rating["answered_at"]),
        abbreviation,
        sum_words(context, rating),
        ", ".join(marks),
    )


def _plan_row(context: Context, plan: dict[str, Any]) -> tuple[object, ...]:
    words = context.words
    when = plan_words(context, plan)
    state = words(f"plan_state.{plan['state']}", reason=plan["skip_reason"])
    return plan["id"], plan["instrument"]["abbreviation"], when, plan["due_on"] or "–", state


def plan_words(context: Context, plan: dict[str, Any]) -> str:
    """Return when a rating is planned: a week by the program's number, and the calendar's where that is known."""
    on, unknown = plan["due_on"], "_unknown" if plan["kind"] == PlanKind.WEEK and plan["due_on"] is None else ""
    week = None if on is None else Week.of(on).number
    return context.words(f"plan_kind.{plan['kind']}{unknown}", figure=plan["figure"], on=plan["on"], week=week)


def _is_told(rating: dict[str, Any], number: str) -> bool:
    """Tell whether a question has a line: one that may be left out, and was, has none."""
    return number in rating["answers"] or number in rating["unanswered"]


def _answer(context: Context, rating: dict[str, Any], number: str) -> str:
    words = context.words
    if number not in rating["answers"]:
        return words("rating.unanswered")
    return str(rating["answers"][number])


def _answered(context: Context, rating: dict[str, Any], number: str) -> str:
    """Return an answer, and how each stands that was given to the question and is to be read first, or was."""
    answer = _answer(context, rating, number)
    told = [_state(context, each, answer) for each in rating["read_first"] if each["question"] == number]
    return f"{answer} ({'; '.join(told)})" if told else answer


def _state(context: Context, each: dict[str, Any], now: str | None = None) -> str:
    """Return whether an answer waits to be read, or who closed it and when; with the answer where it is another now."""
    words = context.words
    if each["open"]:
        said = words("rating.safety")
    else:
        day, name = day_of(each["closed_at"]), each["closed_by"]["name"] or "–"
        said = words("rating.safety_closed", day=day, name=name)
    return said if now in {None, str(each["answer"])} else words("rating.first", answer=each["answer"], state=said)


def _withdrawn(context: Context, rating: dict[str, Any]) -> str:
    gone = rating["withdrawn"]
    when, who = moment_words(gone["at"]), gone["by"]["name"]
    return context.words("rating.was_withdrawn", when=when, who=who, reason=gone["reason"] or "–")


def _said(change: dict[str, Any]) -> dict[str, str]:
    return {"when": moment_words(change["made_at"]), "who": change["made_by"]["name"], "reason": change["reason"]}


def _decimal(context: Context, value: float) -> str:
    return str(value) if context.words.language == "en" else str(value).replace(".", ",")
