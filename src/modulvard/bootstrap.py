"""Builds the services from a file path, an account and a clock. Window and command line come through here alike.

What the unlock window needs loads without SQLAlchemy; the rest is imported when the store is opened.
"""

import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from modulvard import __version__
from modulvard.domain.accounts import Login, Person
from modulvard.domain.clock import Clock, FixedClock, NoSuchTime, SystemClock, parse_moment, today
from modulvard.domain.errors import InvalidInput
from modulvard.domain.passphrases import check_passphrase
from modulvard.domain.settings import checked_setting
from modulvard.domain.store_errors import StoreOlder
from modulvard.services.places import STORE_VARIABLE, Paths
from modulvard.store import unlocking
from modulvard.store.key_file import KeyEntry, KeyFile
from modulvard.store.keys import Unlocked
from modulvard.store.keys import new_recovery_key as _new_recovery_key
from modulvard.store.lock import Holder, StoreLock, holder

if TYPE_CHECKING:
    from modulvard.services import bundle

    Services = bundle.Services

__all__ = [
    "CLOCK_VARIABLE",
    "STORE_VARIABLE",
    "Door",
    "NewClinic",
    "Paths",
    "Use",
    "accept_log_break",
    "clock_from_environment",
    "create_clinic",
    "lock_holder",
    "new_recovery_key",
    "open_door",
    "preload",
    "ready_sample",
    "rehearse",
    "restore_lost",
    "upgrade",
]

CLOCK_VARIABLE = "MODULVARD_CLOCK"


class Use(StrEnum):
    """What an unlocked store is used for (decided.md 3)."""

    READ = "read"
    """Works beside an open window; writes only its own log rows."""
    WRITE = "write"
    """Changes data: takes the writer's lock, or finds it held by the same door."""
    INSPECT = "inspect"
    """Opens also where the log was altered, and writes nothing: to look at what is wrong."""
    FILL = "fill"
    """As WRITE, for a process that adds invented patients by the thousand and ends: it opens no other store, and the
    memory that is freed meanwhile is not wiped (CNF-07 is about those who are real)."""
    MEND = "mend"
    """As INSPECT with the writer's lock: to accept that the log was altered, and go on."""


def clock_from_environment(environment: Mapping[str, str] = os.environ) -> Clock:
    """Return the computer's clock, or one that stands still at ``MODULVARD_CLOCK`` (decided.md 12).

    Raises InvalidInput for anything but ``YYYY-MM-DDTHH:MM``.
    """
    written = environment.get(CLOCK_VARIABLE)
    if not written:
        return SystemClock()
    try:
        moment = parse_moment(written if "T" in written else "")
    except NoSuchTime:
        raise InvalidInput(field=CLOCK_VARIABLE, problem="no_such_time") from None
    except ValueError:
        raise InvalidInput(field=CLOCK_VARIABLE, problem="moment") from None
    return FixedClock(moment)


class Door:
    """The way into one store. Making one reads the key file only."""

    def __init__(self, path: Path, key_file: KeyFile, clock: Clock) -> None:
        self.path = path
        self.clinic = key_file.clinic
        """The clinic's name."""
        self.people = tuple(filter(None, map(_person, key_file.entries)))
        """Who may log in."""
        self._clock = clock
        self._lock = StoreLock(path)

    def hold(self) -> None:
        """Take the writer's lock until ``close()``: what a window does for its life. Raises StoreLocked."""
        if not self._lock.is_held:
            self._lock.acquire(self._clock.now())

    def close(self) -> None:
        """Let go of the writer's lock."""
        if self._lock.is_held:
            self._lock.release()

    def unlock(self, account: str, passphrase: str, *, use: Use = Use.READ) -> "Services":
        """Open the store for an account.

        Raises WrongPassphrase, TooSoon (``seconds``), StoreLocked for a writing use beside a window, and every
        StoreError that names what is wrong with the store. Takes about 0.2 s: call it on a worker.
        """
        return self._entered(use, lambda: unlocking.log_in(self.path, account, passphrase, self._clock))

    def unlock_by_recovery_key(self, typed: str, *, use: Use = Use.READ) -> "Services":
        """Open the store with the recovery key, to set an account's passphrase anew. Nothing else is permitted then."""
        return self._entered(use, lambda: unlocking.log_in_by_recovery_key(self.path, typed, self._clock))

    def _entered(self, use: Use, log_in: Callable[[], tuple[KeyFile, Unlocked]]) -> "Services":
        takes_lock = use in {Use.WRITE, Use.FILL, Use.MEND} and not self._lock.is_held
        if takes_lock:
            self.hold()
        try:
            key_file, unlocked = log_in()
            try:
                return self._opened(use, key_file, unlocked, self.close if takes_lock else _nothing)
            except BaseException:
                unlocked.wipe()
                raise
        except BaseException:
            if takes_lock:
                self.close()
            raise

    def _opened(self, use: Use, key_file: KeyFile, unlocked: Unlocked, let_go: Callable[[], None]) -> "Services":
        clock_is_set = _is_set(self._clock)
        if use is Use.FILL:
            spare_wiping: Any = import_module("modulvard.store.fill").spare_wiping
            spare_wiping()
        services: Services = _services().open_services(
            self.path,
            key_file,
            unlocked,
            self._clock,
            clock_is_set=clock_is_set,
            inspect=use in {Use.INSPECT, Use.MEND},
            person=_person(unlocked.entry),
            let_go=let_go,
        )
        if self._lock.is_held:
            self._lock.tell(unlocked.entry.name or None)
        if use in {Use.WRITE, Use.FILL}:
            services.make_ready()
        return services


