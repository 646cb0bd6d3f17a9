"""What waits for feedback, across patients: hand-ins, and modules handed in without one. A few statements in all.

Idag and the queue of Hemuppgifter read the same lines (decided.md "Idag", homework).
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from itertools import groupby
from typing import Any, TypeAlias

from sqlalchemy import ColumnElement, Row, Select, Text, and_, cast, exists, or_, select
from sqlalchemy.orm import Session, aliased

from modulvard.domain.clock import STOCKHOLM
from modulvard.domain.homework import Waiting
from modulvard.domain.ids import (
    AccountId,
    HandInId,
    HomeworkId,
    MessageId,
    ModuleNumber,
    PatientId,
    ProgramVersionId,
    TreatmentId,
)
from modulvard.domain.messages import Arrived, MessageKind
from modulvard.domain.overview import to_review
from modulvard.domain.programs import Program
from modulvard.domain.programs import Text as TextValue
from modulvard.domain.today import LineKind
from modulvard.store.followed_versions import given_with
from modulvard.store.homework import HAND_IN, HOMEWORK, form_of, reviewed_elsewhere
from modulvard.store.messages import UNFINISHED
from modulvard.store.ownership import Viewer, is_masked
from modulvard.store.passed_on import latest_passing, module_passings
from modulvard.store.programs import load_programs
from modulvard.store.rows import (
    MessageRow,
    PassedOnRow,
    PatientRow,
    ProgramVersionRow,
    TreatmentOverviewRow,
    TreatmentRow,
)
from modulvard.store.treatments import load_treatments

_MESSAGE = MessageRow.metadata.tables["message"]
_PASSED = aliased(PassedOnRow)
_LATEST = latest_passing(LineKind.HOMEWORK, HAND_IN.c.treatment_id, HAND_IN.c.id)
_AT_ONCE = 1000
"""Treatments worked out at a time, so that memory does not grow with the clinic."""


def load_waiting(
    session: Session,
    viewer: Viewer,
    therapists: Collection[AccountId] | None,
    *,
    treatment: TreatmentId | None = None,
    at: datetime | None = None,
) -> tuple[Waiting, ...]:
    """Return what waits for feedback: of therapists, or of the whole unit.

    ``at`` is the moment that is read, if it is not now (``as_of``): modules are then worked out from their events.
    A hand-in waits also after the treatment's end; a module as such only while the treatment goes on. What has been
    passed on to a colleague stands on that one's list and no other's.
    """
    whose = _of(viewer, therapists, treatment)
    hand_ins = session.execute(_hand_ins(whose)).all()
    modules = _modules(session, whose, at)
    asked = session.execute(_more_asked_for(therapists, treatment)).all()
    carried = {(row.treatment_id, row.module) for row in (*hand_ins, *asked)}
    drafts = _drafts(session)
    rows = (*hand_ins, *(row for row, _ in modules))
    versions = {*(row.program_version for row in rows), *(row.given_with for row in hand_ins)}
    programs = load_programs(session, map(ProgramVersionId, versions))
    ordered = sorted(hand_ins, key=lambda row: (row.homework_id, row.number))
    groups = [list(group) for _, group in groupby(ordered, _by_homework)]
    found = [_homework_line(group, programs, drafts) for group in groups if _stands_with(_holder(group), therapists)]
    passed = module_passings(session, PassedOnRow.treatment_id.in_([row.treatment_id for row, _ in modules]))
    found += [
        _module_line(row, number, on, programs, drafts)
        for row, waiting in modules
        for number, on in waiting
        if (row.treatment_id, number) not in carried
        and _stands_with(passed.get((row.treatment_id, number), row.therapist_id), therapists)
    ]
    return tuple(found)


def _holder(rows: Sequence[Row[Any]]) -> int:
    """Return with whom the waiting hand-ins of a homework stand: to whom they were passed on last, if anyone."""
    last = max(rows, key=lambda row: row.passing or 0)
    return int(last.passed_to or last.therapist_id)


def _stands_with(account: int, therapists: Collection[AccountId] | None) -> bool:
    return therapists is None or account in therapists


# --- hand-ins -------------------------------------------------------------------------------------


def _hand_ins(statement: Select[Any]) -> Select[Any]:
    hand_in, passed = HAND_IN.c, _PASSED
    statement = statement.add_columns(
        passed.to_account.label("passed_to"),
        passed.id.label("passing"),
        hand_in.id.label("hand_in_id"),
        hand_in.homework_id,
        hand_in.number,
        hand_in.at,
        hand_in.time_known,
        given_with().label("given_with"),
        HOMEWORK.c.module,
        HOMEWORK.c.form,
        HOMEWORK.c.title,
        HOMEWORK.c.intro,
        HOMEWORK.c.questions,
    )
    statement = statement.join(HAND_IN, hand_in.treatment_id == TreatmentRow.id).join(
        HOMEWORK, HOMEWORK.c.id == hand_in.homework_id
    )
    statement = statement.outerjoin(passed, passed.id == _LATEST)
    return statement.where(hand_in.feedback_id.is_(None), hand_in.withdrawn_at.is_(None), ~reviewed_elsewhere())


def _of(viewer: Viewer, therapists: Collection[AccountId] | None, treatment: TreatmentId | None) -> Select[Any]:
    """Return the patients and treatments of a list, to which what waits is joined."""
    statement: Any = (
        select(
            TreatmentRow.id.label("treatment_id"),
            TreatmentRow.patient_id,
            TreatmentRow.therapist_id,
            TreatmentRow.program_version_id.label("program_version"),
            PatientRow.given_name,
            PatientRow.family_name,
            PatientRow.birth_date,
            PatientRow.protected,
            is_masked(viewer.account, viewer.on).label("masked"),
            ProgramVersionRow.name.label("program"),
        )
        .select_from(TreatmentRow)
        .join(PatientRow, PatientRow.id == TreatmentRow.patient_id)
        .join(ProgramVersionRow, ProgramVersionRow.id == TreatmentRow.program_version_id)
        .where(TreatmentRow.withdrawn_at.is_(None))
    )
    if therapists is not None:
        statement = statement.where(_is_near(therapists))
    if treatment is not None:
        statement = statement.where(TreatmentRow.id == treatment)
    whose: Select[Any] = statement
    return whose


def _is_near(therapists: Collection[AccountId]) -> ColumnElement[bool]:
    """Tell whether a treatment is a therapist's, or something of it has been passed on to one."""
    row, asked = PassedOnRow, sorted(therapists)
    passed = select(row.treatment_id).where(row.to_account.in_(asked), row.withdrawn_at.is_(None))
    return or_(TreatmentRow.therapist_id.in_(asked), TreatmentRow.id.in_(passed))


