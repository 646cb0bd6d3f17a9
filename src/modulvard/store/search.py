"""Searching patients by any part of a name or a number (C2, INP-04).

Three letters and more go through trigrams, and what the trigrams let through by mistake is dropped against the folded
text; one and two letters are held against the folded text, after the beginnings of words. Every character stands for
itself, but for a comma, which parts words.
"""

from collections.abc import Collection, Mapping, Sequence
from enum import Enum
from functools import cache
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Date,
    Executable,
    Integer,
    Select,
    Text,
    and_,
    bindparam,
    case,
    exists,
    func,
    literal_column,
    or_,
    select,
    text,
    true,
)
from sqlalchemy.dialects import sqlite
from sqlalchemy.orm import Session

from modulvard.domain.ids import PatientId, TreatmentId
from modulvard.domain.patient_search import SEARCH_LIMIT, PatientHit, PatientHits
from modulvard.domain.text import fold
from modulvard.store.misspelt import may_be_misspelt, spelt_like
from modulvard.store.ownership import Viewer, is_kept, is_masked, is_own, shown_treatment
from modulvard.store.programs import shown_names
from modulvard.store.rows import (
    AccountRow,
    NameWordRow,
    PatientIdentityRow,
    PatientRow,
    ProgramVersionRow,
    RecentPatientRow,
    TreatmentRow,
)
from modulvard.store.search_index import TRIGRAMS
from modulvard.store.search_words import (
    NUMBERS_END,
    Length,
    Shape,
    Sought,
    form_name,
    parameters,
    shape_of,
    sought_words,
)

_VIEWER = bindparam("viewer", type_=Integer)
_TODAY = bindparam("today", type_=Date)
_MOST = bindparam("most", type_=Integer)


class Where(Enum):
    """Where in a word one or two letters are sought."""

    BEGINNING = "beginning"
    """By index, where words begin."""
    ANYWHERE = "anywhere"


def holds_all(words: Sequence[Sought]) -> ColumnElement[bool]:
    """Tell whether a ``PatientRow`` holds every word somewhere in its names and numbers, and may be found by them.

    The statement is to be run with ``search_values``.
    """
    return and_(_holds_all(shape_of(words), Where.ANYWHERE, indexed=False), _may_be_found())


def search_values(words: Sequence[Sought], viewer: Viewer) -> dict[str, object]:
    """Return the values that a statement with ``holds_all`` is run with."""
    return {**parameters(words), **_of(viewer)}


def search_patients(session: Session, written: str, viewer: Viewer, limit: int = SEARCH_LIMIT) -> PatientHits:
    """Return the patients that hold every word of the text, in at most two statements.

    First those whose name or number begins with the text, then those in whom each word begins a word, then the rest;
    among equals by name, and archived patients last. Where nothing fits, names that are spelt alike are given.
    """
    words = sought_words(written)
    if not words:
        return PatientHits(hits=())
    shape, values = shape_of(words), search_values(words, viewer) | {"most": limit}
    if not _uses_trigrams(shape):
        # In a large clinic so many begin with a letter or two that nobody else would be shown.
        hits = _hits(session, _search(shape, Where.BEGINNING), values)
        if len(hits) == limit and not hits[-1].is_archived:
            return PatientHits(hits=hits)
    hits = _hits(session, _search(shape, Where.ANYWHERE), values)
    if hits or not any(may_be_misspelt(sought.word) for sought in words):
        return PatientHits(hits=hits)
    alike = _spelt_alike(session, words)
    if alike is None:
        return PatientHits(hits=())
    return PatientHits(hits=_hits(session, _found(alike, literal_column("0")), values), misspelt=True)


def recent_patients(session: Session, viewer: Viewer, limit: int) -> tuple[PatientHit, ...]:
    """Return the patients that the account opened last, the latest first. Archived and masked ones are left out."""
    opened = and_(RecentPatientRow.account_id == _VIEWER, RecentPatientRow.patient_id == PatientRow.id)
    statement = _hit_columns().join(RecentPatientRow, opened).where(*_visible()).order_by(RecentPatientRow.at.desc())
    return _hits(session, statement.limit(_MOST), _of(viewer) | {"most": limit})


