"""The table people read, and the same as JSON for a machine."""

import json
from collections.abc import Iterable, Sequence

from figures import Outcome

HEADINGS = ("figure", "measured", "floor", "", "ratio", "wanted")
RIGHT_ALIGNED = {1, 3, 4}


def row(outcome: Outcome) -> tuple[str, ...]:
    """Return the cells of one line."""
    figure = outcome.figure
    wanted = "" if figure.wanted is None else f"≤ {figure.wanted:g}{'  over' if outcome.is_over else ''}"
    return (
        figure.name,
        f"{outcome.ours:.1f} {figure.unit}",
        figure.floor_name,
        f"{outcome.floor:.1f} {figure.unit}",
        f"{outcome.ratio:.2f}",
        wanted,
    )


def as_text(outcomes: Iterable[Outcome]) -> str:
    """Return the table with its columns aligned."""
    rows = [HEADINGS, *(row(outcome) for outcome in outcomes)]
    widths = [max(len(cells[column]) for cells in rows) for column in range(len(HEADINGS))]
    rule = tuple("─" * width for width in widths)
    return "\n".join(_line(cells, widths) for cells in (rows[0], rule, *rows[1:]))


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    aligned = (
        cell.rjust(width) if column in RIGHT_ALIGNED else cell.ljust(width)
        for column, (cell, width) in enumerate(zip(cells, widths, strict=True))
    )
    return "  ".join(aligned).rstrip()


def as_json(outcomes: Iterable[Outcome]) -> str:
    """Return the outcomes as one JSON document."""
    figures = [
        {
            "name": outcome.figure.name,
            "unit": str(outcome.figure.unit),
            "measured": round(outcome.ours, 3),
            "floor_name": outcome.figure.floor_name,
            "floor": round(outcome.floor, 3),
            "ratio": round(outcome.ratio, 3),
            "wanted": outcome.figure.wanted,
        }
        for outcome in outcomes
    ]
    return json.dumps({"figures": figures}, ensure_ascii=False, indent=1)
