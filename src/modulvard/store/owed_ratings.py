"""What is owed of ratings: safety answers that nobody has closed, planned ratings that are not in, ratings half entered
(C8, G18, COR-04).

Branches of the statement of what is owed. ``words`` holds as JSON what a line says, in the terms of the rows; the words
of the form are read from its version afterwards (``facts_of``).
"""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any, NamedTuple

from sqlalchemy import CTE, and_, exists, func, literal, literal_column, or_, select
from sqlalchemy.orm import Session, aliased

from modulvard.domain.clock import STOCKHOLM
from modulvard.domain.programs import SWEDISH
from modulvard.domain.rating_lines import BegunFacts, LineFacts, PlannedFacts, SafetyFacts, Since
from modulvard.domain.rating_plans import PlanKind
from modulvard.domain.ratings import ChangeKind
from modulvard.domain.today import LineKind
from modulvard.store.instruments import instrument_of
from modulvard.store.owed_branches import DAY, branch, is_of, passed_to
from modulvard.store.passed_on import latest_passing
from modulvard.store.rows import (
    InstrumentVersionRow,
    PassedOnRow,
    PatientRow,
    RatingChangeRow,
    RatingPlanRow,
    RatingRow,
    SafetyAnswerRow,
    TreatmentRow,
    WorkspaceRow,
)
from modulvard.store.session import LANGUAGE

KEPT = "$.pages.patient.asides.ratings"
"""Where in an account's place the ratings lie that are half entered, each under a name of its own."""


class SafetyScope(NamedTuple):
    """The treatments whose safety answers are asked for."""

    treatments: Any
    is_narrow: bool
    """Whether they are few and known: else SQLite is to begin with the answers, which are few in the whole clinic."""


def safety_answers(scope: SafetyScope) -> Any:
    """Every answer that no named user has closed, whatever has become of its rating, treatment or patient (COR-04).

    No condition but the closing takes one away: neither an end, an archive, a pause, a mark nor a rating taken back.
    """
    row, rating, passed, change = SafetyAnswerRow, RatingRow, aliased(PassedOnRow), RatingChangeRow
    moved = exists().where(
        change.rating_id == row.rating_id,
        change.kind == ChangeKind.MOVED.value,
        change.withdrawn_at.is_(None),
        change.made_at >= row.made_at,
    )
    every = scope.treatments
    is_its = row.treatment_id == every.c.id if scope.is_narrow else every.c.id == row.treatment_id + literal_column("0")
    told = func.json_object(
        "form", _form(rating),
        "item", row.item,
        "answer", row.answer,
        "came", row.made_at,
        "now", func.json_extract(rating.answers, literal('$."').op("||")(row.item).op("||")('"')),
        Since.MOVED.value, moved,
        Since.TAKEN_BACK.value, rating.withdrawn_at.is_not(None),
    )  # fmt: skip
    return (
        branch(
            LineKind.SAFETY,
            every,
            ref=row.id,
            since=rating.at,
            time_known=rating.time_known,
            words=told,
            **passed_to(passed),
        )
        .join(row, is_its)
        .join(rating, rating.id == row.rating_id)
        .outerjoin(passed, passed.id == latest_passing(LineKind.SAFETY, row.treatment_id, row.id))
        .where(row.closing_id.is_(None))
    )


def _form(row: Any) -> Any:
    """Return what tells a version of an instrument apart for ever: a number may be given again."""
    version = InstrumentVersionRow
    return select(version.content_hash).where(version.id == row.instrument_version_id).scalar_subquery()


