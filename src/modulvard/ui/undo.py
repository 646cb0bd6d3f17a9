"""The user's own list of what can be undone and done again (decided.md 10, ux.md "Resume")."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from modulvard.services.base import Changed

LONGEST = 100
"""How many steps back the list reaches (ux.md section 2)."""


@dataclass(frozen=True, slots=True)
class Step:
    """Something that can be undone, or done again: the words that name it and the command that does it."""

    words: str
    command: "Callable[[], Changed]"


class UndoList:
    """Steps back and forth. It survives lock and switch of user, one list to each, and ends at quit.

    A step is taken off when it is about to run, and what its command hands back goes on the other side: undoing is
    itself a step. A refused step is gone, since what it would undo has been changed by someone else.
    """

    def __init__(self) -> None:
        self._back: list[Step] = []
        self._forth: list[Step] = []

    @property
    def undo_words(self) -> str | None:
        """What would be undone next, or None."""
        return self._back[-1].words if self._back else None

    @property
    def redo_words(self) -> str | None:
        """What would be done again next, or None."""
        return self._forth[-1].words if self._forth else None

    def did(self, words: str, undo: "Callable[[], Changed] | None") -> None:
        """Note a new step. One that the law or a promise makes final clears nothing and adds nothing."""
        if undo is None:
            return
        self._forth.clear()
        self._push(self._back, Step(words, undo))

    def take_undo(self) -> Step | None:
        """Take the step to undo off the list, or None if there is none."""
        return self._back.pop() if self._back else None

    def take_redo(self) -> Step | None:
        """Take the step to do again off the list, or None if there is none."""
        return self._forth.pop() if self._forth else None

    def undid(self, words: str, redo: "Callable[[], Changed] | None") -> None:
        """Note that a step was undone, with the command that does it again."""
        if redo is not None:
            self._push(self._forth, Step(words, redo))

    def redid(self, words: str, undo: "Callable[[], Changed] | None") -> None:
        """Note that a step was done again; the steps after it can still be done again."""
        if undo is not None:
            self._push(self._back, Step(words, undo))

    @staticmethod
    def _push(steps: list[Step], step: Step) -> None:
        steps.append(step)
        del steps[:-LONGEST]
