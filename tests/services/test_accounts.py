"""Who may log in, and what each may do (AUD-04, decided.md 1, 7 and 14)."""

import errno
import os
from datetime import date
from pathlib import Path

import pytest
from tests.clinics import CLOCK, PASSPHRASE, given_store, opened

from modulvard.domain.access import Permission, Role
from modulvard.domain.access_log import LogFilter, Measure
from modulvard.domain.account_errors import (
    AccountExists,
    AccountUnknown,
    LastAdministrator,
    PassphraseRefused,
)
from modulvard.domain.accounts import NewAccount
from modulvard.domain.errors import ChangedSince, InvalidInput, PermissionDenied
from modulvard.domain.ids import AccountId
from modulvard.domain.store_errors import DiskFull, WrongPassphrase
from modulvard.domain.treatment_errors import NotATherapist
from modulvard.services.accounts import Accounts
from modulvard.store import access_log, unlocking
from modulvard.store.key_file import key_file_path, read_key_file
from modulvard.store.keys import new_recovery_key
from modulvard.store.opening import open_store

ANNA = AccountId(1)
ERIKS = "femton röda små kantareller"
NEW = "sjutton blåa tallkottar"


@pytest.fixture
def made(tmp_path: Path):
    return given_store(tmp_path)


@pytest.fixture
def database(made):
    it = opened(made.path)
    yield it
    it.close()


@pytest.fixture
def accounts(database) -> Accounts:
    return Accounts(database, CLOCK)


def _erik(**changes: object) -> NewAccount:
    given = {
        "name": "Erik",
        "display_name": "Erik Alkotte",
        "title": "fysioterapeut",
        "roles": frozenset({Role.THERAPIST}),
        "passphrase": ERIKS,
    }
    return NewAccount(**{**given, **changes})  # type: ignore[arg-type]  # keywords of a test


def _log_in(path: Path, name: str, passphrase: str):
    key_file, unlocked = unlocking.log_in(path, name, passphrase, CLOCK)
    return open_store(path, key_file, unlocked, CLOCK).database


def _measures(database) -> list[str]:
    with database.read() as session:
        return [record.measure for record in access_log.records(session, LogFilter())]


def test_an_added_account_logs_in_with_its_own_passphrase_and_roles(accounts, database) -> None:
    ident = accounts.add(_erik()).ident
    found = accounts.named("ERIK")
    assert (found.ident, found.display_name, found.roles) == (ident, "Erik Alkotte", {Role.THERAPIST})
    eriks = _log_in(database.path, "erik", ERIKS)
    assert eriks.who.name == "erik"
    with pytest.raises(PermissionDenied):
        Accounts(eriks, CLOCK).add(_erik(name="sofia"))
    eriks.close()
    assert Measure.ADD_ACCOUNT in _measures(database)


@pytest.mark.parametrize("name", ["erik", "Erik", "ERIK ", "anna"])
def test_a_name_that_is_taken_is_refused_in_any_case(accounts, name: str) -> None:
    accounts.add(_erik())
    with pytest.raises(AccountExists):
        accounts.add(_erik(name=name))


@pytest.mark.parametrize(
    ("changes", "error"),
    [
        ({"name": "  "}, InvalidInput),
        ({"name": "erik/../anna"}, InvalidInput),
        ({"name": "x" * 200}, InvalidInput),
        ({"display_name": " "}, InvalidInput),
        ({"roles": frozenset()}, InvalidInput),
        ({"passphrase": "kort"}, PassphraseRefused),
        ({"passphrase": "Erik Alkotte 2026"}, PassphraseRefused),
        ({"passphrase": "Vårdcentralen Björken"}, PassphraseRefused),
    ],
)
def test_what_cannot_be_taken_is_refused_and_nothing_changes(accounts, database, changes, error) -> None:
    before = key_file_path(database.path).read_bytes()
    with pytest.raises(error):
        accounts.add(_erik(**changes))
    assert [account.name for account in accounts.list()] == ["anna"]
    assert key_file_path(database.path).read_bytes() == before


