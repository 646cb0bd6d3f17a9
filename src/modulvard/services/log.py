"""Looking at who has looked: the access log by patient, user and period, and whether it is whole (AUD-02, AUD-03)."""

from contextlib import suppress

from modulvard.domain.access import Permission
from modulvard.domain.access_log import LogEntry, LogFilter, LogFinding, LogRecord, LogVerdict, Measure
from modulvard.domain.errors import InvalidInput
from modulvard.domain.store_errors import LOG_BROKEN
from modulvard.domain.text import LINE_LIMIT, clean_line, is_blank
from modulvard.services.base import Changed, Service, Topic, needs
from modulvard.store import access_log
from modulvard.store.log_breaks import accept_break

_AT_A_TIME = 500
"""Rows: some milliseconds."""


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
        with suppress(*LOG_BROKEN), self._database.work() as session:
            access_log.append(session, LogEntry(measure=Measure.LOG_VERIFIED, count=len(verdict.findings)))
        return verdict

    @needs(Permission.ACCEPT_LOG_BREAK)
    def accept_break(self, reason: str) -> Changed:
        """Go on after the log was altered. What was found stays in it for ever with the reason.

        ``detail`` of the answer is where the altered store is kept. Raises LogUnbroken where nothing is wrong.
        """
        kept = clean_line(reason)
        if is_blank(kept):
            raise InvalidInput(field="reason", problem="missing")
        if len(kept) > LINE_LIMIT:
            raise InvalidInput(field="reason", problem="too_long", limit=LINE_LIMIT)
        aside = accept_break(self._database, kept)
        return Changed(topics=frozenset({Topic.STORE}), summary="log_break_accepted", detail=str(aside))

    @needs(Permission.OWN_ACCOUNT)
    def walk_on(self, after: int) -> tuple[tuple[LogFinding, ...], int | None]:
        """Walk some hundred rows after one, for a window that reads the whole log a little at a time.

        Returns what was found beside what was accepted, and the row to go on after: None at the end.
        """
        with self._database.read() as session:
            database = self._database
            stretch = access_log.walk_stretch(session, database.log_key, database.store, after, _AT_A_TIME)
        return stretch.findings, None if stretch.is_end else stretch.last
