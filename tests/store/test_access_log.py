"""The access log: chained rows, a head outside, every alteration located (AUD-01, AUD-03, decided.md 5)."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError
from tests.clinics import CLOCK, NOW, given_database, opened, other_process

from modulvard.domain.access_log import LogEntry, LogFault, LogFilter, Measure
from modulvard.domain.clock import FixedClock
from modulvard.domain.ids import AccountId, PatientId
from modulvard.domain.store_errors import LogAltered, StoreFailing
from modulvard.store import access_log
from modulvard.store.head import HeadFile
from modulvard.store.log_chain import COLUMNS

ROWS = 12


def _looked_at(database, times: int = ROWS - 2, patient: int | None = None) -> None:
    for _ in range(times):
        with database.work() as session:
            access_log.append(session, LogEntry(measure=Measure.VIEW_PATIENT, patient=patient))


def _unguarded(database, *statements: str) -> None:
    """Change the log as someone with the key and another program could."""
    with database.engine.connect() as connection:
        for trigger in ("access_log_unchangeable", "access_log_undeletable"):
            connection.execute(text(f"DROP TRIGGER IF EXISTS {trigger}"))
        for statement in statements:
            connection.execute(text(statement))
        connection.commit()


def _findings(database):
    return [(finding.fault, finding.seq) for finding in database.verify_log().findings]


def test_a_row_tells_what_who_whose_where_and_when_with_offset(tmp_path: Path) -> None:
    """AUD-01, F8."""
    database = given_database(tmp_path)
    entry = LogEntry(
        measure=Measure.OPENED_WITH_REASON, patient=PatientId(7), object_kind="treatment", object_id=3, reason="jour"
    )
    with database.work() as session:
        access_log.append(session, entry)
        (record,) = access_log.records(session, LogFilter(patient=PatientId(7)))
    assert (record.measure, record.account, record.account_name, record.unit) == ("opened_with_reason", 1, "anna", 1)
    assert (record.object_kind, record.object_id, record.reason) == ("treatment", 3, "jour")
    assert record.at == "2026-11-23T08:00:00+01:00"
    database.close()


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE access_log SET patient_id = 9",
        "DELETE FROM access_log",
        "UPDATE access_log SET hash = previous WHERE seq = 1",
    ],
)
def test_the_program_itself_cannot_change_or_cut_the_log(tmp_path: Path, statement: str) -> None:
    database = given_database(tmp_path)

    def alter() -> None:
        with database.work() as session:
            session.execute(text(statement))

    with pytest.raises(IntegrityError, match="cannot be"):
        alter()
    assert database.verify_log().is_whole
    database.close()


COLUMN_CHANGES = (
    "work = work + 1",
    "at = '2026-11-23T08:00:01+01:00'",
    "account_id = 2",
    "account_id = NULL",
    "account_name = 'erik'",
    "unit_id = 2",
    "patient_id = 8",
    "patient_id = NULL",
    "measure = 'view_today'",
    "object_kind = 'x'",
    "object_id = 0",
    "count = 0",
    "reason = ''",
)


@pytest.mark.parametrize("change", COLUMN_CHANGES)
@pytest.mark.parametrize("seq", [3, ROWS])
def test_a_change_of_any_column_is_located(tmp_path: Path, change: str, seq: int) -> None:
    """AUD-03."""
    database = given_database(tmp_path)
    _looked_at(database, patient=7)
    _unguarded(database, f"UPDATE access_log SET {change} WHERE seq = {seq}")
    assert _findings(database) == [(LogFault.CHANGED, seq)]
    database.close()


@pytest.mark.parametrize("seq", range(1, ROWS))
def test_a_removed_row_is_located(tmp_path: Path, seq: int) -> None:
    """AUD-03."""
    database = given_database(tmp_path)
    _looked_at(database)
    _unguarded(database, f"DELETE FROM access_log WHERE seq = {seq}")
    assert _findings(database) == [(LogFault.REMOVED, seq + 1)]
    database.close()


@pytest.mark.parametrize("left", range(1, ROWS))
def test_a_cut_tail_is_located_and_the_store_does_not_open_by_itself(tmp_path: Path, left: int) -> None:
    """AUD-03."""
    database = given_database(tmp_path)
    _looked_at(database)
    _unguarded(database, f"DELETE FROM access_log WHERE seq > {left}")
    assert _findings(database) == [(LogFault.CUT, left)]
    with pytest.raises(LogAltered), database.work():
        pass
    database.close()


def test_an_inserted_row_is_located(tmp_path: Path) -> None:
    """AUD-03: a copy of a true row under another number."""
    database = given_database(tmp_path)
    _looked_at(database, 4)
    copied = ", ".join(COLUMNS[1:])
    _unguarded(database, f"INSERT INTO access_log (seq, {copied}) SELECT 7, {copied} FROM access_log WHERE seq = 6")
    assert (LogFault.CHANGED, 7) in _findings(database)
    database.close()


def test_two_rows_that_changed_places_are_located(tmp_path: Path) -> None:
    database = given_database(tmp_path)
    _looked_at(database)
    _unguarded(
        database,
        "UPDATE access_log SET seq = 1000 WHERE seq = 4",
        "UPDATE access_log SET seq = 4 WHERE seq = 5",
        "UPDATE access_log SET seq = 5 WHERE seq = 1000",
    )
    assert {(LogFault.CHANGED, 4), (LogFault.CHANGED, 5)} <= set(_findings(database))
    database.close()


def test_an_exchanged_head_is_noticed(tmp_path: Path) -> None:
    """DUR-05: yesterday's head beside today's log."""
    database = given_database(tmp_path)
    head = database.path.with_name("clinic.db.head")
    yesterday = head.read_bytes()
    _looked_at(database)
    head.write_bytes(yesterday)
    with pytest.raises(LogAltered), database.work():
        pass
    assert _findings(database) == [(LogFault.BEYOND_HEAD, 3)]
    database.close()


# --- a kill between the commit and the head -------------------------------------------------------


def test_one_transaction_beyond_the_head_is_adopted_with_a_row_that_says_so(tmp_path: Path) -> None:
    """decided.md 5."""
    database = given_database(tmp_path)
    head = database.path.with_name("clinic.db.head")
    _looked_at(database, 1)
    before = head.read_bytes()
    with database.work() as session:
        access_log.append(session, *[LogEntry(measure=Measure.SEARCH_HIT, patient=PatientId(it)) for it in (1, 2, 3)])
    database.close()
    head.write_bytes(before)
    again = opened(database.path)
    with again.read() as session:
        newest = access_log.records(session, LogFilter(limit=2))
    assert [(it.measure, it.count) for it in newest] == [(Measure.LOG_IN, None), (Measure.LOG_ADOPTED, 3)]
    assert again.verify_log().is_whole
    again.close()


def test_two_transactions_beyond_the_head_are_an_alteration(tmp_path: Path) -> None:
    """decided.md 5: exactly one."""
    database = given_database(tmp_path)
    head = database.path.with_name("clinic.db.head")
    before = head.read_bytes()
    _looked_at(database, 2)
    database.close()
    head.write_bytes(before)
    with pytest.raises(LogAltered):
        opened(database.path)


def test_a_transaction_beyond_the_head_that_was_altered_is_not_adopted(tmp_path: Path) -> None:
    database = given_database(tmp_path)
    head = database.path.with_name("clinic.db.head")
    before = head.read_bytes()
    _looked_at(database, 1)
    _unguarded(database, "UPDATE access_log SET patient_id = 9 WHERE seq = 3")
    database.close()
    head.write_bytes(before)
    with pytest.raises(LogAltered):
        opened(database.path)


def test_a_slot_of_the_head_that_a_crash_spoilt_leaves_the_other(tmp_path: Path) -> None:
    database = given_database(tmp_path)
    head = database.path.with_name("clinic.db.head")
    _looked_at(database, 3)
    database.close()
    content = bytearray(head.read_bytes())
    newest = 0 if content[:1] > content[256:257] else 256
    content[newest : newest + 40] = b"\0" * 40
    head.write_bytes(bytes(content))
    again = opened(database.path)
    assert again.verify_log().is_whole
    again.close()


def test_a_disk_that_refuses_the_head_does_not_undo_what_was_saved(
    tmp_path: Path, monkeypatch, logged_warnings
) -> None:
    """DUR-02: saved once, and nothing more is taken in until the head can be moved."""
    database = given_database(tmp_path)
    move_to = HeadFile.move_to

    def refuse(self: HeadFile, head: object) -> None:
        raise OSError(5, "I/O error")

    monkeypatch.setattr(HeadFile, "move_to", refuse)
    _looked_at(database, 1)
    assert [record.getMessage() for record in logged_warnings] == ["the log head could not be moved (errno 5)"]
    logged_warnings.clear()
    with pytest.raises(StoreFailing), database.work():
        pass
    with database.read() as session:
        assert sum(it.measure == Measure.VIEW_PATIENT for it in access_log.records(session, LogFilter())) == 1
    monkeypatch.setattr(HeadFile, "move_to", move_to)
    _looked_at(database, 1)
    assert database.verify_log().is_whole
    database.close()


# --- listing --------------------------------------------------------------------------------------


def test_rows_are_found_by_user_patient_and_period(tmp_path: Path) -> None:
    """AUD-02."""
    database = given_database(tmp_path, CLOCK)
    _looked_at(database, 2, patient=7)
    database.clock = FixedClock(NOW + timedelta(days=2))
    _looked_at(database, 3, patient=8)
    with database.read() as session:
        by_patient = access_log.records(session, LogFilter(patient=PatientId(8)))
        later = access_log.records(session, LogFilter(first_day=date(2026, 11, 25), last_day=date(2026, 11, 25)))
        earlier = access_log.records(session, LogFilter(account=AccountId(1), last_day=date(2026, 11, 24)))
        others = access_log.records(session, LogFilter(account=AccountId(2)))
    assert (len(by_patient), len(later), len(earlier), len(others)) == (3, 3, 4, 0)
    assert [record.seq for record in by_patient] == sorted((record.seq for record in by_patient), reverse=True)
    database.close()


_BESIDE = """
import sys
from pathlib import Path
from modulvard.domain.access_log import LogEntry, Measure
from modulvard.store import access_log
from modulvard.store.key_file import key_file_path, read_key_file
from modulvard.store.keys import unlock
from modulvard.store.opening import open_store
from tests.clinics import ANNA, CLOCK, PASSPHRASE
path = Path(sys.argv[1])
key_file = read_key_file(key_file_path(path))
database = open_store(path, key_file, unlock(key_file, ANNA, PASSPHRASE), CLOCK).database
for _ in range(15):
    with database.work() as session:
        access_log.append(session, LogEntry(measure=Measure.LIST_PATIENTS))
database.close()
"""


def test_commands_beside_a_window_share_one_unbroken_chain(tmp_path: Path) -> None:
    """decided.md 3 and 5."""
    database = given_database(tmp_path)
    others = [other_process(_BESIDE, database.path) for _ in range(2)]
    while any(other.poll() is None for other in others):
        _looked_at(database, 1)
    assert [other.communicate() and other.returncode for other in others] == [0, 0]
    assert database.verify_log().is_whole
    with database.read() as session:
        measures = [it.measure for it in access_log.records(session, LogFilter(limit=100_000))]
    assert measures.count(Measure.LIST_PATIENTS) == 30
    assert Measure.LOG_ADOPTED not in measures
    database.close()
