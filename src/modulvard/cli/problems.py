"""Finds the words for what went wrong. What an error tells is facts; sentences stand in ``texts`` only."""

from collections.abc import Mapping
from datetime import date, datetime
from enum import Enum
from typing import Any

from modulvard.cli.arguments import UsageError
from modulvard.cli.exits import Exit
from modulvard.cli.moments import moment_words
from modulvard.cli.texts import Words
from modulvard.domain.closing import ClosingGatesUnmet
from modulvard.domain.competence import CompetenceKind
from modulvard.domain.errors import InvalidInput, ModulvardError, StoreError
from modulvard.domain.field_problems import FieldProblem, InvalidFields
from modulvard.domain.gates import GateStanding, GatesUnmet
from modulvard.domain.homework_answers import WHOLE, AnswerProblem, AnswersRefused
from modulvard.domain.patients import NumberTaken


def exit_of(error: ModulvardError) -> Exit:
    """Return the exit code of an error that a user can act on."""
    return Exit.STORE if isinstance(error, StoreError) else Exit.REFUSED


def sentence_of(words: Words, error: ModulvardError) -> str:
    """Return the sentence that tells what is wrong and what can be done; a form's problems have a line each."""
    if isinstance(error, InvalidFields):
        return "\n".join(problem_sentence(words, problem) for problem in error.facts["problems"])
    if isinstance(error, AnswersRefused):
        lines = (answer_sentence(words, problem) for problem in error.facts["problems"])
        return "\n".join((words("error.AnswersRefused"), *lines))
    if isinstance(error, GatesUnmet):
        return _gates(words, error)
    if isinstance(error, InvalidInput):
        return _invalid(words, error)
    if isinstance(error, NumberTaken) and error.patient is None:
        return words("error.number_taken_hidden")
    return _filled(words, _nearest(words, error), error.facts)


def problem_sentence(words: Words, problem: FieldProblem) -> str:
    """Return the sentence for one problem or warning, with its field. Never what was written there."""
    field = words.named("field", problem.field)
    said = _filled(words, f"problem.{problem.key}", {"limit": "–", **problem.facts})
    return words("error.in_field", field=field, problem=said)


def answer_sentence(words: Words, problem: AnswerProblem) -> str:
    """Return the sentence for one problem with the answer to a question. Never what was written there."""
    facts = dict(problem.facts)
    box = _filled(words, "answer.box", facts) if "row" in facts else ""
    question = words("answer.whole") if problem.question == WHOLE else problem.question
    return _filled(words, f"answer.{problem.key}", {**facts, "question": question, "box": box})


def usage_sentence(words: Words, error: UsageError) -> str:
    """Return the sentence for arguments that cannot be used."""
    return _filled(words, error.key, error.facts)


def gate_sentence(words: Words, standing: GateStanding) -> str:
    """Return the sentence that tells how a gate stands, and why."""
    lacking = (" / ".join(competence_words(words, key) for key in group) for group in standing.lacking)
    points = (words(f"point.{standing.gate}.{point}") for point in standing.points_left)
    pilot = standing.pilot
    facts = {
        "lacking": ", ".join(lacking),
        "points": ", ".join(points),
        "cap": None if pilot is None else pilot.cap,
        "taking_part": None if pilot is None else pilot.taking_part,
        "count": standing.count,
    }
    key = f"why.{standing.why}"
    of_gate = f"{key}.{standing.gate}"
    why = _filled(words, of_gate if of_gate in words else key, facts)
    return words("gate.standing", gate=words(f"gate.{standing.gate}"), why=why)


def competence_words(words: Words, key: str) -> str:
    """Return what a competence is called, by its key."""
    kind, _, named = key.partition(":")
    if kind == CompetenceKind.OWN:
        return named
    return words(f"competence.{kind}", program=named or "–")


def _gates(words: Words, error: GatesUnmet) -> str:
    lines = (f"  {gate_sentence(words, standing)}" for standing in error.facts["standings"])
    do = "error.closing_gates_unmet_do" if isinstance(error, ClosingGatesUnmet) else "error.gates_unmet_do"
    return "\n".join((words(f"error.{type(error).__name__}"), *lines, words(do)))


def _invalid(words: Words, error: InvalidInput) -> str:
    field = words.named("field", error.facts.get("field", ""))
    problem = f"problem.{error.facts.get('problem', '')}"
    key = problem if problem in words else _nearest(words, error)
    return words("error.in_field", field=field, problem=_filled(words, key, error.facts))


def _nearest(words: Words, error: ModulvardError) -> str:
    """Return the key of the error's own sentence, or of the nearest class that has one."""
    names = (f"error.{kind.__name__}" for kind in type(error).__mro__)
    return next(name for name in names if name in words)


class _Facts(dict[str, str]):
    def __missing__(self, name: str) -> str:
        return "–"


def _filled(words: Words, key: str, facts: Mapping[str, Any]) -> str:
    said = _Facts({name: _said(words, name, value) for name, value in facts.items()})
    return words.filled(key, said)


def _said(words: Words, name: str, value: Any) -> str:
    if value is None:
        return "–"
    if isinstance(value, Enum):
        return words.named(name, value.value)
    if isinstance(value, datetime):
        return moment_words(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, (list, tuple, set, frozenset)):
        return ", ".join(_said(words, name, inner) for inner in value)
    return words.named(name, value)
