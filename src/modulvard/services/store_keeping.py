"""The store's life: what it is, whether it is whole, backups, drills, restores (C16, DUR-05 … DUR-08)."""

import json
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from importlib import import_module
from pathlib import Path
from time import monotonic
from typing import Any

from modulvard import __version__
from modulvard.domain.access import Permission
from modulvard.domain.access_log import LogEntry, Measure
from modulvard.domain.clock import Clock
from modulvard.domain.store_errors import (
    LOG_BROKEN,
    KeyFileDamaged,
    KeyFileMissing,
    WrongPassphrase,
)
from modulvard.domain.store_keeping import BackupReport, CheckReport, Difference, Protocol, StoreInfo
from modulvard.services.base import Changed, Service, Topic, needs
from modulvard.store import access_log, backup, facts, inquiry, restore
from modulvard.store.backup_file import read_manifest
from modulvard.store.copying import Progress, go_on
from modulvard.store.examining import examine
from modulvard.store.files import write_whole
from modulvard.store.key_changes import same_holder
from modulvard.store.key_file import KeyFile, key_file_path, read_key_file
from modulvard.store.keys import Unlocked, unlock
from modulvard.store.opening import open_store
from modulvard.store.places import is_network_folder, synchronised_by
from modulvard.store.schema_version import CURRENT
from modulvard.store.unlocking import log_in

_EVERYTHING = frozenset(Topic)


class Keeping(Service):
    """What a user does to keep the store. The reports these return are the protocol of what was done."""

    @needs(Permission.SEE_CLINIC)
    def info(self) -> StoreInfo:
        """Return what the store is, how large, and when it was last backed up."""
        path = self._database.path
        with self._database.read() as session:
            known, counts = facts.all_facts(session), inquiry.counts(session)
        return StoreInfo(
            path=str(path),
            store=self._database.store,
            clinic=read_key_file(key_file_path(path)).clinic,
            revision=CURRENT,
            bytes=path.stat().st_size,
            created_at=known.get(facts.CREATED_AT, ""),
            made_by_version=known.get(facts.MADE_BY_VERSION, ""),
            is_sample=known.get(facts.SAMPLE) == "1",
            has_set_clock=known.get(facts.SET_CLOCK) == "1",
            accounts=counts.accounts,
            patients=counts.patients,
            treatments=counts.treatments,
            log_rows=counts.log_rows,
            last_backup=_moment(known.get(facts.LAST_BACKUP)),
            last_drill=_moment(known.get(facts.LAST_DRILL)),
            on_network=is_network_folder(path.parent),
            synchronised_by=synchronised_by(path.parent),
        )

    @needs(Permission.KEEP_STORE)
    def check(self, *, full: bool = False) -> CheckReport:
        """Check the log, the references and the counts; with ``full`` read every page and the whole structure too."""
        report = inquiry.checked(self._database, full=full)
        # An altered log is told, not added to.
        with suppress(*LOG_BROKEN):
            self._note(LogEntry(measure=Measure.CHECK_STORE, count=len(report.findings)))
        return report

    @needs(Permission.KEEP_STORE)
    def back_up(self, folder: Path | None = None, progress: Progress = go_on) -> BackupReport:
        """Make a verified backup while the store is in use, by default in ``backups`` beside it; clear old ones there.

        A log that was altered is kept as it was found and told in the report; nothing old is then cleared away. Raises
        Cancelled, DiskFull, StoreReadOnly, StoreMissing (no such folder) or StoreDamaged; nothing incomplete is left.
        """
        usual = self._database.path.parent / backup.FOLDER
        if folder is None:
            usual.mkdir(mode=0o700, exist_ok=True)
        now = self._clock.now()
        made = backup.make_backup(self._database, folder or usual, now, __version__, progress)
        name = Path(made.path).name
        # What a log that does not open by itself holds is evidence: nothing is added to it.
        with suppress(*LOG_BROKEN), self._database.work() as session:
            facts.remember(session, facts.LAST_BACKUP, now.isoformat(timespec="seconds"))
            facts.remember(session, facts.LAST_BACKUP_NAME, name)
            access_log.append(session, LogEntry(measure=Measure.BACKUP, object_kind="backup", reason=name))
        if made.report.is_whole and (folder is None or folder.resolve() == usual.resolve()):
            backup.clear_old(usual, name)
        return made

    @needs(Permission.KEEP_STORE)
    def verify(self, file: Path, passphrase: str | None = None) -> BackupReport:
        """Read all of a backup. ``passphrase`` is one's own as it was then, if the backup is older than one's key."""
        report = backup.verify_backup(file, self._opens(passphrase))
        self._note(
            LogEntry(
                measure=Measure.VERIFY_BACKUP, object_kind="backup", count=len(report.report.findings), reason=file.name
            )
        )
        return report

    @needs(Permission.KEEP_STORE)
    def drill(self, file: Path, passphrase: str | None = None) -> Protocol:
        """Restore a backup into a folder of its own, open, count and erase it; the protocol is kept in ``backups``."""
        protocol = drilled(file, self._opens(passphrase), self._clock)
        folder = self._database.path.parent / backup.FOLDER
        folder.mkdir(mode=0o700, exist_ok=True)
        write_protocol(folder, protocol)
        with self._database.work() as session:
            if protocol.is_reliable:
                facts.remember(session, facts.LAST_DRILL, protocol.at.isoformat(timespec="seconds"))
            access_log.append(
                session,
                LogEntry(
                    measure=Measure.DRILL,
                    object_kind="backup",
                    count=len(protocol.report.findings),
                    reason=file.name,
                ),
            )
        return protocol

    @needs(Permission.REPLACE_STORE)
    def difference(self, file: Path, passphrase: str | None = None) -> Difference:
        """Return what a restore would change, to be shown before it is done."""
        restore.require_own(file, self._database.store)
        with backup.unpacked(file, self._opens(passphrase)) as unpacked:
            return restore.difference(self._database, unpacked)

    @needs(Permission.REPLACE_STORE)
    def restore(self, file: Path, passphrase: str | None = None, progress: Progress = go_on) -> Changed:
        """Put a backup in the store's place; the present is kept beside it, the log goes on (DUR-07).

        ``detail`` of the answer is where. Raises what is wrong with the backup, or Cancelled; the present then stands
        untouched.
        """
        restore.require_own(file, self._database.store)
        with backup.unpacked(file, self._opens(passphrase), self._database.path.parent) as unpacked:
            aside = restore.restore_over(self._database, unpacked, progress)
        return Changed(topics=_EVERYTHING, summary="store_restored", detail=str(aside))

    def _note(self, entry: LogEntry) -> None:
        with self._database.work() as session:
            access_log.append(session, entry)

    def _opens(self, passphrase: str | None) -> Callable[[KeyFile], Unlocked]:
        def opens(key_file: KeyFile) -> Unlocked:
            try:
                return same_holder(key_file, self._database.unlocked)
            except WrongPassphrase:
                if passphrase is None:
                    raise
                return unlock(key_file, self._actor.name, passphrase)

        return opens


