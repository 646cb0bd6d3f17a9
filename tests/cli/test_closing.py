"""``treatment closing|check|end|reopen`` and ``follow-up``: the way out, with exit codes (D23, H4, H6)."""

from tests.cli.conftest import Line

from modulvard.cli.texts import Words
from modulvard.domain.gates import Gate, Why
from modulvard.services.closings import WAITING

IKBT = "angesthjalpen"


def in_ikbt(line: Line) -> int:
    start = ("treatment", "start", line.patient(), IKBT, "--from", "2026-11-02", "--override", "Bedömd i höstas")
    return int(line.json(*start, code=1)["id"])


def own_program(line: Line) -> int:
    return line.treatment()


def test_our_own_program_ends_with_0_and_without_a_word(line: Line) -> None:
    """decided.md 14."""
    answer = line("treatment", "end", own_program(line), "--as", "completed", "--reason", "Klart")
    assert (answer.code, answer.err) == (0, "")


def test_ikbt_ends_with_1_naming_what_is_missing_and_with_0_when_all_is_in_order(line: Line) -> None:
    treatment = in_ikbt(line)
    first = line("treatment", "end", treatment, "--as", "completed", "--reason", "Klart")
    assert first.code == 1
    for words in ("avslutningssamtal: inte gjort", "sista skattning: inte gjort", "uppföljning: ingen dag lagd"):
        assert words in first.err
    line.json("treatment", "reopen", treatment, "--reason", "Fel knapp")
    held = ("closing_conversation", "--outcome", "met", "--form", "physical", "--on", "2026-11-20")
    line.json("treatment", "check", treatment, *held)
    line.json("treatment", "check", treatment, "last_rating", "--outcome", "met", "--on", "2026-11-20")
    end = ("treatment", "end", treatment, "--as", "completed", "--reason", "Klart", "--on", "2026-11-20")
    document = line.json(*end, "--follow-up", "2027-02-22", "--follow-up", "2027-05-20")
    assert document == {"id": treatment}
    shown = line.json("treatment", "closing", treatment)
    assert (shown["status"], shown["on"], shown["closed_as"], shown["in_order"]) == (
        "ended",
        "2026-11-20",
        "completed",
        True,
    )
    assert {one["state"] for one in shown["at_end"]} == {"met"}
    assert [one["due_on"] for one in shown["follow_ups"]] == ["2027-02-22", "2027-05-20"]


def test_a_state_says_what_is_asked_for_and_a_look_changes_nothing(line: Line) -> None:
    """H6."""
    treatment = in_ikbt(line)
    whole = line.json("treatment", "closing", treatment)
    assert {one["gate"]: one["strength"] for one in whole["gates"]} == {
        "closing_conversation": "warn",
        "last_rating": "warn",
        "follow_up": "warn",
        "journalled": "warn",
    }
    stopped = line.json("treatment", "closing", treatment, "--as", "stopped_by_patient")
    assert {one["gate"] for one in stopped["gates"] if one["strength"] == "note"} == {
        "closing_conversation",
        "last_rating",
    }
    text = line("treatment", "closing", treatment, "--as", "referred").out
    assert "□ uppföljning: ingen dag lagd · frivilligt" in text
    assert "så här skulle det stå om den slutade 2026-11-23 som remitterad" in " ".join(text.split())
    whole_text = line("treatment", "closing", treatment).out
    assert "om den slutade 2026-11-23\n" in whole_text
    assert "■ journalfört: inget kvar att journalföra\n" in whole_text
    assert line.json("treatment", "show", treatment)["status"] == "active"
    assert [row["measure"] for row in line.json("log", "list", "--limit", "3")["rows"]].count("view_treatment") >= 1


def test_a_rule_that_blocks_is_2_and_passed_with_a_reason(line: Line) -> None:
    treatment = in_ikbt(line)
    line.json("program", "gates", IKBT, "--set", "follow_up=block", "--reason", "Alla följs upp")
    end = ("treatment", "end", treatment, "--as", "completed", "--reason", "Klart")
    refused = line(*end)
    assert (refused.code, refused.out) == (2, "")
    assert "Behandlingen är inte avslutad. Det här hindrar:\n  uppföljning: ingen dag lagd\n" in refused.err
    assert "--override" in refused.err
    assert "The treatment is not ended." in line(*end, "--lang", "en").err
    document = line.json(*end, "--override", "Flyttar utomlands", code=1)
    assert "follow_up" in {one["gate"] for one in document["warnings"]}


