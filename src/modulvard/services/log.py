"""Looking at who has looked: the access log by patient, user and period, and whether it is whole (AUD-02, AUD-03)."""

from contextlib import suppress

from modulvard.domain.access import Permission
from modulvard.domain.access_log import LogEntry, LogFilter, LogRecord, LogVerdict, Measure
from modulvard.domain.store_errors import LogAltered, LogHeadMissing
from modulvard.services.base import Service, needs
from modulvard.store import access_log


class Log(Service):
    """The access log. Looking at it is logged as well."""

    @needs(Permission.READ_LOG)
    def list(self, wanted: LogFilter) -> tuple[LogRecord, ...]:
        """Return the rows that fit, newest first; the look itself is the next row."""
        with self._database.work() as session:
            found = access_log.records(session, wanted)
            access_log.append(session, LogEntry(measure=Measure.LOG_READ, patient=wanted.patient, count=len(found)))
        return found

    @needs(Permission.VERIFY_LOG)
    def verify(self) -> LogVerdict:
        """Walk the whole log and tell every place where it was changed, cut or added to."""
        verdict = self._database.verify_log()
        # A log that has been altered is evidence: it is left exactly as it was found.
        with suppress(LogAltered, LogHeadMissing), self._database.work() as session:
            access_log.append(session, LogEntry(measure=Measure.LOG_VERIFIED, count=len(verdict.findings)))
        return verdict
