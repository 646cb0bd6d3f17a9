"""What is counted of ratings over all treatments, for the clinic's statistics (C17). One statement, without a name.

It counts by program version, and by the first and the last complete value that treatments have: so many treatments
have just these two. Means, medians and all else is worked out of that (``domain/rating_change.py``).
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import chain

from sqlalchemy import (
    ColumnElement,
    Integer,
    Select,
    Subquery,
    exists,
    func,
    literal,
    or_,
    select,
    type_coerce,
    union_all,
)
from sqlalchemy.orm import InstrumentedAttribute, Session

from modulvard.domain.ids import InstrumentVersionId, ProgramVersionId, RatingId
from modulvard.domain.reports import ReportProgram
from modulvard.store.programs import shown_names
from modulvard.store.rating_rows import InstrumentVersionRow, RatingChangeRow, RatingPlanRow, RatingRow
from modulvard.store.rows import ProgramVersionRow, TreatmentRow


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """Which treatments are counted: of all programs unless one is given, started on any day unless said."""

    program: str | None = None
    started_from: date | None = None
    started_to: date | None = None
    today: date
    """What is planned to a later day is not lacking yet."""
    has_begun: bool = False
    """Whether only treatments that had started by then are counted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeCount:
    """So many treatments of a program version with just these values of an instrument."""

    instrument: InstrumentVersionId
    """The first of the versions that are counted together."""
    program: ProgramVersionId
    first: float | None
    last: float | None
    has_both: bool
    """Whether there are two complete ratings or more; else first and last are the same one, or none."""
    treatments: int
    planned: int
    given: int
    with_planned: int
    with_given: int
    with_lacking: int


def versions_rated(session: Session) -> frozenset[InstrumentVersionId]:
    """Return the versions of instruments that any treatment has a rating of, or one planned."""
    has_rating = exists().where(RatingRow.instrument_version_id == InstrumentVersionRow.id)
    rated = session.scalars(select(InstrumentVersionRow.id).where(has_rating))
    planned = session.scalars(select(RatingPlanRow.instrument_version_id).distinct())
    return frozenset(map(InstrumentVersionId, chain(rated, planned)))


def program_names(session: Session, version: ProgramVersionId | None = None) -> dict[ProgramVersionId, ReportProgram]:
    """Return the program of each version that any treatment follows, or of the one given, in the user's language."""
    columns = select(ProgramVersionRow.id, ProgramVersionRow.key, ProgramVersionRow.name)
    follows = exists().where(TreatmentRow.program_version_id == ProgramVersionRow.id)
    statement = columns.where(follows if version is None else ProgramVersionRow.id == version)
    rows = session.execute(statement.order_by(ProgramVersionRow.id)).all()
    names = shown_names(session, [ident for ident, *_ in rows])
    return {
        ProgramVersionId(ident): ReportProgram(key=key, name=names.get(ident, swedish)) for ident, key, swedish in rows
    }


def corrected_since(
    session: Session, at: datetime
) -> Iterator[tuple[RatingId, InstrumentVersionId, Mapping[str, int]]]:
    """Give each rating that was corrected after a moment, with its instrument and the answers it had then."""
    row = RatingChangeRow
    later = (row.made_at > at, row.withdrawn_at.is_(None))
    statement = (
        select(row.rating_id, RatingRow.instrument_version_id, row.answers)
        .join(RatingRow, RatingRow.id == row.rating_id)
        .where(row.id.in_(select(func.min(row.id)).where(*later).group_by(row.rating_id)))
    )
    for rating, version, answers in session.execute(statement):
        yield RatingId(rating), InstrumentVersionId(version), answers


def change_counts(
    session: Session, alike: Iterable[Sequence[InstrumentVersionId]], asked: Asked
) -> Iterator[ChangeCount]:
    """Give what is counted. Versions that are ``alike`` have the same values and are counted as one instrument."""
    kinds = [tuple(versions) for versions in alike if versions]
    if not kinds:
        return
    each = union_all(*(_of_treatments(versions, asked) for versions in kinds)).subquery("each")
    for row in session.execute(_counted(each)):
        yield ChangeCount(
            instrument=InstrumentVersionId(row.instrument),
            program=ProgramVersionId(row.program),
            first=row.first,
            last=row.last,
            has_both=bool(row.has_both),
            treatments=row.treatments,
            planned=row.planned,
            given=row.given,
            with_planned=row.with_planned,
            with_given=row.with_given,
            with_lacking=row.with_lacking,
        )


def _counted(each: Subquery) -> Select[tuple[object, ...]]:
    columns = each.c
    same = (columns.instrument, columns.program, columns.first, columns.last, columns.has_both)
    return (
        select(
            *same,
            func.count().label("treatments"),
            func.sum(columns.planned).label("planned"),
            func.sum(columns.given).label("given"),
            _number_of(columns.planned > 0).label("with_planned"),
            _number_of(columns.given > 0).label("with_given"),
            _number_of(columns.given < columns.planned).label("with_lacking"),
        )
        .where(or_(columns.has_any, columns.planned > 0))
        .group_by(*same)
    )


def _number_of(condition: ColumnElement[bool]) -> ColumnElement[int]:
    return func.sum(type_coerce(condition, Integer))


def _of_treatments(versions: Sequence[int], asked: Asked) -> Select[tuple[object, ...]]:
    """Return what each treatment has of an instrument. Each part is looked up in an index, and nothing else is read."""
    rating = select(literal(1)).where(
        _is_one(RatingRow.instrument_version_id, versions),
        RatingRow.treatment_id == TreatmentRow.id,
        RatingRow.withdrawn_at.is_(None),
    )
    complete = rating.where(RatingRow.complete)
    value = complete.with_only_columns(RatingRow.value).limit(1)
    plan = select(func.count()).where(
        _is_one(RatingPlanRow.instrument_version_id, versions),
        RatingPlanRow.treatment_id == TreatmentRow.id,
        RatingPlanRow.withdrawn_at.is_(None),
        RatingPlanRow.due_on <= asked.today,
    )
    given = plan.with_only_columns(func.count(RatingPlanRow.rating_id))
    return select(
        literal(versions[0]).label("instrument"),
        TreatmentRow.program_version_id.label("program"),
        value.order_by(RatingRow.at, RatingRow.id).scalar_subquery().label("first"),
        value.order_by(RatingRow.at.desc(), RatingRow.id.desc()).scalar_subquery().label("last"),
        complete.limit(1).offset(1).exists().label("has_both"),
        rating.exists().label("has_any"),
        plan.scalar_subquery().label("planned"),
        given.scalar_subquery().label("given"),
    ).where(*_counts(asked))


def _is_one(column: InstrumentedAttribute[int], versions: Sequence[int]) -> ColumnElement[bool]:
    return column == versions[0] if len(versions) == 1 else column.in_(versions)


def _counts(asked: Asked) -> Iterator[ColumnElement[bool]]:
    yield TreatmentRow.withdrawn_at.is_(None)
    if asked.program is not None:
        versions = select(ProgramVersionRow.id).where(ProgramVersionRow.key == asked.program)
        yield TreatmentRow.program_version_id.in_(versions)
    if asked.started_from is not None:
        yield TreatmentRow.started_on >= asked.started_from
    if asked.has_begun:
        yield TreatmentRow.started_on <= asked.today
    if asked.started_to is not None:
        yield TreatmentRow.started_on <= asked.started_to
