"""What filling a store asks of it and writes at once, besides patients and treatments (decided.md 17)."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import datetime
from typing import Any

from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from modulvard.domain.identity import IdentityKind
from modulvard.domain.ids import AccountId, PatientId
from modulvard.store.cipher import FREED, DriverError
from modulvard.store.rows import PatientIdentityRow, PatientRow, TreatmentRow

_KIBIBYTES_AT_ONCE = 512 * 1024


def spare_wiping() -> None:
    """Let this process not wipe what is freed, before it opens its first store: for one that fills it and ends."""
    FREED.is_wiped = False


def holds_real_patients(session: Session) -> bool:
    """Tell whether any patient was entered by a person: such a store is never filled."""
    return session.scalar(select(PatientRow.id).where(~PatientRow.generated).limit(1)) is not None


def numbers_held(session: Session) -> frozenset[str]:
    """Return every personal number held now or earlier."""
    personal = PatientIdentityRow.kind == IdentityKind.PERSONAL.value
    return frozenset(session.scalars(select(PatientIdentityRow.value).where(personal)))


def reserves_held(session: Session) -> int:
    """Return how many local reserve numbers have been given out."""
    local = PatientIdentityRow.kind == IdentityKind.RESERVE_OTHER.value
    return session.scalar(select(func.count()).select_from(PatientIdentityRow).where(local)) or 0


def active_patients(session: Session, therapist: AccountId) -> int:
    """Return how many patients a therapist has in treatment."""
    return (
        session.scalar(
            select(func.count(TreatmentRow.patient_id.distinct())).where(
                TreatmentRow.therapist_id == therapist,
                TreatmentRow.ended_on.is_(None),
                TreatmentRow.withdrawn_at.is_(None),
            )
        )
        or 0
    )


def archive(session: Session, patients: Sequence[PatientId], at: datetime) -> None:
    """Archive patients who have just been added."""
    for place in range(0, len(patients), 500):
        some = patients[place : place + 500]
        session.execute(update(PatientRow).where(PatientRow.id.in_(some)).values(archived_at=at))


def call_generated(session: Session) -> None:
    """Mark every patient there is as invented: for the sample clinic when it is whole."""
    session.execute(update(PatientRow).values(generated=True))


@contextmanager
def much_at_once(session: Session) -> Iterator[None]:
    """Let a transaction far larger than a user's keep its pages in memory."""
    # The driver itself is asked: an interrupted transaction takes no more statements from the session.
    connection: Any = session.connection().connection.driver_connection
    (usual,) = connection.execute("PRAGMA cache_size").fetchone()
    connection.execute(f"PRAGMA cache_size = -{_KIBIBYTES_AT_ONCE}")
    try:
        yield
    finally:
        # An interrupted statement closes its connection, and the settings are gone with it.
        with suppress(DriverError):
            connection.execute(f"PRAGMA cache_size = {usual:d}")
