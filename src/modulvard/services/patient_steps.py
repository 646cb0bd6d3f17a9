"""What every service about patients shares: who looks, whether the patient may be opened, and the log's rows."""

from modulvard.domain.access_log import LogEntry, Measure
from modulvard.domain.errors import NotFound, ReasonNeeded
from modulvard.domain.ids import PatientId
from modulvard.domain.patients import AlreadyMerged, Patient
from modulvard.domain.text import LINE_LIMIT, clean_line, is_blank
from modulvard.services.base import Service
from modulvard.store import access_log, patient_access
from modulvard.store.ownership import Viewer
from modulvard.store.patients import load_patient
from modulvard.store.safety import holders_of
from modulvard.store.session import Session
from modulvard.store.today import load_day

_READ_FIRST = "att läsa först i Idag"
"""The reason, kept in the log, for which one opens a patient whose answer stands first on one's list."""


class PatientService(Service):
    """A service that opens patients (decided.md 6 and 7)."""

    def _viewer(self) -> Viewer:
        return Viewer(account=self._actor.account, on=self._today())

    def _opened(self, session: Session, patient: PatientId) -> Patient:
        """Return a patient who may be opened today.

        Raises NotFound, AlreadyMerged for a record that is a trace only, and ReasonNeeded for another's patient for
        whom no reason has been given today.
        """
        found = load_patient(session, patient)
        if found.merged_into is not None:
            raise AlreadyMerged(patient=found.merged_into)
        viewer = self._viewer()
        is_open = patient_access.owns(session, patient, viewer) or patient_access.reason_given(session, patient, viewer)
        if not is_open:
            raise ReasonNeeded(patient=patient)
        return found

    def _keep_reason(self, session: Session, patient: PatientId, because: str) -> None:
        """Keep why another's patient is opened, with a row in the log; an own patient needs none."""
        reason = clean_line(because)[:LINE_LIMIT]
        viewer = self._viewer()
        if is_blank(reason) or patient_access.owns(session, patient, viewer):
            return
        if patient_access.reason_given(session, patient, viewer) != reason:
            patient_access.keep_reason(session, patient, viewer, reason)
            entry = LogEntry(measure=Measure.OPENED_WITH_REASON, patient=patient, reason=reason)
            access_log.append(session, entry)

    def _let_in(self, session: Session, patient: PatientId, because: str = "") -> Patient:
        """Return a patient who is opened for the reason given, or for an answer to read first that stands with the
        account: either is kept, with a row in the log. Raises what ``_opened`` does.
        """
        self._keep_reason(session, patient, because)
        try:
            return self._opened(session, patient)
        except ReasonNeeded:
            if not self._is_reached(session, patient):
                raise
        self._keep_reason(session, patient, _READ_FIRST)
        return self._opened(session, patient)

    def _is_reached(self, session: Session, patient: PatientId) -> bool:
        """Tell whether an answer of the patient stands with the account today, because of who is on duty (COR-04)."""
        holders = holders_of(session, patient)
        if not holders:
            return False
        on_duty = load_day(session, self._today()).on_duty
        return any(on_duty.reaches(self._actor.account, holder) for holder in holders)

    def _may_see(self, session: Session, patient: PatientId) -> bool:
        """Tell whether lists show the account who this patient is: protected identity hides it from others (F15)."""
        try:
            found = load_patient(session, patient)
        except NotFound:
            return False
        return not found.fields.protected or patient_access.owns(session, patient, self._viewer())


def noted(measure: Measure, patient: PatientId, kind: str | None = None, ident: int | None = None) -> LogEntry:
    """Return the log's entry for a step with a patient."""
    return LogEntry(measure=measure, patient=patient, object_kind=kind, object_id=ident)
