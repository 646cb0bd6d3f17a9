"""``message``: what patients write, and the answers on their way out (C6)."""

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any

from modulvard.cli.arguments import Command, Commands, UsageError, identifier, moment, number
from modulvard.cli.commands.begun import require_finishable, tell_replaced
from modulvard.cli.commands.opening import open_patient_of
from modulvard.cli.commands.prints import make_folder, show_written, target_of
from modulvard.cli.context import Context
from modulvard.cli.exits import Exit
from modulvard.cli.message_shapes import guess_shape, line_name, line_shape, message_shape
from modulvard.cli.moments import arrived_words
from modulvard.domain.clock import STOCKHOLM
from modulvard.domain.ids import MessageId, TreatmentId
from modulvard.domain.messages import Arrived, Channel, Message, MessageNoticeKind, NewMessage, ThreadLine, Way
from modulvard.domain.names import full_name
from modulvard.domain.prints import SIZES, USUAL_SIZE

if TYPE_CHECKING:
    from modulvard.bootstrap import Services
    from modulvard.services.message_steps import MessageChanged

_EXCERPT = 60
"""Characters of a message in a list of text."""
_END_OF_DAY = 999_999
"""Microseconds that only a date without time has (``parse_moment``)."""


def add(commands: Commands) -> None:
    """Add the commands."""
    message = commands.group("message")
    listed = message.command("list", run_list, reads=True)
    which = listed.one_of()
    listed.takes("--waiting", action="store_true", to=which, help_key="option.message_waiting")
    listed.takes("--to-hand-over", action="store_true", to=which, help_key="option.message_to_hand_over")
    listed.takes("--treatment", metavar="ID", type=identifier, to=which, help_key="option.message_treatment")
    whose = listed.one_of()
    listed.takes("--therapist", metavar="NAME", to=whose)
    listed.takes("--unit", action="store_true", to=whose)
    message.command("drafts", run_drafts, reads=True, now_only=True)
    message.command("discarded", run_discarded, reads=True, now_only=True)
    _with_text(message.command("guess", run_guess, reads=True, now_only=True))
    _of_one(message.command("show", run_show, reads=True))
    receive = _with_text(_of_treatment(message.command("receive", run_receive)))
    receive.takes("--sent-at", metavar="TIME", type=moment, help_key="option.sent_at")
    receive.takes("--again", action="store_true", help_key="option.message_again")
    draft = _with_text(_of_treatment(message.command("draft", run_draft)))
    draft.takes("--replace", action="store_true", help_key="option.message_replace")
    welcome = _of_treatment(message.command("welcome", run_welcome))
    welcome.takes("--replace", action="store_true", help_key="option.message_replace")
    _of_one(message.command("finish", run_finish))
    over = _channel(_of_one(message.command("hand-over", run_hand_over)))
    over.takes("--out", metavar="FILE|DIR", help_key="option.letter_out")
    over.takes("--size", type=number, choices=SIZES, help_key="option.letter_size")
    _of_one(message.command("reopen", run_reopen))
    _of_one(message.command("no-answer", run_no_answer))
    _of_one(message.command("discard", run_discard))
    _of_one(message.command("bring-back", run_bring_back))
    correct = _with_text(_of_one(message.command("correct", run_correct)))
    correct.takes("--replace", action="store_true", help_key="option.message_replace_begun")
    _because(_of_one(message.command("withdraw", run_withdraw)))
    move = _because(_of_one(message.command("move", run_move)))
    move.takes(
        "--to",
        metavar="TREATMENT",
        dest="treatment",
        type=identifier,
        required=True,
        help_key="option.move_to_treatment",
    )


def _of_one(command: Command) -> Command:
    return command.takes("id", metavar="ID", type=identifier, help_key="option.message_id")


def _of_treatment(command: Command) -> Command:
    return command.takes("treatment", metavar="TREATMENT", type=identifier, help_key="option.treatment_id")


def _with_text(command: Command) -> Command:
    return command.takes("--text-file", metavar="FILE", required=True, help_key="option.text_file")


def _because(command: Command) -> Command:
    return command.takes("--reason", metavar="TEXT", required=True)


def _channel(command: Command) -> Command:
    channels = tuple(str(channel) for channel in Channel)
    return command.takes("--channel", choices=channels, required=True, help_key="option.channel")


# --- reading --------------------------------------------------------------------------------------


def run_list(context: Context) -> Exit:
    """List threads that wait, texts to be handed over, one thread, or the latest of each thread."""
    treatment = context.given("treatment")
    with context.reading() as services:
        if treatment is not None:
            open_patient_of(context, services, treatment)
            messages = services.messages.whole_thread(treatment, context.at)
            _show_messages(context, messages)
            return Exit.DONE
        lines = _lines(context, services)
    return _show_lines(context, lines)


