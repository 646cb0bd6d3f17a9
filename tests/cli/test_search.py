"""``search``: patients, texts and answers, everywhere or in one place (commandline.md)."""

from pathlib import Path

from tests.cli.conftest import Line
from tests.cli.test_messages import received, written


def test_everything_is_searched_unless_a_place_is_named(line: Line, tmp_path: Path) -> None:
    line.treatment_waiting()
    received(line, tmp_path)
    draft = line.json("message", "draft", 1, "--text-file", written(tmp_path, "Stanna kvar i hissen."))["id"]
    line.json("message", "finish", draft)
    found = line.json("search", "hissarna")
    assert set(found) == {"patients", "misspelt", "messages", "homework", "notes", "answers"}
    (hit,) = line.json("search", "hissen", "--in", "messages")["messages"]
    assert (hit["id"], hit["treatment"], hit["direction"]) == (draft, 1, "out")
    assert hit["snippet"] == "Stanna kvar i hissen."
    assert "patients" not in line.json("search", "hissen", "--in", "notes")


def test_a_hit_is_told_in_words_and_nothing_found_as_well(line: Line, tmp_path: Path) -> None:
    line.treatment_waiting()
    received(line, tmp_path)
    answer = line("search", "xylofon", "--in", "homework")
    assert (answer.code, answer.out) == (0, "Inget hittades.\n")
    told = line("search", "hinna", "--in", "messages")
    assert told.out.startswith("Meddelande 1 · ")
