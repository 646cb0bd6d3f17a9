"""Work beside the window: the GUI thread never waits for the store or for files (style.md section 4)."""

import sys
import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from enum import StrEnum
from itertools import count
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer, Signal
from shiboken6 import isValid

from modulvard.domain.errors import ModulvardError

if TYPE_CHECKING:
    from modulvard.services.base import Changed

_T = TypeVar("_T")


class Lane(StrEnum):
    """Which worker does the work."""

    DATABASE = "database"
    """One worker, so answers come in the order asked."""
    FILES = "files"
    """Files and PDFs, once their data is read."""


class Cancelled(ModulvardError):
    """The user stopped the work; nothing of it is left half done."""


class Progress(QObject):
    """How far long work has come, and the way to stop it. Made on the GUI thread, reported to by the worker."""

    moved = Signal(int, int)
    """Done and total."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cancelled = False

    def cancel(self) -> None:
        """Stop the work at its next report."""
        self._cancelled = True

    def report(self, done: int, total: int) -> None:
        """Tell how much is done. Raises Cancelled if the user has stopped the work."""
        if self._cancelled:
            raise Cancelled
        self.moved.emit(done, total)


class _Job(NamedTuple):
    owner: QObject
    work: Callable[[], Any]
    done: Callable[[Any], object]
    failed: Callable[[ModulvardError], object] | None
    latest: tuple[int, str] | None
    number: int
    future: list[Future[Any]]


class Operations(QObject):
    """Runs services beside the window and brings their answers back to it."""

    changed = Signal(object)
    """A command's ``Changed``: what open pages reload by."""
    refused = Signal(object)
    """A ``ModulvardError`` that whoever asked had no answer to: the window says it."""
    typed_kept = Signal(object)
    """How the keeping of what is typed in forms went: None, or the ``ModulvardError``. Told by ``ui/typed_keeper``."""
    idle = Signal()
    """Nothing is under way any longer."""
    _arrived = Signal(object)

    def __init__(self, hook: Callable[[BaseException], object] | None = None, parent: QObject | None = None) -> None:
        """``hook`` is given every exception that is nobody's to answer, on the GUI thread."""
        super().__init__(parent)
        self._hook = hook or _to_the_last_resort
        self._lanes: dict[Lane, ThreadPoolExecutor] = {}
        self._numbers = count(1)
        self._latest: dict[tuple[int, str], int] = {}
        self._stepping: set[QObject] = set()
        """Owners that do one thing at a time (``one_step_at_a_time``), while it is done."""
        self._pending = 0
        self._arrived.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        owner: QObject,
        work: Callable[[], _T],
        done: Callable[[_T], object],
        failed: Callable[[ModulvardError], object] | None = None,
        *,
        lane: Lane = Lane.DATABASE,
        latest: str = "",
    ) -> None:
        """Do the work on a worker, then call ``done`` on the GUI thread, or not at all if the owner is gone.

        ``failed`` is given what a user can act on; without it the window says it. With ``latest``, a newer run of
        the same owner and name makes this one void: search as you type.
        """
        number = next(self._numbers)
        name = (id(owner), latest) if latest else None
        if name is not None:
            self._latest[name] = number
        job = _Job(owner, work, done, failed, name, number, [])
        self._pending += 1
        future = self._lane(lane).submit(self._do, job)
        job.future.append(future)
        future.add_done_callback(lambda _: self._arrived.emit(job))

    def run_command(
        self,
        owner: QObject,
        command: "Callable[[], Changed]",
        done: "Callable[[Changed], object] | None" = None,
        failed: Callable[[ModulvardError], object] | None = None,
    ) -> None:
        """Run a service command, call ``done``, and tell every open page what it changed.

        An owner that is ``one_step_at_a_time``, as a dialog is, does not begin another meanwhile: Enter pressed twice.
        """
        if getattr(owner, "one_step_at_a_time", False):
            if owner in self._stepping:
                return
            self._stepping.add(owner)

        def tell(result: "Changed") -> None:
            self._stepping.discard(owner)
            if done is not None and isValid(owner):
                done(result)
            self.changed.emit(result)

        def refuse(error: ModulvardError) -> None:
            self._stepping.discard(owner)
            if failed is not None and isValid(owner):
                failed(error)
            else:
                self.refused.emit(error)

        self.run(self, command, tell, refuse)  # pages hear of a change though the one who asked is gone

    @property
    def busy(self) -> bool:
        """Whether anything is under way or waits to be told."""
        return self._pending > 0

    def finish(self, seconds: float = 60.0) -> None:
        """Wait until nothing is under way, with answers told: for tests and for quitting.

        Raises TimeoutError after ``seconds``.
        """
        ends = time.monotonic() + seconds
        while self.busy:
            left = ends - time.monotonic()
            if left <= 0:
                raise TimeoutError
            loop = QEventLoop()
            timer = QTimer()
            timer.setSingleShot(True)
            timer.timeout.connect(loop.quit)
            self.idle.connect(loop.quit)
            timer.start(round(left * 1000) + 1)
            loop.exec()  # an answer told last may have asked for more: then there is another round
            timer.stop()

    def close(self) -> None:
        """Drop what has not begun, let what runs come to its end, and stop the workers."""
        for lane in self._lanes.values():
            lane.shutdown(wait=True, cancel_futures=True)
        self._lanes.clear()

    def _lane(self, lane: Lane) -> ThreadPoolExecutor:
        if lane not in self._lanes:
            self._lanes[lane] = ThreadPoolExecutor(max_workers=1, thread_name_prefix=lane)
        return self._lanes[lane]

    def _do(self, job: _Job) -> object:
        return None if self._is_void(job) else job.work()

    def _is_void(self, job: _Job) -> bool:
        return job.latest is not None and self._latest.get(job.latest) != job.number

    def _deliver(self, job: _Job) -> None:
        self._pending -= 1
        try:
            self._answer(job, job.future[0])
        finally:
            if not self.busy:
                self._latest.clear()
                self.idle.emit()

    def _answer(self, job: _Job, future: "Future[Any]") -> None:
        if future.cancelled() or self._is_void(job):
            return
        error = future.exception()
        if error is not None and not isinstance(error, ModulvardError):
            self._stepping.clear()
            self._hook(error)
        elif not isValid(job.owner):
            return
        elif error is None:
            job.done(future.result())
        elif job.failed is not None:
            job.failed(error)
        else:
            self.refused.emit(error)


def _to_the_last_resort(error: BaseException) -> None:
    sys.excepthook(type(error), error, error.__traceback__)
