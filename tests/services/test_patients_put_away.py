"""Putting patients away and registering them with relatives, and what their lists offer (C2)."""

import pytest
from tests.patients_given import (
    ANNA,
    ERIK,
    Clinic,
    StatementCount,
    a_patient,
    patient_of,
    undone,
)

from modulvard.domain.errors import NotFound
from modulvard.domain.patient_draft import RelativeDraft
from modulvard.domain.patients import StillInTreatment

# --- putting away ---------------------------------------------------------------------------------


def test_an_archived_patient_is_found_by_search_alone_and_can_be_brought_back(clinic: Clinic) -> None:
    ident = clinic.add()
    patients = clinic.patients()
    changed = patients.archive(ident)
    assert patients.search("asplöv").hits[0].is_archived
    assert patients.recent() == ()
    undone(changed)
    assert not patients.search("asplöv").hits[0].is_archived


def test_nobody_in_treatment_is_archived(clinic: Clinic) -> None:
    ident = clinic.add()
    clinic.start(ident)
    with pytest.raises(StillInTreatment):
        clinic.patients().archive(ident)


def test_opening_a_patient_takes_the_same_number_of_statements_whatever_there_is(clinic: Clinic) -> None:
    patients = clinic.patients()
    lone = clinic.add()
    patients.show(lone)
    with StatementCount(clinic.database) as few:
        patients.show(lone)
    for number in range(20):
        clinic.add(a_patient(family_name=f"Ek {number}"))
        patients.add_block(lone, f"spärr {number}")
    with StatementCount(clinic.database) as many:
        patients.show(lone)
    assert len(many) == len(few) <= 20


def test_a_patient_registered_with_relatives_is_one_step_and_one_undo(clinic: Clinic) -> None:
    """D57, COR: what is entered in one form is kept, taken back and done again together."""
    patients = clinic.patients()
    close = (RelativeDraft(name="Rana Hagtorn"), RelativeDraft(name="Nils Bolltistel"))
    added = patients.add(a_patient(), close)
    patient = patient_of(added)
    assert [one.fields.name for one in patients.show(patient).relatives] == ["Rana Hagtorn", "Nils Bolltistel"]
    assert added.undo is not None
    undone = added.undo()
    with pytest.raises(NotFound):
        patients.show(patient)
    assert undone.undo is not None
    again = undone.undo()
    assert [one.fields.name for one in patients.show(patient).relatives] == ["Rana Hagtorn", "Nils Bolltistel"]
    assert again.undo is not None
    again.undo()
    with pytest.raises(NotFound):
        patients.show(patient)


def test_the_list_offers_only_programs_and_therapists_that_patients_have(clinic: Clinic) -> None:
    """C2: a filter that finds nobody is not offered."""
    clinic.start(clinic.add(), name="Ängslund")
    clinic.start(clinic.add(by=ERIK), therapist=ERIK, name="Zinnia")
    choices = clinic.patients().choices()
    assert choices.programs == (("zinnia", "Zinnia"), ("ängslund", "Ängslund"))
    assert choices.therapists == ((ANNA, "Anna Björklöv"), (ERIK, "Erik Lind"))
