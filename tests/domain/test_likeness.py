"""Duplicates told before they are made, and merging (C2, COR-05)."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from modulvard.domain.identity import NO_IDENTITY, Identity, IdentityKind
from modulvard.domain.ids import AccountId, PatientId
from modulvard.domain.likeness import (
    Known,
    LikenessReason,
    MergeWarning,
    NameLikeness,
    in_order,
    likeness,
    merge_warnings,
    merged_fields,
    name_likeness,
)
from modulvard.domain.patients import Patient, PatientFields
from modulvard.domain.published_numbers import published_test_number

BORN = date(1985, 3, 12)
NUMBER = published_test_number(BORN)
RESERVE = Identity(kind=IdentityKind.RESERVE_STOCKHOLM, value="991981000010")


def known(
    name: tuple[str, str] = ("Linnea", "Asplöv"), born: date | None = BORN, numbers: tuple[Identity, ...] = ()
) -> Known:
    return Known(
        patient=PatientId(7),
        given_name=name[0],
        family_name=name[1],
        birth_date=born,
        protected=False,
        identities=numbers,
    )


def fields(name: tuple[str, str] = ("Linnea", "Asplöv"), born: date | None = BORN) -> PatientFields:
    return PatientFields(given_name=name[0], family_name=name[1], birth_date=born)


def patient(held: PatientFields) -> Patient:
    return Patient(
        id=PatientId(7),
        fields=held,
        registered_by=AccountId(1),
        registered_at=datetime(2026, 11, 1, tzinfo=UTC),
        version=1,
    )


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("Linnea Asplöv", "linnea ASPLOV", NameLikeness.SAME),
        ("Linnea Asplöv", "Asplöv Linnea", NameLikeness.SAME),
        ("Linnea Asplöv", "Linnéa Asplöf", NameLikeness.SIMILAR),
        ("Linnea Asplöv", "Linnea Ek Asplöv", NameLikeness.SIMILAR),
        ("Bo Ek", "Bo Ekh", NameLikeness.SIMILAR),
        ("Linnea Asplöv", "Linn Björk", None),
        ("Linnea", "Linnea Asplöv", None),
        ("", "Linnea", None),
    ],
)
def test_names_are_the_same_similar_or_different(one: str, other: str, alike: NameLikeness | None) -> None:
    assert name_likeness(one, other) is alike
    assert name_likeness(other, one) is alike


@given(st.text(max_size=30), st.text(max_size=30))
def test_likeness_of_names_goes_both_ways(one: str, other: str) -> None:
    assert name_likeness(one, other) is name_likeness(other, one)


def test_the_same_number_is_the_same_person_whatever_the_name() -> None:
    entered = PatientFields(given_name="Bo", family_name="Ek", identity=NUMBER)
    found = likeness(entered, known(numbers=(RESERVE, NUMBER)))
    assert found is not None
    assert found.reason is LikenessReason.SAME_NUMBER


def test_two_patients_without_a_number_are_not_alike_by_lacking_one() -> None:
    assert likeness(fields(("Bo", "Ek")), known(numbers=(NO_IDENTITY,))) is None


@pytest.mark.parametrize(
    ("name", "born", "reason"),
    [
        (("Linnea", "Asplöv"), BORN, LikenessReason.SAME_NAME_AND_BIRTH_DATE),
        (("Linnea", "Asplöf"), BORN, LikenessReason.SIMILAR_NAME_AND_BIRTH_DATE),
        (("Asplöv", "Linnea"), None, LikenessReason.SAME_NAME_BIRTH_DATE_UNKNOWN),
        (("Linnea", "Asplöf"), None, LikenessReason.SIMILAR_NAME_BIRTH_DATE_UNKNOWN),
        (("Linnea", "Asplöv"), date(1990, 1, 1), LikenessReason.SAME_NAME),
        (("Linnea", "Asplöf"), date(1990, 1, 1), None),
        (("Bo", "Ek"), BORN, None),
    ],
)
def test_the_reason_tells_what_is_alike(
    name: tuple[str, str], born: date | None, reason: LikenessReason | None
) -> None:
    found = likeness(fields(name, born), known())
    assert (None if found is None else found.reason) is reason


def test_the_strongest_likeness_is_told_first() -> None:
    weak = likeness(fields(born=date(1990, 1, 1)), known())
    strong = likeness(fields(), known())
    assert weak is not None
    assert strong is not None
    assert in_order([weak, strong]) == (strong, weak)


def test_merging_keeps_what_stands_and_fills_what_was_lacking() -> None:
    kept = PatientFields(given_name="Linnea", family_name="Asplöv", identity=RESERVE, phone="08-465 004 00")
    gone = PatientFields(
        given_name="Linnéa",
        family_name="Asplöf",
        identity=NUMBER,
        birth_date=BORN,
        phone="070-174 06 05",
        email="linnea@eken.example",
        interpreter=True,
        protected=True,
        deceased_on=date(2026, 11, 2),
    )
    assert merged_fields(kept, gone) == PatientFields(
        given_name="Linnea",
        family_name="Asplöv",
        identity=NUMBER,
        birth_date=BORN,
        phone="08-465 004 00",
        email="linnea@eken.example",
        interpreter=True,
        protected=True,
        deceased_on=date(2026, 11, 2),
    )


def test_merging_an_empty_record_changes_nothing() -> None:
    kept = PatientFields(given_name="Linnea", family_name="Asplöv", identity=NUMBER, birth_date=BORN, language="ar")
    assert merged_fields(kept, PatientFields(given_name="", family_name="")) == kept


def test_f15_protection_survives_a_merge_from_either_side() -> None:
    plain, protected = fields(), PatientFields(given_name="Linnea", family_name="Asplöv", protected=True)
    assert merged_fields(plain, protected).protected
    assert merged_fields(protected, plain).protected


def test_cor_05_what_speaks_against_a_merge_is_told() -> None:
    one = PatientFields(given_name="Linnea", family_name="Asplöv", identity=NUMBER, birth_date=BORN)
    other_number = published_test_number(date(1991, 5, 5))
    other = PatientFields(given_name="Bo", family_name="Ek", identity=other_number, birth_date=date(1991, 5, 5))
    assert merge_warnings(patient(one), patient(other)) == (
        MergeWarning.TWO_PERSONAL_NUMBERS,
        MergeWarning.BIRTH_DATES_DIFFER,
        MergeWarning.NAMES_DIFFER,
    )
    assert merge_warnings(patient(one), patient(one)) == ()
