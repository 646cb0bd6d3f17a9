"""When the patient is asked to fill in which form, in words: the calendar's weeks, days, and what follows the end."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from modulvard.documents.phrases import Phrases
from modulvard.documents.values import Passage, Values, words
from modulvard.domain.rating_plans import AskedForm, PlanKind
from modulvard.domain.weeks import Week

_FAR = 26
"""Weeks ahead from which a week is written with its year."""
_RUN = 3
"""So many weeks after each other are told by the first and the last."""


class AskedWords:
    """Finds the words. ``of_record`` tells days as dates and the weeks of the program beside the calendar's (H2)."""

    def __init__(self, phrases: Phrases, values: Values, week: Week, *, of_record: bool) -> None:
        self._phrases, self._values, self._week, self._of_record = phrases, values, week, of_record

    def sentences(self, asked: Sequence[AskedForm], key: str, *, ended: bool) -> list[Passage]:
        """Return a sentence for each form, in the order it is asked for."""
        by_form: dict[str, list[AskedForm]] = {}
        for each in asked:
            by_form.setdefault(each.form, []).append(each)
        return [
            self._phrases.say(
                key,
                form=self._values.take("instrument.abbreviation", form),
                times=self._phrases.listed(list(self._times(found, ended=ended))),
            )
            for form, found in by_form.items()
        ]

    def in_week(self, asked: Iterable[AskedForm]) -> Iterator[tuple[Passage, Passage]]:
        """Return what is to be filled in during one week, together unless a day or the end is told of it."""
        by_time: dict[str, list[str]] = {}
        for each in asked:
            by_time.setdefault(self._in_week(each), []).append(each.form)
        for told, forms in by_time.items():
            named = self._values.take("instrument.abbreviation", self._phrases.listed(forms))
            yield named, words(told) if told else ()

    def _in_week(self, each: AskedForm) -> str:
        if each.when.kind in {PlanKind.BEFORE, PlanKind.AFTER}:
            return self._phrases.word(f"rating.plan.{each.when.kind}")
        if each.when.kind is PlanKind.WEEK or each.due_on is None:
            return ""
        return self._phrases.long_day(each.due_on)

    def _times(self, asked: Sequence[AskedForm], *, ended: bool) -> Iterator[str]:
        weeks = [each for each in asked if each.when.kind is PlanKind.WEEK and each.due_on is not None]
        for run in _runs(weeks):
            yield from self._weeks(run)
        for each in asked:
            if each.when.kind is not PlanKind.WEEK:
                yield self._time(each, ended=ended)

    def _weeks(self, run: Sequence[AskedForm]) -> Iterator[str]:
        if len(run) >= _RUN:
            first, last = self._of(run[0]), self._of(run[-1])
            numbers = {"from": run[0].when.figure or 0, "to": run[-1].when.figure or 0}
            yield self._phrases.word(f"{self._key}.weeks", first=first, last=last, **numbers)
            return
        for each in run:
            yield self._phrases.word(f"{self._key}.week", week=self._of(each), number=each.when.figure or 0)

    def _time(self, each: AskedForm, *, ended: bool) -> str:
        kind, months = each.when.kind, each.when.figure or 0
        if kind is PlanKind.BEFORE:
            return self._phrases.word("rating.plan.before")
        if kind is PlanKind.AFTER and not ended:
            return self._phrases.word("rating.plan.after")
        if kind is PlanKind.MONTHS and not ended:
            number = str(months) if self._of_record else self._phrases.count(months)
            return self._phrases.word(self._phrases.plural("rating.plan.months", months), months=number)
        assert each.due_on is not None
        day = each.due_on.isoformat() if self._of_record else self._phrases.day(each.due_on, self._week.monday)
        return self._phrases.word(f"{self._key}.day", day=day)

    @property
    def _key(self) -> str:
        return "record.rating.plan" if self._of_record else "rating.plan"

    def _of(self, each: AskedForm) -> str:
        assert each.due_on is not None
        week = Week.of(each.due_on)
        today = self._week if week - self._week > _FAR else week
        return self._phrases.short_week(week, today) if self._of_record else self._phrases.week(week, today)


def _runs(weeks: Sequence[AskedForm]) -> Iterator[list[AskedForm]]:
    """Return weeks that follow on each other, in the program as in the calendar."""
    numbered = enumerate(sorted(weeks, key=lambda each: each.when.figure or 0))
    for _, group in groupby(numbered, lambda pair: ((pair[1].when.figure or 0) - pair[0], _gap(pair[1], pair[0]))):
        yield [each for _, each in group]


def _gap(each: AskedForm, place: int) -> int:
    assert each.due_on is not None
    return Week.of(each.due_on).index - place
