"""Relatives and blocks (E6, D57, D58; F7, decided.md 8)."""

from dataclasses import replace
from datetime import date

import pytest
from tests.patients_given import ANNA, ERIK, Clinic, a_patient
from tests.treatments_given import MONDAY

from modulvard.domain.access_log import Measure
from modulvard.domain.errors import ChangedSince, InvalidInput, NotFound, ReasonNeeded
from modulvard.domain.field_problems import InvalidFields, ProblemKey
from modulvard.domain.ids import BlockId, PatientId, RelativeId
from modulvard.domain.patient_draft import RelativeDraft
from modulvard.domain.patients import Block, Relative
from modulvard.services.base import Changed

MOTHER = RelativeDraft(
    name="Rut Hassel",
    relation="mamma",
    phone="08-465 004 07",
    consent_scope="tider och program",
    consent_on="2026-10-02",
    own_needs="Vill veta hur hon kan stötta",
    role="Påminner om veckans modul",
)


def relatives(clinic: Clinic, patient: PatientId) -> tuple[Relative, ...]:
    return clinic.patients().reload(patient).relatives


def blocks(clinic: Clinic, patient: PatientId) -> tuple[Block, ...]:
    return clinic.patients().reload(patient).blocks


def undone(changed: Changed) -> Changed:
    assert changed.undo is not None
    return changed.undo()


def test_e6_a_relative_is_kept_with_consent_own_needs_and_role(clinic: Clinic) -> None:
    patient = clinic.add()
    clinic.patients().add_relative(patient, MOTHER)
    (relative,) = relatives(clinic, patient)
    assert relative.fields.consent.holds(MONDAY)
    assert (relative.fields.own_needs, relative.fields.role) == (MOTHER.own_needs, MOTHER.role)
    assert clinic.log()[-1] == (Measure.EDIT_RELATIVE, patient)
    assert "Hassel" not in clinic.log_text()


def test_e6_a_withdrawn_consent_holds_no_more_and_can_still_be_read(clinic: Clinic) -> None:
    patient = clinic.add()
    patients = clinic.patients()
    ident = RelativeId(patients.add_relative(patient, MOTHER).ident or 0)
    patients.edit_relative(ident, replace(MOTHER, consent_withdrawn_on="2026-11-20"))
    (relative,) = relatives(clinic, patient)
    assert not relative.fields.consent.holds(MONDAY)
    assert relative.fields.consent.given_on == date(2026, 10, 2)


def test_every_problem_of_a_relative_is_told(clinic: Clinic) -> None:
    patient = clinic.add()
    with pytest.raises(InvalidFields) as refused:
        clinic.patients().add_relative(patient, RelativeDraft(phone="ring", consent_scope="allt"))
    assert [problem.key for problem in refused.value.problems] == [
        ProblemKey.MISSING,
        ProblemKey.CONSENT_DATE_MISSING,
        ProblemKey.PHONE,
    ]


def test_adding_editing_and_removing_a_relative_can_each_be_undone(clinic: Clinic) -> None:
    patient = clinic.add()
    patients = clinic.patients()
    added = patients.add_relative(patient, MOTHER)
    back = undone(added)
    assert relatives(clinic, patient) == ()
    undone(back)
    (before,) = relatives(clinic, patient)
    edited = patients.edit_relative(before.id, RelativeDraft(name="Rut Ek"))
    undone(edited)
    assert relatives(clinic, patient)[0].fields == before.fields
    removed = patients.remove_relative(before.id)
    assert relatives(clinic, patient) == ()
    undone(removed)
    assert relatives(clinic, patient)[0].fields == before.fields


def test_con_02_undo_is_refused_when_the_relative_was_changed_since(clinic: Clinic) -> None:
    patient = clinic.add()
    patients = clinic.patients()
    added = patients.add_relative(patient, MOTHER)
    (relative,) = relatives(clinic, patient)
    patients.edit_relative(relative.id, RelativeDraft(name="Rut Ek"))
    with pytest.raises(ChangedSince):
        undone(added)
    with pytest.raises(ChangedSince):
        patients.edit_relative(relative.id, MOTHER, relative.version)
    assert relatives(clinic, patient)[0].fields.name == "Rut Ek"


def test_a_removed_relative_is_not_found(clinic: Clinic) -> None:
    patients = clinic.patients()
    ident = RelativeId(patients.add_relative(clinic.add(), MOTHER).ident or 0)
    patients.remove_relative(ident)
    with pytest.raises(NotFound):
        patients.edit_relative(ident, MOTHER)


def test_decided_7_anothers_patients_relatives_need_a_reason_too(clinic: Clinic) -> None:
    patient = clinic.add(a_patient(), by=ERIK)
    ident = RelativeId(clinic.patients(ERIK).add_relative(patient, MOTHER).ident or 0)
    anna = clinic.patients(ANNA)
    for step in (
        lambda: anna.add_relative(patient, MOTHER),
        lambda: anna.edit_relative(ident, MOTHER),
        lambda: anna.remove_relative(ident),
    ):
        with pytest.raises(ReasonNeeded):
            step()


def test_f7_a_block_tells_its_scope_its_date_and_who_lifted_it(clinic: Clinic) -> None:
    patient = clinic.add()
    patients = clinic.patients()
    ident = BlockId(patients.add_block(patient, "Uppgifter från psykiatrin").ident or 0)
    patients.lift_block(ident, "Patientens samtycke")
    (block,) = blocks(clinic, patient)
    assert (block.scope, block.made_on, block.made_by) == ("Uppgifter från psykiatrin", MONDAY, ANNA)
    assert (block.lifted_on, block.lifted_by, block.lifted_reason) == (MONDAY, ANNA, "Patientens samtycke")


def test_making_and_lifting_a_block_can_each_be_undone(clinic: Clinic) -> None:
    patient = clinic.add()
    patients = clinic.patients()
    undone(patients.add_block(patient, "allt"))
    assert blocks(clinic, patient) == ()
    ident = BlockId(patients.add_block(patient, "allt").ident or 0)
    back = undone(patients.lift_block(ident, "samtycke"))
    assert blocks(clinic, patient)[0].lifted_on is None
    undone(back)
    assert blocks(clinic, patient)[0].lifted_reason == "samtycke"


def test_a_block_is_lifted_once_and_with_a_reason(clinic: Clinic) -> None:
    patients = clinic.patients()
    made = patients.add_block(clinic.add(), "allt")
    ident = BlockId(made.ident or 0)
    with pytest.raises(InvalidInput):
        patients.lift_block(ident, "  ")
    patients.lift_block(ident, "samtycke")
    with pytest.raises(ChangedSince):
        patients.lift_block(ident, "en gång till")
    with pytest.raises(ChangedSince):
        undone(made)