def namesakes(session: Session, search_name: str, viewer: Viewer, limit: int = SEARCH_LIMIT) -> tuple[PatientHit, ...]:
    """Return the patients of exactly this folded name, so that two of the same name can be told apart (COR-05)."""
    named = _hit_columns().where(PatientRow.search_name == search_name, *_visible())
    statement = named.order_by(PatientRow.birth_date, PatientRow.id).limit(_MOST)
    return _hits(session, statement, _of(viewer) | {"most": limit})


def namesakes_of(
    session: Session, search_names: Collection[str], viewer: Viewer
) -> Mapping[str, tuple[PatientHit, ...]]:
    """Return those of each folded name that more than one patient bears, in one statement for all the names."""
    several = (
        select(PatientRow.search_name)
        .where(PatientRow.search_name.in_(sorted(search_names)), *_visible())
        .group_by(PatientRow.search_name)
        .having(func.count() > 1)
    )
    statement = _hit_columns().where(PatientRow.search_name.in_(several), *_visible())
    found: dict[str, tuple[PatientHit, ...]] = {}
    for hit in _hits(session, statement.order_by(PatientRow.birth_date, PatientRow.id), _of(viewer)):
        name = fold(hit.name)
        found[name] = (*found.get(name, ()), hit)
    return found


# --- what is found --------------------------------------------------------------------------------


def _may_be_found() -> ColumnElement[bool]:
    """Tell whether a search may find a ``PatientRow``.

    Another's patient with protected identity is found by the whole number only: a search by name must not tell that the
    patient is here (F15).
    """
    number = bindparam("number", type_=Text)
    held = PatientIdentityRow.value
    by_number = exists().where(
        PatientIdentityRow.patient_id == PatientRow.id, or_(held == number, func.substr(held, 3) == number)
    )
    return or_(~is_masked(_VIEWER, _TODAY), by_number.correlate(PatientRow))


def _visible() -> tuple[ColumnElement[bool], ...]:
    return is_kept(), PatientRow.archived_at.is_(None), ~is_masked(_VIEWER, _TODAY)


def _holds_all(shape: Shape, where: Where, *, indexed: bool) -> ColumnElement[bool]:
    """Tell whether a ``PatientRow`` holds every word; ``indexed`` where the trigrams are asked for already."""
    conditions: list[ColumnElement[bool]] = []
    if not indexed and _uses_trigrams(shape):
        conditions.append(PatientRow.id.in_(select(TRIGRAMS.c.rowid).where(_has_trigrams())))
    for word, forms in enumerate(shape):
        # A word that is one trigram is where the index says it is.
        if forms != (Length.TRIGRAM,):
            named = ((form_name(word, form), length) for form, length in enumerate(forms))
            conditions.append(or_(*(_holds(name, length, where) for name, length in named)))
    return and_(true(), *conditions)


def _uses_trigrams(shape: Shape) -> bool:
    return any(all(forms) for forms in shape)


def _has_trigrams() -> ColumnElement[bool]:
    return TRIGRAMS.c.patient_search.op("MATCH")(bindparam("trigrams", type_=Text))


def _holds(name: str, length: Length, where: Where = Where.ANYWHERE) -> ColumnElement[bool]:
    form = bindparam(name, type_=Text)
    if length is not Length.SHORT or where is Where.ANYWHERE:
        return func.instr(PatientRow.search_text, form) > 0
    begins = and_(NameWordRow.word >= form, NameWordRow.word < bindparam(f"{name}_end", type_=Text))
    return PatientRow.id.in_(select(NameWordRow.patient_id).where(begins))


def _tier(shape: Shape) -> ColumnElement[int]:
    """Return how well a ``PatientRow`` fits: 0 begins with the text, 1 each word begins a word, 2 the rest."""
    if len(shape) == 1:
        # A single number may be written with its hyphen: then its bare digits are a beginning too.
        begins = or_(*(_has(f"{form_name(0, form)}_line") for form in range(len(shape[0]))))
        each = or_(*(_has(f"{form_name(0, form)}_space") for form in range(len(shape[0]))))
    else:
        begins = _has("beginning")
        each = and_(*(_begins_a_word(word, len(forms)) for word, forms in enumerate(shape)))
    return case((begins, literal_column("0")), (each, literal_column("1")), else_=literal_column("2"))


def _begins_a_word(word: int, forms: int) -> ColumnElement[bool]:
    names = (f"{form_name(word, form)}_{before}" for form in range(forms) for before in ("line", "space"))
    return or_(*(_has(name) for name in names))


def _has(name: str) -> ColumnElement[bool]:
    return func.instr(PatientRow.search_text, bindparam(name, type_=Text)) > literal_column("0")


