"""What Idag is worked out from: the clinic's day, a glance at each active treatment, marks, and what is done.

One statement each.
"""

import json
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cache
from typing import Any, TypeAlias

from sqlalchemy import and_, insert, select, update
from sqlalchemy.orm import Session, aliased

from modulvard.domain.clock import STOCKHOLM
from modulvard.domain.ids import AccountId, ModuleNumber, TodayMarkId, TreatmentId
from modulvard.domain.overview import Overview, overview_of
from modulvard.domain.settings import with_defaults
from modulvard.domain.standing_in import Away, OnDuty
from modulvard.domain.today import Glance, LineKind, Mark, TodayMark
from modulvard.domain.treatments import Treatment
from modulvard.domain.weeks import Week
from modulvard.store.ownership import Viewer
from modulvard.store.prepared import as_day
from modulvard.store.programs import own_answer_days, shown_names
from modulvard.store.rows import TodayMarkRow, TreatmentRow
from modulvard.store.today_statements import (
    day_statement,
    glance_statement,
    glances_of_statement,
    marks_of_statement,
    marks_statement,
    of_therapists,
)
from modulvard.store.treatments import closed_weeks, load_treatments

_VERSION = -1
"""Where a glance's program version stands in its row."""
_LAST_HEARD = slice(-4, -1)
"""Where stands when the patient last wrote or handed in."""
_NOTHING = "[]"
_AT_ONCE = 1000
"""Treatments worked out at a time, so that memory does not grow with the clinic."""

# --- the clinic's day -----------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class ClinicDay:
    """What a day's list depends on besides the treatments."""

    values: Mapping[str, str]
    """Every setting, set or default."""
    closed: frozenset[date]
    """Every closed date, the days of closed weeks among them (decided.md 22)."""
    on_duty: OnDuty
    """The unit's therapists, and who is away that day and who stands in."""

    @property
    def away(self) -> tuple[Away, ...]:
        """Who is away that day, and who stands in."""
        return self.on_duty.away


def load_day(session: Session, day: date) -> ClinicDay:
    """Return the clinic's day in one statement."""
    settings: dict[str, str] = {}
    closed: set[date] = set()
    away: list[Away] = []
    therapists: set[AccountId] = set()
    for what, text, value, first, second in day_statement().rows(session, day=day):
        if what == "setting":
            settings[text] = value
        elif what == "week":
            monday = Week(first).monday
            closed.update(monday + timedelta(days=weekday) for weekday in range(7))
        elif what == "date":
            closed.add(date.fromisoformat(text))
        elif what == "therapist":
            therapists.add(AccountId(first))
        else:
            away.append(Away(account=AccountId(first), substitute=None if second is None else AccountId(second)))
    on_duty = OnDuty(therapists=frozenset(therapists), away=tuple(away))
    return ClinicDay(values=with_defaults(settings), closed=frozenset(closed), on_duty=on_duty)


# --- the treatments -------------------------------------------------------------------------------


def load_glances(
    session: Session,
    viewer: Viewer,
    day: date,
    *,
    therapists: Collection[AccountId] | None = None,
    treatment: TreatmentId | None = None,
    at: datetime | None = None,
) -> tuple[Glance, ...]:
    """Return a glance at each treatment under way, those of the therapists or the one if given.

    Protected patients who are not the viewer's own are masked. One statement where the copies are of the day's week;
    treatments whose copy is not are worked out from their events. ``at`` is the moment that is read, if it is not now.
    """
    week = Week.of(day).index
    count = None if therapists is None else len(therapists)
    statement = glance_statement(therapists=count, of_treatment=treatment is not None)
    whose = of_therapists(therapists or ())
    current: list[Glance] = []
    stale: dict[int, Sequence[Any]] = {}
    rows = statement.rows(session, account=viewer.account, day=viewer.on, treatment=treatment, **whose)
    told = _told(session, rows)
    for row in rows:
        if row[_AS_OF_WEEK] == week:
            current.append(_glance(row, told))
        else:
            stale[row[0]] = row
    if stale:
        found = _overviews(session, sorted(stale), day, lambda treatment: _is_under_way(treatment, day, at))
        current += [_glance_from(stale[ident], seen, told) for ident, seen in found]
    return tuple(current)


