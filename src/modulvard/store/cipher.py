"""Raw SQLCipher connections: the key first, a read that proves it, then the pragmas (dependencies.md "Store")."""

import errno
import hashlib
import hmac
import shutil
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as driver  # type: ignore[import-untyped]  # ships no types

from modulvard.domain.errors import StoreError
from modulvard.domain.store_errors import (
    DiskFull,
    StoreBusy,
    StoreDamaged,
    StoreFailing,
    StoreReadOnly,
    StoreUnreadable,
)

PAGE = 4096
"""SQLCipher 4's page size, which is the file system's block size nearly everywhere."""
SALT = 16
_RESERVED = 80
"""End of each page: 16 bytes of initialisation vector, 64 of HMAC-SHA512."""
_IV = 16
WAIT_SECONDS = 10.0
"""How long a write waits for another process's short transaction before StoreBusy."""
_INDEX_BYTES = 64 * 1024
"""More than the first piece of the write-ahead log's index takes."""
PLAINTEXT_HEADER = b"SQLite format 3\x00"
APPLICATION_ID = 0x4D6F6476
"""``PRAGMA application_id``: "Modv"."""

Connection = Any
"""A ``sqlcipher3.dbapi2.Connection``; the driver ships no types."""
DRIVER: Any = driver
DriverError: type[Exception] = driver.Error


class Mode(StrEnum):
    """How a file is opened. Only CREATE makes a file."""

    READ = "ro"
    WRITE = "rw"
    CREATE = "rwc"


@dataclass(frozen=True, slots=True)
class FileKey:
    """The key and salt of one encrypted file."""

    key: bytearray
    salt: bytes

    def __repr__(self) -> str:
        return "FileKey()"


@dataclass(slots=True)
class Freed:
    """What becomes of the memory that SQLCipher frees, in this process."""

    is_wiped: bool = True
    """Asked when a connection is opened. SQLCipher wipes keys whatever it says, and once it wipes all it goes on so.

    Each piece is locked in memory and overwritten: little to who reads, but most of the time of adding a million rows.
    """


FREED = Freed()


def connect(path: Path, file_key: FileKey, mode: Mode, *, immutable: bool = False) -> Connection:
    """Open an encrypted file and prove the key by a read.

    ``immutable`` leaves no trace beside a file that no one has open. Raises DriverError if the key does not open it.
    """
    uri = f"{path.absolute().as_uri()}?mode={mode}" + ("&immutable=1" if immutable else "")
    connection = driver.connect(
        uri, uri=True, isolation_level=None, check_same_thread=False, timeout=WAIT_SECONDS, cached_statements=256
    )
    try:
        connection.execute("PRAGMA cipher_log_level = NONE")
        if FREED.is_wiped:
            # What SQLCipher frees is overwritten, decrypted pages as well as keys (CNF-07).
            connection.execute("PRAGMA cipher_memory_security = ON")
        connection.execute(f"PRAGMA key = \"x'{file_key.key.hex()}{file_key.salt.hex()}'\"")
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA trusted_schema = OFF")
        connection.execute("PRAGMA secure_delete = ON")
        connection.execute("PRAGMA temp_store = MEMORY")
        connection.execute("PRAGMA synchronous = FULL")
    except BaseException:
        connection.close()
        raise
    return connection


def use_journal(connection: Connection, *, write_ahead: bool) -> None:
    """Choose the journal: write-ahead on local disks, never on shares (trust.md section 3)."""
    wanted = "wal" if write_ahead else "delete"
    (now,) = connection.execute("PRAGMA journal_mode").fetchone()
    if now != wanted:
        connection.execute(f"PRAGMA journal_mode = {wanted}")


_CODES_BY_MESSAGE = {
    "database or disk is full": driver.SQLITE_FULL,
    "database is locked": driver.SQLITE_BUSY,
    "attempt to write a readonly database": driver.SQLITE_READONLY,
    "database disk image is malformed": driver.SQLITE_CORRUPT,
    "file is not a database": driver.SQLITE_NOTADB,
    "unable to open database file": driver.SQLITE_CANTOPEN,
    "disk I/O error": driver.SQLITE_IOERR,
}
"""What copying raises carries no code, only SQLite's own words for it."""


def driver_error(error: BaseException, path: Path) -> StoreError | None:
    """Return the error that names the cause for the user, or None for what is a bug of ours."""
    if not isinstance(error, driver.Error):
        return None
    code = getattr(error, "sqlite_errorcode", None) or _CODES_BY_MESSAGE.get(str(error), 0)
    kind, place = code & 0xFF, str(path)
    # Where its log's index cannot grow, SQLite tells of a fault of the disk and not of a full one.
    if kind == driver.SQLITE_FULL or (kind == driver.SQLITE_IOERR and _has_no_room(path)):
        return DiskFull(path=place)
    if kind in {driver.SQLITE_BUSY, driver.SQLITE_LOCKED}:
        return StoreBusy(path=place)
    if kind in {driver.SQLITE_READONLY, driver.SQLITE_PERM}:
        return StoreReadOnly(path=place)
    if kind in {driver.SQLITE_CORRUPT, driver.SQLITE_NOTADB}:
        return StoreDamaged(path=place, detail=str(error))
    if kind == driver.SQLITE_CANTOPEN:
        return StoreUnreadable(path=place)
    if kind == driver.SQLITE_IOERR:
        return StoreFailing(path=place, detail=getattr(error, "sqlite_errorname", errno.errorcode[errno.EIO]))
    return None


def _has_no_room(path: Path) -> bool:
    try:
        return shutil.disk_usage(path if path.is_dir() else path.parent).free < _INDEX_BYTES
    except OSError:
        return False


def salt_of(path: Path) -> bytes:
    """Return the salt a file begins with. Never of a file this process has open: closing it would drop its locks."""
    with path.open("rb") as file:
        return file.read(SALT)


def any_page_is_ours(path: Path, file_key: FileKey) -> bool:
    """True if any page but the first carries this key's seal: the file is ours, but its beginning is damaged."""
    mac_salt = bytes(byte ^ 0x3A for byte in file_key.salt)
    mac_key = hashlib.pbkdf2_hmac("sha512", bytes(file_key.key), mac_salt, 2, 32)
    with path.open("rb") as file:
        file.seek(PAGE)
        number = 2
        while len(page := file.read(PAGE)) == PAGE:
            body, seal = page[: PAGE - _RESERVED + _IV], page[PAGE - _RESERVED + _IV :]
            expected = hmac.new(mac_key, body + number.to_bytes(4, "little"), "sha512").digest()
            if hmac.compare_digest(seal, expected):
                return True
            number += 1
    return False
