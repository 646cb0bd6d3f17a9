"""How well words fit what is typed in the palette (ux.md "Palette")."""

import pytest

from modulvard.ui.palette.hits import Hit, fit, fitting, matches


def hit(words: str, *synonyms: str, about: str = "") -> Hit:
    return Hit(key=words, icon="user", words=words, about=about, synonyms=synonyms, run=lambda: None)


PRINT = hit("Skriv ut sammanfattningen", "print pdf papper")
LOCK = hit("Lås eller byt användare", "logga ut")


@pytest.mark.parametrize("typed", ["skriv", "SKRIV UT", "pdf", "print", "papper skriv", "samman"])
def test_beginnings_of_words_and_synonyms_fit(typed: str):
    assert fit(typed, PRINT) >= 1.0
    assert fit(typed, LOCK) == 0


def test_the_whole_beginning_is_better_than_a_word_within_and_that_better_than_a_synonym():
    assert fit("skriv ut", PRINT) > fit("samman", PRINT) > fit("pdf", PRINT)


@pytest.mark.parametrize("typed", ["skrvi ut", "sammanfatning", "instälningar"])
def test_misspelt_words_fit_where_nothing_else_does(typed: str):
    settings = hit("Öppna inställningar")
    assert fitting(typed, [PRINT, LOCK, settings], 5)


def test_misspelt_hits_stay_away_where_something_fits_rightly():
    right, alike = hit("Tempo för modulen"), hit("Tampa")
    assert fitting("tempo", [alike, right], 5) == [right]
    assert fitting("tempa", [alike], 5) == [alike]


@pytest.mark.parametrize("typed", ["lås", "las", "LÅS"])
def test_letters_with_and_without_rings_are_found(typed: str):
    assert fit(typed, LOCK) > 0


def test_the_match_is_told_by_its_place_in_the_words():
    assert matches("om", "Omar Granbarr") == ((0, 2),)
    assert matches("gran", "Omar Granbarr") == ((5, 9),)
    assert matches("arr", "Omar Granbarr") == ()
    assert matches("", "Omar Granbarr") == ()


def test_nothing_typed_fits_everything():
    assert fitting("", [PRINT, LOCK], 5) == [PRINT, LOCK]
