"""A draft is checked by the rules of program files, whole or not, and a whole one survives the way to a file."""

from dataclasses import replace
from pathlib import Path

import pytest

from modulvard.domain.gates import Gate, GateSetting, Strength
from modulvard.domain.ids import ModuleNumber
from modulvard.domain.program_report import PlacedProblem, ProblemKind
from modulvard.domain.programs import Module, Page, Program, ProgramKind, Text, WeekRating
from modulvard.exchange.program_drafts import check_draft
from modulvard.exchange.program_files import check, check_bytes, program_of
from modulvard.exchange.program_plain import plain_program
from modulvard.exchange.program_rules import MOST_WORDS
from modulvard.exchange.program_schema import MOST_MODULES, ProgramPart
from modulvard.resources import resource

FILES = sorted(resource("programs").glob("*.yaml"))


def empty() -> Program:
    nothing = Text(sv="")
    return Program(
        key="",
        name=nothing,
        kind=ProgramKind.SUPPORT_PROGRAM,
        version=None,
        supplier=None,
        description=nothing,
        target_group=nothing,
        intended_use=nothing,
    )


def with_modules(*after: tuple[int, ...]) -> Program:
    modules = (
        Module(number=ModuleNumber(place), title=Text(sv=f"M{place}"), after=tuple(map(ModuleNumber, numbers)))
        for place, numbers in enumerate(after, 1)
    )
    return replace(empty(), modules=tuple(modules))


def told(program: Program) -> set[tuple[ProblemKind, str]]:
    return {(placed.problem.kind, placed.problem.where) for placed in check_draft(program)}


def of_after(program: Program) -> list[PlacedProblem]:
    return [placed for placed in check_draft(program) if "after" in placed.path]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_shipped_program_is_whole_as_a_draft_and_the_same_by_way_of_a_file(file: Path) -> None:
    program = check(file).program
    assert program is not None
    assert [placed for placed in check_draft(program) if not placed.problem.is_advice] == []
    assert program_of(ProgramPart.model_validate(plain_program(program))) == program


def test_an_empty_draft_is_told_what_it_lacks_and_asked_for_no_version() -> None:
    found = told(empty())
    assert (ProblemKind.EMPTY, "name.sv") in found
    assert (ProblemKind.WRONG_FORM, "key") in found
    subjects = [
        dict(placed.problem.facts)["subject"]
        for placed in check_draft(empty())
        if placed.problem.kind is ProblemKind.NEITHER_KNOWN_NOR_UNKNOWN
    ]
    assert subjects == ["supplier", "modules", "pace", "weeks"]


def test_what_is_wrong_together_is_told_although_texts_are_missing() -> None:
    module = Module(number=ModuleNumber(1), title=Text(sv=""), pages=(Page(title=Text(sv=""), body=Text(sv="")),))
    found = told(replace(empty(), modules=(module, module)))
    assert (ProblemKind.EMPTY, "modules[1].pages[1].body.sv") in found
    assert (ProblemKind.DUPLICATE_MODULE_NUMBER, "modules[2].number") in found


def test_each_fault_has_its_way_in_places_from_nothing() -> None:
    placed = next(placed for placed in check_draft(with_modules((7,))) if "after" in placed.path)
    assert placed.path == ("modules", 0, "after", 0)


def test_a_draft_with_rules_of_its_own_is_checked_by_what_they_are() -> None:
    """C3: a warning while it is checked would fail this."""
    ruled = replace(empty(), gates=(GateSetting(gate=Gate.CONSENT, strength=Strength.BLOCK),))
    assert check_draft(ruled) == check_draft(empty())


def test_words_on_a_page_are_a_hint_and_stand_after_the_faults() -> None:
    page = Page(title=Text(sv="Sida"), body=Text(sv="ord " * (MOST_WORDS + 1)))
    program = replace(empty(), modules=(Module(number=ModuleNumber(1), title=Text(sv="M"), pages=(page,)),))
    kinds = [placed.problem.is_advice for placed in check_draft(program)]
    assert kinds == sorted(kinds)
    assert kinds[-1]


# --- what comes after what ------------------------------------------------------------------------


def test_a_module_may_come_after_those_that_stand_before_it() -> None:
    assert of_after(with_modules((), (1,), (1, 2))) == []


@pytest.mark.parametrize(
    ("after", "kinds"),
    [
        (((1,),), [ProblemKind.AFTER_ITSELF]),
        (((9,),), [ProblemKind.AFTER_UNKNOWN]),
        (((2,), ()), [ProblemKind.AFTER_LATER]),
        (((2,), (1,)), [ProblemKind.AFTER_IN_CIRCLE] * 2),
        (((3,), (1,), (2,)), [ProblemKind.AFTER_IN_CIRCLE] * 3),
    ],
)
def test_what_cannot_come_after_is_told(after: tuple[tuple[int, ...], ...], kinds: list[ProblemKind]) -> None:
    assert [placed.problem.kind for placed in of_after(with_modules(*after))] == kinds


def test_a_circle_is_told_with_the_way_round() -> None:
    first = of_after(with_modules((3,), (1,), (2,)))[0]
    assert dict(first.problem.facts) == {"numbers": "1, 3, 2, 1"}


def test_too_many_modules_that_all_wait_are_told_in_bounded_time() -> None:
    many = with_modules(*((), *((place,) for place in range(1, 10 * MOST_MODULES))))
    assert (ProblemKind.TOO_LONG, "modules") in told(many)


def test_after_ratings_and_welcome_are_read_from_a_file() -> None:
    text = """\
format: 1
key: provet
name: Provet
version: "1"
supplier: Björken
kind: support_program
description: Ett prov
target_group: Vuxna
intended_use: Att pröva
pace: {modules: 1, every_weeks: 1}
recommended_weeks: 2
welcome: Välkommen
week_ratings: [{instrument: phq-9, weeks: [0, 2]}, {instrument: isi, after: true, months_after: [6]}]
modules:
  - {number: 1, title: Ett}
  - {number: 2, title: Två, after: [1]}
"""
    program = check_bytes("prov.yaml", text.encode()).program
    assert program is not None
    assert program.welcome == Text(sv="Välkommen")
    assert program.week_ratings == (
        WeekRating(instrument="phq-9", weeks=(0, 2)),
        WeekRating(instrument="isi", after=True, months_after=(6,)),
    )
    never = check_bytes("prov.yaml", text.replace(", after: true, months_after: [6]", "").encode())
    (problem,) = never.problems
    assert (problem.kind, dict(problem.facts)) == (ProblemKind.MISSING_KEY, {"key": "weeks"})
    assert program.modules[1].after == (1,)
    assert program_of(ProgramPart.model_validate(plain_program(program))) == program
    again = text.replace("[{instrument", "[{instrument: phq-9, weeks: [1]}, {instrument")
    twice = check_bytes("prov.yaml", again.encode())
    assert [problem.kind for problem in twice.problems] == [ProblemKind.DUPLICATE_NAME]


def test_a_need_that_is_half_written_is_a_fault_of_its_own_and_stops_no_other_check() -> None:
    assert (ProblemKind.WRONG_FORM, "needs[1][1]") in told(replace(empty(), needs=(("own:",),)))
