"""``program draft|publish|pilot|retire|learn|learnings|difference``: writing programs, and what becomes of them."""

from typing import TYPE_CHECKING, Any

from modulvard.cli import program_writing_shapes as shapes
from modulvard.cli import program_writing_sheets as sheets
from modulvard.cli.arguments import Command, Commands, identifier
from modulvard.cli.context import Context
from modulvard.cli.exits import Exit
from modulvard.cli.moments import moment_words
from modulvard.cli.program_problems import problem_said
from modulvard.domain.ids import ProgramDraftId
from modulvard.domain.program_report import ProgramFileReport
from modulvard.domain.program_states import Voice
from modulvard.domain.program_writing import DraftGone, from_version
from modulvard.domain.programs import ProgramStatus

if TYPE_CHECKING:
    from modulvard.services.base import Changed

VOICES = tuple(voice.value for voice in Voice)


def add_to(program: Commands) -> None:
    """Add the commands."""
    draft = program.group("draft")
    draft.command("begin", run_begin).takes("--from", metavar="PROGRAM", dest="base", help_key="option.draft_from")
    draft.command("list", run_drafts, reads=True, now_only=True)
    _of_draft(draft.command("show", run_draft, reads=True, now_only=True))
    written = _of_draft(draft.command("write", run_write))
    written.takes("--file", metavar="FILE", required=True, help_key="option.program_path")
    _of_draft(draft.command("discard", run_discard))
    published = _becomes(program.command("publish", run_publish))
    published.takes("--took-part", metavar="TEXT", default="", help_key="option.took_part")
    pilot = _becomes(program.command("pilot", run_pilot))
    pilot.takes("--patients", metavar="N", type=identifier, required=True, help_key="option.pilot_patients")
    retire = program.command("retire", run_retire).takes("id", metavar="ID", help_key="option.program_id")
    retire.takes("--comment", metavar="TEXT", default="", help_key="option.program_comment")
    learn = program.command("learn", run_learn).takes("id", metavar="ID", help_key="option.program_id")
    learn.takes("--text", metavar="TEXT", required=True, help_key="option.learning_text")
    learn.takes("--from", choices=VOICES, dest="voice", required=True, help_key="option.learning_from")
    learn.takes("--module", metavar="N", type=identifier, help_key="option.learning_module")
    learning = program.group("learning")
    met = _of_learning(learning.command("met", run_met))
    met.takes("--text", metavar="TEXT", required=True, help_key="option.learning_met")
    _of_learning(learning.command("withdraw", run_withdraw))
    learnings = program.command("learnings", run_learnings, reads=True, now_only=True)
    learnings.takes("id", metavar="ID", help_key="option.program_id")
    differ = program.command("difference", run_difference, reads=True, now_only=True)
    differ.takes("before", metavar="A", help_key="option.program_before")
    differ.takes("after", metavar="B", help_key="option.program_after")


def _of_draft(command: Command) -> Command:
    return command.takes("id", metavar="ID", type=identifier, help_key="option.draft_id")


def _of_learning(command: Command) -> Command:
    return command.takes("id", metavar="ID", type=identifier, help_key="option.learning_id")


def _becomes(command: Command) -> Command:
    command.takes("id", metavar="ID", help_key="option.program_or_draft")
    command.takes("--version", metavar="VERSION", help_key="option.new_version")
    return command.takes("--comment", metavar="TEXT", default="", help_key="option.program_comment")


# --- drafts ---------------------------------------------------------------------------------------


def run_begin(context: Context) -> Exit:
    """Begin a draft, empty or as a version stands."""
    base = context.given("base")
    with context.writing() as services:
        version = services.programs.find(base) if base else None
        return _done(context, services.program_writing.begin(version))


def run_drafts(context: Context) -> Exit:
    """List the drafts, the one saved last first."""
    with context.reading() as services:
        drafts = [shapes.draft_shape(draft) for draft in services.program_writing.list()]
    if context.out.as_document:
        context.out.document({"drafts": drafts})
        return Exit.DONE
    rows = [
        (draft["id"], draft["name"] or "–", draft["modules"], moment_words(draft["saved_at"]), draft["saved_by"])
        for draft in drafts
    ]
    heads = ("id", "name", "modules", "saved_at", "saved_by")
    context.out.table(rows, tuple(context.words(f"head.{head}") for head in heads))
    return Exit.DONE


def run_draft(context: Context) -> Exit:
    """Show a draft: what it lacks, and what is new in it; 1 while it cannot be published."""
    with context.reading() as services:
        draft = services.program_writing.open(context.given("id"))
        problems = services.program_writing.check(draft.program)
        difference = services.program_writing.difference(draft.id)
    changes = None if difference is None else shapes.difference_shape(difference, context.words.language)
    document = {**shapes.draft_shape(draft), "problems": shapes.problems_shape(problems), "changes": changes}
    if context.out.as_document:
        context.out.document(document)
    else:
        context.out.line(f"{draft.id}  {draft.program.name.in_language(context.words.language)}")
        sheets.write_problems(context, problems)
        if changes is not None:
            sheets.write_difference(context, changes)
    return Exit.LOOK if any(not placed.problem.is_advice for placed in problems) else Exit.DONE


