"""The shipped programs say what domain.md B1-B17 says, no more, each figure with its source."""

import re
from functools import cache
from pathlib import Path

import pytest

from modulvard.domain.program_report import ProgramFileReport
from modulvard.domain.programs import Program, ProgramKind, Standing, Subject, Text
from modulvard.exchange.program_files import check
from modulvard.resources import resource

FILES = sorted(resource("programs").glob("*.yaml"))

PUBLISHED = {
    "B1": "angesthjalpen",
    "B2": "angesthjalpen-ung",
    "B3": "depressionshjalpen",
    "B4": "oroshjalpen",
    "B5": "stresshjalpen",
    "B6": "somnhjalpen",
    "B7": "tobakshjalpen",
    "B8": "digital-artrosskola",
    "B9": "kol-skola",
    "B10": "vardagsbalans",
    "B11": "redo",
    "B12": "ism-stresskola",
}


@cache
def reports() -> dict[str, ProgramFileReport]:
    return {path.name: check(path) for path in FILES}


@cache
def programs() -> dict[str, Program]:
    return {report.program.key: report.program for report in reports().values() if report.program is not None}


def shipped(fact_id: str) -> Program:
    return programs()[PUBLISHED[fact_id]]


def words_of(program: Program, subject: Subject) -> str:
    return " ".join(fact.text.sv for fact in program.known(subject))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_every_shipped_file_is_whole_and_without_remarks(path: Path) -> None:
    report = reports()[path.name]
    assert report.problems == ()
    assert report.taken


def test_the_programs_of_b1_to_b12_are_there_once_each() -> None:
    """B14: name, version and supplier are the identity, and no two files share it."""
    assert set(PUBLISHED.values()) <= set(programs())
    assert len(programs()) == len(FILES)
    assert len({program.identity for program in programs().values()}) == len(FILES)


@pytest.mark.parametrize(
    ("fact_id", "name", "version", "modules", "recommended", "usual"),
    [
        ("B1", "Ångesthjälpen", "3.0", 8, 10, (8, 10)),
        ("B2", "Ångesthjälpen ung", "1.0", 8, 10, (8, 10)),
        ("B3", "Depressionshjälpen", "2.0", 7, 10, (7, 10)),
        ("B4", "Oroshjälpen", "3.0", 0, 10, ()),
        ("B5", "Stresshjälpen", None, 6, None, (6, 8)),
        ("B6", "Sömnhjälpen", "5.0", 7, 10, ()),
        ("B7", "Tobakshjälpen", None, 13, None, (5, 6)),
        ("B8", "Digital artrosskola", None, 0, None, ()),
        ("B9", "KOL-skola", None, 0, None, ()),
        ("B10", "Vardagsbalans", None, 0, None, ()),
        ("B11", "ReDO", None, 0, 16, ()),
        ("B12", "Stresskola enligt ISM:s modell", None, 0, None, ()),
    ],
)
def test_figures_are_those_of_the_facts(
    *, fact_id: str, name: str, version: str | None, modules: int, recommended: int | None, usual: tuple[int, ...]
) -> None:
    program = shipped(fact_id)
    assert (program.name.sv, program.version, len(program.modules)) == (name, version, modules)
    assert (program.recommended_weeks, program.usual_weeks) == (recommended, usual)


@pytest.mark.parametrize("fact_id", PUBLISHED)
def test_every_figure_has_a_fact_with_this_id_and_a_source(fact_id: str) -> None:
    program = shipped(fact_id)
    figures = {
        Subject.MODULES: bool(program.modules),
        Subject.WEEKS: program.recommended_weeks is not None or bool(program.usual_weeks),
        Subject.FOLLOW_UP: bool(program.follow_up_months),
    }
    for subject in (subject for subject, given in figures.items() if given):
        assert any(fact.sources and fact_id in fact.fact_ids for fact in program.known(subject)), subject


@pytest.mark.parametrize("fact_id", PUBLISHED)
def test_each_subject_is_known_or_said_to_be_unknown(fact_id: str) -> None:
    program = shipped(fact_id)
    for subject in (
        Subject.TARGET_GROUP,
        Subject.MODULES,
        Subject.WEEKS,
        Subject.CONTENT,
        Subject.THERAPIST,
        Subject.MEASURES,
    ):
        assert program.known(subject) or program.why_unknown(subject), subject


