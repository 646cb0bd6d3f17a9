"""Fields that fill in and fields that ask (ux.md 2 "Composer and svarsbank")."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from modulvard.domain.answer_fields import (
    FieldPart,
    FillIn,
    TextPart,
    answer_readability,
    as_body,
    as_text,
    fields_of,
    filled,
    left_empty,
    parts_of,
    unknown_fields,
    with_fields,
)

BODY = "Hej {förnamn}!\nStanna kvar i {modul} till {datum?}. Hälsningar {behandlare}, {mottagning}"


def test_a_body_is_text_and_fields_in_order() -> None:
    assert parts_of("Hej {förnamn}! Till {datum?}.") == (
        TextPart("Hej "),
        FieldPart("förnamn", asks=False, fill_in=FillIn.FIRST_NAME),
        TextPart("! Till "),
        FieldPart("datum", asks=True),
        TextPart("."),
    )


def test_what_is_known_fills_in_and_the_rest_is_left() -> None:
    parts = filled(BODY, {FillIn.FIRST_NAME: "Linnea", FillIn.MODULE: "modul 3", FillIn.CLINIC: ""})
    assert left_empty(parts) == ("datum", "behandlare", "mottagning")
    assert as_text(parts).startswith("Hej Linnea!\nStanna kvar i modul 3 till {datum?}.")


def test_a_value_is_never_read_for_fields_again() -> None:
    """INP-01: a name is text, whatever it looks like."""
    parts = filled("Hej {förnamn}!", {FillIn.FIRST_NAME: "{datum?}"})
    assert (as_text(parts), left_empty(parts)) == ("Hej {datum?}!", ())


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("{{förnamn}}", "{förnamn}"),
        ("ett { i texten", "ett { i texten"),
        ("tomt {} här", "tomt {} här"),
        ("{1, 2, 3}", "{1, 2, 3}"),
        ("{ förnamn }", "{ förnamn }"),
        ("{?}", "{?}"),
        ("{" + "a" * 60 + "}", "{" + "a" * 60 + "}"),
        ("slut }} och {{", "slut } och {"),
    ],
)
def test_a_brace_that_makes_no_field_is_itself(body: str, text: str) -> None:
    assert fields_of(body) == ()
    assert as_text(parts_of(body)) == text


def test_names_are_read_whatever_their_case_and_in_english_too() -> None:
    known = [field.fill_in for field in fields_of("{Förnamn} {FORNAMN} {first name} {module}")]
    assert known == [FillIn.FIRST_NAME, FillIn.FIRST_NAME, FillIn.MODULE]


def test_a_field_that_nothing_fills_is_named() -> None:
    assert unknown_fields("{förnam} {datum} {datum?} {modul}") == ("förnam", "datum")


def test_each_field_is_listed_once() -> None:
    assert [field.written for field in fields_of("{datum?} {förnamn} {datum?}")] == ["{datum?}", "{förnamn}"]


def test_a_finished_text_becomes_a_body_without_the_patients_name() -> None:
    """”Spara som svar”: the bank holds no patient."""
    values = {FillIn.FIRST_NAME: "Lin", FillIn.MODULE: "modul 3"}
    text = "Hej Lin! Linda och {du} gör Modul 3. lin?"
    assert with_fields(text, values) == "Hej {förnamn}! Linda och {{du}} gör {modul}. {förnamn}?"


def test_a_family_name_becomes_a_field_that_asks() -> None:
    body = with_fields("Hej Lin Asplöv! Familjen Asplöv.", {FillIn.FIRST_NAME: "Lin"}, "Asplöv")
    assert body == "Hej {förnamn}! Familjen {namn?}."
    assert unknown_fields(body) == ()


@given(st.text())
def test_any_text_comes_back_from_a_body_as_it_was(text: str) -> None:
    assert as_text(parts_of(as_body(text))) == text


@given(st.text(alphabet="{}abå? \n", max_size=30))
def test_no_text_breaks_the_reading(body: str) -> None:
    unasked = as_text(parts_of(body))
    assert len(unasked) <= len(body)


def test_words_are_counted_as_the_patient_reads_them() -> None:
    """ux.md 3.5: words, LIX and the longest sentence."""
    counted = answer_readability("Hej {förnamn}! Välj en dag i {modul}, till {datum?}. Skriv sedan.")
    assert (counted.words, counted.longest_sentence) == (11, 7)
