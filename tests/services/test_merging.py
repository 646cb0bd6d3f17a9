"""Two records of one person made into one: nothing is lost, and a trace is left (C2, COR-05)."""

from dataclasses import replace
from datetime import date

import pytest
from tests.patients_given import BORN, ERIK, NUMBER, OTHER_NUMBER, Clinic, a_patient, numbered
from tests.treatments_given import MONDAY

from modulvard.domain.access_log import Measure
from modulvard.domain.caseload import CaseloadFilter, Shown
from modulvard.domain.errors import ChangedSince, ReasonNeeded
from modulvard.domain.identity import IdentityKind
from modulvard.domain.ids import PatientId, TreatmentId
from modulvard.domain.likeness import MergeWarning
from modulvard.domain.patient_draft import PatientDraft, RelativeDraft
from modulvard.domain.patients import AlreadyMerged, MergeWithItself, NumberTaken, PatientCard
from modulvard.services.base import Changed
from modulvard.services.treatments import Treatments

EVERYONE = CaseloadFilter(shown=Shown.ALL)
RESERVE = PatientDraft(
    given_name="Linnéa",
    family_name="Asplöv",
    identity_kind=IdentityKind.RESERVE_STOCKHOLM,
    identity_number="991981000010",
    birth_date=BORN.isoformat(),
    email="linnea@eken.example",
    interpreter=True,
    protected=True,
)


def two_records(clinic: Clinic) -> tuple[PatientId, PatientId]:
    """Return a record with a personal number, and one of the same person with a reserve number and a treatment."""
    kept, gone = clinic.add(numbered(phone="08-465 004 00")), clinic.add(RESERVE)
    patients = clinic.patients()
    clinic.start(gone)
    patients.add_relative(gone, RelativeDraft(name="Rut Hassel"))
    patients.add_block(gone, "allt")
    return kept, gone


def undone(changed: Changed) -> Changed:
    assert changed.undo is not None
    return changed.undo()


def test_everything_of_the_merged_record_becomes_the_kept_ones(clinic: Clinic) -> None:
    kept, gone = two_records(clinic)
    patients = clinic.patients()
    patients.merge(kept, gone)
    card = patients.show(kept)
    fields = card.patient.fields
    assert (fields.name, fields.identity, fields.phone) == ("Linnea Asplöv", NUMBER, "08-465 004 00")
    assert (fields.email, fields.interpreter, fields.protected) == ("linnea@eken.example", True, True)
    assert [identity.value for identity in card.patient.earlier_identities] == ["991981000010"]
    assert [relative.fields.name for relative in card.relatives] == ["Rut Hassel"]
    assert [block.scope for block in card.blocks] == ["allt"]
    (row,) = patients.window(EVERYONE).rows
    assert (row.patient, row.program) == (kept, "Lugna dagar")


def test_the_personal_number_leads_whichever_record_is_kept(clinic: Clinic) -> None:
    kept, gone = two_records(clinic)
    clinic.patients().merge(gone, kept)
    after = clinic.patients().show(gone).patient
    assert after.fields.identity == NUMBER
    assert [identity.value for identity in after.earlier_identities] == ["991981000010"]


def test_a_merge_leaves_a_trace_that_names_the_kept_record(clinic: Clinic) -> None:
    kept, gone = two_records(clinic)
    patients = clinic.patients()
    patients.merge(kept, gone)
    assert clinic.log()[-2:] == [(Measure.MERGE_PATIENTS, kept), (Measure.MERGE_PATIENTS, gone)]
    with pytest.raises(AlreadyMerged) as refused:
        patients.show(gone)
    assert refused.value.patient == kept
    with pytest.raises(AlreadyMerged):
        patients.merge(kept, gone)


def test_both_numbers_find_the_kept_record_and_nothing_finds_the_trace(clinic: Clinic) -> None:
    kept, gone = two_records(clinic)
    patients = clinic.patients()
    patients.merge(kept, gone)
    for written in ("asplöv", NUMBER.display, "991981000010"):
        assert [hit.patient for hit in patients.search(written).hits] == [kept]
    with pytest.raises(NumberTaken):
        clinic.add(numbered(given_name="Bo"))


def test_a_merge_is_taken_back_exactly(clinic: Clinic) -> None:
    kept, gone = two_records(clinic)
    patients = clinic.patients()
    before = [patients.show(ident) for ident in (kept, gone)]
    merged = patients.merge(kept, gone)
    undone(merged)
    assert [_unversioned(patients.show(ident)) for ident in (kept, gone)] == [_unversioned(card) for card in before]
    assert {row.patient: row.program for row in patients.window(EVERYONE).rows} == {kept: "", gone: "Lugna dagar"}
    assert [hit.patient for hit in patients.search("991981000010").hits] == [gone]


def test_a_merge_that_took_the_other_number_is_taken_back_exactly_too(clinic: Clinic) -> None:
    kept, gone = two_records(clinic)
    patients = clinic.patients()
    before = [patients.show(ident) for ident in (gone, kept)]
    back = undone(patients.merge(gone, kept))
    assert [_unversioned(patients.show(ident)) for ident in (gone, kept)] == [_unversioned(card) for card in before]
    undone(back)
    assert patients.show(gone).patient.fields.identity == NUMBER


def test_con_02_a_merge_is_not_taken_back_when_the_kept_record_was_changed_since(clinic: Clinic) -> None:
    kept, gone = two_records(clinic)
    patients = clinic.patients()
    merged = patients.merge(kept, gone)
    patients.edit(kept, numbered(phone="08-465 004 09"))
    with pytest.raises(ChangedSince):
        undone(merged)
    assert patients.show(kept).patient.fields.phone == "08-465 004 09"


def test_what_began_after_the_merge_stays_with_the_kept_record(clinic: Clinic) -> None:
    kept, gone = two_records(clinic)
    patients = clinic.patients()
    merged = patients.merge(kept, gone)
    later = clinic.start(kept, name="Efteråt", on=date(2026, 11, 23))
    undone(merged)
    treatments = Treatments(clinic.database, clinic.clock)
    assert treatments.patient_of(TreatmentId(later)) == kept


def test_cor_05_the_preview_says_what_speaks_against_it_and_changes_nothing(clinic: Clinic) -> None:
    kept = clinic.add(numbered())
    other = clinic.add(numbered(given_name="Bo", family_name="Ek", identity_number=OTHER_NUMBER.value))
    before = clinic.log()
    preview = clinic.patients().preview_merge(kept, other)
    assert set(preview.warnings) == set(MergeWarning)
    assert preview.fields.identity == NUMBER
    assert clinic.log() == before
    assert clinic.patients().reload(other).patient.merged_into is None


def test_nobody_is_merged_with_itself_or_with_anothers_unopened_patient(clinic: Clinic) -> None:
    kept = clinic.add()
    eriks = clinic.add(a_patient(given_name="Bo"), by=ERIK)
    with pytest.raises(MergeWithItself):
        clinic.patients().merge(kept, kept)
    with pytest.raises(ReasonNeeded):
        clinic.patients().merge(kept, eriks)


def test_a_merge_keeps_treatments_readable_from_their_first_day(clinic: Clinic) -> None:
    kept, gone = two_records(clinic)
    treatments = Treatments(clinic.database, clinic.clock)
    clinic.patients().merge(kept, gone)
    (treatment,) = treatments.of_patient(kept)
    assert treatment.started_on == MONDAY
    assert treatments.of_patient(gone) == ()


def _unversioned(card: PatientCard) -> PatientCard:
    return replace(card, patient=replace(card.patient, version=0))
