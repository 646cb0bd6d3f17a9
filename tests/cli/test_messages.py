"""``message``: what patients write and the answers on their way out (commandline.md, decided.md 12, 15 and 27)."""

from pathlib import Path

import pytest
from tests.cli.conftest import Line

HEJ = "Hej! Jag hinner inte med modul 2.\nKan jag stanna kvar? /Linnea"


def written(folder: Path, words: str = HEJ, name: str = "text.txt", encoding: str = "utf-8") -> Path:
    path = folder / name
    path.write_bytes(words.encode(encoding))
    return path


def received(line: Line, folder: Path, *options: object, words: str = HEJ) -> int:
    ident: int = line.json("message", "receive", 1, "--text-file", written(folder, words), *options)["id"]
    return ident


def test_a_message_waits_with_its_promise_until_a_reply_is_finished(line: Line, tmp_path: Path) -> None:
    """pacing.md: Fri 2026-11-20 15:00 -> Tue 24 16:30."""
    line.treatment_waiting()
    ident = received(line, tmp_path, "--sent-at", "2026-11-20T15:00")
    (waiting,) = line.json("message", "list", "--waiting")["messages"]
    assert {key: waiting[key] for key in ("id", "state", "text", "due", "overdue", "treatment")} == {
        "id": ident,
        "state": "new",
        "text": HEJ,
        "due": "2026-11-24T16:30:00+01:00",
        "overdue": False,
        "treatment": 1,
    }
    draft = line.json("message", "draft", 1, "--text-file", written(tmp_path, "Stanna kvar."))["id"]
    assert line.json("message", "list", "--waiting")["messages"][0]["state"] == "draft"
    line.json("message", "finish", draft)
    assert line.json("message", "list", "--waiting")["messages"] == []
    (left,) = line.json("message", "list", "--to-hand-over")["messages"]
    assert (left["id"], left["state"], left["due"]) == (draft, "finished", "2026-11-24T16:30:00+01:00")
    line.json("message", "hand-over", draft, "--channel", "copy")
    thread = line.json("message", "list", "--treatment", 1)["messages"]
    assert [(each["direction"], each["state"]) for each in thread] == [("in", "handed_over"), ("out", "handed_over")]


def test_at_tells_what_waited_at_a_moment(line: Line, tmp_path: Path) -> None:
    """decided.md 13."""
    line.treatment_waiting()
    received(line, tmp_path, "--sent-at", "2026-11-20T15:00")
    line.json("message", "no-answer", 1)
    assert line.json("message", "list", "--waiting")["messages"] == []
    assert line.json("message", "list", "--waiting", "--at", "2026-11-20T14:59")["messages"] == []
    (then,) = line.json("message", "list", "--waiting", "--at", "2026-11-21")["messages"]
    assert (then["id"], then["state"]) == (1, "new")


def test_a_date_alone_came_in_time_and_what_lies_after_now_is_refused(line: Line, tmp_path: Path) -> None:
    """decided.md 12 and 27."""
    line.treatment_waiting()
    received(line, tmp_path, "--sent-at", "2026-11-20")
    (waiting,) = line.json("message", "list", "--waiting")["messages"]
    assert (waiting["at"], waiting["due"]) == ("2026-11-20", "2026-11-24T16:30:00+01:00")
    late = line("message", "receive", 1, "--text-file", written(tmp_path, "Annat."), "--sent-at", "2026-11-23T08:01")
    assert (late.code, "2026-11-23" in late.err) == (2, True)


def test_a_message_registered_twice_is_refused_in_words_without_its_text(line: Line, tmp_path: Path) -> None:
    line.treatment_waiting()
    received(line, tmp_path)
    again = line("message", "receive", 1, "--text-file", written(tmp_path))
    assert (again.code, "meddelande 1" in again.err, "hinner" in again.err) == (2, True, False)
    taken = line("message", "receive", 1, "--text-file", written(tmp_path), "--again")
    assert (taken.code, len(line.json("message", "list", "--treatment", 1)["messages"])) == (1, 2)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_a_text_file_is_read_whatever_it_was_written_with(line: Line, tmp_path: Path, encoding: str) -> None:
    line.treatment_waiting()
    words = "Jag är så trött – går det över?"
    line.json("message", "receive", 1, "--text-file", written(tmp_path, words, encoding=encoding))
    assert line.json("message", "show", 1)["text"] == words


