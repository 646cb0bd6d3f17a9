"""Program files: checked against the schema, every fault told with its line, and read into a domain ``Program``."""

from collections.abc import Collection, Mapping
from dataclasses import replace
from importlib import import_module
from pathlib import Path as FilePath
from typing import Any

from pydantic import ValidationError

from modulvard.domain.canonical import hash_of
from modulvard.domain.gates import Gate, GateSetting
from modulvard.domain.ids import ModuleNumber
from modulvard.domain.program_content import write_content
from modulvard.domain.program_images import IMAGE_FOLDER, MOST_PIXELS_TOGETHER, ImageFile, ProgramImage
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
    WeekRating,
)
from modulvard.exchange import program_schema as schema
from modulvard.exchange.plain_files import NoPlainFile, read_file
from modulvard.exchange.program_package import (
    PROGRAM_FILE,
    Package,
    is_archive,
    problem,
    read_archive,
    read_folder,
)
from modulvard.exchange.program_rules import check_rules, images_shown
from modulvard.exchange.schema_problems import SchemaProblems, in_order, where
from modulvard.exchange.yaml_reading import MOST_BYTES, Path, YamlRefused, read_yaml

_FORMS = {
    "key": "key",
    "ids": "id",
    "needs": "competence",
    "languages": "language",
    "[key]": "language",
    "sources": "source",
}
_MOST: Mapping[Path, int] = {("modules",): schema.MOST_MODULES}
SCHEMA = SchemaProblems(schema, _FORMS)
"""Tells what is wrong with a program's file, or with a part of one that stands in a file of its own."""


def check(path: FilePath) -> ProgramFileReport:
    """Return what a file, a folder or an archive holds and all that is wrong with it. Nothing is written anywhere.

    A ``program.yaml`` with its pictures' folder beside it stands for its folder.
    """
    if path.is_dir():
        return check_package(_name_of(path), read_folder(path))
    if is_archive(path):
        return check_package(path.name, read_archive(path))
    if path.name == PROGRAM_FILE and (path.parent / IMAGE_FOLDER).is_dir():
        return check_package(_name_of(path.parent), read_folder(path.parent))
    try:
        data = read_file(path, MOST_BYTES + 1)
    except NoPlainFile:
        return _report(path.name, None, (FileProblem(kind=ProblemKind.NOT_A_FILE),))
    except OSError:
        return _report(path.name, None, (FileProblem(kind=ProblemKind.FILE_UNREADABLE),))
    return check_bytes(path.name, data)


def _name_of(folder: FilePath) -> str:
    """Return what a folder is called, ``.`` and ``..`` too."""
    return folder.resolve().name if folder.name in {"", ".."} else folder.name


def check_package(name: str, package: Package) -> ProgramFileReport:
    """Return what the files of a folder or an archive hold and all that is wrong with them."""
    if package.problems:
        return _report(name, None, package.problems)
    images, problems = _pictures(package)
    beside = {file.rpartition("/")[2] for file in package.files if file != PROGRAM_FILE}  # whole or not
    found, part = _checked(package.files[PROGRAM_FILE], beside)
    problems += [replace(one, file=PROGRAM_FILE) for one in found]
    if part is not None:
        unused = sorted(beside - images_shown(part))
        problems += [problem(ProblemKind.IMAGE_UNUSED, f"{IMAGE_FOLDER}/{image}") for image in unused]
    return _whole_report(name, part, tuple(problems), images)


def check_bytes(file_name: str, data: bytes) -> ProgramFileReport:
    """Return what the bytes of a lone program file hold and all that is wrong with them."""
    problems, part = _checked(data, ())
    return _whole_report(file_name, part, problems, ())


