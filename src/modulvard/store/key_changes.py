"""Changes of who may open the store. Each returns a new key file to be put in the old one's place (decided.md 1)."""

from dataclasses import replace

from modulvard.domain.ids import AccountId
from modulvard.domain.passphrases import normalised
from modulvard.domain.store_errors import WrongPassphrase
from modulvard.store.key_file import EntryKind, KeyEntry, KeyFile
from modulvard.store.keys import (
    NewEntry,
    Unlocked,
    made_entry,
    new_generation,
    recovery_entry,
    unlocked_by,
    with_seals,
    wrapped_anew,
)


def new_key_file(store: str, clinic: str, first: NewEntry, recovery: str) -> tuple[KeyFile, bytes]:
    """Return a new store's key file and its random key."""
    generation, key = new_generation(1)
    entries = (made_entry(store, 1, first), made_entry(store, 2, recovery_entry(recovery)))
    return with_seals(KeyFile(store=store, clinic=clinic, entries=entries, generations=(generation,)), {1: key}), key


def with_account(key_file: KeyFile, unlocked: Unlocked, new: NewEntry) -> KeyFile:
    """Let an account in. An entry of the same name left by an interrupted addition is replaced."""
    kept = tuple(entry for entry in key_file.entries if entry.kind is not new.kind or entry.name != new.name)
    entry = made_entry(key_file.store, _next_number(key_file), new)
    return with_seals(replace(key_file, entries=(*kept, entry)), unlocked.keys)


def without_entry(key_file: KeyFile, unlocked: Unlocked, name: str) -> KeyFile:
    """Take back an addition that came to nothing; the store's key is the same."""
    kept = tuple(entry for entry in key_file.entries if entry.kind is EntryKind.RECOVERY or entry.name != name)
    return with_seals(replace(key_file, entries=kept), unlocked.keys)


def with_own_passphrase(key_file: KeyFile, unlocked: Unlocked, passphrase: str) -> KeyFile:
    """Wrap the logged-in account's private key by a new passphrase; all seals stay as they are."""
    entry = _entry(key_file, unlocked.entry.ident)
    secret = normalised(passphrase).encode()
    changed = wrapped_anew(key_file.store, entry, bytes(unlocked.private), secret)
    return _with_entry(key_file, changed)


def with_new_passphrase(key_file: KeyFile, unlocked: Unlocked, account: AccountId, passphrase: str) -> KeyFile:
    """Give another account a new passphrase, for one who has forgotten it: it gets a new key pair."""
    entry = key_file.entry_of(account)
    if entry is None:
        raise WrongPassphrase
    new = NewEntry(
        kind=entry.kind,
        account=entry.account,
        name=entry.name,
        display_name=entry.display_name,
        title=entry.title,
        secret=normalised(passphrase).encode(),
    )
    return with_seals(_with_entry(key_file, made_entry(key_file.store, entry.ident, new)), unlocked.keys)


def with_recovery_key(key_file: KeyFile, unlocked: Unlocked, recovery: str) -> KeyFile:
    """Replace the recovery key by a new one."""
    kept = tuple(entry for entry in key_file.entries if entry.kind is not EntryKind.RECOVERY)
    entry = made_entry(key_file.store, _next_number(key_file), recovery_entry(recovery))
    return with_seals(replace(key_file, entries=(*kept, entry)), unlocked.keys)


def with_names(key_file: KeyFile, unlocked: Unlocked, clinic: str) -> KeyFile:
    """Change the clinic's name as the unlock window shows it."""
    return with_seals(replace(key_file, clinic=clinic), unlocked.keys)


def without_account(key_file: KeyFile, unlocked: Unlocked, account: AccountId) -> tuple[KeyFile, Unlocked]:
    """Shut an account out: a new generation, sealed to those who remain without their passphrases.

    The file holds both generations, sealed to the remaining only, until the store is encrypted anew.
    """
    kept = tuple(entry for entry in key_file.entries if entry.account != account)
    generation, key = new_generation(max(generation.number for generation in key_file.generations) + 1)
    keys = {**{number: bytes(old) for number, old in unlocked.keys.items()}, generation.number: key}
    changed = with_seals(replace(key_file, entries=kept, generations=(*key_file.generations, generation)), keys)
    return changed, Unlocked(key_file.store, unlocked.entry, bytes(unlocked.private), keys)


def with_only_generation(key_file: KeyFile, unlocked: Unlocked, number: int) -> KeyFile:
    """Keep the one generation that the store is encrypted with now."""
    return with_seals(key_file, {number: unlocked.keys[number]})


def same_holder(key_file: KeyFile, unlocked: Unlocked) -> Unlocked:
    """Open another key file of the same store, such as a backup's, with the private key already in hand."""
    entry = next((entry for entry in key_file.entries if entry.public == unlocked.entry.public), None)
    if entry is None or key_file.store != unlocked.store:
        raise WrongPassphrase
    return unlocked_by(key_file, entry, bytes(unlocked.private))


def _with_entry(key_file: KeyFile, changed: KeyEntry) -> KeyFile:
    return replace(
        key_file, entries=tuple(changed if entry.ident == changed.ident else entry for entry in key_file.entries)
    )


def _entry(key_file: KeyFile, ident: int) -> KeyEntry:
    return next(entry for entry in key_file.entries if entry.ident == ident)


def _next_number(key_file: KeyFile) -> int:
    """Return a number no entry has; the seals of this store are bound to it."""
    return max((entry.ident for entry in key_file.entries), default=0) + 1
