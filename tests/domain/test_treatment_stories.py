"""Whole treatments lived through in random order, held against a book kept by hand from the text of pacing.md (COR-01).

The book knows only what was said and done and when; it shares no code with the program but weeks and names of states.
"""

from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from modulvard.domain import module_steps, plan_steps
from modulvard.domain.clock import STOCKHOLM
from modulvard.domain.errors import Refused
from modulvard.domain.ids import AccountId, ModuleNumber, PatientId, ProgramVersionId
from modulvard.domain.module_events import ModuleState
from modulvard.domain.pacing import ClosedWeek, ClosedWeeks
from modulvard.domain.programs import OpeningRule, Pace
from modulvard.domain.treatment_steps import Stamp, Step
from modulvard.domain.treatments import DeliveryForm, ProgramFrame, Standing, Treatment
from modulvard.domain.weeks import Week

FIRST_DAY = date(2026, 11, 16)
ANNA = AccountId(1)


@dataclass
class Agreed:
    """A line of the book: what was agreed, when it was written down, and which modules were left then."""

    said: datetime
    first: Week
    modules: int
    every: int
    left: list[int]


@dataclass
class Rested:
    said: datetime
    first: Week
    last: Week
    cut: datetime | None = None
    cut_to: Week | None = None

    def covers(self, week: Week, known: datetime | None = None) -> bool:
        if known is not None and self.said > known:
            return False
        last = self.last
        if self.cut_to is not None and (known is None or (self.cut is not None and self.cut <= known)):
            last = self.cut_to
        return self.first <= week <= last


