"""What has been done with lines on a day: how many things, and which ("Klart idag")."""

from datetime import date, datetime, time, timedelta
from functools import cache
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Date,
    Integer,
    Select,
    bindparam,
    exists,
    func,
    literal,
    null,
    or_,
    select,
    union_all,
)
from sqlalchemy.orm import Session, aliased

from modulvard.domain.clock import STOCKHOLM
from modulvard.domain.ids import AccountId, PatientId, TreatmentId
from modulvard.domain.messages import MessageKind
from modulvard.domain.module_events import ModuleState
from modulvard.domain.pacing import AgreementKind
from modulvard.domain.today import Mark
from modulvard.domain.today_done import DoneKind, DoneLine
from modulvard.store.care_rows import FollowUpRow
from modulvard.store.columns import Moment
from modulvard.store.ownership import is_masked
from modulvard.store.prepared import Prepared
from modulvard.store.programs import shown_names
from modulvard.store.rows import (
    AgreementRow,
    FlagRow,
    MessageRow,
    ModuleEventRow,
    NoteRow,
    PatientRow,
    ProgramVersionRow,
    SafetyAnswerRow,
    SafetyClosingRow,
    TodayMarkRow,
    TreatmentRow,
)

_ACCOUNT = bindparam("account", type_=Integer)
_DAY = bindparam("day", type_=Date)
_BEGINS = bindparam("begins", type_=Moment)
_ENDS = bindparam("ends", type_=Moment)


def load_done(session: Session, account: AccountId, day: date) -> int:
    """Return how many things the account has done with lines that day, in one statement."""
    (counts,) = _count_statement().rows(session, **_values(account, day))
    return sum(counts)


def load_done_lines(session: Session, account: AccountId, day: date) -> tuple[DoneLine, ...]:
    """Return what the account has done with lines that day, the latest first, in one statement."""
    rows = _lines_statement().rows(session, **_values(account, day))
    names = shown_names(session, (row[-1] for row in rows))
    found = [_line(row, names.get(row[-1], row[-2])) for row in rows]
    begins = datetime.combine(day, time(), STOCKHOLM)
    return tuple(sorted(found, key=lambda line: (line.at or begins, line.treatment), reverse=True))


def _values(account: AccountId, day: date) -> dict[str, Any]:
    begins = datetime.combine(day, time(), STOCKHOLM)
    return {"account": account, "day": day, "begins": begins, "ends": begins + timedelta(days=1)}


def _line(row: Any, program: str) -> DoneLine:
    kind, treatment, at, figure, patient, given_name, family_name, masked, _, _ = row
    return DoneLine(
        kind=DoneKind(kind),
        treatment=TreatmentId(treatment),
        patient=PatientId(patient),
        given_name="" if masked else given_name,
        family_name="" if masked else family_name,
        masked=bool(masked),
        program=program,
        at=None if at is None else datetime.fromisoformat(at).astimezone(STOCKHOLM),
        figure=figure,
    )


@cache
def _count_statement() -> Prepared:
    """One row with a count of each kind."""
    counts = (select(func.count()).select_from(branch.subquery()).scalar_subquery() for branch in _branches())
    return Prepared(select(*counts))


@cache
def _lines_statement() -> Prepared:
    """A row for each thing done: kind, treatment, moment, figure, patient and names, masked, the program's version."""
    done = union_all(*_branches()).subquery("done")
    return Prepared(
        select(
            done.c.kind,
            done.c.treatment,
            done.c.at,
            done.c.figure,
            PatientRow.id,
            PatientRow.given_name,
            PatientRow.family_name,
            is_masked(_ACCOUNT, _DAY).label("masked"),
            ProgramVersionRow.name,
            ProgramVersionRow.id,
        )
        .join(TreatmentRow, TreatmentRow.id == done.c.treatment)
        .join(PatientRow, PatientRow.id == TreatmentRow.patient_id)
        .join(ProgramVersionRow, ProgramVersionRow.id == TreatmentRow.program_version_id)
    )


