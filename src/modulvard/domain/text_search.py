"""Searching messages, homework and notes: what is found, and the words that show why."""

import re
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import TypeAlias

from modulvard.domain.ids import PatientId, TreatmentId
from modulvard.domain.names import full_name
from modulvard.domain.text import fold

SHORTEST = 3
"""Letters of a word that is looked for in texts; one and two find names only."""
_LONGEST, _BEFORE = 140, 50
_CUT = "…"
_WORD = re.compile(r"\w+")
_USUAL = str.maketrans("åäàáâãöóòôõéèêëüúùûíìîïçñ’‘–—…”“»«", 'aaaaaaoooooeeeeuuuuiiiicn\'\'--.""""')
"""Letters and marks that Swedish texts are full of, each as one that stands in its place."""
Spans: TypeAlias = tuple[tuple[int, int], ...]


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
    marks: Spans
    """Where the words stand in the snippet."""

    @property
    def name(self) -> str:
        """Given name first."""
        return full_name(self.given_name, self.family_name)


def snippet_of(text: str, needles: Collection[str]) -> tuple[str, Spans]:
    """Return the piece of a text round the first word that holds a folded needle, and where such words stand."""
    line = " ".join(text.split())
    first = min((start for start, _ in _words_with(line, needles, first_only=True)), default=0)
    start = 0 if first <= _BEFORE else line.rfind(" ", 0, first - _BEFORE + 1) + 1
    end = len(line) if len(line) - start <= _LONGEST else max(line.rfind(" ", start, start + _LONGEST), first + 1)
    piece = (_CUT if start else "") + line[start:end] + (_CUT if end < len(line) else "")
    return piece, _words_with(piece, needles)


def holds_all(text: str, needles: Collection[str]) -> bool:
    """Tell whether a text, folded, holds every needle. Only letters that are rare in Swedish make it be folded."""
    plain = text.lower().replace("å", "a").replace("ä", "a").replace("ö", "o")
    if not plain.isascii():
        plain = plain.translate(_USUAL)
    if plain.isascii() and "`" not in plain:
        return all(needle in plain for needle in needles)
    folded = fold(text)
    return all(needle in folded for needle in needles)


def _plain(text: str) -> str:
    """Return a text with each letter for one, as folding has the usual ones."""
    return text.lower().translate(_USUAL)


def _words_with(line: str, needles: Collection[str], *, first_only: bool = False) -> Spans:
    """Return where words stand that hold a needle; with ``first_only`` the first of each needle."""
    plain = _plain(line)
    if len(plain) != len(line) or not plain.isascii():
        return tuple(found.span() for found in _WORD.finditer(line) if _holds(found[0], needles))
    spans = set()
    for needle in needles:
        place = plain.find(needle)
        while place >= 0:
            start = end = place
            while start > 0 and plain[start - 1].isalnum():
                start -= 1
            while end < len(plain) and (end < place + len(needle) or plain[end].isalnum()):
                end += 1
            spans.add((start, end))
            place = -1 if first_only else plain.find(needle, end)
    return tuple(sorted(spans))


def _holds(word: str, needles: Collection[str]) -> bool:
    folded = fold(word)
    return any(needle in folded for needle in needles)
