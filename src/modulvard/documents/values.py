"""The one way a stored value reaches paper, and the pieces that text on paper is made of.

Nothing here is ever parsed: a value is drawn character by character, so markup in it is only letters (INP-01).
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from modulvard.documents.fonts import is_drawable, main_typeface

_LINE_BREAKS = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
_LONE_SURROGATES = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Span:
    """A piece of text. A no-break space in our own words holds them together and is read as a space.

    ``stored`` values keep every character and run in their own direction; ``whole`` pieces are never divided at
    a space; ``lang`` is a language tag if the piece is in another language than the document.
    """

    text: str
    bold: bool = False
    stored: bool = False
    whole: bool = False
    lang: str = ""


Passage = tuple[Span, ...]
"""A paragraph, a cell or a heading."""


@dataclass(frozen=True, slots=True)
class Problem:
    """A field with characters that no packaged font has. They are drawn □ and kept in the file (decided.md 32)."""

    field: str
    characters: tuple[str, ...]


class Values:
    """Takes in the stored values of one print and remembers which of them could not be drawn as they stand."""

    def __init__(self) -> None:
        self._problems: dict[str, dict[str, None]] = {}

    def take(self, field: str, stored: str, *, lang: str = "", whole: bool = False) -> Passage:
        """Return a stored value ready for paper. ``field`` names it in the list of problems."""
        text = _LINE_BREAKS.sub("\n", stored)
        if not main_typeface(False).simple.issuperset(text):
            text = self._examine(field, text)
        return (Span(text, stored=True, whole=whole, lang=lang),) if text else ()

    def _examine(self, field: str, text: str) -> str:
        for char in text:
            if not is_drawable(char):
                self._problems.setdefault(field, {})[char] = None
        return _LONE_SURROGATES.sub("\ufffd", text)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """The fields that had such characters, in the order met."""
        return tuple(Problem(field, tuple(characters)) for field, characters in self._problems.items())


def plain(text: Iterable[Span]) -> str:
    """Return what a text says, as stored; our own no-break spaces are spaces."""
    return "".join(span.text if span.stored else span.text.replace("\xa0", " ") for span in text)


def words(text: str, *, bold: bool = False) -> Passage:
    """Return our own words as a text."""
    return (Span(text, bold=bold),)


def made_bold(text: Passage) -> Passage:
    """Return the text in bold."""
    return tuple(Span(span.text, True, span.stored, span.whole, span.lang) for span in text)
