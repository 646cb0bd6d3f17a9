"""Looking at the log is itself logged; an altered one is left as it was found (AUD-02, AUD-03)."""

from pathlib import Path

import pytest
from sqlalchemy import text
from tests.clinics import CLOCK, given_database

from modulvard.domain.access_log import LogEntry, LogFault, LogFilter, Measure
from modulvard.domain.errors import PermissionDenied
from modulvard.domain.ids import PatientId
from modulvard.services.log import Log
from modulvard.store import access_log


@pytest.fixture
def database(tmp_path: Path):
    it = given_database(tmp_path)
    with it.work() as session:
        access_log.append(session, LogEntry(measure=Measure.VIEW_PATIENT, patient=PatientId(7)))
    yield it
    it.close()


def test_the_look_at_the_log_is_the_next_row(database) -> None:
    """AUD-02: the spot check itself is recorded."""
    log = Log(database, CLOCK)
    assert [record.measure for record in log.list(LogFilter(patient=PatientId(7)))] == [Measure.VIEW_PATIENT]
    newest = log.list(LogFilter())[0]
    assert (newest.measure, newest.patient, newest.count) == (Measure.LOG_READ, 7, 1)


def test_a_whole_log_is_verified_and_that_is_logged(database) -> None:
    log = Log(database, CLOCK)
    assert log.verify().is_whole
    assert log.list(LogFilter())[0].measure == Measure.LOG_VERIFIED


def test_an_altered_log_is_told_and_left_as_it_was_found(database) -> None:
    with database.engine.connect() as connection:
        connection.execute(text("DROP TRIGGER access_log_undeletable"))
        connection.execute(text("DELETE FROM access_log WHERE seq = 3"))
        connection.commit()
    verdict = Log(database, CLOCK).verify()
    assert [(it.fault, it.seq) for it in verdict.findings] == [(LogFault.CUT, 2)]
    with database.read() as session:
        assert session.scalar(text("SELECT count(*) FROM access_log")) == 2


def test_a_therapist_neither_reads_nor_verifies_the_log(database) -> None:
    with database.work() as session:
        session.execute(text("DELETE FROM account_role WHERE role <> 'therapist'"))
    with pytest.raises(PermissionDenied):
        Log(database, CLOCK).list(LogFilter())
    with pytest.raises(PermissionDenied):
        Log(database, CLOCK).verify()