def test_an_account_whose_key_cannot_be_written_is_not_added(accounts, monkeypatch) -> None:
    """DUR-02."""
    fsync = os.fsync

    def full(_descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(DiskFull):
        accounts.add(_erik())
    monkeypatch.setattr(os, "fsync", fsync)
    assert [account.name for account in accounts.list()] == ["anna"]
    assert accounts.add(_erik()).ident == 2


def test_a_disabled_account_is_out_at_its_next_step_and_at_every_later_log_in(accounts, database) -> None:
    """AUD-04, decided.md 1."""
    ident = AccountId(accounts.add(_erik()).ident)
    accounts.disable(ident)
    assert accounts.named("erik").is_disabled
    with pytest.raises(WrongPassphrase):
        _log_in(database.path, "erik", ERIKS)
    assert [entry.name for entry in read_key_file(key_file_path(database.path)).accounts] == ["anna"]
    assert Measure.DISABLE_ACCOUNT in _measures(database)
    assert database.verify_log().is_whole


def test_the_last_who_gives_permissions_stays(accounts) -> None:
    with pytest.raises(LastAdministrator):
        accounts.disable(ANNA)
    with pytest.raises(LastAdministrator):
        accounts.set_roles(ANNA, {Role.THERAPIST})
    accounts.add(_erik(roles=frozenset({Role.PERMISSION_ADMIN})))
    accounts.set_roles(ANNA, {Role.THERAPIST})
    assert Permission.EDIT_ACCOUNTS not in accounts.own_permissions()


def test_roles_changed_and_undone_are_logged_with_what_they_were(accounts, database) -> None:
    ident = AccountId(accounts.add(_erik()).ident)
    undo = accounts.set_roles(ident, {Role.READER, Role.MANAGER}).undo
    assert accounts.named("erik").roles == {Role.READER, Role.MANAGER}
    undo()
    assert accounts.named("erik").roles == {Role.THERAPIST}
    with database.read() as session:
        newest = access_log.records(session, LogFilter(limit=2))
    assert [record.reason for record in newest] == ["manager, reader → therapist", "therapist → manager, reader"]


def test_undoing_roles_that_someone_has_changed_since_is_refused(accounts) -> None:
    """decided.md 10, CON-02."""
    ident = AccountId(accounts.add(_erik()).ident)
    undo = accounts.set_roles(ident, {Role.READER}).undo
    accounts.set_roles(ident, {Role.MANAGER})
    with pytest.raises(ChangedSince):
        undo()
    assert accounts.named("erik").roles == {Role.MANAGER}


def test_one_changes_ones_own_passphrase_by_the_present_one(accounts, database) -> None:
    with pytest.raises(WrongPassphrase):
        accounts.change_passphrase("fel fras helt och hållet", NEW)
    with pytest.raises(PassphraseRefused):
        accounts.change_passphrase(PASSPHRASE, "anna björklöv 123")
    accounts.change_passphrase(PASSPHRASE, NEW)
    _log_in(database.path, "anna", NEW).close()
    with pytest.raises(WrongPassphrase):
        _log_in(database.path, "anna", PASSPHRASE)
    assert Measure.CHANGE_LOG_IN in _measures(database)


def test_the_recovery_key_lets_a_passphrase_be_set_anew_and_nothing_else(made) -> None:
    """OPS-03."""
    key_file, unlocked = unlocking.log_in_by_recovery_key(made.path, made.recovery_key, CLOCK)
    database = open_store(made.path, key_file, unlocked, CLOCK).database
    accounts = Accounts(database, CLOCK)
    with pytest.raises(PermissionDenied):
        accounts.list()
    with pytest.raises(AccountUnknown):
        accounts.set_forgotten_passphrase("nobody", NEW)
    accounts.set_forgotten_passphrase("anna", NEW)
    assert _measures(database)[:2] == [Measure.CHANGE_LOG_IN, Measure.LOG_IN_BY_RECOVERY_KEY]
    database.close()
    _log_in(made.path, "anna", NEW).close()


def test_no_role_may_use_what_the_recovery_key_is_for(accounts) -> None:
    with pytest.raises(PermissionDenied):
        accounts.set_forgotten_passphrase("anna", NEW)


def test_a_new_recovery_key_takes_the_place_of_the_old(accounts, made) -> None:
    written = new_recovery_key()
    accounts.change_recovery_key(written)
    assert unlocking.log_in_by_recovery_key(made.path, written, CLOCK)


def test_days_off_are_noted_with_a_substitute_and_can_be_undone(accounts) -> None:
    """decided.md 14."""
    erik = AccountId(accounts.add(_erik()).ident)
    changed = accounts.away(ANNA, date(2026, 12, 21), date(2027, 1, 6), erik)
    (absence,) = accounts.absences()
    assert (absence.account, absence.substitute, absence.first_day) == (ANNA, erik, date(2026, 12, 21))
    again = changed.undo().undo
    assert accounts.absences() == ()
    again()
    assert len(accounts.absences(since=date(2027, 1, 6))) == 1
    assert accounts.absences(since=date(2027, 1, 7)) == ()


def test_anothers_days_off_need_the_right_to_edit_the_clinic(accounts, database) -> None:
    accounts.add(_erik())
    eriks = _log_in(database.path, "erik", ERIKS)
    with pytest.raises(PermissionDenied):
        Accounts(eriks, CLOCK).away(ANNA, date(2026, 12, 21), date(2026, 12, 22))
    Accounts(eriks, CLOCK).away(AccountId(2), date(2026, 12, 21), date(2026, 12, 22))
    eriks.close()


@pytest.mark.parametrize(("last", "substitute"), [(date(2026, 12, 20), None), (date(2026, 12, 22), ANNA)])
def test_days_off_that_make_no_sense_are_refused(accounts, last: date, substitute: AccountId | None) -> None:
    with pytest.raises(InvalidInput):
        accounts.away(ANNA, date(2026, 12, 21), last, substitute)


def test_a_disabled_account_cannot_stand_in(accounts) -> None:
    erik = AccountId(accounts.add(_erik()).ident)
    accounts.disable(erik)
    with pytest.raises(AccountUnknown):
        accounts.away(ANNA, date(2026, 12, 21), date(2026, 12, 22), erik)


def test_b22_who_cannot_be_responsible_for_a_treatment_cannot_stand_in(accounts) -> None:
    """The lines of who is away would stand on the list of someone who may not answer them."""
    erik = AccountId(accounts.add(_erik(roles=frozenset({Role.PERMISSION_ADMIN}))).ident)
    with pytest.raises(NotATherapist):
        accounts.away(ANNA, date(2026, 12, 21), date(2026, 12, 22), erik)
    assert accounts.absences() == ()
    accounts.set_roles(erik, {Role.GROUP_LEADER})
    accounts.away(ANNA, date(2026, 12, 21), date(2026, 12, 22), erik)
