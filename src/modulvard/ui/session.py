"""One account's work in an open clinic: commands, what they said, what can be undone."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from modulvard.domain.clock import Clock
from modulvard.domain.errors import ModulvardError
from modulvard.ui.errors import explained
from modulvard.ui.operations import Operations
from modulvard.ui.undo import Step, UndoList
from modulvard.ui.words.of_deeds import deed_words
from modulvard.ui.words.of_steps import step_words
from modulvard.ui.writing.unkept import Unkept

if TYPE_CHECKING:
    from modulvard.services.base import Changed
    from modulvard.services.bundle import Services

_LONGEST = 50


@dataclass(frozen=True, slots=True)
class Event:
    """Something that was said: in a toast first, then in the list Händelser."""

    at: datetime
    words: str
    can_undo: bool = False
    trouble: bool = False
    done: bool = False
    """Something was done: what is only said, or could not be, bears no sign of success."""


class Session(QObject):
    """What lies between the pages and the services. Ended by lock and by switch of user."""

    said = Signal(object)
    """An ``Event``: to be shown as a toast and announced."""
    saved = Signal(object)
    """The moment of the latest commit: ”Allt sparat 08:12” (ux.md 8.6: only after the commit)."""

    def __init__(
        self, services: "Services", operations: Operations, clock: Clock, steps: UndoList, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.services, self.operations, self.steps = services, operations, steps
        self._clock = clock
        self.events: list[Event] = []
        self.unkept = Unkept()
        self._thrown: tuple[QObject, Callable[[], object]] | None = None
        operations.refused.connect(self._on_refused)

    def end(self) -> None:
        """Hear no more of what others ask."""
        self.operations.refused.disconnect(self._on_refused)

    def run(
        self,
        owner: QWidget,
        command: "Callable[[], Changed]",
        done: "Callable[[Changed], None] | None" = None,
        failed: Callable[[Exception], bool] | None = None,
        *,
        said: str | Callable[[], str] = "",
    ) -> None:
        """Run a command as ``RunCommand`` promises."""

        def on_done(changed: "Changed") -> None:
            self._thrown = None
            self.steps.did(deed_words(changed.summary), changed.undo)
            words = (said() if callable(said) else said) or f"{step_words(changed.summary)}."
            self._tell(words, can_undo=changed.undo is not None)
            if done is not None:
                done(changed)

        def on_failed(error: ModulvardError) -> None:
            if failed is None or not failed(error):
                self._on_refused(error)

        self.operations.run_command(owner, command, on_done, on_failed)

    def threw(self, owner: QObject, words: str, bring_back: Callable[[], object]) -> None:
        """Say that what was typed is thrown away. Until something else is done, undoing brings that back.

        Nothing was stored, so it is no step of the list; but it is what one did last, and means by undoing.
        """
        self._thrown = owner, bring_back
        self._say(Event(self._clock.now(), words, can_undo=True))

    def undo(self) -> None:
        """Undo the latest step, or say that there is none."""
        thrown, self._thrown = self._thrown, None
        if thrown is not None and isValid(thrown[0]):
            thrown[1]()
            self.announce(self.tr("Det du kastade är tillbaka."))
            return
        step = self.steps.take_undo()
        if step is None:
            self.announce(self.tr("Det finns inget att ångra."))
            return
        self._walk(step, self.tr("Ångrat: {step}"), self.steps.undid)

    def redo(self) -> None:
        """Do the latest undone step again, or say that there is none."""
        self._thrown = None
        step = self.steps.take_redo()
        if step is None:
            self.announce(self.tr("Det finns inget att göra om."))
            return
        self._walk(step, self.tr("Gjort om: {step}"), self.steps.redid)

    def announce(self, words: str) -> None:
        """Say something that is nothing to undo."""
        self._say(Event(self._clock.now(), words))

    def _walk(self, step: Step, sentence: str, note: "Callable[[str, Callable[[], Changed] | None], None]") -> None:
        def on_done(changed: "Changed") -> None:
            note(step.words, changed.undo)
            self._tell(sentence.format(step=step.words), can_undo=False)

        self.operations.run_command(self, step.command, on_done, self._on_refused)

    def _tell(self, words: str, *, can_undo: bool) -> None:
        now = self._clock.now()
        self.saved.emit(now)
        self._say(Event(now, words, can_undo, done=True))

    def _on_refused(self, error: ModulvardError) -> None:
        self._say(Event(self._clock.now(), explained(error).whole, trouble=True))

    def _say(self, event: Event) -> None:
        self.events.insert(0, event)
        del self.events[_LONGEST:]
        self.said.emit(event)
