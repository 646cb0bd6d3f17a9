"""``answers``: the answer bank without a window (commandline.md)."""

from pathlib import Path

import pytest
from tests.cli.conftest import Line

from modulvard.cli.texts import Words
from modulvard.domain.answer_bank import AnswerKind, AnswerStatus, Category
from modulvard.domain.answer_difference import Place
from modulvard.domain.answer_file import EntryStanding


def add(line: Line, title: str = "Hinner inte städa", body: str = "Hej {förnamn}! Städa senare.", *more: object) -> int:
    file = line.file("text.txt", body)
    answer = line.json(
        "answers", "add", "--kind", "reply", "--category", "practical", "--title", title, "--text-file", file, *more
    )
    return int(answer["id"])


def test_the_shipped_answers_are_there_on_the_first_day(line: Line) -> None:
    hits = line.json("answers", "search", "hinner inte hemuppgiften")["hits"]
    assert hits[0]["key"] == "hinner-inte-hemuppgiften"
    assert set(hits[0]) >= {"id", "title", "kind", "snippet"}
    assert line.json("answers", "list")["counts"]["in_use"] >= 60


def test_an_entry_is_written_reviewed_approved_and_retired(line: Line) -> None:
    ident = add(line, "Hinner inte städa", "Hej {förnamn}! Städa till {datum?}.", "--keywords", "damm, golv")
    assert line.json("answers", "search", "dammet")["hits"][0]["draft"] is True
    for step in ("submit", "review", "approve"):
        assert line.json("answers", step, ident)["id"] == ident
    shown = line.json("answers", "show", "hinner-inte-stada")
    assert (shown["status"], shown["in_force"], shown["version"]["review_on"]) == ("approved", 1, "2027-11-23")
    text = shown["version"]["texts"]["sv"]
    assert text["fields"] == [{"name": "förnamn", "asks": False}, {"name": "datum", "asks": True}]
    line.json("answers", "retire", ident)
    assert line.json("answers", "search", "dammet")["hits"] == []
    assert [entry["id"] for entry in line.json("answers", "list", "--shown", "retired")["answers"]] == [ident]
    line.json("answers", "restore", ident)
    assert line.json("answers", "search", "dammet", "--limit", 1)["total"] == 1


def test_many_entries_are_approved_at_once(line: Line) -> None:
    idents = [add(line, title) for title in ("Städa idag", "Städa imorgon")]
    assert line("answers", "approve").code == 2
    assert line("answers", "approve", idents[0], "--all-shipped").code == 2
    assert line("answers", "approve", *idents, 99_999).code == 2
    assert line.json("answers", "show", idents[0])["in_force"] is None
    assert line.json("answers", "approve", *idents) == {"id": None, "approved": 2}
    assert line.json("answers", "show", idents[1])["in_force"] == 1
    assert line.json("answers", "approve", "--all-shipped")["approved"] == 0


def test_the_list_tells_what_waits(line: Line) -> None:
    ident = add(line)
    line.json("answers", "approve", ident)
    line.json("answers", "edit", ident, "--keywords", "damm")
    line.json("answers", "submit", ident)
    (waits,) = line.json("answers", "list", "--shown", "suggested")["answers"]
    assert waits["waiting"] == {"version": 2, "change": "keywords", "shipped": False, "replaces_own": True}
    assert "nya sökord väntar" in line("answers", "list", "--shown", "suggested").out


def test_an_edit_makes_the_next_version_and_shows_what_differs(line: Line) -> None:
    ident = add(line)
    line.json("answers", "approve", ident)
    line.json("answers", "edit", ident, "--text-file", line.file("ny.txt", "Hej {förnamn}! Städa aldrig."))
    assert line.json("answers", "show", ident)["version"]["number"] == 1
    shown = line.json("answers", "show", ident, "--version", 2)
    assert shown["version"]["texts"]["sv"]["title"] == "Hinner inte städa"
    (change,) = shown["changes"]
    assert {"change": "added", "text": "aldrig"} in change["parts"]
    assert "[-senare-]{+aldrig+}" in line("answers", "show", ident, "--version", 2).out
    assert line("answers", "show", ident, "--version", 9).code == 2


def test_owner_and_review_day_are_changed_without_a_new_version(line: Line) -> None:
    ident = add(line)
    line.json("answers", "approve", ident)
    line.json("answers", "edit", ident, "--owner", "anna", "--review-on", "2027-03-01")
    shown = line.json("answers", "show", ident)
    assert (shown["version"]["number"], shown["version"]["review_on"]) == (1, "2027-03-01")
    assert line("answers", "edit", ident, "--review-on", "2026-11-01").code == 2
    line.json("answers", "edit", ident, "--title", "Ny titel", "--review-on", "2027-04-01")
    shown = line.json("answers", "show", ident, "--version", 2)
    assert shown["version"]["texts"]["sv"]["title"] == "Ny titel"


