"""``program compare``: programs side by side, for the assessment interview (D30)."""

import textwrap
from collections.abc import Iterator
from itertools import zip_longest
from typing import Any

from modulvard.cli.arguments import Commands
from modulvard.cli.context import Context
from modulvard.cli.exits import Exit
from modulvard.cli.gate_shapes import needs_shape
from modulvard.cli.shapes import whole_program_shape
from modulvard.domain.program_comparison import ComparedProgram

_WIDTH = {2: 42, 3: 32, 4: 26}
"""Of a column, by how many programs there are."""


def add_to(program: Commands) -> None:
    """Add the command under ``program``."""
    compare = program.command("compare", run_compare, reads=True)
    compare.takes("ids", metavar="ID", nargs="+", help_key="option.compared_ids")


def run_compare(context: Context) -> Exit:
    """Show two to four programs side by side."""
    with context.reading() as services:
        versions = [services.programs.find(written) for written in context.given("ids")]
        comparison = services.program_comparisons.compare(versions)
    language = context.words.language
    if context.out.as_document:
        context.out.document({"programs": [compared_shape(each, language) for each in comparison.programs]})
        return Exit.DONE
    told = context.module("modulvard.services.program_comparison").told(comparison, language)
    width = _WIDTH[len(told.names)]
    rows = [
        *_folded("", told.names, width),
        *_folded("", told.lines, width),
        *(line for row in told.rows for line in (("",), *_folded(row.head, row.cells, width))),
    ]
    columns = len(told.names) + 1
    context.out.table([(*row, *("",) * (columns - len(row))) for row in rows])
    return Exit.DONE


def compared_shape(program: ComparedProgram, language: str) -> dict[str, Any]:
    """Return a compared program: all that is known of it, and what follows from rules and figures."""
    minutes = program.minutes
    return {
        **whole_program_shape(program.stored, language),
        "minutes_a_week": None if minutes is None else {"low": minutes.low, "high": minutes.high},
        "needs": needs_shape(program.needs),
        "gates": {"block": list(program.blocks), "warn": list(program.warns)},
    }


def _folded(head: str, cells: tuple[str, ...], width: int) -> Iterator[tuple[str, ...]]:
    """Give the lines of a row: its head first, each cell folded in its own column."""
    columns = [textwrap.wrap(head, 18), *(textwrap.wrap(cell, width) for cell in cells)]
    yield from zip_longest(*columns, fillvalue="")
