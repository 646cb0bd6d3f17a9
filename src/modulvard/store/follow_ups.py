"""Follow-ups in the store (``domain/follow_ups.py``)."""

from collections.abc import Collection, Iterable

from sqlalchemy import insert, select, update
from sqlalchemy.orm import Session

from modulvard.domain.errors import NotFound
from modulvard.domain.follow_ups import FollowUp
from modulvard.domain.ids import AccountId, FollowUpId, TreatmentId
from modulvard.store.care_rows import FollowUpRow


def follow_ups_of(session: Session, treatment: TreatmentId) -> tuple[FollowUp, ...]:
    """Return a treatment's follow-ups that were not taken back, by day."""
    statement = select(FollowUpRow).where(FollowUpRow.treatment_id == treatment, FollowUpRow.withdrawn_at.is_(None))
    return tuple(map(_follow_up, session.scalars(statement.order_by(FollowUpRow.due_on, FollowUpRow.id))))


def follow_ups_to_do(session: Session, treatments: Collection[TreatmentId]) -> tuple[FollowUp, ...]:
    """Return the follow-ups of treatments that have no outcome yet, by day."""
    row = FollowUpRow
    left = (row.treatment_id.in_(tuple(treatments)), row.withdrawn_at.is_(None), row.done_on.is_(None))
    statement = select(row).where(*left).order_by(row.due_on, row.id)
    return tuple(map(_follow_up, session.scalars(statement)))


def load_follow_up(session: Session, follow_up: FollowUpId) -> FollowUp:
    """Return a follow-up, also one that was taken back, or raise NotFound."""
    row = session.get(FollowUpRow, follow_up, populate_existing=True)
    if row is None:
        raise NotFound(kind="follow_up", ident=follow_up)
    return _follow_up(row)


def standing_follow_up(session: Session, follow_up: FollowUpId) -> FollowUp:
    """Return a follow-up that was not taken back, or raise NotFound."""
    found = load_follow_up(session, follow_up)
    if found.withdrawn_at is not None:
        raise NotFound(kind="follow_up", ident=follow_up)
    return found


def add_follow_ups(session: Session, follow_ups: Iterable[FollowUp]) -> tuple[FollowUp, ...]:
    """Keep follow-ups and return them as they are stored; the ids they come with are provisional."""
    made = []
    for follow_up in follow_ups:
        statement = insert(FollowUpRow).values(
            treatment_id=follow_up.treatment,
            months=follow_up.months,
            made_at=follow_up.made_at,
            made_by=follow_up.made_by,
            **_changeable(follow_up),
        )
        ident = FollowUpId(session.execute(statement.returning(FollowUpRow.id)).scalar_one())
        made.append(load_follow_up(session, ident))
    return tuple(made)


def save_follow_up(session: Session, follow_up: FollowUp) -> FollowUp:
    """Write a follow-up as a step left it, and return it as it is stored."""
    session.execute(update(FollowUpRow).where(FollowUpRow.id == follow_up.id).values(**_changeable(follow_up)))
    return load_follow_up(session, follow_up.id)


def _changeable(follow_up: FollowUp) -> dict[str, object]:
    return {
        "due_on": follow_up.due_on,
        "done_on": follow_up.done_on,
        "outcome": follow_up.outcome,
        "done_by": follow_up.done_by,
        "withdrawn_at": follow_up.withdrawn_at,
    }


def _follow_up(row: FollowUpRow) -> FollowUp:
    return FollowUp(
        id=FollowUpId(row.id),
        treatment=TreatmentId(row.treatment_id),
        due_on=row.due_on,
        months=row.months,
        made_at=row.made_at,
        made_by=AccountId(row.made_by),
        done_on=row.done_on,
        outcome=row.outcome,
        done_by=None if row.done_by is None else AccountId(row.done_by),
        withdrawn_at=row.withdrawn_at,
    )
