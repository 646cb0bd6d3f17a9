"""The key file: who opens the store, and that a change of it leaves the old or the new (CNF-03, CNF-04, OPS-03)."""

import json
import unicodedata
from dataclasses import replace
from pathlib import Path

import pytest
from tests.clinics import ANNA, PASSPHRASE, given_store, unlocked

from modulvard.domain.ids import AccountId
from modulvard.domain.store_errors import (
    KeyFileDamaged,
    KeyFileMissing,
    StoreNewer,
    WrongPassphrase,
    WrongRecoveryKey,
)
from modulvard.store import key_changes, sealing
from modulvard.store.key_file import EntryKind, key_file_path, packed, parsed, read_key_file, write_key_file
from modulvard.store.keys import account_entry, new_recovery_key, unlock, unlock_by_recovery_key, unlocked_by

ERIK = AccountId(2)
ERIKS = "femton röda små kantareller"


def _key_file(tmp_path: Path):
    made = given_store(tmp_path)
    return made, read_key_file(key_file_path(made.path))


def _with_erik(made, key_file):
    return key_changes.with_account(
        key_file, unlocked(made.path), account_entry(ERIK, "Erik", "Erik Alkotte", "fysioterapeut", ERIKS)
    )


def test_each_account_and_the_recovery_key_open_the_same_store_key(tmp_path: Path) -> None:
    """decided.md 1."""
    made, key_file = _key_file(tmp_path)
    key_file = _with_erik(made, key_file)
    opened = [
        unlock(key_file, ANNA, PASSPHRASE),
        unlock(key_file, "ERIK ", ERIKS),
        unlock_by_recovery_key(key_file, made.recovery_key.lower().replace("-", " ")),
    ]
    assert len({bytes(keys.keys[1]) for keys in opened}) == 1


def test_a_passphrase_opens_in_either_form_of_its_letters(tmp_path: Path) -> None:
    _, key_file = _key_file(tmp_path)
    decomposed = unicodedata.normalize("NFD", PASSPHRASE)
    assert decomposed != PASSPHRASE
    assert unlock(key_file, ANNA, decomposed).keys


@pytest.mark.parametrize(
    ("name", "passphrase"), [(ANNA, "fel fras helt och hållet"), ("nobody", PASSPHRASE), (ANNA, "")]
)
def test_wrong_name_and_wrong_passphrase_get_the_same_answer(tmp_path: Path, name: str, passphrase: str) -> None:
    """CNF-03."""
    _, key_file = _key_file(tmp_path)
    with pytest.raises(WrongPassphrase) as caught:
        unlock(key_file, name, passphrase)
    assert caught.value.facts == {}


def test_key_stretching_is_at_least_what_is_demanded_and_salted_anew_for_each(tmp_path: Path) -> None:
    """CNF-04: argon2id of 46 MiB or more, random salt."""
    made, key_file = _key_file(tmp_path)
    entries = _with_erik(made, key_file).entries
    assert all(entry.stretching.memory_kib >= 46 * 1024 for entry in entries)
    assert len({entry.stretching.salt for entry in entries}) == len(entries)


def test_a_key_file_that_asks_for_weaker_stretching_is_refused(tmp_path: Path) -> None:
    made, _ = _key_file(tmp_path)
    path = key_file_path(made.path)
    document = json.loads(path.read_bytes())
    document["entries"][0]["stretching"]["memory_kib"] = 1024
    path.write_text(json.dumps(document), encoding="utf-8")
    with pytest.raises(KeyFileDamaged):
        read_key_file(path)


def test_the_key_file_holds_no_secret_in_the_open(tmp_path: Path) -> None:
    """CNF-01."""
    made, key_file = _key_file(tmp_path)
    content = packed(key_file)
    keys = unlocked(made.path)
    for secret in (PASSPHRASE.encode(), bytes(keys.private), bytes(keys.keys[1])):
        assert secret not in content
        assert secret.hex().encode() not in content


def test_the_key_file_is_read_as_it_was_written(tmp_path: Path) -> None:
    _, key_file = _key_file(tmp_path)
    assert parsed(packed(key_file)) == key_file


@pytest.mark.parametrize(
    "content", [b"", b"{", b"[]", b"null", b'{"application": "other"}', b"\xff\xfe", b"[" * 100_000]
)
def test_a_broken_key_file_is_told_as_damaged(tmp_path: Path, content: bytes) -> None:
    """DUR-05."""
    path = tmp_path / "clinic.db.keys"
    path.write_bytes(content)
    with pytest.raises(KeyFileDamaged):
        read_key_file(path)


