"""Where fields that were filled in stand in a text, until the text is edited (mockups: svara)."""

from collections.abc import Iterable, Sequence

Range = tuple[int, int]


class FilledRanges:
    """Ranges that move with the text around them and are gone once something within them is changed.

    They lie beside the text and not in it: undo and redo know nothing of them.
    """

    def __init__(self) -> None:
        self._ranges: list[Range] = []

    @property
    def ranges(self) -> tuple[Range, ...]:
        """The ranges, in order."""
        return tuple(self._ranges)

    def begin(self, ranges: Iterable[Sequence[int]] = (), length: int = 0) -> None:
        """Begin anew with what was kept; ranges that no longer fit the text are left out."""
        kept = ((int(each[0]), int(each[1])) for each in ranges if len(each) == 2)
        self._ranges = sorted(each for each in kept if 0 <= each[0] < each[1] <= length)

    def add(self, start: int, end: int) -> None:
        """Note a field that was filled in."""
        if start < end:
            self._ranges = sorted([*self._ranges, (start, end)])

    def changed(self, at: int, removed: int, added: int) -> None:
        """Follow a change of the text."""
        by = added - removed
        followed = []
        for start, end in self._ranges:
            if at + removed <= start:
                followed.append((start + by, end + by))
            elif at >= end:
                followed.append((start, end))
        self._ranges = followed
