"""``today``: the day's list as text and JSON (commandline.md, decided.md "Idag")."""

import re

import pytest
from tests.cli.conftest import Line


def test_an_empty_day_ends_the_list(line: Line) -> None:
    assert line.json("today") == {"at": "2026-11-23T08:00:00+01:00", "items": [], "minutes": 0, "done": 0}
    assert line("today").out == "Idag 2026-11-23, vecka 48: 0 saker\nInget mer idag.\n"


def test_each_item_has_the_documented_keys(line: Line) -> None:
    """commandline.md: kind, patient, treatment, reason, since, due, overdue."""
    treatment = line.treatment_waiting()
    items = line.json("today")["items"]
    module = next(item for item in items if item["kind"] == "module")
    assert {key: module[key] for key in ("kind", "treatment", "reason", "since", "due", "overdue")} == {
        "kind": "module",
        "treatment": treatment,
        "reason": "Modul 2 väntar på att öppnas",
        "since": "2026-11-09",
        "due": "2026-11-10",
        "overdue": True,
    }
    assert module["patient"]["name"] == "Linnea Hassel"
    assert line.json("today", "--lang", "en")["items"][0]["reason"] == "Module 2 is waiting to be opened"


def test_text_has_its_groups_in_order_and_marks_what_is_overdue(line: Line) -> None:
    line.treatment_waiting()
    said = line("today").out
    assert said.index("Hemuppgifter") < said.index("Tempo och tystnad")
    assert re.search(r"^!  Linnea Hassel +Modul 2 väntar på att öppnas +senast 2026-11-10", said, re.MULTILINE)


@pytest.mark.parametrize(
    ("moment", "kinds"),
    [("2026-11-05", []), ("2026-11-09", ["module"]), ("2026-11-15", ["module"]), ("2026-11-16", ["module", "silence"])],
)
def test_at_tells_the_list_of_that_moment(line: Line, moment: str, kinds: list[str]) -> None:
    """decided.md 13."""
    line.treatment_waiting()
    answer = line.json("today", "--at", moment)
    assert [item["kind"] for item in answer["items"]] == kinds
    assert answer["at"].startswith(moment)


def test_another_therapists_list_and_the_units(line: Line) -> None:
    line.treatment_waiting()
    line.colleague("erik")
    assert line.json("today", "--therapist", "erik")["items"] == []
    assert len(line.json("today", "--unit")["items"]) == 2
    assert len(line.json("today", "--therapist", "anna", "--account", "erik")["items"]) == 2
    unknown = line("today", "--therapist", "nobody")
    assert (unknown.code, unknown.err) == (2, "modulvard: Det finns inget konto med namnet nobody.\n")


def test_lines_move_to_the_substitute_while_one_is_away(line: Line) -> None:
    """decided.md 14, pacing.md "Promise"."""
    line.treatment_waiting()
    line.colleague("erik")
    line.json("account", "away", "anna", "--from", "2026-11-23", "--to", "2026-11-27", "--substitute", "erik")
    assert line.json("today")["items"] == []
    assert len(line.json("today", "--account", "erik")["items"]) == 2
    assert len(line.json("today", "--at", "2026-11-20")["items"]) == 2


def test_a_protected_patient_is_masked_in_anothers_list(line: Line) -> None:
    line.treatment_waiting()
    line.json("patient", "edit", 1, "--protected")
    line.colleague("erik")
    assert "Hassel" not in line("today", "--unit", "--account", "erik").out
    assert (
        line.json("today", "--unit", "--account", "erik")["items"][0]["patient"]["name"] == "Skyddade personuppgifter"
    )
    assert line.json("today")["items"][0]["patient"]["name"] == "Linnea Hassel"


def test_a_look_at_the_list_is_one_row_with_a_count(line: Line) -> None:
    """decided.md 6."""
    line.treatment_waiting()
    line.json("today")
    rows = [row for row in line.json("log", "list")["rows"] if row["measure"] == "view_today"]
    assert [(row["count"], row["patient"]) for row in rows] == [(2, None)]


def test_the_flag_of_anothers_patient_is_told_without_its_words(line: Line) -> None:
    """decided.md 7: nothing stands after the colon, so there is no colon."""
    line.treatment()
    line.colleague()
    line.json("flag", "add", 1, "--text", "Fråga om sömnen", "--on", "2026-11-23")
    told = line("today", "--unit", "--account", "erik").out
    assert "Fråga om sömnen" not in told
    assert "Flagga" in told
    assert "Flagga:" not in told
