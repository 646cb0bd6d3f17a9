"""Entering, correcting, moving and taking back ratings (C8, COR-03, COR-04, G18)."""

from dataclasses import replace
from datetime import date, datetime

import pytest
from sqlalchemy import update
from tests.closings_given import end
from tests.domain.instruments_given import an_item
from tests.patients_given import ERIK, Clinic, a_patient, undone
from tests.ratings_given import (
    NINE,
    NINE_ANSWERS,
    PROFILE,
    SEVEN,
    answers,
    instrument,
    rated,
    rating_of,
    ratings,
    safety_kept,
)

from modulvard.domain.clock import STOCKHOLM
from modulvard.domain.errors import ChangedSince, NotFound, ReasonNeeded
from modulvard.domain.field_problems import InvalidFields
from modulvard.domain.ids import InstrumentVersionId, RatingId, TreatmentId
from modulvard.domain.messages import Way
from modulvard.domain.ratings import (
    ChangeKind,
    Correction,
    NewRating,
    RatingWithdrawn,
    SameRatingThere,
    SameTreatment,
)
from modulvard.domain.treatment_errors import InTheFuture
from modulvard.store.rating_rows import RatingRow

WORK = answers(0, 0, 0, 0, 0, 0, 0, 0, 2)


def given_treatment(clinic: Clinic, **patient: object) -> TreatmentId:
    draft = a_patient(**patient)
    return TreatmentId(clinic.start(clinic.add(draft), name=f"Lugna dagar {draft.given_name}"))


def test_what_is_entered_is_summed_by_the_forms_own_key_and_told_whole(clinic: Clinic) -> None:
    treatment = given_treatment(clinic)
    before = len(clinic.log())
    changed = rated(clinic, treatment, on=date(2026, 11, 20), way=Way.PAPER)
    (line,) = ratings(clinic).look(treatment).lines
    assert line.scored.main is not None
    assert (line.scored.main.value, line.scored.main.lowest, line.scored.main.highest) == (12, 0, 27)
    assert (line.rating.on, line.rating.is_late, line.rating.way) == (date(2026, 11, 20), True, Way.PAPER)
    assert (changed.complete, changed.safety) == (True, 0)
    assert [measure for measure, _ in clinic.log()[before:]] == ["add_rating", "view_ratings"]
    assert "12" not in clinic.log_text().split("rating")[1]


def test_an_unanswered_question_stays_unanswered_and_the_sum_incomplete(clinic: Clinic) -> None:
    """COR-03."""
    treatment = given_treatment(clinic)
    changed = rated(clinic, treatment, {**answers(1, 1, 1), "9": 3})
    line = ratings(clinic).show(rating_of(changed))
    assert line.scored.main is not None
    assert line.scored.main.value is None
    assert line.scored.missing == ("4", "5", "6", "7", "8")
    assert (changed.complete, changed.safety) == (False, 1)
    with clinic.database.read() as session:
        assert [(row.value, row.complete) for row in session.query(RatingRow)] == [(None, False)]


def test_a_profile_is_kept_as_it_was_answered_and_summed_to_nothing(clinic: Clinic) -> None:
    treatment = given_treatment(clinic)
    given = {**answers(2, 1, 3, 2, 1), "VAS": 70}
    line = ratings(clinic).show(rating_of(rated(clinic, treatment, given, form=PROFILE)))
    assert line.scored.profile is not None
    assert (line.scored.profile.text, line.scored.main) == ("21321", None)
    assert [score.value for score in line.scored.scores] == [70]


@pytest.mark.parametrize("given", [{"1": 4}, {"1": -1}, {}, {"9": True}, {"1": 1.0}])
def test_answers_that_the_form_does_not_have_are_refused_and_nothing_is_kept(
    clinic: Clinic, given: dict[str, int]
) -> None:
    treatment = given_treatment(clinic)
    before = clinic.log()
    with pytest.raises(InvalidFields):
        ratings(clinic).add(NewRating(treatment=treatment, instrument=instrument(clinic), answers=given))
    assert clinic.log() == before
    with pytest.raises(NotFound):
        ratings(clinic).add(NewRating(treatment=treatment, instrument=instrument(clinic), answers={"11": 1}))
    with pytest.raises(NotFound):
        ratings(clinic).add(NewRating(treatment=treatment, instrument=InstrumentVersionId(99), answers={"1": 1}))


def test_what_is_answered_tomorrow_is_refused(clinic: Clinic) -> None:
    treatment = given_treatment(clinic)
    with pytest.raises(InTheFuture):
        rated(clinic, treatment, on=date(2026, 11, 24))


def test_the_same_answers_of_the_same_day_are_not_entered_twice_unless_that_is_meant(clinic: Clinic) -> None:
    treatment = given_treatment(clinic)
    first = rating_of(rated(clinic, treatment))
    new = NewRating(treatment=treatment, instrument=instrument(clinic), answers=NINE_ANSWERS)
    with pytest.raises(SameRatingThere) as refused:
        ratings(clinic).add(new)
    assert refused.value.rating == first
    ratings(clinic).add(replace(new, answers=answers(0, 0, 0, 0, 0, 0, 0, 0, 0)))
    ratings(clinic).add(new, again=True)
    assert len(ratings(clinic).look(treatment).lines) == 3


