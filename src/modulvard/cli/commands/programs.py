"""``program``: the programs and their versions."""

from collections.abc import Iterator, Mapping
from importlib import import_module
from typing import Any

from modulvard.cli.arguments import Commands
from modulvard.cli.context import Context
from modulvard.cli.exits import Exit
from modulvard.cli.shapes import program_shape, whole_program_shape
from modulvard.cli.texts import Words
from modulvard.domain.programs import StoredProgram


def add(commands: Commands) -> None:
    """Add the commands."""
    program = commands.group("program")
    program.command("list", run_list, reads=True)
    program.command("show", run_show, reads=True).takes("id", metavar="ID", help_key="option.program_id")
    import_module("modulvard.cli.commands.program_files").add_to(program)
    import_module("modulvard.cli.commands.program_writing").add_to(program)
    import_module("modulvard.cli.commands.gates").add_to(program)
    import_module("modulvard.cli.commands.program_comparison").add_to(program)


def run_list(context: Context) -> Exit:
    """List programs; those whose modules are unknown come last."""
    with context.reading() as services:
        programs = services.programs.list()
    words = context.words
    if context.out.as_document:
        context.out.document({"programs": [program_shape(stored, words.language) for stored in programs]})
        return Exit.DONE
    rows = [
        (
            stored.id,
            stored.program.name.in_language(words.language),
            stored.program.version or "–",
            stored.program.supplier or "–",
            words(f"program_kind.{stored.program.kind}"),
            len(stored.program.modules) or "–",
            _status(words, stored),
        )
        for stored in programs
    ]
    heads = ("id", "name", "version", "supplier", "kind", "modules")
    context.out.table(rows, (*(words(f"head.{head}") for head in heads), ""))
    return Exit.DONE


def _status(words: Words, stored: StoredProgram) -> str:
    if stored.is_replaced and stored.is_in_use:
        return words("program_status.replaced")
    return words(f"program_status.{stored.status}") if stored.program.modules_known else words("program.cannot_start")


def run_show(context: Context) -> Exit:
    """Show one program."""
    with context.reading() as services:
        stored = services.programs.show(services.programs.find(context.given("id")))
    words, program = context.words, stored.program
    shape = whole_program_shape(stored, words.language)
    if context.out.as_document:
        context.out.document(shape)
        return Exit.DONE
    context.out.line(f"{shape['name']} {program.version or ''}".strip())
    context.out.paragraph(shape["description"])
    context.out.pairs(
        [
            (words("head.id"), stored.id),
            (words("head.supplier"), program.supplier or words("unknown")),
            (words("head.kind"), words(f"program_kind.{program.kind}")),
            (words("program.target_group"), shape["target_group"]),
            (words("program.intended_use"), shape["intended_use"]),
            *(
                (words(f"program.{key}"), "; ".join(shape[key]))
                for key in ("includes", "excludes", "stop_rules")
                if shape[key]
            ),
            (words("program.weeks"), program.recommended_weeks or words("unknown")),
            (words("program.answers"), _promise(words, program.answer_days)),
            *_more(words, stored, shape),
        ]
    )
    context.out.line()
    context.out.table(
        [(module["module"], module["title"], "■" if module["mandatory"] else "□") for module in shape["module_list"]]
    )
    for gap in shape["unknown"]:
        subject = words(f"program_file.subject.{gap['subject']}")
        context.out.paragraph(words("program.unknown", subject=subject, reason=gap["reason"]))
    if program.missing:
        missing = ", ".join(words(f"program_file.subject.{subject}") for subject in program.missing)
        context.out.line(words("program.missing", missing=missing))
    return Exit.DONE


def _more(words: Words, stored: StoredProgram, shape: Mapping[str, Any]) -> Iterator[tuple[str, object]]:
    """Return what else is known of the version, where it says so."""
    yield words("program_field.status"), _status(words, stored)
    took_part = stored.program.took_part
    told = {
        "usual_weeks": "–".join(map(str, stored.program.usual_weeks)),
        "follow_up_months": ", ".join(map(str, stored.program.follow_up_months)),
        "languages": ", ".join(shape["languages"]),
        "competence": " ".join(shape["competence"]),
        "took_part": took_part and took_part.in_language(words.language),
        "origin": stored.program.origin,
        "licence": stored.program.licence,
    }
    yield from ((words(f"program_field.{field}"), said) for field, said in told.items() if said)


def _promise(words: Words, days: int | None) -> str:
    """Return within how many working days an answer is promised."""
    if days is None:
        return words("program.as_the_clinic")
    ending = {0: "_none", 1: "_one"}.get(days, "")
    return words(f"program.answer_days{ending}", count=days)
