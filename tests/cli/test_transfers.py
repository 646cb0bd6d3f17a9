"""``treatment transfer`` and ``treatment transfers`` (C3, D20)."""

from pathlib import Path

from tests.cli.conftest import Line


def given_erik(line: Line) -> None:
    new: Path = line.file("nytt.txt", "sju blå hattar i en hylla\n")
    line.json("account", "add", "erik", "--role", "therapist", "--new-passphrase-file", new)


def test_treatments_are_handed_over_with_a_reason_and_what_the_next_one_needs_to_know(line: Line) -> None:
    line.treatment()
    given_erik(line)
    note = line.file("att veta.txt", "Ringer helst på eftermiddagen.\n")
    facts = ("--to", "erik", "--reason", "Föräldraledighet")
    answer = line.json("treatment", "transfer", 1, *facts, "--note-file", note)
    along = {"flags": 0, "texts": 0}
    assert answer == {
        "transfers": [{"treatment": 1, "along": along, "stayed": 0, "read_first": 0, "warnings": []}],
        "refused": [],
    }
    refused = line("treatment", "transfers", 1)
    assert (refused.code, refused.out) == (2, "")
    (kept,) = line.json("treatment", "transfers", 1, "--because", "Jag lämnade över")["transfers"]
    assert (kept["on"], kept["from"]["name"], kept["to"]["name"]) == ("2026-11-23", "anna", "erik")
    assert (kept["reason"], kept["note"]) == ("Föräldraledighet", "Ringer helst på eftermiddagen.")
    told = line("treatment", "transfers", 1, "--because", "Jag lämnade över", "--lang", "en")
    assert told.out == "2026-11-23  anna → erik: Föräldraledighet\nRinger helst på eftermiddagen.\n"
    assert line.json("treatment", "transfers", 1, "--at", "2026-11-20")["transfers"] == []


def test_what_is_refused_for_one_stops_no_other_and_is_told(line: Line) -> None:
    line.treatment()
    patient = line.patient("Omar", "Ekollon")
    second = line.json("treatment", "start", patient, "dagar-och-natter", "--from", "2026-11-09")["id"]
    given_erik(line)
    line.json("treatment", "end", second, "--as", "completed", "--reason", "klart")
    facts = ("--to", "erik", "--reason", "Föräldraledighet", "--because", "Vi byter")
    answer = line("treatment", "transfer", 1, second, *facts, "--json")
    assert answer.code == 1
    assert [one["treatment"] for one in answer.document["transfers"]] == [1]
    assert [(one["treatment"], one["patient"]) for one in answer.document["refused"]] == [(second, 2)]
    assert f"Behandling {second}, patient 2, är inte överlämnad. Behandlingen avslutades" in answer.err
    alone = line("treatment", "transfer", second, *facts)
    assert (alone.code, alone.out) == (2, "")


def test_handing_over_to_someone_away_is_done_and_told(line: Line) -> None:
    line.treatment()
    given_erik(line)
    line.json("account", "away", "erik", "--from", "2026-11-23", "--to", "2026-11-27", "--substitute", "anna")
    answer = line("treatment", "transfer", 1, "--to", "erik", "--reason", "Föräldraledighet", "--lang", "en")
    assert answer.code == 1
    assert "is away until 2026-11-27. anna stands in." in answer.err


def test_a_transfer_dated_ahead_is_refused(line: Line) -> None:
    line.treatment()
    given_erik(line)
    answer = line("treatment", "transfer", 1, "--to", "erik", "--reason", "Byte", "--on", "2026-11-24")
    assert (answer.code, answer.out) == (2, "")


def test_c15_the_transfer_sheet_is_printed_one_file_for_each(line: Line) -> None:
    line.treatment()
    given_erik(line)
    line.json("treatment", "transfer", 1, "--to", "erik", "--reason", "Föräldraledighet")
    assert line("print", "transfer", 1, "--out", line.folder / "b.pdf").code == 2
    answer = line.json("print", "transfer", 1, "--out", line.folder / "blad.pdf", "--because", "Jag lämnade över")
    assert answer["prints"][0]["pages"] == 1
    assert (line.folder / "blad.pdf").read_bytes().startswith(b"%PDF")


def test_c3_consent_to_another_unit_is_noted_and_pausing_can_flag(line: Line) -> None:
    line.treatment()
    weeks = ("--from", "2026-W49", "--to", "2026-W49", "--reason", "Semester")
    line.json("treatment", "pause", 1, *weeks, "--flag", "Åter efter pausen")
    assert [flag["on"] for flag in line.json("flag", "list")["flags"]] == ["2026-12-07"]
    line.json("treatment", "end", 1, "--as", "referred", "--reason", "Till Eken")
    assert line("treatment", "consent", 1, "--note", "").code == 2
    assert line("treatment", "consent", 1, "--note", "Hela överlämningen").out == "Klart: behandling 1.\n"


def test_b21_what_is_followed_up_is_told_of_when_an_account_is_shut_out_and_can_be_handed_over(line: Line) -> None:
    line.treatment()
    given_erik(line)
    line.json("treatment", "transfer", 1, "--to", "erik", "--reason", "Föräldraledighet")
    ended = ("--as", "completed", "--reason", "klart", "--follow-up", "2026-12-21", "--because", "Vi byter")
    line.json("treatment", "end", 1, *ended)
    answer = line("account", "disable", "erik", "--json")
    assert (answer.code, answer.document["treatments_left"], answer.document["followed_up_left"]) == (1, 0, 1)
    assert "uppföljningen av 1 avslutad behandling. Den behöver" in answer.err
    assert line.json("treatment", "transfers", 1)["transfers"][0]["to"] == {"id": 2, "name": "erik"}
    line.json("treatment", "transfer", 1, "--to", "anna", "--reason", "Erik har slutat", "--because", "Vi byter")
    assert [one["to"]["id"] for one in line.json("treatment", "transfers", 1)["transfers"]] == [2, 1]


def test_a_transfer_dated_before_the_last_one_is_refused_with_its_day(line: Line) -> None:
    line.treatment()
    given_erik(line)
    line.json("treatment", "transfer", 1, "--to", "erik", "--reason", "Byte", "--on", "2026-11-20")
    facts = ("--to", "anna", "--reason", "Byte", "--on", "2026-11-19", "--because", "Vi byter")
    answer = line("treatment", "transfer", 1, *facts)
    assert (answer.code, answer.out) == (2, "")
    assert "2026-11-19 ligger före den senaste överlämningen 2026-11-20." in answer.err
