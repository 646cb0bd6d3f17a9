"""Filling a store: invented people only, the same for the same seed, all of it or nothing (decided.md 17, F22)."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import func, select
from tests.clinics import CLOCK, NOW, given_database
from tests.treatments_given import a_program, given_patient, given_program

from modulvard.domain.identity import Identity, IdentityKind
from modulvard.domain.overview import overview_of
from modulvard.domain.patients import HoldsRealPatients
from modulvard.domain.programs import OpeningRule
from modulvard.domain.published_numbers import is_published_test_number
from modulvard.domain.treatments import ClosedAs
from modulvard.domain.weeks import Week
from modulvard.services.filling.crowd import OWN_ACTIVE
from modulvard.services.filling.service import Filled, Filling
from modulvard.services.patients import Patients
from modulvard.store.database import Database
from modulvard.store.fill import active_patients
from modulvard.store.overviews import stale
from modulvard.store.rows import (
    AccessLogRow,
    AccountRow,
    ModuleEventRow,
    PatientIdentityRow,
    PatientRow,
    TreatmentOverviewRow,
    TreatmentRow,
)
from modulvard.store.treatments import closed_weeks, load_treatments

ANNA = 1
WEEK = Week.of(NOW.date())


def quietly(_done: int, _all: int) -> None:
    """Progress that no one looks at."""


def with_programs(folder: Path) -> Database:
    """Return Anna's store with a program that opens by itself and one that the therapist opens."""
    folder.mkdir(exist_ok=True)
    database = given_database(folder)
    given_program(database, a_program(name="Lugna dagar", mandatory=8, optional=2))
    given_program(database, a_program(name="Goda kvällar", mandatory=5, opening=OpeningRule.AUTOMATIC))
    return database


def filled(database: Database, patients: int, seed: int = 7) -> Filled:
    return Filling(database, CLOCK).fill(patients, seed, quietly)


def caseload(database: Database) -> list[tuple[object, ...]]:
    """Return Anna's patients with what was done with each."""
    columns = (PatientRow.given_name, PatientRow.family_name, PatientRow.birth_date, TreatmentRow.started_on)
    with database.read() as session:
        rows = session.execute(
            select(*columns, func.group_concat(ModuleEventRow.on))
            .join(TreatmentRow, TreatmentRow.patient_id == PatientRow.id)
            .join(ModuleEventRow, ModuleEventRow.treatment_id == TreatmentRow.id)
            .where(TreatmentRow.therapist_id == ANNA)
            .group_by(TreatmentRow.id)
            .order_by(PatientRow.id)
        )
        return [tuple(row) for row in rows]


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    """A clinic of six hundred; no test changes it."""
    database = with_programs(tmp_path_factory.mktemp("large"))
    filled(database, 600)
    yield database
    database.close()


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    opened = with_programs(tmp_path)
    yield opened
    opened.close()


def test_the_account_that_fills_gets_exactly_eighty_in_treatment(large: Database):
    """The benchmark's therapist."""
    with large.read() as session:
        assert active_patients(session, ANNA) == OWN_ACTIVE == 80  # type: ignore[arg-type]  # an id
        assert session.scalar(select(func.count()).select_from(PatientRow)) == 600


def test_the_same_seed_gives_the_same_caseload_in_a_clinic_of_any_size(large: Database, database: Database):
    filled(database, 90)
    assert len(caseload(database)) == 80
    assert caseload(database) == caseload(large)


def test_another_seed_gives_others(large: Database, database: Database):
    filled(database, 90, seed=8)
    assert caseload(database) != caseload(large)


