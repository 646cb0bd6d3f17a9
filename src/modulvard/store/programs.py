"""Program versions in the store: whole, frozen, and told apart by name, version and supplier (D17, B14).

A version is read once in a process: its content never changes, so what was read is kept by the content's hash.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import TypeAlias

from sqlalchemy import ColumnElement, Integer, Select, delete, exists, func, insert, or_, select
from sqlalchemy.orm import Session, aliased

from modulvard.domain.canonical import hash_of
from modulvard.domain.ids import ProgramVersionId, TreatmentId
from modulvard.domain.program_content import read_content, write_content
from modulvard.domain.program_report import AgainstStore
from modulvard.domain.programs import SWEDISH, Program, ProgramIdentity, ProgramStatus, StoredProgram
from modulvard.domain.text import fold
from modulvard.store.rows import ProgramStatusRow, ProgramVersionRow, TreatmentRow
from modulvard.store.session import ANSWER_DAYS, LANGUAGE

_MOST_KEPT = 200
_read: dict[str, Program] = {}

_LAST = (
    select(func.max(ProgramStatusRow.id))
    .where(ProgramStatusRow.program_version_id == ProgramVersionRow.id, ProgramStatusRow.withdrawn_at.is_(None))
    .correlate(ProgramVersionRow)
    .scalar_subquery()
)
_LATER = aliased(ProgramVersionRow)
_SAID = (
    ProgramStatusRow.__table__.alias("said"),
    ProgramStatusRow.__table__.alias("last_said"),
)
_LAST_OF_LATER = (
    select(func.max(_SAID[1].c.id))
    .where(_SAID[1].c.program_version_id == _LATER.id, _SAID[1].c.withdrawn_at.is_(None))
    .correlate(_LATER)
    .scalar_subquery()
)
_REPLACED = (
    select(_LATER.id)
    .outerjoin(_SAID[0], _SAID[0].c.id == _LAST_OF_LATER)
    .where(
        _LATER.key == ProgramVersionRow.key,
        _LATER.id > ProgramVersionRow.id,
        func.coalesce(_SAID[0].c.status, "") != ProgramStatus.DRAFT.value,  # its publication was taken back
        or_(
            func.coalesce(func.json_extract(_LATER.content, "$.status"), ProgramStatus.PUBLISHED.value)
            == ProgramStatus.PUBLISHED.value,
            exists().where(
                ProgramStatusRow.program_version_id == _LATER.id,
                ProgramStatusRow.withdrawn_at.is_(None),
                ProgramStatusRow.status == ProgramStatus.PUBLISHED.value,
            ),
        ),
    )
    .correlate(ProgramVersionRow)
    .exists()
)
"""A later version has been published: retiring it does not bring the one before back."""
_Light: TypeAlias = Select[int, str, str, datetime, str, int | None, bool]
_LIGHT: _Light = select(
    ProgramVersionRow.id,
    ProgramVersionRow.content_hash,
    ProgramVersionRow.origin,
    ProgramVersionRow.loaded_at,
    ProgramStatusRow.status,
    ProgramStatusRow.pilot_cap,
    _REPLACED.label("is_replaced"),
).outerjoin(ProgramStatusRow, ProgramStatusRow.id == _LAST)


def all_programs(session: Session) -> tuple[StoredProgram, ...]:
    """Return every version the clinic holds, in the order they were taken in. Two statements at most."""
    return _stored(session, _LIGHT.order_by(ProgramVersionRow.id))


def load_program(session: Session, version: ProgramVersionId) -> StoredProgram | None:
    """Return one version, or None if there is no such version."""
    found = _stored(session, _LIGHT.where(ProgramVersionRow.id == version))
    return found[0] if found else None


def load_programs(session: Session, versions: Iterable[ProgramVersionId]) -> dict[ProgramVersionId, Program]:
    """Return the versions asked for, by their ids. Two statements at most, however many."""
    columns = select(ProgramVersionRow.id, ProgramVersionRow.content_hash)
    rows = session.execute(columns.where(ProgramVersionRow.id.in_(sorted(set(versions))))).all()
    programs = _programs(session, [content_hash for _, content_hash in rows])
    return {ProgramVersionId(ident): programs[content_hash] for ident, content_hash in rows}


def shown_names(session: Session, versions: Iterable[int | None] | None = None) -> dict[int, str]:
    """Return the versions' names, all of them unless some are given, where the user's language is not Swedish.

    The column ``name`` is Swedish: who speaks Swedish needs nothing more, and gets an empty answer without a statement.
    """
    language = session.info.get(LANGUAGE, SWEDISH)
    if language == SWEDISH:
        return {}
    if versions is None:
        return {int(stored.id): stored.program.name.in_language(language) for stored in all_programs(session)}
    wanted = {ProgramVersionId(version) for version in versions if version is not None}
    return {int(ident): program.name.in_language(language) for ident, program in load_programs(session, wanted).items()}


def own_answer_days(session: Session, versions: Iterable[int]) -> Mapping[int, int | None]:
    """Return within how many working days the versions promise an answer, None where they leave it to the clinic.

    Read once while a store is open, one statement for those not known yet: a version never changes.
    """
    known: dict[int, int | None] = session.info.setdefault(ANSWER_DAYS, {})
    unread = set(versions) - known.keys()
    if unread:
        days = func.json_extract(ProgramVersionRow.content, "$.answer_days", type_=Integer)
        found = session.execute(select(ProgramVersionRow.id, days).where(ProgramVersionRow.id.in_(unread)))
        known.update((ident, count) for ident, count in found)
    return known


def answer_days_in(session: Session, treatment: TreatmentId) -> int | None:
    """Return the own promise of the program that a treatment follows, or None."""
    version = session.execute(select(TreatmentRow.program_version_id).where(TreatmentRow.id == treatment)).scalar_one()
    return own_answer_days(session, (version,))[version]


def find_version(session: Session, written: str) -> ProgramVersionId | None:
    """Return the version someone means by an id, a key, a name or an alias.

    Of several versions the last one that can be started, else the last taken in.
    """
    wanted = fold(written.strip())
    for stored in sorted(all_programs(session), key=lambda stored: (not stored.is_for_start, -stored.id)):
        program = stored.program
        names = (program.name.sv, *(name for _, name in program.name.others), *program.aliases)
        if wanted in {str(stored.id), program.key, *map(fold, names)}:
            return stored.id
    return None


def against_store(session: Session, program: Program) -> AgainstStore:
    """Return how a program stands to what is held under its identity."""
    held = session.execute(
        select(ProgramVersionRow.content_hash).where(*_same_identity(program.identity))
    ).scalar_one_or_none()
    if held is None:
        return AgainstStore.NEW
    return AgainstStore.ALREADY_HELD if held == hash_of(write_content(program)) else AgainstStore.OTHER_CONTENT


def find_same(session: Session, program: Program) -> StoredProgram | None:
    """Return what the clinic holds under a program's identity, or None."""
    found = _stored(session, _LIGHT.where(*_same_identity(program.identity)))
    return found[0] if found else None


