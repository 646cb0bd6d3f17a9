"""Answers to read first, and ratings that are not in, without a window (C8, G18)."""

from tests.cli.conftest import Line


def answered(line: Line) -> int:
    """Enter a rating with a two on question 9 and return the number of what is to be read first."""
    line.treatment_waiting()
    line("rating", "add", 1, "phq-9", "--answers", "0,1,2,3,0,1,2,3,2", "--on", "2026-11-22T21:40")
    return int(line.json("today")["items"][0]["ref"])


def test_the_day_begins_with_the_answer(line: Line) -> None:
    """decided.md "Idag", safety; commandline.md ``today``."""
    ident = answered(line)
    item = line.json("today")["items"][0]
    assert (item["kind"], item["ref"], item["due"], item["overdue"]) == ("safety", ident, "2026-11-23", False)
    assert item["reason"] == "PHQ-9 fråga 9: svar 2; besvarad 2026-11-22 21:40"
    assert (item["about"]["instrument"], item["about"]["item"], item["about"]["answer"]) == ("PHQ-9", "9", 2)
    assert "PHQ-9 question 9: answer 2" in line("today", "--lang", "en").out


def test_it_is_closed_with_what_was_done_and_opened_again(line: Line) -> None:
    ident = answered(line)
    assert [each["id"] for each in line.json("safety", "list")["answers"]] == [ident]
    assert line("safety", "close", ident, "--note", "Ringde.").code == 2
    assert line("safety", "close", ident, "--done", "plan", "--note", " ").code == 2
    assert line("safety", "close", ident, "--done", "plan", "contact", "--note", "Ringde.").out == (
        f"Svar {ident} är stängt.\n"
    )
    assert line.json("safety", "list") == {"answers": []}
    assert line("safety", "list").out == "Inga svar att läsa först.\n"
    (told,) = line.json("safety", "list", "--treatment", 1)["answers"]
    assert (told["open"], told["closings"][0]["done"], told["closings"][0]["note"]) == (
        False,
        ["contact", "plan"],
        "Ringde.",
    )
    assert line("safety", "close", ident, "--done", "plan", "--note", "Igen.").code == 2
    assert line("safety", "reopen", ident).code == 0
    shown = line("safety", "show", ident).out
    assert "kontakt, plan. Öppnat igen" in shown
    assert "Inte stängt." in shown
    assert "9: 2" in shown
    assert line("today", "put-off", 1, "safety", "--until", "2026-11-25").code == 2


def test_the_list_of_ratings_says_what_waits_to_be_read_and_who_closed_it(line: Line) -> None:
    """G18: who saw it, and when."""
    ident = answered(line)
    (rating,) = line.json("rating", "list", 1)["ratings"]
    (first,) = rating["read_first"]
    assert (first["id"], first["question"], first["answer"], first["open"]) == (ident, "9", 2, True)
    assert "fråga 9 svar 2: läses först" in line("rating", "list", 1).out
    assert "2 (läses först)" in line("rating", "show", rating["id"]).out
    line("rating", "correct", rating["id"], "--answers", "0,1,2,3,0,1,2,3,0", "--reason", "Fel rad")
    assert "0 (svaret 2: läses först)" in line("rating", "show", rating["id"]).out
    line("safety", "close", ident, "--done", "contact", "--note", "Ringde.")
    assert "fråga 9 svar 2: stängt 2026-11-23 av anna" in line("rating", "list", 1).out
    assert "(svaret 2: stängt 2026-11-23 av anna" in line("rating", "show", rating["id"]).out


def test_since_when_an_answer_waits_is_told_the_day_after_and_with_whom_on_the_units_list(line: Line) -> None:
    """Four weeks unread do not look like an hour, and who looks at the unit's list knows whom to ask."""
    answered(line)
    line.at("2026-12-21T08:00")
    item = line.json("today")["items"][0]
    assert (item["due"], item["overdue"], item["waits_since"][:10]) == ("2026-11-24", True, "2026-11-23")
    assert item["reason"].endswith("; väntar sedan 2026-11-23 08:00")
    assert "hos anna" not in line("today").out
    for listed in (line("today", "--unit").out, line("safety", "list", "--unit").out):
        assert "; väntar sedan 2026-11-23 08:00; hos anna" in listed
    (listed,) = line.json("safety", "list", "--unit")["answers"]
    assert (listed["with"]["name"][:4], listed["overdue"]) == ("anna", True)


