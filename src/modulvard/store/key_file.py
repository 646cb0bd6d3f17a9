"""The key file beside the store: its contents and its form (decided.md 1; docs/key-file.md).

Nothing in it is secret without a passphrase. Loaded before SQLAlchemy: the unlock window needs no more.
"""

import base64
import json
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from modulvard.domain.ids import AccountId
from modulvard.domain.passphrases import normalised
from modulvard.domain.store_errors import KeyFileDamaged, KeyFileMissing, StoreNewer
from modulvard.store import sealing
from modulvard.store.files import beside, store_error, write_whole
from modulvard.store.sealing import Stretching

FORMAT = 1
APPLICATION = "modulvard"
SUFFIX = ".keys"


class EntryKind(StrEnum):
    """Whose key pair it is."""

    ACCOUNT = "account"
    RECOVERY = "recovery"


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyEntry:
    """One who may open the store: an account, or the holder of the recovery key."""

    ident: int
    kind: EntryKind
    account: AccountId | None
    name: str
    """What is typed to log in, folded; empty for the recovery key."""
    display_name: str
    title: str
    public: bytes
    stretching: Stretching
    wrapped: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Generation:
    """One key of the store: sealed to each entry, with the salt of the file it encrypts."""

    number: int
    salt: bytes
    sealed: Mapping[int, bytes]
    """By the entry's number."""
    notices: bytes
    """Public key to which failed log-ins are sealed."""
    mac: bytes
    """Over the whole list of entries: a public key slipped in from outside is found at the next opening."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyFile:
    """The contents of a key file. Nothing in it is secret without a passphrase."""

    store: str
    """The store's random name, the same in all its backups."""
    clinic: str
    entries: tuple[KeyEntry, ...]
    generations: tuple[Generation, ...]
    """Oldest first. Two only while the store is being encrypted anew."""

    @property
    def accounts(self) -> tuple[KeyEntry, ...]:
        """The accounts, for the unlock window's list."""
        return tuple(entry for entry in self.entries if entry.kind is EntryKind.ACCOUNT)

    def entry_named(self, name: str) -> KeyEntry | None:
        """Return the account's entry, or None."""
        folded = folded_name(name)
        return next((entry for entry in self.accounts if entry.name == folded), None)

    def entry_of(self, account: AccountId) -> KeyEntry | None:
        """Return the account's entry, or None if it is withdrawn."""
        return next((entry for entry in self.accounts if entry.account == account), None)


def folded_name(name: str) -> str:
    """Return an account's name as it is kept and compared: neither case nor the form of å matters."""
    return normalised(name.strip()).casefold()


def key_file_path(store: Path) -> Path:
    """Return where the key file of a store lies."""
    return beside(store, SUFFIX)


def read_key_file(path: Path) -> KeyFile:
    """Return the key file's contents, or raise KeyFileMissing, KeyFileDamaged, StoreNewer or StoreUnreadable."""
    try:
        content = path.read_bytes()
    except FileNotFoundError as error:
        raise KeyFileMissing(path=str(path)) from error
    except OSError as error:
        raise store_error(error, path, writing=False) from error
    try:
        return parsed(content)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise KeyFileDamaged(path=str(path)) from error


def write_key_file(path: Path, key_file: KeyFile) -> None:
    """Put the key file in place, whole or not at all."""
    write_whole(path, packed(key_file))


def list_mac(key_file: KeyFile, generation: Generation, key: bytes) -> bytes:
    """Return the seal over all that must not be changed without the store's key."""
    told = [
        key_file.store,
        key_file.clinic,
        generation.number,
        generation.salt.hex(),
        generation.notices.hex(),
        [
            [entry.ident, entry.kind, entry.account, entry.name, entry.display_name, entry.title, entry.public.hex()]
            for entry in sorted(key_file.entries, key=lambda entry: entry.ident)
        ],
    ]
    content = json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode()
    return sealing.mac(sealing.derive(key, "key file"), content)


# --- the file's form ------------------------------------------------------------------------------


def packed(key_file: KeyFile) -> bytes:
    """Return the file's contents as JSON."""
    document = {
        "application": APPLICATION,
        "format": FORMAT,
        "store": key_file.store,
        "clinic": key_file.clinic,
        "entries": [_packed_entry(entry) for entry in key_file.entries],
        "generations": [
            {
                "number": generation.number,
                "salt": _text(generation.salt),
                "sealed": {str(ident): _text(sealed) for ident, sealed in generation.sealed.items()},
                "notices": _text(generation.notices),
                "mac": _text(generation.mac),
            }
            for generation in key_file.generations
        ],
    }
    return json.dumps(document, ensure_ascii=False, indent=1).encode()


def _packed_entry(entry: KeyEntry) -> dict[str, Any]:
    return {
        "number": entry.ident,
        "kind": entry.kind,
        "account": entry.account,
        "name": entry.name,
        "display_name": entry.display_name,
        "title": entry.title,
        "public": _text(entry.public),
        "stretching": {
            "algorithm": "argon2id",
            "memory_kib": entry.stretching.memory_kib,
            "iterations": entry.stretching.iterations,
            "lanes": entry.stretching.lanes,
            "salt": _text(entry.stretching.salt),
        },
        "wrapped": _text(entry.wrapped),
    }


def parsed(content: bytes) -> KeyFile:
    """Return the key file in the bytes. Raises StoreNewer, or ValueError and its kin for anything else amiss."""
    document = json.loads(content)
    if document["application"] != APPLICATION:
        raise ValueError("another program's file")
    if int(document["format"]) > FORMAT:
        raise StoreNewer(revision=str(document["format"]))
    generations = tuple(
        Generation(
            number=int(generation["number"]),
            salt=_bytes(generation["salt"]),
            sealed={int(ident): _bytes(sealed) for ident, sealed in generation["sealed"].items()},
            notices=_bytes(generation["notices"]),
            mac=_bytes(generation["mac"]),
        )
        for generation in document["generations"]
    )
    entries = tuple(_parsed_entry(entry) for entry in document["entries"])
    if not generations or not entries or any(len(generation.salt) != sealing.SALT_BYTES for generation in generations):
        raise ValueError("incomplete")
    return KeyFile(
        store=str(document["store"]), clinic=str(document["clinic"]), entries=entries, generations=generations
    )


def _parsed_entry(entry: dict[str, Any]) -> KeyEntry:
    stretching = Stretching(
        memory_kib=int(entry["stretching"]["memory_kib"]),
        iterations=int(entry["stretching"]["iterations"]),
        lanes=int(entry["stretching"]["lanes"]),
        salt=_bytes(entry["stretching"]["salt"]),
    )
    if entry["stretching"]["algorithm"] != "argon2id" or not stretching.is_sound:
        raise ValueError("key stretching too weak or unknown")
    account = entry["account"]
    return KeyEntry(
        ident=int(entry["number"]),
        kind=EntryKind(entry["kind"]),
        account=None if account is None else AccountId(int(account)),
        name=str(entry["name"]),
        display_name=str(entry["display_name"]),
        title=str(entry["title"]),
        public=_bytes(entry["public"]),
        stretching=stretching,
        wrapped=_bytes(entry["wrapped"]),
    )


def _text(content: bytes) -> str:
    return base64.b64encode(content).decode("ascii")


def _bytes(text: str) -> bytes:
    return base64.b64decode(text, validate=True)
