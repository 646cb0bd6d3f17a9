"""Sentences in one language, filled with facts: dates in words, weeks, counts, and pieces that stay together."""

import string
from datetime import date, datetime
from functools import cache
from importlib import import_module

from modulvard.documents.result import Language
from modulvard.documents.values import Passage, Span
from modulvard.domain.weeks import Week

_NO_BREAK = "\xa0"


@cache
def _parsed(template: str) -> tuple[tuple[str, str | None], ...]:
    return tuple((literal, name) for literal, name, _, _ in string.Formatter().parse(template))


class Phrases:
    """The texts of one language. Facts come as passages, so a stored value keeps its mark as such."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self._texts: dict[str, str] = import_module(f"modulvard.documents.texts.{language}").TEXTS

    def template(self, key: str) -> str:
        """Return a sentence as it is written."""
        return self._texts[key]

    def say(self, key: str, **facts: Passage | str | int) -> Passage:
        """Return a sentence. ``str`` facts are our own words; a stored value comes from ``Values.take``."""
        spans: list[Span] = []
        for literal, name in _parsed(self._texts[key]):
            if literal:
                spans.append(Span(literal))
            if name is not None:
                fact = facts[name]
                spans.extend(fact if isinstance(fact, tuple) else (Span(str(fact)),))
        return tuple(spans)

    def word(self, key: str, **facts: str | int) -> str:
        """Return our own words with our own facts."""
        return self._texts[key].format(**facts)

    def count(self, number: int) -> str:
        """Return a number in words up to twelve, else in figures."""
        return self._texts[f"number.{number}"] if 0 <= number <= 12 else str(number)

    def plural(self, key: str, number: int) -> str:
        """Return the key of the singular or the plural."""
        return f"{key}.one" if number == 1 else f"{key}.many"

    def month(self, number: int) -> str:
        """Return the name of a month, 1 to 12."""
        return self._texts[f"month.{number}"]

    def short_month(self, number: int) -> str:
        """Return the short name of a month, 1 to 12."""
        return self._texts[f"month.short.{number}"]

    def weekday(self, day: date) -> str:
        """Return the name of the day of the week."""
        return self._texts[f"weekday.{day.isoweekday()}"]

    def day(self, day: date, today: date | None = None) -> str:
        """Return a date in words; the year is left out if it is that of ``today``."""
        written = f"{day.day}{_NO_BREAK}{self.month(day.month)}"
        return written if today is not None and day.year == today.year else f"{written} {day.year}"

    def long_day(self, day: date) -> str:
        """Return a weekday and date in words."""
        return f"{self.weekday(day)} {day.day}{_NO_BREAK}{self.month(day.month)}"

    def week_days(self, first: Week, last: Week, *, short: bool = False) -> str:
        """Return the days from one week's Monday to another's Sunday, such as "28 december–3 januari"."""
        start, end = first.monday, last.sunday
        name = self.short_month if short else self.month
        if start.month == end.month:
            return f"{start.day}–{end.day}{_NO_BREAK}{name(end.month)}"
        return f"{start.day}{_NO_BREAK}{name(start.month)}–{end.day}{_NO_BREAK}{name(end.month)}"

    def week(self, week: Week, today: Week | None = None) -> str:
        """Return a week in words, with its year if it is another than that of ``today``."""
        key = "week" if today is not None and today.year == week.year else "week.year"
        return self.word(key, number=week.number, year=week.year)

    def short_week(self, week: Week, today: Week | None = None) -> str:
        """Return "v. 48", with the year if it is another than that of ``today``."""
        key = "week.short" if today is not None and today.year == week.year else "week.short.year"
        return self.word(key, number=week.number, year=week.year)

    def moment(self, moment: datetime) -> str:
        """Return an ISO date and a time of day."""
        return self.word("moment", day=moment.date().isoformat(), time=moment.strftime(self._texts["clock"]))

    def listed(self, parts: list[str]) -> str:
        """Return words as a list: "a, b och c"."""
        if len(parts) < 2:
            return "".join(parts)
        return self.word("list.last", first=", ".join(parts[:-1]), last=parts[-1])


@cache
def phrases(language: Language) -> Phrases:
    """Return the texts of a language, read once."""
    return Phrases(language)
