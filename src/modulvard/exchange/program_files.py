"""Program files: checked against the schema, every fault told with its line, and read into a domain ``Program``."""

from collections.abc import Mapping
from pathlib import Path as FilePath

from pydantic import ValidationError

from modulvard.domain.ids import ModuleNumber
from modulvard.domain.program_content import hash_of, write_content
from modulvard.domain.program_report import FileProblem, ProblemKind, ProgramFileReport
from modulvard.domain.programs import (
    SWEDISH,
    Choice,
    Column,
    Fact,
    HomeworkForm,
    Module,
    Pace,
    Page,
    Program,
    Question,
    Source,
    Text,
    Unknown,
)
from modulvard.exchange import program_schema as schema
from modulvard.exchange.program_rules import check_rules
from modulvard.exchange.schema_problems import SchemaProblems, in_order, where
from modulvard.exchange.yaml_reading import MOST_BYTES, YamlRefused, read_yaml

_FORMS = {"key": "key", "ids": "id", "languages": "language", "[key]": "language", "sources": "source"}
SCHEMA = SchemaProblems(schema, _FORMS)
"""Tells what is wrong with a program's file, or with a part of one that stands in a file of its own."""


def check(path: FilePath) -> ProgramFileReport:
    """Return what the file holds and all that is wrong with it. Nothing outside the file is read or changed."""
    try:
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except OSError:
        return _report(path.name, None, (FileProblem(kind=ProblemKind.FILE_UNREADABLE),))
    return check_bytes(path.name, data)


def check_bytes(file_name: str, data: bytes) -> ProgramFileReport:
    """Return what the bytes of a program file hold and all that is wrong with them."""
    try:
        read = read_yaml(data)
    except YamlRefused as refused:
        return _report(file_name, None, (refused.problem,))
    try:
        part = schema.ProgramPart.model_validate(read.value)
    except ValidationError as error:
        return _report(file_name, None, SCHEMA.told(error, read))
    problems = tuple(
        FileProblem(kind=found.kind, line=read.line_of(found.path), where=where(found.path), facts=found.facts)
        for found in check_rules(part)
    )
    whole = all(problem.is_advice for problem in problems)
    return _report(file_name, _program(part) if whole else None, problems)


def _report(file_name: str, program: Program | None, problems: tuple[FileProblem, ...]) -> ProgramFileReport:
    return ProgramFileReport(
        file_name=file_name,
        program=program,
        content_hash=None if program is None else hash_of(write_content(program)),
        problems=in_order(problems),
    )


# --- from file to domain --------------------------------------------------------------------------


def _text(by_language: Mapping[str, str]) -> Text:
    others = tuple(sorted((code, text) for code, text in by_language.items() if code != SWEDISH))
    return Text(sv=by_language[SWEDISH], others=others)


def _maybe(by_language: Mapping[str, str] | None) -> Text | None:
    return None if by_language is None else _text(by_language)


def _program(part: schema.ProgramPart) -> Program:
    return Program(
        key=part.key,
        name=_text(part.name),
        kind=part.kind,
        version=part.version,
        supplier=part.supplier,
        status=part.status,
        aliases=tuple(part.aliases),
        languages=tuple(part.languages),
        description=_text(part.description),
        target_group=_text(part.target_group),
        intended_use=_text(part.intended_use),
        competence=tuple(map(_text, part.competence)),
        took_part=_maybe(part.took_part),
        pace=None if part.pace is None else Pace(modules=part.pace.modules, every_weeks=part.pace.every_weeks),
        opening=part.opening,
        answer_days=part.answer_days,
        allows_messages=part.messages,
        recommended_weeks=part.recommended_weeks,
        usual_weeks=tuple(part.usual_weeks or ()),
        follow_up_months=tuple(part.follow_up_months),
        purge_rule=_maybe(part.purge_rule),
        restricted_material=part.restricted_material,
        facts=tuple(map(_fact, part.facts)),
        unknown=tuple(Unknown(subject=gap.about, reason=_text(gap.reason)) for gap in part.unknown),
        sources=tuple(Source(key=key, text=_text(text)) for key, text in part.sources.items()),
        modules=tuple(map(_module, part.modules)),
    )


def _fact(part: schema.FactPart) -> Fact:
    return Fact(
        subject=part.about,
        text=_text(part.text),
        sources=tuple(part.sources),
        fact_ids=tuple(part.ids),
        standing=part.standing,
    )


def _module(part: schema.ModulePart) -> Module:
    return Module(
        number=ModuleNumber(part.number),
        title=_text(part.title),
        mandatory=not part.optional,
        minutes=part.minutes,
        summary=_maybe(part.summary),
        pages=tuple(Page(title=_text(page.title), body=_text(page.body)) for page in part.pages),
        homework=tuple(map(_homework, part.homework)),
    )


def _homework(part: schema.HomeworkPart) -> HomeworkForm:
    return HomeworkForm(
        key=part.key,
        title=_text(part.title),
        intro=_text(part.intro),
        questions=tuple(map(question, part.questions)),
    )


def question(part: schema.QuestionPart) -> Question:
    """Return a question of a file as the domain has it."""
    return Question(
        key=part.key,
        kind=part.kind,
        label=_text(part.label),
        hint=_maybe(part.hint),
        required=part.required,
        unit=_maybe(part.unit),
        minimum=part.minimum,
        maximum=part.maximum,
        choices=tuple(Choice(key=choice.key, text=_text(choice.text)) for choice in part.choices),
        columns=tuple(map(_column, part.columns)),
        rows=tuple(map(_text, part.rows)),
    )


def _column(part: schema.ColumnPart) -> Column:
    return Column(
        key=part.key,
        label=_text(part.label),
        kind=part.kind,
        unit=_maybe(part.unit),
        minimum=part.minimum,
        maximum=part.maximum,
    )
