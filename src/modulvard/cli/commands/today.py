"""``today``: the day's list."""

from datetime import date
from typing import Any

from modulvard.cli.arguments import Commands
from modulvard.cli.context import Context
from modulvard.cli.exits import Exit
from modulvard.domain.clock import STOCKHOLM
from modulvard.domain.names import full_name
from modulvard.domain.today import Glance, LineKind, TodayLine, TodayView


def add(commands: Commands) -> None:
    """Add the commands."""
    today = commands.command("today", run_today, reads=True)
    whose = today.one_of()
    today.takes("--therapist", metavar="NAME", to=whose)
    today.takes("--unit", action="store_true", to=whose)


def run_today(context: Context) -> Exit:
    """Tell what is owed today."""
    name = context.given("therapist")
    with context.reading() as services:
        therapist = context.account_id(name) if name else None
        view = services.today.day(therapist, unit=context.given("unit"), at=context.at)
    if context.out.as_document:
        context.out.document(today_shape(context, view))
    else:
        write_today(context, view)
    return Exit.DONE


def today_shape(context: Context, view: TodayView) -> dict[str, Any]:
    """Return the day's list as its document has it."""
    return {
        "at": view.at,
        "items": [_item_shape(context, line, view) for line in view.lines],
        "minutes": view.minutes,
        "done": view.done,
    }


def write_today(context: Context, view: TodayView) -> None:
    """Write the day's list as text, group by group."""
    words = context.words
    day = view.today
    one = "_one" if len(view.lines) == 1 else ""
    context.out.line(words(f"today.head{one}", day=day, week=day.isocalendar().week, count=len(view.lines)))
    if not view.lines:
        context.out.line(words("today.empty"))
    for group in view.counts:
        context.out.line()
        context.out.line(words(f"group.{group.name.lower()}"))
        context.out.table(
            [
                (
                    "!" if line.overdue(view.at) else " ",
                    name_of(context, line.glance),
                    reason_of(context, line),
                    words("today.due", due=_due(line)),
                    line.glance.program,
                    f"id {line.glance.treatment}",
                )
                for line in view.lines
                if line.group is group
            ]
        )


def name_of(context: Context, glance: Glance) -> str:
    """Return the patient's name, or the words that stand for a masked one."""
    return context.words("masked") if glance.masked else full_name(glance.given_name, glance.family_name)


def reason_of(context: Context, line: TodayLine) -> str:
    """Return why the line stands, as a sentence."""
    words, figure = context.words, line.figure
    if line.kind is not LineKind.END:
        return words(f"reason.{line.kind}{_one(line)}", figure=figure, words=line.words, since=line.since)
    if line.glance.state == "finished":
        return words("reason.end_finished")
    if figure == 0:
        return words("reason.end_now")
    one = "_one" if abs(figure) == 1 else ""
    return words(f"reason.end_{'past' if figure < 0 else 'near'}{one}", figure=abs(figure))


def _one(line: TodayLine) -> str:
    """Return the ending of the sentence's key: ``_one`` for one, ``_free`` for a homework without a module."""
    if line.kind is LineKind.HOMEWORK:
        return "" if line.figure else "_free"
    has_one = line.kind not in {LineKind.FLAG, LineKind.DRAFT, LineKind.HANDOVER}
    return "_one" if has_one and line.figure == 1 else ""


def _due(line: TodayLine) -> date | str:
    return line.due if line.due_at is None else line.due_at.astimezone(STOCKHOLM).strftime("%Y-%m-%d %H:%M")


def _item_shape(context: Context, line: TodayLine, view: TodayView) -> dict[str, Any]:
    glance = line.glance
    return {
        "kind": line.kind,
        "patient": {"id": glance.patient, "name": name_of(context, glance)},
        "treatment": glance.treatment,
        "reason": reason_of(context, line),
        "since": line.since,
        "due": line.due_at or line.due,
        "overdue": line.overdue(view.at),
        "figure": line.figure,
        "ref": line.ref or None,
        "begun": line.begun,
        "therapist": context.account_shape(glance.therapist),
        "program": glance.program,
    }