def test_a_check_takes_its_note_from_a_file_and_is_taken_back(line: Line) -> None:
    treatment = own_program(line)
    note = line.file("note.txt", "Pratade om vad som hjälper.\n")
    entered = line.json("treatment", "check", treatment, "last_rating", "--outcome", "met", "--note-file", note)
    assert entered["check"]["note"] == "Pratade om vad som hjälper."
    shown = line.json("treatment", "closing", treatment)
    assert [one["id"] for one in shown["checks"]] == [entered["check"]["id"]]
    line.json("treatment", "withdraw-check", entered["check"]["id"])
    assert line.json("treatment", "closing", treatment)["checks"] == []
    assert line("treatment", "withdraw-check", entered["check"]["id"]).code == 2
    assert line("treatment", "check", treatment, "follow_up", "--outcome", "met").code == 2
    assert line("treatment", "check", treatment, "closing_conversation", "--outcome", "met").code == 2
    assert line("treatment", "check", treatment, "assessment", "--outcome", "met").code == 2


def test_the_day_that_the_program_proposes_carries_its_months(line: Line) -> None:
    """decided.md 26: three months after Monday 23 November is Tuesday 23 February."""
    treatment = own_program(line)
    assert line.json("treatment", "closing", treatment)["proposed"] == [{"due_on": "2027-02-23", "months": 3}]
    assert "föreslås: 2027-02-23 (3 månader efter slutet)" in line("treatment", "closing", treatment).out
    line.json("treatment", "end", treatment, "--as", "completed", "--reason", "Klart", "--follow-up", "2027-02-23")
    shown = line.json("treatment", "closing", treatment)
    assert ([one["months"] for one in shown["follow_ups"]], shown["proposed"]) == ([3], [])


def test_a_follow_up_comes_on_idag_and_goes_when_its_outcome_is_written(line: Line) -> None:
    """decided.md "Idag", followup."""
    treatment = own_program(line)
    line.json("treatment", "end", treatment, "--as", "completed", "--reason", "Klart")
    ident = line.json("follow-up", "add", treatment, "--on", "2027-02-22", "--months", 3)["id"]
    line.json("follow-up", "move", ident, "--on", "2027-02-23")
    assert line.json("today")["items"] == []
    line.at("2027-02-24T08:00")
    (item,) = line.json("today")["items"]
    assert (item["kind"], item["reason"], item["due"], item["overdue"], item["ref"]) == (
        "followup",
        "Uppföljning 3 månader efter slutet",
        "2027-02-23",
        True,
        ident,
    )
    assert "Follow-up 3 months after the end" in line("today", "--lang", "en").out
    line.json("today", "put-off", treatment, "followup", "--until", "2027-02-25")
    assert line.json("today")["items"] == []
    line.at("2027-02-25T08:00")
    assert len(line.json("today")["items"]) == 1
    line.json("follow-up", "done", ident, "--outcome-file", line.file("utfall.txt", "Mår bra.\nSover.\n"))
    assert line.json("today")["items"] == []
    assert [one["kind"] for one in line.json("today", "done")["done"]] == ["follow_up"]
    (shown,) = line.json("follow-up", "list", treatment)["follow_ups"]
    assert (shown["done_on"], shown["outcome"], shown["done_by"]["name"]) == ("2027-02-25", "Mår bra.\nSover.", "anna")
    assert "gjord 2027-02-25" in line("follow-up", "list", treatment).out
    assert line("follow-up", "done", ident, "--outcome", "Igen").code == 2
    told = [
        line.json("treatment", "show", treatment, "--at", day)["follow_ups"] for day in ("2026-11-22", "2027-02-24")
    ]
    assert "Uppföljning:" in line("treatment", "show", treatment).out
    assert (told[0], [one["done_on"] for one in told[1]]) == ([], [None])
    assert [one["outcome"] for one in line.json("treatment", "show", treatment)["follow_ups"]] == ["Mår bra.\nSover."]
    line.json("follow-up", "withdraw", ident)
    assert line.json("follow-up", "list", treatment)["follow_ups"] == []
    assert "Ingen uppföljning" in line("follow-up", "list", treatment).out


def test_months_that_the_day_does_not_fit_are_2(line: Line) -> None:
    """H4: three months after Monday 23 November is Tuesday 23 February; a day of that week is called so too."""
    treatment = own_program(line)
    line.json("treatment", "end", treatment, "--as", "completed", "--reason", "Klart")
    add = ("follow-up", "add", treatment, "--on")
    refused = line(*add, "2027-06-01", "--months", 3)
    assert (refused.code, refused.out) == (2, "")
    assert "2027-02-23" in refused.err
    line.json(*add, "2027-02-26", "--months", 3)
    line.json(*add, "2027-06-01")