def test_what_cannot_be_taken_is_told_and_changes_nothing(line: Line) -> None:
    file = line.file("fel.txt", "Hej {förnam}!")
    answer = line("answers", "add", "--kind", "reply", "--title", "Prov", "--text-file", file)
    assert answer.code == 2
    assert "Text: fältet {förnam} kan inget fylla i; skriv {förnam?} för att fråga" in answer.err
    assert line("answers", "show", "finns-inte").code == 2
    assert line("answers", "approve", "hinner-inte-hemuppgiften").code == 2
    assert line("answers", "list", "--at", "2026-11-01").code == 2


def test_a_file_goes_out_and_comes_in_again(line: Line) -> None:
    ident = add(line)
    line.json("answers", "approve", ident)
    out = line.folder / "ut.yaml"
    count = line.json("answers", "export", "--out", out)["answers"]
    assert line("answers", "export", "--out", out).code == 2
    same = line.json("answers", "import", out, "--dry-run")
    assert {entry["standing"] for entry in same["entries"]} == {"same"}
    assert (len(same["entries"]), same["done"], same["taken"]) == (count, False, 0)
    out.write_text(out.read_text(encoding="utf-8").replace("Städa senare", "Städa nu"), encoding="utf-8")
    left = line.json("answers", "import", out, code=1)
    assert left["taken"] == 0
    astray = line("answers", "import", out, "--overwrite", "hinner-inte-stda")
    assert (astray.code, astray.err) == (2, "modulvard: Svaret hinner-inte-stda finns inte.\n")
    chosen = line.json("answers", "import", out, "--overwrite", "hinner-inte-stada")
    assert (chosen["taken"], chosen["done"]) == (1, True)
    assert line.json("answers", "show", ident)["version"]["texts"]["sv"]["body"].endswith("Städa nu.")


def test_a_dry_run_changes_nothing_and_says_what_would_be(line: Line) -> None:
    file = line.file("svar.yaml", "answers:\n- {key: x, kind: reply, category: outside, title: Zebra, body: Ja.}\n")
    answer = line("answers", "import", file, "--dry-run")
    assert (answer.code, answer.out.splitlines()[0]) == (0, "x: nytt (tas in)")
    assert line.json("answers", "search", "zebra")["hits"] == []


def test_a_broken_file_is_told_line_by_line(line: Line) -> None:
    file = line.file("svar.yaml", "answers:\n- {key: x, kind: phrase, category: outside, title: Z, body: Ja.}\n")
    answer = line("answers", "import", file)
    assert answer.code == 2
    assert "svar.yaml, rad 2, answers[1].kind:" in answer.out


@pytest.mark.parametrize("language", ["sv", "en"])
def test_every_value_of_the_bank_has_its_word(language: str) -> None:
    words = Words(language)
    families = {
        "answer_kind": AnswerKind,
        "answer_category": Category,
        "answer_status": AnswerStatus,
        "answer_standing": EntryStanding,
        "answer_place": Place,
    }
    for family, values in families.items():
        assert [value for value in values if f"{family}.{value}" not in words] == []


def test_the_list_is_text_in_both_languages(line: Line, tmp_path: Path) -> None:
    assert "svar till patient" in line("answers", "list", "--category", "technical").out
    assert "method support" in line("answers", "list", "--kind", "support", "--lang", "en").out
    assert "LIX" in line("answers", "show", "tappat-haftet", "--lang", "en").out


def test_a_finished_reply_is_suggested_without_its_patient(line: Line) -> None:
    """ux.md "Spara som svar": the bank holds no patient."""
    line.treatment_waiting()
    draft = line.json("message", "draft", 1, "--text-file", line.file("reply.txt", "Hej Linnea! Stanna kvar."))["id"]
    unfinished = line("answers", "suggest", "--title", "Stanna kvar", "--message", draft)
    assert (unfinished.code, unfinished.out) == (2, "")
    line.json("message", "finish", draft)
    ident = line.json("answers", "suggest", "--title", "Stanna kvar", "--message", draft)["id"]
    shown = line.json("answers", "show", ident)
    assert (shown["status"], shown["version"]["texts"]["sv"]["body"]) == ("draft", "Hej {förnamn}! Stanna kvar.")


def test_what_a_patient_wrote_never_comes_into_the_bank(line: Line) -> None:
    line.treatment_waiting()
    ident = line.json("message", "receive", 1, "--text-file", line.file("text.txt", "Hej! /Linnea"))["id"]
    refused = line("answers", "suggest", "--title", "Hej", "--message", ident)
    assert (refused.code, refused.err) == (
        2,
        "modulvard: Bara ett svar som är slutfört kan föreslås ur ett meddelande.\n",
    )


def test_a_text_is_suggested_from_a_file(line: Line) -> None:
    file = line.file("text.txt", "Hej! Stanna kvar.")
    answer = line("answers", "suggest", "--title", "Stanna kvar", "--text-file", file)
    assert answer.code == 0
    assert answer.out.endswith("är föreslaget och väntar på godkännande.\n")
    assert line("answers", "suggest", "--title", "Stanna kvar").code == 2
