"""Patients by command (commandline.md, decided.md 7 and 17, domain.md F16-F22)."""

from collections.abc import Callable

import pytest
from tests.cli.conftest import Line

BORN = "1985-03-12"


def test_a_patient_is_added_found_and_shown(line: Line, number_of: Callable[[str], str]) -> None:
    patient = line.patient("Linnea", "Hassel", "--personal-number", number_of(BORN), "--phone", "070-174 06 05")
    (listed,) = line.json("patient", "list")["patients"]
    assert (listed["id"], listed["name"], listed["status"]) == (patient, "Linnea Hassel", "before_start")
    (found,) = line.json("patient", "list", "--search", "hass")["patients"]
    assert found["id"] == patient
    shown = line.json("patient", "show", patient)
    assert shown["identity"] == {
        "kind": "personal",
        "value": number_of(BORN).replace("-", ""),
        "display": number_of(BORN),
    }
    assert (shown["birth_date"], shown["phone"], shown["treatments"]) == (BORN, "070-174 06 05", [])
    assert "Linnea Hassel" in line("patient", "show", patient).out


@pytest.mark.parametrize(
    ("option", "number", "kind"),
    [
        ("--coordination-number", "701063-2391", "coordination"),
        ("--reserve-number", "991981000010", "reserve_stockholm"),
        ("--reserve-number", "19810829M071", "reserve_vgr"),
    ],
)
def test_each_kind_of_number_is_told_by_its_option_and_its_checks(
    line: Line, option: str, number: str, kind: str
) -> None:
    """F18, F20."""
    patient = line.patient("Viol", "Al", option, number)
    assert line.json("patient", "show", patient)["identity"]["kind"] == kind


def test_a_wrong_number_is_refused_without_being_repeated(line: Line) -> None:
    """F17; commandline.md: never a patient's data on standard error."""
    answer = line("patient", "add", "--given-name", "Viol", "--family-name", "Al", "--personal-number", "850312-2380")
    assert (answer.code, answer.out) == (2, "")
    assert answer.err == "modulvard: Nummer: kontrollsiffran stämmer inte\n"
    assert line.json("patient", "list") == {"patients": []}


def test_every_problem_of_a_form_is_told_at_once(line: Line) -> None:
    answer = line("patient", "add", "--given-name", "", "--family-name", "", "--email", "ingen", "--language", "xx1")
    assert answer.code == 2
    assert answer.err.count("\n") == 3


def test_a_number_that_is_there_already_is_refused_with_its_id(line: Line, number_of: Callable[[str], str]) -> None:
    """decided.md 17."""
    patient = line.patient("Linnea", "Hassel", "--personal-number", number_of(BORN))
    again = line(
        *("patient", "add", "--given-name", "Annan", "--family-name", "Alm", "--personal-number", number_of(BORN))
    )
    assert again.code == 2
    assert f"patient {patient}" in again.err
    assert len(line.json("patient", "list")["patients"]) == 1


def test_a_likeness_in_name_is_made_and_told(line: Line) -> None:
    """decided.md 17: made, with possible_duplicates and 1."""
    first = line.patient("Linnea", "Hassel", "--birth-date", BORN)
    answer = line.json(
        *("patient", "add", "--given-name", "Linnea", "--family-name", "Hassel", "--birth-date", BORN), code=1
    )
    assert answer["id"] != first
    assert [(like["id"], like["reason"]) for like in answer["possible_duplicates"]] == [
        (first, "same_name_and_birth_date")
    ]


def test_f20_a_reserve_number_with_a_wrong_check_is_taken_and_told(line: Line) -> None:
    named = ("patient", "add", "--given-name", "Ask", "--family-name", "Lönn")
    added = line.json(*named, "--reserve-number", "991981000011", code=1)
    assert added["warnings"] == [{"field": "identity_number", "problem": "reserve_check_digit"}]


