"""A rating half entered is never out of sight: it stands in Idag the day after, and before going home (ux.md 1, C8)."""

from typing import Any

import pytest
from tests.patients_given import ANNA, ERIK, Clinic
from tests.safety_given import given_answer, given_form
from tests.services.test_safety_lines import started, today

from modulvard.domain.ids import AccountId, RatingId, TreatmentId
from modulvard.domain.rating_lines import BegunFacts
from modulvard.domain.today import Group, LineKind, TodayLine
from modulvard.services.desk import OwnDesk
from modulvard.store.rows import RatingRow

_BEGUN = "2026-11-23T09:30:00.000000Z"


def begun(clinic: Clinic, *about: dict[str, Any], account: AccountId = ANNA, at: str = _BEGUN) -> None:
    """Leave half entered ratings, as the window keeps them."""
    left = {str(place): {"about": each, "begun": at, "answers": {"1": 3}} for place, each in enumerate(about)}
    place = {"pages": {"patient": {"asides": {"ratings": left}}}}
    OwnDesk(clinic._as(account), clinic.clock).leave(place)


def drafts(clinic: Clinic, account: AccountId = ANNA) -> list[TodayLine]:
    return [line for line in today(clinic, account).day().lines if line.kind is LineKind.DRAFT]


def form_of(clinic: Clinic, treatment: TreatmentId) -> dict[str, Any]:
    return {"treatment": treatment, "instrument": given_form(clinic.database)}


def test_it_stands_in_idag_from_the_day_after_and_before_going_home_the_same_day(clinic: Clinic) -> None:
    treatment = started(clinic)
    begun(clinic, form_of(clinic, treatment))
    assert drafts(clinic) == []
    (line,) = (line for line in today(clinic).end_of_day().lines if line.kind is LineKind.DRAFT)
    assert line.about == BegunFacts(instrument="PHQ-9")
    clinic.clock.move_to("2026-11-24T08:00")
    (line,) = drafts(clinic)
    assert (line.group, line.ref, line.figure, line.is_rating_begun) == (Group.TO_FINISH, 0, 1, True)
    assert (line.since.isoformat(), line.due.isoformat()) == ("2026-11-23", "2026-11-24")


def test_a_correction_half_written_stands_too(clinic: Clinic) -> None:
    treatment = started(clinic)
    given_answer(clinic.database, treatment)
    with clinic.database.read() as session:
        rating = RatingId(session.scalars(RatingRow.__table__.select()).first() or 0)
    begun(clinic, {"treatment": treatment, "rating": rating})
    clinic.clock.move_to("2026-11-24T08:00")
    assert [line.about for line in drafts(clinic)] == [BegunFacts(instrument="PHQ-9", corrects=True)]


def test_several_of_a_treatment_are_one_line_since_the_first_of_them(clinic: Clinic) -> None:
    treatment = started(clinic)
    begun(clinic, form_of(clinic, treatment), {**form_of(clinic, treatment), "plan": 1})
    clinic.clock.move_to("2026-11-24T08:00")
    assert [line.figure for line in drafts(clinic)] == [2]


def test_it_is_its_writers_own_and_nothing_of_it_is_told_of_anothers_patient(clinic: Clinic) -> None:
    """decided.md 7 and 9."""
    treatment = started(clinic)
    begun(clinic, form_of(clinic, treatment))
    clinic.clock.move_to("2026-11-24T08:00")
    assert drafts(clinic, ERIK) == []
    (line,) = (line for line in today(clinic, ERIK).day(unit=True).lines if line.kind is LineKind.DRAFT)
    assert line.about is None


@pytest.mark.parametrize("about", [{}, {"treatment": 4711, "instrument": 1}, {"treatment": 1, "rating": 4711}])
def test_what_is_about_nothing_that_is_there_is_no_line(clinic: Clinic, about: dict[str, Any]) -> None:
    started(clinic)
    begun(clinic, about)
    clinic.clock.move_to("2026-11-24T08:00")
    assert drafts(clinic) == []
