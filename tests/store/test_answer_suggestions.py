"""Answers suggested for the message at hand (ux.md 3.1), on the shipped ones."""

from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ruamel.yaml import YAML
from tests.store.test_answer_search import an_entry, bank, keys, shipped

from modulvard.domain.answer_bank import AnswerKind
from modulvard.store.answer_search import Wanted
from modulvard.store.answer_suggestions import suggested_for

LISTED = Path(__file__).with_name("answer_messages.yaml")
REPLIES = frozenset({AnswerKind.REPLY})

MESSAGES = {
    "Hej! Det har varit mycket på jobbet. Hinner inte med hemuppgiften i modul 3. Ska jag hoppa över den eller stanna "
    "kvar?": "hinner-inte-hemuppgiften",
    "Jag har tappat bort häftet, kan jag få ett nytt?": "tappat-haftet",
    "Kan jag göra två moduler i veckan? Jag tycker att det går bra.": "tva-moduler-i-veckan",
    "Hej, min fru undrar om hon får läsa med? Hon är närstående.": "narstaende-laser-med",
    "Jag blev väldigt ledsen av övningen i helgen.": "ovningen-gjorde-mig-ledsen",
    "Jag behöver ett sjukintyg till min chef.": "fragor-om-sjukintyg",
}


@pytest.mark.parametrize(("message", "key"), list(MESSAGES.items()))
def test_a_message_is_given_the_answer_that_fits(message: str, key: str) -> None:
    assert key in keys(suggested_for(shipped(), message, Wanted(limit=3, kinds=REPLIES)))


@cache
def listed() -> dict[str, Any]:
    held: dict[str, Any] = YAML(typ="safe", pure=True).load(LISTED.read_text(encoding="utf-8"))
    return held


@pytest.mark.parametrize(
    ("language", "expected"), [(language, expected) for language in ("sv", "en") for expected in listed()[language]]
)
def test_a_message_is_given_an_answer_that_fits_among_the_first_two(language: str, expected: str) -> None:
    wanted = Wanted(language=language, limit=2, kinds=REPLIES)
    missed = [
        message
        for message in listed()[language][expected]
        if not set(expected.split()) & set(keys(suggested_for(shipped(language), message, wanted)))
    ]
    assert missed == []


NOTHING = ("", "Hej!", "Tack så mycket för det, hej hej", "qwerty zxcvb", *listed()["nothing"])


@pytest.mark.parametrize("message", NOTHING)
def test_a_message_that_tells_nothing_is_given_nothing(message: str) -> None:
    assert suggested_for(shipped(), message, Wanted(kinds=REPLIES)).hits == ()


def test_a_phrase_that_stands_as_a_whole_counts_for_more_than_its_words() -> None:
    index = bank(
        an_entry(1, "Komma igång", keywords=("komma",)),
        an_entry(2, "Flytta ett besök", keywords=("kan inte komma",)),
    )
    hits = suggested_for(index, "Jag kan tyvärr inte komma i morgon", Wanted()).hits
    assert [hit.id for hit in hits][:1] == [2]


def test_letters_that_are_there_count_where_the_message_has_some() -> None:
    index = bank(an_entry(1, "Vad händer sen"), an_entry(2, "Mal och flugor"), an_entry(3, "Mål"))
    assert suggested_for(index, "Vem tar hand om mig på sommaren?", Wanted()).hits == ()
    assert [hit.id for hit in suggested_for(index, "Är det mal i skåpet?", Wanted()).hits] == [2]
    assert {hit.id for hit in suggested_for(index, "Jag undrar om mal", Wanted()).hits} == {2, 3}


def test_a_word_in_a_body_alone_is_chance() -> None:
    index = bank(an_entry(1, "Rubrik", "Om pengar och hus."), an_entry(2, "Pengar"))
    assert [hit.id for hit in suggested_for(index, "Jag har inga pengar", Wanted()).hits] == [2]


def test_an_entry_of_another_program_is_never_suggested() -> None:
    index = bank(an_entry(1, "Orostunden", program="dagar-och-natter", module=6), an_entry(2, "Orostunden"))
    message = "Jag undrar över orostunden"
    assert {hit.id for hit in suggested_for(index, message, Wanted(program="angesthjalpen", module=1)).hits} == {2}
    assert {hit.id for hit in suggested_for(index, message, Wanted(program="dagar-och-natter")).hits} == {1, 2}


@given(st.text(max_size=80))
def test_no_message_fails(message: str) -> None:
    for index in (shipped(), bank()):
        assert len(suggested_for(index, message, Wanted(limit=2)).hits) <= 2
