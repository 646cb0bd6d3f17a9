"""``program check|import|export``: programs as files, folders and archives."""

from pathlib import Path
from typing import Any

from modulvard.cli.arguments import Commands
from modulvard.cli.context import Context
from modulvard.cli.exits import Exit
from modulvard.cli.program_problems import problem_said
from modulvard.cli.program_writing_shapes import difference_shape
from modulvard.cli.program_writing_sheets import write_difference
from modulvard.domain.program_exchange import GivenOut, ImportStanding, ProgramPreview
from modulvard.domain.program_report import ProgramFileReport


def add_to(program: Commands) -> None:
    """Add the commands."""
    program.command("check", run_check, reads=True).takes("file", metavar="PATH", help_key="option.program_path")
    taken = program.command("import", run_import).takes("file", metavar="PATH", help_key="option.program_path")
    taken.takes("--dry-run", action="store_true", help_key="option.program_dry_run")
    given = program.command("export", run_export).takes("id", metavar="ID", help_key="option.program_id")
    given.takes("--out", metavar="PATH", required=True, help_key="option.program_out")


def run_check(context: Context) -> Exit:
    """Check a program file: 0 if all is well, 1 with something to look at, 2 if it cannot be taken."""
    read = _read(context)
    with context.reading() as services:
        report = services.programs.against(read)
    if context.out.as_document:
        context.out.document(_report_shape(report))
    else:
        _write_report(context, report)
        if report.against_store is not None:
            context.out.line(context.words(f"program_file.against.{report.against_store}"))
    if not report.taken:
        return Exit.REFUSED
    return Exit.LOOK if report.problems else Exit.DONE


def run_import(context: Context) -> Exit:
    """Take a program in: 1 with advice to look at or nothing to take in, 2 if it cannot be taken."""
    read, dry = _read(context), bool(context.given("dry_run"))
    with context.reading() if dry else context.writing() as services:
        preview = services.program_exchange.preview_of(read)
        done = services.program_exchange.take_in(preview) if preview.is_taken and not dry else None
    ident = None if done is None else done.ident
    document = _preview_shape(preview, context.words.language) | {"id": ident, "done": done is not None}
    if context.out.as_document:
        context.out.document(document)
    else:
        _write_preview(context, preview, document)
        if done is not None and preview.standing is not None:
            context.out.line(context.words(f"done.program_imported.{_kind(preview.standing)}", id=ident))
    if preview.standing in {None, ImportStanding.OTHER_CONTENT}:
        return Exit.REFUSED
    return Exit.LOOK if preview.report.problems or not preview.is_taken else Exit.DONE


def run_export(context: Context) -> Exit:
    """Write a version as a folder, an archive or one text: 1 if pages that must not be spread were left out."""
    out = Path(context.given("out")).expanduser().absolute()
    with context.reading() as services:
        given = services.program_exchange.export(services.programs.find(context.given("id")), out)
    context.show(_given_shape(given, context.words.language), context.words("done.program_exported", file=out))
    if not given.left_out:
        return Exit.DONE
    if not context.out.as_document:
        context.out.paragraph(context.words("program_export.left_out", version=given.version or ""))
        for number, page in given.left_out:
            context.out.line(f"  {number}: {page.title.in_language(context.words.language)}")
    return Exit.LOOK


def _read(context: Context) -> ProgramFileReport:
    """Read what is to be checked before the store is opened: nobody else has to wait for it."""
    report: ProgramFileReport = context.module("modulvard.exchange.program_files").check(context.file("file"))
    return report


def _kind(standing: ImportStanding) -> str:
    return "draft" if standing is ImportStanding.DRAFT else "version"


# --- shapes and sheets ----------------------------------------------------------------------------


def _report_shape(report: ProgramFileReport) -> dict[str, Any]:
    return {
        "file": report.file_name,
        "taken": report.taken,
        "against_store": report.against_store,
        "content_hash": report.content_hash,
        "images": [image.image.name for image in report.images],
        "problems": [
            {
                "kind": problem.kind,
                "file": problem.file,
                "line": problem.line,
                "where": problem.where,
                "advice": problem.is_advice,
                "facts": dict(problem.facts),
            }
            for problem in report.problems
        ],
    }


def _preview_shape(preview: ProgramPreview, language: str) -> dict[str, Any]:
    held, program = preview.held, preview.report.program
    return _report_shape(preview.report) | {
        "taken": preview.is_taken,
        "standing": preview.standing,
        "name": None if program is None else program.name.in_language(language),
        "version": None if program is None else program.version,
        "restricted": program is not None and program.is_restricted,
        "held": None if held is None else {"id": held.id, "version": held.program.version},
        "difference": None if preview.difference is None else difference_shape(preview.difference, language),
    }


def _given_shape(given: GivenOut, language: str) -> dict[str, Any]:
    return {
        "file": given.file,
        "version": given.version,
        "content_hash": given.content_hash,
        "left_out": [{"module": number, "title": page.title.in_language(language)} for number, page in given.left_out],
    }


def _write_report(context: Context, report: ProgramFileReport) -> None:
    words, program = context.words, report.program
    for problem in report.problems:
        context.out.line(problem_said(words.language, report.file_name, problem))
    if program is None:
        return
    name = program.name.in_language(words.language)
    context.out.line(words("program.file_whole", file=report.file_name, name=name, modules=len(program.modules)))
    if program.answer_days is not None:
        ending = {0: "_none", 1: "_one"}.get(program.answer_days, "")
        said = words(f"program.answer_days{ending}", count=program.answer_days)
        context.out.line(f"{words('program.answers')}: {said}")
    told = (("origin", program.origin), ("licence", program.licence))
    context.out.pairs([(words(f"program_field.{field}"), value) for field, value in told if value is not None])
    if program.is_restricted:
        whole = "restricted" if program.restricted_material else "restricted_pages"
        context.out.line(words(f"program_import.{whole}"))


def _write_preview(context: Context, preview: ProgramPreview, document: dict[str, Any]) -> None:
    _write_report(context, preview.report)
    if preview.standing is not None:
        context.out.line(context.words(f"program_import.{preview.standing}"))
    if document["difference"] is not None and preview.held is not None:
        version = preview.held.program.version or context.words("unknown")
        context.out.line(context.words("program_import.differs", id=preview.held.id, version=version))
        write_difference(context, document["difference"])
