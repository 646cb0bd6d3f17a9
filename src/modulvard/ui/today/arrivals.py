"""What has come in among what is to be read first since the list was last shown: it is in sight wherever one stood."""

from collections.abc import Hashable, Iterable
from typing import Any

from modulvard.domain.today import Group, TodayLine
from modulvard.ui.today.words import key_of

_Known = tuple[Any, ...] | None


class Arrivals:
    """Knows the lines of Läs först that have been shown, and what they said."""

    def __init__(self) -> None:
        self._known: dict[Hashable, _Known] = {}

    def take(self, rows: Iterable[object]) -> tuple[Hashable, ...]:
        """Take the rows of the day's list, and return the keys of those to read first that are new or say otherwise."""
        first = (row for row in rows if isinstance(row, TodayLine) and row.group is Group.READ_FIRST)
        now: dict[Hashable, _Known] = {key_of(line): (line.words, line.about, line.passed_to) for line in first}
        before, self._known = self._known, now
        return tuple(key for key, said in now.items() if key not in before or before[key] not in {None, said})

    def kept(self) -> list[list[Any]]:
        """Return which lines have been shown, as plain JSON values."""
        return [list(key) for key in self._known if isinstance(key, tuple)]

    def restore(self, kept: object) -> None:
        """Take those for shown that were before a lock."""
        if isinstance(kept, list):
            self._known = {tuple(key): None for key in kept if isinstance(key, list)}
