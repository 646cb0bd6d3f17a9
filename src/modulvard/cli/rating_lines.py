"""What a line of ``today`` says of ratings: an answer to read first, or a rating that is planned and not in."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from modulvard.cli.moments import arrived_words, day_of, moment_words
from modulvard.cli.texts import Words
from modulvard.domain.rating_lines import BegunFacts, PlannedFacts, SafetyFacts, Since
from modulvard.domain.today import LineKind, TodayLine
from modulvard.domain.weeks import Week


def rating_reason(words: Words, line: TodayLine, today: date) -> str:
    """Return why the line stands; of another's patient only that it does."""
    about = line.about
    if line.waits_since is not None:
        said = safety_words(words, about) if isinstance(about, SafetyFacts) else words("reason.safety")
        if day_of(line.waits_since) >= today:
            return said
        return f"{said}; {words('safety.waits', since=moment_words(line.waits_since))}"
    first = Week.of(line.since).number
    if isinstance(about, PlannedFacts):
        key, facts = ("many", {"missing": about.missing, "first": first}) if about.missing > 1 else ("told", {})
        planned = _planned_words(words, about, line.since)
        return words(f"reason.rating_{key}", instrument=about.instrument, planned=planned, **facts)
    if isinstance(about, BegunFacts):
        key = "reason.rating_begun" if line.figure == 1 else "reason.ratings_begun"
        return words(key, instrument=about.instrument, figure=line.figure, since=line.since)
    if len(line.covers) > 1:
        return words("reason.ratings", missing=len(line.covers), first=first)
    return words("reason.begun" if line.is_rating_begun else f"reason.{line.kind}")


def _planned_words(words: Words, about: PlannedFacts, since: date) -> str:
    """Return what a rating was planned for: a week by the program's number and the calendar's."""
    on = about.on or since
    key = f"planned.{about.plan}{'_one' if about.plan == 'months' and about.figure == 1 else ''}"
    return words(key, figure=about.figure, on=on, week=Week.of(on).number)


def safety_words(words: Words, about: SafetyFacts) -> str:
    """Return an answer as it was given, and what has happened since."""
    return "; ".join(_safety_parts(words, about))


def _safety_parts(words: Words, about: SafetyFacts) -> Iterator[str]:
    yield words("safety.answer", instrument=about.instrument, item=about.item, answer=about.answer) + (
        words("safety.label", label=about.label) if about.label else ""
    )
    if about.wording:
        yield words("safety.wording", wording=about.wording)
    yield words("safety.at", at=arrived_words(about.at))
    for since in about.since:
        is_unanswered = since is Since.CORRECTED and about.now is None
        yield words(f"safety.{since}{'_unanswered' if is_unanswered else ''}", now=about.now)


def about_shape(line: TodayLine) -> dict[str, Any] | None:
    """Return what a line of ratings is about; None for other lines, and for another's patient."""
    about = line.about
    if isinstance(about, SafetyFacts):
        return facts_shape(about)
    if isinstance(about, PlannedFacts) and line.kind is LineKind.RATING:
        return {
            "instrument": about.instrument,
            "plan": about.plan,
            "figure": about.figure or None,
            "on": about.on,
            "missing": about.missing,
            "plans": list(line.covers),
        }
    if isinstance(about, BegunFacts):
        return {"instrument": about.instrument, "corrects": about.corrects}
    return None


def facts_shape(about: SafetyFacts) -> dict[str, Any]:
    """Return an answer as documents have it."""
    return {
        "instrument": about.instrument,
        "item": about.item,
        "answer": about.answer,
        "label": about.label or None,
        "wording": about.wording or None,
        "answered_at": about.at,
        "since": list(about.since),
        "now": about.now,
    }
