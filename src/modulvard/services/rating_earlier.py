"""Ratings as they were entered, before they were put right: what a table taken in again would say once more (C8)."""

from collections.abc import Iterator
from dataclasses import replace

from modulvard.domain.ids import TreatmentId
from modulvard.domain.ratings import Rating
from modulvard.store import ratings as store
from modulvard.store.session import Session


def as_entered(session: Session, treatment: TreatmentId) -> Iterator[Rating]:
    """Give the ratings that were moved, corrected or taken back with a reason as they were before; none undone."""
    held = store.ratings_of(session, treatment, withdrawn=True)
    corrected = [one for found in store.changes_of(session, [each.id for each in held]).values() for one in found]
    moved = store.moved_from(session, treatment)
    known = {each.id: each for each in held} | dict(store.load_ratings(session, [one.rating for one in moved]))
    for one in (*corrected, *moved):
        if one.treatment == treatment:
            yield replace(known[one.rating], treatment=treatment, at=one.at, answers=one.answers, withdrawn_at=None)
    for each in held:
        if each.withdrawn_reason:
            yield replace(each, withdrawn_at=None)
