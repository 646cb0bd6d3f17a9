"""Versions of instruments in the store: whole, frozen, and told apart by key and version (C8, D17).

A version is read once in a process: its content never changes, so what was read is kept by the content's hash.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import TypeAlias

from sqlalchemy import Select, delete, exists, insert, select, update
from sqlalchemy.orm import Session

from modulvard.domain.canonical import hash_of, read_canonical, write_canonical
from modulvard.domain.ids import AccountId, InstrumentVersionId
from modulvard.domain.instrument_exchange import InstrumentNameShared
from modulvard.domain.instruments import (
    Instrument,
    InstrumentIdentity,
    InstrumentOrigin,
    StoredInstrument,
    names_of,
    proposed,
)
from modulvard.domain.text import fold
from modulvard.store.rating_rows import InstrumentVersionRow, ReferenceLineRow

_MOST_KEPT = 200
_read: dict[str, Instrument] = {}

_Light: TypeAlias = Select[int, str, str, datetime, datetime | None]
_LIGHT: _Light = select(
    InstrumentVersionRow.id,
    InstrumentVersionRow.content_hash,
    InstrumentVersionRow.origin,
    InstrumentVersionRow.loaded_at,
    InstrumentVersionRow.withdrawn_at,
).order_by(InstrumentVersionRow.id)


def all_instruments(session: Session) -> tuple[StoredInstrument, ...]:
    """Return every version the clinic holds, in the order they were taken in. Two statements at most."""
    return _stored(session, _LIGHT)


def load_instrument(session: Session, version: InstrumentVersionId) -> StoredInstrument | None:
    """Return one version, or None if there is no such version."""
    found = _stored(session, _LIGHT.where(InstrumentVersionRow.id == version))
    return found[0] if found else None


def load_instruments(
    session: Session, versions: Iterable[InstrumentVersionId]
) -> dict[InstrumentVersionId, StoredInstrument]:
    """Return the versions asked for, by their ids. Two statements at most, however many."""
    wanted = sorted(set(versions))
    if not wanted:
        return {}
    return {stored.id: stored for stored in _stored(session, _LIGHT.where(InstrumentVersionRow.id.in_(wanted)))}


def instrument_of(session: Session, content_hash: str) -> Instrument:
    """Return a version by the hash of its content, which the store holds: read once in a process."""
    return _instruments(session, (content_hash,))[content_hash]


def versions_of(session: Session, key: str) -> tuple[StoredInstrument, ...]:
    """Return the versions of an instrument that the clinic holds, in the order they were taken in."""
    return _stored(session, _LIGHT.where(InstrumentVersionRow.key == key))


def newest_of(session: Session, key: str) -> StoredInstrument | None:
    """Return the version of an instrument that new ratings are planned with, or None if there is none in use."""
    return proposed(versions_of(session, key))


def find_instrument(session: Session, written: str) -> StoredInstrument | None:
    """Return the version someone means by an id, a key, a name, or any of these and a version: ``phq-9 1``.

    An id goes before a key, and a key before a name. Without a version it is the one that new ratings are planned with,
    else the last taken in. Raises InstrumentNameShared for a name of several instruments: none of them is guessed.
    """
    wanted = fold(written.strip())
    held = all_instruments(session)
    found = (
        [one for one in held if wanted == str(one.id)]
        or [one for one in held if wanted == f"{fold(one.instrument.key)} {fold(one.instrument.version)}"]
        or [one for one in held if wanted == fold(one.instrument.key)]
        or [one for one in held if wanted in _names_with_version(one.instrument)]
        or [one for one in held if wanted in names_of(one.instrument)]
    )
    keys = sorted({one.instrument.key for one in found})
    if len(keys) > 1:
        raise InstrumentNameShared(instrument=written.strip(), keys=", ".join(keys))
    return proposed(found) or (found[-1] if found else None)


def names_a_version(found: StoredInstrument, written: str) -> bool:
    """Tell whether what is written means just that version, and no other of the same instrument."""
    wanted = fold(written.strip())
    return wanted == str(found.id) or wanted in _names_with_version(found.instrument)


def find_same(session: Session, identity: InstrumentIdentity) -> StoredInstrument | None:
    """Return what the clinic holds under an identity, or None."""
    is_same = (InstrumentVersionRow.key == identity.key, InstrumentVersionRow.version == identity.version)
    found = _stored(session, _LIGHT.where(*is_same))
    return found[0] if found else None


def add_instrument(
    session: Session, instrument: Instrument, *, origin: InstrumentOrigin, at: datetime, by: AccountId | None = None
) -> InstrumentVersionId:
    """Keep a version that is new (``find_same``), whole, and return its id."""
    content = write_canonical(instrument)
    statement = insert(InstrumentVersionRow).values(
        key=instrument.key,
        version=instrument.version,
        content=content,
        content_hash=hash_of(content),
        origin=origin.value,
        loaded_at=at,
        loaded_by=by,
    )
    return InstrumentVersionId(session.scalars(statement.returning(InstrumentVersionRow.id)).one())


def mark_withdrawn(session: Session, version: InstrumentVersionId, at: datetime | None) -> None:
    """Take a version out of use, or put it back where ``at`` is None."""
    session.execute(
        update(InstrumentVersionRow).where(InstrumentVersionRow.id == version).values(withdrawn_at=at),
        execution_options={"synchronize_session": False},
    )


def remove_instrument(session: Session, version: InstrumentVersionId) -> bool:
    """Take a version away again and tell whether it was: not where anything refers to it."""
    for table in InstrumentVersionRow.metadata.sorted_tables:
        for column in table.columns:
            refers = any(key.column is InstrumentVersionRow.__table__.c.id for key in column.foreign_keys)
            if refers and session.execute(select(exists().where(column == version))).scalar_one():
                return False
    gone = delete(InstrumentVersionRow).where(InstrumentVersionRow.id == version).returning(InstrumentVersionRow.id)
    return session.execute(gone).first() is not None


# --- published lines ------------------------------------------------------------------------------


def lines_on(session: Session) -> frozenset[str]:
    """Return the keys of the instruments whose published lines the clinic has turned on."""
    turned_on = select(ReferenceLineRow.instrument_key).where(ReferenceLineRow.withdrawn_at.is_(None))
    return frozenset(session.scalars(turned_on))


def turn_lines_on(session: Session, key: str, *, by: AccountId, at: datetime) -> None:
    """Turn an instrument's published lines on, which were off (``lines_on``)."""
    session.execute(insert(ReferenceLineRow).values(instrument_key=key, made_by=by, made_at=at))


