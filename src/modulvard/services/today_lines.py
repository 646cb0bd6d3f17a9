"""How the lines of a list are worked out within a step: those of the plan, and those of what is owed besides it."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, datetime, time

from modulvard.domain.ids import AccountId, TreatmentId
from modulvard.domain.owed import Owed, lines_of_owed
from modulvard.domain.settings import today_settings
from modulvard.domain.today import LineKind, TodayLine, TodayMark, lines_for
from modulvard.services.working_days import working_calendar
from modulvard.store import owed
from modulvard.store import today as rows
from modulvard.store.ownership import Viewer
from modulvard.store.session import Session
from modulvard.store.today import ClinicDay


@dataclass(frozen=True, slots=True, kw_only=True)
class ListOf:
    """Which list: whose drafts and flags, whose treatments (None: everyone's), of which moment or which treatment."""

    viewer: AccountId
    whose: AccountId | None
    therapists: Collection[AccountId] | None
    at: datetime | None = None
    treatment: TreatmentId | None = None
    every_draft: bool = False
    """Also drafts begun today, and those that answer another line, which then gives way to them."""


def lines_of_list(
    session: Session, clinic: ClinicDay, day: date, listed: ListOf, marks: Collection[TodayMark]
) -> tuple[TodayLine, ...]:
    """Return the lines that stand, without those that a mark hides, in their order."""
    settings = today_settings(clinic.values)
    glances = rows.load_glances(
        session,
        listed.viewer,
        day,
        therapists=listed.therapists,
        treatment=listed.treatment,
        copies=listed.at is None,
    )
    found, passed = owed.load_owed(
        session,
        Viewer(account=listed.viewer, on=day),
        whose=listed.whose,
        therapists=listed.therapists,
        at=listed.at,
        treatment=listed.treatment,
        drafts_of_today=listed.every_draft,
    )
    known = {glance.treatment: glance for glance in glances}
    elsewhere = sorted(owed.passed_here(passed, listed.therapists) - known.keys())
    known |= rows.load_glances_of(session, listed.viewer, day, elsewhere)
    found += owed.modules_to_review(session, known.values(), found, passed, listed.therapists)
    if listed.every_draft:
        found = _drafts_first(found)
    missing = sorted({item.treatment for item in found} - known.keys())
    known |= rows.load_glances_of(session, listed.viewer, day, missing)
    calendar = working_calendar(clinic.closed, time.fromisoformat(clinic.values["closing_time"]))
    of_owed = lines_of_owed(found, known, day, calendar, settings)
    return lines_for(glances, marks, day, calendar, settings, owed=of_owed)


def _drafts_first(found: Iterable[Owed]) -> list[Owed]:
    """Let each draft stand for what it answers, where a day's list lets what it answers stand for it."""
    given = list(found)
    begun = {(item.answers, item.treatment, item.answers_ref) for item in given if item.answers is not None}
    return [
        item._replace(answers=None)
        for item in given
        if not any((item.kind, item.treatment, ref) in begun for ref in _answered_by(item))
    ]


def _answered_by(item: Owed) -> tuple[int, ...]:
    """Return the numbers by which a draft may say that it answers this: a reply answers the whole thread."""
    return (0,) if item.kind is LineKind.MESSAGE else (item.ref, *item.covers)
