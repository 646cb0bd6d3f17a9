"""Whose a patient is, as SQL: for lists and searches, and at the door of a patient's page (decided.md 7)."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import BindParameter, ColumnElement, and_, case, exists, false, literal, or_, select
from sqlalchemy.orm import InstrumentedAttribute, aliased

from modulvard.domain.ids import AccountId
from modulvard.store.rows import AbsenceRow, PatientRow, TreatmentRow


@dataclass(frozen=True, slots=True)
class Viewer:
    """Who looks, and on which day."""

    account: AccountId
    on: date


def is_own(account: AccountId | BindParameter[int], on: date | BindParameter[date]) -> ColumnElement[bool]:
    """Tell whether a ``PatientRow`` is the account's own.

    The account is the responsible therapist of one of its treatments, or stands in for that therapist on the day, or
    registered the patient, who has no treatment yet.
    """
    treatment = aliased(TreatmentRow)
    stood_in_for = select(AbsenceRow.account_id).where(
        AbsenceRow.substitute_id == account,
        AbsenceRow.withdrawn_at.is_(None),
        AbsenceRow.first_day <= on,
        AbsenceRow.last_day >= on,
    )
    counts = and_(treatment.patient_id == PatientRow.id, treatment.withdrawn_at.is_(None))
    responsible = or_(treatment.therapist_id == account, treatment.therapist_id.in_(stood_in_for))
    registered_it = and_(PatientRow.registered_by == account, ~exists().where(counts).correlate(PatientRow))
    return or_(registered_it, exists().where(counts, responsible).correlate(PatientRow))


def is_masked(account: AccountId | BindParameter[int], on: date | BindParameter[date]) -> ColumnElement[bool]:
    """Tell whether a ``PatientRow`` has protected identity and is another's: then names and birth date are hidden."""
    # CASE, so that the account's patients are not looked up for the many who are not protected.
    return case((PatientRow.protected, ~is_own(account, on)), else_=false())


def is_kept() -> ColumnElement[bool]:
    """Tell whether a ``PatientRow`` is a patient of the unit: neither merged into another nor registered by mistake."""
    return and_(PatientRow.merged_into.is_(None), PatientRow.withdrawn_at.is_(None))


def shown_treatment() -> ColumnElement[int]:
    """Return the id of a ``PatientRow``'s treatment for lists: under way before ended, then the one begun last."""
    treatment = aliased(TreatmentRow)
    return (
        select(treatment.id)
        .where(treatment.patient_id == PatientRow.id, treatment.withdrawn_at.is_(None))
        .order_by(treatment.ended_on.is_not(None), treatment.started_on.desc(), treatment.id.desc())
        .limit(1)
        .correlate(PatientRow)
        .scalar_subquery()
    )


def unless_masked(masked: ColumnElement[bool], value: InstrumentedAttribute[str]) -> ColumnElement[str]:
    """Return the value, or nothing where the patient is masked: what is hidden does not leave the store."""
    return case((masked, literal("")), else_=value)
