"""What is typed of patients and relatives (C2; domain.md E6, E7, F15-F22, D57, D58)."""

from dataclasses import asdict, replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from modulvard.domain.field_problems import WARNINGS, FieldProblem, InvalidFields, ProblemKey
from modulvard.domain.identity import IdentityKind
from modulvard.domain.languages import TWO_LETTER_CODES, is_language_code
from modulvard.domain.patient_draft import (
    PatientDraft,
    RelativeDraft,
    check_patient,
    check_relative,
    draft_of,
    relative_draft_of,
)
from modulvard.domain.patients import Consent, PatientFields
from modulvard.domain.published_numbers import published_test_number

TODAY = date(2026, 11, 23)
NUMBER = published_test_number(date(1985, 3, 12))


def draft(**changes: Any) -> PatientDraft:
    return replace(PatientDraft(given_name="Linnea", family_name="Asplöv"), **changes)


def fields_of(typed: PatientDraft) -> PatientFields:
    checked = check_patient(typed, TODAY)
    assert checked.problems == ()
    assert checked.fields is not None
    return checked.fields


def told(problems: tuple[FieldProblem, ...]) -> list[tuple[str, ProblemKey]]:
    return [(problem.field, problem.key) for problem in problems]


def test_c2_a_name_alone_is_enough() -> None:
    fields = fields_of(PatientDraft(family_name="Ek"))
    assert fields.identity.kind is IdentityKind.NONE
    assert fields.language == "sv"
    assert fields.birth_date is None


def test_f16_the_birth_date_comes_from_the_number_unless_another_is_entered() -> None:
    numbered = draft(identity_kind=IdentityKind.PERSONAL, identity_number="850312-2387")
    assert fields_of(numbered).birth_date == date(1985, 3, 12)
    assert fields_of(numbered).identity == NUMBER
    other = check_patient(replace(numbered, birth_date="1985-03-11"), TODAY)
    assert other.fields is not None
    assert other.fields.birth_date == date(1985, 3, 11)
    assert told(other.warnings) == [("birth_date", ProblemKey.BIRTH_DATE_DIFFERS)]


def test_all_problems_are_told_at_once_each_beside_its_field() -> None:
    typed = PatientDraft(
        given_name="\u200e ",
        family_name="",
        identity_kind=IdentityKind.PERSONAL,
        identity_number="851332-2387",
        birth_date="i våras",
        phone="ring mig",
        email="ek@",
        language="svenska",
        deceased_on="2026-11-24",
    )
    checked = check_patient(typed, TODAY)
    assert checked.fields is None
    assert told(checked.problems) == [
        ("family_name", ProblemKey.NAME_MISSING),
        ("identity_number", ProblemKey.MONTH),
        ("identity_number", ProblemKey.DAY),
        ("identity_number", ProblemKey.CHECK_DIGIT),
        ("birth_date", ProblemKey.NOT_A_DATE),
        ("deceased_on", ProblemKey.DATE_AHEAD),
        ("phone", ProblemKey.PHONE),
        ("email", ProblemKey.EMAIL),
        ("language", ProblemKey.LANGUAGE),
    ]
    error = InvalidFields(checked.problems)
    assert (error.field, error.problem) == ("family_name", ProblemKey.NAME_MISSING)
    assert error.problems == checked.problems


@pytest.mark.parametrize("field", ["given_name", "family_name", "address", "phone", "email", "care_contact"])
def test_a_field_of_four_hundred_kilobytes_is_refused_and_says_its_limit(field: str) -> None:
    checked = check_patient(draft(**{field: "ö1" * 200_000}), TODAY)
    problems = {problem.key: problem.facts for problem in checked.problems if problem.field == field}
    assert problems[ProblemKey.TOO_LONG]["limit"] in {60, 200, 10_000}


@pytest.mark.parametrize(
    "name", ["<b>Ek</b>", "O'Brien", "👩‍👩‍👧", "مريم", "שרה", "名前", 'Ek%_"*', "=HYPERLINK(1)", "null"]
)
def test_c2_names_hold_any_letters(name: str) -> None:
    assert fields_of(draft(given_name=name)).given_name == name


@given(st.text(alphabet=st.characters(), max_size=300), st.text(alphabet=st.characters(), max_size=300))
def test_whatever_is_typed_gives_fields_or_problems(name: str, number: str) -> None:
    checked = check_patient(draft(given_name=name, identity_kind=None, identity_number=number, address=number), TODAY)
    assert (checked.fields is None) == bool(checked.problems)


