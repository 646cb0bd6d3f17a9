"""What can be asked of a store as a whole: how much is in it, is it whole."""

from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from modulvard.domain.store_errors import StoreDamaged
from modulvard.domain.store_keeping import CheckFinding, CheckProblem, CheckReport
from modulvard.store import cipher, integrity, schema
from modulvard.store.cipher import Mode
from modulvard.store.database import Database
from modulvard.store.examining import examine
from modulvard.store.key_file import KeyFile
from modulvard.store.keys import Unlocked
from modulvard.store.rows import AccessLogRow, AccountRow, PatientRow, TreatmentRow


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """How much is in a store."""

    accounts: int
    patients: int
    treatments: int
    log_rows: int


def counts(session: Session) -> Counts:
    """Return how much is in the store, in one statement."""
    row = session.execute(
        select(
            select(func.count()).select_from(AccountRow).where(AccountRow.disabled_at.is_(None)).scalar_subquery(),
            select(func.count()).select_from(PatientRow).where(PatientRow.merged_into.is_(None)).scalar_subquery(),
            select(func.count()).select_from(TreatmentRow).where(TreatmentRow.withdrawn_at.is_(None)).scalar_subquery(),
            select(func.coalesce(func.max(AccessLogRow.seq), 0)).scalar_subquery(),
        )
    ).one()
    return Counts(accounts=row[0], patients=row[1], treatments=row[2], log_rows=row[3])


def checked(database: Database, *, full: bool) -> CheckReport:
    """Check an open store: log against its head, schema, references, counts.

    With ``full`` every page and the structure too.
    """
    verdict = database.verify_log()
    connection = cipher.connect(database.path, database.file_key, Mode.WRITE)
    try:
        connection.execute("BEGIN")
        report = integrity.read_through(connection) if full else integrity.read_quickly(connection)
        shapes = (*schema.lacking(connection), *schema.strange(connection))
    except cipher.DriverError as error:
        raise cipher.driver_error(error, database.path) or StoreDamaged(
            path=str(database.path), detail=str(error)
        ) from error
    finally:
        connection.close()
    faults = tuple(
        CheckFinding(problem=CheckProblem.LOG, detail=f"{it.fault}{'' if it.seq is None else f' {it.seq}'}")
        for it in verdict.findings
    )
    return CheckReport(findings=(*report.damage, *shapes, *faults), counts=report.counts, log_rows=verdict.rows)


def opened_and_read(path: Path, key_file: KeyFile, unlocked: Unlocked) -> None:
    """Tell a closed store as at every opening, and read a row of it; raises what is wrong with it."""
    examined = examine(path, key_file, unlocked)
    connection = cipher.connect(path, examined.file_key, Mode.READ, immutable=True)
    try:
        connection.execute("SELECT name FROM unit").fetchone()
    finally:
        connection.close()
