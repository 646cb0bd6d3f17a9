"""The list of patients: a window of rows, how many there are, and which (ux.md 2, mockup patienter).

Everything is narrowed and ordered in SQL over the copy ``treatment_overview``, so that a clinic of twenty thousand is
paged through like one of twenty. A patient stands once, with the treatment under way or else the latest.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Date, Row, Select, and_, case, func, literal, literal_column, or_, select
from sqlalchemy.orm import InstrumentedAttribute, Session, aliased

from modulvard.domain.caseload import (
    CaseloadChoices,
    CaseloadFilter,
    CaseloadOrder,
    CaseloadRow,
    CaseStatus,
    ListedFigures,
    Shown,
)
from modulvard.domain.clock import STOCKHOLM
from modulvard.domain.ids import AccountId, ModuleNumber, PatientId, TreatmentId
from modulvard.domain.next_step import Ahead, next_step
from modulvard.domain.overview import Overview, overview_of
from modulvard.domain.pacing import PaceState
from modulvard.domain.text import swedish_sort_key
from modulvard.domain.today import TodaySettings
from modulvard.domain.weeks import Week
from modulvard.store.ownership import Viewer, is_kept, is_masked, is_own, shown_treatment
from modulvard.store.programs import shown_names
from modulvard.store.rows import AccountRow, PatientRow, ProgramVersionRow, TreatmentOverviewRow, TreatmentRow
from modulvard.store.search import holds_all, search_values
from modulvard.store.search_words import sought_words
from modulvard.store.today_statements import last_heard, last_heard_days
from modulvard.store.treatments import closed_weeks, load_treatments

_COPY = TreatmentOverviewRow


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which list: for whom, narrowed how, in which order."""

    viewer: Viewer
    filter: CaseloadFilter
    order: CaseloadOrder = CaseloadOrder.NAME
    descending: bool = False


def count_patients(session: Session, wanted: Wanted) -> int:
    """Return how many patients the list holds."""
    listed = _listed(select(PatientRow.id), wanted).subquery()
    return session.scalar(select(func.count()).select_from(listed), _values(wanted)) or 0


def count_unit(session: Session) -> int:
    """Return how many patients the unit has; archived and merged ones apart."""
    unit = select(func.count()).select_from(PatientRow)
    return session.scalar(unit.where(PatientRow.archived_at.is_(None), is_kept())) or 0


def patient_ids(session: Session, wanted: Wanted) -> tuple[PatientId, ...]:
    """Return every patient of the list, in its order."""
    statement = _listed(select(PatientRow.id), wanted).order_by(*_ordering(session, wanted))
    return tuple(PatientId(ident) for ident in session.scalars(statement, _values(wanted)))


def caseload_choices(session: Session) -> CaseloadChoices:
    """Return the programs and the responsible accounts that patients of the unit have, in Swedish order."""
    of_patients = select(TreatmentRow.program_version_id, TreatmentRow.therapist_id).distinct().subquery()
    programs = select(ProgramVersionRow.key, ProgramVersionRow.name, ProgramVersionRow.id).where(
        ProgramVersionRow.id.in_(select(of_patients.c.program_version_id))
    )
    therapists = select(AccountRow.id, AccountRow.display_name).where(
        AccountRow.id.in_(select(of_patients.c.therapist_id))
    )
    held = session.execute(programs.order_by(ProgramVersionRow.id)).all()
    names = shown_names(session, (row.id for row in held))
    named = {row.key: names.get(row.id, row.name) for row in held}
    people = [(AccountId(row.id), str(row.display_name)) for row in session.execute(therapists)]
    return CaseloadChoices(
        programs=tuple(sorted(named.items(), key=lambda one: swedish_sort_key(one[1]))),
        therapists=tuple(sorted(people, key=lambda one: swedish_sort_key(one[1]))),
    )


def caseload_rows(
    session: Session, wanted: Wanted, settings: TodaySettings, *, offset: int, limit: int
) -> tuple[CaseloadRow, ...]:
    """Return a window of the list, in a constant number of statements.

    Treatments whose copy is of another week are worked out from their events, which costs time and never truth.
    """
    ordering = _ordering(session, wanted)
    window = _listed(select(PatientRow.id), wanted).order_by(*ordering).offset(offset).limit(limit).subquery("listed")
    rows = _with_treatment(_columns(wanted.viewer), wanted.viewer.on)
    statement = rows.join(window, window.c.id == PatientRow.id).order_by(*ordering)
    return _read(session, statement, wanted.viewer, settings, _values(wanted))


