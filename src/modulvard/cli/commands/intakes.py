"""``intake``: patients' way from referral to start, *Inför start* (C3, H4)."""

from typing import TYPE_CHECKING, Any

from modulvard.cli.arguments import Command, Commands, UsageError, day, identifier
from modulvard.cli.commands.opening import open_patient
from modulvard.cli.context import Context
from modulvard.cli.exits import Exit
from modulvard.cli.gate_shapes import closing_shape, line_shape, standing_shape, step_shape
from modulvard.cli.patient_sheets import days_words
from modulvard.cli.problems import gate_sentence
from modulvard.domain.gates import Gate, doer_of
from modulvard.domain.ids import AccountId
from modulvard.domain.intakes import (
    BY_HAND,
    POINTS,
    RECORDED,
    IntakeLine,
    IntakeOutcome,
    NewIntake,
    NewStep,
    Source,
    StepForm,
    StepOutcome,
)

if TYPE_CHECKING:
    from modulvard.bootstrap import Services
    from modulvard.services.base import Changed
    from modulvard.services.intakes import IntakeView

ALL_POINTS = "all"


def add(commands: Commands) -> None:
    """Add the commands."""
    intake = commands.group("intake")
    begun = intake.command("begin", run_begin)
    begun.takes("patient", metavar="PATIENT", type=identifier, help_key="option.patient_id")
    _head(begun, required=True)
    edited = _of_one(intake.command("edit", run_edit))
    _head(edited, required=False)
    listed = intake.command("list", run_list, reads=True)
    listed.takes("--waiting", action="store_true", help_key="option.intake_waiting")
    _of_one(intake.command("show", run_show, reads=True, now_only=True))
    step = _of_one(intake.command("step", run_step))
    step.takes("gate", metavar="GATE", choices=[str(gate) for gate in RECORDED], help_key="option.gate")
    step.takes("--outcome", choices=[str(one) for one in StepOutcome], required=True, help_key="option.intake_outcome")
    step.takes("--on", metavar="DATE", type=day)
    step.takes("--by", metavar="NAME", help_key="option.step_by")
    step.takes("--form", choices=[str(one) for one in StepForm], help_key="option.step_form")
    step.takes("--points", metavar="POINT,…", help_key="option.step_points")
    step.takes("--note", metavar="TEXT", default="", help_key="option.step_note")
    withdrawn = intake.command("withdraw", run_withdraw)
    withdrawn.takes("step", metavar="STEP", type=identifier, help_key="option.step_id")
    closed = _of_one(intake.command("close", run_close))
    outcomes = [str(one) for one in BY_HAND]
    closed.takes("--as", choices=outcomes, dest="outcome", required=True, help_key="option.intake_as")
    closed.takes("--where-to", metavar="TEXT", default="")
    closed.takes("--reason", metavar="TEXT", required=True)
    closed.takes("--on", metavar="DATE", type=day)


def _of_one(command: Command) -> Command:
    return command.takes("id", metavar="ID", type=identifier, help_key="option.intake_id")


def _head(command: Command, *, required: bool) -> None:
    sources = [str(one) for one in Source]
    command.takes("--received", metavar="DATE", type=day, required=required, help_key="option.intake_received")
    command.takes("--source", choices=sources, required=required, help_key="option.intake_source")
    command.takes("--program", metavar="PROGRAM", help_key="option.intake_program")
    command.takes("--therapist", metavar="NAME", help_key="option.intake_therapist")
    command.takes("--referrer", metavar="TEXT")
    command.takes("--question", metavar="TEXT")


def run_begin(context: Context) -> Exit:
    """Enter a referral or request."""
    given = context.given
    with context.writing() as services:
        open_patient(context, services, given("patient"))
        program, therapist = _asked(context, services)
        changed = services.intakes.begin(
            NewIntake(
                patient=given("patient"),
                received_on=given("received"),
                source=Source(given("source")),
                program=program,
                therapist=therapist,
                referrer=given("referrer") or "",
                question=given("question") or "",
            )
        )
    return _answered(context, changed)


def run_edit(context: Context) -> Exit:
    """Write anew what is given of it; the rest stays."""
    given = context.given
    with context.writing() as services:
        before = _opened(context, services, given("id")).intake
        program, therapist = _asked(context, services)
        changed = services.intakes.edit(
            before.id,
            NewIntake(
                patient=before.patient,
                received_on=given("received") or before.received_on,
                source=Source(given("source") or before.source),
                program=program if program is not None else before.program,
                therapist=therapist if therapist is not None else before.therapist,
                referrer=before.referrer if given("referrer") is None else given("referrer"),
                question=before.question if given("question") is None else given("question"),
            ),
        )
    return _answered(context, changed)


def run_list(context: Context) -> Exit:
    """List the unit's ways in, the longest waiting first."""
    with context.reading() as services:
        lines = services.intakes.list(waiting=bool(context.given("waiting")), at=context.at)
    if context.out.as_document:
        context.out.document({"intakes": [line_shape(context, line) for line in lines]})
        return Exit.DONE
    words = context.words
    if not lines:
        context.out.line(words("intake.none"))
    heads = ("id", "name", "program", "account", "received", "waiting", "stage", "missing")
    context.out.table([_row(context, line) for line in lines], [words(f"head.{head}") for head in heads])
    return Exit.DONE


def run_show(context: Context) -> Exit:
    """Show what is done, what is missing and who does it."""
    with context.reading() as services:
        view = _opened(context, services, context.given("id"))
    if context.out.as_document:
        context.out.document(_shape(context, view))
    else:
        _write(context, view)
    return Exit.DONE


