"""Journal text through the service, on a real encrypted file (C14, decided.md 9 and 10, F2, F5)."""

from datetime import date

import pytest
from tests.notes_given import (
    FIRST_DAY,
    a_week,
    begun,
    drafts,
    finished,
    found_by,
    ident_of,
    journal_lines,
    marks,
    notes,
    replied,
    started,
    treatments,
    undone,
)
from tests.patients_given import Clinic

from modulvard.domain.errors import ChangedSince, InvalidInput
from modulvard.domain.ids import HandInId, MessageId, ModuleNumber, NoteId
from modulvard.domain.module_events import ModuleState
from modulvard.domain.notes import (
    Covered,
    NoteKind,
    NoteNotADraft,
    NoteNotFinished,
    NoteNotJournalled,
    NoteState,
    NoteWithdrawn,
    NothingToJournal,
)
from modulvard.services.clinic import ClinicAffairs

ALL = Covered((MessageId(1), MessageId(2), MessageId(3), MessageId(4)), (HandInId(1), HandInId(2)))
WEEK = """\
Kontakttyp
Administrativ kontakt, helt digital behandling. Avser 23–30 november 2026.

Aktuellt
Program för Linnea, vecka 2 av 6. I fas med planen. Behandlingen startade den 23 november.
Har lämnat in hemuppgifterna Frågor och Anteckna (modul 1) den 27 november.
Två meddelanden från patienten den 26 och 27 november.

Åtgärd
Skriftlig återkoppling på Anteckna (modul 1) den 30 november.
Skriftligt svar på meddelande den 30 november.
Öppnat modul 1 (Modul 1) den 23 november.

Planering
Återkoppling ska ges på Frågor (modul 1).
Nästa är modul 2 (Modul 2), planerad till vecka 49.
Tempo: en modul i veckan. Beräknat slut vecka 51."""


def state(clinic: Clinic, note: NoteId) -> NoteState:
    return notes(clinic).show(note).note.state


# --- the proposed text ----------------------------------------------------------------------------


def test_the_weekly_note_tells_what_has_happened_since_the_start(clinic: Clinic) -> None:
    """H3 (3): module, homework, feedback given, plan. D25: an administrative contact."""
    proposed = notes(clinic).build(a_week(clinic))
    assert proposed.text == WEEK
    assert proposed.covered == ALL
    assert (proposed.covers_from, proposed.covers_to) == (FIRST_DAY, date(2026, 11, 30))


def test_what_anyone_has_written_is_no_part_of_the_text_unasked(clinic: Clinic) -> None:
    """C14: never another participant's name."""
    treatment = a_week(clinic)
    started(clinic, given_name="Hassel")
    text = notes(clinic).build(treatment).text
    for word in ("Rönnbär", "Mer tid", "Hej Linnea", "Asplöv", "Hassel"):
        assert word not in text


def test_the_text_is_written_in_english_too(clinic: Clinic) -> None:
    text = notes(clinic).build(a_week(clinic), language="en").text
    assert text.startswith("Type of contact\nAdministrative contact, ")
    assert "Two messages from the patient on 26 and 27 November." in text


def test_a_clinic_names_its_contacts_as_its_region_does(clinic: Clinic) -> None:
    """D25: other regions differ."""
    treatment = a_week(clinic)
    ClinicAffairs(clinic.database, clinic.clock).set("contact_type", "Distanskontakt")
    assert "\nDistanskontakt, helt digital" in notes(clinic).build(treatment).text


def test_the_next_note_tells_of_what_came_after_the_last_one_only(clinic: Clinic) -> None:
    treatment = a_week(clinic)
    finished(clinic, treatment)
    clinic.clock.move_to("2026-12-02T09:00")
    reply = replied(clinic, treatment, "Bra.")
    proposed = notes(clinic).build(treatment)
    assert proposed.covered == Covered((reply,))
    assert "Skriftligt svar på meddelande den 2 december." in proposed.text
    assert "november" not in proposed.text.split("Planering")[0].replace("30 november – 2 december", "")