def test_a_missing_key_file_and_one_of_a_newer_program_are_told_apart(tmp_path: Path) -> None:
    made, _ = _key_file(tmp_path)
    path = key_file_path(made.path)
    document = json.loads(path.read_bytes())
    path.write_text(json.dumps({**document, "format": 2}), encoding="utf-8")
    with pytest.raises(StoreNewer):
        read_key_file(path)
    path.unlink()
    with pytest.raises(KeyFileMissing):
        read_key_file(path)


def test_a_public_key_slipped_in_from_outside_is_found(tmp_path: Path) -> None:
    """Otherwise the next new store key would be sealed to whoever slipped it in."""
    made, key_file = _key_file(tmp_path)
    key_file = _with_erik(made, key_file)
    strangers = sealing.new_pair().public
    entries = tuple(replace(entry, public=strangers) if entry.account == ERIK else entry for entry in key_file.entries)
    with pytest.raises(KeyFileDamaged):
        unlock(replace(key_file, entries=entries), ANNA, PASSPHRASE)


def test_a_changed_passphrase_opens_and_the_old_one_does_not(tmp_path: Path) -> None:
    made, key_file = _key_file(tmp_path)
    changed = key_changes.with_own_passphrase(key_file, unlocked(made.path), ERIKS)
    assert unlock(changed, ANNA, ERIKS).keys == unlocked(made.path).keys
    with pytest.raises(WrongPassphrase):
        unlock(changed, ANNA, PASSPHRASE)


def test_whoever_forgot_gets_a_new_passphrase_by_the_recovery_key(tmp_path: Path) -> None:
    """OPS-03."""
    made, key_file = _key_file(tmp_path)
    recovered = unlock_by_recovery_key(key_file, made.recovery_key)
    changed = key_changes.with_new_passphrase(key_file, recovered, AccountId(1), ERIKS)
    assert unlock(changed, ANNA, ERIKS).keys == recovered.keys
    with pytest.raises(WrongPassphrase):
        unlock(changed, ANNA, PASSPHRASE)


def test_a_new_recovery_key_makes_the_old_one_useless(tmp_path: Path) -> None:
    made, key_file = _key_file(tmp_path)
    new = new_recovery_key()
    changed = key_changes.with_recovery_key(key_file, unlocked(made.path), new)
    assert unlock_by_recovery_key(changed, new).keys == unlocked(made.path).keys
    with pytest.raises(WrongRecoveryKey):
        unlock_by_recovery_key(changed, made.recovery_key)


def test_a_withdrawn_account_has_neither_the_new_key_nor_any_more_the_old(tmp_path: Path) -> None:
    """decided.md 1: sealed to those who remain, without their passphrases."""
    made, key_file = _key_file(tmp_path)
    key_file = _with_erik(made, key_file)
    eriks_entry = key_file.entry_of(ERIK)
    eriks = unlock(key_file, "erik", ERIKS)
    changed, keys = key_changes.without_account(key_file, unlocked(made.path), ERIK)
    assert sorted(keys.keys) == [1, 2]
    assert unlock(changed, ANNA, PASSPHRASE).keys == keys.keys
    assert unlock_by_recovery_key(changed, made.recovery_key).keys == keys.keys
    with pytest.raises(WrongPassphrase):
        unlock(changed, "erik", ERIKS)
    with pytest.raises(KeyFileDamaged):
        unlocked_by(changed, eriks_entry, bytes(eriks.private))


def test_an_interrupted_addition_is_replaced_by_the_next(tmp_path: Path) -> None:
    made, key_file = _key_file(tmp_path)
    twice = _with_erik(made, _with_erik(made, key_file))
    assert [entry.name for entry in twice.accounts] == [ANNA, "erik"]
    assert sum(entry.kind is EntryKind.RECOVERY for entry in twice.entries) == 1


def test_wiping_overwrites_the_keys(tmp_path: Path) -> None:
    """CNF-07."""
    keys = unlocked(given_store(tmp_path).path)
    private, key = keys.private, keys.keys[1]
    keys.wipe()
    assert bytes(private) == bytes(len(private))
    assert bytes(key) == bytes(32)
    assert str(private) not in repr(keys)


def test_the_key_file_is_for_its_owner_only(tmp_path: Path) -> None:
    made, key_file = _key_file(tmp_path)
    write_key_file(key_file_path(made.path), key_file)
    assert key_file_path(made.path).stat().st_mode & 0o077 == 0
