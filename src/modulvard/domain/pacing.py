"""Pace: agreements, the plans they lay, and how a patient stands against them (pacing.md, decided.md 19-24).

Everything here is exact and free of clocks. Weeks are whole numbers inside, so that week 53 is a week like any other.
"""

from collections.abc import Collection, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from datetime import datetime, time
from enum import StrEnum

from modulvard.domain.clock import STOCKHOLM
from modulvard.domain.ids import AccountId, AgreementId, ModuleNumber, PauseId
from modulvard.domain.programs import Pace
from modulvard.domain.weeks import Week


class AgreementKind(StrEnum):
    """Why an agreement was made."""

    START = "start"
    PACE = "pace"
    MOVED = "moved"
    ADDED = "added"
    REMOVED = "removed"
    REQUEST = "request"
    VERSION = "version"
    """The treatment goes on in another version of its program, which has other modules to do."""


class PaceState(StrEnum):
    """How a patient stands against the agreement in force (pacing.md)."""

    ON_TRACK = "on_track"
    BEHIND = "behind"
    AHEAD = "ahead"
    PAUSED = "paused"
    FINISHED = "finished"


class RestKind(StrEnum):
    """Why a week is no active week."""

    PAUSE = "pause"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """From ``first_week`` on, ``modules`` modules every ``every_weeks`` weeks, laid over ``course``.

    ``course`` are the modules neither handed in nor skipped when it was made, in course order. ``added`` and
    ``removed`` are the optional modules it brings into the treatment's course or takes out of it. Of two made at the
    same moment the one with the higher ``id`` was made last.
    """

    id: AgreementId
    first_week: Week
    modules: int
    every_weeks: int
    course: tuple[ModuleNumber, ...]
    made_at: datetime
    made_by: AccountId
    kind: AgreementKind
    reason: str
    added: tuple[ModuleNumber, ...] = ()
    removed: tuple[ModuleNumber, ...] = ()
    withdrawn_at: datetime | None = None

    @property
    def pace(self) -> Pace:
        """The agreed pace."""
        return Pace(modules=self.modules, every_weeks=self.every_weeks)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pause:
    """Whole weeks at rest, both ends included (decided.md 22).

    A pause ended early keeps its agreed ``last_week``; ``resumed_from`` is the first week that is active again.
    """

    id: PauseId
    first_week: Week
    last_week: Week
    reason: str
    made_at: datetime
    made_by: AccountId
    resumed_from: Week | None = None
    resumed_at: datetime | None = None
    withdrawn_at: datetime | None = None

    def last_known(self, at: datetime | None) -> Week:
        """Return the last week at rest as known at a moment, or as known now; before the first week if none is left."""
        if self.resumed_from is None or (at is not None and self.resumed_at is not None and self.resumed_at > at):
            return self.last_week
        return self.resumed_from + -1

    def covers(self, week: Week) -> bool:
        """Tell whether the week lies in the pause, by what is known now."""
        return self.withdrawn_at is None and self.first_week <= week <= self.last_known(None)


