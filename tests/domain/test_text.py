"""Cleaning, folding and Swedish order."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from modulvard.domain.text import (
    clean_line,
    clean_text,
    fold,
    initials,
    is_blank,
    search_words,
    swedish_sort_key,
)

ANY_TEXT = st.text(alphabet=st.characters(), max_size=60)


def test_a_line_is_kept_in_composed_form_with_single_spaces() -> None:
    assert clean_line("  A\u030asa\t\n  Asplo\u0308v ") == "Åsa Asplöv"


def test_a_line_keeps_markup_emoji_and_every_script_as_they_are() -> None:
    for name in ("<b>Ek</b>", "O'Brien & Co", "👩‍👩‍👧‍👦", "مريم", "שרה", "ᚠ", "名前"):
        assert clean_line(name) == name


def test_marks_that_would_turn_the_neighbouring_words_around_are_taken_out_of_lines() -> None:
    assert clean_line("Ek\u202egnol\u202c") == "Ekgnol"


def test_control_characters_and_halves_of_characters_never_reach_the_store() -> None:
    assert clean_line("E\x00k\x1b[31m") == "Ek[31m"
    assert clean_line("E\ud800k") == "E\ufffdk"
    assert clean_text("rad ett\r\nrad\x00 två\rrad tre  \n\n") == "rad ett\nrad två\nrad tre"


def test_the_mark_that_begins_a_file_is_not_part_of_a_text() -> None:
    """INP-02: PDF/UA-1 7.21.7 forbids it in a font's text, so a stored one could not be read from the paper."""
    assert clean_line("\ufeffEk") == "Ek"
    assert clean_text("\ufeffrad ett\n\ufeffrad två") == "rad ett\nrad två"


@given(ANY_TEXT)
def test_cleaning_what_is_clean_changes_nothing(text: str) -> None:
    assert clean_line(clean_line(text)) == clean_line(text)
    assert clean_text(clean_text(text)) == clean_text(text)
    clean_line(text).encode("utf-8")


@given(ANY_TEXT)
def test_folding_what_is_folded_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("Åsa Ärlig-Öberg", "asa arlig-oberg"),
        ("A\u030asa", "asa"),
        ("Édith", "edith"),
        ("STRAẞE", "strasse"),
        ("Łukasz Ørsted Æsir", "lukasz orsted aesir"),
        ("O’Brien", "o'brien"),
        ("ＥＫ", "ek"),
        ("İpek Işık", "ipek isik"),
        ('"*^NEAR(a-b):%_', '"*^near(a-b):%_'),
    ],
)
def test_search_compares_without_case_and_marks_and_keeps_every_other_character(written: str, folded: str) -> None:
    assert fold(written) == folded


def test_the_words_of_a_search_come_in_order_and_once() -> None:
    assert search_words("Björk  asp björk") == ("bjork", "asp")


def test_swedish_order_puts_a_ring_a_umlaut_o_umlaut_last_and_w_after_v() -> None:
    ordered = [
        "Andersson", "Dangel", "d'Angelo", "Eden", "Edén", "Ek", "Ek Asp", "Ek-Berg", "Eken", "Myller", "Müller",
        "Vahl", "van", "von", "Wahl", "Zetterberg", "Åberg", "Ålin", "Ält", "Ärlig", "Öberg", "Ögren",
    ]  # fmt: skip
    shuffled = ordered.copy()
    random.Random(5).shuffle(shuffled)
    assert sorted(shuffled, key=swedish_sort_key) == ordered


def test_family_name_counts_before_given_name() -> None:
    people = [("Ek", "Örjan"), ("Ek Asp", "Anna"), ("ek", "Åke"), ("Ek", "Zeb")]
    in_order = [("Ek", "Zeb"), ("ek", "Åke"), ("Ek", "Örjan"), ("Ek Asp", "Anna")]
    assert sorted(people, key=lambda person: swedish_sort_key(*person)) == in_order


@given(st.lists(ANY_TEXT.map(clean_line), max_size=8))
def test_order_by_code_point_is_order_by_bytes_in_the_store(names: list[str]) -> None:
    keys = [swedish_sort_key(name) for name in names]
    assert sorted(keys) == sorted(keys, key=lambda key: key.encode("utf-8"))


def test_initials_are_one_capital_from_each_name() -> None:
    assert initials("åsa", "von Ek") == "ÅV"
    assert initials("", "Ek") == "E"
    assert initials("👩", "(ß)") == "ß"
    assert initials("", "") == "·"


def test_a_name_of_invisible_marks_is_blank() -> None:
    assert is_blank("\u200d\u200e \u0301")
    assert is_blank("\u2800\u3164\u115f\u1160\uffa0\ufffc")
    assert not is_blank("ᚠ")
