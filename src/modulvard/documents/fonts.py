"""The packaged typefaces: which one has a character, how wide it is, and how it is embedded in a print.

Every print carries its own cut of Noto Sans and, character by character, of its companions for Arabic, Hebrew,
symbols and mathematics. Each glyph drawn has a code of its own whose ToUnicode entry is the stored text, so what
is read back is what was stored, whatever was drawn (INP-02, decided.md 32).
"""

import copy
import unicodedata
import zlib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any

from reportlab.pdfbase import pdfdoc  # type: ignore[import-untyped]  # ReportLab ships no types
from reportlab.pdfbase.ttfonts import TTFontFace  # type: ignore[import-untyped]  # ReportLab ships no types

from modulvard.resources import resource

_COMPANIONS = ("NotoSansSymbols-Regular", "NotoSansSymbols2-Regular", "NotoSansMath-Regular")
_STACKS = {
    False: ("NotoSans-Regular", "NotoSansArabic-Regular", "NotoSansHebrew-Regular", *_COMPANIONS),
    True: ("NotoSans-Bold", "NotoSansArabic-Bold", "NotoSansHebrew-Bold", *_COMPANIONS),
}
MISSING = "□"
"""Drawn for a character that no packaged font has."""
_NOTHING = "\u200b"
"""The character whose glyph is drawn for one that shows nothing: no width, no outline."""
_NOT_SIMPLE = frozenset({"Cc", "Cf", "Cs", "Mn", "Mc", "Me", "Zl", "Zp"})
_RIGHT_TO_LEFT = frozenset({"R", "AL", "AN", "RLE", "RLO", "RLI", "FSI", "LRE", "LRO", "LRI", "PDF", "PDI"})
_NOT_ALLOWED_IN_TOUNICODE = {0x0000: 0xFFFD, 0xFEFF: 0x200B, 0xFFFE: 0xFFFD}
"""PDF/UA-1 7.21.7 forbids these as targets; ActualText carries the character itself."""


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Typeface:
    """One packaged font file, read once. Widths are in thousandths of the type size."""

    name: str
    face: Any
    glyphs: dict[str, int]
    widths: dict[str, float]
    simple: frozenset[str]
    """Characters that may be set one after the other, left to right, without further thought."""

    def glyph_width(self, glyph: int) -> float:
        """Return the advance of a glyph by its number."""
        return float(self.face.hmetrics[glyph][0]) * 1000 / float(self.face.unitsPerEm)

    def width(self, text: str) -> float:
        """Return the width of a text of simple characters."""
        return sum(map(self.widths.__getitem__, text))


@cache
def typeface(name: str) -> Typeface:
    """Return the typeface of a packaged file, read at first use."""
    face = TTFontFace(str(resource(f"fonts/{name}.ttf")))
    glyphs = {chr(code): glyph for code, glyph in face.charToGlyph.items() if glyph}
    widths = {char: float(face.getCharWidth(ord(char))) for char in glyphs}
    return Typeface(name, face, glyphs, widths, frozenset(filter(_is_simple, glyphs)))


def _is_simple(char: str) -> bool:
    return unicodedata.category(char) not in _NOT_SIMPLE and unicodedata.bidirectional(char) not in _RIGHT_TO_LEFT


def main_typeface(bold: bool) -> Typeface:
    """Return Noto Sans in the weight asked for."""
    return typeface(_STACKS[bold][0])


@cache
def typeface_for(char: str, bold: bool) -> Typeface | None:
    """Return the first packaged typeface that has the character, or None if none has it."""
    for name in _STACKS[bold]:
        found = typeface(name)
        if char in found.glyphs:
            return found
    return None


def shows_nothing(char: str) -> bool:
    """Tell whether the character is one that is never seen: joiners, direction marks, variation selectors."""
    code = ord(char)
    return (
        unicodedata.category(char) == "Cf" or 0xFE00 <= code <= 0xFE0F or 0xE0100 <= code <= 0xE01EF or code == 0x034F
    )


def is_drawable(char: str) -> bool:
    """Tell whether the character can be drawn as itself."""
    if char in "\n\t" or shows_nothing(char):
        return True
    return unicodedata.category(char) not in {"Cc", "Cs"} and typeface_for(char, False) is not None


def missing_glyph() -> tuple[Typeface, int]:
    """Return the typeface and glyph of the box that stands for a missing character."""
    found = typeface("NotoSansSymbols2-Regular")
    return found, found.glyphs[MISSING]


def empty_glyph(bold: bool) -> tuple[Typeface, int]:
    """Return the typeface and glyph of what shows nothing and has no width."""
    found = main_typeface(bold)
    return found, found.glyphs[_NOTHING]


class _Codes(dict[str, str]):
    """Character to its code in one print, as four hexadecimal digits; given out at first use."""

    def __init__(self, font: "EmbeddedFont") -> None:
        super().__init__()
        self._font = font

    def __missing__(self, char: str) -> str:
        code = self._font.code(self._font.typeface.glyphs[char], char)
        self[char] = code
        return code


class _EveryGlyph:
    """A character map in which every glyph stands under its own number: what ReportLab's subset maker reads."""

    def __contains__(self, glyph: int) -> bool:
        return True

    def __getitem__(self, glyph: int) -> int:
        return glyph