@dataclass(frozen=True, slots=True, kw_only=True)
class ClosedWeek:
    """A week that the clinic has marked as closed, and when the mark was made and taken away."""

    week: Week
    made_at: datetime
    withdrawn_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class ClosedWeeks:
    """All closed weeks of the clinic: one value, shared by every treatment it is used for."""

    marks: tuple[ClosedWeek, ...] = ()
    now: frozenset[int] = field(init=False, compare=False, repr=False)
    """The index of each week that is closed by what is known now."""

    def __post_init__(self) -> None:
        now = frozenset(mark.week.index for mark in self.marks if mark.withdrawn_at is None)
        object.__setattr__(self, "now", now)

    def known(self, at: datetime) -> frozenset[int]:
        """Return the index of each week that was closed by what was known at a moment."""
        return frozenset(
            mark.week.index
            for mark in self.marks
            if mark.made_at <= at and (mark.withdrawn_at is None or mark.withdrawn_at > at)
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class RestWeek:
    """A week at rest, and why. A paused week that is also closed is told as paused."""

    week: Week
    why: RestKind


@dataclass(frozen=True, slots=True, kw_only=True)
class PaceFigures:
    """The row of pacing.md's state table that fits, with its figures (decided.md 23)."""

    state: PaceState
    modules_behind: int = 0
    weeks_behind: int = 0
    modules_ahead: int = 0
    weeks_ahead: int = 0
    projected_finish: Week | None = None
    late_since: Week | None = None
    """The planned week of the first module that is late."""

    @property
    def shown_in_weeks(self) -> bool:
        """Whether a distance is told in weeks; where they are 0 it is told in modules (decided.md 23)."""
        return self.weeks_behind > 0 or self.weeks_ahead > 0

    @property
    def rank(self) -> int:
        """The order of Läge in lists: most behind first, then paused, on track, ahead and finished."""
        if self.state is PaceState.BEHIND:
            return -(self.weeks_behind * 1000 + self.modules_behind)
        order = (PaceState.PAUSED, PaceState.ON_TRACK, PaceState.AHEAD, PaceState.FINISHED)
        return order.index(self.state) + 1


NO_CLOSED_WEEKS = ClosedWeeks()


def lay_plan(pace: Pace, first_week: Week, count: int, rest: AbstractSet[int]) -> tuple[Week, ...]:
    """Return the planned week of each of ``count`` modules laid from ``first_week`` over the weeks not in ``rest``.

    By the end of active week i, counted from 0, floor((i + 1) * n / k) modules are due; a module's planned week is the
    first in which it is due.
    """
    week, active = _step_over(first_week.index, rest, 1), 0
    planned: list[Week] = []
    for due in range(1, count + 1):
        wanted = active_week_of(pace, due)
        while active < wanted:
            week, active = _step_over(week + 1, rest, 1), active + 1
        planned.append(Week(week))
    return tuple(planned)


def active_week_of(pace: Pace, due: int) -> int:
    """Return the number, from 0, of the active week by whose end ``due`` modules are due."""
    return -(-due * pace.every_weeks // pace.modules) - 1


def first_week_for(pace: Pace, due: int, target: Week, rest: AbstractSet[int]) -> Week:
    """Return the week to lay a plan from so that its ``due``-th module falls in ``target``, itself an active week."""
    week = target.index
    for _ in range(active_week_of(pace, due)):
        week = _step_over(week - 1, rest, -1)
    return Week(week)


def step_over_rest(week: Week, rest: AbstractSet[int], *, later: bool) -> Week:
    """Return the week, or the nearest active one after (or before) it."""
    return Week(_step_over(week.index, rest, 1 if later else -1))


def _step_over(week: int, rest: AbstractSet[int], step: int) -> int:
    while week in rest:
        week += step
    return week


@dataclass(frozen=True, slots=True)
class Timetable:
    """What one treatment's agreements say, week by week, given its pauses and the clinic's closed weeks."""

    agreements: tuple[Agreement, ...]
    pauses: tuple[Pause, ...] = ()
    closed: ClosedWeeks = NO_CLOSED_WEEKS
    standing: tuple[Agreement, ...] = field(init=False, compare=False, repr=False)
    """The agreements that are not withdrawn, in the order they were made."""
    reigns: tuple[Agreement, ...] = field(init=False, compare=False, repr=False)
    """The agreements that come into force, in that order, each in its own first week (decided.md 19)."""
    rest: frozenset[int] = field(init=False, compare=False, repr=False)
    """The index of each week at rest, by what is known now."""
    _plans: dict[AgreementId, dict[ModuleNumber, Week]] = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_plans", {})
        standing = [agreement for agreement in self.agreements if agreement.withdrawn_at is None]
        standing.sort(key=_made)
        reigns: list[Agreement] = []
        for agreement in reversed(standing):
            if not reigns or agreement.first_week < reigns[-1].first_week:
                reigns.append(agreement)
        object.__setattr__(self, "standing", tuple(standing))
        object.__setattr__(self, "reigns", tuple(reversed(reigns)))
        object.__setattr__(self, "rest", self.rest_known(None))

    def rest_known(self, at: datetime | None) -> frozenset[int]:
        """Return the index of each week at rest by what was known at a moment, or is known now."""
        closed = self.closed.now if at is None else self.closed.known(at)
        weeks: set[int] = set()
        for pause in self.pauses:
            if pause.withdrawn_at is None and (at is None or pause.made_at <= at):
                weeks.update(range(pause.first_week.index, pause.last_known(at).index + 1))
        return closed | weeks if weeks else closed

    def in_force(self, week: Week) -> Agreement:
        """Return the agreement in force in a week; before any has begun, the one that begins first (decided.md 19)."""
        current = self.reigns[0]
        for agreement in self.reigns:
            if agreement.first_week <= week:
                current = agreement
        return current

    def earlier_than(self, agreement: Agreement) -> tuple[Agreement, ...]:
        """Return the agreements made before one, in the order they were made."""
        return tuple(other for other in self.standing if _made(other) < _made(agreement))

    def later_than(self, agreement: Agreement) -> tuple[Agreement, ...]:
        """Return the agreements that come into force after one, in that order."""
        return tuple(other for other in self.reigns if other.first_week > agreement.first_week)

    def kept_at(self, agreement: Agreement) -> datetime | None:
        """Return the moment from which the agreement's plan is kept as it stood, or None if no later one replaces it.

        It is the later of the Monday on which the next comes into force and the moment the next was made.
        """
        made = _made(agreement)
        for later in self.standing:
            if _made(later) > made and self._replaces(later, agreement):
                monday = datetime.combine(later.first_week.monday, time(), STOCKHOLM)
                return max(monday, later.made_at)
        return None

    def _replaces(self, later: Agreement, agreement: Agreement) -> bool:
        place = self._place(agreement)
        if place is None:
            return later.first_week <= agreement.first_week
        return self._place(later) == place + 1

    def _place(self, agreement: Agreement) -> int | None:
        return next((place for place, other in enumerate(self.reigns) if other is agreement), None)

    def plan(self, agreement: Agreement) -> dict[ModuleNumber, Week]:
        """Return the planned week of each module of an agreement: as kept, or as known now if it is the last."""
        known = self._plans.get(agreement.id)
        if known is None:
            last = agreement is self.reigns[-1]
            rest = self.rest if last else self.rest_known(self.kept_at(agreement))
            laid = lay_plan(agreement.pace, agreement.first_week, len(agreement.course), rest)
            known = self._plans[agreement.id] = dict(zip(agreement.course, laid, strict=True))
        return known

    def planned(self, modules: Collection[ModuleNumber], week: Week) -> dict[ModuleNumber, Week]:
        """Return the week to show for each module in a week.

        It is the week of the plan in force, or else of the last plan that held the module; a module that no plan has
        held yet shows the week of the next one that will.
        """
        current = self.in_force(week)
        shown = self.plan(current)
        if all(module in shown for module in modules):
            return {module: shown[module] for module in modules}
        place = self._place(current) or 0
        beside = [agreement for agreement in reversed(self.standing) if self._place(agreement) is None]
        for agreement in (*reversed(self.reigns[:place]), *self.reigns[place + 1 :], *beside):
            if any(module not in shown and module in agreement.course for module in modules):
                shown = self.plan(agreement) | shown
        return {module: shown[module] for module in modules if module in shown}

    def active_weeks(self, after: Week, until: Week) -> int:
        """Return the number of active weeks after one week, up to and including another; 0 if there are none."""
        return sum(week not in self.rest for week in range(after.index + 1, until.index + 1))

    def paused(self, week: Week) -> bool:
        """Tell whether the week lies in the patient's pause."""
        return any(pause.covers(week) for pause in self.pauses)

    def resumes(self, week: Week) -> Week | None:
        """Return the first week after the pause in which the week lies, or None if it lies in none."""
        if not self.paused(week):
            return None
        while self.paused(week):
            week += 1
        return week

    def rest_weeks(self, first: Week, last: Week) -> tuple[RestWeek, ...]:
        """Return the weeks at rest between two weeks, both included, in order."""
        return tuple(
            RestWeek(week=Week(index), why=RestKind.PAUSE if self.paused(Week(index)) else RestKind.CLOSED)
            for index in sorted(self.rest)
            if first.index <= index <= last.index
        )

    def week_number(self, week: Week) -> int:
        """Return n of "week n of m": active weeks from the first agreement's first week to this one (decided.md 24)."""
        return self.active_weeks(self.standing[0].first_week + -1, week)

    def first_plan_weeks(self) -> int:
        """Return the number of active weeks that the first agreement's plan takes."""
        first = self.standing[0]
        return active_week_of(first.pace, len(first.course)) + 1 if first.course else 0


def _made(agreement: Agreement) -> tuple[datetime, int]:
    return (agreement.made_at, agreement.id)


def figures_of(
    timetable: Timetable,
    week: Week,
    course: Sequence[ModuleNumber],
    handed_in: AbstractSet[ModuleNumber],
    skipped: AbstractSet[ModuleNumber],
) -> PaceFigures:
    """Return how the patient stands in a week (pacing.md's table, decided.md 23).

    ``course`` is the whole course in order; ``handed_in`` holds what is handed in or beyond, ``skipped`` the skipped.
    """
    waiting = [module for module in course if module not in handed_in and module not in skipped]
    if not waiting:
        return PaceFigures(state=PaceState.FINISHED)
    agreement = timetable.in_force(week)
    plan = [(module, on) for module, on in timetable.plan(agreement).items() if module not in skipped]
    late = [on for module, on in plan if on < week and module not in handed_in]
    finish = max(timetable.planned(waiting, week).values(), default=week)
    paused = timetable.paused(week)
    if late:
        anew = lay_plan(agreement.pace, week, len(waiting), timetable.rest)[-1]
        return PaceFigures(
            state=PaceState.PAUSED if paused else PaceState.BEHIND,
            modules_behind=len(late),
            weeks_behind=timetable.active_weeks(late[0], week),
            projected_finish=max(finish, anew),
            late_since=late[0],
        )
    early = sum(on > week for module, on in plan if module in handed_in)
    weeks_early = timetable.active_weeks(week, _run_until(plan, handed_in, week)) if early else 0
    state = PaceState.AHEAD if early else PaceState.ON_TRACK
    return PaceFigures(
        state=PaceState.PAUSED if paused else state,
        modules_ahead=early,
        weeks_ahead=weeks_early,
        projected_finish=finish,
    )


def _run_until(
    plan: Sequence[tuple[ModuleNumber, Week]], handed_in: AbstractSet[ModuleNumber], otherwise: Week
) -> Week:
    """Return the planned week of the last module in the unbroken run of handed-in ones from the plan's first."""
    until = otherwise
    for module, on in plan:
        if module not in handed_in:
            break
        until = on
    return until