def _homework_line(
    rows: Sequence[Row[Any]], programs: Mapping[ProgramVersionId, Program], drafts: Mapping[object, MessageId]
) -> Waiting:
    """Return one line for the waiting hand-ins of a homework, in their order: the oldest tells the promise."""
    latest = rows[-1]
    oldest = min(rows, key=lambda row: (row.at, row.number))
    begun = [drafts[row.hand_in_id] for row in rows if row.hand_in_id in drafts]
    program = programs[ProgramVersionId(latest.program_version)]
    return Waiting(
        **_whose(latest),
        module=None if latest.module is None else ModuleNumber(latest.module),
        homework=HomeworkId(latest.homework_id),
        hand_in=HandInId(latest.hand_in_id),
        title=form_of(latest, programs[ProgramVersionId(latest.given_with)]).title,
        arrived=_arrived(oldest),
        count=len(rows),
        draft=begun[-1] if begun else None,
        answer_days=program.answer_days,
    )


def _arrived(row: Row[Any]) -> Arrived:
    at: datetime = row.at
    return at if row.time_known else at.astimezone(STOCKHOLM).date()


def _by_homework(row: Row[Any]) -> int:
    return int(row.homework_id)


# --- modules --------------------------------------------------------------------------------------

_Reviewable: TypeAlias = tuple[tuple[ModuleNumber, date], ...]
"""Modules handed in without feedback, each with its day."""