def add_version(session: Session, program: Program, *, origin: str, at: datetime) -> ProgramVersionId:
    """Keep a version that is new (``against_store``), whole, and return its id."""
    content = write_content(program)
    identity = program.identity
    statement = insert(ProgramVersionRow).values(
        key=program.key,
        name=identity.name,
        version=identity.version or "",
        supplier=identity.supplier or "",
        kind=program.kind.value,
        content=content,
        content_hash=hash_of(content),
        origin=origin,
        loaded_at=at,
    )
    return ProgramVersionId(session.scalars(statement.returning(ProgramVersionRow.id)).one())


def versions_of(session: Session, key: str) -> tuple[StoredProgram, ...]:
    """Return the versions of a program that the clinic holds, in the order they were taken in."""
    return tuple(_stored(session, _LIGHT.where(ProgramVersionRow.key == key).order_by(ProgramVersionRow.id)))


def newest_of(session: Session, key: str) -> StoredProgram | None:
    """Return the version of a program that was taken in last, or None if the clinic holds none."""
    found = versions_of(session, key)
    return found[-1] if found else None


def remove_version(session: Session, version: ProgramVersionId) -> bool:
    """Take a version away again and tell whether it was: not where anything refers to it."""
    for table in ProgramVersionRow.metadata.sorted_tables:
        for column in table.columns:
            refers = any(key.column is ProgramVersionRow.__table__.c.id for key in column.foreign_keys)
            if refers and session.execute(select(exists().where(column == version))).scalar_one():
                return False
    session.info.get(ANSWER_DAYS, {}).pop(version, None)
    gone = delete(ProgramVersionRow).where(ProgramVersionRow.id == version).returning(ProgramVersionRow.id)
    return session.execute(gone).first() is not None


def _same_identity(identity: ProgramIdentity) -> tuple[ColumnElement[bool], ...]:
    # an unknown version or supplier is stored empty: in SQL two nulls would not be the same
    return (
        ProgramVersionRow.name == identity.name,
        ProgramVersionRow.version == (identity.version or ""),
        ProgramVersionRow.supplier == (identity.supplier or ""),
    )


def _stored(session: Session, light: _Light) -> tuple[StoredProgram, ...]:
    rows = session.execute(light).all()
    programs = _programs(session, [content_hash for _, content_hash, *_ in rows])
    return tuple(
        StoredProgram(
            id=ProgramVersionId(ident),
            program=programs[content_hash],
            content_hash=content_hash,
            origin=origin,
            loaded_at=loaded_at,
            status=ProgramStatus(status) if status else programs[content_hash].status,
            pilot_cap=pilot_cap,
            is_replaced=is_replaced,
        )
        for ident, content_hash, origin, loaded_at, status, pilot_cap, is_replaced in rows
    )


def _programs(session: Session, hashes: Sequence[str]) -> dict[str, Program]:
    found = {content_hash: _read[content_hash] for content_hash in hashes if content_hash in _read}
    unread = [content_hash for content_hash in hashes if content_hash not in found]
    if unread:
        columns = select(ProgramVersionRow.content_hash, ProgramVersionRow.content)
        for content_hash, content in session.execute(columns.where(ProgramVersionRow.content_hash.in_(unread))):
            found[content_hash] = read_content(content)
        if len(_read) > _MOST_KEPT:
            _read.clear()
        _read.update(found)
    return found
