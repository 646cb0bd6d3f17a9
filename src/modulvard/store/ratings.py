"""Ratings in the store: what was answered, how it was before a change, and the answers that are work (C8, G18)."""

from collections.abc import Collection, Iterable, Mapping

from sqlalchemy import insert, select, update
from sqlalchemy.orm import Session, aliased

from modulvard.domain.errors import ChangedSince, NotFound
from modulvard.domain.ids import AccountId, InstrumentVersionId, RatingId, TreatmentId
from modulvard.domain.messages import Way
from modulvard.domain.ratings import ChangeKind, Rating, RatingChange
from modulvard.domain.scoring import Score, kept_value
from modulvard.domain.treatment_steps import Stamp
from modulvard.store.rating_rows import RatingChangeRow, RatingRow, SafetyAnswerRow
from modulvard.store.treatment_rows import TreatmentRow


def ratings_of(session: Session, treatment: TreatmentId, *, withdrawn: bool = False) -> tuple[Rating, ...]:
    """Return a treatment's ratings by the time they were answered; with ``withdrawn`` also those taken back."""
    return ratings_of_each(session, (treatment,), withdrawn=withdrawn).get(treatment, ())


def ratings_of_each(
    session: Session, treatments: Iterable[TreatmentId], *, withdrawn: bool = False
) -> Mapping[TreatmentId, tuple[Rating, ...]]:
    """Return the ratings of treatments, each by the time they were answered, in one statement."""
    statement = select(RatingRow).where(RatingRow.treatment_id.in_(tuple(treatments)))
    if not withdrawn:
        statement = statement.where(RatingRow.withdrawn_at.is_(None))
    found: dict[TreatmentId, tuple[Rating, ...]] = {}
    for row in session.scalars(statement.order_by(RatingRow.at, RatingRow.id)):
        treatment = TreatmentId(row.treatment_id)
        found[treatment] = (*found.get(treatment, ()), _rating(row))
    return found


def load_ratings(session: Session, ratings: Collection[RatingId]) -> Mapping[RatingId, Rating]:
    """Return ratings by their ids, also those taken back, whatever treatments they are filed on: one statement."""
    rows = session.scalars(select(RatingRow).where(RatingRow.id.in_(tuple(ratings))))
    return {RatingId(row.id): _rating(row) for row in rows}


def load_rating(session: Session, rating: RatingId) -> Rating:
    """Return a rating, also one that was taken back, or raise NotFound."""
    row = session.get(RatingRow, rating, populate_existing=True)
    if row is None:
        raise NotFound(kind="rating", ident=rating)
    return _rating(row)


def add_rating(session: Session, rating: Rating, score: Score | None, *, complete: bool) -> Rating:
    """Keep a rating and return it as it is stored; ``score`` is what statistics count."""
    statement = insert(RatingRow).values(
        instrument_version_id=rating.instrument,
        way=rating.way.value,
        made_at=rating.made_at,
        made_by=rating.made_by,
        revision=1,
        **_changeable(rating, score, complete=complete),
    )
    ident = RatingId(session.execute(statement.returning(RatingRow.id)).scalar_one())
    return load_rating(session, ident)


def save_rating(session: Session, rating: Rating, score: Score | None, *, complete: bool) -> Rating:
    """Write a rating as a step left it and return it as it is stored, or raise ChangedSince (CON-02)."""
    statement = (
        update(RatingRow)
        .where(RatingRow.id == rating.id, RatingRow.revision == rating.revision)
        .values(revision=rating.revision + 1, **_changeable(rating, score, complete=complete))
    )
    if session.execute(statement.returning(RatingRow.id)).first() is None:
        raise ChangedSince(kind="rating", ident=rating.id)
    return load_rating(session, rating.id)


def _changeable(rating: Rating, score: Score | None, *, complete: bool) -> dict[str, object]:
    return {
        "treatment_id": rating.treatment,
        "at": rating.at,
        "time_known": rating.time_known,
        "answers": dict(rating.answers),
        "value": kept_value(score),
        "complete": complete,
        "withdrawn_at": rating.withdrawn_at,
        "withdrawn_by": rating.withdrawn_by,
        "withdrawn_reason": rating.withdrawn_reason,
    }