def run_drafts(context: Context) -> Exit:
    """List the account's own drafts that are not finished."""
    with context.reading() as services:
        lines = services.messages.own_drafts()
    return _show_lines(context, lines)


def run_discarded(context: Context) -> Exit:
    """List the account's own drafts that were thrown away and can be brought back."""
    with context.reading() as services:
        lines = services.messages.discarded()
    return _show_lines(context, lines)


def run_guess(context: Context) -> Exit:
    """Tell whose a text may be, the likeliest first; nothing is registered. 1 where nobody fits or several as well."""
    text = context.text("text_file") or ""
    with context.reading() as services:
        whose = services.messages.whose(text)
    found = whose.guesses
    if context.out.as_document:
        context.out.document({"guesses": [guess_shape(guess) for guess in found]})
    else:
        if not found:
            context.out.line(context.words("message.no_guess"))
        context.out.table(
            [
                (
                    full_name(guess.candidate.given_name, guess.candidate.family_name),
                    guess.candidate.birth_date or "",
                    guess.candidate.program,
                    f"id {guess.candidate.treatment}",
                )
                for guess in found
            ]
        )
    return Exit.DONE if whose.proposal.candidate is not None else Exit.LOOK


def _show_lines(context: Context, lines: Sequence[ThreadLine]) -> Exit:
    if context.out.as_document:
        context.out.document({"messages": [line_shape(context, line) for line in lines]})
    else:
        _write_lines(context, lines)
    return Exit.DONE


def run_show(context: Context) -> Exit:
    """Show one message."""
    with context.reading() as services:
        _open_of(context, services)
        view = services.messages.show(context.given("id"), context.at)
    shape = message_shape(context, view.message)
    if view.draft is not None:
        shape["text"] = view.draft.body
    if context.out.as_document:
        context.out.document(shape)
    else:
        context.out.line(f"{context.words(f'state.{view.message.state}')} · {arrived_words(view.message.arrived)}")
        context.out.line(shape["text"])
    return Exit.DONE


def _lines(context: Context, services: "Services") -> Sequence[ThreadLine]:
    name, unit = context.given("therapist"), context.given("unit")
    therapist = context.account_id(name) if name else None
    messages = services.messages
    if context.given("waiting"):
        return messages.waiting(therapist, unit=unit, at=context.at)
    if context.given("to_hand_over"):
        return messages.to_hand_over(therapist, unit=unit, at=context.at)
    return messages.latest(therapist, unit=unit, at=context.at)


# --- writing --------------------------------------------------------------------------------------


def run_receive(context: Context) -> Exit:
    """Register what a patient has written."""
    text = context.text("text_file") or ""
    new = NewMessage(
        treatment=context.given("treatment"), body=text, sent=sent_at(context.given("sent_at")), way=Way.FILE
    )
    with context.writing() as services:
        open_patient_of(context, services, new.treatment)
        changed = services.messages.receive(new, again=context.given("again"))
    for notice in changed.notices:
        context.out.notice(context.words(f"notice.{notice.kind}", message=notice.message))
    kinds = [notice.kind for notice in changed.notices]
    same = [notice.message for notice in changed.notices if notice.kind is MessageNoticeKind.SAME_TEXT]
    _answered(context, changed, {"same_text": same, "before_start": MessageNoticeKind.BEFORE_START in kinds})
    return Exit.LOOK if changed.notices else Exit.DONE


def run_draft(context: Context) -> Exit:
    """Write a draft. Where the account has begun another text in the thread, only ``--replace`` puts that one away."""
    text = context.text("text_file") or ""
    with context.writing() as services:
        open_patient_of(context, services, context.given("treatment"))
        changed = services.messages.write(context.given("treatment"), text, anew=context.given("replace"))
    gone = tell_replaced(context, changed)
    _answered(context, changed, {"replaced": gone[0] if gone else None})
    return Exit.DONE


def run_welcome(context: Context) -> Exit:
    """Begin the welcome to a program as a draft, in the patient's language or in that of ``--lang``."""
    treatment = context.given("treatment")
    with context.writing() as services:
        open_patient_of(context, services, treatment)
        changed = services.welcomes.begin(treatment, context.given("lang"), anew=context.given("replace"))
    gone = tell_replaced(context, changed)
    _answered(context, changed, {"replaced": gone[0] if gone else None})
    return Exit.DONE


