"""Ratings of a filled store: planned, mostly answered, summed by the form's key, and none of them work for anyone."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import func, select
from tests.clinics import CLOCK, NOW, given_database
from tests.treatments_given import a_program, given_program

from modulvard.domain.ids import InstrumentVersionId
from modulvard.domain.scoring import check_answers, score
from modulvard.services.filling.service import Filled, Filling
from modulvard.services.instrument_shipped import take_in_shipped_instruments
from modulvard.store.database import Database
from modulvard.store.instruments import load_instruments
from modulvard.store.rows import RatingPlanRow, RatingRow, SafetyAnswerRow, TreatmentRow


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    opened = given_database(tmp_path)
    given_program(opened, a_program(name="Lugna dagar", mandatory=8))
    take_in_shipped_instruments(opened, CLOCK)
    yield opened
    opened.close()


def filled(database: Database, ratings: int) -> Filled:
    return Filling(database, CLOCK).fill(90, 7, lambda _done, _all: None, ratings=ratings)


def test_so_many_are_planned_and_most_are_answered(database: Database) -> None:
    done = filled(database, 500)
    with database.read() as session:
        planned = session.scalar(select(func.count()).select_from(RatingPlanRow))
        given = session.scalar(select(func.count()).select_from(RatingRow))
    assert done.ratings == planned == 500
    assert 400 < (given or 0) < 500


def test_each_is_within_its_treatment_and_summed_by_the_forms_own_key(database: Database) -> None:
    filled(database, 500)
    with database.read() as session:
        rows = session.execute(
            select(RatingRow, TreatmentRow.started_on, TreatmentRow.ended_on).join(
                TreatmentRow, TreatmentRow.id == RatingRow.treatment_id
            )
        ).all()
        forms = load_instruments(session, [InstrumentVersionId(rating.instrument_version_id) for rating, *_ in rows])
        for rating, started_on, ended_on in rows:
            form = forms[InstrumentVersionId(rating.instrument_version_id)].instrument
            answers = check_answers(form, rating.answers).for_keeping()
            scored = score(form, answers)
            assert (rating.value, rating.complete) == (
                None if scored.main is None or scored.main.value is None else float(scored.main.value),
                scored.is_complete,
            )
            assert scored.safety == ()
            assert started_on <= rating.at.date() <= min(ended_on or NOW.date(), NOW.date())
        assert {rating.complete for rating, *_ in rows} == {True, False}
        assert session.scalar(select(func.count()).select_from(SafetyAnswerRow)) == 0


def test_a_store_without_forms_gets_none(tmp_path: Path) -> None:
    opened = given_database(tmp_path)
    given_program(opened, a_program(name="Lugna dagar"))
    assert filled(opened, 500).ratings == 0
    opened.close()
