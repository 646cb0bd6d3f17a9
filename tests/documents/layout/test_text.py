"""Lines: where they may end, how wide they are, and which way they run."""

import pytest

from modulvard.documents.layout.bidi import value_levels, visual_order
from modulvard.documents.layout.shaping import shape
from modulvard.documents.layout.text import Line, TypeStyle, line_width, set_lines
from modulvard.documents.tagging.canvas import Ink
from modulvard.documents.values import Span, Values, words

STYLE = TypeStyle(12, 17, False, Ink.hex("#000000"))


def written(lines: list[Line]) -> list[str]:
    return [
        "".join(
            piece.shown
            if isinstance(piece.shown, str)
            else "".join(item[1] for item in piece.shown if isinstance(item, tuple))
            for _, piece in line.pieces
        )
        for line in lines
    ]


def test_lines_are_as_wide_as_asked_and_lose_nothing() -> None:
    sentence = "Du har lämnat in fyra av åtta moduler och det är en bra bit på vägen."
    lines = set_lines(words(sentence), STYLE, 120)
    assert all(line.width <= 120 for line in lines)
    assert "".join(written(lines)) == sentence


def test_what_belongs_together_stays_on_one_line() -> None:
    """Paper rules, "Breaks": no-break spaces in "v. 48"."""
    sentence = words("Planen ligger kvar till v.\xa048 som förut.")
    for width in range(60, 240, 5):
        assert not any(line.rstrip().endswith("v.") for line in written(set_lines(sentence, STYLE, width)))


def test_a_phone_number_is_not_divided_and_keeps_its_spaces() -> None:
    text = (*words("Ring "), *Values().take("phone", "08-465 004 12", whole=True), *words(" i dag"))
    for width in range(90, 200, 5):
        assert any("08-465 004 12" in line for line in written(set_lines(text, STYLE, width)))


def test_a_short_last_word_does_not_stand_alone() -> None:
    sentence = words("Det här är några ord som bryts nu.")
    for width in range(100, 200):
        lines = written(set_lines(sentence, STYLE, width, tie_last=True))
        assert lines[-1] != "nu."


def test_a_word_wider_than_the_line_is_divided_where_it_must() -> None:
    lines = set_lines(Values().take("name", "x" * 200), STYLE, 100)
    assert all(line.width <= 100 for line in lines)
    assert "".join(written(lines)) == "x" * 200


def test_a_line_may_end_after_a_hyphen_between_words_only() -> None:
    narrow = line_width(words("sjukskrivnings-"), STYLE) + 1
    assert written(set_lines(words("sjukskrivnings-åtgärd"), STYLE, narrow)) == ["sjukskrivnings-", "åtgärd"]
    assert written(set_lines(words("Läs GAD-7"), STYLE, line_width(words("Läs GAD-"), STYLE) + 1)) == ["Läs ", "GAD-7"]


def test_an_empty_line_between_two_keeps_its_room() -> None:
    assert len(set_lines(Values().take("reason", "a\n\nb"), STYLE, 100)) == 3


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("abc", "abc"),
        ("שלום", "םולש"),
        ("שלום abc", "abc םולש"),
        ("abc שלום", "abc םולש"),
        ("שלום 123", "123 םולש"),
        ("abc 123", "abc 123"),
        ("\u202eabc", "\u202eabc"),
    ],
)
def test_each_value_runs_its_own_way(text: str, seen: str) -> None:
    assert "".join(text[place] for place in visual_order(value_levels(text))) == seen


def test_arabic_letters_are_joined_and_keep_their_stored_text() -> None:
    shaped = shape("عمر", False)
    assert "".join(glyph.text for glyph in shaped) == "عمر"
    alone = [shape(letter, False)[0].glyph for letter in "عمر"]
    assert [glyph.glyph for glyph in shaped] != alone


def test_lam_and_alef_are_drawn_as_one_and_read_as_two() -> None:
    shaped = shape("لا", False)
    assert [glyph.text for glyph in shaped] == ["ل", "ا"]
    assert shaped[0].glyph != shape("ل", False)[0].glyph


def test_a_letter_with_an_accent_beside_it_is_drawn_as_one_and_read_as_stored() -> None:
    (glyph,) = shape("e\u0301", False)
    assert glyph.text == "e\u0301"
    assert glyph.glyph == shape("é", False)[0].glyph


def test_brackets_are_turned_where_text_runs_from_right_to_left() -> None:
    turned = shape("(", False, frozenset({0}))[0]
    assert turned.text == "("
    assert turned.glyph == shape(")", False)[0].glyph


def test_what_is_never_seen_takes_no_room() -> None:
    assert [glyph.width for glyph in shape("\u200d\ufe0f\u200e", False)] == [0, 0, 0]


def test_a_missing_character_is_a_box() -> None:
    (glyph,) = shape("漢", False)
    assert glyph.is_missing
    assert glyph.width > 0


def test_bold_and_regular_pieces_follow_each_other() -> None:
    (line,) = set_lines((Span("fet ", bold=True), Span("vanlig")), STYLE, 300)
    first, second = line.pieces
    assert second[0] == pytest.approx(first[0] + first[1].width)
    assert first[1].face.name == "NotoSans-Bold"
