"""``note``: text to the journal, and what has been journalled (C14)."""

from typing import TYPE_CHECKING, Any

from modulvard.cli.arguments import Command, Commands, UsageError, day, identifier
from modulvard.cli.commands.begun import tell_replaced_note
from modulvard.cli.commands.opening import open_patient_of
from modulvard.cli.context import Context
from modulvard.cli.exits import Exit
from modulvard.cli.moments import day_of
from modulvard.domain.ids import AccountId, HandInId, MessageId, NoteId
from modulvard.domain.names import full_name
from modulvard.domain.notes import Contact, Covered, Note, NoteKind, NotJournalled
from modulvard.domain.standing_in import Away, taken_over

if TYPE_CHECKING:
    from modulvard.bootstrap import Services
    from modulvard.services.base import Changed


def add(commands: Commands) -> None:
    """Add the commands."""
    note = commands.group("note")
    draft = note.command("draft", run_draft)
    draft.takes("treatment", metavar="TREATMENT", type=identifier, help_key="option.treatment_id")
    draft.takes("--kind", choices=tuple(map(str, NoteKind)), help_key="option.note_kind")
    how = draft.one_of()
    draft.takes("--text-file", metavar="FILE", to=how, help_key="option.note_text_file")
    draft.takes("--since", metavar="DATE", type=day, to=how, help_key="option.note_since")
    draft.takes("--replace", action="store_true", help_key="option.note_replace")
    finish = _of_one(note.command("finish", run_finish))
    finish.takes("--journalled", action="store_true", help_key="option.note_journalled")
    listed = note.command("list", run_list, reads=True)
    which = listed.one_of()
    listed.takes("--treatment", metavar="ID", type=identifier, to=which, help_key="option.note_treatment")
    listed.takes("--not-journalled", action="store_true", to=which, help_key="option.note_not_journalled")
    whose = listed.one_of()
    listed.takes("--therapist", metavar="NAME", to=whose)
    listed.takes("--unit", action="store_true", to=whose)
    _of_one(note.command("show", run_show, reads=True))
    _of_one(note.command("mark", run_mark))
    _of_one(note.command("unmark", run_unmark))
    _of_treatment(note.command("mark-contacts", run_mark_contacts))
    unmarked = _of_treatment(note.command("unmark-contacts", run_unmark_contacts))
    for name in ("--message", "--hand-in"):
        key = f"option.note_{name[2:].replace('-', '_')}"
        unmarked.takes(name, metavar="ID", type=identifier, action="append", default=[], help_key=key)
    _of_one(note.command("reopen", run_reopen))
    correct = _of_one(note.command("correct", run_correct))
    correct.takes("--text-file", metavar="FILE", required=True, help_key="option.note_correction")
    correct.takes("--replace", action="store_true", help_key="option.note_replace")
    withdraw = _of_one(note.command("withdraw", run_withdraw))
    withdraw.takes("--reason", metavar="TEXT", required=True)
    _of_one(note.command("discard", run_discard))
    _of_one(note.command("bring-back", run_bring_back))


def _of_one(command: Command) -> Command:
    return command.takes("id", metavar="ID", type=identifier, help_key="option.note_id")


def _of_treatment(command: Command) -> Command:
    return command.takes("treatment", metavar="TREATMENT", type=identifier, help_key="option.treatment_id")


# --- writing --------------------------------------------------------------------------------------


def run_draft(context: Context) -> Exit:
    """Keep a draft with the proposed text or a file's; one already begun keeps its own, or goes with ``--replace``."""
    kind, treatment = NoteKind(context.given("kind") or NoteKind.WEEKLY), context.given("treatment")
    text = context.text("text_file")
    with context.writing() as services:
        open_patient_of(context, services, treatment)
        proposed = services.notes.build(treatment, kind, context.given("since"), context.words.language)
        if text is None and not context.given("replace"):
            changed = services.notes.begin_proposed(proposed)
        else:
            wanted = proposed.text if text is None else text
            written = services.notes.write_proposed(proposed, wanted, anew=context.given("replace"))
            tell_replaced_note(context, written)
            changed = written
        note = NoteId(changed.ident or 0)
        draft = services.notes.draft(note)
    document = {"id": note, "kind": kind, "text": draft.body, "covers": _covered_shape(draft.covered)}
    context.show({**document, "covers_from": proposed.covers_from, "covers_to": proposed.covers_to}, draft.body)
    context.out.notice(context.words("done.note_begun", note=note))
    context.out.notice(context.words("note.not_the_journal"))
    return Exit.DONE


