"""Planning ratings: what fulfils what, skipping with a reason, days that move, and programs' own weeks (C8)."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from tests.closings_given import end
from tests.gates_given import treatments
from tests.patients_given import ANNA, Clinic, undone
from tests.ratings_given import NINE, SEVEN, answers, instrument, planned, rated, rating_of, ratings, week
from tests.treatments_given import MONDAY

from modulvard.domain.errors import ChangedSince, InvalidInput, NotFound
from modulvard.domain.ids import InstrumentVersionId, RatingPlanId, TreatmentId
from modulvard.domain.programs import WeekRating
from modulvard.domain.rating_plans import NewPlan, PlanKind, PlannedAlready, PlanTaken, RatingPlan
from modulvard.domain.ratings import Correction
from modulvard.domain.today import LineKind, TodayLine
from modulvard.domain.treatments import ClosedAs
from modulvard.domain.weeks import Week
from modulvard.services.clinic import ClinicAffairs
from modulvard.services.today import Today
from modulvard.store.instruments import mark_withdrawn

W48 = Week.of(MONDAY)
AFTER, BEFORE = NewPlan(kind=PlanKind.AFTER), NewPlan(kind=PlanKind.BEFORE)


def given_treatment(clinic: Clinic, **program: object) -> TreatmentId:
    return TreatmentId(clinic.start(clinic.add(), **program))


def plans(clinic: Clinic, treatment: TreatmentId) -> tuple[RatingPlan, ...]:
    return ratings(clinic).look(treatment).plans


def lines(clinic: Clinic) -> list[TodayLine]:
    return [line for line in Today(clinic._as(ANNA), clinic.clock).day().lines if line.kind is LineKind.RATING]


def days(clinic: Clinic, treatment: TreatmentId) -> list[str]:
    return [str(plan.due_on) for plan in plans(clinic, treatment)]


def test_the_days_of_planned_ratings_move_with_the_treatment(clinic: Clinic) -> None:
    treatment = given_treatment(clinic)
    planned(clinic, treatment, BEFORE, week(1), week(3), NewPlan(kind=PlanKind.MONTHS, figure=6))
    assert days(clinic, treatment) == ["2026-11-23", "2026-11-29", "2026-12-13", "None"]
    paused = treatments(clinic).pause(treatment, W48 + 1, W48 + 2, "Resa")
    assert days(clinic, treatment) == ["2026-11-23", "2026-11-29", "2026-12-27", "None"]
    undone(paused)
    assert days(clinic, treatment) == ["2026-11-23", "2026-11-29", "2026-12-13", "None"]
    end(clinic, treatment)
    assert days(clinic, treatment) == ["2026-11-23", "2027-05-23", "None", "None"]


def test_a_week_that_the_clinic_closes_moves_them_too(clinic: Clinic) -> None:
    treatment = given_treatment(clinic)
    planned(clinic, treatment, week(2))
    changed = ClinicAffairs(clinic._as(ANNA), clinic.clock).close(W48 + 1)
    assert days(clinic, treatment) == ["2026-12-13"]
    undone(changed)
    assert days(clinic, treatment) == ["2026-12-06"]


def test_a_rating_that_comes_in_fulfils_what_fits_its_day_or_what_was_chosen(clinic: Clinic) -> None:
    treatment = given_treatment(clinic)
    first = planned(clinic, treatment, week(1), week(2))
    clinic.clock.move_to("2026-12-01T09:00")
    late = rated(clinic, treatment, on=date(2026, 11, 26))
    assert late.fulfils == first
    second = rated(clinic, treatment)
    assert second.fulfils == first + 1
    assert rated(clinic, treatment, on=date(2026, 11, 30)).fulfils is None
    assert [plan.rating for plan in plans(clinic, treatment)] == [rating_of(late), rating_of(second)]
    other = planned(clinic, treatment, week(5))
    assert rated(clinic, treatment, plan=other).fulfils == other
    with pytest.raises(PlanTaken):
        rated(clinic, treatment, plan=other)
    with pytest.raises(InvalidInput):
        rated(clinic, treatment, answers(0, 0, 0, 0, 0, 0, 0), form=SEVEN, plan=other)


def test_another_version_of_the_instrument_fulfils_it_and_another_instrument_does_not(clinic: Clinic) -> None:
    treatment = given_treatment(clinic)
    planned(clinic, treatment, week(1))
    assert rated(clinic, treatment, answers(0, 0, 0, 0, 0, 0, 0), form=SEVEN).fulfils is None
    assert rated(clinic, treatment).fulfils is not None


def test_what_came_in_before_it_was_planned_fulfils_it_once(clinic: Clinic) -> None:
    treatment = given_treatment(clinic)
    ident = rating_of(rated(clinic, treatment))
    planned(clinic, treatment, BEFORE, week(1))
    assert [plan.rating for plan in plans(clinic, treatment)] == [ident, None]


def test_a_rating_whose_day_is_corrected_fulfils_what_fits_that_day(clinic: Clinic) -> None:
    treatment = given_treatment(clinic)
    first = planned(clinic, treatment, week(1), week(5))
    clinic.clock.move_to("2026-12-28T09:00")
    ident = rating_of(rated(clinic, treatment, on=date(2026, 12, 22)))
    assert [plan.rating for plan in plans(clinic, treatment)] == [None, ident]
    changed = ratings(clinic).correct(ident, Correction(answered=date(2026, 11, 26), reason="Fel månad"))
    assert (changed.fulfils, [plan.rating for plan in plans(clinic, treatment)]) == (first, [ident, None])
    back = undone(changed)
    assert [plan.rating for plan in plans(clinic, treatment)] == [None, ident]
    undone(back)
    assert [plan.rating for plan in plans(clinic, treatment)] == [ident, None]
    ratings(clinic).correct(ident, Correction(answered=date(2026, 11, 30), reason="En dag till"))
    assert [plan.rating for plan in plans(clinic, treatment)] == [ident, None]


def test_what_is_planned_afterwards_takes_the_rating_nearest_to_its_day(clinic: Clinic) -> None:
    treatment = given_treatment(clinic)
    clinic.clock.move_to("2026-12-07T09:00")
    rated(clinic, treatment, on=date(2026, 11, 28))
    nearest = rating_of(rated(clinic, treatment, answers(1, 1, 1, 1, 1, 1, 1, 1, 0), on=date(2026, 12, 1)))
    planned(clinic, treatment, NewPlan(kind=PlanKind.DATE, on=date(2026, 12, 1)))
    assert [plan.rating for plan in plans(clinic, treatment)] == [nearest]


def test_the_day_after_the_treatment_moves_with_the_finish_as_time_goes_by(clinic: Clinic) -> None:
    """The store is only read meanwhile: nothing has brought the copies to the week."""
    treatment = given_treatment(clinic)
    planned(clinic, treatment, AFTER)
    assert days(clinic, treatment) == ["2026-12-20"]
    clinic.clock.move_to("2026-12-21T08:00")
    assert days(clinic, treatment) == ["2027-01-17"]
    assert [
        line.kind for line in Today(clinic._as(ANNA), clinic.clock).day().lines if line.kind is LineKind.RATING
    ] == []
    clinic.clock.move_to("2027-03-01T08:00")
    treatments(clinic).end(treatment, ClosedAs.STOPPED_BY_PATIENT, "Slutade komma", on=date(2027, 2, 26))
    (line,) = lines(clinic)
    assert line.since == date(2027, 2, 26)


def test_what_a_rating_fulfilled_is_lacking_again_when_it_is_moved_or_taken_back(clinic: Clinic) -> None:
    treatment, other = given_treatment(clinic), given_treatment(clinic, name="Lugna nätter")
    planned(clinic, treatment, week(1))
    planned(clinic, other, week(1))
    ident = rating_of(rated(clinic, treatment))
    moved = ratings(clinic).move(ident, other, "Fel patient")
    assert ([plan.rating for plan in plans(clinic, treatment)], moved.fulfils) == ([None], 2)
    back = undone(moved)
    assert ([plan.rating for plan in plans(clinic, treatment)], plans(clinic, other)[0].rating) == ([ident], None)
    undone(back)
    assert ([plan.rating for plan in plans(clinic, treatment)], plans(clinic, other)[0].rating) == ([None], ident)
    gone = ratings(clinic).withdraw(ident, "Fel")
    assert plans(clinic, other)[0].is_open
    undone(gone)
    assert plans(clinic, other)[0].rating == ident


def test_an_undone_entry_leaves_the_plan_to_whoever_has_taken_it_since(clinic: Clinic) -> None:
    treatment = given_treatment(clinic)
    planned(clinic, treatment, week(1))
    back = undone(rated(clinic, treatment))
    second = rating_of(rated(clinic, treatment, answers(1, 1, 1, 1, 1, 1, 1, 1, 0)))
    again = undone(back)
    assert [plan.rating for plan in plans(clinic, treatment)] == [second]
    undone(again)
    assert [plan.rating for plan in plans(clinic, treatment)] == [second]


def test_a_planned_rating_is_skipped_with_a_reason_or_taken_away_and_back(clinic: Clinic) -> None:
    treatment = given_treatment(clinic)
    ident = planned(clinic, treatment, week(1), week(2))
    with pytest.raises(InvalidInput):
        ratings(clinic).skip(ident, " ")
    skipped = ratings(clinic).skip(ident, "Patienten avstår")
    assert [plan.skip_reason for plan in plans(clinic, treatment)] == ["Patienten avstår", ""]
    assert rated(clinic, treatment).fulfils is None
    undone(skipped)
    gone = ratings(clinic).unplan(ident)
    assert [plan.figure for plan in plans(clinic, treatment)] == [2]
    undone(gone)
    assert [plan.figure for plan in plans(clinic, treatment)] == [1, 2]
    fulfilled = rated(clinic, treatment)
    assert fulfilled.fulfils == ident
    with pytest.raises(PlanTaken):
        ratings(clinic).unplan(ident)
    with pytest.raises(ChangedSince):
        undone(undone(gone))


def test_several_are_skipped_for_one_reason_in_one_step(clinic: Clinic) -> None:
    treatment = given_treatment(clinic)
    planned(clinic, treatment, week(1), week(2), week(3))
    wanted = [plan.id for plan in plans(clinic, treatment)][:2]
    before = len(clinic.log())
    skipped = ratings(clinic).skip_each(wanted, "Svarade inte i början")
    assert [measure for measure, _ in clinic.log()[before:]] == ["skip_rating"]
    reasons = ["Svarade inte i början", "Svarade inte i början", ""]
    assert [plan.skip_reason for plan in plans(clinic, treatment)] == reasons
    with pytest.raises(PlanTaken):
        ratings(clinic).skip_each([plan.id for plan in plans(clinic, treatment)][1:], "En gång till")
    assert [plan.skip_reason for plan in plans(clinic, treatment)] == reasons
    back = undone(skipped)
    assert all(plan.is_open for plan in plans(clinic, treatment))
    undone(back)
    assert [plan.skip_reason for plan in plans(clinic, treatment)] == reasons


def test_what_is_skipped_together_is_of_one_treatment(clinic: Clinic) -> None:
    here, other = given_treatment(clinic), given_treatment(clinic, name="Lugna nätter")
    wanted = [planned(clinic, treatment, week(1)) for treatment in (here, other)]
    with pytest.raises(InvalidInput):
        ratings(clinic).skip_each(wanted, "Sjuk")
    with pytest.raises(InvalidInput):
        ratings(clinic).skip_each([], "Sjuk")
    assert all(plan.is_open for each in (here, other) for plan in plans(clinic, each))


def test_planning_is_one_step_and_undone_as_one(clinic: Clinic) -> None:
    treatment = given_treatment(clinic)
    before = len(clinic.log())
    changed = ratings(clinic).plan(treatment, instrument(clinic), [week(number) for number in (1, 3, 5)])
    assert [measure for measure, _ in clinic.log()[before:]] == ["plan_rating"]
    back = undone(changed)
    assert plans(clinic, treatment) == ()
    undone(back)
    assert [plan.figure for plan in plans(clinic, treatment)] == [1, 3, 5]
    with pytest.raises(PlannedAlready):
        ratings(clinic).plan(treatment, instrument(clinic), [week(3)])


def test_nothing_is_planned_with_an_instrument_that_is_out_of_use_or_unknown(clinic: Clinic) -> None:
    treatment = given_treatment(clinic)
    version = instrument(clinic)
    with clinic.database.work() as session:
        mark_withdrawn(session, version, clinic.clock.now())
    with pytest.raises(InvalidInput):
        ratings(clinic).plan(treatment, version, [week(1)])
    with pytest.raises(NotFound):
        ratings(clinic).plan(treatment, InstrumentVersionId(99), [week(1)])
    with pytest.raises(NotFound):
        ratings(clinic).skip(RatingPlanId(99), "x")


def test_a_treatment_goes_on_with_its_version_also_when_that_is_out_of_use(clinic: Clinic) -> None:
    """Versions are frozen per treatment (C8)."""
    treatment = given_treatment(clinic)
    planned(clinic, treatment, week(1))
    first, newer = instrument(clinic), instrument(clinic, replace(NINE, version="2"))
    with clinic.database.work() as session:
        mark_withdrawn(session, first, clinic.clock.now())
    assert ratings(clinic).instrument_for(treatment, "phq-9").id == first
    assert [one.id for one in ratings(clinic).look(treatment).choices] == [first]
    ratings(clinic).plan(treatment, first, [week(2)])
    other = given_treatment(clinic, name="Lugna nätter")
    assert ratings(clinic).instrument_for(other, "phq-9").id == newer
    with pytest.raises(InvalidInput):
        ratings(clinic).plan(other, first, [week(1)])


def test_what_is_due_by_a_day_is_what_has_not_come_in(clinic: Clinic) -> None:
    treatment = given_treatment(clinic)
    first = planned(clinic, treatment, week(1), week(2), week(3))
    clinic.clock.move_to("2026-12-07T08:00")
    ratings(clinic).skip(first, "Sjuk")
    view = ratings(clinic).look(treatment)
    assert [plan.figure for plan in view.due(clinic.clock.now())] == [2]
    assert view.due(clinic.clock.now() - timedelta(days=2)) == ()


def test_a_programs_own_weeks_are_planned_at_the_start_with_the_version_in_use(clinic: Clinic) -> None:
    instrument(clinic, NINE)
    asked = (WeekRating(instrument="phq-9", weeks=(0, 1, 4)), WeekRating(instrument="okänd", weeks=(2,)))
    treatment = given_treatment(clinic, week_ratings=asked)
    assert [(plan.kind, plan.figure, plan.from_program) for plan in plans(clinic, treatment)] == [
        (PlanKind.BEFORE, None, True),
        (PlanKind.WEEK, 1, True),
        (PlanKind.WEEK, 4, True),
    ]
