"""Opening and making keys: who may open the store, and how (decided.md 1).

Each account, and the recovery key, has a key pair. The store's random key, of each generation, is sealed to every
public key; each private key is wrapped by its passphrase. Loaded before SQLAlchemy: the unlock window needs no more.
"""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Self

from modulvard.domain import recovery_key
from modulvard.domain.ids import AccountId
from modulvard.domain.passphrases import normalised
from modulvard.domain.store_errors import KeyFileDamaged, WrongPassphrase, WrongRecoveryKey
from modulvard.store import sealing
from modulvard.store.key_file import APPLICATION, EntryKind, Generation, KeyEntry, KeyFile, folded_name, list_mac
from modulvard.store.sealing import DoesNotOpen


class Unlocked:
    """The store's keys in memory, while someone is logged in. ``wipe()`` overwrites them (CNF-07)."""

    def __init__(self, store: str, entry: KeyEntry, private: bytes, keys: Mapping[int, bytes]) -> None:
        self.store = store
        self.entry = entry
        self.private = bytearray(private)
        self.keys = {number: bytearray(key) for number, key in keys.items()}

    def __repr__(self) -> str:
        return f"Unlocked(entry={self.entry.ident}, generations={sorted(self.keys)})"

    def wipe(self) -> None:
        """Overwrite the keys; the store cannot be opened with this any more."""
        for secret in (self.private, *self.keys.values()):
            secret[:] = bytes(len(secret))
        self.keys.clear()

    def copy(self) -> Self:
        """Return the same keys once more, to be wiped on its own."""
        keys = {number: bytes(key) for number, key in self.keys.items()}
        return type(self)(self.store, self.entry, bytes(self.private), keys)


def unlock(key_file: KeyFile, name: str, passphrase: str) -> Unlocked:
    """Open the store's keys with an account's passphrase, or raise WrongPassphrase.

    An unknown name takes as long and answers the same (CNF-03).
    """
    entry = key_file.entry_named(name)
    secret = normalised(passphrase).encode("utf-8", "surrogatepass")
    if entry is None:
        sealing.stretch(secret, sealing.new_stretching())
        raise WrongPassphrase
    try:
        private = _private_key(key_file, entry, secret)
    except DoesNotOpen as error:
        raise WrongPassphrase from error
    return unlocked_by(key_file, entry, private)


def unlock_by_recovery_key(key_file: KeyFile, typed: str) -> Unlocked:
    """Open the store's keys with the recovery key.

    Raises RecoveryKeyMistyped if a check character does not fit, WrongRecoveryKey if it is another store's.
    """
    secret = recovery_key.read(typed)
    for entry in key_file.entries:
        if entry.kind is EntryKind.RECOVERY:
            try:
                private = _private_key(key_file, entry, secret)
            except DoesNotOpen as error:
                raise WrongRecoveryKey from error
            return unlocked_by(key_file, entry, private)
    raise WrongRecoveryKey


def unlocked_by(key_file: KeyFile, entry: KeyEntry, private: bytes) -> Unlocked:
    """Return the store's keys for the holder of a private key; also opens the key file of an older backup.

    Raises KeyFileDamaged if the file was altered by someone without the store's key.
    """
    keys: dict[int, bytes] = {}
    for generation in key_file.generations:
        sealed = generation.sealed.get(entry.ident)
        if sealed is None:
            continue
        try:
            key = sealing.unseal(sealed, private, _about(key_file.store, "seal", entry.ident, generation.number))
        except DoesNotOpen as error:
            raise KeyFileDamaged(path="") from error
        if not sealing.same(generation.mac, list_mac(key_file, generation, key)):
            raise KeyFileDamaged(path="")
        keys[generation.number] = key
    if not keys:
        raise KeyFileDamaged(path="")
    return Unlocked(key_file.store, entry, private, keys)


def _private_key(key_file: KeyFile, entry: KeyEntry, secret: bytes) -> bytes:
    key = sealing.stretch(secret, entry.stretching)
    return sealing.unwrap(entry.wrapped, key, _about(key_file.store, "wrap", entry.ident))


# --- making entries and generations ---------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class NewEntry:
    """Who is to be let in. ``secret`` is the passphrase, or the recovery key's bytes."""

    kind: EntryKind
    account: AccountId | None
    name: str
    display_name: str
    title: str
    secret: bytes


def account_entry(account: AccountId, name: str, display_name: str, title: str, passphrase: str) -> NewEntry:
    """Return the entry to make for an account."""
    return NewEntry(
        kind=EntryKind.ACCOUNT,
        account=account,
        name=folded_name(name),
        display_name=display_name,
        title=title,
        secret=normalised(passphrase).encode(),
    )


def recovery_entry(written: str) -> NewEntry:
    """Return the entry to make for a recovery key."""
    return NewEntry(
        kind=EntryKind.RECOVERY,
        account=None,
        name="",
        display_name="",
        title="",
        secret=recovery_key.read(written),
    )


def new_recovery_key() -> str:
    """Return a new recovery key as it is written down."""
    return recovery_key.written(secrets.token_bytes(recovery_key.BYTES))


def made_entry(store: str, ident: int, new: NewEntry) -> KeyEntry:
    """Return an entry with a key pair of its own, wrapped by the secret."""
    pair = sealing.new_pair()
    entry = KeyEntry(
        ident=ident,
        kind=new.kind,
        account=new.account,
        name=new.name,
        display_name=new.display_name,
        title=new.title,
        public=pair.public,
        stretching=sealing.new_stretching(),
        wrapped=b"",
    )
    return wrapped_anew(store, entry, pair.private, new.secret)


def wrapped_anew(store: str, entry: KeyEntry, private: bytes, secret: bytes) -> KeyEntry:
    """Return the entry with its private key wrapped by another secret."""
    stretching = sealing.new_stretching()
    key = sealing.stretch(secret, stretching)
    return replace(entry, stretching=stretching, wrapped=sealing.wrap(private, key, _about(store, "wrap", entry.ident)))


def with_seals(key_file: KeyFile, keys: Mapping[int, bytes | bytearray]) -> KeyFile:
    """Return the file with every generation sealed to exactly its entries, and the list's seal made anew.

    ``keys`` has the store's key by generation; a generation without one is left out.
    """
    made = []
    for generation in key_file.generations:
        key = keys.get(generation.number)
        if key is None:
            continue
        sealed = {
            entry.ident: sealing.seal(
                bytes(key), entry.public, _about(key_file.store, "seal", entry.ident, generation.number)
            )
            for entry in key_file.entries
        }
        made.append(replace(generation, sealed=sealed, mac=list_mac(key_file, generation, bytes(key))))
    return replace(key_file, generations=tuple(made))


def new_generation(number: int) -> tuple[Generation, bytes]:
    """Return a generation, not yet sealed to anyone, and its random key."""
    key = secrets.token_bytes(sealing.KEY_BYTES)
    generation = Generation(
        number=number,
        salt=secrets.token_bytes(sealing.SALT_BYTES),
        sealed={},
        notices=sealing.pair_of(notices_key(key)).public,
        mac=b"",
    )
    return generation, key


def notices_key(key: bytes | bytearray) -> bytes:
    """Return the private key that opens the failed log-ins noted while no one was logged in."""
    return sealing.derive(bytes(key), "notices")


def _about(store: str, use: str, *numbers: int) -> bytes:
    return "|".join((APPLICATION, use, store, *map(str, numbers))).encode()
