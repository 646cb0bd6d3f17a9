"""Scoring: by the form's own key, exactly; incomplete stays incomplete (COR-03)."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.domain.instruments_given import a_scale, an_instrument, an_item

from modulvard.domain.errors import InvalidInput, NotFound
from modulvard.domain.field_problems import InvalidFields, ProblemKey
from modulvard.domain.instruments import Instrument, Method, Safety
from modulvard.domain.scoring import ANSWERS, CheckedAnswers, check_answers, check_row, rounded, score, scores_of

FOUR = an_instrument(*(an_item(str(number)) for number in range(1, 5)))
WITH_MORE = an_instrument(
    an_item("1"), an_item("2", safety=Safety.ABOVE_LOWEST), an_item("3", summed=False, optional=True)
)
"""A form whose last question is optional and not summed, as the tenth of PHQ-9."""


def faults(checked: CheckedAnswers) -> list[tuple[str, ProblemKey, dict[str, int | str]]]:
    return [(problem.field, problem.key, dict(problem.facts)) for problem in checked.problems]


# --- what is answered -----------------------------------------------------------------------------


def test_a_form_of_which_only_an_optional_question_is_answered_is_not_kept() -> None:
    form = an_instrument(an_item("1"), an_item("2", summed=False, optional=True))
    with pytest.raises(InvalidFields):
        check_answers(form, {"2": 1}).for_keeping()
    assert check_answers(form, {"1": 1}).for_keeping() == {"1": 1}
    all_optional = an_instrument(an_item("1", summed=False, optional=True), scales=(), main=None)
    assert check_answers(all_optional, {"1": 1}).for_keeping() == {"1": 1}


def test_answers_come_as_numbers_or_as_written_and_in_the_forms_order() -> None:
    checked = check_answers(FOUR, {"3": " 2 ", "1": 0, "2": "3", "4": None})
    assert list(checked.answers.items()) == [("1", 0), ("2", 3), ("3", 2)]
    assert checked.problems == ()
    assert checked.for_keeping() == checked.answers


@pytest.mark.parametrize("blank", [None, "", "  ", "\t"])
def test_what_is_blank_is_unanswered_and_never_zero(blank: object) -> None:
    assert check_answers(FOUR, {"1": blank, "2": 0}).answers == {"2": 0}


@pytest.mark.parametrize(
    "written", [4, -1, "4", "-1", "1.5", "1,5", 1.0, 1.5, True, "ja", "٢", "²", "1 2", "0x1", "99999", object(), [1]]
)
def test_an_answer_the_question_does_not_have_is_told_with_its_question_and_range(written: object) -> None:
    checked = check_answers(FOUR, {"1": 1, "3": written})
    assert faults(checked) == [("3", ProblemKey.WHOLE_NUMBER, {"low": 0, "high": 3})]
    with pytest.raises(InvalidInput) as caught:
        checked.for_keeping()
    assert (caught.value.field, caught.value.problem) == ("3", ProblemKey.WHOLE_NUMBER)


def test_every_answer_that_does_not_fit_is_told_at_once() -> None:
    assert [field for field, _, _ in faults(check_answers(FOUR, {"1": 9, "2": 1, "4": "x"}))] == ["1", "4"]


def test_nothing_answered_is_no_rating() -> None:
    with pytest.raises(InvalidInput) as caught:
        check_answers(FOUR, {"1": "", "2": None}).for_keeping()
    assert (caught.value.field, caught.value.problem) == (ANSWERS, ProblemKey.MISSING)


def test_a_question_the_form_does_not_have_is_refused_by_number() -> None:
    with pytest.raises(NotFound) as caught:
        check_answers(FOUR, {"1": 0, "5": 0})
    assert caught.value.ident == "5"


def test_a_row_is_in_the_forms_order_with_blanks_where_nothing_is_answered() -> None:
    assert check_row(FOUR, ["1", "", 2, "0"]).answers == {"1": 1, "3": 2, "4": 0}


def test_only_optional_questions_at_the_end_may_be_left_out_of_a_row() -> None:
    assert check_row(WITH_MORE, [1, 2]).for_keeping() == {"1": 1, "2": 2}
    assert check_row(WITH_MORE, [1, 2, 3]).for_keeping() == {"1": 1, "2": 2, "3": 3}
    assert faults(check_row(WITH_MORE, [1])) == [("2", ProblemKey.MISSING, {})]
    assert faults(check_row(WITH_MORE, [])) == [("1", ProblemKey.MISSING, {})]


def test_what_a_row_leaves_out_at_its_end_stays_as_it_was_and_what_is_blank_does_not() -> None:
    assert check_row(WITH_MORE, [1, 2], {"1": 0, "2": 0, "3": 3}).for_keeping() == {"1": 1, "2": 2, "3": 3}
    assert check_row(WITH_MORE, [1, 2, ""], {"3": 3}).for_keeping() == {"1": 1, "2": 2}


def test_a_row_of_too_many_answers_is_refused_since_it_may_be_out_of_step() -> None:
    checked = check_row(FOUR, [0, 1, 2, 3, 0])
    assert faults(checked) == [(ANSWERS, ProblemKey.TOO_MANY, {"limit": 4})]
    assert checked.answers == {}


# --- what it comes to -----------------------------------------------------------------------------


def value_of(instrument: Instrument, *answers: int) -> object:
    numbered = {item.number: answer for item, answer in zip(instrument.items, answers, strict=True)}
    return scores_of(instrument, numbered)[0].value


def test_a_question_turned_round_counts_from_the_other_end_of_its_own_range() -> None:
    """G9: 1 becomes 5, where a form of 0-4 would have made it 3."""
    turned = an_instrument(an_item("1", lowest=1, highest=5, reverse=True), an_item("2", lowest=1, highest=5))
    assert [value_of(turned, answer, 1) for answer in range(1, 6)] == [6, 5, 4, 3, 2]


def test_a_mean_is_exact() -> None:
    three = an_instrument(*map(an_item, "123"), scales=(a_scale("1", "2", "3", method=Method.MEAN),))
    assert value_of(three, 1, 2, 2) == Fraction(5, 3)
    assert scores_of(three, {"1": 1, "2": 2, "3": 2})[0].shown == Decimal("1.7")


@pytest.mark.parametrize("lowest", [0, 1])
def test_a_percentage_is_the_same_whether_a_form_begins_at_nought_or_one(lowest: int) -> None:
    """G7: 0-48 times 100/48, and the same of 12-60."""
    items = [an_item(str(number), lowest=lowest, highest=lowest + 4) for number in range(1, 13)]
    form = an_instrument(*items, scales=(a_scale(*(item.number for item in items), method=Method.PERCENT),))
    assert value_of(form, *[lowest] * 12) == 0
    assert value_of(form, *[lowest + 4] * 12) == 100
    assert value_of(form, lowest + 1, *[lowest] * 11) == Fraction(100, 48)


def test_a_scale_knows_its_own_ends() -> None:
    parts = (a_scale("1", "2"), a_scale("1", "2", key="mean", method=Method.MEAN))
    both = an_instrument(an_item("1", lowest=1, highest=5, reverse=True), an_item("2", highest=10), scales=parts)
    assert [(found.lowest, found.highest) for found in scores_of(both, {})] == [
        (1, 15),
        (Fraction(1, 2), Fraction(15, 2)),
    ]


def test_a_scale_that_lacks_an_answer_has_no_value_and_says_how_much_is_answered() -> None:
    (found,) = scores_of(FOUR, {"1": 3, "2": 3, "4": 3})
    assert (found.value, found.shown, found.is_complete) == (None, None, False)
    assert (found.answered, found.questions) == (3, 4)


def test_one_part_can_be_complete_while_another_is_not() -> None:
    """G10: the fear of every situation, and not the avoidance of one."""
    halves = (a_scale("1", "2", key="a"), a_scale("3", "4", key="b"), a_scale("1", "2", "3", "4"))
    form = an_instrument(*map(an_item, "1234"), scales=halves)
    scored = score(form, {"1": 1, "2": 2, "3": 3})
    assert [found.value for found in scored.scores] == [3, None, None]
    assert scored.main == scored.scores[2]
    assert (scored.missing, scored.is_complete) == (("4",), False)


def test_an_optional_question_is_neither_summed_nor_lacking() -> None:
    scored = score(WITH_MORE, {"1": 1, "2": 0})
    assert (scored.is_complete, scored.main is not None and scored.main.value) == (True, 1)
    assert score(WITH_MORE, {"1": 1, "2": 0, "3": 3}).scores == scored.scores


def test_a_question_that_is_not_summed_is_lacking_unless_it_is_optional() -> None:
    form = an_instrument(an_item("1"), an_item("2", summed=False))
    scored = score(form, {"1": 1})
    assert (scored.is_complete, scored.scores[0].value) == (False, 1)


def test_safety_answers_are_told_by_number_also_where_the_rest_is_lacking() -> None:
    """G18: an unfinished form hides nothing."""
    assert score(WITH_MORE, {"2": 1}).safety == ("2",)
    assert score(WITH_MORE, {"1": 3, "2": 0}).safety == ()
    assert score(WITH_MORE, {"1": 3}).safety == ()


def test_a_profile_stands_as_answered_beside_a_scale_of_its_own() -> None:
    """G11: 21321 and a mark from 0 to 100, and no index."""
    levels = [an_item(str(number), lowest=1, highest=3, summed=False) for number in range(1, 6)]
    form = an_instrument(*levels, an_item("VAS", highest=100), profile=tuple("12345"))
    whole = score(form, {"1": 2, "2": 1, "3": 3, "4": 2, "5": 1, "VAS": 65})
    assert whole.profile is not None
    assert (whole.profile.text, whole.profile.is_complete) == ("21321", True)
    assert [found.value for found in whole.scores] == [65]
    lacking = score(form, {"1": 2, "2": 1, "4": 2, "5": 1, "VAS": 65})
    assert lacking.profile is not None
    assert (lacking.profile.text, lacking.profile.is_complete, lacking.missing) == ("21-21", False, ("3",))


def test_a_form_of_single_questions_has_a_scale_for_each_and_none_for_the_whole() -> None:
    """G14."""
    scales = tuple(a_scale(number, key=f"q{number}") for number in "12")
    scored = score(an_instrument(*map(an_item, "12"), scales=scales, main=None), {"1": 3, "2": 1})
    assert ([found.value for found in scored.scores], scored.main, scored.profile) == ([3, 1], None, None)


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (12, "12"),
        (Fraction(75, 2), "37.5"),
        (Fraction(100, 48), "2.1"),
        (Fraction(1, 20), "0.1"),
        (Fraction(205, 100), "2.1"),
        (Fraction(199, 100), "2"),
        (Fraction(1, 1000), "0"),
        (0, "0"),
        (100, "100"),
    ],
)
def test_a_value_is_shown_with_at_most_one_decimal(value: int | Fraction, shown: str) -> None:
    assert str(rounded(value)) == shown


@given(st.data())
def test_any_form_is_summed_as_its_key_says(data: st.DataObject) -> None:
    """COR-03: an independent sum, written from the other end."""
    ranges = data.draw(
        st.lists(st.tuples(st.integers(0, 3), st.integers(1, 9), st.booleans()), min_size=1, max_size=12)
    )
    items = [
        an_item(str(place), lowest=low, highest=low + width, reverse=turned)
        for place, (low, width, turned) in enumerate(ranges)
    ]
    answers = [data.draw(st.integers(low, low + width)) for low, width, _ in ranges]
    expected = sum(answers)
    for answer, (low, width, turned) in zip(answers, ranges, strict=True):
        if turned:
            expected += low + (low + width) - 2 * answer
    assert value_of(an_instrument(*items), *answers) == expected
