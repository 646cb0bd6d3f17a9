"""``rating``: answers, sums by the forms' own keys, what is planned, corrections with what was before (C8, COR-03)."""

from typing import Any

import pytest
from tests.cli.conftest import Line

TWELVE = "0,1,2,3,0,1,2,3,0"


def ratings(line: Line) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = line.json("rating", "list", 1)["ratings"]
    return found


def test_a_rating_is_added_listed_and_shown_with_the_source_of_its_key(line: Line) -> None:
    line.treatment()
    added = line.json("rating", "add", 1, "phq-9", "--answers", TWELVE, "--on", "2026-11-22T21:40")
    (listed,) = ratings(line)
    assert listed == added == line.json("rating", "show", added["id"])
    assert (added["sum"], added["lowest"], added["highest"], added["direction"]) == (12, 0, 27, "worse")
    assert added["answers"] == {str(number): int(answer) for number, answer in enumerate(TWELVE.split(","), 1)}
    assert (added["answered_at"], added["late"], added["way"]) == ("2026-11-22T21:40:00+01:00", True, "paper")
    assert added["instrument"]["key"] == "phq-9"
    (source,) = added["source"]
    assert (source["standing"], source["facts"]) == ("published", ["G1"])
    assert "Kroenke" in source["sources"][1]


def test_the_text_says_the_sum_its_range_and_which_way_is_which_and_grades_nothing(line: Line) -> None:
    line.treatment()
    line("rating", "add", 1, "PHQ-9", "--answers", TWELVE)
    said = line("rating", "show", 1).out
    assert "PHQ-9 12 av 27" in said
    assert "högre betyder mer besvär" in said
    listed = line("rating", "list", 1).out
    assert "Kroenke" in listed
    in_english = line("rating", "list", 1, "--lang", "en").out + line("rating", "show", 1, "--lang", "en").out
    for word in ("lindrig", "måttlig", "svår", "mild", "moderate", "severe", "risk", "depress", "normal"):
        assert word not in f"{said}{listed}{in_english}".casefold()


def test_an_unanswered_question_makes_the_sum_incomplete_and_is_something_to_look_at(line: Line) -> None:
    """COR-03: incomplete stays incomplete."""
    line.treatment()
    answer = line("rating", "add", 1, "phq-9", "--answers", "0,1,,3,0,1,2,3,0")
    assert answer.code == 1
    assert "PHQ-9 ofullständig, 8 av 9 besvarade" in answer.out
    assert "Alla frågor är inte besvarade" in answer.err
    (listed,) = ratings(line)
    assert (listed["sum"], listed["complete"], listed["unanswered"]) == ("incomplete", False, ["3"])
    assert "obesvarad" in line("rating", "show", 1).out


def test_a_safety_answer_is_told_and_stands_first_in_today(line: Line) -> None:
    line.treatment()
    answer = line("rating", "add", 1, "phq-9", "--answers", "0,0,0,0,0,0,0,0,2")
    assert (answer.code, "Svar att läsa först: 1" in answer.err) == (1, True)
    first = line.json("today")["items"][0]
    assert (first["kind"], first["treatment"]) == ("safety", 1)


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ("0,1,2", "Fråga 4: behöver fyllas i"),
        ("0,0,0,0,0,0,0,0,4", "Fråga 9: ett heltal från 0 till 3"),
        ("0,0,0,0,0,0,0,0,-1", "Fråga 9: ett heltal från 0 till 3"),
        ("0,0,0,0,0,0,0,0,1.5", "Fråga 9: ett heltal från 0 till 3"),
        ("0,0,0,0,0,0,0,0,0,0,0", "Svaren: är för många, högst 10"),
        (",,,,,,,,", "Svaren: behöver fyllas i"),
        ("noll", "Fråga 2: behöver fyllas i"),
    ],
)
def test_answers_that_do_not_fit_are_refused_by_their_questions_and_nothing_is_kept(
    line: Line, given: str, said: str
) -> None:
    line.treatment()
    answer = line("rating", "add", 1, "phq-9", f"--answers={given}")
    assert (answer.code, said in answer.err) == (2, True)
    assert ratings(line) == []


def test_what_cannot_be_is_refused_in_words(line: Line) -> None:
    line.treatment()
    for arguments, said in (
        (("add", 1, "phq-99", "--answers", TWELVE), "Instrument phq-99"),
        (("add", 1, "phq-9", "--answers", TWELVE, "--on", "2026-11-24"), "2026-11-24"),
        (("show", 7), "Skattning 7"),
        (("skip", 7, "--reason", "x"), "Planerad skattning 7"),
        (("plan", 1, "phq-9"), "Säg när"),
        (("plan", 1, "phq-9", "--week", "0"), "större än noll"),
        (("plan", 1, "phq-9", "--week", "105"), "När"),
    ):
        answer = line("rating", *arguments)
        assert (answer.code, said in answer.err) == (2, True), answer.err