def _branches() -> tuple[Select[Any], ...]:
    """What counts as done: a line that was dealt with, by the account, on the day, and not undone."""
    made = _by(ModuleEventRow.made_by, ModuleEventRow.made_at)
    is_opened = (ModuleEventRow.state == ModuleState.AVAILABLE.value, ModuleEventRow.module > 1)
    agreed = (AgreementRow.kind != AgreementKind.START.value, AgreementRow.withdrawn_at.is_(None))
    message, finished = MessageRow, MessageRow.finished_at
    stands = message.withdrawn_at.is_(None)
    ended = (TreatmentRow.therapist_id == _ACCOUNT, TreatmentRow.ended_on == _DAY, TreatmentRow.withdrawn_at.is_(None))
    by_kind = {kind: DoneKind(kind.value) for kind in MessageKind}
    return (
        _done(DoneKind.MODULE_OPENED, ModuleEventRow, ModuleEventRow.made_at, ModuleEventRow.module).where(
            *made, *is_opened, ModuleEventRow.withdrawn_at.is_(None), ~_opened_by_itself()
        ),
        _done(DoneKind.AGREEMENT, AgreementRow, func.max(AgreementRow.made_at))
        .where(*_by(AgreementRow.made_by, AgreementRow.made_at), *agreed)
        .group_by(AgreementRow.treatment_id),
        _done(DoneKind.SEEN, TodayMarkRow, TodayMarkRow.made_at).where(
            *_by(TodayMarkRow.made_by, TodayMarkRow.made_at),
            TodayMarkRow.mark == Mark.SEEN.value,
            TodayMarkRow.withdrawn_at.is_(None),
        ),
        _columns(DoneKind.ENDED, TreatmentRow.id, null(), literal(0)).where(*ended),
        *(
            _done(done, message, finished).where(
                *_by(message.finished_by, finished), message.kind == kind.value, stands
            )
            for kind, done in by_kind.items()
        ),
        _done(DoneKind.NO_ANSWER_NEEDED, message, message.no_answer_at).where(
            *_by(message.no_answer_by, message.no_answer_at), stands
        ),
        _done(DoneKind.HANDED_OVER, message, message.handed_over_at).where(
            *_by(message.handed_over_by, message.handed_over_at), finished < _BEGINS, stands
        ),
        _done(DoneKind.JOURNALLED, NoteRow, NoteRow.journalled_at).where(
            *_by(NoteRow.journalled_by, NoteRow.journalled_at), NoteRow.withdrawn_at.is_(None)
        ),
        _done(DoneKind.JOURNALLED, message, func.max(message.journalled_at))
        .where(*_by(message.journalled_by, message.journalled_at), message.note_id.is_(None), stands)
        .group_by(message.treatment_id),
        _columns(DoneKind.FOLLOW_UP, FollowUpRow.treatment_id, null(), literal(0)).where(
            FollowUpRow.done_by == _ACCOUNT, FollowUpRow.done_on == _DAY, FollowUpRow.withdrawn_at.is_(None)
        ),
        _columns(DoneKind.SAFETY, SafetyAnswerRow.treatment_id, SafetyClosingRow.made_at, literal(0)).where(
            SafetyAnswerRow.id == SafetyClosingRow.safety_answer_id,
            *_by(SafetyClosingRow.made_by, SafetyClosingRow.made_at),
            SafetyClosingRow.withdrawn_at.is_(None),
        ),
        _done(DoneKind.FLAG, FlagRow, FlagRow.done_at).where(
            *_by(FlagRow.account_id, FlagRow.done_at), FlagRow.withdrawn_at.is_(None)
        ),
    )


def _done(kind: DoneKind, row: Any, at: Any, figure: Any = None) -> Select[Any]:
    return _columns(kind, row.treatment_id, at, literal(0) if figure is None else figure)


def _columns(kind: DoneKind, treatment: Any, at: Any, figure: Any) -> Select[Any]:
    columns = {"kind": literal(kind.value), "treatment": treatment, "at": at, "figure": figure}
    statement: Select[Any] = select(*(column.label(name) for name, column in columns.items()))
    return statement


def _by(account: Any, at: Any) -> tuple[ColumnElement[bool], ...]:
    return account == _ACCOUNT, at >= _BEGINS, at < _ENDS


def _opened_by_itself() -> ColumnElement[bool]:
    """A module that a hand-in opened on its way was no line, nor one that feedback opened: that was it."""
    hand_in, feedback = aliased(ModuleEventRow), aliased(MessageRow)
    by_hand_in = exists().where(
        hand_in.treatment_id == ModuleEventRow.treatment_id,
        hand_in.made_at == ModuleEventRow.made_at,
        hand_in.state == ModuleState.HANDED_IN.value,
    )
    by_feedback = exists().where(
        feedback.treatment_id == ModuleEventRow.treatment_id,
        feedback.finished_at == ModuleEventRow.made_at,
        feedback.kind == MessageKind.FEEDBACK.value,
    )
    return or_(by_hand_in, by_feedback)
