"""A program that is being written, checked by the rules of program files: the way to each fault instead of its line."""

import types
from dataclasses import replace
from typing import Any, TypeVar, Union, cast, get_args, get_origin

from pydantic import BaseModel, ValidationError

from modulvard.domain.program_images import MOST_IMAGES, MOST_PIXELS_TOGETHER
from modulvard.domain.program_pictures import only_shown
from modulvard.domain.program_report import FileProblem, PlacedProblem, ProblemKind
from modulvard.domain.programs import Program, Subject
from modulvard.exchange import program_schema as schema
from modulvard.exchange.program_files import SCHEMA
from modulvard.exchange.program_package import MOST_TOGETHER
from modulvard.exchange.program_plain import plain_program
from modulvard.exchange.program_rules import check_rules
from modulvard.exchange.schema_problems import MOST_PROBLEMS, where
from modulvard.exchange.yaml_reading import MOST_BYTES

_P = TypeVar("_P", bound=BaseModel)
_NOT_YET = "0"
"""A draft gets its version when it is published: until then this stands for it."""


def check_draft(program: Program, weight: int = 0) -> tuple[PlacedProblem, ...]:
    """Return all that keeps a draft from being published, faults before advice, each in the program's own order.

    What is wrong by itself and what is wrong together are told at once, though one value may then be told twice.
    ``weight`` is how many bytes its pictures are together.
    """
    plain = plain_program(_with_version(program))
    found: list[tuple[tuple[str | int, ...], ProblemKind, tuple[tuple[str, str], ...]]] = []
    try:
        schema.ProgramPart.model_validate(plain)
    except ValidationError as error:
        found += SCHEMA.found(error)
    images = {image.name for image in program.images}
    found += _pictures_together(program, weight)
    part = _unchecked(schema.ProgramPart, plain)
    found += [(finding.path, finding.kind, finding.facts) for finding in check_rules(part, images)]
    told = dict.fromkeys(
        PlacedProblem(path=path, problem=FileProblem(kind=kind, where=where(path), facts=facts))
        for path, kind, facts in found
    )
    return tuple(sorted(told, key=lambda placed: placed.problem.is_advice)[:MOST_PROBLEMS])


def _pictures_together(
    program: Program, weight: int
) -> list[tuple[tuple[str | int, ...], ProblemKind, tuple[tuple[str, str], ...]]]:
    """Return what is wrong with the pictures that the version would have, as a file of it would be refused."""
    shown = only_shown(program).images
    found = []
    if len(shown) > MOST_IMAGES:
        found.append((ProblemKind.TOO_MANY_FILES, MOST_IMAGES))
    if sum(image.width * image.height for image in shown) > MOST_PIXELS_TOGETHER:
        found.append((ProblemKind.IMAGES_TOO_MANY_PIXELS, MOST_PIXELS_TOGETHER // 1_000_000))
    if weight > MOST_TOGETHER - MOST_BYTES:
        found.append((ProblemKind.TOO_LARGE_TOGETHER, MOST_TOGETHER - MOST_BYTES))
    return [(("images",), kind, (("most", str(most)),)) for kind, most in found]


def _with_version(program: Program) -> Program:
    known = tuple(gap for gap in program.unknown if gap.subject is not Subject.VERSION)
    return replace(program, version=program.version or _NOT_YET, unknown=known)


def _unchecked(kind: type[_P], plain: dict[str, Any]) -> _P:
    """Return a part with its values as they are, whether or not the schema would take them."""
    values = {
        name: _value(field.annotation, plain[name]) if name in plain else field.get_default(call_default_factory=True)
        for name, field in kind.model_fields.items()
    }
    return kind.model_construct(**values)


def _value(hint: Any, value: Any) -> Any:
    if value is None:
        return None
    if isinstance(hint, type):
        if issubclass(hint, BaseModel):
            return _unchecked(hint, value)
        return hint(value) if issubclass(hint, str) and hint is not str else value
    if get_origin(hint) in {Union, types.UnionType}:
        return _value(next(part for part in get_args(hint) if part is not type(None)), value)
    if get_origin(hint) is list:
        return [_value(get_args(hint)[0], item) for item in cast(list[Any], value)]
    if get_origin(hint) is dict:
        of_key, of_value = get_args(hint)
        return {_value(of_key, key): _value(of_value, item) for key, item in cast(dict[Any, Any], value).items()}
    return _value(get_args(hint)[0], value) if hasattr(hint, "__metadata__") else value
