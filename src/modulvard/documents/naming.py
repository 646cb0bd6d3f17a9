"""How things with several words are said on paper: a pace, a title in another language than the sheet's."""

from modulvard.documents.phrases import Phrases
from modulvard.documents.result import Language
from modulvard.documents.values import Passage, Values
from modulvard.domain.programs import Pace, ShownText


def pace_in_words(pace: Pace, phrases: Phrases) -> str:
    """Return a pace such as "en modul varannan vecka"."""
    number = "one" if pace.modules == 1 else "many"
    modules = {} if pace.modules == 1 else {"modules": phrases.count(pace.modules)}
    if pace.every_weeks == 1:
        return phrases.word(f"pace.every_week.{number}", **modules)
    if pace.every_weeks == 2:
        return phrases.word(f"pace.second_week.{number}", **modules)
    return phrases.word(f"pace.weeks.{number}", weeks=phrases.count(pace.every_weeks), **modules)


def shown_text(values: Values, field: str, text: ShownText, phrases: Phrases) -> Passage:
    """Return a program's text, marked with its language where it is another than the sheet's (decided.md 33)."""
    lang = "" if text.language == phrases.language else _tag(text.language)
    return values.take(field, text.text, lang=lang)


def in_swedish(values: Values, field: str, text: str, phrases: Phrases) -> Passage:
    """Return a text that the clinic keeps in Swedish only, marked as Swedish on a sheet in another language."""
    lang = "" if phrases.language is Language.SWEDISH else Language.SWEDISH.tag
    return values.take(field, text, lang=lang)


def _tag(language: str) -> str:
    return Language(language).tag if language in set(Language) else language
