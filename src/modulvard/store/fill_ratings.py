"""What filling a store asks of ratings, and writes at once (decided.md 17)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import exists, func, insert, select, update
from sqlalchemy.orm import Session

from modulvard.domain.ids import AccountId, InstrumentVersionId, TreatmentId
from modulvard.domain.messages import Way
from modulvard.domain.rating_plans import PlanKind
from modulvard.domain.safety import Done
from modulvard.domain.scoring import Answers
from modulvard.store.rows import PatientRow, RatingRow, TreatmentRow

_RATING = RatingRow.metadata.tables["rating"]
_PLAN = RatingRow.metadata.tables["rating_plan"]
_SAFETY = RatingRow.metadata.tables["safety_answer"]
_CLOSING = RatingRow.metadata.tables["safety_closing"]
_SKIPPED, _READ = "Kom inte in", "Ringde samma dag. Bedömningen är skriven i journalen."


@dataclass(frozen=True, slots=True)
class FillRated:
    """A treatment that is rated in."""

    ident: TreatmentId
    therapist: AccountId
    started_on: date
    ended_on: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class FilledRating:
    """One planned rating to add, and what was answered, if it was."""

    ident: int
    treatment: FillRated
    instrument: InstrumentVersionId
    week: int
    due_on: date
    at: datetime
    answers: Answers | None
    value: float | None
    complete: bool
    work: Mapping[str, int]
    """Answers that are work for a named user, by their questions."""
    is_read: bool
    """Whether these have been closed with a note."""
    is_skipped: bool


def unrated(session: Session) -> list[FillRated]:
    """Return the treatments of invented patients that have no rating yet."""
    row = TreatmentRow
    rows = session.execute(
        select(row.id, row.therapist_id, row.started_on, row.ended_on)
        .join(PatientRow, PatientRow.id == row.patient_id)
        .where(row.withdrawn_at.is_(None), PatientRow.generated, ~exists().where(RatingRow.treatment_id == row.id))
        .order_by(row.id)
    )
    return [FillRated(TreatmentId(ident), AccountId(by), started, ended) for ident, by, started, ended in rows]


def next_rating(session: Session) -> int:
    """Return the number of the next rating."""
    return (session.scalar(select(func.max(_RATING.c.id))) or 0) + 1


def add_ratings(session: Session, ratings: Sequence[FilledRating]) -> None:
    """Add what was answered, and what was planned."""
    answered = [_rating_values(each, each.answers) for each in ratings if each.answers is not None]
    if answered:
        session.execute(insert(_RATING), answered)
    session.execute(insert(_PLAN), list(map(_plan_values, ratings)))
    _add_safety(session, ratings)


def _add_safety(session: Session, ratings: Sequence[FilledRating]) -> None:
    first = (session.scalar(select(func.max(_SAFETY.c.id))) or 0) + 1
    work = [(each, item, answer) for each in ratings for item, answer in each.work.items()]
    numbered = [(number, each, item, answer) for number, (each, item, answer) in enumerate(work, first)]
    if not numbered:
        return
    session.execute(insert(_SAFETY), [_safety_values(*each) for each in numbered])
    closings = [_closing_values(number, each) for number, each, *_ in numbered if each.is_read]
    if closings:
        session.execute(insert(_CLOSING), closings)
    note = select(_CLOSING.c.id).where(_CLOSING.c.safety_answer_id == _SAFETY.c.id).scalar_subquery()
    session.execute(update(_SAFETY).where(_SAFETY.c.id >= first).values(closing_id=note))


def _rating_values(rating: FilledRating, answers: Answers) -> dict[str, object]:
    return {
        "id": rating.ident,
        "treatment_id": rating.treatment.ident,
        "instrument_version_id": rating.instrument,
        "at": rating.at,
        "time_known": True,
        "way": Way.PAPER.value,
        "answers": dict(answers),
        "value": rating.value,
        "complete": rating.complete,
        "made_at": rating.at,
        "made_by": rating.treatment.therapist,
        "withdrawn_reason": "",
        "revision": 1,
    }


def _plan_values(rating: FilledRating) -> dict[str, object]:
    return {
        "treatment_id": rating.treatment.ident,
        "instrument_version_id": rating.instrument,
        "kind": PlanKind.WEEK.value,
        "figure": rating.week,
        "due_on": rating.due_on,
        "from_program": True,
        "rating_id": None if rating.answers is None else rating.ident,
        "skipped_at": rating.at if rating.is_skipped else None,
        "skipped_by": rating.treatment.therapist if rating.is_skipped else None,
        "skip_reason": _SKIPPED if rating.is_skipped else "",
        "made_at": rating.at,
        "made_by": rating.treatment.therapist,
    }


def _safety_values(number: int, rating: FilledRating, item: str, answer: int) -> dict[str, object]:
    return {
        "id": number,
        "rating_id": rating.ident,
        "treatment_id": rating.treatment.ident,
        "item": item,
        "answer": answer,
        "made_at": rating.at,
        "made_by": rating.treatment.therapist,
    }


def _closing_values(answer: int, rating: FilledRating) -> dict[str, object]:
    return {
        "safety_answer_id": answer,
        "done": [Done.CONTACT.value],
        "body": _READ,
        "made_at": rating.at,
        "made_by": rating.treatment.therapist,
    }
