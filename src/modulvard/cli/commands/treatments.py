"""``treatment``: patients on their way through modules, and their pace."""

from typing import TYPE_CHECKING, Any

from modulvard.cli.arguments import Command, Commands, day, exact_moment, identifier, numbers, week
from modulvard.cli.closing_shapes import as_of_day, follow_up_shape
from modulvard.cli.closing_sheets import write_headed_follow_ups
from modulvard.cli.commands.endings import add_to as add_endings_to
from modulvard.cli.commands.opening import open_patient, open_patient_of
from modulvard.cli.commands.transfers import add_to as add_transfers_to
from modulvard.cli.context import Context
from modulvard.cli.exits import Exit
from modulvard.cli.gate_shapes import beginning_shape, warning_shape
from modulvard.cli.problems import gate_sentence
from modulvard.cli.rating_shapes import counts_shape
from modulvard.cli.shapes import preview_shape, standing_shape, treatment_shape
from modulvard.cli.sheets import write_preview, write_treatment
from modulvard.domain.module_events import ModuleState
from modulvard.domain.programs import Pace
from modulvard.domain.treatments import DeliveryForm

if TYPE_CHECKING:
    from modulvard.bootstrap import Services
    from modulvard.services.treatments import TreatmentChanged

FORMS = tuple(str(form) for form in DeliveryForm)
STATES = tuple(str(state) for state in ModuleState)


def add(commands: Commands) -> None:
    """Add the commands."""
    treatment = commands.group("treatment")
    _add_start(treatment.command("start", run_start))
    _of_one(treatment.command("show", run_show, reads=True))
    choose = _of_one(treatment.command("choose", run_choose))
    either = choose.one_of(required=True)
    choose.takes("--add", metavar="N", type=identifier, to=either, help_key="option.choose_add")
    choose.takes("--remove", metavar="N", type=identifier, to=either, help_key="option.choose_remove")
    choose.takes("--from", metavar="WEEK", dest="first", type=week, help_key="option.choose_from")
    choose.takes("--reason", metavar="TEXT", required=True)
    pace = _of_one(treatment.command("pace", run_pace))
    pace.takes("--modules", metavar="N", type=identifier, required=True)
    pace.takes("--every", metavar="K", type=identifier, required=True)
    pace.takes("--from", metavar="WEEK", dest="first", type=week, required=True, help_key="option.pace_from")
    pace.takes("--reason", metavar="TEXT", required=True)
    pace.takes("--preview", action="store_true")
    move = _of_one(treatment.command("move", run_move))
    move.takes("number", metavar="NUMBER", type=identifier, help_key="option.module_number")
    move.takes("--to", metavar="WEEK", dest="week", type=week, required=True, help_key="option.move_to")
    move.takes("--reason", metavar="TEXT", default="")
    move.takes("--preview", action="store_true")
    pause = _of_one(treatment.command("pause", run_pause))
    pause.takes("--from", metavar="WEEK", dest="first", type=week, required=True, help_key="option.pause_from")
    pause.takes("--to", metavar="WEEK", dest="last", type=week, required=True, help_key="option.pause_to")
    pause.takes("--reason", metavar="TEXT", required=True)
    pause.takes("--flag", metavar="TEXT", help_key="option.pause_flag")
    _of_one(treatment.command("resume", run_resume))
    module = _of_one(treatment.command("module", run_module))
    module.takes("number", metavar="NUMBER", type=identifier, help_key="option.module_number")
    module.takes("--state", metavar="STATE", choices=STATES, required=True)
    module.takes("--on", metavar="DATE", type=day)
    module.takes("--reason", metavar="TEXT", default="")
    version = _of_one(treatment.command("version", run_version))
    version.takes("--to", metavar="PROGRAM", required=True, help_key="option.version_to")
    version.takes("--reason", metavar="TEXT", required=True)
    add_transfers_to(treatment)
    add_endings_to(treatment)


def _of_one(command: Command) -> Command:
    return command.takes("id", metavar="ID", type=identifier, help_key="option.treatment_id")


def _add_start(start: Command) -> None:
    start.takes("patient", metavar="PATIENT", type=identifier, help_key="option.patient_id")
    start.takes("program", metavar="PROGRAM", help_key="option.program_id")
    start.takes("--from", metavar="DATE", dest="first", type=day, required=True, help_key="option.start_from")
    start.takes("--therapist", metavar="NAME", help_key="option.start_therapist")
    start.takes("--form", choices=FORMS, default="digital")
    start.takes("--choose", metavar="N,…", type=numbers, default=())
    start.takes("--modules", metavar="N", type=identifier)
    start.takes("--every", metavar="K", type=identifier)
    start.takes("--override", metavar="TEXT")
    start.takes("--intake", metavar="ID", type=identifier, help_key="option.start_intake")
    start.takes("--first-session", metavar="TIME", type=exact_moment)


def run_start(context: Context) -> Exit:
    """Start a treatment."""
    given = context.given
    pace = given("modules") or given("every")
    with context.writing() as services:
        open_patient(context, services, given("patient"))
        changed = services.treatments.start(
            context.module("modulvard.services.treatments").NewTreatment(
                patient=given("patient"),
                program=services.programs.find(given("program")),
                started_on=given("first"),
                therapist=context.account_id(given("therapist")) if given("therapist") else None,
                form=DeliveryForm(given("form")),
                chosen=given("choose"),
                pace=Pace(modules=given("modules") or 1, every_weeks=given("every") or 1) if pace else None,
                override=given("override"),
                intake=given("intake"),
                first_session=given("first_session"),
            )
        )
    for standing in changed.gates:
        key = "notice.gate_met" if standing.passed else "notice.gate"
        context.out.notice(context.words(key, said=gate_sentence(context.words, standing)))
    return _done(context, changed, "done.treatment_started")


