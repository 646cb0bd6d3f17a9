"""What every story of a sample patient is told with: who takes part, when things happen, and what comes of them.

Days are told in weeks before the present one, so that the clinic is true on any day of any year. What would happen
later than today is left out.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Self

from modulvard.domain.ids import AccountId, HandInId, IntakeId, MessageId, PatientId, ProgramVersionId, TreatmentId
from modulvard.domain.patient_draft import PatientDraft
from modulvard.domain.today import LineKind
from modulvard.domain.weeks import Week
from modulvard.services.bundle import Services
from modulvard.services.sample.ratings import ToldPlan, ToldRating

MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY = range(7)


@dataclass(slots=True)
class Cast:
    """Who does things, and what the stories have made so far."""

    desks: Mapping[str, Services]
    programs: Mapping[str, ProgramVersionId]
    ikbt: frozenset[str]
    """The programs whose start is prepared gate by gate (D21, D22)."""
    today: date
    patients: dict[str, PatientId] = field(default_factory=dict)
    intakes: dict[str, IntakeId] = field(default_factory=dict)
    treatments: dict[str, TreatmentId] = field(default_factory=dict)
    hand_ins: dict[tuple[str, int, str], HandInId] = field(default_factory=dict)
    """By story, module and form."""
    seen: set[tuple[str, LineKind]] = field(default_factory=set)
    """Lines of Idag noted as seen, by story."""
    received: dict[str, MessageId] = field(default_factory=dict)
    """The message registered last, of each story."""


@dataclass(frozen=True, slots=True, order=True)
class Happening:
    """Something done on a day. ``turn`` keeps the order of what is told."""

    day: date
    turn: int
    do: Callable[[Cast], object] = field(compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Filled:
    """What is planned or entered of a form on a day, with all else that is that day."""

    day: date
    told: Callable[[TreatmentId], ToldPlan | ToldRating]


class Telling:
    """One patient's story, told step by step."""

    def __init__(self, today: date, key: str, draft: PatientDraft, *, by: str = "anna", known_weeks: int = 1) -> None:
        """``known_weeks`` is how long before the start (or today) the patient was entered."""
        self._today, self.key, self._by = today, key, by
        self.happenings: list[Happening] = []
        self.forms: list[Filled] = []
        self._known_weeks = known_weeks
        self._draft = draft
        self._start_weeks = 0

    @property
    def this_monday(self) -> date:
        """The Monday of the present week."""
        return Week.of(self._today).monday

    def day(self, weeks_ago: int, weekday: int = MONDAY) -> date:
        """Return a weekday so many weeks ago."""
        return self.this_monday - timedelta(weeks=weeks_ago) + timedelta(days=weekday)

    def week(self, weeks_ago: int) -> Week:
        """Return the week so many weeks ago; a negative number lies ahead."""
        return Week.of(self._today) + -weeks_ago

    def _tell(self, day: date, do: Callable[[Cast], object]) -> Self:
        if day <= self._today:
            self.happenings.append(Happening(day, len(self.happenings), do))
        return self

    def desk(self, cast: Cast) -> Services:
        """Return the desk of whom the patient is with now."""
        return self._desk(cast)

    def _desk(self, cast: Cast) -> Services:
        return cast.desks[self._by]

    def _treats(self, day: date, do: Callable[[Services, TreatmentId], object]) -> Self:
        return self._tell(day, lambda cast: do(self._desk(cast), cast.treatments[self.key]))


def account_of(desk: Services) -> AccountId:
    """Return whose desk it is."""
    if desk.person is None:
        raise RuntimeError("the sample clinic's accounts are its own")
    return desk.person.account


def working_day_before(day: date) -> date:
    """Return the last day before one that is no Saturday or Sunday."""
    return _working_day(day, -1)


def working_day_after(day: date) -> date:
    """Return the first day after one that is no Saturday or Sunday."""
    return _working_day(day, 1)


def _working_day(day: date, step: int) -> date:
    day += timedelta(days=step)
    while day.weekday() > FRIDAY:
        day += timedelta(days=step)
    return day
