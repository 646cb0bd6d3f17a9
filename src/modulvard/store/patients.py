"""Patients and every number they have or have had, as rows. What is folded for search is kept in step here."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, and_, delete, func, insert, or_, select, update
from sqlalchemy.orm import Session

from modulvard.domain.errors import ChangedSince, NotFound
from modulvard.domain.identity import NO_IDENTITY, Identity, IdentityKind
from modulvard.domain.ids import AccountId, PatientId, UnitId
from modulvard.domain.likeness import Known
from modulvard.domain.patients import Patient, PatientFields
from modulvard.domain.text import search_words
from modulvard.store.misspelt import spelt_like
from modulvard.store.ownership import is_kept
from modulvard.store.rows import NameWordRow, PatientIdentityRow, PatientRow
from modulvard.store.search_index import index_patients, search_text, unindex_patient
from modulvard.store.search_words import NUMBERS_END


@dataclass(frozen=True, slots=True, kw_only=True)
class Registration:
    """Who registers a patient, where and when."""

    unit: UnitId
    account: AccountId
    at: datetime
    generated: bool = False
    """Made by ``store fill`` or the sample clinic (decided.md 17)."""


def load_patient(session: Session, patient: PatientId) -> Patient:
    """Return a patient, or raise NotFound. A merged record is given as it was, with what it was merged into."""
    row = session.get(PatientRow, patient)
    if row is None or row.withdrawn_at is not None:
        raise NotFound(kind="patient", ident=patient)
    held = session.execute(
        select(PatientIdentityRow.kind, PatientIdentityRow.value)
        .where(PatientIdentityRow.patient_id == patient, PatientIdentityRow.withdrawn_at.is_not(None))
        .order_by(PatientIdentityRow.id)
    )
    earlier = tuple(Identity(kind=IdentityKind(kind), value=value) for kind, value in held)
    return Patient(
        id=patient,
        fields=fields_of(row),
        earlier_identities=earlier,
        registered_by=AccountId(row.registered_by),
        registered_at=row.registered_at,
        archived_at=row.archived_at,
        merged_into=None if row.merged_into is None else PatientId(row.merged_into),
        version=row.version,
    )


def add_patient(session: Session, fields: PatientFields, registration: Registration) -> PatientId:
    """Add a patient with its number and make it searchable. The caller has seen that the number is free."""
    return add_patients(session, (fields,), registration)[0]


def add_patients(session: Session, people: Sequence[PatientFields], registration: Registration) -> list[PatientId]:
    """Add many patients at once, in a constant number of statements, and return their ids in order."""
    if not people:
        return []
    # This transaction is the only one that writes, so the next ids are known before.
    last = session.scalar(select(func.max(PatientRow.id))) or 0
    ids = [PatientId(last + place) for place in range(1, len(people) + 1)]
    rows = [
        _new_row(fields, registration) | {"id": ident, "search_text": search_text(fields, (fields.identity,))}
        for ident, fields in zip(ids, people, strict=True)
    ]
    session.execute(insert(PatientRow), rows)
    numbers = [
        _identity_row(ident, fields.identity, registration.at)
        for ident, fields in zip(ids, people, strict=True)
        if fields.identity.kind is not IdentityKind.NONE
    ]
    if numbers:
        session.execute(insert(PatientIdentityRow), numbers)
    index_patients(session, [(ident, fields, (fields.identity,)) for ident, fields in zip(ids, people, strict=True)])
    return ids


def save_fields(session: Session, before: Patient, fields: PatientFields, at: datetime) -> None:
    """Replace a patient's fields. Raises ChangedSince if ``before`` is no longer what is kept (CON-02).

    A number that is replaced is kept as an earlier one; a number held before is held again.
    """
    row = _unchanged(session, before)
    if fields.identity != before.fields.identity:
        _withdraw_number(session, before.id, before.fields.identity, at)
        _hold_number(session, before.id, fields.identity, at)
    _write(row, fields)
    session.flush()
    reindex(session, before.id)


def restore_fields(session: Session, now: Patient, before: Patient, at: datetime) -> None:
    """Put a patient back exactly as ``before`` an edit that gave ``now``, the numbers held earlier too.

    Raises ChangedSince if anything has changed since.
    """
    row = _unchanged(session, now)
    replaced, held = now.fields.identity, before.fields.identity
    if replaced != held:
        if replaced in before.earlier_identities:
            _withdraw_number(session, now.id, replaced, at)
        else:
            session.execute(delete(PatientIdentityRow).where(*_is_number(now.id, replaced)))
        _hold_number(session, now.id, held, at)
    _write(row, before.fields)
    session.flush()
    reindex(session, now.id)


def set_archived(session: Session, before: Patient, at: datetime | None) -> None:
    """Archive a patient, or bring it back with None. Raises ChangedSince if ``before`` is no longer what is kept."""
    _unchanged(session, before).archived_at = at
    session.flush()


def set_withdrawn(session: Session, patient: PatientId, version: int, at: datetime | None) -> int:
    """Take back a registration made by mistake, or let it count again with None. Returns the new version.

    Raises ChangedSince if the patient has changed since ``version``.
    """
    row = session.get_one(PatientRow, patient)
    if row.version != version:
        raise ChangedSince(kind="patient", ident=patient)
    row.withdrawn_at = at
    session.flush()
    reindex(session, patient)
    return row.version


def number_holder(session: Session, identity: Identity, *, other_than: PatientId | None = None) -> PatientId | None:
    """Return the patient who goes by this number now, or None. Merged records hold none."""
    if identity.kind is IdentityKind.NONE:
        return None
    found = session.scalar(
        select(PatientIdentityRow.patient_id)
        .join(PatientRow, PatientRow.id == PatientIdentityRow.patient_id)
        .where(
            PatientIdentityRow.value == identity.value,
            PatientIdentityRow.kind == identity.kind.value,
            PatientIdentityRow.withdrawn_at.is_(None),
            is_kept(),
            PatientRow.id != (other_than or 0),
        )
    )
    return None if found is None else PatientId(found)


def possible_duplicates(session: Session, fields: PatientFields, *, other_than: PatientId | None = None) -> list[Known]:
    """Return the patients who may be the same person, for ``domain.likeness`` to judge: in two statements those who
    have or have had the number and those who are named alike.
    """
    number = and_(
        PatientIdentityRow.value == fields.identity.value, PatientIdentityRow.kind == fields.identity.kind.value
    )
    numbered = PatientRow.id.in_(select(PatientIdentityRow.patient_id).where(number))
    statement = (
        select(
            PatientRow.id,
            PatientRow.given_name,
            PatientRow.family_name,
            PatientRow.birth_date,
            PatientRow.protected,
            PatientIdentityRow.kind,
            PatientIdentityRow.value,
        )
        .outerjoin(PatientIdentityRow, PatientIdentityRow.patient_id == PatientRow.id)
        .where(
            or_(numbered, *_named_alike(session, fields)),
            is_kept(),
            PatientRow.id != (other_than or 0),
        )
        .order_by(PatientRow.id)
    )
    known: dict[int, Known] = {}
    for row in session.execute(statement):
        before = known.get(row.id)
        numbers = () if row.value is None else (Identity(kind=IdentityKind(row.kind), value=row.value),)
        known[row.id] = Known(
            patient=PatientId(row.id),
            given_name=row.given_name,
            family_name=row.family_name,
            birth_date=row.birth_date,
            protected=row.protected,
            identities=numbers if before is None else before.identities + numbers,
        )
    return list(known.values())


def reindex(session: Session, patient: PatientId) -> None:
    """Make a patient searchable by its names and numbers as they are now; a merged record is not."""
    row = session.get_one(PatientRow, patient)
    held = tuple(
        Identity(kind=IdentityKind(kind), value=value)
        for kind, value in session.execute(
            select(PatientIdentityRow.kind, PatientIdentityRow.value)
            .where(PatientIdentityRow.patient_id == patient)
            .order_by(PatientIdentityRow.withdrawn_at.is_not(None), PatientIdentityRow.id)
        )
    )
    fields = fields_of(row)
    unindex_patient(session, patient)
    # Past the version counter: the folded copy is no change of the patient.
    session.execute(
        update(PatientRow).where(PatientRow.id == patient).values(search_text=search_text(fields, held)),
        execution_options={"synchronize_session": False},
    )
    if row.merged_into is None and row.withdrawn_at is None:
        index_patients(session, [(patient, fields, held)])


def _named_alike(session: Session, fields: PatientFields) -> list[ColumnElement[bool]]:
    """Return the ways to be named like the fields: each word, or of three and more each but one, spelt alike."""
    names = session.scalars(select(NameWordRow.word).where(NameWordRow.word > NUMBERS_END).distinct()).all()
    holders = [
        PatientRow.id.in_(select(NameWordRow.patient_id).where(NameWordRow.word.in_([word, *spelt_like(word, names)])))
        for word in search_words(fields.name)
    ]
    if len(holders) < 3:
        return [and_(*holders)] if holders else []
    return [and_(*holders[:left_out], *holders[left_out + 1 :]) for left_out in range(len(holders))]


# --- rows -----------------------------------------------------------------------------------------


def fields_of(row: PatientRow) -> PatientFields:
    """Return what is entered of the patient in a row."""
    kind = IdentityKind(row.identity_kind)
    identity = NO_IDENTITY if row.identity_value is None else Identity(kind=kind, value=row.identity_value)
    return PatientFields(
        given_name=row.given_name,
        family_name=row.family_name,
        identity=identity,
        birth_date=row.birth_date,
        address=row.address,
        phone=row.phone,
        email=row.email,
        language=row.language,
        interpreter=row.interpreter,
        care_contact=row.care_contact,
        protected=row.protected,
        deceased_on=row.deceased_on,
    )


def _values(fields: PatientFields) -> dict[str, object]:
    return {
        "given_name": fields.given_name,
        "family_name": fields.family_name,
        "search_name": fields.search_name,
        "sort_name": fields.sort_name,
        "birth_date": fields.birth_date,
        "identity_kind": fields.identity.kind.value,
        "identity_value": fields.identity.value or None,
        "address": fields.address,
        "phone": fields.phone,
        "email": fields.email,
        "language": fields.language,
        "interpreter": fields.interpreter,
        "care_contact": fields.care_contact,
        "protected": fields.protected,
        "deceased_on": fields.deceased_on,
    }


def _write(row: PatientRow, fields: PatientFields) -> None:
    for name, value in _values(fields).items():
        setattr(row, name, value)


def _new_row(fields: PatientFields, registration: Registration) -> dict[str, object]:
    return _values(fields) | {
        "unit_id": registration.unit,
        "registered_by": registration.account,
        "registered_at": registration.at,
        "generated": registration.generated,
        "version": 1,
    }


def _identity_row(patient: PatientId, identity: Identity, at: datetime) -> dict[str, object]:
    return {"patient_id": patient, "kind": identity.kind.value, "value": identity.value, "added_at": at}


def _unchanged(session: Session, known: Patient) -> PatientRow:
    row = session.get(PatientRow, known.id)
    if row is None:
        raise NotFound(kind="patient", ident=known.id)
    if row.version != known.version:
        raise ChangedSince(kind="patient", ident=known.id)
    return row


def _is_number(patient: PatientId, identity: Identity) -> Iterable[ColumnElement[bool]]:
    return (
        PatientIdentityRow.patient_id == patient,
        PatientIdentityRow.kind == identity.kind.value,
        PatientIdentityRow.value == identity.value,
    )


def _withdraw_number(session: Session, patient: PatientId, identity: Identity, at: datetime) -> None:
    session.execute(update(PatientIdentityRow).where(*_is_number(patient, identity)).values(withdrawn_at=at))


def _hold_number(session: Session, patient: PatientId, identity: Identity, at: datetime) -> None:
    if identity.kind is IdentityKind.NONE:
        return
    held = session.execute(
        update(PatientIdentityRow)
        .where(*_is_number(patient, identity))
        .values(withdrawn_at=None)
        .returning(PatientIdentityRow.id)
    ).first()
    if held is None:
        session.execute(insert(PatientIdentityRow), [_identity_row(patient, identity, at)])