def test_a_contact_left_out_of_a_note_is_told_of_in_the_next(clinic: Clinic) -> None:
    treatment = a_week(clinic)
    note = begun(clinic, treatment)
    notes(clinic).finish(note, "Kort.", Covered(ALL.messages[:3]), journalled=True)
    assert notes(clinic).build(treatment).covered == Covered((MessageId(4),))
    assert journal_lines(clinic) == [1]


def test_a_note_since_a_day_tells_of_all_from_that_day_on(clinic: Clinic) -> None:
    treatment = a_week(clinic)
    finished(clinic, treatment, journalled=True)
    proposed = notes(clinic).build(treatment, since=date(2026, 11, 27))
    assert "Har skrivit ett meddelande den 27 november." in proposed.text
    assert len(proposed.covered) == 0


def test_a_free_note_begins_with_where_the_treatment_stands_and_covers_nothing(clinic: Clinic) -> None:
    proposed = notes(clinic).build(a_week(clinic), NoteKind.FREE)
    assert proposed.text.startswith("Aktuellt\nProgram för Linnea, vecka 2 av 6.")
    assert len(proposed.covered) == 0
    assert len(proposed.material.contacts) == len(ALL)


def test_a_module_is_counted_among_all_that_the_program_numbers(clinic: Clinic) -> None:
    """With one skipped, ”modul 3 av 3” would tell the journal that the fourth is none."""
    treatment = started(clinic)
    for module, state in ((1, ModuleState.REVIEWED), (2, ModuleState.SKIPPED), (3, ModuleState.AVAILABLE)):
        treatments(clinic).set_module(treatment, ModuleNumber(module), state, reason="kan redan")
    assert "Arbetar med modul 3 av 4 (Modul 3)." in notes(clinic).build(treatment).text


def test_a_proposed_text_is_a_view_in_the_log(clinic: Clinic) -> None:
    """AUD-01."""
    treatment = a_week(clinic)
    before = len(clinic.log())
    notes(clinic).build(treatment)
    notes(clinic).reload(treatment)
    assert clinic.log()[before:] == [("view_note", 1)]


# --- writing --------------------------------------------------------------------------------------


def test_a_note_begun_is_given_back_as_it_was_kept(clinic: Clinic) -> None:
    """DUR-03."""
    treatment = a_week(clinic)
    note = begun(clinic, treatment)
    rows = len(clinic.log())
    notes(clinic).keep(note, "Halvfärdig", 4, Covered((MessageId(1),)).as_state())
    assert len(clinic.log()) == rows
    assert ident_of(notes(clinic).begin(treatment)) == note
    assert notes(clinic).begun(treatment) == note
    draft = notes(clinic).draft(note)
    assert (draft.body, draft.caret, draft.covered) == ("Halvfärdig", 4, Covered((MessageId(1),)))


def test_a_weekly_and_a_free_note_are_written_side_by_side(clinic: Clinic) -> None:
    treatment = started(clinic)
    weekly = ident_of(notes(clinic).begin(treatment))
    free = ident_of(notes(clinic).begin(treatment, NoteKind.FREE))
    assert weekly != free
    assert notes(clinic).begun(treatment, NoteKind.FREE) == free


def test_a_draft_thrown_away_comes_back_with_its_text(clinic: Clinic) -> None:
    treatment = a_week(clinic)
    note = begun(clinic, treatment)
    changed = notes(clinic).discard(note)
    assert notes(clinic).of_treatment(treatment).notes == ()
    with pytest.raises(NoteNotADraft):
        notes(clinic).keep(note, "Sent", 0, {})
    undone(changed)
    assert notes(clinic).draft(note).body.startswith("Kontakttyp")


def test_a_finished_note_keeps_text_days_and_contacts(clinic: Clinic) -> None:
    treatment = a_week(clinic)
    note = finished(clinic, treatment)
    view = notes(clinic).show(note)
    assert (view.note.state, view.note.body.splitlines()[0]) == (NoteState.FINISHED, "Kontakttyp")
    assert (view.note.covers_from, view.note.covers_to) == (FIRST_DAY, date(2026, 11, 30))
    assert view.covered == ALL
    assert drafts(clinic) == []
    assert journal_lines(clinic) == [2]


