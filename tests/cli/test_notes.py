"""``note``: journal text by command, and what is not journalled (commandline.md, C14)."""

from pathlib import Path

from tests.cli.conftest import Line
from tests.cli.test_messages import received, written


def replied(line: Line, folder: Path) -> int:
    """Register a message and finish a reply to it; returns the reply's id."""
    line.treatment_waiting()
    received(line, folder)
    draft: int = line.json("message", "draft", 1, "--text-file", written(folder, "Stanna kvar."))["id"]
    line.json("message", "finish", draft)
    return draft


def test_a_note_is_drafted_finished_and_marked(line: Line, tmp_path: Path) -> None:
    reply = replied(line, tmp_path)
    (owed,) = line.json("note", "list", "--not-journalled")["not_journalled"]
    assert [(each["kind"], each["id"]) for each in owed["contacts"]] == [("reply", reply)]
    draft = line.json("note", "draft", 1)
    assert draft["text"].startswith("Kontakttyp\nAdministrativ kontakt")
    assert (draft["kind"], draft["covers"]) == ("weekly", {"messages": [1, reply], "hand_ins": []})
    line.json("note", "finish", draft["id"])
    shown = line.json("note", "show", draft["id"])
    assert (shown["state"], shown["text"], shown["covers"]) == ("finished", draft["text"], draft["covers"])
    line.json("note", "mark", draft["id"])
    assert line.json("note", "show", draft["id"])["state"] == "journalled"
    assert line.json("note", "list", "--not-journalled")["not_journalled"] == []


def test_a_file_can_be_kept_as_the_draft_in_place_of_what_it_said(line: Line, tmp_path: Path) -> None:
    replied(line, tmp_path)
    first = line.json("note", "draft", 1, "--kind", "free")["id"]
    line.json("note", "draft", 1, "--kind", "free")
    own = written(tmp_path, "Samtal om målen.", name="note.txt")
    assert line.json("note", "draft", 1, "--kind", "free", "--text-file", own)["id"] == first
    assert line.json("note", "draft", 1, "--kind", "free")["text"] == "Samtal om målen."
    line.json("note", "finish", first, "--journalled")
    (note,) = line.json("note", "list", "--treatment", 1)["notes"]
    assert (note["text"], note["state"], note["kind"]) == ("Samtal om målen.", "journalled", "free")


def test_a_note_begun_with_own_text_is_replaced_only_when_told_to(line: Line, tmp_path: Path) -> None:
    """DUR-03, ux.md 8.1: no text that was written is lost."""
    replied(line, tmp_path)
    draft = ("note", "draft", 1, "--kind", "free", "--text-file")
    own, other = written(tmp_path, "Samtal om målen.", name="own.txt"), written(tmp_path, "Annat.", name="other.txt")
    first = line.json(*draft, own)["id"]
    assert line.json(*draft, own)["id"] == first
    refused = line(*draft, other)
    assert (refused.code, refused.out) == (2, "")
    assert f"(anteckning {first})" in refused.err
    assert line.json("note", "show", first)["text"] == "Samtal om målen."
    replaced = line(*draft, other, "--replace")
    assert (replaced.code, f"Utkast {first} är kastat." in replaced.err) == (0, True)
    second = line.json("note", "draft", 1, "--kind", "free")
    assert (second["id"] == first, second["text"]) == (False, "Annat.")
    proposed = line.json("note", "draft", 1, "--kind", "free", "--replace")
    assert "Annat." not in proposed["text"]
    line.json("note", "discard", proposed["id"])
    line.json("note", "bring-back", first)
    assert line.json("note", "show", first)["text"] == "Samtal om målen."


def test_a_begun_correction_of_a_note_is_replaced_only_when_told_to(line: Line, tmp_path: Path) -> None:
    replied(line, tmp_path)
    note = line.json("note", "draft", 1)["id"]
    line.json("note", "finish", note, "--journalled")
    own, other = written(tmp_path, "Rättad.", name="own.txt"), written(tmp_path, "Rätt.", name="other.txt")
    first = line.json("note", "correct", note, "--text-file", own)["id"]
    assert line("note", "correct", note, "--text-file", own).out == f"Utkast till anteckning {first} är sparat.\n"
    assert line("note", "correct", note, "--text-file", other).code == 2
    assert line.json("note", "show", first)["text"] == "Rättad."
    second = line.json("note", "correct", note, "--text-file", other, "--replace")["id"]
    assert (second == first, line.json("note", "show", second)["text"]) == (False, "Rätt.")


