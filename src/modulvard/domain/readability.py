"""How hard a text is to read: LIX, its bands and what makes it so (ux.md section 4 "Paper"). A hint, never a block."""

import re
from dataclasses import dataclass
from enum import StrEnum

HINT_FROM_WORDS = 40
"""Shorter texts get no hint: one long word would decide it."""
AIM = 40
"""What text to patients aims at, at most."""
LONG_SENTENCE = 20
"""Words in a sentence beyond which it is pointed out."""
_LONG_WORD = 6
"""A word with more letters than this is long."""

_WORD = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*")
_SENTENCE_END = re.compile(r"[.!?…]+[\"”’)]*(?=\s+[^\s\da-zåäö]|\s*$)|\n+")
"""A point followed by a small letter or a figure ends no sentence: "kl. 10.00", "v. 48", "leg. psykolog"."""


class Band(StrEnum):
    """How a LIX is called: below 30, to 40, to 50, to 60, and above."""

    VERY_EASY = "very_easy"
    EASY = "easy"
    MEDIUM = "medium"
    HARD = "hard"
    VERY_HARD = "very_hard"


_BANDS = ((30, Band.VERY_EASY), (40, Band.EASY), (50, Band.MEDIUM), (60, Band.HARD))


@dataclass(frozen=True, slots=True, kw_only=True)
class Readability:
    """A text counted. ``long_sentences`` are those with more than twenty words."""

    words: int
    sentences: int
    long_words: int
    long_sentences: int
    longest_sentence: int = 0
    """Words in the longest sentence."""

    @property
    def lix(self) -> int | None:
        """Words per sentence plus long words in a hundred, rounded; None for a text without words."""
        if not self.words:
            return None
        return int(self.words / self.sentences + 100 * self.long_words / self.words + 0.5)

    @property
    def band(self) -> Band | None:
        """The band of the LIX; 30 is easy, 60 is hard."""
        if self.lix is None:
            return None
        if self.lix == 60:
            return Band.HARD
        return next((band for limit, band in _BANDS if self.lix < limit), Band.VERY_HARD)

    @property
    def is_hinted(self) -> bool:
        """Whether the text is long enough for the figure to say something."""
        return self.words >= HINT_FROM_WORDS


def readability(text: str) -> Readability:
    """Count a text. A line break ends a sentence."""
    sentences = [_WORD.findall(part) for part in _SENTENCE_END.split(text)]
    lengths = [len(words) for words in sentences if words]
    return Readability(
        words=sum(lengths),
        sentences=len(lengths),
        long_words=sum(len(word) > _LONG_WORD for words in sentences for word in words),
        long_sentences=sum(length > LONG_SENTENCE for length in lengths),
        longest_sentence=max(lengths, default=0),
    )
