"""What a note is: its state, its text as kept, and the contacts it covers (C14, F5)."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from modulvard.domain.clock import STOCKHOLM
from modulvard.domain.errors import InvalidInput
from modulvard.domain.ids import AccountId, HandInId, MessageId, NoteId, TreatmentId
from modulvard.domain.notes import (
    NOTE_LIMIT,
    Contact,
    ContactKind,
    Covered,
    Note,
    NoteKind,
    NoteState,
    checked_note,
    covered,
)

NOON = datetime(2026, 11, 23, 12, 0, tzinfo=STOCKHOLM)
DRAFT = Note(id=NoteId(1), treatment=TreatmentId(1), kind=NoteKind.WEEKLY, body="", made_at=NOON, made_by=AccountId(1))
FINISHED = replace(DRAFT, finished_at=NOON, body="Kontakttyp")
JOURNALLED = replace(FINISHED, journalled_at=NOON)


def a_contact(kind: ContactKind, ref: int = 1) -> Contact:
    return Contact(kind=kind, ref=ref, on=date(2026, 11, 23), recorded_at=NOON)


@pytest.mark.parametrize(
    ("note", "state"),
    [
        (DRAFT, NoteState.DRAFT),
        (FINISHED, NoteState.FINISHED),
        (JOURNALLED, NoteState.JOURNALLED),
        (replace(JOURNALLED, corrected_by=NoteId(2)), NoteState.CORRECTED),
        (replace(JOURNALLED, withdrawn_at=NOON, corrected_by=NoteId(2)), NoteState.WITHDRAWN),
    ],
)
def test_a_note_tells_how_far_it_has_come(note: Note, state: NoteState) -> None:
    assert note.state is state


def test_contacts_are_known_by_their_numbers_and_come_back_from_a_draft() -> None:
    found = covered([a_contact(ContactKind.WRITTEN, 3), a_contact(ContactKind.HANDED_IN, 3)])
    assert found == Covered((MessageId(3),), (HandInId(3),))
    assert len(found) == 2
    assert Covered.of_state(found.as_state()) == found
    assert len(Covered.of_state({})) == 0


def test_only_what_goes_to_the_patient_is_owed_to_the_journal() -> None:
    """decided.md "Idag": journal."""
    assert {kind for kind in ContactKind if kind.is_out} == {
        ContactKind.REPLY,
        ContactKind.FEEDBACK,
        ContactKind.MORE,
    }


@pytest.mark.parametrize("written", ["", " \n", "\u200b", "a" * (NOTE_LIMIT + 1)])
def test_an_empty_note_and_one_that_is_too_long_are_refused(written: str) -> None:
    with pytest.raises(InvalidInput):
        checked_note(written)


def test_a_note_is_kept_with_its_line_breaks() -> None:
    assert checked_note("Aktuellt\r\nMår bättre. \n") == "Aktuellt\nMår bättre."
