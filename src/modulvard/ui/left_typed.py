"""What was typed in a dialog that was left without saving: it stands there again when the same is asked (ux.md 8.1).

It is kept with the account's place, in the encrypted store, and goes from the window at lock.
"""

from collections.abc import Mapping
from typing import Any

_MOST = 20


class LeftTyped:
    """What was left, by what it is about."""

    def __init__(self) -> None:
        self._left: dict[str, Mapping[str, Any]] = {}

    def leave(self, about: str, values: Mapping[str, Any]) -> None:
        """Hold what was typed, as plain JSON values. Of very many the oldest go."""
        self._left.pop(about, None)
        self._left[about] = values
        for oldest in list(self._left)[:-_MOST]:
            del self._left[oldest]

    def found(self, about: str) -> Mapping[str, Any] | None:
        """Return what was left, which stays until it is saved."""
        return self._left.get(about)

    def drop(self, about: str) -> None:
        """Let go of what was left: it is saved, or emptied."""
        self._left.pop(about, None)

    def kept(self) -> dict[str, Any]:
        """Return all of it, to be kept over a lock."""
        return dict(self._left)

    def restore(self, kept: object) -> None:
        """Take it back after a lock."""
        if isinstance(kept, Mapping):
            self._left = {str(about): values for about, values in kept.items() if isinstance(values, Mapping)}