def run_write(context: Context) -> Exit:
    """Write a whole program file into a draft, in place of what stands there."""
    report: ProgramFileReport = context.module("modulvard.exchange.program_files").check(context.file("file"))
    with context.writing() as services:
        problems = [problem for problem in report.problems if not problem.is_advice]
        for problem in problems:
            context.out.notice(problem_said(context.words.language, report.file_name, problem))
        if report.program is None or problems:
            return Exit.REFUSED
        draft = services.program_writing.open(context.given("id"))
        revision = services.program_writing.save(draft.id, from_version(report.program), draft.revision, report.images)
    context.show({"id": draft.id, "revision": revision}, context.words("done.program_written", id=draft.id))
    return Exit.DONE


def run_discard(context: Context) -> Exit:
    """Put a draft away."""
    with context.writing() as services:
        return _done(context, services.program_writing.discard(context.given("id")))


# --- states ---------------------------------------------------------------------------------------


def run_publish(context: Context) -> Exit:
    """Publish a draft as a new version, or a pilot as it is."""
    with context.writing() as services:
        if context.given("version") is not None:
            return _made(context, services, ProgramStatus.PUBLISHED, took_part=context.given("took_part"))
        version = services.programs.find(context.given("id"))
        return _done(context, services.program_states.publish(version, context.given("comment")))


def run_pilot(context: Context) -> Exit:
    """Try a draft as a new version with some patients, or change how many a pilot has room for."""
    patients = context.given("patients")
    with context.writing() as services:
        if context.given("version") is not None:
            return _made(context, services, ProgramStatus.PILOT, pilot_cap=patients)
        version = services.programs.find(context.given("id"))
        return _done(context, services.program_states.pilot(version, patients, context.given("comment")))


def _made(context: Context, services: Any, status: ProgramStatus, **more: Any) -> Exit:
    new = context.module("modulvard.services.program_states").NewVersion(
        version=context.given("version"), status=status, comment=context.given("comment"), **more
    )
    written = context.given("id")
    if not (written.isascii() and written.isdigit()):
        raise DraftGone(draft=None)  # a name is a program's, never a draft's
    draft = ProgramDraftId(int(written))
    return _done(context, services.program_states.make_version(draft, new))


def run_retire(context: Context) -> Exit:
    """Let nothing new start with a version."""
    with context.writing() as services:
        version = services.programs.find(context.given("id"))
        return _done(context, services.program_states.retire(version, context.given("comment")))


# --- what is learnt, and what differs -------------------------------------------------------------


def run_learn(context: Context) -> Exit:
    """Keep something learnt of a version."""
    given = context.given
    with context.writing() as services:
        version = services.programs.find(given("id"))
        return _done(
            context, services.program_states.learn(version, given("text"), Voice(given("voice")), given("module"))
        )


def run_met(context: Context) -> Exit:
    """Note that something learnt was taken care of."""
    with context.writing() as services:
        return _done(context, services.program_states.meet_learning(context.given("id"), context.given("text")))


def run_withdraw(context: Context) -> Exit:
    """Take away something entered as learnt."""
    with context.writing() as services:
        return _done(context, services.program_states.withdraw_learning(context.given("id")))


def run_learnings(context: Context) -> Exit:
    """List what was learnt of a version, by module."""
    with context.reading() as services:
        found = services.program_states.learnings(services.programs.find(context.given("id")))
    learnings = [shapes.learning_shape(learning) for learning in found]
    if context.out.as_document:
        context.out.document({"learnings": learnings})
        return Exit.DONE
    for learning in learnings:
        module = "–" if learning["module"] is None else learning["module"]
        context.out.line(
            f"{learning['id']}  {module}  {context.words.named('voice', learning['from'])}: {learning['text']}"
        )
        if learning["met"]:
            context.out.line(f"    {learning['met']}")
    return Exit.DONE


def run_difference(context: Context) -> Exit:
    """Show how one version differs from another."""
    with context.reading() as services:
        versions = [services.programs.find(context.given(which)) for which in ("before", "after")]
        difference = services.program_states.difference(*versions)
    document = shapes.difference_shape(difference, context.words.language)
    if context.out.as_document:
        context.out.document({"before": versions[0], "after": versions[1], **document})
    else:
        sheets.write_difference(context, document)
    return Exit.DONE


def _done(context: Context, changed: "Changed") -> Exit:
    context.show({"id": changed.ident}, context.words(f"done.{changed.summary}", id=changed.ident))
    return Exit.DONE
