"""``today``: the day's list, and what is done with a line without doing what it asks."""

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING, Any

from modulvard.cli.arguments import Command, Commands, UsageError, day, identifier, whole_number
from modulvard.cli.commands.opening import open_patient_of
from modulvard.cli.context import Context
from modulvard.cli.exits import Exit
from modulvard.cli.moments import moment_words
from modulvard.cli.rating_lines import about_shape, rating_reason
from modulvard.domain.clock import STOCKHOLM
from modulvard.domain.ids import AccountId
from modulvard.domain.names import full_name
from modulvard.domain.today import NEVER_PUT_OFF, NOTABLE, PASSED_ON, Glance, LineKind, TodayLine, TodayView
from modulvard.domain.today_done import DoneLine

if TYPE_CHECKING:
    from modulvard.bootstrap import Services

_WAITS = tuple(kind for kind in LineKind if kind not in NEVER_PUT_OFF)
"""The kinds that can be put off: a flag is moved instead, and nothing hides a safety answer."""


def add(commands: Commands) -> None:
    """Add the commands."""
    today = commands.command("today", run_today, reads=True)
    whose = today.one_of()
    today.takes("--therapist", metavar="NAME", to=whose)
    today.takes("--unit", action="store_true", to=whose)
    more = today.leads_on()
    more.command("end-of-day", run_end_of_day, reads=True, now_only=True)
    more.command("done", run_done, reads=True, now_only=True)
    _of_line(more.command("seen", run_seen), [kind for kind in LineKind if kind in NOTABLE])
    off = more.command("put-off", run_put_off)
    off.takes("treatment", metavar="TREATMENT", type=identifier, help_key="option.treatment_id")
    what = off.one_of(required=True)
    off.takes("kind", metavar="KIND", nargs="?", choices=_values(_WAITS), to=what, help_key="option.line_kind")
    off.takes("--all", action="store_true", to=what, help_key="option.line_all")
    off.takes("--until", metavar="DATE", type=day, required=True, help_key="option.put_off_until")
    _ref(off)
    on = _of_line(more.command("pass-on", run_pass_on), [kind for kind in LineKind if kind in PASSED_ON])
    on.takes("--to", metavar="NAME", required=True, help_key="option.pass_on_to")
    on.takes("--note", metavar="TEXT", help_key="option.pass_on_note")
    _ref(on)


def _of_line(command: Command, kinds: Iterable[LineKind]) -> Command:
    command.takes("treatment", metavar="TREATMENT", type=identifier, help_key="option.treatment_id")
    return command.takes("kind", metavar="KIND", choices=_values(kinds), help_key="option.line_kind")


def _ref(command: Command) -> None:
    command.takes("--ref", metavar="N", type=whole_number, help_key="option.line_ref")


def _values(kinds: Iterable[LineKind]) -> tuple[str, ...]:
    return tuple(kind.value for kind in kinds)


# --- reading --------------------------------------------------------------------------------------


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


def run_end_of_day(context: Context) -> Exit:
    """Tell what is left before going home."""
    _refuse_of_list(context)
    with context.reading() as services:
        view = services.today.end_of_day()
    if context.out.as_document:
        context.out.document(today_shape(context, view))
    else:
        write_today(context, view, "end_of_day")
    return Exit.DONE


def run_done(context: Context) -> Exit:
    """Tell what the account has done today, the latest first."""
    _refuse_of_list(context)
    with context.reading() as services:
        lines = services.today.done_today()
    if context.out.as_document:
        context.out.document({"done": [_done_shape(context, line) for line in lines]})
        return Exit.DONE
    if not lines:
        context.out.line(context.words("today_done.none"))
    context.out.table(
        [
            (
                "" if line.at is None else line.at.astimezone(STOCKHOLM).strftime("%H:%M"),
                _done_name(context, line),
                context.words(f"today_done.{line.kind}", figure=line.figure),
                line.program,
                context.words("today.line", treatment=line.treatment),
            )
            for line in lines
        ]
    )
    return Exit.DONE


# --- writing --------------------------------------------------------------------------------------


def run_seen(context: Context) -> Exit:
    """Note a line as seen."""
    _refuse_of_list(context)
    treatment, kind = context.given("treatment"), LineKind(context.given("kind"))
    with context.writing() as services:
        open_patient_of(context, services, treatment)
        changed = services.today.note_seen(treatment, kind)
    context.show({"id": changed.ident}, context.words(f"done.{changed.summary}"))
    return Exit.DONE


def run_put_off(context: Context) -> Exit:
    """Put off a line, or every line of a treatment that may wait, until a later morning."""
    _refuse_of_list(context)
    treatment, until, kind = context.given("treatment"), context.given("until"), context.given("kind")
    if kind is None and context.given("ref") is not None:
        raise UsageError("usage.ref_of_all")
    with context.writing() as services:
        open_patient_of(context, services, treatment)
        if kind is None:
            changed = services.today.put_off_all(treatment, until)
        else:
            ref = _ref_of(context, services, LineKind(kind))
            changed = services.today.put_off(treatment, LineKind(kind), until, ref)
    context.show({"id": changed.ident}, context.words(f"done.{changed.summary}", until=until))
    return Exit.DONE


