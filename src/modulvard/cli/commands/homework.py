"""``homework``: what patients have been given, what they have handed in, and feedback on it (C5)."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from modulvard.cli.arguments import Command, Commands, UsageError, day, identifier, moment
from modulvard.cli.commands.begun import require_finishable, tell_replaced
from modulvard.cli.commands.messages import sent_at
from modulvard.cli.commands.opening import open_patient_of
from modulvard.cli.context import Context
from modulvard.cli.exits import Exit
from modulvard.cli.homework_shapes import homework_shape, line_shape, waiting_shape, write_homework, write_list
from modulvard.cli.problems import answer_sentence
from modulvard.cli.program_problems import problem_said
from modulvard.domain.homework import (
    FeedbackFinished,
    ModuleForm,
    NewHandIn,
    NewHomework,
    NothingToReview,
)
from modulvard.domain.homework_answers import WHOLE
from modulvard.domain.ids import HandInId, HomeworkId, MessageId, TreatmentId
from modulvard.domain.messages import Channel, Way
from modulvard.domain.programs import Question, QuestionKind, Text

if TYPE_CHECKING:
    from modulvard.bootstrap import Services
    from modulvard.exchange.homework_files import QuestionFile
    from modulvard.services.homework import HomeworkChanged
    from modulvard.services.message_steps import MessageChanged

WAYS = tuple(str(way) for way in (Way.TYPED, Way.PASTED, Way.FILE, Way.PAPER))
CHANNELS = tuple(str(channel) for channel in (Channel.COPY, Channel.PRINT))


def add(commands: Commands) -> None:
    """Add the commands."""
    homework = commands.group("homework")
    listed = homework.command("list", run_list, reads=True)
    which = listed.one_of()
    listed.takes("--waiting", action="store_true", to=which, help_key="option.homework_waiting")
    listed.takes("--treatment", metavar="ID", type=identifier, to=which, help_key="option.homework_treatment")
    whose = listed.one_of()
    listed.takes("--therapist", metavar="NAME", to=whose)
    listed.takes("--unit", action="store_true", to=whose)
    _of_one(homework.command("show", run_show, reads=True))
    assign = homework.command("assign", run_assign)
    assign.takes("treatment", metavar="TREATMENT", type=identifier, help_key="option.treatment_id")
    assign.takes("--title", metavar="TEXT", required=True, help_key="option.homework_title")
    assign.takes("--intro", metavar="TEXT", default="", help_key="option.homework_intro")
    asked = assign.one_of()
    assign.takes("--question", metavar="TEXT", action="append", to=asked, help_key="option.homework_question")
    assign.takes("--questions", metavar="FILE", to=asked, help_key="option.homework_questions")
    assign.takes("--due", metavar="DATE", type=day, help_key="option.homework_due")
    due = _of_one(homework.command("due", run_due))
    due.takes("--on", metavar="DATE", type=day, help_key="option.homework_due_on")
    _of_one(homework.command("withdraw", run_withdraw))
    hand_in = _of_one_or_module(homework.command("hand-in", run_hand_in))
    hand_in.takes("--form", metavar="KEY", help_key="option.homework_form")
    hand_in.takes("--answers", metavar="FILE", required=True, help_key="option.homework_answers")
    hand_in.takes("--whole", action="store_true", help_key="option.homework_whole")
    hand_in.takes("--sent-at", metavar="TIME", type=moment, help_key="option.homework_sent_at")
    hand_in.takes("--way", choices=WAYS, default=str(Way.FILE), help_key="option.homework_way")
    take_back = _of_hand_in(homework.command("take-back", run_take_back))
    take_back.takes("--reason", metavar="TEXT", required=True)
    mark = _of_hand_in(homework.command("mark", run_mark))
    mark.takes("question", metavar="QUESTION", help_key="option.homework_marked")
    mark.takes("--remove", action="store_true", help_key="option.homework_unmark")
    feedback = _of_one_or_module(homework.command("feedback", run_feedback))
    feedback.takes("--text-file", metavar="FILE", required=True)
    feedback.takes("--replace", action="store_true", help_key="option.message_replace_begun")
    feedback.takes("--more", action="store_true", help_key="option.homework_more")
    feedback.takes("--no-open", action="store_true", help_key="option.homework_no_open")
    feedback.takes("--hand-over", choices=CHANNELS, help_key="option.homework_hand_over")


def _of_one(command: Command) -> Command:
    return command.takes("id", metavar="ID", type=identifier, help_key="option.homework_id")


def _of_one_or_module(command: Command) -> Command:
    command.takes("id", metavar="ID", type=identifier, nargs="?", help_key="option.homework_id")
    command.takes("--treatment", metavar="ID", type=identifier, help_key="option.homework_module_of")
    return command.takes("--module", metavar="N", type=identifier, help_key="option.homework_module")


def _of_hand_in(command: Command) -> Command:
    return command.takes("id", metavar="HAND_IN", type=identifier, help_key="option.hand_in_id")


# --- reading --------------------------------------------------------------------------------------


def run_list(context: Context) -> Exit:
    """List what waits for feedback, or a treatment's homework."""
    treatment, name = context.given("treatment"), context.given("therapist")
    with context.reading() as services:
        if treatment is not None:
            open_patient_of(context, services, treatment)
            shapes = [line_shape(context, line) for line in services.homework.of_treatment(treatment, context.at)]
        else:
            therapist = context.account_id(name) if name else None
            lines = services.homework.waiting(therapist, unit=context.given("unit"), at=context.at)
            shapes = [waiting_shape(context, line) for line in lines]
    if context.out.as_document:
        context.out.document({"homework": shapes})
    else:
        write_list(context, shapes)
    return Exit.DONE


