"""Opening, adding, editing and putting away patients (C2; decided.md 6, 7, 17; F15-F22)."""

from dataclasses import replace

import pytest
from tests.patients_given import (
    ANNA,
    BORN,
    ERIK,
    NUMBER,
    OTHER_NUMBER,
    SOFIA,
    Clinic,
    a_patient,
    numbered,
    patient_of,
    undone,
)

from modulvard.domain.access_log import Measure
from modulvard.domain.errors import ChangedSince, NotFound, PermissionDenied, ReasonNeeded
from modulvard.domain.field_problems import InvalidFields, ProblemKey
from modulvard.domain.identity import IdentityKind
from modulvard.domain.ids import PatientId
from modulvard.domain.likeness import LikenessReason
from modulvard.domain.patient_draft import draft_of
from modulvard.domain.patients import NumberTaken

# --- adding ---------------------------------------------------------------------------------------


def test_a_patient_who_is_added_can_be_shown_searched_and_listed(clinic: Clinic) -> None:
    patients = clinic.patients()
    changed = patients.add(numbered(phone="070-174 06 05"))
    card = patients.show(patient_of(changed))
    assert changed.ident == card.patient.id
    assert card.patient.fields.identity == NUMBER
    assert card.patient.fields.birth_date == BORN
    assert card.registered_by_name == "Anna Björklöv"
    assert card.is_own
    assert [hit.patient for hit in patients.search("asplöv").hits] == [card.patient.id]


def test_every_problem_of_a_form_is_told_and_nothing_is_kept(clinic: Clinic) -> None:
    before = clinic.log()
    with pytest.raises(InvalidFields) as refused:
        clinic.patients().add(numbered(identity_number="851312-2380", email="ek"))
    assert {problem.key for problem in refused.value.problems} == {
        ProblemKey.MONTH,
        ProblemKey.CHECK_DIGIT,
        ProblemKey.EMAIL,
    }
    assert clinic.log() == before
    assert clinic.patients().search("asplöv").hits == ()


def test_a_number_that_is_there_already_is_refused_with_whose_it_is(clinic: Clinic) -> None:
    first = clinic.add(numbered())
    with pytest.raises(NumberTaken) as refused:
        clinic.add(numbered(given_name="Bo", family_name="Ek"))
    assert refused.value.patient == first
    assert str(refused.value) == "NumberTaken"
    assert NUMBER.value not in repr(refused.value.facts)


def test_f15_whose_a_number_is_stays_hidden_where_identity_is_protected(clinic: Clinic) -> None:
    clinic.add(numbered(protected=True), by=ERIK)
    with pytest.raises(NumberTaken) as refused:
        clinic.add(numbered())
    assert refused.value.patient is None


def test_cor_05_a_likeness_is_told_before_a_duplicate_is_made_and_the_patient_can_be_made_all_the_same(
    clinic: Clinic,
) -> None:
    first = clinic.add(numbered())
    patients = clinic.patients()
    typed = a_patient(family_name="Asplöf", birth_date=BORN.isoformat())
    (found,) = patients.duplicates(typed)
    assert (found.known.patient, found.reason) == (first, LikenessReason.SIMILAR_NAME_AND_BIRTH_DATE)
    assert patient_of(patients.add(typed)) != first


@pytest.mark.parametrize(
    ("given_name", "family_name", "reason"),
    [
        ("Linnea", "Asplöv", LikenessReason.SAME_NAME_BIRTH_DATE_UNKNOWN),
        ("asplöv", "LINNEA", LikenessReason.SAME_NAME_BIRTH_DATE_UNKNOWN),
        ("Linnea Maja", "Asplöv", LikenessReason.SIMILAR_NAME_BIRTH_DATE_UNKNOWN),
        ("Linea", "Asplöv", LikenessReason.SIMILAR_NAME_BIRTH_DATE_UNKNOWN),
    ],
)
def test_duplicates_are_found_however_the_name_is_written(
    clinic: Clinic, given_name: str, family_name: str, reason: LikenessReason
) -> None:
    first = clinic.add(numbered())
    clinic.add(a_patient(given_name="Bo", family_name="Ek"))
    (found,) = clinic.patients().duplicates(a_patient(given_name=given_name, family_name=family_name))
    assert (found.known.patient, found.reason) == (first, reason)


def test_f16_a_number_held_before_is_a_likeness_and_no_hindrance(clinic: Clinic) -> None:
    """A number entered by mistake must not shut out the one it belongs to."""
    first = clinic.add(numbered())
    patients = clinic.patients()
    patients.edit(first, numbered(identity_number=OTHER_NUMBER.value))
    entered = numbered(given_name="Bo", family_name="Ek")
    (found,) = patients.duplicates(entered)
    assert (found.known.patient, found.reason) == (first, LikenessReason.SAME_NUMBER)
    patients.add(entered)


