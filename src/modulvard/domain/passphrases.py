"""Which passphrases are good enough (CNF-03): long, not common, not made of the clinic's own words.

No rules on kinds of characters, and no upper limit that a person would meet.
"""

import re
import unicodedata
from collections.abc import Iterable
from enum import StrEnum
from itertools import pairwise

from modulvard.domain.account_errors import PassphraseRefused

MINIMUM = 15
"""Characters, as the only factor (CNF-03)."""
MAXIMUM = 1024
"""Far above the 64 that CNF-03 demands; only keeps a pasted file out."""
OWN_CHARACTERS = 8
"""How many letters must be left when context and common words and digits are taken away."""
DISTINCT_CHARACTERS = 5

_CONTEXT = (
    "modulvård", "modulvard", "lösenfras", "losenfras", "lösenord", "losenord", "passphrase", "password",
    "vårdcentralen", "vårdcentral", "mottagningen", "mottagning", "kliniken", "klinik", "journal", "patient",
    "behandlare", "terapeut", "therapist", "clinic",
)  # fmt: skip
_COMMON = (
    "correcthorsebatterystaple", "iloveyou", "letmein", "welcome", "välkommen", "valkommen", "sommar", "vinter",
    "hemligt", "hemlig", "secret", "admin", "administrator", "qwertyuiop", "qwerty", "asdfghjkl", "zxcvbnm",
    "abcdefghijklmnopqrstuvwxyz", "abcdefgh", "football", "fotboll", "princess", "sunshine", "dragon", "monkey",
    "master", "superman", "batman", "trustno", "stockholm", "sverige", "jagälskardig", "jagalskardig", "changeme",
    "default", "lorem", "ipsum",
)  # fmt: skip


class PassphraseProblem(StrEnum):
    """Why a new passphrase is refused."""

    TOO_SHORT = "too_short"
    TOO_LONG = "too_long"
    REPEATS = "repeats"
    COMMON = "common"
    CONTEXT = "context"
    NOT_TEXT = "not_text"


def normalised(passphrase: str) -> str:
    """Return the passphrase in the one form it is stretched in: NFC, so that a and ring and å are the same."""
    return unicodedata.normalize("NFC", passphrase)


def check_passphrase(passphrase: str, context: Iterable[str] = ()) -> None:
    """Raise PassphraseRefused unless the new passphrase may be used.

    ``context`` holds words of this clinic and account: names that a colleague would try first.
    """
    problem = passphrase_problem(passphrase, context)
    if problem is not None:
        raise PassphraseRefused(field="passphrase", problem=problem, minimum=MINIMUM)


def passphrase_problem(passphrase: str, context: Iterable[str] = ()) -> PassphraseProblem | None:
    """Return what is wrong with a new passphrase, or None."""
    text = normalised(passphrase)
    if len(text) < MINIMUM:
        return PassphraseProblem.TOO_SHORT
    if len(text) > MAXIMUM:
        return PassphraseProblem.TOO_LONG
    if any(unicodedata.category(character) in {"Cc", "Cs"} for character in text):
        return PassphraseProblem.NOT_TEXT
    folded = "".join(character for character in text.casefold() if character.isalnum())
    if len(set(folded)) < DISTINCT_CHARACTERS or _repeats(folded) or _runs(folded):
        return PassphraseProblem.REPEATS
    if len(_without(folded, _COMMON)) < OWN_CHARACTERS:
        return PassphraseProblem.COMMON
    words = [word for sentence in context for word in re.findall(r"\w{3,}", sentence.casefold())]
    if len(_without(folded, (*_CONTEXT, *_COMMON, *words))) < OWN_CHARACTERS:
        return PassphraseProblem.CONTEXT
    return None


def _repeats(folded: str) -> bool:
    """True if the whole is one piece again and again, and the piece by itself would be too short."""
    sizes = range(1, min(len(folded) // 2, MINIMUM - 1) + 1)
    return any(folded == (folded[:size] * (len(folded) // size + 1))[: len(folded)] for size in sizes)


def _runs(folded: str) -> bool:
    """True if nearly every character follows or repeats the one before, as in 12345678 or abcdefgh."""
    steps = [ord(after) - ord(before) for before, after in pairwise(folded)]
    return sum(step in {-1, 0, 1} for step in steps) > len(steps) * 3 // 4


def _without(folded: str, words: Iterable[str]) -> str:
    """Return the letters that are left when words and digits are taken away."""
    for word in sorted(words, key=len, reverse=True):
        folded = folded.replace(word, "")
    return re.sub(r"\d", "", folded)