def load_glances_of(
    session: Session, viewer: Viewer, day: date, treatments: Collection[TreatmentId]
) -> dict[TreatmentId, Glance]:
    """Return a glance at treatments that are known to be there, ended or another's, as their copies have them; where
    there is none, as their events do.
    """
    if not treatments:
        return {}
    statement = glances_of_statement(count=len(treatments))
    given = {f"treatment_{place}": treatment for place, treatment in enumerate(treatments)}
    rows = statement.rows(session, account=viewer.account, day=viewer.on, **given)
    told = _told(session, rows)
    found = {TreatmentId(row[0]): _glance(row, told) for row in rows if row[_AS_OF_WEEK] is not None}
    others = {row[0]: row for row in rows if row[_AS_OF_WEEK] is None}
    if others:
        for ident, seen in _overviews(session, sorted(others), day, lambda _: True):
            found[TreatmentId(ident)] = _glance_from(others[ident], seen, told)
    return found


_Told: TypeAlias = tuple[Mapping[int, str], Mapping[int, int | None]]
"""What a program version's own text tells: its name where that is not the row's, and its own promise."""


def _told(session: Session, rows: Sequence[Sequence[Any]]) -> _Told:
    versions = {row[_VERSION] for row in rows}
    return shown_names(session, versions), own_answer_days(session, versions)


def _is_under_way(treatment: Treatment, day: date, at: datetime | None) -> bool:
    """Tell whether a treatment is under way on a day. One started that day is so from the moment it was entered."""
    if treatment.started_on > day or (treatment.ending is not None and treatment.ending.on <= day):
        return False
    is_of_the_day = treatment.started_on == day == treatment.made_at.astimezone(STOCKHOLM).date()
    return at is None or not is_of_the_day or treatment.made_at <= at


def _overviews(
    session: Session, idents: Sequence[int], day: date, fits: Callable[[Treatment], bool]
) -> Iterator[tuple[int, Overview]]:
    """Work out from their events the treatments that fit, as of the day."""
    closed = closed_weeks(session)
    for place in range(0, len(idents), _AT_ONCE):
        for treatment in load_treatments(session, TreatmentRow.id.in_(idents[place : place + _AT_ONCE])):
            if fits(treatment):
                yield treatment.id, overview_of(treatment, day, closed)


_AS_OF_WEEK = 10
"""Where the copy begins in a row of ``glance_statement``."""


def _glance(row: Sequence[Any], told: _Told) -> Glance:
    """Return a glance from the treatment's copy, in ``glance_statement``'s order: by name takes twice as long."""
    (
        treatment, patient, given_name, family_name, birth_date, protected, masked, program, therapist, started_on,
        _, state, modules_behind, weeks_behind, modules_ahead, weeks_ahead, late_since, projected_finish, planned_end,
        current_module, modules_done, modules_total, open_next, open_since, last_active, week_n, week_m, to_review,
        written, handed_in, rated, version,
    ) = row  # fmt: skip
    names, answer_days = told
    if masked:
        given_name, family_name, birth_date = "", "", None
    return Glance(
        treatment, patient, given_name, family_name, as_day(birth_date), protected == 1, masked == 1,
        names.get(version, program), therapist, date.fromisoformat(started_on), state, modules_behind,
        weeks_behind, modules_ahead, weeks_ahead,
        _week(late_since), _week(projected_finish), _week(planned_end), current_module, modules_done, modules_total,
        open_next, as_day(open_since), _later(as_day(last_active), written, handed_in, rated), week_n, week_m,
        to_review_of(to_review) if to_review != _NOTHING else (), answer_days[version],
    )  # fmt: skip


