"""Treatments in the store: their events read into domain values, and what a step changed written back."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, Row, func, insert, select, update
from sqlalchemy.orm import Session

from modulvard.domain.accounts import GIVES_TREATMENT
from modulvard.domain.clock import STOCKHOLM
from modulvard.domain.errors import NotFound, ReasonNeeded
from modulvard.domain.ids import (
    AccountId,
    AgreementId,
    ModuleEventId,
    ModuleNumber,
    PatientId,
    PauseId,
    ProgramVersionId,
    TreatmentId,
    UnitId,
)
from modulvard.domain.module_events import ModuleEvent, ModuleState
from modulvard.domain.pacing import Agreement, AgreementKind, ClosedWeek, ClosedWeeks, Pause
from modulvard.domain.treatment_errors import NotATherapist, PatientClosed, SameProgramActive
from modulvard.domain.treatments import ClosedAs, DeliveryForm, Ending, ProgramFrame, Treatment
from modulvard.domain.weeks import Week
from modulvard.store.accounts import roles_held
from modulvard.store.ownership import Viewer
from modulvard.store.patient_access import owns, reason_given
from modulvard.store.programs import load_programs
from modulvard.store.rows import (
    AgreementRow,
    ClosedRow,
    ModuleEventRow,
    PatientRow,
    PauseRow,
    TreatmentRow,
)
from modulvard.store.treatment_rows import ProgramVersionRow

_Item = TypeVar("_Item", Agreement, Pause, ModuleEvent)
_TREATMENT = TreatmentRow.metadata.tables["treatment"]
_AGREEMENT = AgreementRow.metadata.tables["agreement"]
_PAUSE = PauseRow.metadata.tables["pause"]
_EVENT = ModuleEventRow.metadata.tables["module_event"]


def load_treatment(session: Session, treatment: TreatmentId) -> Treatment | None:
    """Return one treatment, also one whose start was undone, or None if there is no such treatment."""
    found = load_treatments(session, TreatmentRow.id == treatment)
    return found[0] if found else None


def known_since(session: Session, treatment: TreatmentId) -> date:
    """Return the day a treatment began, or was entered if that was before."""
    columns = select(TreatmentRow.started_on, TreatmentRow.made_at).where(TreatmentRow.id == treatment)
    started_on, made_at = session.execute(columns).one()
    return min(started_on, made_at.astimezone(STOCKHOLM).date())


def treatments_of(session: Session, patient: PatientId) -> tuple[Treatment, ...]:
    """Return a patient's treatments, the one started last first; one whose start was undone is not among them."""
    found = load_treatments(session, (TreatmentRow.patient_id == patient) & TreatmentRow.withdrawn_at.is_(None))
    return tuple(sorted(found, key=lambda treatment: (treatment.started_on, treatment.id), reverse=True))


def load_treatments(session: Session, which: ColumnElement[bool]) -> tuple[Treatment, ...]:
    """Return the treatments that fit a condition on ``TreatmentRow``, by id, in a constant number of statements."""
    heads = session.execute(select(_TREATMENT).where(which).order_by(_TREATMENT.c.id)).all()
    if not heads:
        return ()
    ids = select(TreatmentRow.id).where(which)
    agreements = _by_treatment(session, _AGREEMENT, ids)
    pauses = _by_treatment(session, _PAUSE, ids)
    events = _by_treatment(session, _EVENT, ids)
    versions = {ProgramVersionId(head.program_version_id) for head in heads}
    programs = load_programs(session, versions)
    frames = {version: ProgramFrame.of(version, programs[version]) for version in versions}
    return tuple(
        Treatment(
            id=TreatmentId(head.id),
            patient=PatientId(head.patient_id),
            program=frames[ProgramVersionId(head.program_version_id)],
            therapist=AccountId(head.therapist_id),
            form=DeliveryForm(head.form),
            started_on=head.started_on,
            chosen=_numbers(head.chosen),
            made_at=head.made_at,
            made_by=AccountId(head.made_by),
            agreements=tuple(map(_agreement, agreements[head.id])),
            pauses=tuple(map(_pause, pauses[head.id])),
            events=tuple(map(_event, events[head.id])),
            ending=_ending(head.ended_on, head.closed_as, head.end_reason),
            withdrawn_at=head.withdrawn_at,
        )
        for head in heads
    )


