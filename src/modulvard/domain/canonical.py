"""Frozen values as canonical JSON, the same for the same value for ever (D17): kept whole and known by a hash.

Fields that have their default are left out, so that a field added in a later release changes no stored value and no
hash. Keys are sorted; the text is UTF-8, unescaped.
"""

import hashlib
import json
import types
from collections.abc import Hashable
from dataclasses import MISSING, fields, is_dataclass
from enum import StrEnum
from functools import cache
from typing import Any, TypeVar, Union, cast, get_args, get_origin, get_type_hints

_T = TypeVar("_T")


def write_canonical(value: Any) -> str:
    """Return a frozen dataclass as canonical JSON."""
    return json.dumps(plain(value), ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def read_canonical(kind: type[_T], content: str) -> _T:
    """Return the value written by ``write_canonical``, or raise ValueError if it was not."""
    try:
        return read_plain(kind, json.loads(content))
    except (KeyError, TypeError, AttributeError, RecursionError) as error:
        raise ValueError(f"not written as {kind.__name__}") from error


def hash_of(content: str) -> str:
    """Return the SHA-256 of the canonical text, in hexadecimal."""
    return hashlib.sha256(content.encode()).hexdigest()


def plain(value: Any) -> Any:
    """Return a frozen value as plain values for JSON."""
    if is_dataclass(value) and not isinstance(value, type):
        return {
            field.name: plain(getattr(value, field.name))
            for field in fields(value)
            if field.default is MISSING or getattr(value, field.name) != field.default
        }
    if isinstance(value, tuple):
        return [plain(item) for item in value]
    return value.value if isinstance(value, StrEnum) else value


def read_plain(kind: type[_T], data: dict[str, Any]) -> _T:
    """Return the value of that kind that ``plain`` made."""
    hints = _hints(cast(Hashable, kind))
    return kind(**{name: _value(hints[name], value) for name, value in data.items()})


@cache
def _hints(kind: Hashable) -> dict[str, Any]:
    return get_type_hints(kind)


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
        return read_plain(cast(type[Any], hint), value)
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return hint(value)
    return value