def run_finish(context: Context) -> Exit:
    """Finish a draft as it was kept."""
    with context.writing() as services:
        _open_of(context, services)
        message = context.given("id")
        changed = services.messages.finish(message, services.messages.draft(message).body)
    _answered(context, changed)
    return Exit.DONE


def run_hand_over(context: Context) -> Exit:
    """Note that a finished text has been handed over; with ``--out`` its letter is made first."""
    message, channel, out = context.given("id"), Channel(context.given("channel")), context.given("out")
    if channel is not Channel.PRINT and (out is not None or context.given("size") is not None):
        raise UsageError("usage.letter_is_print")
    if out is None and context.given("size") is not None:
        raise UsageError("usage.size_needs_out")
    with context.writing() as services:
        _open_of(context, services)
        if out is not None:
            target, is_folder = target_of(out, several=False)
            if is_folder:
                make_folder(target)
            size = context.given("size") or USUAL_SIZE
            written = services.letters.write(target, messages=[message], language=context.given("lang"), size=size)
            return show_written(context, written, {"id": message})
        changed = services.messages.hand_over(message, channel)
    _answered(context, changed)
    return Exit.DONE


def run_reopen(context: Context) -> Exit:
    """Make a finished text a draft again."""
    return _step(context, "reopen")


def run_no_answer(context: Context) -> Exit:
    """Close a message that needs no answer."""
    with context.writing() as services:
        _open_of(context, services)
        changed = services.messages.no_answer_needed([context.given("id")])
    _answered(context, changed)
    return Exit.DONE


def run_discard(context: Context) -> Exit:
    """Throw a draft away."""
    return _step(context, "discard")


def run_bring_back(context: Context) -> Exit:
    """Bring back a draft that was thrown away."""
    return _step(context, "bring_back")


def run_correct(context: Context) -> Exit:
    """Correct what has been handed over: the correction is finished and can be handed over in its turn."""
    text = context.text("text_file") or ""
    require_finishable(text)
    with context.writing() as services:
        _open_of(context, services)
        begun = services.messages.write_correction(context.given("id"), text, anew=context.given("replace"))
        tell_replaced(context, begun)
        changed = services.messages.finish(MessageId(begun.ident or 0), text)
    _answered(context, changed)
    return Exit.DONE


def run_withdraw(context: Context) -> Exit:
    """Withdraw a message registered or finished by mistake."""
    return _step(context, "withdraw", context.given("reason"))


def run_move(context: Context) -> Exit:
    """Move a message registered on the wrong patient."""
    with context.writing() as services:
        open_patient_of(context, services, context.given("treatment"))
    return _step(context, "refile", context.given("treatment"), context.given("reason"))


def _step(context: Context, name: str, *arguments: Any) -> Exit:
    with context.writing() as services:
        _open_of(context, services)
        changed = getattr(services.messages, name)(context.given("id"), *arguments)
    _answered(context, changed)
    return Exit.DONE


# --- shared ---------------------------------------------------------------------------------------


def sent_at(given: datetime | None) -> Arrived | None:
    """Return when something was written: a date alone is a day of which the time is not known (decided.md 27)."""
    if given is None:
        return None
    local = given.astimezone(STOCKHOLM)
    return local.date() if local.microsecond == _END_OF_DAY else given


def _show_messages(context: Context, messages: Sequence[Message]) -> None:
    if context.out.as_document:
        context.out.document({"messages": [message_shape(context, each) for each in messages]})
        return
    for each in messages:
        context.out.line(f"{each.id}  {arrived_words(each.arrived)} · {context.words(f'state.{each.state}')}")
        context.out.line(each.body)
        context.out.line()


def _write_lines(context: Context, lines: Sequence[ThreadLine]) -> None:
    if not lines:
        context.out.line(context.words("message.none"))
    context.out.table(
        [
            (
                line.message.id,
                line_name(context, line),
                context.words(f"state.{line.message.state}"),
                "" if line.masked else " ".join(line.message.body.split())[:_EXCERPT],
                arrived_words(line.message.arrived) if line.due is None else context.words("message.due", due=line.due),
            )
            for line in lines
        ]
    )


def _open_of(context: Context, services: "Services") -> None:
    open_patient_of(context, services, services.messages.treatment_of(context.given("id")))


def _ident(changed: "MessageChanged") -> TreatmentId | int:
    return changed.ident or 0


def _answered(context: Context, changed: "MessageChanged", extra: dict[str, Any] | None = None) -> None:
    said = context.words(f"done.{changed.summary or 'draft_begun'}", message=changed.ident)
    context.show({"id": changed.ident, **(extra or {})}, said)
