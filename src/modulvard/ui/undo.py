"""The user's own list of what can be undone and done again (decided.md 10, ux.md "Resume")."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from modulvard.services.base import Changed
    from modulvard.services.bundle import Services

LONGEST = 100
"""How many steps back the list reaches (ux.md section 2)."""


@dataclass(frozen=True, slots=True)
class Step:
    """Something that can be undone, or done again: the words that name it and the command that does it."""

    words: str
    command: "Callable[[], Changed]"


@dataclass(frozen=True, slots=True)
class ParkedStep:
    """A step while the store is locked: it holds no service, and through it no key (CNF-07)."""

    words: str
    service: type[object]
    method: str
    arguments: tuple[Any, ...]
    keywords: Mapping[str, Any]


class UndoList:
    """Steps back and forth. It survives lock and switch of user, one list to each, and ends at quit.

    A step is taken off when it is about to run, and what its command hands back goes on the other side: undoing is
    itself a step. A refused step is gone, since what it would undo has been changed by someone else.
    """

    def __init__(self) -> None:
        self._back: list[Step] = []
        self._forth: list[Step] = []
        self._parked: tuple[list[ParkedStep], list[ParkedStep]] = ([], [])

    def park(self) -> None:
        """Put the list by while the store is locked: what was to be undone is kept as service, method and arguments."""
        self._parked = (_parked(self._back), _parked(self._forth))
        self._back, self._forth = [], []

    def take_up(self, services: "Services") -> None:
        """Take the list up again with the services of the newly opened store."""
        back, forth = self._parked
        self._back, self._forth = _taken_up(back, services), _taken_up(forth, services)
        self._parked = ([], [])

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


def _parked(steps: list[Step]) -> list[ParkedStep]:
    kept = []
    for step in steps:
        command: Any = step.command
        arguments: tuple[Any, ...] = ()
        keywords: Mapping[str, Any] = {}
        if isinstance(command, partial):
            arguments, keywords, command = command.args, command.keywords, command.func
        owner = getattr(command, "__self__", None)
        if owner is not None:
            kept.append(ParkedStep(step.words, type(owner), command.__name__, arguments, keywords))
    return kept


def _taken_up(steps: list[ParkedStep], services: "Services") -> list[Step]:
    found = ((step, services.of_kind(step.service)) for step in steps)
    return [
        Step(step.words, partial(getattr(service, step.method), *step.arguments, **step.keywords))
        for step, service in found
        if service is not None
    ]
