"""The published test numbers (domain.md F22)."""

from datetime import date

import pytest
from personnummer import personnummer

from modulvard.domain.identity import Identity, IdentityKind, read_identity
from modulvard.domain.published_numbers import (
    LISTED_COORDINATION_NUMBERS,
    RULE_YEARS,
    is_published_test_number,
    published_test_number,
    published_test_numbers,
)


def test_f22_the_rule_gives_some_14_600_numbers_each_once_and_each_right() -> None:
    numbers = [identity.value for identity in published_test_numbers()]
    assert len(numbers) == len(set(numbers)) == 2 * sum(366 if year % 4 == 0 else 365 for year in RULE_YEARS) == 14_608
    assert all(personnummer.valid(number) for number in numbers[::97])
    assert {number[8:11] for number in numbers} == {"238", "239"}
    assert {int(number[:4]) for number in numbers} == RULE_YEARS


@pytest.mark.parametrize("year", [1976, 1980, 1989, 1990, 2000, 2026])
def test_f22_outside_the_named_years_nothing_is_made_up(year: int) -> None:
    with pytest.raises(ValueError, match="no published test number"):
        published_test_number(date(year, 3, 1))


def test_f22_other_birth_numbers_are_never_made_up() -> None:
    with pytest.raises(ValueError, match="no published test number"):
        published_test_number(date(1985, 3, 1), 240)


def test_f22_a_published_number_is_told_from_one_that_may_be_somebodys() -> None:
    assert is_published_test_number(published_test_number(date(1999, 12, 31), 239))
    assert is_published_test_number(Identity(kind=IdentityKind.PERSONAL, value="190001019801"))
    assert not is_published_test_number(Identity(kind=IdentityKind.PERSONAL, value="198503122402"))
    assert not is_published_test_number(Identity(kind=IdentityKind.PERSONAL, value="200503122383"))
    assert not is_published_test_number(Identity(kind=IdentityKind.RESERVE_OTHER, value="190001019801"))


@pytest.mark.parametrize("value", LISTED_COORDINATION_NUMBERS)
def test_f22_the_listed_coordination_numbers_pass_all_checks(value: str) -> None:
    reading = read_identity(IdentityKind.COORDINATION, value, date(2026, 11, 23))
    assert reading.identity is not None
    assert is_published_test_number(reading.identity)
