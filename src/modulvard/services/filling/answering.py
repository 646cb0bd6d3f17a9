"""Answers made up for a form so that its questions come to a wanted sum, for invented clinics."""

from modulvard.domain.instruments import Instrument, Item


def answered(form: Instrument, wanted: int, turn: int = 0) -> dict[str, int]:
    """Return answers whose points sum to ``wanted``, as near as the questions allow.

    ``turn`` spreads the sum in another way. A safety question gets the answer that is nobody's work; a question that
    may be left out, or that no scale counts, gets none.
    """
    asked = [item for item in form.items if item.summed and not item.optional]
    shared = [item for item in asked if not item.is_safety]
    points = {item.number: item.lowest for item in shared}
    left = min(wanted, sum(item.highest for item in shared)) - sum(points.values())
    place = turn
    while left > 0:
        item = shared[place % len(shared)]
        # Some questions take two at a time: nobody answers the same all the way down.
        step = min(left, 1 + (place + turn) % 2, item.highest - points[item.number])
        points[item.number] += step
        left -= step
        place += 1
    return {item.number: _harmless(item) if item.is_safety else _turned(item, points[item.number]) for item in asked}


def _turned(item: Item, points: int) -> int:
    return item.points(points)


def _harmless(item: Item) -> int:
    return next(answer for answer in (item.lowest, item.highest) if not item.is_work(answer))