def plans_lacking(mine: CTE) -> Any:
    """Planned ratings whose day has come and that nothing fulfils.

    Of a treatment that has ended only those that follow the end; of a patient who is archived or deceased none.
    """
    row, treatment, patient = RatingPlanRow, aliased(TreatmentRow), aliased(PatientRow)
    in_care = exists().where(
        treatment.id == row.treatment_id,
        patient.id == treatment.patient_id,
        patient.archived_at.is_(None),
        patient.deceased_on.is_(None),
    )
    told = func.json_object(
        "form", _form(row),
        "plan", row.kind,
        "figure", func.coalesce(row.figure, 0),
        "follows_finish", and_(row.kind == PlanKind.AFTER.value, mine.c.ended_on.is_(None)),
    )  # fmt: skip
    return (
        branch(
            LineKind.RATING,
            mine,
            ref=row.id,
            since=row.due_on,
            time_known=literal(0),
            words=told,
            answers_ref=func.coalesce(row.figure, 0),
        )
        .join(row, is_of(mine, row))
        .where(
            and_(row.rating_id.is_(None), row.skipped_at.is_(None), row.withdrawn_at.is_(None)),
            row.due_on <= DAY,
            or_(mine.c.ended_on.is_(None), row.due_on >= mine.c.ended_on),
            in_care,
        )
    )


def ratings_begun(treatments: Any, begins: Any, writer: Any = None) -> Any:
    """Forms with answers in them that their writer has left without saving: kept with the account's place, where the
    window finds them again (``KEPT``). The answers themselves are not read: nothing counts until it is saved.
    """
    row, version, rating = WorkspaceRow, InstrumentVersionRow, RatingRow
    kept = func.json_each(row.state, literal(KEPT)).table_valued("value")
    begun_at = func.json_extract(kept.c.value, literal("$.begun"))
    corrected = select(rating.instrument_version_id).where(rating.id == _about(kept, "rating")).scalar_subquery()
    told = func.json_object(
        "form", version.content_hash,
        "corrects", _about(kept, "rating").is_not(None),
    )  # fmt: skip
    statement = (
        branch(LineKind.DRAFT, treatments, ref=literal(0), since=begun_at, words=told)
        .join(row, literal_column("1"))
        .join(kept, treatments.c.id == _about(kept, "treatment"))
        .join(version, version.id == func.coalesce(_about(kept, "instrument"), corrected))
        .where(begun_at < begins, func.json_extract(kept.c.value, literal("$.thrown")).is_(None))
    )
    return statement if writer is None else statement.where(row.account_id == writer)


def _about(kept: Any, name: str) -> Any:
    return func.json_extract(kept.c.value, literal(f"$.about.{name}"))


# --- in words -------------------------------------------------------------------------------------


def facts_of(session: Session, told: Mapping[str, Any], at: datetime | date) -> LineFacts:
    """Return what a line says, in the user's language where the form has it."""
    instrument, language = instrument_of(session, told["form"]), session.info.get(LANGUAGE, SWEDISH)
    if "corrects" in told:
        return BegunFacts(instrument=instrument.abbreviation, corrects=bool(told["corrects"]))
    if "plan" in told:
        return PlannedFacts(instrument=instrument.abbreviation, plan=told["plan"], figure=told["figure"])
    item = instrument.item(told["item"])
    wording = None if item is None else item.wording
    label = None if item is None else item.label_of(told["answer"])
    return SafetyFacts(
        instrument=instrument.abbreviation,
        item=told["item"],
        answer=told["answer"],
        at=at,
        wording="" if wording is None else wording.in_language(language),
        label="" if label is None else label.in_language(language),
        since=tuple(since for since in Since if told.get(since.value) or _is_corrected(since, told)),
        now=told["now"],
    )


def came_at(told: Mapping[str, Any]) -> datetime | None:
    """Return when an answer to be read first came in; None of everything else."""
    return datetime.fromisoformat(told["came"]).astimezone(STOCKHOLM) if "came" in told else None


def key_of(session: Session, told: Mapping[str, Any]) -> str:
    """Return the key of the form that a line is about."""
    return instrument_of(session, told["form"]).key


def _is_corrected(since: Since, told: Mapping[str, Any]) -> bool:
    return since is Since.CORRECTED and told["now"] != told["answer"]
