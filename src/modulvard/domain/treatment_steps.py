"""What steps with a treatment share: who takes one and when, what it gives, and how it is undone (decided.md 10)."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from modulvard.domain.clock import STOCKHOLM
from modulvard.domain.errors import ChangedSince, InvalidInput
from modulvard.domain.ids import AccountId, AgreementId, ModuleEventId, ModuleNumber, PauseId
from modulvard.domain.module_events import ModuleEvent, ModuleState
from modulvard.domain.pacing import Agreement, AgreementKind, ClosedWeeks, Pause
from modulvard.domain.programs import Pace
from modulvard.domain.text import clean_text, is_blank
from modulvard.domain.treatment_errors import (
    BeforeTreatment,
    InTheFuture,
    PaceOutOfRange,
    TreatmentEnded,
    WeekOutOfReach,
)
from modulvard.domain.treatments import Standing, Treatment
from modulvard.domain.weeks import Week

REACH_IN_WEEKS = 520
"""How far from today a week may lie. Ten years: further away it is a slip of the keys."""

LONGEST_REASON = 500
MOST_MODULES = 7
MOST_WEEKS = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Stamp:
    """When a step is taken, and by whom."""

    at: datetime
    by: AccountId

    @property
    def today(self) -> date:
        """The day in Stockholm."""
        return self.at.astimezone(STOCKHOLM).date()

    @property
    def week(self) -> Week:
        """The week of that day."""
        return Week.of(self.today)


class NoticeKind(StrEnum):
    """What there is to look at after a step that was taken all the same (exit code 1)."""

    HAND_IN_UNOPENED = "hand_in_unopened"
    HAND_IN_SKIPPED = "hand_in_skipped"


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """Something to look at after a step."""

    kind: NoticeKind
    module: ModuleNumber


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """What a step makes of a treatment. What is new in it has provisional ids until it is stored."""

    treatment: Treatment
    notices: tuple[Notice, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """A treatment before and after a step that is not yet taken (product.md idea 3).

    ``after`` is told as of the week in which the step takes effect: today, or the first week of a new agreement.
    """

    before: Standing
    after: Standing
    replaced: tuple[Agreement, ...]
    """Coming agreements that would no longer come into force."""

    @property
    def moved(self) -> tuple[ModuleNumber, ...]:
        """The modules still to be done whose planned week changes, comes or goes, in course order."""
        done = {module.number for module in self.before.modules if module.standing.is_handed_in}
        before = {module.number: module.week for module in self.before.modules if module.number not in done}
        after = {module.number: module.week for module in self.after.modules if module.number not in done}
        numbers = sorted(before.keys() | after.keys())
        return tuple(number for number in numbers if before.get(number) != after.get(number))


def preview(before: Treatment, step: Step, on: date, closed: ClosedWeeks) -> Preview:
    """Return how the treatment stands on a day, and how it would stand when the step takes effect."""
    known = {agreement.id for agreement in before.agreements}
    new = [agreement.first_week for agreement in step.treatment.agreements if agreement.id not in known]
    takes_effect = max([on, *(week.monday for week in new)])
    coming = before.timetable(closed).later_than(before.timetable(closed).in_force(Week.of(on)))
    stays = step.treatment.timetable(closed).reigns
    return Preview(
        before=before.standing(on, closed),
        after=step.treatment.standing(takes_effect, closed),
        replaced=tuple(agreement for agreement in coming if agreement not in stays),
    )


# --- what steps are made of -----------------------------------------------------------------------


def checked_reason(written: str, *, required: bool = True) -> str:
    """Return the reason as it is kept, or raise InvalidInput if it is missing or too long."""
    reason = clean_text(written)
    if required and is_blank(reason):
        raise InvalidInput(field="reason", problem="empty")
    if len(reason) > LONGEST_REASON:
        raise InvalidInput(field="reason", problem="too_long", longest=LONGEST_REASON)
    return reason


def checked_pace(pace: Pace) -> Pace:
    """Return the pace, or raise PaceOutOfRange."""
    if not (1 <= pace.modules <= MOST_MODULES and 1 <= pace.every_weeks <= MOST_WEEKS):
        raise PaceOutOfRange(modules=pace.modules, every_weeks=pace.every_weeks)
    return pace


def check_reach(week: Week, stamp: Stamp, *, earliest: Week | None = None) -> None:
    """Raise WeekOutOfReach if the week lies more than ten years from today, or before ``earliest``."""
    first, last = stamp.week + -REACH_IN_WEEKS, stamp.week + REACH_IN_WEEKS
    if earliest is not None and earliest > first:
        first = earliest
    if not first <= week <= last:
        raise WeekOutOfReach(week=week, first=first, last=last)


def check_active(treatment: Treatment) -> None:
    """Raise TreatmentEnded if the treatment has ended."""
    if treatment.ending is not None:
        raise TreatmentEnded(ended_on=treatment.ending.on)


def check_begun(treatment: Treatment, on: date, stamp: Stamp) -> None:
    """Raise InTheFuture or BeforeTreatment if something of the treatment cannot have been on a day.

    Of one that has not begun yet things can be said today.
    """
    if on > stamp.today:
        raise InTheFuture(on=on, today=stamp.today)
    if on < min(treatment.started_on, stamp.today):
        raise BeforeTreatment(on=on, started_on=treatment.started_on)


def check_within(treatment: Treatment, on: date, stamp: Stamp) -> None:
    """Raise InTheFuture, BeforeTreatment or TreatmentEnded if nothing can have been done in a treatment on a day."""
    check_begun(treatment, on, stamp)
    if treatment.ending is not None and on > treatment.ending.on:
        raise TreatmentEnded(ended_on=treatment.ending.on)


def with_agreement(
    treatment: Treatment,
    *,
    kind: AgreementKind,
    pace: Pace,
    first_week: Week,
    reason: str,
    stamp: Stamp,
    added: tuple[ModuleNumber, ...] = (),
    removed: tuple[ModuleNumber, ...] = (),
) -> Treatment:
    """Return the treatment with one more agreement, laying what is neither handed in nor skipped by now (pacing.md)."""
    waiting = (set(treatment.waiting(stamp.today)) | set(added)) - set(removed)
    agreement = Agreement(
        id=AgreementId(next_id(other.id for other in treatment.agreements)),
        first_week=first_week,
        modules=pace.modules,
        every_weeks=pace.every_weeks,
        course=tuple(number for number in treatment.program.order if number in waiting),
        made_at=stamp.at,
        made_by=stamp.by,
        kind=kind,
        reason=reason,
        added=added,
        removed=removed,
    )
    return replace(treatment, agreements=(*treatment.agreements, agreement))


def with_event(
    treatment: Treatment, number: ModuleNumber, state: ModuleState, on: date, stamp: Stamp, *, reason: str = ""
) -> Treatment:
    """Return the treatment with one more thing that has happened with a module."""
    event = ModuleEvent(
        id=ModuleEventId(next_id(other.id for other in treatment.events)),
        module=number,
        state=state,
        on=on,
        reason=reason,
        made_at=stamp.at,
        made_by=stamp.by,
    )
    return replace(treatment, events=(*treatment.events, event))


def next_id(taken: Iterable[int]) -> int:
    """Return a provisional id, after all that are taken."""
    return max(taken, default=0) + 1


# --- undo -----------------------------------------------------------------------------------------


def restored(current: Treatment, seen: Treatment, wanted: Treatment, stamp: Stamp) -> Treatment:
    """Return the treatment as it was in ``wanted``, or raise ChangedSince if it no longer is as in ``seen``.

    Nothing is overwritten: what ``wanted`` did not hold is marked withdrawn, and what it held stands again exactly as
    it stood (decided.md 10). The same step, turned round, does again what was undone.
    """
    if _what_counts(current) != _what_counts(seen):
        raise ChangedSince(kind="treatment", ident=current.id)
    agreements = {agreement.id for agreement in wanted.agreements if agreement.withdrawn_at is None}
    events = {event.id for event in wanted.events if event.withdrawn_at is None}
    pauses = {pause.id: pause for pause in wanted.pauses if pause.withdrawn_at is None}
    return replace(
        current,
        agreements=tuple(
            _agreement_as(agreement, agreement.id in agreements, stamp) for agreement in current.agreements
        ),
        events=tuple(_event_as(event, event.id in events, stamp) for event in current.events),
        pauses=tuple(_pause_as(pause, pauses.get(pause.id), stamp) for pause in current.pauses),
        ending=wanted.ending,
        therapist=wanted.therapist,
        program=wanted.program,
        withdrawn_at=wanted.withdrawn_at,
    )


def _what_counts(treatment: Treatment) -> tuple[object, ...]:
    return (
        {agreement.id for agreement in treatment.agreements if agreement.withdrawn_at is None},
        {event.id for event in treatment.events if event.withdrawn_at is None},
        {(pause.id, pause.resumed_from) for pause in treatment.pauses if pause.withdrawn_at is None},
        treatment.ending,
        treatment.therapist,
        treatment.program.version,
        treatment.withdrawn_at,
    )


def _agreement_as(agreement: Agreement, stands: bool, stamp: Stamp) -> Agreement:
    if stands == (agreement.withdrawn_at is None):
        return agreement
    return replace(agreement, withdrawn_at=None if stands else stamp.at)


def _event_as(event: ModuleEvent, stands: bool, stamp: Stamp) -> ModuleEvent:
    if stands == (event.withdrawn_at is None):
        return event
    if stands:
        return replace(event, withdrawn_at=None, withdrawn_by=None, withdrawn_reason="")
    return replace(event, withdrawn_at=stamp.at, withdrawn_by=stamp.by)


def _pause_as(pause: Pause, wanted: Pause | None, stamp: Stamp) -> Pause:
    if wanted is not None:
        return wanted
    return pause if pause.withdrawn_at is not None else replace(pause, withdrawn_at=stamp.at)


def next_pause_id(treatment: Treatment) -> PauseId:
    """Return a provisional id for one more pause."""
    return PauseId(next_id(pause.id for pause in treatment.pauses))