def open_door(path: Path, clock: Clock) -> Door:
    """Return the way into a store: who may log in, from its key file. Loads no SQLAlchemy.

    Raises the StoreError that names what lies at the path instead of a store (DUR-05).
    """
    return Door(path, unlocking.who_may_log_in(path), clock)


def preload() -> None:
    """Load what ``unlock`` needs, while the user types."""
    _services()


def rehearse() -> None:
    """Do once, over a clinic that holds nothing, what the first list would wait for when one is opened."""
    _services().warm_up()


def _services() -> Any:
    """Import the services when a store is opened: the unlock window shows itself before SQLAlchemy is loaded."""
    return import_module("modulvard.services.bundle")


def lock_holder(path: Path) -> Holder | None:
    """Return who has the store open for writing, or None. Needs no passphrase."""
    unlocking.who_may_log_in(path)
    return holder(path)


def new_recovery_key() -> str:
    """Return a new recovery key as it is written down: to be saved or printed before the clinic is made (OPS-03)."""
    return _new_recovery_key()


@dataclass(frozen=True, slots=True, kw_only=True)
class NewClinic:
    """What a new clinic begins with. The first account is a therapist who also administers (decided.md 7)."""

    name: str
    account: str
    display_name: str
    title: str = ""
    passphrase: str
    recovery_key: str
    """From ``new_recovery_key()``, already written down or saved by the one who makes the clinic."""
    hsa_id: str | None = None
    is_sample: bool = False


def create_clinic(path: Path, new: NewClinic, clock: Clock) -> None:
    """Make a new store with its key file, log and the shipped programs.

    Raises StoreExists if anything of a store is there, PassphraseRefused for a weak passphrase (CNF-03).
    """
    check_passphrase(new.passphrase, (new.name, new.account, new.display_name))
    creation: Any = import_module("modulvard.store.creation")
    store = creation.NewStore(
        clinic=checked_setting("name", new.name),
        account_name=new.account,
        display_name=new.display_name,
        title=new.title,
        passphrase=new.passphrase,
        recovery_key=new.recovery_key,
        hsa_id=new.hsa_id,
        is_sample=new.is_sample,
        has_set_clock=_is_set(clock),
        program_version=__version__,
    )
    creation.create_store(path, store, clock)
    open_door(path, clock).unlock(new.account, new.passphrase, use=Use.WRITE).close()


def ready_sample(
    path: Path, clock: Clock, *, reset: bool = False, progress: Callable[[int, int], object] = lambda _done, _all: None
) -> Login:
    """Have the sample clinic at the path, and return its public log-in (decided.md 16).

    Made on first use; made anew if it was made on an earlier day or by an older version and is unchanged since, if its
    making was broken off, or with ``reset``. An older one that was worked in is brought to this version. It is made
    beside the path and takes its place when it is whole. Raises StoreLocked while a window has it, and InvalidInput if
    what lies at the path is no sample clinic.
    """
    making: Any = import_module("modulvard.services.sample.making")
    login = Login(account=making.FIRST_ACCOUNT, passphrase=making.FILLED_IN)
    if path.exists():
        services, was_older = _opened_sample(path, clock, login)
        with services:
            if not services.is_sample:
                raise InvalidInput(field="store", problem="not_sample")
            state = services.sample.state()
            stale = state.is_stale(today(clock)) or (was_older and not state.is_changed)
        if not (reset or stale):
            return login
    _make_sample(path, clock, making, progress)
    return login