def rows_of_patients(
    session: Session, viewer: Viewer, patients: Sequence[PatientId], settings: TodaySettings
) -> tuple[CaseloadRow, ...]:
    """Return the rows of some patients, in the order given; who stands in no list is left out."""
    statement = _with_treatment(_columns(viewer), viewer.on).where(PatientRow.id.in_(patients), is_kept())
    found = {row.patient: row for row in _read(session, statement, viewer, settings, {})}
    return tuple(found[patient] for patient in patients if patient in found)


def _read(
    session: Session, statement: Select[Any], viewer: Viewer, settings: TodaySettings, values: Mapping[str, object]
) -> tuple[CaseloadRow, ...]:
    found = session.execute(statement, dict(values)).all()
    old = [TreatmentId(row.treatment) for row in found if row.treatment is not None and row.as_of_week is None]
    worked_out = _worked_out(session, old, viewer.on) if old else {}
    figures = [worked_out.get(row.treatment) or _copied(row) for row in found]
    names = shown_names(session, (row.version for row in found))
    return tuple(
        _row(row, names.get(row.version, row.program or ""), seen, viewer.on, settings)
        for row, seen in zip(found, figures, strict=True)
    )


# --- what the list holds --------------------------------------------------------------------------


def _with_treatment(columns: Select[Any], on: date) -> Select[Any]:
    # A copy of another week is not used while the treatment is under way: it is no longer true.
    fresh = or_(_COPY.as_of_week == Week.of(on).index, TreatmentRow.ended_on.is_not(None))
    return (
        columns.select_from(PatientRow)
        .outerjoin(TreatmentRow, TreatmentRow.id == shown_treatment())
        .outerjoin(_COPY, and_(_COPY.treatment_id == TreatmentRow.id, fresh))
        .outerjoin(ProgramVersionRow, ProgramVersionRow.id == TreatmentRow.program_version_id)
        .outerjoin(AccountRow, AccountRow.id == func.coalesce(TreatmentRow.therapist_id, PatientRow.registered_by))
    )


def _listed(columns: Select[Any], wanted: Wanted) -> Select[Any]:
    narrowed = wanted.filter
    conditions = [
        is_kept(),
        PatientRow.archived_at.is_not(None) if narrowed.shown is Shown.ARCHIVED else PatientRow.archived_at.is_(None),
        *_by_status(narrowed.shown, wanted.viewer.on),
        *_by_whom(narrowed, wanted.viewer),
        *_by_pace(narrowed, wanted.viewer.on),
    ]
    words = sought_words(narrowed.text)
    if words:
        conditions.append(holds_all(words))
    return _with_treatment(columns, wanted.viewer.on).where(*conditions)


def _values(wanted: Wanted) -> dict[str, object]:
    words = sought_words(wanted.filter.text)
    return search_values(words, wanted.viewer) if words else {}


def _by_status(shown: Shown, on: date) -> list[ColumnElement[bool]]:
    begun = TreatmentRow.started_on <= on
    active = TreatmentRow.ended_on.is_(None)
    paused = _COPY.state == PaceState.PAUSED.value
    conditions: dict[Shown, list[ColumnElement[bool]]] = {
        Shown.ONGOING: [_is_under_way(), active, begun, or_(_COPY.state.is_(None), ~paused)],
        Shown.PAUSED: [_is_under_way(), active, begun, paused],
        Shown.ENDED: [TreatmentRow.ended_on.is_not(None)],
        Shown.BEFORE_START: [or_(TreatmentRow.id.is_(None), and_(active, ~begun))],
    }
    return conditions.get(shown, [])


def _is_under_way() -> ColumnElement[bool]:
    """Tell whether a ``PatientRow`` is in treatment: asked first, so that not everyone is gone through."""
    treatment = aliased(TreatmentRow)
    active = select(treatment.patient_id).where(treatment.ended_on.is_(None), treatment.withdrawn_at.is_(None))
    return PatientRow.id.in_(active)


