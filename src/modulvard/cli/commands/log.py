"""``log``: who has looked at what, and whether the log is whole."""

from collections.abc import Iterable

from modulvard.cli.arguments import Commands, day, identifier, number
from modulvard.cli.context import Context
from modulvard.cli.exits import Exit
from modulvard.cli.texts import Words
from modulvard.domain.access_log import LogFilter, LogFinding, LogRecord


def add(commands: Commands) -> None:
    """Add the commands."""
    log = commands.group("log")
    listed = log.command("list", run_list, reads=True)
    listed.takes("--patient", metavar="ID", type=identifier, help_key="option.patient_id")
    listed.takes("--by", metavar="NAME", help_key="option.log_by")
    listed.takes("--from", metavar="DATE", dest="first", type=day, help_key="option.log_from")
    listed.takes("--to", metavar="DATE", dest="last", type=day, help_key="option.log_to")
    listed.takes("--limit", metavar="N", type=number, default=1000)
    log.command("verify", run_verify, reads=True)
    accept = log.command("accept-break", run_accept_break)
    accept.takes("--reason", metavar="TEXT", required=True, help_key="option.break_reason")


def run_list(context: Context) -> Exit:
    """List rows, newest first. The look is a row as well."""
    given = context.given
    with context.reading() as services:
        wanted = LogFilter(
            account=services.accounts.named(given("by")).ident if given("by") else None,
            patient=given("patient"),
            first_day=given("first"),
            last_day=given("last") or context.on,
            limit=given("limit"),
        )
        records = services.log.list(wanted)
    if context.at is not None:
        moment = context.at.isoformat()
        records = tuple(record for record in records if record.at <= moment)
    if context.out.as_document:
        context.out.document({"rows": [_shape(record) for record in records]})
        return Exit.DONE
    words = context.words
    context.out.table(
        [
            (
                record.seq,
                record.at,
                record.account_name or "–",
                words.named("measure", record.measure),
                _object(words, record),
                words("log.patient", patient=record.patient) if record.patient is not None else "",
                "" if record.count is None else record.count,
                record.reason or "",
            )
            for record in records
        ],
        (
            *(words(f"head.{head}") for head in ("number", "time", "account", "measure", "about", "patient", "count")),
            "",
        ),
    )
    return Exit.DONE


def run_verify(context: Context) -> Exit:
    """Walk the whole log against its head: 1 if it was altered anywhere."""
    with context.inspecting() as services:
        verdict = services.log.verify()
    if context.out.as_document:
        findings = [{"fault": finding.fault, "seq": finding.seq} for finding in verdict.findings]
        accepted = [{"fault": finding.fault, "seq": finding.seq} for finding in verdict.accepted]
        context.out.document(
            {"whole": verdict.is_whole, "rows": verdict.rows, "findings": findings, "accepted": accepted}
        )
    else:
        context.out.line(context.words("log.whole" if verdict.is_whole else "log.altered", rows=verdict.rows))
        _write_findings(context, verdict.findings)
        if verdict.accepted:
            context.out.line(context.words("log.accepted"))
            _write_findings(context, verdict.accepted)
    return Exit.DONE if verdict.is_whole else Exit.LOOK


def run_accept_break(context: Context) -> Exit:
    """Go on after the log was altered: what was found stays in it for ever, and the altered store is kept aside."""
    with context.mending() as services:
        changed = services.log.accept_break(context.given("reason"))
    document = {"id": str(context.paths.store), "aside": changed.detail}
    context.show(document, context.words("done.log_break_accepted", aside=changed.detail))
    context.warned.clear()
    return Exit.DONE


def _write_findings(context: Context, findings: Iterable[LogFinding]) -> None:
    for finding in findings:
        seq = "–" if finding.seq is None else finding.seq
        context.out.line(context.words(f"fault.{finding.fault}", seq=seq))


def _object(words: Words, record: LogRecord) -> str:
    """Return what was read or changed, by kind and number: never a name or a text."""
    if record.object_kind is None:
        return ""
    kind = words.named("log.object", record.object_kind)
    return kind if record.object_id is None else f"{kind}\xa0{record.object_id}"


def _shape(record: LogRecord) -> dict[str, object]:
    return {
        "seq": record.seq,
        "at": record.at,
        "account": {"id": record.account, "name": record.account_name},
        "patient": record.patient,
        "measure": record.measure,
        "object_kind": record.object_kind,
        "object_id": record.object_id,
        "count": record.count,
        "reason": record.reason,
    }