def test_another_therapists_patient_needs_a_reason(clinic: Clinic) -> None:
    """decided.md 7."""
    treatment = given_treatment(clinic)
    ident = rating_of(rated(clinic, treatment))
    his = ratings(clinic, ERIK)
    for step in (
        lambda: his.look(treatment),
        lambda: his.show(ident),
        lambda: his.add(NewRating(treatment=treatment, instrument=instrument(clinic), answers=WORK)),
        lambda: his.correct(ident, Correction(answers=WORK, reason="x")),
        lambda: his.withdraw(ident, "x"),
    ):
        with pytest.raises(ReasonNeeded):
            step()


# --- correcting, moving, taking back --------------------------------------------------------------


def test_a_correction_tells_what_was_before_who_and_why(clinic: Clinic) -> None:
    treatment = given_treatment(clinic)
    ident = rating_of(rated(clinic, treatment, on=date(2026, 11, 20)))
    given = {**NINE_ANSWERS, "1": 3}
    ratings(clinic).correct(ident, Correction(answers=given, answered=date(2026, 11, 19), reason="Felläst"))
    line = ratings(clinic).show(ident)
    assert (line.rating.answers, line.rating.on) == (given, date(2026, 11, 19))
    (change,) = line.changes
    assert (change.kind, change.reason, change.answers, change.on) == (
        ChangeKind.CORRECTED,
        "Felläst",
        NINE_ANSWERS,
        date(2026, 11, 20),
    )


def test_a_rating_of_the_wrong_patient_is_moved_with_a_trace_in_both(clinic: Clinic) -> None:
    wrong, right = given_treatment(clinic), given_treatment(clinic, given_name="Maja", family_name="Öberg")
    ident = rating_of(rated(clinic, wrong, WORK))
    before = len(clinic.log())
    changed = ratings(clinic).move(ident, right, "Fel patient")
    assert [measure for measure, _ in clinic.log()[before:]] == ["move_rating", "move_rating"]
    assert len({patient for _, patient in clinic.log()[before:]}) == 2
    left, there = ratings(clinic).look(wrong), ratings(clinic).look(right)
    assert (left.lines, [change.rating for change in left.moved_away]) == ((), [ident])
    assert [line.rating.id for line in there.lines] == [ident]
    assert [change.kind for change in there.lines[0].changes] == [ChangeKind.MOVED]
    assert safety_kept(clinic) == [(right, "9", 2, None)]
    undone(changed)
    assert [line.rating.id for line in ratings(clinic).look(wrong).lines] == [ident]
    assert ratings(clinic).look(right).lines == ()
    assert safety_kept(clinic) == [(wrong, "9", 2, None)]
    with pytest.raises(SameTreatment):
        ratings(clinic).move(ident, wrong, "Fel patient")


def test_a_rating_is_moved_only_where_both_patients_may_be_opened(clinic: Clinic) -> None:
    his = TreatmentId(clinic.start(clinic.add(by=ERIK), therapist=ERIK))
    mine = given_treatment(clinic)
    ident = rating_of(rated(clinic, mine))
    with pytest.raises(ReasonNeeded):
        ratings(clinic).move(ident, his, "Fel patient")
    assert [line.rating.id for line in ratings(clinic).look(mine).lines] == [ident]


def test_what_is_taken_back_stays_readable_and_counts_nowhere(clinic: Clinic) -> None:
    treatment = given_treatment(clinic)
    ident = rating_of(rated(clinic, treatment))
    changed = ratings(clinic).withdraw(ident, "Inlagd två gånger")
    view = ratings(clinic).look(treatment)
    assert (view.lines, [line.rating.withdrawn_reason for line in view.withdrawn]) == ((), ["Inlagd två gånger"])
    with pytest.raises(RatingWithdrawn):
        ratings(clinic).withdraw(ident, "Igen")
    undone(changed)
    assert len(ratings(clinic).look(treatment).lines) == 1


def test_each_step_is_undone_and_done_again_and_never_over_anothers_change(clinic: Clinic) -> None:
    """decided.md 10, CON-02."""
    treatment = given_treatment(clinic)
    added = rated(clinic, treatment)
    ident = rating_of(added)
    again = undone(undone(added))
    assert [line.rating.id for line in ratings(clinic).look(treatment).lines] == [ident]
    corrected = ratings(clinic).correct(ident, Correction(answers=WORK, reason="Felläst"))
    with pytest.raises(ChangedSince):
        undone(again)
    back = undone(corrected)
    line = ratings(clinic).show(ident)
    assert (line.rating.answers, line.changes) == (NINE_ANSWERS, ())
    undone(back)
    line = ratings(clinic).show(ident)
    assert (line.rating.answers, len(line.changes)) == (WORK, 1)


