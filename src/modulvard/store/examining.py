"""Telling stores apart before anything is changed (DUR-05): missing, empty, plaintext, foreign, damaged, newer."""

from dataclasses import dataclass
from pathlib import Path

from modulvard.domain.store_errors import (
    StoreDamaged,
    StoreEmpty,
    StoreForeign,
    StoreMissing,
    StoreNewer,
    StoreOlder,
    StorePlaintext,
)
from modulvard.store import cipher
from modulvard.store.cipher import FileKey, Mode
from modulvard.store.files import store_error
from modulvard.store.key_file import KeyFile, key_file_path
from modulvard.store.keys import Unlocked
from modulvard.store.schema_version import CURRENT, OLDER


@dataclass(frozen=True, slots=True, kw_only=True)
class Examined:
    """A store that is ours and whole at first sight."""

    generation: int
    """Which of the key file's keys encrypts it."""
    file_key: FileKey
    revision: str


def require_store(path: Path) -> None:
    """Raise the error that says what lies at the path, unless it may be an encrypted store. Needs no key."""
    try:
        if path.exists() and not path.is_file():
            raise StoreForeign(path=str(path))
        with path.open("rb") as file:
            header = file.read(len(cipher.PLAINTEXT_HEADER))
        size = path.stat().st_size
    except (FileNotFoundError, NotADirectoryError) as error:
        raise StoreMissing(path=str(path), traces=key_file_path(path).exists()) from error
    except OSError as error:
        raise store_error(error, path, writing=False) from error
    if size == 0:
        raise StoreEmpty(path=str(path))
    if header == cipher.PLAINTEXT_HEADER:
        raise StorePlaintext(path=str(path))


def examine(path: Path, key_file: KeyFile, unlocked: Unlocked) -> Examined:
    """Find the key that opens the file and read its schema's revision. The file stays as it is, to the byte."""
    require_store(path)
    size = path.stat().st_size
    salt = cipher.salt_of(path)
    for generation in reversed(key_file.generations):
        key = unlocked.keys.get(generation.number)
        if key is None or generation.salt != salt:
            continue
        file_key = FileKey(key, generation.salt)
        if size % cipher.PAGE:
            raise StoreDamaged(path=str(path), detail="length")
        return Examined(generation=generation.number, file_key=file_key, revision=_revision(path, file_key, unlocked))
    _raise_for_unknown_salt(path, key_file, unlocked)
    raise StoreForeign(path=str(path))


def _raise_for_unknown_salt(path: Path, key_file: KeyFile, unlocked: Unlocked) -> None:
    """Raise StoreDamaged if any page carries our seal: then the file is ours, with its beginning gone."""
    for generation in key_file.generations:
        key = unlocked.keys.get(generation.number)
        if key is not None and cipher.any_page_is_ours(path, FileKey(key, generation.salt)):
            raise StoreDamaged(path=str(path), detail="header")


def _revision(path: Path, file_key: FileKey, unlocked: Unlocked) -> str:
    connection = _quietly_opened(path, file_key)
    try:
        (application,) = connection.execute("PRAGMA application_id").fetchone()
        if application != cipher.APPLICATION_ID:
            raise StoreForeign(path=str(path))
        revision = _only(connection, "SELECT version_num FROM alembic_version")
        store = _only(connection, "SELECT value FROM store_fact WHERE key = 'store'")
    except cipher.DriverError as error:
        raise cipher.driver_error(error, path) or StoreDamaged(path=str(path), detail=str(error)) from error
    finally:
        connection.close()
    if revision not in OLDER and revision != CURRENT:
        raise StoreNewer(path=str(path), revision=revision)
    if store != unlocked.store:
        raise StoreForeign(path=str(path))
    return revision


def _quietly_opened(path: Path, file_key: FileKey) -> cipher.Connection:
    """Open without changing anything: a store that was closed has no files beside it, and is to get none."""
    beside_it = [suffix for suffix in ("-wal", "-shm", "-journal") if path.with_name(path.name + suffix).exists()]
    # A journal is what an interrupted write left: only an opening that may write can put the file right.
    mode = Mode.WRITE if "-journal" in beside_it else Mode.READ
    try:
        return cipher.connect(path, file_key, mode, immutable=not beside_it)
    except cipher.DriverError as error:
        raise cipher.driver_error(error, path) or StoreDamaged(path=str(path), detail=str(error)) from error


def require_current(path: Path, examined: Examined) -> None:
    """Raise StoreOlder unless the store has this program's schema."""
    if examined.revision != CURRENT:
        raise StoreOlder(path=str(path), revision=examined.revision)


def _only(connection: cipher.Connection, statement: str) -> str:
    rows = connection.execute(statement).fetchall()
    return str(rows[0][0]) if len(rows) == 1 else ""