def turn_lines_off(session: Session, key: str, *, at: datetime) -> None:
    """Turn an instrument's published lines off. That they were on stays known."""
    is_on = (ReferenceLineRow.instrument_key == key, ReferenceLineRow.withdrawn_at.is_(None))
    session.execute(
        update(ReferenceLineRow).where(*is_on).values(withdrawn_at=at),
        execution_options={"synchronize_session": False},
    )


# --- reading --------------------------------------------------------------------------------------


def _names_with_version(instrument: Instrument) -> frozenset[str]:
    return frozenset(f"{name} {fold(instrument.version)}" for name in names_of(instrument))


def _stored(session: Session, light: _Light) -> tuple[StoredInstrument, ...]:
    rows = session.execute(light).all()
    instruments = _instruments(session, [content_hash for _, content_hash, *_ in rows])
    return tuple(
        StoredInstrument(
            id=InstrumentVersionId(ident),
            instrument=instruments[content_hash],
            content_hash=content_hash,
            origin=InstrumentOrigin(origin),
            loaded_at=loaded_at,
            withdrawn_at=withdrawn_at,
        )
        for ident, content_hash, origin, loaded_at, withdrawn_at in rows
    )


def _instruments(session: Session, hashes: Sequence[str]) -> dict[str, Instrument]:
    found = {content_hash: _read[content_hash] for content_hash in hashes if content_hash in _read}
    unread = [content_hash for content_hash in hashes if content_hash not in found]
    if unread:
        columns = select(InstrumentVersionRow.content_hash, InstrumentVersionRow.content)
        for content_hash, content in session.execute(columns.where(InstrumentVersionRow.content_hash.in_(unread))):
            found[content_hash] = read_canonical(Instrument, content)
        if len(_read) > _MOST_KEPT:
            _read.clear()
        _read.update(found)
    return found
