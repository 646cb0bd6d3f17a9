"""Putting a backup in the store's place (DUR-07): the present is kept aside, the log goes on, permissions stay."""

import shutil
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib import import_module
from pathlib import Path
from typing import Any

from modulvard.domain.access_log import LogEntry, Measure
from modulvard.domain.store_errors import BackupDamaged, BackupOfAnother, StoreNewer
from modulvard.domain.store_keeping import Difference
from modulvard.store import access_log, cipher, integrity
from modulvard.store.aside import aside_of, keep_aside, move_aside
from modulvard.store.backup import Unpacked, check_unpacked
from modulvard.store.backup_file import HEAD_NAME, read_manifest
from modulvard.store.cipher import Connection, FileKey, Mode
from modulvard.store.copying import Progress, copy_store, go_on
from modulvard.store.database import Database
from modulvard.store.files import beside, move_into_place, store_error
from modulvard.store.head import SUFFIX as HEAD_SUFFIX
from modulvard.store.key_file import KeyFile, key_file_path, write_key_file
from modulvard.store.keys import Unlocked
from modulvard.store.schema_version import CURRENT, OLDER


def require_own(archive: Path, store: str) -> None:
    """Raise BackupOfAnother unless the backup is one of this store: before a passphrase is tried or a byte unpacked."""
    manifest = read_manifest(archive)
    if manifest.store != store:
        raise BackupOfAnother(path=str(archive), clinic=manifest.clinic)


def difference(database: Database, backup: Unpacked) -> Difference:
    """Return what a restore would change, to be shown before it is done."""
    now = cipher.connect(database.path, database.file_key, Mode.WRITE)
    try:
        counts, head = integrity.table_counts(now), integrity.log_head(now)
        unread = _unread(now)
    finally:
        now.close()
    return Difference(
        made_at=backup.manifest.made_at,
        counts_then=backup.manifest.counts,
        counts_now=counts,
        log_rows_since=head.seq - backup.manifest.log_seq,
        unread_lost=len(unread - _kept(backup)) if unread else 0,
    )


def _unread(store: Connection) -> set[tuple[int, int, str]]:
    """Return the answers to read first that nobody has closed: number, rating, question."""
    return set(store.execute("SELECT id, rating_id, item FROM safety_answer WHERE closing_id IS NULL").fetchall())


def _kept(backup: Unpacked) -> set[tuple[int, int, str]]:
    """Return those that a backup has, closed or not; one of a version before there were any has none."""
    then = cipher.connect(backup.store, backup.file_key, Mode.WRITE)
    try:
        if not then.execute("SELECT 1 FROM sqlite_master WHERE name = 'safety_answer'").fetchall():
            return set()
        return set(then.execute("SELECT id, rating_id, item FROM safety_answer").fetchall())
    finally:
        then.close()


def restore_over(database: Database, backup: Unpacked, progress: Progress = go_on) -> Path:
    """Put the backup in the open store's place and return where the present is kept.

    The key file stays: who may log in now may do so after, also those added since, and those withdrawn stay out. The
    log's newer rows are carried over before the row that tells of the restore. Raises BackupDamaged, BackupOfAnother,
    StoreNewer or Cancelled; the present then stands untouched.
    """
    _require_fitting(backup, database.store)
    aside = aside_of(database.path, database.clock.now())

    def build(present: Connection, part: Path) -> FileKey:
        source = cipher.connect(backup.store, backup.file_key, Mode.WRITE)
        try:
            copy_store(source, part, database.file_key, progress)
        finally:
            source.close()
        _bring_up(part, database.file_key, backup.manifest.revision)
        _carry_over(present, part, database.file_key, backup)
        report = integrity.read_file_through(part, database.file_key, integrity.log_head(present))
        # The log's faults are the backup's own or the present's, told of already: they stay in it as evidence.
        if report.damage:
            raise BackupDamaged(path=str(backup.archive), detail=report.damage[0].detail)
        keep_aside(present, database.path, database.file_key, aside)
        return database.file_key

    database.replace_file(build)
    with database.work() as session:
        access_log.append(
            session,
            LogEntry(measure=Measure.RESTORE, object_kind="log_row", object_id=backup.manifest.log_seq),
        )
    return aside


@dataclass(frozen=True, slots=True, kw_only=True)
class Present:
    """What is left of a store that cannot be opened, but whose key file can."""

    key_file: KeyFile
    unlocked: Unlocked