def _rating(row: RatingRow) -> Rating:
    return Rating(
        id=RatingId(row.id),
        treatment=TreatmentId(row.treatment_id),
        instrument=InstrumentVersionId(row.instrument_version_id),
        at=row.at,
        time_known=row.time_known,
        way=Way(row.way),
        answers=row.answers,
        made_at=row.made_at,
        made_by=AccountId(row.made_by),
        withdrawn_at=row.withdrawn_at,
        withdrawn_by=None if row.withdrawn_by is None else AccountId(row.withdrawn_by),
        withdrawn_reason=row.withdrawn_reason,
        revision=row.revision,
    )


# --- how it was before ----------------------------------------------------------------------------


def changes_of(session: Session, ratings: Collection[RatingId]) -> Mapping[RatingId, tuple[RatingChange, ...]]:
    """Return what was done with ratings after they were entered, in that order; what was undone is not among it."""
    row = RatingChangeRow
    statement = select(row).where(row.rating_id.in_(tuple(ratings)), row.withdrawn_at.is_(None)).order_by(row.id)
    found: dict[RatingId, tuple[RatingChange, ...]] = {}
    for change in map(_change, session.scalars(statement)):
        found[change.rating] = (*found.get(change.rating, ()), change)
    return found


def moved_from(session: Session, treatment: TreatmentId) -> tuple[RatingChange, ...]:
    """Return the moves of ratings that were in a treatment and are not any more, in that order: their trace there."""
    row = RatingChangeRow
    statement = (
        select(row)
        .join(RatingRow, RatingRow.id == row.rating_id)
        .where(row.treatment_id == treatment, row.kind == ChangeKind.MOVED.value, row.withdrawn_at.is_(None))
        .where(RatingRow.treatment_id != treatment)
        .order_by(row.id)
    )
    return tuple(map(_change, session.scalars(statement)))


def add_change(session: Session, change: RatingChange) -> int:
    """Keep how a rating was before a change, and return its number."""
    statement = insert(RatingChangeRow).values(
        rating_id=change.rating,
        kind=change.kind.value,
        treatment_id=change.treatment,
        at=change.at,
        time_known=change.time_known,
        answers=dict(change.answers),
        reason=change.reason,
        made_at=change.made_at,
        made_by=change.made_by,
    )
    return int(session.execute(statement.returning(RatingChangeRow.id)).scalar_one())


def mark_change(session: Session, change: int, stamp: Stamp, *, stands: bool) -> None:
    """Let a change be undone, or stand again."""
    values = {"withdrawn_at": None if stands else stamp.at}
    session.execute(update(RatingChangeRow).where(RatingChangeRow.id == change).values(values))


def _change(row: RatingChangeRow) -> RatingChange:
    return RatingChange(
        id=row.id,
        rating=RatingId(row.rating_id),
        kind=ChangeKind(row.kind),
        treatment=TreatmentId(row.treatment_id),
        at=row.at,
        time_known=row.time_known,
        answers=row.answers,
        reason=row.reason,
        made_at=row.made_at,
        made_by=AccountId(row.made_by),
        withdrawn_at=row.withdrawn_at,
    )


# --- answers that are work ------------------------------------------------------------------------


def raise_safety_answers(session: Session, rating: Rating, work: Mapping[str, int], stamp: Stamp) -> int:
    """Keep each answer that is work and is not kept yet, and return how many they were.

    What is kept is never taken away here: a corrected, moved or withdrawn rating leaves it to be closed (COR-04). What
    is open goes with its rating to another treatment; what was closed stays with the note of what was done, and is work
    anew where the rating turns out to be another patient's.
    """
    row = SafetyAnswerRow
    is_open = (row.rating_id == rating.id, row.closing_id.is_(None))
    session.execute(update(row).where(*is_open).values(treatment_id=rating.treatment))
    other = aliased(TreatmentRow)
    patient = select(other.patient_id).where(other.id == rating.treatment).scalar_subquery()
    kept = (
        select(row.item, row.answer)
        .join(TreatmentRow, TreatmentRow.id == row.treatment_id)
        .where(row.rating_id == rating.id, TreatmentRow.patient_id == patient)
    )
    known = {tuple(each) for each in session.execute(kept)}
    new = [
        {
            "rating_id": rating.id,
            "treatment_id": rating.treatment,
            "item": item,
            "answer": answer,
            "made_at": stamp.at,
            "made_by": stamp.by,
        }
        for item, answer in work.items()
        if (item, answer) not in known
    ]
    if new:
        session.execute(insert(row), new)
    return len(new)
