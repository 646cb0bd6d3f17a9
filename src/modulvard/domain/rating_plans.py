"""Planned ratings: by week of the program or by date, before and after, and months after the end (C8).

A plan has a day, from which a line stands in Idag while nothing fulfils it. The day of a week moves with pauses and
closed weeks, as the week itself does (decided.md 22, 24).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from itertools import count, islice

from modulvard.domain.errors import ChangedSince, InvalidInput, Refused
from modulvard.domain.follow_ups import MOST_MONTHS, months_after
from modulvard.domain.ids import AccountId, InstrumentVersionId, RatingId, RatingPlanId, TreatmentId
from modulvard.domain.pacing import ClosedWeeks, Timetable
from modulvard.domain.programs import WeekRating
from modulvard.domain.ratings import check_reach
from modulvard.domain.treatment_steps import REACH_IN_WEEKS, Stamp, checked_reason
from modulvard.domain.treatments import Treatment
from modulvard.domain.weeks import Week

MOST_WEEKS = 104
"""The last week of a program in which a rating can be planned, as in program files."""
MOST_PLANS = 200
"""The most ratings planned in one treatment."""


class PlanTaken(Refused):
    """Something fulfils the planned rating already, or it is skipped. Facts: ``plan``."""


class PlannedAlready(Refused):
    """The same instrument is planned for the same time already. Facts: ``plan``."""


class PlanKind(StrEnum):
    """What a planned rating's day follows."""

    WEEK = "week"
    """A week of the program, from 1."""
    DATE = "date"
    BEFORE = "before"
    """Before the first module: the day of the start."""
    AFTER = "after"
    """When the treatment ends, or its course is done."""
    MONTHS = "months"
    """So many months after the end."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewPlan:
    """When a rating is to be made."""

    kind: PlanKind
    figure: int | None = None
    """The week of the program, or the months after the end."""
    on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RatingPlan:
    """A planned rating as it is kept. It names a version of the instrument: a later one changes nothing of it."""

    id: RatingPlanId
    treatment: TreatmentId
    instrument: InstrumentVersionId
    kind: PlanKind
    figure: int | None
    on: date | None
    due_on: date | None
    """The day it is to be in, as the treatment stands; None while that is not known, as before the end."""
    from_program: bool
    made_at: datetime
    made_by: AccountId
    rating: RatingId | None = None
    skipped_at: datetime | None = None
    skipped_by: AccountId | None = None
    skip_reason: str = ""
    withdrawn_at: datetime | None = None

    @property
    def is_open(self) -> bool:
        """Whether it is still to come in."""
        return self.rating is None and self.skipped_at is None and self.withdrawn_at is None

    def is_over(self, treatment: Treatment) -> bool:
        """Whether it is not asked for any more though nothing fulfils it: its week was not over by the end."""
        has_day = self.due_on is not None and (treatment.ending is None or self.due_on <= treatment.ending.on)
        return self.is_open and treatment.ending is not None and self.kind is PlanKind.WEEK and not has_day

    @property
    def when(self) -> NewPlan:
        """When it is to be made, as it was planned."""
        return NewPlan(kind=self.kind, figure=self.figure, on=self.on)


def due_day(when: NewPlan, treatment: Treatment, today: date, closed: ClosedWeeks) -> date | None:
    """Return the day a planned rating is to be in, as its treatment stands.

    A week's is its Sunday: the week is over without it. After the treatment is the day of the end or, while it goes
    on, the Sunday of the projected finish, of the week in which the course was done. None before the end for what
    follows it, and for a week that is not over by the end: what follows the end is asked for instead.
    """
    if when.kind is PlanKind.DATE:
        return when.on
    if when.kind is PlanKind.BEFORE:
        return treatment.started_on
    if when.kind is PlanKind.WEEK:
        week = _active_week(treatment.timetable(closed), when.figure or 1)
        is_cut_short = treatment.ending is not None and treatment.ending.on < week.sunday
        return None if is_cut_short else week.sunday
    if when.kind is PlanKind.MONTHS:
        return None if treatment.ending is None else months_after(treatment.ending.on, when.figure or 1)
    return _after(treatment, today, closed)


def on_their_days(
    plans: Iterable[RatingPlan], treatment: Treatment, today: date, closed: ClosedWeeks
) -> tuple[RatingPlan, ...]:
    """Return a treatment's plans with the days they have now, by day; those without one last."""
    known = [replace(plan, due_on=due_day(plan.when, treatment, today, closed)) for plan in plans]
    return tuple(sorted(known, key=lambda plan: (plan.due_on or date.max, plan.id)))


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedForm:
    """A form that the patient is asked to fill in, as papers tell it."""

    form: str
    when: NewPlan
    due_on: date | None
    """The day it is to be in, for a week its Sunday; None while it is not known."""