def restore_lost(
    path: Path, backup: Unpacked, present: Present | None, now: datetime, progress: Progress = go_on
) -> Path | None:
    """Put the backup where a store is gone or cannot be read; return where what was left is kept, if anything was.

    ``present`` holds the key file beside the lost store, if it still opens: it then stays in force, so that those
    withdrawn since the backup stay out. Otherwise the backup's own comes back with it.
    """
    keeps_keys = present is not None and present.key_file.store == backup.manifest.store
    _require_fitting(backup, backup.manifest.store)
    part = beside(path, ".new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        file_key = _newest_key(present) if present is not None and keeps_keys else backup.file_key
        source = cipher.connect(backup.store, backup.file_key, Mode.WRITE)
        try:
            copy_store(source, part, file_key, progress)
        finally:
            source.close()
        _bring_up(part, file_key, backup.manifest.revision)
        _require_undamaged(part, file_key, backup.archive)
        if present is not None and keeps_keys:
            _disable_unlisted(part, file_key, present.key_file, now)
        aside = move_aside(path, now, with_keys=not keeps_keys)
        shutil.copyfile(backup.folder / HEAD_NAME, beside(path, HEAD_SUFFIX))
        if not keeps_keys:
            write_key_file(key_file_path(path), backup.key_file)
        move_into_place(part, path)
        return aside
    except OSError as error:
        raise store_error(error, path, writing=True) from error
    finally:
        with suppress(OSError):
            part.unlink()


def _require_fitting(backup: Unpacked, store: str) -> None:
    """Raise unless the backup is whole, of this store, and of a schema this program has."""
    if backup.manifest.store != store:
        raise BackupOfAnother(path=str(backup.archive), clinic=backup.manifest.clinic)
    if backup.manifest.revision not in OLDER and backup.manifest.revision != CURRENT:
        raise StoreNewer(path=str(backup.archive), revision=backup.manifest.revision)
    report = check_unpacked(backup)
    if not backup.manifest.bears_out(report):
        raise BackupDamaged(path=str(backup.archive), detail=report.findings[0].detail)


def _bring_up(part: Path, file_key: FileKey, revision: str) -> None:
    """Bring a backup of an older version to this program's schema. Loads Alembic only then."""
    if revision != CURRENT:
        migrate: Any = import_module("modulvard.store.migrate")
        migrate.upgrade_file(part, file_key)


def _require_undamaged(part: Path, file_key: FileKey, archive: Path) -> None:
    report = integrity.read_file_through(part, file_key)
    if report.damage:
        raise BackupDamaged(path=str(archive), detail=report.damage[0].detail)


def _newest_key(present: Present) -> FileKey:
    newest = present.key_file.generations[-1]
    return FileKey(present.unlocked.keys[newest.number], newest.salt)


def _carry_over(present: Connection, part: Path, file_key: FileKey, backup: Unpacked) -> None:
    """Bring into the restored file what must not go back in time: the log's newer rows, accounts, roles, facts."""
    restored = cipher.connect(part, file_key, Mode.WRITE)
    try:
        restored.execute("BEGIN IMMEDIATE")
        then = integrity.log_head(restored)
        now = present.execute("SELECT hash FROM access_log WHERE seq = ?", (then.seq,)).fetchone()
        if now is None or bytes(now[0]) != then.hash:
            raise BackupOfAnother(path=str(backup.archive), clinic=backup.manifest.clinic)
        _copy_rows(present, restored, "access_log", "WHERE seq > ?", (then.seq,))
        restored.execute("DELETE FROM account_role")
        for table in ("account", "account_role", "store_fact"):
            _copy_rows(present, restored, table)
        restored.execute("COMMIT")
    finally:
        restored.close()


def _copy_rows(
    source: Connection, target: Connection, table: str, where: str = "", values: tuple[int, ...] = ()
) -> None:
    """Insert the source's rows, or put their values in place of those with the same key."""
    described = source.execute("SELECT name, pk FROM pragma_table_info(?)", (table,)).fetchall()
    names = [integrity.quoted(name) for name, _ in described]
    keys = [integrity.quoted(name) for name, is_key in described if is_key]
    rest = [name for name in names if name not in keys]
    change = f"UPDATE SET {', '.join(f'{name} = excluded.{name}' for name in rest)}" if rest else "NOTHING"
    slots = ", ".join("?" * len(names))
    columns = ", ".join(names)
    rows = source.execute(" ".join(("SELECT", columns, "FROM", integrity.quoted(table), where)), values)
    statement = ("INSERT INTO", integrity.quoted(table), f"({columns}) VALUES ({slots})")
    # The log refuses changes, so that its rows are only ever added.
    on_conflict = () if table == "access_log" else ("ON CONFLICT", f"({', '.join(keys)})", "DO", change)
    target.executemany(" ".join((*statement, *on_conflict)), rows)


def _disable_unlisted(part: Path, file_key: FileKey, key_file: KeyFile, now: datetime) -> None:
    """Shut out the accounts that were withdrawn after the backup was made."""
    moment = now.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")
    listed = {entry.account for entry in key_file.accounts}
    connection = cipher.connect(part, file_key, Mode.WRITE)
    try:
        for (account,) in connection.execute("SELECT id FROM account WHERE disabled_at IS NULL").fetchall():
            if account not in listed:
                connection.execute("UPDATE account SET disabled_at = ? WHERE id = ?", (moment, account))
    finally:
        connection.close()
