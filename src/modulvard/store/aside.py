"""Keeping what another file takes the place of: beside the store, with key file and head, so that it can be opened."""

import os
import shutil
from datetime import UTC, datetime
from pathlib import Path

from modulvard.store import cipher
from modulvard.store.cipher import Connection, FileKey
from modulvard.store.copying import copy_store
from modulvard.store.files import beside, sync_file, sync_folder
from modulvard.store.head import SUFFIX as HEAD_SUFFIX
from modulvard.store.key_file import SUFFIX as KEYS_SUFFIX
from modulvard.store.key_file import key_file_path


def aside_of(path: Path, now: datetime) -> Path:
    """Return a free name for what is kept of the present."""
    written = now.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")
    number = 0
    while (aside := beside(path, f".aside-{written}{f'-{number}' if number else ''}")).exists():
        number += 1
    return aside


def keep_aside(present: Connection, path: Path, file_key: FileKey, aside: Path) -> None:
    """Keep the present under another name, with its key file and head: it can be opened as it is."""
    try:
        os.link(path, aside)
    except OSError:
        copy_store(present, aside, file_key)
    _copy_companions(path, aside)
    sync_folder(path.parent)


def copy_aside(path: Path, file_key: FileKey, now: datetime) -> Path:
    """Keep a copy of a store that goes on in its place, as it is now, head or no head; return where."""
    aside = aside_of(path, now)
    source = cipher.connect(path, file_key, cipher.Mode.WRITE)
    try:
        copy_store(source, aside, file_key)
    finally:
        source.close()
    _copy_companions(path, aside)
    sync_folder(path.parent)
    return aside


def _copy_companions(path: Path, aside: Path) -> None:
    """Copy key file and head; a head that is gone stays so."""
    for suffix in (KEYS_SUFFIX, HEAD_SUFFIX):
        if beside(path, suffix).exists():
            shutil.copyfile(beside(path, suffix), beside(aside, suffix))
            sync_file(beside(aside, suffix))


def move_aside(path: Path, now: datetime, *, with_keys: bool) -> Path | None:
    """Put what is left of a lost store out of the way, unread and whole; return where, or None if nothing was."""
    aside = aside_of(path, now)
    if not with_keys and key_file_path(path).exists():
        shutil.copyfile(key_file_path(path), key_file_path(aside))
    moved = [suffix for suffix in ("-wal", "-shm", HEAD_SUFFIX, "") if beside(path, suffix).exists()]
    moved += [KEYS_SUFFIX] if with_keys and key_file_path(path).exists() else []
    for suffix in moved:
        beside(path, suffix).rename(beside(aside, suffix))
    sync_folder(path.parent)
    return aside if moved else None