@dataclass
class Book:
    """Everything said and done, and what follows from it, counted week by week."""

    course: list[int]
    agreed: list[Agreed] = field(default_factory=list)
    rested: list[Rested] = field(default_factory=list)
    closed: list[tuple[Week, datetime]] = field(default_factory=list)
    handed_in: dict[int, date] = field(default_factory=dict)
    skipped: dict[int, date] = field(default_factory=dict)

    def left(self) -> list[int]:
        return [module for module in self.course if module not in self.handed_in and module not in self.skipped]

    def rests(self, week: Week, known: datetime | None = None) -> bool:
        if any(rest.covers(week, known) for rest in self.rested):
            return True
        return any(week == other and (known is None or said <= known) for other, said in self.closed)

    def in_force(self, week: Week) -> Agreed:
        begun = [line for line in self.agreed if line.first <= week]
        if begun:
            return begun[-1]
        first = min(line.first for line in self.agreed)
        return [line for line in self.agreed if line.first == first][-1]

    def laid(self, line: Agreed, first: Week, modules: list[int], known: datetime | None) -> dict[int, Week]:
        weeks: dict[int, Week] = {}
        active, week = 0, first
        while len(weeks) < len(modules):
            if not self.rests(week, known):
                active += 1
                for module in modules[len(weeks) : active * line.modules // line.every]:
                    weeks[module] = week
            week += 1
        return weeks

    def plan(self, line: Agreed) -> dict[int, Week]:
        known = None
        for week in self.changes():
            follower = self.in_force(week)
            if week > line.first and follower is not line:
                known = max(datetime.combine(week.monday, time(), STOCKHOLM), follower.said)
                break
        return self.laid(line, line.first, line.left, known)

    def shown(self, module: int, week: Week) -> Week | None:
        """The plan in force; else back to the last that held it; else on to the next; else one that never came."""
        back = [self.in_force(other) for other in reversed(self.changes()) if other <= week]
        on = [self.in_force(other) for other in self.changes() if other > week]
        for line in (self.in_force(week), *back, *on):
            if module in line.left:
                return self.plan(line)[module]
        held = [line for line in self.agreed if module in line.left]
        return self.laid(held[-1], held[-1].first, held[-1].left, self.replaced(held[-1]))[module] if held else None

    def replaced(self, line: Agreed) -> datetime:
        """When a line that never came into force was overtaken."""
        later = self.agreed[self.agreed.index(line) + 1 :]
        other = next(other for other in later if other.first <= line.first)
        return max(datetime.combine(other.first.monday, time(), STOCKHOLM), other.said)

    def changes(self) -> list[Week]:
        """The weeks in which another agreement may come into force."""
        return sorted({line.first for line in self.agreed})

    def state(self, on: date) -> tuple[str, int, int, int, int, str | None]:
        week = Week.of(on)
        done = {module for module, day in self.handed_in.items() if day <= on}
        gone = {module for module, day in self.skipped.items() if day <= on and module not in done}
        if all(module in done or module in gone for module in self.course):
            return ("finished", 0, 0, 0, 0, None)
        line = self.in_force(week)
        plan = [(module, planned) for module, planned in self.plan(line).items() if module not in gone]
        late = [planned for module, planned in plan if planned < week and module not in done]
        early = [planned for module, planned in plan if planned > week and module in done] if not late else []
        behind = self.active_between(late[0], week) if late else 0
        run = week
        for module, planned in plan:
            if module not in done:
                break
            run = planned
        ahead = self.active_between(week, run) if early else 0
        waiting = [module for module in self.course if module not in done and module not in gone]
        ends = [shown for module in waiting if (shown := self.shown(module, week)) is not None]
        if late:
            ends.append(self.laid(line, week, waiting, None)[waiting[-1]])
        paused = any(rest.covers(week) for rest in self.rested)
        word = "paused" if paused else "behind" if late else "ahead" if early else "on_track"
        return (word, len(late), behind, len(early), ahead, str(max(ends)) if ends else None)

    def active_between(self, after: Week, until: Week) -> int:
        count, week = 0, after + 1
        while week <= until:
            count += not self.rests(week)
            week += 1
        return count


@dataclass
class Life:
    """A treatment and its book, side by side."""

    treatment: Treatment
    book: Book
    now: datetime
    marks: list[ClosedWeek] = field(default_factory=list)

    @property
    def stamp(self) -> Stamp:
        return Stamp(at=self.now, by=ANNA)

    @property
    def closed(self) -> ClosedWeeks:
        return ClosedWeeks(tuple(self.marks))

    @property
    def current(self) -> Week:
        return Week.of(self.stamp.today)

    def takes(self, step: Step) -> None:
        self.treatment = step.treatment

    def agrees(self, pace: Pace, weeks_on: int) -> None:
        first = self.current + weeks_on
        self.takes(plan_steps.change_pace(self.treatment, pace, first, "tempo", self.stamp))
        self.book.agreed.append(Agreed(self.now, first, pace.modules, pace.every_weeks, self.book.left()))

    def pauses(self, weeks_on: int, length: int) -> None:
        first = self.current + weeks_on
        self.takes(plan_steps.pause(self.treatment, first, first + length, "paus", self.stamp))
        self.book.rested.append(Rested(self.now, first, first + length))

    def resumes(self) -> None:
        self.takes(plan_steps.resume(self.treatment, self.stamp))
        begins = Week.counted_from(self.stamp.today)
        for rest in self.book.rested:
            if rest.covers(begins):
                rest.cut, rest.cut_to = self.now, begins + -1

    def closes(self, weeks_on: int) -> None:
        week = self.current + weeks_on
        self.marks.append(ClosedWeek(week=week, made_at=self.now))
        self.book.closed.append((week, self.now))

    def hands_in(self, module: int, days_ago: int) -> None:
        on = self.stamp.today - timedelta(days=days_ago)
        number = ModuleNumber(module)
        self.takes(
            module_steps.set_module(self.treatment, number, ModuleState.HANDED_IN, on=on, reason="", stamp=self.stamp)
        )
        self.book.handed_in[module] = min(on, self.book.handed_in.get(module, on))

    def skips(self, module: int) -> None:
        state, on = ModuleState.SKIPPED, self.stamp.today
        number = ModuleNumber(module)
        self.takes(
            module_steps.set_module(self.treatment, number, state, on=on, reason="hoppar över", stamp=self.stamp)
        )
        self.book.skipped[module] = on

    def takes_back_skip(self, module: int) -> None:
        if module not in self.book.skipped or module in self.book.handed_in:
            return
        current = self.book.in_force(self.current)
        coming = [line for line in self.book.agreed if self.book.in_force(line.first) is line]
        step = module_steps.set_module(
            self.treatment,
            ModuleNumber(module),
            ModuleState.AVAILABLE,
            on=None,
            reason="vill ändå",
            stamp=self.stamp,
        )
        self.takes(step)
        del self.book.skipped[module]
        if module not in current.left:
            begins = max(Week.counted_from(self.stamp.today), min(line.first for line in coming))
            self.book.agreed.append(Agreed(self.now, begins, current.modules, current.every, self.book.left()))
            return
        lacking = [line for line in coming if line.first > current.first and line.first > self.current]
        while lacking and module in lacking[0].left:
            lacking = lacking[1:]
        for line in lacking:
            self.book.agreed.append(Agreed(self.now, line.first, line.modules, line.every, self.book.left()))


paces = st.builds(Pace, modules=st.integers(1, 7), every_weeks=st.integers(1, 8))
slow_paces = st.builds(Pace, modules=st.integers(1, 2), every_weeks=st.integers(1, 3))


def begun(count: int, start: date, pace: Pace) -> Life:
    numbers = tuple(ModuleNumber(number) for number in range(1, count + 1))
    frame = ProgramFrame(
        version=ProgramVersionId(1),
        order=numbers,
        mandatory=frozenset(numbers),
        recommended_weeks=None,
        opening=OpeningRule.THERAPIST,
    )
    now = datetime.combine(FIRST_DAY, time(8, 0), STOCKHOLM)
    treatment = plan_steps.start(
        patient=PatientId(1),
        program=frame,
        therapist=ANNA,
        form=DeliveryForm.DIGITAL,
        started_on=start,
        chosen=(),
        pace=pace,
        reason="",
        stamp=Stamp(at=now, by=ANNA),
    )
    book = Book(course=list(range(1, count + 1)))
    monday_to_wednesday = start.strftime("%a") in {"Mon", "Tue", "Wed"}
    first = Week.of(start) if monday_to_wednesday else Week.of(start + timedelta(days=7))
    book.agreed.append(Agreed(now, first, pace.modules, pace.every_weeks, list(book.course)))
    return Life(treatment, book, now)


def live(life: Life, data: st.DataObject) -> None:
    """Let some days pass, then do one thing. What the program refuses is not written in the book either."""
    life.now += timedelta(hours=data.draw(st.integers(1, 24 * 12), label="hours pass"))
    module = data.draw(st.integers(1, len(life.book.course)), label="module")
    deeds = {
        "agree": lambda: life.agrees(data.draw(slow_paces | paces), data.draw(st.integers(-1, 3))),
        "pause": lambda: life.pauses(data.draw(st.integers(-2, 3)), data.draw(st.integers(0, 4))),
        "resume": life.resumes,
        "close": lambda: life.closes(data.draw(st.integers(-1, 5))),
        "hand in": lambda: life.hands_in(module, data.draw(st.integers(0, 9))),
        "skip": lambda: life.skips(module),
        "take back": lambda: life.takes_back_skip(module),
    }
    wanted = ["hand in", "hand in", "hand in", "agree", "pause", "resume", "close", "skip", "take back"]
    deed = data.draw(st.sampled_from(wanted), label="deed")
    try:
        deeds[deed]()
    except Refused:
        return


def told(standing: Standing) -> tuple[str, int, int, int, int, str | None]:
    figures = standing.figures
    return (
        figures.state.value,
        figures.modules_behind,
        figures.weeks_behind,
        figures.modules_ahead,
        figures.weeks_ahead,
        None if figures.projected_finish is None else str(figures.projected_finish),
    )


@settings(max_examples=200)
@given(
    count=st.integers(1, 8),
    start=st.dates(date(2026, 11, 9), date(2026, 12, 3)),
    pace=slow_paces,
    deeds=st.integers(0, 12),
    data=st.data(),
)
def test_every_day_of_a_treatment_stands_as_in_the_book(
    count: int, start: date, pace: Pace, deeds: int, data: st.DataObject
) -> None:
    """C4 whole, across week 53: plan, state, figures and projected finish, today and on days gone by and to come."""
    life = begun(count, start, pace)
    for _ in range(deeds):
        live(life, data)
    for days in (-30, -9, -1, 0, 6, 40):
        on = life.stamp.today + timedelta(days=days)
        standing = life.treatment.standing(on, life.closed)
        week = Week.of(on)
        assert told(standing) == life.book.state(on)
        line = life.book.in_force(week)
        agreement = standing.agreement
        assert (agreement.first_week, agreement.modules, agreement.every_weeks) == (
            line.first,
            line.modules,
            line.every,
        )
        assert list(agreement.course) == line.left
        assert [module.week for module in standing.modules] == [
            life.book.shown(module.number, week) for module in standing.modules
        ]


@given(count=st.integers(1, 6), pace=slow_paces, deeds=st.integers(1, 8), data=st.data())
def test_what_was_kept_of_an_earlier_plan_is_never_rewritten(
    count: int, pace: Pace, deeds: int, data: st.DataObject
) -> None:
    """pacing.md: older agreements and their plans stay as they were, readable for ever."""
    life = begun(count, FIRST_DAY, pace)
    kept: dict[int, tuple[object, ...]] = {}
    for _ in range(deeds):
        live(life, data)
        timetable = life.treatment.timetable(life.closed)
        for agreement in timetable.standing:
            kept_at = timetable.kept_at(agreement)
            if kept_at is not None and kept_at <= life.now and agreement in timetable.reigns:
                plan = tuple(timetable.plan(agreement).items())
                assert kept.setdefault(agreement.id, plan) == plan
