"""From stored characters to glyphs: joined Arabic letters, composed accents, boxes for what no typeface has.

Used only where a line holds more than simple characters. Each glyph keeps the stored text it stands for.
"""

import unicodedata
from dataclasses import dataclass
from functools import cache

from modulvard.documents.fonts import (
    Typeface,
    empty_glyph,
    is_drawable,
    main_typeface,
    missing_glyph,
    shows_nothing,
    typeface_for,
)

_WIDE_SPACE = "\u2003"
"""Drawn for a tab."""
_HAIR_SPACE = "\u200a"
_MARKS = frozenset({"Mn", "Mc", "Me"})
_NEUTRAL = frozenset({"WS", "ON", "CS", "ES", "ET"})
"""Bidirectional classes of spaces and signs: they stay in the typeface of what stands before them."""
_JOINER, _NON_JOINER, _TATWEEL = "\u200d", "\u200c", "\u0640"
_MIRRORED = dict(zip("()[]{}<>«»‹›≤≥", ")(][}{><»«›‹≥≤", strict=True))


@dataclass(frozen=True, slots=True)
class Shaped:
    """A glyph, the stored text it stands for and its width in thousandths of the type size."""

    face: Typeface
    glyph: int
    text: str
    width: float
    is_missing: bool = False


@cache
def _joined_forms() -> dict[str, dict[str, str]]:
    """Return for each Arabic letter (or lam with alef) its presentation forms by kind, from Unicode's own tables."""
    forms: dict[str, dict[str, str]] = {}
    for code in (*range(0xFB50, 0xFDC8), *range(0xFE80, 0xFEFD)):
        kind, _, letters = unicodedata.decomposition(chr(code)).partition(" ")
        source = "".join(chr(int(letter, 16)) for letter in letters.split())
        if kind in {"<initial>", "<medial>", "<final>", "<isolated>"} and _is_letter_or_lam_alef(source):
            forms.setdefault(source, {}).setdefault(kind.strip("<>"), chr(code))
    return forms


def _is_letter_or_lam_alef(source: str) -> bool:
    return len(source) == 1 or (len(source) == 2 and source[0] == "\u0644" and source[1] in "\u0622\u0623\u0625\u0627")


def _joins_next(char: str) -> bool:
    return char in (_JOINER, _TATWEEL) or "initial" in _joined_forms().get(char, {})


def _joins_previous(char: str) -> bool:
    return char in (_JOINER, _TATWEEL) or "final" in _joined_forms().get(char, {})


def shape(text: str, bold: bool, mirrored: frozenset[int] = frozenset()) -> list[Shaped]:
    """Return the glyphs of a text in stored order. ``mirrored`` are the places that are set from right to left."""
    shaped: list[Shaped] = []
    joined = False
    place = 0
    while place < len(text):
        cluster, after = _cluster(text, place)
        drawn, joined = _drawn_form(cluster, text[after : after + 8], joined)
        if place in mirrored:
            drawn = _MIRRORED.get(drawn, drawn)
        beside = shaped[-1].face if shaped and not shaped[-1].is_missing else None
        shaped.extend(_glyphs(cluster, drawn, bold, beside))
        place = after
    return shaped


def _cluster(text: str, place: int) -> tuple[str, int]:
    """Return the characters drawn as one from a place on (lam with alef, letter with accents), and where they end."""
    end = place + 1
    if text[place : place + 2] in _joined_forms():
        end = place + 2
    while end < len(text) and unicodedata.category(text[end]) in _MARKS and not _is_arabic(text[end]):
        end += 1
    return text[place:end], end


def _is_arabic(char: str) -> bool:
    return "\u0600" <= char <= "\u06ff" or "\u08a0" <= char <= "\u08ff"


def _drawn_form(cluster: str, following: str, joined: bool) -> tuple[str, bool]:
    """Return what is drawn for a cluster, and whether the next letter is joined to it."""
    if unicodedata.category(cluster[0]) in _MARKS or (
        shows_nothing(cluster[0]) and cluster not in (_JOINER, _NON_JOINER)
    ):
        return cluster, joined
    forms = _joined_forms().get(cluster)
    if forms is None:
        composed = unicodedata.normalize("NFC", cluster)
        return (composed if len(composed) == 1 else cluster), _joins_next(cluster[-1])
    to_next = "initial" in forms and _next_joins(following)
    kind = ("medial" if to_next else "final") if joined else ("initial" if to_next else "isolated")
    return forms.get(kind, cluster), to_next


def _next_joins(following: str) -> bool:
    for char in following:
        if unicodedata.category(char) not in _MARKS:
            return _joins_previous(char)
    return False


def _glyphs(stored: str, drawn: str, bold: bool, beside: Typeface | None) -> list[Shaped]:
    """Return the glyphs of a cluster; a glyph for the whole of it carries all its stored text."""
    if len(drawn) == 1 and stored in _joined_forms() and len(stored) == 2:
        # One glyph for lam and alef: a hair space after it carries the alef, so that readers that turn
        # right-to-left text around glyph by glyph still find both letters. Alef joins nothing after it.
        return [_glyph(stored[0], drawn, bold, beside), _glyph(stored[1], _HAIR_SPACE, bold, beside)]
    if len(drawn) == 1:
        return [_glyph(stored, drawn, bold, beside)]
    return [_glyph(char, char, bold, beside) for char in stored]


def _glyph(stored: str, drawn: str, bold: bool, beside: Typeface | None) -> Shaped:
    """Return the glyph of one drawn character; a space or sign in the typeface ``beside`` it, where that has it."""
    if drawn == "\t":
        face = main_typeface(bold)
        return Shaped(face, face.glyphs[_WIDE_SPACE], stored, face.widths[_WIDE_SPACE])
    if drawn == "\n" or shows_nothing(drawn):
        face, glyph = empty_glyph(bold)
        return Shaped(face, glyph, stored, 0)
    if beside is not None and drawn in beside.glyphs and unicodedata.bidirectional(drawn) in _NEUTRAL:
        return Shaped(beside, beside.glyphs[drawn], stored, beside.widths[drawn])
    found = typeface_for(drawn, bold) if is_drawable(drawn) else None
    if found is None:
        face, glyph = missing_glyph()
        return Shaped(face, glyph, stored, face.glyph_width(glyph), is_missing=True)
    return Shaped(found, found.glyphs[drawn], stored, found.widths[drawn])
