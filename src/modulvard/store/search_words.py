"""What a search asks for: its words, their shape, and the parameters of a statement made for that shape."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum

from modulvard.domain.text import clean_line, fold

TRIGRAM = 3
NUMBERS_END = ":"
"""Follows 9: words that are numbers come before it."""
_LONGEST_SEARCH = 100
_MOST_WORDS = 8
_SHORTEST_NUMBER = 10
"""Digits of a whole number written short."""
_LAST_LETTER = "\U0010ffff"


class Length(IntEnum):
    """What a word's length asks for."""

    SHORT = 0
    """Too short for trigrams."""
    TRIGRAM = 1
    """A trigram itself: the index tells all."""
    LONG = 2
    """Trigrams that may stand apart: what they let through is held against the text."""


Shape = tuple[tuple[Length, ...], ...]
"""Of each word, of each of its forms: its length."""


@dataclass(frozen=True, slots=True)
class Sought:
    """One word of a search, and itself as numbers are stored if it may be one: without hyphen and plus."""

    word: str
    number: str

    @property
    def forms(self) -> tuple[str, ...]:
        """The forms of which one must be found."""
        return (self.word, self.number) if self.number and self.number != self.word else (self.word,)


def sought_words(written: str) -> tuple[Sought, ...]:
    """Return the words of a search, each once. What is longer than any name is cut.

    A comma parts words, as in "Asplöv, Linnea": what is found by both parts is found by the whole as well.
    """
    folded = fold(clean_line(written[:_LONGEST_SEARCH]))
    words = folded.replace(",", " ").split() or folded.split()
    return tuple(Sought(word, _as_number(word)) for word in list(dict.fromkeys(words))[:_MOST_WORDS])


def shape_of(words: Sequence[Sought]) -> Shape:
    """Return the shape of a search: searches of one shape share one statement."""
    return tuple(tuple(_length(form) for form in sought.forms) for sought in words)


def form_name(word: int, form: int) -> str:
    """Return the parameter that holds a form of a word."""
    return f"word_{word}_{form}"


def parameters(words: Sequence[Sought]) -> dict[str, str]:
    """Return the values of a search's parameters."""
    values = {
        "trigrams": _trigrams_of_all([sought for sought in words if all(shape_of([sought])[0])]),
        "beginning": "\n" + " ".join(sought.word for sought in words),
        "number": _whole_number(words),
    }
    for place, sought in enumerate(words):
        for form_place, form in enumerate(sought.forms):
            name = form_name(place, form_place)
            values[name] = form
            values[f"{name}_end"] = form + _LAST_LETTER
            values[f"{name}_line"] = "\n" + form
            values[f"{name}_space"] = " " + form
    return values


def _as_number(word: str) -> str:
    """Return a word with a digit in it without its hyphens and pluses: numbers are stored without, and half typed."""
    return re.sub(r"[-+]", "", word) if re.search(r"[0-9]", word) else ""


def _length(form: str) -> Length:
    return Length.SHORT if len(form) < TRIGRAM else Length.TRIGRAM if len(form) == TRIGRAM else Length.LONG


def _whole_number(words: Sequence[Sought]) -> str:
    """Return the number that the search holds in full, as it is stored, or nothing."""
    whole = (sought.number or sought.word for sought in words)
    return next((form.upper() for form in whole if len(form) >= _SHORTEST_NUMBER), "")


def _trigrams_of_all(words: Sequence[Sought]) -> str:
    """Return the trigrams that must all be there. Each stands in quotes, so that no character means anything else."""
    groups = (" OR ".join(f"({trigrams_of(form)})" for form in sought.forms) for sought in words)
    return " AND ".join(f"({group})" for group in groups)


def trigrams_of(form: str) -> str:
    """Return the question for every trigram of a form. Each stands in quotes: no character means anything else."""
    parts = dict.fromkeys(form[at : at + TRIGRAM] for at in range(len(form) - TRIGRAM + 1))
    return " AND ".join(map(quoted, parts))


def quoted(part: str) -> str:
    """Return a trigram as the index is asked for it."""
    return '"' + part.replace('"', '""') + '"'
