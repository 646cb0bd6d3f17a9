"""``homework`` by command: what waits, handing in, and feedback (commandline.md, decided.md 12, 15, 25 and 27)."""

import json
from pathlib import Path
from typing import Any

import pytest
from tests.cli.conftest import Line

START = {"onskan": "Mer tid", "stund": "På morgonen", "tidigare": ""}
"""Answers to the first homework of our own program's first module."""


def answers(line: Line, given: dict[str, object] | str = START, name: str = "svar.json") -> Path:
    text = given if isinstance(given, str) else json.dumps(given, ensure_ascii=False)
    return line.file(name, text)


def listed(line: Line, treatment: int) -> list[tuple[Any, ...]]:
    shapes = line.json("homework", "list", "--treatment", treatment)["homework"]
    return [(shape["id"], shape["module"], shape["form"], shape["state"], shape["due_on"]) for shape in shapes]


def test_a_modules_homework_is_listed_with_its_day_and_state(line: Line) -> None:
    treatment = line.treatment()
    assert listed(line, treatment) == [
        (1, 1, "utgangspunkt", "overdue", "2026-11-08"),
        (2, 1, "dagbok", "overdue", "2026-11-08"),
    ]
    assert "försenad" in line("homework", "list", "--treatment", treatment).out
    line.json("homework", "due", 1, "--on", "2026-12-01")
    assert listed(line, treatment)[0] == (1, 1, "utgangspunkt", "assigned", "2026-12-01")


def test_a_hand_in_waits_with_its_promise_and_feedback_opens_the_next_module(line: Line) -> None:
    """pacing.md: Fri 2026-11-20 17:00 -> Wed 25."""
    treatment = line.treatment()
    first = line.json("homework", "hand-in", 1, "--answers", answers(line), "--sent-at", "2026-11-20T17:00")
    diary = answers(line, "Hela veckan var bra.", "dagbok.txt")
    line.json("homework", "hand-in", 2, "--answers", diary, "--sent-at", "2026-11-20", "--way", "paper")
    lines = line.json("homework", "list", "--waiting")["homework"]
    assert [(each["id"], each["due"], each["overdue"]) for each in lines] == [
        (2, "2026-11-24T16:30:00+01:00", False),
        (1, "2026-11-25T16:30:00+01:00", False),
    ]
    assert lines[1]["hand_in"] == first["id"]
    assert lines[1]["patient"]["name"] == "Linnea Hassel"
    assert [each["state"] for each in line.json("treatment", "show", treatment)["plan"]][:2] == [
        "handed_in",
        "unavailable",
    ]
    words = line.file("tack.txt", "Tack för dina svar!")
    line.json("homework", "feedback", 2, "--text-file", words)
    line.json("homework", "feedback", 1, "--text-file", words)
    assert line.json("homework", "list", "--waiting")["homework"] == []
    assert [each["state"] for each in line.json("treatment", "show", treatment)["plan"]][:2] == ["done", "available"]
    shown = line.json("homework", "show", 1)
    (hand_in,) = shown["hand_ins"]
    assert [(each["question"], each["text"]) for each in hand_in["answers"]] == [
        ("onskan", "Mer tid"),
        ("stund", "På morgonen"),
    ]
    assert (hand_in["feedback"]["text"], hand_in["feedback_state"]) == ("Tack för dina svar!", "finished")
    assert "Tack för dina svar!" in line("homework", "show", 1, "--lang", "en").out


def test_feedback_handed_over_without_opening_makes_the_module_done(line: Line) -> None:
    treatment = line.treatment()
    line.json("homework", "hand-in", 1, "--answers", answers(line))
    line.json("homework", "withdraw", 2)
    words = line.file("tack.txt", "Tack!")
    line.json("homework", "feedback", 1, "--text-file", words, "--no-open", "--hand-over", "copy")
    plan = line.json("treatment", "show", treatment)["plan"]
    assert [each["state"] for each in plan][:2] == ["done", "unavailable"]


