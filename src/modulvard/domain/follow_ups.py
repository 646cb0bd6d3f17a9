"""Follow-ups: days after the end on which the patient is followed up, and what came of it (decided.md 26, H4)."""

from calendar import monthrange
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from modulvard.domain.errors import ChangedSince, InvalidInput, Refused
from modulvard.domain.ids import AccountId, FollowUpId, TreatmentId
from modulvard.domain.promise import WorkingCalendar
from modulvard.domain.text import TEXT_LIMIT, clean_text, is_blank
from modulvard.domain.treatment_errors import InTheFuture
from modulvard.domain.treatment_steps import REACH_IN_WEEKS, Stamp
from modulvard.domain.treatments import Treatment

MONTHS_IN_YEAR = 12
MOST_MONTHS = 60
NEAR = timedelta(days=7)
"""How far a day lies from so many months after the end, to be called that: the nearest working day, or that week."""


class FollowUpDone(Refused):
    """The follow-up has its outcome already. Facts: ``follow_up``, ``done_on``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUp:
    """A day of follow-up as it is kept."""

    id: FollowUpId
    treatment: TreatmentId
    due_on: date
    months: int | None
    """How many months after the end, where the program says so."""
    made_at: datetime
    made_by: AccountId
    done_on: date | None = None
    outcome: str = ""
    done_by: AccountId | None = None
    withdrawn_at: datetime | None = None

    @property
    def is_open(self) -> bool:
        """Whether its outcome is still to be written."""
        return self.done_on is None and self.withdrawn_at is None


@dataclass(frozen=True, slots=True, kw_only=True)
class NewFollowUp:
    """A day of follow-up to be laid, or one that is proposed."""

    due_on: date
    months: int | None = None


def months_after(day: date, months: int) -> date:
    """Return the day so many months later; the last of the month where that month is shorter."""
    month = day.month - 1 + months
    year, month = day.year + month // MONTHS_IN_YEAR, month % MONTHS_IN_YEAR + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def is_near(day: date, wanted: date) -> bool:
    """Tell whether a day can stand for the one that so many months give."""
    return abs(day - wanted) <= NEAR


def check_months(treatment: Treatment, new: NewFollowUp) -> None:
    """Raise InvalidInput if a day is said to lie so many months after an end that it does not lie near."""
    if treatment.ending is None or new.months is None or not 1 <= new.months <= MOST_MONTHS:
        return
    wanted = months_after(treatment.ending.on, new.months)
    if not is_near(new.due_on, wanted):
        raise InvalidInput(field="months", problem="months_apart", wanted=wanted)


def proposed(
    end: date, months: Iterable[int], laid: Iterable[FollowUp], calendar: WorkingCalendar
) -> tuple[NewFollowUp, ...]:
    """Return the days that a program's months give after an end, each a working day; those laid already are not."""
    known = {follow_up.months for follow_up in laid if follow_up.withdrawn_at is None}
    return tuple(
        NewFollowUp(due_on=calendar.on_or_after(months_after(end, count)), months=count)
        for count in sorted(set(months))
        if count not in known
    )


def laid(
    treatment: Treatment, standing: Sequence[FollowUp], new: Sequence[NewFollowUp], stamp: Stamp
) -> tuple[FollowUp, ...]:
    """Return days of follow-up that are laid, with provisional ids. Raises InvalidInput."""
    taken = {follow_up.due_on for follow_up in standing if follow_up.withdrawn_at is None}
    made = []
    for one in new:
        if one.months is not None and not 1 <= one.months <= MOST_MONTHS:
            raise InvalidInput(field="months", problem="out_of_reach")
        due_on = checked_day(treatment, one.due_on, taken, stamp)
        taken.add(due_on)
        made.append(
            FollowUp(
                id=FollowUpId(0),
                treatment=treatment.id,
                due_on=due_on,
                months=one.months,
                made_at=stamp.at,
                made_by=stamp.by,
            )
        )
    return tuple(made)


def checked_day(treatment: Treatment, due_on: date, taken: Iterable[date], stamp: Stamp) -> date:
    """Return a day of follow-up: not before the last day, not ten years away, and not one that is laid already."""
    earliest = _earliest(treatment)
    if due_on < earliest:
        raise InvalidInput(field="due_on", problem="before_end", earliest=earliest, day=due_on)
    if due_on > stamp.today + timedelta(weeks=REACH_IN_WEEKS):
        raise InvalidInput(field="due_on", problem="out_of_reach", day=due_on)
    if due_on in taken:
        raise InvalidInput(field="due_on", problem="follow_up_there", day=due_on)
    return due_on


def moved(
    follow_up: FollowUp, treatment: Treatment, due_on: date, others: Iterable[FollowUp], stamp: Stamp
) -> FollowUp:
    """Return the follow-up on another day. Raises FollowUpDone, InvalidInput."""
    check_open(follow_up)
    taken = {other.due_on for other in others if other.id != follow_up.id and other.withdrawn_at is None}
    return replace(follow_up, due_on=checked_day(treatment, due_on, taken, stamp))


def finished(follow_up: FollowUp, treatment: Treatment, on: date, outcome: str, stamp: Stamp) -> FollowUp:
    """Return the follow-up with what came of it, on a day not before the treatment's last.

    Raises FollowUpDone, InTheFuture, InvalidInput.
    """
    check_open(follow_up)
    told = clean_text(outcome)
    if is_blank(told):
        raise InvalidInput(field="outcome", problem="empty")
    if len(told) > TEXT_LIMIT:
        raise InvalidInput(field="outcome", problem="too_long", longest=TEXT_LIMIT)
    if on > stamp.today:
        raise InTheFuture(on=on, today=stamp.today)
    earliest = _earliest(treatment)
    if on < earliest:
        raise InvalidInput(field="on", problem="before_end", earliest=earliest)
    return replace(follow_up, done_on=on, outcome=told, done_by=stamp.by)


def withdrawn(follow_up: FollowUp, stamp: Stamp) -> FollowUp:
    """Return the follow-up taken back: it is readable and counts nowhere."""
    return replace(follow_up, withdrawn_at=stamp.at)


def put_back(current: FollowUp, seen: FollowUp, wanted: FollowUp) -> FollowUp:
    """Return the follow-up as it was in ``wanted``, or raise ChangedSince if it no longer is as in ``seen``."""
    if replace(current, withdrawn_at=None) != replace(seen, withdrawn_at=None) or (
        (current.withdrawn_at is None) != (seen.withdrawn_at is None)
    ):
        raise ChangedSince(kind="follow_up", ident=current.id)
    return wanted


def check_free(follow_up: FollowUp, others: Iterable[FollowUp]) -> None:
    """Raise ChangedSince if a follow-up would stand on a day that another has been laid on since."""
    if follow_up.withdrawn_at is None and any(
        other.due_on == follow_up.due_on and other.id != follow_up.id for other in others
    ):
        raise ChangedSince(kind="follow_up", ident=follow_up.id)


def check_open(follow_up: FollowUp) -> None:
    """Raise FollowUpDone if its outcome is written."""
    if follow_up.done_on is not None:
        raise FollowUpDone(follow_up=follow_up.id, done_on=follow_up.done_on)


def _earliest(treatment: Treatment) -> date:
    """Return the first day on which a patient is followed up: the last of the treatment, or its start meanwhile."""
    return treatment.started_on if treatment.ending is None else treatment.ending.on
