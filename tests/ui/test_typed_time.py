"""What is said of a typed time in the nights when the clocks are changed."""

from datetime import date, time

from modulvard.domain.clock import moment_of
from modulvard.ui.typed_time import with_which_hour

SAID = "Meddelandet är registrerat."


def test_of_a_time_that_comes_twice_it_is_said_which_one_counts() -> None:
    twice = moment_of(date(2026, 10, 25), time(2, 30))
    assert with_which_hour(SAID, twice) == (
        "Meddelandet är registrerat. Klockan visar 02:30 två gånger den natten. Den första räknas."
    )


def test_of_any_other_nothing_is_said() -> None:
    for moment in (None, date(2026, 10, 25), moment_of(date(2026, 10, 25), time(3))):
        assert with_which_hour(SAID, moment) == SAID
