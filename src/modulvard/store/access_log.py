"""The access log's table (AUD-01, AUD-03).

Rows are added in the transaction of what they tell of, chained, and never changed.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Select, Table, event, insert, select
from sqlalchemy.orm import Session

from modulvard.domain.access_log import LogEntry, LogFilter, LogFinding, LogRecord, LogVerdict, Measure
from modulvard.domain.clock import Clock
from modulvard.domain.ids import AccountId, UnitId
from modulvard.store import log_chain
from modulvard.store.head import Head
from modulvard.store.rows import AccessLogRow

TABLE = "access_log"
_LOG = AccessLogRow.metadata.tables[TABLE]
_COLUMNS = tuple(_LOG.c[name] for name in log_chain.COLUMNS)
_SESSION_KEY = "log"

PROTECTION = (
    "CREATE TRIGGER access_log_unchangeable BEFORE UPDATE ON access_log "
    "BEGIN SELECT RAISE(ABORT, 'the access log cannot be changed'); END",
    "CREATE TRIGGER access_log_undeletable BEFORE DELETE ON access_log "
    "BEGIN SELECT RAISE(ABORT, 'the access log cannot be cut'); END",
)
"""What refuses changes through this program; altering the file by other means is found by the chain."""


@event.listens_for(_LOG, "after_create")
def _protect(_table: Table, connection: Connection, **_: object) -> None:
    for statement in PROTECTION:
        connection.exec_driver_sql(statement)


@dataclass(frozen=True, slots=True, kw_only=True)
class Who:
    """On whose behalf a database is open."""

    account: AccountId | None
    name: str
    unit: UnitId | None


class LogWriter:
    """Adds one transaction's rows. Lies in ``session.info`` and is made by ``Database.work``."""

    def __init__(self, log_key: bytes, last: Head, who: Who, clock: Clock, work: int | None = None) -> None:
        self._log_key, self._last, self._who, self._clock = log_key, last, who, clock
        self._work = last.work + 1 if work is None else work
        self.has_written = False

    @property
    def head(self) -> Head:
        """The head after the rows added so far."""
        return self._last

    def add(self, session: Session, entries: Iterable[LogEntry], who: Who | None = None, at: str | None = None) -> None:
        """Add rows for the entries, in their order."""
        who = who or self._who
        rows = [self._row(entry, who, at) for entry in entries]
        if rows:
            session.connection().execute(insert(_LOG), rows)
            self.has_written = True

    def _row(self, entry: LogEntry, who: Who, at: str | None) -> dict[str, object]:
        values = (
            self._last.seq + 1,
            self._work,
            at or self._clock.now().isoformat(timespec="seconds"),
            who.account,
            who.name,
            who.unit,
            entry.patient,
            str(entry.measure),
            entry.object_kind,
            entry.object_id,
            entry.count,
            entry.reason,
        )
        previous = self._last.hash
        seal = log_chain.sealed(self._log_key, values, previous)
        self._last = Head(work=self._work, seq=self._last.seq + 1, hash=seal)
        return dict(zip(log_chain.COLUMNS, (*values, previous, seal), strict=True))


def attach(session: Session, writer: LogWriter) -> None:
    """Give a session its writer; done once by ``Database.work``."""
    session.info[_SESSION_KEY] = writer


def writer_of(session: Session) -> LogWriter:
    """Return the session's writer. A session that only reads has none, which is a mistake of the caller."""
    writer = session.info.get(_SESSION_KEY)
    if not isinstance(writer, LogWriter):
        raise TypeError("a log row needs Database.work()")
    return writer


def append(session: Session, *entries: LogEntry) -> None:
    """Add rows to the access log in this transaction, on behalf of whoever is logged in."""
    writer_of(session).add(session, entries)


def append_for(session: Session, who: Who, entries: Iterable[LogEntry], at: str | None = None) -> None:
    """Add rows on behalf of someone else, such as a failed log-in; ``at`` is a moment gone by, with offset."""
    writer_of(session).add(session, entries, who, at)