def drilled(file: Path, opens: Callable[[KeyFile], Unlocked], clock: Clock) -> Protocol:
    """Restore a backup into a folder of its own, open it as a store, count it, and erase it (DUR-07)."""
    began = monotonic()
    with backup.unpacked(file, opens) as unpacked:
        report = backup.check_unpacked(unpacked)
        inquiry.opened_and_read(unpacked.store, unpacked.key_file, unpacked.unlocked)
        return Protocol(
            at=clock.now(),
            backup=file.name,
            made_at=unpacked.manifest.made_at,
            report=report,
            seconds=round(monotonic() - began, 1),
            is_reliable=unpacked.manifest.bears_out(report),
        )


def write_protocol(folder: Path, protocol: Protocol) -> Path:
    """Keep a drill's protocol as a file that an auditor can read; it holds numbers, no one's data."""
    document = {
        "at": protocol.at.isoformat(timespec="seconds"),
        "backup": protocol.backup,
        "backup_made_at": protocol.made_at.isoformat(timespec="seconds"),
        "whole": protocol.report.is_whole,
        "reliable": protocol.is_reliable,
        "findings": [{"problem": str(it.problem), "detail": it.detail} for it in protocol.report.findings],
        "counts": dict(protocol.report.counts),
        "log_rows": protocol.report.log_rows,
        "seconds": protocol.seconds,
        "program_version": __version__,
    }
    file = folder / f"drill-{protocol.at.astimezone(UTC).strftime('%Y%m%dT%H%M%SZ')}.json"
    write_whole(file, json.dumps(document, ensure_ascii=False, indent=1).encode())
    return file


