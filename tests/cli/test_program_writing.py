"""Programs written, published and retired from the command line (C1, commandline.md)."""

from pathlib import Path

from tests.cli.conftest import Line

FILE = """\
format: 1
key: provet
name: Provet
version: "{version}"
supplier: Kliniken Björken
kind: support_program
description: Ett prov
target_group: Vuxna
intended_use: Att pröva
took_part: Tre patienter
pace: {{modules: 1, every_weeks: 1}}
recommended_weeks: 2
modules:
  - {{number: 1, title: Ett, pages: [{{title: Sida, body: {body}}}]}}
  - {{number: 2, title: Två, after: [1], pages: [{{title: Sida, body: Text}}]}}
"""


def given_file(folder: Path, body: str = "Text") -> Path:
    file = folder / "provet.yaml"
    file.write_text(FILE.format(version="0", body=body), encoding="utf-8")
    return file


def published(line: Line, version: str, body: str = "Text") -> int:
    draft = line.json("program", "draft", "begin")["id"]
    line.json("program", "draft", "write", draft, "--file", given_file(line.folder, body))
    ident: int = line.json("program", "publish", draft, "--version", version)["id"]
    return ident


def test_a_program_goes_from_file_to_draft_to_published_and_retired(line: Line) -> None:
    draft = line.json("program", "draft", "begin")["id"]
    empty = line.json("program", "draft", "show", draft, code=1)
    assert {problem["kind"] for problem in empty["problems"]} >= {"empty"}
    line.json("program", "draft", "write", draft, "--file", given_file(line.folder))
    assert line.json("program", "draft", "show", draft)["problems"] == []
    version = line.json("program", "publish", draft, "--version", "1.0", "--comment", "Första")["id"]
    shown = line.json("program", "show", version)
    assert (shown["version"], shown["status"], shown["can_start"]) == ("1.0", "published", True)
    assert line.json("program", "draft", "list") == {"drafts": []}
    line.json("program", "retire", version)
    assert line.json("program", "show", version)["can_start"] is False
    assert line("program", "publish", version).code == 0


def test_a_draft_cannot_become_a_version_that_is_there(line: Line) -> None:
    published(line, "1")
    draft = line.json("program", "draft", "begin", "--from", "provet")["id"]
    refused = line("program", "publish", draft, "--version", "1")
    assert refused.code == 2
    assert "1" in refused.err
    assert line("program", "publish", "provet", "--version", "2").code == 2


def test_a_version_that_a_later_one_has_replaced_is_listed_as_that(line: Line, tmp_path: Path) -> None:
    """D17."""
    first, second = tmp_path / "ett.yaml", tmp_path / "två.yaml"
    for file, version in ((first, "1"), (second, "2")):
        file.write_text(FILE.format(version=version, body="Text"), encoding="utf-8")
    before, after = (line.json("program", "import", file)["id"] for file in (first, second))
    shown = {one["id"]: (one["replaced"], one["can_start"]) for one in line.json("program", "list")["programs"]}
    assert (shown[before], shown[after]) == ((True, False), (False, True))
    assert "ersatt" in line("program", "list").out
    patient = line.patient()
    refused = line("treatment", "start", patient, before, "--from", "2026-11-23")
    assert (refused.code, "ersatt av en senare" in refused.err) == (2, True), refused.err


def test_a_file_that_is_not_whole_is_refused_and_the_draft_stands_as_it_was(line: Line) -> None:
    draft = line.json("program", "draft", "begin")["id"]
    file = line.folder / "fel.yaml"
    file.write_text("format: 1\nkey: x\n", encoding="utf-8")
    refused = line("program", "draft", "write", draft, "--file", file)
    assert refused.code == 2
    assert "fel.yaml" in refused.err
    assert line.json("program", "draft", "list")["drafts"][0]["revision"] == 1


def test_a_pilot_has_room_and_learnings_and_is_published(line: Line) -> None:
    draft = line.json("program", "draft", "begin")["id"]
    line.json("program", "draft", "write", draft, "--file", given_file(line.folder))
    version = line.json("program", "pilot", draft, "--version", "0.9", "--patients", 3)["id"]
    assert line.json("program", "show", version)["pilot_cap"] == 3
    learning = line.json("program", "learn", version, "--text", "För lång", "--from", "patient", "--module", 1)["id"]
    line.json("program", "learning", "met", learning, "--text", "Delad")
    [told] = line.json("program", "learnings", version)["learnings"]
    assert (told["module"], told["from"], told["text"], told["met"]) == (1, "patient", "För lång", "Delad")
    line.json("program", "learning", "withdraw", learning)
    assert line.json("program", "learnings", version) == {"learnings": []}
    line.json("program", "publish", version)
    assert line.json("program", "show", version)["status"] == "published"


def test_two_versions_are_compared_and_a_treatment_moves_to_the_newer(line: Line) -> None:
    first = published(line, "1")
    patient = line.json(
        "patient", "add", "--given-name", "Linnea", "--family-name", "Hassel", "--birth-date", "1985-03-12"
    )["id"]
    treatment = line.json("treatment", "start", patient, first, "--from", "2026-11-23", code=1)["id"]
    second = published(line, "2", body="Annan text")
    difference = line.json("program", "difference", first, second)
    [module] = difference["modules"]
    assert (module["module"], module["items"][0]["title"]) == (1, "Sida")
    assert "{+Annan text+}" in line("program", "difference", first, second).out
    assert line("treatment", "version", treatment, "--to", first, "--reason", "Byte").code == 2
    line.json("treatment", "version", treatment, "--to", "provet", "--reason", "Tydligare")
    assert line.json("treatment", "show", treatment)["program"]["id"] == second


def test_a_retired_version_is_not_started(line: Line) -> None:
    version = published(line, "1")
    line.json("program", "retire", version)
    patient = line.json(
        "patient", "add", "--given-name", "Linnea", "--family-name", "Hassel", "--birth-date", "1985-03-12"
    )["id"]
    refused = line("treatment", "start", patient, version, "--from", "2026-11-23")
    assert refused.code == 2
    assert "avvecklad" in refused.err


def test_a_program_is_shown_with_all_that_is_known_of_it(line: Line, tmp_path: Path) -> None:
    """D9, D40: who took part, and what others may do with it."""
    file = tmp_path / "ett.yaml"
    more = "licence: CC BY 4.0\norigin: Björken\nfollow_up_months: [3, 6]\nusual_weeks: [2, 4]\n"
    file.write_text(FILE.format(version="1", body="Text") + more, encoding="utf-8")
    shown = line("program", "show", line.json("program", "import", file)["id"]).out
    for said in ("publicerad", "CC BY 4.0", "Björken", "3, 6", "2–4", "Tre patienter"):
        assert said in shown, shown