class EmbeddedFont:
    """One typeface in one print: gives codes while the pages are drawn and embeds what was used.

    A composite font with two-byte codes in the order of use. ReportLab's own simple subsets map one character to
    one glyph and no more, write ToUnicode wrongly beyond U+FFFF and map unused codes to U+0000 (tagged-pdf.md,
    trap 2); a shaped letter or a box for a missing one needs its own code and its own stored text.
    """

    def __init__(self, face: Typeface, name: str) -> None:
        self.typeface = face
        self.name = name
        self._codes = _Codes(self)
        self._known: dict[tuple[int, str], str] = {}

    def encode(self, text: str) -> str:
        """Return the codes of characters that this typeface has, in hexadecimal."""
        return "".join(map(self._codes.__getitem__, text))

    def code(self, glyph: int, text: str) -> str:
        """Return the code of a glyph that stands for a text, in hexadecimal."""
        key = (glyph, text)
        known = self._known.get(key)
        if known is None:
            known = self._known[key] = f"{len(self._known) + 1:04X}"
        return known

    def embed(self, document: Any) -> None:
        """Write the font's objects into the print, once every page has been drawn."""
        order = list(dict.fromkeys(glyph for glyph, _ in self._known))
        place = {glyph: index for index, glyph in enumerate(order, start=1)}
        used = [(place[glyph], glyph, text) for glyph, text in self._known]
        base_name = f"AAAAAA+{self.typeface.name}"
        descendant = pdfdoc.PDFDictionary(
            {
                "Type": pdfdoc.PDFName("Font"),
                "Subtype": pdfdoc.PDFName("CIDFontType2"),
                "BaseFont": pdfdoc.PDFName(base_name),
                "CIDSystemInfo": _Raw("<< /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>"),
                "DW": 0,
                "W": _Raw(f"[ 1 [ {' '.join(self._widths(glyph for _, glyph, _ in used))} ] ]"),
                "CIDToGIDMap": self._glyph_map([index for index, _, _ in used], document),
                "FontDescriptor": self._descriptor(base_name, order, document),
            }
        )
        font = pdfdoc.PDFDictionary(
            {
                "Type": pdfdoc.PDFName("Font"),
                "Subtype": pdfdoc.PDFName("Type0"),
                "BaseFont": pdfdoc.PDFName(base_name),
                "Encoding": pdfdoc.PDFName("Identity-H"),
                "DescendantFonts": pdfdoc.PDFArray([document.Reference(descendant)]),
                "ToUnicode": _stream(to_unicode([text for _, _, text in used]).encode("ascii"), document),
            }
        )
        document.idToObject["BasicFonts"].dict[self.name] = document.Reference(font)

    def _widths(self, glyphs: Iterable[int]) -> Iterable[str]:
        return (f"{self.typeface.glyph_width(glyph):g}" for glyph in glyphs)

    def _glyph_map(self, places: list[int], document: Any) -> Any:
        if places == list(range(1, len(places) + 1)):
            return pdfdoc.PDFName("Identity")
        return _stream(b"\0\0" + b"".join(place.to_bytes(2, "big") for place in places), document)

    def _descriptor(self, base_name: str, glyphs: list[int], document: Any) -> Any:
        face = self.typeface.face
        view = copy.copy(face)  # the subset maker seeks in the file: a view of our own may not disturb another print
        view.charToGlyph = _EveryGlyph()
        cut = view.makeSubset(glyphs)
        return document.Reference(
            pdfdoc.PDFDictionary(
                {
                    "Type": pdfdoc.PDFName("FontDescriptor"),
                    "FontName": pdfdoc.PDFName(base_name),
                    "Flags": 4,
                    "FontBBox": pdfdoc.PDFArray(face.bbox),
                    "ItalicAngle": face.italicAngle,
                    "Ascent": face.ascent,
                    "Descent": face.descent,
                    "CapHeight": face.capHeight,
                    "StemV": face.stemV,
                    "FontFile2": _stream(cut, document, {"Length1": len(cut)}),
                }
            )
        )


class _Raw(pdfdoc.PDFObject):  # type: ignore[misc]  # ReportLab ships no types
    """PDF source written as it stands."""

    def __init__(self, source: str) -> None:
        self._source = source.encode("ascii")

    def format(self, _document: Any) -> bytes:
        return self._source


def _stream(content: bytes, document: Any, entries: dict[str, Any] | None = None) -> Any:
    """Return a reference to a compressed stream."""
    packed = {**(entries or {}), "Filter": pdfdoc.PDFName("FlateDecode")}
    return document.Reference(pdfdoc.PDFStream(pdfdoc.PDFDictionary(packed), zlib.compress(content)))


def to_unicode(texts: list[str]) -> str:
    """Return the ToUnicode map of codes 1, 2, 3 … to the texts they stand for."""
    rows = [f"<{code:04X}> <{_utf16(text)}>" for code, text in enumerate(texts, start=1)]
    blocks = [rows[start : start + 100] for start in range(0, len(rows), 100)]
    body = "\n".join(f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar" for block in blocks)
    return (
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
        "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
        f"1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n{body}\n"
        "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"
    )


def _utf16(text: str) -> str:
    return text.translate(_NOT_ALLOWED_IN_TOUNICODE).encode("utf-16-be").hex().upper()
