"""The store's life as services: told, checked, backed up, tried, restored (C16, DUR-05 … DUR-08)."""

import json
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import text
from tests.clinics import ANNA, CLOCK, NOW, PASSPHRASE, given_store, opened

from modulvard.domain.access_log import LogEntry, LogFilter, Measure
from modulvard.domain.clock import FixedClock
from modulvard.domain.errors import PermissionDenied
from modulvard.domain.store_errors import StoreMissing, WrongPassphrase
from modulvard.domain.store_keeping import CheckProblem
from modulvard.services.accounts import Accounts
from modulvard.services.store_keeping import Keeping, drill_alone, restore_lost, upgrade, verify_alone
from modulvard.store import access_log, unlocking
from modulvard.store.opening import open_store

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
def keeping(database) -> Keeping:
    return Keeping(database, CLOCK)


def _newest(database, count: int = 1) -> list[str]:
    with database.read() as session:
        return [record.measure for record in access_log.records(session, LogFilter(limit=count))]


def test_a_store_tells_what_it_is_and_that_a_backup_is_due(keeping) -> None:
    """DUR-08."""
    info = keeping.info()
    assert (info.clinic, info.accounts, info.patients, info.log_rows) == ("Vårdcentralen Björken", 1, 0, 2)
    assert info.backup_is_due(NOW)
    assert not info.drill_is_due(NOW + timedelta(days=90))
    assert info.drill_is_due(NOW + timedelta(days=91))
    keeping.back_up()
    told = keeping.info()
    assert not told.backup_is_due(NOW + timedelta(hours=24))
    assert told.backup_is_due(NOW + timedelta(hours=25))


@pytest.mark.parametrize("full", [False, True])
def test_a_whole_store_is_found_whole_and_that_is_logged(keeping, database, full: bool) -> None:
    report = keeping.check(full=full)
    assert report.is_whole
    assert report.counts["account"] == 1
    assert _newest(database) == [Measure.CHECK_STORE]


@pytest.mark.parametrize("full", [False, True])
@pytest.mark.parametrize(
    ("statement", "told"),
    [
        ("DROP TABLE pause", "table pause missing"),
        ("ALTER TABLE patient DROP COLUMN given_name", "table patient other"),
        ("DROP TABLE patient_search", "table patient_search missing"),
        ("DROP INDEX ix_access_log_patient_id", "index ix_access_log_patient_id missing"),
        ("CREATE TRIGGER sly AFTER INSERT ON pause BEGIN DELETE FROM pause; END", "trigger sly unknown"),
    ],
)
def test_a_store_that_lacks_what_its_version_demands_is_not_called_whole(
    keeping, database, statement: str, told: str, full: bool
) -> None:
    """DUR-05: a table gone is as bad as a page gone."""
    with database.engine.connect() as connection:
        connection.exec_driver_sql(statement)
        connection.commit()
    report = keeping.check(full=full)
    assert told in [finding.detail for finding in report.findings if finding.problem is CheckProblem.SCHEMA]


def test_a_log_without_its_guard_is_told(keeping, database) -> None:
    """AUD-03: who takes the guard away means to change rows."""
    with database.engine.connect() as connection:
        connection.exec_driver_sql("DROP TRIGGER access_log_unchangeable")
        connection.commit()
    found = [(finding.problem, finding.detail) for finding in keeping.check().findings]
    assert found == [(CheckProblem.LOG, "trigger access_log_unchangeable missing")]


def test_a_damaged_page_is_found_by_the_full_check(keeping, database) -> None:
    """DUR-05: ordinary opening proves nothing about the other pages."""
    with database.work() as session:
        session.execute(text("INSERT INTO setting VALUES ('long', hex(zeroblob(40000)))"))
    database.close()
    content = bytearray(database.path.read_bytes())
    content[-2000] ^= 1
    database.path.write_bytes(bytes(content))
    again = opened(database.path)
    report = Keeping(again, CLOCK).check(full=True)
    assert {finding.problem for finding in report.findings} >= {CheckProblem.PAGE_SEALS}
    again.close()


def test_a_backup_lies_beside_the_store_by_default_and_is_logged_without_anyones_data(keeping, database) -> None:
    made = Path(keeping.back_up().path)
    assert made == database.path.parent / "backups" / "modulvard-20261123T070000Z.zip"
    assert made.stat().st_mode & 0o077 == 0
    assert _newest(database) == [Measure.BACKUP]
    assert keeping.verify(made).report.is_whole
    assert _newest(database) == [Measure.VERIFY_BACKUP]


