"""What the palette lists, and how well words fit what was typed."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from importlib import import_module
from typing import Any

from modulvard.domain.text import fold

_ALIKE = 80.0
"""Per cent of likeness from which a misspelt word is taken to mean another."""
_LEAST_MISSPELT = 4
"""Letters below which nothing counts as misspelt."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A row that can be chosen."""

    key: str
    icon: str
    words: str
    about: str = ""
    kind: str = ""
    shortcut: str = ""
    synonyms: tuple[str, ...] = ()
    run: Callable[[], None]
    note_search: bool = False
    """Whether opening it is to be logged as a search (decided.md 6)."""


@dataclass(frozen=True, slots=True)
class HitHead:
    """The head of a group."""

    words: str


Row = Hit | HitHead


def fit(typed: str, hit: Hit) -> float:
    """Return how well a hit fits what was typed: 0 not at all, else the more the better, below 4.

    Every word typed must begin a word of the hit or of its synonyms; failing that, be spelt like one.
    """
    wanted = fold(typed).split()
    if not wanted:
        return 1.0
    own, others = fold(hit.words).split(), [word for text in (hit.about, *hit.synonyms) for word in fold(text).split()]
    if fold(hit.words).startswith(" ".join(wanted)):
        return 3.0
    if all(_begins(word, own) for word in wanted):
        return 2.0
    if all(_begins(word, (*own, *others)) for word in wanted):
        return 1.0
    likeness = min(_likeness(word, (*own, *others)) for word in wanted)
    return likeness / 100 * 0.9 if likeness >= _ALIKE else 0.0


def fitting(typed: str, hits: Iterable[Hit], limit: int) -> list[Hit]:
    """Return the hits that fit, best first; among equals in the order given."""
    scored = [(fit(typed, hit), hit) for hit in hits]
    best = sorted((pair for pair in scored if pair[0] > 0), key=lambda pair: -pair[0])
    if best and best[0][0] >= 1.0:
        best = [pair for pair in best if pair[0] >= 1.0]
    return [hit for _, hit in best[:limit]]


def matches(typed: str, words: str) -> tuple[tuple[int, int], ...]:
    """Return the stretches of the words (start, end) that were typed: beginnings of words, for the accent."""
    folded = fold(words)
    if len(folded) != len(words):
        return ()
    spans = []
    for wanted in fold(typed).split():
        start = folded.find(wanted)
        while start > 0 and folded[start - 1].isalnum():
            start = folded.find(wanted, start + 1)
        if start >= 0:
            spans.append((start, start + len(wanted)))
    return tuple(sorted(set(spans)))


def _begins(wanted: str, words: Iterable[str]) -> bool:
    return any(word.lstrip("(”\"'").startswith(wanted) for word in words)


def _likeness(wanted: str, words: tuple[str, ...]) -> float:
    if _begins(wanted, words):
        return 100.0
    if len(wanted) < _LEAST_MISSPELT:
        return 0.0
    fuzz: Any = import_module("rapidfuzz.fuzz")  # with the first word that nothing begins with
    return max((fuzz.ratio(wanted, word[: len(wanted) + 1]) for word in words), default=0.0)