def last_head(session: Session, log_key: bytes, store: str, up_to: int | None = None) -> Head:
    """Return the head that the table itself tells, or the one it told when it reached a row."""
    newest = select(_LOG.c.work, _LOG.c.seq, _LOG.c.hash).order_by(_LOG.c.seq.desc()).limit(1)
    row = session.execute(newest if up_to is None else newest.where(_LOG.c.seq <= up_to)).one_or_none()
    return log_chain.genesis(log_key, store) if row is None else Head(work=row.work, seq=row.seq, hash=row.hash)


def rows_after(session: Session, seq: int) -> Sequence[log_chain.Row]:
    """Return the rows after a number, in order, as the chain seals them."""
    return session.execute(select(*_COLUMNS).where(_LOG.c.seq > seq).order_by(_LOG.c.seq)).all()


def verify(session: Session, log_key: bytes, store: str, head: Head | None) -> LogVerdict:
    """Walk the whole log against the head from outside (AUD-03). Reads a thousand rows at a time."""
    rows = session.execute(select(*_COLUMNS).order_by(_LOG.c.seq).execution_options(yield_per=1000))
    return log_chain.verified(log_key, store, rows, head)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """What walking a part of the log found."""

    findings: tuple[LogFinding, ...]
    """Without what was accepted."""
    last: int
    """The last row walked."""
    is_end: bool
    """True if there is nothing after it."""


def walk_stretch(session: Session, log_key: bytes, store: str, after: int, limit: int) -> Stretch:
    """Walk so many rows after one that was walked before. Cheap: what a whole walk takes is shared among many."""
    start = last_head(session, log_key, store, up_to=after)
    rows = session.execute(select(*_COLUMNS).where(_LOG.c.seq > start.seq).order_by(_LOG.c.seq).limit(limit)).all()
    walk = log_chain.Walk(log_key, start, None)
    verdict = LogVerdict(rows=len(rows), findings=tuple(finding for row in rows for finding in walk.step(row)))
    if verdict.findings:
        verdict = log_chain.with_accepted(verdict, _accepted(session, log_key))
    return Stretch(findings=verdict.findings, last=walk.last.seq, is_end=len(rows) < limit)


def _accepted(session: Session, log_key: bytes) -> set[LogFinding]:
    """Return every finding that a true row tells was accepted."""
    rows = session.execute(select(*_COLUMNS).where(_LOG.c.measure == str(Measure.LOG_BREAK_FOUND))).all()
    true = (row for row in rows if log_chain.is_true(log_key, row))
    return {finding for row in true if (finding := log_chain.accepted_in(row)) is not None}


def records(session: Session, wanted: LogFilter) -> tuple[LogRecord, ...]:
    """Return the rows that fit, newest first."""
    return tuple(_record(tuple(row)) for row in session.execute(_wanted_rows(wanted)))


def _record(row: tuple[Any, ...]) -> LogRecord:
    seq, _, at, account, account_name, unit, patient, measure, object_kind, object_id, count, reason = row
    return LogRecord(
        seq=seq,
        at=at,
        account=account,
        account_name=account_name,
        unit=unit,
        patient=patient,
        measure=measure,
        object_kind=object_kind,
        object_id=object_id,
        count=count,
        reason=reason,
    )


def _wanted_rows(wanted: LogFilter) -> Select[Any]:
    statement = select(*_COLUMNS[:-2])
    if wanted.account is not None:
        statement = statement.where(_LOG.c.account_id == wanted.account)
    if wanted.patient is not None:
        statement = statement.where(_LOG.c.patient_id == wanted.patient)
    # Times are told as the wall clock has them, so the first ten characters are the day.
    if wanted.first_day is not None:
        statement = statement.where(_LOG.c.at >= wanted.first_day.isoformat())
    if wanted.last_day is not None:
        statement = statement.where(_LOG.c.at < f"{wanted.last_day.isoformat()}U")
    return statement.order_by(_LOG.c.seq.desc()).limit(wanted.limit)
