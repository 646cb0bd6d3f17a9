"""Fields in an answer: ``{förnamn}`` fills in by itself, ``{datum?}`` asks (ux.md 2). Everything else is plain text.

``{{`` and ``}}`` stand for the signs themselves, and so does a brace that opens or closes no field. What a field is
filled with is never read for fields again.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TypeAlias

from modulvard.domain.readability import Readability, readability
from modulvard.domain.text import fold

_LONGEST_NAME = 40
_PIECE = re.compile(r"\{\{|\}\}|\{(?P<name>[^\W\d_](?:[\w -]*[\w])?)(?P<asks> ?\?)?\}")


class FillIn(StrEnum):
    """What fills in by itself. The value is the name written in a text."""

    FIRST_NAME = "förnamn"
    MODULE = "modul"
    THERAPIST = "behandlare"
    CLINIC = "mottagning"


_NAMES: Mapping[str, FillIn] = {
    **{fold(field.value): field for field in FillIn},
    "first name": FillIn.FIRST_NAME,
    "module": FillIn.MODULE,
    "therapist": FillIn.THERAPIST,
    "clinic": FillIn.CLINIC,
}
"""Folded names, the English ones too."""


@dataclass(frozen=True, slots=True)
class TextPart:
    """Ordinary text."""

    text: str


@dataclass(frozen=True, slots=True)
class FieldPart:
    """A field. One that fills in has ``fill_in``; one that asks, and one that is unknown, has not."""

    name: str
    asks: bool
    fill_in: FillIn | None = None
    value: str | None = None
    """What it is filled with; None while it is empty."""

    @property
    def is_unknown(self) -> bool:
        """Whether nothing can fill it: it neither asks nor is known."""
        return not self.asks and self.fill_in is None

    @property
    def is_empty(self) -> bool:
        """Whether it is still to be filled in."""
        return not self.value

    @property
    def written(self) -> str:
        """The field as it stands in the entry."""
        return f"{{{self.name}{'?' if self.asks else ''}}}"


Part: TypeAlias = TextPart | FieldPart


def parts_of(body: str) -> tuple[Part, ...]:
    """Return the text and the fields of a body, in order."""
    parts: list[Part] = []
    text = ""
    end = 0
    for found in _PIECE.finditer(body):
        text += body[end : found.start()]
        end = found.end()
        field = _field(found)
        if field is None:
            text += found[0][0] if found[0] in {"{{", "}}"} else found[0]
            continue
        if text:
            parts.append(TextPart(text))
        text = ""
        parts.append(field)
    text += body[end:]
    return (*parts, TextPart(text)) if text else tuple(parts)


def fields_of(body: str) -> tuple[FieldPart, ...]:
    """Return the fields of a body, each name once, in the order in which they first stand."""
    found: dict[tuple[str, bool], FieldPart] = {}
    for part in parts_of(body):
        if isinstance(part, FieldPart):
            found.setdefault((fold(part.name), part.asks), part)
    return tuple(found.values())


def unknown_fields(body: str) -> tuple[str, ...]:
    """Return the names that nothing can fill: with a question mark they would ask."""
    return tuple(field.name for field in fields_of(body) if field.is_unknown)


def filled(body: str, values: Mapping[FillIn, str]) -> tuple[Part, ...]:
    """Return the parts with what is known filled in. A value that is empty leaves its field empty."""
    return tuple(
        replace(part, value=values.get(part.fill_in) or None)
        if isinstance(part, FieldPart) and part.fill_in is not None
        else part
        for part in parts_of(body)
    )


def left_empty(parts: Iterable[Part]) -> tuple[str, ...]:
    """Return the names of the fields still to be filled in, each once, in order."""
    empty = (part.name for part in parts if isinstance(part, FieldPart) and part.is_empty)
    return tuple(dict.fromkeys(empty))


def as_text(parts: Iterable[Part]) -> str:
    """Return the parts as a patient reads them; a field still empty stands as it is written."""
    return "".join(part.text if isinstance(part, TextPart) else part.value or part.written for part in parts)


def as_body(text: str) -> str:
    """Return a text as it is written in an entry, so that no brace in it becomes a field."""
    return text.replace("{", "{{").replace("}", "}}")


def with_fields(text: str, values: Mapping[FillIn, str], family_name: str = "") -> str:
    """Return a finished text as a body: what was filled in becomes fields again, whole words at a time.

    A patient's family name becomes a field that asks: the bank holds no patient.
    """
    first_name = values.get(FillIn.FIRST_NAME, "").strip()
    both = [(f"{first_name} {family_name}", FillIn.FIRST_NAME.value)] if first_name and family_name else []
    fields = [(value.strip(), field.value) for field, value in values.items()]
    body = as_body(text)
    for value, field in (*both, *sorted(fields, key=lambda pair: -len(pair[0])), (family_name.strip(), "namn?")):
        if value:
            body = re.sub(rf"(?<![\w{{]){re.escape(as_body(value))}(?!\w)", f"{{{field}}}", body, flags=re.IGNORECASE)
    return body


def answer_readability(body: str) -> Readability:
    """Count a body as a patient will read it, each empty field as its name."""
    parts = parts_of(body)
    return readability("".join(part.text if isinstance(part, TextPart) else part.name for part in parts))


def _field(found: re.Match[str]) -> FieldPart | None:
    name = found["name"]
    if name is None or len(name) > _LONGEST_NAME:
        return None
    asks = found["asks"] is not None
    return FieldPart(name=name, asks=asks, fill_in=None if asks else _NAMES.get(fold(name)))


def field_spans(body: str) -> tuple[tuple[int, int, FieldPart], ...]:
    """Return where each field of a body stands, first and past the last character, as the body is written."""
    found = ((match, _field(match)) for match in _PIECE.finditer(body))
    return tuple((match.start(), match.end(), field) for match, field in found if field is not None)
