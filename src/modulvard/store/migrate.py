"""Upgrading a store made by an older version (DUR-04): a verified copy first, then all of it or nothing.

Alembic is loaded with this module, so whoever needs it imports it late. The work is done on a copy that takes the
store's place when it has been read through, so a kill at any moment leaves the old store or the new one.
"""

from contextlib import suppress
from datetime import datetime
from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import create_engine
from sqlalchemy.pool import StaticPool

from modulvard.domain.access import Permission, Role, permissions_of
from modulvard.domain.errors import PermissionDenied
from modulvard.domain.ids import AccountId
from modulvard.domain.store_errors import StoreDamaged
from modulvard.domain.store_keeping import CheckReport
from modulvard.store import cipher, integrity
from modulvard.store.aside import aside_of, keep_aside
from modulvard.store.cipher import Connection, FileKey, Mode
from modulvard.store.copying import Progress, copy_store, go_on
from modulvard.store.files import beside, move_into_place, store_error
from modulvard.store.places import is_network_folder
from modulvard.store.schema_version import CURRENT

_COPIES = frozenset({"treatment_overview"})
"""Tables that hold no truth of their own: a migration may empty them, and the next opening fills them again."""
SCRIPTS = Path(__file__).parent / "migrations"


def upgrade_in_place(
    path: Path,
    file_key: FileKey,
    account: AccountId | None,
    now: datetime,
    *,
    progress: Progress = go_on,
    scripts: Path = SCRIPTS,
    revision: str = CURRENT,
) -> Path:
    """Bring a store that is not open to this program's schema; return where the old one is kept, whole.

    The store is read through first and its successor after. Raises PermissionDenied unless the account may replace the
    store, StoreDamaged, StoreBusy, DiskFull or Cancelled; the store is then as it was.
    """
    part, aside = beside(path, ".new"), aside_of(path, now)
    connection = _connected(path, file_key)
    try:
        connection.execute("PRAGMA journal_mode = DELETE")
        connection.execute("BEGIN")
        _require_allowed(connection, account)
        _require_undamaged(integrity.read_through(connection), path)
        copy_store(connection, part, file_key, progress)
        upgrade_file(part, file_key, scripts=scripts, revision=revision)
        _require_nothing_lost(connection, part, file_key)
        keep_aside(connection, path, file_key, aside)
        connection.execute("ROLLBACK")
        connection.close()
        move_into_place(part, path)
    except cipher.DriverError as error:
        raise cipher.driver_error(error, path) or StoreDamaged(path=str(path), detail=str(error)) from error
    except OSError as error:
        raise store_error(error, path, writing=True) from error
    finally:
        connection.close()
        with suppress(OSError):
            part.unlink()
    reopened = cipher.connect(path, file_key, Mode.WRITE)
    cipher.use_journal(reopened, write_ahead=not is_network_folder(path.parent))
    reopened.close()
    return aside


def _connected(path: Path, file_key: FileKey) -> Connection:
    """Open the store; what it says of itself may be damaged already, where it is read for the first time."""
    try:
        return cipher.connect(path, file_key, Mode.WRITE)
    except cipher.DriverError as error:
        raise cipher.driver_error(error, path) or StoreDamaged(path=str(path), detail=str(error)) from error


def _require_allowed(connection: Connection, account: AccountId | None) -> None:
    """Raise PermissionDenied unless the account's roles, as the old store has them, let it be replaced (AUD-04)."""
    held = connection.execute(
        "SELECT role FROM account_role JOIN account ON account.id = account_id "
        "WHERE account_id = ? AND disabled_at IS NULL",
        (account,),
    )
    known = {str(role) for role in Role}
    roles = frozenset(Role(role) for (role,) in held if role in known)
    if Permission.REPLACE_STORE not in permissions_of(roles):
        raise PermissionDenied(permission=Permission.REPLACE_STORE)


def _require_nothing_lost(source: Connection, part: Path, file_key: FileKey) -> None:
    """Raise StoreDamaged unless the upgraded copy is whole and has every row that the source has (DUR-04)."""
    report = integrity.read_file_through(part, file_key, integrity.log_head(source))
    _require_undamaged(report, part)
    before = integrity.table_counts(source)
    lost = [name for name, count in before.items() if name not in _COPIES and report.counts.get(name, count) < count]
    if lost:
        raise StoreDamaged(path=str(part), detail=f"rows missing in {', '.join(lost)}")


def _require_undamaged(report: CheckReport, path: Path) -> None:
    """Raise StoreDamaged for anything but the log's faults: they are evidence, and go along as they were found."""
    if report.damage:
        raise StoreDamaged(path=str(path), detail=report.damage[0].detail)


def upgrade_file(path: Path, file_key: FileKey, *, scripts: Path = SCRIPTS, revision: str = CURRENT) -> None:
    """Run the migrations on a file that no one else has open: all of them, or the file is as it was.

    Foreign keys are off meanwhile, since a table made anew would take its children with it (dependencies.md trap 3),
    and every reference is checked before anything is kept.
    """
    connection = cipher.connect(path, file_key, Mode.WRITE)
    connection.execute("PRAGMA foreign_keys = OFF")
    engine = create_engine("sqlite://", module=cipher.DRIVER, creator=lambda: connection, poolclass=StaticPool)
    try:
        with engine.connect() as held:
            held.exec_driver_sql("BEGIN IMMEDIATE")
            config = Config()
            config.set_main_option("script_location", str(scripts).replace("%", "%%"))
            config.attributes["connection"] = held
            command.upgrade(config, revision)
            broken = held.exec_driver_sql("PRAGMA foreign_key_check").fetchall()
            if broken:
                raise StoreDamaged(path=str(path), detail=f"references of {broken[0][0]}")
            held.exec_driver_sql("COMMIT")
    finally:
        engine.dispose()
        connection.close()