def closed_weeks(session: Session) -> ClosedWeeks:
    """Return every week the clinic has marked as closed, those opened again too."""
    rows = session.execute(
        select(ClosedRow.week, ClosedRow.made_at, ClosedRow.withdrawn_at).where(ClosedRow.week.is_not(None))
    )
    return ClosedWeeks(
        tuple(
            ClosedWeek(week=Week(row.week), made_at=row.made_at, withdrawn_at=row.withdrawn_at)
            for row in rows
            if row.week is not None
        )
    )


def treatment_opened_by(session: Session, treatment: TreatmentId, account: AccountId, on: date) -> Treatment:
    """Return a treatment that the account may open on the day.

    Raises NotFound, and ReasonNeeded for a patient who is not the account's own and was not opened with a reason.
    """
    found = load_treatment(session, treatment)
    if found is None or found.withdrawn_at is not None:
        raise NotFound(kind="treatment", ident=treatment)
    require_opened(session, found.patient, account, on)
    return found


def treatment_as_stored(session: Session, treatment: TreatmentId) -> Treatment:
    """Return a treatment that is known to be there, or raise NotFound."""
    found = load_treatment(session, treatment)
    if found is None:
        raise NotFound(kind="treatment", ident=treatment)
    return found


def require_opened(session: Session, patient: PatientId, account: AccountId, on: date) -> None:
    """Raise ReasonNeeded if a patient is not the account's own and no reason was given that day (decided.md 7)."""
    viewer = Viewer(account=account, on=on)
    if not owns(session, patient, viewer) and reason_given(session, patient, viewer) is None:
        raise ReasonNeeded(patient=patient)


def require_can_start(session: Session, patient: PatientId) -> None:
    """Raise NotFound or PatientClosed if nothing can be started for the patient."""
    row = session.execute(
        select(PatientRow.archived_at, PatientRow.deceased_on, PatientRow.merged_into).where(PatientRow.id == patient)
    ).one_or_none()
    if row is None or row.merged_into is not None:
        raise NotFound(kind="patient", ident=patient)
    if row.archived_at is not None or row.deceased_on is not None:
        raise PatientClosed(patient=patient)


def require_therapist(session: Session, account: AccountId) -> None:
    """Raise NotATherapist if the account cannot be responsible for a treatment (D20)."""
    if not roles_held(session, account) & GIVES_TREATMENT:
        raise NotATherapist(account=account)


def require_none_active(
    session: Session, patient: PatientId, version: ProgramVersionId, besides: TreatmentId | None = None
) -> None:
    """Raise SameProgramActive if the patient has an active treatment of the program, in whatever version.

    ``besides`` is a treatment that may be one: the one that moves to the version.
    """
    active = _active_of_same_program(session, patient, version, besides)
    if active is not None:
        raise SameProgramActive(treatment=active)


def _active_of_same_program(
    session: Session, patient: PatientId, version: ProgramVersionId, besides: TreatmentId | None
) -> TreatmentId | None:
    key = select(ProgramVersionRow.key).where(ProgramVersionRow.id == version).scalar_subquery()
    found = session.scalar(
        select(TreatmentRow.id)
        .where(
            TreatmentRow.patient_id == patient,
            TreatmentRow.program_version_id.in_(select(ProgramVersionRow.id).where(ProgramVersionRow.key == key)),
            TreatmentRow.id != (0 if besides is None else besides),
            TreatmentRow.ended_on.is_(None),
            TreatmentRow.withdrawn_at.is_(None),
        )
        .limit(1)
    )
    return None if found is None else TreatmentId(found)


