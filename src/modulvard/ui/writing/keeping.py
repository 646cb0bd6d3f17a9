"""Keeps what is typed: each half second while one types and after the last key, and when it is left (ux.md 8.1).

”Sparat” is told only once the store has answered. What could not be kept is tried again and again.
"""

from collections.abc import Callable, Hashable, Mapping
from datetime import datetime
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from modulvard.domain.errors import ModulvardError
from modulvard.ui.operations import Operations
from modulvard.ui.writing.unkept import Unkept, Written

REST_MS = 500
LONGEST_MS = 500
"""How long one types on without its being kept: ux.md asks for five seconds, and this costs nobody anything."""
LONG_TEXT, LONG_TEXT_MS = 20_000, 5000
"""A text so long is kept as seldom as ux.md allows: each time the whole of it is written."""
AGAIN_MS = 5000

Keep = Callable[[str, int, Mapping[str, Any]], datetime]
"""Keeps a text, its caret and what else the draft holds, and returns when. Called on the worker."""


class DraftKeeper(QObject):
    """Keeps one text at a time, under one ``Keep``: what was typed for one patient can never be kept for another."""

    kept = Signal(object)
    """The moment of the commit."""
    failed = Signal(object)
    """The ``ModulvardError``; the text is still on the screen, and is tried again."""

    def __init__(
        self,
        operations: Operations,
        read: Callable[[], Written],
        parent: QObject | None = None,
        unkept: Unkept | None = None,
    ) -> None:
        """``unkept`` is told of what is on its way to the store."""
        super().__init__(parent)
        self._operations, self._read = operations, read
        self._unkept = unkept or Unkept()
        self._keep: Keep | None = None
        self._key: Hashable = None
        self._dirty = False
        self._last: Written | None = None
        self._run = 0
        self._left: dict[Hashable, tuple[Keep, Written]] = {}
        self._under_way: set[object] = set()
        self._rest = self._timer(REST_MS)
        self._longest = self._timer(LONGEST_MS)
        self._again = self._timer(AGAIN_MS)

    @property
    def is_dirty(self) -> bool:
        """Whether something has been written that no ”sparat” tells of yet."""
        return self._dirty

    def begin(self, keep: Keep, key: Hashable = None, last: Written | None = None) -> None:
        """Keep another text from now on, under its own ``Keep``; the one before has been kept by ``stop``.

        ``last`` is what is kept of it already: then a caret that has moved is kept when it is left.
        """
        self._run += 1
        self._keep, self._key, self._dirty, self._last = keep, key, False, last

    def take_left(self, key: Hashable) -> Written | None:
        """Return what was left with this key before it could be kept, to be shown again: it is newer than the store."""
        left = self._left.pop(key, None)
        return left[1] if left is not None else None

    def stop(self, *, keep: bool = True) -> None:
        """Keep what is not kept yet, and nothing more until ``begin``. Without ``keep`` it is of no use any longer."""
        if keep:
            self.keep_now()
        else:
            self._unkept.forget(self._key)
        self._run += 1
        self._keep, self._dirty, self._last = None, False, None
        for timer in (self._rest, self._longest, self._again):
            timer.stop()

    def note(self) -> None:
        """Something was written."""
        if self._keep is None:
            return
        self._dirty = True
        self._rest.start()
        if not self._longest.isActive():
            self._longest.start()

    def keep_now(self) -> None:
        """Keep at once what is not kept yet."""
        for timer in (self._rest, self._longest, self._again):
            timer.stop()
        for key, (keep, written) in self._left.items():
            self._ask(keep, key, written, run=0)
        if self._keep is None or (not self._dirty and self._last is None):
            return
        written = self._read()
        self._longest.setInterval(LONGEST_MS if len(written.body) < LONG_TEXT else LONG_TEXT_MS)
        if self._dirty or written != self._last:
            self._dirty, self._last = False, written
            self._ask(self._keep, self._key, written, self._run)

    def _ask(self, keep: Keep, key: Hashable, written: Written, run: int) -> None:
        def on_kept(at: datetime) -> None:
            if run == self._run:
                self.kept.emit(at)
            elif self._left.get(key) == (keep, written):
                del self._left[key]

        def on_failed(error: ModulvardError) -> None:
            if run == self._run:
                self._dirty = True
            else:
                self._left.setdefault(key, (keep, written))
            self._again.start()
            self.failed.emit(error)

        kept = self._unkept.keeping(key, written, partial(keep, written.body, written.caret, written.state))
        asked = object()
        self._under_way.add(asked)

        def work() -> datetime:
            try:
                return kept()
            finally:
                self._under_way.discard(asked)

        self._operations.run(self, work, on_kept, on_failed)

    def _on_time(self) -> None:
        """Keep it, unless what was asked for before is still under way: a slow disk is not asked ever more often."""
        if self._under_way:
            self._rest.start()
        else:
            self.keep_now()

    def _timer(self, milliseconds: int) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(self._on_time)
        return timer
