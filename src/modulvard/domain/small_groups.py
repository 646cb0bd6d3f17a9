"""Which numbers of a table may be shown, so that no group of fewer than five is found in it, by reading or reckoning.

A table is divided into parts that do not overlap, each with a count. A number of the table counts some of the parts.
Hiding small numbers is not enough: 30 in all beside 28 tells of 2. So a number is shown only if no group between one
and four can be reckoned from all that is shown. Nobody is no group: zero may be shown.
"""

from collections.abc import Iterable, Sequence
from fractions import Fraction
from functools import lru_cache
from itertools import compress, product
from math import lcm
from typing import TypeAlias

SMALLEST = 5
"""The smallest group that is shown (mockups/paper/README.md, "Report")."""

Parts: TypeAlias = frozenset[int]
"""Which parts a number counts, by their places."""


def shown(counts: Sequence[int], numbers: Sequence[Parts]) -> tuple[bool, ...]:
    """Tell of each number whether it may be shown. What stands first is kept before what comes after."""
    kept: list[Parts] = []
    answers: list[bool] = []
    for number in numbers:
        may = _is_safe(counts, frozenset([*kept, number]))
        if may:
            kept.append(number)
        answers.append(may)
    return tuple(answers)


def is_small(count: int) -> bool:
    """Tell whether a group is one, and too small to be shown."""
    return 0 < count < SMALLEST


def _is_safe(counts: Sequence[int], known: frozenset[Parts]) -> bool:
    groups = reckoned(known, len(counts))
    if any(is_small(_count(counts, group)) for group in groups):
        return False
    # Where several parts are nobody together, each of them is nobody: that too is known, and something to reckon by.
    nobody = {frozenset([part]) for group in groups if not _count(counts, group) for part in group}
    return nobody <= groups or _is_safe(counts, known | nobody)


def _count(counts: Sequence[int], group: Parts) -> int:
    return sum(counts[part] for part in group)


@lru_cache(maxsize=4096)
def reckoned(known: frozenset[Parts], parts: int) -> frozenset[Parts]:
    """Return every group whose count can be reckoned from the known ones by adding and subtracting."""
    reduced = _reduced([Fraction(part in group) for part in range(parts)] for group in known)
    once = lcm(*(share.denominator for row in reduced for share in row))
    rows = [[int(share * once) for share in row] for row in reduced]
    groups = set()
    for chosen in product((False, True), repeat=len(rows)):
        # A group has each part once or not at all, so the leading part of a row says whether the row is in it.
        total = [sum(shares) for shares in zip([0] * parts, *compress(rows, chosen), strict=True)]
        if set(total) <= {0, once}:
            groups.add(frozenset(part for part, share in enumerate(total) if share))
    return frozenset(groups - {frozenset()})


def _reduced(rows: Iterable[list[Fraction]]) -> list[list[Fraction]]:
    """Return the rows reduced: each begins with a 1, in a place where all others have 0."""
    done: list[tuple[int, list[Fraction]]] = []
    for row in rows:
        rest = row
        for place, other in done:
            rest = _less(rest, rest[place], other)
        lead = next((place for place, share in enumerate(rest) if share), None)
        if lead is None:
            continue
        own = [share / rest[lead] for share in rest]
        done = [(place, _less(other, other[lead], own)) for place, other in done]
        done.append((lead, own))
    return [row for _, row in done]


def _less(row: list[Fraction], times: Fraction, other: list[Fraction]) -> list[Fraction]:
    return row if not times else [mine - times * theirs for mine, theirs in zip(row, other, strict=True)]
