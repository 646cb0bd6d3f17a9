"""Programs side by side on paper and in words (D28, D30, B15, B17; INP-02)."""

from dataclasses import replace

import pytest
from tests.documents.test_program_sheet import NOW, shipped
from tests.documents.test_values import HOSTILE
from tests.documents.walker import Walker
from tests.treatments_given import a_program

from modulvard.documents.program_comparison import (
    ComparisonFacts,
    ToldComparison,
    build_comparison,
    tell_comparison,
)
from modulvard.documents.result import Language, PrintResult
from modulvard.domain.gate_rules import rules_of
from modulvard.domain.ids import ProgramVersionId
from modulvard.domain.program_comparison import SELDOM_SAID, Aspect, ProgramComparison, compared
from modulvard.domain.programs import Program, StoredProgram, Text

KEYS = ("dagar-och-natter", "somnhjalpen", "tobakshjalpen", "ism-stresskola")


def beside(*programs: Program) -> ProgramComparison:
    return ProgramComparison(
        programs=tuple(
            compared(
                StoredProgram(id=ProgramVersionId(place), program=each, content_hash="", origin="test", loaded_at=NOW),
                rules_of(each),
            )
            for place, each in enumerate(programs, 1)
        )
    )


def printed(comparison: ProgramComparison, language: Language = Language.SWEDISH) -> PrintResult:
    return build_comparison(ComparisonFacts(made_at=NOW, clinic="Björken", comparison=comparison), language)


def cells(told: ToldComparison, aspect: Aspect) -> tuple[str, ...]:
    return next(row.cells for row in told.rows if row.aspect is aspect)


def test_each_aspect_is_told_of_each_program() -> None:
    told = tell_comparison(beside(*map(shipped, KEYS)), "sv")
    assert told.names == ("Dagar och nätter", "Sömnhjälpen", "Tobakshjälpen", "Stresskola enligt ISM:s modell")
    said = [aspect for aspect in Aspect if aspect not in SELDOM_SAID]
    assert [row.aspect for row in told.rows] == said
    assert all(len(row.cells) == 4 and all(row.cells) for row in told.rows)
    assert cells(told, Aspect.MINUTES)[:2] == (
        "35–45 minuter i veckan vid det tempot.",
        "Hur lång tid det tar i veckan är inte känt.",
    )
    assert cells(told, Aspect.PACE)[0] == "En modul i veckan. Tio veckor rekommenderas."
    assert cells(told, Aspect.UNKNOWN)[2] == "Version och gallring."


def test_whom_each_suits_is_told_where_one_of_them_says_so() -> None:
    """B19."""
    choosy = replace(shipped("somnhjalpen"), excludes=(Text(sv="Nattarbete"), Text(sv="Obehandlad apné")))
    told = tell_comparison(beside(shipped("dagar-och-natter"), choosy), "sv")
    assert cells(told, Aspect.EXCLUDES) == ("Inte angivet.", "Nattarbete; Obehandlad apné.")
    assert not {Aspect.INCLUDES, Aspect.STOP_RULES} & {row.aspect for row in told.rows}
    assert "Nattarbete; Obehandlad apné." in printed(beside(shipped("dagar-och-natter"), choosy)).text


def test_the_rules_of_each_program_are_told_and_those_of_icbt_of_no_support_program() -> None:
    """B7, D22, D28."""
    told = tell_comparison(beside(*map(shipped, KEYS)), "sv")
    own, icbt, tobacco, ism = cells(told, Aspect.GATES)
    assert own == "Inget krävs före start, och inget varnar."
    assert "Krävs före start: behandlarens kompetens" in icbt
    assert "bedömningssamtal" in icbt
    assert "bedömningssamtal" not in tobacco
    assert "Krävs" not in tobacco
    assert "Krävs före start: behandlarens kompetens." in ism
    assert cells(told, Aspect.COMPETENCE)[1:3] == (
        "KBT steg 1; intern iKBT-utbildning.",
        "Diplomerad tobaksavvänjare; utbildning i programmet Tobakshjälpen.",
    )


@pytest.mark.parametrize("count", [2, 3, 4])
@pytest.mark.parametrize("language", list(Language))
def test_two_to_four_programs_are_printed_tagged_and_whole(count: int, language: Language) -> None:
    """A table of two or three; four under each other, since a column would be too narrow to read."""
    comparison = beside(*map(shipped, KEYS[:count]))
    result = printed(comparison, language)
    walker = Walker(result.pdf)
    assert result.problems == ()
    assert result.pages <= 2
    assert bool(walker.find("Table")) is (count < 4)
    read = " ".join(result.text.replace("\t", " ").replace(";", " ").split())
    for row in tell_comparison(comparison, language).rows:
        for cell in row.cells:
            assert " ".join(cell.replace(";", " ").split()) in read


@pytest.mark.parametrize("name", HOSTILE)
def test_what_a_program_is_called_never_makes_the_print_fail(name: str) -> None:
    """INP-01, INP-02."""
    comparison = beside(a_program(name=name), a_program(name="Lugna dagar"))
    assert printed(comparison).pages >= 1
    assert len(tell_comparison(comparison, "en").names) == 2
