"""``answers``: the answer bank (svarsbank)."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from modulvard.cli import answer_shapes as shapes
from modulvard.cli import answer_sheets as sheets
from modulvard.cli.arguments import Command, Commands, UsageError, day, identifier
from modulvard.cli.commands.opening import open_patient_of
from modulvard.cli.context import Context
from modulvard.cli.exits import Exit
from modulvard.cli.program_problems import problem_said
from modulvard.domain.answer_bank import AnswerKind, AnswerVersion, Category
from modulvard.domain.answer_difference import difference
from modulvard.domain.answer_draft import AnswerDraft, TextDraft, draft_of
from modulvard.domain.answer_file import ImportPreview
from modulvard.domain.answer_lists import AnswerFilter, AnswerOrder, AnswersShown
from modulvard.domain.errors import NotFound
from modulvard.domain.messages import Direction, Message

if TYPE_CHECKING:
    from modulvard.services.base import Changed

_LANGUAGES = (("sv", ""), ("en", "_en"))


def add(commands: Commands) -> None:
    """Add the commands."""
    answers = commands.group("answers")
    _narrowed(answers.command("list", run_list, reads=True, now_only=True)).takes(
        "--sort", choices=_values(AnswerOrder), help_key="option.answer_sort"
    )
    search = answers.command("search", run_search, reads=True, now_only=True)
    search.takes("text", metavar="TEXT", help_key="option.answer_text")
    search.takes("--limit", metavar="N", type=identifier, help_key="option.limit")
    search.takes("--kind", choices=_values(AnswerKind), help_key="option.answer_kind")
    search.takes("--program", metavar="KEY", help_key="option.answer_program")
    search.takes("--module", metavar="N", type=identifier, help_key="option.answer_module")
    _of_one(answers.command("show", run_show, reads=True, now_only=True)).takes(
        "--version", metavar="N", type=identifier, dest="number", help_key="option.answer_version"
    )
    new = answers.command("add", run_add)
    new.takes("--kind", choices=_values(AnswerKind), required=True, help_key="option.answer_kind")
    new.takes("--key", metavar="KEY", help_key="option.answer_key")
    _typed(new)
    suggested = answers.command("suggest", run_suggest)
    suggested.takes("--title", metavar="TEXT", required=True, help_key="option.answer_title")
    whence = suggested.one_of(required=True)
    suggested.takes("--message", metavar="ID", type=identifier, to=whence, help_key="option.answer_message")
    suggested.takes("--text-file", metavar="FILE", to=whence, help_key="option.answer_text_file")
    edited = _typed(_of_one(answers.command("edit", run_edit)))
    edited.takes("--owner", metavar="NAME", help_key="option.answer_owner")
    edited.takes("--review-on", metavar="DATE", type=day, help_key="option.answer_review_on")
    _of_one(answers.command("review", run_review)).takes(
        "--review-on", metavar="DATE", type=day, help_key="option.answer_review_on"
    )
    approved = answers.command("approve", run_approve)
    approved.takes("ids", metavar="ID", nargs="*", help_key="option.answer_ids")
    approved.takes("--all-shipped", action="store_true", help_key="option.answer_all_shipped")
    approved.takes("--review-on", metavar="DATE", type=day, help_key="option.answer_review_on")
    _of_one(answers.command("submit", run_submit))
    _of_one(answers.command("retire", run_retire))
    _of_one(answers.command("restore", run_restore))
    _of_one(answers.command("owner", run_owner)).takes("name", metavar="NAME", help_key="option.answer_owner")
    taken = answers.command("import", run_import).takes("file", metavar="FILE", help_key="option.answer_file")
    taken.takes("--dry-run", action="store_true", help_key="option.answer_dry_run")
    taken.takes("--overwrite", metavar="KEY", action="append", help_key="option.answer_overwrite")
    given = _narrowed(answers.command("export", run_export))
    given.takes("--out", metavar="FILE", required=True, help_key="option.answer_out")


def _values(kind: type[AnswerKind | Category | AnswersShown | AnswerOrder]) -> tuple[str, ...]:
    return tuple(value.value for value in kind)


def _of_one(command: Command) -> Command:
    return command.takes("id", metavar="ID", help_key="option.answer_id")


def _narrowed(command: Command) -> Command:
    command.takes("--kind", choices=_values(AnswerKind), help_key="option.answer_kind")
    command.takes("--category", choices=_values(Category), help_key="option.answer_category")
    command.takes("--shown", choices=_values(AnswersShown), help_key="option.answer_shown")
    return command.takes("--program", metavar="KEY", help_key="option.answer_program")


def _typed(command: Command) -> Command:
    command.takes("--category", choices=_values(Category), help_key="option.answer_category")
    command.takes("--program", metavar="KEY", help_key="option.answer_program")
    command.takes("--module", metavar="N", type=identifier, help_key="option.answer_module")
    command.takes("--review-months", metavar="N", type=identifier, help_key="option.answer_months")
    command.takes("--comment", metavar="TEXT", help_key="option.answer_comment")
    for language, suffix in _LANGUAGES:
        tail = f"-{language}" if suffix else ""
        command.takes(f"--title{tail}", metavar="TEXT", help_key=f"option.answer_title{suffix}")
        command.takes(f"--text-file{tail}", metavar="FILE", help_key=f"option.answer_text_file{suffix}")
        command.takes(f"--keywords{tail}", metavar="TEXT", help_key=f"option.answer_keywords{suffix}")
        command.takes(f"--source{tail}", metavar="TEXT", help_key=f"option.answer_source{suffix}")
    return command


# --- reading --------------------------------------------------------------------------------------


def run_list(context: Context) -> Exit:
    """List entries."""
    order = AnswerOrder(context.given("sort") or AnswerOrder.USES)
    with context.reading() as services:
        found = services.answers.list(_filter(context), order, context.words.language)
    lines = [shapes.line_shape(context, line, context.today) for line in found.lines]
    counts = shapes.counts_shape(found.counts)
    if context.out.as_document:
        context.out.document({"answers": lines, "counts": counts})
    else:
        sheets.write_answers(context, lines, counts)
    return Exit.DONE


def run_search(context: Context) -> Exit:
    """Find entries, best first."""
    kind = context.given("kind")
    with context.reading() as services:
        found = services.answers.search(
            context.given("text"),
            language=context.words.language,
            program=context.given("program"),
            module=context.given("module"),
            limit=context.given("limit") or 20,
            kinds=(AnswerKind(kind),) if kind else tuple(AnswerKind),
        )
        services.answers.note_search(found.total)
    if context.out.as_document:
        context.out.document({"hits": [shapes.hit_shape(hit) for hit in found.hits], "total": found.total})
        return Exit.DONE
    if not found.hits:
        context.out.line(context.words("search.nothing"))
    for hit in found.hits:
        context.out.line(f"{hit.id}  {hit.title} · {context.words(f'answer_kind.{hit.kind}')}")
        context.out.line(f"    {hit.snippet}")
    return Exit.DONE


def run_show(context: Context) -> Exit:
    """Show an entry, and how the version shown differs from the one before it."""
    number = context.given("number")
    with context.reading() as services:
        card = services.answers.show(services.answers.find(context.given("id")))
    version = card.answer.shown if number is None else card.answer.version(number)
    if version is None:
        raise NotFound(kind="version", ident=number)
    document = shapes.card_shape(context, card, version, context.today)
    before = _before(card.answer.versions, version)
    document["changes"] = [] if before is None else shapes.changes_shape(difference(before.content, version.content))
    if context.out.as_document:
        context.out.document(document)
        return Exit.DONE
    sheets.write_answer(context, document, context.words.language)
    if before is not None:
        context.out.line(context.words("answer.changes", before=before.number, version=version.number))
        sheets.write_changes(context, document["changes"])
    return Exit.DONE


# --- writing --------------------------------------------------------------------------------------


def run_add(context: Context) -> Exit:
    """Begin an entry."""
    draft = _draft(context, AnswerDraft(), _bodies(context))
    with context.writing() as services:
        changed = services.answers.add(AnswerKind(context.given("kind")), draft, context.given("key") or "")
        return _answered(context, changed)


def run_suggest(context: Context) -> Exit:
    """Suggest a finished reply, or a text, to the bank: handed in for approval, the patient's name made a field."""
    message, title = context.given("message"), context.given("title")
    text = context.text("text_file") or ""
    with context.writing() as services:
        if message is not None:
            open_patient_of(context, services, services.messages.treatment_of(message))
            text = _reply(services.messages.show(message).message)
        return _answered(context, services.answers.suggest(text, title, message))


