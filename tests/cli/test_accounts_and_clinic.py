"""Accounts, the clinic, programs and the log by command (decided.md 1, 7, 14; trust.md AUD)."""

import json
import time

import pytest
from tests.cli.conftest import PASSPHRASE, Line

from modulvard.resources import resource

NEW = "sju blå plommon i en skål"


# --- accounts -------------------------------------------------------------------------------------


def test_a_colleague_is_let_in_with_roles_and_shut_out_again(line: Line) -> None:
    """decided.md 1: withdrawing an account makes a new store key."""
    line.colleague("erik", "therapist", "group_leader")
    erik = line.json("account", "list")["accounts"][1]
    assert (erik["name"], erik["roles"], erik["disabled"]) == ("erik", ["group_leader", "therapist"], False)
    assert line("clinic", "show", "--account", "erik").code == 0
    line.json("account", "disable", "erik")
    assert line("clinic", "show", "--account", "erik").code == 3
    assert line("clinic", "show").code == 0
    assert line.json("account", "list")["accounts"][1]["disabled"] is True


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("add", "anna", "--role", "therapist"), "redan ett konto"),
        (("add", "erik", "--role", "chef"), "--role kan vara: therapist"),
        (("disable", "anna"), "det här är den sista"),
        (("disable", "nobody"), "inget konto"),
        (("away", "anna", "--from", "2026-12-02", "--to", "2026-12-01"), "ligger före första dagen"),
        (("away", "anna", "--from", "2026-12-01", "--to", "2026-12-02", "--substitute", "anna"), "samma konto"),
    ],
)
def test_what_cannot_be_done_with_an_account_is_refused_in_words(
    line: Line, arguments: tuple[str, ...], said: str
) -> None:
    more = ("--new-passphrase-file", line.folder / "passphrase") if arguments[0] == "add" else ()
    answer = line("account", *arguments, *more)
    assert (answer.code, answer.out) == (2, "")
    assert said in answer.err


def test_the_own_passphrase_is_changed(line: Line) -> None:
    """CNF-03."""
    new = line.file("new", NEW)
    assert line("account", "passphrase", "--new-passphrase-file", line.file("weak", "kort")).code == 2
    assert line("account", "passphrase", "--new-passphrase-file", new).code == 0
    assert line("clinic", "show").code == 3
    assert line("clinic", "show", "--passphrase-file", new).code == 0


def test_a_forgotten_passphrase_is_set_anew_with_the_recovery_key(line: Line) -> None:
    """OPS-03; what the recovery key opens is this and nothing else."""
    line.patch.delenv("MODULVARD_PASSPHRASE_FILE")
    new = line.file("new", NEW)
    key = line.folder / "recovery"
    written = key.read_text(encoding="utf-8")
    mistyped = ("3" if written[0] == "2" else "2") + written[1:]
    refused = line(
        *("account", "passphrase", "--new-passphrase-file", new, "--recovery-key-file", line.file("typo", mistyped))
    )
    assert refused.code == 2
    assert line("account", "passphrase", "--new-passphrase-file", new, "--recovery-key-file", key).code == 0
    assert line("clinic", "show", "--passphrase-file", new).code == 0
    assert line("clinic", "show", "--passphrase-file", line.file("old", PASSPHRASE)).code == 3


def test_failed_log_ins_stand_in_the_log(line: Line) -> None:
    """decided.md 4, AUD-01."""
    line("clinic", "show", "--passphrase-file", line.file("wrong", NEW))
    measures = [row["measure"] for row in line.json("log", "list")["rows"]]
    assert measures.count("log_in_failed") == 1


# --- the clinic -----------------------------------------------------------------------------------


def test_settings_are_shown_and_set(line: Line) -> None:
    """decided.md 14."""
    assert line.json("clinic", "set", "closing_time", "15:00") == {"id": "closing_time", "value": "15:00"}
    line.json("clinic", "set", "name", "Vårdcentralen Almen")
    shown = line.json("clinic", "show")
    assert (shown["name"], shown["settings"]["closing_time"]) == ("Vårdcentralen Almen", "15:00")
    assert "arbetsdagar inom vilka svar är utlovat" in line("clinic", "show").out
    refused = line("clinic", "set", "färg", "blå")
    assert refused.code == 2
    assert "answer_days" in refused.err


def test_weeks_and_days_are_closed_listed_and_opened(line: Line) -> None:
    """decided.md 14 and 22."""
    line.json("clinic", "closed", "add", "--week", "2026-W53")
    line.json("clinic", "closed", "add", "--date", "2026-12-23")
    listed = line.json("clinic", "closed", "list")["closed"]
    assert [{key: day[key] for key in day if key != "id"} for day in listed] == [
        {"date": "2026-12-23"},
        {"week": "2026-W53"},
    ]
    assert line("clinic", "closed", "list").out == "2026-12-23\n2026-W53\n"
    again = line("clinic", "closed", "add", "--week", "2026-W53")
    assert (again.code, again.err) == (2, "modulvard: 2026-W53 är redan stängt.\n")
    line.json("clinic", "closed", "remove", "--week", "2026-W53")
    assert len(line.json("clinic", "closed", "list")["closed"]) == 1


# --- programs -------------------------------------------------------------------------------------


