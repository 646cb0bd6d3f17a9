"""The way from a path to an open clinic and out again, beside the window (C16, CNF-07)."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from modulvard.domain.clock import Clock
from modulvard.services.doorplate import text_is_left
from modulvard.ui.operations import Cancelled, Lane, Operations, Progress
from modulvard.ui.preloading import later_steps, preload
from modulvard.ui.unsaved import Unsaved

if TYPE_CHECKING:
    from modulvard.bootstrap import Door, Services
    from modulvard.domain.access import Permission
    from modulvard.domain.accounts import Login
    from modulvard.domain.desk import Desk
    from modulvard.domain.left_texts import SealedLeft
    from modulvard.ui.first_run.page import Wanted


def bootstrap() -> Any:
    """Import the bootstrap when it is needed: the unlock page shows itself before the store's modules are loaded."""
    return import_module("modulvard.bootstrap")


@dataclass(frozen=True, slots=True)
class Entered:
    """An account has come in: what it may do, and its desk."""

    services: "Services"
    desk: "Desk"
    permissions: "frozenset[Permission]"
    taken: "tuple[SealedLeft, ...]" = ()
    """Text that was held while locked, and lies where it belongs now."""


class Entrance(QObject):
    """One store's door. The window holds the writer's lock from ``approach`` until ``leave`` (CON-01)."""

    found = Signal(object)
    """The ``Door``: the store is whole as far as can be told without a key, and the lock is ours."""
    troubled = Signal(object)
    """The error that names what is wrong with the store."""
    opened = Signal(object)
    """``Entered``, with all that the window needs loaded."""
    refused = Signal(object)
    """The error that says why this try did not open it."""

    def __init__(
        self, operations: Operations, path: Path, clock: Clock, unsaved: Unsaved, parent: QObject | None = None
    ) -> None:
        """``unsaved`` holds what could not be kept at lock: given back to whoever comes in."""
        super().__init__(parent)
        self.path = path
        self._operations, self._clock, self._unsaved = operations, clock, unsaved
        self._door: Door | None = None
        self._waiting: Callable[[], None] | None = None
        self._approached = False
        self._is_entering = False
        self._later = later_steps()

    @property
    def door(self) -> "Door | None":
        """The door, once it is found."""
        return self._door

    def approach(self) -> None:
        """Examine the store and take its lock; then load, beside it, what an open clinic needs. Done once."""
        if self._approached:
            return
        self._approached = True
        self._operations.run(self, self._opened_door, self._on_door, self.troubled.emit)
        load = partial(preload, lambda: self._is_entering)
        self._operations.run(self, load, lambda _: self._load_next(), lane=Lane.FILES)

    def unlock(self, name: str, passphrase: str) -> None:
        """Try a passphrase. Asked before the door is found, it waits for it."""
        self._when_found(lambda door: door.unlock(name, passphrase, use=bootstrap().Use.WRITE))

    def recover(self, typed: str, name: str, passphrase: str) -> None:
        """Open with the recovery key, set the account's passphrase anew, and enter with it."""

        def through_the_key(door: "Door") -> "Services":
            use = bootstrap().Use.WRITE
            with door.unlock_by_recovery_key(typed, use=use) as held:
                held.accounts.set_forgotten_passphrase(name, passphrase)
            return door.unlock(name, passphrase, use=use)

        self._when_found(through_the_key)

    def leave(self) -> None:
        """Let go of the store's lock."""
        if self._door is not None:
            self._door.close()
            self._door = None

    def _opened_door(self) -> "Door":
        door: Door = bootstrap().open_door(self.path, self._clock)
        door.hold()
        return door

    def _on_door(self, door: "Door") -> None:
        self._door = door
        self.found.emit(door)
        if self._waiting is not None:
            waiting, self._waiting = self._waiting, None
            waiting()

    def _when_found(self, enter: "Callable[[Door], Services]") -> None:
        self._is_entering = True
        if self._door is None:
            self._waiting = lambda: self._when_found(enter)
            return
        door, held = self._door, self._unsaved.held
        self._operations.run(self, lambda: _entered(enter(door), self.path, held), self._on_entered, self.refused.emit)

    def _on_entered(self, entered: Entered) -> None:
        self._unsaved.forget(entered.taken)
        # In line behind what is being loaded: then everything the frame needs is there.
        self._operations.run(self, lambda: entered, self.opened.emit, lane=Lane.FILES)

    def _load_next(self) -> None:
        """Load what can wait, one module after the other, so that an opened clinic is never far back in the line."""
        if self._later:
            self._operations.run(self, self._later.pop(0), lambda _: self._load_next(), lane=Lane.FILES)


def _entered(services: "Services", path: Path, held: "tuple[SealedLeft, ...]") -> Entered:
    try:
        taken = services.left.give_back(held) if held or text_is_left(path) else ()
        return Entered(services, services.desk.open(), services.accounts.own_permissions(), taken)
    except BaseException:
        services.close()
        raise


def make_clinic(wanted: "Wanted", path: Path, clock: Clock) -> None:
    """Make a clinic at the path: for a worker. Raises StoreExists, PassphraseRefused and what the disk says."""
    start = bootstrap()
    wanted.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    new = start.NewClinic(
        name=wanted.clinic,
        account=wanted.account,
        display_name=wanted.display_name,
        passphrase=wanted.passphrase,
        recovery_key=wanted.recovery_key,
    )
    start.create_clinic(path, new, clock)


def make_sample(path: Path, clock: Clock, progress: Progress, *, reset: bool = False) -> "Login":
    """Have the sample clinic at the path: for a worker."""
    login: Login = bootstrap().ready_sample(path, clock, reset=reset, progress=progress.report)
    return login


def restore(path: Path, file: Path, *, name: str, passphrase: str, clock: Clock, progress: Progress) -> None:
    """Put a backup in a lost clinic's place: for a worker."""
    bootstrap().restore_lost(path, file, account=name, passphrase=passphrase, clock=clock, progress=_going_on(progress))


def accept_log_break(path: Path, reason: str, *, name: str, passphrase: str, clock: Clock) -> None:
    """Go on with a clinic whose log was altered: for a worker."""
    bootstrap().accept_log_break(path, account=name, passphrase=passphrase, reason=reason, clock=clock)


def upgrade(path: Path, *, name: str, passphrase: str, clock: Clock, progress: Progress) -> None:
    """Bring a clinic of an older version to this one: for a worker."""
    bootstrap().upgrade(path, account=name, passphrase=passphrase, clock=clock, progress=_going_on(progress))


def _going_on(progress: Progress) -> Callable[[int, int], bool]:
    def go_on(done: int, total: int) -> bool:
        try:
            progress.report(done, total)
        except Cancelled:
            return False
        return True

    return go_on
