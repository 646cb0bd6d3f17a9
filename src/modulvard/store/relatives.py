"""Relatives and blocks of a patient, as rows."""

from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from modulvard.domain.errors import ChangedSince, NotFound
from modulvard.domain.ids import AccountId, BlockId, PatientId, RelativeId
from modulvard.domain.patients import Block, Consent, Relative, RelativeFields
from modulvard.store.rows import BlockRow, RelativeRow


def relatives_of(session: Session, patient: PatientId) -> tuple[Relative, ...]:
    """Return a patient's relatives in the order they were entered, the removed ones left out."""
    rows = session.scalars(
        select(RelativeRow)
        .where(RelativeRow.patient_id == patient, RelativeRow.removed_at.is_(None))
        .order_by(RelativeRow.id)
    )
    return tuple(_relative(row) for row in rows)


def load_relative(session: Session, relative: RelativeId) -> Relative:
    """Return one relative, or raise NotFound for one that is not there or was removed."""
    row = session.get(RelativeRow, relative)
    if row is None or row.removed_at is not None:
        raise NotFound(kind="relative", ident=relative)
    return _relative(row)


def add_relative(session: Session, patient: PatientId, fields: RelativeFields) -> RelativeId:
    """Add a relative."""
    row = RelativeRow(patient_id=patient, removed_at=None, **_values(fields))
    session.add(row)
    session.flush()
    return RelativeId(row.id)


def save_relative(session: Session, before: Relative, fields: RelativeFields) -> None:
    """Replace a relative's fields. Raises ChangedSince if ``before`` is no longer what is kept (CON-02)."""
    row = _unchanged(session, before)
    for name, value in _values(fields).items():
        setattr(row, name, value)
    session.flush()


def remove_relative(session: Session, before: Relative, at: datetime | None) -> None:
    """Take a relative away, or bring it back with None. Raises ChangedSince like ``save_relative``."""
    _unchanged(session, before).removed_at = at
    session.flush()


def relative_version(session: Session, relative: RelativeId) -> int:
    """Return the count of a relative's changes, removed or not."""
    return session.get_one(RelativeRow, relative).version


def blocks_of(session: Session, patient: PatientId) -> tuple[Block, ...]:
    """Return a patient's blocks, lifted ones too, in the order they were made."""
    rows = session.scalars(select(BlockRow).where(BlockRow.patient_id == patient).order_by(BlockRow.id))
    return tuple(_block(row) for row in rows)


def load_block(session: Session, block: BlockId) -> Block:
    """Return one block, or raise NotFound."""
    row = session.get(BlockRow, block)
    if row is None:
        raise NotFound(kind="block", ident=block)
    return _block(row)


def add_block(session: Session, patient: PatientId, scope: str, on: date, by: AccountId) -> BlockId:
    """Add a block as a mark (decided.md 8)."""
    row = BlockRow(
        patient_id=patient, scope=scope, made_on=on, made_by=by, lifted_on=None, lifted_by=None, lifted_reason=""
    )
    session.add(row)
    session.flush()
    return BlockId(row.id)


def delete_block(session: Session, before: Block) -> None:
    """Take back a block just made. Raises ChangedSince if it has been lifted meanwhile."""
    session.delete(_block_unchanged(session, before))
    session.flush()


def save_lifting(session: Session, before: Block, after: Block) -> None:
    """Keep who lifted a block, when and why, or that nobody did. Raises ChangedSince if it has changed meanwhile."""
    row = _block_unchanged(session, before)
    row.lifted_on, row.lifted_by, row.lifted_reason = after.lifted_on, after.lifted_by, after.lifted_reason
    session.flush()


def _unchanged(session: Session, known: Relative) -> RelativeRow:
    row = session.get(RelativeRow, known.id)
    if row is None or row.version != known.version:
        raise ChangedSince(kind="relative", ident=known.id)
    return row


def _block_unchanged(session: Session, known: Block) -> BlockRow:
    row = session.get(BlockRow, known.id)
    if row is None or _block(row) != known:
        raise ChangedSince(kind="block", ident=known.id)
    return row


def _relative(row: RelativeRow) -> Relative:
    return Relative(
        id=RelativeId(row.id),
        patient=PatientId(row.patient_id),
        fields=RelativeFields(
            name=row.name,
            relation=row.relation,
            phone=row.phone,
            consent=Consent(scope=row.consent_scope, given_on=row.consent_on, withdrawn_on=row.consent_withdrawn_on),
            own_needs=row.own_needs,
            role=row.role,
        ),
        version=row.version,
    )


def _values(fields: RelativeFields) -> dict[str, object]:
    return {
        "name": fields.name,
        "relation": fields.relation,
        "phone": fields.phone,
        "consent_scope": fields.consent.scope,
        "consent_on": fields.consent.given_on,
        "consent_withdrawn_on": fields.consent.withdrawn_on,
        "own_needs": fields.own_needs,
        "role": fields.role,
    }


def _block(row: BlockRow) -> Block:
    return Block(
        id=BlockId(row.id),
        patient=PatientId(row.patient_id),
        scope=row.scope,
        made_on=row.made_on,
        made_by=AccountId(row.made_by),
        lifted_on=row.lifted_on,
        lifted_by=None if row.lifted_by is None else AccountId(row.lifted_by),
        lifted_reason=row.lifted_reason,
    )