def _opened_sample(path: Path, clock: Clock, login: Login) -> tuple["Services", bool]:
    """Return the sample clinic opened, and whether it was an older version's: it is brought to this one first."""
    name, passphrase = login.account, login.passphrase
    try:
        return open_door(path, clock).unlock(name, passphrase, use=Use.INSPECT), False
    except StoreOlder:
        upgrade(path, account=name, passphrase=passphrase, clock=clock, progress=lambda _done, _all: True)
    return open_door(path, clock).unlock(name, passphrase, use=Use.INSPECT), True


def _make_sample(path: Path, clock: Clock, making: Any, progress: Callable[[int, int], object]) -> None:
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    lock = StoreLock(path).acquire(clock.now())
    try:
        with TemporaryDirectory(dir=path.parent, prefix=".making-") as folder:
            made = Path(folder) / path.name
            hands = making.story_clock(clock)
            create_clinic(made, _sample_clinic(making), hands)

            def log_in(name: str) -> "Services":
                return open_door(made, hands).unlock(name, making.FILLED_IN)

            with log_in(making.FIRST_ACCOUNT) as first:
                making.fill(first, log_in, hands, clock.now(), progress)
            making.put_in_place(made, path)
    finally:
        lock.release()


def _sample_clinic(making: Any) -> NewClinic:
    """Return what Björken begins with. Its recovery key is kept nowhere: everything about it is public."""
    return NewClinic(
        name=making.CLINIC,
        account=making.FIRST_ACCOUNT,
        display_name=making.FIRST_NAME,
        title=making.FIRST_TITLE,
        passphrase=making.FILLED_IN,
        recovery_key=new_recovery_key(),
        is_sample=True,
    )


def restore_lost(
    path: Path, file: Path, *, account: str, passphrase: str, clock: Clock, progress: Callable[[int, int], bool]
) -> Path | None:
    """Put a backup where the store is gone or cannot be opened; return where what was left of it is kept.

    The passphrase opens the key file that is still there or, failing that, the backup's own. Raises StoreLocked while
    a window has the path.
    """
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with _held(path, clock, account):
        aside: Path | None = _keeping().restore_lost(
            path, file, name=account, passphrase=passphrase, clock=clock, progress=progress
        )
    return aside


def accept_log_break(path: Path, *, account: str, passphrase: str, reason: str, clock: Clock) -> None:
    """Go on with a store whose log was altered: told in the log for ever, with the altered store kept aside (AUD-03).

    Raises PermissionDenied, InvalidInput for a missing reason, LogUnbroken, and all that unlocking raises.
    """
    door = open_door(path, clock)
    with door.unlock(account, passphrase, use=Use.MEND) as services:
        services.log.accept_break(reason)


def upgrade(
    path: Path, *, account: str, passphrase: str, clock: Clock, progress: Callable[[int, int], bool]
) -> Path | None:
    """Bring a store of an older version to this one; return where the old one is kept, or None if it was current.

    Raises StoreLocked while a window has the store, PermissionDenied, and what is wrong with the store.
    """
    with _held(path, clock, account):
        aside: Path | None = _keeping().upgrade(path, account, passphrase, clock, progress)
    return aside


@contextmanager
def _held(path: Path, clock: Clock, account: str) -> Iterator[None]:
    lock = StoreLock(path).acquire(clock.now(), account)
    try:
        yield
    finally:
        lock.release()


def _keeping() -> Any:
    return import_module("modulvard.services.store_keeping")


def _is_set(clock: Clock) -> bool:
    return not isinstance(clock, SystemClock)


def _person(entry: KeyEntry) -> Person | None:
    if entry.account is None:
        return None
    return Person(account=entry.account, name=entry.name, display_name=entry.display_name, title=entry.title)


def _nothing() -> None:
    """Let go of nothing: the lock was the door's before, and stays so."""
