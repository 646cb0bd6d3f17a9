"""The packaged typefaces and how they are embedded (tagged-pdf.md, trap 2)."""

import re

import pytest

from modulvard.documents.fonts import is_drawable, missing_glyph, shows_nothing, to_unicode, typeface, typeface_for
from modulvard.resources import resource


@pytest.mark.parametrize("weight", ["Regular", "SemiBold", "Bold"])
def test_screen_and_paper_have_their_weights(weight: str) -> None:
    assert {"å", "Ö", "é", "–", "”", "…"} <= typeface(f"NotoSans-{weight}").glyphs.keys()


def test_the_licence_travels_with_the_fonts() -> None:
    text = resource("fonts/OFL.txt").read_text(encoding="utf-8")
    assert "SIL OPEN FONT LICENSE" in text.upper()
    assert "Noto" in text


@pytest.mark.parametrize("bold", [False, True])
@pytest.mark.parametrize(
    ("char", "family"),
    [
        ("å", "NotoSans"),
        ("ع", "NotoSansArabic"),
        ("ש", "NotoSansHebrew"),
        ("✓", "NotoSansSymbols2"),
        ("∮", "NotoSansMath"),
    ],
)
def test_each_script_is_found_in_its_companion(char: str, family: str, bold: bool) -> None:
    found = typeface_for(char, bold)
    assert found is not None
    assert found.name.split("-")[0] == family


def test_what_no_font_has_is_known_beforehand() -> None:
    assert not is_drawable("😀")
    assert not is_drawable("\x00")
    assert not is_drawable("\ud800")
    assert is_drawable("\u200d")
    assert shows_nothing("\ufe0f")
    face, glyph = missing_glyph()
    assert face.glyph_width(glyph) > 0


def test_to_unicode_has_at_most_a_hundred_entries_in_a_block_and_reaches_beyond_the_first_plane() -> None:
    source = to_unicode(["a"] * 250 + ["😀", "e\u0301"])
    assert [int(size) for size in re.findall(r"(\d+) beginbfchar", source)] == [100, 100, 52]
    assert "<00FB> <D83DDE00>" in source
    assert "<00FC> <00650301>" in source


@pytest.mark.parametrize(("stored", "written"), [("\x00", "FFFD"), ("\ufffe", "FFFD"), ("\ufeff", "200B")])
def test_to_unicode_holds_no_target_that_pdf_ua_forbids(stored: str, written: str) -> None:
    assert f"<0001> <{written}>" in to_unicode([stored])
