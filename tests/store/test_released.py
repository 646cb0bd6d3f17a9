"""The store of every released version is opened, upgraded and counted by this one (DUR-04)."""

from pathlib import Path

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session
from tests.clinics import ROOT

from modulvard import __version__
from modulvard.bootstrap import Use, open_door
from modulvard.domain.answer_bank import VersionStatus
from modulvard.domain.clock import FixedClock
from modulvard.domain.store_errors import LogHeadMissing, StoreOlder
from modulvard.services.store_keeping import restore_lost, upgrade, verify_alone
from modulvard.store import cipher, unlocking
from modulvard.store.answers import all_answers
from modulvard.store.backup_file import read_manifest, unpack
from modulvard.store.examining import examine
from modulvard.store.homework import assign_opened
from modulvard.store.rows import HomeworkRow, TreatmentRow
from modulvard.store.schema_version import CURRENT
from modulvard.store.treatments import load_treatments

KEPT = sorted((ROOT / "tests" / "released").glob("*.zip"))
ACCOUNT, PASSPHRASE = "anna", "näver löv sav rot topp"
GROWING = {
    "access_log",
    "answer",
    "answer_version",
    "store_fact",
    "program_version",
    "treatment_overview",
    "alembic_version",
}
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


@pytest.mark.parametrize("file", KEPT, ids=[file.stem for file in KEPT])
def test_a_released_versions_store_is_upgraded_in_its_place_with_every_row(tmp_path: Path, file: Path) -> None:
    """DUR-04."""
    then = read_manifest(file)
    clock = FixedClock(then.made_at)
    unpack(file, tmp_path)
    path = tmp_path / "clinic.db"
    aside = upgrade(path, ACCOUNT, PASSPHRASE, clock)
    assert (aside is None) == (then.revision == CURRENT)
    with open_door(path, clock).unlock(ACCOUNT, PASSPHRASE, use=Use.WRITE) as services:
        report = services.keeping.check(full=True)
        assert report.is_whole
        assert services.today.day(unit=True).lines
    fewer = {name for name, count in then.counts.items() if report.counts[name] < count}
    assert fewer == set()


@pytest.mark.parametrize("file", KEPT, ids=[file.stem for file in KEPT])
@pytest.mark.parametrize("head", ["true", "gone"])
def test_an_altered_log_keeps_no_older_store_from_being_upgraded(tmp_path: Path, file: Path, head: str) -> None:
    """DUR-04, AUD-03: the log goes along as it was found; otherwise nobody could ever accept the break."""
    then = read_manifest(file)
    if then.revision == CURRENT:
        pytest.skip("nothing to upgrade")
    clock = FixedClock(then.made_at)
    unpack(file, tmp_path)
    path = tmp_path / "clinic.db"
    key_file, keys = unlocking.log_in(path, ACCOUNT, PASSPHRASE, clock)
    store = cipher.connect(path, examine(path, key_file, keys).file_key, cipher.Mode.WRITE)
    store.execute("DROP TRIGGER access_log_unchangeable")
    store.execute("UPDATE access_log SET count = 99 WHERE seq = 1")
    store.close()
    if head == "gone":
        path.with_name("clinic.db.head").unlink()
    door = open_door(path, clock)
    with pytest.raises(StoreOlder):
        door.unlock(ACCOUNT, PASSPHRASE)
    assert upgrade(path, ACCOUNT, PASSPHRASE, clock) is not None
    if head == "gone":
        with pytest.raises(LogHeadMissing):
            door.unlock(ACCOUNT, PASSPHRASE)
    with door.unlock(ACCOUNT, PASSPHRASE, use=Use.MEND) as services:
        services.log.accept_break("skivan byttes")
    with door.unlock(ACCOUNT, PASSPHRASE) as services:
        assert [finding.seq for finding in services.log.verify().accepted] == [1]


@pytest.mark.parametrize("file", KEPT, ids=[file.stem for file in KEPT])
def test_an_upgrade_assigns_the_homework_of_the_modules_opened_so_far(tmp_path: Path, file: Path) -> None:
    """What opening a module does by itself since 0.2 is done once for what was opened before."""
    clock = FixedClock(read_manifest(file).made_at)
    path = tmp_path / "clinic.db"
    restore_lost(path, file, name=ACCOUNT, passphrase=PASSPHRASE, clock=clock)
    door = open_door(path, clock)
    with door.unlock(ACCOUNT, PASSPHRASE, use=Use.WRITE) as services:
        with services._database.read() as session:
            before = assigned(session)
            treatments = load_treatments(session, TreatmentRow.id > 0)
        with services._database.work() as session:
            assign_opened(session, treatments)
            assert assigned(session) == before
    assert len(before) > 20


def test_a_released_versions_shipped_answers_stay_in_force_until_the_clinic_approves_new_ones(tmp_path: Path) -> None:
    """docs/decisions.md 33."""
    file = next(file for file in KEPT if file.stem == "0.2.0")
    then = read_manifest(file)
    clock = FixedClock(then.made_at)
    path = tmp_path / "clinic.db"
    restore_lost(path, file, name=ACCOUNT, passphrase=PASSPHRASE, clock=clock)
    with (
        open_door(path, clock).unlock(ACCOUNT, PASSPHRASE, use=Use.WRITE) as services,
        services._database.read() as session,
    ):
        held = all_answers(session)[: then.counts["answer"]]
    assert {answer.approved for answer in held} == {1}
    later = [version for answer in held for version in answer.versions if version.number > 1]
    assert {version.status for version in later} <= {VersionStatus.DRAFT}
    assert all(version.submitted_at for version in later)


def assigned(session: Session) -> list[tuple[object, ...]]:
    """Return treatment, module, form and day of every homework."""
    columns = (HomeworkRow.treatment_id, HomeworkRow.module, HomeworkRow.form, HomeworkRow.assigned_on)
    return sorted(tuple(row) for row in session.execute(select(*columns)))
