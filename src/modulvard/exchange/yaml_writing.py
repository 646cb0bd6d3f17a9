"""Writing YAML that ``yaml_reading`` gives back as it was, the way people write it: longer texts as blocks."""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

_BLOCK = re.compile(r"[^\s\x00-\x1f\x7f-\x9f](?:[^\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]*\S)?")
"""A text that stands in a block as it is: it begins and ends with something visible, and holds nothing that hides."""
_ESCAPED = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")


def scalar(value: str | int | None) -> str:
    """Return a value on one line. Text stands in quotation marks, so that none of it means anything else."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    return _ESCAPED.sub(lambda found: f"\\u{ord(found[0]):04x}", json.dumps(value, ensure_ascii=False))


def long_text(key: str, text: str, indent: int = 8) -> Iterator[str]:
    """Give a text of several lines as a block, wherever a block keeps it as it is; ``indent`` is that of its lines."""
    if "\n" not in text or not _BLOCK.fullmatch(text) or any(line != line.rstrip() for line in text.split("\n")):
        yield f"{key} {scalar(text)}"
        return
    yield f"{key} |-"
    yield from (f"{' ' * indent}{line}" if line else "" for line in text.split("\n"))


def document(values: Mapping[str, Any]) -> str:
    """Return keys with values of any depth as a file."""
    return "\n".join(_keys(values, 0)) + "\n"


def _keys(values: Mapping[str, Any], depth: int) -> Iterator[str]:
    for key, value in values.items():
        yield from _entry(f"{' ' * depth}{key}:", value, depth + 2)


def _entry(lead: str, value: Any, depth: int) -> Iterator[str]:
    """Give what stands after a key or a hyphen."""
    if isinstance(value, Mapping) and value:
        yield lead
        yield from _keys(value, depth)
    elif isinstance(value, list) and value:
        yield lead
        yield from _items(value, depth)
    elif isinstance(value, (Mapping, list)):
        yield f"{lead} {'{}' if isinstance(value, Mapping) else '[]'}"
    elif isinstance(value, str):
        yield from long_text(lead, value, depth)
    else:
        yield f"{lead} {scalar(value)}"


def _items(values: list[Any], depth: int) -> Iterator[str]:
    lead = " " * depth
    for value in values:
        if isinstance(value, Mapping) and value:
            first, *rest = _keys(value, depth + 2)
            yield f"{lead}- {first.lstrip()}"
            yield from rest
        else:
            yield from _entry(f"{lead}-", value, depth + 2)