def test_a_file_that_is_no_text_is_refused_in_words(line: Line, tmp_path: Path) -> None:
    line.treatment_waiting()
    picture = tmp_path / "bild.png"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)))
    answer = line("message", "receive", 1, "--text-file", picture)
    assert (answer.code, line.json("message", "list", "--treatment", 1)["messages"]) == (2, [])
    assert answer.err.startswith("modulvard: ")


def test_what_is_handed_over_is_corrected_and_never_changed(line: Line, tmp_path: Path) -> None:
    """F5, ux.md 2."""
    line.treatment_waiting()
    line.json("message", "draft", 1, "--text-file", written(tmp_path, "Vi ses på torsdag."))
    line.json("message", "finish", 1)
    early = line("message", "correct", 1, "--text-file", written(tmp_path, "Vi ses på fredag."))
    line.json("message", "hand-over", 1, "--channel", "print")
    assert (early.code, line("message", "reopen", 1).code) == (2, 2)
    line.json("message", "correct", 1, "--text-file", written(tmp_path, "Vi ses på fredag."))
    thread = line.json("message", "list", "--treatment", 1)["messages"]
    assert [(each["state"], each["text"]) for each in thread] == [
        ("corrected", "Vi ses på torsdag."),
        ("finished", "Vi ses på fredag."),
    ]


def test_an_answer_with_empty_fields_stays_a_draft(line: Line, tmp_path: Path) -> None:
    line.treatment_waiting()
    line.json("message", "draft", 1, "--text-file", written(tmp_path, "Stanna till {datum?}."))
    refused = line("message", "finish", 1)
    assert (refused.code, "datum" in refused.err) == (2, True)
    assert line.json("message", "show", 1)["text"] == "Stanna till {datum?}."


def test_anothers_texts_are_not_listed_and_need_a_reason(line: Line, tmp_path: Path) -> None:
    """decided.md 7."""
    line.treatment_waiting()
    received(line, tmp_path)
    line.colleague("erik")
    erik = ("--account", "erik")
    (listed,) = line.json("message", "list", "--waiting", "--unit", *erik)["messages"]
    assert (listed["text"], listed["patient"]["name"]) == ("", "Linnea Hassel")
    assert line("message", "show", 1, *erik).code == 2
    assert line("message", "list", "--treatment", 1, *erik).code == 2
    assert line.json("message", "show", 1, "--because", "Ersätter i dag.", *erik)["text"] == HEJ


def test_a_message_is_moved_to_the_right_patient_and_withdrawn_where_it_was(line: Line, tmp_path: Path) -> None:
    line.treatment_waiting()
    other = line.json("patient", "add", "--given-name", "Maja", "--family-name", "Öberg")["id"]
    line.json("treatment", "start", other, "dagar-och-natter", "--from", "2026-11-02")
    received(line, tmp_path)
    moved = line.json("message", "move", 1, "--to", 2, "--reason", "Fel Linnea.")["id"]
    assert line.json("message", "show", 1)["state"] == "withdrawn"
    assert [each["id"] for each in line.json("message", "list", "--treatment", 2)["messages"]] == [moved]


def test_the_commands_speak_english_too(line: Line, tmp_path: Path) -> None:
    line.treatment_waiting()
    said = line("message", "receive", 1, "--text-file", written(tmp_path), "--lang", "en").out
    assert said == "Registered as message 1.\n"
    assert "answer by 2026-11-25 16:30" in line("message", "list", "--waiting", "--lang", "en").out


def test_own_drafts_and_those_thrown_away_are_listed_and_brought_back(line: Line, tmp_path: Path) -> None:
    line.treatment_waiting()
    ident = line.json("message", "draft", 1, "--text-file", written(tmp_path, "Stanna kvar."))["id"]
    assert [(each["id"], each["state"]) for each in line.json("message", "drafts")["messages"]] == [(ident, "draft")]
    assert line.json("message", "discarded")["messages"] == []
    line.json("message", "discard", ident)
    assert line.json("message", "drafts")["messages"] == []
    assert [each["id"] for each in line.json("message", "discarded")["messages"]] == [ident]
    assert line("message", "bring-back", ident).out == f"Utkast {ident} är tillbaka.\n"
    assert [each["id"] for each in line.json("message", "drafts")["messages"]] == [ident]
    assert line("message", "drafts", "--at", "2026-11-20").code == 2


