"""``account competence``, ``program gates`` and starts with gates (C3, D21, D22, B7, decided.md 14)."""

from collections.abc import Iterable

import pytest
from tests.cli.conftest import Line

from modulvard.cli.texts import Words
from modulvard.domain.competence import CompetenceKind
from modulvard.domain.gates import Doer, Gate, Origin, Strength, Why
from modulvard.domain.intakes import POINTS, IntakeOutcome, IntakeStage, Source

IKBT = "angesthjalpen"
STEPS = ("technology", "reading", "exclusions", "risk", "information", "choice")


def given_ikbt_competence(line: Line) -> None:
    for kind in ("cbt_step1", "ikbt_internal"):
        line.json("account", "competence", "add", "anna", kind, "--from", "2019-06-05", "--evidence", "Intyg")


def given_all_steps(line: Line, intake: int, form: str = "video") -> None:
    for gate in STEPS:
        line.json("intake", "step", intake, gate, "--outcome", "met")
    line.json("intake", "step", intake, "assessment", "--outcome", "met", "--form", form)


def an_intake(line: Line, patient: int, program: str = IKBT) -> int:
    received = ("--received", "2026-11-09", "--source", "referral", "--referrer", "Björkby vårdcentral")
    return int(line.json("intake", "begin", patient, "--program", program, *received)["id"])


# --- starting -------------------------------------------------------------------------------------


def test_ikbt_without_its_gates_is_refused_naming_each_and_nothing_is_done(line: Line) -> None:
    """decided.md 14: a blocking gate without --override is 2."""
    patient = line.patient()
    refused = line("treatment", "start", patient, IKBT, "--from", "2026-11-23")
    assert (refused.code, refused.out) == (2, "")
    for words in (
        "behandlarens kompetens: saknar KBT steg 1, intern iKBT-utbildning",
        "klarar tekniken: inte gjort",
        "bedömningssamtal: inte gjort",
        "--override",
    ):
        assert words in refused.err
    assert "uppstartsmöte" not in refused.err
    english = line("treatment", "start", patient, IKBT, "--from", "2026-11-23", "--lang", "en")
    assert "the therapist's competence: lacks CBT step 1, internal iCBT training" in english.err
    assert line.json("patient", "show", patient)["treatments"] == []


def test_ikbt_with_a_reason_starts_and_the_reason_is_kept(line: Line) -> None:
    """C3."""
    start = ("treatment", "start", line.patient(), IKBT, "--from", "2026-11-23", "--override", "Bedömd i höstas")
    document = line.json(*start, code=1)
    assert {one["gate"] for one in document["warnings"]} > {"competence", "assessment", "start_meeting"}
    assert {one["kind"] for one in document["warnings"]} == {"gate"}
    shown = line.json("treatment", "show", document["id"])
    kept = {one["gate"]: one for one in shown["gates"]}
    assert kept["reading"] == {
        "gate": "reading",
        "strength": "block",
        "state": "missing",
        "reason": "Bedömd i höstas",
    }
    assert kept["consent"]["reason"] == ""
    assert "Bedömd i höstas" in line("treatment", "show", document["id"]).out


def test_ikbt_from_referral_to_start(line: Line) -> None:
    """H4: with all in order but the start meeting it is a warning, 1; with that too it is 0."""
    given_ikbt_competence(line)
    first, second = line.patient(), line.patient("Rut", "Hassel")
    for patient, points, code in ((first, "layout,pace", 1), (second, "all", 0)):
        intake = an_intake(line, patient)
        given_all_steps(line, intake)
        line.json("intake", "step", intake, "start_meeting", "--outcome", "met", "--points", points)
        start = ("treatment", "start", patient, IKBT, "--from", "2026-11-23", "--intake", intake)
        document = line.json(*start, "--first-session", "2026-11-26T17:30", code=code)
        assert [one["gate"] for one in document.get("warnings", [])] == ["start_meeting"] * code
        shown = line.json("treatment", "show", document["id"])
        assert (shown["first_session"], shown["intake"]) == ("2026-11-26T17:30:00+01:00", intake)
        closed = line.json("intake", "show", intake)["closed"]
        assert (closed["as"], closed["treatment"]) == ("started", document["id"])


