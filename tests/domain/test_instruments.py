"""Instruments: what a version holds, that its text is the same for ever, and which answers are work (G18)."""

import json

import pytest
from tests.domain.instruments_given import a_scale, an_instrument, an_item

from modulvard.domain.canonical import hash_of, read_canonical, write_canonical
from modulvard.domain.instruments import (
    Instrument,
    InstrumentIdentity,
    KeyFact,
    KeySubject,
    Label,
    LineKind,
    PublishedChange,
    PublishedLines,
    Safety,
    Wording,
)
from modulvard.domain.programs import Source, Standing, Text

EN = (("en", "The form"),)


def a_full_instrument() -> Instrument:
    return an_instrument(
        an_item("1", reverse=True, wording=Text(sv="Påhittad fråga", others=EN)),
        an_item("2", safety=Safety.ABOVE_LOWEST, labels=(Label(value=0, text=Text(sv="Aldrig")),)),
        an_item("VAS", highest=100, summed=False, optional=True, aspect=Text(sv="mående")),
        wording=Wording.CLINIC,
        period=Text(sv="Den senaste veckan"),
        origin="Kliniken Björken",
        profile=("1", "2"),
        lines=(PublishedLines(scale="total", kind=LineKind.BANDS, at=("2", "4.5"), sources=("S1",)),),
        changes=(PublishedChange(scale="total", sd="5.1", reliability="0.84", standing=Standing.UNVERIFIED),),
        facts=(KeyFact(subject=KeySubject.SCORING, text=Text(sv="Svaren summeras."), sources=("S1",)),),
        sources=(Source(key="S1", text=Text(sv="En bok")), Source(key="S2", text=Text(sv="En annan bok"))),
    )


def test_a_version_comes_back_from_its_canonical_text_unchanged() -> None:
    """D17: a rating keeps the version it was made with."""
    instrument = a_full_instrument()
    assert read_canonical(Instrument, write_canonical(instrument)) == instrument


def test_what_has_its_default_is_left_out_so_that_later_fields_change_no_hash() -> None:
    content = json.loads(write_canonical(an_instrument(an_item("1"))))
    assert content == {
        "key": "provet",
        "version": "1",
        "name": {"sv": "Provet"},
        "abbreviation": "PROV",
        "licence": {"sv": "Påhittat för ett prov"},
        "items": [{"number": "1", "lowest": 0, "highest": 3}],
        "scales": [{"key": "total", "name": {"sv": "Summa"}, "items": ["1"], "direction": "worse"}],
        "main": "total",
    }


def test_another_range_is_another_hash() -> None:
    one, two = an_instrument(an_item("1")), an_instrument(an_item("1", highest=4))
    assert hash_of(write_canonical(one)) == hash_of(write_canonical(an_instrument(an_item("1"))))
    assert hash_of(write_canonical(one)) != hash_of(write_canonical(two))


@pytest.mark.parametrize("broken", ["[]", "{}", "null", '{"key": 1}', "not json"])
def test_content_that_is_no_instrument_is_a_value_error(broken: str) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        read_canonical(Instrument, broken)


def test_key_and_version_are_the_identity() -> None:
    assert a_full_instrument().identity == InstrumentIdentity(key="provet", version="1")


def test_questions_scales_facts_and_sources_are_found_by_what_names_them() -> None:
    instrument = a_full_instrument()
    assert instrument.item("VAS") == instrument.items[2]
    assert instrument.item("3") is None
    assert instrument.main_scale == instrument.scale("total") == a_scale("1", "2")
    assert instrument.scale("annan") is None
    assert an_instrument(main=None).main_scale is None
    assert [fact.text.sv for fact in instrument.known(KeySubject.SCORING)] == ["Svaren summeras."]
    assert instrument.known(KeySubject.LICENCE) == ()
    assert [source.key for source in instrument.sources_of(("S2", "S1"))] == ["S1", "S2"]


def test_a_label_stands_at_the_answers_that_have_one() -> None:
    """G6: only the even steps of some forms have words."""
    item = a_full_instrument().items[1]
    assert item.label_of(0) == Text(sv="Aldrig")
    assert item.label_of(1) is None


@pytest.mark.parametrize(
    ("safety", "lowest", "highest", "work"),
    [
        (Safety.ABOVE_LOWEST, 0, 3, {1, 2, 3}),
        (Safety.ABOVE_LOWEST, 1, 4, {2, 3, 4}),
        (Safety.BELOW_HIGHEST, 0, 3, {0, 1, 2}),
        (None, 0, 3, set()),
    ],
)
def test_every_answer_to_a_safety_question_but_the_one_that_says_nothing_is_work(
    safety: Safety | None, lowest: int, highest: int, work: set[int]
) -> None:
    """decided.md 34: every safety answer above zero, without grades."""
    item = an_item("9", lowest=lowest, highest=highest, safety=safety)
    assert {answer for answer in range(lowest, highest + 1) if item.is_work(answer)} == work
    assert item.is_safety is (safety is not None)


def test_turning_the_points_round_changes_nothing_about_which_answers_are_work() -> None:
    item = an_item("9", safety=Safety.ABOVE_LOWEST, reverse=True)
    assert [item.is_work(answer) for answer in range(4)] == [False, True, True, True]


def test_safety_questions_are_known_in_the_forms_order() -> None:
    assert [item.number for item in a_full_instrument().safety_items] == ["2"]
