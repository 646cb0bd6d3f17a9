"""What differs between two versions can be read (issue 3 point 4, INP-08)."""

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st
from tests.domain.answers_given import a_content, a_text

from modulvard.domain.answer_bank import Category, Provenance
from modulvard.domain.answer_difference import Change, ChangePart, Place, changes, difference
from modulvard.domain.programs import Text


def test_words_are_told_apart() -> None:
    assert changes("Välj en dag nästa vecka.", "Välj en dag då du har tid.") == (
        ChangePart(Change.SAME, "Välj en dag "),
        ChangePart(Change.REMOVED, "nästa vecka"),
        ChangePart(Change.ADDED, "då du har tid"),
        ChangePart(Change.SAME, "."),
    )


def test_a_field_is_one_word() -> None:
    assert [part.text for part in changes("till {datum?}", "till {dag?}")] == ["till ", "{datum?}", "{dag?}"]


@given(st.text(alphabet="ab \n.{}?", max_size=60), st.text(alphabet="ab \n.{}?", max_size=60))
def test_the_parts_give_both_texts_back(before: str, after: str) -> None:
    parts = changes(before, after)
    assert "".join(part.text for part in parts if part.change is not Change.ADDED) == before
    assert "".join(part.text for part in parts if part.change is not Change.REMOVED) == after


def test_a_long_text_is_compared_by_lines() -> None:
    before = "ord " * 3_000 + "\nslut\n"
    parts = changes(before, before + "till\n")
    assert parts[-1] == ChangePart(Change.ADDED, "till\n")


def test_the_same_content_differs_nowhere() -> None:
    assert difference(a_content(), a_content()) == ()


def test_every_part_that_differs_is_named() -> None:
    before = a_content(others=(("en", a_text(title="No time")),))
    after = replace(
        before,
        category=Category.PRACTICAL,
        program="somn-och-oro",
        module=3,
        sv=a_text(title="Hinner inte", keywords=("uppskov",), body="Hej!"),
        others=(),
        source=Text(sv="Egen text"),
        review_months=6,
        provenance=Provenance(origin="Björken", licence="CC0", dated=date(2026, 1, 1)),
    )
    places = [(found.place, found.language) for found in difference(before, after)]
    assert places[:3] == [(Place.TITLE, "sv"), (Place.KEYWORDS, "sv"), (Place.BODY, "sv")]
    assert (Place.TITLE, "en") in places
    assert {place for place, _ in places} == set(Place)
