"""Answers held against their questions: kept as given, told where they do not fit (C5)."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.domain.homework_given import DIARY, HOURS, QUESTIONS, TEXT, WHEN

from modulvard.domain.homework_answers import (
    ANSWER_LIMIT,
    WHOLE,
    AnswerProblemKey,
    AnswersRefused,
    Checked,
    NothingAnswered,
    UnknownQuestions,
    Value,
    answer_text,
    check_answers,
    number_text,
    parse_number,
    read_value,
    write_value,
)
from modulvard.domain.text import clean_text, is_blank

NUMBERS = st.integers(-(10**14), 10**14) | st.decimals(-1000, 1000, places=4).map(float)
CELLS = st.none() | st.text(max_size=20) | st.integers(-20, 20) | st.floats() | st.booleans()
ANYTHING = st.recursive(
    CELLS, lambda inner: st.lists(inner) | st.dictionaries(st.text(max_size=5), inner), max_leaves=8
)


def values(checked: Checked) -> dict[str, Value]:
    return {answer.question: answer.value for answer in checked.answers}


def problems(checked: Checked) -> list[tuple[str, str, dict[str, int]]]:
    return [(problem.question, problem.key.value, dict(problem.facts)) for problem in checked.problems]


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("7", 7),
        ("7,5", 7.5),
        ("7.5", 7.5),
        (" 7,50 ", 7.5),
        ("7,0", 7),
        (",5", 0.5),
        ("−3", -3),
        ("-3", -3),
        ("+3", 3),
        ("1 200", 1200),
        ("1\u00a0200\u00a0000", 1200000),
        ("007", 7),
        ("7,5 timmar", 7.5),
        ("7 Hours", 7),
        ("7timmar", 7),
        ("ungefär 7", None),
        ("7-8", None),
        ("7 8", None),
        ("12 34", None),
        ("7,5,5", None),
        ("", None),
        (",", None),
        ("½", None),
        ("٧", None),
        ("1e5", None),
        ("nan", None),
        ("9" * 16, None),
        ("0" * 60, None),
    ],
)
def test_numbers_are_read_the_swedish_way_or_the_english(written: str, number: float | None) -> None:
    assert parse_number(written, HOURS.unit) == number


@given(NUMBERS)
def test_a_number_that_is_shown_can_be_read_again(number: float) -> None:
    assert parse_number(number_text(number)) == number


@given(st.text())
def test_any_text_is_a_number_or_none(text: str) -> None:
    number = parse_number(text, HOURS.unit)
    assert number is None or math.isfinite(number)


def test_answers_of_every_kind_are_kept_in_the_order_of_the_questions() -> None:
    checked = check_answers(
        QUESTIONS,
        {
            "vecka": [["23:10", 4], {"sang": "22:45", "ork": "6,5"}],
            "stund": "på KVÄLLEN.",
            "timmar": "6,5",
            "onskan": "  Mer tid\r\nmed barnen ",
        },
    )
    assert (checked.problems, checked.missing) == ((), ())
    assert [answer.question for answer in checked.for_keeping()] == ["onskan", "timmar", "stund", "vecka"]
    assert values(checked) == {
        "onskan": "Mer tid\nmed barnen",
        "timmar": 6.5,
        "stund": "kvall",
        "vecka": (("23:10", 4), ("22:45", 6.5), (None, None)),
    }


def test_a_missing_answer_is_a_warning_and_the_rest_is_kept() -> None:
    checked = check_answers(QUESTIONS, {"onskan": "Mer tid", "timmar": "  "})
    assert [(problem.question, problem.key.value) for problem in checked.missing] == [("timmar", "missing")]
    assert values(checked) == {"onskan": "Mer tid"}
    assert checked.for_keeping()


def test_every_problem_is_told_with_its_question_and_what_is_taken() -> None:
    checked = check_answers(
        QUESTIONS,
        {
            "onskan": ["x"],
            "timmar": 25,
            "stund": "till natten",
            "vecka": [["23", 4], ["22", 11]],
        },
    )
    assert problems(checked) == [
        ("onskan", "not_text", {}),
        ("timmar", "too_high", {"high": 24}),
        ("stund", "not_a_choice", {}),
        ("vecka", "too_high", {"row": 2, "column": 2, "high": 10}),
    ]
    with pytest.raises(AnswersRefused) as refused:
        checked.for_keeping()
    assert refused.value.problems == checked.problems


@pytest.mark.parametrize(
    ("given_value", "key"),
    [
        ("-1", AnswerProblemKey.TOO_LOW),
        (True, AnswerProblemKey.NOT_A_NUMBER),
        (math.nan, AnswerProblemKey.NOT_A_NUMBER),
        (10**30, AnswerProblemKey.NOT_A_NUMBER),
        ({"a": 1}, AnswerProblemKey.NOT_A_NUMBER),
    ],
    ids=str,
)
def test_what_is_no_number_or_outside_its_limits_is_told(given_value: object, key: AnswerProblemKey) -> None:
    checked = check_answers([HOURS], {"timmar": given_value})
    assert [problem.key for problem in checked.problems] == [key]


def test_unknown_questions_are_refused_by_their_names() -> None:
    with pytest.raises(UnknownQuestions) as refused:
        check_answers(QUESTIONS, {"onskan": "x", "sömn": "y", "z": 1})
    assert refused.value.names == ("sömn", "z")


def test_nothing_but_white_space_is_no_answer() -> None:
    with pytest.raises(NothingAnswered):
        check_answers([TEXT], {"onskan": " \n\u200b ", WHOLE: ""}).for_keeping()


def test_a_text_as_long_as_a_book_is_kept_and_a_longer_one_told() -> None:
    assert not check_answers([TEXT], {"onskan": "a" * ANSWER_LIMIT}).problems
    checked = check_answers([TEXT], {"onskan": "a" * (ANSWER_LIMIT + 1)})
    assert problems(checked) == [("onskan", "too_long", {"most": ANSWER_LIMIT})]


def test_a_whole_text_is_kept_as_one_answer_without_complaint() -> None:
    checked = check_answers(QUESTIONS, {WHOLE: "Hej, här kommer allt."})
    assert values(checked) == {WHOLE: "Hej, här kommer allt."}
    assert checked.missing == ()


@pytest.mark.parametrize(
    "written",
    [
        "Måndag\t23:10\t4\nOnsdag\t22:00\t7",
        "onsdag: ; 22:00 ; 7\n\nMåndag;23:10;4",
        "| Måndag | 23:10 | 4 |\n| Onsdag | 22:00 | 7 |",
    ],
)
def test_a_table_is_read_from_lines_with_its_rows_by_name(written: str) -> None:
    checked = check_answers([DIARY], {"vecka": written})
    assert values(checked) == {"vecka": (("23:10", 4), (None, None), ("22:00", 7))}


def test_a_tables_rows_by_place_or_name_and_empty_boxes_at_the_beginning() -> None:
    assert values(check_answers([DIARY], {"vecka": "\t4\n23\t5"})) == {"vecka": ((None, 4), ("23", 5), (None, None))}
    named = {"Tuesday": {"ork": 3}, "1": ["22"]}
    assert values(check_answers([DIARY], {"vecka": named})) == {"vecka": (("22", None), (None, 3), (None, None))}


@pytest.mark.parametrize(
    "given_value",
    [[["1"]] * 4, [["a", 1, 2]], {"Lördag": ["a"]}, [{"x": 1}], "a\nb\nc\nd", "Måndag\ta\nMåndag\tb", 5, ["ab"]],
)
def test_what_does_not_fit_the_table_is_told_with_its_size(given_value: object) -> None:
    checked = check_answers([DIARY], {"vecka": given_value})
    assert problems(checked) == [("vecka", "not_a_table", {"rows": 3, "columns": 2})]


def test_a_table_of_empty_boxes_is_no_answer() -> None:
    assert check_answers([DIARY], {"vecka": [["", None], [" "]]}).answers == ()


@given(st.dictionaries(st.sampled_from([*(question.key for question in QUESTIONS), WHOLE]), ANYTHING))
def test_whatever_is_given_is_kept_or_told_and_what_is_kept_comes_back(given_answers: dict[str, object]) -> None:
    checked = check_answers(QUESTIONS, given_answers)
    told = {problem.question for problem in checked.problems}
    kept = values(checked)
    assert not told & set(kept)
    for value in kept.values():
        assert read_value(write_value(value)) == value
    for question in (TEXT, WHEN):
        written = given_answers.get(question.key)
        if isinstance(written, str) and not is_blank(clean_text(written)):
            assert question.key in told or question.key in kept
    again = check_answers(QUESTIONS, kept)
    assert (values(again), again.problems) == (kept, ())


@given(st.text())
def test_a_text_answer_is_kept_as_it_was_written(text: str) -> None:
    kept = values(check_answers([TEXT], {"onskan": text})).get("onskan", "")
    assert kept == ("" if is_blank(clean_text(text)) else clean_text(text))


def test_answers_are_read_in_words() -> None:
    assert answer_text(HOURS, 6.5) == "6,5 timmar"
    assert answer_text(HOURS, 6.5, "en") == "6,5 hours"
    assert answer_text(WHEN, "morgon", "en") == "In the morning"
    assert answer_text(None, "Hela") == "Hela"
    table = (("23:10", 4), (None, None), ("22", None))
    assert answer_text(DIARY, table) == "Måndag: Gick och lade mig: 23:10 · Ork: 4\nOnsdag: Gick och lade mig: 22"
