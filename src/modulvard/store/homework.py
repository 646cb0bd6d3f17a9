"""Homework in the store: rows made when modules open, hand-ins with answers of their own, marks set in place (C5)."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Row, and_, exists, insert, select, text, update
from sqlalchemy.orm import Session

from modulvard.domain.errors import NotFound
from modulvard.domain.homework import (
    HandIn,
    Homework,
    MarkedAlready,
    ModuleForm,
    NewHomework,
    NotMarked,
    answers_text,
)
from modulvard.domain.homework_answers import Answer, read_value, write_value
from modulvard.domain.ids import (
    AccountId,
    HandInId,
    HomeworkId,
    MessageId,
    ModuleEventId,
    ModuleNumber,
    ProgramVersionId,
    TreatmentId,
)
from modulvard.domain.messages import Message, MessageKind, Way
from modulvard.domain.module_events import ModuleEvent, ModuleState, standings
from modulvard.domain.program_content import read_questions, write_questions
from modulvard.domain.programs import HomeworkForm, Program, Text
from modulvard.domain.treatment_steps import Stamp
from modulvard.domain.treatments import Treatment
from modulvard.store.followed_versions import earlier_versions, given_with, version_at
from modulvard.store.messages import UNFINISHED, load_messages
from modulvard.store.programs import load_programs
from modulvard.store.rows import (
    HandInAnswerRow,
    HandInRow,
    HomeworkRow,
    MessageRow,
    ModuleEventRow,
    TreatmentRow,
)
from modulvard.store.text_index import indexed_text

HOMEWORK = HomeworkRow.metadata.tables["homework"]
HAND_IN = HandInRow.metadata.tables["hand_in"]
_ANSWER = HandInAnswerRow.metadata.tables["hand_in_answer"]
_MESSAGE = MessageRow.metadata.tables["message"]
_EVENT = ModuleEventRow.metadata.tables["module_event"]
_FEEDBACK = (MessageKind.FEEDBACK.value, MessageKind.MORE.value)


def reviewed_elsewhere() -> ColumnElement[bool]:
    """Tell whether a ``hand_in`` of a ``homework`` was answered by a review of its module that was recorded later.

    Done is no review: it follows by itself when the next module opens, and what came since still waits.
    """
    later = [
        _EVENT.c.treatment_id == HAND_IN.c.treatment_id,
        _EVENT.c.module == HOMEWORK.c.module,
        _EVENT.c.id > HAND_IN.c.after_event,
        _EVENT.c.state == ModuleState.REVIEWED.value,
        _EVENT.c.withdrawn_at.is_(None),
    ]
    return exists().where(*later).correlate(HAND_IN, HOMEWORK)


# --- reading --------------------------------------------------------------------------------------


def load_homework(session: Session, which: ColumnElement[bool], *, with_answers: bool = False) -> tuple[Homework, ...]:
    """Return the homework that fits a condition on ``homework``, by id, in a constant number of statements."""
    versions = given_with().label("program_version")
    rows = session.execute(
        select(HOMEWORK, versions)
        .join(TreatmentRow, TreatmentRow.id == HOMEWORK.c.treatment_id)
        .where(which)
        .order_by(HOMEWORK.c.id)
    ).all()
    if not rows:
        return ()
    programs = load_programs(session, {ProgramVersionId(row.program_version) for row in rows})
    idents = select(HOMEWORK.c.id).where(which)
    hand_ins = _hand_ins(session, idents, with_answers=with_answers)
    return tuple(_homework(row, programs[ProgramVersionId(row.program_version)], hand_ins[row.id]) for row in rows)


def homework_of(session: Session, treatment: TreatmentId, *, with_answers: bool = False) -> tuple[Homework, ...]:
    """Return all homework of a treatment, in the order it was given."""
    return load_homework(session, HOMEWORK.c.treatment_id == treatment, with_answers=with_answers)


def siblings_of(session: Session, homework: HomeworkId) -> tuple[Homework, ...]:
    """Return a homework with the others of its module; a free one alone. Raises NotFound."""
    row = session.execute(
        select(HOMEWORK.c.treatment_id, HOMEWORK.c.module).where(HOMEWORK.c.id == homework)
    ).one_or_none()
    if row is None:
        raise NotFound(kind="homework", ident=homework)
    if row.module is None:
        return load_homework(session, HOMEWORK.c.id == homework)
    return module_homework(session, TreatmentId(row.treatment_id), ModuleNumber(row.module))


def module_homework(session: Session, treatment: TreatmentId, module: ModuleNumber) -> tuple[Homework, ...]:
    """Return the homework of one module of a treatment."""
    return load_homework(session, and_(HOMEWORK.c.treatment_id == treatment, HOMEWORK.c.module == module))


def load_one(session: Session, homework: HomeworkId) -> Homework:
    """Return a homework with all its answers, or raise NotFound."""
    found = load_homework(session, HOMEWORK.c.id == homework, with_answers=True)
    if not found:
        raise NotFound(kind="homework", ident=homework)
    return found[0]


def homework_of_hand_in(session: Session, hand_in: HandInId) -> HomeworkId:
    """Return which homework was handed in, or raise NotFound."""
    found = session.scalar(select(HAND_IN.c.homework_id).where(HAND_IN.c.id == hand_in))
    if found is None:
        raise NotFound(kind="hand_in", ident=hand_in)
    return HomeworkId(found)


def homework_for(session: Session, form: ModuleForm) -> HomeworkId:
    """Return the homework of a module's form, assigned or not, or raise NotFound."""
    found = session.scalar(
        select(HOMEWORK.c.id).where(
            HOMEWORK.c.treatment_id == form.treatment, HOMEWORK.c.module == form.module, HOMEWORK.c.form == form.form
        )
    )
    if found is None:
        raise NotFound(kind="homework", ident=form.form)
    return HomeworkId(found)


