"""Every fault a program file can have is told in words, in both languages."""

import string

import pytest

from modulvard.cli.program_problems import problem_said, standing_said
from modulvard.cli.texts.en_program_files import PROGRAM_FILES as ENGLISH
from modulvard.cli.texts.sv_program_files import PROGRAM_FILES as SWEDISH
from modulvard.domain.program_report import AgainstStore, ProblemKind
from modulvard.domain.programs import Subject
from modulvard.exchange.program_files import check_bytes


def places(sentence: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(sentence) if name}


def test_both_languages_have_the_same_keys_and_places() -> None:
    assert SWEDISH.keys() == ENGLISH.keys()
    for key, sentence in SWEDISH.items():
        assert places(sentence) == places(ENGLISH[key]), key


@pytest.mark.parametrize("kind", ProblemKind)
def test_each_kind_of_problem_has_its_sentence(kind: ProblemKind) -> None:
    own = {key for key in SWEDISH if key.startswith(f"program_file.{kind}")}
    if kind is ProblemKind.OUT_OF_RANGE:
        assert own == {"program_file.out_of_range_minimum", "program_file.out_of_range_maximum"}
    else:
        assert f"program_file.{kind}" in own


def test_each_subject_and_standing_has_its_word() -> None:
    assert {f"program_file.subject.{subject}" for subject in Subject} <= SWEDISH.keys()
    assert {f"program_file.against.{standing}" for standing in AgainstStore} <= SWEDISH.keys()


def said(text: str, language: str = "sv") -> list[str]:
    report = check_bytes("prov.yaml", text.encode())
    return [problem_said(language, report.file_name, problem) for problem in report.problems]


def test_a_fault_is_told_with_file_line_and_place() -> None:
    lines = said("format: 1\nversion: 7\nspace: {modules: 9, every_weeks: 1}\n")
    assert "prov.yaml, rad 2, version: Här väntas text, men det står ett heltal." in lines
    assert "prov.yaml, rad 3, space: Nyckeln ”space” finns inte. Menar du ”pace”?" in lines


def test_a_fault_of_the_file_itself_is_told_in_both_languages() -> None:
    assert said("a: 1\na: 2\n") == ["prov.yaml, rad 2: Nyckeln ”a” står två gånger, första gången på rad 1."]
    assert said("a: 1\na: 2\n", "en") == ["prov.yaml, line 2: The key “a” stands twice, the first time on line 1."]


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize("standing", AgainstStore)
def test_how_a_file_stands_to_the_clinic_is_told(language: str, standing: AgainstStore) -> None:
    assert standing_said(language, standing).endswith(".")
