"""Finds the words for what a user can act on: what happened · what is safe · what to do (ux.md section 5)."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from PySide6.QtCore import QCoreApplication

from modulvard.domain.clock import STOCKHOLM
from modulvard.domain.errors import InvalidInput, ModulvardError
from modulvard.domain.field_problems import FieldProblem
from modulvard.domain.passphrases import MINIMUM, PassphraseProblem
from modulvard.domain.store_errors import Cancelled as StoppedByUser
from modulvard.domain.weeks import Week
from modulvard.ui.i18n import clock_time, day_and_month, short_day, week_words
from modulvard.ui.operations import Cancelled
from modulvard.ui.words import (
    of_answers,
    of_care,
    of_fields,
    of_homework,
    of_messages,
    of_notes,
    of_prints,
    of_the_store,
)
from modulvard.ui.words.said import QT_TRANSLATE_NOOP, Said

__all__ = ["Said", "explained", "field_sentence", "passphrase_sentence", "problem_sentence"]

_CANCELLED = of_the_store.WORDS[StoppedByUser]
_WORDS: Mapping[type[ModulvardError], Said] = {
    **of_answers.WORDS,
    **of_care.WORDS,
    **of_homework.WORDS,
    **of_messages.WORDS,
    **of_notes.WORDS,
    **of_prints.WORDS,
    **of_the_store.WORDS,
    Cancelled: _CANCELLED,
}
_SOMETHING = QT_TRANSLATE_NOOP("Errors", "Se över fältet.")


def explained(error: ModulvardError) -> Said:
    """Return the three parts for an error, in the user's language: those of its class, or the nearest above it."""
    kind = next(kind for kind in type(error).__mro__ if kind in _WORDS)
    said = _WORDS[kind]
    if isinstance(error, InvalidInput) and error.facts.get("problem") in of_fields.WORDS:
        return Said(field_sentence(error), _filled(said.safe, error.facts))
    return Said(*(_filled(part, error.facts) for part in (said.what, said.safe, said.do)))


def field_sentence(error: InvalidInput) -> str:
    """Return the sentence that stands beside the field the error names."""
    return _problem(str(error.facts.get("problem", "")), error.facts)


def passphrase_sentence(problem: PassphraseProblem) -> str:
    """Return why a new passphrase is refused."""
    return _problem(problem, {"minimum": MINIMUM})


def problem_sentence(problem: FieldProblem) -> str:
    """Return the sentence that stands beside the field of a form's problem or warning."""
    return _problem(problem.key, problem.facts)


def _problem(key: str, facts: Mapping[str, Any]) -> str:
    return _filled(of_fields.WORDS.get(key, _SOMETHING), facts)


class _Facts(dict[str, str]):
    def __missing__(self, name: str) -> str:
        return "–"


def _filled(source: str, facts: Mapping[str, Any]) -> str:
    if not source:
        return ""
    words = QCoreApplication.translate("Errors", source)
    return words.format_map(_Facts({name: _shown(value) for name, value in facts.items()}))


def _shown(value: Any) -> str:
    if value is None:
        return "–"
    if isinstance(value, datetime):
        here = value.astimezone(STOCKHOLM)
        return f"{day_and_month(here.date())} {clock_time(here)}"
    if isinstance(value, date):
        return short_day(value)
    if isinstance(value, Week):
        return week_words(value)
    if isinstance(value, (tuple, list, set, frozenset)):
        return ", ".join(_shown(inner) for inner in value)
    return str(value)