def ahead(
    plans: Iterable[RatingPlan], treatment: Treatment, today: date, closed: ClosedWeeks
) -> tuple[RatingPlan, ...]:
    """Return the plans that are still asked for, by the days they have; those that follow an end to come last.

    An end after ``today`` is not known yet (decided.md 13).
    """
    if treatment.ending is not None and treatment.ending.on > today:
        treatment = replace(treatment, ending=None)
    known = on_their_days((plan for plan in plans if plan.is_open), treatment, today, closed)
    follow = {PlanKind.AFTER, PlanKind.MONTHS} if treatment.ending is None else set()
    return tuple(plan for plan in known if plan.kind in follow or (plan.due_on is not None and plan.due_on >= today))


def _active_week(timetable: Timetable, number: int) -> Week:
    """Return the week that ``Timetable.week_number`` numbers so."""
    first = timetable.standing[0].first_week.index
    active = (Week(index) for index in count(first) if index not in timetable.rest)
    return next(islice(active, number - 1, None))


def _after(treatment: Treatment, today: date, closed: ClosedWeeks) -> date | None:
    if treatment.ending is not None:
        return treatment.ending.on
    figures = treatment.figures(Week.of(today).sunday, closed)
    if figures.projected_finish is not None:
        return figures.projected_finish.sunday
    handed_in = [day for each in treatment.modules(today).values() if (day := each.handed_in) is not None]
    return Week.of(max(handed_in)).sunday if handed_in else None


def planned(
    new: Iterable[NewPlan],
    instrument: InstrumentVersionId,
    treatment: Treatment,
    standing: Sequence[RatingPlan],
    stamp: Stamp,
    *,
    closed: ClosedWeeks,
    from_program: bool = False,
) -> tuple[RatingPlan, ...]:
    """Return planned ratings of an instrument, with provisional ids.

    ``standing`` are the treatment's plans of the instrument in any version. Raises InvalidInput for a time that cannot
    be, PlannedAlready for one that is planned.
    """
    made: list[RatingPlan] = []
    for when in dict.fromkeys(new):
        _check(when, treatment, stamp)
        known = next((each for each in (*standing, *made) if each.withdrawn_at is None and each.when == when), None)
        if known is not None:
            raise PlannedAlready(plan=known.id)
        plan = RatingPlan(
            id=RatingPlanId(0),
            treatment=treatment.id,
            instrument=instrument,
            kind=when.kind,
            figure=when.figure,
            on=when.on,
            due_on=due_day(when, treatment, stamp.today, closed),
            from_program=from_program,
            made_at=stamp.at,
            made_by=stamp.by,
        )
        made.append(plan)
    if not made:
        raise InvalidInput(field="when", problem="missing")
    if sum(each.withdrawn_at is None for each in standing) + len(made) > MOST_PLANS:
        raise InvalidInput(field="when", problem="too_many", limit=MOST_PLANS)
    return tuple(made)


def beyond_program(when: Iterable[NewPlan], weeks: int) -> tuple[int, ...]:
    """Return the weeks to be planned that come after the last of a program's ``weeks``."""
    figures = {each.figure for each in when if each.kind is PlanKind.WEEK and each.figure is not None}
    return tuple(sorted(figure for figure in figures if figure > weeks))


_BEFORE = NewPlan(kind=PlanKind.BEFORE)


