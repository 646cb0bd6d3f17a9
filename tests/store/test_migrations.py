"""Upgrades: a verified copy first, all or nothing, nothing lost (DUR-04)."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import text
from tests.clinics import NOW, given_database, opened
from tests.store.migrations_given import with_next_migration

from modulvard.domain.access_log import LogFilter, Measure
from modulvard.domain.errors import PermissionDenied
from modulvard.domain.ids import AccountId
from modulvard.domain.store_errors import StoreDamaged
from modulvard.store import access_log, cipher, integrity, migrate, schema
from modulvard.store.cipher import FileKey, Mode
from modulvard.store.columns import Base
from modulvard.store.engines import engine_for
from modulvard.store.schema_version import CURRENT, OLDER

ANNA = AccountId(1)
KEY = FileKey(bytearray(range(32)), bytes(range(16)))


def _migrated(folder: Path) -> Path:
    path = folder / "migrated.db"
    cipher.connect(path, KEY, Mode.CREATE).close()
    migrate.upgrade_file(path, KEY)
    return path


def _schema(connection) -> dict[str, list[str]]:
    """Return what each thing was made with, its parts in order: constraints may be named in another one."""
    rows = connection.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite%'")
    return {
        name: sorted(" ".join(part.replace("(", " ( ").split()).rstrip(" )") for part in sql.split(","))
        for name, sql in rows
    }


def test_the_migrations_make_the_mapped_tables(tmp_path: Path) -> None:
    """style.md section 3: head equals the mapped tables."""
    engine = engine_for(_migrated(tmp_path), KEY)
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"include_name": _is_ours})
        assert compare_metadata(context, Base.metadata) == []
    engine.dispose()


def _is_ours(name: str | None, kind: str, _parents: object) -> bool:
    return kind != "table" or not ("_search" in (name or "") or (name or "").startswith("sqlite_"))


def test_an_upgraded_store_and_a_new_one_have_the_same_schema(tmp_path: Path) -> None:
    """Also what compare_metadata does not see: triggers, virtual tables, checks."""
    database = given_database(tmp_path)
    new = cipher.connect(database.path, database.file_key, Mode.WRITE)
    old = cipher.connect(_migrated(tmp_path), KEY, Mode.WRITE)
    try:
        assert _schema(old) == _schema(new)
        for made in (old, new):
            assert [*schema.lacking(made), *schema.strange(made)] == []
        assert old.execute("SELECT version_num FROM alembic_version").fetchall() == [(CURRENT,)]
    finally:
        new.close()
        old.close()
        database.close()


def test_the_newest_migration_is_the_programs_schema() -> None:
    revisions = {file.name.split("_")[0] for file in (migrate.SCRIPTS / "versions").glob("*.py")}
    assert revisions == {CURRENT, *OLDER}


_PAGE = 4096


def _closed_store(folder: Path):
    database = given_database(folder)
    database.close()
    return database.path, database.file_key


def test_an_upgrade_keeps_every_row_and_puts_the_old_store_aside(tmp_path: Path) -> None:
    path, key = _closed_store(tmp_path)
    before = path.read_bytes()
    aside = migrate.upgrade_in_place(path, key, ANNA, NOW, scripts=with_next_migration(tmp_path), revision="9999")
    connection = cipher.connect(path, key, Mode.WRITE)
    assert connection.execute("SELECT colour, name FROM unit").fetchall() == [("green", "Vårdcentralen Björken")]
    assert connection.execute("SELECT count(*) FROM account_role").fetchone() == (3,)
    assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
    assert connection.execute("SELECT version_num FROM alembic_version").fetchone() == ("9999",)
    assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    connection.close()
    old = cipher.connect(aside, key, Mode.READ, immutable=True)
    assert old.execute("SELECT version_num FROM alembic_version").fetchone() == (CURRENT,)
    old.close()
    assert len(aside.read_bytes()) == len(before)
    opened(aside).close()


@pytest.mark.parametrize(
    "more",
    [
        "raise KeyboardInterrupt",
        "op.execute(\"DELETE FROM account_role WHERE role = 'therapist'\")",
        'op.execute("DELETE FROM unit")',
        'op.execute("DROP TRIGGER access_log_undeletable"); op.execute("DELETE FROM access_log WHERE seq = 1")',
    ],
)
def test_an_upgrade_that_fails_or_loses_rows_leaves_the_store_as_it_was(tmp_path: Path, more: str) -> None:
    path, key = _closed_store(tmp_path)
    with pytest.raises((KeyboardInterrupt, StoreDamaged)):
        migrate.upgrade_in_place(path, key, ANNA, NOW, scripts=with_next_migration(tmp_path, more), revision="9999")
    again = opened(path)
    with again.read() as session:
        assert session.scalar(text("SELECT count(*) FROM account_role")) == 3
        assert access_log.records(session, LogFilter())[0].measure == Measure.LOG_IN
    again.close()
    assert not list(tmp_path.glob("*.new*"))


@pytest.mark.parametrize("share", [0.01, 0.25, 0.5, 0.75, 1])
def test_a_damaged_store_is_not_upgraded(tmp_path: Path, share: float) -> None:
    """Wherever the damage lies: in what the store says of itself it shows when it is opened."""
    path, key = _closed_store(tmp_path)
    content = bytearray(path.read_bytes())
    page = round((len(content) // _PAGE - 1) * share)
    content[page * _PAGE + 1000] ^= 1
    path.write_bytes(bytes(content))
    with pytest.raises(StoreDamaged):
        migrate.upgrade_in_place(path, key, ANNA, NOW, scripts=with_next_migration(tmp_path), revision="9999")
    assert path.read_bytes()[page * _PAGE :] == bytes(content)[page * _PAGE :]
    assert not list(tmp_path.glob("*aside*"))


def test_an_account_that_may_not_replace_the_store_does_not_upgrade_it(tmp_path: Path) -> None:
    """AUD-04."""
    path, key = _closed_store(tmp_path)
    with pytest.raises(PermissionDenied):
        migrate.upgrade_in_place(path, key, AccountId(2), NOW, scripts=with_next_migration(tmp_path), revision="9999")
    opened(path).close()


def test_children_stay_when_their_parents_table_is_made_anew(tmp_path: Path) -> None:
    """dependencies.md trap 3: with foreign keys on, ON DELETE CASCADE would take them silently."""
    path = _migrated(tmp_path)
    connection = cipher.connect(path, KEY, Mode.WRITE)
    connection.execute(
        "CREATE TABLE child (id INTEGER PRIMARY KEY, unit INTEGER REFERENCES unit(id) ON DELETE CASCADE)"
    )
    moment = datetime(2026, 1, 1, tzinfo=UTC).isoformat()
    connection.execute("INSERT INTO unit (id, name, created_at) VALUES (1, 'x', ?)", (moment,))
    connection.execute("INSERT INTO child VALUES (1, 1)")
    connection.close()
    more = (
        'batch = op.batch_alter_table("unit", recreate="always"); b = batch.__enter__(); '
        'b.alter_column("name", type_=sa.String(50)); batch.__exit__(None, None, None)'
    )
    migrate.upgrade_file(path, KEY, scripts=with_next_migration(tmp_path, more), revision="9999")
    connection = cipher.connect(path, KEY, Mode.WRITE)
    assert integrity.table_counts(connection)["child"] == 1
    connection.close()
