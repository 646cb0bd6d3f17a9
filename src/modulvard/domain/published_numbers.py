"""The published test numbers, the only personal numbers that may be made up (domain.md F22).

From Skatteverket's open data *Testpersonnummer* and *Testsamordningsnummer*. Any other number that passes the check
may belong to somebody.
"""

from collections.abc import Iterator
from datetime import date, timedelta

from modulvard.domain.identity import Identity, IdentityKind, check_digit

RULE_YEARS = frozenset({*range(1977, 1980), *range(1981, 1989), *range(1991, 2000)})
"""In these years every date has both birth numbers of ``RULE_BIRTH_NUMBERS`` on the list (F22)."""

RULE_BIRTH_NUMBERS = (238, 239)

LISTED_PERSONAL_NUMBERS = (
    "189001019802", "190001019801", "193803128432", "194408139089", "194807073103", "195410101801", "195902173391",
    "196403193771", "196408233234", "196608253081", "197105142397", "199001012385", "200002292399", "200606092393",
    "200808312391", "201011192380", "201309202388", "202402292383",
)  # fmt: skip
"""Listed numbers of other years (F22)."""

LISTED_COORDINATION_NUMBERS = ("202201612393", "202601612381")
"""Coordination numbers named as listed in a public test suite (F22)."""


def is_published_test_number(identity: Identity) -> bool:
    """Tell whether the number is known to be on the published lists."""
    if identity.kind is IdentityKind.COORDINATION:
        return identity.value in LISTED_COORDINATION_NUMBERS
    if identity.kind is not IdentityKind.PERSONAL:
        return False
    if identity.value in LISTED_PERSONAL_NUMBERS:
        return True
    return int(identity.value[:4]) in RULE_YEARS and int(identity.value[8:11]) in RULE_BIRTH_NUMBERS


def published_test_number(born: date, birth_number: int = RULE_BIRTH_NUMBERS[0]) -> Identity:
    """Return the published personal number of a date and a birth number, or raise ValueError if the rule gives none."""
    if born.year not in RULE_YEARS or birth_number not in RULE_BIRTH_NUMBERS:
        raise ValueError("no published test number by rule for this year or birth number")
    digits = f"{born:%y%m%d}{birth_number:03d}"
    return Identity(kind=IdentityKind.PERSONAL, value=f"{born:%Y}{digits[2:]}{check_digit(digits)}")


def published_test_numbers() -> Iterator[Identity]:
    """Yield every number the rule gives, each once, by date within each birth number."""
    for birth_number in RULE_BIRTH_NUMBERS:
        for year in sorted(RULE_YEARS):
            day = date(year, 1, 1)
            while day.year == year:
                yield published_test_number(day, birth_number)
                day += timedelta(days=1)
