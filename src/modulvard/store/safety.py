"""Safety answers in the store, and the notes that close them (``domain/safety.py``). An answer is never taken away."""

import json
from collections.abc import Iterable, Mapping
from functools import cache

from sqlalchemy import ColumnElement, Text, and_, bindparam, exists, func, insert, literal_column, select, update
from sqlalchemy.orm import Session, aliased

from modulvard.domain.errors import ChangedSince, NotFound
from modulvard.domain.ids import (
    AccountId,
    PatientId,
    RatingId,
    SafetyAnswerId,
    SafetyClosingId,
    TreatmentId,
)
from modulvard.domain.safety import Done, SafetyAnswer, SafetyClosing
from modulvard.domain.today import LineKind
from modulvard.domain.treatment_steps import Stamp
from modulvard.domain.treatments import Treatment
from modulvard.store.passed_on import latest_passing
from modulvard.store.prepared import Prepared
from modulvard.store.rows import PassedOnRow, RatingRow, SafetyAnswerRow, SafetyClosingRow, TreatmentRow


def load_safety(session: Session, answer: SafetyAnswerId) -> SafetyAnswer:
    """Return an answer with every note that has closed it, or raise NotFound."""
    found = _answers(session, SafetyAnswerRow.id == answer)
    if not found:
        raise NotFound(kind="safety_answer", ident=answer)
    return found[0]


def safety_of(session: Session, treatment: TreatmentId) -> tuple[SafetyAnswer, ...]:
    """Return a treatment's safety answers, open and closed, in the order they were kept: two statements."""
    return _answers(session, SafetyAnswerRow.treatment_id == treatment)


def open_answers_of(session: Session, treatments: Iterable[TreatmentId]) -> tuple[SafetyAnswer, ...]:
    """Return the safety answers of treatments that no note closes, in the order they were kept: two statements."""
    row = SafetyAnswerRow
    return _answers(session, and_(row.treatment_id.in_(tuple(treatments)), row.closing_id.is_(None)))


def _answers(session: Session, which: ColumnElement[bool]) -> tuple[SafetyAnswer, ...]:
    rows = session.scalars(
        select(SafetyAnswerRow).where(which).order_by(SafetyAnswerRow.id), execution_options={"populate_existing": True}
    ).all()
    closings = _closings(session, [row.id for row in rows])
    return tuple(
        SafetyAnswer(
            id=SafetyAnswerId(row.id),
            rating=RatingId(row.rating_id),
            treatment=TreatmentId(row.treatment_id),
            item=row.item,
            answer=row.answer,
            made_at=row.made_at,
            made_by=AccountId(row.made_by),
            closings=closings.get(row.id, ()),
        )
        for row in rows
    )


def _closings(session: Session, answers: list[int]) -> Mapping[int, tuple[SafetyClosing, ...]]:
    row = SafetyClosingRow
    found: dict[int, tuple[SafetyClosing, ...]] = {}
    statement = select(row).where(row.safety_answer_id.in_(answers)).order_by(row.id)
    for one in session.scalars(statement, execution_options={"populate_existing": True}):
        closing = SafetyClosing(
            id=SafetyClosingId(one.id),
            done=tuple(Done(each) for each in one.done),
            note=one.body,
            made_at=one.made_at,
            made_by=AccountId(one.made_by),
            withdrawn_at=one.withdrawn_at,
        )
        found[one.safety_answer_id] = (*found.get(one.safety_answer_id, ()), closing)
    return found


def add_closing(session: Session, answer: SafetyAnswerId, closing: SafetyClosing) -> SafetyClosingId:
    """Keep the note that closes an answer and return its id; the one it comes with is provisional."""
    made = insert(SafetyClosingRow).values(
        safety_answer_id=answer,
        done=[each.value for each in closing.done],
        body=closing.note,
        made_at=closing.made_at,
        made_by=closing.made_by,
        withdrawn_at=None,
    )
    ident = SafetyClosingId(session.execute(made.returning(SafetyClosingRow.id)).scalar_one())
    _close(session, answer, ident)
    return ident