def _hand_ins(session: Session, homework: Any, *, with_answers: bool) -> Mapping[int, list[HandIn]]:
    rows = session.execute(
        select(HAND_IN, reviewed_elsewhere().label("elsewhere"))
        .join(HOMEWORK, HOMEWORK.c.id == HAND_IN.c.homework_id)
        .where(HAND_IN.c.homework_id.in_(homework))
        .order_by(HAND_IN.c.homework_id, HAND_IN.c.number)
    ).all()
    found: defaultdict[int, list[HandIn]] = defaultdict(list)
    if not rows:
        return found
    idents = select(HAND_IN.c.id).where(HAND_IN.c.homework_id.in_(homework))
    told = select(HAND_IN.c.feedback_id).where(HAND_IN.c.homework_id.in_(homework))
    feedback = {message.id: message for message in load_messages(session, _MESSAGE.c.id.in_(told))}
    drafts = drafts_of(session, _MESSAGE.c.hand_in_id.in_(idents))
    answers = _answers(session, idents) if with_answers else defaultdict(list)
    for row in rows:
        told_by = None if row.feedback_id is None else feedback.get(MessageId(row.feedback_id))
        found[row.homework_id].append(_hand_in(row, answers[row.id], told_by, drafts.get(row.id)))
    return found


def drafts_of(session: Session, which: ColumnElement[bool]) -> dict[int | None, MessageId]:
    """Return the begun feedback that fits a condition on ``message``, by hand-in; the latest of several."""
    rows = session.execute(
        select(_MESSAGE.c.id, _MESSAGE.c.hand_in_id)
        .where(which, UNFINISHED, _MESSAGE.c.kind.in_(_FEEDBACK), _MESSAGE.c.corrects_id.is_(None))
        .order_by(_MESSAGE.c.id)
    )
    return {row.hand_in_id: MessageId(row.id) for row in rows}


def _answers(session: Session, hand_ins: Any) -> defaultdict[int, list[Answer]]:
    found: defaultdict[int, list[Answer]] = defaultdict(list)
    statement = select(_ANSWER).where(_ANSWER.c.hand_in_id.in_(hand_ins)).order_by(_ANSWER.c.id)
    for row in session.execute(statement):
        answer = Answer(question=row.question, value=read_value(row.value), marked=row.marked)
        found[row.hand_in_id].append(answer)
    return found


