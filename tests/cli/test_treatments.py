"""Treatments by command: pacing.md's examples through ``treatment show --json``, and every step (decided.md 13-25)."""

from typing import Any

import pytest
from tests.cli.conftest import Line

ONE_A_WEEK = "2026-W45 2026-W46 2026-W47 2026-W48 2026-W49 2026-W50 2026-W51"
"""Our own program's seven mandatory modules, one a week from 2 November."""


def plan(shown: Any) -> str:
    return " ".join(str(module["week"]) for module in shown["plan"])


def figures(shown: Any) -> tuple[Any, ...]:
    names = ("state", "modules_behind", "weeks_behind", "modules_ahead", "weeks_ahead", "projected_finish")
    return tuple(shown[name] for name in names)


def show(line: Line, treatment: int, *more: object) -> Any:
    return line.json("treatment", "show", treatment, *more)


def test_a_started_treatment_is_shown_whole(line: Line) -> None:
    """commandline.md ``treatment show``; decided.md 15: rest at the top, the plan the whole course in order."""
    shown = show(line, line.treatment())
    assert shown["patient"]["name"] == "Linnea Hassel"
    assert shown["program"]["name"] == "Dagar och nätter"
    assert plan(shown) == ONE_A_WEEK
    assert {key: shown["agreement"][key] for key in ("from", "modules", "every_weeks", "reason")} == {
        "from": "2026-W45",
        "modules": 1,
        "every_weeks": 1,
        "reason": "",
    }
    assert shown["plan"][0] == {
        "module": 1,
        "title": "Din utgångspunkt",
        "mandatory": True,
        "week": "2026-W45",
        "state": "available",
        "handed_in": None,
    }
    assert (shown["rest"], shown["status"], shown["closed_as"], shown["earlier_agreements"]) == ([], "active", None, [])
    assert figures(shown) == ("behind", 3, 3, 0, 0, "2027-W01")


def test_the_first_example_of_pacing_over_week_53(line: Line) -> None:
    """pacing.md example 1: rest weeks W52 and W53."""
    for week in ("2026-W52", "2026-W53"):
        line.json("clinic", "closed", "add", "--week", week)
    treatment = line.treatment_from("2026-12-07")
    assert plan(show(line, treatment)).startswith("2026-W50 2026-W51 2027-W01 2027-W02")
    shown = show(line, treatment, "--at", "2026-12-14")
    assert figures(shown)[:3] == ("behind", 1, 1)
    assert shown["rest"] == [{"week": "2026-W52", "why": "closed"}, {"week": "2026-W53", "why": "closed"}]
    line.at("2026-12-14T09:00")
    line.json("treatment", "module", treatment, 1, "--state", "handed_in")
    assert figures(show(line, treatment))[0] == "on_track"
    assert figures(show(line, treatment, "--at", "2027-01-05"))[:3] == ("behind", 1, 1)


def test_the_second_example_counts_from_the_next_week_and_every_second(line: Line) -> None:
    """pacing.md example 2."""
    shown = show(line, line.treatment_from("2026-11-26", "--modules", 1, "--every", 2))
    assert plan(shown).startswith("2026-W50 2026-W52 2027-W01 2027-W03 2027-W05")


def test_the_third_example_three_every_second_week(line: Line) -> None:
    """pacing.md example 3."""
    shown = show(line, line.treatment_from("2026-11-30", "--modules", 3, "--every", 2))
    assert plan(shown) == "2026-W49 2026-W50 2026-W50 2026-W51 2026-W52 2026-W52 2026-W53"


def test_a_preview_shows_the_new_calendar_and_saves_nothing(line: Line) -> None:
    """product.md idea 3."""
    treatment = line.treatment()
    pace = ("treatment", "pace", treatment, "--modules", 1, "--every", 2, "--from", "2026-W49", "--reason", "Flytt")
    seen = line.json(*pace, "--preview")
    assert plan(seen["before"]) == ONE_A_WEEK
    assert seen["moved"] == [1, 2, 3, 4, 5, 6, 8]
    assert plan(show(line, treatment)) == ONE_A_WEEK
    assert "Inget är sparat" in line(*pace, "--preview").out
    assert line.json(*pace) == {"id": treatment}
    assert plan(show(line, treatment, "--at", "2026-11-30")) == plan(seen["after"])