def _by_whom(narrowed: CaseloadFilter, viewer: Viewer) -> list[ColumnElement[bool]]:
    conditions: list[ColumnElement[bool]] = []
    if narrowed.own:
        conditions.append(is_own(viewer.account, viewer.on))
    if narrowed.therapist is not None:
        conditions.append(func.coalesce(TreatmentRow.therapist_id, PatientRow.registered_by) == narrowed.therapist)
    if narrowed.program is not None:
        conditions.append(ProgramVersionRow.key == narrowed.program)
    return conditions


def _by_pace(narrowed: CaseloadFilter, on: date) -> list[ColumnElement[bool]]:
    conditions: list[ColumnElement[bool]] = []
    if narrowed.pace is not None:
        conditions.append(_COPY.state == narrowed.pace.value)
    if narrowed.behind_weeks is not None:
        conditions += [_COPY.state == PaceState.BEHIND.value, _COPY.weeks_behind >= narrowed.behind_weeks]
    if narrowed.silent_days is not None:
        silent_from = on - timedelta(days=narrowed.silent_days)
        at_rest = _COPY.state.in_([PaceState.PAUSED.value, PaceState.FINISHED.value])
        # What the copy rules out is not asked of messages, hand-ins and ratings.
        may_be = or_(_COPY.last_active.is_(None), _COPY.last_active <= silent_from)
        started = TreatmentRow.started_on
        last = func.max(func.coalesce(_last_active(), started), started, type_=Date)
        conditions += [may_be, ~at_rest, TreatmentRow.ended_on.is_(None), last <= silent_from]
    if narrowed.end_within_weeks is not None:
        soon = _COPY.projected_finish <= Week.of(on).index + narrowed.end_within_weeks
        finished = _COPY.state == PaceState.FINISHED.value
        conditions += [or_(finished, soon), TreatmentRow.ended_on.is_(None)]
    return conditions


# --- its order ------------------------------------------------------------------------------------


def _ordering(session: Session, wanted: Wanted) -> list[Any]:
    """Masked patients come last, by number: their place must not tell how their names begin."""
    masked = is_masked(wanted.viewer.account, wanted.viewer.on)
    name = case((masked, None), else_=PatientRow.sort_name)
    if wanted.order is CaseloadOrder.NAME:
        return [masked, name.desc() if wanted.descending else name, PatientRow.id]
    key = _order_key(session, wanted.order, masked)
    turned = key.desc() if wanted.descending else key.asc()
    # What is not known comes last, whichever way the list is turned.
    return [masked, turned.nulls_last(), name, PatientRow.id]


def _order_key(session: Session, order: CaseloadOrder, masked: ColumnElement[bool]) -> Any:
    if order is CaseloadOrder.PROGRAM:
        return _rank(session, ProgramVersionRow.id, ProgramVersionRow.name, shown_names(session))
    if order is CaseloadOrder.THERAPIST:
        return _rank(session, AccountRow.id, AccountRow.display_name)
    keys: dict[CaseloadOrder, Any] = {
        CaseloadOrder.BIRTH_DATE: case((masked, None), else_=PatientRow.birth_date),
        CaseloadOrder.MODULE: _COPY.modules_done,
        CaseloadOrder.WEEK: _COPY.week_n,
        CaseloadOrder.PACE: _COPY.pace_rank,
        CaseloadOrder.LAST_ACTIVE: _last_active(),
    }
    return keys[order]


def _last_active() -> ColumnElement[date]:
    """Return, as SQL, the last day the patient was heard of, as the row shows it: see ``_latest``."""
    none: ColumnElement[str] = literal_column("''")
    days = (func.coalesce(each, none) for each in (_COPY.last_active, *last_heard_days()))
    return func.nullif(func.max(*days), none, type_=Date)


def _rank(
    session: Session,
    ident: InstrumentedAttribute[int],
    name: InstrumentedAttribute[str],
    names: Mapping[int, str] | None = None,
) -> Any:
    """Return each row's place in the Swedish order of a few names, which SQL does not know.

    ``names`` are those shown instead, by id.
    """
    shown = names or {}
    keys = {row: swedish_sort_key(shown.get(row, stored)) for row, stored in session.execute(select(ident, name))}
    ordered = sorted(set(keys.values()))
    places = {row: ordered.index(key) for row, key in keys.items()}
    return case(places, value=ident) if places else literal(None)


# --- its rows -------------------------------------------------------------------------------------


