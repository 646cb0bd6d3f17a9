"""Keeping a changed treatment within a step, with all that follows from it: its copy for lists, and homework."""

from modulvard.domain.pacing import ClosedWeeks
from modulvard.domain.treatment_steps import Stamp
from modulvard.domain.treatments import Treatment
from modulvard.store import homework, overviews, treatments
from modulvard.store.session import Session


def keep_treatment(
    session: Session, before: Treatment, after: Treatment, stamp: Stamp, closed: ClosedWeeks | None = None
) -> Treatment:
    """Write what a step changed and return the treatment as it is stored."""
    treatments.save_treatment(session, before, after)
    stored = treatments.treatment_as_stored(session, before.id)
    follow(session, stored, stamp, closed)
    return stored


def follow(session: Session, stored: Treatment, stamp: Stamp, closed: ClosedWeeks | None = None) -> None:
    """Make the copy for lists anew, and assign the homework of modules that have become open."""
    known = closed if closed is not None else treatments.closed_weeks(session)
    overviews.refresh(session, [stored], stamp.week, known)
    homework.assign_opened(session, [stored])
