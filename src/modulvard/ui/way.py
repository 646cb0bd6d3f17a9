"""Where one is, for answers that come late: what was asked for elsewhere, or of another form, does nothing here."""

from collections.abc import Callable
from typing import Any, Protocol, TypeVar

_T = TypeVar("_T")


class Still(Protocol):
    """Lets an answer do something only as long as one is where it was asked for."""

    def __call__(self, arrive: Callable[[_T], Any], /) -> Callable[[_T], Any]:
        """Return what does it, or nothing, and then gives None."""


class Way:
    """Tells the place or form one is at from those one has left since (ux.md 8.2)."""

    def __init__(self) -> None:
        self._number = 0

    def leave(self) -> None:
        """Leave where one is: another place or form comes."""
        self._number += 1

    def still(self, otherwise: Callable[[], None] | None = None) -> Still:
        """Return what answers asked for now pass through; ``otherwise`` is called for one that comes too late."""
        number = self._number

        def still(arrive: Callable[[_T], Any]) -> Callable[[_T], Any]:
            def told(answer: _T) -> Any:
                if number == self._number:
                    return arrive(answer)
                return None if otherwise is None else otherwise()

            return told

        return still

    def set_out(self) -> Still:
        """Leave for a place that something is read for first; whoever goes elsewhere meanwhile is not fetched there."""
        self.leave()
        return self.still()