# --- writing --------------------------------------------------------------------------------------


def assign_opened(session: Session, treatments: Sequence[Treatment]) -> None:
    """Make the rows of homework whose module has become open; what is there already is left as it is.

    They are never taken away: a module closed again hides those that have not been handed in.
    """
    earlier = earlier_versions(session, [treatment.id for treatment in treatments])
    versions = {treatment.program.version for treatment in treatments}
    programs = load_programs(session, versions.union(*({version for _, version in each} for each in earlier.values())))
    rows = [
        _form_values(treatment.id, number, form, opened, Stamp(at=first.made_at, by=first.made_by))
        for treatment in treatments
        for number, opened in _opened(treatment)
        for first in [_first_event(treatment, number)]
        for version in [version_at(treatment, earlier.get(treatment.id, ()), first.made_at)]
        for form in forms_of(programs[version], number)
    ]
    _insert_forms(session, rows)


def assign_module(session: Session, treatment: Treatment, module: ModuleNumber, stamp: Stamp) -> None:
    """Make the rows of a module's homework although it is not open: something of it has been handed in."""
    program = load_programs(session, [treatment.program.version])[treatment.program.version]
    rows = [_form_values(treatment.id, module, form, stamp.today, stamp) for form in forms_of(program, module)]
    _insert_forms(session, rows)


def forms_of(program: Program, module: ModuleNumber) -> tuple[HomeworkForm, ...]:
    """Return the homework of a module of a program."""
    found = program.module(module)
    return () if found is None else found.homework


def add_free(session: Session, new: NewHomework, form: HomeworkForm, stamp: Stamp) -> HomeworkId:
    """Keep a free homework and return its id."""
    values = {
        **_form_values(new.treatment, None, form, stamp.today, stamp),
        "form": None,
        "title": form.title.sv,
        "intro": form.intro.sv,
        "questions": write_questions(form.questions),
        "due_on": new.due_on,
    }
    return HomeworkId(session.scalars(insert(HOMEWORK).values(values).returning(HOMEWORK.c.id)).one())


def add_hand_in(session: Session, homework: Homework, hand_in: HandIn) -> HandInId:
    """Keep a new hand-in with its answers, and put their words into the search; its own id is provisional."""
    values = {
        "homework_id": hand_in.homework,
        "treatment_id": hand_in.treatment,
        "number": hand_in.number,
        "at": hand_in.at,
        "time_known": hand_in.time_known,
        "way": hand_in.way.value,
        "made_at": hand_in.made_at,
        "made_by": hand_in.made_by,
        "after_event": hand_in.after_event,
        "withdrawn_reason": "",
    }
    ident = HandInId(session.scalars(insert(HAND_IN).values(values).returning(HAND_IN.c.id)).one())
    session.execute(
        insert(_ANSWER),
        [
            {
                "hand_in_id": ident,
                "question": answer.question,
                "value": write_value(answer.value),
                "marked": answer.marked,
            }
            for answer in hand_in.answers
        ],
    )
    words = indexed_text(homework.treatment, answers_text(homework.form.questions, hand_in.answers))
    session.execute(
        text("INSERT INTO hand_in_search (rowid, words) VALUES (:id, :words)"), {"id": ident, "words": words}
    )
    return ident


def save_homework(session: Session, before: Sequence[Homework], after: Sequence[Homework]) -> None:
    """Write what a step changed in place: days and marks. New rows have been added already."""
    known = {homework.id: homework for homework in before}
    for homework in after:
        was = known[homework.id]
        if (homework.due_on, homework.withdrawn_at) != (was.due_on, was.withdrawn_at):
            marks = {"due_on": homework.due_on, "withdrawn_at": homework.withdrawn_at}
            session.execute(update(HOMEWORK).where(HOMEWORK.c.id == homework.id).values(marks))
        hand_ins = {hand_in.id: hand_in for hand_in in was.hand_ins}
        for hand_in in homework.hand_ins:
            if hand_in != hand_ins[hand_in.id]:
                session.execute(update(HAND_IN).where(HAND_IN.c.id == hand_in.id).values(_hand_in_marks(hand_in)))


