"""``--at``: ratings and answers to read first as they stood at another moment (decided.md 13, C8, COR-04)."""

from datetime import date, datetime

import pytest
from tests.messages_given import at
from tests.patients_given import Clinic, undone
from tests.ratings_given import answers, rated, rating_of, ratings
from tests.services.test_safety import NONE, RANG, TWO, given_two, safety
from tests.services.test_safety_lines import first, started

from modulvard.domain.errors import NotFound
from modulvard.domain.ids import RatingId, TreatmentId
from modulvard.domain.ratings import Correction
from modulvard.domain.safety import Done

MONDAY, TUESDAY, WEDNESDAY = (at(f"2026-11-{day}T12:00") for day in (23, 24, 25))
THREE = answers(0, 1, 2, 3, 0, 1, 2, 3, 3)


def later(clinic: Clinic, moment: datetime = WEDNESDAY) -> None:
    clinic.clock.moment = moment


def corrected(clinic: Clinic, rating: RatingId, **to: object) -> object:
    return ratings(clinic).correct(rating, Correction(reason="Läst fel", **to))  # type: ignore[arg-type]  # keywords of a test


def last_answers(clinic: Clinic, rating: RatingId, when: datetime | None = None) -> str:
    return "".join(map(str, ratings(clinic).show(rating, when).rating.answers.values()))


# --- one rating -----------------------------------------------------------------------------------


def test_a_rating_corrected_later_has_the_answers_it_first_had(clinic: Clinic) -> None:
    rating = rating_of(rated(clinic, started(clinic), NONE, on=date(2026, 11, 20)))
    later(clinic, TUESDAY)
    corrected(clinic, rating, answers=TWO)
    later(clinic)
    corrected(clinic, rating, answers=THREE)
    assert [last_answers(clinic, rating, when)[-1] for when in (MONDAY, TUESDAY, None)] == ["0", "2", "3"]
    then = ratings(clinic).show(rating, TUESDAY)
    assert (len(then.changes), then.scored.main and then.scored.main.value) == (1, 14)
    assert ratings(clinic).show(rating, MONDAY).changes == ()


def test_a_correction_that_was_undone_counts_at_no_moment(clinic: Clinic) -> None:
    """decided.md 10."""
    rating = rating_of(rated(clinic, started(clinic), NONE, on=date(2026, 11, 20)))
    later(clinic, TUESDAY)
    changed = ratings(clinic).correct(rating, Correction(reason="Läst fel", answers=TWO))
    later(clinic)
    undone(changed)
    assert [last_answers(clinic, rating, when)[-1] for when in (MONDAY, TUESDAY, None)] == ["0", "0", "0"]


def test_a_rating_is_not_there_before_it_was_answered_nor_by_a_day_given_it_later(clinic: Clinic) -> None:
    rating = rating_of(rated(clinic, started(clinic), NONE, on=date(2026, 11, 20)))
    later(clinic)
    corrected(clinic, rating, answered=date(2026, 11, 10))
    early, between = at("2026-11-09T12:00"), at("2026-11-15T12:00")
    for when in (early, between):
        with pytest.raises(NotFound):
            ratings(clinic).show(rating, when)
    assert ratings(clinic).show(rating, MONDAY).rating.on == date(2026, 11, 20)
    assert ratings(clinic).show(rating).rating.on == date(2026, 11, 10)


def test_a_rating_entered_later_counts_from_the_day_it_was_answered(clinic: Clinic) -> None:
    treatment = started(clinic)
    later(clinic)
    rating = rating_of(rated(clinic, treatment, TWO, on=date(2026, 11, 20)))
    assert last_answers(clinic, rating, MONDAY)[-1] == "2"
    assert [one.answer.answer for one in safety(clinic).of_treatment(treatment, MONDAY)] == [2]


def test_the_list_of_a_treatment_tells_the_same(clinic: Clinic) -> None:
    treatment = started(clinic)
    rating = rating_of(rated(clinic, treatment, NONE, on=date(2026, 11, 20)))
    later(clinic)
    corrected(clinic, rating, answers=TWO)
    (line,) = ratings(clinic).look(treatment, MONDAY).lines
    assert (line.rating.answers["9"], line.is_corrected) == (0, False)


# --- answers to read first ------------------------------------------------------------------------


def test_an_answer_closed_later_is_to_be_read(clinic: Clinic) -> None:
    treatment = started(clinic)
    answer = given_two(clinic, treatment)
    later(clinic)
    safety(clinic).close(answer, [Done.CONTACT], RANG)
    assert safety(clinic).show(answer, TUESDAY).answer.closings == ()
    assert safety(clinic).show(answer).answer.closing is not None
    (then,) = safety(clinic).of_treatment(treatment, TUESDAY)
    assert then.answer.closing is None
    assert (first(clinic), first(clinic, at=TUESDAY)) == ([], [answer])


def test_an_answer_that_a_later_correction_brought_was_not_there(clinic: Clinic) -> None:
    treatment = started(clinic)
    rating = rating_of(rated(clinic, treatment, TWO, on=date(2026, 11, 20)))
    later(clinic)
    corrected(clinic, rating, answers=THREE)
    two, three = (one.answer.id for one in safety(clinic).of_treatment(treatment))
    assert (first(clinic), first(clinic, at=TUESDAY)) == ([two, three], [two])
    assert [one.answer.id for one in safety(clinic).of_treatment(treatment, TUESDAY)] == [two]
    assert safety(clinic).show(two, TUESDAY).facts("sv").since == ()
    with pytest.raises(NotFound):
        safety(clinic).show(three, TUESDAY)


def test_an_answer_is_not_there_before_it_was_given(clinic: Clinic) -> None:
    treatment: TreatmentId = started(clinic)
    answer = given_two(clinic, treatment)
    with pytest.raises(NotFound):
        safety(clinic).show(answer, at("2026-11-01T12:00"))
    assert safety(clinic).of_treatment(treatment, at("2026-11-01T12:00")) == ()
