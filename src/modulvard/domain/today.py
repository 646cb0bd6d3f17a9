"""Idag: which lines stand, why, and by when (decided.md "Idag: when a line stands", product.md idea 1).

The lines are worked out from a glance at each active treatment and from what has been noted as seen or put off.
Nothing here creates work: a line stands because of what patients, plans and the therapist have done.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import IntEnum, StrEnum
from functools import cache
from typing import NamedTuple, Protocol, TypeAlias

from modulvard.domain.clock import STOCKHOLM
from modulvard.domain.ids import AccountId, ModuleNumber, PatientId, TreatmentId
from modulvard.domain.names import name_order
from modulvard.domain.rating_lines import LineFacts
from modulvard.domain.weeks import Week

SEEN_DAYS = 7
"""How long a line noted as seen stays away, unless it worsens (decided.md "Idag")."""


class LineKind(StrEnum):
    """What is owed. The command line's words (commandline.md ``today``)."""

    SAFETY = "safety"
    FLAG = "flag"
    MESSAGE = "message"
    HOMEWORK = "homework"
    MODULE = "module"
    PACE = "pace"
    SILENCE = "silence"
    RATING = "rating"
    END = "end"
    FOLLOW_UP = "followup"
    DRAFT = "draft"
    HANDOVER = "handover"
    JOURNAL = "journal"


class Group(IntEnum):
    """The groups of Idag, in their order (ux.md section 2)."""

    READ_FIRST = 1
    MESSAGES = 2
    HOMEWORK = 3
    PACE_AND_SILENCE = 4
    VISITS = 5
    TO_FINISH = 6


GROUP_OF: Mapping[LineKind, Group] = {
    LineKind.SAFETY: Group.READ_FIRST,
    LineKind.FLAG: Group.READ_FIRST,
    LineKind.MESSAGE: Group.MESSAGES,
    LineKind.HOMEWORK: Group.HOMEWORK,
    LineKind.MODULE: Group.HOMEWORK,
    LineKind.PACE: Group.PACE_AND_SILENCE,
    LineKind.SILENCE: Group.PACE_AND_SILENCE,
    LineKind.RATING: Group.PACE_AND_SILENCE,
    LineKind.END: Group.PACE_AND_SILENCE,
    LineKind.FOLLOW_UP: Group.VISITS,
    LineKind.DRAFT: Group.TO_FINISH,
    LineKind.HANDOVER: Group.TO_FINISH,
    LineKind.JOURNAL: Group.TO_FINISH,
}

NOTABLE = frozenset({LineKind.PACE, LineKind.SILENCE, LineKind.END})
"""The kinds that K (and T 5) note as seen; the others are done by doing them."""
PROMISED = frozenset({LineKind.MESSAGE, LineKind.HOMEWORK})
"""The kinds that U hides at most to their due day (decided.md "Idag")."""
PASSED_ON = PROMISED | {LineKind.SAFETY}
"""The kinds that can be passed on to a named colleague: what a patient waits for, and an answer to read first."""
NEVER_HIDDEN = frozenset({LineKind.SAFETY})
"""The kinds that nothing hides: no mark, whoever made it (COR-04). Only a note of what was done takes them away."""
NEVER_PUT_OFF = NEVER_HIDDEN | {LineKind.FLAG}
"""The kinds that U leaves alone: a flag is moved instead."""

LEFT_OPEN = frozenset({LineKind.DRAFT, LineKind.HANDOVER})
"""The kinds that a day does not end with: a text that is not finished, or has not left the program (ux.md 1)."""


class Mark(StrEnum):
    """What a therapist has done with a line without doing what it asks."""

    SEEN = "seen"
    HIDDEN = "hidden"


@dataclass(frozen=True, slots=True, kw_only=True)
class TodayMark:
    """A line noted as seen or put off until the morning of ``until``."""

    treatment: TreatmentId
    kind: LineKind
    mark: Mark
    until: date
    level: int
    ref: int = 0
    """Which of the kind, where a treatment can have several: the line's ``ref``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TodaySettings:
    """The clinic's settings that decide when a line stands (the figures in square brackets of decided.md)."""

    behind_weeks: int = 2
    silence_days: int = 10
    silence_due_days: int = 2
    end_weeks: int = 3
    rating_days: int = 2
    journal_days: int = 2
    answer_days: int = 2
    minutes: Mapping[LineKind, int]


DEFAULT_MINUTES: Mapping[LineKind, int] = {
    LineKind.SAFETY: 10,
    LineKind.FLAG: 5,
    LineKind.MESSAGE: 10,
    LineKind.HOMEWORK: 15,
    LineKind.MODULE: 5,
    LineKind.PACE: 10,
    LineKind.SILENCE: 10,
    LineKind.RATING: 5,
    LineKind.END: 15,
    LineKind.FOLLOW_UP: 20,
    LineKind.DRAFT: 5,
    LineKind.HANDOVER: 2,
    LineKind.JOURNAL: 5,
}