def run_finish(context: Context) -> Exit:
    """Finish a draft as it was kept, perhaps as journalled."""
    note = context.given("id")
    with context.writing() as services:
        _open_of(context, services)
        body = services.notes.draft(note).body
        changed = services.notes.finish(note, body, journalled=context.given("journalled"))
    return _answered(context, changed)


def run_mark(context: Context) -> Exit:
    """Mark a note and the contacts it covers as journalled."""
    with context.writing() as services:
        _open_of(context, services)
        changed = services.notes.mark_journalled(context.given("id"))
    return _answered(context, changed)


def run_unmark(context: Context) -> Exit:
    """Take back that a note is journalled."""
    with context.writing() as services:
        _open_of(context, services)
        changed = services.notes.take_back(context.given("id"))
    return _answered(context, changed)


def run_mark_contacts(context: Context) -> Exit:
    """Note that a treatment's contacts are journalled all the same, without a note."""
    treatment = context.given("treatment")
    with context.writing() as services:
        open_patient_of(context, services, treatment)
        changed = services.notes.mark_contacts(treatment)
    return _answered(context, changed)


def run_unmark_contacts(context: Context) -> Exit:
    """Take back that contacts are journalled."""
    treatment = context.given("treatment")
    contacts = Covered(tuple(map(MessageId, context.given("message"))), tuple(map(HandInId, context.given("hand_in"))))
    if not contacts:
        raise UsageError("usage.no_contacts")
    with context.writing() as services:
        open_patient_of(context, services, treatment)
        changed = services.notes.unmark_contacts(treatment, contacts)
    return _answered(context, changed)


def run_reopen(context: Context) -> Exit:
    """Make a finished note a draft again."""
    with context.writing() as services:
        _open_of(context, services)
        changed = services.notes.reopen(context.given("id"))
    return _answered(context, changed)


def run_correct(context: Context) -> Exit:
    """Keep a correction of a journalled note as a draft, with a file's text."""
    text = context.text("text_file") or ""
    with context.writing() as services:
        _open_of(context, services)
        changed = services.notes.write_correction(context.given("id"), text, anew=context.given("replace"))
        tell_replaced_note(context, changed)
    return _answered(context, changed)


def run_withdraw(context: Context) -> Exit:
    """Withdraw a note, with a reason."""
    with context.writing() as services:
        _open_of(context, services)
        changed = services.notes.withdraw(context.given("id"), context.given("reason"))
    return _answered(context, changed)


def run_discard(context: Context) -> Exit:
    """Throw a draft away."""
    with context.writing() as services:
        _open_of(context, services)
        changed = services.notes.discard(context.given("id"))
    return _answered(context, changed)


def run_bring_back(context: Context) -> Exit:
    """Bring a draft back that was thrown away."""
    with context.writing() as services:
        _open_of(context, services)
        changed = services.notes.bring_back(context.given("id"))
    return _answered(context, changed)


# --- reading --------------------------------------------------------------------------------------


def run_list(context: Context) -> Exit:
    """List a treatment's notes, or what is not journalled."""
    treatment = context.given("treatment")
    if treatment is None:
        return _list_not_journalled(context)
    with context.reading() as services:
        open_patient_of(context, services, treatment)
        found = services.notes.of_treatment(treatment, context.at)
    notes = found.notes
    if context.out.as_document:
        owed = [_contact_shape(contact) for contact in found.owed]
        context.out.document({"notes": [_note_shape(context, note) for note in notes], "not_journalled": owed})
        return Exit.DONE
    if not notes:
        context.out.line(context.words("note.none"))
    context.out.table(
        [
            (
                note.id,
                context.words(f"note_kind.{note.kind}"),
                note.covers_to or day_of(note.made_at),
                context.words(f"state.{note.state}"),
            )
            for note in notes
        ]
    )
    return Exit.DONE