def test_a_consent_stands_in_the_text_with_its_id(line: Line) -> None:
    treatment = own_program(line)
    line.json("treatment", "consent", treatment, "--note", "Hela överlämningen")
    (consent,) = line.json("treatment", "closing", treatment)["checks"]
    told = line("treatment", "closing", treatment).out
    assert f"■ samtycke: Hela överlämningen (2026-11-23, anna, id {consent['id']})" in " ".join(told.split())


def test_archiving_one_who_is_to_be_followed_up_is_1_and_counts_the_days(line: Line) -> None:
    treatment = own_program(line)
    end = ("treatment", "end", treatment, "--as", "completed", "--reason", "Klart")
    line.json(*end, "--follow-up", "2027-02-23", "--follow-up", "2027-05-24")
    patient = line.json("treatment", "show", treatment)["patient"]["id"]
    assert line.json("patient", "edit", patient, "--archived", code=1) == {"id": patient, "follow_ups_left": 2}
    line.json("patient", "edit", patient, "--no-archived")
    told = line("patient", "edit", patient, "--archived")
    assert (told.code, "Uppföljningar som inte är gjorda: 2." in told.err) == (1, True)


def test_refused_days_and_ids_are_2_and_change_nothing(line: Line) -> None:
    treatment = own_program(line)
    end = ("treatment", "end", treatment, "--as", "completed", "--reason", "Klart")
    assert line(*end, "--follow-up", "2026-11-20").code == 2
    assert line(*end, "--on", "2026-11-24").code == 2
    assert line(*end, "--follow-up", "2027-03-01", "--follow-up", "2027-03-01").code == 2
    assert line("treatment", "reopen", treatment, "--reason", "Fel").code == 2
    assert line("follow-up", "add", 99, "--on", "2027-03-01").code == 2
    assert line("follow-up", "done", 99, "--outcome", "x").code == 2
    assert line.json("treatment", "show", treatment)["status"] == "active"


def test_an_end_before_what_is_recorded_is_2_naming_it_and_nothing_vanishes(line: Line) -> None:
    treatment = own_program(line)
    module = ("treatment", "module", treatment, 1, "--state")
    line.json(*module, "handed_in", "--on", "2026-11-13")
    end = ("treatment", "end", treatment, "--as", "completed", "--reason", "Klart", "--on")
    for command in ((*end, "2026-11-10"), ("treatment", "closing", treatment, "--on", "2026-11-10")):
        refused = line(*command)
        assert (refused.code, refused.out) == (2, "")
        assert "Det finns inlämnat 2026-11-13. Sista dagen kan inte vara tidigare." in refused.err
    before = line(*end, "2026-10-30")
    assert before.code == 2
    assert "2026-10-30 ligger före behandlingens start 2026-11-02." in before.err
    line.json(*end, "2026-11-13")
    assert line.json("treatment", "show", treatment)["plan"][0]["handed_in"] == "2026-11-13"


def test_homework_of_a_module_that_is_not_complete_holds_the_last_day_too(line: Line) -> None:
    treatment = own_program(line)
    answers = line.file("svar.json", '{"onskan": "Mer tid"}')
    line.json("homework", "hand-in", 1, "--answers", answers, "--sent-at", "2026-11-13T23:30", code=1)
    end = ("treatment", "end", treatment, "--as", "completed", "--reason", "Klart", "--on")
    assert "Det finns inlämnat 2026-11-13." in line(*end, "2026-11-12").err
    assert line(*end, "2026-11-13").code == 0


def test_another_therapists_end_needs_a_reason(line: Line) -> None:
    """decided.md 7."""
    line.colleague()
    treatment = own_program(line)
    erik = ("--account", "erik")
    commands = (
        ("treatment", "closing", treatment),
        ("treatment", "check", treatment, "last_rating", "--outcome", "met"),
        ("treatment", "end", treatment, "--as", "completed", "--reason", "Klart"),
        ("follow-up", "add", treatment, "--on", "2027-03-01"),
        ("follow-up", "list", treatment),
    )
    assert [line(*command, *erik).code for command in commands] == [2] * len(commands)
    assert line(*commands[0], *erik, "--because", "Vikarierar idag").code == 0
    assert [line(*command, *erik).code for command in commands] == [0] * len(commands)


def test_every_word_of_an_end_has_its_sentence() -> None:
    for language in ("sv", "en"):
        words = Words(language)
        assert all(f"gate.{gate}" in words for gate in Gate)
        assert all(f"why.{why}" in words for why in Why)
        assert all(f"closing.{kind}" in words for kind in WAITING)