def test_a_planned_rating_that_is_not_in_says_which_and_when(line: Line) -> None:
    line.treatment_waiting()
    assert line("rating", "plan", 1, "phq-9", "--week", "3").code == 0
    (item,) = (item for item in line.json("today")["items"] if item["kind"] == "rating")
    assert item["reason"] == "PHQ-9 har inte kommit in: planerad i vecka 3 i programmet (v. 47)"
    about = {"instrument": "PHQ-9", "plan": "week", "figure": 3, "on": "2026-11-22", "missing": 1, "plans": [1]}
    assert (item["due"], item["about"]) == ("2026-11-24", about)


def test_as_of_another_day_the_answers_stand_as_they_stood_then(line: Line) -> None:
    """decided.md 13: closed later is open, corrected later has its first answers, what came later is not there."""
    ident = answered(line)
    line.at("2026-11-25T09:00")
    assert line("rating", "correct", 1, "--answers", "0,1,2,3,0,1,2,3,0", "--reason", "Läst fel").code == 0
    assert line("safety", "close", ident, "--done", "contact", "--note", "Ringde.").code == 0
    then = ("--at", "2026-11-24")
    assert [each["id"] for each in line.json("safety", "list", *then)["answers"]] == [ident]
    assert [each["id"] for each in line.json("safety", "list", "--unit", *then)["answers"]] == [ident]
    (told,) = line.json("safety", "list", "--treatment", 1, *then)["answers"]
    shown = line.json("safety", "show", ident, *then)
    assert (told["open"], told["before"], shown["open"], shown["about"]["since"]) == (True, [], True, [])
    assert line.json("rating", "show", 1, *then, code=0)["sum"] == 14
    assert line.json("rating", "show", 1)["sum"] == 12
    assert line("rating", "show", 1, "--at", "2026-11-20").code == 2
    assert line("safety", "show", ident, "--at", "2026-11-20").code == 2
    assert line("safety", "list", "--treatment", 1, "--at", "2026-11-20").out == "Inga svar att läsa först.\n"


# --- where somebody looks at a treatment, or leaves it ----------------------------------------------


def test_an_end_tells_that_answers_still_wait_to_be_read(line: Line) -> None:
    """G18, COR-04: as archiving does; a closed one is not told."""
    ident = answered(line)
    end = ("treatment", "end", 1, "--as", "completed", "--reason", "Klart")
    told = line(*end)
    assert told.code == 1
    assert "1 svar att läsa först står kvar i Idag tills någon har skrivit vad som gjordes." in told.err
    line.json("treatment", "reopen", 1, "--reason", "Fel knapp")
    assert line.json(*end, code=1) == {"id": 1, "read_first": 1}
    line.json("treatment", "reopen", 1, "--reason", "Fel knapp")
    line("safety", "close", ident, "--done", "contact", "--note", "Ringde.")
    assert line.json(*end) == {"id": 1}


def test_a_transfer_tells_that_answers_still_wait_to_be_read(line: Line) -> None:
    answered(line)
    line.colleague()
    hand = ("treatment", "transfer", 1, "--reason", "Ledig", "--because", "Vi byter", "--to")
    told = line(*hand, "erik")
    assert told.code == 1
    assert "Behandling 1: 1 svar att läsa först, inte stängt av någon." in told.err
    (back,) = line.json(*hand, "anna", code=1)["transfers"]
    assert back["read_first"] == 1


def test_the_whole_picture_counts_the_ratings_and_what_waits_to_be_read(line: Line) -> None:
    """commandline.md: ``patient show`` and ``treatment show``, also as of an earlier moment."""
    ident = answered(line)
    line("rating", "plan", 1, "phq-9", "--week", "5,6")
    counts = {"read_first": 1, "entered": 1, "planned": 2}
    assert line.json("treatment", "show", 1)["ratings"] == counts
    card = line.json("patient", "show", 1)
    assert (card["ratings"], card["treatments"][0]["ratings"]) == (counts, counts)
    for shown in (line("treatment", "show", 1).out, line("patient", "show", 1).out):
        assert "Svar att läsa först" in shown
        assert "1 inskriven, 2 planerade" in shown
    line.at("2026-11-25T09:00")
    line("safety", "close", ident, "--done", "contact", "--note", "Ringde.")
    assert line.json("treatment", "show", 1)["ratings"]["read_first"] == 0
    assert line.json("treatment", "show", 1, "--at", "2026-11-24")["ratings"] == counts
    assert line.json("patient", "show", 1, "--at", "2026-11-24")["ratings"] == counts
    assert line.json("treatment", "show", 1, "--at", "2026-11-20")["ratings"]["entered"] == 0
    assert "1 entered, 2 planned" in line("patient", "show", 1, "--lang", "en").out


def test_nothing_is_said_of_ratings_where_there_are_none(line: Line) -> None:
    line.treatment_waiting()
    for kind in ("treatment", "patient"):
        shown = line(kind, "show", 1).out
        assert "Skattningar" not in shown
        assert "läsa först" not in shown