@given(st.text(alphabet=st.characters(), max_size=80), st.sampled_from(["sv", "ar", "tig"]), st.booleans())
def test_the_draft_of_what_is_kept_gives_the_same_again(name: str, language: str, flag: bool) -> None:
    typed = draft(
        given_name=name,
        identity_kind=IdentityKind.RESERVE_VGR,
        identity_number="19810829M071",
        address="Björkvägen 1\n\n123 45 Eken",
        phone="070-174 06 05",
        email="linnea@eken.example",
        language=language,
        interpreter=flag,
        protected=flag,
        care_contact="Erik Lind, kurator",
        deceased_on="2026-11-01" if flag else "",
    )
    fields = fields_of(typed)
    assert fields_of(draft_of(fields)) == fields


def test_f20_a_reserve_number_of_unknown_region_is_told_by_its_checks() -> None:
    fields = fields_of(draft(identity_kind=None, identity_number="991981000010"))
    assert fields.identity.kind is IdentityKind.RESERVE_STOCKHOLM


def test_f22_a_sample_clinic_warns_about_numbers_that_may_be_somebodys() -> None:
    own = draft(identity_kind=IdentityKind.PERSONAL, identity_number=NUMBER.value)
    assert check_patient(own, TODAY, sample=True).warnings == ()
    somebodys = draft(identity_kind=IdentityKind.COORDINATION, identity_number="701063-2391")
    checked = check_patient(somebodys, TODAY, sample=True)
    assert told(checked.warnings) == [("identity_number", ProblemKey.NOT_A_TEST_NUMBER)]
    assert checked.fields is not None
    assert check_patient(somebodys, TODAY).warnings == ()


def test_nobody_dies_before_being_born() -> None:
    checked = check_patient(draft(birth_date="1990-01-02", deceased_on="19900101"), TODAY)
    assert told(checked.problems) == [("deceased_on", ProblemKey.DEATH_BEFORE_BIRTH)]


def test_languages_are_codes_of_iso_639() -> None:
    assert len(TWO_LETTER_CODES) == 183
    assert fields_of(draft(language=" AR ")).language == "ar"
    assert is_language_code("tig")
    assert not is_language_code("xx")
    assert not is_language_code("sv-SE")


def test_e6_a_consent_says_what_it_covers_and_from_when() -> None:
    no_date = check_relative(RelativeDraft(name="Rut Ek", consent_scope="tider"), TODAY)
    assert told(no_date.problems) == [("consent_on", ProblemKey.CONSENT_DATE_MISSING)]
    no_scope = check_relative(RelativeDraft(name="Rut Ek", consent_on="2026-10-02"), TODAY)
    assert told(no_scope.problems) == [("consent_scope", ProblemKey.CONSENT_SCOPE_MISSING)]
    backwards = check_relative(
        RelativeDraft(name="Rut Ek", consent_scope="tider", consent_on="2026-10-02", consent_withdrawn_on="2026-10-01"),
        TODAY,
    )
    assert told(backwards.problems) == [("consent_withdrawn_on", ProblemKey.WITHDRAWN_BEFORE_GIVEN)]


def test_e6_a_relative_may_be_told_things_only_while_the_consent_holds() -> None:
    consent = Consent(scope="tider", given_on=date(2026, 10, 2), withdrawn_on=date(2026, 11, 1))
    assert [consent.holds(date(2026, month, 1)) for month in (10, 11)] == [False, False]
    assert consent.holds(date(2026, 10, 31))
    assert not Consent().holds(TODAY)


def test_d58_a_relative_has_needs_of_its_own() -> None:
    typed = RelativeDraft(
        name="Rut Ek",
        relation="mamma",
        phone="08-465 004 00",
        consent_scope="tider och program",
        consent_on="2026-10-02",
        own_needs="Avlastning på helger",
        role="Påminner om veckans modul",
    )
    checked = check_relative(typed, TODAY)
    assert checked.fields is not None
    assert checked.fields.own_needs == "Avlastning på helger"
    assert check_relative(relative_draft_of(checked.fields), TODAY).fields == checked.fields


def test_a_relative_needs_a_name() -> None:
    assert told(check_relative(RelativeDraft(), TODAY).problems) == [("name", ProblemKey.MISSING)]


def test_no_problem_holds_what_was_written() -> None:
    checked = check_patient(draft(email="hemlig hemlig", phone="hemlig", birth_date="hemlig"), TODAY)
    assert "hemlig" not in repr([asdict(problem) for problem in checked.problems])
    assert not WARNINGS & {problem.key for problem in checked.problems}
