"""The statement of what is owed besides the plan, built once in a process (``store/owed.py`` reads it).

Branches of one union (``owed_branches.branch``), each over a partial index that holds only what is owed. ``promised``
is when what a text answers was sent (``owed_promises.sent_of``); what waits is itself promised from ``since``. The last
branch tells what is no line by itself: which modules that wait as such are passed on, and to whom.
"""

from functools import cache
from typing import Any

from sqlalchemy import (
    CTE,
    ColumnElement,
    Integer,
    Select,
    Text,
    and_,
    bindparam,
    case,
    exists,
    func,
    literal,
    null,
    select,
    union,
    union_all,
)
from sqlalchemy.orm import aliased

from modulvard.domain.messages import MessageKind
from modulvard.domain.module_events import ModuleState
from modulvard.domain.today import LineKind
from modulvard.store.care_rows import FollowUpRow
from modulvard.store.columns import Moment
from modulvard.store.correspondence_rows import IN, OUT
from modulvard.store.owed_branches import DAY, branch, is_of, passed_to
from modulvard.store.owed_promises import promise_answered, promise_waiting
from modulvard.store.owed_ratings import SafetyScope, plans_lacking, ratings_begun, safety_answers
from modulvard.store.passed_on import latest_passing
from modulvard.store.prepared import Prepared
from modulvard.store.rows import (
    DraftRow,
    FlagRow,
    HandInRow,
    HomeworkRow,
    MessageRow,
    ModuleEventRow,
    NoteRow,
    PassedOnRow,
    PatientRow,
    TreatmentRow,
)

_BEGINS = bindparam("begins", type_=Moment)
_WRITER = bindparam("writer", type_=Integer)
_EXCERPT = 200
"""Characters of a text that a line can show."""


@cache
def owed_statement(*, therapists: int | None, of_treatment: bool, passed_on: bool, of_some: bool = False) -> Prepared:
    """What is owed in the treatments of so many therapists, in everyone's, or in the ``treatments`` of a JSON list.

    With ``passed_on`` also in treatments of which something is passed on to them. Where nothing is, which is most days,
    SQLite goes from each branch's index straight to the therapist's treatments, in a third of the time.
    """
    mine = _some() if of_some else _mine(therapists, of_treatment=of_treatment, passed_on=passed_on)
    own = None if therapists is None else _every_treatment(of_treatment=of_treatment)
    return Prepared(
        union_all(
            _messages(mine),
            _hand_ins(mine),
            _hand_overs(mine),
            _contacts(mine),
            _drafts(own, mine),
            _notes(own, mine),
            ratings_begun(mine, _BEGINS) if own is None else ratings_begun(own, _BEGINS, _WRITER),
            _flags(own, mine),
            _follow_ups(mine),
            plans_lacking(mine),
            safety_answers(_whatever_treatment(of_treatment=of_treatment, of_some=of_some)),
            _module_passings(mine),
        )
    )


@cache
def passed_on_statement(*, therapists: int) -> Prepared:
    """One treatment of which something is passed on to so many therapists, if there is any."""
    return Prepared(_passed_on_to(therapists).limit(1))


@cache
def more_asked_for_statement() -> Prepared:
    """Treatment and module of homework whose latest hand-in was answered by asking for more.

    Of the ``treatments`` given, each once in a JSON list: so it is written once, however many they are.
    """
    asked = func.json_each(bindparam("treatments", type_=Text)).table_valued("value")
    told, later = aliased(MessageRow), aliased(HandInRow)
    newer = exists().where(
        later.homework_id == HandInRow.homework_id, later.number > HandInRow.number, later.withdrawn_at.is_(None)
    )
    return Prepared(
        select(HandInRow.treatment_id, HomeworkRow.module)
        .join(HomeworkRow, HomeworkRow.id == HandInRow.homework_id)
        .join(told, told.id == HandInRow.feedback_id)
        .join(asked, asked.c.value == HandInRow.treatment_id)
        .where(
            HandInRow.withdrawn_at.is_(None),
            HomeworkRow.withdrawn_at.is_(None),
            HomeworkRow.module.is_not(None),
            told.kind == MessageKind.MORE.value,
            ~newer,
        )
    )


def _some() -> CTE:
    asked = func.json_each(bindparam("treatments", type_=Text)).table_valued("value")
    columns = TreatmentRow.id, TreatmentRow.therapist_id, TreatmentRow.patient_id, TreatmentRow.ended_on
    of_those = TreatmentRow.id.in_(select(asked.c.value))
    return select(*columns).where(TreatmentRow.withdrawn_at.is_(None), of_those).cte("mine")


