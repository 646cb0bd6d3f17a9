"""The statements of Idag, built once in a process: building them costs more than running them.

Each takes what varies as parameters: ``account``, ``day``, ``therapist_0`` and on
(``of_therapists`` names them) and ``treatment``.
"""

from collections.abc import Collection, Mapping
from functools import cache
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Date,
    Integer,
    and_,
    bindparam,
    case,
    exists,
    false,
    func,
    literal,
    null,
    select,
    union_all,
)

from modulvard.domain.accounts import GIVES_TREATMENT
from modulvard.store.correspondence_rows import IN
from modulvard.store.ownership import is_masked
from modulvard.store.prepared import Prepared
from modulvard.store.rows import (
    AbsenceRow,
    AccountRoleRow,
    AccountRow,
    ClosedRow,
    HandInRow,
    MessageRow,
    PatientRow,
    ProgramVersionRow,
    RatingRow,
    SettingRow,
    TodayMarkRow,
    TreatmentOverviewRow,
    TreatmentRow,
)

_ACCOUNT = bindparam("account", type_=Integer)
_GIVES_TREATMENT = [literal(role.value) for role in sorted(GIVES_TREATMENT)]
_DAY = bindparam("day", type_=Date)


def of_therapists(therapists: Collection[int]) -> Mapping[str, int]:
    """Return the parameters of a statement for so many therapists."""
    return {_therapist(place): therapist for place, therapist in enumerate(therapists)}


def _therapist(place: int) -> str:
    return f"therapist_{place}"


def _is_of_therapists(count: int) -> ColumnElement[bool]:
    places = (bindparam(_therapist(place), type_=Integer) for place in range(count))
    return TreatmentRow.therapist_id.in_(list(places)) if count else false()


@cache
def day_statement() -> Prepared:
    """Settings, closed weeks and dates, who is away, and who gives treatment: what, text, value, first, second."""
    what = (
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
            AbsenceRow.withdrawn_at.is_(None), AbsenceRow.first_day <= _DAY, AbsenceRow.last_day >= _DAY
        ),
        select(literal("therapist"), null(), null(), AccountRow.id, null()).where(
            AccountRow.disabled_at.is_(None),
            exists().where(AccountRoleRow.account_id == AccountRow.id, AccountRoleRow.role.in_(_GIVES_TREATMENT)),
        ),
    )
    return Prepared(union_all(*what))


@cache
def glance_statement(*, therapists: int | None, of_treatment: bool) -> Prepared:
    """A row for each treatment under way, with its patient, its program's name and its copy, if any.

    ``therapists`` is how many they are whose treatments are asked for, or None for everyone's.
    """
    statement = _glances().where(TreatmentRow.ended_on.is_(None), TreatmentRow.withdrawn_at.is_(None))
    if therapists is not None:
        statement = statement.where(_is_of_therapists(therapists))
    if of_treatment:
        statement = statement.where(TreatmentRow.id == bindparam("treatment", type_=Integer))
    return Prepared(statement)


@cache
def glances_of_statement(*, count: int) -> Prepared:
    """The same rows for so many treatments, ``treatment_0`` and on, whatever has become of them: also taken back."""
    places = [bindparam(f"treatment_{place}", type_=Integer) for place in range(count)]
    return Prepared(_glances().where(TreatmentRow.id.in_(places)))


def _glances() -> Any:
    copy = TreatmentOverviewRow
    return (
        select(
            TreatmentRow.id,
            TreatmentRow.patient_id,
            PatientRow.given_name,
            PatientRow.family_name,
            PatientRow.birth_date,
            PatientRow.protected,
            is_masked(_ACCOUNT, _DAY).label("masked"),
            ProgramVersionRow.name,
            TreatmentRow.therapist_id,
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
            copy.to_review,
            *last_heard(),
            ProgramVersionRow.id,
        )
        .join(PatientRow, PatientRow.id == TreatmentRow.patient_id)
        .join(ProgramVersionRow, ProgramVersionRow.id == TreatmentRow.program_version_id)
        .outerjoin(copy, copy.treatment_id == TreatmentRow.id)
    )


def last_heard() -> tuple[Any, Any, Any]:
    """Return when the patient last wrote, handed in and answered a rating, of a ``TreatmentRow``. The latest of them is
    picked afterwards: in SQL each would be looked for twice.
    """
    return _last_written(MessageRow.at), _last_handed_in(func.max(HandInRow.at)), _last_rated(RatingRow.at)


def last_heard_days() -> tuple[Any, Any, Any]:
    """Return the same as ``last_heard`` as days in Stockholm, for what is ordered or narrowed in SQL."""
    return (
        _last_written(_day_in_stockholm(MessageRow.at)),
        _last_handed_in(_day_in_stockholm(func.max(HandInRow.at))),
        _last_rated(_day_in_stockholm(RatingRow.at)),
    )


def _last_written(what: Any) -> Any:
    row = MessageRow
    written = select(what).where(row.treatment_id == TreatmentRow.id, row.withdrawn_at.is_(None), row.direction == IN)
    return written.order_by(row.at.desc()).limit(1).correlate(TreatmentRow).scalar_subquery()


def _last_handed_in(what: Any) -> Any:
    handed_in = select(what).where(HandInRow.treatment_id == TreatmentRow.id, HandInRow.withdrawn_at.is_(None))
    return handed_in.correlate(TreatmentRow).scalar_subquery()


def _last_rated(what: Any) -> Any:
    row = RatingRow
    rated = select(what).where(row.treatment_id == TreatmentRow.id, row.withdrawn_at.is_(None))
    return rated.order_by(row.at.desc()).limit(1).correlate(TreatmentRow).scalar_subquery()


def _day_in_stockholm(at: Any) -> Any:
    """Return the day of a stored moment: summer time lasts from the last Sunday of March to that of October, 01 UTC."""
    year = func.substr(at, 1, 4)
    begins, ends = (func.date(year + f"-{month}-25", "weekday 0") + "T01" for month in ("03", "10"))
    return func.date(at, case((and_(at >= begins, at < ends), "+2 hours"), else_="+1 hours"))


@cache
def marks_statement(*, therapists: int | None) -> Prepared:
    """Marks that still hide a line on the day, of so many therapists' treatments under way or of everyone's."""
    statement = _marks()
    if therapists is not None:
        statement = statement.join(TreatmentRow, TreatmentRow.id == TodayMarkRow.treatment_id).where(
            _is_of_therapists(therapists), TreatmentRow.ended_on.is_(None)
        )
    return Prepared(statement)


@cache
def marks_of_statement(*, count: int) -> Prepared:
    """The same for so many treatments, ``treatment_0`` and on, whatever has become of them."""
    places = [bindparam(f"treatment_{place}", type_=Integer) for place in range(count)]
    return Prepared(_marks().where(TodayMarkRow.treatment_id.in_(places)))


def _marks() -> Any:
    row = TodayMarkRow
    return select(row.treatment_id, row.kind, row.ref, row.mark, row.until, row.level).where(
        row.until > _DAY, row.withdrawn_at.is_(None)
    )
