"""Ratings: what a patient answered at a time, and what of it is work to be read (C8, G18, COR-04).

What is planned stands in ``rating_plans.py``; how answers are summed in ``scoring.py``.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from modulvard.domain.clock import STOCKHOLM
from modulvard.domain.errors import ChangedSince, InvalidInput, Refused
from modulvard.domain.homework import moment_of
from modulvard.domain.ids import AccountId, InstrumentVersionId, RatingId, RatingPlanId, TreatmentId
from modulvard.domain.instruments import Instrument
from modulvard.domain.messages import Arrived, Way
from modulvard.domain.scoring import Answers, Score, score
from modulvard.domain.treatment_steps import Stamp, checked_reason
from modulvard.domain.treatments import Treatment

LONGEST_BEFORE_START_DAYS = 730
"""How long before a treatment's start a rating may have been answered: further back it is a slip of the keys."""
WAYS = (Way.TYPED, Way.PAPER, Way.FILE, Way.BOOKLET)
"""How answers can have come: entered as told, from paper, from a file, from a booklet."""


class RatingWithdrawn(Refused):
    """The rating was taken back. Facts: ``rating``."""


class SameRatingThere(Refused):
    """The treatment has the same answers to the same instrument of the same day already. Facts: ``rating``."""


class SameTreatment(Refused):
    """A rating is moved to where it is. Facts: ``treatment``."""


class ChangeKind(StrEnum):
    """What was done with a rating after it was entered."""

    CORRECTED = "corrected"
    MOVED = "moved"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rating:
    """One time's answers, as they stand now. How they were before is told by the changes."""

    id: RatingId
    treatment: TreatmentId
    instrument: InstrumentVersionId
    at: datetime
    """When the patient answered, as far as known."""
    time_known: bool
    """False where only the day is known: ``at`` is then that day's midnight in Stockholm."""
    way: Way
    answers: Answers
    made_at: datetime
    made_by: AccountId
    withdrawn_at: datetime | None = None
    withdrawn_by: AccountId | None = None
    withdrawn_reason: str = ""
    revision: int = 1

    @property
    def on(self) -> date:
        """The day in Stockholm on which the patient answered."""
        return self.at.astimezone(STOCKHOLM).date()

    @property
    def is_late(self) -> bool:
        """Whether it was entered on a later day than it was answered."""
        return self.made_at.astimezone(STOCKHOLM).date() > self.on


@dataclass(frozen=True, slots=True, kw_only=True)
class RatingChange:
    """A correction or a move: how the rating was before it, who made it and why."""

    id: int
    rating: RatingId
    kind: ChangeKind
    treatment: TreatmentId
    at: datetime
    time_known: bool
    answers: Answers
    reason: str
    made_at: datetime
    made_by: AccountId
    withdrawn_at: datetime | None = None

    @property
    def on(self) -> date:
        """The day of answering as it was told before."""
        return self.at.astimezone(STOCKHOLM).date()


