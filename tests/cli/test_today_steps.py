"""What is done with a line of Idag without a window (decided.md "Idag", ux.md 1)."""

from collections.abc import Iterable

import pytest
from tests.cli.conftest import Line

HEJ = "Hej! Jag hinner inte med modul 2.\nKan jag stanna kvar? /Linnea"


def received(line: Line, sent: str = "2026-11-20T15:00") -> int:
    file = line.file("text.txt", HEJ)
    return int(line.json("message", "receive", 1, "--text-file", file, "--sent-at", sent)["id"])


def kinds(line: Line, *more: object) -> list[str]:
    return [item["kind"] for item in line.json("today", *more)["items"]]


def test_a_line_is_noted_as_seen_and_stands_among_what_is_done(line: Line) -> None:
    line.treatment_waiting()
    assert kinds(line) == ["module", "silence"]
    assert line("today", "seen", 1, "silence").out == "Raden är noterad som sedd.\n"
    assert kinds(line) == ["module"]
    (done,) = line.json("today", "done")["done"]
    assert {key: done[key] for key in ("kind", "treatment", "patient")} == {
        "kind": "seen",
        "treatment": 1,
        "patient": {"id": 1, "name": "Linnea Hassel"},
    }
    assert "Noted as seen" in line("today", "done", "--lang", "en").out


def test_nothing_done_is_said(line: Line) -> None:
    assert line.json("today", "done") == {"done": []}
    assert line("today", "done").out == "Inget är gjort klart idag.\n"


def test_a_line_is_put_off_at_most_to_its_promise(line: Line) -> None:
    """decided.md "Idag": message and homework at most to their due."""
    line.treatment_waiting()
    received(line)
    late = line("today", "put-off", 1, "message", "--until", "2026-11-25")
    assert (late.code, late.out) == (2, "")
    assert "Dag: är efter den dag svaret är utlovat: 2026-11-24" in late.err
    assert line("today", "put-off", 1, "message", "--until", "2026-11-24").out == "Uppskjutet till 2026-11-24.\n"
    assert kinds(line) == ["module", "pace"]
    assert line.json("today", "put-off", 1, "module", "--until", "2026-12-01")["id"] > 0
    assert kinds(line) == ["pace"]


def test_all_that_may_wait_is_put_off_together(line: Line) -> None:
    line.treatment_waiting()
    assert line.json("today", "put-off", 1, "--all", "--until", "2026-12-01")["id"] == 1
    assert kinds(line) == []
    assert line("today", "put-off", 1, "--all", "--ref", 1, "--until", "2026-12-01").code == 2
    assert line("today", "put-off", 1, "--until", "2026-12-01").code == 2
    assert line("today", "put-off", 1, "flag", "--until", "2026-12-01").code == 2


def test_a_message_is_passed_on_and_stands_with_the_colleague(line: Line) -> None:
    line.treatment_waiting()
    line.colleague("erik")
    ident = received(line)
    assert line("today", "pass-on", 1, "message", "--to", "erik", "--note", "Du kan mer").out == (
        "Raden är lämnad vidare till erik.\n"
    )
    assert "message" not in kinds(line)
    assert kinds(line, "--account", "erik") == ["message"]
    oneself = line("today", "pass-on", 1, "message", "--ref", ident, "--to", "erik")
    assert (oneself.code, oneself.err) == (2, "modulvard: Kollegan: kan inte vara samma konto\n")
    assert line("today", "pass-on", 1, "module", "--to", "erik").code == 2


def test_of_several_lines_one_is_asked_for(line: Line) -> None:
    line.treatment_waiting()
    refs = []
    for text in ("Bedöm sömnen", "Fråga om medicin"):
        homework = line.json("homework", "assign", 1, "--title", text, "--intro", text)["id"]
        answers = line.file("answers.txt", "Det gick bra.")
        refs.append(line.json("homework", "hand-in", homework, "--answers", answers)["id"])
    several = line("today", "pass-on", 1, "homework", "--to", "anna")
    assert (several.code, several.out) == (2, "")
    assert f"--ref {refs[0]}, {refs[1]}" in several.err
    assert line.json("today", "put-off", 1, "homework", "--ref", refs[1], "--until", "2026-11-24")["id"] == 1
    assert [item["ref"] for item in line.json("today")["items"] if item["kind"] == "homework"] == refs[:1]


def test_a_module_handed_in_elsewhere_has_a_number_below_zero(line: Line) -> None:
    line.treatment()
    line.json("treatment", "module", 1, 1, "--state", "handed_in")
    (ref,) = (item["ref"] for item in line.json("today")["items"] if item["kind"] == "homework")
    assert ref == -1
    assert line.json("today", "put-off", 1, "homework", "--ref", ref, "--until", "2026-11-24")["id"] == 1


def test_what_is_left_before_the_day_ends_is_drafts_and_todays_promises(line: Line) -> None:
    """ux.md 1: a draft begun today stands in place of what it answers."""
    line.treatment_waiting()
    line.json("message", "receive", 1, "--text-file", line.file("text.txt", HEJ), "--sent-at", "2026-11-20T15:00")
    line.json("message", "draft", 1, "--text-file", line.file("reply.txt", "Stanna kvar."))
    left = line.json("today", "end-of-day")
    assert left["at"] == "2026-11-23T08:00:00+01:00"
    assert "draft" in [item["kind"] for item in left["items"]]
    assert "message" not in [item["kind"] for item in left["items"]]
    assert line("today", "end-of-day").out.startswith("Kvar 2026-11-23 innan dagen är slut: ")


def test_a_day_with_nothing_left_is_done(line: Line) -> None:
    assert line("today", "end-of-day", "--lang", "en").out.endswith("Done for the day.\n")


@pytest.mark.parametrize(
    "arguments",
    [
        ("today", "--unit", "seen", 1, "silence"),
        ("today", "--therapist", "anna", "done"),
        ("today", "--unit", "end-of-day"),
        ("today", "done", "--at", "2026-11-20"),
        ("today", "seen", 1, "silence", "--at", "2026-11-20"),
        ("today", "seen", 1, "message"),
        ("today", "seen", 1, "pace"),
        ("today", "nothing"),
    ],
)
def test_what_does_not_belong_together_is_refused(line: Line, arguments: Iterable[object]) -> None:
    """commandline.md: 2, and nothing is changed."""
    line.treatment_waiting()
    answer = line(*arguments)
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith("modulvard: ")
    assert kinds(line) == ["module", "silence"]


def test_anothers_patient_needs_a_reason(line: Line) -> None:
    """decided.md 7."""
    line.treatment_waiting()
    line.colleague("erik")
    assert line("today", "seen", 1, "silence", "--account", "erik").code == 2
    assert line("today", "seen", 1, "silence", "--account", "erik", "--because", "Anna är sjuk").code == 0


@pytest.mark.parametrize(("words", "offered"), [((), True), (("end-of-day",), False), (("done",), False)])
def test_only_the_list_that_can_tell_of_another_moment_offers_it(
    line: Line, words: tuple[str, ...], offered: bool
) -> None:
    """commandline.md: help tells what a command takes."""
    said = line("today", *words, "--help")
    assert (said.code, "--at" in said.out) == (0, offered)