def test_finishing_and_marking_is_one_step_and_one_undo(clinic: Clinic) -> None:
    """ux.md 6: Ctrl+J, Ctrl+Enter."""
    treatment = a_week(clinic)
    before = marks(clinic)
    note = begun(clinic, treatment)
    rows = len(clinic.log())
    changed = notes(clinic).finish(note, "Klart.", journalled=True)
    assert [measure for measure, _ in clinic.log()[rows:]] == ["finish_note", "journalled"]
    assert (state(clinic, note), journal_lines(clinic)) == (NoteState.JOURNALLED, [])
    assert all(is_marked and of == note for _, _, is_marked, of in marks(clinic))
    again = undone(changed)
    assert marks(clinic) == before
    assert (notes(clinic).draft(note).body, notes(clinic).draft(note).covered) == ("Klart.", ALL)
    undone(again)
    assert (state(clinic, note), journal_lines(clinic)) == (NoteState.JOURNALLED, [])


def test_an_empty_note_is_not_finished_and_stays_a_draft(clinic: Clinic) -> None:
    note = begun(clinic, started(clinic))
    with pytest.raises(InvalidInput):
        notes(clinic).finish(note, " \n")
    assert state(clinic, note) is NoteState.DRAFT


def test_a_note_never_covers_another_patients_contacts(clinic: Clinic) -> None:
    """COR-05, COR-06."""
    a_week(clinic)
    other = started(clinic, given_name="Hassel")
    note = ident_of(notes(clinic).begin(other))
    with pytest.raises(NothingToJournal):
        notes(clinic).finish(note, "Text", Covered((MessageId(1),)))
    with pytest.raises(NothingToJournal):
        notes(clinic).mark_contacts(other, Covered((MessageId(3),)))
    assert all(not is_marked and of is None for _, _, is_marked, of in marks(clinic))


def test_a_contact_journalled_while_the_note_was_written_is_left_as_it_is(clinic: Clinic) -> None:
    treatment = a_week(clinic)
    note = begun(clinic, treatment)
    notes(clinic).mark_contacts(treatment, Covered((MessageId(3),)))
    notes(clinic).finish(note, "Text")
    assert MessageId(3) not in notes(clinic).show(note).covered.messages
    assert ("message", 3, True, None) in marks(clinic)


def test_notes_are_found_by_their_words_from_when_they_are_finished(clinic: Clinic) -> None:
    treatment = a_week(clinic)
    note = begun(clinic, treatment)
    assert found_by(clinic, "vec") == []
    changed = notes(clinic).finish(note, "Veckan gick bra.")
    assert found_by(clinic, "vec") == [note]
    undone(changed)
    assert found_by(clinic, "vec") == []


# --- the journal ----------------------------------------------------------------------------------


def test_marking_a_note_marks_what_it_covers_and_taking_back_unmarks_it(clinic: Clinic) -> None:
    treatment = a_week(clinic)
    note = finished(clinic, treatment)
    before = marks(clinic)
    marked = notes(clinic).mark_journalled(note)
    assert (state(clinic, note), journal_lines(clinic)) == (NoteState.JOURNALLED, [])
    taken = notes(clinic).take_back(note)
    assert (state(clinic, note), journal_lines(clinic), marks(clinic)) == (NoteState.FINISHED, [2], before)
    undone(taken)
    assert state(clinic, note) is NoteState.JOURNALLED
    undone(marked)
    assert (state(clinic, note), marks(clinic)) == (NoteState.FINISHED, before)


def test_a_contact_left_out_when_a_note_is_marked_waits_for_another(clinic: Clinic) -> None:
    treatment = a_week(clinic)
    note = finished(clinic, treatment)
    notes(clinic).mark_journalled(note, Covered(ALL.messages[:3], ALL.hand_ins))
    assert journal_lines(clinic) == [1]
    assert notes(clinic).build(treatment).covered == Covered((MessageId(4),))


