"""The words of the answer bank's texts and of searches: cut out, folded, stemmed."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import import_module
from typing import Any

from modulvard.domain.text import fold

_WORD = re.compile(r"\w+(?:[-‐‑’'´]\w+)*")
_JOINT = re.compile(r"[-‐‑’'´]")
_STEMMERS = {"sv": "swedish", "en": "english"}
_SHORTEST_STEM = 3
_LEFT_BY_SNOWBALL = frozenset({"", "a", "s", "as"})
"""What it takes off and yet leaves an ending: after more than this, *en* is part of the word (*försenad*)."""
_OWN_STEMS = ("skrivar", "papper")
"""A printer is no form of writing, nor paper of a father, as Snowball has it."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text: where it stands, and folded. ``parts`` are those of a word with a hyphen."""

    start: int
    end: int
    written: str
    folded: str
    parts: tuple[str, ...] = ()


@lru_cache(maxsize=100_000)
def folded_word(written: str) -> tuple[str, tuple[str, ...]]:
    """Return a word folded and without hyphens, and the folded parts of one that has them."""
    parts = tuple(fold(part) for part in _JOINT.split(written) if part)
    return "".join(parts).replace(" ", ""), parts if len(parts) > 1 else ()


def words_of(text: str) -> Iterator[Word]:
    """Give the words of a text, in order."""
    for found in _WORD.finditer(text):
        written = found[0].lower()
        folded, parts = folded_word(written)
        if folded:
            yield Word(found.start(), found.end(), written, folded, parts)


def forms_of(text: str) -> frozenset[str]:
    """Return the words of a text in small letters, and the parts of those with a hyphen."""
    words = set(_WORD.findall(text.lower()))
    joined = [word for word in words if not word.isalnum()]
    return frozenset(words.union(part for word in joined for part in _JOINT.split(word) if part))


def title_words(title: str) -> str:
    """Return a title as its folded words with single spaces."""
    return " ".join(word.folded for word in words_of(title))


@cache
def _stemmer(language: str) -> Any:
    package: Any = import_module("snowballstemmer")
    return package.stemmer(_STEMMERS.get(language, "swedish"))


def _without_neuter(found: str) -> str:
    """Return a Swedish stem without what Snowball leaves: *häftet*, *mötena*, *tempot*, *programm* of *programmen*."""
    if (found.endswith("et") and len(found) >= 5) or (found.endswith("en") and len(found) >= 6):
        found = found[:-2]
    if len(found) >= 6 and found.endswith(("ot", "on")):
        found = found[:-1]
    return found[:-1] if len(found) >= 6 and found.endswith(("mm", "nn")) else found


@lru_cache(maxsize=20_000)
def stem(written: str, language: str) -> str:
    """Return the folded stem of a word; the word itself where the stem would be too short to mean anything."""
    folded, _ = folded_word(written)
    for own in _OWN_STEMS:
        if folded.startswith(own):
            return own
    found, _ = folded_word(_stemmer(language).stemWord(_JOINT.sub("", written)))
    if language != "en" and folded.removeprefix(found) in _LEFT_BY_SNOWBALL:
        found = _without_neuter(found)
    return found if len(found) >= _SHORTEST_STEM and folded.startswith(found) else folded