def mark_answer(session: Session, hand_in: HandInId, question: str, *, marked: bool) -> None:
    """Mark an answer to be followed up, or take the mark away; raises NotFound, MarkedAlready or NotMarked."""
    mine = and_(_ANSWER.c.hand_in_id == hand_in, _ANSWER.c.question == question)
    was = session.scalar(select(_ANSWER.c.marked).where(mine))
    if was is None:
        raise NotFound(kind="question", ident=question)
    if was == marked:
        raise MarkedAlready(question=question) if marked else NotMarked(question=question)
    session.execute(update(_ANSWER).where(mine).values(marked=marked))


def _insert_forms(session: Session, rows: Sequence[Mapping[str, object]]) -> None:
    if rows:
        session.execute(insert(HOMEWORK).prefix_with("OR IGNORE"), rows)


def _opened(treatment: Treatment) -> Iterable[tuple[ModuleNumber, date]]:
    for number, standing in standings(treatment.events, date.max).items():
        if standing.opened is not None:
            yield number, standing.opened


def _first_event(treatment: Treatment, module: ModuleNumber) -> ModuleEvent:
    return next(event for event in treatment.events if event.module == module and event.withdrawn_at is None)


def _form_values(
    treatment: TreatmentId, module: ModuleNumber | None, form: HomeworkForm, on: date, stamp: Stamp
) -> dict[str, object]:
    return {
        "treatment_id": treatment,
        "module": module,
        "form": form.key,
        "title": "",
        "intro": "",
        "due_on": None,
        "assigned_on": on,
        "made_at": stamp.at,
        "made_by": stamp.by,
    }


def _hand_in_marks(hand_in: HandIn) -> dict[str, object]:
    return {
        "feedback_id": None if hand_in.feedback is None else hand_in.feedback.id,
        "withdrawn_at": hand_in.withdrawn_at,
        "withdrawn_by": hand_in.withdrawn_by,
        "withdrawn_reason": hand_in.withdrawn_reason,
    }


# --- rows into values -----------------------------------------------------------------------------


def _homework(row: Row[Any], program: Program, hand_ins: Sequence[HandIn]) -> Homework:
    return Homework(
        id=HomeworkId(row.id),
        treatment=TreatmentId(row.treatment_id),
        module=None if row.module is None else ModuleNumber(row.module),
        form=form_of(row, program),
        due_on=row.due_on,
        assigned_on=row.assigned_on,
        made_at=row.made_at,
        made_by=AccountId(row.made_by),
        withdrawn_at=row.withdrawn_at,
        hand_ins=tuple(hand_ins),
    )


def form_of(row: Row[Any], program: Program) -> HomeworkForm:
    """Return the form of a ``homework`` row: of its frozen program, or its own."""
    if row.form is None:
        questions = read_questions(row.questions or [])
        return HomeworkForm(key="", title=Text(sv=row.title), intro=Text(sv=row.intro), questions=questions)
    forms = forms_of(program, ModuleNumber(row.module))
    return next(form for form in forms if form.key == row.form)


def _hand_in(row: Row[Any], answers: Sequence[Answer], feedback: Message | None, draft: MessageId | None) -> HandIn:
    return HandIn(
        id=HandInId(row.id),
        homework=HomeworkId(row.homework_id),
        treatment=TreatmentId(row.treatment_id),
        number=row.number,
        at=row.at,
        time_known=row.time_known,
        way=Way(row.way),
        answers=tuple(answers),
        made_at=row.made_at,
        made_by=AccountId(row.made_by),
        after_event=ModuleEventId(row.after_event),
        feedback=feedback,
        draft=draft,
        reviewed_elsewhere=row.elsewhere,
        journalled_at=row.journalled_at,
        withdrawn_at=row.withdrawn_at,
        withdrawn_by=None if row.withdrawn_by is None else AccountId(row.withdrawn_by),
        withdrawn_reason=row.withdrawn_reason,
    )
