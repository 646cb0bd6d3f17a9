"""Ratings of a filled store: planned, mostly answered, summed by the form's key, and read where an answer is work."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import func, select, text
from tests.clinics import CLOCK, NOW, given_database
from tests.treatments_given import a_program, given_program

from modulvard.domain.ids import InstrumentVersionId
from modulvard.domain.scoring import check_answers, score
from modulvard.services.filling.service import Filled, Filling
from modulvard.services.instrument_shipped import take_in_shipped_instruments
from modulvard.store.database import Database
from modulvard.store.instruments import load_instruments
from modulvard.store.rows import RatingPlanRow, RatingRow, SafetyAnswerRow, SafetyClosingRow, TreatmentRow


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
            assert started_on <= rating.at.date() <= min(ended_on or NOW.date(), NOW.date())
        assert {rating.complete for rating, *_ in rows} == {True, False}


def test_every_answer_that_is_work_is_kept_and_only_the_latest_are_still_to_be_read(database: Database) -> None:
    """G18, COR-04."""
    filled(database, 2000)
    with database.read() as session:
        ratings = {rating.id: rating for rating in session.scalars(select(RatingRow))}
        forms = load_instruments(
            session, [InstrumentVersionId(each.instrument_version_id) for each in ratings.values()]
        )
        kept = {(row.rating_id, row.item): row for row in session.scalars(select(SafetyAnswerRow))}
        notes = session.scalar(select(func.count()).select_from(SafetyClosingRow))
        assert session.execute(text("PRAGMA foreign_key_check")).all() == []
    work = {
        (ident, number)
        for ident, rating in ratings.items()
        for number in score(forms[InstrumentVersionId(rating.instrument_version_id)].instrument, rating.answers).safety
    }
    assert kept.keys() == work
    assert 0 < len(work) < 40
    still = [row for row in kept.values() if row.closing_id is None]
    assert len(kept) - len(still) == notes
    assert all((NOW - ratings[row.rating_id].at).days <= 2 for row in still)


def test_what_did_not_come_in_long_ago_was_skipped_with_a_reason_unless_the_treatment_had_ended(
    database: Database,
) -> None:
    filled(database, 2000)
    with database.read() as session:
        lacking = session.execute(
            select(RatingPlanRow, TreatmentRow.ended_on)
            .join(TreatmentRow, TreatmentRow.id == RatingPlanRow.treatment_id)
            .where(RatingPlanRow.rating_id.is_(None))
        ).all()
        for plan, ended_on in lacking:
            is_old = plan.due_on is not None and (NOW.date() - plan.due_on).days > 10
            assert bool(plan.skip_reason) is (is_old and ended_on is None)
    assert {bool(plan.skip_reason) for plan, _ in lacking} == {True, False}


def test_a_store_without_forms_gets_none(tmp_path: Path) -> None:
    opened = given_database(tmp_path)
    given_program(opened, a_program(name="Lugna dagar"))
    assert filled(opened, 500).ratings == 0
    opened.close()
