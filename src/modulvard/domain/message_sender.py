"""Who a pasted text says it is from: what it is signed with, whom it greets, and whom it may be proposed for.

Nobody is proposed where the text leaves a doubt: a message with the wrong patient is worse than a key more (ux.md 8.2).
"""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from modulvard.domain.ids import TreatmentId
from modulvard.domain.message_guess import NUMBER, SIGNED, Candidate, Guess, read_part
from modulvard.domain.names import full_name
from modulvard.domain.text import fold

_LAST_LINES = 6
"""Where people sign, with what their telephone writes below."""
_MOST_WORDS = 4
_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_HEAD = re.compile(r"^\W*(?:från|from|avsändare|sender|namn|name)\s*:\s*(?P<name>[^<\n]+)", re.IGNORECASE)
_CLOSING = re.compile(
    r"(?:^|[\s,.!?])(?:m\.?v\.?h\.?|vh|med vänliga? hälsning(?:ar)?|vänliga hälsningar|hälsning(?:ar|en)?|hälsar"
    r"|vänligen|kram(?:ar)?|(?:best|kind|warm) regards|regards|sincerely|yours)(?:\s+(?:från|from))?\b"
    r"[\s,.:!]*(?P<name>[^,.!?\n]*)",
    re.IGNORECASE,
)
_STROKE = re.compile(r"(?:^|\s)[/–—~]\s*(?P<name>[^\W\d_][^,.!?\n/]*)$|^-+\s*(?P<line>[^\W\d_][^,.!?\n/]*)$")
_BELOW = re.compile(r"^\W*(?:skickat från|sent from|hämta outlook|get outlook)\b", re.IGNORECASE)
_NO_NAMES = frozenset(
    [
        "tack",
        "hej",
        "hejdå",
        "ok",
        "okej",
        "ja",
        "nej",
        "mvh",
        "kram",
        "hälsningar",
        "vänligen",
        "puss",
        "ses",
        "thanks",
        "yes",
        "no",
        "bye",
    ]
)
_BESIDE = frozenset(["f", "född", "fodd", "tel", "mobil"])
_PERSONAL_NUMBER = re.compile(r"(?<!\d)(?:\d{2})?(\d{6})[-+ ]?(\d{4})(?!\d)")


class Pointing(StrEnum):
    """What a text says of who it is from."""

    ONE = "one"
    """It points at one patient, who is proposed."""
    IN_VIEW = "in_view"
    """It names nobody else than the patient whose page is open, who is proposed."""
    NAMESAKES = "namesakes"
    """It points at a name that two patients bear."""
    SEVERAL = "several"
    ANOTHER = "another"
    """It names somebody else: than the patient in view, or than any of one's own."""
    NOBODY = "nobody"


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """Who a text is proposed to be from, and why; or why nobody is."""

    candidate: Candidate | None
    pointing: Pointing
    likeliest: tuple[Candidate, ...] = ()


def proposal(text: str, guesses: Sequence[Guess], shared: Collection[str], here: Candidate | None = None) -> Proposal:
    """Return whom a text may be proposed to be from.

    ``shared`` are the folded names that more than one patient bears; ``here`` is whose page is open.
    """
    read = read_part(text)
    fit = [guess for guess in guesses if guess.weight >= SIGNED and not speaks_against(read, guess.candidate)]
    best = [guess for guess in fit if guess.weight == fit[0].weight]
    likeliest = tuple(guess.candidate for guess in best)
    if not likeliest:
        return _without_a_name(read, guesses, here)
    names = {fold(full_name(each.given_name, each.family_name)) for each in likeliest}
    is_numbered = best[0].weight >= NUMBER
    patients = {each.patient for each in likeliest}
    if not is_numbered and len(names) == 1 and (names <= set(shared) or len(patients) > 1):
        return Proposal(candidate=None, pointing=Pointing.NAMESAKES, likeliest=likeliest)
    if here is not None and here.patient not in patients:
        return Proposal(candidate=None, pointing=Pointing.ANOTHER, likeliest=likeliest)
    if here is not None:
        return Proposal(candidate=here, pointing=Pointing.IN_VIEW if len(patients) > 1 else Pointing.ONE)
    if len(likeliest) == 1:
        return Proposal(candidate=likeliest[0], pointing=Pointing.ONE)
    return Proposal(candidate=None, pointing=Pointing.SEVERAL, likeliest=likeliest)