def of_program(ratings: Iterable[WeekRating]) -> dict[str, tuple[NewPlan, ...]]:
    """Return what a program asks for, by the instrument's key; its week 0 is before the first module."""
    found: dict[str, tuple[NewPlan, ...]] = {}
    for rating in ratings:
        wanted = [
            *(NewPlan(kind=PlanKind.WEEK, figure=week) if week else _BEFORE for week in sorted(rating.weeks)),
            *([NewPlan(kind=PlanKind.AFTER)] if rating.after else []),
            *(NewPlan(kind=PlanKind.MONTHS, figure=months) for months in sorted(rating.months_after)),
        ]
        found[rating.instrument] = tuple(dict.fromkeys((*found.get(rating.instrument, ()), *wanted)))
    return found


def _check(when: NewPlan, treatment: Treatment, stamp: Stamp) -> None:
    fits = {
        PlanKind.WEEK: when.figure is not None and when.on is None and 1 <= when.figure <= MOST_WEEKS,
        PlanKind.MONTHS: when.figure is not None and when.on is None and 1 <= when.figure <= MOST_MONTHS,
        PlanKind.DATE: when.figure is None and when.on is not None,
    }.get(when.kind, when.figure is None and when.on is None)
    if not fits:
        raise InvalidInput(field="when", problem="out_of_reach")
    if when.on is not None and abs((when.on - stamp.today).days) > REACH_IN_WEEKS * 7:
        raise InvalidInput(field="when", problem="out_of_reach")
    if when.on is not None:
        check_reach(when.on, treatment, field="when")  # what could never come in is not asked for


def skipped(plan: RatingPlan, reason: str, stamp: Stamp) -> RatingPlan:
    """Return a planned rating that will not come in, with its reason. Raises PlanTaken, InvalidInput."""
    _require_open(plan)
    return replace(plan, skipped_at=stamp.at, skipped_by=stamp.by, skip_reason=checked_reason(reason))


def unplanned(plan: RatingPlan, stamp: Stamp) -> RatingPlan:
    """Return a planned rating taken away, as if never planned. Raises PlanTaken where something fulfils it."""
    if plan.rating is not None or plan.withdrawn_at is not None:
        raise PlanTaken(plan=plan.id)
    return replace(plan, withdrawn_at=stamp.at)


def put_back(current: RatingPlan, seen: RatingPlan, wanted: RatingPlan) -> RatingPlan:
    """Return a plan as it was before a step, its day as it is now. Raises ChangedSince if it changed since."""
    if replace(current, due_on=None) != replace(seen, due_on=None):
        raise ChangedSince(kind="rating_plan", ident=current.id)
    return replace(wanted, due_on=current.due_on)


def _require_open(plan: RatingPlan) -> None:
    if not plan.is_open:
        raise PlanTaken(plan=plan.id)


_REACH: dict[PlanKind, tuple[timedelta, timedelta]] = {
    PlanKind.WEEK: (timedelta(days=6), timedelta(days=7)),
    PlanKind.DATE: (timedelta(days=3), timedelta(days=13)),
    PlanKind.BEFORE: (timedelta(days=90), timedelta(days=6)),
    PlanKind.AFTER: (timedelta(days=14), timedelta(days=60)),
    PlanKind.MONTHS: (timedelta(days=14), timedelta(days=60)),
}
"""How long before and after its day a rating fulfils a plan, unless another is nearer or one is chosen."""


def distance(on: date, plan: RatingPlan) -> int | None:
    """Return how far a rating of a day lies from a plan's day, None out of reach. A week's own days are all nearest."""
    return None if plan.due_on is None else _distance(on, plan, plan.due_on)


def fulfilled_by(on: date, plans: Iterable[RatingPlan]) -> RatingPlan | None:
    """Return the open plan that a rating of a day fulfils: of those it lies within reach of, the one it is nearest.

    A week's own days are nearest to it, from its Monday to its Sunday.
    """
    near = [(_distance(on, plan, plan.due_on), plan.id, plan) for plan in plans if plan.is_open and plan.due_on]
    fits = [each for each in near if each[0] is not None]
    return min(fits, key=lambda each: (each[0], each[1]))[2] if fits else None


def _distance(on: date, plan: RatingPlan, due_on: date) -> int | None:
    before, after = _REACH[plan.kind]
    if not due_on - before <= on <= due_on + after:
        return None
    if plan.kind is PlanKind.WEEK and on <= due_on:
        return 0
    if plan.kind is PlanKind.BEFORE and on <= due_on:
        return 0
    return abs((on - due_on).days)