@dataclass(frozen=True, slots=True, kw_only=True)
class NewRating:
    """What a rating is entered with."""

    treatment: TreatmentId
    instrument: InstrumentVersionId
    answers: Answers
    """Checked already (``scoring.CheckedAnswers.for_keeping``)."""
    answered: Arrived | None = None
    """The day or moment the patient answered; None for now."""
    way: Way = Way.PAPER
    plan: RatingPlanId | None = None
    """What it fulfils; unless said, the planned one that fits its day."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """What a rating is corrected to. What is None stays as it is."""

    answers: Answers | None = None
    answered: Arrived | None = None
    reason: str


def entered(new: NewRating, treatment: Treatment, stamp: Stamp) -> Rating:
    """Return a rating to be kept, with a provisional id.

    Raises InTheFuture for answers still to come, and InvalidInput for a day long before the start.
    """
    at, time_known = _moment(new.answered, treatment, stamp)
    if new.way not in WAYS:
        raise InvalidInput(field="way", problem="unknown_way")
    return Rating(
        id=RatingId(0),
        treatment=treatment.id,
        instrument=new.instrument,
        at=at,
        time_known=time_known,
        way=new.way,
        answers=dict(new.answers),
        made_at=stamp.at,
        made_by=stamp.by,
    )


def corrected(rating: Rating, to: Correction, treatment: Treatment, stamp: Stamp) -> tuple[Rating, RatingChange]:
    """Return a rating with other answers or another day, and how it was before.

    Raises InvalidInput where nothing differs or no reason is given, RatingWithdrawn, and what ``entered`` does.
    """
    require_standing(rating)
    reason = checked_reason(to.reason)
    after = rating if to.answers is None else replace(rating, answers=dict(to.answers))
    if to.answered is not None:
        at, time_known = _moment(to.answered, treatment, stamp)
        after = replace(after, at=at, time_known=time_known)
    if after == rating:
        raise InvalidInput(field="answers", problem="nothing_changed")
    return after, _change(rating, ChangeKind.CORRECTED, reason, stamp)


def moved(rating: Rating, to: Treatment, reason: str, stamp: Stamp) -> tuple[Rating, RatingChange]:
    """Return a rating in another treatment, and where it was before.

    Raises SameTreatment, InvalidInput without a reason or where it lies long before that treatment, RatingWithdrawn.
    """
    require_standing(rating)
    if to.id == rating.treatment:
        raise SameTreatment(treatment=to.id)
    told = checked_reason(reason)
    check_reach(rating.on, to, field="answered")
    return replace(rating, treatment=to.id), _change(rating, ChangeKind.MOVED, told, stamp)


def withdrawn(rating: Rating, reason: str, stamp: Stamp) -> Rating:
    """Return a rating taken back, which stays readable. Raises RatingWithdrawn, InvalidInput without a reason."""
    require_standing(rating)
    told = checked_reason(reason)
    return replace(rating, withdrawn_at=stamp.at, withdrawn_by=stamp.by, withdrawn_reason=told)


def put_back(current: Rating, seen: Rating, wanted: Rating) -> Rating:
    """Return a rating as it was before a step, or raise ChangedSince if it is not as the step left it."""
    if replace(current, revision=0) != replace(seen, revision=0):
        raise ChangedSince(kind="rating", ident=current.id)
    return replace(wanted, revision=current.revision)


def require_standing(rating: Rating) -> None:
    """Raise RatingWithdrawn for a rating that was taken back."""
    if rating.withdrawn_at is not None:
        raise RatingWithdrawn(rating=rating.id)


def work_in(instrument: Instrument, answers: Answers) -> Mapping[str, int]:
    """Return the answers that are work for a named user, by their questions' numbers (decided.md 34)."""
    return {number: answers[number] for number in score(instrument, answers).safety}


def main_score(instrument: Instrument, answers: Answers) -> Score | None:
    """Return the score of the scale that stands for the whole, where the form has one."""
    return score(instrument, answers).main


def same_as(new: Rating, standing: Iterable[Rating]) -> Rating | None:
    """Return a rating of the same instrument, day and answers that is there already, if there is one."""
    return next(
        (
            each
            for each in standing
            if each.withdrawn_at is None
            and (each.instrument, each.on, dict(each.answers)) == (new.instrument, new.on, dict(new.answers))
        ),
        None,
    )


def _moment(answered: Arrived | None, treatment: Treatment, stamp: Stamp) -> tuple[datetime, bool]:
    at, time_known = moment_of(answered, stamp.at)
    check_reach(at.astimezone(STOCKHOLM).date(), treatment, field="answered")
    return at, time_known


def check_reach(on: date, treatment: Treatment, *, field: str) -> None:
    """Raise InvalidInput for a day that lies too long before a treatment to be of it."""
    if (treatment.started_on - on).days > LONGEST_BEFORE_START_DAYS:
        raise InvalidInput(field=field, problem="long_before_start", started_on=treatment.started_on)


def _change(rating: Rating, kind: ChangeKind, reason: str, stamp: Stamp) -> RatingChange:
    return RatingChange(
        id=0,
        rating=rating.id,
        kind=kind,
        treatment=rating.treatment,
        at=rating.at,
        time_known=rating.time_known,
        answers=rating.answers,
        reason=reason,
        made_at=stamp.at,
        made_by=stamp.by,
    )