def test_the_same_answers_of_the_same_day_need_again(line: Line) -> None:
    line.treatment()
    line.json("rating", "add", 1, "phq-9", "--answers", TWELVE)
    answer = line("rating", "add", 1, "phq-9", "--answers", TWELVE)
    assert (answer.code, "--again" in answer.err) == (2, True)
    line.json("rating", "add", 1, "phq-9", "--answers", TWELVE, "--again")
    assert len(ratings(line)) == 2


def test_a_correction_a_move_and_a_taking_back_leave_what_was_before(line: Line) -> None:
    line.treatment()
    line.json("patient", "add", "--given-name", "Maja", "--family-name", "Lönnlöv")
    line.json("treatment", "start", 2, "dagar-och-natter", "--from", "2026-11-23")
    ident = line.json("rating", "add", 1, "phq-9", "--answers", TWELVE)["id"]
    corrected = line.json(
        "rating", "correct", ident, "--answers", "3,1,2,3,0,1,2,3,0", "--on", "2026-11-20", "--reason", "Felläst"
    )
    (change,) = corrected["changes"]
    assert (corrected["sum"], corrected["corrected"], corrected["answered_at"]) == (15, True, "2026-11-20")
    assert (change["kind"], change["reason"], change["answers"]["1"]) == ("corrected", "Felläst", 0)
    said = line("rating", "show", ident).out
    assert "Förut" in said
    assert "0,1,2,3,0,1,2,3,0" in said
    line.json("rating", "move", ident, 2, "--reason", "Fel patient")
    left = line.json("rating", "list", 1)
    assert (left["ratings"], [change["rating"] for change in left["moved_away"]]) == ([], [ident])
    assert "är flyttad" in line("rating", "list", 1).out
    assert "flyttad hit" in line("rating", "list", 2).out
    line.json("rating", "withdraw", ident, "--reason", "Inlagd två gånger")
    gone = line.json("rating", "list", 2)
    assert (gone["ratings"], gone["withdrawn"][0]["withdrawn"]["reason"]) == ([], "Inlagd två gånger")
    assert "Inlagd två gånger" in line("rating", "list", 2).out


def test_ratings_are_planned_fulfilled_skipped_and_taken_away(line: Line) -> None:
    line.treatment()
    made = line.json("rating", "plan", 1, "phq-9", "--week", "1,3", "--before", "--after", "--months", "6")
    assert [plan["kind"] for plan in made["plans"]] == ["before", "week", "week", "after", "months"]
    added = line.json("rating", "add", 1, "phq-9", "--answers", TWELVE, "--on", "2026-11-02")
    assert added["fulfils"] == made["plans"][0]["id"]
    line.json("rating", "skip", made["plans"][1]["id"], "--reason", "Sjuk")
    line.json("rating", "unplan", made["plans"][2]["id"])
    plans = line.json("rating", "list", 1)["plans"]
    assert [(plan["kind"], plan["state"]) for plan in plans] == [
        ("before", "fulfilled"),
        ("week", "skipped"),
        ("after", "coming"),
        ("months", "coming"),
    ]
    said = line("rating", "list", 1).out
    for words in ("Planerat:", "lämnas inte: Sjuk", "när behandlingen slutar", "6 mån efter slutet"):
        assert words in said


def test_a_week_after_the_programs_last_is_planned_and_told(line: Line) -> None:
    line.treatment()
    made = line("rating", "plan", 1, "phq-9", "--week", "1,30,31")
    assert made.code == 1
    assert "3 skattningar är planerade" in made.out
    last = line.json("treatment", "show", 1)["week_m"]
    assert f"Planerat efter programmets sista vecka, som är vecka {last}: vecka 30, 31." in made.err
    one = line.json("rating", "plan", 1, "gad-7", "--week", "40", code=1)
    assert one["warnings"] == [{"kind": "week_after_program", "week": 40}]
    assert "Skattning 5 är planerad." in line("rating", "plan", 1, "gad-7", "--week", "2").out


def test_a_week_after_the_end_is_not_said_to_come(line: Line) -> None:
    line.treatment()
    line.json("rating", "plan", 1, "phq-9", "--week", "1,30", code=1)
    line("treatment", "end", 1, "--as", "stopped_by_patient", "--reason", "Slutade komma", "--override", "Vill inte")
    states = [plan["state"] for plan in line.json("rating", "list", 1)["plans"]]
    assert states == ["due", "over"]
    assert "inte längre aktuell" in line("rating", "list", 1).out