def test_earlier_agreements_stay_readable_with_their_plans(line: Line) -> None:
    """pacing.md: older agreements and their plans stay as they were, readable for ever."""
    treatment = line.treatment()
    line.json(
        *("treatment", "pace", treatment, "--modules", 2, "--every", 1, "--from", "2026-W48", "--reason", "Vill mer")
    )
    shown = show(line, treatment)
    (earlier,) = shown["earlier_agreements"]
    assert (earlier["from"], " ".join(module["week"] for module in earlier["plan"])) == ("2026-W45", ONE_A_WEEK)
    assert shown["agreement"]["reason"] == "Vill mer"
    assert "Tidigare: från 2026-W45: 1 i veckan" in line("treatment", "show", treatment).out


def test_an_optional_module_is_added_and_removed(line: Line) -> None:
    """decided.md 14 and 21."""
    treatment = line.treatment_from("2026-11-02", "--choose", "7")
    assert [module["module"] for module in show(line, treatment)["plan"]] == [1, 2, 3, 4, 5, 6, 7, 8]
    line.json("treatment", "choose", treatment, "--remove", 7, "--reason", "Arbetar dag")
    assert 7 not in [module["module"] for module in show(line, treatment)["plan"]]
    line.json("treatment", "choose", treatment, "--add", 7, "--from", "2026-W49", "--reason", "Byter schema")
    refused = line("treatment", "choose", treatment, "--remove", 1, "--reason", "Kan redan")
    assert (refused.code, refused.out) == (2, "")
    assert "obligatorisk" in refused.err


def test_a_pause_moves_the_plan_and_is_ended_by_resuming(line: Line) -> None:
    """decided.md 22."""
    treatment = line.treatment()
    line.json("treatment", "pause", treatment, "--from", "2026-W48", "--to", "2026-W49", "--reason", "Resa")
    shown = show(line, treatment)
    assert (shown["state"], shown["resumes"]) == ("paused", "2026-W50")
    assert plan(shown) == "2026-W45 2026-W46 2026-W47 2026-W50 2026-W51 2026-W52 2026-W53"
    assert shown["rest"] == [{"week": "2026-W48", "why": "pause"}, {"week": "2026-W49", "why": "pause"}]
    line.json("treatment", "resume", treatment)
    assert plan(show(line, treatment)) == ONE_A_WEEK
    assert line("treatment", "resume", treatment).code == 2


def test_a_module_is_moved_with_those_after_it(line: Line) -> None:
    """decided.md 20."""
    treatment = line.treatment_from("2026-11-23")
    before = show(line, treatment)
    seen = line.json("treatment", "move", treatment, 3, "--to", "2026-W52", "--preview")
    assert show(line, treatment) == before
    line.json("treatment", "move", treatment, 3, "--to", "2026-W52")
    assert {module["module"]: module["week"] for module in seen["after"]["plan"]}[3] == "2026-W52"
    assert line("treatment", "move", treatment, 3, "--to", "2026-W52").code == 2


def test_states_are_entered_late_and_corrected_with_a_reason(line: Line) -> None:
    """decided.md 25."""
    treatment = line.treatment()
    line.json("treatment", "module", treatment, 1, "--state", "reviewed", "--on", "2026-11-06")
    first = show(line, treatment)["plan"][0]
    assert (first["state"], first["handed_in"]) == ("reviewed", "2026-11-06")
    line.json("treatment", "module", treatment, 1, "--state", "available", "--reason", "Fel patient")
    assert show(line, treatment)["plan"][0]["handed_in"] is None
    line.json("treatment", "module", treatment, 2, "--state", "skipped", "--reason", "Gjord förut")
    assert show(line, treatment)["plan"][1]["state"] == "skipped"


def test_a_hand_in_of_an_unopened_module_is_taken_and_told(line: Line) -> None:
    """decided.md 25: taken with a warning (1)."""
    treatment = line.treatment()
    answer = line.json("treatment", "module", treatment, 4, "--state", "handed_in", code=1)
    assert answer == {"id": treatment, "warnings": [{"kind": "hand_in_unopened", "module": 4}]}
    assert show(line, treatment)["plan"][3]["state"] == "handed_in"


@pytest.mark.parametrize("on", ["2026-11-24", "2026-10-30"])
def test_what_has_happened_lies_neither_after_now_nor_before_the_start(line: Line, on: str) -> None:
    """decided.md 12 and 25."""
    treatment = line.treatment()
    refused = line("treatment", "module", treatment, 1, "--state", "handed_in", "--on", on)
    assert (refused.code, refused.out) == (2, "")
    assert show(line, treatment)["plan"][0]["handed_in"] is None


