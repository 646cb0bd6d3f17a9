"""Who answers while a therapist is away (B21, B22, pacing.md "Promise")."""

from datetime import date

from modulvard.domain.accounts import Absence
from modulvard.domain.ids import AbsenceId, AccountId
from modulvard.domain.standing_in import Stretch, stretches

ANNA, ERIK, SOFIA = AccountId(1), AccountId(2), AccountId(3)


def absence(account: AccountId, first: int, last: int, substitute: AccountId | None = None) -> Absence:
    return Absence(
        ident=AbsenceId(first * 100 + account),
        account=account,
        first_day=date(2026, 12, first),
        last_day=date(2026, 12, last),
        substitute=substitute,
    )


def told(*every: Absence) -> list[tuple[int, int, AccountId | None]]:
    """Return the stretches of the first one, by day of December."""
    return [(one.first_day.day, one.last_day.day, one.answers) for one in stretches(every[0], every)]


def test_an_absence_whose_substitute_is_there_is_one_stretch() -> None:
    (found,) = stretches(absence(ANNA, 7, 11, ERIK), [absence(ANNA, 7, 11, ERIK)])
    assert found == Stretch(first_day=date(2026, 12, 7), last_day=date(2026, 12, 11), answers=ERIK)
    assert told(absence(ANNA, 7, 11, ERIK), absence(SOFIA, 9, 10, ERIK)) == [(7, 11, ERIK)]
    assert told(absence(ANNA, 7, 11)) == [(7, 11, None)]


def test_a_substitute_who_is_away_too_hands_on_to_the_next_one_on_those_days_only() -> None:
    assert told(absence(ANNA, 7, 11, ERIK), absence(ERIK, 9, 18, SOFIA)) == [(7, 8, ERIK), (9, 11, SOFIA)]
    assert told(absence(ANNA, 7, 11, ERIK), absence(ERIK, 8, 8)) == [(7, 7, ERIK), (8, 8, None), (9, 11, ERIK)]


def test_two_who_stand_in_for_each_other_leave_nobody() -> None:
    assert told(absence(ANNA, 7, 11, ERIK), absence(ERIK, 9, 18, ANNA)) == [(7, 8, ERIK), (9, 11, None)]
