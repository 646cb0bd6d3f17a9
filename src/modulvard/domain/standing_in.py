"""Who answers while a therapist is away, stretch by stretch: by the same rule as on Idag (``taken_over``)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from modulvard.domain.accounts import Absence
from modulvard.domain.ids import AccountId
from modulvard.domain.today import Away, taken_over

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """Days of an absence, both ends included, on which one and the same answers, or nobody."""

    first_day: date
    last_day: date
    answers: AccountId | None


def stretches(absence: Absence, every: Sequence[Absence]) -> tuple[Stretch, ...]:
    """Return an absence in the stretches that ``every`` absence divides it into: a substitute may be away as well."""
    turns = {each.first_day for each in every} | {each.last_day + _DAY for each in every}
    begins = sorted({absence.first_day} | {day for day in turns if absence.first_day < day <= absence.last_day})
    found: list[Stretch] = []
    for begins_on, following in zip(begins, [*begins[1:], absence.last_day + _DAY], strict=True):
        first, answers = begins_on, _answers(absence, every, begins_on)
        if found and found[-1].answers == answers:
            first = found.pop().first_day
        found.append(Stretch(first_day=first, last_day=following - _DAY, answers=answers))
    return tuple(found)


def _answers(absence: Absence, every: Sequence[Absence], day: date) -> AccountId | None:
    away = (
        Away(account=each.account, substitute=each.substitute)
        for each in sorted(every, key=lambda each: each.ident)
        if each.first_day <= day <= each.last_day
    )
    return taken_over(away).get(absence.account)