# --- without an open store ------------------------------------------------------------------------


def log_was_whole(file: Path) -> bool:
    """True unless the backup was made of a store whose log was altered already."""
    return read_manifest(file).log_whole


def verify_alone(file: Path, name: str, passphrase: str) -> BackupReport:
    """Read all of a backup where there is no store to log it in, by an account and passphrase of then."""
    return backup.verify_backup(file, lambda key_file: unlock(key_file, name, passphrase))


def drill_alone(file: Path, name: str, passphrase: str, clock: Clock) -> Protocol:
    """Try a backup where there is no store to log it in."""
    return drilled(file, lambda key_file: unlock(key_file, name, passphrase), clock)


def upgrade(path: Path, name: str, passphrase: str, clock: Clock, progress: Progress = go_on) -> Path | None:
    """Bring a store of an older version to this one; return where the old one is kept, or None if it was current.

    The caller holds the store's lock. Raises PermissionDenied for an account that may not replace the store, TooSoon
    and WrongPassphrase as every log-in, and what is wrong with the store, which is then as it was.
    """
    key_file, unlocked = log_in(path, name, passphrase, clock)
    try:
        examined = examine(path, key_file, unlocked)
        if examined.revision == CURRENT:
            return None
        # Loads Alembic, which no other step needs.
        migrate: Any = import_module("modulvard.store.migrate")
        aside: Path = migrate.upgrade_in_place(
            path, examined.file_key, unlocked.entry.account, clock.now(), progress=progress
        )
        _note_after(path, key_file, unlocked, clock, _upgraded(examined.revision))
        return aside
    finally:
        unlocked.wipe()


def restore_lost(
    path: Path, file: Path, *, name: str, passphrase: str, clock: Clock, progress: Progress = go_on
) -> Path | None:
    """Put a backup where the store is gone or cannot be read, and return where what was left is kept.

    The caller holds the store's lock and has seen that the store does not open. The passphrase opens the key file that
    is still there or, failing that, the backup's own. A backup of a store that its log kept from opening brings that
    log back as it was, and writes nothing to it.
    """
    if (there := _key_file_there(path)) is not None:
        restore.require_own(file, there.store)
    present = _present_keys(path, name, passphrase)

    def opens(key_file: KeyFile) -> Unlocked:
        if present is not None:
            with suppress(WrongPassphrase):
                return same_holder(key_file, present.unlocked)
        return unlock(key_file, name, passphrase)

    with backup.unpacked(file, opens) as unpacked:
        aside = restore.restore_lost(path, unpacked, present, clock.now(), progress)
    restored = read_key_file(key_file_path(path))
    unlocked = unlock(restored, name, passphrase)
    try:
        entry = LogEntry(measure=Measure.RESTORE, object_kind="backup", reason=file.name)
        _note_after(path, restored, unlocked, clock, entry)
    finally:
        unlocked.wipe()
    return aside


def _upgraded(revision: str) -> LogEntry:
    return LogEntry(measure=Measure.UPGRADE, reason=f"{revision} → {CURRENT}")


def _note_after(path: Path, key_file: KeyFile, unlocked: Unlocked, clock: Clock, entry: LogEntry) -> None:
    """Note what was done to a store that was shut; a log that keeps it shut is evidence, and is not added to."""
    with suppress(*LOG_BROKEN):
        database = open_store(path, key_file, unlocked, clock).database
        try:
            with database.work() as session:
                access_log.append(session, entry)
        finally:
            database.close()


def _key_file_there(path: Path) -> KeyFile | None:
    """Return the key file beside a lost store, if it can be read: it tells whose store it was."""
    with suppress(KeyFileMissing, KeyFileDamaged):
        return read_key_file(key_file_path(path))
    return None


def _present_keys(path: Path, name: str, passphrase: str) -> restore.Present | None:
    """Return the key file beside a lost store, if it is there and opens."""
    try:
        key_file = read_key_file(key_file_path(path))
        return restore.Present(key_file=key_file, unlocked=unlock(key_file, name, passphrase))
    except (KeyFileMissing, KeyFileDamaged, WrongPassphrase):
        return None


def _moment(written: str | None) -> datetime | None:
    return None if written is None else datetime.fromisoformat(written)
