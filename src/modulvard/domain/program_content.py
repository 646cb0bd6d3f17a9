"""A program version as canonical text (``canonical.py``), and the questions of a free homework likewise."""

from collections.abc import Sequence
from typing import Any

from modulvard.domain.canonical import plain, read_canonical, read_plain, write_canonical
from modulvard.domain.programs import Program, Question


def write_content(program: Program) -> str:
    """Return the program version as canonical JSON."""
    return write_canonical(program)


def read_content(content: str) -> Program:
    """Return the program version written by ``write_content``, or raise ValueError if it was not."""
    return read_canonical(Program, content)


def write_questions(questions: Sequence[Question]) -> list[Any]:
    """Return the questions of a free homework as plain values for JSON, as a program's are written."""
    return [plain(question) for question in questions]


def read_questions(written: Sequence[dict[str, Any]]) -> tuple[Question, ...]:
    """Return the questions written by ``write_questions``."""
    return tuple(read_plain(Question, question) for question in written)
