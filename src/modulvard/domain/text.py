"""How written text is cleaned, folded for search and put in Swedish order. Every name and text field passes here."""

import unicodedata
from collections.abc import Iterable

NAME_LIMIT = 200
"""Characters in a name."""
LINE_LIMIT = 200
"""Characters in any other one-line field."""
TEXT_LIMIT = 10_000
"""Characters in a field of several lines."""

_REORDERING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Embeddings, overrides and isolates: in a one-line field they could turn the words that stand beside it around."""

_SPELLED = str.maketrans(
    {
        "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "ħ": "h", "ı": "i", "ł": "l", "ŋ": "n", "ŧ": "t",
        "þ": "th", "’": "'", "‘": "'", "ʼ": "'", "ʹ": "'", "`": "'", "´": "'", "‐": "-", "‑": "-", "‒": "-",
        "–": "-", "—": "-", "−": "-",
    }
)  # fmt: skip
"""Letters that Unicode does not take apart, and the several ways to write an apostrophe and a hyphen."""

_SORTED_AS = str.maketrans(
    {
        "å": "{", "ä": "|", "æ": "|", "ö": "}", "ø": "}", "œ": "}", "ü": "y", "ű": "y", "ð": "d", "đ": "d", "þ": "th",
        "ł": "l", "ı": "i", "ß": "ss", "-": " ", "‐": " ", "‑": " ", "–": " ", "'": "", "’": "", "ʼ": "", "´": "",
        "`": "", ".": "", ",": " ",
    }
)  # fmt: skip
"""Swedish order: å ä ö last, with æ ø œ beside them; ü as y, ð as d, þ as th. ``{ | }`` follow z in every encoding."""


def clean_line(written: str) -> str:
    """Return a one-line field as it is kept: NFC, white space and line breaks as single spaces, nothing invisible
    that could disturb what stands beside it. Joiners and direction marks that letters and emoji need are kept.
    """
    kept = (" " if char.isspace() else char for char in written if char not in _REORDERING)
    return unicodedata.normalize("NFC", " ".join("".join(_without_controls(kept)).split()))


def clean_text(written: str) -> str:
    """Return a field of several lines as it is kept: NFC, line ends as ``\\n``, no control characters but line breaks
    and tabs, no white space at line ends or round the whole. Spaces and blank lines inside are kept.
    """
    lines = written.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n")
    kept = "\n".join("".join(_without_controls(line)).rstrip() for line in lines.split("\n"))
    return unicodedata.normalize("NFC", kept.strip())


_UNSEEN = frozenset("\u115f\u1160\u3164\uffa0\u2800\ufffc")
"""Characters that are drawn as nothing though Unicode counts them as letters or signs: fillers and an empty pattern."""


def is_blank(text: str) -> bool:
    """Tell whether the text holds no visible character."""
    return all(char.isspace() or char in _UNSEEN or unicodedata.category(char) in {"Cf", "Mn", "Cc"} for char in text)


def has_words(text: str) -> bool:
    """Tell whether the text holds a letter or a digit that can be read."""
    return any(char.isalnum() and char not in _UNSEEN for char in text)


def fold(text: str) -> str:
    """Return the text as search compares it: no case, å ä ö as a a o, no diacritics, one way to write an apostrophe.

    Folding what is folded changes nothing, and every other character stands for itself (INP-04).
    """
    folded = text.translate(_SPELLED)
    for _ in range(2):
        folded = unicodedata.normalize("NFKD", folded).casefold().translate(_SPELLED)
    letters = unicodedata.normalize("NFKD", folded)
    return " ".join("".join(char for char in letters if unicodedata.combining(char) == 0).split())


def search_words(text: str) -> tuple[str, ...]:
    """Return the folded words of a search or of a name, in order, each once."""
    return tuple(dict.fromkeys(fold(text).split()))


def swedish_sort_key(*parts: str) -> str:
    """Return text whose order by code point is the Swedish order of ``parts``, the first part first.

    å ä ö come last; w is a letter of its own after v (as in Swedish dictionaries since 2006); é sorts as e, and after
    it where nothing else differs; case does not matter; a hyphen sorts as a space, and a space before every letter.
    """
    lowered = [unicodedata.normalize("NFC", part).casefold() for part in parts]
    primary = "\x01".join(_primary(part) for part in lowered)
    return primary + "\x01" + "\x01".join(lowered)


def initials(given_name: str, family_name: str) -> str:
    """Return the capitals that stand for a person in the narrowest places: at most one from each name."""
    found = [_first_letter(name) for name in (given_name, family_name)]
    return "".join(found) or "·"


def _first_letter(name: str) -> str:
    letters = (char for char in unicodedata.normalize("NFC", name) if char.isalnum())
    first = next(letters, "")
    upper = first.upper()
    return upper if len(upper) == 1 else first


def _primary(lowered: str) -> str:
    letters = unicodedata.normalize("NFD", lowered.translate(_SORTED_AS))
    plain = "".join(char for char in letters if unicodedata.combining(char) == 0)
    return " ".join(plain.translate(_SORTED_AS).split())


def _without_controls(characters: Iterable[str]) -> Iterable[str]:
    for char in characters:
        category = unicodedata.category(char)
        if char == "\ufeff":
            # The mark that begins a file. It has no form and no meaning in a text, and no PDF can give it back.
            continue
        if char == "\t" or category not in {"Cc", "Cs"}:
            yield char
        elif category == "Cs":
            # Half of a character that was cut apart: it cannot be written to any file.
            yield "\ufffd"