def _spelt_alike(session: Session, words: Sequence[Sought]) -> ColumnElement[bool] | None:
    """Return the condition that each word, or one spelt like it, is a word of the name; None if none is alike."""
    names = session.scalars(select(NameWordRow.word).where(NameWordRow.word > NUMBERS_END).distinct()).all()
    conditions = []
    for place, (sought, (length, *_)) in enumerate(zip(words, shape_of(words), strict=True)):
        alike = spelt_like(sought.word, names) if may_be_misspelt(sought.word) else None
        if alike == ():
            return None
        holders = select(NameWordRow.patient_id).where(NameWordRow.word.in_(alike or ()))
        conditions.append(_holds(form_name(place, 0), length) if alike is None else PatientRow.id.in_(holders))
    return and_(*conditions)


# --- statements and hits --------------------------------------------------------------------------


@cache
def _search(shape: Shape, where: Where) -> Executable:
    """Return the statement of a shape, written out: to build and key it at each key press costs more than to run it."""
    uses_trigrams = _uses_trigrams(shape)
    condition = _holds_all(shape, where, indexed=uses_trigrams)
    statement = _found(condition, _tier(shape), through_trigrams=uses_trigrams)
    compiled = statement.compile(dialect=sqlite.dialect(paramstyle="named"))
    fixed = {name: value for name, value in compiled.params.items() if value is not None}
    return text(str(compiled)).bindparams(_TODAY, **fixed).columns(birth_date=Date)


def _found(condition: ColumnElement[bool], tier: ColumnElement[int], *, through_trigrams: bool = False) -> Select[Any]:
    archived_last = case((PatientRow.archived_at.is_(None), literal_column("0")), else_=literal_column("3"))
    ids = select(PatientRow.id, (tier + archived_last).label("tier"))
    if through_trigrams:
        ids = ids.join_from(TRIGRAMS, PatientRow, PatientRow.id == TRIGRAMS.c.rowid).where(_has_trigrams())
    found = (
        ids.where(condition, _may_be_found(), is_kept())
        .order_by("tier", PatientRow.sort_name, PatientRow.id)
        .limit(_MOST)
        .subquery("found")
    )
    hits = _hit_columns().join(found, found.c.id == PatientRow.id)
    return hits.order_by(found.c.tier, PatientRow.sort_name, PatientRow.id)


def _hit_columns() -> Select[Any]:
    columns: tuple[Any, ...] = (
        PatientRow.id.label("patient"),
        PatientRow.given_name,
        PatientRow.family_name,
        PatientRow.birth_date,
        PatientRow.protected,
        PatientRow.archived_at.is_not(None).label("is_archived"),
        is_own(_VIEWER, _TODAY).label("is_own"),
        TreatmentRow.id.label("treatment"),
        ProgramVersionRow.name.label("program"),
        ProgramVersionRow.id.label("version"),
        AccountRow.display_name.label("therapist"),
    )
    return (
        select(*columns)
        .select_from(PatientRow)
        .outerjoin(TreatmentRow, TreatmentRow.id == shown_treatment())
        .outerjoin(ProgramVersionRow, ProgramVersionRow.id == TreatmentRow.program_version_id)
        .outerjoin(AccountRow, AccountRow.id == func.coalesce(TreatmentRow.therapist_id, PatientRow.registered_by))
    )


def _hits(session: Session, statement: Executable, values: Mapping[str, object]) -> tuple[PatientHit, ...]:
    rows = session.execute(statement, dict(values)).all()
    names = shown_names(session, (row.version for row in rows))
    return tuple(_hit(tuple(row), names) for row in rows)


def _hit(row: Sequence[Any], names: Mapping[int, str]) -> PatientHit:
    patient, given, family, born, protected, is_archived, own, treatment, program, version, therapist = row
    masked = bool(protected and not own)
    return PatientHit(
        patient=PatientId(patient),
        given_name="" if masked else given,
        family_name="" if masked else family,
        birth_date=None if masked else born,
        protected=bool(protected),
        masked=masked,
        is_own=bool(own),
        is_archived=bool(is_archived),
        treatment=None if treatment is None else TreatmentId(treatment),
        program=names.get(version, program or ""),
        therapist=therapist or "",
    )


def _of(viewer: Viewer) -> dict[str, object]:
    return {"viewer": viewer.account, "today": viewer.on}