def _mine(therapists: int | None, *, of_treatment: bool, passed_on: bool) -> CTE:
    own = select(TreatmentRow.id, TreatmentRow.therapist_id, TreatmentRow.patient_id, TreatmentRow.ended_on).where(
        TreatmentRow.withdrawn_at.is_(None)
    )
    if of_treatment:
        return own.where(TreatmentRow.id == bindparam("treatment", type_=Integer)).cte("mine")
    if therapists is None:
        return own.cte("mine")
    theirs = own.where(TreatmentRow.therapist_id.in_(_places(therapists)))
    if not passed_on:
        return theirs.cte("mine")
    return union(theirs, own.where(TreatmentRow.id.in_(_passed_on_to(therapists)))).cte("mine")


def _passed_on_to(therapists: int) -> Select[int]:
    """Treatments of which something is passed on to the therapists."""
    row = PassedOnRow
    return select(row.treatment_id).where(row.to_account.in_(_places(therapists)), row.withdrawn_at.is_(None))


def _places(therapists: int) -> list[Any]:
    return [bindparam(f"therapist_{place}", type_=Integer) for place in range(therapists)] or [literal(0)]


# --- the branches ---------------------------------------------------------------------------------


def _messages(mine: CTE) -> Any:
    """Messages that wait; the oldest of each thread is picked afterwards."""
    row, passed = MessageRow, aliased(PassedOnRow)
    waits = (row.answered_id.is_(None), row.no_answer_at.is_(None))
    return (
        branch(
            LineKind.MESSAGE,
            mine,
            ref=row.id,
            since=row.at,
            time_known=row.time_known,
            words=func.substr(row.body, 1, _EXCERPT),
            begun=_begun(row.treatment_id, MessageKind.MESSAGE),
            **passed_to(passed),
        )
        .join(row, is_of(mine, row))
        .outerjoin(passed, passed.id == latest_passing(LineKind.MESSAGE, row.treatment_id, row.id))
        .where(row.direction == IN, row.withdrawn_at.is_(None), *waits)
    )


def _hand_ins(mine: CTE) -> Any:
    """Hand-ins without finished feedback, unless their module has been reviewed since (store/homework.py)."""
    row, event, feedback, passed = HandInRow, ModuleEventRow, aliased(MessageRow), aliased(PassedOnRow)
    reviewed = exists().where(
        event.treatment_id == row.treatment_id,
        event.module == HomeworkRow.module,
        event.id > row.after_event,
        event.state == ModuleState.REVIEWED.value,
        event.withdrawn_at.is_(None),
    )
    begun = exists().where(
        _unfinished(feedback), feedback.kind != MessageKind.MESSAGE.value, feedback.hand_in_id == row.id
    )
    return (
        branch(
            LineKind.HOMEWORK,
            mine,
            ref=row.id,
            since=row.at,
            time_known=row.time_known,
            words=HomeworkRow.title,
            module=HomeworkRow.module,
            begun=begun,
            answers_ref=row.homework_id,
            **passed_to(passed),
        )
        .join(row, is_of(mine, row))
        .outerjoin(passed, passed.id == latest_passing(LineKind.HOMEWORK, row.treatment_id, row.id))
        .join(HomeworkRow, HomeworkRow.id == row.homework_id)
        .where(row.withdrawn_at.is_(None), row.feedback_id.is_(None), ~reviewed)
    )


def _hand_overs(mine: CTE) -> Any:
    row = MessageRow
    return (
        branch(LineKind.HANDOVER, mine, ref=row.id, since=row.finished_at, promised=promise_answered(row))
        .join(row, is_of(mine, row))
        .where(*_finished(row), row.handed_over_at.is_(None))
    )


def _contacts(mine: CTE) -> Any:
    """Contacts not journalled: what the therapist has finished; the oldest of each treatment is picked afterwards."""
    row = MessageRow
    return (
        branch(LineKind.JOURNAL, mine, ref=literal(0), since=row.finished_at)
        .join(row, is_of(mine, row))
        .where(*_finished(row), row.journalled_at.is_(None))
    )


def _drafts(own: Any, mine: CTE) -> Any:
    """Texts begun before today and not finished, with what they answer.

    ``own`` asks for those of the one whose list it is, whoever the patient's therapist is: nobody else finishes them.
    """
    row = MessageRow
    is_reply = and_(row.kind == MessageKind.MESSAGE.value, row.corrects_id.is_(None))
    answers = case(
        (is_reply, LineKind.MESSAGE.value),
        (row.kind != MessageKind.MESSAGE.value, LineKind.HOMEWORK.value),
        else_=null(),
    )
    statement = branch(
        LineKind.DRAFT,
        mine if own is None else own,
        ref=row.id,
        since=row.made_at,
        promised=promise_waiting(row),
        answers=answers,
        answers_ref=func.coalesce(row.hand_in_id, -row.module, 0),
    )
    return _written_by(statement, row, row.made_by, own, mine).where(_unfinished(row), row.made_at < _BEGINS)