def test_a_planned_rating_that_is_not_in_stands_in_today(line: Line) -> None:
    line.treatment()
    line.json("rating", "plan", 1, "gad-7", "--on", "2026-11-24")
    assert [item for item in line.json("today")["items"] if item["kind"] == "rating"] == []
    line.at("2026-11-24T08:00")
    (item,) = [item for item in line.json("today")["items"] if item["kind"] == "rating"]
    assert "GAD-7" in item["reason"]
    assert item["due"].startswith("2026-11-26")


def test_several_that_are_not_in_are_one_line_and_skipped_at_once(line: Line) -> None:
    """A weekly form of a silent patient is one thing to do."""
    line.treatment()
    made = line.json("rating", "plan", 1, "phq-9", "--week", "1,2,3,4")["plans"]
    line.at("2026-12-21T08:00")
    (item,) = [item for item in line.json("today")["items"] if item["kind"] == "rating"]
    ids = [plan["id"] for plan in made]
    assert (item["ref"], item["about"]["missing"], item["about"]["plans"]) == (ids[3], 4, ids)
    assert item["reason"] == (
        "PHQ-9 har inte kommit in, 4 gånger sedan v. 45: den sista planerad i vecka 4 i programmet (v. 48)"
    )
    line.json("today", "put-off", 1, "rating", "--until", "2026-12-22")
    line.at("2026-12-22T08:00")
    told = line("rating", "skip", *ids[:3], "--reason", "Svarade inte i början")
    assert (told.code, told.out.strip()) == (0, "Noterat: 3 planerade skattningar lämnas inte.")
    (item,) = [item for item in line.json("today")["items"] if item["kind"] == "rating"]
    assert (item["ref"], item["about"]["missing"]) == (ids[3], 1)
    assert line("rating", "skip", *ids[2:], "--reason", "En gång till").code == 2


def test_a_form_without_a_sum_of_the_whole_shows_each_scale(line: Line) -> None:
    line.treatment()
    added = line.json("rating", "add", 1, "programregistrering", "--answers", "0,1,2,3")
    assert added["sum"] is None
    assert len(added["scales"]) == 4


def test_every_rating_command_writes_its_row_and_no_answer(line: Line) -> None:
    """AUD-01."""
    line.treatment()
    line.json("rating", "add", 1, "phq-9", "--answers", TWELVE)
    line.json("rating", "correct", 1, "--answers", "1,1,1,1,1,1,1,1,0", "--reason", "Felläst")
    line("rating", "list", 1)
    rows = line.json("log", "list")["rows"]
    measures = [row["measure"] for row in rows]
    for measure in ("add_rating", "edit_rating", "view_ratings"):
        assert measure in measures
    assert "Felläst" not in str(rows)


def test_the_log_tells_planning_from_skipping_and_removing(line: Line) -> None:
    """AUD-01: the measure, in words too."""
    line.treatment()
    line.json("rating", "plan", 1, "phq-9", "--week", "1,2")
    line.json("rating", "skip", 1, "--reason", "Vill inte")
    line.json("rating", "unplan", 2)
    rows = [row for row in line.json("log", "list")["rows"] if "rating" in row["measure"]]
    assert sorted(row["measure"] for row in rows) == ["plan_rating", "skip_rating", "unplan_rating"]
    said = line("log", "list").out
    for words in ("skattning planerad", "planerad skattning lämnas inte", "planerad skattning borttagen"):
        assert words in said


def test_a_correction_keeps_an_optional_answer_that_is_left_out_and_drops_one_that_is_blank(line: Line) -> None:
    """COR-04: who puts the ninth right need not know that ten were given."""
    line.treatment()
    line.json("rating", "add", 1, "phq-9", "--answers", "0,1,1,1,1,1,1,1,0,3")
    nine = line.json("rating", "correct", 1, "--answers", "1,1,1,1,1,1,1,1,0", "--reason", "Ettan fel")
    assert (nine["answers"]["1"], nine["answers"]["10"]) == (1, 3)
    same = line("rating", "correct", 1, "--answers", "1,1,1,1,1,1,1,1,0", "--reason", "En gång till")
    assert same.code == 2
    blank = line.json("rating", "correct", 1, "--answers", "1,1,1,1,1,1,1,1,0,", "--reason", "Tian var tom")
    assert "10" not in blank["answers"]
