"""Failed log-ins: kept, counted for the delay, moved into the log (CNF-03, decided.md 4)."""

from datetime import timedelta
from pathlib import Path

import pytest
from tests.clinics import ANNA, CLOCK, NOW, PASSPHRASE, given_store, opened

from modulvard.domain.access_log import LogFilter, Measure
from modulvard.domain.clock import FixedClock
from modulvard.domain.store_errors import TooSoon, WrongPassphrase, WrongRecoveryKey
from modulvard.store import access_log, attempts, unlocking
from modulvard.store.key_file import key_file_path, read_key_file
from modulvard.store.keys import new_recovery_key

WHEN = 1_800_000_000.0


def _fail(path: Path, times: int, name: str = ANNA) -> None:
    key_file = read_key_file(key_file_path(path))
    for number in range(times):
        attempts.note_failure(path, key_file, name, f"2026-11-20T08:00:{number:02d}+01:00", lambda: WHEN)


@pytest.mark.parametrize(
    ("failures", "seconds"), [(0, 0), (1, 0), (2, 0), (3, 1), (4, 2), (5, 4), (6, 8), (8, 32), (9, 60), (500, 60)]
)
def test_the_delay_grows_after_three_tries_up_to_a_minute(tmp_path: Path, failures: int, seconds: int) -> None:
    path = given_store(tmp_path).path
    _fail(path, failures)
    key_file = read_key_file(key_file_path(path))
    assert attempts.seconds_to_wait(path, key_file, ANNA, lambda: WHEN) == seconds
    assert attempts.seconds_to_wait(path, key_file, ANNA, lambda: WHEN + seconds) == 0


def test_a_clock_put_back_never_makes_the_wait_longer_than_the_delay(tmp_path: Path) -> None:
    """COR-02."""
    path = given_store(tmp_path).path
    _fail(path, 4)
    key_file = read_key_file(key_file_path(path))
    assert attempts.seconds_to_wait(path, key_file, ANNA, lambda: WHEN - 86_400) == 2


def test_one_accounts_failures_do_not_delay_another(tmp_path: Path) -> None:
    path = given_store(tmp_path).path
    _fail(path, 9, name="nobody")
    key_file = read_key_file(key_file_path(path))
    assert attempts.seconds_to_wait(path, key_file, ANNA, lambda: WHEN) == 0
    assert attempts.seconds_to_wait(path, key_file, "someone else unknown", lambda: WHEN) == 60


def test_also_the_right_passphrase_has_to_wait_while_the_delay_runs(tmp_path: Path) -> None:
    path = given_store(tmp_path).path
    key_file = read_key_file(key_file_path(path))
    for _ in range(9):
        attempts.note_failure(path, key_file, ANNA, NOW.isoformat())
    with pytest.raises(TooSoon) as caught:
        unlocking.log_in(path, ANNA, PASSPHRASE, CLOCK)
    assert 0 < caught.value.seconds <= 60


def test_failed_log_ins_stand_in_the_log_after_the_next_opening(tmp_path: Path) -> None:
    """AUD-01."""
    path = given_store(tmp_path).path
    earlier = FixedClock(NOW - timedelta(hours=2))
    for name in (ANNA, "hemligheten i fel fält"):
        with pytest.raises(WrongPassphrase):
            unlocking.log_in(path, name, "fel fras helt och hållet", earlier)
    with pytest.raises(WrongRecoveryKey):
        unlocking.log_in_by_recovery_key(path, new_recovery_key(), earlier)
    database = opened(path)
    with database.read() as session:
        records = access_log.records(session, LogFilter())
    failed = [record for record in records if record.measure == Measure.LOG_IN_FAILED]
    assert [(record.account_name, record.at) for record in reversed(failed)] == [
        (ANNA, "2026-11-23T06:00:00+01:00"),
        ("", "2026-11-23T06:00:00+01:00"),
        ("", "2026-11-23T06:00:00+01:00"),
    ]
    assert records[0].measure == Measure.LOG_IN
    database.close()
    again = opened(path)
    with again.read() as session:
        assert sum(it.measure == Measure.LOG_IN_FAILED for it in access_log.records(session, LogFilter())) == 3
    again.close()


def test_what_was_typed_as_a_name_cannot_be_read_beside_the_store(tmp_path: Path) -> None:
    """People type their passphrase in the wrong field (CNF-01)."""
    path = given_store(tmp_path).path
    with pytest.raises(WrongPassphrase):
        unlocking.log_in(path, PASSPHRASE, "x", CLOCK)
    content = path.with_name("clinic.db.attempts").read_text(encoding="utf-8")
    assert PASSPHRASE not in content
    assert PASSPHRASE.encode().hex() not in content


def test_others_failures_go_on_counting_after_one_has_logged_in(tmp_path: Path) -> None:
    path = given_store(tmp_path).path
    _fail(path, 4)
    _fail(path, 4, name="nobody")
    opened(path).close()
    key_file = read_key_file(key_file_path(path))
    assert attempts.seconds_to_wait(path, key_file, ANNA, lambda: WHEN) == 0
    assert attempts.seconds_to_wait(path, key_file, "nobody", lambda: WHEN) == 2


@pytest.mark.parametrize(
    "content", [b"\x00\xff", b"{}\n", b"[1]\n", b'{"when": "x", "entry": [], "sealed": 3}\n', b"{"]
)
def test_a_broken_file_of_attempts_keeps_no_one_out(tmp_path: Path, content: bytes) -> None:
    path = given_store(tmp_path).path
    path.with_name("clinic.db.attempts").write_bytes(content)
    unlocking.log_in(path, ANNA, PASSPHRASE, CLOCK)
    opened(path).close()


def test_a_failure_that_cannot_be_kept_is_told(tmp_path: Path) -> None:
    path = given_store(tmp_path).path
    path.with_name("clinic.db.attempts").mkdir()
    with pytest.raises(Exception, match=r"StoreFailing|StoreReadOnly") as caught:
        unlocking.log_in(path, ANNA, "fel fras helt och hållet", CLOCK)
    assert not isinstance(caught.value, WrongPassphrase)
