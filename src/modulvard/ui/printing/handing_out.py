"""One print after the other to where it goes: its row in the log first, and between two of them it can be stopped."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from modulvard.domain.errors import ModulvardError
from modulvard.domain.prints import AnyMaterial, PrintOrder
from modulvard.services.prints import built
from modulvard.ui.operations import Lane, Operations
from modulvard.ui.printing.subjects import AnySubject

if TYPE_CHECKING:
    from modulvard.documents.result import PrintResult

Deliver = Callable[["PrintResult", AnyMaterial], None]
"""Puts one print where it goes, in the lane of files: on a printer, or in a file."""


class HandingOut(QObject):
    """Hands out some prints. Ends by ``finished``, ``stopped`` or ``failed``; made anew each time."""

    moved = Signal(int, int)
    """How many of all have been handed out."""
    finished = Signal(int)
    stopped = Signal(int)
    failed = Signal(object, int)
    """The ``ModulvardError``, and how many were handed out before it."""

    def __init__(
        self,
        subject: AnySubject,
        operations: Operations,
        prints: tuple[tuple[AnyMaterial, PrintOrder], ...],
        deliver: Deliver,
        *,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._subject, self._operations = subject, operations
        self._prints, self._deliver = prints, deliver
        self._done = 0
        self._is_stopped = False

    def start(self) -> None:
        """Begin with the first."""
        self._go_on()

    def stop(self) -> None:
        """Stop before the next; the one under way comes to its end."""
        self._is_stopped = True

    def _go_on(self) -> None:
        self.moved.emit(self._done, len(self._prints))
        if self._done == len(self._prints):
            self.finished.emit(self._done)
        elif self._is_stopped:
            self.stopped.emit(self._done)
        else:
            noted = partial(self._subject.hand_out, *self._prints[self._done])
            self._operations.run(self, noted, self._on_noted, self._on_failed)

    def _on_noted(self, _nothing: None) -> None:
        material, order = self._prints[self._done]
        deliver = self._deliver
        self._operations.run(
            self,
            lambda: deliver(built(material, order), material),
            self._on_delivered,
            self._on_failed,
            lane=Lane.FILES,
        )

    def _on_delivered(self, _nothing: None) -> None:
        """Do what is left to do now that the print has left the program, and not before."""
        after = self._subject.after
        if after is None:
            self._next()
        else:
            command = partial(after, self._prints[self._done][0])
            self._operations.run_command(self, command, lambda _: self._next(), self._on_failed)

    def _next(self) -> None:
        self._done += 1
        self._go_on()

    def _on_failed(self, error: ModulvardError) -> None:
        self.failed.emit(error, self._done)
