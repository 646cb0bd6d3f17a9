"""Direction of text: which way each character runs and where it stands on its line (Unicode's UAX #9, reduced).

Paper is Swedish or English, so every paragraph runs from left to right; a stored value runs its own way and
cannot turn what stands around it, whatever direction marks it holds.
"""

import unicodedata

_STRONG = {"L": 0, "R": 1, "AL": 1}
_NUMBERS = frozenset({"EN", "AN"})


def runs_both_ways(text: str) -> bool:
    """Tell whether anything in the text runs from right to left."""
    return any(unicodedata.bidirectional(char) in {"R", "AL", "AN"} for char in text)


def value_levels(text: str) -> list[int]:
    """Return the embedding level of each character of a stored value in a line that runs from left to right.

    The value is isolated: its direction is that of its first strong character. Embeddings and overrides in it are
    kept but not obeyed: a mark that makes "abc" look like "cba" would show another text than the stored one.
    """
    kinds = [unicodedata.bidirectional(char) for char in text]
    level = 2 if next((kind for kind in kinds if kind in _STRONG), "L") == "L" else 1
    _numbers(kinds, level)
    _neutrals(kinds, "R" if level % 2 else "L")
    return [_implicit(kind, level) for kind in kinds]


def _numbers(kinds: list[str], level: int) -> None:
    """Weak types: a number after Arabic letters is an Arabic one, marks take the kind before, signs join numbers."""
    strong = previous = "R" if level % 2 else "L"
    for place, kind in enumerate(kinds):
        if kind in _STRONG:
            strong = kind
        elif kind == "EN" and strong in {"AL", "L"}:
            kinds[place] = "AN" if strong == "AL" else "L"
        elif kind == "NSM":
            kinds[place] = previous
        elif kind in {"CS", "ES"} and _between_numbers(kinds, place):
            kinds[place] = kinds[place - 1]
        previous = kinds[place]


def _between_numbers(kinds: list[str], place: int) -> bool:
    return 0 < place < len(kinds) - 1 and kinds[place - 1] in {*_NUMBERS, "L"} and kinds[place + 1] in _NUMBERS


def _neutrals(kinds: list[str], own: str) -> None:
    """A run of neutrals takes the direction of both sides if they agree, else that of its level."""
    place = 0
    while place < len(kinds):
        if _side(kinds[place]) is not None:
            place += 1
            continue
        end = place
        while end < len(kinds) and _side(kinds[end]) is None:
            end += 1
        before = _side(kinds[place - 1]) if place else None
        after = _side(kinds[end]) if end < len(kinds) else None
        agreed = (before or own) if (before or own) == (after or own) else own
        kinds[place:end] = [agreed] * (end - place)
        place = end


def _side(kind: str) -> str | None:
    if kind == "L":
        return "L"
    return "R" if kind in {"R", "AL", *_NUMBERS} else None


def _implicit(kind: str, level: int) -> int:
    if level % 2 == 0:
        return level + (1 if kind in {"R", "AL"} else 2 if kind in _NUMBERS else 0)
    return level + (1 if kind == "L" or kind in _NUMBERS else 0)


def visual_order(levels: list[int]) -> list[int]:
    """Return the places of a line's items from left to right (rule L2)."""
    order = list(range(len(levels)))
    odd = [level for level in levels if level % 2]
    if not odd:
        return order
    for threshold in range(max(levels), min(odd) - 1, -1):
        start = 0
        while start < len(order):
            if levels[order[start]] < threshold:
                start += 1
                continue
            end = start
            while end < len(order) and levels[order[end]] >= threshold:
                end += 1
            order[start:end] = reversed(order[start:end])
            start = end
    return order