def test_an_unusual_reserve_number_is_taken_and_told(line: Line) -> None:
    """F20: never reject care for a format."""
    answer = line.json(
        *("patient", "add", "--given-name", "Ask", "--family-name", "Lönn", "--reserve-number", "£ 12/x"), code=1
    )
    assert [warning["problem"] for warning in answer["warnings"]] == ["unusual_characters"]


def test_editing_changes_what_is_given_and_nothing_else(line: Line, number_of: Callable[[str], str]) -> None:
    patient = line.patient("Linnea", "Hassel", "--phone", "070-174 06 05", "--interpreter", "--language", "ar")
    line.json("patient", "edit", patient, "--family-name", "Alm", "--no-interpreter", "--protected")
    shown = line.json("patient", "show", patient)
    assert (shown["family_name"], shown["phone"], shown["language"]) == ("Alm", "070-174 06 05", "ar")
    assert (shown["interpreter"], shown["protected"]) == (False, True)
    line.json("patient", "edit", patient, "--personal-number", number_of(BORN))
    assert line.json("patient", "show", patient)["birth_date"] == BORN


def test_an_edit_that_changes_nothing_says_so_and_still_needs_the_permission(line: Line) -> None:
    """AUD-04: what a role may not do is refused, whatever the values are."""
    patient = line.patient("Linnea", "Hassel", "--phone", "070-174 06 05")
    assert "inget att ändra" in line("patient", "edit", patient, "--phone", "070-174 06 05").out
    line.colleague("erik", "reader")
    refused = line(
        *("patient", "edit", patient, "--phone", "070-174 06 05", "--because", "jour", "--account", "erik"),
    )
    assert refused.code == 2


def test_a_patient_is_put_in_the_archive_and_taken_out(line: Line) -> None:
    patient = line.patient()
    line.json("patient", "edit", patient, "--archived")
    assert line.json("patient", "list") == {"patients": []}
    assert line.json("patient", "show", patient)["archived_at"] is not None
    line.json("patient", "edit", patient, "--no-archived")
    assert len(line.json("patient", "list")["patients"]) == 1


def test_two_records_become_one_and_the_merged_one_names_the_other(line: Line) -> None:
    kept, merged = line.patient("Linnea", "Hassel"), line.patient("Linn", "Hasselqvist")
    answer = line.json("patient", "merge", kept, merged, code=1)
    assert answer == {"id": kept, "merged": merged, "warnings": ["names_differ"]}
    gone = line("patient", "show", merged)
    assert gone.code == 2
    assert f"patient {kept}" in gone.err


def test_anothers_patient_needs_because_and_the_reason_is_kept_in_the_log(line: Line) -> None:
    """decided.md 7: on the command line --because TEXT, else 2; valid that day."""
    patient = line.patient()
    line.colleague("erik")
    refused = line("patient", "show", patient, "--account", "erik")
    assert refused.code == 2
    assert "--because" in refused.err
    assert line("patient", "show", patient, "--account", "erik", "--because", "vikarierar").code == 0
    assert line("patient", "show", patient, "--account", "erik").code == 0
    reasons = [row["reason"] for row in line.json("log", "list", "--patient", patient)["rows"] if row["reason"]]
    assert reasons == ["vikarierar"]


def test_anothers_protected_patient_is_masked_in_lists(line: Line) -> None:
    """decided.md 7."""
    line.patient("Linnea", "Hassel", "--birth-date", BORN, "--protected")
    line.colleague("erik")
    (listed,) = line.json("patient", "list", "--account", "erik")["patients"]
    assert (listed["masked"], listed["name"], listed["birth_date"]) == (True, "Skyddade personuppgifter", None)
    assert "Hassel" not in line("patient", "list", "--account", "erik").out