def run_show(context: Context) -> Exit:
    """Show a homework with every hand-in and its answers."""
    with context.reading() as services:
        _open_of(context, services, context.given("id"))
        view = services.homework.show(context.given("id"), context.at)
    shape = homework_shape(context, view)
    if context.out.as_document:
        context.out.document(shape)
    else:
        write_homework(context, shape)
    return Exit.DONE


# --- giving and handing in ------------------------------------------------------------------------


def run_assign(context: Context) -> Exit:
    """Give a free homework. A file of questions that is not whole is refused with all that is wrong with it."""
    given = context.given
    questions, problems = _questions(context)
    if problems:
        for problem in problems:
            context.out.notice(problem)
        return Exit.REFUSED
    new = NewHomework(
        treatment=given("treatment"),
        title=given("title"),
        intro=given("intro"),
        questions=questions,
        due_on=given("due"),
    )
    with context.writing() as services:
        open_patient_of(context, services, new.treatment)
        changed = services.homework.assign(new)
    return _done(context, changed)


def _questions(context: Context) -> tuple[Sequence[Question], Sequence[str]]:
    """Return the questions given, and in words what is wrong with the file they stand in."""
    if context.given("questions"):
        files = context.module("modulvard.exchange.homework_files")
        read: QuestionFile = files.read_questions(context.file("questions"))
        language = context.words.language
        return read.questions, [problem_said(language, read.file_name, problem) for problem in read.problems]
    return [
        Question(key=f"fraga-{number}", kind=QuestionKind.LONG_TEXT, label=Text(sv=label), required=False)
        for number, label in enumerate(context.given("question") or (), 1)
    ], ()


def run_due(context: Context) -> Exit:
    """Set the day a homework is due, or leave it to the module's week."""
    with context.writing() as services:
        _open_of(context, services, context.given("id"))
        changed = services.homework.set_due(context.given("id"), context.given("on"))
    return _done(context, changed)


def run_withdraw(context: Context) -> Exit:
    """Withdraw a homework that has not been handed in."""
    with context.writing() as services:
        _open_of(context, services, context.given("id"))
        changed = services.homework.withdraw(context.given("id"))
    return _done(context, changed)


def run_hand_in(context: Context) -> Exit:
    """Register what was handed in."""
    given = context.given
    text = context.text("answers") or ""
    with context.writing() as services:
        new = NewHandIn(
            homework=_target(context, services),
            answers={WHOLE: text} if given("whole") else text,
            sent=sent_at(given("sent_at")),
            way=Way(given("way")),
        )
        changed = services.homework.hand_in(new)
    return _done(context, changed)


def run_take_back(context: Context) -> Exit:
    """Take a hand-in back."""
    with context.writing() as services:
        hand_in = HandInId(context.given("id"))
        _open_of(context, services, services.homework.homework_of(hand_in))
        changed = services.homework.take_back(hand_in, context.given("reason"))
    return _done(context, changed)


