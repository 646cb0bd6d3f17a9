"""What a search of the answer bank gives, best first (decided.md 30)."""

from dataclasses import dataclass
from datetime import date
from enum import IntEnum
from typing import TypeAlias

from modulvard.domain.answer_bank import AnswerKind, Category
from modulvard.domain.ids import AnswerId

Ranges: TypeAlias = tuple[tuple[int, int], ...]
"""Where the words were found: first and past the last character of each, in order."""


class MatchLevel(IntEnum):
    """How well the words match; the lower the better."""

    WHOLE_TITLE = 0
    TITLE = 1
    KEYWORD = 2
    BODY = 3
    MISSPELT = 4
    SOME_WORDS = 5
    """Not every word was found: given only where nothing else is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerHit:
    """An entry that was found, in the language asked for or else in Swedish."""

    id: AnswerId
    key: str
    number: int
    """The version shown: the one in force or one's own draft."""
    kind: AnswerKind
    category: Category
    program: str | None
    module: int | None
    title: str
    title_matches: Ranges = ()
    snippet: str
    snippet_matches: Ranges = ()
    body: str
    language: str
    level: MatchLevel
    uses: int
    my_uses: int
    is_draft: bool
    """One's own, not approved yet."""
    approved_on: date | None
    review_on: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerHits:
    """The first hits, and how many there are in all."""

    hits: tuple[AnswerHit, ...] = ()
    total: int = 0
