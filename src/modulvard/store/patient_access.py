"""The door of a patient's page: whose the patient is, reasons given, and who was opened last (decided.md 6 and 7)."""

from datetime import datetime

from sqlalchemy import delete, exists, or_, select
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.orm import Session

from modulvard.domain.errors import NotFound
from modulvard.domain.ids import AccountId, PatientId
from modulvard.store.care_rows import IntakeRow
from modulvard.store.ownership import Viewer, is_own
from modulvard.store.rows import (
    BlockRow,
    OpenedBecauseRow,
    PatientRow,
    RecentPatientRow,
    RelativeRow,
    SafetyAnswerRow,
    TreatmentRow,
)

_KEPT_RECENT = 50
"""Patients remembered as opened, of each account."""


def owns(session: Session, patient: PatientId, viewer: Viewer) -> bool:
    """Tell whether the patient is the viewer's own, or raise NotFound."""
    own = session.scalar(select(is_own(viewer.account, viewer.on)).where(PatientRow.id == patient))
    if own is None:
        raise NotFound(kind="patient", ident=patient)
    return bool(own)


def reason_given(session: Session, patient: PatientId, viewer: Viewer) -> str | None:
    """Return why the viewer has opened the patient that day, or None."""
    return session.scalar(
        select(OpenedBecauseRow.reason).where(
            OpenedBecauseRow.account_id == viewer.account,
            OpenedBecauseRow.patient_id == patient,
            OpenedBecauseRow.on == viewer.on,
        )
    )


def keep_reason(session: Session, patient: PatientId, viewer: Viewer, reason: str) -> None:
    """Keep why the viewer opens the patient; it is valid that day."""
    row = {"account_id": viewer.account, "patient_id": patient, "on": viewer.on, "reason": reason}
    statement = insert(OpenedBecauseRow).values(row)
    session.execute(
        statement.on_conflict_do_update(index_elements=["account_id", "patient_id", "on"], set_={"reason": reason})
    )


def note_opened(session: Session, account: AccountId, patient: PatientId, at: datetime) -> None:
    """Remember the patient as the one opened last, and forget those opened long ago."""
    statement = insert(RecentPatientRow).values({"account_id": account, "patient_id": patient, "at": at})
    session.execute(statement.on_conflict_do_update(index_elements=["account_id", "patient_id"], set_={"at": at}))
    kept = (
        select(RecentPatientRow.patient_id)
        .where(RecentPatientRow.account_id == account)
        .order_by(RecentPatientRow.at.desc())
        .limit(_KEPT_RECENT)
    )
    session.execute(
        delete(RecentPatientRow).where(RecentPatientRow.account_id == account, RecentPatientRow.patient_id.not_in(kept))
    )


def is_in_treatment(session: Session, patient: PatientId) -> bool:
    """Tell whether the patient has a treatment that is not ended."""
    active = exists().where(
        TreatmentRow.patient_id == patient, TreatmentRow.withdrawn_at.is_(None), TreatmentRow.ended_on.is_(None)
    )
    return bool(session.scalar(select(active)))


def has_anything(session: Session, patient: PatientId) -> bool:
    """Tell whether anything has been entered for the patient: a treatment, a way in, a relative or a block."""
    treatment = exists().where(TreatmentRow.patient_id == patient, TreatmentRow.withdrawn_at.is_(None))
    relative = exists().where(RelativeRow.patient_id == patient, RelativeRow.removed_at.is_(None))
    # whatever became of the treatment: what was to be read first stays with the patient
    of_any = select(TreatmentRow.id).where(TreatmentRow.patient_id == patient)
    safety = exists().where(SafetyAnswerRow.treatment_id.in_(of_any))
    intake = exists().where(IntakeRow.patient_id == patient, IntakeRow.withdrawn_at.is_(None))
    return bool(
        session.scalar(select(or_(treatment, safety, intake, relative, exists().where(BlockRow.patient_id == patient))))
    )
