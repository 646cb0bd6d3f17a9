"""Steps with one module: its states in order, late entries, corrections, skips (decided.md 21 and 25)."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date

from modulvard.domain.ids import ModuleNumber
from modulvard.domain.module_events import (
    HANDED_IN_RANK,
    PROGRESS,
    RANK,
    ModuleEvent,
    ModuleStanding,
    ModuleState,
    standings,
)
from modulvard.domain.overview import waiting_to_open
from modulvard.domain.plan_steps import with_module_back
from modulvard.domain.programs import OpeningRule
from modulvard.domain.treatment_errors import (
    AlreadyHandedIn,
    AlreadyInState,
    BeforeHandIn,
    BeforeTreatment,
    ComesAfter,
    InTheFuture,
    NothingToOpen,
    NotInCourse,
    TreatmentEnded,
)
from modulvard.domain.treatment_steps import Notice, NoticeKind, Stamp, Step, checked_reason, with_event
from modulvard.domain.treatments import Treatment


def set_module(
    treatment: Treatment, number: ModuleNumber, state: ModuleState, *, on: date | None, reason: str, stamp: Stamp
) -> Step:
    """Enter that a module reached a state on a day (today unless said), or correct what was entered.

    A state further on than the module had come by that day is entered, and those passed over get the same date. A state
    it had passed by then is a correction, which needs a reason and withdraws what was entered beyond it. The state it
    has, with a reason, corrects the date alone.
    """
    day = on if on is not None else stamp.today
    _check_day(treatment, day, stamp)
    if number not in treatment.course(stamp.today):
        raise NotInCourse(module=number)
    if state is ModuleState.SKIPPED:
        return _skip(treatment, number, day, reason, stamp)
    now = _standing(treatment, number, date.max)
    then = _standing(treatment, number, day)
    wanted = RANK[state]
    if now.is_skipped and wanted < HANDED_IN_RANK:
        return _take_back_skip(treatment, number, state, day, reason=reason, stamp=stamp)
    if wanted > then.rank:
        return _go_on(treatment, then, state, day, reason=reason, stamp=stamp)
    if wanted < now.rank:
        return Step(treatment=_go_back(treatment, now, state, checked_reason(reason), stamp))
    if not reason.strip() or wanted == 0 or now.since == day:
        raise AlreadyInState(module=number, state=state, since=now.since)
    return Step(treatment=_redate(treatment, now, day, checked_reason(reason), stamp))


def open_next(treatment: Treatment, stamp: Stamp) -> Step:
    """Open the module that waits for the therapist, or raise NothingToOpen."""
    waiting = waiting_to_open(treatment, list(treatment.modules(stamp.today).values()))
    if waiting is None or treatment.started_on > stamp.today:
        raise NothingToOpen
    return set_module(treatment, waiting[0], ModuleState.AVAILABLE, on=None, reason="", stamp=stamp)


def _check_day(treatment: Treatment, day: date, stamp: Stamp) -> None:
    if day > stamp.today:
        raise InTheFuture(on=day, today=stamp.today)
    if treatment.ending is not None and day > treatment.ending.on:
        raise TreatmentEnded(ended_on=treatment.ending.on)


def _standing(treatment: Treatment, number: ModuleNumber, day: date) -> ModuleStanding:
    return standings((event for event in treatment.events if event.module == number), day).get(
        number
    ) or ModuleStanding(module=number)


def _go_on(
    treatment: Treatment, then: ModuleStanding, state: ModuleState, day: date, *, reason: str, stamp: Stamp
) -> Step:
    number, wanted = then.module, RANK[state]
    now = _standing(treatment, number, date.max)
    if wanted >= RANK[ModuleState.STARTED] and day < treatment.started_on:
        raise BeforeTreatment(on=day, started_on=treatment.started_on)
    if wanted > HANDED_IN_RANK and now.handed_in is not None and day < now.handed_in:
        raise BeforeHandIn(on=day, handed_in=now.handed_in)
    waits = treatment.waits_for(number, treatment.modules(stamp.today))
    if state is ModuleState.AVAILABLE and now.rank == 0 and waits:
        raise ComesAfter(module=number, after=waits)
    hands_in = wanted >= HANDED_IN_RANK > then.rank
    notices = []
    if hands_in and then.rank == 0 and not now.is_handed_in:
        notices.append(Notice(kind=NoticeKind.HAND_IN_UNOPENED, module=number))
    if hands_in and now.is_skipped:
        notices.append(Notice(kind=NoticeKind.HAND_IN_SKIPPED, module=number))
    why = checked_reason(reason, required=False)
    changed = treatment
    for rank in range(then.rank + 1, wanted + 1):
        changed = with_event(changed, number, PROGRESS[rank], day, stamp, reason=why if rank == wanted else "")
    if now.rank == 0:
        changed = _with_previous_done(changed, number, day, stamp)
    if hands_in:
        changed = _with_next_opened(changed, number, day, stamp)
    return Step(treatment=changed, notices=tuple(notices))


def _with_previous_done(treatment: Treatment, number: ModuleNumber, day: date, stamp: Stamp) -> Treatment:
    """A module that has had its feedback is done when the next is opened (decided.md 25)."""
    before = None
    for other in treatment.course(stamp.today):
        if other == number:
            break
        standing = _standing(treatment, other, day)
        before = before if standing.is_skipped else standing
    if before is None or before.state is not ModuleState.REVIEWED:
        return treatment
    return with_event(treatment, before.module, ModuleState.DONE, day, stamp)


def _with_next_opened(treatment: Treatment, number: ModuleNumber, day: date, stamp: Stamp) -> Treatment:
    """Where the program opens by itself, the next module opens in the same step as the hand-in (decided.md 25)."""
    if treatment.program.opening is not OpeningRule.AUTOMATIC:
        return treatment
    modules = {other: _standing(treatment, other, date.max) for other in treatment.course(stamp.today)}
    course = tuple(modules)
    later = course[course.index(number) + 1 :]
    following = next((other for other in later if not modules[other].is_skipped), None)
    freed = [other for other, needed in treatment.program.after if number in needed and _is_its_turn(modules, other)]
    for other in dict.fromkeys((*(() if following is None else (following,)), *freed)):
        if modules[other].rank == 0 and not treatment.waits_for(other, modules):
            treatment = with_event(treatment, other, ModuleState.AVAILABLE, day, stamp)
    return treatment


def _is_its_turn(modules: Mapping[ModuleNumber, ModuleStanding], number: ModuleNumber) -> bool:
    """Tell whether the module of the course before this one is handed in."""
    before = True
    for other, standing in modules.items():
        if other == number:
            return before and not standing.is_skipped
        before = before if standing.is_skipped else standing.is_handed_in
    return False


def _go_back(treatment: Treatment, now: ModuleStanding, state: ModuleState, reason: str, stamp: Stamp) -> Treatment:
    """Withdraw what was entered beyond a state. A hand-in taken back makes the module one to be done again."""
    reached = {1: now.opened, 2: now.started, 3: now.handed_in, 4: now.reviewed}.get(RANK[state])
    changed = _withdraw(
        treatment,
        lambda event: event.state is ModuleState.SKIPPED or RANK[event.state] > RANK[state],
        now.module,
        reason,
        stamp,
    )
    if reached is not None and _standing(changed, now.module, date.max).rank < RANK[state]:
        changed = with_event(changed, now.module, state, reached, stamp, reason=reason)
    if now.is_handed_in and RANK[state] < HANDED_IN_RANK:
        return with_module_back(changed, now.module, reason, stamp)
    return changed


def _redate(treatment: Treatment, now: ModuleStanding, day: date, reason: str, stamp: Stamp) -> Treatment:
    """Withdraw the state a module has and enter it again with another date."""
    changed = _withdraw(treatment, lambda event: event.state is now.state, now.module, reason, stamp)
    return with_event(changed, now.module, now.state, day, stamp, reason=reason)


def _skip(treatment: Treatment, number: ModuleNumber, day: date, reason: str, stamp: Stamp) -> Step:
    now = _standing(treatment, number, date.max)
    if now.handed_in is not None:
        raise AlreadyHandedIn(module=number, on=now.handed_in)
    if now.is_skipped:
        raise AlreadyInState(module=number, state=ModuleState.SKIPPED, since=now.since)
    changed = with_event(treatment, number, ModuleState.SKIPPED, day, stamp, reason=checked_reason(reason))
    if now.is_open or _patients_part_is_done_before(treatment, number, stamp):
        changed = _with_next_opened(changed, number, day, stamp)
    return Step(treatment=changed)


def _patients_part_is_done_before(treatment: Treatment, number: ModuleNumber, stamp: Stamp) -> bool:
    before = True
    for other, standing in treatment.modules(stamp.today).items():
        if other == number:
            break
        before = before if standing.is_skipped else standing.is_handed_in
    return before


def _take_back_skip(
    treatment: Treatment, number: ModuleNumber, state: ModuleState, day: date, *, reason: str, stamp: Stamp
) -> Step:
    """Put a skipped module back in its week; one that the plan in force lacks is added (decided.md 21)."""
    why = checked_reason(reason)
    changed = _withdraw(treatment, lambda event: event.state is ModuleState.SKIPPED, number, why, stamp)
    then, now = _standing(changed, number, day), _standing(changed, number, date.max)
    if RANK[state] > then.rank:
        changed = _go_on(changed, then, state, day, reason=reason, stamp=stamp).treatment
    elif RANK[state] < now.rank:
        changed = _go_back(changed, now, state, why, stamp)
    return Step(treatment=with_module_back(changed, number, why, stamp))


def _withdraw(
    treatment: Treatment, which: Callable[[ModuleEvent], bool], number: ModuleNumber, reason: str, stamp: Stamp
) -> Treatment:
    events = tuple(
        replace(event, withdrawn_at=stamp.at, withdrawn_by=stamp.by, withdrawn_reason=reason)
        if event.module == number and event.withdrawn_at is None and which(event)
        else event
        for event in treatment.events
    )
    return replace(treatment, events=events)