def _modules(session: Session, statement: Select[Any], at: datetime | None) -> list[tuple[Row[Any], _Reviewable]]:
    """Return the treatments under way that have modules to review."""
    copy = TreatmentOverviewRow
    if at is None:
        now = (
            statement.add_columns(copy.to_review)
            .join(copy, copy.treatment_id == TreatmentRow.id)
            .where(TreatmentRow.ended_on.is_(None), cast(copy.to_review, Text) != "[]")
        )
        return [(row, _read(row.to_review)) for row in session.execute(now)]
    day = at.astimezone(STOCKHOLM).date()
    going_on = and_(TreatmentRow.started_on <= day, TreatmentRow.ended_on.is_(None))
    rows = {row.treatment_id: row for row in session.execute(statement.where(going_on))}
    return [(rows[ident], modules) for ident, modules in _worked_out(session, list(rows), day)]


def _read(written: Iterable[Sequence[Any]]) -> _Reviewable:
    return tuple((ModuleNumber(number), date.fromisoformat(on)) for number, on in written)


def _worked_out(session: Session, idents: Sequence[int], day: date) -> Iterator[tuple[int, _Reviewable]]:
    """Work out from their events which modules of the treatments wait as of a day."""
    for place in range(0, len(idents), _AT_ONCE):
        for found in load_treatments(session, TreatmentRow.id.in_(idents[place : place + _AT_ONCE])):
            if modules := to_review(found.modules(day).values()):
                yield found.id, modules


def _more_asked_for(therapists: Collection[AccountId] | None, treatment: TreatmentId | None) -> Select[Any]:
    """Treatment and module of each homework whose latest hand-in was answered by asking for more."""
    told, later = _MESSAGE.alias("told"), HAND_IN.alias("later")
    counts = [HAND_IN.c.withdrawn_at.is_(None), told.c.kind == MessageKind.MORE.value]
    newer = [
        later.c.homework_id == HAND_IN.c.homework_id,
        later.c.number > HAND_IN.c.number,
        later.c.withdrawn_at.is_(None),
    ]
    if therapists is not None:
        counts.append(_is_near(therapists))
    if treatment is not None:
        counts.append(HAND_IN.c.treatment_id == treatment)
    return (
        select(HOMEWORK.c.treatment_id, HOMEWORK.c.module)
        .select_from(HAND_IN)
        .join(HOMEWORK, HOMEWORK.c.id == HAND_IN.c.homework_id)
        .join(TreatmentRow, TreatmentRow.id == HAND_IN.c.treatment_id)
        .join(told, told.c.id == HAND_IN.c.feedback_id)
        .where(*counts, HOMEWORK.c.module.is_not(None), HOMEWORK.c.withdrawn_at.is_(None), ~exists().where(*newer))
    )


def _module_line(
    row: Row[Any],
    number: ModuleNumber,
    on: date,
    programs: Mapping[ProgramVersionId, Program],
    drafts: Mapping[object, MessageId],
) -> Waiting:
    program = programs[ProgramVersionId(row.program_version)]
    module = program.module(number)
    return Waiting(
        **_whose(row),
        module=number,
        homework=None,
        hand_in=None,
        title=TextValue(sv=str(number)) if module is None else module.title,
        arrived=on,
        count=0,
        draft=drafts.get((row.treatment_id, number)),
        answer_days=program.answer_days,
    )


# --- shared ---------------------------------------------------------------------------------------


def _drafts(session: Session) -> dict[object, MessageId]:
    """Return the begun feedback there is: by hand-in, and by treatment and module where it is about none."""
    # Asked for in order they would be looked for among all messages, for these have it.
    rows = sorted(
        session.execute(
            select(_MESSAGE.c.id, _MESSAGE.c.hand_in_id, _MESSAGE.c.treatment_id, _MESSAGE.c.module).where(
                UNFINISHED, _MESSAGE.c.kind != MessageKind.MESSAGE.value, _MESSAGE.c.corrects_id.is_(None)
            )
        ),
        key=lambda row: row.id,
    )
    return {
        (row.treatment_id, row.module) if row.hand_in_id is None else row.hand_in_id: MessageId(row.id) for row in rows
    }


def _whose(row: Row[Any]) -> dict[str, Any]:
    return {
        "treatment": TreatmentId(row.treatment_id),
        "patient": PatientId(row.patient_id),
        "given_name": "" if row.masked else row.given_name,
        "family_name": "" if row.masked else row.family_name,
        "birth_date": None if row.masked else row.birth_date,
        "protected": row.protected,
        "masked": row.masked,
        "program": row.program,
        "therapist": AccountId(row.therapist_id),
    }
