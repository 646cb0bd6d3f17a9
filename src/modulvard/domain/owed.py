"""What is owed besides the plan: safety answers, messages, homework, flags, ratings, follow-ups, texts.

Each becomes at most one line of Idag. A draft of an answer is no line of its own while what it answers stands on the
same list: the thing owed is the answer (product.md idea 1; docs/decisions.md "Idag").
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import NamedTuple

from modulvard.domain.clock import STOCKHOLM
from modulvard.domain.ids import AccountId, ModuleNumber, TreatmentId
from modulvard.domain.messages import Arrived
from modulvard.domain.promise import WorkingCalendar, days_promised
from modulvard.domain.rating_lines import LineFacts, PlannedFacts, SafetyFacts
from modulvard.domain.today import Glance, LineKind, TodayLine, TodaySettings


class Owed(NamedTuple):
    """One thing that is owed, before its due time is counted in working days."""

    kind: LineKind
    treatment: TreatmentId
    ref: int
    """Number of the message, hand-in, module, follow-up, flag, safety answer or planned rating; below zero of a note
    begun, 0 of ratings half entered.

    What a mark and a passing on are about."""
    since: Arrived
    """When it came, was begun, finished or was to be looked at."""
    promised: Arrived | None = None
    """When what is promised an answer was written; None where nothing is promised."""
    many: int = 1
    """How many wait in the thread, or are to be journalled."""
    words: str = ""
    """The beginning of the text, or a title; empty where the patient is another's (decided.md 7)."""
    module: ModuleNumber | None = None
    begun: bool = False
    """An answer to it is begun."""
    answers: LineKind | None = None
    """What a draft answers: its line, where it stands on the same list, makes the draft's superfluous."""
    answers_ref: int = 0
    """The hand-in or module that a draft answers; of a hand-in, its homework; of a follow-up, months after the end."""
    covers: tuple[int, ...] = ()
    """Every hand-in that a homework's line stands for, or every planned rating of a form's, the oldest first."""
    form: str = ""
    """The key of the form of a planned rating: a treatment has one line for each."""
    came_in: datetime | None = None
    """When an answer to be read first came in, from which it waits; ``since`` is when the patient gave it."""
    passed_to: AccountId | None = None
    passing: int = 0
    """Which passing on that was, a later one having the higher number."""
    about: LineFacts | None = None
    """What a safety answer, a planned rating or one half entered is about, as the line has it."""
    follows_finish: bool = False
    """Its day is the projected finish, which moves as time goes by: ``since`` is the one it was kept with."""

    @property
    def is_rating_begun(self) -> bool:
        """Whether it is a rating half entered: a draft without a text, one for all that lie in its treatment."""
        return self.kind is LineKind.DRAFT and not self.ref


@dataclass(frozen=True, slots=True, kw_only=True)
class PassedOn:
    """That a line was passed on to a colleague: by whom, when, and with what words."""

    by: str
    """The name as shown."""
    at: datetime
    note: str


def lines_of_owed(
    owed: Iterable[Owed],
    glances: Mapping[TreatmentId, Glance],
    today: date,
    calendar: WorkingCalendar,
    settings: TodaySettings,
) -> list[TodayLine]:
    """Return a line for each thing owed, a draft's only where what it answers has none here."""
    standing_now = (on for item in owed if (on := _on_its_day(item, glances.get(item.treatment), today)) is not None)
    given = one_for_each_form(standing_now)
    standing = {(item.kind, item.treatment, item.ref) for item in given}
    standing |= {(item.kind, item.treatment, 0) for item in given}
    standing |= {(item.kind, item.treatment, ref) for item in given for ref in item.covers}
    return [
        _line(item, glances[item.treatment], today, calendar, settings)
        for item in given
        if item.treatment in glances
        and (item.answers is None or (item.answers, item.treatment, item.answers_ref) not in standing)
    ]


def _on_its_day(item: Owed, glance: Glance | None, today: date) -> Owed | None:
    """Return a thing owed by the day it has now, or None where that has not come yet."""
    if not item.follows_finish or glance is None or glance.projected_finish is None:
        return item
    day = glance.projected_finish.sunday
    return item._replace(since=day) if day <= today else None


def oldest_of_each_thread(items: Iterable[Owed]) -> list[Owed]:
    """Return one waiting message for each thread, the oldest, with how many wait (decided.md "Idag")."""
    found: dict[TreatmentId, Owed] = {}
    for item in items:
        other = found.get(item.treatment)
        many = 1 if other is None else other.many + 1
        first = item if other is None or _order(item) < _order(other) else other
        found[item.treatment] = _with_whom(first, item if other is None else other, item)._replace(many=many)
    return list(found.values())


