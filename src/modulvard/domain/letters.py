"""Letters: finished texts of one treatment that are to be handed over on paper, and what is known of them (C6, C15)."""

import re
from dataclasses import dataclass
from datetime import date

from modulvard.domain.errors import Refused
from modulvard.domain.messages import Message
from modulvard.domain.programs import Text
from modulvard.domain.text import fold

_GREET = frozenset(map(fold, ("hej", "hejsan", "hejhej", "hallå", "halloj", "tjena", "hi", "hello", "hey")))
"""First words that greet, whatever follows."""
_GREET_ALONE = frozenset(
    map(fold, ("god", "good", "bästa", "kära", "käre", "kär", "dear", "välkommen", "välkomna", "welcome"))
)
"""First words that greet on a short line of their own: ”God morgon!”, and not ”Bästa sättet att somna är …”."""
_WORDS = re.compile(r"[^\W_]+")
_SHORT = 4
"""Words of such a line; one with the patient's name greets, whatever language it is in."""


class NothingToHandOver(Refused):
    """Nothing of the treatment is finished and waits to be handed over. Facts: ``treatment``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterText:
    """A finished text that is to be handed over, with what its letter says about it."""

    message: Message
    writer: str
    writer_title: str
    homework: Text | None = None
    """The homework that a feedback is about."""
    answers: tuple[date, ...] = ()
    """The days on which the patient wrote what it answers."""
    replaces: date | None = None
    """The day on which the text that it corrects was handed over."""


def greets(body: str, given_name: str) -> bool:
    """Tell whether a text begins by greeting: ”Hej”, ”God morgon”, or a short first line with the patient's name."""
    first = next((line for line in body.splitlines() if line.strip()), "")
    words, name = _WORDS.findall(fold(first)), _WORDS.findall(fold(given_name))
    if not words:
        return False
    is_short = len(words) <= _SHORT and (words[0] in _GREET_ALONE or not set(name[:1]).isdisjoint(words))
    return words[0] in _GREET or is_short
