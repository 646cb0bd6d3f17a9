"""Instruments on the command line: listed, shown with their sources, checked, taken in and given out (C8)."""

from pathlib import Path

import pytest
from tests.cli.conftest import Line
from tests.exchange.test_instrument_files import WHOLE


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "provet.yaml"
    path.write_text(WHOLE, encoding="utf-8")
    return path


def edit(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_the_shipped_ones_are_there_from_the_first_day(line: Line) -> None:
    listed = line.json("instrument", "list")["instruments"]
    assert len(listed) == 12
    first = next(one for one in listed if one["key"] == "phq-9")
    assert {"id", "key", "version", "name", "items", "scales", "origin", "languages", "source"} <= set(first)
    assert (first["version"], first["items"], first["origin"], first["in_use"]) == ("1", 10, "shipped", True)
    assert first["source"]
    table = line("instrument", "list").out
    assert "PHQ-9" in table
    assert "föreslås för nya skattningar" in table


def test_one_is_shown_with_ranges_summing_and_sources_and_grades_nothing(line: Line) -> None:
    shown = line("instrument", "show", "pss-10")
    assert shown.code == 0
    assert "Fråga 4: 0–4; räknas omvänt" in shown.out
    assert "summan av fråga 1, 2, 3, 4, 5, 6, 7, 8, 9, 10; högre betyder mer besvär" in shown.out
    assert "ej kontrollerad" in shown.out
    assert "visas inte" in shown.out
    document = line.json("instrument", "show", "PHQ-9 1")
    assert [item["number"] for item in document["item_list"] if item["safety"]] == ["9"]
    assert (document["scale_list"][0]["lowest"], document["scale_list"][0]["highest"]) == (0, 27)
    english = line("instrument", "show", "phq-9", "--lang", "en").out
    assert "safety question: every answer above the lowest becomes a task" in english
    assert line("instrument", "show", "okänd").code == 2


def test_a_file_is_checked_shown_and_taken_in_once(line: Line, file: Path) -> None:
    checked = line.json("instrument", "check", file)
    assert (checked["standing"], checked["taken"]) == ("new", True)
    dry = line.json("instrument", "import", file, "--dry-run")
    assert (dry["done"], dry["id"]) == (False, None)
    assert line("instrument", "show", "provet").code == 2
    done = line.json("instrument", "import", file)
    assert line.json("instrument", "show", "provet")["id"] == done["id"]
    again = line.json("instrument", "import", file, code=1)
    assert (again["standing"], again["done"]) == ("already_held", False)


def test_a_newer_version_is_told_with_what_differs(line: Line, file: Path) -> None:
    line.json("instrument", "import", file)
    edit(file, "number: 1, reverse: true", "number: 1")
    other = line("instrument", "import", file)
    assert other.code == 2
    assert "annat innehåll" in other.out
    edit(file, 'version: "1"', 'version: "2"')
    told = line("instrument", "import", file)
    assert told.code == 0
    assert "- Fråga 1: 0–3; räknas omvänt (0 = Aldrig, 3 = Ofta). Påhittad fråga ett" in told.out
    assert "+ Fråga 1: 0–3 (0 = Aldrig, 3 = Ofta). Påhittad fråga ett" in told.out
    document = line.json("instrument", "check", file)
    assert document["standing"] == "already_held"


def test_a_fault_is_told_with_its_line_and_nothing_is_taken(line: Line, file: Path) -> None:
    edit(file, "method: sum", "method: guess")
    told = line("instrument", "check", file)
    assert told.code == 2
    assert "provet.yaml, rad" in told.out
    document = line.json("instrument", "check", file, code=2)
    assert document["problems"][0]["kind"] == "not_one_of"
    assert line("instrument", "check", file.with_name("saknas.yaml")).code == 2


def test_licensed_words_stay_when_an_instrument_goes_out(line: Line, file: Path, tmp_path: Path) -> None:
    line.json("instrument", "import", file)
    given = line("instrument", "export", "provet", "--out", tmp_path / "ut.yaml")
    assert given.code == 1
    assert "stannar i kliniken" in given.out
    assert "Påhittad fråga" not in (tmp_path / "ut.yaml").read_text(encoding="utf-8")
    shipped = line.json("instrument", "export", "phq-9", "--out", tmp_path / "phq.yaml")
    assert shipped["without_words"] is False
    assert line.json("instrument", "check", tmp_path / "phq.yaml")["standing"] == "already_held"


def test_lines_and_use_are_turned_by_who_publishes(line: Line) -> None:
    line.colleague("erik")
    assert line("instrument", "lines", "phq-9", "--on", "--account", "erik").code == 2
    assert line.json("instrument", "lines", "phq-9", "--on")["lines_on"] is True
    assert "visas vid kurvorna" in line("instrument", "show", "phq-9").out
    assert line.json("instrument", "lines", "phq-9", "--off")["lines_on"] is False
    assert line("instrument", "lines", "phq-9").code == 2
    assert line.json("instrument", "withdraw", "isi")["in_use"] is False
    assert "ur bruk" in line("instrument", "list").out
    assert line.json("instrument", "put-back", "isi")["in_use"] is True
