"""``follow-up``: the days after the end on which a patient is followed up, and what came of them (H4)."""

from typing import TYPE_CHECKING

from modulvard.cli.arguments import Command, Commands, day, identifier
from modulvard.cli.closing_shapes import follow_up_shape
from modulvard.cli.closing_sheets import write_follow_ups
from modulvard.cli.commands.opening import open_patient, open_patient_of
from modulvard.cli.context import Context
from modulvard.cli.exits import Exit

if TYPE_CHECKING:
    from modulvard.bootstrap import Services
    from modulvard.domain.ids import FollowUpId
    from modulvard.services.base import Changed


def add(commands: Commands) -> None:
    """Add the commands."""
    follow_up = commands.group("follow-up")
    _of_treatment(follow_up.command("list", run_list, reads=True, now_only=True))
    added = _of_treatment(follow_up.command("add", run_add))
    added.takes("--on", metavar="DATE", type=day, required=True, help_key="option.follow_up_day")
    added.takes("--months", metavar="N", type=identifier, help_key="option.follow_up_months")
    moved = _of_one(follow_up.command("move", run_move))
    moved.takes("--on", metavar="DATE", type=day, required=True, help_key="option.follow_up_day")
    done = _of_one(follow_up.command("done", run_done))
    outcome = done.one_of(required=True)
    done.takes("--outcome", metavar="TEXT", to=outcome, help_key="option.follow_up_outcome")
    done.takes("--outcome-file", metavar="FILE", to=outcome, help_key="option.follow_up_outcome_file")
    done.takes("--on", metavar="DATE", type=day)
    _of_one(follow_up.command("withdraw", run_withdraw))


def _of_treatment(command: Command) -> Command:
    return command.takes("treatment", metavar="TREATMENT", type=identifier, help_key="option.treatment_id")


def _of_one(command: Command) -> Command:
    return command.takes("id", metavar="ID", type=identifier, help_key="option.follow_up_id")


def run_list(context: Context) -> Exit:
    """List a treatment's follow-ups, by day."""
    treatment = context.given("treatment")
    with context.reading() as services:
        open_patient_of(context, services, treatment)
        services.treatments.show(treatment)  # the look is logged first
        found = [follow_up_shape(context, one) for one in services.follow_ups.of_treatment(treatment)]
    if context.out.as_document:
        context.out.document({"follow_ups": found})
        return Exit.DONE
    if not found:
        context.out.line(context.words("follow_up.none"))
    write_follow_ups(context, found)
    return Exit.DONE


def run_add(context: Context) -> Exit:
    """Lay a day of follow-up."""
    given = context.given
    with context.writing() as services:
        open_patient_of(context, services, given("treatment"))
        changed = services.follow_ups.add(given("treatment"), given("on"), given("months"))
    return _answered(context, changed)


def run_move(context: Context) -> Exit:
    """Let a follow-up have another day."""
    with context.writing() as services:
        changed = services.follow_ups.move(_opened(context, services), context.given("on"))
    return _answered(context, changed)


def run_done(context: Context) -> Exit:
    """Write what came of a follow-up."""
    outcome = context.given("outcome")
    if outcome is None:
        outcome = context.text("outcome_file")
    with context.writing() as services:
        changed = services.follow_ups.finish(_opened(context, services), outcome, context.given("on"))
    return _answered(context, changed)


def run_withdraw(context: Context) -> Exit:
    """Take a follow-up back."""
    with context.writing() as services:
        changed = services.follow_ups.withdraw(_opened(context, services))
    return _answered(context, changed)


def _opened(context: Context, services: "Services") -> "FollowUpId":
    follow_up: FollowUpId = context.given("id")
    open_patient(context, services, services.follow_ups.patient_of(follow_up))
    return follow_up


def _answered(context: Context, changed: "Changed") -> Exit:
    context.show({"id": changed.ident}, context.words(f"done.{changed.summary}", id=changed.ident))
    return Exit.DONE
