"""Opening a patient before a command does something with it: another's needs ``--because`` (decided.md 7)."""

from typing import TYPE_CHECKING

from modulvard.cli.context import Context
from modulvard.domain.errors import ReasonNeeded
from modulvard.domain.ids import PatientId, TreatmentId

if TYPE_CHECKING:
    from modulvard.bootstrap import Services


def open_patient(context: Context, services: "Services", patient: PatientId) -> None:
    """See that the patient may be opened: its own, or with a reason, which is then logged with the look. An answer to
    read first that stands with the account is a reason too.
    """
    if services.patients.needs_reason(patient):
        if not context.because:
            raise ReasonNeeded(patient=patient)
        services.patients.show(patient, context.because)
    elif services.patients.stands_first(patient):
        services.patients.show(patient)


def open_patient_of(context: Context, services: "Services", treatment: TreatmentId) -> PatientId:
    """See that a treatment's patient may be opened, and return who it is."""
    patient = services.treatments.patient_of(treatment)
    open_patient(context, services, patient)
    return patient
