"""Whether a text was really written with an answer of the bank: what was taken out again is no use of it."""

import re
from collections.abc import Iterable, Iterator

from modulvard.domain.answer_fields import TextPart, parts_of

_WORD = re.compile(r"\w+")
_RUN = 3
"""Words in a row that make it likely that they were not written by chance."""
_KEPT = 0.2
"""The share of an answer's runs that is left of it after it has been edited to fit."""


def is_still_in(text: str, bodies: Iterable[str]) -> bool:
    """Tell whether enough of an answer, in any of its languages, is left in a text.

    Only the words between the fields are compared. An answer that is too short for a run is there word by word.
    """
    written = _words(text)
    return any(_share(written, body) >= _KEPT for body in bodies)


def _share(written: list[str], body: str) -> float:
    pieces = [_words(part.text) for part in parts_of(body) if isinstance(part, TextPart)]
    runs = {run for piece in pieces for run in _runs(piece)}
    if runs:
        return len(runs & set(_runs(written))) / len(runs)
    words = {word for piece in pieces for word in piece}
    return float(words <= set(written))


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())


def _runs(words: list[str]) -> Iterator[tuple[str, ...]]:
    return (tuple(words[place : place + _RUN]) for place in range(len(words) - _RUN + 1))
