"""What a note says of ratings: numbers by the form's own key, answers to be read first and what was done (H3, G18)."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime

from modulvard.documents.phrases import Phrases
from modulvard.domain.clock import STOCKHOLM
from modulvard.domain.instruments import Method
from modulvard.domain.note_ratings import (
    PlannedForm,
    RatedDay,
    RatedMaterial,
    RatedScale,
    ToldAnswer,
    ToldClosing,
    day_of,
)
from modulvard.domain.rating_lines import SafetyFacts, Since
from modulvard.domain.scoring import Value, rounded


class RatingLines:
    """Writes the lines of one note. The year of a day is left out where it is that of ``last_day``."""

    def __init__(self, rated: RatedMaterial, last_day: date, words: Phrases) -> None:
        self._rated, self._last_day, self._words = rated, last_day, words

    def rated(self) -> Iterable[str]:
        """Return what was answered, a line for each form, and what has not come in."""
        for scale in self._rated.scales:
            yield from self._scale(scale)
        for profile in self._rated.profiles:
            days = ", ".join(self._on(text, day) for day, text in profile.days)
            yield self._words.word("note.rated.profile", form=profile.form, days=days)
        for form, planned in _by_form(self._rated.missing):
            days = self._words.listed([self._day(each.due_on) for each in planned])
            yield self._words.word("note.rated.missing", form=form, days=days)

    def answers(self) -> Iterable[str]:
        """Return the answers that were to be read first, word for word."""
        for told in self._rated.answers:
            yield " ".join(self._answer(told))

    def closings(self) -> Iterable[str]:
        """Return what was done about them, by whom and when."""
        for told in self._rated.answers:
            if told.closing is not None:
                yield self._closing(told.facts, told.closing)

    def planned(self) -> Iterable[str]:
        """Return when each form is asked for next."""
        planned = [
            self._words.word("note.rated.next.day", form=each.form, day=self._day(each.due_on))
            for each in self._rated.planned
        ]
        if planned:
            yield self._words.word(self._words.plural("note.rated.next", len(planned)), forms=", ".join(planned))

    # --- parts ------------------------------------------------------------------------------------

    def _scale(self, scale: RatedScale) -> Iterable[str]:
        kind = "part" if scale.scale else "sum" if scale.method is Method.SUM else "value"
        ends = {"lowest": _number(scale.lowest, self._words), "highest": _number(scale.highest, self._words)}
        form = self._words.word(f"note.rated.{kind}", form=scale.form, scale=scale.scale, **ends)
        for key, days in (("note.rated", scale.days), ("note.rated.ends", scale.ends)):
            if days:
                said = "note.rated" if len(days) == 1 else key
                yield self._words.word(said, form=form, days=", ".join(map(self._rating, days)))

    def _rating(self, told: RatedDay) -> str:
        words = self._words
        if told.value is None:
            facts: dict[str, str | int] = {"answered": told.answered, "questions": told.questions}
            said = words.word("note.rated.incomplete", day=self._day(told.on), **facts)
        else:
            said = self._on(_number(told.value, words), told.on)
        if told.corrected_on is None:
            return said
        return words.word("note.rated.corrected", rating=said, day=self._day(told.corrected_on))

    def _on(self, value: str, day: date) -> str:
        return self._words.word("note.rated.on", value=value, day=self._day(day))

    def _answer(self, told: ToldAnswer) -> Iterable[str]:
        words, facts = self._words, told.facts
        key = "note.answer.label" if facts.label else "note.answer"
        known: dict[str, str | int] = {
            "form": facts.instrument,
            "item": facts.item,
            "answer": facts.answer,
            "label": facts.label,
        }
        yield words.word(key, day=self._answered_on(facts), **known)
        if facts.wording:
            yield words.word("transfer.answer.wording", wording=facts.wording)
        for since in facts.since:
            unanswered = since is Since.CORRECTED and facts.now is None
            now = "" if facts.now is None else facts.now
            yield words.word(f"transfer.answer.{since}{'.none' if unanswered else ''}", now=now)
        if told.closing is None:
            yield words.word("note.answer.open")

    def _closing(self, facts: SafetyFacts, closing: ToldClosing) -> str:
        words, at = self._words, closing.at.astimezone(STOCKHOLM)
        done = words.listed([words.word(f"note.done.{each}") for each in closing.done])
        return words.word(
            "note.closed",
            form=facts.instrument,
            item=facts.item,
            answered=self._answered_on(facts),
            done=done,
            by=closing.by,
            day=self._day(at.date()),
            time=at.strftime(words.template("clock")),
            note=closing.note,
        )

    def _answered_on(self, facts: SafetyFacts) -> str:
        return self._day(day_of(facts.at) if isinstance(facts.at, datetime) else facts.at)

    def _day(self, day: date) -> str:
        return self._words.day(day, self._last_day)


def _number(value: Value, words: Phrases) -> str:
    return str(rounded(value)).replace(".", words.word("decimal"))


def _by_form(planned: Sequence[PlannedForm]) -> Iterable[tuple[str, list[PlannedForm]]]:
    found: dict[str, list[PlannedForm]] = {}
    for each in planned:
        found.setdefault(each.form, []).append(each)
    return found.items()
