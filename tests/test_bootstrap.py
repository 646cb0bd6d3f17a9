"""How a store is opened and its services are built (docs/architecture.md "Bootstrap")."""

import subprocess
import sys
from datetime import datetime
from pathlib import Path

import pytest
from tests.clinics import ANNA, CLOCK, NOW, PASSPHRASE, given_store

import modulvard
from modulvard.bootstrap import (
    NewClinic,
    Paths,
    Use,
    clock_from_environment,
    create_clinic,
    lock_holder,
    new_recovery_key,
    open_door,
)
from modulvard.domain.account_errors import PassphraseRefused
from modulvard.domain.clock import STOCKHOLM, FixedClock, SystemClock
from modulvard.domain.errors import InvalidInput, PermissionDenied
from modulvard.domain.store_errors import ClockRefused, StoreExists, StoreLocked, StoreMissing, WrongPassphrase


@pytest.fixture
def store(tmp_path: Path) -> Path:
    """Return a store of one account, Anna, made with a set clock."""
    path = tmp_path / "clinic.db"
    create_clinic(path, a_clinic(), CLOCK)
    return path


def a_clinic(passphrase: str = PASSPHRASE) -> NewClinic:
    return NewClinic(
        name="Vårdcentralen Björken",
        account=ANNA,
        display_name="Anna Björklöv",
        title="psykolog",
        passphrase=passphrase,
        recovery_key=new_recovery_key(),
    )


# --- where and when -------------------------------------------------------------------------------


def test_the_store_lies_in_the_data_folder_unless_it_is_named() -> None:
    """commandline.md: default the user's data folder; MODULVARD_STORE."""
    usual = Paths.usual({})
    assert (usual.store.name, usual.store.parent.name) == ("clinic.db", "modulvard")
    assert usual.sample.parent == usual.store.parent / "sample"
    named = Paths.usual({"MODULVARD_STORE": "/somewhere/else.db"})
    assert (named.store, named.sample) == (Path("/somewhere/else.db"), usual.sample)


def test_the_clock_is_the_computers_or_the_one_that_is_set() -> None:
    """decided.md 12."""
    assert isinstance(clock_from_environment({}), SystemClock)
    set_clock = clock_from_environment({"MODULVARD_CLOCK": "2026-12-31T23:59"})
    assert set_clock.now() == datetime(2026, 12, 31, 23, 59, tzinfo=STOCKHOLM)


@pytest.mark.parametrize("written", ["2026-12-31", "2026-12-31 23:59", "nu", "2026-12-31T23:59+01:00"])
def test_a_clock_that_cannot_be_read_is_refused(written: str) -> None:
    with pytest.raises(InvalidInput):
        clock_from_environment({"MODULVARD_CLOCK": written})


# --- the door -------------------------------------------------------------------------------------


def test_the_door_tells_who_may_log_in_without_loading_the_database(store: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from modulvard.bootstrap import open_door;"
        "from modulvard.domain.clock import SystemClock; door = open_door(Path(sys.argv[1]), SystemClock());"
        "print(door.clinic, door.people[0].display_name, 'sqlalchemy' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(store)],
        env={"PYTHONPATH": str(Path(modulvard.__file__).parents[1]), "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert done.stdout == "Vårdcentralen Björken Anna Björklöv False\n"


def test_where_there_is_no_store_there_is_no_door(tmp_path: Path) -> None:
    """DUR-05: never created by opening."""
    with pytest.raises(StoreMissing):
        open_door(tmp_path / "clinic.db", CLOCK)
    assert list(tmp_path.iterdir()) == []


def test_unlocking_gives_every_service_on_behalf_of_the_account(store: Path) -> None:
    with open_door(store, CLOCK).unlock(ANNA, PASSPHRASE, use=Use.WRITE) as services:
        assert services.person is not None
        assert (services.person.name, services.person.title) == (ANNA, "psykolog")
        assert services.clinic.show().name == "Vårdcentralen Björken"
        assert services.today.day().lines == ()
        assert len(services.programs.list()) >= 12
        assert (services.is_sample, services.has_set_clock) == (False, True)


def test_closing_wipes_the_keys_and_lets_go_of_the_lock(store: Path) -> None:
    """CNF-07, CON-01."""
    services = open_door(store, CLOCK).unlock(ANNA, PASSPHRASE, use=Use.WRITE)
    keys = services._unlocked
    assert lock_holder(store) is not None
    services.close()
    assert not keys.keys
    assert not any(keys.private)
    assert lock_holder(store) is None


def test_a_window_holds_the_lock_also_while_it_is_locked(store: Path) -> None:
    """decided.md 3: a window open, locked or not."""
    window, command = open_door(store, CLOCK), open_door(store, CLOCK)
    window.hold()
    window.unlock(ANNA, PASSPHRASE, use=Use.WRITE).close()
    with pytest.raises(StoreLocked) as refused:
        command.unlock(ANNA, PASSPHRASE, use=Use.WRITE)
    assert refused.value.account == ANNA
    command.unlock(ANNA, PASSPHRASE, use=Use.READ).close()
    window.close()
    command.unlock(ANNA, PASSPHRASE, use=Use.WRITE).close()


def test_a_wrong_passphrase_leaves_no_lock_behind(store: Path) -> None:
    with pytest.raises(WrongPassphrase):
        open_door(store, CLOCK).unlock(ANNA, "tolv gröna äpplen på ett fat", use=Use.WRITE)
    assert lock_holder(store) is None


def test_a_set_clock_does_not_open_a_store_made_without_one(tmp_path: Path) -> None:
    """decided.md 12: every other store refuses to open with it."""
    path = given_store(tmp_path).path
    with pytest.raises(ClockRefused):
        open_door(path, FixedClock(NOW)).unlock(ANNA, PASSPHRASE)
    assert lock_holder(path) is None


def test_the_recovery_key_opens_nothing_but_a_new_passphrase(tmp_path: Path) -> None:
    """OPS-03."""
    path, clinic = tmp_path / "clinic.db", a_clinic()
    create_clinic(path, clinic, CLOCK)
    with open_door(path, CLOCK).unlock_by_recovery_key(clinic.recovery_key, use=Use.WRITE) as services:
        assert services.person is None
        with pytest.raises(PermissionDenied):
            services.today.day()
        services.accounts.set_forgotten_passphrase(ANNA, "sju blå plommon i en skål")
    open_door(path, CLOCK).unlock(ANNA, "sju blå plommon i en skål").close()


# --- making a clinic ------------------------------------------------------------------------------


def test_a_clinic_is_never_made_over_anything(store: Path) -> None:
    before = store.read_bytes()
    with pytest.raises(StoreExists):
        create_clinic(store, a_clinic(), CLOCK)
    assert store.read_bytes() == before


def test_a_clinic_with_a_weak_passphrase_is_not_made(tmp_path: Path) -> None:
    """CNF-03: also one that is made of the clinic's own name."""
    for weak in ("kort", "Vårdcentralen Björken"):
        with pytest.raises(PassphraseRefused):
            create_clinic(tmp_path / "clinic.db", a_clinic(weak), CLOCK)
    assert list(tmp_path.iterdir()) == []