def run_pass_on(context: Context) -> Exit:
    """Pass a message, homework or safety answer on to a colleague."""
    _refuse_of_list(context)
    treatment, kind = context.given("treatment"), LineKind(context.given("kind"))
    to = context.account_id(context.given("to"))
    with context.writing() as services:
        open_patient_of(context, services, treatment)
        ref = _ref_of(context, services, kind)
        changed = services.today.pass_on(treatment, kind, ref, to, context.given("note") or "")
    context.show({"id": changed.ident}, context.words(f"done.{changed.summary}", to=context.account_shape(to)["name"]))
    return Exit.DONE


def _ref_of(context: Context, services: "Services", kind: LineKind) -> int:
    """Return the number of the line meant: the one given, or the only one of its kind on the unit's list."""
    given: int | None = context.given("ref")
    if given is not None:
        return given
    lines = services.today.day(unit=True).lines
    refs = [line.ref for line in lines if line.glance.treatment == context.given("treatment") and line.kind is kind]
    if len(refs) > 1:
        raise UsageError("usage.several_lines", refs=", ".join(map(str, refs)))
    return refs[0] if refs else 0


def _refuse_of_list(context: Context) -> None:
    """Refuse what is for the list alone, rather than leave it aside in silence."""
    if context.given("therapist") or context.given("unit"):
        raise UsageError("usage.list_only")


# --- shapes and sheets ----------------------------------------------------------------------------


def today_shape(context: Context, view: TodayView) -> dict[str, Any]:
    """Return the day's list as its document has it."""
    return {
        "at": view.at,
        "items": [_item_shape(context, line, view) for line in view.lines],
        "minutes": view.minutes,
        "done": view.done,
    }


def write_today(context: Context, view: TodayView, which: str = "today") -> None:
    """Write the day's list, or what is left of it, as text, group by group."""
    words = context.words
    today = view.today
    one = "_one" if len(view.lines) == 1 else ""
    context.out.line(words(f"{which}.head{one}", day=today, week=today.isocalendar().week, count=len(view.lines)))
    if not view.lines:
        context.out.line(words(f"{which}.empty"))
    for group in view.counts:
        context.out.line()
        context.out.line(words(f"group.{group.name.lower()}"))
        context.out.table(
            [
                (
                    "!" if line.overdue(view.at) else " ",
                    name_of(context, line.glance),
                    with_whom(context, line, view.therapist, reason_of(context, line)),
                    words("today.due", due=_due(line)),
                    line.glance.program,
                    words(f"today.line{'_ref' if line.ref else ''}", treatment=line.glance.treatment, ref=line.ref),
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
    if line.kind in {LineKind.SAFETY, LineKind.RATING} or line.is_rating_begun:
        return rating_reason(words, line, context.on or context.today)
    if line.kind is not LineKind.END:
        if line.kind is LineKind.FLAG and not line.words:  # another's: what it says is not shown
            return words("kind.flag")
        return words(f"reason.{line.kind}{_one(line)}", figure=figure, words=line.words, since=line.since)
    if line.glance.state == "finished":
        return words("reason.end_finished")
    if figure == 0:
        return words("reason.end_now")
    one = "_one" if abs(figure) == 1 else ""
    return words(f"reason.end_{'past' if figure < 0 else 'near'}{one}", figure=abs(figure))


def with_whom(context: Context, line: TodayLine, whose: AccountId | None, said: str) -> str:
    """Return what a line says, and with whom an answer to be read first stands where that is not whose list it is."""
    if line.kind is not LineKind.SAFETY or line.holder == whose:
        return said
    name = context.account_shape(line.holder)["name"]
    return said if name is None else f"{said}; {context.words('safety.with', name=name)}"


def _one(line: TodayLine) -> str:
    """Return the ending of the sentence's key: ``_one`` for one, ``_free`` for homework of no module and for a day of
    follow-up of no number of months.
    """
    if line.kind is LineKind.HOMEWORK or (line.kind is LineKind.FOLLOW_UP and not line.figure):
        return "" if line.figure else "_free"
    has_one = line.kind not in {LineKind.FLAG, LineKind.DRAFT, LineKind.HANDOVER}
    return "_one" if has_one and line.figure == 1 else ""


def _due(line: TodayLine) -> date | str:
    return line.due if line.due_at is None else moment_words(line.due_at)


def _done_name(context: Context, line: DoneLine) -> str:
    return context.words("masked") if line.masked else full_name(line.given_name, line.family_name)


def _done_shape(context: Context, line: DoneLine) -> dict[str, Any]:
    return {
        "kind": line.kind,
        "patient": {"id": line.patient, "name": _done_name(context, line)},
        "treatment": line.treatment,
        "program": line.program,
        "at": line.at,
        "figure": line.figure,
    }


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
        "about": about_shape(line),
        "waits_since": line.waits_since,
        "begun": line.begun,
        "therapist": context.account_shape(glance.therapist),
        "with": context.account_shape(line.holder),
        "program": glance.program,
    }
