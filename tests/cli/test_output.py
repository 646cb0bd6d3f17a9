"""What reaches a terminal: nothing in a stored text is obeyed, and a document is exact (INP-01, commandline.md)."""

import json

import pytest
from tests.cli.conftest import Line

from modulvard.cli.output import Output, plain, set_apart

ESCAPES = "Röd \x1b[31mtext\x1b[0m, titel \x1b]0;ny\x07, rad\x9b2J, backsteg\x08\x7f och \x00 slut"
TURNED = "Tur \u202eretur\u202c, \u2066öppen, rad\u2028bruten"


def obeyed(said: str) -> set[str]:
    """Return what a terminal would obey, line ends apart."""
    return {each for each in said if ord(each) < 32 or 127 <= ord(each) < 160 or each in "\u202e\u2028\u2066"} - {"\n"}


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\x1b[31mb", "a\\x1b[31mb"),
        ("a\x9b2Jb", "a\\x9b2Jb"),
        ("a\rb", "a\\x0db"),
        ("a\u202eb", "a\\u202eb"),
        ("a\u2028b", "a\\u2028b"),
        ("a\ud800b", "a\\ud800b"),
        ("\u2067ليلى\u2069!", "\u2067ليلى\u2069!"),
        ("\u2067ليلى!", "\\u2067ليلى!"),
        ("ليلى\u2069!", "ليلى\\u2069!"),
        ("\u2066a\u2067b\u2069", "\\u2066a\u2067b\u2069"),
        ("👩\u200d⚕️ och می\u200cخواهم", "👩\u200d⚕️ och می\u200cخواهم"),
    ],
)
def test_what_would_be_obeyed_is_shown_and_what_is_text_is_left(text: str, shown: str) -> None:
    assert plain(text) == shown


def test_a_name_from_the_right_keeps_its_neighbours_in_their_order() -> None:
    assert set_apart("ליאת 12") == "\u2068ליאת 12\u2069"
    assert set_apart("Linnea") == "Linnea"


def test_columns_stand_straight_whatever_is_in_them(capsys: pytest.CaptureFixture[str]) -> None:
    Output(as_document=False).table([("ליאת", "x"), ("Åsa\u0301", "x"), ("Linn", "x"), ("文", "x")])
    rows = capsys.readouterr().out.splitlines()
    seen = ["".join(each for each in row if each not in "\u2068\u2069\u0301") for row in rows]
    assert seen == ["ליאת  x", "Åsa   x", "Linn  x", "文    x"]


def test_a_document_is_exact_and_harmless_as_it_is_written(capsys: pytest.CaptureFixture[str]) -> None:
    hostile = {"text": ESCAPES + TURNED, "plain": "Åsa ליאת 🌿"}
    Output(as_document=True).document(hostile)
    said = capsys.readouterr().out
    assert json.loads(said) == hostile
    assert obeyed(said) == set()
    assert "Åsa ליאת 🌿" in said


def test_a_hostile_message_is_obeyed_nowhere_and_kept_as_it_was(line: Line) -> None:
    """INP-01."""
    line.treatment_waiting()
    file = line.folder / "text.txt"
    file.write_text(TURNED + "\tsvar\n\x1b[31mRött", encoding="utf-8")
    ident = line.json("message", "receive", 1, "--text-file", file)["id"]
    line.json("flag", "add", 1, "--on", "2026-11-23", "--text", "Ring \x1b[2Jnu")
    kept = line.json("message", "show", ident)["text"]
    for command in (
        ("message", "show", ident),
        ("message", "list", "--waiting"),
        ("message", "list", "--treatment", 1),
        ("message", "guess", "--text-file", file),
        ("today",),
        ("today", "end-of-day"),
        ("flag", "list"),
        ("patient", "show", 1),
        ("search", "retur"),
        ("log", "list"),
    ):
        answer = line(*command)
        assert answer.code in {0, 1}, (command, answer.err)
        assert obeyed(answer.out + answer.err) == set(), command
    assert "\\u202eretur" in line("message", "show", ident).out
    assert "\u202eretur" in kept


def test_what_is_refused_repeats_nothing_that_is_obeyed(line: Line) -> None:
    answer = line("today", "--therapist", "\x1b[31merik")
    assert answer.code == 2
    assert obeyed(answer.err) == set()
