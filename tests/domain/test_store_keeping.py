"""How long backups are kept, and when one is due (DUR-07, DUR-08)."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from modulvard.domain.store_keeping import KEPT_LATEST, KEPT_MONTHS, KEPT_WEEKS, to_delete

START = datetime(2026, 1, 1, 20, tzinfo=UTC)


def _daily(days: int) -> list[tuple[str, datetime]]:
    return [(f"backup {day}", START + timedelta(days=day)) for day in range(days)]


def test_a_year_of_daily_backups_leaves_the_latest_and_one_a_week_and_one_a_month() -> None:
    made = _daily(365)
    gone = set(to_delete(made, None))
    kept = [at for name, at in made if name not in gone]
    assert [at for _, at in made][-KEPT_LATEST:] == kept[-KEPT_LATEST:]
    assert {at.month for at in kept} == set(range(1, 13))
    assert len(kept) <= KEPT_LATEST + KEPT_WEEKS + KEPT_MONTHS


def test_the_last_verified_backup_is_kept_however_old() -> None:
    made = _daily(1000)
    assert "backup 0" in to_delete(made, None)
    assert "backup 0" not in to_delete(made, "backup 0")


def test_the_oldest_goes_first() -> None:
    gone = to_delete(_daily(100), None)
    assert list(gone) == sorted(gone, key=lambda name: int(name.split()[1]))


@given(st.lists(st.integers(0, 10_000), unique=True, max_size=60), st.integers(0, 59))
def test_the_newest_backups_and_the_verified_one_are_never_deleted(hours: list[int], which: int) -> None:
    made = [(str(hour), START + timedelta(hours=hour)) for hour in hours]
    verified = made[which % len(made)][0] if made else None
    gone = to_delete(made, verified)
    newest = sorted(hours, reverse=True)[:KEPT_LATEST]
    assert not set(gone) & {str(hour) for hour in newest}
    assert verified not in gone
    assert set(gone) <= {name for name, _ in made}


def test_deleting_by_the_rule_twice_deletes_nothing_more() -> None:
    made = _daily(500)
    gone = set(to_delete(made, None))
    assert to_delete([backup for backup in made if backup[0] not in gone], None) == ()
