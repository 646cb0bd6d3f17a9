"""What prints are made from: treatments with their patients, programs, therapists and the clinic, at one moment."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import exists, or_, select
from sqlalchemy.orm import Session

from modulvard.domain.accounts import Absence, Account
from modulvard.domain.follow_ups import FollowUp
from modulvard.domain.ids import AccountId, PatientId, TreatmentId, UnitId
from modulvard.domain.pacing import ClosedWeeks
from modulvard.domain.patients import PatientFields
from modulvard.domain.programs import Program
from modulvard.domain.settings import Clinic
from modulvard.domain.treatments import Treatment
from modulvard.store.accounts import absences, accounts
from modulvard.store.clinic import load_clinic
from modulvard.store.follow_ups import follow_ups_to_do
from modulvard.store.followed_versions import programs_followed
from modulvard.store.gates import first_sessions
from modulvard.store.ownership import Viewer, is_kept, is_own, shown_treatment
from modulvard.store.patients import fields_of
from modulvard.store.rows import OpenedBecauseRow, PatientRow, TreatmentRow
from modulvard.store.treatments import closed_weeks, load_treatments


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintRows:
    """What was read for some treatments. ``shut`` are patients whom the viewer has given no reason to open today."""

    treatments: tuple[Treatment, ...]
    patients: Mapping[PatientId, PatientFields]
    shut: frozenset[PatientId]
    programs: Mapping[TreatmentId, Program]
    """The one that each treatment follows."""
    people: Mapping[AccountId, Account]
    clinic: Clinic
    closed: ClosedWeeks
    sessions: Mapping[TreatmentId, datetime]
    """The first work session agreed on, where one was."""
    away: tuple[Absence, ...]
    """All that lies ahead."""
    follow_ups: tuple[FollowUp, ...]
    """Those that have no outcome yet, by day."""


def load_for_print(session: Session, wanted: Sequence[TreatmentId], viewer: Viewer, unit: UnitId) -> PrintRows:
    """Return what the prints of these treatments are made from, in a constant number of statements."""
    treatments = load_treatments(session, TreatmentRow.id.in_(wanted) & TreatmentRow.withdrawn_at.is_(None))
    opened = exists().where(
        OpenedBecauseRow.account_id == viewer.account,
        OpenedBecauseRow.patient_id == PatientRow.id,
        OpenedBecauseRow.on == viewer.on,
    )
    may_open = or_(is_own(viewer.account, viewer.on), opened)
    who = {treatment.patient for treatment in treatments}
    people = session.execute(select(PatientRow, may_open).where(PatientRow.id.in_(who), is_kept())).all()
    return PrintRows(
        treatments=treatments,
        patients={PatientId(row.id): fields_of(row) for row, _ in people},
        shut=frozenset(PatientId(row.id) for row, is_open in people if not is_open),
        programs=programs_followed(session, treatments),
        people={account.ident: account for account in accounts(session)},
        clinic=load_clinic(session, unit),
        closed=closed_weeks(session),
        sessions=first_sessions(session, wanted),
        away=absences(session, since=viewer.on),
        follow_ups=follow_ups_to_do(session, wanted),
    )


def treatments_shown(session: Session, patients: Iterable[PatientId]) -> dict[PatientId, TreatmentId | None]:
    """Return the treatment of each patient that lists show: one under way before an ended one, else None."""
    rows = session.execute(select(PatientRow.id, shown_treatment()).where(PatientRow.id.in_(list(patients)), is_kept()))
    return {PatientId(patient): None if shown is None else TreatmentId(shown) for patient, shown in rows}
