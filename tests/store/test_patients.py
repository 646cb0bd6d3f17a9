"""Patients as rows: the folded copies are always in step with what is kept."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select, text
from tests.clinics import NOW, given_database
from tests.patients_given import StatementCount

from modulvard.domain.errors import ChangedSince
from modulvard.domain.identity import NO_IDENTITY, Identity, IdentityKind
from modulvard.domain.ids import AccountId, PatientId, UnitId
from modulvard.domain.patients import PatientFields
from modulvard.domain.published_numbers import published_test_number
from modulvard.store.database import Database
from modulvard.store.patients import (
    Registration,
    add_patient,
    add_patients,
    load_patient,
    number_holder,
    restore_fields,
    save_fields,
    set_withdrawn,
)
from modulvard.store.rows import NameWordRow, PatientIdentityRow, PatientRow
from modulvard.store.search_index import search_text
from modulvard.store.session import Session

REGISTRATION = Registration(unit=UnitId(1), account=AccountId(1), at=NOW)
IDENTITIES = (
    NO_IDENTITY,
    published_test_number(date(1985, 3, 12)),
    published_test_number(date(1991, 5, 5)),
    Identity(kind=IdentityKind.RESERVE_OTHER, value="A12"),
)
NAMES = st.text(alphabet="aåbÄ -'<\"😀م", min_size=1, max_size=8).map(lambda name: " ".join(name.split()))
FIELDS = st.builds(
    PatientFields,
    given_name=NAMES,
    family_name=NAMES,
    identity=st.sampled_from(IDENTITIES),
    birth_date=st.none() | st.dates(date(1900, 1, 1), date(2026, 1, 1)),
)


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    database = given_database(tmp_path)
    yield database
    database.close()


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    database = given_database(tmp_path_factory.mktemp("patients"))
    yield database
    database.close()


def assert_in_step(session: Session, patient: PatientId) -> None:
    """Hold the folded copies against what they are made of."""
    row = session.get_one(PatientRow, patient, populate_existing=True)
    fields = load_patient(session, patient).fields
    held = session.execute(
        select(PatientIdentityRow.kind, PatientIdentityRow.value)
        .where(PatientIdentityRow.patient_id == patient)
        .order_by(PatientIdentityRow.withdrawn_at.is_not(None), PatientIdentityRow.id)
    )
    numbers = tuple(Identity(kind=IdentityKind(kind), value=value) for kind, value in held)
    assert (row.search_name, row.sort_name) == (fields.search_name, fields.sort_name)
    assert row.search_text == search_text(fields, numbers)
    words = set(session.scalars(select(NameWordRow.word).where(NameWordRow.patient_id == patient)))
    assert words >= set(fields.search_name.split())
    assert words <= set(row.search_text.split())
    for first in range(len(row.search_text) - 2):
        trigram = row.search_text[first : first + 3].replace('"', '""')
        found = text("SELECT count(*) FROM patient_search WHERE patient_search MATCH :sought AND rowid = :patient")
        assert session.scalar(found, {"sought": f'"{trigram}"', "patient": patient}) == 1


@given(st.lists(FIELDS, min_size=2, max_size=4))
def test_names_and_numbers_are_searchable_as_they_stand_after_every_change_and_undo(
    shared: Database, versions: list[PatientFields]
) -> None:
    with shared.work() as session:
        patient = add_patient(session, versions[0], REGISTRATION)
        assert_in_step(session, patient)
        history = [load_patient(session, patient)]
        for fields in versions[1:]:
            save_fields(session, history[-1], fields, NOW)
            history.append(load_patient(session, patient))
            assert_in_step(session, patient)
        for before in reversed(history[:-1]):
            restore_fields(session, load_patient(session, patient), before, NOW)
            restored = load_patient(session, patient)
            assert (restored.fields, restored.earlier_identities) == (before.fields, before.earlier_identities)
            assert_in_step(session, patient)


def test_many_patients_are_added_in_a_constant_number_of_statements(database: Database) -> None:
    people = [PatientFields(given_name="Al", family_name=f"Ek {number}") for number in range(200)]
    with database.work() as session, StatementCount(database) as few:
        add_patients(session, people[:2], REGISTRATION)
    with database.work() as session, StatementCount(database) as many:
        ids = add_patients(session, people[2:], REGISTRATION)
    assert len(many) == len(few) <= 5
    with database.read() as session:
        names = [load_patient(session, ident).fields.family_name for ident in ids]
    assert names == [person.family_name for person in people[2:]]


def test_a_patient_taken_back_is_in_no_index_and_holds_no_number(database: Database) -> None:
    number = IDENTITIES[1]
    with database.work() as session:
        patient = add_patient(session, PatientFields(given_name="Al", family_name="Ek", identity=number), REGISTRATION)
        assert number_holder(session, number) == patient
        set_withdrawn(session, patient, 1, NOW)
        assert number_holder(session, number) is None
        assert session.scalars(select(NameWordRow).where(NameWordRow.patient_id == patient)).all() == []
        assert session.scalar(text("SELECT count(*) FROM patient_search WHERE patient_search MATCH '\"ek\n\"'")) == 0
        with pytest.raises(ChangedSince):
            set_withdrawn(session, patient, 1, None)


def test_cor_05_no_number_is_a_number_that_two_can_share(database: Database) -> None:
    with database.work() as session:
        add_patients(session, [PatientFields(given_name="Al", family_name="Ek")] * 2, REGISTRATION)
        assert number_holder(session, NO_IDENTITY) is None
