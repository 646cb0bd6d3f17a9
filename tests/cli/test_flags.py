"""``flag``: flags of one's own (ux.md 2 "Läs först")."""

from tests.cli.conftest import Line


def test_a_flag_is_set_listed_moved_and_done(line: Line) -> None:
    line.treatment()
    ident = line.json("flag", "add", 1, "--on", "2026-11-23", "--text", "Ring om sömnen")["id"]
    (flag,) = line.json("flag", "list")["flags"]
    assert flag == {
        "id": ident,
        "treatment": 1,
        "patient": {"id": 1, "name": "Linnea Hassel"},
        "on": "2026-11-23",
        "text": "Ring om sömnen",
    }
    assert [item["ref"] for item in line.json("today")["items"] if item["kind"] == "flag"] == [ident]
    line.json("flag", "move", ident, "--on", "2026-11-24")
    assert [item for item in line.json("today")["items"] if item["kind"] == "flag"] == []
    assert line("flag", "done", ident, "--note", "Ringde").out == f"Flagga {ident} är klar.\n"
    assert line("flag", "list", "--lang", "en").out == "No flags.\n"


def test_a_flag_in_the_past_is_refused_in_words(line: Line) -> None:
    line.treatment()
    answer = line("flag", "add", 1, "--on", "2026-11-22", "--text", "Ring")
    assert (answer.code, answer.out) == (2, "")
    assert "idag eller senare" in answer.err


def test_a_flag_closes_only_with_a_note(line: Line) -> None:
    line.treatment()
    line.json("flag", "add", 1, "--on", "2026-11-23", "--text", "Ring")
    answer = line("flag", "done", 1, "--note", "")
    assert answer.code == 2
    assert "Noteringen om vad som gjordes: behöver fyllas i" in answer.err
