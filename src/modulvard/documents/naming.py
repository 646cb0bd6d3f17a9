"""How things with several words are said on paper: a pace, a module, a text in another language than the sheet's."""

from modulvard.documents.facts import ModuleFacts
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


def with_module(values: Values, key: str, module: ModuleFacts, phrases: Phrases, **facts: str) -> Passage:
    """Return a sentence about a module: with number and title, or once where the title only repeats the number."""
    if module.title.only_counts(module.number):
        return phrases.say(f"{key}.untitled", number=module.number, **facts)
    title = shown_text(values, f"module.{module.number}.title", module.title, phrases)
    return phrases.say(key, number=module.number, title=title, **facts)


def in_swedish(values: Values, field: str, text: str, phrases: Phrases) -> Passage:
    """Return a text that the clinic keeps in Swedish only, marked as Swedish on a sheet in another language."""
    lang = "" if phrases.language is Language.SWEDISH else Language.SWEDISH.tag
    return values.take(field, text, lang=lang)


def _tag(language: str) -> str:
    return Language(language).tag if language in set(Language) else language
