"""Draws by lot that come out the same for the same seed, on every machine and every version of Python."""

from collections.abc import Sequence
from hashlib import blake2b
from typing import TypeVar

_T = TypeVar("_T")
_BYTES = 8


class Draw:
    """A row of draws by lot. Good for making things up, and for nothing that is secret."""

    def __init__(self, seed: str) -> None:
        self._seed, self._drawn = seed, 0

    def share(self) -> float:
        """Return a number from 0 up to, but not with, 1."""
        self._drawn += 1
        digest = blake2b(f"{self._seed} {self._drawn}".encode(), digest_size=_BYTES).digest()
        return (int.from_bytes(digest, "big") >> 11) / (1 << 53)

    def number(self, lowest: int, end: int) -> int:
        """Return a whole number from ``lowest`` up to, but not with, ``end``."""
        return lowest + int(self.share() * (end - lowest))

    def one_of(self, things: Sequence[_T]) -> _T:
        """Return one of the things."""
        return things[self.number(0, len(things))]

    def shuffled(self, things: Sequence[_T]) -> list[_T]:
        """Return the things in another order."""
        return sorted(things, key=lambda _: self.share())
