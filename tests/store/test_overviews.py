"""The copy that lists read: made anew in time, and never another thing than the events say (docs/architecture.md)."""

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import pytest
from sqlalchemy import insert
from tests.clinics import given_database
from tests.treatments_given import EVERY_SECOND_WEEK, W48, Desk, MovingClock, a_program, given_patient, given_program

from modulvard.domain.clock import STOCKHOLM
from modulvard.domain.ids import ModuleNumber, TreatmentId
from modulvard.domain.module_events import ModuleState
from modulvard.domain.overview import overview_of
from modulvard.domain.treatments import ClosedAs
from modulvard.domain.weeks import Week
from modulvard.services.treatments import NewTreatment, Treatments
from modulvard.store.overviews import are_of, bring_to, refresh_all, refresh_stale, stale
from modulvard.store.rows import ClosedRow
from modulvard.store.treatments import closed_weeks, treatment_as_stored


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    clock = MovingClock(datetime(2026, 11, 23, 8, 0, tzinfo=STOCKHOLM))
    database = given_database(tmp_path, clock)
    yield Desk(database, Treatments(database, clock), clock)
    database.close()


def assert_copy_is_true(desk: Desk, treatment: TreatmentId, week: Week) -> None:
    row = desk.overview(treatment)
    with desk.database.read() as session:
        seen = overview_of(treatment_as_stored(session, treatment), week.sunday, closed_weeks(session))
    figures = seen.figures
    assert (row.as_of_week, row.state, row.pace_rank) == (week.index, figures.state.value, figures.rank)
    assert (row.modules_behind, row.weeks_behind) == (figures.modules_behind, figures.weeks_behind)
    assert (row.modules_ahead, row.weeks_ahead) == (figures.modules_ahead, figures.weeks_ahead)
    finish = figures.projected_finish
    assert row.projected_finish == (None if finish is None else finish.index)
    assert (row.week_n, row.week_m, row.planned_end) == (seen.week_n, seen.week_m, seen.planned_end.index)
    assert (row.modules_done, row.modules_total) == (seen.modules_done, seen.modules_total)
    assert (row.current_module, row.open_next, row.open_since) == (seen.current_module, seen.open_next, seen.open_since)
    assert row.last_active == seen.last_active
    assert row.resumes == (None if seen.resumes is None else seen.resumes.index)


def test_every_step_and_its_undoing_leave_a_true_copy(desk: Desk) -> None:
    treatment = desk.started(mandatory=3, optional=1)
    one, two, four = ModuleNumber(1), ModuleNumber(2), ModuleNumber(4)
    steps = (
        lambda: desk.treatments.set_module(treatment, one, ModuleState.REVIEWED),
        lambda: desk.treatments.set_module(treatment, two, ModuleState.SKIPPED, reason="kan redan"),
        lambda: desk.treatments.open_next(treatment),
        lambda: desk.treatments.add_modules(treatment, [four], "vill ha med"),
        lambda: desk.treatments.set_pace(treatment, EVERY_SECOND_WEEK, W48, "saktare"),
        lambda: desk.treatments.move(treatment, four, W48 + 6),
        lambda: desk.treatments.pause(treatment, W48, W48 + 1, "sjuk"),
        lambda: desk.treatments.resume(treatment),
        lambda: desk.treatments.set_module(treatment, one, ModuleState.STARTED, reason="inte färdig"),
        lambda: desk.treatments.end(treatment, ClosedAs.STOPPED_BY_PATIENT, "flyttar"),
    )
    for step in steps:
        changed = step()
        assert_copy_is_true(desk, treatment, W48)
        assert changed.undo is not None
        redo = changed.undo().undo
        assert_copy_is_true(desk, treatment, W48)
        assert redo is not None
        redo()
        assert_copy_is_true(desk, treatment, W48)


def test_a_new_week_makes_the_copies_of_active_treatments_old(desk: Desk) -> None:
    active, ended = desk.started(), desk.started(name="Lugna kvällar")
    desk.treatments.end(ended, ClosedAs.REFERRED, "remiss")
    with desk.database.work() as session:
        assert list(stale(session, W48)) == []
        assert list(stale(session, W48 + 2)) == [active]
        assert refresh_stale(session, W48 + 2) == 1
        assert list(stale(session, W48 + 2)) == []
    assert desk.overview(active).weeks_behind == 2
    assert_copy_is_true(desk, active, W48 + 2)


def test_copies_brought_to_a_week_are_known_to_be_of_it(desk: Desk) -> None:
    """Opening a large clinic does not look at each of its copies (Speed)."""
    active = desk.started()
    with desk.database.work() as session:
        assert not are_of(session, W48 + 2)
        bring_to(session, W48 + 2)
    with desk.database.read() as session:
        assert are_of(session, W48 + 2)
        assert not are_of(session, W48 + 3)
        assert not are_of(session, W48)
    assert_copy_is_true(desk, active, W48 + 2)


def test_a_week_closed_afterwards_reaches_every_copy(desk: Desk) -> None:
    treatment = desk.started()
    with desk.database.work() as session:
        session.execute(insert(ClosedRow).values(week=W48.index + 1, made_at=desk.clock.now(), made_by=1))
        refresh_all(session, W48)
    assert desk.overview(treatment).projected_finish == W48.index + 4
    assert desk.standing(treatment, date(2026, 11, 29)).figures.projected_finish == W48 + 4


def test_an_undone_start_leaves_nothing_to_keep_current(desk: Desk) -> None:
    version = given_program(desk.database, a_program())
    patient = given_patient(desk.database)
    changed = desk.treatments.start(NewTreatment(patient=patient, program=version, started_on=desk.clock.now().date()))
    assert changed.undo is not None
    with desk.database.read() as session:
        assert list(stale(session, W48 + 1)) == [changed.ident]
    changed.undo()
    with desk.database.read() as session:
        assert list(stale(session, W48 + 1)) == []