def test_a_note_finished_twice_is_refused_in_words(line: Line, tmp_path: Path) -> None:
    replied(line, tmp_path)
    note = line.json("note", "draft", 1)["id"]
    line.json("note", "finish", note)
    assert line("note", "finish", note).code == 2
    line.json("note", "mark", note)
    refused = line("note", "mark", note)
    assert (refused.code, "kan varken märkas eller öppnas igen" in refused.err) == (2, True)


def test_notes_and_what_is_not_journalled_can_be_asked_for_of_another_moment(line: Line, tmp_path: Path) -> None:
    """decided.md 13."""
    replied(line, tmp_path)
    for when, count in (("2026-11-01", 0), ("2026-12-31", 1)):
        assert len(line.json("note", "list", "--not-journalled", "--at", when)["not_journalled"]) == count
        assert len(line.json("note", "list", "--treatment", 1, "--at", when)["not_journalled"]) == count


def test_a_note_is_opened_again_corrected_and_withdrawn_by_command(line: Line, tmp_path: Path) -> None:
    """F5: what is wrong is corrected or withdrawn, and stays readable; nothing of it needs the window."""
    replied(line, tmp_path)
    note = line.json("note", "draft", 1)["id"]
    line.json("note", "finish", note)
    line.json("note", "reopen", note)
    assert line.json("note", "show", note)["state"] == "draft"
    line.json("note", "finish", note, "--journalled")
    line.json("note", "unmark", note)
    assert line.json("note", "list", "--not-journalled")["not_journalled"][0]["notes"] == [note]
    line.json("note", "mark", note)
    right = written(tmp_path, "Rättad text.", name="right.txt")
    correction = line.json("note", "correct", note, "--text-file", right)["id"]
    line.json("note", "finish", correction, "--journalled")
    shown = line.json("note", "show", correction)
    assert (shown["text"], shown["corrects"]) == ("Rättad text.", note)
    line.json("note", "withdraw", correction, "--reason", "fel patient")
    assert line.json("note", "show", correction)["withdrawn_reason"] == "fel patient"
    assert line("note", "withdraw", correction, "--reason", "igen").code == 2


def test_a_draft_of_a_note_is_thrown_away_and_brought_back(line: Line, tmp_path: Path) -> None:
    replied(line, tmp_path)
    own = written(tmp_path, "Samtal om målen.", name="note.txt")
    note = line.json("note", "draft", 1, "--kind", "free", "--text-file", own)["id"]
    line.json("note", "discard", note)
    assert line("note", "finish", note).code == 2
    line.json("note", "bring-back", note)
    assert line.json("note", "show", note)["text"] == "Samtal om målen."


def test_contacts_are_marked_as_journalled_all_the_same_and_owed_again(line: Line, tmp_path: Path) -> None:
    reply = replied(line, tmp_path)
    line.json("note", "mark-contacts", 1)
    assert line.json("note", "list", "--not-journalled")["not_journalled"] == []
    line.json("note", "unmark-contacts", 1, "--message", reply)
    (owed,) = line.json("note", "list", "--not-journalled")["not_journalled"]
    assert [each["id"] for each in owed["contacts"]] == [reply]
    assert line("note", "unmark-contacts", 1).code == 2


def test_what_is_owed_on_the_substitutes_list_is_not_said_to_be_journalled(line: Line, tmp_path: Path) -> None:
    """decided.md 14."""
    replied(line, tmp_path)
    line.colleague("erik")
    line.json("account", "away", "anna", "--from", "2026-11-23", "--to", "2026-11-27", "--substitute", "erik")
    said = line("note", "list", "--not-journalled")
    assert "Allt är journalfört" not in said.out
    assert "--therapist erik" in said.out
    assert line.json("note", "list", "--not-journalled")["taken_over_by"]["name"] == "erik"
    assert "Linnea Hassel" in line("note", "list", "--not-journalled", "--therapist", "erik").out
    assert line.json("note", "list", "--not-journalled", "--therapist", "erik")["taken_over_by"] is None