def open_again(session: Session, answer: SafetyAnswerId, closing: SafetyClosingId, stamp: Stamp) -> None:
    """Take a note back: the answer is to be read again. Raises ChangedSince if that note does not close it."""
    row = SafetyAnswerRow
    opened = update(row).where(row.id == answer, row.closing_id == closing).values(closing_id=None)
    _require(session.execute(opened.returning(row.id)).first() is not None, answer)
    _mark(session, closing, stamp)


def close_again(session: Session, answer: SafetyAnswerId, closing: SafetyClosingId) -> None:
    """Let a note that was taken back close the answer again. Raises ChangedSince if another one does."""
    _close(session, answer, closing)
    _mark(session, closing, None)


def _close(session: Session, answer: SafetyAnswerId, closing: SafetyClosingId) -> None:
    row = SafetyAnswerRow
    shut = update(row).where(row.id == answer, row.closing_id.is_(None)).values(closing_id=closing)
    _require(session.execute(shut.returning(row.id)).first() is not None, answer)


def _mark(session: Session, closing: SafetyClosingId, stamp: Stamp | None) -> None:
    values = {"withdrawn_at": None if stamp is None else stamp.at}
    session.execute(update(SafetyClosingRow).where(SafetyClosingRow.id == closing).values(values))


def _require(kept: bool, answer: SafetyAnswerId) -> None:
    if not kept:
        raise ChangedSince(kind="safety_answer", ident=answer)


# --- who, and what else goes by them --------------------------------------------------------------


def holders_of(session: Session, patient: PatientId) -> frozenset[AccountId]:
    """Return with whom the open answers of a patient are: whom each was passed on to, else who is responsible."""
    row, passed = SafetyAnswerRow, aliased(PassedOnRow)
    statement = (
        select(func.coalesce(passed.to_account, TreatmentRow.therapist_id))
        .select_from(row)
        .join(TreatmentRow, TreatmentRow.id == row.treatment_id)
        .outerjoin(passed, passed.id == latest_passing(LineKind.SAFETY, row.treatment_id, row.id))
        .where(TreatmentRow.patient_id == patient, row.closing_id.is_(None))
    )
    return frozenset(AccountId(holder) for holder in session.scalars(statement))


def open_in(session: Session, patient: PatientId) -> tuple[TreatmentId, ...]:
    """Return the treatments of a patient in which an answer is to be read, each once for every such answer."""
    row = SafetyAnswerRow
    statement = (
        select(row.treatment_id)
        .join(TreatmentRow, TreatmentRow.id == row.treatment_id)
        .where(TreatmentRow.patient_id == patient, row.closing_id.is_(None))
        .order_by(row.id)
    )
    return tuple(TreatmentId(treatment) for treatment in session.scalars(statement))


def unread_in(session: Session, treatment: Treatment) -> int:
    """Return how many answers of a treatment are to be read."""
    row = SafetyAnswerRow
    statement = select(func.count()).where(row.treatment_id == treatment.id, row.closing_id.is_(None))
    return session.execute(statement).scalar_one()


def patients_to_read(session: Session, patients: Iterable[PatientId]) -> frozenset[PatientId]:
    """Return those of some patients who have an answer to be read first, in one statement."""
    rows = _patients_to_read().rows(session, patients=json.dumps(list(patients)))
    return frozenset(PatientId(patient) for (patient,) in rows)


@cache
def _patients_to_read() -> Prepared:
    """Begins with the open answers, which are few in the whole clinic."""
    asked = func.json_each(bindparam("patients", type_=Text)).table_valued("value")
    return Prepared(
        select(TreatmentRow.patient_id)
        .distinct()
        .join(SafetyAnswerRow, TreatmentRow.id == SafetyAnswerRow.treatment_id + literal_column("0"))
        .where(SafetyAnswerRow.closing_id.is_(None), TreatmentRow.patient_id.in_(select(asked.c.value)))
    )


def is_rated(session: Session, treatment: TreatmentId) -> bool:
    """Tell whether a treatment has ratings that count, or answers that were to be read, whatever became of them."""
    counts = exists().where(RatingRow.treatment_id == treatment, RatingRow.withdrawn_at.is_(None))
    asked = exists().where(SafetyAnswerRow.treatment_id == treatment)
    return bool(session.scalar(select(counts | asked)))
