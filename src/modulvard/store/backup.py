"""Making and verifying backups while the store is in use (DUR-06 … DUR-08)."""

import shutil
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from modulvard.domain.store_errors import BackupDamaged, StoreDamaged, StoreMissing
from modulvard.domain.store_keeping import (
    BackupReport,
    CheckFinding,
    CheckProblem,
    CheckReport,
    Manifest,
    to_delete,
)
from modulvard.store import backup_file, cipher, integrity, schema
from modulvard.store.backup_file import HEAD_NAME, KEYS_NAME, MANIFEST_NAME, STORE_NAME
from modulvard.store.cipher import FileKey, Mode
from modulvard.store.copying import Progress, copy_store, go_on
from modulvard.store.database import Database
from modulvard.store.files import move_into_place, store_error, sync_file
from modulvard.store.head import Head, HeadFile, HeadUnreadable
from modulvard.store.key_file import KeyFile, key_file_path, packed, read_key_file
from modulvard.store.keys import Unlocked
from modulvard.store.schema_version import CURRENT

_LEFT_OVER_AFTER = 24 * 3600
"""Seconds."""
_PREFIX = ".modulvard-work-"
"""Of the folders that a backup works in."""
FOLDER = "backups"
"""Beside the store, unless the user chooses another place."""

OpensBackup = Callable[[KeyFile], Unlocked]
"""Opens the key file inside a backup: by the private key at hand, or by a passphrase."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Unpacked:
    """A backup laid out in a folder that only the owner may read and that is erased afterwards."""

    folder: Path
    archive: Path
    """The backup itself: what errors name."""
    manifest: Manifest
    key_file: KeyFile
    unlocked: Unlocked
    file_key: FileKey

    @property
    def store(self) -> Path:
        """The encrypted store."""
        return self.folder / STORE_NAME


def make_backup(
    database: Database, folder: Path, made_at: datetime, program_version: str, progress: Progress = go_on
) -> BackupReport:
    """Back the store up into the folder while it is in use; verified before it gets its name.

    A log that was altered is evidence: it is kept as it was found, with the head as it stands, and the report tells of
    it. Raises Cancelled, DiskFull, StoreReadOnly or StoreDamaged; nothing is then left in the folder.
    """
    if not folder.is_dir():
        raise StoreMissing(path=str(folder), traces=False)
    try:
        with _own_folder(folder) as staging:
            report, manifest = _stage(database, staging, made_at, program_version, progress)
            part = staging / "backup.part"
            backup_file.pack(staging, part)
            if backup_file.hashes_in(part) != {
                **manifest.hashes,
                MANIFEST_NAME: backup_file.sha256_of(staging / MANIFEST_NAME),
            }:
                raise BackupDamaged(path=str(folder), detail="archive")
            part.chmod(0o600)
            sync_file(part)
            target = _free_name(folder, made_at)
            move_into_place(part, target)
            return BackupReport(path=str(target), manifest=manifest, report=report, bytes=target.stat().st_size)
    except OSError as error:
        raise store_error(error, folder, writing=True) from error
    except cipher.DriverError as error:
        raise cipher.driver_error(error, folder) or error from error


def _stage(
    database: Database, staging: Path, made_at: datetime, program_version: str, progress: Progress
) -> tuple[CheckReport, Manifest]:
    """Copy, read through and describe one committed state."""
    copy = staging / STORE_NAME
    key_file = read_key_file(key_file_path(database.path))
    with database.held_state(staging / HEAD_NAME) as source:
        copy_store(source, copy, database.file_key, progress)
    connection = cipher.connect(copy, database.file_key, Mode.READ, immutable=True)
    try:
        head = integrity.log_head(connection)
        _adopt_head(connection, copy, head)
        report = _read(connection, copy, CURRENT)
    finally:
        connection.close()
    if report.damage:
        raise StoreDamaged(path=str(database.path), detail=report.damage[0].detail)
    (staging / KEYS_NAME).write_bytes(packed(key_file))
    generation = next(held for held in key_file.generations if held.salt == database.file_key.salt)
    manifest = Manifest(
        format=backup_file.FORMAT,
        store=database.store,
        clinic=key_file.clinic,
        made_at=made_at,
        program_version=program_version,
        revision=CURRENT,
        generation=generation.number,
        salt=generation.salt.hex(),
        counts=report.counts,
        hashes={name: backup_file.sha256_of(staging / name) for name in (STORE_NAME, KEYS_NAME, HEAD_NAME)},
        log_seq=head.seq,
        log_whole=report.is_whole,
    )
    (staging / MANIFEST_NAME).write_bytes(backup_file.packed_manifest(manifest))
    return report, manifest


def _read(connection: cipher.Connection, store: Path, revision: str) -> CheckReport:
    """Read all of a copy, and see that nothing is gone that its version demands."""
    report = integrity.read_with_head(connection, store)
    lacking = tuple(schema.lacking(connection)) if revision == CURRENT else ()
    return replace(report, findings=(*report.findings, *lacking))


def _adopt_head(connection: cipher.Connection, copy: Path, last: Head) -> None:
    """Move the copy's head over the one transaction that a kill may have left beyond it, as an opening would."""
    file = HeadFile(copy, integrity.log_key_of(connection))
    with suppress(HeadUnreadable):
        head = file.read()
        if head != last and integrity.follows(connection, head):
            file.create(last)


