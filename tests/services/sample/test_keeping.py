"""When the sample clinic is made anew, and when it is left as it is (decided.md 16)."""

import shutil
from datetime import datetime
from pathlib import Path

import pytest
from tests.clinics import ROOT, given_store

from modulvard.bootstrap import Use, open_door, ready_sample
from modulvard.domain.access_log import Measure
from modulvard.domain.clock import STOCKHOLM, FixedClock
from modulvard.services.bundle import Services
from modulvard.services.sample.keeping import LEAVES_AS_IT_WAS, SampleState
from modulvard.store.backup_file import read_manifest, unpack

MONDAY = FixedClock(datetime(2026, 11, 23, 8, 0, tzinfo=STOCKHOLM))
TUESDAY = FixedClock(datetime(2026, 11, 24, 8, 0, tzinfo=STOCKHOLM))
PASSPHRASE = "näver löv sav rot topp"


def opened(path: Path, clock: FixedClock, *, use: Use = Use.WRITE) -> Services:
    return open_door(path, clock).unlock("anna", PASSPHRASE, use=use)


def file_of(path: Path) -> int:
    """Return what tells one file from another under the same name."""
    return path.stat().st_ino


@pytest.fixture(scope="module")
def monday(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A sample clinic made on a Monday, for copies to be taken of."""
    path: Path = tmp_path_factory.mktemp("monday") / "sample" / "clinic.db"
    ready_sample(path, MONDAY)
    return path


@pytest.fixture
def path(monday: Path, tmp_path: Path) -> Path:
    """A sample clinic made on a Monday."""
    folder = tmp_path / "sample"
    shutil.copytree(monday.parent, folder)
    return folder / monday.name


def test_it_opens_with_its_public_passphrase_and_stays_the_same_all_day(path: Path):
    made = file_of(path)
    login = ready_sample(path, MONDAY)
    assert (login.account, login.passphrase) == ("anna", PASSPHRASE)
    assert file_of(path) == made
    with opened(path, MONDAY) as services:
        assert services.is_sample
        assert services.sample.state() == SampleState(made_on=MONDAY.now().date(), is_changed=False)


@pytest.mark.slow
def test_looked_at_but_unchanged_it_is_made_anew_the_next_day(path: Path):
    made = file_of(path)
    with opened(path, MONDAY) as services:
        services.today.day()
        services.patients.search("linnea")
    ready_sample(path, TUESDAY)
    assert file_of(path) != made
    with opened(path, TUESDAY) as services:
        assert services.sample.state().made_on == TUESDAY.now().date()


def test_once_worked_in_it_is_kept_on_later_days_until_it_is_reset(path: Path):
    made = file_of(path)
    with opened(path, MONDAY) as services:
        services.clinic.set("phone_hours", "vardagar 9–16")
    ready_sample(path, TUESDAY)
    assert file_of(path) == made
    ready_sample(path, TUESDAY, reset=True)
    assert file_of(path) != made
    with opened(path, TUESDAY) as services:
        assert services.clinic.show().values["phone_hours"] == "vardagar 8–16.30"


RELEASED = sorted((ROOT / "tests" / "released").glob("*.zip"))


@pytest.mark.slow
@pytest.mark.parametrize("reset", [False, True])
def test_one_that_an_older_version_made_is_made_anew(tmp_path: Path, reset: bool):
    """Decided.md 16: nobody has to know of an upgrade to try the sample clinic after one."""
    file = RELEASED[0]
    unpack(file, tmp_path)
    path = tmp_path / "clinic.db"
    clock = FixedClock(read_manifest(file).made_at)
    ready_sample(path, clock, reset=reset)
    with opened(path, clock) as services:
        assert services.sample.state() == SampleState(made_on=clock.now().date(), is_changed=False)


def test_a_making_that_is_broken_off_leaves_nothing_behind(tmp_path: Path):
    path = tmp_path / "sample" / "clinic.db"

    def stop(done: int, _all: int) -> None:
        if done == 3:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        ready_sample(path, MONDAY, progress=stop)
    assert not path.exists()
    assert [file.name for file in path.parent.iterdir() if file.suffix != ".lock"] == []
    ready_sample(path, MONDAY)
    with opened(path, MONDAY) as services:
        assert not services.sample.state().is_stale(MONDAY.now().date())


def test_a_broken_off_reset_leaves_the_clinic_that_was(path: Path):
    made = file_of(path)

    def stop(_done: int, _all: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        ready_sample(path, MONDAY, reset=True, progress=stop)
    assert file_of(path) == made
    with opened(path, MONDAY) as services:
        assert services.today.day().lines


def test_a_store_that_is_no_sample_clinic_is_never_taken_for_one(tmp_path: Path):
    """Its passphrase is another; were it the same, it would still be left alone."""
    store = given_store(tmp_path).path
    before = store.read_bytes()
    with pytest.raises(Exception, match="WrongPassphrase"):
        ready_sample(store, MONDAY, reset=True)
    assert store.read_bytes() == before


def test_only_looking_and_keeping_leave_the_clinic_as_it_was():
    """A step added later counts as a change until someone says otherwise."""
    changes = {Measure.ADD_PATIENT, Measure.START_TREATMENT, Measure.MODULE_STATE, Measure.EDIT_CLINIC, Measure.UNDO}
    assert not changes & LEAVES_AS_IT_WAS
    assert SampleState(made_on=None, is_changed=False).is_stale(MONDAY.now().date())