def test_asking_for_more_keeps_the_hand_in_until_more_comes(line: Line) -> None:
    treatment = line.treatment()
    line.json("homework", "hand-in", 1, "--answers", answers(line))
    line.json("homework", "feedback", 1, "--text-file", line.file("mer.txt", "Berätta mer!"), "--more")
    assert listed(line, treatment)[0][3] == "asked_for_more"
    assert line("homework", "feedback", 1, "--text-file", line.file("mer.txt", "Igen")).code == 2
    line.json("homework", "hand-in", 1, "--answers", answers(line))
    assert [each["waiting"] for each in line.json("homework", "list")["homework"]] == [1]


def test_begun_feedback_with_another_text_is_replaced_only_when_told_to(line: Line) -> None:
    """DUR-03, ux.md 8.1: no text that was written is lost."""
    line.treatment()
    line.json("homework", "hand-in", 1, "--answers", answers(line))
    begun = line.json("homework", "feedback", 1, "--text-file", line.file("tack.txt", "Tack!"))["id"]
    line.json("message", "reopen", begun)
    other = ("homework", "feedback", 1, "--text-file", line.file("annat.txt", "Bra gjort!"))
    refused = line(*other)
    assert (refused.code, f"(meddelande {begun})" in refused.err) == (2, True)
    assert line.json("message", "show", begun)["text"] == "Tack!"
    line.json(*other, "--replace")
    assert [each["id"] for each in line.json("message", "discarded")["messages"]] == [begun]
    assert line.json("homework", "show", 1)["hand_ins"][0]["feedback"]["text"] == "Bra gjort!"


def test_asking_for_more_about_a_module_without_a_hand_in_begins_nothing(line: Line) -> None:
    treatment = line.treatment()
    line.json("treatment", "module", treatment, 1, "--state", "handed_in", "--on", "2026-11-20")
    given = ("--treatment", treatment, "--module", 1, "--text-file", line.file("mer.txt", "Berätta!"), "--more")
    assert line("homework", "feedback", *given).code == 2
    assert line.json("message", "drafts")["messages"] == []


def test_what_does_not_fit_is_told_by_question_and_nothing_is_kept(line: Line) -> None:
    treatment = line.treatment()
    wrong = answers(line, {"onskan": ["x"], "stund": "på natten"})
    refused = line("homework", "hand-in", 1, "--answers", wrong)
    assert refused.code == 2
    assert "onskan: svaret ska vara en text." in refused.err
    assert "stund: välj ett av svaren som finns." in refused.err
    assert "på natten" not in refused.err
    unknown = line("homework", "hand-in", 1, "--answers", answers(line, {"vikt": 80}), "--lang", "en")
    assert (unknown.code, "vikt" in unknown.err) == (2, True)
    for text in ('{"onskan": ', "  "):
        assert line("homework", "hand-in", 1, "--answers", answers(line, text)).code == 2
    assert [row[3] for row in listed(line, treatment)] == ["overdue", "overdue"]


def test_a_missing_answer_and_an_unopened_module_are_told_and_taken(line: Line) -> None:
    """decided.md 25."""
    treatment = line.treatment()
    given = ("--treatment", treatment, "--module", 2, "--answers", answers(line, {"tid-i-sang": "8,5"}))
    answer = line.json("homework", "hand-in", *given, code=1)
    assert {"kind": "hand_in_unopened", "module": 2} in answer["warnings"]
    assert {"kind": "missing", "question": "sovtid"} in answer["warnings"]
    plan = line.json("treatment", "show", treatment)["plan"]
    assert [each["state"] for each in plan][:2] == ["available", "handed_in"]
    which = line("homework", "hand-in", "--treatment", treatment, "--module", 1, "--answers", answers(line))
    assert (which.code, "utgangspunkt, dagbok" in which.err) == (2, True)
    assert line("homework", "hand-in", "--answers", answers(line)).code == 2