def run_show(context: Context) -> Exit:
    """Show plan and outcome."""
    with context.reading() as services:
        patient = open_patient_of(context, services, context.given("id"))
        view = services.treatments.show(context.given("id"), context.on)
        name = services.patients.reload(patient).patient.fields.name
        stored = services.programs.show(view.treatment.program.version)
        beginning = services.gates.beginning_of(view.treatment.id)
        follow_ups = services.follow_ups.of_treatment(view.treatment.id)
        counts = services.ratings.counted(view.treatment.id, context.at)
    language = context.words.language
    document = {
        "id": view.treatment.id,
        "patient": {"id": patient, "name": name},
        "program": {
            "id": stored.id,
            "name": stored.program.name.in_language(language),
            "version": stored.program.version,
        },
        "therapist": context.account_shape(view.treatment.therapist),
        **standing_shape(view.standing, view.program, language),
        **treatment_shape(view.treatment, view.standing),
        **beginning_shape(beginning),
        "follow_ups": [follow_up_shape(context, one) for one in as_of_day(follow_ups, context.on)],
        "ratings": counts_shape((counts,)),
    }
    if context.out.as_document:
        context.out.document(document)
    else:
        write_treatment(context, name, document)
        write_headed_follow_ups(context, document["follow_ups"])
    return Exit.DONE


def run_choose(context: Context) -> Exit:
    """Add or remove an optional module."""
    given = context.given
    with context.writing() as services:
        open_patient_of(context, services, given("id"))
        step = services.treatments.add_modules if given("add") else services.treatments.remove_modules
        changed = step(given("id"), (given("add") or given("remove"),), given("reason"), given("first"))
    return _done(context, changed)


def run_pace(context: Context) -> Exit:
    """Agree on a new pace, or show the calendar it would give."""
    given = context.given
    pace = Pace(modules=given("modules"), every_weeks=given("every"))
    if given("preview"):
        with context.reading() as services:
            open_patient_of(context, services, given("id"))
            return _shown(context, services, services.treatments.preview_pace(given("id"), pace, given("first")))
    with context.writing() as services:
        open_patient_of(context, services, given("id"))
        changed = services.treatments.set_pace(given("id"), pace, given("first"), given("reason"))
    return _done(context, changed)


def run_move(context: Context) -> Exit:
    """Move a module, or show the calendar it would give."""
    given = context.given
    if given("preview"):
        with context.reading() as services:
            open_patient_of(context, services, given("id"))
            return _shown(
                context, services, services.treatments.preview_move(given("id"), given("number"), given("week"))
            )
    with context.writing() as services:
        open_patient_of(context, services, given("id"))
        changed = services.treatments.move(given("id"), given("number"), given("week"), given("reason"))
    return _done(context, changed)


def run_pause(context: Context) -> Exit:
    """Pause whole weeks."""
    given = context.given
    with context.writing() as services:
        open_patient_of(context, services, given("id"))
        weeks = given("id"), given("first"), given("last"), given("reason")
        flag = given("flag")
        changed = services.treatments.pause(*weeks) if flag is None else services.pauses.pause(*weeks, flag)
    return _done(context, changed)


def run_resume(context: Context) -> Exit:
    """End the pause."""
    with context.writing() as services:
        open_patient_of(context, services, context.given("id"))
        changed = services.treatments.resume(context.given("id"))
    return _done(context, changed)


def run_module(context: Context) -> Exit:
    """Enter that a module has reached a state."""
    given = context.given
    with context.writing() as services:
        open_patient_of(context, services, given("id"))
        changed = services.treatments.set_module(
            given("id"), given("number"), ModuleState(given("state")), on=given("on"), reason=given("reason")
        )
    return _done(context, changed)


def run_version(context: Context) -> Exit:
    """Let the treatment go on in a newer version of its program."""
    given = context.given
    with context.writing() as services:
        open_patient_of(context, services, given("id"))
        wanted = services.programs.find(given("to"))
        changed = services.treatment_versions.move(given("id"), wanted, given("reason"))
    context.show({"id": changed.ident}, context.words("done.treatment", id=changed.ident))
    return Exit.DONE


def _done(context: Context, changed: "TreatmentChanged", said: str = "done.treatment") -> Exit:
    """Answer with the id; what there is to look at goes to standard error and into the document."""
    words = context.words
    for notice in changed.notices:
        context.out.notice(words(f"notice.{notice.kind}", module=notice.module))
    warnings: list[dict[str, Any]] = [{"kind": notice.kind, "module": notice.module} for notice in changed.notices]
    warnings += [warning_shape(standing) for standing in changed.gates]
    warnings += [{"kind": "lacking_instrument", "instrument": key} for key in changed.lacking_instruments]
    if changed.lacking_instruments:
        context.out.notice(words("notice.lacking_instruments", keys=", ".join(changed.lacking_instruments)))
    document: dict[str, Any] = {"id": changed.ident, **({"warnings": warnings} if warnings else {})}
    context.show(document, words(said, id=changed.ident))
    return Exit.LOOK if warnings else Exit.DONE


def _shown(context: Context, services: "Services", preview: Any) -> Exit:
    version = services.treatments.reload(context.given("id")).program
    document = {"id": context.given("id"), **preview_shape(preview, version, context.words.language)}
    if context.out.as_document:
        context.out.document(document)
    else:
        write_preview(context, document)
    return Exit.DONE
