"""Moments are told in Stockholm time, whatever zone the store keeps them in."""

from datetime import UTC, date, datetime

from tests.cli.conftest import Line

from modulvard.cli.moments import arrived_words, day_of, moment_words

EVENING = datetime(2026, 11, 26, 23, 30, tzinfo=UTC)
"""Half past midnight the day after in Stockholm."""


def test_a_moment_is_told_in_stockholm_time() -> None:
    assert moment_words(EVENING) == "2026-11-27 00:30"
    assert day_of(EVENING) == date(2026, 11, 27)
    assert arrived_words(EVENING) == "2026-11-27 00:30"
    assert arrived_words(date(2026, 11, 26)) == "2026-11-26"


def test_a_first_work_session_is_told_at_the_hour_that_was_agreed_on(line: Line) -> None:
    treatment = line.treatment_from("2026-11-23", "--first-session", "2026-11-26T17:30")
    assert "2026-11-26 17:30" in line("treatment", "show", treatment).out


def test_a_draft_is_told_as_saved_at_the_hour_it_was_saved(line: Line) -> None:
    line.json("program", "draft", "begin")
    assert "2026-11-23 08:00" in line("program", "draft", "list").out
    [draft] = line.json("program", "draft", "list")["drafts"]
    assert draft["saved_at"] == "2026-11-23T08:00:00+01:00"


def test_a_patient_entered_after_midnight_is_registered_on_that_day(line: Line) -> None:
    line.at("2026-11-23T00:30")
    assert "2026-11-23" in line("patient", "show", line.patient()).out


def test_a_time_that_the_clocks_leap_over_is_refused_wherever_it_is_typed(line: Line) -> None:
    """29 March at half past two is no time, and is not taken for another hour."""
    treatment = line.treatment_from("2026-11-02")
    gone = "2026-03-29T02:30"
    for command in (
        ("today", "--at", gone),
        ("rating", "add", treatment, "phq-9", "--answers", "0,0,0,0,0,0,0,0,0", "--on", gone),
        ("message", "receive", treatment, "--text-file", line.file("brev.txt", "Hej"), "--sent-at", gone),
        ("treatment", "start", treatment, "dagar-och-natter", "--from", "2026-03-23", "--first-session", gone),
    ):
        answer = line(*command)
        assert (answer.code, answer.out) == (2, "")
        assert "den tiden finns inte, för då ställs klockan fram" in answer.err
    line.at(gone)
    assert "en tid som inte finns" in line("today").err


def test_of_a_time_that_comes_twice_it_is_said_which_one_is_taken(line: Line) -> None:
    treatment = line.treatment_from("2026-10-19")
    answer = line("rating", "add", treatment, "phq-9", "--answers", "0,0,0,0,0,0,0,0,0", "--on", "2026-10-25T02:30")
    assert (answer.code, answer.err) == (
        0,
        "Klockan visar 02:30 två gånger den natten. Den första räknas, före omställningen.\n",
    )
    assert line.json("rating", "show", 1)["answered_at"] == "2026-10-25T02:30:00+02:00"
    assert line("rating", "show", 1, "--at", "2026-10-25T03:30").err == ""
