"""The form of a backup: one uncompressed zip of encrypted store, key file, log head and manifest (decided.md 2).

docs/backup-format.md tells how to open one without this program.
"""

import hashlib
import json
import re
import shutil
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from modulvard.domain.store_errors import BackupDamaged, NotABackup, StoreNewer
from modulvard.domain.store_keeping import Manifest
from modulvard.store.files import store_error
from modulvard.store.key_file import KeyFile, parsed

FORMAT = 1
STORE_NAME = "clinic.db"
KEYS_NAME = "clinic.db.keys"
HEAD_NAME = "clinic.db.head"
MANIFEST_NAME = "manifest.json"
NAMES = (STORE_NAME, KEYS_NAME, HEAD_NAME, MANIFEST_NAME)
_NAME = re.compile(r"modulvard-(\d{8}T\d{6})Z(-\d+)?\.zip")
_LARGEST_SMALL_FILE = 16 * 1024 * 1024
_CHUNK = 1024 * 1024


def name_at(moment: datetime, number: int = 0) -> str:
    """Return a backup's name: when it was made, in UTC, and nothing about whom it holds."""
    written = moment.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")
    return f"modulvard-{written}{f'-{number}' if number else ''}.zip"


def moment_of(name: str) -> datetime | None:
    """Return when a backup was made by its name, or None if it is no name of ours."""
    match = _NAME.fullmatch(name)
    return None if match is None else datetime.strptime(match[1], "%Y%m%dT%H%M%S").replace(tzinfo=UTC)


def sha256_of(path: Path) -> str:
    """Return the SHA-256 of a file, hex."""
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            digest.update(chunk)
    return digest.hexdigest()


def pack(folder: Path, target: Path) -> None:
    """Put the four files of the folder into one archive, stored as they are: ciphertext does not shrink."""
    with zipfile.ZipFile(target, "w", zipfile.ZIP_STORED, allowZip64=True) as archive:
        for name in NAMES:
            archive.write(folder / name, name)


def hashes_in(archive: Path) -> dict[str, str]:
    """Return the SHA-256 of each file as it stands in the archive, or raise BackupDamaged."""
    hashes = {}
    with _opened(archive) as opened:
        for name in NAMES:
            digest = hashlib.sha256()
            with opened.open(name) as file:
                while chunk := file.read(_CHUNK):
                    digest.update(chunk)
            hashes[name] = digest.hexdigest()
    return hashes


def read_manifest(archive: Path) -> Manifest:
    """Return what a backup tells about itself, or raise NotABackup, BackupDamaged or StoreNewer."""
    return parsed_manifest(_small_file(archive, MANIFEST_NAME), archive)


def read_keys(archive: Path) -> KeyFile:
    """Return the key file inside a backup."""
    try:
        return parsed(_small_file(archive, KEYS_NAME))
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise BackupDamaged(path=str(archive), detail=KEYS_NAME) from error


def unpack(archive: Path, folder: Path) -> None:
    """Write the four files into a folder of the caller's, which only the owner may read."""
    with _opened(archive) as opened:
        for name in NAMES:
            with opened.open(name) as source, (folder / name).open("xb") as target:
                shutil.copyfileobj(source, target, _CHUNK)


def packed_manifest(manifest: Manifest) -> bytes:
    """Return the manifest as JSON."""
    document = {
        "format": manifest.format,
        "application": "modulvard",
        "store": manifest.store,
        "clinic": manifest.clinic,
        "made_at": manifest.made_at.isoformat(timespec="seconds"),
        "program_version": manifest.program_version,
        "revision": manifest.revision,
        "generation": manifest.generation,
        "salt": manifest.salt,
        "log_seq": manifest.log_seq,
        "log_whole": manifest.log_whole,
        "counts": dict(manifest.counts),
        "hashes": dict(manifest.hashes),
    }
    return json.dumps(document, ensure_ascii=False, indent=1).encode()


def parsed_manifest(content: bytes, archive: Path) -> Manifest:
    """Return the manifest in the bytes."""
    try:
        document: dict[str, Any] = json.loads(content)
        if document["application"] != "modulvard":
            raise NotABackup(path=str(archive))
        if int(document["format"]) > FORMAT:
            raise StoreNewer(path=str(archive), revision=str(document["format"]))
        return Manifest(
            format=int(document["format"]),
            store=str(document["store"]),
            clinic=str(document["clinic"]),
            made_at=datetime.fromisoformat(document["made_at"]),
            program_version=str(document["program_version"]),
            revision=str(document["revision"]),
            generation=int(document["generation"]),
            salt=str(document["salt"]),
            log_seq=int(document["log_seq"]),
            log_whole=bool(document.get("log_whole", True)),
            counts={str(name): int(count) for name, count in document["counts"].items()},
            hashes={str(name): str(digest) for name, digest in document["hashes"].items()},
        )
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise BackupDamaged(path=str(archive), detail=MANIFEST_NAME) from error


def _small_file(archive: Path, name: str) -> bytes:
    with _opened(archive) as opened:
        if opened.getinfo(name).file_size > _LARGEST_SMALL_FILE:
            raise BackupDamaged(path=str(archive), detail=name)
        return opened.read(name)


@contextmanager
def _opened(archive: Path) -> Iterator[zipfile.ZipFile]:
    try:
        with zipfile.ZipFile(archive) as opened:
            if sorted(opened.namelist()) != sorted(NAMES):
                raise NotABackup(path=str(archive))
            if any(info.compress_type != zipfile.ZIP_STORED for info in opened.infolist()):
                raise NotABackup(path=str(archive))
            yield opened
    except (zipfile.BadZipFile, EOFError, RuntimeError, ValueError) as error:
        raise _not_whole(archive, error) from error
    except OSError as error:
        raise store_error(error, archive, writing=False) from error


def _not_whole(archive: Path, error: Exception) -> BackupDamaged | NotABackup:
    """A file that begins as an archive but cannot be read is a damaged backup; any other file is none."""
    with archive.open("rb") as file:
        is_archive = file.read(4) == b"PK\x03\x04"
    return BackupDamaged(path=str(archive), detail=str(error)) if is_archive else NotABackup(path=str(archive))
