"""The statements that search texts, each written once in a process (``store/text_search.py`` sends them)."""

from collections.abc import Mapping
from functools import cache
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Date,
    Integer,
    Select,
    Text,
    and_,
    bindparam,
    column,
    func,
    literal_column,
    or_,
    select,
    table,
    union,
)
from sqlalchemy.orm import Session

from modulvard.domain.ids import TreatmentId
from modulvard.domain.messages import Direction
from modulvard.domain.text_search import TextKind
from modulvard.store.ownership import Viewer, is_kept
from modulvard.store.prepared import Prepared
from modulvard.store.rows import (
    AbsenceRow,
    HandInRow,
    MessageRow,
    NoteRow,
    OpenedBecauseRow,
    PatientRow,
    TreatmentRow,
)

_MOST = bindparam("most", type_=Integer)
_BEFORE = bindparam("before", type_=Integer)
_ROWS: Mapping[TextKind, Any] = {
    TextKind.MESSAGE: MessageRow,
    TextKind.HOMEWORK: HandInRow,
    TextKind.NOTE: NoteRow,
}
_INDEXES = {TextKind.MESSAGE: "message_search", TextKind.HOMEWORK: "hand_in_search", TextKind.NOTE: "note_search"}


def _index(kind: TextKind) -> tuple[Any, ColumnElement[bool]]:
    """Return the search index of a kind, and the condition that it holds what is asked."""
    name = _INDEXES[kind]
    index = table(name, column("rowid", Integer), column(name, Text))
    return index, index.c[name].op("MATCH")(bindparam("asked", type_=Text))


@cache
def newest(kind: TextKind) -> Prepared:
    """The newest texts that hold the trigrams, whoever's they are: number and treatment."""
    row, (index, holds) = _ROWS[kind], _index(kind)
    return Prepared(
        select(row.id, row.treatment_id)
        .select_from(index)
        .join(row, row.id == index.c.rowid)
        .where(holds, index.c.rowid < _BEFORE)
        .order_by(index.c.rowid.desc())
        .limit(_MOST)
    )


@cache
def exists(kind: TextKind) -> Prepared:
    """Whether anyone's text holds the trigrams: told at once, for a common word by the first that does."""
    index, holds = _index(kind)
    return Prepared(select(index.c.rowid).where(holds).limit(literal_column("1")))


@cache
def numbers_of(kind: TextKind) -> Prepared:
    """The numbers of the texts of some treatments: an index has them."""
    row = _ROWS[kind]
    return Prepared(select(row.id).where(row.treatment_id.in_(_numbers())))


@cache
def looked_at(kind: TextKind) -> Prepared:
    """The texts of some numbers, newest first."""
    row = _ROWS[kind]
    texts = select(row.id, row.body).where(row.id.in_(_numbers()), row.withdrawn_at.is_(None))
    return Prepared(texts.order_by(row.id.desc()))


@cache
def named(kind: TextKind) -> Prepared:
    """The texts of some numbers with whose they are, newest first."""
    row = _ROWS[kind]
    texts = _with_patients(kind, _texts(kind).select_from(row)).where(row.id.in_(_numbers()))
    return Prepared(texts.order_by(row.id.desc()))


def _numbers() -> Any:
    """The numbers that are given as a list: as one value, a list of any length is one statement."""
    return select(func.json_each(bindparam("numbers", type_=Text)).table_valued("value").c.value)


@cache
def matching(kind: TextKind) -> Prepared:
    """The numbers of the newest texts that the index finds before a number."""
    index, holds = _index(kind)
    found = select(index.c.rowid).where(holds, index.c.rowid < _BEFORE)
    return Prepared(found.order_by(index.c.rowid.desc()).limit(_MOST))


def _texts(kind: TextKind) -> Select[Any]:
    row = _ROWS[kind]
    outgoing: Any = row.direction == Direction.OUT.value if kind is TextKind.MESSAGE else row.id < 0
    text = row.homework_id if kind is TextKind.HOMEWORK else row.body
    at = row.made_at if kind is TextKind.NOTE else row.at
    whose = (PatientRow.id.label("patient"), PatientRow.given_name, PatientRow.family_name, PatientRow.birth_date)
    return select(row.id, row.treatment_id, at, outgoing, *whose, text)


def _with_patients(kind: TextKind, texts: Select[Any]) -> Select[Any]:
    row = _ROWS[kind]
    with_treatments = texts.join(TreatmentRow, TreatmentRow.id == row.treatment_id)
    return with_treatments.join(PatientRow, PatientRow.id == TreatmentRow.patient_id).where(row.withdrawn_at.is_(None))


def may_open(session: Session, viewer: Viewer) -> list[TreatmentId]:
    rows = _treatments().rows(session, viewer=viewer.account, today=viewer.on)
    return [TreatmentId(ident) for (ident,) in rows]


@cache
def _treatments() -> Prepared:
    """The treatments of the viewer's own patients, and of those it has opened with a reason today."""
    viewer, today = bindparam("viewer", type_=Integer), bindparam("today", type_=Date)
    stood_in_for = select(AbsenceRow.account_id).where(
        AbsenceRow.substitute_id == viewer,
        AbsenceRow.withdrawn_at.is_(None),
        AbsenceRow.first_day <= today,
        AbsenceRow.last_day >= today,
    )
    responsible: ColumnElement[bool] = or_(
        TreatmentRow.therapist_id == viewer, TreatmentRow.therapist_id.in_(stood_in_for)
    )
    patients = union(
        select(TreatmentRow.patient_id).where(TreatmentRow.withdrawn_at.is_(None), responsible),
        select(OpenedBecauseRow.patient_id).where(OpenedBecauseRow.account_id == viewer, OpenedBecauseRow.on == today),
    ).subquery("mine")
    return Prepared(
        select(TreatmentRow.id)
        .join(PatientRow, PatientRow.id == TreatmentRow.patient_id)
        .where(
            and_(TreatmentRow.patient_id.in_(select(patients.c.patient_id)), TreatmentRow.withdrawn_at.is_(None)),
            is_kept(),
        )
    )
