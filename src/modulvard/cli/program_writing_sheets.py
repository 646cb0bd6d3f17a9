"""Text for the terminal of how two programs differ and what a draft lacks, from the documents."""

from collections.abc import Iterable, Mapping
from typing import Any

from modulvard.cli.context import Context
from modulvard.cli.problems import competence_words
from modulvard.cli.program_problems import what_a_subject_is, what_is_said
from modulvard.cli.texts import Words
from modulvard.domain.answer_difference import Change
from modulvard.domain.program_report import PlacedProblem
from modulvard.domain.programs import Standing, Subject

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
    if document["looser"]:
        context.out.line(context.words("program_difference.looser"))
    for looser in document["looser"]:
        written, usual = (context.words(f"strength.{looser[name]}") for name in ("written", "usual"))
        gate = context.words(f"gate.{looser['gate']}")
        context.out.line(context.words("program_difference.looser_gate", gate=gate, written=written, usual=usual))
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
        texts = [(part["change"], _readable(context.words, field, part["text"])) for part in field["parts"]]
        said = "".join(_MARKS[change][0] + text + _MARKS[change][1] for change, text in texts)
        context.out.line(f"{indent}  " + said.replace("\n", f"\n{indent}  "))


def _readable(words: Words, field: Mapping[str, Any], text: str) -> str:
    """Return a part of a field that is no text with words in place of its keys."""
    if field["language"] is not None or not text:
        return text
    match field["field"]:
        case "gates":
            return ", ".join(_gate(words, *one.split(" ")) for one in text.split(", "))
        case "needs":
            groups = (group.split(" / ") for group in text.split(", "))
            return ", ".join(" / ".join(competence_words(words, key) for key in group) for group in groups)
        case "kind":
            return words(f"program_kind.{text}")
        case "opening":
            return words(f"opening.{text}")
        case "facts" | "unknown":
            return "\n".join(_known(words, line) for line in text.split("\n"))
    return words({"true": "yes", "false": "no"}[text]) if text in {"true", "false"} else text


def _gate(words: Words, gate: str, strength: str) -> str:
    return words("gate.standing", gate=words(f"gate.{gate}"), why=words(f"strength.{strength}"))


def _known(words: Words, line: str) -> str:
    subject, colon, told = line.partition(": ")
    if subject not in set(Subject):
        return line  # a text that goes on after a line break
    for standing in Standing:
        told = told.replace(f" [{standing}]", f" [{words(f'standing.{standing}')}]")
    return f"{what_a_subject_is(words.language, subject)}{colon}{told}"