def test_at_goes_by_what_is_known_now_of_that_moment(line: Line) -> None:
    """decided.md 13: dated later is left out, dated earlier counts however late entered; a date is its end."""
    treatment = line.treatment()
    line.json("treatment", "module", treatment, 1, "--state", "handed_in", "--on", "2026-11-06")
    assert show(line, treatment, "--at", "2026-11-05")["plan"][0]["handed_in"] is None
    assert show(line, treatment, "--at", "2026-11-06")["plan"][0]["handed_in"] == "2026-11-06"
    assert show(line, treatment, "--at", "2026-11-06T08:00")["week"] == "2026-W45"


@pytest.mark.parametrize(
    "closed_as",
    ["completed", "partly_completed", "stopped_by_patient", "stopped_by_therapist", "referred", "changed_program"],
)
def test_an_ended_treatment_keeps_the_figures_of_its_last_day(line: Line, closed_as: str) -> None:
    """H6; decided.md 15."""
    treatment = line.treatment()
    line.json("treatment", "end", treatment, "--as", closed_as, "--reason", "Klart för nu")
    line.at("2027-03-01T08:00")
    shown = show(line, treatment)
    assert (shown["status"], shown["closed_as"], shown["ended_on"]) == ("ended", closed_as, "2026-11-23")
    earlier = show(line, treatment, "--at", "2026-11-22")
    assert (earlier["status"], earlier["closed_as"], earlier["ended_on"]) == ("active", None, None)
    assert figures(shown)[:3] == ("behind", 3, 3)
    assert line("treatment", "pause", treatment, "--from", "2027-W10", "--to", "2027-W11", "--reason", "x").code == 2


def test_a_program_whose_modules_are_unknown_is_refused_with_what_is_missing(line: Line) -> None:
    """decided.md 26."""
    refused = line("treatment", "start", line.patient(), "oroshjalpen", "--from", "2026-11-23")
    assert refused.code == 2
    assert "moduler, tempo" in refused.err


def test_the_same_program_twice_at_once_is_refused(line: Line) -> None:
    treatment = line.treatment()
    patient = show(line, treatment)["patient"]["id"]
    again = line("treatment", "start", patient, "dagar-och-natter", "--from", "2026-11-23")
    assert again.code == 2
    assert str(treatment) in again.err


def test_another_therapist_is_named_at_the_start(line: Line) -> None:
    line.colleague("erik")
    treatment = line.treatment_from("2026-11-02", "--therapist", "Erik", "--form", "blended")
    shown = show(line, treatment, "--account", "erik")
    assert (shown["therapist"]["name"], shown["form"]) == ("erik", "blended")
    unknown = line("treatment", "start", 1, "dagar-och-natter", "--from", "2026-11-23", "--therapist", "nobody")
    assert unknown.code == 2


def test_anothers_treatment_needs_because_for_every_step(line: Line) -> None:
    """decided.md 7."""
    treatment = line.treatment()
    line.colleague("erik")
    pause = ("treatment", "pause", treatment, "--from", "2026-W50", "--to", "2026-W50", "--reason", "Resa")
    for command in (("treatment", "show", treatment), pause):
        assert line(*command, "--account", "erik").code == 2
    assert line(*pause, "--account", "erik", "--because", "vikarierar").code == 0


@pytest.mark.parametrize("command", [("show", 99), ("resume", 99), ("module", 99, 1, "--state", "done")])
def test_a_treatment_that_is_not_there_is_refused(line: Line, command: tuple[object, ...]) -> None:
    answer = line("treatment", *command)
    assert (answer.code, answer.err) == (2, "modulvard: Behandling 99 finns inte.\n")


def test_text_is_aligned_and_in_the_users_language(line: Line) -> None:
    treatment = line.treatment()
    swedish, english = (
        line("treatment", "show", treatment).out,
        line("treatment", "show", treatment, "--lang", "en").out,
    )
    assert "3 veckor efter" in swedish
    assert "3 weeks behind" in english
    assert "Onwards on your own" in english
    columns = {row.index("2026-W") for row in swedish.splitlines() if row.startswith("■")}
    assert len(columns) == 1