def test_a_folder_that_is_not_there_is_told(keeping, tmp_path: Path) -> None:
    with pytest.raises(StoreMissing):
        keeping.back_up(tmp_path / "stick")


def test_old_backups_are_cleared_beside_the_store_and_nowhere_else(made, tmp_path: Path) -> None:
    """DUR-08."""
    stick = tmp_path / "stick"
    stick.mkdir()
    for day in range(40):
        clock = FixedClock(NOW + timedelta(days=day))
        database = opened(made.path, clock)
        Keeping(database, clock).back_up()
        if day < 20:
            Keeping(database, clock).back_up(stick)
        database.close()
    assert len(list(stick.iterdir())) == 20
    assert 14 <= len(list((tmp_path / "backups").iterdir())) < 40


def test_a_drill_opens_and_counts_the_backup_leaves_nothing_and_keeps_a_dated_protocol(keeping, database) -> None:
    """DUR-07."""
    file = Path(keeping.back_up().path)
    protocol = keeping.drill(file)
    assert protocol.report.is_whole
    assert protocol.at == NOW
    kept = json.loads((file.parent / "drill-20261123T070000Z.json").read_text(encoding="utf-8"))
    assert (kept["whole"], kept["backup"], kept["counts"]["account"]) == (True, file.name, 1)
    assert not keeping.info().drill_is_due(NOW + timedelta(days=90))
    assert _newest(database) == [Measure.DRILL]


def test_a_restore_tells_where_the_present_is_kept(keeping, database) -> None:
    """DUR-07."""
    file = Path(keeping.back_up().path)
    with database.work() as session:
        session.execute(text("INSERT INTO setting VALUES ('word', 'now')"))
        access_log.append(session, LogEntry(measure=Measure.EDIT_CLINIC))
    difference = keeping.difference(file)
    assert difference.counts_now["setting"] - difference.counts_then["setting"] == 1
    changed = keeping.restore(file)
    assert Path(changed.detail).is_file()
    with database.read() as session:
        assert session.scalar(text("SELECT count(*) FROM setting WHERE key = 'word'")) == 0
    assert keeping.check(full=True).is_whole


def test_a_backup_from_before_ones_key_was_made_anew_opens_by_the_passphrase_of_then(made) -> None:
    database = opened(made.path)
    file = Path(Keeping(database, CLOCK).back_up().path)
    database.close()
    key_file, unlocked = unlocking.log_in_by_recovery_key(made.path, made.recovery_key, CLOCK)
    recovering = open_store(made.path, key_file, unlocked, CLOCK).database
    Accounts(recovering, CLOCK).set_forgotten_passphrase(ANNA, NEW)
    recovering.close()
    key_file, unlocked = unlocking.log_in(made.path, ANNA, NEW, CLOCK)
    again = open_store(made.path, key_file, unlocked, CLOCK).database
    keeping = Keeping(again, CLOCK)
    with pytest.raises(WrongPassphrase):
        keeping.verify(file)
    assert keeping.verify(file, PASSPHRASE).report.is_whole
    again.close()


def test_a_therapist_may_back_up_but_not_restore(keeping, database) -> None:
    """AUD-04."""
    file = Path(keeping.back_up().path)
    with database.work() as session:
        session.execute(text("DELETE FROM account_role WHERE role <> 'therapist'"))
    assert keeping.verify(file).report.is_whole
    with pytest.raises(PermissionDenied):
        keeping.restore(file)
    with pytest.raises(PermissionDenied):
        keeping.difference(file)


def test_a_clinic_that_lost_everything_but_a_backup_gets_its_store_back(made, tmp_path: Path) -> None:
    """DUR-06: by the clinic itself."""
    database = opened(made.path)
    file = Path(Keeping(database, CLOCK).back_up(tmp_path).path)
    database.close()
    elsewhere = tmp_path / "new computer" / "clinic.db"
    assert verify_alone(file, ANNA, PASSPHRASE).report.is_whole
    assert drill_alone(file, ANNA, PASSPHRASE, CLOCK).report.is_whole
    assert restore_lost(elsewhere, file, name=ANNA, passphrase=PASSPHRASE, clock=CLOCK) is None
    again = opened(elsewhere)
    assert _newest(again, 3) == [Measure.LOG_IN, Measure.RESTORE, Measure.LOG_IN]
    assert again.verify_log().is_whole
    again.close()


def test_upgrading_a_current_store_changes_nothing(made) -> None:
    before = made.path.read_bytes()
    assert upgrade(made.path, ANNA, PASSPHRASE, CLOCK) is None
    assert made.path.read_bytes() == before
