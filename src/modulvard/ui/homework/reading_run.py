"""The way through what waits to be read, from one patient to the next (ux.md 1 ”Homework feedback”)."""

from modulvard.domain.homework import WaitingLine
from modulvard.ui.homework.targets import Target, target_of


class ReadingRun:
    """Knows the queue, how many have been read in this run, and which comes next."""

    def __init__(self) -> None:
        self._queue: tuple[Target, ...] = ()
        self._done = 0

    def begin_anew(self) -> None:
        """Forget how many were read: what was gone through has been left."""
        self._done = 0

    def take(self, lines: tuple[WaitingLine, ...]) -> None:
        """Take the queue as it stands now."""
        self._queue = tuple(target_of(line) for line in lines)

    def place_of(self, target: Target) -> tuple[int, int]:
        """Return which in the run a target is and how many there are in all; 0 where it stands in no queue."""
        if target not in self._queue:
            return 0, 0
        return self._done + 1, self._done + len(self._queue)

    def after(self, finished: Target, lines: tuple[WaitingLine, ...]) -> Target | None:
        """Return what comes next when one has been read: the one that stood after it, else the first that waits."""
        before = self._queue
        self._done += 1
        self.take(lines)
        left = set(self._queue) - {finished}
        place = before.index(finished) if finished in before else -1
        following = (target for target in (*before[place + 1 :], *self._queue) if target in left)
        return next(following, None)
