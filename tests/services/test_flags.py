"""Flags of one's own (ux.md 2 "Läs först", decided.md "Idag")."""

from datetime import date

import pytest
from tests.messages_given import started
from tests.patients_given import ANNA, ERIK, Clinic

from modulvard.domain.errors import ChangedSince, InvalidInput, NotFound, ReasonNeeded
from modulvard.domain.flags import FlagClosed
from modulvard.domain.ids import AccountId, FlagId, TreatmentId
from modulvard.domain.today import LineKind, TodayLine
from modulvard.services.flags import Flags
from modulvard.services.today import Today

TODAY, TOMORROW = date(2026, 11, 23), date(2026, 11, 24)


def flags(clinic: Clinic, account: AccountId = ANNA) -> Flags:
    return Flags(clinic._as(account), clinic.clock)


def put_up(clinic: Clinic, treatment: TreatmentId, on: date = TODAY, words: str = "Ring om sömnen") -> FlagId:
    return FlagId(flags(clinic).add(treatment, on, words).ident or 0)


def lines(clinic: Clinic, account: AccountId = ANNA) -> list[TodayLine]:
    found = Today(clinic._as(account), clinic.clock).day().lines
    return [line for line in found if line.kind is LineKind.FLAG]


def test_a_flag_stands_from_its_day_until_a_note_says_what_was_done(clinic: Clinic) -> None:
    """decided.md "Idag", flag; ux.md 2: closes only with a short written note."""
    flag = put_up(clinic, started(clinic), TOMORROW)
    assert lines(clinic) == []
    clinic.clock.move_to("2026-11-25T08:00")
    (line,) = lines(clinic)
    assert (line.ref, line.words, line.due) == (flag, "Ring om sömnen", TOMORROW)
    with pytest.raises(InvalidInput) as refused:
        flags(clinic).done(flag, "  ")
    assert refused.value.facts == {"field": "done_note", "problem": "empty"}
    changed = flags(clinic).done(flag, "Ringde, sover bättre")
    assert lines(clinic) == []
    assert changed.undo is not None
    again = changed.undo()
    assert [line.ref for line in lines(clinic)] == [flag]
    assert again.undo is not None
    again.undo()
    assert lines(clinic) == []


def test_every_step_is_logged_without_its_words(clinic: Clinic) -> None:
    """AUD-01; no clinical text in the log."""
    treatment = started(clinic)
    changed = flags(clinic).add(treatment, TODAY, "Ring om sömnen")
    flag = FlagId(changed.ident or 0)
    flags(clinic).move(flag, TOMORROW)
    flags(clinic).done(flag, "Ringde")
    assert [measure for measure, _ in clinic.log()][-3:] == ["edit_flag"] * 3
    assert not any(word in clinic.log_text() for word in ("sömnen", "Ringde"))


def test_a_moved_flag_is_gone_until_its_new_day_and_undo_brings_it_back(clinic: Clinic) -> None:
    flag = put_up(clinic, started(clinic))
    changed = flags(clinic).move(flag, TOMORROW)
    assert lines(clinic) == []
    assert changed.undo is not None
    changed.undo()
    assert [line.ref for line in lines(clinic)] == [flag]


def test_undo_is_refused_when_the_flag_has_changed_since(clinic: Clinic) -> None:
    """CON-02."""
    flag = put_up(clinic, started(clinic))
    moved = flags(clinic).move(flag, TOMORROW)
    flags(clinic).move(flag, date(2026, 11, 30))
    assert moved.undo is not None
    with pytest.raises(ChangedSince):
        moved.undo()


def test_taking_back_a_new_flag_leaves_nothing(clinic: Clinic) -> None:
    changed = flags(clinic).add(started(clinic), TODAY, "Ring")
    assert changed.undo is not None
    changed.undo()
    assert (lines(clinic), flags(clinic).standing()) == ([], ())
    with pytest.raises(FlagClosed):
        flags(clinic).done(FlagId(changed.ident or 0), "Ringde")


@pytest.mark.parametrize(
    ("on", "words", "field", "problem"),
    [
        (date(2026, 11, 22), "Ring", "on", "not_a_flag_day"),
        (date(2027, 11, 25), "Ring", "on", "not_a_flag_day"),
        (TODAY, "", "words", "empty"),
        (TODAY, "x" * 201, "words", "too_long"),
    ],
)
def test_what_cannot_be_a_flag_is_refused(clinic: Clinic, on: date, words: str, field: str, problem: str) -> None:
    treatment = started(clinic)
    with pytest.raises(InvalidInput) as refused:
        flags(clinic).add(treatment, on, words)
    assert (refused.value.field, refused.value.problem) == (field, problem)


def test_a_flag_is_its_owners_alone(clinic: Clinic) -> None:
    """ux.md 2: a flag of one's own; decided.md 7: another's patient needs a reason."""
    treatment = started(clinic)
    flag = put_up(clinic, treatment)
    assert (lines(clinic, ERIK), flags(clinic, ERIK).standing()) == ([], ())
    with pytest.raises(NotFound):
        flags(clinic, ERIK).done(flag, "Ringde")
    with pytest.raises(ReasonNeeded):
        flags(clinic, ERIK).add(treatment, TODAY, "Ring")


def test_those_to_come_are_listed_by_day(clinic: Clinic) -> None:
    treatment, other = started(clinic), started(clinic, given_name="Omar", family_name="Granbarr")
    put_up(clinic, treatment, TOMORROW, "Sedan")
    put_up(clinic, other, TODAY, "Först")
    found = flags(clinic).standing()
    assert [(line.flag.words, line.given_name) for line in found] == [("Först", "Omar"), ("Sedan", "Linnea")]
    assert [line.flag.words for line in flags(clinic).standing(treatment)] == ["Sedan"]
