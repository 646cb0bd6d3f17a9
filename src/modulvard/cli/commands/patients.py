"""``patient``: who is in care here."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from modulvard.cli.arguments import Command, Commands, day, identifier
from modulvard.cli.commands.opening import open_patient
from modulvard.cli.context import Context
from modulvard.cli.exits import Exit
from modulvard.cli.gate_shapes import intake_shape
from modulvard.cli.patient_shapes import card_shape, row_shape
from modulvard.cli.patient_sheets import write_card, write_rows
from modulvard.cli.problems import problem_sentence
from modulvard.cli.rating_shapes import counts_shape
from modulvard.domain.caseload import CaseloadFilter, CaseloadRow, Shown
from modulvard.domain.identity import IdentityKind
from modulvard.domain.likeness import Likeness
from modulvard.domain.names import full_name
from modulvard.domain.patient_draft import PatientDraft, draft_of

if TYPE_CHECKING:
    from modulvard.bootstrap import Services

_AT_A_TIME = 2000
"""Rows read at a time from a long list."""
_NUMBERS = {
    "personal_number": IdentityKind.PERSONAL,
    "coordination_number": IdentityKind.COORDINATION,
    "reserve_number": None,
}
_TEXTS = ("given_name", "family_name", "address", "phone", "email", "language", "care_contact")
_DATES = ("birth_date", "deceased_on")
_SWITCHES = ("interpreter", "protected")


def add(commands: Commands) -> None:
    """Add the commands."""
    patient = commands.group("patient")
    patient.command("list", run_list, reads=True, now_only=True).takes("--search", metavar="TEXT")
    patient.command("show", run_show, reads=True).takes(
        "id", metavar="ID", type=identifier, help_key="option.patient_id"
    )
    added = patient.command("add", run_add)
    _add_fields(added, new=True)
    edit = patient.command("edit", run_edit)
    edit.takes("id", metavar="ID", type=identifier, help_key="option.patient_id")
    _add_fields(edit, new=False)
    edit.takes("--deceased-on", metavar="DATE", type=day)
    _add_switch(edit, "archived", new=False)
    merge = patient.command("merge", run_merge)
    merge.takes("kept", metavar="A", type=identifier, help_key="option.merge_kept")
    merge.takes("merged", metavar="B", type=identifier, help_key="option.merge_merged")


def _add_fields(command: Command, *, new: bool) -> None:
    command.takes("--given-name", metavar="NAME", required=new)
    command.takes("--family-name", metavar="NAME", required=new)
    numbers = command.one_of()
    for kind in ("personal", "coordination", "reserve"):
        command.takes(f"--{kind}-number", metavar="NUMBER", to=numbers)
    command.takes("--birth-date", metavar="DATE", type=day)
    for name in ("address", "phone", "email"):
        command.takes(f"--{name}", metavar="TEXT")
    command.takes("--language", metavar="CODE")
    command.takes("--care-contact", metavar="TEXT")
    _add_switch(command, "interpreter", new=new)
    _add_switch(command, "protected", new=new)


def _add_switch(command: Command, name: str, *, new: bool) -> None:
    if new:
        command.takes(f"--{name}", action="store_true", default=None)
        return
    either = command.one_of()
    command.takes(f"--{name}", action="store_true", default=None, to=either)
    command.takes(f"--no-{name}", action="store_false", default=None, dest=name, to=either)


def run_list(context: Context) -> Exit:
    """List every patient who is not archived, or those whose name or number holds a text."""
    text = context.given("search") or ""
    with context.reading() as services:
        rows = _rows(services, CaseloadFilter(shown=Shown.ALL, text=text))
        if text:
            services.patients.note_search(len(rows))
    if context.out.as_document:
        context.out.document({"patients": [row_shape(context, row) for row in rows]})
    else:
        write_rows(context, rows)
    return Exit.DONE


def run_show(context: Context) -> Exit:
    """Show all about a patient."""
    patient = context.given("id")
    with context.reading() as services:
        if services.patients.needs_reason(patient) and not context.because:
            open_patient(context, services, patient)
        card = services.patients.show(patient, context.because or "")
        treatments = [
            services.treatments.reload(treatment.id, context.on)
            for treatment in services.treatments.of_patient(patient)
            if treatment.started_on <= (context.on or context.today) or context.on is None
        ]
        counts = [services.ratings.counted(one.treatment.id, context.at) for one in treatments]
        ways_in = [
            intake
            for intake in services.intakes.of_patient(patient)
            if context.on is None or intake.received_on <= context.on
        ]
    document = card_shape(context, card, treatments)
    document["intakes"] = [intake_shape(intake, context.on or context.today) for intake in ways_in]
    document["ratings"] = counts_shape(counts)
    for told, one in zip(document["treatments"], counts, strict=True):
        told["ratings"] = counts_shape((one,))
    if context.out.as_document:
        context.out.document(document)
    else:
        write_card(context, document)
    return Exit.DONE


def run_add(context: Context) -> Exit:
    """Register a patient; a likeness in name is told, and the patient is made all the same (decided.md 17)."""
    draft = _changed(context, PatientDraft())
    with context.writing() as services:
        alike = services.patients.duplicates(draft)
        warnings = services.patients.check(draft).warnings
        changed = services.patients.add(draft)
    document: dict[str, Any] = {"id": changed.ident}
    if alike:
        document["possible_duplicates"] = [_likeness_shape(like) for like in alike]
        context.out.notice(context.words("patient.alike", ids=", ".join(str(like.known.patient) for like in alike)))
    _tell_warnings(context, document, warnings)
    context.show(document, context.words("done.patient_added", id=changed.ident))
    return Exit.LOOK if len(document) > 1 else Exit.DONE


def run_edit(context: Context) -> Exit:
    """Change what is known of a patient; what is not given stays as it is."""
    patient = context.given("id")
    with context.writing() as services:
        open_patient(context, services, patient)
        before = services.patients.reload(patient).patient
        draft = _changed(context, draft_of(before.fields))
        document: dict[str, Any] = {"id": patient}
        # Asked for even where nothing differs: whoever may not edit is refused, and told so.
        checked = services.patients.check(draft)
        has_changed = draft != draft_of(before.fields)
        if has_changed:
            _tell_warnings(context, document, checked.warnings)
            services.patients.edit(patient, draft, before.version)
        archived = context.given("archived")
        if archived is not None and archived != (before.archived_at is not None):
            step = services.patients.archive if archived else services.patients.bring_back
            changed = step(patient)
            left, has_changed = changed.detail, True
            if archived and changed.read_first:
                document["read_first"] = changed.read_first
                context.out.notice(context.words("notice.read_first_left", count=changed.read_first))
            if left:
                document["follow_ups_left"] = int(left)
                context.out.notice(context.words("notice.follow_ups_left", count=left))
    context.show(
        document, context.words("done.patient_edited" if has_changed else "done.patient_as_before", id=patient)
    )
    return Exit.LOOK if len(document) > 1 else Exit.DONE


def run_merge(context: Context) -> Exit:
    """Make one of two records of the same person."""
    kept, merged = context.given("kept"), context.given("merged")
    with context.writing() as services:
        for patient in (kept, merged):
            open_patient(context, services, patient)
        warnings = services.patients.preview_merge(kept, merged).warnings
        services.patients.merge(kept, merged)
    for warning in warnings:
        context.out.notice(context.words(f"merge.{warning}"))
    document = {"id": kept, "merged": merged, **({"warnings": warnings} if warnings else {})}
    context.show(document, context.words("done.merged", kept=kept, merged=merged))
    return Exit.LOOK if warnings else Exit.DONE


def _rows(services: "Services", narrowed: CaseloadFilter) -> list[CaseloadRow]:
    rows: list[CaseloadRow] = []
    while True:
        window = services.patients.window(narrowed, offset=len(rows), limit=_AT_A_TIME)
        rows += window.rows
        if not window.rows or len(rows) >= window.count:
            return rows


def _changed(context: Context, draft: PatientDraft) -> PatientDraft:
    """Return the draft with what was given in its place; a new number brings its own birth date."""
    given = {name: context.given(name) for name in (*_TEXTS, *_DATES, *_SWITCHES)}
    changes: dict[str, Any] = {name: value for name, value in given.items() if value is not None}
    changes |= {name: changes[name].isoformat() for name in _DATES if name in changes}
    for name, kind in _NUMBERS.items():
        if context.given(name) is not None:
            changes = {"birth_date": "", **changes, "identity_kind": kind, "identity_number": context.given(name)}
    return replace(draft, **changes)


def _tell_warnings(context: Context, document: dict[str, Any], warnings: Sequence[Any]) -> None:
    for warning in warnings:
        context.out.notice(problem_sentence(context.words, warning))
    if warnings:
        document["warnings"] = [{"field": warning.field, "problem": warning.key} for warning in warnings]


def _likeness_shape(like: Likeness) -> dict[str, Any]:
    return {
        "id": like.known.patient,
        "name": full_name(like.known.given_name, like.known.family_name),
        "birth_date": like.known.birth_date,
        "reason": like.reason,
    }
