"""Who answers while a therapist is away: on a day of Idag, and stretch by stretch (pacing.md "Promise", B21)."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from modulvard.domain.accounts import Absence
from modulvard.domain.ids import AccountId

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Away:
    """A therapist who is away on the day, and who stands in, if anyone is named."""

    account: AccountId
    substitute: AccountId | None


def taken_over(away: Iterable[Away]) -> Mapping[AccountId, AccountId]:
    """Return on whose list the lines of each therapist who is away stand (pacing.md "Promise").

    A substitute who is away too hands them on to the next one. Where nobody is left they stay where they were, and
    the unit's list shows them.
    """
    substitute_of: dict[AccountId, AccountId | None] = {}
    for absence in away:
        substitute_of[absence.account] = absence.substitute or substitute_of.get(absence.account)
    found: dict[AccountId, AccountId] = {}
    for account, substitute in substitute_of.items():
        seen, stands_in = {account}, substitute
        while stands_in in substitute_of and stands_in not in seen:
            seen.add(stands_in)
            stands_in = substitute_of[stands_in]
        if stands_in is not None and stands_in not in seen:
            found[account] = stands_in
    return found


def lists_of(therapist: AccountId, away: Iterable[Away]) -> frozenset[AccountId]:
    """Return the therapists whose lines stand on one's list: one's own unless taken over, and those one takes over."""
    moved = taken_over(away)
    others = {account for account, stands_in in moved.items() if stands_in == therapist}
    return frozenset(others if therapist in moved else {therapist, *others})


@dataclass(frozen=True, slots=True, kw_only=True)
class OnDuty:
    """Who can be reached on a day: the therapists of the unit, and who of all accounts is away."""

    therapists: frozenset[AccountId]
    """Every account that may give treatment and is not disabled."""
    away: tuple[Away, ...] = ()

    def reached(self, account: AccountId) -> AccountId | None:
        """Return who is on duty for an account's lines: itself, or who stands in; None where nobody is."""
        is_away = any(absence.account == account for absence in self.away)
        found = taken_over(self.away).get(account) if is_away else account
        return found if found in self.therapists else None

    def reaches(self, therapist: AccountId, holder: AccountId) -> bool:
        """Tell whether what nobody may miss stands with a therapist: where nobody is on duty for it, with everyone."""
        reached = self.reached(holder)
        return therapist in self.therapists if reached is None else therapist == reached


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
