"""Planned ratings in the store, with the copy of each one's day that Idag reads (``domain/rating_plans.py``)."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, insert, select, update
from sqlalchemy.orm import Session

from modulvard.domain.errors import NotFound
from modulvard.domain.ids import AccountId, InstrumentVersionId, RatingId, RatingPlanId, TreatmentId
from modulvard.domain.pacing import ClosedWeeks
from modulvard.domain.rating_plans import PlanKind, RatingPlan, due_day
from modulvard.domain.treatments import Treatment
from modulvard.store.rating_rows import RatingPlanRow


def plans_of(session: Session, treatment: TreatmentId) -> tuple[RatingPlan, ...]:
    """Return a treatment's planned ratings that were not taken away, by day; those without one last."""
    return _plans(session, RatingPlanRow.treatment_id == treatment)


def plans_of_each(session: Session, treatments: Iterable[TreatmentId]) -> Mapping[TreatmentId, tuple[RatingPlan, ...]]:
    """Return the planned ratings of treatments, in one statement."""
    found: dict[TreatmentId, tuple[RatingPlan, ...]] = {}
    for plan in _plans(session, RatingPlanRow.treatment_id.in_(tuple(treatments))):
        found[plan.treatment] = (*found.get(plan.treatment, ()), plan)
    return found


def _plans(session: Session, which: ColumnElement[bool]) -> tuple[RatingPlan, ...]:
    row = RatingPlanRow
    statement = select(row).where(which, row.withdrawn_at.is_(None))
    return tuple(map(_plan, session.scalars(statement.order_by(row.due_on.is_(None), row.due_on, row.id))))


def load_plan(session: Session, plan: RatingPlanId) -> RatingPlan:
    """Return a planned rating, also one that was taken away, or raise NotFound."""
    row = session.get(RatingPlanRow, plan, populate_existing=True)
    if row is None:
        raise NotFound(kind="rating_plan", ident=plan)
    return _plan(row)


def plan_fulfilled_by(session: Session, rating: RatingId) -> RatingPlan | None:
    """Return the planned rating that a rating fulfils, if it fulfils one."""
    row = RatingPlanRow
    found = session.scalars(select(row).where(row.rating_id == rating, row.withdrawn_at.is_(None))).first()
    return None if found is None else _plan(found)


def add_plans(session: Session, plans: Iterable[RatingPlan]) -> tuple[RatingPlan, ...]:
    """Keep planned ratings and return them as they are stored; the ids they come with are provisional."""
    made = []
    for plan in plans:
        statement = insert(RatingPlanRow).values(
            treatment_id=plan.treatment,
            instrument_version_id=plan.instrument,
            kind=plan.kind.value,
            figure=plan.figure,
            on_day=plan.on,
            due_on=plan.due_on,
            from_program=plan.from_program,
            made_at=plan.made_at,
            made_by=plan.made_by,
            **_changeable(plan),
        )
        ident = RatingPlanId(session.execute(statement.returning(RatingPlanRow.id)).scalar_one())
        made.append(replace(plan, id=ident))
    return tuple(made)


def save_plan(session: Session, plan: RatingPlan) -> RatingPlan:
    """Write a planned rating as a step left it; its day is a copy and not written here."""
    session.execute(update(RatingPlanRow).where(RatingPlanRow.id == plan.id).values(**_changeable(plan)))
    return load_plan(session, plan.id)


def refresh_due(session: Session, treatments: Iterable[Treatment], today: date, closed: ClosedWeeks) -> None:
    """Make the days of planned ratings anew for treatments that changed, or for a new week."""
    known = {treatment.id: treatment for treatment in treatments}
    table: Any = RatingPlanRow.__table__
    for plans in plans_of_each(session, known).values():
        for plan in plans:
            due_on = due_day(plan.when, known[plan.treatment], today, closed)
            if due_on != plan.due_on:
                session.execute(update(table).where(table.c.id == plan.id).values(due_on=due_on))


def _changeable(plan: RatingPlan) -> dict[str, object]:
    return {
        "rating_id": plan.rating,
        "skipped_at": plan.skipped_at,
        "skipped_by": plan.skipped_by,
        "skip_reason": plan.skip_reason,
        "withdrawn_at": plan.withdrawn_at,
    }


def _plan(row: RatingPlanRow) -> RatingPlan:
    return RatingPlan(
        id=RatingPlanId(row.id),
        treatment=TreatmentId(row.treatment_id),
        instrument=InstrumentVersionId(row.instrument_version_id),
        kind=PlanKind(row.kind),
        figure=row.figure,
        on=row.on_day,
        due_on=row.due_on,
        from_program=row.from_program,
        made_at=row.made_at,
        made_by=AccountId(row.made_by),
        rating=None if row.rating_id is None else RatingId(row.rating_id),
        skipped_at=row.skipped_at,
        skipped_by=None if row.skipped_by is None else AccountId(row.skipped_by),
        skip_reason=row.skip_reason,
        withdrawn_at=row.withdrawn_at,
    )
