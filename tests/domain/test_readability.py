"""LIX and its bands, counted by hand (ux.md section 4 "Paper")."""

import pytest

from modulvard.domain.readability import Band, readability


def test_lix_is_words_per_sentence_and_long_words_in_a_hundred() -> None:
    """Ten words, two sentences, two words longer than six letters: 5 + 20."""
    counted = readability("Du har lämnat hemuppgiften i dag. Tack för arbetet nu.")
    assert (counted.words, counted.sentences, counted.long_words) == (10, 2, 2)
    assert counted.lix == 25
    assert counted.band is Band.VERY_EASY


@pytest.mark.parametrize("text", ["", "   ", "...", "– 12 %"[:1]])
def test_a_text_without_words_has_no_lix(text: str) -> None:
    assert readability(text).lix is None
    assert readability(text).band is None


@pytest.mark.parametrize(
    ("words", "band"),
    [
        (29, Band.VERY_EASY),
        (30, Band.EASY),
        (39, Band.EASY),
        (40, Band.MEDIUM),
        (50, Band.HARD),
        (60, Band.HARD),
        (61, Band.VERY_HARD),
    ],
)
def test_the_bands_begin_where_they_are_said_to(words: int, band: Band) -> None:
    """One sentence of short words: its LIX is its number of words."""
    counted = readability(" ".join(["ord"] * words) + ".")
    assert counted.lix == words
    assert counted.band is band


@pytest.mark.parametrize("text", ["Vi ses kl. 10.00 i v. 48 igen.", "Anna Lind, leg. psykolog, svarar."])
def test_a_point_inside_an_abbreviation_or_a_time_ends_no_sentence(text: str) -> None:
    assert readability(text).sentences == 1


def test_a_line_break_ends_a_sentence() -> None:
    assert readability("en rad\nen till").sentences == 2


def test_sentences_over_twenty_words_are_counted() -> None:
    counted = readability(" ".join(["ord"] * 21) + ". " + "Kort mening. " + " ".join(["Ord"] * 20) + ".")
    assert counted.long_sentences == 1


def test_the_hint_is_shown_from_forty_words() -> None:
    assert not readability("ord " * 39).is_hinted
    assert readability("ord " * 40).is_hinted
