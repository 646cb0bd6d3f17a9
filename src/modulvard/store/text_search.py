"""Searching the texts of the treatments that an account may open (C6, decided.md 6 and 7).

Every word of the search must stand in the text, in any form: the trigrams of its folded stem are asked of the index
together with the treatments' own, newest first; what the trigrams let through by mistake is dropped against the text.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Date, Integer, Select, Text, and_, bindparam, column, or_, select, table, union
from sqlalchemy.orm import Session

from modulvard.domain.homework import answers_text
from modulvard.domain.ids import PatientId, TreatmentId
from modulvard.domain.messages import Direction
from modulvard.domain.programs import SWEDISH
from modulvard.domain.text import clean_line, fold
from modulvard.domain.text_search import SHORTEST, TextHit, TextKind, plainly_holds, snippet_of
from modulvard.store.answer_words import stem
from modulvard.store.homework import load_homework
from modulvard.store.ownership import Viewer, is_kept
from modulvard.store.prepared import Prepared
from modulvard.store.rows import (
    AbsenceRow,
    HandInRow,
    HomeworkRow,
    MessageRow,
    NoteRow,
    OpenedBecauseRow,
    PatientRow,
    TreatmentRow,
)
from modulvard.store.search_words import trigrams_of
from modulvard.store.text_index import treatment_trigram

_LONGEST_SEARCH, _MOST_WORDS = 100, 8
_READ_AT_ONCE = 40
_TREATMENTS_AT_ONCE = 200
"""The index merges the treatments of one question at every step: many are asked for a part at a time."""
_NEWEST_LOOKED_AT = 1_000
"""So many of the newest texts with the words are held against the viewer's treatments before the index is asked of
each: as many as cost about the same."""
_MOST = bindparam("most", type_=Integer)
_BEFORE = bindparam("before", type_=Integer)
_NEWEST = 1 << 62
_ROWS: Mapping[TextKind, Any] = {
    TextKind.MESSAGE: MessageRow,
    TextKind.HOMEWORK: HandInRow,
    TextKind.NOTE: NoteRow,
}
_INDEXES = {TextKind.MESSAGE: "message_search", TextKind.HOMEWORK: "hand_in_search", TextKind.NOTE: "note_search"}


def search_texts(
    session: Session,
    written: str,
    kinds: Iterable[TextKind],
    viewer: Viewer,
    limit: int,
    *,
    looked_at: int = _NEWEST_LOOKED_AT,
) -> tuple[TextHit, ...]:
    """Return the texts that hold every word, of the viewer's own treatments and those opened today, newest first.

    ``looked_at`` is how many of anyone's newest are looked through before the index is asked of each treatment.
    """
    needles = needles_of(written)
    if not any(len(needle) >= SHORTEST for needle in needles):
        return ()
    treatments = sorted(_may_open(session, viewer), reverse=True)
    hits: list[TextHit] = []
    for kind in kinds:
        newest = _among_newest(session, kind, frozenset(treatments), needles, limit=limit, looked_at=looked_at)
        if newest is not None:
            hits += newest
            continue
        for at in range(0, len(treatments), _TREATMENTS_AT_ONCE):
            asked = _question(needles, treatments[at : at + _TREATMENTS_AT_ONCE])
            hits += _found(session, kind, asked, needles, limit)
    hits.sort(key=lambda hit: (hit.at, hit.ref), reverse=True)
    return tuple(hits[:limit])


def needles_of(written: str) -> tuple[str, ...]:
    """Return what is looked for of each word: its folded stem, which every form of it holds."""
    words = dict.fromkeys(fold(clean_line(written[:_LONGEST_SEARCH])).replace(",", " ").split())
    return tuple(dict.fromkeys(_needle(word) for word in list(words)[:_MOST_WORDS]))


def _needle(word: str) -> str:
    return stem(word, SWEDISH) if word.isalpha() and len(word) > SHORTEST else word


def _among_newest(
    session: Session,
    kind: TextKind,
    treatments: frozenset[TreatmentId],
    needles: Sequence[str],
    *,
    limit: int,
    looked_at: int,
) -> list[TextHit] | None:
    """Return the hits if they are all among the newest that anyone's texts give, else None.

    A rare word is answered by this alone: asking for each treatment's trigram costs more than so few matches.
    """
    found = _newest(kind).rows(session, asked=_words_of(needles), most=looked_at)
    own = [ident for ident, treatment in found if treatment in treatments]
    hits: list[TextHit] = []
    for at in range(0, len(own), _READ_AT_ONCE):
        some = own[at : at + _READ_AT_ONCE]
        rows = _named(kind, len(some)).rows(session, **{f"ident_{place}": ident for place, ident in enumerate(some)})
        texts = _READERS[kind](session, rows)
        hits += [
            _hit(kind, row, title, text, needles)
            for row in rows
            for title, text in (texts(row),)
            if _holds_all(text, needles)
        ]
        if len(hits) >= limit:
            return hits[:limit]
    return hits if len(found) < looked_at else None


def _question(needles: Sequence[str], treatments: Sequence[TreatmentId]) -> str:
    theirs = " OR ".join(f'"{treatment_trigram(treatment)}"' for treatment in treatments)
    return f"({theirs}) AND {_words_of(needles)}"


def _words_of(needles: Sequence[str]) -> str:
    return " AND ".join(trigrams_of(needle) for needle in needles if len(needle) >= SHORTEST)


def _found(session: Session, kind: TextKind, asked: str, needles: Sequence[str], limit: int) -> Iterator[TextHit]:
    """Give the newest hits of one kind. What is read goes on where false hits leave room."""
    before, given = _NEWEST, 0
    while given < limit:
        rows = _statement(kind).rows(session, asked=asked, before=before, most=_READ_AT_ONCE)
        texts = _READERS[kind](session, rows)
        for row in rows:
            title, text = texts(row)
            if given < limit and _holds_all(text, needles):
                given += 1
                yield _hit(kind, row, title, text, needles)
        if len(rows) < _READ_AT_ONCE:
            return
        before = rows[-1][0]


def _holds_all(text: str, needles: Sequence[str]) -> bool:
    if plainly_holds(text, needles):
        return True
    folded = fold(text)
    return all(needle in folded for needle in needles)


def _hit(kind: TextKind, row: Sequence[Any], title: str, text: str, needles: Sequence[str]) -> TextHit:
    ref, treatment, at, outgoing, patient, given, family, born, *_ = row
    snippet, marks = snippet_of(text, [needle for needle in needles if len(needle) >= SHORTEST])
    return TextHit(
        kind=kind,
        ref=ref,
        treatment=TreatmentId(treatment),
        patient=PatientId(patient),
        given_name=given,
        family_name=family,
        birth_date=None if born is None else date.fromisoformat(born),
        at=datetime.fromisoformat(at),
        outgoing=bool(outgoing),
        title=title,
        snippet=snippet,
        marks=marks,
    )


# --- texts ----------------------------------------------------------------------------------------

_Reader = Callable[[Sequence[Any]], tuple[str, str]]


def _bodies(_session: Session, _rows: Sequence[Sequence[Any]]) -> _Reader:
    return lambda row: ("", row[-1])


def _answers(session: Session, rows: Sequence[Sequence[Any]]) -> _Reader:
    """Return what gives the title and the answers of each hand-in, read together."""
    idents = {row[-1] for row in rows}
    found = load_homework(session, HomeworkRow.id.in_(idents), with_answers=True) if idents else ()
    texts = {
        hand_in.id: (homework.form.title.sv, answers_text(homework.form.questions, hand_in.answers))
        for homework in found
        for hand_in in homework.hand_ins
    }
    return lambda row: texts[row[0]]


_READERS: Mapping[TextKind, Callable[[Session, Sequence[Sequence[Any]]], _Reader]] = {
    TextKind.MESSAGE: _bodies,
    TextKind.HOMEWORK: _answers,
    TextKind.NOTE: _bodies,
}


# --- statements -----------------------------------------------------------------------------------


def _index(kind: TextKind) -> tuple[Any, ColumnElement[bool]]:
    """Return the search index of a kind, and the condition that it holds what is asked."""
    name = _INDEXES[kind]
    index = table(name, column("rowid", Integer), column(name, Text))
    return index, index.c[name].op("MATCH")(bindparam("asked", type_=Text))


@cache
def _newest(kind: TextKind) -> Prepared:
    """The newest texts that hold the trigrams, whoever's they are: number and treatment."""
    row, (index, holds) = _ROWS[kind], _index(kind)
    return Prepared(
        select(row.id, row.treatment_id)
        .select_from(index)
        .join(row, row.id == index.c.rowid)
        .where(holds)
        .order_by(index.c.rowid.desc())
        .limit(_MOST)
    )


@cache
def _named(kind: TextKind, count: int) -> Prepared:
    """The texts of so many numbers, newest first."""
    row = _ROWS[kind]
    places = [bindparam(f"ident_{place}", type_=Integer) for place in range(count)]
    return Prepared(
        _with_patients(kind, _texts(kind).select_from(row)).where(row.id.in_(places)).order_by(row.id.desc())
    )


@cache
def _statement(kind: TextKind) -> Prepared:
    """The newest texts of the treatments asked for, before a number."""
    row, (index, holds) = _ROWS[kind], _index(kind)
    found = _with_patients(kind, _texts(kind).select_from(index).join(row, row.id == index.c.rowid))
    return Prepared(found.where(holds, index.c.rowid < _BEFORE).order_by(index.c.rowid.desc()).limit(_MOST))


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


def _may_open(session: Session, viewer: Viewer) -> list[TreatmentId]:
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