class WorkingDays(Protocol):
    """The clinic's working days (pacing.md "Promise")."""

    def after(self, day: date, count: int) -> date:
        """Return the day ``count`` working days after ``day``, itself a working day."""
        ...


class Glance(NamedTuple):
    """What Idag needs to know of one active treatment, as of a week.

    A tuple, because a list makes one for every treatment and a frozen dataclass of so many fields takes four times as
    long to make.
    """

    treatment: TreatmentId
    patient: PatientId
    given_name: str
    family_name: str
    birth_date: date | None
    protected: bool
    masked: bool
    """Another's patient with protected identity: names and birth date are empty (decided.md 7)."""
    program: str
    therapist: AccountId
    started_on: date
    state: str
    """``on_track, behind, ahead, paused, finished`` (pacing.md)."""
    modules_behind: int
    weeks_behind: int
    modules_ahead: int
    weeks_ahead: int
    late_since: Week | None
    projected_finish: Week | None
    planned_end: Week | None
    current_module: ModuleNumber | None
    modules_done: int
    modules_total: int
    open_next: ModuleNumber | None
    open_since: date | None
    last_active: date | None
    week_n: int
    week_m: int | None
    to_review: tuple[tuple[ModuleNumber, date], ...] = ()
    """Modules handed in that have had no feedback, each with its day."""
    answer_days: int | None = None
    """The program's own promise, where it has one."""


class TodayLine(NamedTuple):
    """One line of Idag: what, for whom, why (``figure`` and ``since`` are the reason's facts) and by when."""

    kind: LineKind
    glance: Glance
    since: date
    due: date
    figure: int
    """Module to open or handed in, weeks behind, silent days, weeks to the projected finish (negative: past), months
    after the end (0: not said), the safety answer given, week or months of a planned rating, or how many wait."""
    ref: int = 0
    """Which of the kind: number of the message, hand-in, module, follow-up, flag, safety answer or planned rating."""
    due_at: datetime | None = None
    """The moment, where an answer is promised; ``due`` is its day."""
    words: str = ""
    begun: bool = False
    """An answer to it is begun."""
    passed_to: AccountId | None = None
    answers_ref: int = 0
    """What a draft of feedback is about: number of the hand-in, or below zero of the module; else 0."""
    about: LineFacts | None = None
    """What a safety answer, a planned rating or one half entered is about; None where the patient is another's
    (decided.md 7)."""
    covers: tuple[int, ...] = ()
    """Every planned rating of a form that is not in, oldest first: ``ref`` is the latest, ``since`` the oldest's."""
    waits_since: datetime | None = None
    """When an answer to be read first came in; ``since`` is when the patient gave it."""
    responsible: str = ""
    """Who is responsible for the patient of an answer to read first, where that is another than who looks."""

    @property
    def is_rating_begun(self) -> bool:
        """Whether it stands for the ratings of a treatment that are half entered."""
        return self.kind is LineKind.DRAFT and not self.ref

    @property
    def group(self) -> Group:
        """The group the line stands in."""
        return GROUP_OF[self.kind]

    @property
    def holder(self) -> AccountId:
        """With whom it stands: the colleague it was passed on to last, else who is responsible for the treatment."""
        return self.passed_to or self.glance.therapist

    def overdue(self, at: datetime) -> bool:
        """Tell whether the promise, or the due day, has passed."""
        if self.due_at is not None:
            return self.due_at < at
        return self.due < at.astimezone(STOCKHOLM).date()


@dataclass(frozen=True, slots=True, kw_only=True)
class TodayView:
    """A day's list. ``therapist`` is whose it is, or None for the whole unit's."""

    at: datetime
    therapist: AccountId | None
    stands_in_for: tuple[AccountId, ...]
    """Therapists who are away and whose lines stand here."""
    lines: tuple[TodayLine, ...]
    minutes: int
    """The sum of the set minutes per kind ("Ungefär 1 tim")."""
    done: int
    """Lines done that day by the one who looks ("Klart idag")."""
    answer_days: int = 2
    """Working days within which the clinic promises an answer."""

    @property
    def today(self) -> date:
        """The day in Stockholm."""
        return self.at.astimezone(STOCKHOLM).date()

    @property
    def counts(self) -> Mapping[Group, int]:
        """How many lines stand in each group that has any, in the groups' order."""
        return {group: count for group in Group if (count := sum(line.group is group for line in self.lines))}


def lines_for(
    glances: Iterable[Glance],
    marks: Iterable[TodayMark],
    today: date,
    working_days: WorkingDays,
    settings: TodaySettings,
    *,
    owed: Iterable[TodayLine] = (),
) -> tuple[TodayLine, ...]:
    """Return the lines that stand on ``today``, group by group, by due day and then name.

    ``owed`` are the lines of what is owed besides the plan (``domain/owed.py``).
    """
    noted = _latest_marks(marks, today)
    day = _Day(today, working_days, settings)
    lines = list(owed)
    for glance in glances:
        if glance.started_on <= today:
            of_pace = _silence(glance, day) or _pace(glance, day)
            lines += [line for line in (_module(glance, day), of_pace, _end(glance, day)) if line is not None]
    if noted:
        lines = [line for line in lines if not _is_hidden(line, noted.get(_which(line), ()), today)]
    return tuple(sorted(lines, key=_order))