def verify_backup(archive: Path, opens: OpensBackup) -> BackupReport:
    """Read all of a backup: hashes, every page's seal, structure, references, log, counts against the manifest."""
    with unpacked(archive, opens) as backup:
        report = check_unpacked(backup)
        return BackupReport(path=str(archive), manifest=backup.manifest, report=report, bytes=archive.stat().st_size)


def check_unpacked(backup: Unpacked) -> CheckReport:
    """Read an unpacked backup through and compare it with its manifest."""
    findings = [
        CheckFinding(problem=CheckProblem.HASHES, detail=name)
        for name, digest in backup.manifest.hashes.items()
        if backup_file.sha256_of(backup.folder / name) != digest
    ]
    connection = cipher.connect(backup.store, backup.file_key, Mode.READ, immutable=True)
    try:
        report = _read(connection, backup.store, backup.manifest.revision)
    finally:
        connection.close()
    findings += [
        CheckFinding(problem=CheckProblem.COUNTS, detail=name)
        for name in sorted(backup.manifest.counts.keys() | report.counts.keys())
        if backup.manifest.counts.get(name) != report.counts.get(name)
    ]
    return CheckReport(findings=(*report.findings, *findings), counts=report.counts, log_rows=report.log_rows)


@contextmanager
def unpacked(archive: Path, opens: OpensBackup, within: Path | None = None) -> Iterator[Unpacked]:
    """Lay a backup out in a folder of its own, still encrypted, and erase it afterwards."""
    if not archive.is_file():
        raise StoreMissing(path=str(archive), traces=False)
    manifest = backup_file.read_manifest(archive)
    key_file = backup_file.read_keys(archive)
    unlocked = opens(key_file)
    try:
        with _own_folder(within) as folder:
            backup_file.unpack(archive, folder)
            key = unlocked.keys.get(manifest.generation)
            if key is None:
                raise BackupDamaged(path=str(archive), detail=KEYS_NAME)
            file_key = FileKey(key, bytes.fromhex(manifest.salt))
            yield Unpacked(
                folder=folder,
                archive=archive,
                manifest=manifest,
                key_file=key_file,
                unlocked=unlocked,
                file_key=file_key,
            )
    except OSError as error:
        raise store_error(error, archive, writing=True) from error
    except cipher.DriverError as error:
        raise BackupDamaged(path=str(archive), detail=str(error)) from error
    finally:
        unlocked.wipe()


def clear_old(folder: Path, verified: str | None) -> tuple[str, ...]:
    """Delete the backups that the rule no longer keeps, never the last verified one (DUR-08); return their names."""
    made = [
        (file.name, moment) for file in folder.iterdir() if (moment := backup_file.moment_of(file.name)) is not None
    ]
    gone = to_delete(made, verified)
    for name in gone:
        with suppress(FileNotFoundError):
            (folder / name).unlink()
    return gone


def _free_name(folder: Path, made_at: datetime) -> Path:
    number = 0
    while (target := folder / backup_file.name_at(made_at, number)).exists():
        number += 1
    return target


@contextmanager
def _own_folder(within: Path | None) -> Iterator[Path]:
    """A folder that only the owner may read (CNF-09), gone afterwards; what lies in it is encrypted at every moment."""
    if within is not None:
        _clear_left_over(within)
    folder = Path(tempfile.mkdtemp(prefix=_PREFIX, dir=within))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _clear_left_over(within: Path) -> None:
    """Clear away what a killed backup left a day ago or more; a younger folder may be at work."""
    for folder in within.glob(f"{_PREFIX}*"):
        if folder.is_dir() and time.time() - folder.stat().st_mtime > _LEFT_OVER_AFTER:
            shutil.rmtree(folder, ignore_errors=True)
