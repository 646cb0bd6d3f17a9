"""``treatment_overview``: what lists show of each treatment, made anew when it changes or when a new week begins.

A copy and never the truth (docs/architecture.md "What is true"). The step that calls for it writes the log row.
"""

from collections.abc import Iterable, Sequence

from sqlalchemy import and_, insert, or_, select
from sqlalchemy.orm import Session

from modulvard.domain.ids import TreatmentId
from modulvard.domain.overview import overview_of
from modulvard.domain.pacing import ClosedWeeks
from modulvard.domain.treatments import Treatment
from modulvard.domain.weeks import Week
from modulvard.store.facts import fact, remember
from modulvard.store.rating_plans import refresh_due
from modulvard.store.rows import TreatmentOverviewRow, TreatmentRow
from modulvard.store.schema_version import CURRENT
from modulvard.store.treatments import closed_weeks, load_treatments

_OVERVIEW = TreatmentOverviewRow.metadata.tables["treatment_overview"]
_BROUGHT_TO = "overviews_of"
_AT_ONCE = 1000
"""Treatments worked out at a time, so that memory does not grow with the clinic."""


def refresh(session: Session, treatments: Iterable[Treatment], week: Week, closed: ClosedWeeks) -> None:
    """Work the treatments out anew for a week, and the days of their planned ratings."""
    those = tuple(treatments)
    if those:
        values = [_values(treatment, week, closed) for treatment in those]
        session.execute(insert(_OVERVIEW).prefix_with("OR REPLACE"), values)
        refresh_due(session, those, week.sunday, closed)


def refresh_all(session: Session, week: Week) -> int:
    """Work every treatment out anew for a week, as when closed weeks change, and return how many there were."""
    every = select(TreatmentRow.id).where(TreatmentRow.withdrawn_at.is_(None)).order_by(TreatmentRow.id)
    return _refresh_each(session, session.scalars(every).all(), week)


def refresh_stale(session: Session, week: Week) -> int:
    """Work out anew each active treatment whose row is of another week, and return how many there were.

    The row of an ended treatment is of its last day and never grows old.
    """
    return _refresh_each(session, stale(session, week), week)


def are_of(session: Session, week: Week) -> bool:
    """Tell whether all copies have been brought to a week, without looking at each."""
    return fact(session, _BROUGHT_TO) == _mark_of(week)


def bring_to(session: Session, week: Week) -> None:
    """Bring all copies to a week, and remember it: a step within the week makes its own copy anew."""
    refresh_stale(session, week)
    remember(session, _BROUGHT_TO, _mark_of(week))


def _mark_of(week: Week) -> str:
    """A week's mark names the schema as well: a migration may have changed the copies or dropped them."""
    return f"{CURRENT} {week.index}"


def stale(session: Session, week: Week) -> Sequence[int]:
    """Return the treatments whose row is absent, or of another week while they are active."""
    found = select(TreatmentRow.id).outerjoin(_OVERVIEW, _OVERVIEW.c.treatment_id == TreatmentRow.id)
    old = or_(
        _OVERVIEW.c.treatment_id.is_(None),
        and_(_OVERVIEW.c.as_of_week != week.index, TreatmentRow.ended_on.is_(None)),
    )
    return session.scalars(found.where(old, TreatmentRow.withdrawn_at.is_(None)).order_by(TreatmentRow.id)).all()


def _refresh_each(session: Session, idents: Sequence[int], week: Week) -> int:
    closed = closed_weeks(session)
    for place in range(0, len(idents), _AT_ONCE):
        some = idents[place : place + _AT_ONCE]
        refresh(session, load_treatments(session, TreatmentRow.id.in_(some)), week, closed)
    return len(idents)


def _values(treatment: Treatment, week: Week, closed: ClosedWeeks) -> dict[str, object]:
    seen = overview_of(treatment, week.sunday, closed)
    figures = seen.figures
    return {
        "treatment_id": TreatmentId(treatment.id),
        "as_of_week": week.index,
        "state": figures.state.value,
        "modules_behind": figures.modules_behind,
        "weeks_behind": figures.weeks_behind,
        "modules_ahead": figures.modules_ahead,
        "weeks_ahead": figures.weeks_ahead,
        "pace_rank": figures.rank,
        "late_since": _index(figures.late_since),
        "projected_finish": _index(figures.projected_finish),
        "planned_end": seen.planned_end.index,
        "week_n": seen.week_n,
        "week_m": seen.week_m,
        "modules_done": seen.modules_done,
        "modules_total": seen.modules_total,
        "current_module": seen.current_module,
        "open_next": seen.open_next,
        "open_since": seen.open_since,
        "last_active": seen.last_active,
        "resumes": _index(seen.resumes),
        "to_review": [[module, on.isoformat()] for module, on in seen.to_review],
    }


def _index(week: Week | None) -> int | None:
    return None if week is None else week.index
