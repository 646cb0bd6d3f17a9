"""Every fault a program file can have is told in words, in both languages."""

import string

import pytest

from modulvard.cli.texts.en_program_files import PROGRAM_FILES as ENGLISH
from modulvard.cli.texts.sv_program_files import PROGRAM_FILES as SWEDISH
from modulvard.domain.program_report import AgainstStore, ProblemKind
from modulvard.domain.programs import Subject


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
