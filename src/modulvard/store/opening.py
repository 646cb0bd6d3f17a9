"""Opening a store with its keys in hand: what lies at the path, is it ours, does its log agree, may this account in."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from modulvard.domain.access_log import LogEntry, LogFinding, Measure
from modulvard.domain.account_errors import AccountDisabled
from modulvard.domain.clock import Clock
from modulvard.domain.ids import AccountId, UnitId
from modulvard.domain.store_errors import ClockRefused, StoreDamaged
from modulvard.store import access_log, attempts, cipher, facts
from modulvard.store.access_log import Who
from modulvard.store.database import Database
from modulvard.store.examining import Examined, examine, require_current
from modulvard.store.files import beside
from modulvard.store.key_file import KeyFile
from modulvard.store.keys import Unlocked, notices_key
from modulvard.store.places import is_network_folder
from modulvard.store.rows import AccountRow

_WALKED_AT_ONCE = 1000
"""Rows of the log that an opening walks at its end, and as many of the older ones: some twenty milliseconds."""


class LogBreak(StrEnum):
    """What to do where the log does not agree with its head (AUD-03)."""

    REFUSE = "refuse"
    """Do not open: the ordinary way."""
    INSPECT = "inspect"
    """Open to look, writing nothing: for ``log verify`` and ``store check``, and to accept the break."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenStore:
    """An open store and what was learnt while opening it."""

    database: Database
    is_sample: bool
    has_set_clock: bool
    """Made while MODULVARD_CLOCK was set: its times are not true ones (decided.md 12)."""
    log_findings: tuple[LogFinding, ...] = ()
    """Where older rows of the log were found altered, in the part that this opening walked (AUD-03)."""


def open_store(
    path: Path,
    key_file: KeyFile,
    unlocked: Unlocked,
    clock: Clock,
    *,
    clock_is_set: bool = False,
    log_break: LogBreak = LogBreak.REFUSE,
) -> OpenStore:
    """Open the store for the account that unlocked it, and note the log-in.

    Raises the ``StoreError`` that names what is wrong; the file is then as it was. The caller holds the store's lock
    if it is going to change data.
    """
    examined = examine(path, key_file, unlocked)
    require_current(path, examined)
    database = _database(path, examined, unlocked, clock)
    try:
        with database.read() as session:
            known = facts.all_facts(session)
            database.who = who_is(session, unlocked.entry.account, unlocked.entry.name)
        if clock_is_set and known.get(facts.SET_CLOCK) != "1":
            raise ClockRefused(path=str(path))
        findings: tuple[LogFinding, ...] = ()
        if log_break is not LogBreak.INSPECT:
            findings = _note_log_in(database, key_file, unlocked)
    except BaseException:
        database.close()
        raise
    return OpenStore(
        database=database,
        is_sample=known.get(facts.SAMPLE) == "1",
        has_set_clock=known.get(facts.SET_CLOCK) == "1",
        log_findings=findings,
    )


def _database(path: Path, examined: Examined, unlocked: Unlocked, clock: Clock) -> Database:
    try:
        connection = cipher.connect(path, examined.file_key, cipher.Mode.WRITE)
        try:
            cipher.use_journal(connection, write_ahead=not is_network_folder(path.parent))
            rows = connection.execute("SELECT value FROM store_fact WHERE key = ?", (facts.LOG_KEY,)).fetchall()
            if len(rows) != 1:
                raise StoreDamaged(path=str(path), detail="log key")
            log_key = bytes.fromhex(rows[0][0])
            return Database(path, examined.file_key, unlocked, log_key, clock, first=connection)
        except BaseException:
            connection.close()
            raise
    except cipher.DriverError as error:
        raise cipher.driver_error(error, path) or StoreDamaged(path=str(path), detail=str(error)) from error


def who_is(session: Session, account: int | None, name: str) -> Who:
    """Return who is logged in; whoever opens with the recovery key acts without an account.

    Raises AccountDisabled for an account that the store no longer lets in.
    """
    if account is None:
        return Who(account=None, name="", unit=None)
    row = session.execute(
        select(AccountRow.name, AccountRow.unit_id, AccountRow.disabled_at).where(AccountRow.id == account)
    ).one_or_none()
    if row is None or row.disabled_at is not None:
        raise AccountDisabled(account_name=name)
    return Who(account=AccountId(account), name=row.name, unit=UnitId(row.unit_id))


def _note_log_in(database: Database, key_file: KeyFile, unlocked: Unlocked) -> tuple[LogFinding, ...]:
    """Write the log-in, and before it the failed ones that were kept beside the store.

    Returns what was found wrong in the part of the log that this opening walks.
    """
    keys = {number: notices_key(key) for number, key in unlocked.keys.items()}
    failures = attempts.failures_to_log(database.path, key_file, keys)
    is_recovery = unlocked.entry.account is None
    measure = Measure.LOG_IN_BY_RECOVERY_KEY if is_recovery else Measure.LOG_IN
    with database.work() as session:
        findings = _walked(database, session)
        for failure in failures:
            entry = key_file.entry_named(failure.name)
            who = Who(
                account=entry.account if entry is not None else None,
                # A typed name that is no account's may be a passphrase in the wrong field.
                name=entry.name if entry is not None else "",
                unit=database.who.unit,
            )
            access_log.append_for(session, who, [LogEntry(measure=Measure.LOG_IN_FAILED)], at=failure.at or None)
        access_log.append(session, LogEntry(measure=measure))
    if beside(database.path, attempts.SUFFIX).exists():
        attempts.mark_logged(database.path, unlocked.entry.ident)
    return findings


def _walked(database: Database, session: Session) -> tuple[LogFinding, ...]:
    """Walk the newest rows and the part of the older ones whose turn it is: every row is walked within some openings.

    Where something is found the turn does not pass on: it is told at every opening until it is accepted.
    """
    newest = access_log.last_head(session, database.log_key, database.store).seq
    if newest <= 2 * _WALKED_AT_ONCE:
        return _stretch(database, session, 0, 2 * _WALKED_AT_ONCE).findings
    recent_after = newest - _WALKED_AT_ONCE
    after = min(int(facts.fact(session, facts.LOG_WALKED) or 0), recent_after)
    turn, recent = (_stretch(database, session, start, _WALKED_AT_ONCE) for start in (after, recent_after))
    if turn.findings:
        goes_on_after = after
    elif recent.findings:
        goes_on_after = recent_after
    else:
        goes_on_after = 0 if turn.last >= recent_after else turn.last
    facts.remember(session, facts.LOG_WALKED, str(goes_on_after))
    return tuple(dict.fromkeys((*turn.findings, *recent.findings)))


def _stretch(database: Database, session: Session, after: int, limit: int) -> access_log.Stretch:
    return access_log.walk_stretch(session, database.log_key, database.store, after, limit)
