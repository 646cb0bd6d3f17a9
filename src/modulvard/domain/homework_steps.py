"""What handing in, taking back and feedback make of a module and its homework (decided.md 10, 21 and 25)."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime

from modulvard.domain.errors import ChangedSince
from modulvard.domain.homework import HandIn, Homework, all_handed_in
from modulvard.domain.ids import HandInId, ModuleEventId, ModuleNumber
from modulvard.domain.messages import Message
from modulvard.domain.module_events import ModuleEvent, ModuleStanding, ModuleState, standings
from modulvard.domain.module_steps import open_next, set_module
from modulvard.domain.overview import waiting_to_open
from modulvard.domain.plan_steps import with_module_back
from modulvard.domain.treatment_errors import BeforeTreatment, NotInCourse, TreatmentEnded
from modulvard.domain.treatment_steps import Notice, NoticeKind, Stamp, Step
from modulvard.domain.treatments import Treatment

_REVIEW = frozenset({ModuleState.REVIEWED, ModuleState.DONE})

# --- the module -----------------------------------------------------------------------------------


def check_hand_in_day(treatment: Treatment, day: date) -> None:
    """Raise BeforeTreatment or TreatmentEnded if nothing can have been handed in on a day."""
    if day < treatment.started_on:
        raise BeforeTreatment(on=day, started_on=treatment.started_on)
    if treatment.ending is not None and day > treatment.ending.on:
        raise TreatmentEnded(ended_on=treatment.ending.on)


def last_event(treatment: Treatment) -> ModuleEventId:
    """Return the last module event recorded so far, 0 if there is none."""
    return max((event.id for event in treatment.events), default=ModuleEventId(0))


def module_with_homework(
    treatment: Treatment, module: ModuleNumber, homework: Iterable[Homework], day: date, stamp: Stamp
) -> Step:
    """Return what a hand-in of a day makes of its module: handed in, if with it all of its homework is.

    ``homework`` is the module's as it is then. A module not opened by that day is told, and taken all the same.
    """
    if module not in treatment.course(stamp.today):
        raise NotInCourse(module=module)
    complete = all_handed_in(homework)
    if _standing(treatment, module).is_handed_in:
        return Step(treatment=treatment)
    if complete is not None:
        return set_module(treatment, module, ModuleState.HANDED_IN, on=complete, reason="", stamp=stamp)
    is_unopened = _standing(treatment, module, day).rank == 0
    notices = (Notice(kind=NoticeKind.HAND_IN_UNOPENED, module=module),) if is_unopened else ()
    return Step(treatment=treatment, notices=notices)


def module_without(
    treatment: Treatment, hand_in: HandIn, homework: Sequence[Homework], reason: str, stamp: Stamp
) -> Treatment:
    """Return the treatment with a hand-in taken back: a module that was handed in by it is as it was before.

    ``homework`` is the module's with the hand-in. One reviewed since, or marked as handed in by itself, stays.
    """
    module = next(each.module for each in homework if each.id == hand_in.homework)
    gone = [with_marks(each, [hand_in.id], lambda it: withdrawn(it, reason, stamp)) for each in homework]
    if module is None or all_handed_in(homework) is None or all_handed_in(gone) is not None:
        return treatment
    last = max(each.standing[0].after_event for each in homework if each.standing)
    if _standing(treatment, module).state is not ModuleState.HANDED_IN or not _came_after(treatment, module, last):
        return treatment
    changed = _without_events(treatment, lambda event: event.module == module and event.id > last, reason, stamp)
    return changed if _standing(changed, module).is_skipped else with_module_back(changed, module, reason, stamp)


def module_reviewed(
    treatment: Treatment, module: ModuleNumber, homework: Sequence[Homework], stamp: Stamp, *, opens_next: bool
) -> Treatment:
    """Return the treatment with a module reviewed if nothing of it waits any more, and the next opened if it may be.

    ``homework`` is the module's with the feedback that is finished. After the end nothing more happens with modules.
    """
    now = _standing(treatment, module)
    is_in = now.is_handed_in or all_handed_in(homework) is not None
    if treatment.ending is not None or not is_in or any(each.waiting for each in homework):
        return treatment
    changed = treatment
    if now.state not in _REVIEW:
        changed = set_module(treatment, module, ModuleState.REVIEWED, on=None, reason="", stamp=stamp).treatment
    return _with_next_open(changed, module, stamp) if opens_next else changed


def module_done(treatment: Treatment, module: ModuleNumber, stamp: Stamp) -> Treatment:
    """Return the treatment with a reviewed module done: its feedback is handed over (decided.md 25)."""
    if treatment.ending is not None or _standing(treatment, module).state is not ModuleState.REVIEWED:
        return treatment
    return set_module(treatment, module, ModuleState.DONE, on=None, reason="", stamp=stamp).treatment


def module_unreviewed(treatment: Treatment, module: ModuleNumber, finished_at: datetime, stamp: Stamp) -> Treatment:
    """Return the treatment with a module waiting for feedback again: the one finished at a moment is reopened.

    Only what that step entered is withdrawn; a next module that was opened stays open.
    """

    def is_its(event: ModuleEvent) -> bool:
        return event.module == module and event.state in _REVIEW and event.made_at >= finished_at

    return _without_events(treatment, is_its, "", stamp)


def _with_next_open(treatment: Treatment, module: ModuleNumber, stamp: Stamp) -> Treatment:
    modules = list(treatment.modules(stamp.today).values())
    waiting = waiting_to_open(treatment, modules)
    if waiting is None:
        return treatment
    before = [standing.module for standing in modules if not standing.is_skipped]
    place = before.index(waiting[0])
    is_next = place > 0 and before[place - 1] == module
    return open_next(treatment, stamp).treatment if is_next else treatment


def _standing(treatment: Treatment, module: ModuleNumber, day: date = date.max) -> ModuleStanding:
    own = (event for event in treatment.events if event.module == module)
    return standings(own, day).get(module) or ModuleStanding(module=module)


def _came_after(treatment: Treatment, module: ModuleNumber, last: ModuleEventId) -> bool:
    """Tell whether all that makes a module handed in was entered after an event."""
    return all(
        event.id > last
        for event in treatment.events
        if event.module == module and event.withdrawn_at is None and event.state is ModuleState.HANDED_IN
    )


def _without_events(treatment: Treatment, which: Callable[[ModuleEvent], bool], reason: str, stamp: Stamp) -> Treatment:
    events = tuple(
        replace(event, withdrawn_at=stamp.at, withdrawn_by=stamp.by, withdrawn_reason=reason)
        if event.withdrawn_at is None and which(event)
        else event
        for event in treatment.events
    )
    return replace(treatment, events=events)


# --- the homework ---------------------------------------------------------------------------------


def with_marks(homework: Homework, idents: Iterable[HandInId], mark: Callable[[HandIn], HandIn]) -> Homework:
    """Return the homework with some of its hand-ins changed."""
    chosen = set(idents)
    return replace(homework, hand_ins=tuple(mark(it) if it.id in chosen else it for it in homework.hand_ins))


def withdrawn(hand_in: HandIn, reason: str, stamp: Stamp) -> HandIn:
    """Return a hand-in taken back."""
    return replace(hand_in, withdrawn_at=stamp.at, withdrawn_by=stamp.by, withdrawn_reason=reason)


def answered(homework: Homework, upto: HandIn, feedback: Message) -> Homework:
    """Return the homework with a hand-in, and all before it that waited, answered by a finished feedback."""
    idents = [hand_in.id for hand_in in homework.waiting if hand_in.number <= upto.number]
    return with_marks(homework, [*idents, upto.id], lambda hand_in: replace(hand_in, feedback=feedback))


def unanswered(homework: Homework, feedback: Message) -> Homework:
    """Return the homework with all that a feedback answered waiting again."""
    idents = [it.id for it in homework.hand_ins if it.feedback is not None and it.feedback.id == feedback.id]
    return with_marks(homework, idents, lambda hand_in: replace(hand_in, feedback=None))


def restored(
    current: Sequence[Homework], seen: Sequence[Homework], wanted: Sequence[Homework], stamp: Stamp
) -> tuple[Homework, ...]:
    """Return homework as it was in ``wanted``, or raise ChangedSince if it no longer is as in ``seen``.

    Nothing is taken away: what ``wanted`` did not hold is marked withdrawn. The same, turned round, does it again.
    """
    if _what_counts(current) != _what_counts(seen):
        raise ChangedSince(kind="homework", ident=current[0].id if current else None)
    before = {homework.id: homework for homework in wanted}
    return tuple(_as(homework, before.get(homework.id), stamp) for homework in current)


def _what_counts(homework: Iterable[Homework]) -> set[object]:
    found: set[object] = set()
    for each in homework:
        if each.withdrawn_at is None:
            found.add(("homework", each.id, each.due_on))
        for hand_in in each.standing:
            found.add(("hand_in", hand_in.id, None if hand_in.feedback is None else hand_in.feedback.id))
    return found


def _as(current: Homework, wanted: Homework | None, stamp: Stamp) -> Homework:
    if wanted is None:
        gone = current.withdrawn_at or stamp.at
        return replace(current, withdrawn_at=gone, hand_ins=_hand_ins_as(current, (), stamp))
    return replace(
        current,
        due_on=wanted.due_on,
        withdrawn_at=wanted.withdrawn_at,
        hand_ins=_hand_ins_as(current, wanted.hand_ins, stamp),
    )


def _hand_ins_as(current: Homework, wanted: Iterable[HandIn], stamp: Stamp) -> tuple[HandIn, ...]:
    before = {hand_in.id: hand_in for hand_in in wanted}
    found = []
    for hand_in in current.hand_ins:
        was = before.get(hand_in.id)
        if was is None:
            found.append(hand_in if not hand_in.stands else withdrawn(hand_in, "", stamp))
        else:
            found.append(
                replace(
                    hand_in,
                    withdrawn_at=was.withdrawn_at,
                    withdrawn_by=was.withdrawn_by,
                    withdrawn_reason=was.withdrawn_reason,
                    feedback=was.feedback,
                )
            )
    return tuple(found)