def _glance_from(row: Sequence[Any], seen: Overview, told: _Told) -> Glance:
    """Return a glance whose figures are worked out from the treatment's events."""
    treatment, patient, given_name, family_name, birth_date, protected, masked, program, therapist, started_on = row[
        :_AS_OF_WEEK
    ]
    figures, (names, answer_days) = seen.figures, told
    return Glance(
        treatment=treatment,
        patient=patient,
        given_name="" if masked else given_name,
        family_name="" if masked else family_name,
        birth_date=None if masked else as_day(birth_date),
        protected=bool(protected),
        masked=bool(masked),
        program=names.get(row[_VERSION], program),
        therapist=therapist,
        started_on=date.fromisoformat(started_on),
        state=figures.state.value,
        modules_behind=figures.modules_behind,
        weeks_behind=figures.weeks_behind,
        modules_ahead=figures.modules_ahead,
        weeks_ahead=figures.weeks_ahead,
        late_since=figures.late_since,
        projected_finish=figures.projected_finish,
        planned_end=seen.planned_end,
        current_module=seen.current_module,
        modules_done=seen.modules_done,
        modules_total=seen.modules_total,
        open_next=seen.open_next,
        open_since=seen.open_since,
        last_active=_later(seen.last_active, *row[_LAST_HEARD]),
        week_n=seen.week_n,
        week_m=seen.week_m,
        to_review=seen.to_review,
        answer_days=answer_days[row[_VERSION]],
    )


def to_review_of(stored: str) -> tuple[tuple[ModuleNumber, date], ...]:
    """Return the modules of ``TreatmentOverviewRow.to_review`` as the row holds them."""
    return tuple((ModuleNumber(module), date.fromisoformat(on)) for module, on in json.loads(stored))


def _later(day: date | None, first: str | None, second: str | None, third: str | None) -> date | None:
    """Return the latest of a day and of the days in Stockholm that three stored moments lie in."""
    moment = max(first or "", second or "", third or "")
    if not moment:
        return day
    heard = datetime.fromisoformat(moment).astimezone(STOCKHOLM).date()
    return heard if day is None or heard > day else day


@cache
def _week(index: int | None) -> Week | None:
    return None if index is None else Week(index)


# --- marks ----------------------------------------------------------------------------------------


def load_marks(session: Session, day: date, therapists: Collection[AccountId] | None) -> tuple[TodayMark, ...]:
    """Return the marks that still hide a line on the day, in one statement."""
    statement = marks_statement(therapists=None if therapists is None else len(therapists))
    whose = of_therapists(therapists or ())
    return tuple(map(_mark, statement.rows(session, day=day, **whose)))


def load_marks_of(session: Session, day: date, treatments: Collection[TreatmentId]) -> tuple[TodayMark, ...]:
    """Return the marks that still hide a line of the treatments, whoever's they are and whatever became of them."""
    if not treatments:
        return ()
    statement = marks_of_statement(count=len(treatments))
    given = {f"treatment_{place}": treatment for place, treatment in enumerate(treatments)}
    return tuple(map(_mark, statement.rows(session, day=day, **given)))


def _mark(row: Sequence[Any]) -> TodayMark:
    treatment, kind, ref, mark, until, level = row
    return TodayMark(
        treatment=TreatmentId(treatment),
        kind=LineKind(kind),
        ref=ref,
        mark=Mark(mark),
        until=date.fromisoformat(until),
        level=level,
    )


def add_mark(session: Session, mark: TodayMark, at: datetime, by: AccountId) -> TodayMarkId:
    """Keep a mark and return its id."""
    made = session.execute(
        insert(TodayMarkRow)
        .values(
            treatment_id=mark.treatment,
            kind=mark.kind.value,
            ref=mark.ref,
            mark=mark.mark.value,
            made_on=at.astimezone(STOCKHOLM).date(),
            until=mark.until,
            level=mark.level,
            made_at=at,
            made_by=by,
            withdrawn_at=None,
        )
        .returning(TodayMarkRow.id)
    )
    return TodayMarkId(made.scalar_one())


def set_withdrawn(session: Session, mark: TodayMarkId, at: datetime | None) -> bool:
    """Take a mark back at a moment, or with None let it count again.

    False if that has been done already, or if the same line has been marked again since: it would not come back.
    """
    row, later = TodayMarkRow, aliased(TodayMarkRow)
    same = and_(later.treatment_id == row.treatment_id, later.kind == row.kind, later.ref == row.ref)
    again = select(later.id).where(same, later.id > row.id, later.mark == row.mark, later.withdrawn_at.is_(None))
    if session.scalar(select(row.id).where(row.id == mark, again.correlate(row).exists())) is not None:
        return False
    stands = row.withdrawn_at.is_(None) if at is not None else row.withdrawn_at.is_not(None)
    changed = session.execute(update(row).where(row.id == mark, stands).values(withdrawn_at=at).returning(row.id))
    return changed.first() is not None