def add_treatment(session: Session, treatment: Treatment, unit: UnitId, override: str | None = None) -> TreatmentId:
    """Keep a treatment that is new, with all it holds, and return its id."""
    return add_treatments(session, (treatment,), unit, override)[0]


def add_treatments(
    session: Session, treatments: Sequence[Treatment], unit: UnitId, override: str | None = None
) -> list[TreatmentId]:
    """Keep many new treatments, in a constant number of statements, and return their ids in order."""
    # This transaction is the only one that writes, so the next ids are known before.
    last = session.scalar(select(func.max(_TREATMENT.c.id))) or 0
    kept = [(TreatmentId(last + place), treatment) for place, treatment in enumerate(treatments, 1)]
    _insert(session, _TREATMENT, [_head_values(ident, new, unit) | {"override": override} for ident, new in kept])
    _insert(session, _AGREEMENT, [_agreement_values(ident, item) for ident, new in kept for item in new.agreements])
    _insert(session, _PAUSE, [_pause_values(ident, item) for ident, new in kept for item in new.pauses])
    _insert(session, _EVENT, [_event_values(ident, item) for ident, new in kept for item in new.events])
    return [ident for ident, _ in kept]


def save_treatment(session: Session, before: Treatment, after: Treatment) -> None:
    """Write what a step changed: rows are added or marked, never overwritten or taken away."""
    ident = before.id
    new, changed = _differences(before.agreements, after.agreements)
    _insert(session, _AGREEMENT, [_agreement_values(ident, agreement) for agreement in new])
    _update(session, _AGREEMENT, [(item.id, {"withdrawn_at": item.withdrawn_at}) for item in changed])
    new_pauses, changed_pauses = _differences(before.pauses, after.pauses)
    _insert(session, _PAUSE, [_pause_values(ident, pause) for pause in new_pauses])
    _update(session, _PAUSE, [(pause.id, _pause_marks(pause)) for pause in changed_pauses])
    new_events, changed_events = _differences(before.events, after.events)
    _insert(session, _EVENT, [_event_values(ident, event) for event in new_events])
    _update(session, _EVENT, [(event.id, _event_marks(event)) for event in changed_events])
    session.execute(
        update(_TREATMENT)
        .where(_TREATMENT.c.id == ident)
        .values({**_changeable(after), "version": _TREATMENT.c.version + 1})
    )


# --- rows into values -----------------------------------------------------------------------------


def _by_treatment(session: Session, table: Any, ids: Any) -> defaultdict[int, list[Row[Any]]]:
    found: defaultdict[int, list[Row[Any]]] = defaultdict(list)
    for row in session.execute(select(table).where(table.c.treatment_id.in_(ids)).order_by(table.c.id)):
        found[row.treatment_id].append(row)
    return found


def _numbers(written: Sequence[int]) -> tuple[ModuleNumber, ...]:
    return tuple(map(ModuleNumber, written))


def _agreement(row: Row[Any]) -> Agreement:
    return Agreement(
        id=AgreementId(row.id),
        first_week=Week(row.first_week),
        modules=row.modules,
        every_weeks=row.every_weeks,
        course=_numbers(row.course),
        added=_numbers(row.added),
        removed=_numbers(row.removed),
        made_at=row.made_at,
        made_by=AccountId(row.made_by),
        kind=AgreementKind(row.kind),
        reason=row.reason,
        withdrawn_at=row.withdrawn_at,
    )


def _pause(row: Row[Any]) -> Pause:
    return Pause(
        id=PauseId(row.id),
        first_week=Week(row.first_week),
        last_week=Week(row.last_week),
        reason=row.reason,
        made_at=row.made_at,
        made_by=AccountId(row.made_by),
        resumed_from=None if row.resumed_from is None else Week(row.resumed_from),
        resumed_at=row.resumed_at,
        withdrawn_at=row.withdrawn_at,
    )


