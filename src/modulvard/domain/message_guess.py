"""Whose a pasted text may be: a guess from the names and numbers in it, shown and correctable, never decided by it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from modulvard.domain.ids import PatientId, TreatmentId
from modulvard.domain.text import fold

_LAST_LINES = 3
"""Where people sign."""
NUMBER, _FULL_NAME, SIGNED, _NAMED, _FAMILY_NAME = 100, 60, 30, 12, 12
_LONGEST_READ = 20_000
"""Characters looked through: a name stands early or last."""
_GREETING = re.compile(
    r"^\W*(?:hej(?:san)?|hallå|tjena|god (?:morgon|dag|kväll)|bästa|kära|hello|hi|dear)"
    r"(?! [^!,.:\n]*\b(?:från|from|är|heter|här|is|here)\b)(?P<names>(?: +[^\W\d_][\w'’-]*){1,3}) *(?:[!,.:]|$)",
    re.IGNORECASE | re.MULTILINE,
)
"""”Hej Anna!”: whom a text is written to, and not whom it is from. Not ”Hej Linnea här”, which ends otherwise."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A treatment whose patient a text may come from."""

    treatment: TreatmentId
    patient: PatientId
    given_name: str
    family_name: str
    birth_date: date | None
    program: str
    number: str
    """The current number in stored form, or empty."""
    awaited: bool = False
    """Whether something was handed over to the patient lately, or a homework is open: breaks a tie, no more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Guess:
    """A candidate and how much of the text speaks for it; more is likelier."""

    candidate: Candidate
    weight: int


def guesses(text: str, candidates: Iterable[Candidate]) -> tuple[Guess, ...]:
    """Return the candidates the text speaks for, the likeliest first. Among equals by name."""
    lines = [fold(line) for line in _GREETING.sub("", read_part(text), count=1).splitlines() if line.strip()]
    whole = " ".join(lines)
    words, signed = frozenset(_words(whole)), frozenset(_words(" ".join(lines[-_LAST_LINES:])))
    digits = re.sub(r"(?<=\d)[-+ ](?=\d)", "", whole)
    found = [Guess(candidate=each, weight=_weight(each, whole, words, signed, digits)) for each in candidates]
    return tuple(sorted((guess for guess in found if guess.weight > 0), key=_order))


def read_part(text: str) -> str:
    """Return the part of a text that is looked through for names."""
    return text if len(text) <= 2 * _LONGEST_READ else text[:_LONGEST_READ] + "\n" + text[-_LONGEST_READ:]


def _weight(each: Candidate, whole: str, words: frozenset[str], signed: frozenset[str], digits: str) -> int:
    given = fold(each.given_name).split()
    family = fold(each.family_name)
    weight = 0
    if each.number and (each.number in digits or each.number[2:] in digits):
        weight += NUMBER
    if given and family and (f"{given[0]} {family}" in whole or f"{family} {given[0]}" in whole):
        weight += _FULL_NAME
    elif family and frozenset(_words(family)) <= words:
        weight += _FAMILY_NAME
    if any(name in signed for name in given[:1]):
        weight += SIGNED
    elif any(name in words for name in given[:1]):
        weight += _NAMED
    return weight + 1 if weight and each.awaited else weight


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+(?:[-'][^\W_]+)*", text)


def _order(guess: Guess) -> tuple[int, str, str, int]:
    each = guess.candidate
    return (-guess.weight, fold(each.family_name), fold(each.given_name), each.treatment)