def _without_a_name(text: str, guesses: Sequence[Guess], here: Candidate | None) -> Proposal:
    if here is None:
        return Proposal(candidate=None, pointing=Pointing.ANOTHER if signatures(text) else Pointing.NOBODY)
    is_of_others = any(guess.candidate.patient != here.patient for guess in guesses)
    if is_of_others or speaks_against(text, here):
        return Proposal(candidate=None, pointing=Pointing.ANOTHER)
    return Proposal(candidate=here, pointing=Pointing.IN_VIEW)


def speaks_against(text: str, candidate: Candidate) -> bool:
    """Tell whether a text is signed by another than a candidate, holds another's number, or names a near namesake."""
    digits = {"".join(found.groups()) for found in _PERSONAL_NUMBER.finditer(text)}
    if candidate.number and digits and candidate.number[2:] not in digits:
        return True
    signed = signatures(text)
    if signed:
        return not any(_fits(words, candidate) for words in signed)
    return _names_another_alike(text, candidate)


def signatures(text: str) -> tuple[tuple[str, ...], ...]:
    """Return the folded words of each name that a text is signed with, or headed by as its sender."""
    lines = [line.strip() for line in text.splitlines() if line.strip() and not _BELOW.match(line)]
    found = [_name(head["name"]) for line in lines if (head := _HEAD.match(line))]
    last = lines[-_LAST_LINES:]
    for place, line in enumerate(last):
        if closing := _CLOSING.search(line):
            rest = _name(closing["name"])
            found.append(rest or (_name(last[place + 1]) if place + 1 < len(last) else ()))
        elif stroke := _STROKE.search(line):
            found.append(_name(stroke["name"] or stroke["line"]))
    if len(lines) > 1 and _is_capitalised(lines[-1]):
        found.append(_name(lines[-1]))
    return tuple(dict.fromkeys(words for words in found if words))


def _name(written: str) -> tuple[str, ...]:
    words = tuple(fold(word) for word in _WORD.findall(written))
    words = tuple(word for word in words if word not in _BESIDE)
    return words if 0 < len(words) <= _MOST_WORDS and not _NO_NAMES & set(words) else ()


def _is_capitalised(line: str) -> bool:
    """Tell whether a line is a name and nothing else: few words, each with a capital."""
    words = _WORD.findall(line)
    return bool(words) and not re.search(r"[!?:;]", line) and all(word[0].isupper() for word in words)


def _fits(words: Sequence[str], candidate: Candidate) -> bool:
    given, family = fold(candidate.given_name).split(), fold(candidate.family_name).split()
    names = {*given, *family, *_parts(*given, *family)}
    if given and family and given[0] in words and set(family) <= set(words):
        return True
    initials = {name[0] for name in names}
    whole = [word for word in words if len(word) > 1]
    return bool(whole) and all(word in names for word in whole) and all(w in initials for w in words if len(w) == 1)


def _names_another_alike(text: str, candidate: Candidate) -> bool:
    """Tell whether the given name stands with another family name, and never with the candidate's own."""
    given, family = fold(candidate.given_name).split(), fold(candidate.family_name).split()
    if not given or not family:
        return False
    names = {*given, *family, *_parts(*given, *family)}
    words = list(_WORD.finditer(text))
    after = [
        second[0]
        for first, second in pairwise(words)
        if fold(first[0]) == given[0] and text[first.end() : second.start()] == " "
    ]
    capital = [word for word in after if word[0].isupper()]
    return bool(capital) and not any(fold(word) in names for word in capital)


def _parts(*names: str) -> set[str]:
    return {part for name in names for part in name.split("-")}


def treatment_here(everyone: Sequence[Candidate], here: TreatmentId | None) -> Candidate | None:
    """Return the candidate whose page is open, or None where nobody's is or it is not one's own."""
    return next((each for each in everyone if each.treatment == here), None)
