"""A program version as text: canonical JSON, the same for the same version for ever (D17).

Fields that have their default are left out, so that a field added in a later release changes no stored version and no
hash. Keys are sorted; the text is UTF-8, unescaped.
"""

import hashlib
import json
import types
from collections.abc import Hashable, Sequence
from dataclasses import MISSING, fields, is_dataclass
from enum import StrEnum
from functools import cache
from typing import Any, TypeVar, Union, cast, get_args, get_origin, get_type_hints

from modulvard.domain.programs import Program, Question

_T = TypeVar("_T")


def write_content(program: Program) -> str:
    """Return the program version as canonical JSON."""
    return json.dumps(_plain(program), ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def read_content(content: str) -> Program:
    """Return the program version written by ``write_content``, or raise ValueError if it was not."""
    try:
        return _read(Program, json.loads(content))
    except (KeyError, TypeError, AttributeError, RecursionError) as error:
        raise ValueError("not a program version") from error


def write_questions(questions: Sequence[Question]) -> list[Any]:
    """Return the questions of a free homework as plain values for JSON, as a program's are written."""
    return [_plain(question) for question in questions]


def read_questions(written: Sequence[dict[str, Any]]) -> tuple[Question, ...]:
    """Return the questions written by ``write_questions``."""
    return tuple(_read(Question, question) for question in written)


def hash_of(content: str) -> str:
    """Return the SHA-256 of the canonical text, in hexadecimal."""
    return hashlib.sha256(content.encode()).hexdigest()


def _plain(value: Any) -> Any:
    if is_dataclass(value) and not isinstance(value, type):
        return {
            field.name: _plain(getattr(value, field.name))
            for field in fields(value)
            if field.default is MISSING or getattr(value, field.name) != field.default
        }
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    return value.value if isinstance(value, StrEnum) else value


@cache
def _hints(kind: Hashable) -> dict[str, Any]:
    return get_type_hints(kind)


def _read(kind: type[_T], data: dict[str, Any]) -> _T:
    hints = _hints(cast(Hashable, kind))
    return kind(**{name: _value(hints[name], value) for name, value in data.items()})


def _value(hint: Any, value: Any) -> Any:
    origin = get_origin(hint)
    if origin in {Union, types.UnionType}:
        if value is None:
            return None
        return _value(next(part for part in get_args(hint) if part is not type(None)), value)
    if origin is tuple:
        parts = get_args(hint)
        if parts[-1] is Ellipsis:
            return tuple(_value(parts[0], item) for item in value)
        return tuple(_value(part, item) for part, item in zip(parts, value, strict=True))
    if isinstance(hint, type) and is_dataclass(hint):
        return _read(cast(type[Any], hint), value)
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return hint(value)
    return value