@pytest.mark.parametrize(("form", "code"), [("physical", 1), ("video", 1), ("phone", 2), ("text", 2)])
def test_an_interview_by_telephone_or_text_does_not_open_ikbt(line: Line, form: str, code: int) -> None:
    """D22."""
    given_ikbt_competence(line)
    patient = line.patient()
    intake = an_intake(line, patient)
    given_all_steps(line, intake, form)
    answer = line("treatment", "start", patient, IKBT, "--from", "2026-11-23")
    assert answer.code == code
    assert ("bedömningssamtal: räknas inte" in answer.err) == (code == 2)


def test_an_interview_from_long_before_the_referral_is_told_of_at_the_start(line: Line) -> None:
    """D22."""
    given_ikbt_competence(line)
    patient = line.patient()
    intake = an_intake(line, patient)
    given_all_steps(line, intake)
    line.json("intake", "step", intake, "start_meeting", "--outcome", "met", "--points", "all")
    interview = line.json("intake", "show", intake)["steps"][-2]
    line.json("intake", "withdraw", interview["id"])
    visit = ("intake", "step", intake, "assessment", "--outcome", "met", "--form", "physical", "--on", "2024-03-01")
    line.json(*visit)
    assert line.json("intake", "list")["intakes"][0]["missing"] == []
    assert "långt innan ärendet kom in" in line("intake", "show", intake).out
    answer = line("treatment", "start", patient, IKBT, "--from", "2026-11-23")
    assert answer.code == 1
    assert answer.err == "Startad, värt att se över: bedömningssamtal: hölls långt innan ärendet kom in\n"


def test_tobakshjalpen_warns_and_never_asks_for_cbt(line: Line) -> None:
    """B7, D28."""
    answer = line("treatment", "start", line.patient(), "tobakshjalpen", "--from", "2026-11-23")
    assert answer.code == 1
    assert "diplomerad tobaksavvänjare, utbildning i programmet tobakshjalpen" in answer.err
    assert "KBT" not in answer.err
    assert "bedömningssamtal" not in answer.err


def test_our_own_program_starts_with_0_and_without_a_word(line: Line) -> None:
    """decided.md 14."""
    answer = line("treatment", "start", line.patient(), "dagar-och-natter", "--from", "2026-11-23")
    assert (answer.code, answer.err) == (0, "")


def test_a_first_session_before_the_start_is_refused_in_words(line: Line) -> None:
    start = ("treatment", "start", line.patient(), "dagar-och-natter", "--from", "2026-11-23", "--first-session")
    refused = line(*start, "2026-11-20T17:30")
    assert refused.code == 2
    assert "Första arbetspass: ligger före startdagen 2026-11-23" in refused.err


def test_a_first_session_after_the_plan_has_ended_is_refused_in_words(line: Line) -> None:
    start = ("treatment", "start", line.patient(), "dagar-och-natter", "--from", "2026-11-23", "--first-session")
    refused = line(*start, "2029-11-26T17:30")
    assert refused.code == 2
    assert "Första arbetspass: ligger efter planens sista dag, 2027-" in refused.err


def test_a_first_session_says_when(line: Line) -> None:
    start = ("treatment", "start", line.patient(), "dagar-och-natter", "--from", "2026-11-23", "--first-session")
    for written in ("2026-11-26", "torsdag", "2026-11-20T17:30"):
        assert line(*start, written).code == 2


# --- rules ----------------------------------------------------------------------------------------


def test_the_rules_of_a_program_are_shown_set_and_reset(line: Line) -> None:
    shown = line.json("program", "gates", IKBT)
    assert [one["gate"] for one in shown["gates"]] == [str(gate) for gate in Gate]
    assert shown["needs"] == [["cbt_step1"], ["ikbt_internal"]]
    assert [(one["account"]["name"], one["holds"]) for one in shown["therapists"]] == [("Anna Björklöv", False)]
    given_ikbt_competence(line)
    assert line.json("program", "gates", IKBT)["therapists"][0]["holds"]
    assert "Anna Björklöv har det idag." in line("program", "gates", IKBT).out
    reading = ("program", "gates", IKBT, "--set", "reading=warn")
    assert line(*reading).code == 2
    line.json(*reading, "--reason", "Vi läser upp texten")
    assert "läser och förstår text  varnar" in line("program", "gates", IKBT).out
    assert "klinikens egen: Vi läser upp texten" in line("program", "gates", IKBT).out
    assert line.json("program", "gates", IKBT, "--reset", "reading")["strength"] == "block"
    assert line("program", "gates", IKBT, "--reset", "reading").code == 2