def _reply(message: Message) -> str:
    """Return the text of a finished reply; what a patient wrote never comes into the bank."""
    if message.direction is not Direction.OUT or message.finished_at is None or message.withdrawn_at is not None:
        raise UsageError("usage.suggest_reply")
    return message.body


def run_edit(context: Context) -> Exit:
    """Change an entry: what is not given stays as it is. A new owner or review day alone makes no new version."""
    owner, review_on, bodies = context.given("owner"), _review_on(context), _bodies(context)
    with context.writing() as services:
        answers = services.answers
        held = answers.show(answers.find(context.given("id"))).answer
        draft = _draft(context, draft_of(held.latest.content), bodies)
        changed = None
        if (owner is None and review_on is None) or draft != draft_of(held.latest.content):
            changed = answers.save(held.id, draft, held.row_version)
        if owner is not None:
            changed = answers.set_owner(held.id, context.account_id(owner))
        if review_on is not None:
            changed = answers.set_review_date(held.id, review_on)
        assert changed is not None
        return _answered(context, changed)


def run_submit(context: Context) -> Exit:
    """Hand an entry in for approval."""
    with context.writing() as services:
        answers = services.answers
        return _answered(context, answers.submit(answers.find(context.given("id"))))


def run_review(context: Context) -> Exit:
    """Note that an entry was read through and found right."""
    with context.writing() as services:
        answers = services.answers
        return _answered(context, answers.review(answers.find(context.given("id")), _review_on(context)))


