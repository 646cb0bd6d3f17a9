"""The store of every released version is opened, upgraded and counted by this one (DUR-04)."""

from pathlib import Path

import pytest
from tests.clinics import ROOT

from modulvard import __version__
from modulvard.bootstrap import Use, open_door
from modulvard.domain.clock import FixedClock
from modulvard.services.store_keeping import restore_lost, verify_alone
from modulvard.store.backup_file import read_manifest

KEPT = sorted((ROOT / "tests" / "released").glob("*.zip"))
ACCOUNT, PASSPHRASE = "anna", "näver löv sav rot topp"
GROWING = {"access_log", "store_fact", "program_version", "treatment_overview", "alembic_version"}
"""Tables that an opening itself adds to."""


def test_this_versions_store_is_kept() -> None:
    assert __version__ in {file.stem for file in KEPT}


@pytest.mark.parametrize("file", KEPT, ids=[file.stem for file in KEPT])
def test_a_released_versions_backup_becomes_a_working_clinic_with_every_row(tmp_path: Path, file: Path) -> None:
    then = read_manifest(file)
    clock = FixedClock(then.made_at)
    path = tmp_path / "clinic.db"
    assert verify_alone(file, ACCOUNT, PASSPHRASE).report.is_whole
    restore_lost(path, file, name=ACCOUNT, passphrase=PASSPHRASE, clock=clock)
    with open_door(path, clock).unlock(ACCOUNT, PASSPHRASE, use=Use.WRITE) as services:
        counts = services.keeping.check(full=True).counts
        assert services.keeping.info().patients >= 24
        assert services.log.verify().is_whole
    assert {name: counts[name] for name in then.counts if name not in GROWING} == {
        name: count for name, count in then.counts.items() if name not in GROWING
    }
