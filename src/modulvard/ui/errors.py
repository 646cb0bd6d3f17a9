"""Finds the words for what a user can act on: what happened · what is safe · what to do (ux.md section 5)."""

from collections.abc import Mapping
from datetime import date, datetime
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from modulvard.domain.clock import STOCKHOLM
from modulvard.domain.errors import InvalidInput, ModulvardError
from modulvard.domain.store_errors import Cancelled as StoppedByUser
from modulvard.domain.weeks import Week
from modulvard.ui.i18n import clock_time, day_and_month, short_day, week_words
from modulvard.ui.operations import Cancelled
from modulvard.ui.words.said import QT_TRANSLATE_NOOP, Said

if TYPE_CHECKING:
    from modulvard.domain.field_problems import FieldProblem
    from modulvard.domain.passphrases import PassphraseProblem

__all__ = ["Said", "explained", "field_sentence", "passphrase_sentence", "problem_sentence", "words_of_errors"]

_PARTS = (
    "modulvard.ui.words.of_answers",
    "modulvard.ui.words.of_care",
    "modulvard.ui.words.of_gates",
    "modulvard.ui.words.of_homework",
    "modulvard.ui.words.of_instruments",
    "modulvard.ui.words.of_messages",
    "modulvard.ui.words.of_notes",
    "modulvard.ui.words.of_prints",
    "modulvard.ui.words.of_programs",
    "modulvard.ui.words.of_ratings",
    "modulvard.ui.words.of_the_store",
)
"""Where the words stand. With them comes every part of the domain, so they are loaded when something is refused."""
_FIELDS = "modulvard.ui.words.of_fields"
_SOMETHING = QT_TRANSLATE_NOOP("Errors", "Se över fältet.")


@cache
def words_of_errors() -> Mapping[type[ModulvardError], Said]:
    """Return the words of every class of error."""
    found: dict[type[ModulvardError], Said] = {}
    for part in _PARTS:
        found |= import_module(part).WORDS
    return {**found, Cancelled: found[StoppedByUser]}


def explained(error: ModulvardError) -> Said:
    """Return the three parts for an error, in the user's language: those of its class, or the nearest above it."""
    words = words_of_errors()
    kind = next(kind for kind in type(error).__mro__ if kind in words)
    said = words[kind]
    if isinstance(error, InvalidInput) and error.facts.get("problem") in _words_of_fields():
        return Said(field_sentence(error), _filled(said.safe, error.facts))
    return Said(*(_filled(part, error.facts) for part in (said.what, said.safe, said.do)))


def field_sentence(error: InvalidInput) -> str:
    """Return the sentence that stands beside the field the error names."""
    return _problem(str(error.facts.get("problem", "")), error.facts)


def passphrase_sentence(problem: "PassphraseProblem") -> str:
    """Return why a new passphrase is refused."""
    return _problem(problem, {"minimum": import_module("modulvard.domain.passphrases").MINIMUM})


def problem_sentence(problem: "FieldProblem") -> str:
    """Return the sentence that stands beside the field of a form's problem or warning."""
    return _problem(problem.key, problem.facts)


def _problem(key: str, facts: Mapping[str, Any]) -> str:
    return _filled(_words_of_fields().get(key, _SOMETHING), facts)


def _words_of_fields() -> Mapping[str, str]:
    words: Mapping[str, str] = import_module(_FIELDS).WORDS
    return words


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
