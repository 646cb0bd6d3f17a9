"""How the lines of a list are worked out within a step: those of the plan, and those of what is owed besides it."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, datetime, time

from modulvard.domain.ids import AccountId, TreatmentId
from modulvard.domain.owed import Owed, lines_of_owed
from modulvard.domain.settings import today_settings
from modulvard.domain.today import Glance, LineKind, TodayLine, TodayMark, lines_for
from modulvard.services.working_days import working_calendar
from modulvard.store import owed
from modulvard.store import today as rows
from modulvard.store.accounts import accounts
from modulvard.store.as_of import as_of
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
    on: date | None = None
    """The day on which it is looked at, where that is not the list's: whose a patient is goes by it."""
    treatment: TreatmentId | None = None
    every_draft: bool = False
    """Also drafts begun today, and those that answer another line, which then gives way to them."""
    marked: Collection[LineKind] = frozenset(LineKind)
    """The kinds of which a mark hides a line."""


def lines_of_list(session: Session, clinic: ClinicDay, day: date, listed: ListOf) -> tuple[TodayLine, ...]:
    """Return the lines that stand, without those that a mark hides, in their order."""
    with as_of(session, listed.at):
        lines = _lines(session, clinic, day, listed)
    return _named(session, lines, listed.viewer)


def _named(session: Session, lines: tuple[TodayLine, ...], viewer: AccountId) -> tuple[TodayLine, ...]:
    """Say whose patient it is where an answer is to be read first of another's."""
    others = [line for line in lines if line.kind is LineKind.SAFETY and line.glance.therapist != viewer]
    if not others:
        return lines
    names = {account.ident: account.display_name for account in accounts(session)}
    named = {id(line): line._replace(responsible=names.get(line.glance.therapist, "")) for line in others}
    return tuple(named.get(id(line), line) for line in lines)


def _lines(session: Session, clinic: ClinicDay, day: date, listed: ListOf) -> tuple[TodayLine, ...]:
    settings = today_settings(clinic.values)
    viewer = Viewer(account=listed.viewer, on=listed.on or day)
    glances = rows.load_glances(
        session, viewer, day, therapists=listed.therapists, treatment=listed.treatment, at=listed.at
    )
    on_list = owed.load_owed(
        session,
        viewer,
        day,
        whose=listed.whose,
        therapists=listed.therapists,
        on_duty=clinic.on_duty,
        treatment=listed.treatment,
        drafts_of_today=listed.every_draft,
    )
    known = {glance.treatment: glance for glance in glances}
    elsewhere = sorted(owed.passed_here(on_list, listed.therapists) - known.keys())
    known |= rows.load_glances_of(session, viewer, day, elsewhere)
    found = [*on_list.items, *owed.modules_to_review(session, known.values(), on_list, listed.therapists)]
    if listed.every_draft:
        found = _drafts_first(found)
    missing = sorted({item.treatment for item in found} - known.keys())
    known |= rows.load_glances_of(session, viewer, day, missing)
    near = {glance.treatment for glance in glances}
    marks = _marks(session, day, listed, sorted({item.treatment for item in found} - near))
    calendar = working_calendar(clinic.closed, time.fromisoformat(clinic.values["closing_time"]))
    of_owed = lines_of_owed(found, known, day, calendar, settings)
    return lines_for(glances, marks, day, calendar, settings, owed=of_owed)


def _marks(session: Session, day: date, listed: ListOf, others: Collection[TreatmentId]) -> list[TodayMark]:
    """Return the marks that hide lines. ``others`` are the treatments of lines besides the list's own under way: those
    that have ended, and a colleague's of which something was passed on or begun.
    """
    if not listed.marked:
        return []
    if listed.treatment is not None:
        marks = rows.load_marks_of(session, day, [listed.treatment])
    else:
        marks = rows.load_marks(session, day, listed.therapists)
        if listed.therapists is not None:
            marks += rows.load_marks_of(session, day, others)
    return [mark for mark in marks if mark.kind in listed.marked]


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


def first_owed(
    session: Session, clinic: ClinicDay, viewer: Viewer, treatments: Collection[TreatmentId]
) -> dict[TreatmentId, TodayLine]:
    """Return the first line owed besides the plan in each of some treatments that has one, in as many statements
    however many they are.
    """
    first: dict[TreatmentId, TodayLine] = {}
    for line in lines_owed(session, clinic, viewer, treatments):
        first.setdefault(line.glance.treatment, line)
    return first


def lines_owed(
    session: Session,
    clinic: ClinicDay,
    viewer: Viewer,
    treatments: Collection[TreatmentId],
    *,
    drafts_of_today: bool = False,
    put_off_too: bool = False,
    glances: Iterable[Glance] = (),
) -> tuple[TodayLine, ...]:
    """Return what is owed besides the plan in some treatments, whoever's they are, without what a mark hides unless
    ``put_off_too``. Of those of ``glances`` also what the plan asks for.
    """
    day, settings = viewer.on, today_settings(clinic.values)
    asked = sorted(set(treatments))
    known = rows.load_glances_of(session, viewer, day, asked)
    on_list = owed.load_owed(
        session,
        viewer,
        day,
        whose=None,
        therapists=None,
        on_duty=clinic.on_duty,
        treatments=asked,
        drafts_of_today=drafts_of_today,
    )
    found = [*on_list.items, *owed.modules_to_review(session, known.values(), on_list, None)]
    calendar = working_calendar(clinic.closed, time.fromisoformat(clinic.values["closing_time"]))
    lines = lines_of_owed(found, known, day, calendar, settings)
    marks = [] if put_off_too else rows.load_marks_of(session, day, asked)
    return lines_for(glances, marks, day, calendar, settings, owed=lines)