def _event(row: Row[Any]) -> ModuleEvent:
    return ModuleEvent(
        id=ModuleEventId(row.id),
        module=ModuleNumber(row.module),
        state=ModuleState(row.state),
        on=row.on,
        reason=row.reason,
        made_at=row.made_at,
        made_by=AccountId(row.made_by),
        withdrawn_at=row.withdrawn_at,
        withdrawn_by=None if row.withdrawn_by is None else AccountId(row.withdrawn_by),
        withdrawn_reason=row.withdrawn_reason,
    )


def _ending(on: date | None, closed_as: str | None, reason: str) -> Ending | None:
    if on is None or closed_as is None:
        return None
    return Ending(on=on, closed_as=ClosedAs(closed_as), reason=reason)


# --- values into rows -----------------------------------------------------------------------------


def _head_values(ident: TreatmentId, treatment: Treatment, unit: UnitId) -> dict[str, object]:
    return {
        "id": ident,
        "unit_id": unit,
        "patient_id": treatment.patient,
        "form": treatment.form.value,
        "started_on": treatment.started_on,
        "first_week": treatment.first_week.index,
        "chosen": list(treatment.chosen),
        "made_at": treatment.made_at,
        "made_by": treatment.made_by,
        "version": 1,
        **_changeable(treatment),
    }


def _changeable(treatment: Treatment) -> dict[str, object]:
    ending = treatment.ending
    return {
        "therapist_id": treatment.therapist,
        "program_version_id": treatment.program.version,
        "ended_on": None if ending is None else ending.on,
        "closed_as": None if ending is None else ending.closed_as.value,
        "end_reason": "" if ending is None else ending.reason,
        "withdrawn_at": treatment.withdrawn_at,
    }


def _agreement_values(treatment: TreatmentId, agreement: Agreement) -> dict[str, object]:
    return {
        "treatment_id": treatment,
        "first_week": agreement.first_week.index,
        "modules": agreement.modules,
        "every_weeks": agreement.every_weeks,
        "course": list(agreement.course),
        "added": list(agreement.added),
        "removed": list(agreement.removed),
        "kind": agreement.kind.value,
        "reason": agreement.reason,
        "made_at": agreement.made_at,
        "made_by": agreement.made_by,
        "withdrawn_at": agreement.withdrawn_at,
    }


def _pause_values(treatment: TreatmentId, pause: Pause) -> dict[str, object]:
    return {
        "treatment_id": treatment,
        "first_week": pause.first_week.index,
        "last_week": pause.last_week.index,
        "reason": pause.reason,
        "made_at": pause.made_at,
        "made_by": pause.made_by,
        **_pause_marks(pause),
    }


def _pause_marks(pause: Pause) -> dict[str, object]:
    return {
        "resumed_from": None if pause.resumed_from is None else pause.resumed_from.index,
        "resumed_at": pause.resumed_at,
        "withdrawn_at": pause.withdrawn_at,
    }


def _event_values(treatment: TreatmentId, event: ModuleEvent) -> dict[str, object]:
    return {
        "treatment_id": treatment,
        "module": event.module,
        "state": event.state.value,
        "on": event.on,
        "reason": event.reason,
        "made_at": event.made_at,
        "made_by": event.made_by,
        **_event_marks(event),
    }


def _event_marks(event: ModuleEvent) -> dict[str, object]:
    return {
        "withdrawn_at": event.withdrawn_at,
        "withdrawn_by": event.withdrawn_by,
        "withdrawn_reason": event.withdrawn_reason,
    }


def _differences(before: Sequence[_Item], after: Sequence[_Item]) -> tuple[list[_Item], list[_Item]]:
    """Return what is new, in order, and what was marked."""
    known = {item.id: item for item in before}
    new = [item for item in after if item.id not in known]
    return new, [item for item in after if item.id in known and item != known[item.id]]


def _insert(session: Session, table: Any, values: list[dict[str, object]]) -> None:
    if values:
        session.execute(insert(table), values)


def _update(session: Session, table: Any, marks: Sequence[tuple[int, dict[str, object]]]) -> None:
    for ident, values in marks:
        session.execute(update(table).where(table.c.id == ident).values(values))