@pytest.mark.parametrize("rule", ["reading", "reading=stop", "shoe=warn", "=", "closing_conversation=block"])
def test_a_rule_that_cannot_be_is_refused_in_words(line: Line, rule: str) -> None:
    """D23 for the last."""
    answer = line("program", "gates", IKBT, "--set", rule, "--reason", "Så gör vi")
    assert (answer.code, answer.out) == (2, "")
    assert answer.err


# --- competence -----------------------------------------------------------------------------------


def test_a_competence_is_entered_listed_and_withdrawn(line: Line) -> None:
    """D21: with a date and evidence."""
    add = ("account", "competence", "add", "anna", "own:Handledare i sömn", "--from", "2020-01-01")
    assert line(*add).code == 2
    ident = line.json(*add, "--until", "2026-12-31", "--evidence", "Pärm 4")["id"]
    (found,) = line.json("account", "competence", "list", "anna")["competences"]
    assert found == {
        "id": ident,
        "account": {"id": 1, "name": "anna"},
        "kind": "own",
        "words": "Handledare i sömn",
        "key": "own:handledare i somn",
        "from": "2020-01-01",
        "until": "2026-12-31",
        "evidence": "Pärm 4",
    }
    assert "Handledare i sömn" in line("account", "competence", "list").out
    ended = line.json("account", "competence", "end", ident, "--until", "2027-06-30")["id"]
    (found,) = line.json("account", "competence", "list")["competences"]
    assert (found["id"], found["until"], found["evidence"]) == (ended, "2027-06-30", "Pärm 4")
    assert line("account", "competence", "end", ident, "--until", "2027-06-30").code == 2
    line.json("account", "competence", "withdraw", ended)
    assert line("account", "competence", "list").out == "Ingen kompetens är införd.\n"
    assert line("account", "competence", "withdraw", 99).code == 2


def test_an_unknown_kind_is_refused_with_those_there_are(line: Line) -> None:
    answer = line("account", "competence", "add", "anna", "psykolog", "--from", "2020-01-01", "--evidence", "x")
    assert answer.code == 2
    assert "cbt_step1" in answer.err


def test_those_who_administer_no_accounts_list_their_own(line: Line) -> None:
    """D31."""
    line.colleague("erik")
    given_ikbt_competence(line)
    add = ("account", "competence", "add", "erik", "licensed_physiotherapist", "--from", "2014-09-01")
    line.json(*add, "--evidence", "Legitimation")
    (own,) = line.json("account", "competence", "list", "--account", "erik")["competences"]
    assert own["key"] == "licensed_physiotherapist"
    assert line("account", "competence", "list", "anna", "--account", "erik").code == 2
    assert line(*add, "--evidence", "Legitimation", "--account", "erik").code == 2
    assert len(line.json("account", "competence", "list")["competences"]) == 3


# --- words ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", ["sv", "en"])
def test_everything_that_is_told_by_a_value_has_its_words(language: str) -> None:
    families: dict[str, Iterable[str]] = {
        "gate": Gate,
        "why": Why,
        "strength": Strength,
        "origin": Origin,
        "doer": Doer,
        "stage": IntakeStage,
        "source": Source,
        "intake_as": IntakeOutcome,
        "competence": (kind for kind in CompetenceKind if kind is not CompetenceKind.OWN),
        "point": (f"{gate}.{point}" for gate, points in POINTS.items() for point in points),
    }
    words = Words(language)
    wanted = (f"{family}.{value}" for family, values in families.items() for value in values)
    assert [key for key in wanted if key not in words] == []
