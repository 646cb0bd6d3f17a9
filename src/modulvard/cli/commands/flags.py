"""``flag``: a flag of one's own on a patient, to look again on a day (ux.md 2 "Läs först")."""

from typing import TYPE_CHECKING, Any

from modulvard.cli.arguments import Command, Commands, day, identifier
from modulvard.cli.commands.opening import open_patient, open_patient_of
from modulvard.cli.context import Context
from modulvard.cli.exits import Exit
from modulvard.domain.flags import FlagLine
from modulvard.domain.names import full_name

if TYPE_CHECKING:
    from modulvard.services.base import Changed


def add(commands: Commands) -> None:
    """Add the commands."""
    flag = commands.group("flag")
    added = flag.command("add", run_add)
    added.takes("treatment", metavar="TREATMENT", type=identifier, help_key="option.treatment_id")
    _day(added)
    added.takes("--text", metavar="TEXT", required=True, help_key="option.flag_text")
    listed = flag.command("list", run_list, reads=True, now_only=True)
    listed.takes("--treatment", metavar="ID", type=identifier, help_key="option.flag_treatment")
    done = _of_one(flag.command("done", run_done))
    done.takes("--note", metavar="TEXT", required=True, help_key="option.flag_note")
    _day(_of_one(flag.command("move", run_move)))


def _of_one(command: Command) -> Command:
    return command.takes("id", metavar="ID", type=identifier, help_key="option.flag_id")


def _day(command: Command) -> None:
    command.takes("--on", metavar="DATE", type=day, required=True, help_key="option.flag_day")


def run_add(context: Context) -> Exit:
    """Flag a patient for a day."""
    treatment = context.given("treatment")
    with context.writing() as services:
        open_patient_of(context, services, treatment)
        changed = services.flags.add(treatment, context.given("on"), context.given("text"))
    return _answered(context, changed)


def run_list(context: Context) -> Exit:
    """List one's own flags that stand, those to come too."""
    with context.reading() as services:
        lines = services.flags.standing(context.given("treatment"))
    if context.out.as_document:
        context.out.document({"flags": [_shape(context, line) for line in lines]})
        return Exit.DONE
    if not lines:
        context.out.line(context.words("flag.none"))
    context.out.table([(line.flag.id, line.flag.on, _name(context, line), line.flag.words) for line in lines])
    return Exit.DONE


def run_done(context: Context) -> Exit:
    """Close a flag with a note of what was done."""
    with context.writing() as services:
        flag = context.given("id")
        open_patient(context, services, services.flags.patient_of(flag))
        changed = services.flags.done(flag, context.given("note"))
    return _answered(context, changed)


def run_move(context: Context) -> Exit:
    """Let a flag stand from another day."""
    with context.writing() as services:
        flag = context.given("id")
        open_patient(context, services, services.flags.patient_of(flag))
        changed = services.flags.move(flag, context.given("on"))
    return _answered(context, changed)


def _answered(context: Context, changed: "Changed") -> Exit:
    context.show({"id": changed.ident}, context.words(f"done.{changed.summary}", flag=changed.ident))
    return Exit.DONE


def _shape(context: Context, line: FlagLine) -> dict[str, Any]:
    flag = line.flag
    return {
        "id": flag.id,
        "treatment": flag.treatment,
        "patient": {"id": flag.patient, "name": _name(context, line)},
        "on": flag.on,
        "text": "" if line.masked else flag.words,
    }


def _name(context: Context, line: FlagLine) -> str:
    return context.words("masked") if line.masked else full_name(line.given_name, line.family_name)
