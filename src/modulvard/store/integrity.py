"""Reading a store through: every page's seal, the structure, the references, the log, the counts (DUR-05, DUR-06)."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from modulvard.domain.access_log import LogFault, LogFinding
from modulvard.domain.store_errors import StoreDamaged
from modulvard.domain.store_keeping import CheckFinding, CheckProblem, CheckReport
from modulvard.store import cipher, facts, log_chain
from modulvard.store.cipher import Connection, FileKey, Mode
from modulvard.store.head import Head, HeadFile, HeadUnreadable

_FINDINGS_TOLD = 20


def read_through(connection: Connection, head: Head | None = None) -> CheckReport:
    """Read all of an open file. ``head`` proves the log's end; None leaves that out.

    Raises DriverError only where not even the list of tables can be read.
    """
    findings = [*_pages(connection), *_structure(connection), *_references(connection)]
    try:
        counts = table_counts(connection)
        log_rows, faults = _log(connection, head)
    except cipher.DriverError as error:
        return CheckReport(
            findings=(*findings, CheckFinding(problem=CheckProblem.STRUCTURE, detail=str(error))), counts={}, log_rows=0
        )
    findings += [
        CheckFinding(problem=CheckProblem.LOG, detail=f"{fault.fault} {'' if fault.seq is None else fault.seq}".strip())
        for fault in faults[:_FINDINGS_TOLD]
    ]
    return CheckReport(findings=tuple(findings), counts=counts, log_rows=log_rows)


def read_with_head(connection: Connection, path: Path) -> CheckReport:
    """Read all of an open file against the head that lies beside ``path``; one that is gone or untrue is a finding."""
    try:
        head = HeadFile(path, log_key_of(connection)).read()
    except HeadUnreadable as error:
        report = read_through(connection)
        fault = LogFault.HEAD_MISSING if error.missing else LogFault.HEAD_DAMAGED
        finding = CheckFinding(problem=CheckProblem.LOG, detail=str(fault))
        return replace(report, findings=(*report.findings, finding))
    return read_through(connection, head)


def read_quickly(connection: Connection) -> CheckReport:
    """Check references and counts only: what can be done in a moment."""
    return CheckReport(findings=tuple(_references(connection)), counts=table_counts(connection), log_rows=0)


def read_file_through(path: Path, file_key: FileKey, head: Head | None = None) -> CheckReport:
    """Open a file that no one else has open, leaving no trace beside it, and read it through."""
    try:
        connection = cipher.connect(path, file_key, Mode.READ, immutable=True)
    except cipher.DriverError as error:
        raise cipher.driver_error(error, path) or StoreDamaged(path=str(path), detail=str(error)) from error
    try:
        return read_through(connection, head)
    finally:
        connection.close()


def table_counts(connection: Connection) -> dict[str, int]:
    """Return the number of rows of every ordinary table."""
    names = [
        name
        for (name,) in connection.execute(
            "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' "
            "AND name NOT GLOB 'sqlite_*' ORDER BY name"
        )
    ]
    counted = (connection.execute(" ".join(("SELECT count(*) FROM", quoted(name)))).fetchone()[0] for name in names)
    return dict(zip(names, map(int, counted), strict=True))


def quoted(name: str) -> str:
    """Return a table's or column's name as SQL takes it, whatever characters it has."""
    return '"' + name.replace('"', '""') + '"'


def log_key_of(connection: Connection) -> bytes:
    """Return the key that the log is chained with."""
    return bytes.fromhex(_fact(connection, facts.LOG_KEY))


def log_head(connection: Connection) -> Head:
    """Return the head that the log's table itself tells."""
    row = connection.execute("SELECT work, seq, hash FROM access_log ORDER BY seq DESC LIMIT 1").fetchone()
    if row is None:
        return log_chain.genesis(log_key_of(connection), _fact(connection, facts.STORE))
    return Head(work=row[0], seq=row[1], hash=bytes(row[2]))


def follows(connection: Connection, head: Head) -> bool:
    """True if what lies beyond the head is one transaction that chains on from it (decided.md 5)."""
    return log_chain.follows(log_key_of(connection), head, list(_log_rows(connection, head.seq)))


def _fact(connection: Connection, key: str) -> str:
    row = connection.execute("SELECT value FROM store_fact WHERE key = ?", (key,)).fetchone()
    if row is None:
        raise StoreDamaged(path="", detail=f"no {key}")
    return str(row[0])


def _pages(connection: Connection) -> Iterator[CheckFinding]:
    for (told,) in connection.execute("PRAGMA cipher_integrity_check").fetchmany(_FINDINGS_TOLD):
        yield CheckFinding(problem=CheckProblem.PAGE_SEALS, detail=str(told))


def _structure(connection: Connection) -> Iterator[CheckFinding]:
    try:
        rows = connection.execute(f"PRAGMA integrity_check({_FINDINGS_TOLD})").fetchall()
    except cipher.DriverError as error:
        rows = [(str(error),)]
    for (told,) in rows:
        if told != "ok":
            yield CheckFinding(problem=CheckProblem.STRUCTURE, detail=str(told))


def _references(connection: Connection) -> Iterator[CheckFinding]:
    try:
        rows = connection.execute("PRAGMA foreign_key_check").fetchmany(_FINDINGS_TOLD)
    except cipher.DriverError:
        return  # The structure's own check tells what cannot be read.
    for table, row, parent, _ in rows:
        yield CheckFinding(problem=CheckProblem.FOREIGN_KEYS, detail=f"{table} {row} → {parent}")


def _log(connection: Connection, head: Head | None) -> tuple[int, tuple[LogFinding, ...]]:
    rows = _log_rows(connection, 0)
    verdict = log_chain.verified(log_key_of(connection), _fact(connection, facts.STORE), rows, head)
    return verdict.rows, verdict.findings


def _log_rows(connection: Connection, after: int) -> Iterator[log_chain.Row]:
    columns = ", ".join(map(quoted, log_chain.COLUMNS))
    rows: Iterator[log_chain.Row] = connection.execute(
        " ".join(("SELECT", columns, "FROM access_log WHERE seq > ? ORDER BY seq")), (after,)
    )
    return rows
