"""An open store: one engine, writing transactions and reading ones (style.md section 3, decided.md 3 and 5)."""

import logging
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from filelock import FileLock, Timeout
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import StaleDataError

from modulvard.domain.access_log import LogEntry, LogVerdict, Measure
from modulvard.domain.clock import Clock
from modulvard.domain.errors import ChangedSince
from modulvard.domain.programs import SWEDISH
from modulvard.domain.store_errors import (
    LogAltered,
    LogHeadDamaged,
    LogHeadMissing,
    StoreBusy,
    StoreMissing,
    StoreReplaced,
)
from modulvard.store import access_log, cipher, log_chain, prepared
from modulvard.store.access_log import LogWriter, Who
from modulvard.store.cipher import FileKey, Mode
from modulvard.store.engines import engine_for
from modulvard.store.files import beside, move_into_place, store_error
from modulvard.store.head import Head, HeadFile, HeadUnreadable
from modulvard.store.keys import Unlocked
from modulvard.store.places import is_network_folder
from modulvard.store.session import ANSWER_DAYS, LANGUAGE

_log = logging.getLogger(__name__)

TURN_SUFFIX = ".turn"
"""Whoever writes holds this file's lock from before the transaction until the log's head is moved."""
_POLL_SECONDS = 0.005


class Database:
    """An open store on behalf of one account.

    ``work()`` is one writing transaction, ``read()`` one committed state. All errors of the disk and the file come as
    ``StoreError`` with their cause named, a conflict of versions as ``ChangedSince``.
    """

    def __init__(
        self,
        path: Path,
        file_key: FileKey,
        unlocked: Unlocked,
        log_key: bytes,
        clock: Clock,
        *,
        first: cipher.Connection | None = None,
    ) -> None:
        self.path = path
        self.store = unlocked.store
        self.who = Who(account=None, name="", unit=None)
        self.clock = clock
        self.language = SWEDISH
        """The user's: names that have several languages are read in it."""
        self._answer_days: dict[int, int | None] = {}
        self.file_key = file_key
        self.unlocked = unlocked
        self.log_key = log_key
        self._head = HeadFile(path, log_key)
        self._identity = self._file_identity()
        self._turn = threading.Lock()
        self._turn_holder: int | None = None
        self._turn_file = FileLock(
            beside(path, TURN_SUFFIX),
            timeout=cipher.WAIT_SECONDS,
            poll_interval=_POLL_SECONDS,
            mode=0o600,
            thread_local=False,
        )
        self.engine = engine_for(path, file_key, first)
        self._writing = self.engine.execution_options(writes=True)

    @contextmanager
    def work(self) -> Iterator[Session]:
        """One transaction that may write: committed when the block ends, rolled back if it raises.

        When it returns, what was written is durable and the log's head is moved: only then may anyone say "Sparat".
        """
        with self._turn_taken(), self._causes_named(), Session(self._writing, expire_on_commit=False) as session:
            session.info.update(self._told())
            writer = self._log_writer(session)
            yield session
            session.commit()
            if writer.has_written:
                self._move_head(writer.head)

    @contextmanager
    def read(self) -> Iterator[Session]:
        """One committed state to read from, whatever others write meanwhile. Nothing done here is kept.

        The state is that of the first statement, whether the session sends it or ``Prepared``.
        """
        with self._causes_named():
            self._require_same_file()
            with self.engine.connect() as connection, Session(connection, autoflush=False) as session:
                session.info.update(self._told())
                prepared.read_through(session, connection)
                yield session

    def _told(self) -> dict[str, object]:
        """Return what every session is told, and may keep for the next one."""
        return {LANGUAGE: self.language, ANSWER_DAYS: self._answer_days}

    @contextmanager
    def held_state(self, head_copy: Path) -> Iterator[cipher.Connection]:
        """One committed state on a connection of its own, with the head file of that very moment copied beside.

        A head that is gone is copied as an empty file.
        """
        with self._causes_named():
            connection = cipher.connect(self.path, self.file_key, Mode.WRITE)
            try:
                with self._turn_taken():
                    connection.execute("BEGIN")
                    connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
                    head_copy.write_bytes(self._head.as_it_stands())
                yield connection
            finally:
                connection.close()

    def verify_log(self) -> LogVerdict:
        """Walk the log against its head and tell where it was altered (AUD-03). Others may write meanwhile."""
        with self._causes_named(), Session(self.engine) as session:
            with self._turn_taken():
                # The state that is walked begins here, where it is sure to be the head's.
                access_log.last_head(session, self.log_key, self.store)
                head = self._head_or_fault()
            return self._verdict(session, head)

    @contextmanager
    def mending_log(self) -> Iterator[tuple[Session, LogVerdict, LogWriter]]:
        """One transaction on a log that may be broken: its verdict, and what goes on from it as it stands.

        When the block ends the head is made anew. Nothing but accepting the break comes this way.
        """
        with self._turn_taken(), self._causes_named(), Session(self._writing) as session:
            last = access_log.last_head(session, self.log_key, self.store)
            writer = LogWriter(self.log_key, last, self.who, self.clock)
            yield session, self._verdict(session), writer
            session.commit()
            self._head.create(writer.head)

    def close(self) -> None:
        """Close every connection; the store is then one file again."""
        self.engine.dispose()

    def replace_file(self, build: Callable[[cipher.Connection, Path], FileKey]) -> None:
        """Put another file in the store's place, all or nothing: encrypted anew, or restored.

        ``build`` gets the store, which no one else has open meanwhile, and the path to build its successor at; it
        returns the successor's key. Raises StoreBusy if a command beside has the store open. If anything fails the old
        file stands, open as before.
        """
        part = beside(self.path, ".new")
        with self._turn_taken(), self._causes_named():
            self.engine.dispose()
            connection = cipher.connect(self.path, self.file_key, Mode.WRITE)
            successor = self.file_key
            try:
                # Leaving the write-ahead log needs every other connection gone, and leaves one file.
                connection.execute("PRAGMA journal_mode = DELETE")
                # A shared lock keeps writers out; an exclusive one would keep SQLite from copying.
                connection.execute("BEGIN")
                connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
                successor = build(connection, part)
                connection.execute("ROLLBACK")
                connection.close()
                move_into_place(part, self.path)
            finally:
                connection.close()
                with suppress(OSError):
                    part.unlink()
                # The disk may refuse to confirm a move that was made: what has the name now is what counts.
                if cipher.salt_of(self.path) == successor.salt:
                    self.file_key = successor
                self._reopen()

    def _reopen(self) -> None:
        """Open the file that has the store's name now, with the journal that its place allows."""
        connection = cipher.connect(self.path, self.file_key, Mode.WRITE)
        try:
            cipher.use_journal(connection, write_ahead=not is_network_folder(self.path.parent))
        finally:
            connection.close()
        self._identity = self._file_identity()
        self.engine = engine_for(self.path, self.file_key)
        self._writing = self.engine.execution_options(writes=True)

    # --- writing, one at a time -------------------------------------------------------------------

    @contextmanager
    def _turn_taken(self) -> Iterator[None]:
        """Hold the turn to write, among this process's threads and among processes."""
        if self._turn_holder == threading.get_ident():
            raise RuntimeError("work() inside work(): one user action is one transaction")
        with self._turn:
            try:
                self._turn_file.acquire()
            except Timeout as error:
                raise StoreBusy(path=str(self.path)) from error
            except OSError as error:
                raise store_error(error, self.path, writing=True) from error
            self._turn_holder = threading.get_ident()
            try:
                self._require_same_file()
                yield
            finally:
                self._turn_holder = None
                self._turn_file.release()

    def _head_or_fault(self) -> Head | HeadUnreadable:
        try:
            return self._head.read()
        except HeadUnreadable as error:
            return error

    def _verdict(self, session: Session, head: Head | HeadUnreadable | None = None) -> LogVerdict:
        head = head or self._head_or_fault()
        if isinstance(head, Head):
            return access_log.verify(session, self.log_key, self.store, head)
        verdict = access_log.verify(session, self.log_key, self.store, None)
        return log_chain.with_head_fault(verdict, missing=head.missing)

    def _log_writer(self, session: Session) -> LogWriter:
        """Prepare the transaction's log rows; the log must agree with its head before anything is added.

        Another process, or this one, may have been killed or refused by the disk between a commit and the head:
        exactly one transaction that chains on from the head is adopted, with a row that says so (decided.md 5).
        """
        last = access_log.last_head(session, self.log_key, self.store)
        try:
            head = self._head.read()
        except HeadUnreadable as error:
            kind = LogHeadMissing if error.missing else LogHeadDamaged
            raise kind(path=str(self._head.path)) from error
        if head != last:
            last = self._adopt(session, head, last)
        writer = LogWriter(self.log_key, last, self.who, self.clock)
        access_log.attach(session, writer)
        return writer

    def _adopt(self, session: Session, head: Head, last: Head) -> Head:
        """Acknowledge the one transaction beyond the head, in a transaction of its own that comes before the user's.

        The row that says so carries the adopted transaction's number: a crash here leaves one beyond it as before.
        """
        adopted = access_log.rows_after(session, head.seq)
        if not log_chain.follows(self.log_key, head, adopted):
            raise LogAltered(seq=min(head.seq, last.seq))
        writer = LogWriter(self.log_key, last, self.who, self.clock, work=last.work)
        writer.add(session, [LogEntry(measure=Measure.LOG_ADOPTED, count=len(adopted))])
        session.commit()
        self._head.move_to(writer.head)
        return writer.head

    def _move_head(self, head: Head) -> None:
        """Move the head after the commit. If the disk refuses, the step is saved all the same.

        The next transaction moves the head before it adds anything, so the log can never be two ahead.
        """
        try:
            self._head.move_to(head)
        except OSError as error:
            _log.warning("the log head could not be moved (errno %s)", error.errno)

    # --- the file and its errors ------------------------------------------------------------------

    def _file_identity(self) -> tuple[int, int]:
        try:
            status = self.path.stat()
        except FileNotFoundError as error:
            raise StoreMissing(path=str(self.path), traces=True) from error
        except OSError as error:
            raise store_error(error, self.path, writing=False) from error
        return status.st_dev, status.st_ino

    def _require_same_file(self) -> None:
        """Raise StoreReplaced if the path holds another file than the one that was opened (DUR-05)."""
        if self._file_identity() != self._identity:
            raise StoreReplaced(path=str(self.path))

    @contextmanager
    def _causes_named(self) -> Iterator[None]:
        """Turn what the driver says into errors the user can act on."""
        try:
            yield
        except StaleDataError as error:
            raise ChangedSince from error
        except (DBAPIError, cipher.DriverError) as error:
            named = cipher.driver_error(getattr(error, "orig", None) or error, self.path)
            if named is None:
                raise
            raise named from error
        except OSError as error:
            raise store_error(error, self.path, writing=True) from error