def _checked(data: bytes, images: Collection[str]) -> tuple[tuple[FileProblem, ...], schema.ProgramPart | None]:
    """Return what is wrong with the text of a program, and what it says if it has the right shape."""
    try:
        read = read_yaml(data, _MOST)
    except YamlRefused as refused:
        return (refused.problem,), None
    try:
        part = schema.ProgramPart.model_validate(read.value)
    except ValidationError as error:
        return SCHEMA.told(error, read), None
    problems = tuple(
        FileProblem(kind=found.kind, line=read.line_of(found.path), where=where(found.path), facts=found.facts)
        for found in check_rules(part, images)
    )
    return problems, part


def _pictures(package: Package) -> tuple[tuple[ImageFile, ...], list[FileProblem]]:
    """Return the pictures, by name, and what is wrong with those that are left out."""
    names = sorted(name for name in package.files if name != PROGRAM_FILE)
    if not names:
        return (), []
    pictures: Any = import_module("modulvard.exchange.pictures")  # late: most programs have none
    found: list[ImageFile] = []
    problems: list[FileProblem] = []
    pixels = 0
    for name in names:
        try:
            found.append(pictures.read_picture(name.rpartition("/")[2], package.files[name]))
        except pictures.PictureRefused as refused:
            problems.append(problem(refused.kind, name, **dict(refused.facts)))
            continue
        pixels += found[-1].image.width * found[-1].image.height
        if pixels > MOST_PIXELS_TOGETHER:
            problems.append(problem(ProblemKind.IMAGES_TOO_MANY_PIXELS, most=MOST_PIXELS_TOGETHER // 1_000_000))
            break
    return tuple(found), problems


def _whole_report(
    name: str, part: schema.ProgramPart | None, problems: tuple[FileProblem, ...], images: tuple[ImageFile, ...]
) -> ProgramFileReport:
    whole = part is not None and all(one.is_advice for one in problems)
    program = program_of(part, tuple(image.image for image in images)) if whole and part is not None else None
    return _report(name, program, problems, images)


def _report(
    file_name: str, program: Program | None, problems: tuple[FileProblem, ...], images: tuple[ImageFile, ...] = ()
) -> ProgramFileReport:
    return ProgramFileReport(
        file_name=file_name,
        program=program,
        content_hash=None if program is None else hash_of(write_content(program)),
        problems=in_order(problems),
        images=() if program is None else images,
    )


# --- from file to domain --------------------------------------------------------------------------


def _text(by_language: Mapping[str, str]) -> Text:
    others = tuple(sorted((code, text) for code, text in by_language.items() if code != SWEDISH))
    return Text(sv=by_language[SWEDISH], others=others)


def _maybe(by_language: Mapping[str, str] | None) -> Text | None:
    return None if by_language is None else _text(by_language)


def program_of(part: schema.ProgramPart, images: tuple[ProgramImage, ...] = ()) -> Program:
    """Return what a checked part says as the domain has it."""
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
        includes=tuple(map(_text, part.includes)),
        excludes=tuple(map(_text, part.excludes)),
        stop_rules=tuple(map(_text, part.stop_rules)),
        competence=tuple(map(_text, part.competence)),
        needs=tuple(map(tuple, part.needs)),
        gates=tuple(GateSetting(gate=gate, strength=part.gates[gate]) for gate in Gate if gate in part.gates),
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
        welcome=_maybe(part.welcome),
        week_ratings=tuple(
            WeekRating(
                instrument=rating.instrument,
                weeks=tuple(rating.weeks),
                after=rating.after,
                months_after=tuple(rating.months_after),
            )
            for rating in part.week_ratings
        ),
        modules=tuple(map(_module, part.modules)),
        licence=part.licence,
        origin=part.origin,
        images=images,
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
        after=tuple(map(ModuleNumber, part.after)),
        summary=_maybe(part.summary),
        pages=tuple(map(_page, part.pages)),
        homework=tuple(map(_homework, part.homework)),
    )


def _page(part: schema.PagePart) -> Page:
    return Page(title=_text(part.title), body=_text(part.body), restricted=part.restricted)


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
