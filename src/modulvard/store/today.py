"""What Idag is worked out from: the clinic's day, a glance at each active treatment, and marks. Three statements."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Row, exists, func, insert, literal, null, select, union_all, update
from sqlalchemy.orm import Session, aliased

from modulvard.domain.clock import STOCKHOLM
from modulvard.domain.ids import AccountId, ModuleNumber, PatientId, TodayMarkId, TreatmentId
from modulvard.domain.module_events import ModuleState
from modulvard.domain.overview import Overview, overview_of
from modulvard.domain.pacing import AgreementKind
from modulvard.domain.settings import with_defaults
from modulvard.domain.today import Away, Glance, LineKind, Mark, TodayMark
from modulvard.domain.weeks import Week
from modulvard.store.ownership import is_masked, unless_masked
from modulvard.store.rows import (
    AbsenceRow,
    AgreementRow,
    ClosedRow,
    ModuleEventRow,
    PatientRow,
    ProgramVersionRow,
    SettingRow,
    TodayMarkRow,
    TreatmentOverviewRow,
    TreatmentRow,
)
from modulvard.store.treatments import closed_weeks, load_treatments

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
    away: tuple[Away, ...]
    """Who is away that day, and who stands in."""
    done: int
    """Lines the account has done that day."""


def load_day(session: Session, account: AccountId, day: date) -> ClinicDay:
    """Return the clinic's day in one statement."""
    kinds: dict[str, list[Row[Any]]] = {}
    for row in session.execute(_day_statement(account, day)):
        kinds.setdefault(row.what, []).append(row)
    weeks = (Week(row.first) for row in kinds.get("week", ()))
    dates = {date.fromisoformat(row.text) for row in kinds.get("date", ())}
    return ClinicDay(
        values=with_defaults({row.text: row.value for row in kinds.get("setting", ())}),
        closed=frozenset(dates | {week.monday + timedelta(days=day) for week in weeks for day in range(7)}),
        away=tuple(
            Away(account=AccountId(row.first), substitute=None if row.second is None else AccountId(row.second))
            for row in kinds.get("away", ())
        ),
        done=sum(row.first for row in kinds.get("done", ())),
    )


def _day_statement(account: AccountId, day: date) -> Any:
    begins = datetime.combine(day, time(), STOCKHOLM)
    ends = begins + timedelta(days=1)
    return union_all(
        select(
            literal("setting").label("what"),
            SettingRow.key.label("text"),
            SettingRow.value.label("value"),
            null().label("first"),
            null().label("second"),
        ),
        select(literal("week"), null(), null(), ClosedRow.week, null()).where(
            ClosedRow.withdrawn_at.is_(None), ClosedRow.week.is_not(None)
        ),
        select(literal("date"), ClosedRow.on, null(), null(), null()).where(
            ClosedRow.withdrawn_at.is_(None), ClosedRow.on.is_not(None)
        ),
        select(literal("away"), null(), null(), AbsenceRow.account_id, AbsenceRow.substitute_id).where(
            AbsenceRow.withdrawn_at.is_(None), AbsenceRow.first_day <= day, AbsenceRow.last_day >= day
        ),
        *(select(literal("done"), null(), null(), done, null()) for done in _done(account, begins, ends, day)),
    )


