"""Answers from a file or from what was pasted: divided where it can be, kept whole where not (C5)."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.domain.homework_given import DIARY, QUESTIONS, TEXT, WHEN

from modulvard.domain.homework_answers import WHOLE, check_answers
from modulvard.domain.text import is_blank
from modulvard.exchange.homework_answers import AnswersNotJson, read_answers


def test_json_gives_each_question_its_answer() -> None:
    text = '\ufeff {"onskan": "Mer tid", "timmar": 6.5}'
    assert read_answers(text, QUESTIONS) == {"onskan": "Mer tid", "timmar": 6.5}


@pytest.mark.parametrize(
    "text",
    [
        '{"onskan": ',
        '{"onskan": "a", "onskan": "b"}',
        '{"timmar": NaN}',
        '{"vecka": ' + "[" * 100 + "]" * 100 + "}",
        '{"vecka": ' + "[" * 100_000,
        "{hej",
    ],
    ids=["cut", "twice", "not a number", "deep", "far too deep", "no json"],
)
def test_json_that_cannot_be_read_is_refused(text: str) -> None:
    with pytest.raises(AnswersNotJson):
        read_answers(text, QUESTIONS)


def test_json_that_is_wrong_is_told_with_its_line() -> None:
    with pytest.raises(AnswersNotJson) as refused:
        read_answers('{\n"onskan": "a",\n"timmar" 5}', QUESTIONS)
    assert refused.value.line == 3


def test_a_text_is_divided_at_the_questions_labels() -> None:
    text = """
1. Vad vill du?
Mer tid med barnen.

Och: att orka laga mat.
** HUR MÅNGA TIMMAR SOV DU? **
6,5
När passar det dig? På morgonen
Natten och dagen:
Måndag\t23\t4
"""
    found = read_answers(text, QUESTIONS)
    checked = check_answers(QUESTIONS, found)
    assert (checked.problems, checked.missing) == ((), ())
    assert [answer.value for answer in checked.answers] == [
        "Mer tid med barnen.\n\nOch: att orka laga mat.",
        6.5,
        "morgon",
        (("23", 4), (None, None), (None, None)),
    ]


def test_english_labels_and_keys_alone_are_headings_too() -> None:
    assert read_answers("What?\nMore time", QUESTIONS) == {"onskan": "More time"}
    assert read_answers("onskan: Mer tid\ntimmar: 7", QUESTIONS) == {"onskan": "Mer tid", "timmar": "7"}


def test_a_word_that_happens_to_be_a_key_divides_no_text_that_has_labels() -> None:
    assert read_answers("Vad vill du?\nMer.\nTimmar:\nfler", QUESTIONS) == {"onskan": "Mer.\nTimmar:\nfler"}


def test_what_stands_before_the_first_heading_is_kept() -> None:
    assert read_answers("Hej!\nVad vill du?\nMer tid", QUESTIONS) == {WHOLE: "Hej!", "onskan": "Mer tid"}


def test_a_text_without_headings_is_kept_whole() -> None:
    assert read_answers("Hej, jag har sovit bra.", QUESTIONS) == {WHOLE: "Hej, jag har sovit bra."}
    assert read_answers(" \n ", QUESTIONS) == {}


LINES = st.sampled_from(["Vad vill du?", "tid", "timmar:", "", "a: b", "{"])


@given(st.text(max_size=300) | st.lists(LINES).map("\n".join))
def test_no_line_of_a_text_is_lost(text: str) -> None:
    try:
        found = read_answers(text, [TEXT, WHEN, DIARY])
    except AnswersNotJson:
        return
    kept = "\n".join(str(value) for value in found.values())
    for line in text.splitlines():
        assert is_blank(line) or line in kept or "Vad vill du" in line or line.startswith("timmar")


@given(st.dictionaries(st.sampled_from(["onskan", "stund"]), st.text()))
def test_json_written_by_a_program_comes_back(answers: dict[str, str]) -> None:
    assert read_answers(json.dumps(answers), QUESTIONS) == answers
