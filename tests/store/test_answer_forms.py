"""Forms of a word that no stem gives, and parts of compounds that the bank does not hold (issue 3 point 4)."""

import pytest
from tests.store.test_answer_search import an_entry, bank, found

from modulvard.domain.answer_search import MatchLevel
from modulvard.store.answer_search import Wanted, search_answers


@pytest.mark.parametrize(
    ("written", "title"),
    [
        ("glömt", "Jag glömde det"),
        ("glömmer", "Jag glömde det"),
        ("svårt", "En svår övning"),
        ("läst", "Läsa mera"),
        ("hunnit", "Hinner inte"),
        ("grät", "Gråta"),
        ("skrev", "Skriven text"),
        ("föräldrar", "En förälder"),
        ("dagböcker", "En dagbok"),
        ("dagbok", "Flera dagböcker"),
        ("papper", "Pappret är slut"),
        ("tempot", "Tempo"),
        ("2 moduler", "Två moduler"),
        ("modul sju", "Modul 7"),
        ("sämre", "Det är dåligt"),
    ],
)
def test_a_word_is_found_in_forms_that_change_more_than_the_ending(written: str, title: str) -> None:
    index = bank(an_entry(1, title), an_entry(2, "Helt annan rubrik", "Här står ingenting av det."))
    assert found(index, written)[:1] == [1]


@pytest.mark.parametrize(
    ("written", "title"),
    [
        ("huvudvärk", "Värk och yrsel"),
        ("panikattack", "Känslan av panik"),
        ("familjemedlem", "Min familj"),
        ("nattskift", "Jobba skift"),
        ("dokumentation", "Dokumentera mera"),
    ],
)
def test_a_compound_unknown_to_the_bank_is_found_by_its_longest_part(written: str, title: str) -> None:
    index = bank(an_entry(1, title), an_entry(2, "Helt annan rubrik", "Här står ingenting av det."))
    hits = search_answers(index, written, Wanted()).hits
    assert [(hit.id, hit.level) for hit in hits] == [(1, MatchLevel.MISSPELT)]


@pytest.mark.parametrize(("written", "title"), [("fara", "När får jag svar?"), ("försenad", "Första gången")])
def test_letters_alike_by_chance_are_no_form_of_a_word(written: str, title: str) -> None:
    assert found(bank(an_entry(1, title), an_entry(2, "Annat", keywords=(written,))), written) == [2]


def test_a_keyword_of_several_words_that_was_typed_comes_before_their_parts_in_titles() -> None:
    index = bank(an_entry(1, "Fort och bra"), an_entry(2, "Annat", keywords=("för fort",)))
    assert found(index, "för fort") == [2, 1]


def test_small_words_count_among_equals() -> None:
    index = bank(an_entry(1, "Skriva brev"), an_entry(2, "Hur mycket ska jag skriva?"))
    assert found(index, "hur mycket ska man skriva")[:1] == [2]


def test_words_scattered_in_a_single_body_are_followed_by_what_is_nearest() -> None:
    """docs/decisions.md 36."""
    index = bank(an_entry(1, "Annat", "Gå fort till pausen. Vi talar om framsteg."), an_entry(2, "Öka farten: fort"))
    assert found(index, "fort framsteg") == [1, 2]
