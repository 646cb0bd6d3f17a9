"""``print``: documents as PDF files, one for each treatment (decided.md 31, 32 and 35)."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from modulvard.cli.arguments import Command, Commands, UsageError, identifier, number
from modulvard.cli.commands.opening import open_patient_of
from modulvard.cli.commands.reports import asked_for, takes_period
from modulvard.cli.context import Context
from modulvard.cli.exits import Exit
from modulvard.cli.texts import Words
from modulvard.domain.prints import PAPER_LANGUAGES, SIZES, USUAL_SIZE, PrintKind, PrintOrder, PrintPart, PrintReader
from modulvard.domain.program_comparison import check_comparable

if TYPE_CHECKING:
    from modulvard.services.prints import WrittenPrint
    from modulvard.services.program_prints import WrittenProgramPrint
    from modulvard.services.report_prints import WrittenReport

    _Written = WrittenPrint | WrittenProgramPrint | WrittenReport

_PATIENT = PrintReader.PATIENT.value


def add(commands: Commands) -> None:
    """Add the commands."""
    printing = commands.group("print")
    of_treatments = (
        (PrintKind.SUMMARY, run_summary),
        (PrintKind.CALENDAR, run_calendar),
        (PrintKind.AGREEMENT, run_agreement),
    )
    for kind, run in of_treatments:
        command = printing.command(kind.value, run, reads=True)
        command.takes("ids", metavar="ID", type=identifier, nargs="+", help_key="option.print_ids")
        command.takes("--out", metavar="FILE|DIR", required=True, help_key="option.print_out")
        readers = tuple(PrintReader) if kind is PrintKind.SUMMARY else (PrintReader.PATIENT,)
        command.takes("--for", dest="reader", choices=[reader.value for reader in readers], default=_PATIENT)
        command.takes("--size", type=number, choices=SIZES, default=USUAL_SIZE)
        if kind is PrintKind.SUMMARY:
            _takes_without(command, tuple(PrintPart))
    sheets = printing.command(PrintKind.PROGRAM_SHEET.value, run_program_sheet, reads=True)
    sheets.takes("ids", metavar="ID", nargs="+", help_key="option.program_ids")
    sheets.takes("--out", metavar="FILE|DIR", required=True, help_key="option.print_out")
    sheets.takes("--size", type=number, choices=SIZES, default=USUAL_SIZE, help_key="option.sheet_size")
    beside = printing.command(PrintKind.PROGRAM_COMPARISON.value, run_program_comparison, reads=True)
    beside.takes("ids", metavar="ID", nargs="+", help_key="option.compared_ids")
    beside.takes("--out", metavar="FILE|DIR", required=True, help_key="option.print_out")
    report = printing.command(PrintKind.CLINIC_REPORT.value, run_clinic_report, reads=True, now_only=True)
    report.takes("--out", metavar="FILE|DIR", required=True, help_key="option.print_out")
    takes_period(report)
    transfer = printing.command(PrintKind.TRANSFER.value, run_transfer, reads=True, now_only=True)
    transfer.takes("ids", metavar="ID", type=identifier, nargs="+", help_key="option.print_ids")
    transfer.takes("--out", metavar="FILE|DIR", required=True, help_key="option.print_out")
    _takes_without(transfer, PrintOrder(kind=PrintKind.TRANSFER).parts)
    letters = printing.command(PrintKind.HAND_OVER.value, run_hand_over)
    letters.takes("ids", metavar="ID", type=identifier, nargs="*", help_key="option.letter_ids")
    letters.takes("--out", metavar="FILE|DIR", required=True, help_key="option.print_out")
    letters.takes("--size", type=number, choices=SIZES, default=USUAL_SIZE)


def _takes_without(command: Command, parts: Sequence[PrintPart]) -> None:
    names = [part.value for part in parts]
    command.takes("--without", choices=names, action="append", default=[], help_key="option.print_without")


def run_summary(context: Context) -> Exit:
    """Write progress summaries."""
    order = PrintOrder(
        reader=PrintReader(context.given("reader")),
        language=_language(context),
        size=context.given("size"),
        without=_without(context),
    )
    if order.without - set(order.parts):
        raise UsageError("usage.print_without", parts=", ".join(order.parts))
    return _write(context, order)


def run_calendar(context: Context) -> Exit:
    """Write module calendars."""
    return _write(context, PrintOrder(kind=PrintKind.CALENDAR, language=_language(context)))


def run_agreement(context: Context) -> Exit:
    """Write start agreements, with room to sign."""
    order = PrintOrder(kind=PrintKind.AGREEMENT, language=_language(context), size=context.given("size"))
    return _write(context, order)


def run_transfer(context: Context) -> Exit:
    """Write transfer sheets, as everything stands now."""
    order = PrintOrder(kind=PrintKind.TRANSFER, language=_language(context), without=_without(context))
    return _write(context, order)


def run_hand_over(context: Context) -> Exit:
    """Write letters with what is finished and not handed over, which they hand over; without ids all of one's own."""
    treatments = list(dict.fromkeys(context.given("ids")))
    target, is_folder = target_of(context.given("out"), several=len(treatments) != 1)
    with context.writing() as services:
        if not treatments:
            treatments = list(dict.fromkeys(line.treatment for line in services.messages.to_hand_over()))
        for treatment in treatments:
            open_patient_of(context, services, treatment)
        if not treatments:
            context.show({"prints": []}, context.words("print.nothing_to_hand_over"))
            return Exit.DONE
        if is_folder:
            make_folder(target)
        with context.out.progress(context.words("progress.printing")) as told:
            written = services.letters.write(
                target,
                treatments=treatments,
                language=context.given("lang"),
                size=context.given("size"),
                told=told,
            )
    return show_written(context, written)


