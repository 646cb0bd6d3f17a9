"""The symbols of plans, drawn: the same on every sheet, told apart without colour (paper rules, "Symbols")."""

from enum import StrEnum

from modulvard.documents.layout.scales import ACCENT, INK, RULE, WHITE
from modulvard.documents.tagging.canvas import Ink, TaggedCanvas

_KAPPA = 0.5523
"""How far a Bézier handle lies from the end of a quarter of a circle, in radii."""
_OUTLINE, _MOVED, _TICK = 1.0, 1.0, 1.6
_HATCH_STEP = 3.6
SYMBOL_WIDTH, SYMBOL_HEIGHT = 15.5, 11.0


class Symbol(StrEnum):
    """What a mark in a plan means."""

    PLANNED = "planned"
    HANDED_IN = "handed_in"
    HELD = "held"
    BOOKED = "booked"
    REST = "rest"


def rounded(x: float, y: float, width: float, height: float, radius: float) -> str:
    """Return the path of a rectangle with rounded corners; x, y is its lower left corner."""
    right, top, k = x + width, y + height, radius * (1 - _KAPPA)
    return (
        f"{x + radius:.2f} {y:.2f} m {right - radius:.2f} {y:.2f} l"
        f" {right - k:.2f} {y:.2f} {right:.2f} {y + k:.2f} {right:.2f} {y + radius:.2f} c"
        f" {right:.2f} {top - radius:.2f} l"
        f" {right:.2f} {top - k:.2f} {right - k:.2f} {top:.2f} {right - radius:.2f} {top:.2f} c"
        f" {x + radius:.2f} {top:.2f} l"
        f" {x + k:.2f} {top:.2f} {x:.2f} {top - k:.2f} {x:.2f} {top - radius:.2f} c"
        f" {x:.2f} {y + radius:.2f} l"
        f" {x:.2f} {y + k:.2f} {x + k:.2f} {y:.2f} {x + radius:.2f} {y:.2f} c h"
    )


def draw_box(canvas: TaggedCanvas, x: float, y: float, width: float, height: float, *, line: float = _OUTLINE) -> None:
    """Draw an empty box with rounded corners; x, y is its lower left corner."""
    canvas.stroke(INK, line)
    canvas.fill(WHITE)
    canvas.draw(rounded(x, y, width, height, min(3.0, height / 4)), "B")


def draw_ticked(canvas: TaggedCanvas, x: float, y: float, width: float, height: float, *, ink: Ink = ACCENT) -> None:
    """Draw a filled box with a tick; x, y is its lower left corner."""
    canvas.fill(ink)
    canvas.draw(rounded(x, y, width, height, min(3.0, height / 4)), "f")
    unit = height / 11
    left, middle = x + width / 2, y + height / 2
    canvas.stroke(WHITE, _TICK * unit)
    canvas.draw(
        f"1 J 1 j {left - 2.9 * unit:.2f} {middle + 0.1 * unit:.2f} m",
        f"{left - 0.8 * unit:.2f} {middle - 2 * unit:.2f} l",
        f"{left + 3 * unit:.2f} {middle + 2.2 * unit:.2f} l S",
    )
    canvas.draw("0 J 0 j")


def draw_planned(canvas: TaggedCanvas, x: float, y: float, width: float) -> None:
    """Draw the outline of a planned module round its centre."""
    draw_box(canvas, x - width / 2, y - SYMBOL_HEIGHT / 2, width, SYMBOL_HEIGHT)


def draw_handed_in(canvas: TaggedCanvas, x: float, y: float, width: float, *, ink: Ink = ACCENT) -> None:
    """Draw the filled mark of a module handed in round its centre."""
    draw_ticked(canvas, x - width / 2, y - SYMBOL_HEIGHT / 2, width, SYMBOL_HEIGHT, ink=ink)


def draw_moved(canvas: TaggedCanvas, left: float, right: float, y: float) -> None:
    """Draw the line between where a module was planned and where it was handed in."""
    if right > left:
        canvas.rule(left, right, y, INK, _MOVED)


def draw_visit(canvas: TaggedCanvas, x: float, y: float, *, held: bool) -> None:
    """Draw a diamond round its centre: filled for a visit held, empty for one booked."""
    half = 6.2
    path = f"{x:.2f} {y + half:.2f} m {x + half:.2f} {y:.2f} l {x:.2f} {y - half:.2f} l {x - half:.2f} {y:.2f} l h"
    canvas.stroke(INK, 1.2)
    canvas.fill(INK if held else WHITE)
    canvas.draw(path, "B")


def draw_hatching(
    canvas: TaggedCanvas, x: float, y: float, width: float, height: float, *, step: float = _HATCH_STEP
) -> None:
    """Draw the hatching of a week at rest over a rectangle; x, y is its lower left corner."""
    canvas.stroke(RULE, 0.5)
    lines = []
    start = -height
    while start < width:
        low, high = max(start, 0.0), min(start + height, width)
        lines.append(f"{x + low:.2f} {y + low - start:.2f} m {x + high:.2f} {y + high - start:.2f} l")
        start += step
    canvas.draw(*lines, "S")


def draw_symbol(canvas: TaggedCanvas, symbol: Symbol, x: float, y: float, *, ink: Ink = ACCENT) -> None:
    """Draw a symbol round its centre as it stands in a legend. ``ink`` fills what is handed in."""
    if symbol is Symbol.PLANNED:
        draw_planned(canvas, x, y, SYMBOL_WIDTH)
    elif symbol is Symbol.HANDED_IN:
        draw_handed_in(canvas, x, y, SYMBOL_WIDTH, ink=ink)
    elif symbol is Symbol.REST:
        draw_hatching(canvas, x - SYMBOL_WIDTH / 2, y - 5, SYMBOL_WIDTH, 10)
    else:
        draw_visit(canvas, x, y, held=symbol is Symbol.HELD)
