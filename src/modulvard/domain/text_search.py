"""Searching messages, homework and notes: what is found, and the words that show why."""

import re
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from modulvard.domain.ids import PatientId, TreatmentId
from modulvard.domain.patients import full_name
from modulvard.domain.text import fold

SHORTEST = 3
"""Letters of a word that is looked for in texts; one and two find names only."""
_LONGEST, _BEFORE = 140, 50
_CUT = "…"
_WORD = re.compile(r"\w+")


class TextKind(StrEnum):
    """Where a text stands. The command line's words (``search --in``)."""

    MESSAGE = "messages"
    HOMEWORK = "homework"
    NOTE = "notes"


@dataclass(frozen=True, slots=True, kw_only=True)
class TextHit:
    """A text that holds every word of a search, and the piece of it that shows why."""

    kind: TextKind
    ref: int
    """Number of the message, hand-in or note."""
    treatment: TreatmentId
    patient: PatientId
    given_name: str
    family_name: str
    birth_date: date | None
    at: datetime
    outgoing: bool
    """Whether the therapist wrote it."""
    title: str
    """Of the homework; empty for others."""
    snippet: str
    marks: tuple[tuple[int, int], ...]
    """Where the words stand in the snippet."""

    @property
    def name(self) -> str:
        """Given name first."""
        return full_name(self.given_name, self.family_name)


def snippet_of(text: str, needles: Collection[str]) -> tuple[str, tuple[tuple[int, int], ...]]:
    """Return the piece of a text round the first word that holds a folded needle, and where such words stand."""
    line = " ".join(text.split())
    first = next((found.start() for found in _WORD.finditer(line) if _holds(found[0], needles)), 0)
    start = 0 if first <= _BEFORE else line.rfind(" ", 0, first - _BEFORE + 1) + 1
    end = len(line) if len(line) - start <= _LONGEST else max(line.rfind(" ", start, start + _LONGEST), first + 1)
    piece = (_CUT if start else "") + line[start:end] + (_CUT if end < len(line) else "")
    return piece, tuple(found.span() for found in _WORD.finditer(piece) if _holds(found[0], needles))


def _holds(word: str, needles: Collection[str]) -> bool:
    folded = fold(word)
    return any(needle in folded for needle in needles)
