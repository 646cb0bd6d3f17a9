"""Names spelt alike, asked only when a search finds nothing. The library is loaded at the first such search."""

from collections.abc import Sequence
from importlib import import_module
from typing import Any

_LIKE_ENOUGH = 75
"""Of 100: how alike a misspelt word and a name must be (share of letters that come in the same order)."""
_SHORTEST = 4
_MOST = 10


def may_be_misspelt(word: str) -> bool:
    """Tell whether a word may be a misspelt name. A mistyped number is no likeness: it may be somebody else's."""
    return len(word) >= _SHORTEST and not any(char.isdigit() for char in word)


def spelt_like(word: str, names: Sequence[str]) -> tuple[str, ...]:
    """Return the names most like the word, the likest first; none if none is like enough."""
    process: Any = import_module("rapidfuzz.process")
    fuzz: Any = import_module("rapidfuzz.fuzz")
    found = process.extract(word, names, scorer=fuzz.ratio, score_cutoff=_LIKE_ENOUGH, limit=_MOST)
    return tuple(name for name, *_ in found)