def test_whose_a_text_may_be_is_guessed_and_nothing_is_registered(line: Line, tmp_path: Path) -> None:
    """ux.md 6: shown and correctable. 1 where nobody fits."""
    line.treatment_waiting()
    (guess,) = line.json("message", "guess", "--text-file", written(tmp_path))["guesses"]
    assert (guess["treatment"], guess["patient"]) == (1, {"id": 1, "name": "Linnea Hassel"})
    assert "Linnea Hassel" in line("message", "guess", "--text-file", written(tmp_path)).out
    nobody = line("message", "guess", "--text-file", written(tmp_path, "Hej!"))
    assert (nobody.code, nobody.out) == (1, "Texten liknar ingen på den egna listan.\n")
    assert line.json("message", "list")["messages"] == []


def test_a_draft_begun_is_replaced_only_when_told_to_and_then_it_can_be_brought_back(
    line: Line, tmp_path: Path
) -> None:
    """DUR-03, ux.md 8.1: no text that was written is lost."""
    line.treatment_waiting()
    first = line.json("message", "draft", 1, "--text-file", written(tmp_path, "Stanna kvar en vecka"))["id"]
    other = written(tmp_path, "Vi ses på torsdag.")
    refused = line("message", "draft", 1, "--text-file", other)
    assert (refused.code, refused.out) == (2, "")
    assert f"(meddelande {first})" in refused.err
    assert "--replace" in refused.err
    assert line.json("message", "show", first)["text"] == "Stanna kvar en vecka"
    replaced = line("message", "draft", 1, "--text-file", other, "--replace")
    assert replaced.code == 0
    assert f"Utkast {first} är borttaget. Det kan hämtas tillbaka i 30 dagar." in replaced.err
    (second,) = line.json("message", "drafts")["messages"]
    assert line.json("message", "show", second["id"])["text"] == "Vi ses på torsdag."
    assert [each["id"] for each in line.json("message", "discarded")["messages"]] == [first]
    line.json("message", "bring-back", first)
    assert line.json("message", "show", first)["text"] == "Stanna kvar en vecka"


def test_a_begun_correction_with_another_text_is_replaced_only_when_told_to(line: Line, tmp_path: Path) -> None:
    """DUR-03, ux.md 8.1: no text that was written is lost."""
    line.treatment_waiting()
    wrong = line.json("message", "draft", 1, "--text-file", written(tmp_path, "Vi ses på torsdag."))["id"]
    line.json("message", "finish", wrong)
    line.json("message", "hand-over", wrong, "--channel", "copy")
    line.json("message", "correct", wrong, "--text-file", written(tmp_path, "Vi ses på fredag."))
    begun = line.json("message", "list", "--treatment", 1)["messages"][1]["id"]
    line.json("message", "reopen", begun)
    other = written(tmp_path, "Vi ses på lördag.")
    refused = line("message", "correct", wrong, "--text-file", other)
    assert (refused.code, f"(meddelande {begun})" in refused.err) == (2, True)
    assert line.json("message", "show", begun)["text"] == "Vi ses på fredag."
    empty = line("message", "correct", wrong, "--text-file", written(tmp_path, " ", name="tom.txt"), "--replace")
    assert (empty.code, line.json("message", "discarded")["messages"]) == (2, [])
    line.json("message", "correct", wrong, "--text-file", other, "--replace")
    assert [each["id"] for each in line.json("message", "discarded")["messages"]] == [begun]
    assert line.json("message", "list", "--treatment", 1)["messages"][-1]["text"] == "Vi ses på lördag."


def test_the_same_draft_once_more_is_no_replacement(line: Line, tmp_path: Path) -> None:
    line.treatment_waiting()
    text = written(tmp_path, "Stanna kvar en vecka")
    first = line.json("message", "draft", 1, "--text-file", text)
    assert first["replaced"] is None
    assert line.json("message", "draft", 1, "--text-file", text) == first
    assert line.json("message", "draft", 1, "--text-file", text, "--replace") == first


def test_a_waiting_message_has_its_promise_in_every_list_and_a_begun_draft_its_text(line: Line, tmp_path: Path) -> None:
    """commandline.md: each waiting one with ``due``."""
    line.treatment_waiting()
    received(line, tmp_path, "--sent-at", "2026-11-20T15:00")
    assert line.json("message", "list")["messages"][0]["due"] == "2026-11-24T16:30:00+01:00"
    assert line("message", "list", "--waiting").out.endswith("svar senast 2026-11-24 16:30\n")
    line.json("message", "draft", 1, "--text-file", written(tmp_path, "Stanna kvar en vecka"))
    assert "Stanna kvar en vecka" in line("message", "list").out
    assert line.json("message", "drafts")["messages"][0]["text"] == "Stanna kvar en vecka"
    line.colleague("erik")
    assert "Stanna kvar" not in line("message", "list", "--unit", "--account", "erik").out