def test_programs_are_listed_with_those_that_cannot_start_last(line: Line) -> None:
    """commandline.md: id, name, version, supplier, kind, modules; decided.md 26."""
    programs = line.json("program", "list")["programs"]
    own = next(program for program in programs if program["key"] == "dagar-och-natter")
    assert {key: own[key] for key in ("name", "version", "supplier", "kind", "modules")} == {
        "name": "Dagar och nätter",
        "version": "1.0",
        "supplier": "Modulvård",
        "kind": "support_program",
        "modules": 8,
    }
    can_start = [program["can_start"] for program in programs]
    assert can_start == sorted(can_start, reverse=True)
    assert False in can_start


def test_a_program_is_shown_by_key_name_or_id_in_either_language(line: Line) -> None:
    shown = line.json("program", "show", "dagar-och-natter")
    assert line.json("program", "show", shown["id"]) == line.json("program", "show", "Dagar och nätter") == shown
    assert len(shown["module_list"]) == 8
    assert line.json("program", "show", shown["id"], "--lang", "en")["name"] == "Days and Nights"
    unknown = line("program", "show", "oroshjalpen").out
    assert "Kan inte startas förrän kliniken har fört in: moduler, tempo." in unknown
    assert line("program", "show", "finns-inte").code == 2


def test_a_program_tells_within_how_many_working_days_it_promises_an_answer(line: Line) -> None:
    """pacing.md "Promise": a program may have its own."""
    assert line.json("program", "show", "dagar-och-natter")["answer_days"] is None
    assert "enligt klinikens inställning" in line("program", "show", "dagar-och-natter").out
    shipped = resource("programs/dagar-och-natter.yaml").read_text(encoding="utf-8")
    for days, said in {0: "samma arbetsdag", 1: "inom en arbetsdag", 3: "inom 3 arbetsdagar"}.items():
        own = line.file("own.yaml", shipped.replace("\nkey: ", f"\nanswer_days: {days}\nkey: ", 1))
        assert f"Svar utlovat: {said}" in line("program", "check", own).out


def test_a_program_file_is_checked_line_by_line(line: Line) -> None:
    broken = line.file("broken.yaml", "name: [\n")
    answer = line("program", "check", broken)
    assert answer.code == 2
    assert answer.out.startswith("broken.yaml, rad ")
    assert line.json("program", "check", broken, code=2)["taken"] is False
    assert line("program", "check", line.folder / "nothing.yaml").code == 2


# --- the log --------------------------------------------------------------------------------------


def test_the_log_is_listed_by_patient_account_and_period(line: Line) -> None:
    """AUD-02; the look is a row as well."""
    patient = line.patient()
    line.colleague("erik")
    line("today", "--account", "erik")
    about = line.json("log", "list", "--patient", patient)["rows"]
    assert [row["measure"] for row in about] == ["add_patient"]
    erik = [row["measure"] for row in line.json("log", "list", "--by", "erik")["rows"]]
    assert erik == ["view_today", "log_in"]
    assert line.json("log", "list", "--from", "2026-11-24")["rows"] == []
    latest = line.json("log", "list", "--limit", "3")["rows"]
    assert [row["measure"] for row in latest] == ["log_in", "log_read", "log_in"]
    assert "patient tillagd" in line("log", "list").out


def test_a_whole_log_is_told_so(line: Line) -> None:
    verdict = line.json("log", "verify")
    assert (verdict["whole"], verdict["findings"]) == (True, [])
    assert line("log", "verify").out.startswith("Loggen är hel: ")


def test_after_wrong_passphrases_a_command_waits_its_time_and_goes_on(line: Line) -> None:
    """decided.md 4, CNF-03: 1, 2, 4 … s after three tries; a scheduled job is late, and does not fail."""
    wrong, waited = line.file("wrong", NEW), []

    def pass_time(seconds: float) -> None:
        waited.append(seconds)
        noted = line.folder / "clinic.db.attempts"
        lines = [json.loads(text) for text in noted.read_text(encoding="utf-8").splitlines()]
        earlier = [{**told, "when": told["when"] - seconds} for told in lines]
        noted.write_text("".join(json.dumps(told) + "\n" for told in earlier), encoding="utf-8")

    line.patch.setattr(time, "sleep", pass_time)
    codes = [line("clinic", "show", "--passphrase-file", wrong).code for _ in range(5)]
    assert codes == [3] * 5
    answer = line("clinic", "show")
    assert (answer.code, waited) == (0, [1, 2, 4])
    assert "Väntar 4 s." in answer.err
    failed = [row for row in line.json("log", "list")["rows"] if row["measure"] == "log_in_failed"]
    assert len(failed) == 5


def test_a_substitute_who_is_away_the_same_days_is_taken_with_a_warning(line: Line) -> None:
    """decided.md 14."""
    line.colleague("erik")
    line.json("account", "away", "erik", "--from", "2026-12-03", "--to", "2026-12-10")
    days = ("--from", "2026-12-01", "--to", "2026-12-04", "--substitute", "erik")
    warned = line("account", "away", "anna", *days)
    assert (warned.code, "erik är också borta 2026-12-03–2026-12-04" in warned.err) == (1, True)
    overlap = {"kind": "substitute_away", "from": "2026-12-03", "to": "2026-12-04"}
    assert line.json("account", "away", "anna", *days, code=1)["warnings"] == [overlap]