def _notes(own: Any, mine: CTE) -> Any:
    row = NoteRow
    unfinished = (row.finished_at.is_(None), row.discarded_at.is_(None), row.withdrawn_at.is_(None))
    statement = branch(LineKind.DRAFT, mine if own is None else own, ref=-row.id, since=row.made_at)
    statement = _written_by(statement, row, row.made_by, own, mine).where(*unfinished, row.made_at < _BEGINS)
    if own is None:
        return statement
    return statement.join(DraftRow, DraftRow.note_id == row.id).where(DraftRow.account_id == _WRITER)


def _flags(own: Any, mine: CTE) -> Any:
    row = FlagRow
    given = {"ref": row.id, "since": row.on, "time_known": literal(0), "words": row.words}
    statement = branch(LineKind.FLAG, mine if own is None else own, **given)
    stands = (row.done_at.is_(None), row.withdrawn_at.is_(None), row.on <= DAY)
    return _written_by(statement, row, row.account_id, own, mine).where(*stands)


def _follow_ups(mine: CTE) -> Any:
    """Follow-ups whose day has come and whose outcome is not written, also after the end (decided.md "Idag").

    A patient who is archived or deceased is not followed up: asked by the follow-up, so that the patients of the many
    treatments without one are not looked up.
    """
    row, treatment, patient = FollowUpRow, aliased(TreatmentRow), aliased(PatientRow)
    in_care = exists().where(
        treatment.id == row.treatment_id,
        patient.id == treatment.patient_id,
        patient.archived_at.is_(None),
        patient.deceased_on.is_(None),
    )
    return (
        branch(
            LineKind.FOLLOW_UP,
            mine,
            ref=row.id,
            since=row.due_on,
            time_known=literal(0),
            answers_ref=func.coalesce(row.months, 0),
        )
        .join(row, is_of(mine, row))
        .where(row.done_on.is_(None), row.withdrawn_at.is_(None), row.due_on <= DAY, in_care)
    )


def _every_treatment(*, of_treatment: bool) -> Any:
    """Return the treatments in which one may have begun a text or set a flag: all of them, or the one asked for."""
    columns = TreatmentRow.id, TreatmentRow.therapist_id, TreatmentRow.patient_id
    every = select(*columns).where(TreatmentRow.withdrawn_at.is_(None))
    return (every.where(TreatmentRow.id == bindparam("treatment", type_=Integer)) if of_treatment else every).subquery()


def _whatever_treatment(*, of_treatment: bool, of_some: bool) -> SafetyScope:
    """Return the treatments whose safety answers may stand on a list: all there are, or those asked for, whosever they
    are and also when they were taken back. Whose list each stands on goes by who is on duty (``domain/standing_in``).
    """
    every = select(TreatmentRow.id, TreatmentRow.therapist_id, TreatmentRow.patient_id)
    if of_treatment:
        every = every.where(TreatmentRow.id == bindparam("treatment", type_=Integer))
    if of_some:
        asked = func.json_each(bindparam("treatments", type_=Text)).table_valued("value")
        every = every.where(TreatmentRow.id.in_(select(asked.c.value)))
    return SafetyScope(every.subquery(), is_narrow=of_treatment or of_some)


def _written_by(statement: Any, row: Any, writer: Any, own: Any, mine: CTE) -> Any:
    if own is None:
        return statement.join(row, is_of(mine, row))
    return statement.join(row, row.treatment_id == own.c.id).where(writer == _WRITER)


def _module_passings(mine: CTE) -> Any:
    """Return which modules that wait as such are passed on, while their treatments go on."""
    row = PassedOnRow
    whom = {"passed_to": row.to_account, "passing": row.id}
    statement = branch(LineKind.HOMEWORK, mine, ref=row.ref, since=row.made_at, **whom)
    return statement.join(row, is_of(mine, row)).where(
        row.kind == LineKind.HOMEWORK.value, row.ref < 0, row.withdrawn_at.is_(None), mine.c.ended_on.is_(None)
    )


def _unfinished(row: Any) -> ColumnElement[bool]:
    return and_(row.direction == OUT, row.finished_at.is_(None), row.discarded_at.is_(None))


def _finished(row: Any) -> tuple[ColumnElement[bool], ...]:
    return row.direction == OUT, row.finished_at.is_not(None), row.withdrawn_at.is_(None)


def _begun(treatment: Any, kind: MessageKind) -> Any:
    draft = aliased(MessageRow)
    return exists().where(
        _unfinished(draft), draft.treatment_id == treatment, draft.kind == kind.value, draft.corrects_id.is_(None)
    )