@pytest.mark.parametrize("fact_id", ["B4", "B8", "B9", "B10", "B11", "B12"])
def test_programs_whose_modules_are_unknown_say_why_and_cannot_start(fact_id: str) -> None:
    """decided.md 26."""
    program = shipped(fact_id)
    assert not program.modules_known
    assert Subject.MODULES in program.missing
    assert program.why_unknown(Subject.MODULES) is not None


@pytest.mark.parametrize("fact_id", ["B1", "B2", "B3", "B5", "B6", "B7"])
def test_supplier_modules_carry_numbers_and_no_text(fact_id: str) -> None:
    """B13: structure only."""
    program = shipped(fact_id)
    assert program.modules_known
    for module in program.modules:
        assert re.fullmatch(r"(Modul|Steg) \d+|Tema: [a-zåäö ]+", module.title.sv)
        assert (module.pages, module.homework, module.summary) == ((), (), None)


def test_the_seven_of_d27_have_their_suppliers_and_kinds() -> None:
    """D27, D28."""
    for fact_id in ("B1", "B2", "B3", "B4", "B5", "B6"):
        program = shipped(fact_id)
        assert (program.supplier, program.kind) == ("Psykologpartners", ProgramKind.TREATMENT_PROGRAM)
    tobacco = shipped("B7")
    assert (tobacco.supplier, tobacco.kind) == ("Region Jönköpings län", ProgramKind.SUPPORT_PROGRAM)


def test_somnhjalpen_and_sovhjalpen_are_one_program() -> None:
    """B6, B14."""
    named = [
        program
        for program in programs().values()
        if {program.name.sv, *program.aliases} & {"Sömnhjälpen", "Sovhjälpen"}
    ]
    assert [program.key for program in named] == ["somnhjalpen"]
    assert named[0].aliases == ("Sovhjälpen",)
    assert Standing.UNVERIFIED in {fact.standing for fact in named[0].known(Subject.VERSION)}


def test_tobakshjalpen_follows_up_at_three_dates_that_are_no_modules() -> None:
    """B7, decided.md 26."""
    program = shipped("B7")
    assert program.follow_up_months == (3, 6, 12)
    assert [module.title.sv for module in program.modules if module.mandatory] == [f"Steg {n}" for n in (1, 2, 3, 4)]
    assert len(program.optional) == 9


def test_tobakshjalpen_asks_for_no_cbt_training() -> None:
    """D28: D21-D23 are not forced on it."""
    assert not any("D21" in fact.fact_ids for fact in shipped("B7").facts)
    assert any("D21" in fact.fact_ids for fact in shipped("B1").facts)


def test_only_ism_material_is_marked_as_not_to_be_spread() -> None:
    """B12, D40, D41."""
    assert [program.key for program in programs().values() if program.restricted_material] == ["ism-stresskola"]


def test_what_is_inferred_or_unverified_says_so() -> None:
    """B2, B8: nothing unconfirmed stands as a published figure."""
    assert {fact.standing for fact in shipped("B2").known(Subject.MODULES)} == {Standing.INFERRED}
    assert {fact.standing for fact in shipped("B8").known(Subject.MEASURES)} == {Standing.UNVERIFIED}
    assert shipped("B8").follow_up_months == ()


def test_disagreeing_sources_stand_beside_each_other() -> None:
    """B15."""
    assert "rekommenderas" in words_of(shipped("B1"), Subject.WEEKS)
    assert "8–10" in words_of(shipped("B1"), Subject.WEEKS)
    assert "sex moduler" in words_of(shipped("B7"), Subject.MODULES)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_no_text_for_users_carries_ids_of_our_own_papers(path: Path) -> None:
    program = reports()[path.name].program
    assert program is not None
    texts = [program.description, program.target_group, program.intended_use, *program.competence]
    texts += [fact.text for fact in program.facts] + [gap.reason for gap in program.unknown]
    for text in texts:
        assert isinstance(text, Text)
        for written in (text.sv, text.in_language("en")):
            assert not re.search(r"\b[BDFS]\d{1,2}\b", written)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_no_program_promises_an_effect(path: Path) -> None:
    """B17."""
    assert not re.search(
        r"(?i)\b(botar|garanter|bevisat|effektiv|cures?|guarantee|proven|effective)", path.read_text("utf-8")
    )
