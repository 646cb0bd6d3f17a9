"""``report``: the clinic's statistics over many treatments, without names and small groups (C17)."""

from collections.abc import Iterable
from datetime import datetime, time, timedelta
from typing import Any

from modulvard.cli.arguments import Command, Commands, UsageError, first_of_month, last_of_month
from modulvard.cli.context import Context
from modulvard.cli.exits import Exit
from modulvard.cli.report_shapes import ratings_shape
from modulvard.domain.reports import Period, RatingReport

_RATINGS = "ratings"


def add(commands: Commands) -> None:
    """Add the commands."""
    report = commands.command("report", run_all, reads=True)
    takes_period(report)
    ratings = report.leads_on().command(_RATINGS, run_ratings, reads=True)
    takes_period(ratings)


def takes_period(command: Command) -> None:
    """Let a command be asked which program and treatments a report is of."""
    command.takes("--program", metavar="ID", help_key="option.report_program")
    command.takes("--from", dest="first_day", metavar="MONTH", type=first_of_month, help_key="option.report_from")
    command.takes("--to", dest="last_day", metavar="MONTH", type=last_of_month, help_key="option.report_to")
    command.takes("--cut-off", dest="cut_offs", metavar="KEY=N", action="append", help_key="option.report_cut_off")


def run_all(context: Context) -> Exit:
    """Tell every report there is."""
    report = _ratings(context)
    if context.out.as_document:
        shape = ratings_shape(report, context.words.language)
        context.out.document({key: shape[key] for key in ("on", "from", "to", "program")} | {_RATINGS: shape["lines"]})
    else:
        _write(context, report)
    return Exit.DONE


def run_ratings(context: Context) -> Exit:
    """Tell how ratings changed."""
    report = _ratings(context)
    if context.out.as_document:
        context.out.document(ratings_shape(report, context.words.language))
    else:
        _write(context, report)
    return Exit.DONE


def _ratings(context: Context) -> RatingReport:
    asked = asked_for(context)
    if context.at is not None and not _ends_a_month(context.at):
        raise UsageError("usage.at_month_end")
    with context.reading() as services:
        return services.reports.rating_change(*asked, at=context.at)


def _ends_a_month(at: datetime) -> bool:
    """Tell whether a moment ends a month: figures of days close to each other would tell of single patients."""
    after = at + timedelta(microseconds=1)
    return after.day == 1 and after.time() == time()


def asked_for(context: Context) -> tuple[str | None, Period, dict[str, str]]:
    """Return which program, which period, and by which of the sources' lines."""
    given = context.given
    period = Period(first=given("first_day"), last=given("last_day"))
    return given("program"), period, dict(_pairs(given("cut_offs") or ()))


def _pairs(written: Iterable[str]) -> Iterable[tuple[str, str]]:
    for pair in written:
        key, is_given, figure = pair.partition("=")
        if not is_given:
            raise UsageError("usage.cut_off")
        yield key, figure.replace(",", ".")


def _write(context: Context, report: RatingReport) -> None:
    out = context.out
    told: Any = context.module("modulvard.services.reports").told(report, context.words.language)
    out.line(told.title)
    out.paragraph(told.period)
    out.paragraph(told.finding)
    for program in told.programs:
        out.line()
        out.line(program.name)
        rows = [((f"  {row.head}" if row.is_part else row.head), *row.cells) for row in program.rows]
        if program.forms:
            out.table(rows, ("", *program.forms))
        for note in program.notes:
            out.paragraph(note)
    out.line()
    for note in told.notes:
        out.paragraph(note)