def test_anothers_protected_patient_is_no_likeness_and_a_number_taken_is_refused_without_whose(
    line: Line, number_of: Callable[[str], str]
) -> None:
    """F15, decided.md 7 and 17."""
    line.patient("Linnea", "Hassel", "--personal-number", number_of(BORN), "--protected")
    line.colleague("erik")
    erik = ("--account", "erik")
    named = ("patient", "add", "--given-name", "Linnea", "--family-name", "Hassel")
    refused = line(*named, "--personal-number", number_of(BORN), *erik)
    assert (refused.code, refused.out) == (2, "")
    assert refused.err.strip().endswith("Numret finns redan hos en annan patient.")
    assert line.json(*named, "--birth-date", BORN, *erik) == {"id": 2}


def test_who_administers_sees_no_patients(line: Line) -> None:
    """AUD-04, D31."""
    patient = line.patient()
    line.colleague("sofia", "permission_admin")
    for command in (("patient", "list"), ("patient", "show", patient), ("search", "hassel"), ("today",)):
        answer = line(*command, "--account", "sofia")
        assert (answer.code, answer.out) == (2, "")


@pytest.mark.parametrize("text", ["Hassel, Lin", "ss", "L", "  linnea   hassel ", "19810829-m071", "10829-", "NNEA"])
def test_the_list_is_searched_by_any_part_of_name_or_number(line: Line, text: str) -> None:
    """C2."""
    patient = line.patient("Linnea", "Hassel", "--reserve-number", "19810829M071")
    line.patient("Bo", "Ek")
    assert [row["id"] for row in line.json("patient", "list", "--search", text)["patients"]] == [patient]


def test_one_very_long_name_does_not_push_the_others_apart(line: Line) -> None:
    long = "Ö" * 200
    line.patient("Linnea", "Hassel")
    line.patient(long, "Hassel")
    rows = line("patient", "list").out.splitlines()
    assert max(len(row) for row in rows if long not in row) < 150
    assert sum(long in row for row in rows) == 1


def test_every_list_names_the_program_in_the_language_asked_for(line: Line) -> None:
    patient = line.patient()
    line.json("treatment", "start", patient, "Days and nights", "--from", "2026-11-02")
    for language, name in (("sv", "Dagar och nätter"), ("en", "Days and Nights")):
        asked = ("--lang", language)
        assert [row["program"] for row in line.json("patient", "list", *asked)["patients"]] == [name]
        assert [hit["program"] for hit in line.json("search", "hassel", *asked)["patients"]] == [name]
        assert [one["program"] for one in line.json("patient", "show", patient, *asked)["treatments"]] == [name]
        assert name in line("patient", "list", *asked).out


def test_a_search_gives_one_row_without_its_words(line: Line) -> None:
    """decided.md 6."""
    patient = line.patient()
    assert [hit["id"] for hit in line.json("search", "linn", "--in", "patients")["patients"]] == [patient]
    assert line.json("search", "hasel", "--in", "patients")["misspelt"] is True
    assert line.json("search", "zzzz", "--in", "patients") == {"patients": [], "misspelt": False}
    rows = [row for row in line.json("log", "list")["rows"] if row["measure"] == "search"]
    assert [row["count"] for row in rows] == [0, 1, 1]
    assert "linn" not in str(rows)


@pytest.mark.parametrize("command", [("patient", "list"), ("search", "x")])
def test_lists_that_only_tell_now_say_so_instead_of_telling_the_wrong_moment(
    line: Line, command: tuple[str, ...]
) -> None:
    """trust.md: never silently wrong."""
    answer = line(*command, "--at", "2026-11-01")
    assert (answer.code, answer.out) == (2, "")


@pytest.mark.parametrize("name", ["<b>Linnea</b>", "Lin\x1b[31mnea", "ليلى", "🌿" * 30, "O'Hassel; DROP"])
def test_a_hostile_name_is_shown_as_it_is_and_obeyed_by_nothing(line: Line, name: str) -> None:
    """INP-01: control characters never reach the terminal."""
    patient = line.patient(name, "Hassel")
    said = line("patient", "list").out
    assert "\x1b" not in said
    assert line.json("patient", "show", patient)["family_name"] == "Hassel"
