"""What a note says of ratings: numbers by the form's own key, answers word for word, what was done (H3, H4, G18)."""

from dataclasses import replace
from datetime import date, datetime
from fractions import Fraction
from typing import Any

from tests.documents.test_note_text import a_note, swedish

from modulvard.documents.note_text import note_text
from modulvard.domain.clock import STOCKHOLM
from modulvard.domain.instruments import Method
from modulvard.domain.note_ratings import (
    PlannedForm,
    RatedDay,
    RatedMaterial,
    RatedProfile,
    RatedScale,
    ToldAnswer,
    ToldClosing,
)
from modulvard.domain.notes import NoteKind
from modulvard.domain.rating_lines import SafetyFacts, Since
from modulvard.domain.safety import Done

FIRST = RatedDay(on=date(2026, 11, 9), value=14, answered=9, questions=9)
LAST = RatedDay(on=date(2026, 11, 27), value=8, answered=9, questions=9)
PHQ = RatedScale(form="PHQ-9", scale="", method=Method.SUM, lowest=0, highest=27, days=(FIRST, LAST))
NINE = SafetyFacts(instrument="PHQ-9", item="9", answer=1, at=date(2026, 11, 27))
CLOSED = ToldClosing(
    done=(Done.ASSESSMENT, Done.PLAN),
    note="Ringde och gick igenom krisplanen.",
    at=datetime(2026, 11, 27, 10, 30, tzinfo=STOCKHOLM),
    by="Anna Björklöv",
)


def lines(**rated: Any) -> list[str]:
    return swedish(rated=RatedMaterial(**rated)).splitlines()


def test_a_forms_ratings_stand_on_a_line_with_day_sum_and_range() -> None:
    assert "PHQ-9 (summa 0–27): 14 den 9 november, 8 den 27 november." in lines(scales=(PHQ,))


def test_an_incomplete_rating_has_no_sum_and_says_so() -> None:
    """COR-03: incomplete stays incomplete."""
    half = replace(LAST, value=None, answered=8)
    said = "PHQ-9 (summa 0–27): ofullständig den 27 november (8 av 9 frågor besvarade)."
    assert said in lines(scales=(replace(PHQ, days=(half,)),))


def test_a_corrected_rating_says_when() -> None:
    corrected = replace(LAST, corrected_on=date(2026, 11, 29))
    said = "PHQ-9 (summa 0–27): 8 den 27 november (rättad den 29 november)."
    assert said in lines(scales=(replace(PHQ, days=(corrected,)),))


def test_a_value_that_is_no_sum_is_not_called_one_and_a_part_is_named() -> None:
    who = replace(PHQ, form="WHODAS", method=Method.PERCENT, highest=100, days=(replace(LAST, value=Fraction(25, 2)),))
    part = replace(PHQ, form="LSAS", scale="Undvikande", highest=72, days=(LAST,))
    said = lines(scales=(who, part))
    assert "WHODAS (värde 0–100): 12,5 den 27 november." in said
    assert "LSAS, Undvikande (0–72): 8 den 27 november." in said


def test_a_profile_stands_as_the_answers_it_is() -> None:
    profile = RatedProfile(form="EQ-5D", days=((date(2026, 11, 27), "21321"),))
    assert "EQ-5D, svaren i ordning: 21321 den 27 november." in lines(profiles=(profile,))


def test_the_text_of_the_end_has_first_and_last() -> None:
    said = lines(scales=(replace(PHQ, days=(), ends=(FIRST, LAST)),))
    assert "PHQ-9 (summa 0–27), första och sista: 14 den 9 november, 8 den 27 november." in said


def test_an_answer_stands_word_for_word_with_its_number_and_that_nobody_has_closed_it() -> None:
    worded = NINE._replace(wording="Tankar om döden", label="Flera dagar")
    said = lines(answers=(ToldAnswer(facts=worded),))
    assert (
        "Fråga 9 i PHQ-9 den 27 november: svar 1, ”Flera dagar”. Frågan: ”Tankar om döden” Inte stängt av någon än."
        in said
    )


def test_what_was_done_says_by_whom_and_when_and_the_note() -> None:
    said = lines(answers=(ToldAnswer(facts=NINE._replace(since=(Since.CORRECTED,), now=0), closing=CLOSED),))
    assert "Fråga 9 i PHQ-9 den 27 november: svar 1. Skattningen är rättad till 0." in said
    done = said[said.index("Åtgärd") + 1]
    assert done == (
        "Svaret på fråga 9 i PHQ-9 den 27 november: bedömning och plan. "
        "Anna Björklöv den 27 november kl. 10.30: ”Ringde och gick igenom krisplanen.”"
    )


def test_what_is_asked_for_next_stands_in_the_plan_and_what_is_missing_in_what_is_now() -> None:
    coming = (PlannedForm(form="PHQ-9", due_on=date(2026, 12, 6)), PlannedForm(form="ISI", due_on=date(2026, 12, 13)))
    missing = tuple(PlannedForm(form="ISI", due_on=date(2026, 11, day)) for day in (22, 29))
    said = lines(planned=coming, missing=missing)
    assert said[-1] == "Planerade skattningar: PHQ-9 till den 6 december, ISI till den 13 december."
    assert "ISI, planerad till den 22 november och 29 november, har inte kommit in." in said
    assert said.index("Planering") > said.index(
        "ISI, planerad till den 22 november och 29 november, har inte kommit in."
    )


def test_a_free_note_has_the_answers_and_what_was_done_and_no_sums() -> None:
    """H3 (9): what is written of a risk is a note of its own."""
    said = swedish(
        kind=NoteKind.FREE, rated=RatedMaterial(scales=(PHQ,), answers=(ToldAnswer(facts=NINE, closing=CLOSED),))
    )
    assert "Fråga 9 i PHQ-9 den 27 november: svar 1." in said
    assert "\n\nÅtgärd\nSvaret på fråga 9" in said
    assert "summa" not in said


def test_english_says_the_same() -> None:
    rated = RatedMaterial(scales=(PHQ,), answers=(ToldAnswer(facts=NINE, closing=CLOSED),))
    said = note_text(a_note(rated=rated), "en")
    assert "PHQ-9 (sum 0–27): 14 on 9 November, 8 on 27 November.\n" in said
    assert "Question 9 of PHQ-9 on 27 November: answer 1.\n" in said
    assert "on 27 November: assessment and plan. Anna Björklöv on 27 November at 10:30: “Ringde" in said
