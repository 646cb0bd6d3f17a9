"""``instrument``: the forms patients rate themselves by."""

from pathlib import Path

from modulvard.cli.arguments import Commands
from modulvard.cli.context import Context
from modulvard.cli.exits import Exit
from modulvard.cli.instrument_shapes import given_shape, instrument_shape, preview_shape, whole_instrument_shape
from modulvard.cli.instrument_sheets import use_of, write_difference, write_instrument
from modulvard.cli.program_problems import problem_said
from modulvard.domain.instrument_exchange import InstrumentPreview, InstrumentStanding
from modulvard.domain.instrument_file import InstrumentFileReport

_REFUSED = frozenset(
    {None, InstrumentStanding.OTHER_CONTENT, InstrumentStanding.NAME_TAKEN, InstrumentStanding.MARKS_LOST}
)


def add(commands: Commands) -> None:
    """Add the commands."""
    instrument = commands.group("instrument")
    instrument.command("list", run_list, reads=True)
    _named(instrument, "show", reads=True)
    instrument.command("check", run_check, reads=True).takes("file", metavar="FILE", help_key="option.instrument_file")
    taken = instrument.command("import", run_import).takes("file", metavar="FILE", help_key="option.instrument_file")
    taken.takes("--dry-run", action="store_true", help_key="option.program_dry_run")
    given = instrument.command("export", run_export).takes("key", metavar="KEY", help_key="option.instrument_key")
    given.takes("--out", metavar="FILE", required=True, help_key="option.instrument_out")
    lines = instrument.command("lines", run_lines).takes("key", metavar="KEY", help_key="option.instrument_key")
    turned = lines.one_of(required=True)
    lines.takes("--on", to=turned, action="store_true", help_key="option.lines_on")
    lines.takes("--off", to=turned, action="store_true", help_key="option.lines_off")
    instrument.command("withdraw", run_withdraw).takes("key", metavar="KEY", help_key="option.instrument_key")
    instrument.command("put-back", run_put_back).takes("key", metavar="KEY", help_key="option.instrument_key")


def _named(instrument: Commands, name: str, *, reads: bool) -> None:
    instrument.command(name, run_show, reads=reads).takes("key", metavar="KEY", help_key="option.instrument_key")


def run_list(context: Context) -> Exit:
    """List the versions the clinic holds."""
    words = context.words
    with context.reading() as services:
        views = services.instruments.list()
    shapes = [instrument_shape(view, words.language) for view in views]
    if context.out.as_document:
        context.out.document({"instruments": shapes})
        return Exit.DONE
    rows = [
        (
            shape["id"],
            shape["abbreviation"],
            shape["name"],
            shape["version"],
            shape["items"],
            words(f"instrument.origin.{shape['origin']}"),
            words(f"instrument.use.{use_of(shape)}"),
        )
        for shape in shapes
    ]
    heads = ("head.id", "instrument.abbreviation", "head.name", "head.version", "instrument.section.items")
    context.out.table(rows, (*map(words, heads), words("instrument.origin"), ""))
    return Exit.DONE


def run_show(context: Context) -> Exit:
    """Show one version: its questions, how they are summed, and where that is known from."""
    with context.reading() as services:
        view = services.instruments.show(services.instruments.find(context.given("key")))
    document = whole_instrument_shape(view, context.words.language)
    if context.out.as_document:
        context.out.document(document)
    else:
        write_instrument(context, document)
    return Exit.DONE


def run_check(context: Context) -> Exit:
    """Check a file: 0 if all is well, 1 with something to look at, 2 if it cannot be taken."""
    read = _read(context)
    with context.reading() as services:
        preview = services.instruments.preview_of(read)
    _show_preview(context, preview, {})
    return _exit_of(preview, look=bool(preview.report.problems))


def run_import(context: Context) -> Exit:
    """Take a file in: 1 with advice to look at or nothing to take in, 2 if it cannot be taken."""
    read, dry = _read(context), bool(context.given("dry_run"))
    with context.reading() if dry else context.writing() as services:
        preview = services.instruments.preview_of(read)
        done = services.instruments.take_in(preview) if preview.is_taken and not dry else None
    ident = None if done is None else done.ident
    _show_preview(context, preview, {"id": ident, "done": done is not None})
    if done is not None and not context.out.as_document:
        context.out.line(context.words("done.instrument_imported", id=ident))
    return _exit_of(preview, look=bool(preview.report.problems) or not preview.is_taken)


def run_export(context: Context) -> Exit:
    """Write a version as a file: 1 if the clinic's licensed words were left out."""
    out = Path(context.given("out")).expanduser().absolute()
    with context.reading() as services:
        given = services.instruments.export(services.instruments.find(context.given("key")), out)
    context.show(given_shape(given), context.words("done.instrument_exported", file=out))
    if not given.without_words:
        return Exit.DONE
    if not context.out.as_document:
        context.out.paragraph(context.words("instrument.without_words", version=given.version))
    return Exit.LOOK


def run_lines(context: Context) -> Exit:
    """Turn an instrument's published lines on or off."""
    on = bool(context.given("on"))
    with context.writing() as services:
        view = services.instruments.show(services.instruments.find(context.given("key")))
        done = services.instruments.turn_lines(view.instrument.key, on=on)
    said = context.words(f"done.instrument_lines_{'on' if on else 'off'}", name=done.detail)
    context.show({"id": view.id, "key": view.instrument.key, "lines_on": on}, said)
    return Exit.DONE


def run_withdraw(context: Context) -> Exit:
    """Take a version out of use."""
    return _marked(context, in_use=False)


def run_put_back(context: Context) -> Exit:
    """Put a version back in use."""
    return _marked(context, in_use=True)


def _marked(context: Context, *, in_use: bool) -> Exit:
    with context.writing() as services:
        version = services.instruments.find(context.given("key"))
        service = services.instruments
        done = service.put_back(version) if in_use else service.withdraw(version)
    said = context.words(f"done.instrument_{'put_back' if in_use else 'withdrawn'}", name=done.detail, id=version)
    context.show({"id": version, "in_use": in_use}, said)
    return Exit.DONE


def _read(context: Context) -> InstrumentFileReport:
    """Read what is to be checked before the store is opened: nobody else has to wait for it."""
    report: InstrumentFileReport = context.module("modulvard.exchange.instrument_files").check(context.file("file"))
    return report


def _exit_of(preview: InstrumentPreview, *, look: bool) -> Exit:
    if preview.standing in _REFUSED:
        return Exit.REFUSED
    return Exit.LOOK if look else Exit.DONE


def _show_preview(context: Context, preview: InstrumentPreview, more: dict[str, object]) -> None:
    words, report = context.words, preview.report
    document = preview_shape(preview, words.language) | more
    if context.out.as_document:
        context.out.document(document)
        return
    for problem in report.problems:
        context.out.line(problem_said(words.language, report.file_name, problem))
    if report.instrument is None:
        return
    name, items = document["name"], len(report.instrument.items)
    context.out.line(words("instrument.file_whole", file=report.file_name, name=name, items=items))
    facts = {"questions": ", ".join(preview.marks_lost), "key": preview.taken_by}
    context.out.line(words(f"instrument_import.{preview.standing}", **facts))
    if document["difference"] is not None and preview.held is not None:
        held = preview.held
        context.out.line(words("instrument_import.differs", id=held.id, version=held.instrument.version))
        write_difference(context, document["difference"])