def run_mark(context: Context) -> Exit:
    """Mark an answer for follow-up, or take the mark away."""
    with context.writing() as services:
        hand_in = HandInId(context.given("id"))
        _open_of(context, services, services.homework.homework_of(hand_in))
        marked = not context.given("remove")
        changed = services.homework.mark_answer(hand_in, context.given("question"), marked=marked)
    return _done(context, changed)


def _target(context: Context, services: "Services") -> HomeworkId | ModuleForm:
    """Return the homework of the id given, or of the module given: also one that is not open yet."""
    given = context.given
    if given("id") is not None:
        _open_of(context, services, given("id"))
        return HomeworkId(given("id"))
    treatment, module = _module(context, services)
    found = services.treatments.reload(treatment).program.module(module)
    forms = [] if found is None else [form.key for form in found.homework]
    form = given("form") or (forms[0] if len(forms) == 1 else None)
    if form is None:
        raise UsageError("usage.which_form", forms=", ".join(forms)) if forms else UsageError("usage.no_form")
    return ModuleForm(treatment=treatment, module=module, form=form)


def _module(context: Context, services: "Services") -> tuple[TreatmentId, Any]:
    treatment, module = context.given("treatment"), context.given("module")
    if treatment is None or module is None:
        raise UsageError("usage.homework_or_module")
    open_patient_of(context, services, treatment)
    return treatment, module


# --- feedback -------------------------------------------------------------------------------------


def run_feedback(context: Context) -> Exit:
    """Write feedback on what waits, or ask for more; with a channel, note it as handed over."""
    text = context.text("text_file") or ""
    channel = Channel(context.given("hand_over")) if context.given("hand_over") else None
    require_finishable(text)
    with context.writing() as services:
        begun = _written(context, services, text)
        tell_replaced(context, begun)
        message = MessageId(begun.ident or 0)
        if context.given("more"):
            changed = services.homework.ask_more(message, text, channel=channel)
        else:
            changed = services.homework.finish_feedback(
                message, text, open_next=not context.given("no_open"), channel=channel
            )
    key = "done.feedback_handed_over" if channel is not None else f"done.{changed.summary}"
    context.show({"id": changed.ident}, context.words(key, message=changed.ident))
    return Exit.DONE


def _written(context: Context, services: "Services", text: str) -> "MessageChanged":
    """Write feedback on the latest hand-in that waits, or on the module handed in without one."""
    if context.given("id") is None:
        treatment, module = _module(context, services)
        return _written_on_module(context, services, (treatment, module), text)
    _open_of(context, services, context.given("id"))
    homework = services.homework.reload(context.given("id")).homework
    if homework.waiting:
        return services.homework.write_feedback(homework.waiting[-1].id, text, anew=context.given("replace"))
    if homework.standing:
        raise FeedbackFinished(hand_in=homework.standing[-1].id)
    if homework.module is None:
        raise NothingToReview(module=None)
    return _written_on_module(context, services, (homework.treatment, homework.module), text)


def _written_on_module(
    context: Context, services: "Services", which: tuple[TreatmentId, Any], text: str
) -> "MessageChanged":
    if context.given("more"):  # nothing was handed in that more could be asked for
        raise NothingToReview(module=which[1])
    return services.homework.write_module_feedback(*which, text, anew=context.given("replace"))


# --- shared ---------------------------------------------------------------------------------------


def _done(context: Context, changed: "HomeworkChanged") -> Exit:
    """Answer with the id; what there is to look at goes to standard error and into the document."""
    words = context.words
    for notice in changed.notices:
        context.out.notice(words(f"notice.{notice.kind}", module=notice.module))
    for problem in changed.missing:
        context.out.notice(answer_sentence(words, problem))
    warnings: list[dict[str, Any]] = [{"kind": notice.kind, "module": notice.module} for notice in changed.notices]
    warnings += [{"kind": problem.key, "question": problem.question} for problem in changed.missing]
    document = {"id": changed.ident, **({"warnings": warnings} if warnings else {})}
    context.show(document, words(f"done.{changed.summary}", id=changed.ident))
    return Exit.LOOK if warnings else Exit.DONE


def _open_of(context: Context, services: "Services", homework: HomeworkId) -> None:
    open_patient_of(context, services, services.homework.treatment_of(homework))
