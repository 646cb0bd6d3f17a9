"""Ratings: their true day, corrections and moves with what was before, and answers that are work (C8, COR-04)."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from tests.domain.instruments_given import an_instrument, an_item
from tests.domain.test_plan_steps import MONDAY, a_treatment, at

from modulvard.domain.clock import STOCKHOLM
from modulvard.domain.errors import ChangedSince, InvalidInput
from modulvard.domain.ids import InstrumentVersionId, RatingId, TreatmentId
from modulvard.domain.instruments import Safety
from modulvard.domain.messages import Way
from modulvard.domain.ratings import (
    ChangeKind,
    Correction,
    NewRating,
    Rating,
    RatingWithdrawn,
    SameTreatment,
    corrected,
    entered,
    main_score,
    moved,
    put_back,
    same_as,
    withdrawn,
    work_in,
)
from modulvard.domain.treatment_errors import InTheFuture

PHQ = InstrumentVersionId(1)
LATER = at(MONDAY + timedelta(days=10))


def given(answered: date | datetime | None = None, **other: object) -> Rating:
    new = NewRating(treatment=a_treatment().id, instrument=PHQ, answers={"1": 2, "2": 0}, answered=answered, **other)
    return entered(new, a_treatment(), LATER)


def test_a_late_entry_keeps_the_day_it_was_answered() -> None:
    rating = given(MONDAY)
    assert (rating.on, rating.time_known, rating.is_late) == (MONDAY, False, True)
    now = given()
    assert (now.at, now.time_known, now.is_late) == (LATER.at, True, False)
    evening = datetime(2026, 11, 29, 21, 40, tzinfo=STOCKHOLM)
    assert (given(evening).at, given(evening).time_known) == (evening, True)


def test_what_is_answered_tomorrow_is_refused_and_what_was_answered_before_the_start_is_not() -> None:
    with pytest.raises(InTheFuture):
        given(LATER.today + timedelta(days=1))
    assert given(MONDAY - timedelta(days=40)).on == MONDAY - timedelta(days=40)
    with pytest.raises(InvalidInput):
        given(MONDAY - timedelta(days=731))


def test_a_rating_is_not_pasted() -> None:
    with pytest.raises(InvalidInput):
        given(way=Way.PASTED)


def test_a_correction_keeps_what_was_before_with_its_reason() -> None:
    rating = given(MONDAY)
    after, change = corrected(rating, Correction(answers={"1": 1, "2": 0}, reason="Felläst"), a_treatment(), LATER)
    assert (after.answers, after.on) == ({"1": 1, "2": 0}, MONDAY)
    assert (change.kind, change.answers, change.on) == (ChangeKind.CORRECTED, {"1": 2, "2": 0}, MONDAY)
    moved_day, change = corrected(
        rating, Correction(answered=date(2026, 11, 20), reason="Fel dag"), a_treatment(), LATER
    )
    assert (moved_day.on, moved_day.answers, change.on) == (date(2026, 11, 20), rating.answers, MONDAY)


@pytest.mark.parametrize(
    "to",
    [
        Correction(answers={"1": 2, "2": 0}, reason="Samma"),
        Correction(reason="Inget"),
        Correction(answers={"1": 1}, reason=" "),
    ],
)
def test_a_correction_changes_something_and_says_why(to: Correction) -> None:
    with pytest.raises(InvalidInput):
        corrected(given(MONDAY), to, a_treatment(), LATER)


def test_a_rating_of_the_wrong_patient_is_moved_with_a_trace() -> None:
    right = replace(a_treatment(), id=TreatmentId(7))
    after, change = moved(given(MONDAY), right, "Fel patient", LATER)
    assert (after.treatment, change.kind, change.treatment) == (7, ChangeKind.MOVED, a_treatment().id)
    with pytest.raises(SameTreatment):
        moved(after, right, "Igen", LATER)


def test_what_was_taken_back_is_neither_corrected_nor_moved() -> None:
    gone = withdrawn(given(MONDAY), "Inlagd två gånger", LATER)
    for step in (
        lambda: corrected(gone, Correction(answers={"1": 1}, reason="x"), a_treatment(), LATER),
        lambda: moved(gone, replace(a_treatment(), id=TreatmentId(7)), "x", LATER),
        lambda: withdrawn(gone, "x", LATER),
    ):
        with pytest.raises(RatingWithdrawn):
            step()


def test_an_undone_step_never_overwrites_anothers_change() -> None:
    rating = given(MONDAY)
    after, _ = corrected(rating, Correction(answers={"1": 1}, reason="Felläst"), a_treatment(), LATER)
    assert put_back(replace(after, revision=5), after, rating) == replace(rating, revision=5)
    with pytest.raises(ChangedSince):
        put_back(replace(after, answers={"1": 0}), after, rating)


def test_the_same_answers_of_the_same_day_are_known_again() -> None:
    rating = replace(given(MONDAY), id=RatingId(3))
    assert same_as(given(MONDAY), [rating]) == rating
    assert same_as(given(date(2026, 11, 24)), [rating]) is None
    assert same_as(given(MONDAY), [withdrawn(rating, "Fel", LATER)]) is None


def test_every_safety_answer_above_the_lowest_is_work_also_where_the_rest_is_unanswered() -> None:
    """G18, decided.md 34: one mark, no grades."""
    form = an_instrument(an_item("1"), an_item("9", safety=Safety.ABOVE_LOWEST))
    assert [dict(work_in(form, {"9": answer})) for answer in range(4)] == [{}, {"9": 1}, {"9": 2}, {"9": 3}]
    score = main_score(form, {"9": 2})
    assert score is not None
    assert score.value is None