def run_program_sheet(context: Context) -> Exit:
    """Write program sheets; what is known of a program is the same in every size (decided.md 31)."""
    order = PrintOrder(kind=PrintKind.PROGRAM_SHEET, language=_language(context))
    given = list(dict.fromkeys(context.given("ids")))
    target, is_folder = target_of(context.given("out"), several=len(given) > 1)
    with context.reading() as services:
        versions = list(dict.fromkeys(map(services.programs.find, given)))
        if is_folder:
            make_folder(target)
        with context.out.progress(context.words("progress.printing")) as told:
            written = services.program_prints.write(versions, order, target, told=told)
    return _show_files(context, [(one, {"program": one.programs[0]}) for one in written])


def run_program_comparison(context: Context) -> Exit:
    """Write one sheet with programs side by side."""
    order = PrintOrder(kind=PrintKind.PROGRAM_COMPARISON, language=_language(context))
    target, is_folder = target_of(context.given("out"), several=False)
    with context.reading() as services:
        versions = [services.programs.find(written) for written in context.given("ids")]
        check_comparable(versions)
        if is_folder:
            make_folder(target)
        written = services.program_prints.write(versions, order, target)
    return _show_files(context, [(one, {"programs": list(one.programs)}) for one in written])


def run_clinic_report(context: Context) -> Exit:
    """Write the clinic's report."""
    order = PrintOrder(kind=PrintKind.CLINIC_REPORT, language=_language(context))
    target, is_folder = target_of(context.given("out"), several=False)
    with context.reading() as services:
        (material,) = services.report_prints.look(*asked_for(context)).materials
        if is_folder:
            make_folder(target)
        written = services.report_prints.write(material, order, target)
    return _show_files(context, [(written, {"program": material.report.program})])


def _language(context: Context) -> str:
    """Return the paper's language: what ``--lang`` says; else Swedish, whatever language the terminal speaks."""
    written: str = context.given("lang", PAPER_LANGUAGES[0])
    return written


def _without(context: Context) -> frozenset[PrintPart]:
    return frozenset(map(PrintPart, context.given("without")))


def _write(context: Context, order: PrintOrder) -> Exit:
    treatments = list(dict.fromkeys(context.given("ids")))
    target, is_folder = target_of(context.given("out"), several=len(treatments) > 1)
    with context.reading() as services:
        for treatment in treatments:
            open_patient_of(context, services, treatment)
        if is_folder:
            make_folder(target)
        with context.out.progress(context.words("progress.printing")) as told:
            written = services.prints.write(treatments, order, target, at=context.at, told=told)
    return show_written(context, written)


def show_written(context: Context, written: "Sequence[WrittenPrint]", more: dict[str, Any] | None = None) -> Exit:
    """Name the files, and the fields with characters that could not be drawn; ``more`` goes into the document."""
    told = [
        (one, {"treatment": one.treatment, **({"messages": list(one.messages)} if one.messages else {})})
        for one in written
    ]
    return _show_files(context, told, more)


def _show_files(
    context: Context, written: "Sequence[tuple[_Written, dict[str, Any]]]", more: dict[str, Any] | None = None
) -> Exit:
    documents = [
        {
            **about,
            "file": str(one.path),
            "pages": one.result.pages,
            "problems": [
                {"field": problem.field, "characters": list(problem.characters)} for problem in one.result.problems
            ],
        }
        for one, about in written
    ]
    context.show({**(more or {}), "prints": documents}, "\n".join(str(one.path) for one, _ in written))
    for one, _ in written:
        for problem in one.result.problems:
            # How many, not which: a short name could be read from its characters, and this is standard error.
            field, count = field_words(context.words, problem.field), len(problem.characters)
            context.out.notice(context.words("warning.not_drawn", file=one.path.name, field=field, count=count))
    return Exit.LOOK if any(one.result.problems for one, _ in written) else Exit.DONE


def target_of(written: str, *, several: bool) -> tuple[Path, bool]:
    """Return what to write to, and whether that is a folder: several prints need one."""
    path = Path(written).expanduser().absolute()
    is_folder = several or path.is_dir() or written.endswith(("/", "\\"))
    if is_folder and path.exists() and not path.is_dir():
        raise UsageError("usage.several_need_folder")
    return path, is_folder


def make_folder(path: Path) -> None:
    """Make the folder unless it is there."""
    try:
        path.mkdir(exist_ok=True)
    except OSError:
        raise UsageError("usage.cannot_write", path=path) from None


def field_words(words: Words, field: str) -> str:
    """Return a print's field in words: ``module.3.title`` is the title of module 3."""
    parts = field.split(".")
    if len(parts) == 3 and parts[1].isdigit():
        return words(f"print_field.{parts[0]}.{parts[2]}", number=parts[1])
    return words.named("print_field", field)