def test_f15_a_likeness_to_anothers_protected_patient_is_not_told(clinic: Clinic) -> None:
    """Else a name and a birth date would be enough to learn that the patient is here (decided.md 7)."""
    hidden = clinic.add(numbered(protected=True), by=ERIK)
    typed = a_patient(birth_date=BORN.isoformat())
    before = clinic.log()
    assert clinic.patients().duplicates(typed) == ()
    assert clinic.log() == before
    (found,) = clinic.patients(ERIK).duplicates(typed)
    assert found.known.patient == hidden


def test_f15_a_number_that_anothers_protected_patient_has_had_is_not_told_as_a_likeness(clinic: Clinic) -> None:
    hidden = clinic.add(numbered(protected=True), by=ERIK)
    clinic.patients(ERIK).edit(hidden, numbered(protected=True, identity_number=OTHER_NUMBER.value))
    assert clinic.patients().duplicates(numbered(given_name="Bo", family_name="Ek")) == ()


def test_f15_a_duplicate_of_a_protected_patient_is_found_by_whoever_may_see_both(clinic: Clinic) -> None:
    hidden = clinic.add(numbered(protected=True), by=ERIK)
    double = clinic.add(a_patient(birth_date=BORN.isoformat()))
    found = clinic.patients(ERIK).duplicates(numbered(protected=True), other_than=hidden)
    assert [like.known.patient for like in found] == [double]


def test_undoing_a_registration_frees_the_number_and_hides_the_patient(clinic: Clinic) -> None:
    patients = clinic.patients()
    changed = patients.add(numbered())
    back = undone(changed)
    with pytest.raises(NotFound):
        patients.show(patient_of(changed))
    assert patients.search("asplöv").hits == ()
    again = undone(back)
    assert patients.show(patient_of(again)).patient.fields.identity == NUMBER
    back = undone(again)
    other = clinic.add(numbered())
    assert other != patient_of(changed)
    with pytest.raises(NumberTaken):
        undone(back)


def test_a_registration_is_not_undone_once_something_hangs_on_it(clinic: Clinic) -> None:
    patients = clinic.patients()
    changed = patients.add(numbered())
    clinic.start(patient_of(changed))
    with pytest.raises(ChangedSince):
        undone(changed)


# --- editing --------------------------------------------------------------------------------------


def test_an_edit_keeps_the_number_it_replaces_as_an_earlier_one(clinic: Clinic) -> None:
    ident = clinic.add(numbered())
    patients = clinic.patients()
    card = patients.show(ident)
    patients.edit(ident, replace(draft_of(card.patient.fields), identity_number=OTHER_NUMBER.value))
    after = patients.reload(ident).patient
    assert after.fields.identity == OTHER_NUMBER
    assert after.earlier_identities == (NUMBER,)
    for number in (NUMBER, OTHER_NUMBER):
        assert [hit.patient for hit in patients.search(number.display).hits] == [ident]


def test_undoing_an_edit_restores_the_patient_exactly_and_redoing_it_too(clinic: Clinic) -> None:
    ident = clinic.add(numbered(address="Björkvägen 1", interpreter=True))
    patients = clinic.patients()
    before = patients.show(ident).patient
    edit = patients.edit(
        ident,
        a_patient(
            given_name="Maja",
            identity_kind=IdentityKind.PERSONAL,
            identity_number=OTHER_NUMBER.value,
            protected=True,
            deceased_on="2026-11-01",
        ),
    )
    after = patients.reload(ident).patient
    back = undone(edit)
    assert replace(patients.reload(ident).patient, version=before.version) == before
    assert patients.search("maja").hits == ()
    undone(back)
    assert replace(patients.reload(ident).patient, version=after.version) == after


def test_an_edit_back_to_an_earlier_number_is_undone_exactly_too(clinic: Clinic) -> None:
    ident = clinic.add(numbered())
    patients = clinic.patients()
    patients.edit(ident, numbered(identity_number=OTHER_NUMBER.value))
    before = patients.show(ident).patient
    edit = patients.edit(ident, numbered())
    assert patients.reload(ident).patient.earlier_identities == (OTHER_NUMBER,)
    undone(edit)
    assert replace(patients.reload(ident).patient, version=before.version) == before


def test_con_02_an_edit_made_from_an_old_picture_is_refused(clinic: Clinic) -> None:
    ident = clinic.add(numbered())
    patients = clinic.patients()
    version = patients.show(ident).patient.version
    patients.edit(ident, numbered(phone="08-465 004 00"), version)
    with pytest.raises(ChangedSince):
        patients.edit(ident, numbered(phone="08-465 004 01"), version)
    assert patients.reload(ident).patient.fields.phone == "08-465 004 00"


def test_con_02_undo_is_refused_when_someone_has_changed_the_patient_since(clinic: Clinic) -> None:
    ident = clinic.add(numbered())
    patients = clinic.patients()
    edit = patients.edit(ident, numbered(phone="08-465 004 00"))
    patients.edit(ident, numbered(phone="08-465 004 01"))
    with pytest.raises(ChangedSince):
        undone(edit)
    assert patients.reload(ident).patient.fields.phone == "08-465 004 01"


