"""Files with a free homework's questions, written as a program file writes them (docs/program-files.md)."""

from dataclasses import dataclass
from pathlib import Path as FilePath
from typing import Annotated

from pydantic import Field, TypeAdapter, ValidationError

from modulvard.domain.program_report import FileProblem, ProblemKind
from modulvard.domain.programs import Question
from modulvard.exchange.plain_files import NoPlainFile, read_file
from modulvard.exchange.program_files import SCHEMA, question
from modulvard.exchange.program_rules import keys_once, question_rules
from modulvard.exchange.program_schema import MOST_QUESTIONS, QuestionPart
from modulvard.exchange.schema_problems import in_order, where
from modulvard.exchange.yaml_reading import MOST_BYTES, YamlRefused, read_yaml

_QUESTIONS: TypeAdapter[list[QuestionPart]] = TypeAdapter(
    Annotated[list[QuestionPart], Field(min_length=1, max_length=MOST_QUESTIONS)]
)


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionFile:
    """What a file of questions holds if it is whole, and all that is wrong with it."""

    file_name: str
    questions: tuple[Question, ...] = ()
    problems: tuple[FileProblem, ...] = ()


def read_questions(path: FilePath) -> QuestionFile:
    """Return the questions of the file, or all that is wrong with it."""
    try:
        data = read_file(path, MOST_BYTES + 1)
    except NoPlainFile:
        return QuestionFile(file_name=path.name, problems=(FileProblem(kind=ProblemKind.NOT_A_FILE),))
    except OSError:
        return QuestionFile(file_name=path.name, problems=(FileProblem(kind=ProblemKind.FILE_UNREADABLE),))
    return questions_of(path.name, data)


def questions_of(file_name: str, data: bytes) -> QuestionFile:
    """Return the questions that the bytes of a file hold, or all that is wrong with them."""
    try:
        read = read_yaml(data)
    except YamlRefused as refused:
        return QuestionFile(file_name=file_name, problems=(refused.problem,))
    try:
        parts = _QUESTIONS.validate_python(read.value)
    except ValidationError as error:
        return QuestionFile(file_name=file_name, problems=in_order(SCHEMA.told(error, read)))
    found = list(keys_once(parts, ()))
    for place, part in enumerate(parts):
        found += question_rules(part, (place,))
    if found:
        problems = tuple(
            FileProblem(kind=each.kind, line=read.line_of(each.path), where=where(each.path), facts=each.facts)
            for each in found
        )
        return QuestionFile(file_name=file_name, problems=in_order(problems))
    return QuestionFile(file_name=file_name, questions=tuple(map(question, parts)))
