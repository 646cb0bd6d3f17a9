"""``treatment closing``, ``check``, ``end`` and ``reopen``: the way out of a treatment (D23, H4, H6)."""

from typing import TYPE_CHECKING, Any

from modulvard.cli.arguments import Command, Commands, day, identifier
from modulvard.cli.closing_shapes import check_shape, closing_shape
from modulvard.cli.closing_sheets import write_closing
from modulvard.cli.commands.opening import open_patient, open_patient_of
from modulvard.cli.context import Context
from modulvard.cli.exits import Exit
from modulvard.cli.gate_shapes import warning_shape
from modulvard.cli.problems import gate_sentence
from modulvard.domain.gates import CLOSING_GATES, Gate
from modulvard.domain.intakes import StepForm, StepOutcome
from modulvard.domain.treatments import ClosedAs

if TYPE_CHECKING:
    from modulvard.services.treatments import TreatmentChanged

CLOSED_AS = tuple(str(state) for state in ClosedAs)


def add_to(treatment: Commands) -> None:
    """Add the commands to ``treatment``."""
    closing = _of_one(treatment.command("closing", run_closing, reads=True, now_only=True))
    closing.takes("--as", metavar="STATE", dest="closed_as", choices=CLOSED_AS, help_key="option.closing_as")
    closing.takes("--on", metavar="DATE", type=day, help_key="option.end_on")
    check = _of_one(treatment.command("check", run_check))
    check.takes("gate", metavar="GATE", choices=[str(gate) for gate in CLOSING_GATES], help_key="option.closing_gate")
    check.takes("--outcome", choices=[str(one) for one in StepOutcome], required=True, help_key="option.step_outcome")
    check.takes("--on", metavar="DATE", type=day)
    check.takes("--form", choices=[str(one) for one in StepForm], help_key="option.step_form")
    check.takes("--note-file", metavar="FILE", help_key="option.check_note_file")
    withdrawn = treatment.command("withdraw-check", run_withdraw_check)
    withdrawn.takes("check", metavar="CHECK", type=identifier, help_key="option.check_id")
    end = _of_one(treatment.command("end", run_end))
    end.takes("--as", metavar="STATE", dest="closed_as", choices=CLOSED_AS, required=True, help_key="option.end_as")
    end.takes("--reason", metavar="TEXT", required=True)
    end.takes("--on", metavar="DATE", type=day, help_key="option.end_on")
    end.takes("--override", metavar="TEXT", help_key="option.end_override")
    end.takes("--follow-up", metavar="DATE", type=day, action="append", default=[], help_key="option.end_follow_up")
    reopen = _of_one(treatment.command("reopen", run_reopen))
    reopen.takes("--reason", metavar="TEXT", required=True)


def _of_one(command: Command) -> Command:
    return command.takes("id", metavar="ID", type=identifier, help_key="option.treatment_id")


def run_closing(context: Context) -> Exit:
    """Show how the end stands: what is in order, what is missing, what waits."""
    given = context.given
    state = ClosedAs(given("closed_as")) if given("closed_as") else None
    with context.reading() as services:
        patient = open_patient_of(context, services, given("id"))
        services.treatments.show(given("id"))  # the look is logged first
        name = services.patients.reload(patient).patient.fields.name
        document = closing_shape(context, services.closings.look(given("id"), state, given("on")), name)
    if context.out.as_document:
        context.out.document(document)
    else:
        write_closing(context, document)
    return Exit.DONE


def run_check(context: Context) -> Exit:
    """Enter what was done before the end, or that it is not needed."""
    given = context.given
    note = context.text("note_file") or ""
    new = context.module("modulvard.domain.closing").NewCheck(
        gate=Gate(given("gate")),
        outcome=StepOutcome(given("outcome")),
        on=given("on"),
        form=StepForm(given("form")) if given("form") else None,
        note=note,
    )
    with context.writing() as services:
        open_patient_of(context, services, given("id"))
        changed = services.closings.record(given("id"), new)
        entered = next(one for one in services.closings.look(given("id")).checks if one.id == changed.ident)
    document = {"id": given("id"), "check": check_shape(context, entered)}
    context.show(document, context.words("done.closing_check_added", id=given("id"), check=changed.ident))
    return Exit.DONE


def run_withdraw_check(context: Context) -> Exit:
    """Take back what was entered."""
    check = context.given("check")
    with context.writing() as services:
        open_patient(context, services, services.closings.patient_of(check))
        services.closings.take_back(check)
    context.show({"id": check}, context.words("done.closing_check_withdrawn", check=check))
    return Exit.DONE


def run_end(context: Context) -> Exit:
    """End the treatment, and lay its follow-up."""
    given = context.given
    with context.writing() as services:
        open_patient_of(context, services, given("id"))
        new = context.module("modulvard.domain.follow_ups").NewFollowUp
        months = {one.due_on: one.months for one in services.closings.look(given("id"), on=given("on")).proposed}
        changed = services.treatments.end(
            given("id"),
            ClosedAs(given("closed_as")),
            given("reason"),
            given("on"),
            override=given("override"),
            follow_ups=[new(due_on=due_on, months=months.get(due_on)) for due_on in given("follow_up")],
        )
    return _answered(context, changed)


def run_reopen(context: Context) -> Exit:
    """Take back an end that was a mistake."""
    given = context.given
    with context.writing() as services:
        open_patient_of(context, services, given("id"))
        changed = services.treatments.reopen(given("id"), given("reason"))
    return _answered(context, changed)


def _answered(context: Context, changed: "TreatmentChanged") -> Exit:
    """Answer with the id; what was not met or waits to be read goes to standard error and into the document."""
    words = context.words
    for standing in changed.gates:
        context.out.notice(words("notice.end_gate", said=gate_sentence(words, standing)))
    warnings = [warning_shape(standing) for standing in changed.gates]
    document: dict[str, Any] = {"id": changed.ident, **({"warnings": warnings} if warnings else {})}
    if changed.read_first:
        document["read_first"] = changed.read_first
        context.out.notice(words("notice.read_first_left", count=changed.read_first))
    context.show(document, words("done.treatment", id=changed.ident))
    return Exit.LOOK if len(document) > 1 else Exit.DONE
