"""Figures of the clinic's reports against one hand-written query on the same store."""

from collections.abc import Iterator
from pathlib import Path

from change_by_hand import read_change
from figures import Figure, Unit
from queries import bare, services, timed

from clinics import RATINGS, Clinics
from modulvard.bootstrap import clock_from_environment
from modulvard.domain.clock import today


def hand_written(store: Path) -> None:
    """Count the change in ratings on the driver's own connection."""
    read_change(bare(store), today(clock_from_environment()))


def figures(clinics: Clinics) -> Iterator[Figure]:
    """Give the figure of the change table."""
    yield Figure(
        name=f"Change in {RATINGS} planned ratings over all treatments, large clinic",
        unit=Unit.MILLISECONDS,
        ours=lambda: timed(services(clinics.rated).reports.rating_change),
        floor_name="one hand-written query",
        floor=lambda: timed(lambda: hand_written(clinics.rated)),
        wanted=3.0,
        rounds=7,
    )
