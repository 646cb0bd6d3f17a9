"""What is not journalled, per treatment: a constant number of statements, whatever the number of patients (C14)."""

from collections.abc import Collection
from typing import Any, NamedTuple

from sqlalchemy import and_, literal_column, select
from sqlalchemy.orm import Session

from modulvard.domain.clock import STOCKHOLM
from modulvard.domain.ids import AccountId, PatientId, TreatmentId
from modulvard.domain.messages import Direction, MessageKind
from modulvard.domain.notes import Contact, ContactKind, Note
from modulvard.store.notes import unmarked
from modulvard.store.ownership import Viewer, is_masked
from modulvard.store.rows import MessageRow, PatientRow, ProgramVersionRow, TreatmentRow

_MESSAGE = MessageRow.metadata.tables["message"]
_KINDS = {
    MessageKind.MESSAGE: ContactKind.REPLY,
    MessageKind.FEEDBACK: ContactKind.FEEDBACK,
    MessageKind.MORE: ContactKind.MORE,
}
TO_JOURNAL = and_(
    literal_column(f"message.direction = '{Direction.OUT.value}'"),
    _MESSAGE.c.finished_at.is_not(None),
    _MESSAGE.c.journalled_at.is_(None),
    _MESSAGE.c.withdrawn_at.is_(None),
)
"""What the index ``ix_message_to_journal`` holds; the direction is spelt out, or the index would not be used."""


class Unjournalled(NamedTuple):
    """A treatment with what of it is not journalled, before the day it is due is counted."""

    treatment: TreatmentId
    patient: PatientId
    given_name: str
    family_name: str
    birth_date: Any
    masked: bool
    program: str
    therapist: AccountId
    contacts: tuple[Contact, ...]
    notes: tuple[Note, ...]


def not_journalled(
    session: Session, viewer: Viewer, therapists: Collection[AccountId] | None
) -> tuple[Unjournalled, ...]:
    """Return the treatments of the therapists, or of everyone, that have something not journalled."""
    contacts: dict[int, list[Contact]] = {}
    columns = (_MESSAGE.c.id, _MESSAGE.c.treatment_id, _MESSAGE.c.kind, _MESSAGE.c.module, _MESSAGE.c.finished_at)
    statement = select(*columns).where(TO_JOURNAL).order_by(_MESSAGE.c.finished_at, _MESSAGE.c.id)
    own = _own(therapists)
    if therapists is not None:
        statement = statement.where(_MESSAGE.c.treatment_id.in_(select(TreatmentRow.id).where(own)))
    for row in session.execute(statement):
        contacts.setdefault(row.treatment_id, []).append(
            Contact(
                kind=_KINDS[MessageKind(row.kind)],
                ref=row.id,
                on=row.finished_at.astimezone(STOCKHOLM).date(),
                recorded_at=row.finished_at,
                module=row.module,
            )
        )
    notes: dict[int, list[Note]] = {}
    for note in unmarked(session, None):
        notes.setdefault(note.treatment, []).append(note)
    heads = session.execute(_heads(viewer).where(own, TreatmentRow.id.in_([*contacts, *notes]))).all()
    return tuple(
        Unjournalled(
            treatment=TreatmentId(head.id),
            patient=PatientId(head.patient_id),
            given_name="" if head.masked else head.given_name,
            family_name="" if head.masked else head.family_name,
            birth_date=None if head.masked else head.birth_date,
            masked=bool(head.masked),
            program=head.name,
            therapist=AccountId(head.therapist_id),
            contacts=tuple(contacts.get(head.id, ())),
            notes=tuple(notes.get(head.id, ())[::-1]),
        )
        for head in heads
    )


def _own(therapists: Collection[AccountId] | None) -> Any:
    stands = TreatmentRow.withdrawn_at.is_(None)
    return stands if therapists is None else and_(stands, TreatmentRow.therapist_id.in_(therapists))


def _heads(viewer: Viewer) -> Any:
    masked = is_masked(viewer.account, viewer.on).label("masked")
    columns = (TreatmentRow.id, TreatmentRow.patient_id, TreatmentRow.therapist_id)
    names = (PatientRow.given_name, PatientRow.family_name, PatientRow.birth_date)
    return (
        select(*columns, *names, ProgramVersionRow.name, masked)
        .join(PatientRow, PatientRow.id == TreatmentRow.patient_id)
        .join(ProgramVersionRow, ProgramVersionRow.id == TreatmentRow.program_version_id)
        .order_by(TreatmentRow.id)
    )
