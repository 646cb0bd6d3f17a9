"""Opening walks a part of the log each time, so that older rows cannot be altered in silence (AUD-03)."""

from pathlib import Path

import pytest
from sqlalchemy import text
from tests.clinics import CLOCK, given_database, opened, unlocked

from modulvard.domain.access_log import LogEntry, Measure
from modulvard.store import access_log
from modulvard.store.key_file import key_file_path, read_key_file
from modulvard.store.log_breaks import accept_break
from modulvard.store.opening import open_store


def test_every_row_of_a_long_log_is_walked_within_some_openings(tmp_path: Path) -> None:
    """AUD-03: an alteration anywhere is told in the end, and then at every opening."""
    database = given_database(tmp_path)
    for _ in range(6):
        with database.work() as session:
            access_log.append(session, *[LogEntry(measure=Measure.SEARCH_HIT, object_id=it) for it in range(1000)])
    with database.engine.connect() as connection:
        connection.execute(text("DROP TRIGGER access_log_unchangeable"))
        connection.execute(text("UPDATE access_log SET count = 99 WHERE seq = 3500"))
        connection.commit()
    database.close()
    told = [_log_findings(database.path) for _ in range(9)]
    assert told[0] == []
    assert told[3:] == [[("changed", 3500)]] * 6
    again = opened(database.path)
    accept_break(again, "skivan byttes")
    again.close()
    assert [_log_findings(database.path) for _ in range(9)] == [[]] * 9


@pytest.mark.parametrize("seq", [1, 6999, 7000])
def test_a_row_taken_out_at_the_edge_of_what_is_walked_is_told_at_each_opening(tmp_path: Path, seq: int) -> None:
    """AUD-03."""
    database = given_database(tmp_path)
    for _ in range(8):
        with database.work() as session:
            access_log.append(session, *[LogEntry(measure=Measure.SEARCH_HIT, object_id=it) for it in range(1000)])
    with database.engine.connect() as connection:
        connection.execute(text("DROP TRIGGER access_log_undeletable"))
        connection.execute(text(f"DELETE FROM access_log WHERE seq = {seq}"))
        connection.commit()
    database.close()
    told = [_log_findings(database.path) for _ in range(12)]
    assert told[-1] == [("removed", seq + 1)]
    assert told[-2:] == [told[-1]] * 2


def _log_findings(path: Path) -> list[tuple[str, int | None]]:
    store = open_store(path, read_key_file(key_file_path(path)), unlocked(path), CLOCK)
    store.database.close()
    return [(str(finding.fault), finding.seq) for finding in store.log_findings]