def test_two_who_correct_the_same_rating_do_not_overwrite_each_other(clinic: Clinic) -> None:
    treatment = given_treatment(clinic)
    ident = rating_of(rated(clinic, treatment))
    with clinic.database.work() as session:
        session.execute(update(RatingRow).where(RatingRow.id == ident).values(revision=RatingRow.revision + 1))
    ratings(clinic).correct(ident, Correction(answers=WORK, reason="Felläst"))
    assert ratings(clinic).show(ident).rating.revision == 3


# --- safety answers are never lost ----------------------------------------------------------------


def test_an_answer_that_is_work_is_kept_whatever_becomes_of_the_rating(clinic: Clinic) -> None:
    """COR-04: only a note of what was done closes it."""
    treatment = given_treatment(clinic)
    added = rated(clinic, treatment, WORK)
    ident, kept = rating_of(added), [(treatment, "9", 2, None)]
    assert (added.safety, safety_kept(clinic)) == (1, kept)
    ratings(clinic).correct(ident, Correction(answers={**WORK, "9": 0}, reason="Felläst"))
    assert safety_kept(clinic) == kept
    more = ratings(clinic).correct(ident, Correction(answers={**WORK, "9": 3}, reason="Läst igen"))
    assert (more.safety, safety_kept(clinic)) == (1, [*kept, (treatment, "9", 3, None)])
    undone(more)
    ratings(clinic).withdraw(ident, "Fel")
    assert safety_kept(clinic) == [*kept, (treatment, "9", 3, None)]


def test_undoing_an_entry_takes_no_safety_answer_away_and_doing_it_again_makes_no_other(clinic: Clinic) -> None:
    treatment = given_treatment(clinic)
    back = undone(rated(clinic, treatment, WORK))
    assert (ratings(clinic).look(treatment).lines, safety_kept(clinic)) == ((), [(treatment, "9", 2, None)])
    undone(back)
    assert safety_kept(clinic) == [(treatment, "9", 2, None)]


def test_a_safety_answer_is_work_after_the_end_and_before_the_start_too(clinic: Clinic) -> None:
    treatment = given_treatment(clinic)
    rated(clinic, treatment, WORK, on=date(2026, 10, 1))
    end(clinic, treatment)
    clinic.clock.move_to("2027-01-11T09:00")
    rated(clinic, treatment, {"9": 1}, on=date(2027, 1, 8))
    assert [(item, answer) for _, item, answer, _ in safety_kept(clinic)] == [("9", 2), ("9", 1)]


def test_a_moment_is_kept_with_its_time_and_a_day_without(clinic: Clinic) -> None:
    treatment = given_treatment(clinic)
    evening = datetime(2026, 11, 22, 21, 40, tzinfo=STOCKHOLM)
    rated(clinic, treatment, on=evening)
    rated(clinic, treatment, on=date(2026, 11, 21))
    first, second = ratings(clinic).look(treatment).lines
    assert (first.rating.on, first.rating.time_known) == (date(2026, 11, 21), False)
    assert (second.rating.at, second.rating.time_known) == (evening, True)


def test_a_later_version_changes_nothing_of_what_was_answered(clinic: Clinic) -> None:
    """COR-03: a rating is summed by the key it was answered under."""
    treatment = given_treatment(clinic)
    rated(clinic, treatment)
    turned = replace(NINE, version="2", items=(an_item("1", reverse=True), *NINE.items[1:]))
    instrument(clinic, turned)
    rated(clinic, treatment, form=turned)
    rated(clinic, treatment, answers(0, 1, 2, 3, 0, 1, 2), form=SEVEN)
    view = ratings(clinic).look(treatment)
    sums = [line.scored.main.value if line.scored.main else None for line in view.lines]
    assert sums == [12, 15, 9]
    assert [choice.instrument.version for choice in view.choices] == ["1", "2"]
    assert [choice.instrument.key for choice in view.choices] == ["gad-7", "phq-9"]


def test_the_form_a_treatment_used_last_is_the_first_to_choose(clinic: Clinic) -> None:
    """The commonest of all is the same form again; what was never used stands by name."""
    treatment = given_treatment(clinic)
    instrument(clinic, SEVEN)
    instrument(clinic, replace(SEVEN, key="aaa", abbreviation="AAA"))
    rated(clinic, treatment)
    assert [one.instrument.key for one in ratings(clinic).look(treatment).choices] == ["phq-9", "aaa", "gad-7"]
    rated(clinic, treatment, answers(0, 1, 2, 3, 0, 1, 2), form=SEVEN)
    assert [one.instrument.key for one in ratings(clinic).look(treatment).choices] == ["gad-7", "phq-9", "aaa"]


def test_an_unknown_rating_is_told(clinic: Clinic) -> None:
    with pytest.raises(NotFound):
        ratings(clinic).show(RatingId(7))
