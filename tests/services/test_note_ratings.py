"""Ratings in the text to the journal: what is new since the last, and what was done about an answer (H3, H4, G18)."""

from datetime import date

from tests.closings_given import end
from tests.notes_given import finished, notes, started
from tests.patients_given import Clinic
from tests.ratings_given import NINE_ANSWERS, answers, planned, rated, rating_of, ratings, week
from tests.services.test_safety import RANG, TWO, safety
from tests.services.test_safety_lines import first

from modulvard.domain.ids import SafetyAnswerId, TreatmentId
from modulvard.domain.notes import NoteKind
from modulvard.domain.ratings import Correction
from modulvard.domain.safety import Done


def proposed(
    clinic: Clinic, treatment: TreatmentId, kind: NoteKind = NoteKind.WEEKLY, since: date | None = None
) -> str:
    return notes(clinic).build(treatment, kind, since).text


def closed(clinic: Clinic) -> None:
    safety(clinic).close(SafetyAnswerId(first(clinic)[0]), [Done.CONTACT], RANG)


def test_the_weekly_note_has_the_ratings_since_the_last_one(clinic: Clinic) -> None:
    treatment = started(clinic)
    rated(clinic, treatment, NINE_ANSWERS)
    assert "(summa 0–27): 12 den 23 november." in proposed(clinic, treatment)
    finished(clinic, treatment, journalled=True)
    clinic.clock.move_to("2026-11-30T09:00")
    assert "summa" not in proposed(clinic, treatment)
    rated(clinic, treatment, answers(1, 1, 1, 1, 1, 1, 1, 1, 0))
    assert "(summa 0–27): 8 den 30 november." in proposed(clinic, treatment)


def test_a_correction_made_since_the_last_note_is_told(clinic: Clinic) -> None:
    treatment = started(clinic)
    changed = rated(clinic, treatment, NINE_ANSWERS)
    finished(clinic, treatment, journalled=True)
    clinic.clock.move_to("2026-11-30T09:00")
    ratings(clinic).correct(rating_of(changed), Correction(answers=NINE_ANSWERS | {"1": 1}, reason="fel ruta"))
    assert "(summa 0–27): 13 den 23 november (rättad den 30 november)." in proposed(clinic, treatment)


def test_a_rating_that_was_taken_back_is_not_told(clinic: Clinic) -> None:
    treatment = started(clinic)
    ratings(clinic).withdraw(rating_of(rated(clinic, treatment, NINE_ANSWERS)), "fel blankett")
    assert "summa" not in proposed(clinic, treatment)


def test_the_text_of_the_end_has_first_and_last_of_the_whole_treatment(clinic: Clinic) -> None:
    """H3 (5): before and after."""
    treatment = started(clinic)
    rated(clinic, treatment, NINE_ANSWERS)
    finished(clinic, treatment, journalled=True)
    clinic.clock.move_to("2026-11-30T09:00")
    rated(clinic, treatment, answers(1, 1, 1, 1, 1, 1, 1, 1, 0))
    end(clinic, treatment)
    assert "första och sista: 12 den 23 november, 8 den 30 november." in proposed(clinic, treatment)


def test_what_was_done_about_an_answer_is_told_until_a_note_tells_of_it(clinic: Clinic) -> None:
    treatment = started(clinic)
    rated(clinic, treatment, TWO)
    assert "svar 2. Inte stängt av någon än." in proposed(clinic, treatment)
    finished(clinic, treatment, journalled=True)
    clinic.clock.move_to("2026-11-24T09:00")
    assert "svar 2. Inte stängt av någon än." in proposed(clinic, treatment)
    closed(clinic)
    text = proposed(clinic, treatment)
    assert "svar 2.\n" in text
    assert f": kontakt. Anna Björklöv den 24 november kl. 09.00: ”{RANG}”" in text
    finished(clinic, treatment)
    assert RANG not in proposed(clinic, treatment)
    assert RANG in proposed(clinic, treatment, since=date(2026, 11, 24))
    assert RANG not in proposed(clinic, treatment, since=date(2026, 11, 25))


def test_a_note_begun_before_what_was_done_does_not_tell_of_it(clinic: Clinic) -> None:
    treatment = started(clinic)
    rated(clinic, treatment, TWO)
    service = notes(clinic)
    begun = service.begin_proposed(service.build(treatment)).ident or 0
    clinic.clock.move_to("2026-11-23T15:00")
    closed(clinic)
    service.finish(begun, "Det som var känt på morgonen.", journalled=True)
    assert RANG in proposed(clinic, treatment)


def test_a_free_note_tells_of_it_only_with_its_words(clinic: Clinic) -> None:
    treatment = started(clinic)
    rated(clinic, treatment, TWO)
    closed(clinic)
    service = notes(clinic)
    for body, is_told in (("Ringt om ett annat ärende.", False), (proposed(clinic, treatment, NoteKind.FREE), True)):
        begun = service.begin_proposed(service.build(treatment, NoteKind.FREE)).ident or 0
        service.finish(begun, body)
        assert (RANG not in proposed(clinic, treatment)) is is_told


def test_what_was_closed_for_the_wrong_patient_is_no_journal_of_theirs(clinic: Clinic) -> None:
    """Nothing in a note speaks of anybody but the patient (trust.md 2)."""
    mistaken, right = started(clinic), started(clinic, given_name="Ada")
    changed = rated(clinic, mistaken, TWO)
    closed(clinic)
    ratings(clinic).move(rating_of(changed), right, "fel patient")
    assert "Fråga 9" not in proposed(clinic, mistaken)
    assert "svar 2. Skattningen har flyttats. Inte stängt av någon än." in proposed(clinic, right)


def test_what_is_asked_for_next_and_what_is_missing_is_told(clinic: Clinic) -> None:
    treatment = started(clinic)
    planned(clinic, treatment, week(1), week(2))
    planned_next = proposed(clinic, treatment)
    assert planned_next.endswith("till den 29 november.")
    clinic.clock.move_to("2026-12-01T09:00")
    text = proposed(clinic, treatment)
    assert "planerad till den 29 november, har inte kommit in." in text
    assert text.endswith("till den 6 december.")
