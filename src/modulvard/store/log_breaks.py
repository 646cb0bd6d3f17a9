"""Going on after the log was altered (AUD-03): the break stays in the log for ever, the altered store is kept aside."""

from pathlib import Path

from modulvard.domain.access_log import LogEntry, Measure
from modulvard.domain.store_errors import LogUnbroken
from modulvard.store import log_chain, schema
from modulvard.store.aside import copy_aside
from modulvard.store.cipher import Connection
from modulvard.store.database import Database


def accept_break(database: Database, reason: str) -> Path:
    """Accept the log as it stands and return where the altered store is kept.

    A row for each place that was altered and one with the reason go on from the last row; the head is made anew, and
    the log's guards where they were taken away. Raises LogUnbroken if there is nothing to accept.
    """
    with database.mending_log() as (session, verdict, writer):
        raw: Connection = session.connection().connection.driver_connection
        guards = schema.lacking_guards(raw)
        if verdict.is_whole and not guards:
            raise LogUnbroken
        aside = copy_aside(database.path, database.file_key, database.clock.now())
        for statement in guards:
            session.connection().exec_driver_sql(statement)
        last = writer.head.seq
        writer.add(session, [log_chain.acceptance(finding) for finding in verdict.findings])
        accepted = LogEntry(
            measure=Measure.LOG_BREAK_ACCEPTED,
            object_kind="log_row",
            object_id=last,
            count=len(verdict.findings),
            reason=reason,
        )
        writer.add(session, [accepted])
    return aside