_AT_ONCE = datetime.min.replace(tzinfo=STOCKHOLM)
"""Stands for a wait where nothing waits: the order is by name then."""


def level_of(line: TodayLine) -> int:
    """Return how bad a line is, so that a line noted as seen returns when it worsens.

    Pace and silence worsen with each further week behind; the end, when the last module is handed in.
    """
    if line.kind is LineKind.END:
        return 1 if line.glance.state == "finished" else 0
    return line.glance.weeks_behind


def minutes_for(lines: Iterable[TodayLine], settings: TodaySettings) -> int:
    """Return the sum of the set minutes per kind ("Ungefär 1 tim", decided.md "Idag")."""
    return sum(settings.minutes.get(line.kind, 0) for line in lines)


_Which: TypeAlias = tuple[TreatmentId, LineKind, int]


def _which(line: TodayLine) -> _Which:
    return line.glance.treatment, line.kind, line.ref


class _Day:
    """What decides, besides the patient, whether a line stands and when it is due: worked out once for a list."""

    def __init__(self, today: date, working_days: WorkingDays, settings: TodaySettings) -> None:
        self.today = today
        self.week = Week.of(today)
        self.settings = settings
        self.silent_since = today - timedelta(days=settings.silence_days)
        """Whoever was active on this day and not since is silent."""
        self.friday = self.week.friday
        self.working_days_after = cache(working_days.after)
        self.silence_due = cache(self._silence_due)
        self.end_days = cache(self._end_days)

    def _silence_due(self, since: date) -> date:
        """Return when a silence that began on a day is to be dealt with."""
        noticed = since + timedelta(days=self.settings.silence_days)
        return self.working_days_after(noticed, self.settings.silence_due_days)

    def _end_days(self, planned: Week) -> tuple[date, date]:
        """Return from when an end planned for a week is near, and when it is due."""
        return (planned + -self.settings.end_weeks).monday, planned.friday


def _order(line: TodayLine) -> tuple[int, bool, date, datetime, str, int, str, int]:
    """Order a list; within the first group what a patient answered stands before flags, however old they are, and what
    has waited longest stands first.
    """
    glance, waits = line.glance, line.waits_since or _AT_ONCE
    name = name_order(glance.given_name, glance.family_name)
    is_other = line.kind is not LineKind.SAFETY
    return line.group, is_other, line.due, waits, name, glance.treatment, line.kind.value, line.ref


def _module(glance: Glance, day: _Day) -> TodayLine | None:
    if glance.open_next is None or glance.open_since is None:
        return None
    due = day.working_days_after(glance.open_since, 1)
    return TodayLine(LineKind.MODULE, glance, since=glance.open_since, due=due, figure=glance.open_next)


def _silence(glance: Glance, day: _Day) -> TodayLine | None:
    # What was written before the start breaks no silence, and begins none.
    since = max(glance.last_active or glance.started_on, glance.started_on)
    if since > day.silent_since or glance.state in {"paused", "finished"}:
        return None
    days = (day.today - since).days
    return TodayLine(LineKind.SILENCE, glance, since=since, due=day.silence_due(since), figure=days)


def _pace(glance: Glance, day: _Day) -> TodayLine | None:
    if glance.state != "behind" or glance.weeks_behind < day.settings.behind_weeks:
        return None
    since = ((glance.late_since or day.week) + 1).monday
    return TodayLine(LineKind.PACE, glance, since=since, due=day.friday, figure=glance.weeks_behind)


def _end(glance: Glance, day: _Day) -> TodayLine | None:
    finish = glance.projected_finish
    if glance.state != "finished" and (finish is None or finish - day.week > day.settings.end_weeks):
        return None
    planned = glance.planned_end or finish or day.week
    since, due = day.end_days(planned)
    return TodayLine(LineKind.END, glance, since=since, due=due, figure=(finish or planned) - day.week)


def _latest_marks(marks: Iterable[TodayMark], today: date) -> dict[_Which, tuple[TodayMark, ...]]:
    noted: dict[_Which, tuple[TodayMark, ...]] = {}
    for mark in marks:
        if mark.until > today:
            key = (mark.treatment, mark.kind, mark.ref)
            noted[key] = (*noted.get(key, ()), mark)
    return noted


def _is_hidden(line: TodayLine, marks: tuple[TodayMark, ...], today: date) -> bool:
    """Tell whether a mark hides a line. What is promised is back on its due day, also when that came nearer since."""
    return line.kind not in NEVER_HIDDEN and any(
        level_of(line) <= mark.level if mark.mark is Mark.SEEN else line.kind not in PROMISED or today < line.due
        for mark in marks
    )