def _done(account: AccountId, begins: datetime, ends: datetime, day: date) -> tuple[ColumnElement[int], ...]:
    """Return counts of what the account has done with lines: opened, agreed, seen and ended."""

    def made(row: Any, counted: Any, *which: ColumnElement[bool]) -> ColumnElement[int]:
        mine = (row.made_by == account, row.made_at >= begins, row.made_at < ends, row.withdrawn_at.is_(None))
        return select(func.count(counted)).where(*mine, *which).scalar_subquery()

    # A module that a hand-in opened on its way was no line.
    hand_in = aliased(ModuleEventRow)
    opened_by_itself = exists().where(
        hand_in.treatment_id == ModuleEventRow.treatment_id,
        hand_in.made_at == ModuleEventRow.made_at,
        hand_in.state == ModuleState.HANDED_IN.value,
    )
    is_opened = ModuleEventRow.state == ModuleState.AVAILABLE.value
    ended = select(func.count()).where(
        TreatmentRow.therapist_id == account, TreatmentRow.ended_on == day, TreatmentRow.withdrawn_at.is_(None)
    )
    return (
        made(ModuleEventRow, ModuleEventRow.id, is_opened, ModuleEventRow.module > 1, ~opened_by_itself),
        made(AgreementRow, AgreementRow.treatment_id.distinct(), AgreementRow.kind != AgreementKind.START.value),
        made(TodayMarkRow, TodayMarkRow.id, TodayMarkRow.mark == Mark.SEEN.value),
        ended.scalar_subquery(),
    )


# --- the treatments -------------------------------------------------------------------------------


def load_glances(
    session: Session,
    account: AccountId,
    day: date,
    *,
    therapists: Collection[AccountId] | None = None,
    treatment: TreatmentId | None = None,
    copies: bool = True,
) -> tuple[Glance, ...]:
    """Return a glance at each treatment under way, those of the therapists or the one if given.

    ``account`` is who looks: protected patients who are not its own are masked. One statement where the copies are of
    the day's week; treatments whose copy is not, and all of them with ``copies=False``, are worked out from their
    events.
    """
    week = Week.of(day).index
    statement = _glance_statement(account, day)
    if therapists is not None:
        statement = statement.where(TreatmentRow.therapist_id.in_(therapists))
    if treatment is not None:
        statement = statement.where(TreatmentRow.id == treatment)
    if copies:
        statement = statement.where(TreatmentRow.ended_on.is_(None))
    current: list[Glance] = []
    stale: dict[int, Row[Any]] = {}
    for row in session.execute(statement):
        if copies and row.as_of_week == week:
            current.append(_glance(row))
        else:
            stale[row.treatment] = row
    if stale:
        current += [_glance_from(stale[ident], seen) for ident, seen in _overviews(session, sorted(stale), day)]
    return tuple(current)


def _overviews(session: Session, idents: Sequence[int], day: date) -> Iterator[tuple[int, Overview]]:
    """Work out from their events the treatments that are under way on the day."""
    closed = closed_weeks(session)
    for place in range(0, len(idents), _AT_ONCE):
        for treatment in load_treatments(session, TreatmentRow.id.in_(idents[place : place + _AT_ONCE])):
            if treatment.started_on <= day and (treatment.ending is None or treatment.ending.on > day):
                yield treatment.id, overview_of(treatment, day, closed)


def _glance_from(row: Row[Any], overview: Overview) -> Glance:
    figures = overview.figures
    return Glance(
        **_who(row),
        state=figures.state.value,
        modules_behind=figures.modules_behind,
        weeks_behind=figures.weeks_behind,
        modules_ahead=figures.modules_ahead,
        weeks_ahead=figures.weeks_ahead,
        late_since=figures.late_since,
        projected_finish=figures.projected_finish,
        planned_end=overview.planned_end,
        current_module=overview.current_module,
        modules_done=overview.modules_done,
        modules_total=overview.modules_total,
        open_next=overview.open_next,
        open_since=overview.open_since,
        last_active=overview.last_active,
        week_n=overview.week_n,
        week_m=overview.week_m,
    )


