"""``intake``: from referral to start, or to somewhere else (C3, H4, D1, D2)."""

from tests.cli.conftest import Line
from tests.cli.test_gates import IKBT, an_intake


def test_a_referral_is_entered_and_shown_with_what_is_missing_and_who_does_it(line: Line) -> None:
    patient = line.patient()
    intake = an_intake(line, patient)
    line.json("intake", "step", intake, "technology", "--outcome", "met", "--on", "2026-11-12", "--note", "Egen dator")
    shown = line.json("intake", "show", intake)
    assert (shown["patient"], shown["waiting_days"], shown["source"]) == (
        {"id": patient, "name": "Linnea Hassel"},
        14,
        "referral",
    )
    gates = {one["gate"]: one for one in shown["gates"]}
    assert gates["technology"]["state"] == "met"
    assert gates["technology"]["step"]["note"] == "Egen dator"
    assert (gates["reading"]["state"], gates["reading"]["why"], gates["reading"]["who"]) == (
        "missing",
        "not_done",
        "therapist",
    )
    assert (gates["competence"]["who"], gates["competence"]["lacking"]) == (
        "permission_admin",
        [["cbt_step1"], ["ikbt_internal"]],
    )
    text = line("intake", "show", intake).out
    assert "■ klarar tekniken: klart" in text
    assert "□ läser och förstår text: inte gjort · krävs (behandlaren)" in text
    assert "14 dagar" in text
    assert "reads and understands text: not done" in line("intake", "show", intake, "--lang", "en").out


def test_the_waiting_list_has_the_longest_waiting_first(line: Line) -> None:
    first, second = line.patient(), line.patient("Rut", "Hassel")
    line.json("intake", "begin", second, "--received", "2026-11-16", "--source", "self")
    an_intake(line, first)
    found = line.json("intake", "list", "--waiting")["intakes"]
    assert [(one["patient"]["id"], one["waiting_days"], one["stage"]) for one in found] == [
        (first, 14, "new"),
        (second, 7, "new"),
    ]
    assert found[1]["program"] is None
    assert "competence" in found[0]["missing"]
    earlier = line.json("intake", "list", "--waiting", "--at", "2026-11-10")["intakes"]
    assert [(one["patient"]["id"], one["waiting_days"]) for one in earlier] == [(first, 1)]
    assert "Linnea Hassel" in line("intake", "list").out


def test_one_who_is_not_suitable_is_told_where_to_and_is_no_longer_waiting(line: Line) -> None:
    """D2."""
    intake = an_intake(line, line.patient())
    line.json("intake", "step", intake, "reading", "--outcome", "not_met")
    close = ("intake", "close", intake, "--as", "not_suitable", "--reason", "Läser inte längre texter")
    refused = line(*close)
    assert refused.code == 2
    assert "Vart i stället: behöver fyllas i" in refused.err
    line.json(*close, "--where-to", "Besök på mottagningen")
    assert line("intake", "list", "--waiting").out == "Ingen väntar.\n"
    (found,) = line.json("intake", "list")["intakes"]
    assert (found["closed"]["as"], found["closed"]["where_to"]) == ("not_suitable", "Besök på mottagningen")
    assert "inte lämplig: Besök på mottagningen" in line("intake", "list").out
    again = line("intake", "step", intake, "risk", "--outcome", "met")
    assert again.code == 2
    assert f"Inför start {intake} avslutades 2026-11-23" in again.err


def test_what_was_entered_is_taken_back_and_the_head_written_anew(line: Line) -> None:
    intake = an_intake(line, line.patient())
    step = line.json("intake", "step", intake, "risk", "--outcome", "met")["step"]["id"]
    line.json("intake", "withdraw", step)
    line.json("intake", "edit", intake, "--program", "stresshjalpen", "--question", "Stress")
    shown = line.json("intake", "show", intake)
    assert shown["steps"] == []
    assert (shown["program"]["name"], shown["question"], shown["referrer"]) == (
        "Stresshjälpen",
        "Stress",
        "Björkby vårdcentral",
    )


def test_what_cannot_be_entered_is_refused_in_words(line: Line) -> None:
    intake = an_intake(line, line.patient())
    step = ("intake", "step", intake)
    for arguments, said in (
        (("assessment", "--outcome", "met"), "Form: behövs"),
        (("risk", "--outcome", "met", "--on", "2026-11-24"), "2026-11-24"),
        (("start_meeting", "--outcome", "met", "--points", "shoe"), "next_contact"),
        (("competence", "--outcome", "met"), "technology"),
        (("risk", "--outcome", "maybe"), "not_needed"),
    ):
        answer = line(*step, *arguments)
        assert (answer.code, answer.out) == (2, "")
        assert said in answer.err
    twice = line("intake", "begin", 1, "--program", IKBT, "--received", "2026-11-09", "--source", "self")
    assert twice.code == 2
    assert f": {intake}." in twice.err
    assert line("intake", "show", 99).code == 2