def _list_not_journalled(context: Context) -> Exit:
    name, unit = context.given("therapist"), context.given("unit")
    with context.reading() as services:
        therapist = context.account_id(name) if name else None
        lines = services.notes.not_journalled(therapist, unit=unit, at=context.at)
        over = None if unit else _taken_over(context, services, therapist)
    by = None if over is None else context.account_shape(over)
    if context.out.as_document:
        shapes = [_line_shape(context, line) for line in lines]
        context.out.document({"not_journalled": shapes, "taken_over_by": by})
        return Exit.DONE
    if by is not None:
        context.out.line(context.words("note.taken_over", substitute=by["name"]))
    elif not lines:
        context.out.line(context.words("note.all_journalled"))
    for line in lines:
        due = context.words("note.due", due=line.due)
        context.out.line(f"{line.treatment}  {_name(context, line)} · {line.program} · {due}")
        context.out.table([("", context.words(f"contact.{each.kind}"), each.on) for each in line.contacts])
        context.out.table([("", context.words("kind.note"), note.id, note.covers_to or "") for note in line.notes])
    return Exit.DONE


def _taken_over(context: Context, services: "Services", therapist: AccountId | None) -> AccountId | None:
    """Return on whose list a therapist's contacts stand while they are away, if on another's."""
    account = therapist or (services.person.account if services.person is not None else None)
    if account is None:
        return None
    day = context.on or context.today
    away = [
        Away(account=each.account, substitute=each.substitute)
        for each in services.accounts.absences(day)
        if each.first_day <= day
    ]
    return taken_over(away).get(account)


def run_show(context: Context) -> Exit:
    """Show one note."""
    with context.reading() as services:
        _open_of(context, services)
        view = services.notes.show(context.given("id"), context.at)
    note = view.note
    text = note.body if view.draft is None else view.draft.body
    shape = {**_note_shape(context, note), "text": text, "covers": _covered_shape(view.covered)}
    if context.out.as_document:
        context.out.document(shape)
    else:
        context.out.line(f"{context.words(f'note_kind.{note.kind}')} · {context.words(f'state.{note.state}')}")
        context.out.line(text)
    return Exit.DONE


# --- shared ---------------------------------------------------------------------------------------


def _note_shape(context: Context, note: Note) -> dict[str, Any]:
    return {
        "id": note.id,
        "treatment": note.treatment,
        "kind": note.kind,
        "state": note.state,
        "text": note.body,
        "covers_from": note.covers_from,
        "covers_to": note.covers_to,
        "begun_at": note.made_at,
        "finished_at": note.finished_at,
        "journalled_at": note.journalled_at,
        "corrects": note.corrects,
        "corrected_by": note.corrected_by,
        "withdrawn_reason": note.withdrawn_reason or None,
        "by": context.account_shape(note.finished_by or note.made_by),
    }


def _covered_shape(covered: Covered) -> dict[str, Any]:
    return {"messages": list(covered.messages), "hand_ins": list(covered.hand_ins)}


def _contact_shape(contact: Contact) -> dict[str, Any]:
    return {"kind": contact.kind, "id": contact.ref, "on": contact.on, "module": contact.module, "note": contact.note}


def _line_shape(context: Context, line: NotJournalled) -> dict[str, Any]:
    return {
        "treatment": line.treatment,
        "patient": {"id": line.patient, "name": _name(context, line)},
        "program": line.program,
        "therapist": context.account_shape(line.therapist),
        "due": line.due,
        "contacts": [_contact_shape(contact) for contact in line.contacts],
        "notes": [note.id for note in line.notes],
    }


def _name(context: Context, line: NotJournalled) -> str:
    return context.words("masked") if line.masked else full_name(line.given_name, line.family_name)


def _open_of(context: Context, services: "Services") -> None:
    open_patient_of(context, services, services.notes.treatment_of(context.given("id")))


def _answered(context: Context, changed: "Changed") -> Exit:
    context.show({"id": changed.ident}, context.words(f"done.{changed.summary or 'note_begun'}", note=changed.ident))
    return Exit.DONE
