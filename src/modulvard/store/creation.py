"""Making a new store: whole, proved to open by passphrase and recovery key, and only then under its name (OPS-03)."""

import secrets
import shutil
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import text
from sqlalchemy.orm import Session

from modulvard.domain.access import Role
from modulvard.domain.access_log import LogEntry, Measure
from modulvard.domain.clock import Clock
from modulvard.domain.ids import AccountId, UnitId
from modulvard.domain.store_errors import StoreDamaged, StoreExists
from modulvard.store import access_log, cipher, facts, log_chain, sealing
from modulvard.store.access_log import LogWriter, Who
from modulvard.store.cipher import FileKey, Mode
from modulvard.store.columns import Base
from modulvard.store.engines import engine_for
from modulvard.store.facts import remember
from modulvard.store.files import beside, move_into_place, store_error, sync_file
from modulvard.store.head import SUFFIX as HEAD_SUFFIX
from modulvard.store.head import HeadFile
from modulvard.store.key_changes import new_key_file
from modulvard.store.key_file import SUFFIX as KEYS_SUFFIX
from modulvard.store.key_file import folded_name, key_file_path, read_key_file, write_key_file
from modulvard.store.keys import Unlocked, account_entry, unlock, unlock_by_recovery_key
from modulvard.store.places import is_network_folder
from modulvard.store.rows import AccountRoleRow, AccountRow, UnitRow
from modulvard.store.schema_version import CURRENT

