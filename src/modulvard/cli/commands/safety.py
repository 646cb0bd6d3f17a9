"""``safety``: answers that are to be read first, and what was done about them (G18, COR-04)."""

from datetime import datetime
from typing import TYPE_CHECKING, Any

from modulvard.cli.arguments import Command, Commands, identifier
from modulvard.cli.commands.opening import open_patient, open_patient_of
from modulvard.cli.commands.today import name_of, with_whom
from modulvard.cli.context import Context
from modulvard.cli.exits import Exit
from modulvard.cli.rating_lines import about_shape, rating_reason
from modulvard.cli.safety_sheets import safety_shape, write_safety
from modulvard.domain.clock import STOCKHOLM
from modulvard.domain.ids import AccountId, SafetyAnswerId, TreatmentId
from modulvard.domain.safety import Done
from modulvard.domain.today import LineKind, TodayLine

if TYPE_CHECKING:
    from modulvard.bootstrap import Services
    from modulvard.services.base import Changed


def add(commands: Commands) -> None:
    """Add the commands."""
    safety = commands.group("safety")
    listed = safety.command("list", run_list, reads=True)
    which = listed.one_of()
    listed.takes("--treatment", metavar="ID", type=identifier, help_key="option.safety_treatment", to=which)
    listed.takes("--unit", action="store_true", help_key="option.safety_unit", to=which)
    _of_one(safety.command("show", run_show, reads=True))
    close = _of_one(safety.command("close", run_close))
    kinds = tuple(each.value for each in Done)
    close.takes("--done", choices=kinds, nargs="+", required=True, help_key="option.safety_done")
    close.takes("--note", metavar="TEXT", required=True, help_key="option.safety_note")
    _of_one(safety.command("reopen", run_reopen))


def _of_one(command: Command) -> Command:
    return command.takes("id", metavar="ID", type=identifier, help_key="option.safety_id")


def run_list(context: Context) -> Exit:
    """List the answers on one's own list or the unit's, or every one of a treatment."""
    if context.given("treatment") is not None:
        return _list_of_treatment(context, TreatmentId(context.given("treatment")))
    with context.reading() as services:
        view = services.today.day(unit=context.given("unit"), at=context.at)
    lines = [line for line in view.lines if line.kind is LineKind.SAFETY]
    if context.out.as_document:
        context.out.document({"answers": [_line_shape(context, line, view.at) for line in lines]})
        return Exit.DONE
    if not lines:
        context.out.line(context.words("safety.none"))
    whose = view.therapist
    context.out.table([(line.ref, name_of(context, line.glance), _told(context, line, whose)) for line in lines])
    return Exit.DONE


def _told(context: Context, line: TodayLine, whose: AccountId | None) -> str:
    return with_whom(context, line, whose, rating_reason(context.words, line, context.on or context.today))


def _list_of_treatment(context: Context, treatment: TreatmentId) -> Exit:
    with context.reading() as services:
        open_patient_of(context, services, treatment)
        views = services.safety.of_treatment(treatment, context.at)
    if context.out.as_document:
        context.out.document({"answers": [safety_shape(context, view) for view in views]})
        return Exit.DONE
    if not views:
        context.out.line(context.words("safety.none"))
    for view in views:
        write_safety(context, view)
    return Exit.DONE


def run_show(context: Context) -> Exit:
    """Show an answer with its rating."""
    with context.reading() as services:
        view = services.safety.show(_opened(context, services), context.at)
    if context.out.as_document:
        context.out.document(safety_shape(context, view))
    else:
        write_safety(context, view, whole=True)
    return Exit.DONE


def run_close(context: Context) -> Exit:
    """Close an answer with what was done."""
    done = tuple(Done(each) for each in context.given("done"))
    with context.writing() as services:
        changed = services.safety.close(_opened(context, services), done, context.given("note"))
    return _answered(context, changed)


def run_reopen(context: Context) -> Exit:
    """Open a closed answer again."""
    with context.writing() as services:
        changed = services.safety.reopen(_opened(context, services))
    return _answered(context, changed)


def _opened(context: Context, services: "Services") -> SafetyAnswerId:
    """Open the patient whose answer is meant, and return the answer's number."""
    ident = SafetyAnswerId(context.given("id"))
    open_patient(context, services, services.safety.patient_of(ident))
    return ident


def _answered(context: Context, changed: "Changed") -> Exit:
    context.show({"id": changed.ident}, context.words(f"done.{changed.summary}", id=changed.ident))
    return Exit.DONE


def _line_shape(context: Context, line: TodayLine, at: datetime) -> dict[str, Any]:
    glance = line.glance
    return {
        "id": line.ref,
        "treatment": glance.treatment,
        "patient": {"id": glance.patient, "name": name_of(context, glance)},
        "therapist": context.account_shape(glance.therapist),
        "with": context.account_shape(line.holder),
        "reason": rating_reason(context.words, line, at.astimezone(STOCKHOLM).date()),
        "about": about_shape(line),
        "waits_since": line.waits_since,
        "due": line.due,
        "overdue": line.overdue(at),
    }