def run_approve(context: Context) -> Exit:
    """Put the latest version of entries in force, all of them or none."""
    named, all_shipped = context.given("ids"), context.given("all_shipped")
    if named and all_shipped:
        raise UsageError("usage.together", name="--all-shipped", other="ID")
    if not (named or all_shipped):
        raise UsageError("usage.one_required", names="ID --all-shipped")
    with context.writing() as services:
        answers = services.answers
        if all_shipped:
            changed = answers.approve_shipped(_review_on(context))
        else:
            changed = answers.approve_many(dict.fromkeys(map(answers.find, named)), _review_on(context))
    words = context.words(f"done.{changed.summary}", id=changed.ident, count=changed.detail)
    context.show({"id": changed.ident, "approved": int(changed.detail)}, words)
    return Exit.DONE


def run_retire(context: Context) -> Exit:
    """Put an entry away."""
    with context.writing() as services:
        answers = services.answers
        return _answered(context, answers.retire(answers.find(context.given("id"))))


def run_restore(context: Context) -> Exit:
    """Take a retired entry into use again."""
    with context.writing() as services:
        answers = services.answers
        return _answered(context, answers.restore(answers.find(context.given("id"))))


def run_owner(context: Context) -> Exit:
    """Say who answers for an entry."""
    owner = context.account_id(context.given("name"))
    with context.writing() as services:
        answers = services.answers
        return _answered(context, answers.set_owner(answers.find(context.given("id")), owner))


# --- files ----------------------------------------------------------------------------------------


def run_import(context: Context) -> Exit:
    """Take a file of answers in: 1 if something of it was left, 2 if it cannot be taken."""
    overwrite = frozenset(context.given("overwrite") or ())
    dry = bool(context.given("dry_run"))
    read = context.module("modulvard.exchange.answer_files").check(context.file("file"))
    with context.reading() if dry else context.writing() as services:
        preview = services.answers.preview_of(read)
        for key in sorted(overwrite - {shown.entry.key for shown in preview.entries} if preview.whole else ()):
            raise NotFound(kind="answer", ident=key)
        if preview.whole and not dry:
            services.answers.take_in(preview, overwrite)
    document = shapes.preview_shape(preview, overwrite, done=preview.whole and not dry)
    if context.out.as_document:
        context.out.document(document)
    else:
        _write_problems(context, preview)
        if preview.whole:
            sheets.write_preview(context, document)
    if not preview.whole:
        return Exit.REFUSED
    return Exit.LOOK if preview.left(overwrite) else Exit.DONE


def run_export(context: Context) -> Exit:
    """Write what is in force into a file."""
    out = Path(context.given("out")).expanduser().absolute()
    with context.reading() as services:
        changed = services.answers.export(out, _filter(context))
    written = {"file": str(out), "answers": int(changed.detail)}
    context.show(written, context.words("done.answers_exported", count=changed.detail, file=out))
    return Exit.DONE


def _write_problems(context: Context, preview: ImportPreview) -> None:
    for problem in preview.problems:
        context.out.line(problem_said(context.words.language, preview.file_name, problem))


# --- arguments ------------------------------------------------------------------------------------


def _filter(context: Context) -> AnswerFilter:
    kind, category, shown = context.given("kind"), context.given("category"), context.given("shown")
    return AnswerFilter(
        shown=AnswersShown(shown) if shown else AnswersShown.IN_USE,
        kind=AnswerKind(kind) if kind else None,
        category=Category(category) if category else None,
        program=context.given("program"),
    )


def _review_on(context: Context) -> date | None:
    chosen: date | None = context.given("review_on")
    return chosen


def _draft(context: Context, held: AnswerDraft, bodies: Mapping[str, str]) -> AnswerDraft:
    given = context.given
    return replace(
        held,
        category=Category(given("category") or held.category),
        program=given("program") or held.program,
        module=given("module") or held.module,
        review_months=given("review_months") or held.review_months,
        comment=given("comment") or "",
        texts=_texts(context, held, bodies),
    )


def _bodies(context: Context) -> dict[str, str]:
    """Return the texts that stand in files of their own, by language."""
    read = {language: context.text(f"text_file{suffix}") for language, suffix in _LANGUAGES}
    return {language: text for language, text in read.items() if text is not None}


def _texts(context: Context, held: AnswerDraft, bodies: Mapping[str, str]) -> tuple[tuple[str, TextDraft], ...]:
    texts = dict(held.texts)
    for language, suffix in _LANGUAGES:
        text = held.text(language)
        texts[language] = TextDraft(
            title=context.given(f"title{suffix}") or text.title,
            keywords=text.keywords if (words := context.given(f"keywords{suffix}")) is None else words,
            body=bodies.get(language, text.body),
            source=text.source if (source := context.given(f"source{suffix}")) is None else source,
        )
    return tuple(texts.items())


def _before(versions: tuple[AnswerVersion, ...], version: AnswerVersion) -> AnswerVersion | None:
    return next((held for held in versions if held.number < version.number), None)


def _answered(context: Context, changed: "Changed") -> Exit:
    context.show({"id": changed.ident}, context.words(f"done.{changed.summary}", id=changed.ident))
    return Exit.DONE
