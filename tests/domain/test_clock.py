"""Typed times in Stockholm, also in the nights when the clocks are changed (decided.md 12, trust.md COR-02)."""

from datetime import UTC, date, datetime, time

import pytest

from modulvard.domain.clock import STOCKHOLM, NoSuchTime, comes_twice, moment_of, parse_moment

FORWARD, BACK = date(2026, 3, 29), date(2026, 10, 25)


@pytest.mark.parametrize("at", [time(2), time(2, 30), time(2, 59)])
def test_an_hour_that_the_clocks_leap_over_is_no_time(at: time) -> None:
    with pytest.raises(NoSuchTime):
        moment_of(FORWARD, at)
    with pytest.raises(NoSuchTime):
        parse_moment(f"2026-03-29T{at:%H:%M}")


@pytest.mark.parametrize("at", [time(1, 59), time(3)])
def test_the_hours_beside_it_are(at: time) -> None:
    moment = moment_of(FORWARD, at)
    assert (moment.time(), moment.tzinfo, comes_twice(moment)) == (at, STOCKHOLM, False)


def test_of_an_hour_that_comes_twice_the_first_is_taken() -> None:
    moment = moment_of(BACK, time(2, 30))
    assert moment.astimezone(UTC) == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
    assert comes_twice(moment)
    assert [comes_twice(moment_of(BACK, at)) for at in (time(1, 59), time(2), time(3))] == [False, True, False]


def test_a_day_alone_comes_once() -> None:
    assert not comes_twice(parse_moment("2026-10-25"))
    assert parse_moment("2026-03-29").hour == 23
