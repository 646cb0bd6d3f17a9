"""Text for the terminal of how two programs differ and what a draft lacks, from the documents."""

from collections.abc import Iterable, Mapping
from typing import Any

from modulvard.cli.context import Context
from modulvard.cli.program_problems import what_is_said
from modulvard.domain.answer_difference import Change
from modulvard.domain.program_report import PlacedProblem

_MARKS = {Change.SAME: ("", ""), Change.ADDED: ("{+", "+}"), Change.REMOVED: ("[-", "-]")}


def write_problems(context: Context, problems: Iterable[PlacedProblem]) -> None:
    """Write what is wrong, each with where it stands."""
    for placed in problems:
        said = what_is_said(context.words.language, placed.problem)
        context.out.line(f"{placed.problem.where}: {said}" if placed.problem.where else said)


def write_difference(context: Context, document: Mapping[str, Any]) -> None:
    """Write what differs: {+new+} and [-gone-]."""
    if not document["properties"] and not document["modules"]:
        context.out.line(context.words("program_difference.none"))
    _write_fields(context, document["properties"], "")
    for module in document["modules"]:
        change = context.words(f"program_difference.{module['change']}", was=module["was"])
        context.out.line(f"{module['module']}. {module['title']} – {change}")
        _write_fields(context, module["fields"], "  ")
        for item in module["items"]:
            kind = context.words(f"program_difference.{item['kind']}")
            change = context.words(f"program_difference.item_{item['change']}")
            context.out.line(f"  {kind} {item['title']} – {change}")
            _write_fields(context, item["fields"], "    ")


def _write_fields(context: Context, fields: Iterable[Mapping[str, Any]], indent: str) -> None:
    for field in fields:
        name = context.words.named("program_field", field["field"])
        language = f" ({field['language']})" if field["language"] else ""
        context.out.line(f"{indent}{name}{language}:")
        said = "".join(_MARKS[part["change"]][0] + part["text"] + _MARKS[part["change"]][1] for part in field["parts"])
        context.out.line(f"{indent}  " + said.replace("\n", f"\n{indent}  "))
