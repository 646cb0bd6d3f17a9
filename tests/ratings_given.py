"""Ratings for tests: instruments made up with no words of any form, entered and planned in a clinic."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import select
from tests.domain.instruments_given import a_scale, an_instrument, an_item
from tests.patients_given import ANNA, Clinic

from modulvard.domain.ids import AccountId, InstrumentVersionId, RatingId, RatingPlanId, TreatmentId
from modulvard.domain.instruments import Instrument, InstrumentOrigin, Safety
from modulvard.domain.rating_plans import NewPlan, PlanKind
from modulvard.domain.ratings import NewRating
from modulvard.services.ratings import RatingChanged, Ratings
from modulvard.store.instruments import add_instrument, find_same
from modulvard.store.rating_rows import SafetyAnswerRow

NINE = an_instrument(
    *(an_item(str(number)) for number in range(1, 9)),
    an_item("9", safety=Safety.ABOVE_LOWEST),
    an_item("10", summed=False, optional=True),
    key="phq-9",
    abbreviation="PHQ-9",
)
"""A form like PHQ-9: nine questions, the last a safety question, and one that may be left out."""
SEVEN = an_instrument(*(an_item(str(number)) for number in range(1, 8)), key="gad-7", abbreviation="GAD-7")
PROFILE = an_instrument(
    *(an_item(str(number), lowest=1, highest=5, summed=False) for number in range(1, 6)),
    an_item("VAS", lowest=0, highest=100),
    key="profilen",
    abbreviation="PROFIL",
    scales=(a_scale("VAS", key="vas"),),
    main=None,
    profile=("1", "2", "3", "4", "5"),
)
"""A form like EQ-5D: answers side by side that are never summed, and a scale of its own."""


def instrument(clinic: Clinic, form: Instrument = NINE) -> InstrumentVersionId:
    """Return the clinic's version of a form, taken in if it is not there."""
    with clinic.database.work() as session:
        held = find_same(session, form.identity)
        if held is not None:
            return held.id
        return add_instrument(session, form, origin=InstrumentOrigin.IMPORTED, at=clinic.clock.now(), by=ANNA)


def ratings(clinic: Clinic, account: AccountId = ANNA) -> Ratings:
    return Ratings(clinic._as(account), clinic.clock)


def answers(*given: int) -> dict[str, int]:
    """Return answers by their questions' numbers, from 1."""
    return {str(number): answer for number, answer in enumerate(given, 1)}


NINE_ANSWERS = answers(0, 1, 2, 3, 0, 1, 2, 3, 0)
"""Twelve in all, and no safety answer."""


def rated(
    clinic: Clinic,
    treatment: TreatmentId,
    given: dict[str, int] | None = None,
    on: date | datetime | None = None,
    *,
    form: Instrument = NINE,
    **more: Any,
) -> RatingChanged:
    """Enter a rating."""
    new = NewRating(
        treatment=treatment, instrument=instrument(clinic, form), answers=given or NINE_ANSWERS, answered=on, **more
    )
    return ratings(clinic).add(new, again=True)


def rating_of(changed: RatingChanged) -> RatingId:
    assert changed.ident is not None
    return RatingId(changed.ident)


def planned(clinic: Clinic, treatment: TreatmentId, *when: NewPlan, form: Instrument = NINE) -> RatingPlanId:
    """Plan ratings, and return the first."""
    return RatingPlanId(ratings(clinic).plan(treatment, instrument(clinic, form), when).ident or 0)


def week(number: int) -> NewPlan:
    return NewPlan(kind=PlanKind.WEEK, figure=number)


def safety_kept(clinic: Clinic) -> list[tuple[int, str, int, int | None]]:
    """Return treatment, question, answer and closing of every safety answer that is kept."""
    row = SafetyAnswerRow
    with clinic.database.read() as session:
        rows = session.execute(select(row.treatment_id, row.item, row.answer, row.closing_id).order_by(row.id))
        return [tuple(each) for each in rows]