def test_contacts_are_marked_without_a_note_and_taken_back(clinic: Clinic) -> None:
    """*Journalförd ändå*: K on the line of Idag."""
    treatment = a_week(clinic)
    before = marks(clinic)
    changed = notes(clinic).mark_contacts(treatment)
    assert journal_lines(clinic) == []
    again = undone(changed)
    assert (marks(clinic), journal_lines(clinic)) == (before, [2])
    undone(again)
    notes(clinic).unmark_contacts(treatment, Covered((MessageId(3),)))
    assert journal_lines(clinic) == [1]


def test_marking_again_or_taking_back_what_is_not_marked_is_refused(clinic: Clinic) -> None:
    treatment = a_week(clinic)
    with pytest.raises(NothingToJournal):
        notes(clinic).unmark_contacts(treatment, Covered((MessageId(3),)))
    notes(clinic).mark_contacts(treatment)
    with pytest.raises(NothingToJournal):
        notes(clinic).mark_contacts(treatment)
    with pytest.raises(NothingToJournal):
        notes(clinic).mark_contacts(treatment, Covered((MessageId(3),)))


def test_an_undo_that_would_overwrite_a_later_mark_is_refused(clinic: Clinic) -> None:
    """CON-02."""
    treatment = a_week(clinic)
    changed = notes(clinic).mark_contacts(treatment)
    notes(clinic).unmark_contacts(treatment, Covered((MessageId(3),)))
    with pytest.raises(ChangedSince):
        undone(changed)


def test_a_note_that_is_journalled_is_not_marked_or_opened_again(clinic: Clinic) -> None:
    note = finished(clinic, a_week(clinic), journalled=True)
    for step in (notes(clinic).mark_journalled, notes(clinic).reopen):
        with pytest.raises(NoteNotFinished):
            step(note)


def test_a_finished_note_is_opened_again_with_its_contacts_ticked(clinic: Clinic) -> None:
    note = finished(clinic, a_week(clinic))
    notes(clinic).reopen(note)
    assert (state(clinic, note), notes(clinic).draft(note).covered) == (NoteState.DRAFT, ALL)


# --- correcting -----------------------------------------------------------------------------------


def test_what_is_journalled_is_corrected_by_a_note_of_its_own(clinic: Clinic) -> None:
    """F5: both texts stay readable."""
    treatment = a_week(clinic)
    wrong = finished(clinic, treatment, journalled=True)
    correction = ident_of(notes(clinic).correct(wrong))
    assert notes(clinic).draft(correction).body == notes(clinic).show(wrong).note.body
    changed = notes(clinic).finish(correction, "Rättad text.", journalled=True)
    assert [state(clinic, note) for note in (wrong, correction)] == [NoteState.CORRECTED, NoteState.JOURNALLED]
    assert notes(clinic).show(wrong).note.body.startswith("Kontakttyp")
    assert journal_lines(clinic) == []
    undone(changed)
    assert state(clinic, wrong) is NoteState.JOURNALLED


def test_a_note_not_yet_journalled_is_opened_again_instead(clinic: Clinic) -> None:
    note = finished(clinic, a_week(clinic))
    with pytest.raises(NoteNotJournalled):
        notes(clinic).correct(note)


def test_a_note_withdrawn_is_readable_and_its_contacts_are_owed_again(clinic: Clinic) -> None:
    treatment = a_week(clinic)
    note = finished(clinic, treatment, journalled=True)
    changed = notes(clinic).withdraw(note, "Fel patient i texten.")
    view = notes(clinic).show(note).note
    assert (view.state, view.withdrawn_reason) == (NoteState.WITHDRAWN, "Fel patient i texten.")
    assert view.body
    assert (journal_lines(clinic), notes(clinic).build(treatment).covered) == ([2], ALL)
    with pytest.raises(NoteWithdrawn):
        notes(clinic).withdraw(note, "Igen.")
    undone(changed)
    assert (state(clinic, note), journal_lines(clinic)) == (NoteState.JOURNALLED, [])


def test_withdrawing_needs_a_reason(clinic: Clinic) -> None:
    note = finished(clinic, a_week(clinic))
    with pytest.raises(InvalidInput):
        notes(clinic).withdraw(note, " ")
