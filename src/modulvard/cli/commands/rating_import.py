"""``rating import``: a table of answers, shown row by row and taken in all or nothing."""

from typing import Any

from modulvard.cli.arguments import Commands
from modulvard.cli.commands.opening import open_patient
from modulvard.cli.context import Context
from modulvard.cli.exits import Exit
from modulvard.cli.moments import arrived_words
from modulvard.cli.rating_shapes import INCOMPLETE
from modulvard.cli.texts import Words
from modulvard.domain.rating_tables import TableFault, TablePreview, TableRating
from modulvard.domain.scoring import rounded


def add_to(rating: Commands) -> None:
    """Add the command."""
    taken = rating.command("import", run_import).takes("file", metavar="FILE", help_key="option.rating_table")
    taken.takes("--instrument", metavar="INSTRUMENT", help_key="option.rating_table_instrument")
    taken.takes("--dry-run", action="store_true", help_key="option.program_dry_run")


def run_import(context: Context) -> Exit:
    """Take a table in: 1 with something to look at or nothing new, 2 where anything is wrong and nothing is stored."""
    dry, form = bool(context.given("dry_run")), context.given("instrument")
    # read before the store is opened: whatever the file is, nobody else has to wait for it
    table = context.module("modulvard.exchange.rating_tables").read_table(context.file("file"))
    with context.reading() if dry else context.writing() as services:
        preview = services.rating_imports.preview_of(table, form)
        if preview.needs_reason and context.because:
            for patient in preview.needs_reason:
                open_patient(context, services, patient)
            preview = services.rating_imports.preview_of(table, form)
        done = services.rating_imports.take_in(preview, form) if preview.is_taken and not dry else None
    document = _shape(preview, context.words.language) | {
        "done": done is not None,
        "stored": 0 if done is None else done.stored,
        "safety": 0 if done is None else done.safety,
    }
    if context.out.as_document:
        context.out.document(document)
    else:
        _write(context, preview, document)
    if preview.faults:
        return Exit.REFUSED
    if done is not None and done.safety:
        context.warn("notice.rating_safety", count=done.safety)
    look = not preview.new or preview.unread or any(map(_has_something, preview.new))
    return Exit.LOOK if look else Exit.DONE


def _has_something(each: TableRating) -> bool:
    """Tell whether there is something to look at in what a row stores."""
    incomplete = not each.scored.is_complete
    return incomplete or each.has_ended or each.other_that_day or bool(each.scored.safety)


def fault_words(words: Words, fault: TableFault) -> str:
    """Return what is wrong in one line: ”rad 4, Fråga 2: …”."""
    said = words(f"rating_table.{fault.problem}", **dict(fault.facts))
    places = [] if fault.line is None else [words("rating_table.line", line=fault.line)]
    places += [fault.column] if fault.column else []
    return f"{', '.join(places)}: {said}" if places else said


def _shape(preview: TablePreview, language: str) -> dict[str, Any]:
    return {
        "file": preview.table.file_name,
        "taken": preview.is_taken,
        "new": len(preview.new),
        "already": len(preview.ratings) - len(preview.new),
        "rows": [_row_shape(each, language) for each in preview.ratings],
        "unread": preview.unread,
        "faults": [
            {"problem": fault.problem, "line": fault.line, "column": fault.column, "facts": dict(fault.facts)}
            for fault in preview.faults
        ],
    }


def _row_shape(each: TableRating, language: str) -> dict[str, Any]:
    instrument = each.instrument
    return {
        "line": each.line,
        "patient": each.patient,
        "treatment": each.treatment,
        "program": each.program.in_language(language),
        "ended": each.has_ended,
        "instrument": {
            "id": instrument.id,
            "key": instrument.instrument.key,
            "version": instrument.instrument.version,
            "abbreviation": instrument.instrument.abbreviation,
        },
        "answered_at": each.answered,
        "answers": dict(each.answers),
        "sum": _sum(each),
        "complete": each.scored.is_complete,
        "safety": list(each.scored.safety),
        "there_already": each.is_there,
        "put_right": each.put_right,
        "other_that_day": each.other_that_day,
    }


def _sum(each: TableRating) -> int | float | str | None:
    main = each.scored.main
    if main is None:
        return None
    if main.value is None:
        return INCOMPLETE
    shown = rounded(main.value)
    return int(shown) if shown == int(shown) else float(shown)


def _write(context: Context, preview: TablePreview, document: dict[str, Any]) -> None:
    words, out = context.words, context.out
    for fault in preview.faults:
        out.line(fault_words(words, fault))
    if preview.faults:
        out.line(words("rating_table.refused", file=preview.table.file_name))
        return
    rows = [
        (
            each["line"],
            each["treatment"],
            each["program"],
            each["instrument"]["abbreviation"],
            arrived_words(each["answered_at"]),
            words("rating_table.incomplete") if each["sum"] == INCOMPLETE else each["sum"],
            ", ".join(words(f"rating_table.mark.{mark}") for mark in _marks(each)),
        )
        for each in document["rows"]
    ]
    heads = [words(f"rating_table.head.{name}") for name in ("line", "treatment", "program")]
    heads += [words(f"head.{name}") for name in ("instrument", "answered", "sum")]
    out.table(rows, (*heads, ""))
    if preview.unread:
        out.line(words("rating_table.unread", columns=", ".join(preview.unread)))
    key = "done.ratings_imported" if document["done"] else "rating_table.would"
    out.line(words(key, new=document["new"], already=document["already"]))


def _marks(each: dict[str, Any]) -> list[str]:
    told = {
        "there_already": each["there_already"] and not each["put_right"],
        "put_right": each["put_right"],
        "other_that_day": each["other_that_day"],
        "ended": each["ended"],
        "safety": bool(each["safety"]),
    }
    return [mark for mark, holds in told.items() if holds]