@pytest.mark.parametrize(
    "name", ["<b>Ek</b>", "<img src=x>", "Robert'); DROP TABLE patient;--", "مريم", "👩‍👩‍👧", '%_*"^:-', "名前 <&>"]
)
def test_hostile_names_come_back_letter_for_letter(clinic: Clinic, name: str) -> None:
    ident = clinic.add(a_patient(given_name=name))
    assert clinic.patients().show(ident).patient.fields.given_name == name


def test_a_name_of_four_hundred_kilobytes_is_refused(clinic: Clinic) -> None:
    with pytest.raises(InvalidFields) as refused:
        clinic.add(a_patient(given_name="ö" * 200_000))
    assert refused.value.problem is ProblemKey.TOO_LONG


# --- whose the patient is -------------------------------------------------------------------------


def test_decided_7_anothers_patient_is_opened_with_a_reason_that_is_logged_and_holds_that_day(clinic: Clinic) -> None:
    ident = clinic.add(by=ERIK)
    anna = clinic.patients()
    assert anna.needs_reason(ident)
    with pytest.raises(ReasonNeeded):
        anna.show(ident)
    with pytest.raises(ReasonNeeded):
        anna.show(ident, because=" \u200e ")
    assert not anna.show(ident, because="Kollegial bedömning").is_own
    assert not anna.needs_reason(ident)
    anna.show(ident)
    assert "Kollegial bedömning" in clinic.log_text()
    assert clinic.log()[-3:] == [
        (Measure.OPENED_WITH_REASON, ident),
        (Measure.VIEW_PATIENT, ident),
        (Measure.VIEW_PATIENT, ident),
    ]
    clinic.clock.move_to("2026-11-24T08:00")
    with pytest.raises(ReasonNeeded):
        anna.show(ident)


def test_decided_7_own_is_the_one_who_registered_until_there_is_a_treatment_and_then_its_therapist(
    clinic: Clinic,
) -> None:
    ident = clinic.add()
    assert clinic.patients().show(ident).is_own
    clinic.start(ident, therapist=ERIK)
    assert clinic.patients(ERIK).show(ident).is_own
    with pytest.raises(ReasonNeeded):
        clinic.patients().show(ident)


def test_decided_7_a_substitute_opens_the_patients_of_the_one_who_is_away(clinic: Clinic) -> None:
    ident = clinic.add(by=ERIK)
    clinic.start(ident, therapist=ERIK)
    with pytest.raises(ReasonNeeded):
        clinic.patients().show(ident)
    clinic.away(ERIK, ANNA)
    assert clinic.patients().show(ident).is_own
    clinic.clock.move_to("2026-11-24T08:00")
    with pytest.raises(ReasonNeeded):
        clinic.patients().show(ident)


@pytest.mark.parametrize("step", ["edit", "archive", "add_block", "reload"])
def test_decided_7_no_step_reaches_anothers_patient_without_a_reason(clinic: Clinic, step: str) -> None:
    ident = clinic.add(by=ERIK)
    anna = clinic.patients()
    steps = {
        "edit": lambda: anna.edit(ident, a_patient()),
        "archive": lambda: anna.archive(ident),
        "add_block": lambda: anna.add_block(ident, "allt"),
        "reload": lambda: anna.reload(ident),
    }
    with pytest.raises(ReasonNeeded):
        steps[step]()


def test_d31_who_gives_permissions_sees_no_patients(clinic: Clinic) -> None:
    ident = clinic.add()
    sofia = clinic.patients(SOFIA)
    for step in (lambda: sofia.show(ident), lambda: sofia.search("asplöv"), lambda: sofia.add(a_patient())):
        with pytest.raises(PermissionDenied):
            step()


def test_aud_01_a_view_is_logged_before_the_patient_is_shown(clinic: Clinic) -> None:
    ident = clinic.add()
    clinic.patients().show(ident)
    assert clinic.log()[-1] == (Measure.VIEW_PATIENT, ident)
    clinic.patients().reload(ident)
    assert clinic.log()[-1] == (Measure.VIEW_PATIENT, ident)
    assert len([row for row in clinic.log() if row == (Measure.VIEW_PATIENT, ident)]) == 1


def test_the_log_holds_no_name_and_no_number(clinic: Clinic) -> None:
    patients = clinic.patients()
    ident = clinic.add(numbered())
    patients.show(ident)
    patients.search("asplöv")
    patients.note_search(1)
    patients.edit(ident, numbered(given_name="Maja"))
    held = clinic.log_text()
    for secret in ("Linnea", "Maja", "Asplöv", "asplöv", NUMBER.value):
        assert secret not in held


def test_a_patient_who_is_not_there_is_not_found(clinic: Clinic) -> None:
    with pytest.raises(NotFound):
        clinic.patients().show(PatientId(404))
