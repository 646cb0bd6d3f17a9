"""``print program-sheet``: sheets for all staff as files (D29; commandline.md)."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from pypdf import PdfReader
from tests.clinics import PASSPHRASE, given_store, opened
from tests.treatments_given import a_program, given_program

from modulvard.cli.main import main
from modulvard.domain.clock import SystemClock

Run = Callable[..., int]


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Give a store with two programs, and run commands on it."""
    path = given_store(tmp_path).path
    secret = tmp_path / "passphrase"
    secret.write_text(PASSPHRASE, encoding="utf-8")
    database = opened(path, SystemClock())
    for name in ("Lugna dagar", "Vila\U00012000"):
        given_program(database, a_program(name=name))
    database.close()
    return lambda *words: main([*words, "--store", str(path), "--passphrase-file", str(secret)])


def test_a_sheet_is_written_of_a_program_named_by_its_key(run: Run, tmp_path: Path) -> None:
    target = tmp_path / "ut.pdf"
    assert run("print", "program-sheet", "lugna-dagar", "--out", str(target), "--size", "14") == 0
    reader = PdfReader(target)
    assert reader.trailer["/Root"]["/Lang"] == "sv-SE"
    assert "Lugna dagar" in reader.pages[0].extract_text()


def test_several_programs_give_one_file_each_in_the_language_asked_for(
    run: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Of a name that no font has, the field is named (decided.md 32)."""
    folder = tmp_path / "ut"
    assert run("print", "program-sheet", "1", "2", "--out", str(folder), "--lang", "en", "--json") == 1
    said = capsys.readouterr()
    told = json.loads(said.out)["prints"]
    assert [one["program"] for one in told] == [1, 2]
    assert [Path(one["file"]) for one in told] == sorted(folder.iterdir())
    assert told[0]["pages"] == 1
    assert told[0]["problems"] == []
    assert {"field": "program.name", "characters": ["\U00012000"]} in told[1]["problems"]
    assert "the program's name" in said.err
    assert PdfReader(told[0]["file"]).trailer["/Root"]["/Lang"] == "en-GB"


def test_a_program_that_is_not_there_writes_nothing(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "ut"
    assert run("print", "program-sheet", "1", "finns-inte", "--out", str(folder)) == 2
    assert not folder.exists()


def test_programs_are_compared_as_a_table_and_as_a_document(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    """D30."""
    assert run("program", "compare", "1", "2", "--lang", "sv") == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].split() == ["Lugna", "dagar", "Vila\U00012000"]
    assert any(line.startswith("Målgrupp") for line in lines)
    assert run("program", "compare", "1", "2", "--json") == 0
    told = json.loads(capsys.readouterr().out)["programs"]
    assert [one["id"] for one in told] == [1, 2]
    assert told[0]["minutes_a_week"] is None
    assert "reading" in told[0]["gates"]["warn"]
    assert told[0]["gates"]["block"] == []
    assert told[0]["needs"] == []


@pytest.mark.parametrize("ids", [("1",), ("1", "1"), ("1", "2", "1", "2", "1")])
def test_other_than_two_to_four_programs_are_refused(run: Run, tmp_path: Path, ids: tuple[str, ...]) -> None:
    assert run("program", "compare", *ids) == 2
    assert run("print", "program-comparison", *ids, "--out", str(tmp_path / "ut.pdf")) == 2
    assert not (tmp_path / "ut.pdf").exists()


def test_programs_side_by_side_are_written_as_one_file(
    run: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "ut.pdf"
    run("print", "program-comparison", "2", "1", "--out", str(target), "--json")
    (told,) = json.loads(capsys.readouterr().out)["prints"]
    assert told["programs"] == [2, 1]
    assert "Lugna dagar" in PdfReader(target).pages[0].extract_text()