@pytest.mark.parametrize("when", ["2026-11-24", "2026-11-23T23:59", "2026-11-01"])
def test_times_after_now_or_before_the_start_are_refused(line: Line, when: str) -> None:
    """decided.md 12 and 25."""
    line.treatment()
    assert line("homework", "hand-in", 1, "--answers", answers(line), "--sent-at", when).code == 2


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_a_file_is_read_whatever_it_was_written_with(line: Line, encoding: str) -> None:
    line.treatment()
    file = line.folder / "svar.txt"
    file.write_bytes("Vad vill du ha mer plats för i din vardag?\nSkärgården och båten".encode(encoding))
    line.json("homework", "hand-in", 1, "--answers", file, code=1)
    answer = line.json("homework", "show", 1)["hand_ins"][0]["answers"][0]
    assert (answer["question"], answer["value"]) == ("onskan", "Skärgården och båten")


def test_a_file_that_is_no_text_is_refused_in_words(line: Line) -> None:
    line.treatment()
    file = line.folder / "svar.pdf"
    file.write_bytes(b"%PDF-1.7\n\xe2\xe3")
    refused = line("homework", "hand-in", 1, "--answers", file)
    assert (refused.code, "ingen text" in refused.err) == (2, True)
    assert line("homework", "hand-in", 1, "--answers", line.folder / "finns-inte").code == 2


def test_a_free_homework_a_mark_and_a_hand_in_taken_back(line: Line) -> None:
    treatment = line.treatment()
    assigned = line.json("homework", "assign", treatment, "--title", "Rita en karta", "--question", "Vad såg du?")
    file = answers(line, "Vad såg du?\nEn sjö", "karta.txt")
    hand_in = line.json("homework", "hand-in", assigned["id"], "--answers", file)["id"]
    line.json("homework", "mark", hand_in, "fraga-1")
    assert line.json("homework", "show", assigned["id"])["hand_ins"][0]["answers"][0]["marked"]
    again = line("homework", "mark", hand_in, "fraga-1")
    assert (again.code, "Svaret är redan markerat för uppföljning." in again.err) == (2, True)
    line.json("homework", "mark", hand_in, "fraga-1", "--remove")
    again = line("homework", "mark", hand_in, "fraga-1", "--remove")
    assert (again.code, "Svaret är inte markerat för uppföljning." in again.err) == (2, True)
    line.json("homework", "take-back", hand_in, "--reason", "Fel patient")
    shown = line.json("homework", "show", assigned["id"])
    assert (shown["state"], shown["hand_ins"][0]["withdrawn_reason"]) == ("assigned", "Fel patient")
    whole = line.json("homework", "hand-in", assigned["id"], "--answers", file, "--whole")
    assert whole["id"] == hand_in + 1


def test_a_module_handed_in_without_answers_gets_feedback_by_its_number(line: Line) -> None:
    treatment = line.treatment()
    line.json("treatment", "module", treatment, 1, "--state", "handed_in", "--on", "2026-11-20")
    (waiting,) = line.json("homework", "list")["homework"]
    assert (waiting["id"], waiting["module"], waiting["handed_in"]) == (None, 1, "2026-11-20")
    assert "modul 1" in line("homework", "list").out
    words = line.file("tack.txt", "Tack!")
    line.json("homework", "feedback", "--treatment", treatment, "--module", 1, "--text-file", words)
    assert line.json("homework", "list")["homework"] == []
    assert line.json("homework", "list", "--at", "2026-11-20")["homework"][0]["module"] == 1


def test_another_therapists_homework_needs_a_reason(line: Line) -> None:
    """decided.md 7."""
    line.treatment()
    line.colleague("erik")
    assert line("homework", "show", 1, "--account", "erik").code == 2
    assert line("homework", "show", 1, "--account", "erik", "--because", "Jag är i jour").code == 0
    assert line.json("homework", "list", "--account", "erik")["homework"] == []