def test_a_merge_takes_the_way_in_along(line: Line) -> None:
    """C2."""
    kept, gone = line.patient(), line.patient("Rut", "Hassel")
    intake = an_intake(line, gone)
    line("patient", "merge", kept, gone)
    assert line.json("intake", "show", intake)["patient"]["id"] == kept


def test_a_patient_is_shown_with_the_ways_in(line: Line) -> None:
    """commandline.md: ``patient show`` gives the whole picture."""
    patient = line.patient()
    intake = an_intake(line, patient)
    assert f"Inför start {intake}: väntat 14 dagar" in line("patient", "show", patient).out
    (shown,) = line.json("patient", "show", patient)["intakes"]
    assert (shown["id"], shown["received"], shown["waiting_days"], shown["closed"]) == (intake, "2026-11-09", 14, None)
    line.json("intake", "close", intake, "--as", "declined", "--reason", "Vill vänta")
    assert line.json("patient", "show", patient)["intakes"][0]["closed"]["as"] == "declined"
    assert line.json("patient", "show", patient, "--at", "2026-11-20")["intakes"][0]["closed"] is None
    assert line.json("patient", "show", patient, "--at", "2026-11-08")["intakes"] == []


def test_a_colleague_opens_a_way_in_with_a_reason_only(line: Line) -> None:
    """decided.md 7."""
    intake = an_intake(line, line.patient())
    line.colleague("erik")
    erik = ("--account", "erik")
    show, step = ("intake", "show", intake, *erik), ("intake", "step", intake, "risk", "--outcome", "met", *erik)
    assert (line(*show).code, line(*step).code) == (2, 2)
    assert line(*show, "--because", "Bedömer inför start").code == 0
    assert line(*step).code == 0


def test_a_way_in_that_led_to_a_start_says_when_and_how_the_gates_stood(line: Line) -> None:
    """C3."""
    patient = line.patient()
    intake = an_intake(line, patient)
    line.json("treatment", "start", patient, IKBT, "--from", "2026-12-07", "--override", "Bedömd i höstas", code=1)
    before = line.json("intake", "show", intake)
    assert before["on"] == "2026-12-07"
    line.at("2026-11-24T08:00")
    line.json("program", "gates", IKBT, "--set", "risk=off", "--reason", "Prövas på annat håll")
    line.json("account", "competence", "add", "anna", "cbt_step1", "--from", "2020-01-01", "--evidence", "Intyg")
    assert line.json("intake", "show", intake)["gates"] == before["gates"]
    text = line("intake", "show", intake).out
    assert "startad 2026-12-07" in " ".join(text.split())
    assert "saknar KBT steg 1" in text


def test_what_speaks_against_a_start_is_not_told_as_something_unmet(line: Line) -> None:
    """B19-B20."""
    intake = an_intake(line, line.patient())
    for gate in ("exclusions", "risk"):
        line.json("intake", "step", intake, gate, "--outcome", "met")
    met = line("intake", "show", intake).out
    assert "■ det som kan tala emot: övervägt, inget hindrar" in met
    assert "■ risk: övervägt, inget hindrar" in met
    for gate in ("exclusions", "risk"):
        line.json("intake", "step", intake, gate, "--outcome", "not_met")
    text = line("intake", "show", intake).out
    assert "□ det som kan tala emot: något talar emot" in text
    assert "□ risk: något talar emot" in text
    assert "risk: something speaks against it" in line("intake", "show", intake, "--lang", "en").out
    assert [one["outcome"] for one in line.json("intake", "show", intake)["steps"]][-2:] == ["not_met", "not_met"]


def test_an_end_dated_before_the_referral_is_refused_in_words(line: Line) -> None:
    intake = an_intake(line, line.patient())
    close = ("intake", "close", intake, "--as", "declined", "--reason", "Vill vänta", "--on", "2026-11-01")
    assert "Dag: ligger före den dag då ärendet kom in, 2026-11-09" in line(*close).err
    assert "Day: lies before the day it came in, 2026-11-09" in line(*close, "--lang", "en").err