def run_step(context: Context) -> Exit:
    """Enter what was found at a gate."""
    given = context.given
    gate = Gate(given("gate"))
    with context.writing() as services:
        _open(context, services, given("id"))
        changed = services.intakes.record(
            given("id"),
            NewStep(
                gate=gate,
                outcome=StepOutcome(given("outcome")),
                on=given("on"),
                by=context.account_id(given("by")) if given("by") else None,
                form=StepForm(given("form")) if given("form") else None,
                points=_points(gate, given("points")),
                note=given("note"),
            ),
        )
        steps = services.intakes.reload(given("id")).intake.standing_steps
    document = {"id": changed.ident, "step": step_shape(context, steps[-1])}
    context.show(document, context.words("done.intake_step_added", id=changed.ident, step=steps[-1].id))
    return Exit.DONE


def run_withdraw(context: Context) -> Exit:
    """Take back what was entered at a gate."""
    with context.writing() as services:
        step = context.given("step")
        open_patient(context, services, services.intakes.patient_of_step(step))
        changed = services.intakes.withdraw_step(step)
    return _answered(context, changed)


def run_close(context: Context) -> Exit:
    """End it without a start."""
    given = context.given
    with context.writing() as services:
        _open(context, services, given("id"))
        outcome = IntakeOutcome(given("outcome"))
        changed = services.intakes.close(
            given("id"), outcome, where_to=given("where_to"), reason=given("reason"), on=given("on")
        )
    return _answered(context, changed)


# --- shared ---------------------------------------------------------------------------------------


def _asked(context: Context, services: "Services") -> tuple[Any, AccountId | None]:
    program, therapist = context.given("program"), context.given("therapist")
    return (
        services.programs.find(program) if program else None,
        context.account_id(therapist) if therapist else None,
    )


def _open(context: Context, services: "Services", intake: Any) -> None:
    open_patient(context, services, services.intakes.patient_of(intake))


def _opened(context: Context, services: "Services", intake: Any) -> "IntakeView":
    _open(context, services, intake)
    return services.intakes.show(intake)


def _points(gate: Gate, written: str | None) -> tuple[str, ...]:
    known = POINTS.get(gate, ())
    if written is None:
        return ()
    if written.strip() == ALL_POINTS:
        return known
    points = tuple(point.strip() for point in written.split(",") if point.strip())
    if not known or any(point not in known for point in points):
        raise UsageError("usage.choice", name="--points", choices=", ".join((*known, ALL_POINTS)) if known else "–")
    return points


def _answered(context: Context, changed: "Changed") -> Exit:
    context.show({"id": changed.ident}, context.words(f"done.{changed.summary}", id=changed.ident))
    return Exit.DONE


def _row(context: Context, line: IntakeLine) -> tuple[object, ...]:
    words, shape = context.words, line_shape(context, line)
    closing = line.closing
    stage = words(f"stage.{line.stage}") if closing is None else words(f"intake_as.{closing.outcome}")
    return (
        line.id,
        shape["patient"]["name"],
        shape["program"]["name"] if shape["program"] else "–",
        (shape["therapist"] or {}).get("name") or "–",
        line.received_on,
        days_words(words, line.waiting_days),
        f"{stage}: {closing.where_to}" if closing is not None and closing.where_to else stage,
        ", ".join(words(f"gate.{gate}") for gate in line.missing) or "–",
    )


def _shape(context: Context, view: "IntakeView") -> dict[str, Any]:
    intake, program = view.intake, view.program
    name = None if program is None else program.name.in_language(context.words.language)
    return {
        "id": intake.id,
        "patient": {"id": intake.patient, "name": view.patient_name},
        "program": None if program is None else {"id": intake.program, "name": name, "version": program.version},
        "therapist": None if intake.therapist is None else context.account_shape(intake.therapist),
        "received": intake.received_on,
        "source": intake.source,
        "referrer": intake.referrer,
        "question": intake.question,
        "waiting_days": view.waiting_days,
        "on": view.on,
        "gates": [standing_shape(context, standing) for standing in view.gates],
        "steps": [step_shape(context, step) for step in intake.standing_steps],
        "closed": closing_shape(intake.closing),
    }


def _write(context: Context, view: "IntakeView") -> None:
    words, out, intake = context.words, context.out, view.intake
    program = words("intake.no_program") if view.program is None else view.program.name.in_language(words.language)
    out.line(f"{view.patient_name} · {program}")
    facts: list[tuple[str, object]] = [
        (words("head.id"), intake.id),
        (words("head.received"), f"{intake.received_on}, {words(f'source.{intake.source}')}"),
        (words("field.referrer"), intake.referrer or "–"),
        (words("field.question"), intake.question or "–"),
        (words("head.waiting"), days_words(words, view.waiting_days)),
        (words("treatment.therapist"), view.names.get(intake.therapist or intake.made_by, "–")),
    ]
    if intake.closing is not None:
        closed = intake.closing
        told = ", ".join(part for part in (closed.where_to, closed.reason) if part)
        day = closed.on if closed.treatment is None else view.on  # the start, which may be booked ahead
        facts.append((words(f"intake_as.{closed.outcome}"), f"{day} {told}".strip()))
    out.pairs(facts)
    out.line()
    for standing in view.gates:
        mark = "■" if standing.passed else "□"
        who = "" if standing.passed else f" ({words(f'doer.{doer_of(standing.gate)}')})"
        out.line(f"{mark} {gate_sentence(words, standing)} · {words(f'strength.{standing.strength}')}{who}")
