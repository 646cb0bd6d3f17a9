"""Figures of ratings: the page of a patient who has been rated for a year, and Idag where all are rated."""

from collections.abc import Iterator
from datetime import timedelta
from functools import cache
from pathlib import Path

from figures import Figure, Unit
from queries import hand_written_day, services, statements, timed

from clinics import Clinics
from modulvard.bootstrap import clock_from_environment
from modulvard.domain.clock import today
from modulvard.domain.ids import PatientId, TreatmentId
from modulvard.domain.rating_plans import NewPlan, PlanKind
from modulvard.domain.ratings import NewRating
from modulvard.services.bundle import Services
from modulvard.services.filling.answering import answered

FORMS = ("phq-9", "gad-7", "isi", "pss-10", "keds")
WEEKS = 52


@cache
def twins(store: Path) -> tuple[PatientId, PatientId]:
    """Return two patients with the same course: one rated with five forms every week of a year, and one never.

    What is rated is planned as well. A store that is kept has been rated by an earlier run.
    """
    desk = services(store)
    same: dict[tuple[object, ...], tuple[PatientId, TreatmentId]] = {}
    for line in desk.today.day().lines:
        patient, treatment = line.glance.patient, line.glance.treatment
        found = desk.treatments.reload(treatment).treatment
        course = (
            found.program.version,
            found.started_on,
            tuple((event.module, event.state, event.on) for event in found.events),
            sum(each.glance.treatment == treatment for each in desk.today.day().lines),
        )
        other = same.setdefault(course, (patient, treatment))
        if other[0] != patient:
            rated, unrated = sorted((other, (patient, treatment)))
            if not desk.ratings.reload(rated[1]).lines:
                _rate(desk, rated[1])
            return rated[0], unrated[0]
    raise LookupError("no two patients of Anna's have the same course")


def _rate(desk: Services, treatment: TreatmentId) -> None:
    day = today(clock_from_environment())
    days = [day - timedelta(weeks=week + 1) for week in range(WEEKS)]
    held = {each.instrument.key: each for each in desk.ratings.reload(treatment).choices}
    for key in FORMS:
        form = held[key]
        desk.ratings.plan(treatment, form.id, [NewPlan(kind=PlanKind.DATE, on=each) for each in days])
        for week, each in enumerate(days):
            answers = answered(form.instrument, 5 + week // 5, week)
            desk.ratings.add(NewRating(treatment=treatment, instrument=form.id, answers=answers, answered=each))


def figures(clinics: Clinics) -> Iterator[Figure]:
    """Give the figures of ratings."""
    yield Figure(
        name=f"Opening a patient with {len(FORMS)} forms a week over {WEEKS} weeks",
        unit=Unit.MILLISECONDS,
        ours=lambda: timed(lambda: services(clinics.small).patient_pages.open(twins(clinics.small)[0])),
        floor_name="the same course without ratings",
        floor=lambda: timed(lambda: services(clinics.small).patient_pages.open(twins(clinics.small)[1])),
        wanted=1.3,
        rounds=51,
    )
    yield Figure(
        name="Idag with ratings and answers to read, 80 in treatment (log row apart)",
        unit=Unit.MILLISECONDS,
        ours=lambda: timed(services(clinics.rated).today.count),
        floor_name="hand-written SQL",
        floor=lambda: timed(lambda: hand_written_day(clinics.rated)),
        wanted=3.0,
        rounds=101,
    )
    yield Figure(
        name="Idag with ratings and answers to read against without",
        unit=Unit.MILLISECONDS,
        ours=lambda: timed(services(clinics.rated).today.count),
        floor_name="the same clinic without",
        floor=lambda: timed(services(clinics.large).today.count),
        rounds=101,
    )
    yield Figure(
        name="Idag: statements, with ratings against without",
        unit=Unit.STATEMENTS,
        ours=lambda: statements(services(clinics.rated).today.day),
        floor_name="the same clinic without",
        floor=lambda: statements(services(clinics.large).today.day),
        wanted=1.0,
        rounds=3,
    )