def _columns(viewer: Viewer) -> Select[Any]:
    copied = (column for column in _COPY.__table__.c if column.name != "treatment_id")
    written, handed_in, rated = last_heard()
    columns: tuple[Any, ...] = (
        PatientRow.id,
        PatientRow.given_name,
        PatientRow.family_name,
        PatientRow.birth_date,
        PatientRow.protected,
        is_own(viewer.account, viewer.on).label("own"),
        TreatmentRow.id.label("treatment"),
        TreatmentRow.started_on,
        TreatmentRow.ended_on,
        TreatmentRow.closed_as,
        ProgramVersionRow.name.label("program"),
        ProgramVersionRow.id.label("version"),
        AccountRow.display_name.label("therapist"),
        written.label("written"),
        handed_in.label("handed_in"),
        rated.label("rated"),
        *copied,
    )
    return select(*columns)


def _row(row: Row[Any], program: str, figures: ListedFigures | None, on: date, settings: TodaySettings) -> CaseloadRow:
    masked = bool(row.protected and not row.own)
    status = _status(row, figures, on)
    if figures is not None:
        figures = replace(figures, last_active=_latest(figures.last_active, row.written, row.handed_in, row.rated))
    ahead = Ahead(status=status, started_on=row.started_on, figures=figures)
    return CaseloadRow(
        patient=PatientId(row.id),
        given_name="" if masked else row.given_name,
        family_name="" if masked else row.family_name,
        birth_date=None if masked else row.birth_date,
        protected=row.protected,
        masked=masked,
        is_own=bool(row.own),
        status=status,
        treatment=None if row.treatment is None else TreatmentId(row.treatment),
        program=program,
        therapist=row.therapist or "",
        started_on=row.started_on,
        ended_on=row.ended_on,
        closed_as=row.closed_as,
        figures=figures,
        next_step=next_step(ahead, on, settings),
    )


def _latest(day: date | None, *heard: datetime | None) -> date | None:
    """Return the last day the patient was heard of: a message and a rating count as what is handed in does."""
    days = [moment.astimezone(STOCKHOLM).date() for moment in heard if moment is not None]
    return max((*days, day) if day is not None else days, default=None)


def _status(row: Row[Any], figures: ListedFigures | None, on: date) -> CaseStatus:
    if row.treatment is None:
        return CaseStatus.BEFORE_START
    if row.ended_on is not None:
        return CaseStatus.ENDED
    if row.started_on > on:
        return CaseStatus.BEFORE_START
    is_paused = figures is not None and figures.pace is PaceState.PAUSED
    return CaseStatus.PAUSED if is_paused else CaseStatus.ONGOING


def _copied(row: Row[Any]) -> ListedFigures | None:
    if row.as_of_week is None:
        return None
    return ListedFigures(
        pace=PaceState(row.state),
        modules_behind=row.modules_behind,
        weeks_behind=row.weeks_behind,
        modules_ahead=row.modules_ahead,
        weeks_ahead=row.weeks_ahead,
        modules_done=row.modules_done,
        modules=row.modules_total,
        week_n=row.week_n,
        week_m=row.week_m,
        last_active=row.last_active,
        projected_finish=_week(row.projected_finish),
        open_next=None if row.open_next is None else ModuleNumber(row.open_next),
        open_since=row.open_since,
        resumes=_week(row.resumes),
    )


def _worked_out(session: Session, treatments: Sequence[int], on: date) -> dict[int, ListedFigures]:
    closed = closed_weeks(session)
    loaded = load_treatments(session, TreatmentRow.id.in_(treatments))
    return {treatment.id: _figures(overview_of(treatment, on, closed)) for treatment in loaded}


def _figures(overview: Overview) -> ListedFigures:
    pace = overview.figures
    return ListedFigures(
        pace=pace.state,
        modules_behind=pace.modules_behind,
        weeks_behind=pace.weeks_behind,
        modules_ahead=pace.modules_ahead,
        weeks_ahead=pace.weeks_ahead,
        modules_done=overview.modules_done,
        modules=overview.modules_total,
        week_n=overview.week_n,
        week_m=overview.week_m,
        last_active=overview.last_active,
        projected_finish=pace.projected_finish,
        open_next=overview.open_next,
        open_since=overview.open_since,
        resumes=overview.resumes,
    )


def _week(index: int | None) -> Week | None:
    return None if index is None else Week(index)
