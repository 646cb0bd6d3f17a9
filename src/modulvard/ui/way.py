"""The way to a place that something is read for first: whoever has gone elsewhere meanwhile is not fetched there."""

from collections.abc import Callable
from typing import TypeVar

_T = TypeVar("_T")


class Way:
    """Tells a way that one is still on from one that was given up by going somewhere else."""

    def __init__(self) -> None:
        self._number = 0

    def leave(self) -> None:
        """Give up whatever way one is on: one has come to a place."""
        self._number += 1

    def set_out(self) -> Callable[[Callable[[_T], None]], Callable[[_T], None]]:
        """Begin another way. What is returned lets an answer do something only while one is still on it."""
        self._number += 1
        number = self._number

        def still(arrive: Callable[[_T], None]) -> Callable[[_T], None]:
            def told(answer: _T) -> None:
                if number == self._number:
                    arrive(answer)

            return told

        return still