def test_every_number_is_a_published_test_number_or_a_local_reserve_number(large: Database):
    """F22."""
    with large.read() as session:
        rows = session.execute(select(PatientIdentityRow.kind, PatientIdentityRow.value)).all()
        phones = session.scalars(select(PatientRow.phone)).all()
    personal = [value for kind, value in rows if kind == IdentityKind.PERSONAL]
    others = [value for kind, value in rows if kind != IdentityKind.PERSONAL]
    assert len(set(personal)) == len(personal) > 500
    identities = [Identity(kind=IdentityKind.PERSONAL, value=value) for value in personal]
    assert all(map(is_published_test_number, identities))
    assert others
    assert all(re.fullmatch(r"BJ\d{6}", value) for value in others)
    assert all(re.fullmatch(r"070-174 06 (0[5-9]|[1-9]\d)", phone) for phone in phones)


def test_it_can_be_filled_again_without_giving_a_number_twice(database: Database):
    filled(database, 40)
    filled(database, 100)
    with database.read() as session:
        values = session.scalars(select(PatientIdentityRow.value)).all()
        assert len(set(values)) == len(values)
        assert active_patients(session, ANNA) == OWN_ACTIVE  # type: ignore[arg-type]  # an id
        assert session.scalar(select(func.count()).select_from(PatientRow)) == 140


def test_every_closing_state_and_no_treatment_at_all_are_there(large: Database):
    with large.read() as session:
        closed = set(session.scalars(select(TreatmentRow.closed_as).where(TreatmentRow.closed_as.is_not(None))))
        treated = session.scalar(select(func.count(TreatmentRow.patient_id.distinct()))) or 0
        archived = session.scalar(select(func.count(PatientRow.archived_at))) or 0
    assert closed == {state.value for state in ClosedAs}
    assert treated < 600
    assert archived > 0


def test_lists_read_true_copies_and_search_finds_everyone(large: Database):
    """The copy of each treatment is what its events tell; the index holds each name."""
    with large.read() as session:
        assert stale(session, WEEK) == []
        closed = closed_weeks(session)
        treatments = load_treatments(session, TreatmentRow.id % 25 == 0)
        for treatment in treatments:
            row = session.get_one(TreatmentOverviewRow, treatment.id)
            told = overview_of(treatment, WEEK.sunday, closed)
            assert (row.state, row.weeks_behind) == (told.figures.state.value, told.figures.weeks_behind)
            assert (row.modules_done, row.last_active) == (told.modules_done, told.last_active)
        person = session.get_one(PatientRow, 300)
        name = f"{person.given_name} {person.family_name}"
    hits = Patients(large, CLOCK).search(name).hits
    assert 300 in [hit.patient for hit in hits]


def test_nothing_was_done_after_now_or_before_the_patient_was_known(large: Database):
    with large.read() as session:
        assert session.scalar(select(func.max(ModuleEventRow.made_at))) <= NOW
        first = session.scalar(select(func.min(TreatmentRow.made_at)))
        known = session.scalar(select(func.max(PatientRow.registered_at)))
    assert known < first


def test_one_row_of_the_log_tells_of_the_fill_and_the_log_is_whole(large: Database):
    with large.read() as session:
        rows = session.execute(select(AccessLogRow.measure, AccessLogRow.count)).all()
    assert [tuple(row) for row in rows if row.measure == "fill"] == [("fill", 600)]
    assert large.verify_log().is_whole


def test_a_store_with_a_patient_whom_someone_entered_is_refused(database: Database):
    given_patient(database)
    with pytest.raises(HoldsRealPatients):
        filled(database, 10)
    with database.read() as session:
        assert session.scalar(select(func.count()).select_from(PatientRow)) == 1


def test_stopped_on_the_way_nothing_is_changed(database: Database):
    """Ctrl+C leaves nothing half done (commandline.md)."""

    def stop(done: int, _all: int) -> None:
        if done > 100:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        Filling(database, CLOCK).fill(600, 7, stop)
    with database.read() as session:
        assert session.scalar(select(func.count()).select_from(PatientRow)) == 0
        assert session.scalar(select(func.count()).select_from(AccountRow)) == 1
    assert filled(database, 85).patients == 85