def _glance_statement(account: AccountId, day: date) -> Any:
    masked = is_masked(account, day)
    copy = TreatmentOverviewRow
    return (
        select(
            TreatmentRow.id.label("treatment"),
            TreatmentRow.patient_id.label("patient"),
            unless_masked(masked, PatientRow.given_name).label("given_name"),
            unless_masked(masked, PatientRow.family_name).label("family_name"),
            PatientRow.birth_date,
            PatientRow.protected,
            masked.label("masked"),
            ProgramVersionRow.name.label("program"),
            TreatmentRow.therapist_id.label("therapist"),
            TreatmentRow.started_on,
            copy.as_of_week,
            copy.state,
            copy.modules_behind,
            copy.weeks_behind,
            copy.modules_ahead,
            copy.weeks_ahead,
            copy.late_since,
            copy.projected_finish,
            copy.planned_end,
            copy.current_module,
            copy.modules_done,
            copy.modules_total,
            copy.open_next,
            copy.open_since,
            copy.last_active,
            copy.week_n,
            copy.week_m,
        )
        .join(PatientRow, PatientRow.id == TreatmentRow.patient_id)
        .join(ProgramVersionRow, ProgramVersionRow.id == TreatmentRow.program_version_id)
        .outerjoin(copy, copy.treatment_id == TreatmentRow.id)
        .where(TreatmentRow.withdrawn_at.is_(None))
    )


def _who(row: Row[Any]) -> dict[str, Any]:
    return {
        "treatment": TreatmentId(row.treatment),
        "patient": PatientId(row.patient),
        "given_name": row.given_name,
        "family_name": row.family_name,
        "birth_date": None if row.masked else row.birth_date,
        "protected": row.protected,
        "masked": bool(row.masked),
        "program": row.program,
        "therapist": AccountId(row.therapist),
        "started_on": row.started_on,
    }


def _glance(row: Row[Any]) -> Glance:
    return Glance(
        **_who(row),
        state=row.state,
        modules_behind=row.modules_behind,
        weeks_behind=row.weeks_behind,
        modules_ahead=row.modules_ahead,
        weeks_ahead=row.weeks_ahead,
        late_since=_week(row.late_since),
        projected_finish=_week(row.projected_finish),
        planned_end=_week(row.planned_end),
        current_module=_module(row.current_module),
        modules_done=row.modules_done,
        modules_total=row.modules_total,
        open_next=_module(row.open_next),
        open_since=row.open_since,
        last_active=row.last_active,
        week_n=row.week_n,
        week_m=row.week_m,
    )


def _week(index: int | None) -> Week | None:
    return None if index is None else Week(index)


def _module(number: int | None) -> ModuleNumber | None:
    return None if number is None else ModuleNumber(number)


# --- marks ----------------------------------------------------------------------------------------


def load_marks(
    session: Session, day: date, therapists: Collection[AccountId] | None, made_before: datetime | None = None
) -> tuple[TodayMark, ...]:
    """Return the marks that still hide a line on the day, in one statement; those made by a moment, if one is given."""
    row = TodayMarkRow
    statement = select(row.treatment_id, row.kind, row.mark, row.until, row.level).where(
        row.until > day, row.withdrawn_at.is_(None)
    )
    if therapists is not None:
        statement = statement.join(TreatmentRow, TreatmentRow.id == row.treatment_id).where(
            TreatmentRow.therapist_id.in_(therapists), TreatmentRow.ended_on.is_(None)
        )
    if made_before is not None:
        statement = statement.where(row.made_at <= made_before)
    return tuple(
        TodayMark(treatment=TreatmentId(treatment), kind=LineKind(kind), mark=Mark(mark), until=until, level=level)
        for treatment, kind, mark, until, level in session.execute(statement)
    )


def add_mark(session: Session, mark: TodayMark, at: datetime, by: AccountId) -> TodayMarkId:
    """Keep a mark and return its id."""
    made = session.execute(
        insert(TodayMarkRow)
        .values(
            treatment_id=mark.treatment,
            kind=mark.kind.value,
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
    """Take a mark back at a moment, or with None let it count again; False if that has been done already."""
    row = TodayMarkRow
    stands = row.withdrawn_at.is_(None) if at is not None else row.withdrawn_at.is_not(None)
    changed = session.execute(update(row).where(row.id == mark, stands).values(withdrawn_at=at).returning(row.id))
    return changed.first() is not None
