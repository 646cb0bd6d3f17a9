"""What pydantic finds in a file, as facts with the line in the file. Shared by all files that users write."""

import difflib
from collections.abc import Mapping
from types import ModuleType
from typing import Any

from pydantic import BaseModel, ValidationError

from modulvard.domain.languages import TWO_LETTER_CODES
from modulvard.domain.program_report import FileProblem, ProblemKind
from modulvard.exchange.yaml_reading import Path, YamlFile

MOST_PROBLEMS = 200
"""More than these are not told: the file has to be mended before the rest means anything."""

_TYPES = {
    "string_type": "text",
    "int_type": "number",
    "bool_type": "yes_no",
    "list_type": "list",
    "dict_type": "keys",
    "model_type": "keys",
    "mapping_type": "keys",
}
_LIMITS = {
    "string_too_short": (ProblemKind.EMPTY, "least", "min_length"),
    "too_short": (ProblemKind.EMPTY, "least", "min_length"),
    "string_too_long": (ProblemKind.TOO_LONG, "most", "max_length"),
    "too_long": (ProblemKind.TOO_LONG, "most", "max_length"),
    "greater_than_equal": (ProblemKind.OUT_OF_RANGE, "minimum", "ge"),
    "less_than_equal": (ProblemKind.OUT_OF_RANGE, "maximum", "le"),
}


class SchemaProblems:
    """Tells what a schema finds. ``forms`` name the form of the values under a key."""

    def __init__(self, schema: ModuleType, forms: Mapping[str, str]) -> None:
        self._forms = forms
        parts = [part for part in vars(schema).values() if isinstance(part, type) and issubclass(part, BaseModel)]
        self._keys = sorted({key for part in parts for key in part.model_fields})

    def told(self, error: ValidationError, read: YamlFile) -> tuple[FileProblem, ...]:
        """Return the problems, with their lines."""
        return tuple(
            FileProblem(kind=kind, line=read.line_of(path), where=where(path), facts=facts)
            for path, kind, facts in self.found(error)
        )

    def found(self, error: ValidationError) -> list[tuple[Path, ProblemKind, tuple[tuple[str, str], ...]]]:
        """Return the way to each problem, its kind and its facts."""
        return [self._found(dict(found)) for found in error.errors(include_url=False)[:MOST_PROBLEMS]]

    def _found(self, found: dict[str, Any]) -> tuple[Path, ProblemKind, tuple[tuple[str, str], ...]]:
        path: Path = tuple(found["loc"])
        if found["type"] == "string_type" and found["input"] is None and self._is_left_over(path[-1]):
            return path, ProblemKind.UNQUOTED_COMMA, (("found", _short(path[-1])),)
        kind, facts = self._kind_and_facts(str(found["type"]), path, found)
        return path, kind, tuple((name, str(value)) for name, value in facts.items())

    def _kind_and_facts(self, error: str, path: Path, found: dict[str, Any]) -> tuple[ProblemKind, dict[str, Any]]:
        if error in _TYPES:
            return ProblemKind.WRONG_TYPE, {"expected": _TYPES[error], "found": _type_of(found["input"])}
        if error == "extra_forbidden":
            return ProblemKind.UNKNOWN_KEY, self._nearest(str(path[-1]))
        if error == "missing":
            return ProblemKind.MISSING_KEY, {"key": path[-1]}
        if error == "missing_swedish":
            return ProblemKind.MISSING_SWEDISH, {}
        context: dict[str, Any] = found.get("ctx", {})
        written = {"found": _short(found["input"])}
        if error == "enum":
            allowed = str(context["expected"]).replace("'", "").replace(" or ", ", ")
            return ProblemKind.NOT_ONE_OF, {"allowed": allowed} | written
        if error in _LIMITS:
            kind, fact, limit = _LIMITS[error]
            return kind, {fact: context[limit]} | (written if kind is ProblemKind.OUT_OF_RANGE else {})
        if path[-1] == "[key]" and " " in written["found"]:
            return ProblemKind.UNQUOTED_COMMA, written
        # which form a key has is told by what it stands in: the keys of sources are no languages
        holder = path[-3:-2] if path[-1] == "[key]" else ()
        form = next((self._forms[str(key)] for key in (*holder, *reversed(path)) if key in self._forms), "key")
        return ProblemKind.WRONG_FORM, {"form": form} | written

    def _is_left_over(self, key: object) -> bool:
        """Tell whether a key without a value is neither a key nor a language: half a text, cut at its comma."""
        return isinstance(key, str) and key not in self._keys and key not in TWO_LETTER_CODES

    def _nearest(self, key: str) -> dict[str, str]:
        others = [other for other in self._keys if other != key]
        near = difflib.get_close_matches(key, others, n=1, cutoff=0.7)
        return {"key": _short(key)} | ({"nearest": near[0]} if near else {})


def where(path: Path) -> str:
    """Return the way to a value as people write it, such as ``modules[3].title``."""
    written = ""
    for step in path:
        if isinstance(step, int):
            written += f"[{step + 1}]"
        elif step != "[key]":
            written += f".{_short(step)}" if written else _short(step)
    return written


def in_order(problems: tuple[FileProblem, ...]) -> tuple[FileProblem, ...]:
    """Return what is to be told: faults before advice, each by its line."""
    ordered = sorted(problems, key=lambda problem: (problem.is_advice, problem.line or 0))
    return tuple(ordered[:MOST_PROBLEMS])


def _type_of(value: object) -> str:
    if value is None:
        return "nothing"
    names = {bool: "yes_no", int: "number", str: "text", list: "list", dict: "keys"}
    return names.get(type(value), "text")


def _short(value: object) -> str:
    written = str(value)
    return written if len(written) <= 60 else written[:59] + "…"