def test_a_message_is_not_moved_to_where_it_is(line: Line, tmp_path: Path) -> None:
    line.treatment_waiting()
    ident = received(line, tmp_path)
    answer = line("message", "move", ident, "--to", 1, "--reason", "Fel")
    assert (answer.code, answer.err) == (2, "modulvard: Behandling: meddelandet finns redan där\n")
    assert [each["state"] for each in line.json("message", "list", "--treatment", 1)["messages"]] == ["new"]


def test_a_time_later_today_is_refused_with_the_time(line: Line, tmp_path: Path) -> None:
    """decided.md 12."""
    line.treatment_waiting()
    answer = line("message", "receive", 1, "--text-file", written(tmp_path), "--sent-at", "2026-11-23T23:58")
    assert answer.code == 2
    assert "2026-11-23 23:58 har inte varit än" in answer.err


def test_a_text_with_fields_left_says_that_nothing_is_changed(line: Line, tmp_path: Path) -> None:
    """No draft is made of it, so none is spoken of."""
    line.treatment_waiting()
    draft = line.json("message", "draft", 1, "--text-file", written(tmp_path, "Stanna kvar."))["id"]
    line.json("message", "finish", draft)
    line.json("message", "hand-over", draft, "--channel", "copy")
    answer = line("message", "correct", draft, "--text-file", written(tmp_path, "Hej {förnamn}!"))
    assert (answer.code, answer.err) == (
        2,
        "modulvard: Fält är inte ifyllda: förnamn. Fyll i dem och gör om; inget har ändrats.\n",
    )
    assert line.json("message", "drafts")["messages"] == []


def test_a_text_finished_twice_is_said_to_be_finished_already(line: Line, tmp_path: Path) -> None:
    line.treatment_waiting()
    draft = line.json("message", "draft", 1, "--text-file", written(tmp_path, "Stanna kvar."))["id"]
    line.json("message", "finish", draft)
    again = line("message", "finish", draft)
    assert (again.code, f"Meddelande {draft} är redan slutfört." in again.err) == (2, True)
    line.json("message", "hand-over", draft, "--channel", "copy")
    again = line("message", "finish", draft)
    assert (again.code, f"Meddelande {draft} är redan slutfört." in again.err) == (2, True)
    assert line("message", "finish", 404).code == 2


def test_a_welcome_is_begun_as_a_draft_and_never_written_over_another(line: Line, tmp_path: Path) -> None:
    """B22, DUR-03; commandline.md: what was refused changed nothing."""
    line.treatment_waiting()
    ident = line.json("message", "welcome", 1)["id"]
    assert "1177" in line.json("message", "show", ident)["text"]
    (draft,) = line.json("message", "drafts")["messages"]
    assert (draft["id"], draft["state"]) == (ident, "draft")
    line.json("message", "discard", ident)
    begun = line.json("message", "draft", 1, "--text-file", written(tmp_path, "Stanna kvar."))["id"]
    assert line("message", "welcome", 1).code == 2
    anew = line.json("message", "welcome", 1, "--replace", "--lang", "en")
    assert anew["replaced"] == begun
    assert "Welcome to" in line.json("message", "show", anew["id"])["text"]


def test_a_start_says_how_to_print_the_agreement_and_begin_the_welcome(line: Line) -> None:
    """C3, C15."""
    said = line("treatment", "start", line.patient(), "dagar-och-natter", "--from", "2026-11-23")
    assert said.code == 0
    assert "print agreement 1 --out" in said.out
    assert "message welcome 1" in said.out


def test_a_message_from_long_before_the_treatment_is_taken_with_a_warning(line: Line, tmp_path: Path) -> None:
    """What may be a slip is told and never lost; exit code 1 (commandline.md)."""
    line.treatment_waiting()
    early = ("message", "receive", 1, "--text-file", written(tmp_path), "--sent-at", "2026-09-14")
    told = line.json(*early, code=1)
    assert told["before_start"] is True
    assert line.json("message", "show", told["id"])["text"] == HEJ
    again = line(*early, "--again")
    assert again.code == 1
    assert "långt före behandlingens start" in again.err
    waiting = ("--text-file", written(tmp_path, "Jag väntar på att få börja."), "--sent-at", "2026-10-20")
    assert line.json("message", "receive", 1, *waiting)["before_start"] is False


def test_a_message_before_a_start_that_lies_ahead_is_no_slip(line: Line, tmp_path: Path) -> None:
    treatment = line.treatment_from("2026-12-07")
    text = ("--text-file", written(tmp_path))
    assert line.json("message", "receive", treatment, *text)["before_start"] is False