def one_for_each_homework(hand_ins: Iterable[Owed]) -> list[Owed]:
    """Return one line for each homework of which hand-ins wait: the latest, by the oldest's promise."""
    by_homework: dict[int, list[Owed]] = {}
    for item in sorted(hand_ins, key=lambda each: each.ref):
        by_homework.setdefault(item.answers_ref, []).append(item)
    found = []
    for items in by_homework.values():
        oldest = min(items, key=_order)
        covers = tuple(item.ref for item in items)
        latest = _with_whom(items[-1], *items)
        latest = latest._replace(since=oldest.since, promised=oldest.promised, many=len(items), covers=covers)
        found.append(latest._replace(begun=any(item.begun for item in items)))
    return found


def one_for_each_form(items: Iterable[Owed]) -> list[Owed]:
    """Return one line for each form of which planned ratings of a treatment are not in, beside all else that is owed:
    the latest, which can still be answered, by the day of the oldest.
    """
    found: list[Owed] = []
    by_form: dict[tuple[TreatmentId, str], list[Owed]] = {}
    for item in items:
        if item.kind is LineKind.RATING:
            by_form.setdefault((item.treatment, item.form), []).append(item)
        else:
            found.append(item)
    for plans in by_form.values():
        plans.sort(key=_order)
        latest, about = plans[-1], plans[-1].about
        if isinstance(about, PlannedFacts):
            about = about._replace(on=day_of(latest.since), missing=len(plans))
        covers = tuple(item.ref for item in plans)
        found.append(latest._replace(since=plans[0].since, many=len(plans), covers=covers, about=about))
    return found


def _with_whom(line: Owed, *items: Owed) -> Owed:
    """Return a line with whom it was passed on to last: it goes with all that waits in it, or stays with it."""
    passed = max(items, key=lambda item: item.passing)
    return line._replace(passed_to=passed.passed_to, passing=passed.passing)


def _order(item: Owed) -> tuple[date, bool, str, int]:
    moment = item.since if isinstance(item.since, datetime) else None
    return day_of(item.since), moment is not None, "" if moment is None else moment.isoformat(), item.ref


def day_of(arrived: Arrived) -> date:
    """Return the day in Stockholm."""
    return arrived.astimezone(STOCKHOLM).date() if isinstance(arrived, datetime) else arrived


READ_WITHIN = 1
"""Working days: an answer to be read first is due the day it stands there, and is late after the next working day,
however long the clinic takes to answer messages."""
_DUE_TODAY = frozenset({LineKind.DRAFT, LineKind.HANDOVER})
_WORKING_DAYS_AFTER: Mapping[LineKind, Callable[[TodaySettings], int]] = {
    LineKind.JOURNAL: lambda settings: settings.journal_days,
    LineKind.RATING: lambda settings: settings.rating_days,
}


def _line(item: Owed, glance: Glance, today: date, calendar: WorkingCalendar, settings: TodaySettings) -> TodayLine:
    since = day_of(item.since)
    days = days_promised(glance.answer_days, settings.answer_days)
    due_at = None if item.promised is None else calendar.due(item.promised, days)
    if due_at is not None:
        due = due_at.date()
    elif item.came_in is not None:
        due = min(today, calendar.after(day_of(item.came_in), READ_WITHIN))
    elif item.kind in _WORKING_DAYS_AFTER:
        due = calendar.after(since, _WORKING_DAYS_AFTER[item.kind](settings))
    else:
        due = today if item.kind in _DUE_TODAY else since
    return TodayLine(
        kind=item.kind,
        glance=glance,
        since=since,
        due=due,
        figure=_figure(item),
        ref=item.ref,
        due_at=due_at,
        words=item.words,
        begun=item.begun,
        passed_to=item.passed_to,
        answers_ref=item.answers_ref if item.kind is LineKind.DRAFT else 0,
        about=None if glance.masked else item.about,
        waits_since=item.came_in,
        covers=item.covers if item.kind is LineKind.RATING else (),
    )


def _figure(item: Owed) -> int:
    if item.kind in {LineKind.FOLLOW_UP, LineKind.RATING}:
        return item.answers_ref
    if item.kind is LineKind.SAFETY:
        return item.about.answer if isinstance(item.about, SafetyFacts) else 0
    return item.module or 0 if item.kind is LineKind.HOMEWORK else item.many
