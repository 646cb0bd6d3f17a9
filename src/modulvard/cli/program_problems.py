"""Finds the sentence for what is wrong with a file: a program's, one of answers or one of questions."""

from collections.abc import Mapping
from importlib import import_module

from modulvard.cli.problems import competence_words
from modulvard.cli.texts import Words
from modulvard.domain.program_report import AgainstStore, FileProblem, ProblemKind

_NAMED = {"expected": "type", "form": "form", "subject": "subject"}
"""Facts whose values are keys with words of their own."""

_GATE_FACTS = {"gate": "gate", "written": "strength", "usual": "strength"}
"""Facts whose words are those of every command that tells of gates."""

_OWN_SENTENCE = {ProblemKind.NOT_AN_IMAGE: ("found",), ProblemKind.IMAGE_NAME: ("name",)}
"""Facts that give a problem another sentence where they are there."""


def problem_said(language: str, file_name: str, problem: FileProblem) -> str:
    """Return one line: the file, the line and place where there are such, and what is wrong there."""
    texts = _texts(language)
    said = what_is_said(language, problem)
    at = "at_file" if problem.line is None else "at" if problem.where else "at_line"
    file = f"{file_name}/{problem.file}" if problem.file else file_name
    places = {"file": file, "line": problem.line, "where": problem.where}
    return texts[f"program_file.{at}"].format(problem=said, **places)


def what_is_said(language: str, problem: FileProblem) -> str:
    """Return what is wrong, without the place: for what stands in no file."""
    texts = _texts(language)
    said = texts[_key(problem)].format(**_facts(language, problem))
    return texts["program_file.advice"].format(problem=said) if problem.is_advice else said


def standing_said(language: str, standing: AgainstStore) -> str:
    """Return how a whole file stands to what the clinic holds."""
    return _texts(language)[f"program_file.against.{standing}"]


def what_a_subject_is(language: str, subject: str) -> str:
    """Return what a fact is about, in words."""
    return _texts(language)[f"program_file.subject.{subject}"]


def _texts(language: str) -> Mapping[str, str]:
    texts: Mapping[str, str] = import_module(f"modulvard.cli.texts.{language}_program_files").PROGRAM_FILES
    return texts


def _key(problem: FileProblem) -> str:
    facts = dict(problem.facts)
    key = f"program_file.{problem.kind}"
    if problem.kind is ProblemKind.UNKNOWN_KEY and "nearest" in facts:
        return f"{key}_nearest"
    if problem.kind is ProblemKind.OUT_OF_RANGE:
        return f"{key}_minimum" if "minimum" in facts else f"{key}_maximum"
    return next((f"{key}_{name}" for name in _OWN_SENTENCE.get(problem.kind, ()) if name in facts), key)


def _gate_word(language: str, name: str, value: str) -> str:
    words = Words(language)
    if name == "competence":
        return " / ".join(competence_words(words, key) for key in value.split())
    return words(f"{_GATE_FACTS[name]}.{value}")


def _facts(language: str, problem: FileProblem) -> dict[str, str]:
    texts = _texts(language)
    facts = dict(problem.facts)
    for name, kind in _NAMED.items():
        if name in facts:
            facts[name] = texts[f"program_file.{kind}.{facts[name]}"]
    if problem.kind in {ProblemKind.LOOSER_GATE, ProblemKind.NEEDS_LESS}:
        facts = {name: _gate_word(language, name, value) for name, value in facts.items()}
    if problem.kind is ProblemKind.WRONG_TYPE:
        facts["found"] = texts[f"program_file.type.{facts['found']}"]
    return facts
