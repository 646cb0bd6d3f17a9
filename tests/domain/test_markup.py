"""The markup of pages: what it means, and that nothing else means anything (INP-01)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from modulvard.domain.markup import (
    Box,
    Heading,
    Image,
    Items,
    Paragraph,
    Run,
    Style,
    images_in,
    odd_images,
    plain_text,
    read_markup,
)


def test_blank_lines_part_paragraphs_and_lines_within_are_joined() -> None:
    assert read_markup("Först\nsedan\n\nTill sist") == (
        Paragraph((Run("Först sedan"),)),
        Paragraph((Run("Till sist"),)),
    )


def test_headings_lists_and_numbers_are_told_apart() -> None:
    assert read_markup("## Rubrik\nText\n- ett\n- två\n  på två rader\n1. först\n2. sedan") == (
        Heading((Run("Rubrik"),)),
        Paragraph((Run("Text"),)),
        Items(((Run("ett"),), (Run("två på två rader"),))),
        Items(((Run("först"),), (Run("sedan"),)), numbered=True),
    )


def test_a_box_holds_its_own_blocks() -> None:
    assert read_markup("Före\n> ## Ring\n> - 1177\n> - 112\n\nEfter") == (
        Paragraph((Run("Före"),)),
        Box((Heading((Run("Ring"),)), Items(((Run("1177"),), (Run("112"),))))),
        Paragraph((Run("Efter"),)),
    )


def test_emphasis_and_strong_are_runs_within_a_text() -> None:
    assert read_markup("Ett *litet* steg är **gott nog**.") == (
        Paragraph(
            (
                Run("Ett "),
                Run("litet", Style.EMPHASIS),
                Run(" steg är "),
                Run("gott nog", Style.STRONG),
                Run("."),
            )
        ),
    )


def test_signs_that_form_no_pair_and_escaped_signs_are_themselves() -> None:
    assert plain_text(read_markup(r"2 * 3 och 4*5, \*stjärna\*")) == "2 * 3 och 4*5, *stjärna*"


def test_html_is_only_text() -> None:
    hostile = '<b>fet</b> <img src="/etc/passwd"> &amp;'
    assert read_markup(hostile) == (Paragraph((Run(hostile),)),)


@given(st.text())
def test_any_text_can_be_read_and_letters_are_kept_in_order(text: str) -> None:
    kept = [sign for sign in plain_text(read_markup(text)) if sign.isalpha()]
    assert kept == [sign for sign in text if sign.isalpha()]


def test_a_picture_stands_on_a_line_of_its_own_and_is_read_as_its_words() -> None:
    text = "Före\n![En sjö, stilla](bilder/sjo.png)\nEfter\n> ![Ett berg](bilder/berg.jpg)"
    sjo, berg = Image("En sjö, stilla", "sjo.png"), Image("Ett berg", "berg.jpg")
    assert read_markup(text) == (Paragraph((Run("Före"),)), sjo, Paragraph((Run("Efter"),)), Box((berg,)))
    assert images_in(text) == (sjo, berg)
    assert plain_text(read_markup(text)) == "Före\nEn sjö, stilla\nEfter\nEtt berg"


@pytest.mark.parametrize(
    "line", ["![x](http://a.se/b.png)", "![x](bilder/../b.png)", "![x](bilder/a b.png)", "text ![x](bilder/b.png)"]
)
def test_what_is_not_quite_a_picture_is_text(line: str) -> None:
    assert images_in(line) == ()
    assert odd_images(line) == ((line,) if line.startswith("!") else ())


def test_a_backslash_makes_a_picture_text() -> None:
    assert plain_text(read_markup(r"\![x](bilder/b.png)")) == "![x](bilder/b.png)"
    assert odd_images(r"\![x](bilder/b.png)") == ()
