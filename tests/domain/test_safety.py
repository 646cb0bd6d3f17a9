"""What closes an answer that is to be read first, and what is told of it (G18, decided.md 34)."""

from dataclasses import replace
from datetime import date, datetime

import pytest
from tests.safety_given import EVENING, WORDING, a_form

from modulvard.domain.clock import STOCKHOLM
from modulvard.domain.errors import InvalidInput
from modulvard.domain.ids import (
    AccountId,
    InstrumentVersionId,
    RatingId,
    SafetyAnswerId,
    SafetyClosingId,
    TreatmentId,
)
from modulvard.domain.messages import Way
from modulvard.domain.rating_lines import Since
from modulvard.domain.ratings import ChangeKind, Rating, RatingChange
from modulvard.domain.safety import Done, SafetyAnswer, SafetyClosed, SafetyClosing, closed, facts_of
from modulvard.domain.treatment_steps import Stamp

STAMP = Stamp(at=datetime(2026, 11, 23, 8, tzinfo=STOCKHOLM), by=AccountId(1))
ANSWER = SafetyAnswer(
    id=SafetyAnswerId(1),
    rating=RatingId(1),
    treatment=TreatmentId(1),
    item="9",
    answer=2,
    made_at=STAMP.at,
    made_by=AccountId(1),
)


def a_rating(**given: object) -> Rating:
    fields = {
        "id": RatingId(1),
        "treatment": TreatmentId(1),
        "instrument": InstrumentVersionId(1),
        "at": EVENING,
        "time_known": True,
        "way": Way.PAPER,
        "answers": {"9": 2},
        "made_at": STAMP.at,
        "made_by": AccountId(1),
    }
    return Rating(**{**fields, **given})  # type: ignore[arg-type]  # keywords of a test


def a_closing(**given: object) -> SafetyClosing:
    fields = {"id": SafetyClosingId(1), "done": (Done.PLAN,), "note": "Ringde.", "made_at": STAMP.at}
    return SafetyClosing(**{**fields, "made_by": AccountId(2), **given})  # type: ignore[arg-type]  # the same


def test_a_note_says_what_was_done_in_one_order_and_in_words() -> None:
    made = closed(ANSWER, [Done.PLAN, Done.ASSESSMENT, Done.PLAN], "  Ringde och pratade.\r\n ", STAMP)
    assert made.done == (Done.ASSESSMENT, Done.PLAN)
    assert (made.note, made.made_at, made.made_by) == ("Ringde och pratade.", STAMP.at, STAMP.by)


@pytest.mark.parametrize(
    ("done", "note", "field", "problem"),
    [
        ((), "Ringde.", "done", "nothing_done"),
        ((Done.OTHER,), "  \u200b \n", "safety_note", "nothing_written"),
        ((Done.OTHER,), "\u2800", "safety_note", "nothing_written"),
        ((Done.OTHER,), "\u3164 . \u2013", "safety_note", "nothing_written"),
        ((Done.OTHER,), "a" * 10_001, "safety_note", "too_long"),
    ],
)
def test_nothing_is_closed_without_what_was_done_and_words_of_it(
    done: tuple[Done, ...], note: str, field: str, problem: str
) -> None:
    with pytest.raises(InvalidInput) as told:
        closed(ANSWER, done, note, STAMP)
    assert (told.value.facts["field"], told.value.facts["problem"]) == (field, problem)


def test_what_is_closed_is_not_closed_again_unless_the_note_was_taken_back() -> None:
    with pytest.raises(SafetyClosed):
        closed(replace(ANSWER, closings=(a_closing(),)), [Done.PLAN], "Ringde.", STAMP)
    taken_back = replace(ANSWER, closings=(a_closing(withdrawn_at=STAMP.at),))
    assert taken_back.closing is None
    assert closed(taken_back, [Done.CONTACT], "Ringde igen.", STAMP).done == (Done.CONTACT,)


def test_what_is_read_is_the_forms_own_words_and_the_number_always() -> None:
    facts = facts_of(ANSWER, a_form(worded=True), a_rating())
    assert (facts.instrument, facts.item, facts.answer) == ("PHQ-9", "9", 2)
    assert (facts.wording, facts.label) == (WORDING, "Mer än hälften av dagarna")
    assert (facts.at, facts.since) == (EVENING, ())
    plain = facts_of(ANSWER, a_form(), a_rating(time_known=False))
    assert (plain.wording, plain.label, plain.at) == ("", "", date(2026, 11, 22))


@pytest.mark.parametrize(
    ("rating", "kinds", "since", "now"),
    [
        ({"answers": {"9": 0}}, [ChangeKind.CORRECTED], (Since.CORRECTED,), 0),
        ({"answers": {}}, [ChangeKind.CORRECTED], (Since.CORRECTED,), None),
        ({}, [ChangeKind.CORRECTED], (), 2),  # another question was corrected, or the day
        ({}, [ChangeKind.MOVED], (Since.MOVED,), 2),
        ({"withdrawn_at": STAMP.at}, [], (Since.TAKEN_BACK,), 2),
    ],
)
def test_what_has_happened_to_the_rating_since_is_told_and_the_answer_stands(
    rating: dict[str, object], kinds: list[ChangeKind], since: tuple[Since, ...], now: int | None
) -> None:
    changes = [
        RatingChange(
            id=1,
            rating=RatingId(1),
            kind=kind,
            treatment=TreatmentId(1),
            at=EVENING,
            time_known=True,
            answers={"9": 2},
            reason="fel ruta",
            made_at=STAMP.at,
            made_by=AccountId(1),
        )
        for kind in kinds
    ]
    facts = facts_of(ANSWER, a_form(), a_rating(**rating), changes)
    assert (facts.answer, facts.since, facts.now) == (2, since, now)