_STAGING_SUFFIX = ".creating"
FIRST_ACCOUNT = AccountId(1)
FIRST_UNIT = UnitId(1)
FIRST_ROLES = frozenset({Role.THERAPIST, Role.PERMISSION_ADMIN, Role.DATA_ADMIN})
"""What the first account may do (decided.md 7)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewStore:
    """What a new store begins with."""

    clinic: str
    account_name: str
    display_name: str
    title: str
    passphrase: str
    recovery_key: str
    """As ``keys.new_recovery_key()`` wrote it; the caller has handed it over before."""
    hsa_id: str | None = None
    is_sample: bool = False
    has_set_clock: bool = False
    program_version: str


def create_store(path: Path, new: NewStore, clock: Clock) -> None:
    """Make a new store with its key file and log head.

    Raises StoreExists if anything of a store lies at the path. An interrupted creation leaves nothing under the
    store's name and is cleared away by the next one.
    """
    _require_free(path)
    staging = beside(path, _STAGING_SUFFIX)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        _clear_interrupted(path, staging)
        staging.mkdir(mode=0o700)
        staged = staging / path.name
        _build(staged, new, clock, write_ahead=not is_network_folder(path.parent))
        for suffix in (HEAD_SUFFIX, KEYS_SUFFIX, ""):
            move_into_place(beside(staged, suffix), beside(path, suffix))
    except OSError as error:
        raise store_error(error, path, writing=True) from error
    finally:
        if not path.exists():
            for suffix in (HEAD_SUFFIX, KEYS_SUFFIX):
                with suppress(OSError):
                    beside(path, suffix).unlink()
        shutil.rmtree(staging, ignore_errors=True)


def _require_free(path: Path) -> None:
    was_interrupted = beside(path, _STAGING_SUFFIX).is_dir()
    if path.exists() or (not was_interrupted and any(beside(path, it).exists() for it in (KEYS_SUFFIX, HEAD_SUFFIX))):
        raise StoreExists(path=str(path))


def _clear_interrupted(path: Path, staging: Path) -> None:
    """Take away what an interrupted creation left: the store itself is moved last, so there was never one."""
    if staging.is_dir():
        for suffix in (HEAD_SUFFIX, KEYS_SUFFIX):
            beside(path, suffix).unlink(missing_ok=True)
        shutil.rmtree(staging)


def _build(path: Path, new: NewStore, clock: Clock, *, write_ahead: bool) -> None:
    store = secrets.token_hex(16)
    first = account_entry(FIRST_ACCOUNT, new.account_name, new.display_name, new.title, new.passphrase)
    key_file, key = new_key_file(store, new.clinic, first, new.recovery_key)
    write_key_file(key_file_path(path), key_file)
    unlocked = _proved(path, new, key)
    file_key = FileKey(unlocked.keys[1], key_file.generations[0].salt)
    try:
        _prepare_file(path, file_key, write_ahead=write_ahead)
        _fill(path, file_key, store, new, clock)
        sync_file(path)
    except cipher.DriverError as error:
        raise cipher.driver_error(error, path) or error from error


def _proved(path: Path, new: NewStore, key: bytes) -> Unlocked:
    """Read the key file back and open it both ways: a key that was never tried is no key (OPS-03)."""
    key_file = read_key_file(key_file_path(path))
    unlocked = unlock(key_file, new.account_name, new.passphrase)
    recovered = unlock_by_recovery_key(key_file, new.recovery_key)
    if not (sealing.same(bytes(unlocked.keys[1]), key) and sealing.same(bytes(recovered.keys[1]), key)):
        raise StoreDamaged(path=str(path), detail="key file")
    recovered.wipe()
    return unlocked


def _prepare_file(path: Path, file_key: FileKey, *, write_ahead: bool) -> None:
    connection = cipher.connect(path, file_key, Mode.CREATE)
    try:
        path.chmod(0o600)
        connection.execute(f"PRAGMA application_id = {cipher.APPLICATION_ID}")
        cipher.use_journal(connection, write_ahead=write_ahead)
    finally:
        connection.close()


def _fill(path: Path, file_key: FileKey, store: str, new: NewStore, clock: Clock) -> None:
    log_key = secrets.token_bytes(sealing.KEY_BYTES)
    engine = engine_for(path, file_key)
    try:
        with Session(engine.execution_options(writes=True)) as session:
            Base.metadata.create_all(session.connection())
            stamp(session, CURRENT)
            name = folded_name(new.account_name)
            _first_rows(session, new, name, clock)
            _first_facts(session, store, log_key, new, clock)
            who = Who(account=FIRST_ACCOUNT, name=name, unit=FIRST_UNIT)
            writer = LogWriter(log_key, log_chain.genesis(log_key, store), who, clock)
            access_log.attach(session, writer)
            access_log.append(session, LogEntry(measure=Measure.STORE_CREATED))
            session.commit()
        HeadFile(path, log_key).create(writer.head)
    finally:
        engine.dispose()


def stamp(session: Session, revision: str) -> None:
    """Write the schema's revision where the migrations keep it."""
    session.execute(
        text(
            "CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL, "
            "CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num))"
        )
    )
    session.execute(text("INSERT INTO alembic_version VALUES (:revision)"), {"revision": revision})


def _first_rows(session: Session, new: NewStore, name: str, clock: Clock) -> None:
    now = clock.now()
    session.add(UnitRow(id=FIRST_UNIT, name=new.clinic, hsa_id=new.hsa_id, created_at=now))
    session.flush()
    session.add(
        AccountRow(
            id=FIRST_ACCOUNT,
            unit_id=FIRST_UNIT,
            name=name,
            display_name=new.display_name,
            title=new.title,
            phone=None,
            created_at=now,
            disabled_at=None,
            preferences={},
        )
    )
    session.flush()
    session.add_all(AccountRoleRow(account_id=FIRST_ACCOUNT, role=str(role)) for role in sorted(FIRST_ROLES))
    session.flush()


def _first_facts(session: Session, store: str, log_key: bytes, new: NewStore, clock: Clock) -> None:
    remember(session, facts.STORE, store)
    remember(session, facts.LOG_KEY, log_key.hex())
    remember(session, facts.SET_CLOCK, "1" if new.has_set_clock else "0")
    remember(session, facts.SAMPLE, "1" if new.is_sample else "0")
    remember(session, facts.MADE_BY_VERSION, new.program_version)
    remember(session, facts.CREATED_AT, clock.now().isoformat(timespec="seconds"))
