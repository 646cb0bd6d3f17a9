"""Upgrading a store made by an older version (DUR-04): a verified copy first, then all of it or nothing.

Alembic is loaded with this module, so whoever needs it imports it late. The work is done on a copy that takes the
store's place when it has been read through, so a kill at any moment leaves the old store or the new one.
"""

from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import create_engine
from sqlalchemy.pool import StaticPool

from modulvard.domain.store_errors import StoreDamaged
from modulvard.store import cipher, integrity
from modulvard.store.cipher import Connection, FileKey, Mode
from modulvard.store.copying import Progress, copy_store, go_on
from modulvard.store.schema_version import CURRENT

SCRIPTS = Path(__file__).parent / "migrations"


def upgraded_copy(source: Connection, part: Path, file_key: FileKey, progress: Progress = go_on) -> None:
    """Copy what the source sees to ``part`` and bring the copy to this program's schema.

    Raises StoreDamaged unless the copy has every row that the source had and can be read through afterwards.
    """
    copy_store(source, part, file_key, progress)
    upgrade_file(part, file_key)
    report = integrity.read_file_through(part, file_key, integrity.log_head(source))
    if not report.is_whole:
        raise StoreDamaged(path=str(part), detail=report.findings[0].detail)
    before = integrity.table_counts(source)
    lost = [name for name, count in before.items() if report.counts.get(name, count) < count]
    if lost:
        raise StoreDamaged(path=str(part), detail=f"rows missing in {', '.join(lost)}")


def upgrade_file(path: Path, file_key: FileKey, revision: str = CURRENT) -> None:
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
            config.set_main_option("script_location", str(SCRIPTS).replace("%", "%%"))
            config.attributes["connection"] = held
            command.upgrade(config, revision)
            broken = held.exec_driver_sql("PRAGMA foreign_key_check").fetchall()
            if broken:
                held.exec_driver_sql("ROLLBACK")
                raise StoreDamaged(path=str(path), detail=f"references of {broken[0][0]}")
            held.exec_driver_sql("COMMIT")
    finally:
        engine.dispose()
        connection.close()
