"""Steps that change a treatment's plan: start, pace, moves, choice, pauses and the end (decided.md 20-22, H6)."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from modulvard.domain.ids import AccountId, ModuleNumber, PatientId, PauseId, TreatmentId
from modulvard.domain.last_day import check_last_day
from modulvard.domain.module_events import HANDED_IN_RANK, ModuleState
from modulvard.domain.pacing import AgreementKind, ClosedWeeks, Pause, first_week_for, lay_plan, step_over_rest
from modulvard.domain.programs import OpeningRule, Pace
from modulvard.domain.treatment_errors import (
    AlreadyHandedIn,
    AlreadyInCourse,
    MandatoryModule,
    NothingMoved,
    NothingToPlan,
    NotInCourse,
    NotInProgram,
    NotPaused,
    NotPlanned,
    PauseBackwards,
    PauseBegun,
    PauseEndsAnyway,
)
from modulvard.domain.treatment_steps import (
    Stamp,
    Step,
    check_active,
    check_reach,
    checked_pace,
    checked_reason,
    next_pause_id,
    with_agreement,
    with_event,
)
from modulvard.domain.treatments import ClosedAs, DeliveryForm, Ending, ProgramFrame, Treatment
from modulvard.domain.weeks import Week


def start(
    *,
    patient: PatientId,
    program: ProgramFrame,
    therapist: AccountId,
    form: DeliveryForm,
    started_on: date,
    chosen: Sequence[ModuleNumber],
    pace: Pace,
    reason: str,
    stamp: Stamp,
) -> Treatment:
    """Return a new treatment with its first agreement and its first module opened on the day it starts.

    Raises NotInProgram for a chosen module the program has not, WeekOutOfReach and PaceOutOfRange.
    """
    check_reach(Week.of(started_on), stamp)
    for number in chosen:
        if number not in program.order:
            raise NotInProgram(module=number)
    bare = Treatment(
        id=TreatmentId(0),
        patient=patient,
        program=program,
        therapist=therapist,
        form=form,
        started_on=started_on,
        chosen=tuple(number for number in program.order if number in chosen and number not in program.mandatory),
        made_at=stamp.at,
        made_by=stamp.by,
        agreements=(),
    )
    agreed = with_agreement(
        bare,
        kind=AgreementKind.START,
        pace=checked_pace(pace),
        first_week=bare.first_week,
        reason=checked_reason(reason, required=False),
        stamp=stamp,
    )
    course = agreed.course(stamp.today)
    if not course:
        raise NothingToPlan
    return with_event(agreed, course[0], ModuleState.AVAILABLE, started_on, stamp)


def change_pace(treatment: Treatment, pace: Pace, first_week: Week, reason: str, stamp: Stamp) -> Step:
    """Agree on a pace from a week on; with the pace that holds already, the modules are laid anew on request."""
    check_active(treatment)
    _check_something_left(treatment, stamp)
    check_reach(first_week, stamp, earliest=Week.of(treatment.started_on))
    same = _pace_in(treatment, first_week) == pace
    changed = with_agreement(
        treatment,
        kind=AgreementKind.REQUEST if same else AgreementKind.PACE,
        pace=checked_pace(pace),
        first_week=first_week,
        reason=checked_reason(reason),
        stamp=stamp,
    )
    return Step(treatment=changed)


def move_module(
    treatment: Treatment, number: ModuleNumber, to_week: Week, *, reason: str, stamp: Stamp, closed: ClosedWeeks
) -> Step:
    """Agree on the same pace from the week that puts the module in ``to_week`` (decided.md 20).

    Every module neither handed in nor skipped moves with it; a week at rest is stepped over in the direction of the
    move. Refused if the first of them would then lie before the start.
    """
    check_active(treatment)
    standing = treatment.modules(stamp.today).get(number)
    if standing is None:
        raise NotInCourse(module=number)
    if standing.handed_in is not None:
        raise AlreadyHandedIn(module=number, on=standing.handed_in)
    if standing.is_skipped:
        raise NotPlanned(module=number)
    timetable = treatment.timetable(closed)
    last = timetable.reigns[-1]
    shown = timetable.plan(last).get(number) or timetable.planned((number,), stamp.week).get(number, to_week)
    check_reach(to_week, stamp, earliest=Week.of(treatment.started_on))
    target = step_over_rest(to_week, timetable.rest, later=to_week >= shown)
    if target == shown:
        raise NothingMoved(module=number, week=target)
    pace = _pace_in(treatment, stamp.week)
    waiting = treatment.waiting(stamp.today)
    first_week = first_week_for(pace, waiting.index(number) + 1, target, timetable.rest)
    check_reach(lay_plan(pace, first_week, 1, timetable.rest)[0], stamp, earliest=Week.of(treatment.started_on))
    changed = with_agreement(
        treatment,
        kind=AgreementKind.MOVED,
        pace=pace,
        first_week=first_week,
        reason=checked_reason(reason, required=False),
        stamp=stamp,
    )
    return Step(treatment=changed)


def add_modules(
    treatment: Treatment, numbers: Sequence[ModuleNumber], first_week: Week | None, reason: str, stamp: Stamp
) -> Step:
    """Take optional modules into the course, from a week or else from the current one (decided.md 21)."""
    check_active(treatment)
    course = treatment.course(stamp.today)
    for number in numbers:
        if number not in treatment.program.order:
            raise NotInProgram(module=number)
        if number in course:
            raise AlreadyInCourse(module=number)
    week = _from_week(treatment, first_week, stamp)
    changed = with_agreement(
        treatment,
        kind=AgreementKind.ADDED,
        pace=_pace_in(treatment, week),
        first_week=week,
        reason=checked_reason(reason),
        stamp=stamp,
        added=_in_order(treatment, numbers),
    )
    return Step(treatment=_with_frontier_opened(changed, stamp))


def remove_modules(
    treatment: Treatment, numbers: Sequence[ModuleNumber], first_week: Week | None, reason: str, stamp: Stamp
) -> Step:
    """Take optional modules out of the course, from a week or else from the current one (decided.md 21)."""
    check_active(treatment)
    modules = treatment.modules(stamp.today)
    for number in numbers:
        standing = modules.get(number)
        if standing is None:
            raise NotInCourse(module=number)
        if number in treatment.program.mandatory:
            raise MandatoryModule(module=number)
        if standing.handed_in is not None:
            raise AlreadyHandedIn(module=number, on=standing.handed_in)
    week = _from_week(treatment, first_week, stamp)
    changed = with_agreement(
        treatment,
        kind=AgreementKind.REMOVED,
        pace=_pace_in(treatment, week),
        first_week=week,
        reason=checked_reason(reason),
        stamp=stamp,
        removed=_in_order(treatment, numbers),
    )
    return Step(treatment=changed)


def pause(treatment: Treatment, first_week: Week, last_week: Week, reason: str, stamp: Stamp) -> Step:
    """Rest from one week to another, both included; also weeks gone by (decided.md 22)."""
    check_active(treatment)
    if last_week < first_week:
        raise PauseBackwards(first=first_week, last=last_week)
    check_reach(first_week, stamp)
    check_reach(last_week, stamp)
    rest = Pause(
        id=next_pause_id(treatment),
        first_week=first_week,
        last_week=last_week,
        reason=checked_reason(reason),
        made_at=stamp.at,
        made_by=stamp.by,
    )
    return Step(treatment=replace(treatment, pauses=(*treatment.pauses, rest)))


def resume(treatment: Treatment, stamp: Stamp) -> Step:
    """End the pause that lies over this week: Monday-Wednesday from this week, Thursday-Sunday from the next."""
    check_active(treatment)
    if not any(rest.covers(stamp.week) for rest in treatment.pauses):
        raise NotPaused
    active_from = Week.counted_from(stamp.today)
    if not any(rest.covers(active_from) for rest in treatment.pauses):
        raise PauseEndsAnyway(week=active_from)
    ended = tuple(
        replace(rest, resumed_from=active_from, resumed_at=stamp.at) if rest.covers(active_from) else rest
        for rest in treatment.pauses
    )
    return Step(treatment=replace(treatment, pauses=ended))


def cancel_pause(treatment: Treatment, ident: PauseId, stamp: Stamp) -> Step:
    """Take away a pause that has not begun. It stays readable."""
    check_active(treatment)
    for rest in treatment.pauses:
        if rest.id == ident and rest.withdrawn_at is None:
            if rest.first_week <= stamp.week:
                raise PauseBegun(first=rest.first_week)
            gone = replace(rest, withdrawn_at=stamp.at)
            pauses = tuple(gone if other is rest else other for other in treatment.pauses)
            return Step(treatment=replace(treatment, pauses=pauses))
    raise NotPaused


def end(treatment: Treatment, closed_as: ClosedAs, reason: str, on: date, stamp: Stamp) -> Step:
    """Close the treatment with its last day; from then on its figures are those of that day (decided.md 15)."""
    check_active(treatment)
    check_last_day(treatment, on, stamp)
    ending = Ending(on=on, closed_as=closed_as, reason=checked_reason(reason))
    return Step(treatment=replace(treatment, ending=ending))


def follow_version(treatment: Treatment, program: ProgramFrame, stamp: Stamp) -> Treatment:
    """Return the treatment in another version of its program (D17). What has happened in it stands as it does.

    Where the version has other modules to do, they are laid at the pace agreed on, from the current week and in each
    agreement that is still to come.
    """
    check_active(treatment)
    before = treatment.waiting(stamp.today)
    changed = replace(treatment, program=program)
    if changed.waiting(stamp.today) == before:
        return changed
    week = _from_week(treatment, None, stamp)
    timetable = treatment.timetable(ClosedWeeks())
    coming = [one for one in timetable.later_than(timetable.in_force(stamp.week)) if one.first_week > week]
    for first_week, pace in [(week, _pace_in(treatment, week)), *((one.first_week, one.pace) for one in coming)]:
        changed = with_agreement(
            changed, kind=AgreementKind.VERSION, pace=pace, first_week=first_week, reason="", stamp=stamp
        )
    return _with_frontier_opened(changed, stamp)


# --- shared ---------------------------------------------------------------------------------------


def with_module_back(treatment: Treatment, number: ModuleNumber, reason: str, stamp: Stamp) -> Treatment:
    """Return the treatment with a module that is again to be done: an added one if the plan lacks it (decided.md 21).

    An agreement that is still to come and lacks the module is made anew with it, from its own week and at its own pace.
    """
    if treatment.ending is not None:
        return treatment
    timetable = treatment.timetable(ClosedWeeks())
    current = timetable.in_force(stamp.week)
    anew = [(_from_week(treatment, None, stamp), current.pace)] if number not in current.course else []
    if not anew:
        coming = timetable.later_than(current)
        lacking = next((place for place, other in enumerate(coming) if number not in other.course), len(coming))
        anew = [(other.first_week, other.pace) for other in coming[lacking:]]
    for first_week, pace in anew:
        treatment = with_agreement(
            treatment, kind=AgreementKind.ADDED, pace=pace, first_week=first_week, reason=reason, stamp=stamp
        )
    return treatment


def _with_frontier_opened(treatment: Treatment, stamp: Stamp) -> Treatment:
    """Open what a program that opens by itself would have opened, had the module been there at the last hand-in."""
    if treatment.program.opening is not OpeningRule.AUTOMATIC:
        return treatment
    modules = [standing for standing in treatment.modules(stamp.today).values() if not standing.is_skipped]
    if not modules or any(standing.is_open for standing in modules):
        return treatment
    following = next((standing for standing in modules if standing.rank < HANDED_IN_RANK), None)
    before_all = following is modules[0]
    if following is None or before_all:
        return treatment
    return with_event(treatment, following.module, ModuleState.AVAILABLE, stamp.today, stamp)


def _check_something_left(treatment: Treatment, stamp: Stamp) -> None:
    if not treatment.waiting(stamp.today):
        raise NothingToPlan


def _from_week(treatment: Treatment, chosen: Week | None, stamp: Stamp) -> Week:
    """Return the week chosen, or the current one (from Thursday the next), but none before the plan has begun."""
    if chosen is not None:
        check_reach(chosen, stamp, earliest=Week.of(treatment.started_on))
        return chosen
    begins = treatment.timetable(ClosedWeeks()).reigns[0].first_week
    return max(Week.counted_from(stamp.today), begins)


def _pace_in(treatment: Treatment, week: Week) -> Pace:
    return treatment.timetable(ClosedWeeks()).in_force(week).pace


def _in_order(treatment: Treatment, numbers: Sequence[ModuleNumber]) -> tuple[ModuleNumber, ...]:
    return tuple(number for number in treatment.program.order if number in numbers)
