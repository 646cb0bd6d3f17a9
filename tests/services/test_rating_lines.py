"""Planned ratings on Idag: from their day until they are in (decided.md "Idag", C8)."""

from datetime import date, datetime, timedelta

import pytest
from tests.patients_given import ANNA, ERIK, Clinic, a_patient, undone
from tests.ratings_given import SEVEN, instrument, rated, rating_of, ratings
from tests.safety_given import EVENING, given_answer, given_plan
from tests.services.test_safety_lines import given, started, today
from tests.treatments_given import MONDAY

from modulvard.domain.caseload import CaseloadFilter, CaseloadOrder
from modulvard.domain.ids import AccountId, TreatmentId
from modulvard.domain.rating_lines import PlannedFacts
from modulvard.domain.rating_plans import NewPlan, PlanKind
from modulvard.domain.today import Group, LineKind, TodayLine
from modulvard.store.rows import PatientRow, RatingPlanRow, RatingRow, TreatmentRow


def planned(clinic: Clinic, account: AccountId = ANNA, at: datetime | None = None) -> list[TodayLine]:
    return [line for line in today(clinic, account).day(at=at).lines if line.kind is LineKind.RATING]


def test_a_planned_rating_stands_from_its_day_and_is_due_two_working_days_after(clinic: Clinic) -> None:
    """decided.md "Idag", rating."""
    treatment = started(clinic)
    plan = given_plan(clinic.database, treatment, date(2026, 11, 29))
    assert planned(clinic) == []
    clinic.clock.move_to("2026-11-29T08:00")
    (line,) = planned(clinic)
    assert (line.group, line.ref, line.since) == (Group.PACE_AND_SILENCE, plan, date(2026, 11, 29))
    assert (line.due, line.figure) == (date(2026, 12, 1), 3)
    assert line.about == PlannedFacts(instrument="PHQ-9", plan="week", figure=3, on=date(2026, 11, 29))


@pytest.mark.parametrize("how", ["in", "skipped", "withdrawn"])
def test_what_is_in_skipped_or_taken_away_stands_no_more(clinic: Clinic, how: str) -> None:
    treatment = started(clinic)
    plan = given_plan(clinic.database, treatment, MONDAY)
    assert len(planned(clinic)) == 1
    given_answer(clinic.database, treatment)
    with clinic.database.read() as session:
        rating = session.scalars(RatingRow.__table__.select()).first()
    values = {"in": {"rating_id": rating}, "skipped": {"skipped_at": EVENING}, "withdrawn": {"withdrawn_at": EVENING}}
    given(clinic, RatingPlanRow, plan, **values[how])
    assert planned(clinic) == []


def test_after_the_end_only_what_follows_it_is_asked_for_and_of_nobody_archived(clinic: Clinic) -> None:
    patient = clinic.add()
    treatment = started(clinic, patient)
    given_plan(clinic.database, treatment, MONDAY, kind="before", figure=None)
    clinic.clock.move_to("2027-03-01T08:00")
    given(clinic, TreatmentRow, treatment, ended_on=date(2027, 2, 1), closed_as="completed", end_reason="färdig")
    after = given_plan(clinic.database, treatment, date(2027, 2, 1), kind="after", figure=None)
    assert [line.ref for line in planned(clinic)] == [after]
    given(clinic, PatientRow, patient, archived_at=clinic.clock.now())
    assert planned(clinic) == []


def test_it_can_be_put_off_and_says_nothing_of_anothers_form(clinic: Clinic) -> None:
    treatment = started(clinic)
    plan = given_plan(clinic.database, treatment, MONDAY)
    (line,) = (line for line in today(clinic, ERIK).day(unit=True).lines if line.kind is LineKind.RATING)
    assert line.about is None
    today(clinic).put_off(treatment, LineKind.RATING, MONDAY + timedelta(days=1), plan)
    assert planned(clinic) == []


def test_ratings_of_one_form_that_are_not_in_are_one_line_by_the_oldest(clinic: Clinic) -> None:
    """A patient who is silent for weeks is one thing to do, not one for each week (product.md idea 1)."""
    treatment = started(clinic)
    first, second, third = (
        given_plan(clinic.database, treatment, date(2026, 11, day), figure=week)
        for week, day in ((1, 8), (2, 15), (3, 22))
    )
    given_plan(clinic.database, treatment, date(2026, 11, 29), figure=4)
    (line,) = planned(clinic)
    assert (line.ref, line.covers) == (third, (first, second, third))
    assert (line.since, line.due) == (date(2026, 11, 8), date(2026, 11, 10))
    about = PlannedFacts(instrument="PHQ-9", plan="week", figure=3, on=date(2026, 11, 22), missing=3)
    assert line.about == about
    (of_unit,) = (line for line in today(clinic, ERIK).day(unit=True).lines if line.kind is LineKind.RATING)
    assert (of_unit.about, len(of_unit.covers)) == (None, 3)


def test_another_form_and_another_treatment_have_lines_of_their_own(clinic: Clinic) -> None:
    treatment = started(clinic)
    given_plan(clinic.database, treatment, MONDAY)
    ratings(clinic).plan(treatment, instrument(clinic, SEVEN), [NewPlan(kind=PlanKind.BEFORE)])
    given_plan(clinic.database, started(clinic, clinic.add(a_patient(given_name="Bo")), name="Lugna nätter"), MONDAY)
    assert [len(line.covers) for line in planned(clinic)] == [1, 1, 1]


def test_a_line_of_several_is_put_off_as_one_until_another_is_lacking(clinic: Clinic) -> None:
    treatment = started(clinic)
    first = given_plan(clinic.database, treatment, date(2026, 11, 15), figure=1)
    given_plan(clinic.database, treatment, date(2026, 11, 22), figure=2)
    given_plan(clinic.database, treatment, date(2026, 11, 29), figure=3)
    before = len(clinic.log())
    put_off = today(clinic).put_off(treatment, LineKind.RATING, date(2026, 12, 7), first)
    assert [measure for measure, _ in clinic.log()[before:]] == ["note_line"]
    assert planned(clinic) == []
    back = undone(put_off)
    assert len(planned(clinic)) == 1
    undone(back)
    assert planned(clinic) == []
    clinic.clock.move_to("2026-11-30T08:00")
    assert [len(line.covers) for line in planned(clinic)] == [3]


def test_a_rating_that_comes_in_breaks_the_silence_by_the_day_it_was_answered(clinic: Clinic) -> None:
    """decided.md "Idag": silence is nothing from the patient since so many days."""
    treatment = TreatmentId(clinic.start(clinic.add()))
    clinic.clock.move_to("2026-12-14T08:00")

    def silent_since() -> list[date]:
        lines = today(clinic).day().lines
        return [line.since for line in lines if line.kind is LineKind.SILENCE]

    def last_active() -> date | None:
        (row,) = clinic.patients().window(CaseloadFilter(), CaseloadOrder.NAME, offset=0, limit=9).rows
        assert row.figures is not None
        return row.figures.last_active

    assert silent_since() == [date(2026, 11, 23)]
    rated(clinic, treatment, on=date(2026, 12, 1))
    assert (silent_since(), last_active()) == ([date(2026, 12, 1)], date(2026, 12, 1))
    changed = rated(clinic, treatment, on=date(2026, 12, 13))
    assert (silent_since(), last_active()) == ([], date(2026, 12, 13))
    ratings(clinic).withdraw(rating_of(changed), "Fel patient")
    assert (silent_since(), last_active()) == ([date(2026, 12, 1)], date(2026, 12, 1))
