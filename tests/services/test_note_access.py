"""Whose notes one may read and write, and the list of what is not journalled (C14, decided.md 7)."""

from collections.abc import Callable
from datetime import date

import pytest
from tests.notes_given import (
    a_week,
    answered,
    begun,
    finished,
    handed_in,
    ident_of,
    journal_lines,
    messages,
    notes,
    replied,
    started,
)
from tests.patients_given import ERIK, SOFIA, Clinic, StatementCount

from modulvard.domain.errors import NotFound, PermissionDenied, ReasonNeeded
from modulvard.domain.ids import NoteId, TreatmentId
from modulvard.domain.notes import (
    NoteKind,
    NoteNotADraft,
)
from modulvard.services.base import Changed
from modulvard.services.patient_page import PatientPages


def test_what_is_not_journalled_is_listed_per_treatment_oldest_first(clinic: Clinic) -> None:
    treatment = a_week(clinic)
    other = started(clinic, given_name="Hassel")
    clinic.clock.move_to("2026-12-01T09:00")
    replied(clinic, other)
    found = notes(clinic).not_journalled()
    assert [(line.treatment, line.given_name, len(line.contacts), line.due) for line in found] == [
        (treatment, "Linnea", 2, date(2026, 12, 2)),
        (other, "Hassel", 1, date(2026, 12, 3)),
    ]
    assert found[0].contacts[0].text == ""
    assert notes(clinic, ERIK).not_journalled() == ()
    assert len(notes(clinic, ERIK).not_journalled(unit=True)) == 2


def test_a_finished_note_that_is_not_marked_is_listed_too(clinic: Clinic) -> None:
    treatment = started(clinic)
    note = ident_of(notes(clinic).begin(treatment, NoteKind.FREE))
    notes(clinic).finish(note, "Samtal med kollega.")
    assert [each.id for each in notes(clinic).not_journalled()[0].notes] == [note]
    notes(clinic).mark_journalled(note)
    assert notes(clinic).not_journalled() == ()


def test_the_list_takes_as_many_statements_whatever_its_length(clinic: Clinic) -> None:
    a_week(clinic)
    with StatementCount(clinic.database) as one:
        notes(clinic).not_journalled()
    for name in ("Hassel", "Lind", "Alm"):
        replied(clinic, started(clinic, given_name=name))
    with StatementCount(clinic.database) as four:
        notes(clinic).not_journalled()
    assert len(four) == len(one)


def test_a_treatments_notes_stand_with_what_is_owed(clinic: Clinic) -> None:
    treatment = a_week(clinic)
    note = begun(clinic, treatment)
    found = notes(clinic).of_treatment(treatment)
    assert [each.id for each in found.notes] == [note]
    assert [draft.note for draft in found.drafts] == [note]
    assert {contact.ref for contact in found.owed} == {3, 4}


Step = Callable[[Clinic, TreatmentId, NoteId], Changed | object]
STEPS: list[Step] = [
    lambda clinic, treatment, _: notes(clinic, ERIK).build(treatment),
    lambda clinic, treatment, _: notes(clinic, ERIK).of_treatment(treatment),
    lambda clinic, treatment, _: notes(clinic, ERIK).begin(treatment),
    lambda clinic, treatment, _: notes(clinic, ERIK).mark_contacts(treatment),
    lambda clinic, _, note: notes(clinic, ERIK).show(note),
    lambda clinic, _, note: notes(clinic, ERIK).mark_journalled(note),
    lambda clinic, _, note: notes(clinic, ERIK).withdraw(note, "Fel."),
]


@pytest.mark.parametrize("step", STEPS)
def test_another_therapists_patient_needs_a_reason(clinic: Clinic, step: Step) -> None:
    """decided.md 7."""
    treatment = a_week(clinic)
    note = finished(clinic, treatment)
    with pytest.raises(ReasonNeeded):
        step(clinic, treatment, note)


def test_who_sees_no_patients_reads_and_writes_no_notes(clinic: Clinic) -> None:
    """AUD-04."""
    treatment = a_week(clinic)
    for step in (notes(clinic, SOFIA).build, notes(clinic, SOFIA).begin, notes(clinic, SOFIA).mark_contacts):
        with pytest.raises(PermissionDenied):
            step(treatment)


def test_a_draft_is_its_writers_alone(clinic: Clinic) -> None:
    """decided.md 9."""
    treatment = a_week(clinic)
    note = begun(clinic, treatment)
    PatientPages(clinic._as(ERIK), clinic.clock).open(notes(clinic).show(note).patient, "Ersätter Anna")
    assert notes(clinic, ERIK).show(note).draft is None
    with pytest.raises(NotFound):
        notes(clinic, ERIK).draft(note)
    with pytest.raises(NoteNotADraft):
        notes(clinic, ERIK).keep(note, "Mitt", 0, {})


def test_the_log_holds_no_words_of_a_note(clinic: Clinic) -> None:
    """AUD-01."""
    treatment = a_week(clinic)
    notes(clinic).finish(begun(clinic, treatment), "Hemligheten i texten")
    assert "Hemligheten" not in clinic.log_text()


def test_feedback_after_the_note_is_owed_again(clinic: Clinic) -> None:
    treatment = started(clinic)
    clinic.clock.move_to("2026-11-27T09:00")
    first, second = handed_in(clinic, treatment)
    answered(clinic, second)
    finished(clinic, treatment, journalled=True)
    clinic.clock.move_to("2026-11-28T09:00")
    answered(clinic, first)
    assert journal_lines(clinic) == [1]
    assert [message.id for message in messages(clinic).thread(treatment).messages]
